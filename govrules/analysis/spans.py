"""Which of two due times is never later, whatever the start and whatever the holidays."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta
from functools import cache

import attrs

from govrules.expr import Node, nodes
from govrules.timing import Unit
from govrules.timing.span import DAYS_IN, MINUTES_IN, MONTHS_IN

_A_DAY = 1440  # minutes


def never_later(one: Node, other: Node) -> bool:
    """Tell whether the due time ``one`` provably falls at or before ``other`` on the same facts.

    False means only that no proof was found.
    """
    if one == other:
        return True
    match one, other:
        case nodes.Const(a), nodes.Const(b) if isinstance(a, date) and isinstance(b, date):
            return _last_instant(a) <= _last_instant(b)
        case nodes.Due(), nodes.Due():
            return one.start == other.start and _extra_fits(one, other) and _no_longer(one, other)
        case nodes.NoticeBy(event, amount, unit), nodes.NoticeBy(event2, amount2, unit2):
            return event == event2 and unit is unit2 and amount >= amount2
        case nodes.Choose(when, then, otherwise), nodes.Choose(when2, then2, otherwise2) if when == when2:
            return never_later(then, then2) and never_later(otherwise, otherwise2)
        case nodes.Latest(parts), _:
            return all(never_later(part, other) for part in parts)
        case _, nodes.Earliest(parts):
            return all(never_later(one, part) for part in parts)
        case nodes.Earliest(parts), _:
            return any(never_later(part, other) for part in parts)
        case _, nodes.Latest(parts):
            return any(never_later(one, part) for part in parts)
        case nodes.Choose(_, then, otherwise), _:
            return never_later(then, other) and never_later(otherwise, other)
        case _, nodes.Choose(_, then, otherwise):
            return never_later(one, then) and never_later(one, otherwise)
        case _:
            return False


def same_start(one: Node, other: Node) -> Node:
    """Return ``other`` with the start (or the event) of ``one``, where both are legal periods."""
    if isinstance(one, nodes.Due) and isinstance(other, nodes.Due):
        return attrs.evolve(other, start=one.start)
    if isinstance(one, nodes.NoticeBy) and isinstance(other, nodes.NoticeBy):
        return attrs.evolve(other, event=one.event)
    return other


def _last_instant(moment: date) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.max.time())


def _extra_fits(one: nodes.Due, other: nodes.Due) -> bool:
    return one.extra is None or (one.extra == other.extra and one.unit is other.unit)


def _no_longer(one: nodes.Due, other: nodes.Due) -> bool:
    moves = one.moves and _can_move(one.unit)
    fixed = not (other.moves and _can_move(other.unit))
    if one.unit in MINUTES_IN and other.unit in MINUTES_IN:
        return one.amount * MINUTES_IN[one.unit] <= other.amount * MINUTES_IN[other.unit]
    if one.unit in MINUTES_IN:
        return one.amount * MINUTES_IN[one.unit] <= _least_days(other) * _A_DAY
    if other.unit in MINUTES_IN:
        most = _most_days(one)
        return not moves and most is not None and (most + 1) * _A_DAY <= other.amount * MINUTES_IN[other.unit]
    if other.unit is Unit.WORKDAY:
        # n days, moved past a holiday or not, end no later than the n-th working day.
        if one.unit is Unit.WORKDAY:
            return one.amount <= other.amount
        most = _most_days(one)
        return most is not None and most <= other.amount and (one.amount > 0 or not moves)
    if moves and fixed:
        return False
    if one.unit in MONTHS_IN and other.unit in MONTHS_IN:
        return one.amount * MONTHS_IN[one.unit] <= other.amount * MONTHS_IN[other.unit]
    most = _most_days(one)
    return most is not None and most <= _least_days(other)


def _can_move(unit: Unit) -> bool:
    return unit is not Unit.WORKDAY and unit not in MINUTES_IN


def _least_days(due: nodes.Due) -> int:
    if due.unit in MONTHS_IN:
        return min(_days_in_months(due.amount * MONTHS_IN[due.unit]))
    return due.amount * DAYS_IN.get(due.unit, 1)


def _most_days(due: nodes.Due) -> int | None:
    """Days before any move past a holiday; None for working days, which holidays stretch without a bound."""
    if due.unit is Unit.WORKDAY:
        return None
    if due.unit in MONTHS_IN:
        return max(_days_in_months(due.amount * MONTHS_IN[due.unit]))
    return due.amount * DAYS_IN[due.unit]


@cache
def _days_in_months(months: int) -> frozenset[int]:
    """How many days ``months`` calendar months can have, over the starts of four years with one leap day."""
    first, lengths = date(2023, 1, 1), set()
    for number in range(4 * 365 + 1):
        start = first + timedelta(days=number)
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        day = min(start.day, calendar.monthrange(year, month + 1)[1])
        lengths.add((date(year, month + 1, day) - start).days)
    return frozenset(lengths)
