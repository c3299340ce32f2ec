"""Values as JSON holds them: dates in ISO form, whole numbers as numbers, decimals as exact strings."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping, Set
from datetime import date
from decimal import Decimal
from typing import Any

from govrules.evaluate.finding import Finding, Margin
from govrules.expr import Marker
from govrules.law import Citation
from govrules.timing import InForce, Period, Span
from govrules.wording import Language, Records, wording_of
from govrules.wording.terms import labels_of

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def plain(value: Any) -> Any:
    """The JSON form of a value: unknown is null, “no limit was set” is ``none_stated``."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    match value:
        case Marker.UNKNOWN:
            return None
        case Marker.NONE_STATED:
            return "none_stated"
        case Decimal():
            whole = value == value.to_integral_value()
            return int(value) if whole else format(value.normalize(), "f")
        case Period():
            return value.label
        case Span():
            return {"amount": value.amount, "unit": value.unit.value}
        case enum.Enum():
            return value.value
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case Set():
            return sorted((plain(item) for item in value), key=str)
        case tuple() | list():
            return [plain(item) for item in value]
        case _:
            return str(value)


def dumped(data: Mapping[str, Any]) -> str:
    """JSON text with sorted keys and a final newline."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n"


def citation(cited: Citation) -> dict[str, Any]:
    """A citation as an object; ``text`` is the printable line."""
    return {
        "notice": cited.notice, "doc_number": cited.doc_number, "issued": plain(cited.issued),
        "provision": cited.provision, "clause": cited.clause, "quote": cited.quote, "text": cited.text,
        "label": {"zh": cited.label, "en": cited.label_en},
    }  # fmt: skip


def margin(given: Margin | None) -> dict[str, Any] | None:
    """A margin as an object."""
    return None if given is None else {"amount": plain(given.amount), "unit": given.unit}


def in_force(when: InForce) -> dict[str, Any]:
    """An interval in force, with the bounds of its uncertain ends."""
    return {
        "from": plain(when.start), "to": plain(when.end), "from_uncertain_to": plain(when.start_uncertain_to),
        "to_uncertain_from": plain(when.end_uncertain_from),
    }  # fmt: skip


def trace(finding: Finding, records: Records) -> list[dict[str, Any]] | None:
    """The trace of a finding as objects; null where the verdict needs no explanation."""
    return [
        {
            "fact": f"{fact.record}.{fact.name}",
            "label": labels_of(fact.record, fact.name, records),
            "value": plain(value),
        }
        for fact, value in finding.trace
    ] or None


def both(function: str, *arguments: Any) -> dict[str, str]:
    """The same thing said in Chinese and in English, by the name of a wording function."""
    return {lang: getattr(wording_of(lang), function)(*arguments) for lang in LANGUAGES}
