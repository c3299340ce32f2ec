"""Attestations on one matter: the newest counts, what is dated ahead does not, and two of one day must agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import attrs
from attrs import frozen

from govrules.evaluate.at_odds import CONTRADICTION
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import bounds
from govrules.evaluate.verdict import Verdict
from govrules.expr import UNKNOWN
from govrules.facts.record import Record
from govrules.facts.records.attestation import Attestation


@frozen
class Current:
    """The records to be judged.

    ``superseded`` counts attestations that a newer one on the same matter replaces; ``ahead`` are those dated
    after as-of, which decide nothing yet; ``disputed`` are those whose answers differ from others of the same
    day on the same matter, by id, with the ids of the others. Their answers are taken as unknown.
    """

    records: list[Record]
    superseded: int
    ahead: list[Record]
    disputed: dict[str, tuple[str, ...]]

    def marked(self, finding: Finding) -> Finding:
        """The finding, with a note where it is undetermined because two attestations of one day disagree."""
        if not self.disputed or finding.subject.record != Attestation.record_name:
            return finding
        others = self.disputed.get(finding.subject.id)
        if others is None or finding.verdict is not Verdict.UNDETERMINED:
            return finding
        return attrs.evolve(finding, note=f"{CONTRADICTION}attestation {finding.subject.id} and {', '.join(others)}")


def newest(records: Sequence[Record], as_of: datetime, superseding: Mapping[str, bool]) -> Current:
    """Leave of the attestations on one matter the newest (by ``on``, not after as-of).

    ``superseding`` names the clauses judged by their newest attestation; true where one is due each period, and
    what was done once in the period stays done.
    """
    best: dict[tuple[Any, ...], Attestation] = {}
    same_day: dict[tuple[Any, ...], list[Attestation]] = {}
    kept: list[Record] = []
    ahead: list[Record] = []
    superseded = 0
    for record in records:
        dated = isinstance(record, Attestation) and isinstance(record.on, date) and str(record.clause) in superseding
        if not dated:
            kept.append(record)
            continue
        assert isinstance(record, Attestation)
        when = bounds(_on(record))
        if when[0] > as_of:
            ahead.append(record)
            continue
        by_yes = superseding[str(record.clause)]
        key = _matter(record, by_yes=by_yes)
        same_day.setdefault((key, when), []).append(record)
        other = best.get(key)
        superseded += other is not None
        if other is None or _outranks(record, other, by_yes=by_yes):
            best[key] = record
    disputed: dict[str, tuple[str, ...]] = {}
    for key, record in best.items():
        rivals = [other for other in same_day[key, bounds(_on(record))] if _answers(other) != _answers(record)]
        if rivals:
            disputed[str(record.id)] = tuple(str(other.id) for other in rivals)
            record = record.evolve(done=UNKNOWN, elements=UNKNOWN)
        kept.append(record)
    return Current(kept, superseded, ahead, disputed)


def _matter(record: Attestation, *, by_yes: bool) -> tuple[Any, ...]:
    period: Any = record.period
    if period is UNKNOWN and by_yes:
        period = _on(record).year
    return record.clause, record.bearer, record.matter, period, record.jurisdiction


def _outranks(record: Attestation, other: Attestation, *, by_yes: bool) -> bool:
    """Whether a record counts instead of another: the newer one, but what was done once in a period stays done."""
    mine, theirs = (_yes(record), _yes(other)) if by_yes else (0, 0)
    return mine > theirs or (mine == theirs and bounds(_on(record)) >= bounds(_on(other)))


def _answers(record: Attestation) -> tuple[Any, Any]:
    elements = record.elements
    return record.done, dict(elements) if isinstance(elements, Mapping) else elements


def _yes(record: Attestation) -> int:
    elements = record.elements if isinstance(record.elements, Mapping) else {}
    return (record.done is True) + sum(elements.values())


def _on(record: Attestation) -> date | datetime:
    assert isinstance(record.on, date)
    return record.on
