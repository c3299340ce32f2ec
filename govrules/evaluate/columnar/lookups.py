"""Legal time in columns: small tables, made by the scalar counting rules, from a start day to another day."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.timing import Span, Unit, WorkdayCalendar, due, latest_before, period_of
from govrules.timing.span import DAYS_IN, MONTHS_IN

FIRST_DAY, LAST_DAY = date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()
"""Days that are read in bulk; what is dated before or after them is a slip of the pen."""
_MARGIN = 366 * 30


@frozen
class Step:
    """One way of getting from a start day to another day.

    ``due``: the last day of a legal period; ``back``: the last day for a notice owed before the start day;
    ``first`` and ``last``: the bounds of the calendar period that holds it.
    """

    way: Literal["due", "back", "first", "last"]
    unit: Unit
    amount: int = 0
    moves: bool = True
    every: int = 1
    anchor: date | None = None

    @property
    def needs_calendar(self) -> bool:
        """Whether working days decide."""
        if self.way == "due":
            return self.moves or self.unit is Unit.WORKDAY
        return self.way == "back" and self.unit is Unit.WORKDAY and self.amount > 0

    @property
    def name(self) -> str:
        """A column name that tells the steps from one day apart."""
        anchor = "" if self.anchor is None else f"_{self.anchor.toordinal()}"
        return f"{self.way}_{self.amount}_{self.unit.value}_{int(self.moves)}_{self.every}{anchor}"


def is_plain(step: Step) -> bool:
    """Whether the step is a sum of days, for which no table is wanted."""
    return step.way in ("due", "back") and not step.needs_calendar and step.unit not in MONTHS_IN


def plain_days(step: Step) -> int:
    """The days that a plain step adds."""
    days = step.amount * DAYS_IN.get(step.unit, 1)
    return -days if step.way == "back" else days


@functools.lru_cache(maxsize=512)
def _column(step: Step, calendar: WorkdayCalendar, first: int, last: int) -> tuple[int | None, ...]:
    if step.way in ("first", "last"):
        return _periods(step, first, last)
    span = Span(step.amount, step.unit)
    days: list[int | None] = []
    for ordinal in range(first, last + 1):
        start = date.fromordinal(ordinal)
        try:
            back = step.way == "back"
            end = latest_before(start, span, calendar) if back else due(start, span, calendar, moves=step.moves)
        except CalendarNotPublished:
            days.append(None)
        else:
            days.append(end.toordinal())
    return tuple(days)


def _periods(step: Step, first: int, last: int) -> tuple[int | None, ...]:
    days: list[int | None] = []
    day = first
    while day <= last:
        period = period_of(date.fromordinal(day), step.unit, every=step.every, anchor=step.anchor)
        end = min(period.last.toordinal(), last)
        bound = period.first if step.way == "first" else period.last
        days += [bound.toordinal()] * (end - day + 1)
        day = end + 1
    return tuple(days)


def day_table(steps: Iterable[Step], calendar: WorkdayCalendar) -> dict[str, Sequence[Any]]:
    """``day`` and for each step where it leads; null where the calendar does not reach.

    For steps that need the calendar the table holds every start day that has an answer.
    """
    chosen = list(steps)
    if any(step.needs_calendar for step in chosen):
        reach = max(_days_at_most(step) for step in chosen)
        first, last = max(1, calendar.first.toordinal() - reach), calendar.last.toordinal() + 1
    else:
        first, last = FIRST_DAY - _MARGIN, LAST_DAY + _MARGIN
    table: dict[str, Sequence[Any]] = {"day": range(first, last + 1)}
    for step in chosen:
        table[step.name] = _column(step, calendar, first, last)
    return table


def _days_at_most(step: Step) -> int:
    if step.unit is Unit.WORKDAY:
        return 0
    if step.unit in MONTHS_IN:
        return step.amount * MONTHS_IN[step.unit] * 31 + 1
    return step.amount * DAYS_IN[step.unit] + 1


def workday_index(calendar: WorkdayCalendar) -> dict[str, list[Any]]:
    """For each day the position of the next workday after it (``after``) and of the first not before it (``at``)."""
    table: dict[str, list[Any]] = {"day": [], "after": [], "at": []}
    for day, works, upto in calendar.rows():
        table["day"].append(day.toordinal())
        table["after"].append(upto)
        table["at"].append(upto - works)
    return table


def workday_table(calendar: WorkdayCalendar) -> dict[str, list[Any]]:
    """Position of a workday (from 0) → its day."""
    days = [day.toordinal() for day, works, _ in calendar.rows() if works]
    return {"position": list(range(len(days))), "workday": days}
