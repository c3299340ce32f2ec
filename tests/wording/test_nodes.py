"""Expression nodes in words."""

from __future__ import annotations

import typing
from datetime import date, datetime
from decimal import Decimal

import pytest

from govrules.expr import NONE_STATED, UNKNOWN, Kind, nodes
from govrules.facts.records import Activity, Assessment, Attestation, IncidentReport, Indicator, Instruction, Meeting
from govrules.timing import Unit, parse_period
from govrules.wording import en, zh
from govrules.wording.terms import number, shared

RECEIVED, LIMIT, REPLIED = Instruction.received_at, Instruction.limit, Instruction.replied_at
LONG = Instruction.is_long_term
OWN, OTHERS = IncidentReport.own_key_data.node, IncidentReport.department_key_data.node
DUE = nodes.Due(RECEIVED.node, 7, Unit.WORKDAY)

SAID = [
    (nodes.Const(Decimal("3.60")), "3.6", "3.6"),
    (RECEIVED.node, "「收到时间」", "“received at”"),
    (LONG.node, "「是否长期性工作」为是", "“long-term work” is yes"),
    (nodes.AsOf(), "核查时点", "the as-of moment"),
    (LIMIT.is_known(), "「办理时限」已有记录", "“limit set” is on record"),
    (REPLIED.is_recorded(), "已有「落实反馈时间」", "there is a “feedback given at”"),
    (LIMIT.is_none_stated(), "未设定「办理时限」", "no “limit set” was stated"),
    (RECEIVED <= REPLIED, "「收到时间」不晚于「落实反馈时间」", "“received at” is not after “feedback given at”"),
    (Indicator.value > 3, "「数值」大于3", "“value” is more than 3"),
    (Instruction.source.equals("其他"), "「来源」为“其他”", "“issued by” is “其他”"),
    (nodes.Precedes(REPLIED.node, LIMIT.node), "「落实反馈时间」早于「办理时限」",
     "“feedback given at” is before “limit set”"),
    (nodes.InTime(REPLIED.node, LIMIT.node), "在「办理时限」之前（含当时、当日）已有「落实反馈时间」",
     "“feedback given at” is in time for “limit set”"),
    (nodes.Expired(LIMIT.node), "「办理时限」已过", "“limit set” is over"),
    (Instruction.source.is_one_of("上级机关", "其他"), "「来源」为“上级机关”或“其他”",
     "“issued by” is “上级机关” or “其他”"),
    (nodes.All((LONG.node, nodes.AnyOf((LONG.node, LIMIT.is_known())))),
     "「是否长期性工作」为是，且（「是否长期性工作」为是，或者「办理时限」已有记录）",
     "“long-term work” is yes and (“long-term work” is yes or “limit set” is on record)"),
    (nodes.AnyOf(()), "没有任何情形", "never"),
    (Attestation.elements.element("通报"), "「各要素」中“通报”为是", "“通报” under “elements” is yes"),
    (Assessment.criteria.includes("台账"), "「考核依据」包含“台账”", "“criteria used” includes “台账”"),
    (Assessment.criteria.only_from("台账"), "「考核依据」只有“台账”", "“criteria used” holds nothing but “台账”"),
    (nodes.Overlaps(OWN, OTHERS), "「本单位关键数据」与「主管部门关键数据」有相同项",
     "“own key data” and “competent department's key data” share an item"),
    (nodes.CoveredBy(OWN, OTHERS), "「本单位关键数据」各项均见于「主管部门关键数据」",
     "every item of “own key data” is in “competent department's key data”"),
    (nodes.ReverseOf(OWN, OTHERS), "「本单位关键数据」与「主管部门关键数据」共有的各项次序恰好相反",
     "the items that “own key data” and “competent department's key data” share stand in opposite order"),
    (nodes.Length(OWN), "「本单位关键数据」的项数", "the number of items of “own key data”"),
    (Indicator.value * 100, "「数值」乘以100", "“value” times 100"),
    (nodes.Elapsed(Meeting.started_at.node, Meeting.ended_at.node, Unit.MINUTE), "自「开始时间」至「结束时间」的分钟数",
     "the minutes from “started at” to “ended at”"),
    (DUE, "自「收到时间」次日起7个工作日届满之日", "the end of 7 workdays after “received at”"),
    (nodes.Due(RECEIVED.node, 1, Unit.HOUR), "自「收到时间」起1小时届满之时", "the end of 1 hour after “received at”"),
    (nodes.Due(RECEIVED.node, 2, Unit.MONTH), "自「收到时间」次日起2个月届满之日（末日为休息日的顺延）",
     "the end of 2 months after “received at” (moved on if that day is off)"),
    (nodes.NoticeBy(Meeting.started_at.node, 3, Unit.DAY), "「开始时间」之前3日", "3 days before “started at”"),
    (nodes.EndOfPeriod(Activity.on.node, Unit.QUARTER), "「日期」所在季度的末日",
     "the last day of the quarter of “date”"),
    (nodes.StartOfPeriod(Activity.on.node, Unit.YEAR), "「日期」所在年的首日", "the first day of the year of “date”"),
    (nodes.FirstDay(Indicator.period.node), "「统计期」的首日", "the first day of “period”"),
    (nodes.LastDay(Indicator.period.node), "「统计期」的末日", "the last day of “period”"),
    (nodes.DayOf(RECEIVED.node), "「收到时间」当日", "the day of “received at”"),
    (nodes.Latest((RECEIVED.node, REPLIED.node)), "「收到时间」、「落实反馈时间」中最晚者",
     "the latest of “received at”, “feedback given at”"),
    (nodes.Earliest((RECEIVED.node, nodes.AsOf())), "「收到时间」、核查时点中最早者",
     "the earliest of “received at”, the as-of moment"),
    (nodes.Choose(REPLIED.is_known(), REPLIED.node, RECEIVED.node),
     "「落实反馈时间」（「落实反馈时间」未记录的，按「收到时间」）",
     "“feedback given at” (or, where “feedback given at” is not on record, “received at”)"),
    (nodes.Choose(LIMIT.is_none_stated(), DUE, LIMIT.node),
     "（未设定「办理时限」的，按自「收到时间」次日起7个工作日届满之日；否则按「办理时限」）",
     "(the end of 7 workdays after “received at” where no “limit set” was stated, otherwise “limit set”)"),
    (nodes.Not(LONG.node), "「是否长期性工作」为否", "“long-term work” is no"),
]  # fmt: skip

DENIED = [
    (LIMIT.is_none_stated(), "已设定「办理时限」", "a “limit set” was stated"),
    (LIMIT.is_known(), "「办理时限」没有记录", "“limit set” is not on record"),
    (REPLIED.is_recorded(), "没有「落实反馈时间」", "there is no “feedback given at”"),
    (RECEIVED <= REPLIED, "「收到时间」晚于「落实反馈时间」", "“received at” is after “feedback given at”"),
    (nodes.InTime(REPLIED.node, LIMIT.node), "在「办理时限」之前（含当时、当日）没有「落实反馈时间」",
     "“feedback given at” is not in time for “limit set”"),
    (nodes.Expired(LIMIT.node), "「办理时限」未过", "“limit set” is not over"),
    (nodes.Not(LONG.node), "「是否长期性工作」为是", "“long-term work” is yes"),
    (Instruction.source.is_one_of("其他"), "「来源」不是“其他”", "“issued by” is not “其他”"),
    (Assessment.criteria.includes("台账"), "「考核依据」不含“台账”", "“criteria used” does not include “台账”"),
    (nodes.All((LONG.node, LIMIT.is_known())), "并非“「是否长期性工作」为是，且「办理时限」已有记录”",
     "it is not so that “long-term work” is yes and “limit set” is on record"),
]  # fmt: skip


@pytest.mark.parametrize(("node", "chinese", "english"), SAID)
def test_each_node_is_said_in_both_languages(node, chinese, english):
    assert (zh.condition(node, shared()), en.condition(node, shared())) == (chinese, english)


@pytest.mark.parametrize(("node", "chinese", "english"), DENIED)
def test_a_negation_reads_as_a_statement_of_its_own(node, chinese, english):
    denied = nodes.Not(node)
    assert (zh.condition(denied, shared()), en.condition(denied, shared())) == (chinese, english)


def test_every_kind_of_node_is_said_by_a_test():
    assert {type(node) for node, _, _ in SAID} == set(typing.get_args(nodes.Node))


def test_a_comparison_of_flags_reads_as_the_flag():
    assert zh.condition(nodes.Compare("==", LONG.node, nodes.Const(False)), shared()) == "「是否长期性工作」为否"
    assert en.condition(nodes.Compare("!=", LONG.node, nodes.Const(False)), shared()) == "“long-term work” is yes"


def test_a_field_that_nobody_registered_is_called_by_its_name():
    assert zh.condition(nodes.Fact("strange", "thing", Kind.NUMBER), shared()) == "「thing」"


@pytest.mark.parametrize(
    ("given", "chinese", "english"),
    [
        (UNKNOWN, "未记录", "not recorded"),
        (NONE_STATED, "未设时限", "no limit was set"),
        (None, "无（记为未发生）", "none (recorded as not having happened)"),
        (True, "是", "yes"),
        (date(2023, 3, 1), "2023年3月1日", "2023-03-01"),
        (datetime(2023, 3, 1, 9, 5), "2023年3月1日9时5分", "2023-03-01 09:05"),
        (datetime(2023, 3, 1, 9, 0, 7), "2023年3月1日9时0分7秒", "2023-03-01 09:00:07"),
        (datetime(2023, 3, 1, 23, 59, 59, 999999), "2023年3月1日24时", "2023-03-01 24:00"),
        (("甲", "乙"), "甲、乙", "甲, 乙"),
        ((), "（空）", "(empty)"),
        ({"甲": False}, "甲：否", "甲: no"),
        (parse_period("2023Q2"), "2023年第2季度", "2023Q2"),
        (parse_period("2023H2"), "2023年下半年", "2023H2"),
        (Decimal("1.500"), "1.5", "1.5"),
    ],
)
def test_values_are_said_as_a_reader_writes_them(given, chinese, english):
    assert (zh.value(given), en.value(given)) == (chinese, english)


def test_numbers_lose_no_zero_that_counts():
    assert [number(value) for value in (100, Decimal("1E+2"), Decimal("33.3333"), 0)] == ["100", "100", "33.33", "0"]
