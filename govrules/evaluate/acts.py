"""The acts of recurring duties: on which days they count for a period, what makes them distinct, what excuses them.

Both engines ask here for the days.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from govrules.evaluate.moments import Moment, bounds, day_of
from govrules.expr import UNKNOWN
from govrules.facts.record import Record
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import Period, WorkdayCalendar, due


@frozen
class Act:
    """One recorded act: who, for which target, when, whether it counts, what makes it distinct, what excuses."""

    bearer: Any
    target: Any
    on: Moment
    counts: bool | None
    distinct: Any
    record: Record
    reason: str | None = None


def act_window(rule: Rule, test: Recurring, period: Period, calendar: WorkdayCalendar) -> tuple[date, date]:
    """First and last day, both included, on which an act counts for the period.

    It is the period itself, its window, or with ``due_after`` the legal period that starts when the period has
    ended (每季度结束后10日内): its last day moves past a holiday (民法典第二百零三条), never beyond the next period.
    Raises CalendarNotPublished where the calendar that decides is not there yet.
    """
    if test.due_after is not None:
        moves = rule.cites.notice.policy.month_end_moves
        last = due(period.last, test.due_after, calendar, moves=moves)
        return period.last + timedelta(days=1), min(last, period.next().last)
    return (period.first, period.last) if test.window is None else test.window.within(period.first)


def slot_of(test: Recurring, period: Period) -> Period:
    """The calendar period in which the acts for a period fall: itself, or the next one where they follow it."""
    return period if test.due_after is None else period.next()


def is_sure(test: Recurring, act: Act) -> bool:
    """Whether an act of a known day certainly counts."""
    whose = act.bearer is not UNKNOWN and (not test.by_target or act.target is not UNKNOWN)
    apart = test.counting is not Counting.DISTINCT or act.distinct is not UNKNOWN
    return act.counts is True and whose and apart


def key_of(test: Recurring, act: Act, number: int) -> Any:
    """What makes the ``number``-th act distinct; what is not known stands for itself."""
    match test.counting:
        case Counting.DAYS:
            return day_of(act.on) if isinstance(act.on, date) else ("unknown", number)
        case Counting.DISTINCT:
            return act.distinct if act.distinct is not UNKNOWN else ("unknown", number)
        case Counting.RECORDS:
            return number


def excess_reason(test: Recurring, acts: Iterable[Act], first: date, last: date, as_of: datetime) -> str | None:
    """The reasons of the acts beyond the allowed number, None where one of them has none.

    Acts are taken in the order of their days; of one day those with a reason come last.
    """
    if test.at_most is None:
        return None
    days: dict[Any, tuple[date, str]] = {}
    for number, act in enumerate(acts):
        if not isinstance(act.on, date) or bounds(act.on)[0] > as_of or not is_sure(test, act):
            continue
        day = day_of(act.on)
        if first <= day <= last:
            key = key_of(test, act, number)
            earliest, said = days.get(key, (day, ""))
            days[key] = min(day, earliest), said or act.reason or ""
    beyond = sorted((day, bool(said), said) for day, said in days.values())[test.at_most:]
    return "; ".join(dict.fromkeys(said for *_, said in beyond)) if all(said for *_, said in beyond) else None
