"""Short constructors for ledger lines: what a plugin author writes for every clause of a notice."""

from __future__ import annotations

from collections.abc import Mapping

from govrules.law.modality import Modality
from govrules.law.notice import Clause, Status
from govrules.law.selector import selector


def executable(
    clause_id: str, modality: Modality, kind: str, *, bearer: str, topic: str, place: str, quote: str,
    note: str | None = None, waived_numerals: Mapping[str, str] | None = None,
) -> Clause:
    """A clause that data decide (a number, a date, an order of events)."""
    return Clause(
        clause_id, modality, kind, bearer, topic, Status.EXECUTABLE, selector(place), quote, None, note,
        dict(waived_numerals or {}),
    )


def attested(
    clause_id: str, modality: Modality, kind: str, *, bearer: str, topic: str, place: str, quote: str,
    note: str | None = None, waived_numerals: Mapping[str, str] | None = None,
) -> Clause:
    """A clause that a recorded yes or no of a named person decides."""
    return Clause(
        clause_id, modality, kind, bearer, topic, Status.ATTESTED, selector(place), quote, None, note,
        dict(waived_numerals or {}),
    )


def not_formalised(
    clause_id: str, modality: Modality, kind: str, *, bearer: str, topic: str, place: str, why: str,
    quote: str = "", note: str | None = None, waived_numerals: Mapping[str, str] | None = None,
) -> Clause:
    """A clause without a checkable duty, with the reason."""
    return Clause(
        clause_id, modality, kind, bearer, topic, Status.NOT_FORMALISED, selector(place), quote, why, note,
        dict(waived_numerals or {}),
    )
