"""Official working days of mainland China: the State Council's yearly schedules, and local layers.

A weekday is a workday unless a schedule makes it a holiday; a weekend day is off unless a schedule
makes it a make-up workday (调休上班). Outside the published schedules nothing is guessed:
:class:`govrules.errors.CalendarNotPublished` is raised.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from attrs import field, frozen

from govrules.errors import CalendarNotPublished, UsageError
from govrules.timing import _schedules

Reason = Literal["workday", "weekend", "holiday", "make_up"]

_REASONS: tuple[Reason, ...] = ("workday", "weekend", "holiday", "make_up")
_WORKDAY, _WEEKEND, _HOLIDAY, _MAKE_UP = range(4)
_WORKS = bytes(kind in (_WORKDAY, _MAKE_UP) for kind in range(256))
"""Translates the kind of a day to 1 for a workday and 0 for a day off."""


@frozen
class Schedule:
    """The days one yearly schedule moves (国务院办公厅关于某年部分节假日安排的通知).

    ``year`` is the year the schedule is for; New Year days can lie in the December before.
    ``doc_number`` is the 文号, or None where it could not be established; ``amended_by`` the 文号 of later
    notices, whose changes are worked in. ``off`` holds the days it names as off, ``work`` the make-up
    workdays.
    """

    year: int
    doc_number: str | None
    off: frozenset[date]
    work: frozenset[date]
    amended_by: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title all these notices bear."""
        return f"国务院办公厅关于{self.year}年部分节假日安排的通知"


def _as_days(values: Iterable[date]) -> frozenset[date]:
    return frozenset(date(v.year, v.month, v.day) for v in values)


@frozen
class Layer:
    """Days that a region, or a later publication, sets differently from the packaged table.

    ``off`` become holidays and ``work`` workdays; a later layer wins over an earlier one.
    ``source`` cites the document that says so. ``jurisdiction`` is the code it holds for (None:
    everywhere) and is information for whoever selects layers. ``extends_to`` publishes further
    days up to and including that date: weekdays are workdays and weekends off, except as ``off``
    and ``work`` say. Raises UsageError when a day is both off and work.
    """

    name: str
    source: str
    off: frozenset[date] = field(converter=_as_days)
    work: frozenset[date] = field(converter=_as_days)
    jurisdiction: str | None = None
    extends_to: date | None = None

    def __attrs_post_init__(self) -> None:
        if not self.name.strip():
            raise UsageError("a calendar layer has no name.", "Name it: the receipt prints the name.")
        both = self.off & self.work
        if both:
            raise UsageError(
                f"calendar layer {self.name!r} names {min(both)} both as a day off and as a workday.",
                "Keep the day in one of the two lists.",
            )


@frozen
class WorkdayCalendar:
    """An immutable table of working days from ``first`` to ``last``, both included.

    Every look-up is O(1). Days may be given as ``date`` or naive Beijing ``datetime``; results are
    dates. Every method raises CalendarNotPublished when the answer depends on a day outside the
    table. ``version`` names the table and its layers, for the receipt. Calendars with the same version
    and the same days are equal.
    """

    version: str
    first: date
    last: date
    schedules: tuple[Schedule, ...] = field(eq=False, repr=False)
    layers: tuple[Layer, ...] = field(eq=False, repr=False)
    _kinds: bytes = field(repr=False)
    _base: int = field(init=False, eq=False, repr=False)
    # _upto[i]: workdays from first up to and including day i; _workdays[k]: the k-th workday.
    _upto: list[int] = field(init=False, eq=False, repr=False)
    _workdays: list[date] = field(init=False, eq=False, repr=False)

    @_base.default
    def _make_base(self) -> int:
        return self.first.toordinal()

    @_upto.default
    def _make_upto(self) -> list[int]:
        return list(itertools.accumulate(self._kinds.translate(_WORKS)))

    @_workdays.default
    def _make_workdays(self) -> list[date]:
        days = range(self._base, self._base + len(self._kinds))
        return list(map(date.fromordinal, itertools.compress(days, self._kinds.translate(_WORKS))))

    def _index(self, day: date) -> int:
        i = day.toordinal() - self._base
        if 0 <= i < len(self._kinds):
            return i
        raise self._unpublished(date.fromordinal(day.toordinal()))

    def _unpublished(self, day: date) -> CalendarNotPublished:
        if day > self.last:
            # The days after 12-25 wait for the schedule of the following year.
            year = (day + timedelta(days=6)).year if day.year < 9999 else day.year
            advice = (
                f"Upgrade govrules, or publish the schedule of {year} yourself with "
                "calendar.with_layer(Layer(..., extends_to=...))."
            )
        else:
            year = day.year
            advice = f"The table starts on {self.first}; judge earlier facts without working days."
        return CalendarNotPublished(
            f"Whether {day} is a working day depends on the schedule of {year}, which calendar "
            f"{self.version} does not hold (it covers {self.first} to {self.last}).",
            advice,
        )

    def is_workday(self, day: date) -> bool:
        """Whether ``day`` is an official working day, make-up workdays included."""
        return self._kinds[self._index(day)] in (_WORKDAY, _MAKE_UP)

    def is_off(self, day: date) -> bool:
        """Whether ``day`` is a weekend day, a public holiday or a day moved to be off (调休放假)."""
        return not self.is_workday(day)

    def reason(self, day: date) -> Reason:
        """Why: ``workday``, ``weekend``, ``holiday`` (any scheduled day off) or ``make_up``."""
        return _REASONS[self._kinds[self._index(day)]]

    def next_workday(self, day: date) -> date:
        """``day`` itself if it is a workday, else the first workday after it."""
        return self.add_workdays(day, 0)

    def add_workdays(self, day: date, n: int) -> date:
        """The ``n``-th workday strictly after ``day``; for negative ``n``, strictly before it.

        ``n = 0`` gives ``day`` itself if it is a workday, else the next workday.
        """
        i = self._index(day)
        upto = self._upto[i]
        works = self._kinds[i] in (_WORKDAY, _MAKE_UP)
        if n > 0:
            k = upto + n - 1
        elif n == 0:
            k = upto - works
        else:
            k = upto - works + n
        if k < 0:
            raise self._unpublished(self.first - timedelta(days=1))
        if k >= len(self._workdays):
            raise self._unpublished(self.last + timedelta(days=1))
        return self._workdays[k]

    def workdays_between(self, a: date, b: date) -> int:
        """How many workdays lie after ``a`` up to and including ``b``; negative if ``b < a``."""
        return self._upto[self._index(b)] - self._upto[self._index(a)]

    def schedule(self, year: int) -> Schedule:
        """The State Council's schedule for ``year``; layers are not merged into it."""
        for schedule in self.schedules:
            if schedule.year == year:
                return schedule
        known = f"{self.schedules[0].year} to {self.schedules[-1].year}" if self.schedules else "none"
        raise CalendarNotPublished(
            f"Calendar {self.version} holds no State Council schedule for {year} (it holds {known}).",
            "Upgrade govrules, or add the days as a Layer.",
        )

    def rows(self) -> Iterator[tuple[date, bool, int]]:
        """Every covered day in order: (day, is a workday, workdays so far including it).

        This is the look-up table for columnar engines; counts start at ``first``.
        """
        for i, kind in enumerate(self._kinds):
            yield date.fromordinal(self._base + i), kind in (_WORKDAY, _MAKE_UP), self._upto[i]

    def with_layer(self, layer: Layer) -> WorkdayCalendar:
        """A new calendar in which ``layer`` overrides this one; ``version`` grows by its name.

        Raises UsageError when the layer names a day that neither this table nor the layer's own
        ``extends_to`` covers.
        """
        last = max(self.last, layer.extends_to or self.last)
        beyond = [d for d in sorted(layer.off | layer.work) if not self.first <= d <= last]
        if beyond:
            raise UsageError(
                f"calendar layer {layer.name!r} sets {beyond[0]}, "
                f"outside the covered days {self.first} to {last}.",
                "Give the layer extends_to=, the last day its source settles, or drop the day.",
            )
        kinds = bytearray(self._kinds)
        kinds.extend(_weekday_pattern(self.last + timedelta(days=1), last))
        _apply(kinds, self.first, layer.off, layer.work)
        return WorkdayCalendar(
            version=f"{self.version}+{layer.name}",
            first=self.first,
            last=last,
            schedules=self.schedules,
            layers=(*self.layers, layer),
            kinds=bytes(kinds),
        )


def _weekday_pattern(first: date, last: date) -> bytes:
    start, count = first.weekday(), (last - first).days + 1
    week = bytes([_WORKDAY] * 5 + [_WEEKEND] * 2)
    return (week * (count // 7 + 2))[start:start + count]


def _apply(kinds: bytearray, first: date, off: Iterable[date], work: Iterable[date]) -> None:
    for day in off:
        kinds[(day - first).days] = _HOLIDAY
    for day in work:
        i = (day - first).days
        # A day that was a workday anyway is not made up for anything.
        if kinds[i] != _WORKDAY:
            kinds[i] = _MAKE_UP


@functools.cache
def mainland_calendar() -> WorkdayCalendar:
    """The packaged table: State Council schedules 2004 to 2026, 2004-01-01 to 2026-12-25."""
    schedules = tuple(
        Schedule(year, doc_number, frozenset(off), frozenset(work), amended_by)
        for year, doc_number, amended_by, off, work in _schedules.published()
    )
    first, last = _schedules.FIRST, _schedules.LAST
    kinds = bytearray(_weekday_pattern(first, last))
    for schedule in schedules:
        _apply(kinds, first, schedule.off, schedule.work)
    return WorkdayCalendar(
        version=_schedules.VERSION,
        first=first,
        last=last,
        schedules=schedules,
        layers=(),
        kinds=bytes(kinds),
    )
