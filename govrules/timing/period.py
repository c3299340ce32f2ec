"""Calendar periods for recurring duties: 每周、每月、每季度、每半年、每年, fortnights and named ranges.

A period is a closed stretch of days with a label that names it in findings and on the command line.
``parse_period`` reads labels and Chinese names; the label of a fortnight reads back as a range of days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from attrs import field, frozen

from govrules.timing.counting import day_of, days_in_month
from govrules.timing.span import MONTHS_IN, Unit

_UNITS = tuple(Unit)
_CALENDAR_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.HALF_MONTH, *MONTHS_IN})
_SECOND_HALF = 16
"""The day on which the second half of a month starts, whatever the month's length."""


@frozen(order=True)
class Period:
    """``every`` units of the calendar starting on ``first``; ``last`` is its last day, included.

    Units are day, week (Monday to Sunday), half_month (the 1st to the 15th, the 16th to the month's end), month,
    quarter, half_year and year, and ``first`` must start such a unit.
    Only weeks (fortnights) and days (an explicit range of ``every`` days) come in multiples.
    Periods sort by their first day. Raises ValueError for anything else.
    """

    first: date = field(converter=day_of)
    unit: Unit = field(order=_UNITS.index)
    every: int = 1
    last: date = field(init=False, eq=False, repr=False)

    @last.default
    def _make_last(self) -> date:
        _check(self.unit, self.every)
        if self.unit in MONTHS_IN:
            length = MONTHS_IN[self.unit]
            if self.first.day != 1 or (self.first.month - 1) % length:
                raise ValueError(f"no calendar {self.unit.value} starts on {self.first}")
            year, month = divmod(self.first.year * 12 + self.first.month - 1 + length - 1, 12)
            return date(year, month + 1, days_in_month(year, month + 1))
        if self.unit is Unit.HALF_MONTH:
            if self.first.day not in (1, _SECOND_HALF):
                raise ValueError(f"a half-month starts on the 1st or the 16th, and {self.first} is neither")
            last = _SECOND_HALF - 1 if self.first.day == 1 else days_in_month(self.first.year, self.first.month)
            return self.first.replace(day=last)
        if self.unit is Unit.WEEK and self.first.weekday() != 0:
            raise ValueError(f"a week starts on a Monday, and {self.first} is none")
        return self.first + timedelta(days=self._days - 1)

    @property
    def _days(self) -> int:
        return self.every * (7 if self.unit is Unit.WEEK else 1)

    @property
    def label(self) -> str:
        """``2023``, ``2023H1``, ``2023Q3``, ``2023-06``, ``2023-06H2``, ``2023-W05`` or a date, else ``first/last``."""
        first = self.first
        if self.every > 1:
            return f"{first}/{self.last}"
        match self.unit:
            case Unit.YEAR:
                return f"{first.year:04d}"
            case Unit.HALF_YEAR:
                return f"{first.year:04d}H{1 + first.month // 7}"
            case Unit.QUARTER:
                return f"{first.year:04d}Q{1 + first.month // 3}"
            case Unit.MONTH:
                return f"{first.year:04d}-{first.month:02d}"
            case Unit.HALF_MONTH:
                return f"{first.year:04d}-{first.month:02d}H{1 + (first.day > 1)}"
            case Unit.WEEK:
                year, week, _ = first.isocalendar()
                return f"{year:04d}-W{week:02d}"
            case _:
                return first.isoformat()

    def contains(self, day: date) -> bool:
        """Whether ``day`` (a datetime counts as its day) lies in the period."""
        return self.first <= day_of(day) <= self.last

    def next(self) -> Period:
        """The period of the same kind that starts the day after this one ends."""
        return Period(self.last + timedelta(days=1), self.unit, self.every)

    def previous(self) -> Period:
        """The period of the same kind that ends the day before this one starts."""
        if self.unit in MONTHS_IN or self.unit is Unit.HALF_MONTH:
            return period_of(self.first - timedelta(days=1), self.unit)
        return Period(self.first - timedelta(days=self._days), self.unit, self.every)

    def __str__(self) -> str:
        return self.label


def period_of(day: date, unit: Unit, *, every: int = 1, anchor: date | None = None) -> Period:
    """The period that ``day`` lies in.

    ``every`` > 1 makes periods of that many weeks, counted both ways from the Monday ``anchor``, which
    must then be given. Raises ValueError for units without a calendar period (minute, hour, workday).
    """
    day = day_of(day)
    _check(unit, every)
    if unit in MONTHS_IN:
        length = MONTHS_IN[unit]
        return Period(date(day.year, (day.month - 1) // length * length + 1, 1), unit)
    if unit is Unit.HALF_MONTH:
        return Period(day.replace(day=1 if day.day < _SECOND_HALF else _SECOND_HALF), unit)
    if unit is Unit.DAY:
        if every > 1:
            raise ValueError("only weeks recur in multiples; write a range of days as first/last")
        return Period(day, unit)
    monday = day - timedelta(days=day.weekday())
    if every > 1:
        if anchor is None:
            raise ValueError(f"periods of {every} weeks need an anchor, the Monday on which one starts")
        anchor = day_of(anchor)
        if anchor.weekday() != 0:
            raise ValueError(f"the anchor of periods of {every} weeks must be a Monday, and {anchor} is none")
        monday -= timedelta(days=(monday - anchor).days % (7 * every))
    return Period(monday, unit, every)


def first_whole(after: date, unit: Unit, *, every: int = 1, anchor: date | None = None) -> Period:
    """The first period that starts on or after ``after``: the first one a duty from then on fills."""
    after = day_of(after)
    period = period_of(after, unit, every=every, anchor=anchor)
    return period if period.first == after else period.next()


def periods_within(
    first: date, last: date, unit: Unit, *, every: int = 1, anchor: date | None = None
) -> Iterator[Period]:
    """The periods that lie wholly between ``first`` and ``last``, both included, in order."""
    last = day_of(last)
    period = first_whole(first, unit, every=every, anchor=anchor)
    while period.last <= last:
        yield period
        period = period.next()


def range_of(first: date, last: date) -> Period:
    """The explicit range of days ``first`` to ``last``, both included."""
    first, last = day_of(first), day_of(last)
    if last < first:
        raise ValueError(f"the period ends on {last}, before it starts on {first}")
    return Period(first, Unit.DAY, (last - first).days + 1)


def _check(unit: Unit, every: int) -> None:
    if unit not in _CALENDAR_UNITS:
        known = ", ".join(u.value for u in _UNITS if u in _CALENDAR_UNITS)
        raise ValueError(f"there is no calendar period of a {unit.value}; use {known}")
    if isinstance(every, bool) or not isinstance(every, int) or every < 1:
        raise ValueError(f"a period is every 1 or more units, got {every!r}")
    if every > 1 and unit not in (Unit.WEEK, Unit.DAY):
        raise ValueError(f"only weeks recur in multiples, not every {every} {unit.value}")


_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DAY_TEXT = r"\d{4}-\d{2}-\d{2}"


def _year(year: str) -> Period:
    return Period(date(int(year), 1, 1), Unit.YEAR)


def _half(year: str, half: str) -> Period:
    return Period(date(int(year), 7 if half in "2下" else 1, 1), Unit.HALF_YEAR)


def _quarter(year: str, quarter: str) -> Period:
    return Period(date(int(year), 3 * _NUMERALS[quarter] - 2, 1), Unit.QUARTER)


def _month(year: str, month: str) -> Period:
    return Period(date(int(year), int(month), 1), Unit.MONTH)


def _half_month(year: str, month: str, half: str) -> Period:
    return Period(date(int(year), int(month), 1 if half in "1上" else _SECOND_HALF), Unit.HALF_MONTH)


def _week(year: str, week: str) -> Period:
    return Period(date.fromisocalendar(int(year), int(week), 1), Unit.WEEK)


def _one_day(day: str) -> Period:
    return Period(date.fromisoformat(day), Unit.DAY)


def _range(first: str, last: str) -> Period:
    return range_of(date.fromisoformat(first), date.fromisoformat(last))


_FORMS: tuple[tuple[str, Callable[..., Period]], ...] = (
    (r"(\d{4})年?", _year),
    (r"(\d{4})-?[Hh]([12])", _half),
    (r"(\d{4})年?([上下])半年", _half),
    (r"(\d{4})-?[Qq]([1-4])", _quarter),
    (r"(\d{4})年?第?([1-4一二三四])季度?", _quarter),
    (r"(\d{4})-(\d{2})", _month),
    (r"(\d{4})年(\d{1,2})月份?", _month),
    (r"(\d{4})-(\d{2})-?[Hh]([12])", _half_month),
    (r"(\d{4})年(\d{1,2})月([上下])半月", _half_month),
    (r"(\d{4})-?[Ww](\d{2})", _week),
    (rf"({_DAY_TEXT})", _one_day),
    (rf"({_DAY_TEXT})/({_DAY_TEXT})", _range),
)

_WANTED = (
    "2023, 2023H1, 2023Q2, 2023-06, 2023-W05, 2023-06-01, 2023-01-01/2023-06-30, "
    "2023年上半年, 2023年二季度 or 2023年6月"
)


@cache
def _forms() -> list[tuple[re.Pattern[str], Callable[..., Period]]]:
    return [(re.compile(pattern, re.ASCII), build) for pattern, build in _FORMS]


def parse_period(text: str) -> Period:
    """Read a period: any label of :class:`Period`, or its Chinese name (2023年第2季度, 2023上半年).

    An explicit range ``first/last`` is a period of days whose label is the range. Raises ValueError,
    naming the text and the forms, for anything else, for impossible dates too.
    """
    compact = "".join(text.split())
    for pattern, build in _forms():
        match = pattern.fullmatch(compact)
        if match:
            try:
                return build(*match.groups())
            except ValueError as error:
                raise ValueError(f"{text!r} is not a period: {error}") from error
    raise ValueError(f"{text!r} is not a period; write {_WANTED}")
