"""What an expression node becomes in columns: truths, numbers, texts and moments over Narwhals expressions.

Every part of a value is either a Python constant or an expression, and the helpers fold constants away, so
that a rule over plain columns costs what the same rule written by hand costs. Truth is a nullable boolean.
Days are Python's ordinals and instants microseconds since day 0, so that no engine's time zones, date
literals or division of negative numbers can play a part.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import field, frozen

Part = Any
"""A Python constant or a Narwhals expression; ``None`` is the constant unknown."""

MICROS_PER_DAY = 86_400_000_000
COMPARED = 8


def ordinal_micros(instant: datetime) -> int:
    """Microseconds since day 0 of a naive instant."""
    day = datetime(instant.year, instant.month, instant.day)
    rest = instant - day
    return day.toordinal() * MICROS_PER_DAY + rest.seconds * 1_000_000 + rest.microseconds


def is_expr(part: Part) -> bool:
    """Whether a part varies from row to row."""
    return isinstance(part, nw.Expr)


def lit(value: Any, dtype: Any = None) -> Any:
    """An expression for a part; constants become literals."""
    if is_expr(value):
        return value
    if value is None:
        return nw.lit(None, dtype=dtype or nw.Boolean)
    return nw.lit(value) if dtype is None else nw.lit(value, dtype=dtype)


def not_(part: Part) -> Part:
    """Kleene negation."""
    return ~part if is_expr(part) else None if part is None else not part


def and_(*parts: Part) -> Part:
    """Kleene conjunction."""
    return _fold(parts, stop=False)


def or_(*parts: Part) -> Part:
    """Kleene disjunction."""
    return _fold(parts, stop=True)


def _fold(parts: tuple[Part, ...], *, stop: bool) -> Part:
    if any(part is stop for part in parts):
        return stop
    unknown = any(part is None for part in parts)
    result: Part = None
    for part in parts:
        if is_expr(part):
            result = part if result is None else (result | part if stop else result & part)
    if result is None:
        return None if unknown else not stop
    if unknown:
        null = lit(None, nw.Boolean)
        return result | null if stop else result & null
    return result


def is_null(part: Part) -> Part:
    """Whether a part is unknown; never unknown itself."""
    return part.is_null() if is_expr(part) else part is None


def is_true(part: Part) -> Part:
    """True where a truth is true, false where it is false or unknown."""
    return part.fill_null(False) if is_expr(part) else part is True


def is_false(part: Part) -> Part:
    """True where a truth is false."""
    return (~part).fill_null(False) if is_expr(part) else part is False


def among(part: Any, values: Collection[Any]) -> Any:
    """Whether an expression is one of some constants; a few are compared, which no engine does slowly."""
    if not 0 < len(values) <= COMPARED:
        return part.is_in(list(values))
    return or_(*(part == value for value in values))


def chain(pairs: list[tuple[Part, Part]], otherwise: Part, dtype: Any) -> Part:
    """The value of the first condition that is true; unknown conditions count as false."""
    kept: list[tuple[Part, Part]] = []
    for condition, value in pairs:
        if condition is True:
            otherwise = value
            break
        if condition is not False and condition is not None:
            kept.append((condition, value))
    if not kept:
        return otherwise
    if all(_same(value, otherwise) for _, value in kept):
        return otherwise
    result = lit(otherwise, dtype)
    for condition, value in reversed(kept):
        result = nw.when(condition).then(lit(value, dtype)).otherwise(result)
    return result


def _same(a: Part, b: Part) -> bool:
    return a is b or (not is_expr(a) and not is_expr(b) and type(a) is type(b) and bool(a == b))


def choose(condition: Part, then: Part, otherwise: Part, dtype: Any) -> Part:
    """``then`` where the condition is true and ``otherwise`` elsewhere."""
    return chain([(condition, then)], otherwise, dtype)


@frozen(eq=False)
class Truth:
    """A flag. ``gap``: the calendar does not reach far enough to evaluate it (never unknown)."""

    value: Part
    gap: Part = False


@frozen(eq=False)
class Number:
    """``value`` divided by the constant ``per``; ``bound`` is a constant no absolute ``value`` exceeds."""

    value: Part
    per: int = 1
    bound: int = 0
    gap: Part = False


@frozen(eq=False)
class Text:
    """A text; ``value`` is null where ``none`` (nobody) or ``unknown`` holds."""

    value: Part
    none: Part = False
    unknown: Part = False
    gap: Part = False


@frozen(eq=False, slots=False)
class Moment:
    """A moment between the instants ``first`` and ``last``, which are null where it has no value.

    ``dated``: it is a whole day. ``none``: it has not happened. ``unknown``: nothing is recorded, or no limit
    was set. ``day`` is the day of ``first``. ``spread``: known only within bounds on different days.
    """

    first: Part
    last: Part
    dated: Part
    none: Part = False
    unknown: Part = False
    gap: Part = False
    spread: Part = False
    _day: Part = field(default=None, alias="day")

    @property
    def known_day(self) -> Part:
        """The day if it is at hand without a division, else None."""
        return self._day

    @cached_property
    def day(self) -> Part:
        """The ordinal of the day it falls on; one object, so that one day is looked up once."""
        return self._day if self._day is not None else self.first // MICROS_PER_DAY

    @property
    def exact(self) -> bool:
        """Whether it is known to be an instant in every row."""
        return self.first is self.last

    @classmethod
    def of_instant(cls, micros: Part, **states: Part) -> Moment:
        """An instant; ``day`` may be given."""
        return cls(micros, micros, dated=False, **states)

    @classmethod
    def of_day(cls, day: Part, **states: Part) -> Moment:
        """A whole day."""
        first = day * MICROS_PER_DAY
        return cls(first, first + (MICROS_PER_DAY - 1), dated=True, day=day, **states)

    @classmethod
    def of_value(cls, value: Any) -> Moment:
        """A constant: a date, a naive instant, a pair of instants, None or a marker."""
        if isinstance(value, datetime):
            return cls.of_instant(ordinal_micros(value))
        if isinstance(value, date):
            return cls.of_day(value.toordinal())
        if isinstance(value, tuple):
            first, last = (ordinal_micros(instant) for instant in value)
            return cls(first, last, dated=False, spread=value[0].date() != value[1].date())
        null = nw.lit(None, dtype=nw.Int64)
        return cls(null, null, dated=False, none=value is None, unknown=value is not None)

    def on_one_day(self) -> Moment:
        """The moment, unknown where it may fall on one of several days."""
        if self.spread is False:
            return self
        first, last, day = (choose(self.spread, None, part, nw.Int64) for part in (self.first, self.last, self.day))
        return Moment(first, last, self.dated, self.none, or_(self.unknown, self.spread), self.gap, day=day)

    @cached_property
    def has_value(self) -> Part:
        """Whether it is a day or an instant."""
        return and_(not_(self.none), not_(self.unknown))


Value = Truth | Number | Text | Moment
