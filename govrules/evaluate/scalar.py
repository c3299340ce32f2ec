"""Compiles expression nodes to Python closures, once per rule.

Every closure takes (record, as_of) and returns a value, None for "recorded as not having happened" (moments,
texts) or, for truth and numbers, None for unknown. Markers pass through moments, texts, lists and maps.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Any, assert_never

from govrules.evaluate.moments import at_or_before, bounds, day_of, in_time, precedes, same_moment, still_open
from govrules.expr import UNKNOWN, Kind, Marker, Node, kind_of, nodes
from govrules.timing import Span, Unit, WorkdayCalendar, due, latest_before, period_of

Closure = Callable[[Any, datetime], Any]
_MICROSECONDS = {Unit.MINUTE: 60_000_000, Unit.HOUR: 3_600_000_000, Unit.DAY: 86_400_000_000}


def compile_node(node: Node, calendar: WorkdayCalendar) -> Closure:
    """Return the closure that evaluates ``node`` on (record, as_of)."""

    def sub(child: Node) -> Closure:
        return compile_node(child, calendar)

    match node:
        case nodes.Const(value):
            return lambda record, as_of: value
        case nodes.Fact(_, name, kind):
            return _fact(name, kind)
        case nodes.AsOf():
            return lambda record, as_of: as_of
        case nodes.Known(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: raw(record) is not UNKNOWN
        case nodes.Recorded(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else v is not None
        case nodes.NoneStatedFor(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else isinstance(v, Marker)
        case nodes.Compare(operator, left, right):
            return _compare(operator, sub(left), sub(right), kind_of(left))
        case nodes.Precedes(first, second):
            earlier, event = sub(first), sub(second)
            return lambda record, as_of: precedes(earlier(record, as_of), event(record, as_of))
        case nodes.InTime(done, due_at):
            act, last = sub(done), sub(due_at)
            return lambda record, as_of: in_time(act(record, as_of), last(record, as_of))
        case nodes.Expired(due_at):
            last = sub(due_at)
            return lambda record, as_of: None if (v := still_open(last(record, as_of), as_of)) is None else not v
        case nodes.OneOf(of, values):
            text, allowed = sub(of), frozenset(values)
            return lambda record, as_of: None if (v := text(record, as_of)) is UNKNOWN else v in allowed
        case nodes.Not(of):
            inner = sub(of)
            return lambda record, as_of: None if (v := inner(record, as_of)) is None else not v
        case nodes.All(parts):
            return _all([sub(part) for part in parts], stop=False)
        case nodes.AnyOf(parts):
            return _all([sub(part) for part in parts], stop=True)
        case nodes.Element(fact, key):
            raw = attrgetter(fact.name)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else v.get(key)
        case nodes.Includes(fact, item):
            raw = attrgetter(fact.name)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else item in v
        case nodes.OnlyFrom(fact, values):
            raw, allowed = attrgetter(fact.name), frozenset(values)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else bool(v) and allowed.issuperset(v)
        case nodes.Overlaps(left, right):
            return _lists(left.name, right.name, lambda a, b: not frozenset(a).isdisjoint(b))
        case nodes.CoveredBy(left, right):
            return _lists(left.name, right.name, lambda a, b: frozenset(a).issubset(b))
        case nodes.ReverseOf(left, right):
            return _lists(left.name, right.name, _reversed_order)
        case nodes.Length(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: None if (v := raw(record)) is UNKNOWN else len(frozenset(v))
        case nodes.Arithmetic(operator, left, right):
            return _arithmetic(operator, sub(left), sub(right))
        case nodes.Elapsed(start, end, unit):
            return _elapsed(sub(start), sub(end), unit)
        case nodes.Due(start, amount, unit, moves, None):
            return _due(sub(start), Span(amount, unit), calendar, moves)
        case nodes.Due(start, amount, unit, moves, extra):
            assert extra is not None
            return _longer_due(sub(start), sub(extra), amount, unit, calendar, moves)
        case nodes.NoticeBy(event, amount, unit):
            return _notice_by(sub(event), Span(amount, unit), calendar)
        case nodes.EndOfPeriod(of, unit):
            return _moment(sub(of), lambda moment: period_of(day_of(moment), unit).last)
        case nodes.StartOfPeriod(of, unit):
            return _moment(sub(of), lambda moment: period_of(day_of(moment), unit).first)
        case nodes.FirstDay(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: v if (v := raw(record)) is UNKNOWN else v.first
        case nodes.LastDay(fact):
            raw = attrgetter(fact.name)
            return lambda record, as_of: v if (v := raw(record)) is UNKNOWN else v.last
        case nodes.DayOf(of):
            return _moment(sub(of), day_of)
        case nodes.Latest(of):
            return _extreme([sub(part) for part in of], latest=True)
        case nodes.Earliest(of):
            return _extreme([sub(part) for part in of], latest=False)
        case nodes.Choose(nodes.Known(fact), nodes.Fact() as then, nodes.Const(value)) if then == fact:
            name = fact.name
            return lambda record, as_of: value if (v := record.__dict__[name]) is UNKNOWN else v
        case nodes.Choose(when, then, otherwise):
            return _choose(sub(when), sub(then), sub(otherwise), kind_of(then))
        case _:
            assert_never(node)


def _fact(name: str, kind: Kind) -> Closure:
    if kind in (Kind.FLAG, Kind.NUMBER):
        return lambda record, as_of: None if (v := record.__dict__[name]) is UNKNOWN else v
    return lambda record, as_of: record.__dict__[name]


def _compare(operator: nodes.Operator, left: Closure, right: Closure, kind: Kind) -> Closure:
    if kind is Kind.MOMENT:
        return _compare_moments(operator, left, right)
    if kind is Kind.TEXT:
        wanted = operator == "=="

        def texts(record: Any, as_of: datetime) -> bool | None:
            a, b = left(record, as_of), right(record, as_of)
            return None if a is UNKNOWN or b is UNKNOWN else (a == b) is wanted

        return texts

    def numbers(record: Any, as_of: datetime) -> bool | None:
        a, b = left(record, as_of), right(record, as_of)
        return None if a is None or b is None else relation(operator, a, b)

    return numbers


def relation(operator: nodes.Operator, a: Any, b: Any) -> bool:
    """Apply a comparison operator to two known, comparable values."""
    match operator:
        case "<=":
            return bool(a <= b)
        case "<":
            return bool(a < b)
        case ">=":
            return bool(a >= b)
        case ">":
            return bool(a > b)
        case "==":
            return bool(a == b)
        case "!=":
            return bool(a != b)


def _compare_moments(operator: nodes.Operator, left: Closure, right: Closure) -> Closure:
    negate = operator in (">", "<", "!=")

    def compare(record: Any, as_of: datetime) -> bool | None:
        a, b = left(record, as_of), right(record, as_of)
        if operator in ("==", "!="):
            truth = same_moment(a, b)
        else:  # a > b is not (a <= b); a < b is not (b <= a)
            truth = at_or_before(a, b) if operator in ("<=", ">") else at_or_before(b, a)
        return truth if truth is None or not negate else not truth

    return compare


def _all(parts: list[Closure], *, stop: bool) -> Closure:
    """Kleene conjunction (stop=False) or disjunction (stop=True)."""

    def combine(record: Any, as_of: datetime) -> bool | None:
        result: bool | None = not stop
        for part in parts:
            value: bool | None = part(record, as_of)
            if value is stop:
                return stop
            if value is None:
                result = None
        return result

    return combine


def _lists(left: str, right: str, relate: Callable[[Any, Any], bool | None]) -> Closure:
    first, second = attrgetter(left), attrgetter(right)

    def lists(record: Any, as_of: datetime) -> bool | None:
        a, b = first(record), second(record)
        return None if a is UNKNOWN or b is UNKNOWN else relate(a, b)

    return lists


def _reversed_order(a: tuple[str, ...], b: tuple[str, ...]) -> bool | None:
    shared = [item for item in b if item in a]
    return None if len(shared) < 2 else [item for item in reversed(a) if item in b] == shared


def _arithmetic(operator: str, left: Closure, right: Closure) -> Closure:
    def compute(record: Any, as_of: datetime) -> int | Decimal | None:
        a, b = left(record, as_of), right(record, as_of)
        if a is None or b is None:
            return None
        result: int | Decimal = a + b if operator == "+" else a - b if operator == "-" else a * b
        return result

    return compute


def _elapsed(start: Closure, end: Closure, unit: Unit) -> Closure:
    size = _MICROSECONDS[unit]

    def elapsed(record: Any, as_of: datetime) -> int | Decimal | None:
        a, b = start(record, as_of), end(record, as_of)
        if unit is Unit.DAY and type(a) is date and type(b) is date:
            return (b - a).days if a <= b else None
        if not isinstance(a, datetime) or not isinstance(b, datetime) or b < a:
            return None  # what ends before it starts has no length
        gap = _clock(b) - _clock(a)
        micro = (gap.days * 86_400 + gap.seconds) * 1_000_000 + gap.microseconds
        return micro // size if micro % size == 0 else Decimal(micro) / size

    return elapsed


def _clock(instant: datetime) -> datetime:
    """An instant as a clock tells it: 24:00, the last instant of a day, is a full hour."""
    last = instant.microsecond == 999_999 and instant.time() == time.max and instant.year < date.max.year
    return instant + timedelta.resolution if last else instant


def _plain(moment: Any) -> date | datetime:
    if type(moment) is tuple:
        return moment[0]  # type: ignore[no-any-return]
    return moment  # type: ignore[no-any-return]


def _moment(inner: Closure, compute: Callable[[Any], Any]) -> Closure:
    def apply(record: Any, as_of: datetime) -> Any:
        value = inner(record, as_of)
        if value is None:
            return None
        if type(value) is Marker or (type(value) is tuple and value[0].date() != value[1].date()):
            return UNKNOWN
        return compute(value)

    return apply


def _due(start: Closure, span: Span, calendar: WorkdayCalendar, moves: bool) -> Closure:
    if span.is_clock:
        length = timedelta(**{f"{span.unit.value}s": span.amount})

        def clock(record: Any, as_of: datetime) -> Any:
            moment = start(record, as_of)
            if type(moment) is datetime:
                return moment + length
            if moment is None or isinstance(moment, Marker):
                return None if moment is None else UNKNOWN
            first, last = bounds(moment)
            return first + length, last + length

        return clock
    if span.unit is Unit.WORKDAY:
        add, amount = calendar.add_workdays, span.amount
        return _moment(start, lambda moment: add(day_of(moment), amount))
    return _moment(start, lambda moment: due(day_of(moment), span, calendar, moves=moves))


def _notice_by(event: Closure, span: Span, calendar: WorkdayCalendar) -> Closure:
    if not span.is_clock:
        return _moment(event, lambda moment: latest_before(_plain(moment), span, calendar))
    length = timedelta(**{f"{span.unit.value}s": span.amount})

    def clock(record: Any, as_of: datetime) -> Any:
        moment = event(record, as_of)
        if moment is None or isinstance(moment, Marker):
            return None if moment is None else UNKNOWN
        first, last = bounds(moment)
        if type(moment) is not date and first.date() != last.date():
            return UNKNOWN
        # A day stands for any of its instants; of an event known within bounds the earliest counts.
        return first - length if type(moment) is not date else (first - length, last - length)

    return clock


def earliest_due(node: Node) -> Node:
    """Return a due time that no working-day schedule can undercut: workdays counted as days, nothing moved."""
    match node:
        case nodes.Due(start, amount, unit, _, extra):
            return nodes.Due(start, amount, Unit.DAY if unit is Unit.WORKDAY else unit, False, extra)
        case nodes.Choose(when, then, otherwise):
            return nodes.Choose(when, earliest_due(then), earliest_due(otherwise))
        case _:
            return node


def _longer_due(
    start: Closure, extra: Closure, amount: int, unit: Unit, calendar: WorkdayCalendar, moves: bool
) -> Closure:
    def later(record: Any, as_of: datetime) -> Any:
        more = extra(record, as_of)
        if more is None:
            return UNKNOWN
        return _due(start, Span(amount + int(more), unit), calendar, moves)(record, as_of)

    return later


def _extreme(parts: list[Closure], *, latest: bool) -> Closure:
    def extreme(record: Any, as_of: datetime) -> Any:
        values = [part(record, as_of) for part in parts]
        happened = [value for value in values if value is not None and not isinstance(value, Marker)]
        if latest and any(value is None for value in values):
            return None
        if any(isinstance(value, Marker) for value in values):
            if not latest or not happened:
                return UNKNOWN
            return max(bounds(value)[0] for value in happened), datetime.max  # not before the latest that is known
        if not happened:
            return None
        return max(happened, key=lambda m: bounds(m)[1]) if latest else min(happened, key=lambda m: bounds(m)[0])

    return extreme


def _choose(when: Closure, then: Closure, otherwise: Closure, kind: Kind) -> Closure:
    unknown = None if kind in (Kind.FLAG, Kind.NUMBER) else UNKNOWN

    def choose(record: Any, as_of: datetime) -> Any:
        condition = when(record, as_of)
        if condition is None:
            return unknown
        return then(record, as_of) if condition else otherwise(record, as_of)

    return choose
