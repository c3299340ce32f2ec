"""Recurring duties: reasons that excuse, conditions on the member, named periods, parts of periods."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from govrules.archetypes import named_period, recurrence
from govrules.errors import RuleError
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.expr import nodes
from govrules.facts.load import read_facts
from govrules.facts.moment import parse_moment
from govrules.facts.record import fields_of, vocabulary
from govrules.facts.records import SHARED, Activity, Artifact, Link, Roster
from govrules.rules import Counting, RuleSet, Window
from govrules.timing import Unit
from tests.evaluate.demo import CAMPAIGN, NOTICE, UNCERTAIN

_ITSELF = nodes.Choose(Activity.target.is_recorded(), Activity.target.node, fields_of(Activity)["id"].node)
_DATED = nodes.Choose(Link.since.is_known(), Link.since.node, nodes.AsOf())
RULES = (
    recurrence(NOTICE.clause("1.o"), suffix="window", duty="机关", about="研判", on=Activity.on, per=Unit.MONTH,
               window=Window((0, 17), (0, 23)), act=("研判", "analyse")),
    recurrence(NOTICE.clause("1.o"), suffix="share", duty="机关", about="调研", on=Activity.on, per=Unit.YEAR,
               share_percent=50, where=Activity.unannounced, act=("四不两直", "unannounced")),
    recurrence(NOTICE.clause("1.o"), suffix="firm", duty="机关", about="研判", on=Activity.on, per=Unit.MONTH,
               excusable=False, act=("研判", "analyse")),
    recurrence(NOTICE.clause("1.p"), duty="领导", about="党课", on=Activity.on, per=Unit.YEAR, act=("党课", "class"),
               members=nodes.All((Roster.is_party_member.node, Roster.target.equals("在岗")))),
    recurrence(NOTICE.clause("1.q"), duty="链办", about="项目", on=Activity.on, per=Unit.YEAR, at_least=2,
               counting=Counting.DISTINCT, distinct=_ITSELF, act=("提报", "submit")),
    recurrence(NOTICE.clause("1.r"), duty="单位", about="报告", on=named_period(Artifact.period, Artifact.submitted_on),
               per=Unit.QUARTER, partial="any", act=("报告", "report")),
    recurrence(CAMPAIGN.clause("1.a"), duty="单位", about="包保", on=_DATED, per=None, open_until=date(2023, 5, 31),
               members=Roster.is_party_member, act=("包保", "pair")),
    recurrence(NOTICE.clause("1.t"), duty="镇", about="会", on=Activity.on, per=Unit.QUARTER, in_force=UNCERTAIN,
               act=("开会", "meet")),
    recurrence(NOTICE.clause("1.t"), suffix="link", duty="镇", about="联系", on=_DATED, per=None, in_force=UNCERTAIN,
               act=("联系", "link")),
)  # fmt: skip
RULESET = RuleSet((NOTICE, CAMPAIGN), RULES, vocabulary(*SHARED))
CHECKER = Checker.of(RULESET)


def findings(rule: str, facts: dict[str, Any], as_of: str) -> list[Finding]:
    dataset = read_facts({"jurisdiction": "610726"} | facts, RULESET.records, auto_id=True)
    return [f for f in CHECKER.check(dataset, as_of=parse_moment(as_of)).findings if f.rule.id.endswith(rule)]


def member(duty: str, **changes: Any) -> dict[str, Any]:
    return {"bearer": "甲", "duties": [duty], "since": "2020-01-01"} | changes


def verdicts(rule: str, facts: dict[str, Any], as_of: str) -> dict[str, str]:
    return {f.period.label: f.verdict.value for f in findings(rule, facts, as_of) if f.period is not None}


def test_a_reason_recorded_with_an_act_of_the_period_excuses_a_miss_of_that_period_only() -> None:
    acts = [
        {"kind": "研判", "bearer": "甲", "on": "2023-01-24", "deviation_reason": "数据未发布"},
        {"kind": "研判", "bearer": "甲", "on": "2023-02-24"},
        {"kind": "研判", "bearer": "乙", "on": "2023-02-25", "deviation_reason": "与甲无关"},
    ]
    facts = {"roster": member("机关"), "activity": acts}
    got = {f.period.label: f for f in findings("1.o.window", facts, "2023-03-01") if f.period is not None}
    assert {label: got[label].verdict.value for label in ("2023-01", "2023-02")} == {
        "2023-01": "excused", "2023-02": "violated",
    }  # fmt: skip
    assert got["2023-01"].note == "数据未发布"


def test_a_reason_on_the_roster_entry_excuses_and_an_act_still_to_come_does_not() -> None:
    later = {"kind": "研判", "bearer": "甲", "on": "2023-01-30", "deviation_reason": "数据未发布"}
    facts = {"roster": member("机关"), "activity": later}
    assert verdicts("1.o.window", facts, "2023-01-25")["2023-01"] == "violated"
    facts = {"roster": member("机关", deviation_reason="换届")}
    assert verdicts("1.o.window", facts, "2023-01-25")["2023-01"] == "excused"
    assert verdicts("1.o.firm", facts, "2023-02-01")["2023-01"] == "violated"


def test_a_reason_excuses_a_share_that_is_too_small() -> None:
    act = {"kind": "调研", "bearer": "甲", "on": "2023-01-24", "unannounced": False}
    facts = {"roster": member("机关"), "activity": act | {"deviation_reason": "涉密单位"}}
    assert verdicts("1.o.share", facts, "2024-01-01")["2023"] == "excused"
    assert verdicts("1.o.share", {"roster": member("机关"), "activity": act}, "2024-01-01")["2023"] == "violated"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"target": "在岗"}, "violated"), ({"target": "在岗", "is_party_member": False}, "not_applicable"),
        ({"target": "离岗"}, "not_applicable"), ({}, "not_applicable"), ({"target": "不详"}, "not_applicable"),
    ],
)  # fmt: skip
def test_a_member_who_fails_the_condition_does_not_owe_the_duty(fields: dict[str, Any], expected: str) -> None:
    assert verdicts("1.p", {"roster": member("领导", **fields)}, "2024-01-01")["2023"] == expected


def test_an_unknown_condition_on_the_member_is_undetermined_and_names_the_fact() -> None:
    rule = recurrence(
        NOTICE.clause("1.p"),
        duty="领导",
        about="党课",
        on=Activity.on,
        per=Unit.YEAR,
        act=("党课", "class"),
        members=nodes.Includes(Roster.duties.node, "领导"),
    )
    assert rule.logic.member_expressions() == (nodes.Includes(Roster.duties.node, "领导"),)
    assert {fact.record for fact in rule.facts()} == {"activity", "roster"}
    moment = recurrence(
        NOTICE.clause("1.p"),
        duty="领导",
        about="党课",
        on=Activity.on,
        per=Unit.YEAR,
        act=("党课", "class"),
        members=nodes.Compare("==", Roster.jurisdiction.node, nodes.Const("610726")),
    )
    rules = RuleSet((NOTICE,), (moment,), vocabulary(*SHARED))
    report = Checker.of(rules).check(
        [Roster(id="r", bearer="甲", duties=["领导"], since="2020-01-01")], as_of=date(2024, 1, 1)
    )
    [found] = [f for f in report.findings if f.period is not None and f.period.label == "2023"]
    assert (found.verdict.value, found.missing) == ("undetermined", ("roster.jurisdiction",))


def test_a_condition_on_members_reads_the_roster_and_open_until_belongs_to_standing_numbers() -> None:
    with pytest.raises(RuleError, match="roster entry"):
        recurrence(NOTICE.clause("1.p"), duty="领导", on=Activity.on, per=Unit.YEAR, act=("党课", "class"),
                   members=Activity.unannounced)  # fmt: skip
    with pytest.raises(RuleError, match="standing number"):
        recurrence(NOTICE.clause("1.p"), duty="领导", on=Activity.on, per=Unit.YEAR, act=("党课", "class"),
                   open_until=date(2023, 5, 31))  # fmt: skip


def test_acts_are_told_apart_by_an_expression() -> None:
    acts = [{"kind": "项目", "bearer": "甲", "on": "2023-01-10", "target": t} for t in (None, None)]
    assert verdicts("1.q", {"roster": member("链办"), "activity": acts}, "2023-02-01")["2023"] == "satisfied"
    acts = [{"kind": "项目", "bearer": "甲", "on": "2023-01-10", "target": t} for t in ("A", "A")]
    assert verdicts("1.q", {"roster": member("链办"), "activity": acts}, "2024-02-01")["2023"] == "violated"


def test_a_report_counts_for_the_quarter_it_names_and_otherwise_for_that_of_its_day() -> None:
    named = {"kind": "报告", "bearer": "甲", "submitted_on": "2023-04-10", "period": "2023Q1"}
    dated = {"kind": "报告", "bearer": "甲", "submitted_on": "2023-04-11"}
    got = verdicts("1.r", {"roster": member("单位"), "artifact": [named, dated]}, "2023-07-01")
    assert (got["2023Q1"], got["2023Q2"]) == ("satisfied", "satisfied")
    got = verdicts("1.r", {"roster": member("单位"), "artifact": named}, "2023-07-01")
    assert (got["2023Q1"], got["2023Q2"]) == ("satisfied", "violated")


def test_one_day_on_the_roster_is_enough_where_part_of_a_period_owes_the_duty() -> None:
    roster = member("单位", since="2023-03-31", until="2023-07-01")
    got = verdicts("1.r", {"roster": roster}, "2024-02-01")
    assert got == {"2023Q1": "violated", "2023Q2": "violated", "2023Q3": "violated"}


def test_a_standing_number_is_pending_to_the_day_the_rule_gives() -> None:
    facts = {"roster": member("单位")}
    [before], [after] = findings("1.a", facts, "2023-05-31"), findings("1.a", facts, "2023-06-01")
    assert (before.verdict.value, before.due_at) == ("pending", date(2023, 5, 31))
    assert (after.verdict.value, after.margin and after.margin.amount) == ("violated", -1)
    [outsider] = findings("1.a", {"roster": member("单位", is_party_member=False)}, "2023-06-01")
    assert (outsider.verdict.value, outsider.note) == ("not_applicable", "condition")
    [late] = findings("1.a", facts, "2024-06-01")
    assert late.verdict.value == "violated"


def test_periods_not_wholly_and_certainly_in_force_are_not_applicable_for_who_was_on_the_roster() -> None:
    got = verdicts("1.t", {"roster": member("镇")}, "2025-06-01")
    assert [label for label, verdict in got.items() if verdict == "not_applicable"] == ["2022Q1", "2022Q2", "2024Q4"]
    assert "2025Q1" not in got
    got = verdicts("1.t", {"roster": member("镇", until="2023-06-30")}, "2025-06-01")
    assert list(got) == ["2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1", "2023Q2"]


def test_a_standing_number_short_inside_uncertain_dates_is_never_a_violation() -> None:
    [found] = findings("1.t.link", {"roster": member("镇")}, "2024-11-01")
    assert (found.verdict.value, found.note) == ("undetermined", "uncertain dates in force")
    [firm] = findings("1.t.link", {"roster": member("镇")}, "2024-09-30")
    assert firm.verdict.value == "violated"


def test_every_finding_on_a_member_carries_his_roster_entry() -> None:
    roster = [member("镇", bearer="乙", since="2023-02-01"), member("镇", bearer="丙", since="不详"), member("镇")]
    dataset = read_facts({"jurisdiction": "610726", "roster": roster}, RULESET.records, auto_id=True)
    found = CHECKER.check(dataset, as_of=date(2025, 6, 1)).findings
    assert {f.verdict.value for f in found} >= {"not_applicable", "undetermined", "violated"}
    assert all(isinstance(f.record, Roster) for f in found)


def test_a_kind_of_member_that_the_rule_does_not_bind_does_not_owe_the_duty() -> None:
    rule = recurrence(
        NOTICE.clause("1.p"),
        duty="单位",
        about="会",
        on=Activity.on,
        per=Unit.YEAR,
        act=("开会", "meet"),
        binds=("部门",),
        members=Roster.category.equals("重点"),
    )
    checker = Checker.of(RuleSet((NOTICE,), (rule,), vocabulary(*SHARED)))
    base = Roster(id="a", jurisdiction="610726", bearer="甲", duties=["单位"], since="2023-01-01", category="重点")
    roster = [base, base.evolve(id="b", bearer="乙", bearer_kind="镇"),
              base.evolve(id="c", bearer="丙", bearer_kind="部门"),
              base.evolve(id="d", bearer="丁", category="不详")]  # fmt: skip
    found = checker.check(roster, as_of=date(2024, 1, 1)).findings
    got = {f.record.id: (f.verdict.value, f.note, f.missing) for f in found
           if f.period is not None and f.period.label == "2023"}  # fmt: skip
    assert got == {
        "a": ("violated", "", ()), "b": ("not_applicable", "bearer", ()), "c": ("violated", "", ()),
        "d": ("undetermined", "", ("roster.category",)),
    }  # fmt: skip
