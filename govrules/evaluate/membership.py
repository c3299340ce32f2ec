"""Who owes a recurring duty: entries of one member that follow on are joined, those of another place are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from govrules.evaluate.moments import day_of
from govrules.expr import Marker
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule

_DAY = timedelta(days=1)


def joined(entries: Iterable[Roster], alike: Callable[[Roster], object]) -> list[Roster]:
    """Return the entries with those of one bearer and target, alike in what they owe, joined where they touch.

    ``alike`` gives what must not differ between joined entries (the truth of a rule's condition on its
    members). An entry whose start is not recorded stands alone.
    """
    groups: dict[tuple[Any, ...], list[Roster]] = {}
    result: list[Roster] = []
    for entry in entries:
        if isinstance(entry.since, Marker) or entry.since is None:
            result.append(entry)
            continue
        key = (entry.bearer, entry.target, entry.jurisdiction, entry.bearer_kind, entry.deviation_reason, alike(entry))
        groups.setdefault(key, []).append(entry)
    for group in groups.values():
        group.sort(key=_start)
        current = group[0]
        for entry in group[1:]:
            end = _end(current)
            if end is None or _start(entry) <= end + _DAY:
                later = None if end is None or _end(entry) is None else max(end, _end(entry) or end)
                current = current.evolve(until=later)
            else:
                result.append(current)
                current = entry
        result.append(current)
    return result


def _start(entry: Roster) -> date:
    assert isinstance(entry.since, date)
    return day_of(entry.since)


def _end(entry: Roster) -> date | None:
    return day_of(entry.until) if isinstance(entry.until, date) else None


def out_of_place(rule: Rule, alike: Iterable[Rule], roster: Sequence[Roster]) -> list[Roster]:
    """The entries that name a rule's duty at a place that none of the rules ``alike``, of that duty, covers."""
    test = rule.logic.test
    assert isinstance(test, Recurring)
    places = [other.jurisdiction for other in alike]
    return [
        entry for entry in roster
        if isinstance(entry.duties, tuple) and test.duty in entry.duties and isinstance(entry.jurisdiction, str)
        and not any(place.covers(entry.jurisdiction) for place in places)
    ]
