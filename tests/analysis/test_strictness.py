"""Proofs that keeping one rule keeps the other, and comparisons across regions."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.analysis.entailment import entails
from govrules.analysis.strictness import Order, judge, proof_gaps
from govrules.archetypes import cap, deadline, recurrence, requires, share
from govrules.expr import TRUE, nodes
from govrules.facts.records import Activity, Indicator, Instruction, Meeting, Revision
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import Counting, Window
from govrules.timing import InForce, Unit, days, workdays


def _clause(name: str):
    clause = executable("1.a", Modality.MUST, "other", bearer="部门", topic="t", place="甲", quote="乙")
    return Notice(
        id=name, title=name, short_title=name, issuer=name, jurisdiction=Jurisdiction("370600", name),
        in_force=InForce(date(2022, 1, 1)), in_force_basis="推定", policy=Policy(name),
        provisions=(Provision("1", "一", (clause,)),),
    ).clause("1.a")  # fmt: skip


ONE, OTHER = _clause("one"), _clause("other")


def _reply(clause, within, **options):
    return deadline(
        clause, since=Instruction.received_at, until=Instruction.replied_at, within=within, act=("反馈", "reply"),
        **options,
    )


def _visit(clause, **options):
    settings = {"duty": "领导", "about": "走访", "on": Activity.on, "per": Unit.QUARTER, "act": ("走访", "visit")}
    return recurrence(clause, **{**settings, **options})


def _length(clause, at_most):
    return cap(
        clause, actual=nodes.Elapsed(Meeting.started_at.node, Meeting.ended_at.node, Unit.MINUTE), at_most=at_most,
        unit="minute", of=("会期", "length"), decided_on=Meeting.started_at,
    )


def _share(clause, percent):
    return share(
        clause, part=Indicator.part, whole=Indicator.whole, percent=percent, of=("比例", "share"), about="甲",
        decided_on=nodes.FirstDay(Indicator.period.node),
    )


PROVED = [
    (_reply(ONE, workdays(5)), _reply(OTHER, workdays(7))),
    (_reply(ONE, days(5)), _reply(OTHER, workdays(5))),
    (_reply(ONE, workdays(5)), _reply(OTHER, workdays(7), applies=Instruction.is_urgent)),
    (_visit(ONE, per=Unit.MONTH), _visit(OTHER, at_least=3)),
    (_visit(ONE, at_least=2), _visit(OTHER, per=Unit.YEAR, at_least=8)),
    (_visit(ONE, at_least=None, at_most=1), _visit(OTHER, at_least=None, at_most=2)),
    (_visit(ONE, per=Unit.YEAR, window=Window((1, 1), (3, 31))), _visit(OTHER, per=Unit.YEAR)),
    (_visit(ONE, where=Activity.unannounced), _visit(OTHER)),
    (_length(ONE, 60), _length(OTHER, 120)),
    (_share(ONE, 60), _share(OTHER, 50)),
]


@pytest.mark.parametrize(("stricter", "looser"), PROVED)
def test_the_stricter_rule_is_proved_and_the_looser_is_not(stricter, looser) -> None:
    assert proof_gaps(stricter, looser) == ()
    assert proof_gaps(looser, stricter)


NOT_PROVED = [
    (_visit(ONE, per=Unit.YEAR, at_least=4), _visit(OTHER), "周期不能"),
    (_visit(ONE, per=Unit.WEEK, at_least=1), _visit(OTHER, per=Unit.MONTH, at_least=4), "周期不能"),
    (_visit(ONE, counting=Counting.DAYS), _visit(OTHER), "一计天数"),
    (_visit(ONE, by_target=True), _visit(OTHER), "按每一对象"),
    (_visit(ONE, duty="部门"), _visit(OTHER), "名册不同"),
    (_visit(ONE, counting=Counting.DISTINCT, distinct=Activity.target, per=Unit.MONTH),
     _visit(OTHER, counting=Counting.DISTINCT, distinct=Activity.target, at_least=3), "数量更少"),
    (_reply(ONE, workdays(5), modality=Modality.IN_PRINCIPLE), _reply(OTHER, workdays(7)), "免责"),
    (_reply(ONE, workdays(5), modality=Modality.ASPIRE), _reply(OTHER, workdays(7)), "约束力更弱"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), NOT_PROVED)
def test_a_missing_proof_says_why(one, other, why: str) -> None:
    assert any(why in gap.zh for gap in proof_gaps(one, other))


def test_more_elements_keep_fewer_and_one_of_fewer_keeps_one_of_more() -> None:
    copy, note = (Revision.marked_up_copy_attached, "标注", "copy"), (Revision.revision_note_attached, "说明", "note")

    def rule(clause, parts, need):
        return requires(clause, parts=parts, need=need, duty=("附件", "attach"), decided_on=Revision.resubmitted_on)

    assert proof_gaps(rule(ONE, [copy, note], "all"), rule(OTHER, [copy], "all")) == ()
    assert proof_gaps(rule(ONE, [copy], "all"), rule(OTHER, [copy, note], "any")) == ()
    assert proof_gaps(rule(ONE, [copy], "any"), rule(OTHER, [copy, note], "any")) == ()
    assert proof_gaps(rule(ONE, [copy], "all"), rule(OTHER, [copy, note], "all"))
    assert proof_gaps(rule(ONE, [copy, note], "any"), rule(OTHER, [copy], "any"))


def test_entailment_is_sound_and_finds_the_usual_forms() -> None:
    a, b = Instruction.is_urgent.node, Instruction.is_long_term.node
    number = nodes.Fact("indicator", "value", Indicator.value.node.kind)
    assert entails(nodes.All((a, b)), a) and not entails(a, nodes.All((a, b)))
    assert entails(a, nodes.AnyOf((a, b))) and not entails(nodes.AnyOf((a, b)), a)
    assert entails(nodes.Not(nodes.AnyOf((a, b))), nodes.Not(a))
    assert entails(a, TRUE) and not entails(TRUE, a)
    at_most = [nodes.Compare("<=", number, nodes.Const(limit)) for limit in (3, 5)]
    assert entails(at_most[0], at_most[1]) and not entails(at_most[1], at_most[0])
    assert entails(nodes.Compare("<", number, nodes.Const(5)), at_most[1])
    assert not entails(at_most[1], nodes.Compare("<", number, nodes.Const(5)))


def test_across_regions_the_bound_decides_and_the_rest_is_named() -> None:
    found = judge(_reply(ONE, workdays(3)), _reply(OTHER, workdays(7), applies=Instruction.limit.is_none_stated()))
    assert found.order is Order.STRICTER
    assert [remark.zh for remark in found.besides] == ["适用情形不同"]
    assert judge(_reply(ONE, workdays(7)), _reply(OTHER, workdays(3))).order is Order.LOOSER
    assert judge(_reply(ONE, workdays(7)), _reply(OTHER, workdays(7))).order is Order.SAME


def test_workdays_against_days_are_incomparable_where_holidays_decide() -> None:
    found = judge(_reply(ONE, workdays(5)), _reply(OTHER, days(7)))
    assert found.order is Order.INCOMPARABLE
    assert "节假日" in found.reasons[0].zh
