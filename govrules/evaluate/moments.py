"""Arithmetic and comparison of moments with three-valued results.

A date is the whole day; an instant is a naive datetime of Beijing time; ``None`` has not happened; a pair
(earliest, latest) is an instant known only within bounds. Results are True, False or None (unknown).
"""

from __future__ import annotations

from datetime import date, datetime

from govrules.evaluate.verdict import Outcome
from govrules.expr import Marker
from govrules.timing import end_of_day

Moment = date | datetime | tuple[datetime, datetime] | None | Marker
Truth = bool | None

_MIDNIGHT = datetime.min.time()


def bounds(moment: date | datetime | tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    """Return the earliest and the latest instant a moment may be."""
    if type(moment) is tuple:
        return moment
    if isinstance(moment, datetime):
        return moment, moment
    assert isinstance(moment, date)
    return datetime.combine(moment, _MIDNIGHT), end_of_day(moment)


def limit_bounds(due: date | datetime | tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    """Return the last instant in time, within bounds: a due date runs to 24:00 of its day."""
    if type(due) is date:
        last = end_of_day(due)
        return last, last
    return bounds(due)


def instant_of(as_of: date | datetime) -> datetime:
    """Return the instant a check speaks of: a date means the end of that day."""
    return as_of if isinstance(as_of, datetime) else end_of_day(as_of)


def at_or_before(left: Moment, right: Moment) -> Truth:
    """Whether ``left`` is not after ``right``; two dates are compared as days."""
    if isinstance(left, Marker) or isinstance(right, Marker):
        return None
    if left is None:
        return None if right is None else False
    if right is None:
        return True
    if type(left) is date and type(right) is date:
        return left <= right
    left_first, left_last = bounds(left)
    right_first, right_last = bounds(right)
    if left_last <= right_first:
        return True
    return False if left_first > right_last else None


def is_before(left: Moment, right: Moment) -> bool:
    """Whether ``left`` is certainly before ``right``; two that may be at one time are not."""
    if left is None or right is None or isinstance(left, Marker) or isinstance(right, Marker):
        return False
    if type(left) is date and type(right) is date:
        return left < right
    return bounds(left)[1] < bounds(right)[0]


def same_moment(left: Moment, right: Moment) -> Truth:
    """Whether two moments are the same; two dates are compared as days."""
    if isinstance(left, Marker) or isinstance(right, Marker):
        return None
    if left is None or right is None:
        return left is right
    if type(left) is type(right) and not isinstance(left, tuple):
        return left == right
    left_first, left_last = bounds(left)
    right_first, right_last = bounds(right)
    return False if left_last < right_first or right_last < left_first else None


def judge_timely(done: Moment, due: Moment, as_of: datetime) -> Outcome:
    """Compare an act with its due date as the facts stood at ``as_of``.

    An act dated after ``as_of`` has not happened yet.
    """
    if isinstance(done, Marker) or isinstance(due, Marker) or due is None:
        return Outcome.UNKNOWN
    if type(due) is date and type(done) is date and done <= as_of.date():
        return Outcome.KEPT if done <= due else Outcome.MISSED
    due_first, due_last = limit_bounds(due)
    if done is not None:
        done_first, done_last = bounds(done)
        if done_first <= as_of:
            if done_last <= due_first:
                return Outcome.KEPT
            return Outcome.MISSED if done_first > due_last else Outcome.UNKNOWN
    if as_of <= due_first:
        return Outcome.OPEN
    return Outcome.MISSED if as_of > due_last else Outcome.UNKNOWN


def precedes(first: Moment, second: Moment) -> Truth:
    """Whether one event came strictly before another; on one day only instants can tell."""
    if isinstance(first, Marker) or isinstance(second, Marker):
        return None
    if first is None:
        return None if second is None else False
    if second is None:
        return True
    first_from, first_to = bounds(first)
    second_from, second_to = bounds(second)
    return True if first_to < second_from else False if first_from >= second_to else None


def in_time(done: Moment, due: Moment) -> Truth:
    """Whether an act was done by a due time, whatever as-of is; not done is False."""
    if isinstance(done, Marker) or isinstance(due, Marker) or due is None:
        return None
    if done is None:
        return False
    due_first, due_last = limit_bounds(due)
    done_first, done_last = bounds(done)
    return True if done_last <= due_first else False if done_first > due_last else None


def still_open(until: Moment, as_of: datetime) -> Truth:
    """Whether the time up to ``until`` has not run out at ``as_of``.

    An event that has not happened (None) keeps a duty owed before it open.
    """
    if isinstance(until, Marker):
        return None
    if until is None:
        return True
    first, last = limit_bounds(until)
    return True if as_of <= first else False if as_of > last else None


def day_of(moment: date | datetime | tuple[datetime, datetime]) -> date:
    """Return the day a moment falls on (of bounds, the earliest)."""
    if type(moment) is tuple:
        return moment[0].date()
    assert isinstance(moment, date)
    return moment.date() if isinstance(moment, datetime) else moment
