"""What a finding's note says in English, where the note names facts or conditions."""

from __future__ import annotations

from govrules.evaluate.at_odds import ANSWERS_AT_ODDS, CONTRADICTION, read_note
from govrules.evaluate.finding import Finding
from govrules.timing import WorkdayCalendar
from govrules.wording.en.nodes import Records, condition, value
from govrules.wording.terms import label_of, missing_parts
from govrules.wording.unmet import unmet


def special(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str | None:
    """The note in words, or None where it is one of the fixed phrases."""
    order = read_note(finding.note)
    if order is not None:
        first, second = _fact(order.fact, records), _fact(order.trigger, records)
        times = f"{first} is {value(order.at)}, before {second} {value(order.since)}"
        return f"the facts are in an impossible order: {times}"
    if finding.note == ANSWERS_AT_ODDS:
        return "the answer as a whole and those for its elements contradict each other"
    if finding.note.startswith(CONTRADICTION):
        ids = finding.note.removeprefix(CONTRADICTION).removeprefix("attestation ")
        return f"attestations {ids} are of the same day and do not agree"
    failed = unmet(finding, calendar)
    if failed:
        return f"the clause's condition is not met; it asks: {'; '.join(condition(node, records) for node in failed)}"
    return None


def _fact(name: str, records: Records) -> str:
    parts = missing_parts(name)
    return name if parts is None else f"“{label_of(parts[0], parts[1], records, 'en')}” ({name})"
