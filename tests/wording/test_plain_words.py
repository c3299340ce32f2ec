"""The wording of what is counted, of fortnights, of seconds, and of a year whose schedule is not published."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from govrules.archetypes import deadline, recurrence
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.expr import FALSE, nodes
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Activity, Approval, Document, Leave
from govrules.rules import Counting, Rule, RuleSet
from govrules.timing import Unit, hours, workdays
from govrules.wording import en, zh
from tests.evaluate.demo import NOTICE

RECORDS = vocabulary(*SHARED)
VISITS: Any = {
    "duty": "领导", "about": "走访", "on": Activity.on, "per": Unit.YEAR, "at_least": 60, "act": ("走访", "visit"),
}  # fmt: skip


def visits(**changes: Any) -> Rule:
    return recurrence(NOTICE.clause("1.o"), **{**VISITS, **changes})


def found(rule: Rule, *records: Any, as_of: Any) -> Finding:
    [one] = Checker.of(RuleSet((NOTICE,), (rule,), RECORDS)).check(records, as_of=as_of).findings
    return one


def test_days_are_not_said_to_be_counted_by_the_records() -> None:
    rule = visits(counting=Counting.DAYS)
    assert "按天数计，同一天的几条记录只计一天" in zh.sentence(rule, RECORDS)
    assert "by days, several records of one day counting once" in en.sentence(rule, RECORDS)
    assert "按记录计数" in zh.sentence(visits(), RECORDS)


def test_a_fortnight_is_no_calendar_week() -> None:
    rule = visits(per=Unit.WEEK, every=2, anchor=date(2022, 3, 7), at_least=1)
    said = zh.sentence(rule, RECORDS)
    assert "以自2022年3月7日起每2周为一期，「日期」落在哪一期即计入哪一期" in said and "日历周" not in said
    assert "periods of 2 weeks from 2022-03-07, by “date”" in en.sentence(rule, RECORDS)
    assert "以「日期」所在的日历周为一期" in zh.sentence(visits(per=Unit.WEEK), RECORDS)


def test_the_slots_of_a_recurring_duty_stand_one_by_one() -> None:
    slots = dict(zh.slots(visits(), RECORDS))
    assert slots["频次"] == "每年不少于60次" and slots["应做"] == "走访"
    assert slots["由谁承担"] == "责任名册“领导”所列的每一责任主体"
    assert slots["哪一期"] == "以「日期」所在的日历年为一期" and slots["在册"] == "全期在册的才予考核"
    assert len(en.slots(visits(), RECORDS)) == len(zh.slots(visits(), RECORDS))


def test_the_slots_of_a_deadline_say_from_when_it_runs() -> None:
    rule = deadline(
        NOTICE.clause("1.t"), since=Approval.accepted_on, until=Approval.decided_on, within=workdays(3),
        act=("审批", "decide"),
    )  # fmt: skip
    assert dict(zh.slots(rule, RECORDS))["起算"] == "「受理日期」次日"
    assert dict(en.slots(rule, RECORDS))["From"] == "the day after “accepted on”"


@pytest.mark.parametrize(
    ("done", "chinese", "english"),
    [
        ("2023-03-01T10:00:01", "逾期1秒", "1 second late"),
        ("2023-03-01T10:01:30", "逾期1分钟30秒", "1 minute 30 seconds late"),
        ("2023-03-02T11:00:00", "逾期1天1小时", "1 day 1 hour late"),
    ],
)  # fmt: skip
def test_a_delay_is_said_in_seconds_not_in_hundredths_of_a_minute(done: str, chinese: str, english: str) -> None:
    rule = deadline(
        NOTICE.clause("1.b"), since=Document.received_at, until=Document.endorsed_at, within=hours(1),
        act=("批办", "endorse"),
    )  # fmt: skip
    record = Document(id="D", received_at="2023-03-01T09:00", endorsed_at=done, jurisdiction=NOTICE.jurisdiction.code)
    one = found(rule, record, as_of=date(2023, 5, 1))
    assert f"，{chinese}。" in zh.message(one) and f", {english}." in en.message(one)


def test_a_year_without_a_schedule_is_said_in_chinese() -> None:
    rule = deadline(
        NOTICE.clause("1.t"), since=Approval.accepted_on, until=Approval.decided_on, within=workdays(3),
        act=("审批", "decide"),
    )  # fmt: skip
    record = Approval(
        id="A", accepted_on="2026-12-28", decided_on="2027-01-20", jurisdiction=NOTICE.jurisdiction.code
    )
    said = zh.message(found(rule, record, as_of=date(2027, 5, 1)))
    assert "2027年的工作日安排" in said and "是否上班取决于它" in said and "Whether" not in said


def test_a_flag_that_nobody_recorded_is_said_to_be_taken_as_no() -> None:
    node = nodes.Choose(nodes.Known(Leave.is_urgent.node), Leave.is_urgent.node, FALSE)
    assert zh.condition(node, RECORDS).endswith("未记录的，视为否）") and "任何情形" not in zh.condition(node, RECORDS)
    assert "taken as no where" in en.condition(node, RECORDS)
