"""The calendar periods in which a recurring duty is judged, as a small table made by the scalar rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from govrules.errors import CalendarNotPublished
from govrules.evaluate.acts import act_window, slot_of
from govrules.evaluate.moments import limit_bounds
from govrules.rules.logic import Recurring
from govrules.rules.resolution import Resolver
from govrules.rules.rule import Rule
from govrules.rules.variant import Relation
from govrules.timing import Period, WorkdayCalendar, period_of


def period_table(
    rule: Rule, test: Recurring, earliest: date, as_of: datetime, covers: Period | None, calendar: WorkdayCalendar
) -> dict[str, list[Any]]:
    """One row per period from ``earliest`` to as-of; ``judged`` unless the notice did not hold throughout.

    ``first`` and ``last`` day, ``opens`` and ``closes`` of the window for acts, ``slot`` to ``slot_ends`` the
    calendar period that holds them, ``label``, whether it is ``closed``, whether the records cover the ``whole`` of
    it or leave it ``uncovered``; ``dark`` where no calendar is published yet that decides when it closes.
    """
    names = (
        "number", "first", "last", "opens", "closes", "slot", "slot_ends", "label", "judged", "closed", "whole",
        "uncovered", "dark",
    )  # fmt: skip
    table: dict[str, list[Any]] = {name: [] for name in names}
    assert test.per is not None
    end = rule.in_force.end
    period = period_of(earliest, test.per, every=test.every, anchor=test.anchor)
    while period.first <= as_of.date():
        judged = rule.in_force.covers(period.first, period.last) == "in_force"
        if not judged and end is not None and period.first > end:
            break
        _add(table, rule, test, period, as_of, covers, calendar, judged=judged)
        period = period_of(period.last + timedelta(days=1), test.per, every=test.every, anchor=test.anchor)
    return table


def _add(
    table: dict[str, list[Any]],
    rule: Rule,
    test: Recurring,
    period: Period,
    as_of: datetime,
    covers: Period | None,
    calendar: WorkdayCalendar,
    *,
    judged: bool,
) -> None:
    dark, slot = False, slot_of(test, period)
    try:
        opens, closes = act_window(rule, test, period, calendar)
    except CalendarNotPublished:
        opens, closes, dark = period.first, period.last, True
    closed = as_of > limit_bounds(closes)[1]
    whole = covers is None or (covers.first <= period.first and (not closed or covers.last >= closes))
    row = {
        "number": len(table["number"]),
        "first": period.first.toordinal(),
        "last": period.last.toordinal(),
        "opens": opens.toordinal(),
        "closes": closes.toordinal(),
        "slot": slot.first.toordinal(),
        "slot_ends": slot.last.toordinal(),
        "label": period.label,
        "judged": judged,
        "closed": closed,
        "whole": whole,
        "uncovered": covers is not None and covers.first > period.last,
        "dark": dark,
    }
    for name, value in row.items():
        table[name].append(value)


def days_of(table: Mapping[str, list[Any]], first: str, last: str) -> dict[str, list[int | None]]:
    """``day`` and ``number``: the period for which an act of that day counts, from one column to another.

    A window takes only what falls into the calendar period that holds it (``slot`` to ``slot_ends``).
    """
    begin, end = min(table[first]), max(table[last])
    numbers: list[int | None] = [None] * (end - begin + 1)
    columns = (table[name] for name in ("number", first, last, "slot", "slot_ends"))
    for number, opens, closes, slot, slot_ends in zip(*columns, strict=True):
        for day in range(max(opens, slot), min(closes, slot_ends) + 1):
            numbers[day - begin] = number
    return {"day": list(range(begin, end + 1)), "number": numbers}


def displaced_places(
    resolver: Resolver, rule: Rule, places: Iterable[str], spans: Mapping[int, tuple[date, date]]
) -> dict[str, list[Any]]:
    """Where and when a variant stands in for a rule: ``switched`` is 1, or 2 where only its dates are in doubt."""
    table: dict[str, list[Any]] = {"place": [], "of_period": [], "switched": []}
    if rule.id not in resolver.displacers:
        return table
    for place in sorted(places):
        for number, (first, last) in spans.items():
            by = resolver.displaced(rule.id, place, first, last)
            if by is None:
                continue
            spec = by.variant.variant
            if by.certain or spec is None or spec.relation is not Relation.STRICTER:
                table["place"].append(place)
                table["of_period"].append(number)
                table["switched"].append(1 if by.certain else 2)
    return table
