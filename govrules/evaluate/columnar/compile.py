"""Compiles expression nodes to columns: the same nodes, the same meaning of unknown, for millions of rows.

What the scalar engine computes once per record is computed here once per column. Two things are kept apart
that look alike: a fact that is unknown, and a calendar that does not reach (``gap``), which leaves the whole
rule undetermined, but only where a record's evaluation comes to the point that asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, assert_never

import narwhals.stable.v2 as nw
from attrs import field, frozen

from govrules.errors import CalendarNotPublished, UsageError
from govrules.evaluate.columnar.lookups import Step
from govrules.evaluate.columnar.moments import (
    before,
    both_exact,
    earliest_of,
    expired,
    in_time,
    latest_of,
    on_clock,
    precedes,
    same,
    select,
)
from govrules.evaluate.columnar.numbers import aligned, bounded, constant_number
from govrules.evaluate.columnar.stages import Stages
from govrules.evaluate.columnar.values import (
    MICROS_PER_DAY,
    Moment,
    Number,
    Part,
    Text,
    Truth,
    Value,
    among,
    and_,
    chain,
    choose,
    is_expr,
    is_false,
    is_null,
    is_true,
    lit,
    not_,
    or_,
)
from govrules.evaluate.scalar import compile_node
from govrules.expr import Kind, Node, facts_read, kind_of, nodes
from govrules.rules.rule import Rule
from govrules.timing import Unit, WorkdayCalendar
from govrules.timing.span import DAYS_IN, MINUTES_IN

SEPARATOR = "\x1f"
_SIZES = {Unit.MINUTE: 60_000_000, Unit.HOUR: 3_600_000_000, Unit.DAY: MICROS_PER_DAY}
# No two instants between the years 1 and 9999 lie further apart.
_WIDEST = 3_660_000 * MICROS_PER_DAY


@frozen(eq=False)
class FactColumn:
    """How a fact stands in the frame.

    ``unset``: nothing is recorded. ``none_stated``: no limit was set. ``last`` is the last day of a period.
    A list is one text with a separator around each item, a map likewise with ``=1`` or ``=0`` after each key.
    """

    value: Value
    unset: Part = False
    none_stated: Part = False
    last: Moment | None = None
    label: Part = None

    @property
    def text(self) -> Text:
        """The value of a text, list or map."""
        assert isinstance(self.value, Text)
        return self.value

    @property
    def moment(self) -> Moment:
        """The value of a moment, or the first day of a period."""
        assert isinstance(self.value, Moment)
        return self.value


@frozen(eq=False)
class Compiler:
    """Compiles the nodes of one record type; each distinct node once, moments into columns of their own."""

    facts: Mapping[str, FactColumn]
    tabled: Mapping[Node, Value]
    as_of: datetime
    calendar: WorkdayCalendar
    stages: Stages
    displacers: Mapping[str, tuple[Rule, ...]] = field(factory=dict)
    _memo: dict[tuple[Kind, Node], Value] = field(factory=dict, init=False)

    def truth(self, node: Node) -> Truth:
        """A flag expression."""
        value = self.value(node)
        assert isinstance(value, Truth)
        return value

    def number(self, node: Node) -> Number:
        """A number expression."""
        value = self.value(node)
        assert isinstance(value, Number)
        return value

    def moment(self, node: Node) -> Moment:
        """A moment expression."""
        value = self.value(node)
        assert isinstance(value, Moment)
        return value

    def text(self, node: Node) -> Text:
        """A text expression."""
        value = self.value(node)
        assert isinstance(value, Text)
        return value

    def value(self, node: Node) -> Value:
        """Any expression; what reads no fact is computed by the scalar engine."""
        key = (kind_of(node), node)
        found = self._memo.get(key)
        if found is None:
            found = self._compile(node) if facts_read(node) else self._constant(node)
            if isinstance(found, Moment) and isinstance(node, nodes.Choose | nodes.Latest | nodes.Earliest):
                found = self.stages.keep_moment(found)
            self._memo[key] = found
        return found

    def _constant(self, node: Node) -> Value:
        try:
            value = compile_node(node, self.calendar)(None, self.as_of)
        except CalendarNotPublished:
            value, gap = None, True
        else:
            gap = False
        match kind_of(node):
            case Kind.FLAG:
                return Truth(value, gap)
            case Kind.NUMBER:
                return constant_number(value) if not gap else Number(None, gap=True)
            case Kind.TEXT:
                return Text(value, none=value is None)
            case _:
                moment = Moment.of_value(value)
                return moment if not gap else Moment(moment.first, moment.last, False, unknown=True, gap=True)

    def _compile(self, node: Node) -> Value:
        match node:
            case nodes.Const() | nodes.AsOf():
                return self._constant(node)
            case nodes.Fact(_, name):
                return self.facts[name].value
            case nodes.Known(fact):
                return Truth(not_(self.facts[fact.name].unset))
            case nodes.Recorded(fact):
                return self._recorded(self.facts[fact.name])
            case nodes.NoneStatedFor(fact):
                column = self.facts[fact.name]
                return Truth(chain([(column.unset, None)], column.none_stated, nw.Boolean))
            case nodes.Compare(operator, left, right):
                return self._compare(operator, self.value(left), self.value(right))
            case nodes.Precedes(first, second):
                earlier, event = self.moment(first), self.moment(second)
                return Truth(precedes(earlier, event), or_(earlier.gap, event.gap))
            case nodes.InTime(done, due):
                act, last = self.moment(done), self.moment(due)
                return Truth(in_time(act, last), or_(act.gap, last.gap))
            case nodes.Expired(due):
                last = self.moment(due)
                return Truth(expired(last, self.as_of), last.gap)
            case nodes.OneOf(of, values):
                text = self.text(of)
                found = among(text.value, values) if is_expr(text.value) else _among(text.value, values)
                return Truth(chain([(text.none, False)], found, nw.Boolean), text.gap)
            case nodes.Not(of):
                inner = self.truth(of)
                return Truth(not_(inner.value), inner.gap)
            case nodes.All(parts):
                return self._connected([self.truth(part) for part in parts], stop=False)
            case nodes.AnyOf(parts):
                return self._connected([self.truth(part) for part in parts], stop=True)
            case nodes.Element(fact, key):
                yes, no = (self._contains(fact, f"{key}={answer}") for answer in (1, 0))
                return Truth(chain([(yes, True), (no, False)], None, nw.Boolean))
            case nodes.Includes(fact, item):
                return Truth(self._contains(fact, item))
            case nodes.OnlyFrom() | nodes.Overlaps() | nodes.CoveredBy() | nodes.ReverseOf() | nodes.Length():
                return self.tabled[node]
            case nodes.Arithmetic(operator, left, right):
                return self._arithmetic(operator, self.number(left), self.number(right))
            case nodes.Elapsed(start, end, unit):
                return self._elapsed(self.moment(start), self.moment(end), unit)
            case nodes.Due(start, amount, unit, moves, None):
                return self._due(self.moment(start).on_one_day(), amount, unit, moves)
            case nodes.Due(start, amount, unit, moves, extra):
                assert extra is not None
                return self._longer_due(self.moment(start).on_one_day(), self.number(extra), amount, unit, moves)
            case nodes.NoticeBy(event, amount, unit):
                return self._notice_by(self.moment(event).on_one_day(), amount, unit)
            case nodes.StartOfPeriod(of, unit):
                return self._bound(self.moment(of).on_one_day(), Step("first", unit))
            case nodes.EndOfPeriod(of, unit):
                return self._bound(self.moment(of).on_one_day(), Step("last", unit))
            case nodes.FirstDay(fact):
                return self.facts[fact.name].moment
            case nodes.LastDay(fact):
                last_day = self.facts[fact.name].last
                assert last_day is not None
                return last_day
            case nodes.DayOf(of):
                moment = self.moment(of).on_one_day()
                return self._of_day(moment, moment.day)
            case nodes.Latest(of):
                return latest_of([self.moment(part) for part in of])
            case nodes.Earliest(of):
                return earliest_of([self.moment(part) for part in of])
            case nodes.Choose(when, then, otherwise):
                return self._choose(self.truth(when), self.value(then), self.value(otherwise))
            case _:
                assert_never(node)

    def _contains(self, fact: nodes.Fact, item: str) -> Part:
        text = self.facts[fact.name].text
        wanted = f"{SEPARATOR}{item}{SEPARATOR}"
        if is_expr(text.value):
            return text.value.str.contains(wanted, literal=True)
        return None if text.value is None else wanted in text.value

    def _recorded(self, column: FactColumn) -> Truth:
        value = column.value
        none = value.none if isinstance(value, Moment | Text) else False
        return Truth(chain([(column.unset, None)], not_(none), nw.Boolean))

    def _compare(self, operator: nodes.Operator, left: Value, right: Value) -> Truth:
        gap = or_(left.gap, right.gap)
        if isinstance(left, Moment) and isinstance(right, Moment):
            if operator in ("==", "!="):
                truth = same(left, right)
            else:
                truth = before(left, right) if operator in ("<=", ">") else before(right, left)
            return Truth(not_(truth) if operator in (">", "<", "!=") else truth, gap)
        if isinstance(left, Text) and isinstance(right, Text):
            truth = _same_text(left, right)
            return Truth(truth if operator == "==" else not_(truth), gap)
        if isinstance(left, Truth) and isinstance(right, Truth):
            return Truth(_relation(operator, left.value, right.value), gap)
        assert isinstance(left, Number) and isinstance(right, Number)
        return Truth(self.compare_numbers(operator, left, right), gap)

    def compare_numbers(self, operator: nodes.Operator, left: Number, right: Number) -> Part:
        """Whether two numbers stand in a relation, unknown if one of them is."""
        a, b = aligned(left, right)
        return _relation(operator, a.value, b.value)

    @staticmethod
    def aligned(left: Number, right: Number) -> tuple[Number, Number]:
        """The two numbers over one divisor."""
        return aligned(left, right)

    def _connected(self, parts: list[Truth], *, stop: bool) -> Truth:
        gap: Part = False
        going_on: Part = True  # no earlier part has decided, so the scalar engine comes to this one
        for part in parts:
            gap = or_(gap, and_(going_on, part.gap))
            decided = is_true(part.value) if stop else is_false(part.value)
            going_on = and_(going_on, not_(decided)) if any(p.gap is not False for p in parts) else True
        combine = or_ if stop else and_
        return Truth(combine(*(part.value for part in parts)), gap)

    def _arithmetic(self, operator: str, left: Number, right: Number) -> Number:
        gap = or_(left.gap, right.gap)
        if left.value is None or right.value is None:
            return Number(None, gap=gap)
        if operator == "*":
            per, bound = left.per * right.per, left.bound * right.bound
            return Number(left.value * right.value, per, bounded(bound), gap)
        a, b = aligned(left, right)
        value = a.value + b.value if operator == "+" else a.value - b.value
        return Number(value, a.per, bounded(a.bound + b.bound), gap)

    def _elapsed(self, start: Moment, end: Moment, unit: Unit) -> Number:
        gap = or_(start.gap, end.gap)
        known = or_(both_exact(start, end), unit is Unit.DAY and and_(start.dated, end.dated))
        gone = on_clock(end.first) - on_clock(start.first)
        known = and_(known, gone >= 0)  # what ends before it starts has no length
        return Number(choose(known, gone, None, nw.Int64), _SIZES[unit], _WIDEST, gap)

    def _of_day(self, start: Moment, day: Part, gap: Part = False) -> Moment:
        return Moment.of_day(day, none=start.none, unknown=start.unknown, gap=or_(start.gap, gap))

    def _due(self, start: Moment, amount: int, unit: Unit, moves: bool) -> Moment:
        if unit in MINUTES_IN:
            return _later(start, amount * MINUTES_IN[unit] * 60_000_000)
        return self._stepped(start, Step("due", unit, amount, moves))

    def _stepped(self, start: Moment, step: Step) -> Moment:
        day = self.stages.day(start.day, step)
        gap = and_(start.has_value, is_null(day)) if step.needs_calendar else False
        return self._of_day(start, day, gap)

    def _bound(self, moment: Moment, step: Step) -> Moment:
        return self._of_day(moment, self.stages.day(moment.day, step))

    def _notice_by(self, event: Moment, amount: int, unit: Unit) -> Moment:
        if unit in MINUTES_IN:
            # A day stands for any of its instants; of an event known within bounds the earliest counts.
            micros = amount * MINUTES_IN[unit] * 60_000_000
            first = event.first - micros
            last = first if event.exact else choose(event.dated, event.last, event.first, nw.Int64) - micros
            spread = event.dated if micros % MICROS_PER_DAY else False
            return Moment(first, last, False, event.none, event.unknown, event.gap, spread)
        if amount == 0:
            return self._of_day(event, event.day)
        return self._stepped(event, Step("back", unit, amount))

    def _longer_due(self, start: Moment, extra: Number, amount: int, unit: Unit, moves: bool) -> Moment:
        more = extra.value if extra.per == 1 else extra.value // extra.per
        missing = is_null(extra.value)
        unknown = or_(start.unknown, missing)
        none = and_(start.none, not_(missing))
        gap = or_(extra.gap, and_(not_(missing), start.gap))
        if unit in MINUTES_IN:
            micros = (more + amount) * (MINUTES_IN[unit] * 60_000_000)
            later = _later(start, micros)
            return Moment(later.first, later.last, False, none, unknown, gap, later.spread)
        if unit is Unit.WORKDAY:
            day = self.stages.workday_after(start.day, more + amount)
        elif unit in DAYS_IN:
            day = start.day + (more + amount) * DAYS_IN[unit]
            day = self.stages.day(day, Step("due", Unit.WORKDAY)) if moves else day
        else:
            raise UsageError(
                f"A period of {amount} {unit.value}(s) with time left out of account cannot be computed in columns.",
                "Count it in days or workdays, or check the records one by one.",
            )
        if unit is Unit.WORKDAY or moves:
            gap = or_(gap, and_(start.has_value, not_(missing), is_null(day)))
        return Moment.of_day(day, none=none, unknown=unknown, gap=gap)

    def _choose(self, when: Truth, then: Value, otherwise: Value) -> Value:
        yes, no, open_ = is_true(when.value), is_false(when.value), is_null(when.value)
        gap = or_(when.gap, and_(yes, then.gap), and_(no, otherwise.gap))
        if isinstance(then, Moment) and isinstance(otherwise, Moment):
            return select(yes, open_, then, otherwise, gap)
        if isinstance(then, Text) and isinstance(otherwise, Text):
            return Text(
                chain([(yes, then.value), (no, otherwise.value)], None, nw.String),
                or_(and_(yes, then.none), and_(no, otherwise.none)),
                or_(open_, and_(yes, then.unknown), and_(no, otherwise.unknown)),
                gap,
            )
        if isinstance(then, Truth) and isinstance(otherwise, Truth):
            return Truth(chain([(yes, then.value), (no, otherwise.value)], None, nw.Boolean), gap)
        assert isinstance(then, Number) and isinstance(otherwise, Number)
        a, b = aligned(then, otherwise)
        value = chain([(yes, a.value), (no, b.value)], None, nw.Int64)
        return Number(value, a.per, max(a.bound, b.bound), gap)


def _among(value: str | None, values: tuple[str, ...]) -> bool | None:
    return None if value is None else value in values


def _relation(operator: nodes.Operator, a: Part, b: Part) -> Part:
    return None if a is None or b is None else _RELATIONS[operator](a, b)


_RELATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<=": lambda a, b: a <= b, "<": lambda a, b: a < b, ">=": lambda a, b: a >= b, ">": lambda a, b: a > b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
}  # fmt: skip


def _same_text(left: Text, right: Text) -> Part:
    known = and_(not_(left.unknown), not_(right.unknown))
    one_none = and_(known, or_(left.none, right.none))
    values = lit(left.value, nw.String) == lit(right.value, nw.String)
    return chain([(and_(known, left.none, right.none), True), (one_none, False)], values, nw.Boolean)


def _later(start: Moment, micros: Part) -> Moment:
    first = start.first + micros
    last = first if start.exact else start.last + micros
    # A whole day shifted by whole days stays one day.
    spread = start.dated if is_expr(micros) or micros % MICROS_PER_DAY else False
    return Moment(first, last, False, start.none, start.unknown, start.gap, spread)


__all__ = ["SEPARATOR", "Compiler", "FactColumn"]
