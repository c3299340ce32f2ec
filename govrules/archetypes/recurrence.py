"""Recurring duties: each member of a roster class does something so many times in each calendar period."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, label, record_of, span_given
from govrules.errors import RuleError
from govrules.expr import TRUE, Node, nodes
from govrules.facts.field import PeriodField, node_of
from govrules.facts.records.roster import Roster
from govrules.law import CitedClause
from govrules.rules.logic import Counting, Recurring, Window
from govrules.rules.rule import Rule
from govrules.timing import Span, Unit, first_whole
from govrules.timing.span import DAYS_IN, MONTHS_IN


def recurrence(
    cites: CitedClause, *, duty: str, act: Words, on: Condition, per: Unit | None, at_least: int | None = 1,
    at_most: int | None = None, about: str | None = None, counting: Counting = Counting.RECORDS,
    where: Condition = TRUE, distinct: Condition | None = None, every: int = 1, anchor: date | None = None,
    window: Window | None = None, by_target: bool = False, share_percent: int | None = None,
    members: Condition = TRUE, partial: Literal["whole", "any"] = "whole", open_until: date | None = None,
    unit_words: Words | None = None, due_after: Span | None = None, **options: Unpack[Common],
) -> Rule:
    """Each roster member of class ``duty`` does the act at least (at most) so many times in each period.

    ``on`` is the moment by which an act falls into a period, ``named_period`` where a record may name one;
    ``about`` the kind of act; ``where`` what makes it count; ``distinct`` what tells acts apart; ``per`` None
    asks for a standing number at as-of, pending to ``open_until``. Enough is satisfied at once, too few is
    pending until the period closes. ``members`` is a condition over ``Roster``; ``partial`` says whether who is
    on the roster for part of a period owes it. ``unit_words`` names one counted thing, (个, project).
    ``due_after``: the acts for a period are owed within that time after its end, 每季度结束后10日内; ``on`` is then
    the moment of the act, and nothing recorded by the last day is a violation.
    """
    moment = node_of(on)
    if open_until is not None and per is not None:
        raise RuleError(f"{cites.id}: open_until belongs to a standing number.", "Leave it out: a period has its end.")
    if due_after is not None:
        _check_due_after(cites, span_given(cites, "due_after", due_after), per, window, share_percent)
    condition = node_of(members)
    if condition != TRUE and record_of(condition) != Roster.record_name:
        raise RuleError(f"{cites.id}: members is a condition over the roster entry.", "Use the fields of Roster.")
    test = Recurring(
        duty, node_of(where), moment, counting, at_least, at_most, per, label(act), every, anchor, window,
        None if distinct is None else node_of(distinct), by_target, share_percent, condition, partial,
        open_until, None if unit_words is None else label(unit_words), due_after,
    )
    parameters: dict[str, Any] = {"unit": "day" if counting is Counting.DAYS else "count", "each": duty}
    parameters |= {"min": at_least} if at_least is not None else {}
    parameters |= {"max": at_most} if at_most is not None else {}
    if share_percent is not None:
        parameters |= {"pct": share_percent, "unit": "percent"}
    parameters |= {"per": per.value} if per is not None else {}
    parameters |= {"every": every} if every != 1 else {}
    if due_after is not None:
        parameters["after"] = {"n": due_after.amount, "unit": due_after.unit.value}
    start = options.get("in_force", cites.notice.in_force).firm_start
    if per is not None and start is not None:
        parameters["first_period"] = first_whole(start, per, every=every, anchor=anchor).label
    if at_least is None or at_most is None:
        parameters["bound"] = ">=" if at_most is None else "<="
    return assemble(
        cites, "recurrence", test, duty=act, decided_on=moment, parameters=parameters, options=options, about=about,
        record=record_of(moment),
    )


def named_period(period: PeriodField, on: Condition) -> Node:
    """Where the record names its period the first day of that, otherwise the moment ``on``."""
    return nodes.Choose(period.is_known(), nodes.FirstDay(period.node), node_of(on))


_SHORTEST = {Unit.WEEK: 7, Unit.HALF_MONTH: 13}


def _check_due_after(
    cites: CitedClause, after: Span, per: Unit | None, window: Window | None, share_percent: int | None
) -> None:
    if per not in _SHORTEST and per not in MONTHS_IN:
        raise RuleError(f"{cites.id}: due_after needs a period of at least a week.", "Give per=Unit.MONTH or such.")
    if window is not None or share_percent is not None:
        raise RuleError(f"{cites.id}: due_after goes with neither window nor share_percent.", "Leave one out.")
    longest = _SHORTEST.get(per) or 28 * MONTHS_IN[per]
    days = after.amount * (31 * MONTHS_IN[after.unit] if after.unit in MONTHS_IN else DAYS_IN.get(after.unit, 1))
    if after.is_clock or not 0 < days <= longest:
        raise RuleError(
            f"{cites.id}: due_after is {after.amount} {after.unit.value}, and days within one {per.value} are wanted.",
            "The time after one period ends before the next one does.",
        )
