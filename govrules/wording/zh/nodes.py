"""Expression nodes and values in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, assert_never

from govrules.expr import Kind, Marker, Node, kind_of, nodes
from govrules.facts.record import Record
from govrules.rules.logic import Counting, Label, Recurring
from govrules.timing import Period, Unit
from govrules.wording.terms import label_of, number

Records = Mapping[str, type[Record]]

UNITS = {
    Unit.MINUTE: "分钟", Unit.HOUR: "小时", Unit.DAY: "日", Unit.WORKDAY: "个工作日", Unit.WEEK: "周",
    Unit.HALF_MONTH: "个半月", Unit.MONTH: "个月", Unit.QUARTER: "个季度", Unit.HALF_YEAR: "个半年", Unit.YEAR: "年",
}  # fmt: skip
PERIODS = {
    Unit.DAY: "日", Unit.WEEK: "周", Unit.HALF_MONTH: "半月", Unit.MONTH: "月", Unit.QUARTER: "季度",
    Unit.HALF_YEAR: "半年", Unit.YEAR: "年",
}  # fmt: skip
MEASURES = {
    "minute": "分钟", "hour": "小时", "day": "日", "workday": "个工作日", "week": "周", "month": "个月", "year": "年",
    "count": "次", "percent": "%", "character": "字", "characters": "字", "word": "字", "person": "人", "people": "人",
    "item": "项", "items": "项", "document": "件", "documents": "件", "page": "页", "pages": "页", "yuan": "元",
}  # fmt: skip
ORDER_OF_MOMENTS = {"==": "与之相同", "!=": "不同", "<": "早于", "<=": "不晚于", ">": "晚于", ">=": "不早于"}
ORDER_OF_NUMBERS = {"==": "等于", "!=": "不等于", "<": "小于", "<=": "不超过", ">": "大于", ">=": "不少于"}
_OPPOSITE: dict[nodes.Operator, nodes.Operator] = {
    "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<",
}  # fmt: skip


def value(given: Any) -> str:
    """A recorded value or a result in words."""
    match given:
        case Marker.UNKNOWN:
            return "未记录"
        case Marker.NONE_STATED:
            return "未设时限"
        case None:
            return "无（记为未发生）"
        case bool():
            return "是" if given else "否"
        case datetime():
            tail = f"{given.second}秒" if given.second else ""
            minute = f"{given.minute}分" if given.minute or tail else ""
            if (given.hour, given.minute, given.second) == (23, 59, 59) and given.microsecond:
                return f"{given.year}年{given.month}月{given.day}日24时"
            return f"{given.year}年{given.month}月{given.day}日{given.hour}时{minute}{tail}"
        case date():
            return f"{given.year}年{given.month}月{given.day}日"
        case int() | Decimal():
            return number(given)
        case str():
            return given
        case Period():
            return period(given)
        case Mapping():
            return "；".join(f"{key}：{value(item)}" for key, item in given.items()) or "（空）"
        case tuple() if len(given) == 2 and all(isinstance(part, datetime) for part in given):
            return f"{value(given[0])}至{value(given[1])}之间"
        case tuple():
            return "、".join(value(item) for item in given) or "（空）"
        case _:
            return str(given)


def period(given: Period) -> str:
    """A calendar period by its usual name."""
    first = given.first
    if given.every > 1:
        return f"{value(first)}至{value(given.last)}"
    match given.unit:
        case Unit.YEAR:
            return f"{first.year}年"
        case Unit.HALF_YEAR:
            return f"{first.year}年{'上' if first.month == 1 else '下'}半年"
        case Unit.QUARTER:
            return f"{first.year}年第{1 + first.month // 3}季度"
        case Unit.MONTH:
            return f"{first.year}年{first.month}月"
        case Unit.HALF_MONTH:
            return f"{first.year}年{first.month}月{'上' if first.day == 1 else '下'}半月"
        case Unit.WEEK:
            return f"{value(first)}起的一周"
        case _:
            return value(first)


def measure(unit: str, words: Label | None = None) -> str:
    """The Chinese measure word of a unit of a bound; ``words`` is what a rule calls one of what it counts."""
    return words.zh if words is not None and unit == "count" else MEASURES.get(unit, unit)


def counted_in(test: Recurring) -> str:
    """The measure word in which a recurring duty is counted."""
    if test.unit_words is not None:
        return test.unit_words.zh
    return {Counting.RECORDS: "次", Counting.DAYS: "天", Counting.DISTINCT: "个"}[test.counting]


def condition(node: Node, records: Records) -> str:
    """A node in plain Chinese: a flag as a statement, anything else as a noun phrase."""

    def say(child: Node) -> str:
        return condition(child, records)

    def named(fact: nodes.Fact) -> str:
        return f"「{label_of(fact.record, fact.name, records, 'zh')}」"

    match node:
        case nodes.Const(given):
            if isinstance(given, bool):
                return "任何情形" if given else "没有任何情形"
            return f"“{given}”" if isinstance(given, str) else value(given)
        case nodes.Fact(kind=Kind.FLAG):
            return f"{named(node)}为是"
        case nodes.Fact():
            return named(node)
        case nodes.AsOf():
            return "核查时点"
        case nodes.Known(of):
            return f"{named(of)}已有记录"
        case nodes.Recorded(of):
            return f"已有{named(of)}"
        case nodes.NoneStatedFor(of):
            return f"未设定{named(of)}"
        case nodes.Compare(operator, left, right):
            return _compared(operator, left, right, records)
        case nodes.Precedes(first, second):
            return f"{say(first)}早于{say(second)}"
        case nodes.InTime(done, due):
            return f"在{say(due)}之前（含当时、当日）已有{say(done)}"
        case nodes.Expired(due):
            return f"{say(due)}已过"
        case nodes.OneOf(of, values):
            return f"{say(of)}为{_either(values)}"
        case nodes.Not(of):
            return _denied(of, records)
        case nodes.All(parts):
            return "，且".join(_grouped(part, records) for part in parts) or "任何情形"
        case nodes.AnyOf(parts):
            return "，或者".join(_grouped(part, records) for part in parts) or "没有任何情形"
        case nodes.Element(of, key):
            return f"{named(of)}中“{key}”为是"
        case nodes.Includes(of, item):
            return f"{named(of)}包含“{item}”"
        case nodes.OnlyFrom(of, values):
            return f"{named(of)}只有{_either(values)}"
        case nodes.Overlaps(left, right):
            return f"{named(left)}与{named(right)}有相同项"
        case nodes.CoveredBy(left, right):
            return f"{named(left)}各项均见于{named(right)}"
        case nodes.ReverseOf(left, right):
            return f"{named(left)}与{named(right)}共有的各项次序恰好相反"
        case nodes.Length(of):
            return f"{named(of)}的项数"
        case nodes.Arithmetic(operator, left, right):
            return f"{_operand(left, records)}{_SIGNS[operator]}{_operand(right, records)}"
        case nodes.Elapsed(start, end, unit):
            return f"自{say(start)}至{say(end)}的{UNITS[unit].removeprefix('个')}数"
        case nodes.Due(start, amount, unit, moves, extra):
            more = "" if extra is None else f"（{say(extra)}另加）"
            if unit in (Unit.MINUTE, Unit.HOUR):
                return f"自{say(start)}起{amount}{UNITS[unit]}{more}届满之时" if amount or more else say(start)
            moved = "（末日为休息日的顺延）" if moves and unit is not Unit.WORKDAY else ""
            if not amount and not more:
                return f"{say(start)}当日{moved}"
            return f"自{say(start)}次日起{amount}{UNITS[unit]}{more}届满之日{moved}"
        case nodes.NoticeBy(event, amount, unit):
            return f"{say(event)}之前{amount}{UNITS[unit]}"
        case nodes.EndOfPeriod(of, unit):
            return f"{say(of)}所在{PERIODS[unit]}的末日"
        case nodes.StartOfPeriod(of, unit):
            return f"{say(of)}所在{PERIODS[unit]}的首日"
        case nodes.FirstDay(of):
            return f"{named(of)}的首日"
        case nodes.LastDay(of):
            return f"{named(of)}的末日"
        case nodes.DayOf(of):
            return f"{say(of)}当日"
        case nodes.Latest(of):
            return f"{'、'.join(say(part) for part in of)}中最晚者"
        case nodes.Earliest(of):
            return f"{'、'.join(say(part) for part in of)}中最早者"
        case nodes.Choose(nodes.Known(fact), then, nodes.Const(bool() as otherwise)):
            return f"{say(then)}（{named(fact)}未记录的，视为{'是' if otherwise else '否'}）"
        case nodes.Choose(nodes.Known(fact), then, otherwise):
            return f"{say(then)}（{named(fact)}未记录的，按{say(otherwise)}）"
        case nodes.Choose(when, then, otherwise):
            return f"（{say(when)}的，按{say(then)}；否则按{say(otherwise)}）"
        case _:
            assert_never(node)


_SIGNS = {"+": "加", "-": "减", "*": "乘以"}


def _either(values: tuple[str, ...]) -> str:
    quoted = [f"“{item}”" for item in values]
    return quoted[0] if len(quoted) == 1 else "、".join(quoted[:-1]) + "或" + quoted[-1]


def _grouped(node: Node, records: Records) -> str:
    text = condition(node, records)
    compound = isinstance(node, (nodes.All, nodes.AnyOf)) and len(node.parts) > 1
    return f"（{text}）" if compound else text


def _operand(node: Node, records: Records) -> str:
    text = condition(node, records)
    return f"（{text}）" if isinstance(node, nodes.Arithmetic) else text


def _compared(operator: nodes.Operator, left: Node, right: Node, records: Records) -> str:
    first, second = condition(left, records), condition(right, records)
    match kind_of(left):
        case Kind.TEXT:
            return f"{first}{'为' if operator == '==' else '不为'}{second}"
        case Kind.NUMBER:
            return f"{first}{ORDER_OF_NUMBERS[operator]}{second}"
        case Kind.MOMENT if operator in ("==", "!="):
            return f"{first}与{second}{'为同一时间' if operator == '==' else '不是同一时间'}"
        case Kind.MOMENT:
            return f"{first}{ORDER_OF_MOMENTS[operator]}{second}"
        case _:
            if isinstance(right, nodes.Const):
                same = (right.value is True) is (operator == "==")
                return first if same else _denied(left, records)
            return f"“{first}”与“{second}”{'一致' if operator == '==' else '不一致'}"


def _denied(node: Node, records: Records) -> str:
    text = condition(node, records)
    match node:
        case nodes.Fact():
            return f"{text.removesuffix('为是')}为否"
        case nodes.Element():
            return f"{text.removesuffix('为是')}为否"
        case nodes.Not(of):
            return condition(of, records)
        case nodes.Compare(operator, left, right):
            return _compared(_OPPOSITE[operator], left, right, records)
        case nodes.Precedes(first, second):
            return f"{condition(first, records)}不早于{condition(second, records)}"
        case nodes.InTime(done, due):
            return f"在{condition(due, records)}之前（含当时、当日）没有{condition(done, records)}"
        case nodes.Expired():
            return f"{text.removesuffix('已过')}未过"
        case nodes.Recorded():
            return f"没有{text.removeprefix('已有')}"
        case nodes.NoneStatedFor():
            return f"已设定{text.removeprefix('未设定')}"
        case nodes.Known():
            return f"{text.removesuffix('已有记录')}没有记录"
        case nodes.OneOf(of, values):
            return f"{condition(of, records)}不是{_either(values)}"
        case nodes.Includes(of, item):
            return f"「{label_of(of.record, of.name, records, 'zh')}」不含“{item}”"
        case nodes.Overlaps():
            return f"{text.removesuffix('有相同项')}没有相同项"
        case _:
            return f"并非“{text}”"
