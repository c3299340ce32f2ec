"""Facts at odds with each other never come out green: impossible orders, contradictory answers, two of one day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from govrules.archetypes import advance_notice, compared, deadline, recurrence, requires
from govrules.errors import RuleError
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.source import write_decide
from govrules.evaluate.verdict import Verdict
from govrules.expr import nodes
from govrules.facts.record import Record
from govrules.facts.records import (
    Activity,
    Approval,
    Attestation,
    Indicator,
    Instruction,
    Leave,
    Meeting,
    Resolution,
    Roster,
)  # fmt: skip
from govrules.rules import RuleSet
from govrules.timing import Unit, hours, minutes, workdays
from govrules.wording import wording_of
from tests.evaluate.demo import CHECKER, NOTICE, RULESET

AS_OF = datetime(2024, 1, 1)
HERE = "610726"


def finding(record: Record, rule: str, checker: Checker = CHECKER) -> Finding:
    [found] = [f for f in checker.check_record(record, AS_OF) if f.rule.id == f"demo-2022.{rule}"]
    return found


def instruction(**facts: Any) -> Instruction:
    return Instruction(id="1", jurisdiction=HERE, source="本级政府领导", **facts)


def test_a_reply_before_the_receipt_is_undetermined_and_names_both_facts_and_dates() -> None:
    found = finding(instruction(received_at="2023-04-27", replied_at="2023-04-26"), "1.a")
    assert found.verdict is Verdict.UNDETERMINED
    assert found.missing == ("instruction.replied_at", "instruction.received_at")
    for lang, dates in (("zh", ("2023年4月26日", "2023年4月27日")), ("en", ("2023-04-26", "2023-04-27"))):
        said = wording_of(lang).message(found)  # type: ignore[arg-type]
        assert all(part in said for part in (*dates, "instruction.replied_at", "instruction.received_at"))


@pytest.mark.parametrize(
    ("received", "replied", "verdict"),
    [
        ("2023-04-27", "2023-04-27", Verdict.SATISFIED),
        ("2023-04-27T10:00", "2023-04-27", Verdict.SATISFIED),
        ("2023-04-27", "2023-04-27T08:00", Verdict.SATISFIED),
        ("2023-04-27T10:00", "2023-04-27T09:59", Verdict.UNDETERMINED),
        ("2023-04-27T00:01", "2023-04-26", Verdict.UNDETERMINED),
        ("2023-04-27", "2023-04-26T23:59", Verdict.UNDETERMINED),
    ],
)
def test_only_what_is_certainly_before_its_trigger_is_out_of_order(
    received: str, replied: str, verdict: Verdict
) -> None:
    assert finding(instruction(received_at=received, replied_at=replied), "1.a").verdict is verdict


def test_a_matter_finished_before_the_meeting_that_decided_it_is_undetermined() -> None:
    record = Resolution(
        id="1", jurisdiction=HERE, meeting_on="2023-05-10", limit="2023-06-01", completed_on="2023-05-01"
    )
    assert finding(record, "1.e").verdict is Verdict.UNDETERMINED
    after = record.evolve(completed_on="2023-05-10")
    assert finding(after, "1.e").verdict is Verdict.SATISFIED


def test_an_approval_decided_before_it_was_accepted_is_undetermined() -> None:
    record = Approval(id="1", jurisdiction=HERE, item="用地", accepted_on="2023-05-10", decided_on="2023-05-09")
    assert finding(record, "1.t").verdict is Verdict.UNDETERMINED


def test_an_act_to_come_is_not_out_of_order_but_not_done_yet() -> None:
    record = instruction(received_at="2023-12-29", replied_at="2023-12-28")
    [found] = [f for f in CHECKER.check_record(record, date(2023, 12, 27)) if f.rule.id == "demo-2022.1.a"]
    assert found.verdict is Verdict.PENDING


def test_a_meeting_that_ends_before_it_starts_has_no_length() -> None:
    record = Meeting(id="1", jurisdiction=HERE, started_at="2023-05-10T10:00", ended_at="2023-05-10T09:00")
    found = finding(record, "1.h")
    assert found.verdict is Verdict.UNDETERMINED
    assert found.missing == ("meeting.ended_at", "meeting.started_at")


def test_what_may_precede_its_trigger_and_what_is_due_ahead_of_an_event_may_come_early() -> None:
    report = deadline(
        NOTICE.clause("1.b"), since=Leave.left_at, until=Leave.reported_at, within=minutes(0), may_precede=True,
        act=("报告", "report"),
    )
    checker = Checker.of(RuleSet(RULESET.notices, (report,), RULESET.records))
    leave = Leave(
        id="1", jurisdiction=HERE, left_at="2023-05-10T10:00", reported_at="2023-05-09T09:00", requested_at="2023-01-10"
    )
    assert finding(leave, "1.b", checker).verdict is Verdict.SATISFIED
    assert finding(leave, "1.g").verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("left", "verdict"), [("2022-12-17", Verdict.NOT_APPLICABLE), ("2022-12-18", Verdict.VIOLATED)]
)
def test_what_was_due_before_the_notice_is_in_force_is_not_owed(left: str, verdict: Verdict) -> None:
    found = finding(Leave(id="1", jurisdiction=HERE, left_at=left, requested_at=None), "1.g")
    assert (found.verdict, found.note) == (verdict, "time" if verdict is Verdict.NOT_APPLICABLE else "")


@pytest.mark.parametrize(
    ("requested", "verdict"),
    [
        ("2023-05-08T23:00", Verdict.SATISFIED),
        ("2023-05-09T12:00", Verdict.UNDETERMINED),
        ("2023-05-11T00:30", Verdict.VIOLATED),
    ],
)
def test_a_notice_in_hours_before_a_day_without_a_time_is_judged_within_bounds(
    requested: str, verdict: Verdict
) -> None:
    ahead = advance_notice(
        NOTICE.clause("1.b"), notice=Leave.requested_at, before=Leave.left_at, by=hours(24), act=("请假", "ask")
    )
    checker = Checker.of(RuleSet(RULESET.notices, (ahead,), RULESET.records))
    found = finding(Leave(id="1", jurisdiction=HERE, left_at="2023-05-10", requested_at=requested), "1.b", checker)
    assert found.verdict is verdict
    if verdict is Verdict.UNDETERMINED:
        assert "leave.left_at (time of day)" in found.missing


ORDERED = (
    deadline(
        NOTICE.clause("1.b"), since=Instruction.completed_on, until=Instruction.replied_at, within=workdays(5),
        orders=[(Instruction.completed_on, Instruction.received_at)], act=("反馈", "reply"),
    ),
    requires(
        NOTICE.clause("1.c"), parts=[(Leave.cancelled_on.is_recorded(), "销假", "cancel")], duty=("销假", "cancel"),
        decided_on=Leave.left_at, orders=[(Leave.cancelled_on, Leave.returned_on), (Leave.returned_on, Leave.left_at)],
    ),
    compared(
        NOTICE.clause("1.d"), about="出庭", actual=Indicator.whole - Indicator.part, operator="<=", limit=2,
        unit="count", of=("其余", "the rest"), decided_on=nodes.FirstDay(Indicator.period.node),
        part_of=[(Indicator.part, Indicator.whole)],
    ),
)
ORDERED_CHECKER = Checker.of(RuleSet(RULESET.notices, ORDERED, RULESET.records))


@pytest.mark.parametrize(
    ("received", "completed", "verdict"),
    [
        ("2023-05-10", "2023-05-10", Verdict.SATISFIED),
        ("2023-05-10", "2023-05-09", Verdict.UNDETERMINED),
        ("2023-05-10T10:00", "2023-05-10T09:59", Verdict.UNDETERMINED),
        ("2023-05-10T10:00", "2023-05-10", Verdict.SATISFIED),
        (None, "2023-05-10", Verdict.SATISFIED),
    ],
)
def test_a_rule_of_any_kind_names_moments_that_can_only_follow_each_other(
    received: str | None, completed: str, verdict: Verdict
) -> None:
    given = {} if received is None else {"received_at": received}
    record = instruction(completed_on=completed, replied_at="2023-05-12", **given)
    found = finding(record, "1.b", ORDERED_CHECKER)
    assert found.verdict is verdict
    if verdict is Verdict.UNDETERMINED:
        assert found.missing == ("instruction.completed_on", "instruction.received_at")
        assert "先后不可能" in wording_of("zh").message(found)
    compiled = ORDERED_CHECKER.compiled(ORDERED[0])
    written = write_decide(ORDERED[0], ORDERED_CHECKER.calendar, compiled._verdict, compiled._covers, compiled._binds)
    assert written is not None
    assert written(record, AS_OF)[0] is verdict


def test_an_impossible_order_is_said_before_a_calendar_that_is_not_there() -> None:
    record = instruction(received_at="2026-12-30", completed_on="2026-12-29", replied_at=None)
    [found] = [f for f in ORDERED_CHECKER.check_record(record, datetime(2027, 2, 1)) if f.rule.id == "demo-2022.1.b"]
    assert found.note.startswith("impossible order")


def test_steps_that_a_requirement_puts_in_order_may_not_be_recorded_the_other_way() -> None:
    leave = Leave(id="1", jurisdiction=HERE, left_at="2023-05-10", returned_on="2023-05-12", cancelled_on="2023-05-12")
    assert finding(leave, "1.c", ORDERED_CHECKER).verdict is Verdict.SATISFIED
    for wrong in ({"cancelled_on": date(2023, 5, 11)}, {"returned_on": date(2023, 5, 9)}):
        assert finding(leave.evolve(**wrong), "1.c", ORDERED_CHECKER).verdict is Verdict.UNDETERMINED


def indicator(part: int | None, whole: int | None, number: int = 1) -> Indicator:
    given = {name: value for name, value in (("part", part), ("whole", whole)) if value is not None}
    return Indicator(id=str(number), jurisdiction=HERE, kind="出庭", period="2023", **given)


@pytest.mark.parametrize(
    ("part", "whole", "share", "rest"),
    [
        (200, 200, Verdict.SATISFIED, Verdict.SATISFIED),
        (201, 200, Verdict.UNDETERMINED, Verdict.UNDETERMINED),
        (1, 200, Verdict.VIOLATED, Verdict.VIOLATED),
        (None, 200, Verdict.UNDETERMINED, Verdict.UNDETERMINED),
        (1, 0, Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED),
    ],
)
def test_a_part_beyond_its_whole_is_never_green(
    part: int | None, whole: int, share: Verdict, rest: Verdict
) -> None:
    found = [finding(indicator(part, whole), "1.j"), finding(indicator(part, whole), "1.d", ORDERED_CHECKER)]
    assert [one.verdict for one in found] == [share, rest]
    if part == 201:
        for one in found:
            assert one.missing == ("indicator.part", "indicator.whole")
            assert "201" in wording_of("zh").message(one) and "200" in wording_of("en").message(one)
            assert wording_of("zh").advice(one) == "核对所记内容，更正后重新核查。"


def test_a_recurring_duty_takes_no_pairs() -> None:
    with pytest.raises(RuleError, match="recurring duty counts records"):
        recurrence(
            NOTICE.clause("1.b"), duty="领导", about="调研", on=Activity.on, per=Unit.YEAR, at_least=3,
            act=("调研", "research"), orders=[(Activity.on, Activity.on)],
        )


def attestation(number: int = 1, **facts: Any) -> Attestation:
    return Attestation(id=str(number), jurisdiction=HERE, clause="demo-2022.1.m", bearer="甲局", **facts)


@pytest.mark.parametrize(
    ("done", "elements", "verdict"),
    [
        (True, {"甲": True, "乙": False}, Verdict.UNDETERMINED),
        (False, {"甲": True, "乙": True}, Verdict.UNDETERMINED),
        (False, {"甲": True}, Verdict.VIOLATED),
        (True, {"甲": True}, Verdict.SATISFIED),
        (True, {"甲": True, "乙": True}, Verdict.SATISFIED),
        (False, {"甲": False, "乙": True}, Verdict.VIOLATED),
        (None, {"甲": True}, Verdict.UNDETERMINED),
    ],
)
def test_an_answer_as_a_whole_fills_gaps_and_must_not_contradict_its_elements(
    done: bool | None, elements: dict[str, bool], verdict: Verdict
) -> None:
    given = {} if done is None else {"done": done}
    [found] = CHECKER.check([attestation(on="2023-05-10", elements=elements, **given)], as_of=AS_OF).findings
    assert found.verdict is verdict
    if verdict is Verdict.UNDETERMINED and done is not None:
        assert "互相矛盾" in wording_of("zh").message(found)


def test_a_whole_that_is_not_done_names_the_elements_nobody_recorded() -> None:
    [found] = CHECKER.check([attestation(on="2023-05-10", elements={"甲": True}, done=False)], as_of=AS_OF).findings
    assert found.failed == ("乙",)


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_two_attestations_of_one_day_that_disagree_decide_nothing_in_any_order(order: tuple[bool, bool]) -> None:
    pair = [attestation(number, on="2023-05-10", done=done) for number, done in enumerate(order, start=1)]
    [found] = CHECKER.check(pair, as_of=AS_OF).findings
    assert found.verdict is Verdict.UNDETERMINED
    assert {"1", "2"} <= set(found.note.split())
    assert "同一天" in wording_of("zh").message(found)


def test_two_attestations_of_one_day_that_agree_and_a_newer_one_decide() -> None:
    same = [attestation(number, on="2023-05-10", done=True) for number in (1, 2)]
    assert [f.verdict for f in CHECKER.check(same, as_of=AS_OF).findings] == [Verdict.SATISFIED]
    newer = [*same, attestation(3, on="2023-05-10", done=False), attestation(4, on="2023-05-11", done=True)]
    assert [f.verdict for f in CHECKER.check(newer, as_of=AS_OF).findings] == [Verdict.SATISFIED]


def test_an_attestation_dated_ahead_is_said_and_supersedes_nothing() -> None:
    ahead = [attestation(1, on="2023-05-10", done=True), attestation(2, on="2024-02-01", done=False)]
    report = CHECKER.check(ahead, as_of=AS_OF)
    assert [f.verdict for f in report.findings] == [Verdict.SATISFIED]
    assert report.superseded == 0
    assert any("dated after as-of" in note for note in report.notes)


def test_a_roster_of_another_place_is_said_to_be_outside_and_is_never_green() -> None:
    member = Roster(id="1", jurisdiction="110101", bearer="甲", duties=["领导"], since="2023-01-01")
    act = Activity(id="1", jurisdiction="110101", bearer="甲", kind="调研", on="2023-05-10")
    report = CHECKER.check([member, act], as_of=AS_OF)
    assert {f.verdict for f in report.findings} == {Verdict.NOT_APPLICABLE}
    assert {f.note for f in report.findings} == {"jurisdiction"}
    assert report.exit_code() == 5


def test_what_does_not_apply_names_the_condition_that_is_not_met() -> None:
    found = finding(
        Instruction(id="1", jurisdiction=HERE, source="上级机关", received_at="2023-04-27", replied_at=None), "1.a"
    )
    assert found.note == "condition"
    assert "「来源」为“本级政府领导”" in wording_of("zh").message(found)
    assert "issued by" in wording_of("en").message(found)
