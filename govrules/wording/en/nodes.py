"""Expression nodes and values in English."""

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
    Unit.MINUTE: "minute", Unit.HOUR: "hour", Unit.DAY: "day", Unit.WORKDAY: "workday", Unit.WEEK: "week",
    Unit.HALF_MONTH: "half-month", Unit.MONTH: "month", Unit.QUARTER: "quarter",
    Unit.HALF_YEAR: "half-year", Unit.YEAR: "year",
}  # fmt: skip
MEASURES = {"count": "", "percent": "%"}
ORDER_OF_MOMENTS = {
    "==": "is the same as", "!=": "is not the same as", "<": "is before", "<=": "is not after", ">": "is after",
    ">=": "is not before",
}  # fmt: skip
ORDER_OF_NUMBERS = {
    "==": "equal to", "!=": "other than", "<": "less than", "<=": "at most", ">": "more than", ">=": "at least",
}  # fmt: skip
_OPPOSITE: dict[nodes.Operator, nodes.Operator] = {
    "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<",
}  # fmt: skip


_PLURALS = {"yuan": "yuan", "person": "people", "mu": "mu"}


def plural(amount: Any, unit: str) -> str:
    """``1 day``, ``2 days``, ``3 inquiries``, ``0 yuan``."""
    text = number(amount)
    return f"{text} {unit}" if text == "1" else f"{text} {several(unit)}"


def several(noun: str) -> str:
    """The plural of a unit or of a counted thing."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def singular(unit: str) -> str:
    """A unit of a bound as one of it: rules write ``character`` or ``characters``."""
    return {"people": "person"}.get(unit, unit.removesuffix("s"))


def measured(amount: Any, unit: str, words: Label | None = None) -> str:
    """A figure with the unit of a bound; ``words`` is what a rule calls one of what it counts."""
    if words is not None and unit == "count" and isinstance(amount, (int, Decimal)):
        return plural(amount, words.en)
    if unit in MEASURES:
        return f"{value(amount)}{MEASURES[unit]}"
    return plural(amount, singular(unit)) if isinstance(amount, (int, Decimal)) else f"{value(amount)} {unit}"


def counted_in(test: Recurring, distinct: str) -> str:
    """One of what a recurring duty counts; ``distinct`` is its name where things are told apart."""
    if test.unit_words is not None:
        return test.unit_words.en
    return {Counting.RECORDS: "time", Counting.DAYS: "day", Counting.DISTINCT: distinct}[test.counting]


def value(given: Any) -> str:
    """A recorded value or a result in words."""
    match given:
        case Marker.UNKNOWN:
            return "not recorded"
        case Marker.NONE_STATED:
            return "no limit was set"
        case None:
            return "none (recorded as not having happened)"
        case bool():
            return "yes" if given else "no"
        case datetime():
            if (given.hour, given.minute, given.second) == (23, 59, 59) and given.microsecond:
                return f"{given.date().isoformat()} 24:00"
            return given.isoformat(" ", "seconds" if given.second else "minutes")
        case date():
            return given.isoformat()
        case int() | Decimal():
            return number(given)
        case str():
            return given
        case Period():
            return given.label
        case Mapping():
            return "; ".join(f"{key}: {value(item)}" for key, item in given.items()) or "(empty)"
        case tuple() if len(given) == 2 and all(isinstance(part, datetime) for part in given):
            return f"between {value(given[0])} and {value(given[1])}"
        case tuple():
            return ", ".join(value(item) for item in given) or "(empty)"
        case _:
            return str(given)


def condition(node: Node, records: Records) -> str:
    """A node in plain English: a flag as a statement, anything else as a noun phrase."""

    def say(child: Node) -> str:
        return condition(child, records)

    def named(fact: nodes.Fact) -> str:
        return f"“{label_of(fact.record, fact.name, records, 'en')}”"

    match node:
        case nodes.Const(given):
            if isinstance(given, bool):
                return "always" if given else "never"
            return f"“{given}”" if isinstance(given, str) else value(given)
        case nodes.Fact(kind=Kind.FLAG):
            return f"{named(node)} is yes"
        case nodes.Fact():
            return named(node)
        case nodes.AsOf():
            return "the as-of moment"
        case nodes.Known(of):
            return f"{named(of)} is on record"
        case nodes.Recorded(of):
            return f"there is a {named(of)}"
        case nodes.NoneStatedFor(of):
            return f"no {named(of)} was stated"
        case nodes.Compare(operator, left, right):
            return _compared(operator, left, right, records)
        case nodes.Precedes(first, second):
            return f"{say(first)} is before {say(second)}"
        case nodes.InTime(done, due):
            return f"{say(done)} is in time for {say(due)}"
        case nodes.Expired(due):
            return f"{say(due)} is over"
        case nodes.OneOf(of, values):
            return f"{say(of)} is {_either(values)}"
        case nodes.Not(of):
            return _denied(of, records)
        case nodes.All(parts):
            return " and ".join(_grouped(part, records) for part in parts) or "always"
        case nodes.AnyOf(parts):
            return " or ".join(_grouped(part, records) for part in parts) or "never"
        case nodes.Element(of, key):
            return f"“{key}” under {named(of)} is yes"
        case nodes.Includes(of, item):
            return f"{named(of)} includes “{item}”"
        case nodes.OnlyFrom(of, values):
            return f"{named(of)} holds nothing but {_either(values)}"
        case nodes.Overlaps(left, right):
            return f"{named(left)} and {named(right)} share an item"
        case nodes.CoveredBy(left, right):
            return f"every item of {named(left)} is in {named(right)}"
        case nodes.ReverseOf(left, right):
            return f"the items that {named(left)} and {named(right)} share stand in opposite order"
        case nodes.Length(of):
            return f"the number of items of {named(of)}"
        case nodes.Arithmetic(operator, left, right):
            return f"{_operand(left, records)} {_SIGNS[operator]} {_operand(right, records)}"
        case nodes.Elapsed(start, end, unit):
            return f"the {UNITS[unit]}s from {say(start)} to {say(end)}"
        case nodes.Due(start, amount, unit, moves, extra):
            more = "" if extra is None else f" plus {say(extra)}"
            if not amount and not more:
                moved = " (moved on if it is off)" if moves and unit not in _FIRM else ""
                return say(start) if unit in (Unit.MINUTE, Unit.HOUR) else f"the day of {say(start)}{moved}"
            moved = " (moved on if that day is off)" if moves and unit not in _FIRM else ""
            return f"the end of {plural(amount, UNITS[unit])}{more} after {say(start)}{moved}"
        case nodes.NoticeBy(event, amount, unit):
            return f"{plural(amount, UNITS[unit])} before {say(event)}"
        case nodes.EndOfPeriod(of, unit):
            return f"the last day of the {UNITS[unit]} of {say(of)}"
        case nodes.StartOfPeriod(of, unit):
            return f"the first day of the {UNITS[unit]} of {say(of)}"
        case nodes.FirstDay(of):
            return f"the first day of {named(of)}"
        case nodes.LastDay(of):
            return f"the last day of {named(of)}"
        case nodes.DayOf(of):
            return f"the day of {say(of)}"
        case nodes.Latest(of):
            return f"the latest of {', '.join(say(part) for part in of)}"
        case nodes.Earliest(of):
            return f"the earliest of {', '.join(say(part) for part in of)}"
        case nodes.Choose(nodes.Known(fact), then, nodes.Const(bool() as otherwise)):
            return f"{say(then)} (taken as {'yes' if otherwise else 'no'} where {named(fact)} is not on record)"
        case nodes.Choose(nodes.Known(fact), then, otherwise):
            return f"{say(then)} (or, where {named(fact)} is not on record, {say(otherwise)})"
        case nodes.Choose(when, then, otherwise):
            return f"({say(then)} where {say(when)}, otherwise {say(otherwise)})"
        case _:
            assert_never(node)


_FIRM = (Unit.MINUTE, Unit.HOUR, Unit.WORKDAY)
_SIGNS = {"+": "plus", "-": "minus", "*": "times"}


def _either(values: tuple[str, ...]) -> str:
    quoted = [f"“{item}”" for item in values]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _grouped(node: Node, records: Records) -> str:
    text = condition(node, records)
    compound = isinstance(node, (nodes.All, nodes.AnyOf)) and len(node.parts) > 1
    return f"({text})" if compound else text


def _operand(node: Node, records: Records) -> str:
    text = condition(node, records)
    return f"({text})" if isinstance(node, nodes.Arithmetic) else text


def _compared(operator: nodes.Operator, left: Node, right: Node, records: Records) -> str:
    first, second = condition(left, records), condition(right, records)
    match kind_of(left):
        case Kind.TEXT:
            return f"{first} is {'' if operator == '==' else 'not '}{second}"
        case Kind.NUMBER:
            return f"{first} is {ORDER_OF_NUMBERS[operator]} {second}"
        case Kind.MOMENT:
            return f"{first} {ORDER_OF_MOMENTS[operator]} {second}"
        case _:
            if isinstance(right, nodes.Const):
                same = (right.value is True) is (operator == "==")
                return first if same else _denied(left, records)
            return f"“{first}” and “{second}” {'agree' if operator == '==' else 'differ'}"


def _denied(node: Node, records: Records) -> str:
    text = condition(node, records)
    match node:
        case nodes.Fact() | nodes.Element():
            return f"{text.removesuffix(' is yes')} is no"
        case nodes.Not(of):
            return condition(of, records)
        case nodes.Compare(operator, left, right):
            return _compared(_OPPOSITE[operator], left, right, records)
        case nodes.Precedes():
            return text.replace(" is before ", " is not before ")
        case nodes.InTime():
            return text.replace(" is in time for ", " is not in time for ")
        case nodes.Expired():
            return f"{text.removesuffix(' is over')} is not over"
        case nodes.Recorded():
            return f"there is no {text.removeprefix('there is a ')}"
        case nodes.NoneStatedFor():
            return f"a {text.removeprefix('no ')}"
        case nodes.Known():
            return f"{text.removesuffix(' is on record')} is not on record"
        case nodes.OneOf(of, values):
            return f"{condition(of, records)} is not {_either(values)}"
        case nodes.Includes(of, item):
            return f"“{label_of(of.record, of.name, records, 'en')}” does not include “{item}”"
        case nodes.Overlaps():
            return f"{text.removesuffix(' share an item')} share no item"
        case _:
            return f"it is not so that {text}"
