"""Acts that can count for nobody: their bearer is on no roster of the duty. Said, so that no record is lost."""

from __future__ import annotations

from collections.abc import Iterable

from govrules.errors import nearest
from govrules.facts.dataset import Dataset
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule


def off_roster(dataset: Dataset, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return one sentence per kind of act whose bearers no roster names, with the first such record."""
    duties: dict[tuple[str, str | None], set[str]] = {}
    for rule in rules:
        if isinstance(rule.logic.test, Recurring):
            duties.setdefault((rule.record, rule.logic.about), set()).add(rule.logic.test.duty)
    members: dict[str, set[str]] = {}
    for entry in dataset.of(Roster):
        if isinstance(entry.duties, tuple) and isinstance(entry.bearer, str):
            for duty in entry.duties:
                members.setdefault(duty, set()).add(entry.bearer)
    strangers: dict[tuple[str, str], list[str]] = {}
    for record in dataset.records:
        about = getattr(record, record.discriminator) if record.discriminator else None
        owed = duties.get((record.record_name, about), set()) & members.keys()
        known = set().union(*(members[duty] for duty in owed))
        if owed and isinstance(record.bearer, str) and record.bearer not in known:
            where = f"{dataset.place(record)}: {record.bearer!r}{nearest(record.bearer, known)}"
            strangers.setdefault((record.record_name, str(about)), []).append(where)
    return tuple(
        f"{len(places)} {name} record(s) of {about} count for nobody on a roster, first at {places[0]}"
        for (name, about), places in strangers.items()
    )
