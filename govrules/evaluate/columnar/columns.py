"""Which column of a table holds which field, and in what form."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from govrules.errors import UsageError, nearest
from govrules.expr import Kind
from govrules.facts.field import Field, MomentField
from govrules.facts.record import Record, fields_of


class Form(enum.Enum):
    """What a column's cells are, whatever the engine calls it."""

    TEXT = "text"
    DAY = "day"
    NAIVE = "instant"
    AWARE = "instant with a zone"
    FLAG = "boolean"
    WHOLE = "whole number"
    FLOAT = "float"
    LIST = "list"


class Blank(enum.Enum):
    """What an empty cell means; a typed column has no words to say it with."""

    UNKNOWN = "unknown"
    NONE = "none"
    NONE_STATED = "none_stated"


@frozen
class Pick:
    """A column read as a field."""

    field: str
    column: str
    form: Form
    blank: Blank | None = None
    kind: Kind = Kind.TEXT

    @property
    def written_moment(self) -> bool:
        """Whether moments are written as texts."""
        return self.kind is Kind.MOMENT and self.form is Form.TEXT


_FITTING: dict[Kind, frozenset[Form]] = {
    Kind.FLAG: frozenset({Form.FLAG}),
    Kind.NUMBER: frozenset({Form.WHOLE, Form.FLOAT}),
    Kind.TEXT: frozenset(),
    Kind.MOMENT: frozenset({Form.DAY, Form.NAIVE, Form.AWARE}),
    Kind.PERIOD: frozenset(),
    Kind.LIST: frozenset({Form.LIST}),
    Kind.MAP: frozenset(),
}  # fmt: skip


def pick_columns(
    record: type[Record], forms: Mapping[str, Form], mapping: Mapping[str, Any] | None, needed: Iterable[str]
) -> dict[str, Pick]:
    """Find the needed fields' columns by the mapping, the field's name or its Chinese label.

    ``mapping`` is {field: column} or {field: {"column": …, "blank": "none"|"none_stated"|"unknown"}}. A column
    whose type does not fit its field is read as text. Raises UsageError for names that nobody knows, and where
    none of the record's fields has a column.
    """
    fields = fields_of(record)
    given = _given(record, forms, mapping or {})
    picks: dict[str, Pick] = {}
    found = 0
    for name, handle in fields.items():
        column, blank = given.get(name, (None, None))
        if column is None:
            held = [label for label in dict.fromkeys((name, handle.zh)) if label in forms]
            if len(held) > 1:
                raise UsageError(
                    f"{name} is given twice, by the columns {held[0]!r} and {held[1]!r}.",
                    "Leave one out, or say which with a mapping.",
                )
            column = held[0] if held else None
        if column is None:
            continue
        found += 1
        if name in needed:
            form = forms[column]
            picks[name] = Pick(name, column, form if form in _FITTING[handle.kind] else Form.TEXT, blank, handle.kind)
    if not found:
        raise UsageError(
            f"None of the table's columns is a field of {record.record_name}: {', '.join(list(forms)[:8])}.",
            f"See `govrules template {record.record_name}` for the fields, or give a mapping of field to column.",
        )
    return picks


def unread_columns(record: type[Record], forms: Iterable[str], picks: Iterable[Pick]) -> tuple[str, ...]:
    """The columns that are neither picked nor a field of the record by name or label: perhaps slips of the pen."""
    known = {label for name, handle in fields_of(record).items() for label in (name, handle.zh)}
    picked = {pick.column for pick in picks}
    return tuple(column for column in forms if column not in known and column not in picked)


def _given(
    record: type[Record], forms: Mapping[str, Form], mapping: Mapping[str, Any]
) -> dict[str, tuple[str | None, Blank | None]]:
    fields = fields_of(record)
    given: dict[str, tuple[str | None, Blank | None]] = {}
    for name, wanted in mapping.items():
        if name not in fields:
            raise UsageError(
                f"The mapping names {name!r}, which is no field of {record.record_name}{nearest(name, fields)}.",
                f"See `govrules template {record.record_name}` for the fields.",
            )
        entry: Mapping[str, Any] = wanted if isinstance(wanted, Mapping) else {"column": wanted}
        unknown = set(entry) - {"column", "blank"}
        if unknown:
            raise UsageError(f"The mapping of {name} has the key {min(unknown)!r}.", "It has column and blank.")
        column = entry.get("column")
        if column is not None and column not in forms:
            raise UsageError(f"The table has no column {column!r}{nearest(str(column), forms)}.", "Mend the mapping.")
        given[name] = (column, _blank(fields[name], entry.get("blank")))
    return given


def _blank(handle: Field[Any], given: Any) -> Blank | None:
    if given is None:
        return None
    known = [blank.value for blank in Blank]
    if given not in known:
        raise UsageError(
            f"A blank cell means {' or '.join(known)}, got {given!r}.", f"Mend the mapping of {handle.name}."
        )
    blank = Blank(given)
    if blank is Blank.NONE and not handle.optional:
        raise UsageError(
            f"{handle.name} cannot be recorded as not having happened.", "Leave out its blank, or say unknown."
        )
    if blank is Blank.NONE_STATED and not (isinstance(handle, MomentField) and handle.limit):
        raise UsageError(f"{handle.name} is not a time limit.", "Leave out its blank, or say unknown.")
    return blank


def read_mapping(path: str | Path) -> dict[str, Any]:
    """Read a mapping of field to column from a JSON or YAML file."""
    file = Path(path)
    try:
        if file.suffix == ".json":
            data = json.loads(file.read_text(encoding="utf-8"))
        else:
            from govrules.facts.load.yaml_reader import read_yaml

            data = read_yaml(file).data
    except (OSError, ValueError) as error:
        raise UsageError(f"{file}: the mapping cannot be read: {error}.", "Write {field: column} as JSON.") from None
    if not isinstance(data, dict):
        raise UsageError(f"{file}: a mapping of field to column is wanted.", "Write {field: column}.")
    return data
