"""Looking up record types and fields by their English name or Chinese label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govrules.errors import nearest
from govrules.facts.record import Record, labels


class Terms:
    """The names and labels of a vocabulary; names win over labels, and a label of two things is of none."""

    def __init__(self, vocabulary: Mapping[str, type[Record]]) -> None:
        names = [(record.record_name, record.zh) for record in vocabulary.values()]
        self._names = _index(names)
        self._vocabulary = {record.record_name: record for record in vocabulary.values()}
        self._fields: dict[str, Mapping[str, str]] = {}

    def type_of(self, text: str) -> type[Record] | None:
        """The record type of a name or label."""
        name = self._names.get(text.strip())
        return None if name is None else self._vocabulary[name]

    def fields(self, record: type[Record]) -> Mapping[str, str]:
        """Field name by field name and by Chinese label."""
        known = self._fields.get(record.record_name)
        if known is None:
            known = self._fields[record.record_name] = _index((name, zh) for name, zh, _ in labels(record))
        return known

    def types(self) -> list[str]:
        """Every name and label of a record type, the longest first."""
        return sorted(self._names, key=lambda name: (-len(name), name))

    def records(self) -> list[type[Record]]:
        """Every record type."""
        return list(self._vocabulary.values())

    def near_type(self, text: str) -> str:
        """`` (did you mean 'x'?)`` for the closest record type."""
        return nearest(text, self._names)

    def near_field(self, text: str, record: type[Record]) -> str:
        """`` (did you mean 'x'?)`` for the closest field of a record type."""
        return nearest(text, self.fields(record))


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    listed = list(pairs)
    by_label: dict[str, set[str]] = {}
    for name, label in listed:
        by_label.setdefault(label, set()).add(name)
    index = {label: next(iter(names)) for label, names in by_label.items() if label and len(names) == 1}
    return {**index, **{name: name for name, _ in listed}}
