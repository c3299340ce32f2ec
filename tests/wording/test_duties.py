"""The wording of excluded days, the day itself, counted things, cuts, conditions on members and reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from govrules.archetypes import cap, deadline, recurrence, reduction
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.expr import nodes
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Activity, Approval, Artifact, Document, Indicator, Leave, Roster
from govrules.rules import Rule, RuleSet
from govrules.timing import Unit, days, hours, minutes, workdays
from govrules.wording import en, zh
from govrules.wording.en.nodes import measured, plural
from tests.evaluate.demo import NOTICE, UNCERTAIN

RECORDS = vocabulary(*SHARED)
CUT = reduction(NOTICE.clause("1.i"), percent=30, unit="workday", of=("时限", "limit"), decided_on=nodes.AsOf())
REPORTS = recurrence(
    NOTICE.clause("1.o"),
    duty="领导",
    about="报告",
    on=Artifact.completed_on,
    per=Unit.YEAR,
    at_least=2,
    unit_words=("篇", "inquiry"),
    members=Roster.is_party_member,
    partial="any",
    act=("调研报告", "write reports"),
)


def found(rule: Rule, *records: Any, as_of: date = date(2024, 1, 1)) -> list[Finding]:
    checker = Checker.of(RuleSet((NOTICE,), (rule,), RECORDS))
    return list(checker.check(records, as_of=as_of).findings)


def approval(within: Any, **options: Any) -> Rule:
    return deadline(
        NOTICE.clause("1.t"),
        since=Approval.accepted_on,
        until=Approval.decided_on,
        within=within,
        act=("审批", "decide"),
        **options,
    )


@pytest.mark.parametrize(
    ("rule", "chinese", "english"),
    [
        (approval(workdays(3), extra=Approval.excluded_workdays),
         "自「受理日期」次日起3个工作日（「不计入时限的工作日」另加）内完成「审批」（截至最后一个工作日24时",
         "within 3 workdays plus “workdays left out of account” of “accepted on” (counted from the next day, until"
         " 24:00 of the last workday"),
        (approval(days(20), extra=Approval.excluded_workdays),
         "次日起20日（「不计入时限的工作日」另加）内", "within 20 days plus “workdays left out of account” of"),
        (approval(days(0)), "应在「受理日期」当日内完成「审批」（截至当日24时，当日为休息日的顺延至休息日结束的次日",
         "“decide” on the day of “accepted on” (until 24:00 of that day, moved on"),
        (deadline(
            NOTICE.clause("1.g"), since=Leave.left_at, until=Leave.reported_at, within=minutes(0),
            act=("报告", "report")
         ),
         "应在不晚于「离开时间」时完成「报告」（该时刻在内", "“report” no later than “left at” (that moment included"),
        (deadline(
            NOTICE.clause("1.b"), since=Document.received_at, until=Document.endorsed_at, within=hours(1),
            act=("批办", "endorse"),
         ),
         "自「收到时间」起1小时内", "within 1 hour of “received at”"),
    ],
)  # fmt: skip
def test_a_deadline_says_excluded_days_and_the_day_itself(rule: Rule, chinese: str, english: str) -> None:
    assert chinese in zh.sentence(rule, RECORDS)
    assert english in en.sentence(rule, RECORDS)


def test_the_end_of_a_period_says_excluded_days_as_an_expression_too() -> None:
    longer = nodes.Due(Approval.accepted_on.node, 3, Unit.WORKDAY, True, Approval.excluded_workdays.node)
    same = nodes.Due(Approval.accepted_on.node, 0, Unit.DAY)
    assert zh.condition(longer, RECORDS) == "自「受理日期」次日起3个工作日（「不计入时限的工作日」另加）届满之日"
    assert (
        en.condition(longer, RECORDS) == "the end of 3 workdays plus “workdays left out of account” after “accepted on”"
    )
    assert zh.condition(same, RECORDS) == "「受理日期」当日（末日为休息日的顺延）"
    assert en.condition(same, RECORDS) == "the day of “accepted on” (moved on if it is off)"


def test_a_recurring_duty_says_members_things_counted_and_parts_of_periods() -> None:
    chinese, english = zh.sentence(REPORTS, RECORDS), en.sentence(REPORTS, RECORDS)
    assert "责任名册“领导”所列中「是否中共党员」为是的每一责任主体" in chinese
    assert "不少于2篇" in chinese and "期内有一日在册的即予考核" in chinese
    assert "of the roster “领导” of whom “member of the Communist Party” is yes" in english
    assert "at least 2 inquiries" in english and "one day on the roster is enough" in english


def test_a_standing_number_says_to_when_it_is_pending() -> None:
    rule = recurrence(
        NOTICE.clause("1.r"),
        duty="联系人",
        about="包保",
        on=Activity.on,
        per=None,
        open_until=date(2023, 5, 31),
        act=("包保", "pair"),
    )
    assert "2023年5月31日前尚未达到的，作未到期处理" in zh.sentence(rule, RECORDS)
    assert "pending until 2023-05-31" in en.sentence(rule, RECORDS)


def test_the_reason_that_excuses_a_recurring_duty_is_quoted_from_the_act() -> None:
    member = Roster(id="r", jurisdiction="610726", bearer="张", duties=["领导"], since="2022-01-01")
    report = Artifact(
        id="1", jurisdiction="610726", kind="报告", bearer="张", completed_on="2023-05-01", deviation_reason="抢险"
    )
    [miss] = [f for f in found(REPORTS, member, report) if f.period is not None and f.period.label == "2023"]
    assert miss.verdict.value == "excused"
    assert "2023年「调研报告」不少于2篇，实有1篇，缺1篇；已记录理由“抢险”" in zh.message(miss)
    assert "wanted at least 2 inquiries, recorded 1, 1 short; a reason is on record (“抢险”)" in en.message(miss)


def test_a_period_that_is_not_wholly_in_force_is_named() -> None:
    member = Roster(id="r", jurisdiction="610726", bearer="张", duties=["领导"], since="2022-01-01")
    [first, *_] = found(REPORTS, member)
    assert zh.message(first) == "不适用：2022年没有整期落在该文件确定有效的期间内，不予考核。"
    assert en.message(first) == "Not applicable: the notice is not certainly in force for the whole of 2022."


def test_a_cut_is_said_in_percent_and_in_the_figures_own_unit() -> None:
    assert "使「时限」（按「数值」计）比「基数」减少30%以上" in zh.sentence(CUT, RECORDS)
    assert "“limit” (measured as “value”) is at least 30% below “baseline”" in en.sentence(CUT, RECORDS)
    assert dict(zh.slots(CUT, RECORDS))["界限"] == "不少于30%"
    assert dict(en.slots(CUT, RECORDS))["Bound"] == "cut by at least 30%"
    record = Indicator(id="1", jurisdiction="610726", kind="时限", value=8, baseline=10)
    checker = Checker.of(RuleSet((NOTICE,), (CUT,), RECORDS))
    [miss] = checker.check_record(record, date(2024, 1, 1))
    assert zh.message(miss) == "「时限」为8个工作日，比基数减少20%，须减少30%以上，即不超过7个工作日。"
    assert en.message(miss) == "“limit” is 8 workdays, 20% below the baseline, wanted 30% below it, at most 7 workdays."
    [more] = checker.check_record(record.evolve(value=11), date(2024, 1, 1))
    assert "比基数增加10%" in zh.message(more) and "10% above the baseline" in en.message(more)


def test_a_bound_on_a_count_calls_things_by_their_measure_word() -> None:
    rule = cap(
        NOTICE.clause("1.h"),
        actual=Indicator.value,
        at_most=2,
        unit="count",
        unit_words=("份", "copy"),
        of=("报表", "forms"),
        decided_on=nodes.AsOf(),
    )
    assert "不超过2份" in zh.sentence(rule, RECORDS) and "at most 2 copies" in en.sentence(rule, RECORDS)
    record = Indicator(id="1", jurisdiction="610726", kind="报表", value=3, baseline=1)
    [over] = Checker.of(RuleSet((NOTICE,), (rule,), RECORDS)).check_record(record, date(2024, 1, 1))
    assert zh.message(over) == "「报表」为3份，上限2份，超出1份。"
    assert en.message(over) == "“forms” is 3 copies, wanted at most 2 copies, 1 copy over."


def test_english_plurals_are_regular_only_where_they_are() -> None:
    assert [plural(2, noun) for noun in ("day", "inquiry", "yuan", "person", "batch")] == [
        "2 days", "2 inquiries", "2 yuan", "2 people", "2 batches",
    ]  # fmt: skip
    assert [measured(0, unit) for unit in ("yuan", "people", "characters")] == ["0 yuan", "0 people", "0 characters"]


def test_uncertain_dates_in_force_are_to_be_found_out_by_hand() -> None:
    rule = approval(workdays(3), in_force=UNCERTAIN)
    record = Approval(id="1", jurisdiction="610726", item="用地", accepted_on="2022-03-07", decided_on="2022-03-20")
    [open_] = Checker.of(RuleSet((NOTICE,), (rule,), RECORDS)).check_record(record, date(2025, 1, 1))
    assert zh.message(open_) == "无法判定：认定时间落在该文件效力不确定的期间内，不作违反。"
    assert zh.advice(open_) == "请人工核实该文件在认定时间是否有效。"
    assert en.advice(open_) == "Find out by hand whether the notice was in force on the deciding date."
