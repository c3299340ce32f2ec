"""A whole rule in one Chinese sentence, and the slots a reader checks one by one."""

from __future__ import annotations

from typing import assert_never

from govrules.expr import FALSE, TRUE, Node, nodes
from govrules.law import Modality, Severity
from govrules.rules.logic import Bounded, Counting, Recurring, Required, Test, Timely
from govrules.rules.rule import Rule
from govrules.timing import InForce, Unit
from govrules.wording.bearers import bearer_of
from govrules.wording.terms import cut_in, number, record_label, share_in
from govrules.wording.zh.nodes import (
    ORDER_OF_NUMBERS,
    PERIODS,
    UNITS,
    Records,
    condition,
    counted_in,
    measure,
    value,
)

OUGHT = {
    Modality.MUST: "应", Modality.MUST_NOT: "应", Modality.MAY: "可以", Modality.IN_PRINCIPLE: "原则上应",
    Modality.ASPIRE: "力争", Modality.DEFINE: "应",
}  # fmt: skip
MODALITIES = {
    Modality.MUST: "应当", Modality.MUST_NOT: "不得", Modality.MAY: "可以", Modality.IN_PRINCIPLE: "原则上（一般）应当",
    Modality.ASPIRE: "力争", Modality.DEFINE: "定义",
}  # fmt: skip
SEVERITIES = {
    Severity.ERROR: "错误（违反强制性要求）", Severity.WARNING: "警告（违反原则性要求）",
    Severity.NOTE: "提示（未达到倡导性要求）", Severity.NONE: "不构成违反",
}  # fmt: skip

_COUNTED = {
    Counting.RECORDS: "按记录计数", Counting.DAYS: "按天数计，同一天的几条记录只计一天",
    Counting.DISTINCT: "按不同的对象计数",
}  # fmt: skip


def bearer(rule: Rule) -> str:
    """Who owes the duty; the text's silence is said, not filled."""
    read = bearer_of(rule.bearer)
    match read.how:
        case "named":
            return read.who
        case "presumed":
            return f"{read.who}（条文未写明责任主体，系推定）"
        case "carried":
            return f"{read.who}（条文未写明责任主体，承前文）"
        case "partly":
            return f"{read.who}（条文未写明{read.lacking}）"
        case "nobody":
            return "通知所发各单位（条文未写明责任主体）"
        case _:
            assert_never(read.how)


def sentence(rule: Rule, records: Records) -> str:
    """Who owes what, when it applies, from when, until when, how counted, with exceptions and excuses."""
    when = "" if rule.logic.applies == TRUE else f"{condition(rule.logic.applies, records)}的，"
    parts = [f"{when}{_duty(rule, records)}", *_exceptions(rule, records), *_reason(rule, records)]
    if rule.binds:
        parts.append(f"只约束{'、'.join(rule.binds)}（按记录的主体类别，没有记录的推定在内）")
    return "；".join(part for part in parts if part) + "。"


def _duty(rule: Rule, records: Records) -> str:
    who, ought, test = bearer(rule), OUGHT[rule.modality], rule.logic.test
    match test:
        case Timely(done, due, act):
            span, limit = _by(due, records)
            complete = "" if act.zh.startswith("完成") else "完成"
            return f"{who}{ought}{span}{complete}「{act.zh}」（{limit}；完成时间取{condition(done, records)}）"
        case Bounded(actual, operator, limit_node, unit, of, until, final, words):
            share, cut = share_in(test), cut_in(test)
            open_until = _open(until, final, records)
            if cut is not None:
                figure, base = condition(cut.figure, records), condition(cut.baseline, records)
                return f"{who}{ought}使「{of.zh}」（按{figure}计）比{base}减少{number(cut.percent)}%以上{open_until}"
            if share is not None:
                part, whole = condition(share.part, records), condition(share.whole, records)
                return (
                    f"{who}{ought}使「{of.zh}」（{part}占{whole}的比例）"
                    f"{ORDER_OF_NUMBERS[operator]}{number(share.percent)}%{open_until}"
                )
            figure = condition(actual, records)
            which = "" if figure == f"「{of.zh}」" else f"（按{figure}计）"
            limit = condition(limit_node, records)
            if isinstance(limit_node, nodes.Const):
                limit += measure(unit, words)
            return f"{who}{ought}使「{of.zh}」{which}{ORDER_OF_NUMBERS[operator]}{limit}{_about(rule)}{open_until}"
        case Required(parts, need, until, final):
            open_until = _open(until, final, records)
            if rule.archetype == "prohibits" and len(parts) == 1 and isinstance(parts[0].holds, nodes.Not):
                forbidden = condition(parts[0].holds.of, records)
                return f"{who}{ought}做到「{rule.duty.zh}」（{forbidden}的，即为违反）{open_until}"
            if len(parts) == 1:
                basis = f"认定标准：{condition(parts[0].holds, records)}"
                return f"{who}{ought}做到「{rule.duty.zh}」（{basis}）{open_until}"
            names = "、".join(f"「{part.label.zh}」" for part in parts)
            how = f"以下{len(parts)}项须同时具备" if need == "all" else f"以下{len(parts)}项须具备其一"
            return f"{who}{ought}做到「{rule.duty.zh}」（{how}：{names}）{open_until}"
        case Recurring():
            return _recurring(test, who, ought, records)
        case _:
            assert_never(test)


_LAST = 31


def _recurring(test: Recurring, who: str, ought: str, records: Records) -> str:
    every, bounds = _frequency(test)
    counted = "，".join(text for _, text in _counting(test, records))
    return f"{who}（{_each(test, records)}）{every}{ought}「{test.of.zh}」{bounds}（{counted}）"


def _each(test: Recurring, records: Records) -> str:
    """Who owes it: the members of a roster, for each of their targets where it says so."""
    who_owes = "" if test.members == TRUE else f"中{condition(test.members, records)}"
    return f"责任名册“{test.duty}”所列{who_owes}的每一责任主体" + ("对其名下每一对象" if test.by_target else "")


def _frequency(test: Recurring) -> tuple[str, str]:
    """How often, and how much of it."""
    every = "在核查时点" if test.per is None else f"每{test.every if test.every > 1 else ''}{PERIODS[test.per]}"
    if test.share_percent is not None:
        return every, f"占比不少于{test.share_percent}%"
    unit = counted_in(test)
    bounds = [f"不少于{test.at_least}{unit}"] if test.at_least is not None else []
    bounds += [f"不超过{test.at_most}{unit}"] if test.at_most is not None else []
    return every, "、".join(bounds)


def _counting(test: Recurring, records: Records) -> list[tuple[str, str]]:
    """What counts, in which period, and who is judged, as (label, text)."""
    rows = [("怎样计数", _COUNTED[test.counting])]
    if test.share_percent is not None:
        share = condition(test.where, records)
        rows.append(("占比", f"占比指{share}的占全部记录的比例，期满后判断"))
    elif test.where != TRUE:
        rows.append(("怎样才算", f"只计{condition(test.where, records)}的"))
    if test.distinct is not None:
        rows.append(("另计", f"不同的{condition(test.distinct, records)}才另计"))
    if test.window is not None:
        (a, b), (c, d) = test.window.first, test.window.last
        rows.append(("须在", f"须在{_day(a, b)}至{_day(c, d)}之间"))
    if test.per is not None:
        day = condition(test.on, records)
        terms = f"以{day}所在的日历{PERIODS[test.per]}为一期"
        if test.every > 1 and test.anchor is not None:
            terms = f"以自{value(test.anchor)}起每{test.every}{PERIODS[test.per]}为一期，{day}落在哪一期即计入哪一期"
        early = "期满前未达到的不作违反" if test.at_least is not None else "超过的不待期满即为违反"
        if test.due_after is not None:
            span = f"{test.due_after.amount}{UNITS[test.due_after.unit]}"
            terms = f"每期结束后{span}内（{day}）的计入该期，末日为休息日的顺延"
            early = "该时限届满前未达到的不作违反"
        on_roster = "全期在册的才予考核" if test.partial == "whole" else "期内有一日在册的即予考核"
        rows += [("哪一期", terms), ("未满期", early), ("在册", on_roster)]
    elif test.open_until is not None:
        rows.append(("未到期", f"{value(test.open_until)}前尚未达到的，作未到期处理"))
    return rows


def _day(month: int, day: int) -> str:
    if month == 0 and day == _LAST:
        return "该期首月末日"
    return f"{month}月{day}日" if month else f"该期首月{day}日"


def _by(due: Node, records: Records) -> tuple[str, str]:
    """How the end of a deadline is put, and the counting rule in brackets."""
    match due:
        case nodes.Due(start, 0, Unit.MINUTE | Unit.HOUR, _, None):
            return f"在不晚于{condition(start, records)}时", "该时刻在内"
        case nodes.Due(start, amount, Unit.MINUTE | Unit.HOUR as unit, _, extra):
            span = f"自{condition(start, records)}起{amount}{UNITS[unit]}{_more(extra, records)}内"
            return span, "自该时刻连续计算，夜间和休息日不扣除，最后一刻在内"
        case nodes.Due(start, 0, unit, moves, None):
            moved = "，当日为休息日的顺延至休息日结束的次日" if moves and unit is not Unit.WORKDAY else ""
            return f"在{condition(start, records)}当日内", f"截至当日24时{moved}"
        case nodes.Due(start, amount, Unit.WORKDAY, _, extra):
            last = f"截至第{amount}个工作日24时" if extra is None else "截至最后一个工作日24时"
            return f"自{condition(start, records)}次日起{amount}个工作日{_more(extra, records)}内", last
        case nodes.Due(start, amount, unit, moves, extra) if extra is not None:
            moved = "，末日为休息日的顺延至休息日结束的次日" if moves else ""
            span = f"自{condition(start, records)}次日起{amount}{UNITS[unit]}{_more(extra, records)}内"
            return span, f"截至期满之日24时{moved}"
        case nodes.Due(start, amount, unit, moves):
            last = f"截至第{amount}日24时" if unit is Unit.DAY else "截至期满之日24时"
            moved = "，末日为休息日的顺延至休息日结束的次日" if moves else ""
            return f"自{condition(start, records)}次日起{amount}{UNITS[unit]}内", last + moved
        case nodes.NoticeBy(event, amount, Unit.MINUTE | Unit.HOUR as unit):
            return f"在{condition(event, records)}之前至少{amount}{UNITS[unit]}", "自该时刻向前连续计算"
        case nodes.NoticeBy(event, amount, unit):
            return f"在{condition(event, records)}之前至少{amount}{UNITS[unit]}", "当日不计，向前推算，不因休息日变动"
        case nodes.Const():
            return f"于{condition(due, records)}前", "含当日，截至24时，指定日期不因休息日顺延"
        case nodes.Fact():
            return f"在{condition(due, records)}前", "时限本身在内，只记日期的截至当日24时，不因休息日顺延"
        case _:
            return f"在不晚于{condition(due, records)}时", "时限本身在内"


def _since(due: Node, records: Records) -> str:
    """From when a deadline runs, or to what a notice in advance leads up."""
    match due:
        case nodes.Due(start, _, Unit.MINUTE | Unit.HOUR):
            return condition(start, records)
        case nodes.Due(start, amount):
            return f"{condition(start, records)}{'次日' if amount else '当日'}"
        case nodes.NoticeBy(event):
            return f"{condition(event, records)}，向前推算"
        case _:
            return ""


def _more(extra: Node | None, records: Records) -> str:
    return "" if extra is None else f"（{condition(extra, records)}另加）"


def _about(rule: Rule) -> str:
    tolerance = rule.parameters.get("tolerance_pct")
    if not rule.parameters.get("approx") or tolerance is None:
        return ""
    printed = f"{rule.parameters.get('max', '')}{measure(str(rule.parameters.get('unit', '')))}"
    return f"（原文为“{printed}左右”，本规则按上浮{tolerance}%掌握，含本数）"


def _open(until: Node | None, final: bool, records: Records) -> str:
    if until is None:
        return ""
    last = condition(until, records)
    return f"（{last}前结果未定，一律作未到期处理）" if final else f"（{last}前尚未达到的，作未到期处理）"


def _exceptions(rule: Rule, records: Records) -> list[str]:
    cases = [f"{exemption.label.zh}（{condition(exemption.when, records)}）" for exemption in rule.logic.exemptions]
    return [f"但下列情形除外：{'、'.join(cases)}"] if cases else []


def _reason(rule: Rule, records: Records) -> list[str]:
    if not rule.excusable or rule.logic.excuse is None:
        return []
    return [f"未做到但记录了{condition(rule.logic.excuse, records)}的，不作违反"]


def slots(rule: Rule, records: Records) -> list[tuple[str, str]]:
    """The rule slot by slot as (label, text)."""
    logic, test = rule.logic, rule.logic.test
    about = f"（{logic.about}）" if logic.about else ""
    rows = [("责任主体", bearer(rule)), ("核查对象", f"{record_label(logic.record, records, 'zh')}{about}")]
    if rule.binds:
        rows.append(("限于", "、".join(rule.binds)))
    rows.append(("适用情形", "一律适用" if logic.applies == TRUE else condition(logic.applies, records)))
    rows += _test_slots(test, rule, records)
    rows += [("例外", f"{e.label.zh}：{condition(e.when, records)}") for e in logic.exemptions]
    if rule.excusable and logic.excuse is not None:
        rows.append(("记录的理由", f"未做到但记录了{condition(logic.excuse, records)}的，认定为有正当理由，不作违反"))
    else:
        rows.append(("记录的理由", "不改变结论"))
    decided = condition(logic.decided_on, records)
    if logic.decided_to is not None:
        decided += f"至{condition(logic.decided_to, records)}"
    rows += [
        ("判断效力以", decided), ("效力期间", in_force(rule.in_force)), ("约束力", MODALITIES[rule.modality]),
        ("违反的等级", SEVERITIES[rule.severity]),
    ]  # fmt: skip
    if rule.basis:
        rows.append(("计算依据", rule.basis))
    return rows


def _test_slots(test: Test, rule: Rule, records: Records) -> list[tuple[str, str]]:
    match test:
        case Timely(done, due, act):
            span, limit = _by(due, records)
            rows = [("应完成", act.zh), ("起算", since)] if (since := _since(due, records)) else [("应完成", act.zh)]
            return [*rows, ("完成时间取", condition(done, records)), ("时限", span), ("怎样计算", limit)]
        case Bounded(actual, operator, limit_node, unit, of, until, final, words):
            share, cut = share_in(test), cut_in(test)
            if cut is not None:
                figure = f"{condition(cut.figure, records)}比{condition(cut.baseline, records)}减少的比例"
                rows = [("指标", of.zh), ("取值", figure), ("界限", f"不少于{number(cut.percent)}%")]
                return rows + _open_slot(until, final, records)
            if share is not None:
                figure = f"{condition(share.part, records)}占{condition(share.whole, records)}的比例"
                limit = f"{number(share.percent)}%"
            else:
                figure, limit = condition(actual, records), condition(limit_node, records)
                named = measure(unit, words)
                limit += named if isinstance(limit_node, nodes.Const) else f"（{named}）" if named else ""
            rows = [("指标", of.zh), ("取值", figure), ("界限", f"{ORDER_OF_NUMBERS[operator]}{limit}{_about(rule)}")]
            return rows + _open_slot(until, final, records)
        case Required(parts, need, until, final):
            how = "须全部具备" if need == "all" else "具备其一即可"
            rows = [("要求", f"共{len(parts)}项，{how}")] if len(parts) > 1 else []
            rows += [(part.label.zh, condition(part.holds, records)) for part in parts]
            return rows + _open_slot(until, final, records)
        case Recurring():
            every, bounds = _frequency(test)
            rows = [("由谁承担", _each(test, records)), ("应做", test.of.zh), ("频次", f"{every}{bounds}")]
            return rows + _counting(test, records)
        case _:
            assert_never(test)


def _open_slot(until: Node | None, final: bool, records: Records) -> list[tuple[str, str]]:
    return [("未到期", _open(until, final, records).strip("（）"))] if until is not None and until != FALSE else []


def in_force(when: InForce) -> str:
    """The interval in force with its uncertain ends."""
    start = "不详" if when.start is None else value(when.start)
    end = "" if when.end is None else value(when.end)
    if when.start_uncertain_to is not None:
        start += f"（至{value(when.start_uncertain_to)}不确定）"
    if when.end_uncertain_from is not None:
        end += f"（自{value(when.end_uncertain_from)}起不确定）"
    return f"{start}至{end}" if end else f"自{start}起"
