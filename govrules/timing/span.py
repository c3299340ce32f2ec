"""A length of legal time: an amount and a unit, never converted into another unit.

A month is not thirty days and a workday is not a day, so a :class:`Span` keeps the words of the
provision; ``counting.due`` says what they come to from a given start.
"""

from __future__ import annotations

import enum

from attrs import Attribute, field, frozen


class Unit(enum.Enum):
    """The units in which Chinese notices state a time limit or a period."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    HALF_MONTH = "half_month"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"

    # Members are singletons; the inherited hash is a Python call, and every due date looks a unit up.
    __hash__ = object.__hash__


MONTHS_IN: dict[Unit, int] = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}
"""The units that are whole numbers of calendar months."""

DAYS_IN: dict[Unit, int] = {Unit.DAY: 1, Unit.WEEK: 7}
"""The units that are whole numbers of calendar days."""

MINUTES_IN: dict[Unit, int] = {Unit.MINUTE: 1, Unit.HOUR: 60}
"""The units that run from the moment."""


def _check_amount(span: Span, attribute: Attribute[int], value: object) -> None:
    # bool is an int in Python, and days(True) is a slip of the pen, not one day.
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"a span needs a whole number of units, got {value!r}")
    if value < 0:
        raise ValueError(f"a span cannot be negative, got {value}")


def _check_unit(span: Span, attribute: Attribute[Unit], value: object) -> None:
    if not isinstance(value, Unit):
        raise TypeError(f"a span needs a Unit such as Unit.WORKDAY, got {value!r}")
    if value is Unit.HALF_MONTH:
        raise ValueError("a half-month is a period of the calendar and no length of time; use days")


@frozen
class Span:
    """``amount`` times ``unit``, e.g. 7个工作日 = ``Span(7, Unit.WORKDAY)``.

    ``amount`` is a whole number >= 0. Two spans are equal only if both amount and unit are:
    ``hours(24) != days(1)``, because their clocks start differently (民法典第二百零一条).
    Raises TypeError for anything but an int, ValueError for a negative one.
    """

    amount: int = field(validator=_check_amount)
    unit: Unit = field(validator=_check_unit)

    @property
    def is_clock(self) -> bool:
        """Whether the span runs from the moment (minutes, hours) rather than from the next day."""
        return self.unit in MINUTES_IN


def minutes(n: int) -> Span:
    """``n`` 分钟, from the moment."""
    return Span(n, Unit.MINUTE)


def hours(n: int) -> Span:
    """``n`` 小时, from the moment."""
    return Span(n, Unit.HOUR)


def days(n: int) -> Span:
    """``n`` calendar days (日、天), the day of the start not counted."""
    return Span(n, Unit.DAY)


def workdays(n: int) -> Span:
    """``n`` official working days (工作日), the day of the start not counted."""
    return Span(n, Unit.WORKDAY)


def weeks(n: int) -> Span:
    """``n`` weeks (周) of seven calendar days."""
    return Span(n, Unit.WEEK)


def months(n: int) -> Span:
    """``n`` calendar months (个月)."""
    return Span(n, Unit.MONTH)


def quarters(n: int) -> Span:
    """``n`` quarters (季度) of three calendar months."""
    return Span(n, Unit.QUARTER)


def half_years(n: int) -> Span:
    """``n`` half-years (半年) of six calendar months."""
    return Span(n, Unit.HALF_YEAR)


def years(n: int) -> Span:
    """``n`` calendar years (年)."""
    return Span(n, Unit.YEAR)
