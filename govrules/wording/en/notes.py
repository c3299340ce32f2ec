"""What a finding's note says in English, where the note names facts or conditions."""

from __future__ import annotations

from collections.abc import Iterable

from govrules.evaluate.at_odds import ANSWERS_AT_ODDS, CONTRADICTION, read_excess, read_note
from govrules.evaluate.finding import Finding
from govrules.timing import WorkdayCalendar
from govrules.wording.en.nodes import Records, condition, value
from govrules.wording.reversed import Swap
from govrules.wording.terms import label_of, missing_parts
from govrules.wording.unmet import unmet


def special(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str | None:
    """The note in words, or None where it is one of the fixed phrases."""
    order = read_note(finding.note)
    if order is not None:
        first, second = _fact(order.fact, records), _fact(order.trigger, records)
        times = f"{first} is {value(order.at)}, before {second} {value(order.since)}"
        return f"the facts are in an impossible order: {times}"
    excess = read_excess(finding.note)
    if excess is not None:
        part, whole = _facts(excess.facts, records), _facts(excess.whole_facts, records)
        return f"the numbers are impossible: {part} is {excess.part}, more than {whole} {excess.whole}"
    if finding.note == ANSWERS_AT_ODDS:
        return "the answer as a whole and those for its elements contradict each other"
    if finding.note.startswith(CONTRADICTION):
        ids = finding.note.removeprefix(CONTRADICTION).removeprefix("attestation ")
        return f"attestations {ids} are of the same day and do not agree"
    failed = unmet(finding, calendar)
    if failed:
        return f"the clause's condition is not met; it asks: {'; '.join(condition(node, records) for node in failed)}"
    return None


def order(swap: Swap, records: Records) -> str:
    """Which two recorded moments are the wrong way round."""
    late, early = (f"“{label_of(fact.record, fact.name, records, 'en')}”" for fact in (swap.fact, swap.before))
    relation = "after" if swap.is_after else "not before"
    return f"{swap.part.en} ({late} {value(swap.at)}, {relation} {early} {value(swap.before_at)})"


def _facts(names: Iterable[str], records: Records) -> str:
    return ", ".join(_fact(name, records) for name in names)


def _fact(name: str, records: Records) -> str:
    parts = missing_parts(name)
    return name if parts is None else f"“{label_of(parts[0], parts[1], records, 'en')}” ({name})"
