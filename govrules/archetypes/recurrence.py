"""Recurring duties: each member of a roster class does something so many times in each calendar period."""

from __future__ import annotations

from datetime import date
from typing import Any, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, label, record_of
from govrules.expr import TRUE
from govrules.facts.field import Field, node_of
from govrules.law import CitedClause
from govrules.rules.logic import Counting, Recurring, Window
from govrules.rules.rule import Rule
from govrules.timing import Unit, first_whole


def recurrence(
    cites: CitedClause, *, duty: str, act: Words, on: Field[Any], per: Unit | None, at_least: int | None = 1,
    at_most: int | None = None, about: str | None = None, counting: Counting = Counting.RECORDS,
    where: Condition = TRUE, distinct: Field[Any] | None = None, every: int = 1, anchor: date | None = None,
    window: Window | None = None, by_target: bool = False, share_percent: int | None = None,
    **options: Unpack[Common],
) -> Rule:
    """Each roster member of class ``duty`` does the act at least (at most) so many times in each period.

    ``on`` is the moment of an act; ``about`` the kind of act; ``where`` what makes it count; ``per`` None asks
    for a standing number at as-of. Enough is satisfied at once, too few is pending until the period closes.
    """
    test = Recurring(
        duty, node_of(where), on.node, counting, at_least, at_most, per, label(act), every, anchor, window,
        None if distinct is None else distinct.node, by_target, share_percent,
    )
    parameters: dict[str, Any] = {"unit": "day" if counting is Counting.DAYS else "count", "each": duty}
    parameters |= {"min": at_least} if at_least is not None else {}
    parameters |= {"max": at_most} if at_most is not None else {}
    if share_percent is not None:
        parameters |= {"pct": share_percent, "unit": "percent"}
    parameters |= {"per": per.value} if per is not None else {}
    parameters |= {"every": every} if every != 1 else {}
    start = options.get("in_force", cites.notice.in_force).firm_start
    if per is not None and start is not None:
        parameters["first_period"] = first_whole(start, per, every=every, anchor=anchor).label
    if at_least is None or at_most is None:
        parameters["bound"] = ">=" if at_most is None else "<="
    return assemble(
        cites, "recurrence", test, duty=act, decided_on=on.node, parameters=parameters, options=options, about=about,
        record=record_of(on.node),
    )
