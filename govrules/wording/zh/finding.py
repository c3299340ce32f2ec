"""Findings in Chinese: what came out, and what to do next."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import assert_never

from govrules.evaluate.at_odds import AT_ODDS
from govrules.evaluate.finding import Finding, Margin
from govrules.evaluate.verdict import Verdict
from govrules.rules.logic import Bounded, Recurring, Required, Timely
from govrules.timing import WorkdayCalendar
from govrules.wording.reversed import Swap, swapped
from govrules.wording.terms import (
    cut_in,
    cut_reached,
    has_happened,
    label_of,
    missing_parts,
    needs_dates,
    number,
    reached,
    record_label,
    share_in,
    share_reached,
    shared,
    size,
    split_minutes,
    workdays_late,
)
from govrules.wording.zh.nodes import Records, counted_in, measure, period, value
from govrules.wording.zh.notes import order, special

VERDICTS = {
    Verdict.SATISFIED: "符合", Verdict.VIOLATED: "违反", Verdict.EXCUSED: "有正当理由", Verdict.PENDING: "未到期",
    Verdict.NOT_APPLICABLE: "不适用", Verdict.UNDETERMINED: "无法判定", Verdict.ERROR: "程序错误",
}  # fmt: skip
_NOTES = {
    "jurisdiction": "事实发生地不在该文件适用的行政区域内",
    "bearer": "该责任主体不是此条所要求的对象",
    "condition": "此条的适用情形不具备",
    "future": "所依事项在核查时点之后，尚未发生",
    "time": "认定时间不在该文件效力期间内",
    "no roster": "没有责任名册",
    "nobody who acted owes it": "名册已记有行为人的责任，其中没有此项",
    "on the roster for part of the period only": "该责任主体只有部分时间在册",
    "not on the roster on that day": "该责任主体在认定之日不在册",
    "uncertain dates in force": "认定时间落在该文件效力不确定的期间内，不作违反",
}  # fmt: skip

# The sentence of CalendarNotPublished (govrules/timing/calendar.py).
_SCHEDULE = re.compile(
    r"Whether (\d{4}-\d\d-\d\d) is a working day depends on the schedule of (\d{4}), which calendar (\S+) does not hold"
    r" \(it covers (\S+) to (\S+)\)"
)


def message(
    finding: Finding, records: Records | None = None, calendar: WorkdayCalendar | None = None
) -> str:
    """One sentence on a finding: due date, actual, margin, what is missing, or why it does not apply.

    ``calendar`` adds the number of workdays to a missed deadline in workdays; ``records`` the labels of
    record types that plugins added.
    """
    match finding.verdict:
        case Verdict.ERROR:
            return f"程序缺陷（govrules 或插件），未能得出结论：{finding.note}。"
        case Verdict.NOT_APPLICABLE:
            return f"不适用：{_note(finding, records, calendar)}。"
        case Verdict.UNDETERMINED:
            return _undetermined(finding, records or shared(), calendar)
        case Verdict.EXCUSED:
            reason = _reason(finding)
            return f"{_body(finding, records or shared(), calendar)}；已记录理由{reason}，此条允许例外，不作违反。"
        case Verdict.SATISFIED | Verdict.VIOLATED | Verdict.PENDING:
            return f"{_body(finding, records or shared(), calendar)}。"
        case _:
            assert_never(finding.verdict)


def _note(finding: Finding, records: Records | None = None, calendar: WorkdayCalendar | None = None) -> str:
    note = finding.note
    named = special(finding, records or shared(), calendar)
    if named is not None:
        return named
    if note == "time" and isinstance(finding.rule.logic.test, Recurring) and finding.period is not None:
        return f"{period(finding.period)}没有整期落在该文件确定有效的期间内，不予考核"
    if note.startswith("exception: "):
        return f"属于条文规定的例外（{note.removeprefix('exception: ')}）"
    if note.startswith("perhaps "):
        by = note.removeprefix("perhaps ").removesuffix(", its dates are uncertain")
        return f"可能{_displaced(by)}，但其效力期间不确定"
    if note.startswith(("replaced by ", "suspended by ")):
        return _displaced(note)
    return _NOTES.get(note, note)


def _displaced(note: str) -> str:
    deed, _, variant = note.partition(" by ")
    return f"已由本地规则{variant.split(' ')[0]}{'替代' if deed == 'replaced' else '暂停适用'}"


def _reason(finding: Finding) -> str:
    reason = getattr(finding.record, "deviation_reason", None)
    if isinstance(finding.rule.logic.test, Recurring):
        reason = finding.note
    return f"“{reason}”" if isinstance(reason, str) else ""


def _undetermined(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str:
    at_odds = special(finding, records, calendar)
    if at_odds is not None:
        return f"无法判定：{at_odds}。"
    if finding.note and needs_dates(finding):
        return f"无法判定：{_note(finding)}。"
    if finding.missing:
        return f"无法判定：缺少{'、'.join(_missing(name, records) for name in finding.missing)}。"
    if finding.note:
        return f"无法判定：{_note(finding)}。"
    return "无法判定：所记录的事实不足以得出结论。"


def _missing(name: str, records: Records) -> str:
    if name.startswith("calendar: "):
        return schedule(name.removeprefix("calendar: "))
    if name.startswith("roster of "):
        return f"“{name.removeprefix('roster of ')}”责任名册"
    if name.startswith("in force: "):
        return f"文件 {name.removeprefix('in force: ')} 的确切效力期间"
    if name == "records for the whole period":
        return "覆盖整个考核期的记录"
    parts = missing_parts(name)
    if parts is None:
        return name
    record, field, rest = parts
    if field == "*":
        return f"「{record_label(record, records, 'zh')}」记录中的责任主体、对象或日期"
    label = f"「{label_of(record, field, records, 'zh')}」"
    if rest.startswith("["):
        label += f"中“{rest.strip('[]')}”一项"
    elif rest:
        label += "的具体时刻"
    return f"{label}（{record}.{field}）"


def schedule(said: str) -> str:
    """What the sentence of a calendar that does not reach says, in Chinese."""
    known = _SCHEDULE.match(said)
    if known is None:
        return f"工作日安排（{said.rstrip('.')}）"
    day, year, calendar, _, last = known.groups()
    named = value(date.fromisoformat(day))
    return f"{year}年的工作日安排（{named}是否上班取决于它；日历 {calendar} 只到{value(date.fromisoformat(last))}）"


def _body(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str:
    test = finding.rule.logic.test
    match test:
        case Timely(act=act):
            return _timely(finding, act.zh, calendar)
        case Bounded():
            return _bounded(finding, test)
        case Required(parts=parts, need=need):
            return _required(finding, len(parts), need, swapped(finding, calendar), records)
        case Recurring():
            return _recurring(finding, test)
        case _:
            assert_never(test)


def due_text(finding: Finding) -> str:
    """The due date or instant as a reader names it."""
    due = finding.due_at
    if due is None:
        return "时限"
    return value(due) if isinstance(due, datetime) else f"{value(due)}24时"


def _timely(finding: Finding, act: str, calendar: WorkdayCalendar | None) -> str:
    due, margin = due_text(finding), finding.margin
    happened = has_happened(finding)
    if finding.verdict is Verdict.PENDING:
        left = "" if margin is None else f"，尚余{span(margin)}" if margin.amount else "，今日到期"
        return f"「{act}」应于{due}前完成，目前尚未完成{left}"
    late = ""
    if margin is not None and finding.verdict is not Verdict.SATISFIED:
        counted = workdays_late(finding, calendar)
        days = f"（其间{counted}个工作日）" if counted is not None else ""
        late = f"，逾期{span(margin)}{days}"
    if not happened:
        at = reached(finding)
        until = "截至核查时点" if at is None else f"截至{value(at)}"
        return f"「{act}」应于{due}前完成，{until}尚未完成{late}"
    if finding.verdict is Verdict.SATISFIED:
        early = "" if margin is None else f"，提前{span(margin)}" if margin.amount else "，恰在时限之内"
        return f"「{act}」于{value(finding.actual)}完成，时限为{due}{early}"
    return f"「{act}」应于{due}前完成，实际于{value(finding.actual)}完成{late}"


def _bounded(finding: Finding, test: Bounded) -> str:
    share, cut = share_in(test), cut_in(test)
    edge = {"<=": "上限", "<": "须小于", ">=": "下限", ">": "须大于", "==": "须等于", "!=": "须不等于"}[test.operator]
    if finding.actual is None or finding.limit is None:
        return f"「{test.of.zh}」尚未记录" + (f"，结果以{due_text(finding)}为期" if finding.due_at else "")
    if share is not None:
        got = share_reached(finding, share)
        text = f"「{test.of.zh}」为{'不详' if got is None else number(got)}%，{edge}{number(share.percent)}%"
    elif cut is not None and (cut_by := cut_reached(finding, cut)) is not None:
        unit = measure(finding.unit, test.unit_words)
        got_by = f"减少{number(cut_by)}%" if cut_by >= 0 else f"增加{number(-cut_by)}%"
        text = f"「{test.of.zh}」为{value(finding.actual)}{unit}，比基数{got_by}，须减少{number(cut.percent)}%以上"
        text += f"，即不超过{value(finding.limit)}{unit}"
    else:
        unit = measure(finding.unit, test.unit_words)
        text = f"「{test.of.zh}」为{value(finding.actual)}{unit}，{edge}{value(finding.limit)}{unit}"
        if finding.margin is not None and finding.margin.amount < 0:
            word = "超出" if test.operator in ("<", "<=", "==") else "相差"
            text += f"，{word}{number(size(finding.margin))}{unit}"
    if finding.verdict is Verdict.PENDING:
        text += "，结果未定" + (f"，以{due_text(finding)}为期" if finding.due_at else "")
    return text


def _required(finding: Finding, total: int, need: str, swaps: tuple[Swap, ...], records: Records) -> str:
    if finding.verdict is Verdict.SATISFIED:
        return "要求已做到" if total == 1 else f"{total}项要求均已做到" if need == "all" else "已做到所要求的一项"
    turned = {swap.part.zh for swap in swaps}
    failed = tuple(name for name in finding.failed if name not in turned)
    names = "、".join(failed)
    reversed_ = f"先后颠倒：{'；'.join(order(swap, records) for swap in swaps)}"
    if swaps and (need == "all" or not failed):
        text = f"缺 {len(failed)}/{total}：{names}；{reversed_}" if failed else reversed_
    elif total == 1:
        text = f"未做到：{names}"
    elif need == "any":
        text = f"{total}项均未做到：{names}"
    else:
        text = f"缺 {len(failed)}/{total}：{names}"
    if finding.verdict is Verdict.PENDING:
        by = f"，应于{due_text(finding)}前做到" if finding.due_at is not None else "，尚在时限之内"
        return (text if finding.failed else "结果未定") + by
    return text


def _recurring(finding: Finding, test: Recurring) -> str:
    unit = counted_in(test)
    when = "截至核查时点" if finding.period is None else period(finding.period)
    if test.share_percent is not None:
        unit = "%"
    if finding.actual is None:
        return f"{when}「{test.of.zh}」尚未到期，以{due_text(finding)}为期"
    over = test.at_most is not None and finding.actual is not None and finding.actual > test.at_most
    upper = over or test.at_least is None
    text = f"{when}「{test.of.zh}」{'不超过' if upper else '不少于'}{finding.limit}{unit}，实有{finding.actual}{unit}"
    short = finding.margin
    if short is not None and short.amount < 0:
        text += f"，{'多' if upper else '缺'}{number(size(short))}{'个百分点' if unit == '%' else unit}"
    if finding.verdict is Verdict.PENDING and finding.due_at is not None:
        text += f"，以{due_text(finding)}为期"
    return text


def span(margin: Margin) -> str:
    """A margin without its sign, spans of minutes in days, hours, minutes and seconds."""
    if margin.unit != "minute":
        return f"{number(size(margin))}{measure(margin.unit)}"
    parts = zip(split_minutes(margin), ("天", "小时", "分钟", "秒"), strict=True)
    return "".join(f"{amount}{unit}" for amount, unit in parts if amount) or "0分钟"


def advice(finding: Finding) -> str:
    """What to do next; empty where nothing is to be done."""
    match finding.verdict:
        case Verdict.SATISFIED | Verdict.NOT_APPLICABLE | Verdict.EXCUSED:
            return ""
        case Verdict.ERROR:
            return "请将本条结论连同规则编号报告给 govrules 或插件的维护者；其他结论不受影响。"
        case Verdict.PENDING:
            act = _act(finding)
            by = f"于{due_text(finding)}前" if finding.due_at is not None else "在时限届满前"
            return f"{by}完成{act}并记录。"
        case Verdict.UNDETERMINED:
            return _supply(finding)
        case Verdict.VIOLATED:
            return _mend(finding)
        case _:
            assert_never(finding.verdict)


def _act(finding: Finding) -> str:
    return f"「{finding.rule.duty.zh}」"


def _supply(finding: Finding) -> str:
    if finding.note.startswith(AT_ODDS):
        return "核对所记内容，更正后重新核查。"
    if any(name.startswith("calendar: ") for name in finding.missing):
        return "升级 govrules，或以日历层补充当年的放假调休安排。"
    if needs_dates(finding):
        return "请人工核实该文件在认定时间是否有效。"
    if finding.missing:
        if finding.note == "no roster":
            return "提供责任名册后重新核查；不负此项责任的，也列入名册，写其他责任，没有的写“无”。"
        return "补录所缺的事实后重新核查；确未发生的，记为“未办”。"
    return "请人工核实该文件在认定时间是否有效。" if finding.note else "补录有关事实后重新核查。"


def _mend(finding: Finding) -> str:
    where = finding.citation.label
    excuse = "；如有理由，记录「未按要求办理的理由」" if finding.rule.excusable else ""
    test = finding.rule.logic.test
    match test:
        case Timely():
            if has_happened(finding):
                return f"核对所记时间；属实的，按{where}整改{excuse}。"
            return f"立即完成{_act(finding)}并如实记录完成时间{excuse}。"
        case Required(parts=parts):
            if finding.rule.archetype == "prohibits":
                return f"核对记录；属实的，停止并按{where}纠正{excuse}。"
            turned = {swap.part.zh for swap in swapped(finding)}
            missing = [name for name in finding.failed if name not in turned]
            if turned and not missing:
                return f"核对所记时间的先后；属实的，按{where}整改{excuse}。"
            names = "、".join(f"「{name}」" for name in missing) or _act(finding)
            return f"补齐{names}并记录{excuse}。" if parts else f"按{where}整改{excuse}。"
        case Bounded():
            return f"核对所记数值；属实的，按{where}整改{excuse}。"
        case Recurring():
            return f"核对记录是否齐全；齐全的，按{where}整改{excuse}。"
        case _:
            assert_never(test)
