"""Each archetype just inside, at and outside its bound, with missing facts and exceptions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from govrules.archetypes import attested, deadline_set_by, reduction
from govrules.errors import RuleError
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.expr import UNKNOWN, nodes
from govrules.facts.load import read_facts
from govrules.facts.moment import parse_moment
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Attestation, Indicator, Leave, Resolution
from govrules.rules import RuleSet
from govrules.timing import InForce
from tests.evaluate.demo import CAMPAIGN, CHECKER, NOTICE, RULESET

INSTRUCTION = {"source": "本级政府领导", "received_at": "2023-04-27"}
LEADER = {"bearer": "张", "duties": ["领导"], "since": "2022-01-01"}


def findings(rule: str, facts: dict[str, Any], as_of: str) -> list[Finding]:
    data = {"jurisdiction": "610726"} | facts
    dataset = read_facts(data, RULESET.records, auto_id=True)
    report = CHECKER.check(dataset, as_of=parse_moment(as_of))
    return [finding for finding in report.findings if finding.rule.id == f"demo-2022.{rule}"]


def verdict(rule: str, facts: dict[str, Any], as_of: str = "2024-06-30") -> str:
    found = findings(rule, facts, as_of)
    assert len(found) == 1, found
    return found[0].verdict.value


@pytest.mark.parametrize(
    ("facts", "as_of", "expected"),
    [
        ({"replied_at": "2023-05-10"}, "2023-06-01", "satisfied"),  # 05-06 is a make-up Saturday
        ({"replied_at": "2023-05-10T23:59:59"}, "2023-06-01", "satisfied"),
        ({"replied_at": "2023-05-10T24:00"}, "2023-06-01", "satisfied"),
        ({"replied_at": "2023-05-11T00:00"}, "2023-06-01", "violated"),
        ({"replied_at": None}, "2023-05-10", "pending"),
        ({"replied_at": None}, "2023-05-11T00:00", "violated"),
        ({}, "2023-05-11", "undetermined"),
        ({"replied_at": "2023-05-09", "source": "其他"}, "2023-06-01", "not_applicable"),
        ({"replied_at": None, "is_long_term": True}, "2023-06-01", "not_applicable"),
        ({"replied_at": None, "received_at": "2022-12-14"}, "2023-06-01", "not_applicable"),
        ({"replied_at": None, "received_at": "2026-12-22"}, "2027-03-01", "undetermined"),
        ({"replied_at": None, "jurisdiction": "610800"}, "2023-06-01", "not_applicable"),
        ({"replied_at": None, "bearer_kind": "企业"}, "2023-06-01", "not_applicable"),
        ({"replied_at": "2023-05-10", "source": "unknown"}, "2023-06-01", "undetermined"),
    ],
)
def test_a_deadline_in_workdays(facts: dict[str, Any], as_of: str, expected: str) -> None:
    assert verdict("1.a", {"instruction": INSTRUCTION | facts}, as_of) == expected


def test_a_finding_shows_due_date_actual_and_margin() -> None:
    [late] = findings("1.a", {"instruction": INSTRUCTION | {"replied_at": "2023-05-12"}}, "2023-06-01")
    assert str(late.due_at) == "2023-05-10"
    assert late.margin is not None and (late.margin.amount, late.margin.unit) == (-2, "day")


@pytest.mark.parametrize(
    ("replied", "as_of", "expected"),
    [
        ("2026-12-29", "2027-03-01", "satisfied"), ("2027-01-20", "2027-03-01", "undetermined"),
        (None, "2026-12-28", "pending"), (None, "2027-01-20", "undetermined"),
    ],
)  # fmt: skip
def test_past_the_published_calendar_only_what_every_schedule_gives_is_decided(
    replied: str | None, as_of: str, expected: str
) -> None:
    facts = INSTRUCTION | {"received_at": "2026-12-22", "replied_at": replied}
    assert verdict("1.a", {"instruction": facts}, as_of) == expected


def test_an_event_still_to_come_gives_no_breach() -> None:
    facts = {
        "commented_on": "2023-03-06", "resubmitted_on": "2023-03-20", "marked_up_copy_attached": False,
        "revision_note_attached": False,
    }  # fmt: skip
    assert verdict("1.k", {"revision": facts}, "2023-03-10") == "not_applicable"
    assert verdict("1.k", {"revision": facts}, "2023-03-20") == "violated"


def test_what_was_done_once_in_a_period_stays_done() -> None:
    given = {"clause": "demo-2022.1.n", "bearer": "甲局", "period": "2023"}
    records = [given | {"on": "2023-05-01", "done": True}, given | {"on": "2023-11-01", "done": False}]
    assert verdict("1.n", {"attestation": records}) == "satisfied"


def test_an_unpublished_calendar_year_is_named_as_what_is_missing() -> None:
    facts = {"instruction": INSTRUCTION | {"received_at": "2026-12-22", "replied_at": None}}
    [open_] = findings("1.a", facts, "2027-03-01")
    assert any("2027" in name or "2026" in name for name in open_.missing)


@pytest.mark.parametrize(
    ("endorsed", "expected"),
    [
        ("2023-03-06T23:59", "satisfied"), ("2023-03-07T00:10", "satisfied"), ("2023-03-07T00:10:01", "violated"),
        ("2023-03-06", "satisfied"), ("2023-03-07", "undetermined"), ("2023-03-08", "violated"),
    ],
)  # fmt: skip
def test_an_hour_runs_through_midnight_to_the_second(endorsed: str, expected: str) -> None:
    assert verdict("1.b", {"document": {"received_at": "2023-03-06T23:10", "endorsed_at": endorsed}}) == expected


def test_an_hour_from_an_unknown_time_of_day_is_undetermined_and_says_so() -> None:
    facts = {"received_at": "2023-03-06", "endorsed_at": "2023-03-06T12:00"}
    [finding] = findings("1.b", {"document": facts}, "2024-01-01")
    assert finding.verdict.value == "undetermined"
    assert any("received_at" in name for name in finding.missing)


@pytest.mark.parametrize(
    ("meeting", "reported", "expected"),
    [
        ("2023-12-31", "2024-02-29", "satisfied"), ("2023-12-31", "2024-03-01", "violated"),
        ("2023-08-01", "2023-10-07", "satisfied"), ("2023-08-01", "2023-10-08", "violated"),
        ("2023-03-15", "2023-05-15", "satisfied"), ("2023-03-15", "2023-05-16", "violated"),
    ],
)  # fmt: skip
def test_months_end_on_the_corresponding_day_and_move_off_a_rest_day(
    meeting: str, reported: str, expected: str
) -> None:
    facts = {"meeting_on": meeting, "reported_on": reported, "limit": "无时限", "completed_on": None}
    assert verdict("1.c", {"resolution": facts}) == expected


@pytest.mark.parametrize(
    ("reason", "expected"), [("台风抢险,经批准", "excused"), (None, "violated"), ("不详", "violated")]
)
def test_a_recorded_reason_excuses_what_is_owed_in_principle(reason: str | None, expected: str) -> None:
    facts = {
        "commented_on": "2023-03-06", "resubmitted_on": "2023-03-20", "deviation_reason": reason,
        "marked_up_copy_attached": True, "revision_note_attached": True,
    }  # fmt: skip
    assert verdict("1.d", {"revision": facts}) == expected


@pytest.mark.parametrize(
    ("limit", "completed", "as_of", "expected"),
    [
        ("2023-04-29", "2023-04-29", "2024-01-01", "satisfied"),  # a rest day: a named date does not move
        ("2023-04-29", "2023-05-04", "2024-01-01", "violated"),
        ("2023-04-28T18:00", "2023-04-28T18:00", "2024-01-01", "satisfied"),
        ("2023-04-28T18:00", "2023-04-28", "2024-01-01", "undetermined"),
        ("无时限", None, "2024-01-01", "not_applicable"),
        ("", None, "2024-01-01", "undetermined"),
        ("2023-04-29", None, "2023-04-29", "pending"),
    ],
)
def test_a_limit_set_by_a_meeting(limit: str, completed: str | None, as_of: str, expected: str) -> None:
    facts = {"meeting_on": "2023-04-01", "limit": limit, "completed_on": completed, "reported_on": "2023-04-02"}
    assert verdict("1.e", {"resolution": facts}, as_of) == expected


@pytest.mark.parametrize(
    ("requested", "expected"), [("2023-03-07", "satisfied"), ("2023-03-08", "violated"), (None, "violated")]
)
def test_leave_is_asked_for_three_days_ahead(requested: str | None, expected: str) -> None:
    assert verdict("1.g", {"leave": {"left_at": "2023-03-10", "requested_at": requested}}) == expected


@pytest.mark.parametrize(
    ("ended", "expected"),
    [("11:24:00", "satisfied"), ("11:24:01", "violated"), ("10:00", "satisfied"), ("", "undetermined")],
)
def test_about_two_hours_reaches_twenty_percent_further(ended: str, expected: str) -> None:
    end = f"2023-03-06T{ended}" if ended else "不详"
    assert verdict("1.h", {"meeting": {"started_at": "2023-03-06T09:00", "ended_at": end}}) == expected


@pytest.mark.parametrize(
    ("value", "as_of", "expected"),
    [
        (99, "2024-01-01", "satisfied"), (100, "2024-01-01", "violated"), (99, "2023-12-31", "pending"),
        ("", "2024-01-01", "undetermined"),
    ],
)  # fmt: skip
def test_a_reduction_is_judged_when_the_year_has_closed(value: Any, as_of: str, expected: str) -> None:
    facts = {"kind": "检查次数", "period": "2023", "value": value, "baseline": 100}
    assert verdict("1.i", {"indicator": facts}, as_of) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(3, 3, "satisfied"), (2, 3, "violated"), (0, 0, "not_applicable"), ("", 3, "undetermined")],
)
def test_a_share_is_compared_in_whole_numbers(part: Any, whole: int, expected: str) -> None:
    assert verdict("1.j", {"indicator": {"kind": "出庭", "period": "2023", "part": part, "whole": whole}}) == expected


def test_a_requirement_names_the_elements_that_are_lacking() -> None:
    facts = {
        "commented_on": "2023-03-06", "resubmitted_on": "2023-03-07", "marked_up_copy_attached": True,
        "revision_note_attached": False,
    }  # fmt: skip
    [finding] = findings("1.k", {"revision": facts}, "2024-01-01")
    assert (finding.verdict.value, finding.failed) == ("violated", ("说明",))


@pytest.mark.parametrize(("done", "expected"), [(False, "satisfied"), (True, "violated"), ("", "undetermined")])
def test_a_prohibition(done: Any, expected: str) -> None:
    facts = {"held_on": "2023-03-06", "criteria": ["实地查看"], "uploads_replaced_assessment": done}
    assert verdict("1.l", {"assessment": facts}) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"elements": {"甲": True, "乙": True}}, "satisfied"), ({"elements": {"甲": True, "乙": False}}, "violated"),
        ({"elements": {"甲": True}}, "undetermined"), ({"elements": {"甲": False}}, "violated"),
        ({"done": True}, "satisfied"), ({}, "undetermined"),
    ],
)  # fmt: skip
def test_a_standing_state_is_attested_element_by_element(facts: dict[str, Any], expected: str) -> None:
    given = {"clause": "demo-2022.1.m", "on": "2023-03-06"} | facts
    assert verdict("1.m", {"attestation": given}) == expected


@pytest.mark.parametrize(
    ("period", "done", "as_of", "expected"),
    [
        ("2023", True, "2023-06-01", "satisfied"), ("2023", False, "2023-12-31", "pending"),
        ("2023", False, "2024-01-01", "violated"), ("2022", False, "2024-01-01", "not_applicable"),
    ],
)  # fmt: skip
def test_an_attested_period_is_pending_while_it_runs(period: str, done: bool, as_of: str, expected: str) -> None:
    given = {"clause": "demo-2022.1.n", "on": "2023-03-06", "period": period, "done": done}
    assert verdict("1.n", {"attestation": given}, as_of) == expected


def test_days_are_left_out_of_account_where_the_law_says_so() -> None:
    facts = {"item": "用地", "accepted_on": "2023-03-06", "decided_on": "2023-03-13"}
    assert verdict("1.t", {"approval": facts | {"excluded_workdays": 2}}) == "satisfied"
    assert verdict("1.t", {"approval": facts | {"excluded_workdays": 1}}) == "violated"


@pytest.mark.parametrize(
    ("accepted", "decided", "expected"),
    [
        ("2022-03-07", "2022-03-20", "undetermined"), ("2022-03-07", "2022-03-08", "satisfied"),
        ("2021-12-31", "2022-03-01", "not_applicable"), ("2022-07-01", "2022-07-20", "violated"),
        ("2024-10-08", "2024-11-20", "undetermined"), ("2025-01-02", "2025-03-01", "not_applicable"),
    ],
)  # fmt: skip
def test_a_breach_inside_uncertain_dates_is_never_a_violation(accepted: str, decided: str, expected: str) -> None:
    facts = {"item": "用地", "accepted_on": accepted, "decided_on": decided}
    assert verdict("1.t", {"approval": facts}, "2025-06-01") == expected


def test_a_rule_that_reads_two_record_types_is_refused() -> None:
    from govrules.archetypes import deadline
    from govrules.facts.records import Document, Instruction
    from govrules.timing import hours

    with pytest.raises(RuleError, match="exactly one record type"):
        deadline(
            NOTICE.clause("1.a"), since=Document.received_at, until=Instruction.replied_at, within=hours(1),
            act=("甲", "a"),
        )


def test_a_rule_states_its_parameters() -> None:
    assert dict(RULESET.rule("demo-2022.1.a").parameters) == {"n": 7, "unit": "workday", "bound": "<="}
    assert RULESET.rule("demo-2022.1.h").parameters["tolerance_pct"] == 20
    assert RULESET.rule("demo-2022.1.o").parameters["first_period"] == "2023"


def test_an_undated_event_of_a_plan_year_is_judged_as_at_its_last_day() -> None:
    rule = attested(CAMPAIGN.clause("1.a"), kind="event", duty=("审核", "review"))
    rules = RuleSet((CAMPAIGN,), (rule,), vocabulary(*SHARED))
    undated = Attestation(id="1", jurisdiction="610726", clause="campaign-2023.1.a", done=False)
    dated = undated.evolve(id="2", on="2024-01-05")
    found = Checker.of(rules).check([undated, dated], as_of=date(2024, 6, 30)).findings
    assert {f.subject.id: f.verdict.value for f in found} == {"1": "violated", "2": "not_applicable"}


def test_an_undated_event_of_a_notice_that_is_no_plan_year_stays_at_as_of() -> None:
    ended = NOTICE.restricted(in_force=InForce(date(2022, 1, 1), date(2023, 12, 31)))
    rule = attested(ended.clause("1.m"), kind="event", duty=("审核", "review"))
    rules = RuleSet((ended,), (rule,), vocabulary(*SHARED))
    undated = Attestation(id="1", jurisdiction="610726", clause="demo-2022.1.m", done=False)
    [found] = Checker.of(rules).check([undated], as_of=date(2024, 6, 30)).findings
    assert (found.verdict.value, found.note) == ("not_applicable", "time")


@pytest.mark.parametrize(
    ("value", "baseline", "expected", "margin"),
    [
        ("7", "10", "satisfied", "0"), ("7.1", "10", "violated", "-0.1"), ("0", "10", "satisfied", "7"),
        ("14.35", "20.5", "satisfied", "0"), ("14.36", "20.5", "violated", "-0.01"), ("0", "0", "not_applicable", None),
    ],
)  # fmt: skip
def test_a_reduction_is_exact_and_its_margin_comes_in_the_figures_own_unit(
    value: str, baseline: str, expected: str, margin: str | None
) -> None:
    rule = reduction(NOTICE.clause("1.i"), percent=30, unit="workday", of=("时限", "limit"), decided_on=nodes.AsOf(),
                     about="时限")  # fmt: skip
    record = Indicator(id="1", jurisdiction="610726", kind="时限", value=value, baseline=baseline)
    checker = Checker.of(RuleSet((NOTICE,), (rule,), vocabulary(*SHARED)))
    [found] = checker.check([record], as_of=date(2024, 1, 1)).findings
    assert found.verdict.value == expected
    assert (None if found.margin is None else found.margin.amount) == (None if margin is None else Decimal(margin))
    assert rule.parameters["pct"] == 30


def test_a_reduction_without_a_percentage_is_any_cut_and_one_without_a_baseline_is_undetermined() -> None:
    rule = reduction(NOTICE.clause("1.i"), percent=None, unit="count", of=("环节", "steps"), decided_on=nodes.AsOf())
    checker = Checker.of(RuleSet((NOTICE,), (rule,), vocabulary(*SHARED)))
    facts = [("1", 9, 10), ("2", 10, 10), ("3", 9, "不详")]
    records = [Indicator(id=i, jurisdiction="610726", kind="环节", value=v, baseline=b) for i, v, b in facts]
    found = [finding for record in records for finding in checker.check_record(record, date(2024, 1, 1))]
    assert [f.verdict.value for f in found] == ["satisfied", "violated", "undetermined"]
    assert found[2].missing == ("indicator.baseline",)
    with pytest.raises(RuleError, match="is none"):
        reduction(NOTICE.clause("1.i"), percent=0, unit="count", of=("环节", "steps"), decided_on=nodes.AsOf())


def test_a_limit_may_be_an_expression_that_is_taken_as_it_is() -> None:
    extended = nodes.Choose(
        Resolution.extended_limit.is_recorded(), Resolution.extended_limit.node, Resolution.limit.node
    )
    rule = deadline_set_by(
        NOTICE.clause("1.e"), limit=extended, until=Resolution.completed_on, act=("办结", "finish"),
        since=Resolution.meeting_on,
    )
    checker = Checker.of(RuleSet((NOTICE,), (rule,), vocabulary(*SHARED)))
    base = Resolution(
        id="1", jurisdiction="610726", meeting_on="2023-04-01", limit="2023-05-01", completed_on="2023-05-10"
    )
    [late] = checker.check_record(base, date(2024, 1, 1))
    [extended_found] = checker.check_record(base.evolve(extended_limit="2023-05-31"), date(2024, 1, 1))
    [unset] = checker.check_record(base.evolve(limit="无时限"), date(2024, 1, 1))
    assert (late.verdict.value, extended_found.verdict.value) == ("violated", "satisfied")
    assert (unset.verdict.value, unset.missing) == ("undetermined", ("resolution.limit",))


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"item": "用地", "accepted_on": "2022-03-07", "decided_on": "2022-03-20"}, ("in force: demo-2022",)),
        ({"item": "用地", "accepted_on": "2027-03-07"}, ()),
        ({"accepted_on": "2023-03-07", "decided_on": "2023-03-20"}, ("approval.item",)),
        ({"item": "用地", "decided_on": "2023-03-20"}, ("approval.accepted_on",)),
    ],
)  # fmt: skip
def test_what_is_undetermined_always_names_what_is_missing(facts: dict[str, Any], missing: tuple[str, ...]) -> None:
    [found] = findings("1.t", {"approval": facts}, "2025-06-01")
    assert (found.verdict.value == "undetermined") is bool(missing)
    assert found.missing == missing


def test_an_unknown_condition_past_the_published_calendar_is_undetermined_and_no_error() -> None:
    facts = {"received_at": "2027-03-01", "replied_at": None, "source": "不详"}
    [found] = findings("1.a", {"instruction": facts}, "2027-06-01")
    assert found.verdict.value == "undetermined"
    assert "instruction.source" in found.missing


def test_whether_leave_was_urgent_is_not_presumed() -> None:
    assert Leave.is_urgent.presumed is UNKNOWN


def test_one_part_that_is_late_decides_though_another_is_not_recorded() -> None:
    from govrules.evaluate.compiled import CompiledRule
    from govrules.expr import nodes
    from govrules.facts.records import Document
    from govrules.timing import workdays

    latest = nodes.Latest((Document.revised_on.node, Document.issued_on.node))
    rule = deadline_of(latest, workdays(5))
    compiled = CompiledRule(rule, CHECKER.calendar)
    as_of = parse_moment("2023-06-01T00:00")
    document = Document(id="1", jurisdiction="610726", meeting_on="2023-03-06", issued_on="2023-03-20")
    assert compiled.finding(document, as_of).verdict.value == "violated"  # type: ignore[arg-type]
    early = compiled.finding(document.evolve(issued_on="2023-03-07"), as_of)  # type: ignore[arg-type]
    assert (early.verdict.value, early.missing) == ("undetermined", ("document.revised_on",))


def deadline_of(until: Any, within: Any) -> Any:
    from govrules.archetypes import deadline
    from govrules.facts.records import Document

    return deadline(NOTICE.clause("1.b"), since=Document.meeting_on, until=until, within=within, act=("印发", "issue"))
