"""Whether a figure of the text is a parameter of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from govrules.analysis.audit_numerals import TIME_UNITS, Numeral
from govrules.analysis.audit_text import fold
from govrules.rules.rule import Rule

_TIMES = frozenset(TIME_UNITS.values())
_SIZES = ("n", "min", "max")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?|--(\d{2})(?:-(\d{2}))?")


def binding(numeral: Numeral, rules: Iterable[Rule]) -> str | None:
    """Return ``rule id: parameter`` of the first parameter that says the same, or None."""
    for rule in rules:
        for name, value in rule.parameters.items():
            if _says(numeral, name, value, rule.parameters):
                return f"{rule.id}: {name}"
        if numeral.date is not None:
            when = rule.in_force
            if any(day is not None and _agrees(numeral.date, _parts(day)) for day in (when.start, when.end)):
                return f"{rule.id}: in force"
    return None


def _says(numeral: Numeral, name: str, value: Any, parameters: Mapping[str, Any]) -> bool:
    if isinstance(value, Mapping) and "unit" in value:  # a length of time of its own: after={"n": 10, "unit": "day"}
        return any(_says(numeral, key, part, value) for key, part in value.items())
    texts = [_letters(fold(text)) for text in _of_type(value, str)]
    # A bare 三 stands in many words; with one of its neighbours it is the phrase of the text.
    words = _letters(numeral.text)
    phrases = [beside for beside in (numeral.before + words, words + numeral.after) if len(beside) > len(words)]
    phrases += [words] if len(words) > 2 else []
    if any(phrase in text for text in texts for phrase in phrases):
        return True
    match numeral.kind:
        case "period":
            assert numeral.per is not None
            unit, number = numeral.per
            every = parameters.get("every", 1)
            return name in ("per", "unit_per") and unit == value and number == every
        case "date":
            assert numeral.date is not None
            if any(_agrees(numeral.date, _parts(day)) for day in _of_type(value, date)):
                return True
            if any(_agrees(numeral.date, parts) for text in _of_type(value, str) for parts in _in_text(text)):
                return True
            year, month, day = numeral.date
            alone = [part for part in (year, month, day) if part is not None]
            return len(alone) == 1 and Decimal(alone[0]) in _numbers(value)
        case "number":
            numbers = set(_numbers(value))
            if not numeral.values or not all(one in numbers | _pair(name, parameters) for one in numeral.values):
                return False
            if not numbers & set(numeral.values):
                return False
            return name not in _SIZES or _same_unit(numeral, parameters.get("unit"))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _same_unit(numeral: Numeral, unit: Any) -> bool:
    """Lengths of time agree in their unit; what is counted otherwise has any unit but those."""
    return unit is None or unit == numeral.unit or not (unit in _TIMES or numeral.unit)


def _pair(name: str, parameters: Mapping[str, Any]) -> set[Decimal]:
    """A range is printed as one figure and kept as two parameters."""
    return set(_numbers([parameters.get("min"), parameters.get("max")])) if name in ("min", "max") else set()


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(key)
            yield from _flat(part)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from _flat(part)
    else:
        yield value


def _of_type(value: Any, kind: type[Any]) -> Iterator[Any]:
    return (part for part in _flat(value) if isinstance(part, kind))


def _numbers(value: Any) -> Iterator[Decimal]:
    for part in _flat(value):
        if isinstance(part, int | Decimal) and not isinstance(part, bool):
            yield Decimal(part)


Parts = tuple[int | None, int | None, int | None]


def _parts(day: date) -> Parts:
    return day.year, day.month, day.day


def _in_text(text: str) -> Iterator[Parts]:
    """Days and months written as 2021-03, 2021-03-31 or --09-30 in a textual parameter."""
    for hit in _DAY.finditer(text):
        year, month, day = hit[1], hit[2] or hit[4], hit[3] or hit[5]
        yield tuple(None if part is None else int(part) for part in (year, month, day))  # type: ignore[misc]


def _agrees(printed: Parts, kept: Parts) -> bool:
    """Every printed part is kept, and as printed."""
    return all(part is None or part == known for part, known in zip(printed, kept, strict=True))
