"""Rules in one sentence, findings in one sentence, and what to do next."""

from __future__ import annotations

import pytest

from govrules.evaluate.verdict import Verdict
from govrules.facts.records import (
    Activity,
    Assessment,
    Attestation,
    Indicator,
    Instruction,
    Roster,
    Speech,
    Task,
)
from govrules.timing import mainland_calendar
from govrules.wording import en, zh

HERE = {"jurisdiction": "654321"}
CALENDAR = mainland_calendar()


def _instruction(**values):
    return Instruction(id="P", limit="无时限", **HERE, **values)


@pytest.mark.parametrize(
    ("clause", "chinese", "english"),
    [
        ("1.a", "承办单位应自「收到时间」次日起7个工作日内完成「落实反馈」（截至第7个工作日24时；"
         "完成时间取「落实反馈时间」）；但下列情形除外：另定时限（已设定「办理时限」）。",
         "承办单位 must “act and report back” within 7 workdays of “received at” (counted from the next day, until"
         " 24:00 of workday 7; judged by “feedback given at”); except for a limit was set (a “limit set” was stated)."),
        ("1.b", "通知所发各单位（条文未写明责任主体）应做到「布置任务三明确」"
         "（以下3项须同时具备：「时限」、「责任单位」、「责任人」）。",
         "Every addressee of the notice (the text names none) must “assign tasks in full” (all of 3: “date”, “unit”,"
         " “person”)."),
        ("2.a", "发言人原则上应使「发言时长」不超过6分钟（原文为“5分钟左右”，本规则按上浮20%掌握，含本数）；"
         "未做到但记录了「未按要求办理的理由」的，不作违反。",
         "发言人 must in principle see to it that “length of the speech” (measured as “length”) is at most 6 minutes"
         " (the text says “about 5 minutes”, 左右; read as up to 20% more, that included); a failure for which"
         " “recorded reason for deviating” is on record is excused."),
        ("2.b", "承办单位应做到「不以截图代替评价」（「是否以截图视频代替实际评价」为是的，即为违反）。",
         "承办单位 must keep to “no screenshots for an assessment” (a breach where “screenshots or videos replaced the"
         " assessment” is yes)."),
        ("3.b", "「基数」大于0的，承办单位力争使「解决率」（「数值」占「基数」的比例）不少于90%。",
         "Where “baseline” is more than 0, 承办单位 should strive to see to it that “rate of resolution” (“value” as a"
         " share of “baseline”) is at least 90%."),
        ("3.c", "各单位应做到「健全制度」（认定标准：「是否落实」为是）。",
         "各单位 must “keep the rules” (judged by: “done” is yes)."),
    ],
)  # fmt: skip
def test_a_rule_is_one_sentence(sample, clause, chinese, english):
    rule = sample.rule(f"sample-2023.{clause}")
    assert zh.sentence(rule, sample.records) == chinese
    assert en.sentence(rule, sample.records) == english


def test_a_recurring_rule_names_roster_period_and_number(sample):
    said = zh.sentence(sample.rule("sample-2023.3.a"), sample.records)
    assert "责任名册“样例领导”所列的每一责任主体" in said
    assert "每季度应「调研」不少于2次" in said
    assert "every quarter, at least 2 times" in en.sentence(sample.rule("sample-2023.3.a"), sample.records)


def test_slots_hold_each_part_once(sample):
    slots = zh.slots(sample.rule("sample-2023.1.a"), sample.records)
    rows = dict(slots)
    assert rows["责任主体"] == "承办单位"
    assert rows["时限"] == "自「收到时间」次日起7个工作日内"
    assert rows["例外"] == "另定时限：已设定「办理时限」"
    assert rows["记录的理由"] == "不改变结论"
    assert "民法典" in rows["计算依据"]
    assert len(en.slots(sample.rule("sample-2023.1.a"), sample.records)) == len(slots)


def test_a_late_act_says_due_date_actual_and_workdays(find):
    [found] = find("1.a", _instruction(received_at="2023-03-15", replied_at="2023-03-28"))
    assert zh.message(found, None, CALENDAR) == (
        "「落实反馈」应于2023年3月24日24时前完成，实际于2023年3月28日完成，逾期4日（其间2个工作日）。"
    )
    assert en.message(found) == "“act and report back” was due by 2023-03-24 24:00 and done on 2023-03-28, 4 days late."
    assert zh.advice(found) == "核对所记时间；属实的，按第1条整改。"


def test_an_open_duty_past_its_time_is_late_up_to_as_of(find):
    [found] = find("1.a", _instruction(received_at="2023-03-15", replied_at=None), as_of="2023-03-27T10:00")
    assert zh.message(found, None, CALENDAR) == (
        "「落实反馈」应于2023年3月24日24时前完成，截至2023年3月27日尚未完成，逾期3日（其间1个工作日）。"
    )
    assert "立即完成" in zh.advice(found) and "at once" in en.advice(found)


def test_an_act_after_as_of_has_not_happened_yet(find):
    [found] = find("1.a", _instruction(received_at="2023-03-15", replied_at="2023-04-20"), as_of="2023-04-01")
    assert found.verdict is Verdict.VIOLATED
    assert "截至2023年4月1日尚未完成，逾期8日" in zh.message(found)


def test_a_pending_duty_says_what_is_left(find):
    record = _instruction(received_at="2023-05-10", replied_at=None)
    [found] = find("1.a", record)
    assert zh.message(found) == "「落实反馈」应于2023年5月19日24时前完成，目前尚未完成，尚余4日。"
    assert en.advice(found) == "Complete “act and report back” by 2023-05-19 24:00 and record it."
    [last] = find("1.a", record, as_of="2023-05-19T12:00")
    assert "今日到期" in zh.message(last) and "due today" in en.message(last)


def test_a_kept_deadline_says_how_early(find):
    [found] = find("1.a", _instruction(received_at="2023-03-15", replied_at="2023-03-20"))
    assert zh.message(found) == "「落实反馈」于2023年3月20日完成，时限为2023年3月24日24时，提前4日。"
    assert zh.advice(found) == "" == en.advice(found)


def test_missing_facts_are_named_by_their_labels(find):
    [found] = find("1.a", _instruction(received_at="2023-03-15"))
    assert zh.message(found) == "无法判定：缺少「落实反馈时间」（instruction.replied_at）。"
    assert en.message(found) == "Undetermined: missing “feedback given at” (instruction.replied_at)."


def test_an_unpublished_year_is_named(find):
    [found] = find("1.a", _instruction(received_at="2027-03-15", replied_at=None), as_of="2027-05-15")
    assert "工作日安排" in zh.message(found) and "2027" in zh.message(found)
    assert "日历层" in zh.advice(found)


def test_missing_elements_are_counted(find):
    task = Task(id="T", assigned_on="2023-02-01", due_on="2023-03-01", responsible_unit="x", responsible_person=None,
                **HERE)  # fmt: skip
    [found] = find("1.b", task)
    assert zh.message(found) == "缺 1/3：责任人。"
    assert en.message(found) == "Missing 1/3: person."
    assert zh.advice(found) == "补齐「责任人」并记录。"


def test_a_bound_says_figure_limit_and_excess(find):
    [found] = find("2.a", Speech(id="S", held_on="2023-03-01", minutes="9.5", **HERE))
    assert zh.message(found) == "「发言时长」为9.5分钟，上限6分钟，超出3.5分钟。"
    assert en.message(found) == "“length of the speech” is 9.5 minutes, wanted at most 6 minutes, 3.5 minutes over."


def test_a_recorded_reason_excuses_and_is_quoted(find):
    [found] = find("2.a", Speech(id="S", held_on="2023-03-01", minutes=9, deviation_reason="汇报灾情", **HERE))
    assert found.verdict is Verdict.EXCUSED
    assert "已记录理由“汇报灾情”" in zh.message(found)
    assert "(“汇报灾情”)" in en.message(found)


def test_a_share_is_said_in_percent(find):
    record = Indicator(id="I", kind="样例解决率", period="2023Q1", value=2, baseline=3, **HERE)
    [found] = find("3.b", record)
    assert zh.message(found) == "「解决率」为66.67%，下限90%。"
    assert en.message(found) == "“rate of resolution” is 66.67%, wanted at least 90%."


def test_a_prohibition_says_what_was_not_kept(find):
    record = Assessment(id="A", held_on="2023-03-01", uploads_replaced_assessment=True, **HERE)
    [found] = find("2.b", record)
    assert zh.message(found) == "未做到：不以截图代替评价。"
    assert "停止" in zh.advice(found)


def test_a_recurring_duty_says_how_many_are_short(find):
    roster = Roster(id="R", bearer="张三", duties=["样例领导"], since="2022-01-01", **HERE)
    act = Activity(id="A", kind="样例调研", bearer="张三", on="2023-02-01", **HERE)
    first, second = find("3.a", roster, act)
    assert zh.message(first) == "2023年第1季度「调研」不少于2次，实有1次，缺1次。"
    assert en.message(first) == "In 2023Q1 “field visits” is wanted at least 2 times, recorded 1, 1 short."
    assert zh.message(second).endswith("缺2次，以2023年6月30日24时为期。")


def test_a_missing_roster_is_named(find):
    [found] = find("3.a", Activity(id="A", kind="样例调研", bearer="张三", on="2023-02-01", **HERE))
    assert zh.message(found) == "无法判定：缺少“样例领导”责任名册。"
    assert zh.advice(found) == "提供责任名册后重新核查；不负此项责任的，也列入名册，写其他责任，没有的写“无”。"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"jurisdiction": "110000"}, "行政区域"),
        ({"bearer_kind": "企业"}, "责任主体"),
        ({"limit": "2023-04-01"}, "条文规定的例外（另定时限）"),
        ({"received_at": "2022-03-15"}, "效力期间"),
    ],
)
def test_an_inapplicable_rule_says_why(find, values, reason):
    given = {"id": "P", "limit": "无时限", "received_at": "2023-03-15", "replied_at": None, **HERE, **values}
    [found] = find("1.a", Instruction(**given))
    assert found.verdict is Verdict.NOT_APPLICABLE
    assert zh.message(found).startswith("不适用：") and reason in zh.message(found)
    assert en.message(found).startswith("Not applicable: ")


def test_a_standing_state_recorded_as_missing_is_not_done(find):
    record = Attestation(id="C", clause="sample-2023.3.c", on="2023-05-01", done=False, **HERE)
    [found] = find("3.c", record)
    assert zh.message(found) == "未做到：健全制度。"
    assert en.message(found) == "Not done: keep the rules."


def test_minutes_are_said_in_days_and_hours():
    from govrules.evaluate.finding import Margin
    from govrules.wording.en.finding import span as english
    from govrules.wording.zh.finding import span as chinese

    assert chinese(Margin(-1530, "minute")) == "1天1小时30分钟"
    assert english(Margin(60, "minute")) == "1 hour"
    assert chinese(Margin(0, "minute")) == "0分钟"
