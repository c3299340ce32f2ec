"""A set of records with the place each was read from, and a digest that names its content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen

from govrules.errors import FactError
from govrules.expr import UNKNOWN, Marker
from govrules.facts.record import Record, fields_of
from govrules.timing import Period

R = TypeVar("R", bound=Record)
Key = tuple[str, str]

DATA = "<data>"


@frozen
class Place:
    """Where something was read: a line of a text file, a cell of a sheet, or a path into plain data.

    ``line`` and ``column`` count from 1. ``path`` is written like ``$.instruction[2].received_at``.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    path: str | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            return f"{self.file} sheet {self.sheet}" + (f" cell {self.cell}" if self.cell else "")
        if self.path is not None:
            return self.path if self.file == DATA else f"{self.file} {self.path}"
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@frozen(eq=False, slots=False)
class Dataset:
    """Records with unique ids per type.

    ``places`` is keyed by (record type name, id). ``as_of`` and ``covers`` are what the files themselves
    state, if they do. ``notes`` are sentences on what the reader took for granted.
    """

    records: tuple[Record, ...]
    places: Mapping[Key, Place]
    as_of: date | datetime | None = None
    covers: Period | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the records' content: the same whatever files, order or labels they came in."""
        return digest_of(self.records)

    @cached_property
    def _by_type(self) -> Mapping[str, tuple[Record, ...]]:
        groups: dict[str, list[Record]] = {}
        for record in self.records:
            groups.setdefault(record.record_name, []).append(record)
        return {name: tuple(group) for name, group in groups.items()}

    @classmethod
    def from_records(
        cls, records: Iterable[Record], *, places: Mapping[Key, Place] | None = None,
        as_of: date | datetime | None = None, covers: Period | None = None, notes: Iterable[str] = (),
    ) -> Dataset:
        """Build a dataset; records without a given place are placed by their number within their type.

        Raises FactError, naming both places, where two records of one type share an id.
        """
        given = tuple(records)
        known: dict[Key, Place] = {}
        counts: dict[str, int] = {}
        for record in given:
            index = counts.get(record.record_name, 0)
            counts[record.record_name] = index + 1
            key = key_of(record)
            place = (places or {}).get(key) or Place(DATA, path=f"$.{record.record_name}[{index}]")
            if key in known:
                raise duplicate(record.record_name, key[1], place, known[key])
            known[key] = place
        return cls(given, known, as_of, covers, tuple(notes))

    def of(self, record_type: type[R]) -> tuple[R, ...]:
        """The records of one type, in the order they were read."""
        return self._by_type.get(record_type.record_name, ())  # type: ignore[return-value]

    def place(self, record: Record) -> Place:
        """Where a record was read; FactError if it is not one of this dataset's."""
        try:
            return self.places[key_of(record)]
        except KeyError:
            raise FactError(
                f"{record.record_name} {record.id!r} is not a record of this dataset.",
                "Ask the dataset that holds it.",
            ) from None


def key_of(record: Record) -> Key:
    """The (type name, id) of a record."""
    return record.record_name, str(record.id)


def duplicate(name: str, identifier: str, here: Place, there: Place) -> FactError:
    """The error for a second record of the same type and id."""
    return FactError(
        f"{here}: {name} {identifier!r} is already recorded at {there}.",
        "Give each record of a type its own id, or leave one of the two out.",
    )


def merge(*datasets: Dataset) -> Dataset:
    """Join datasets; a (type, id) that two of them hold and differing headers are FactErrors."""
    places: dict[Key, Place] = {}
    for dataset in datasets:
        for key, place in dataset.places.items():
            if key in places:
                raise duplicate(*key, place, places[key])
            places[key] = place
    return Dataset(
        tuple(record for dataset in datasets for record in dataset.records),
        places,
        _agreed("as_of", [dataset.as_of for dataset in datasets]),
        _agreed("covers", [dataset.covers for dataset in datasets]),
        tuple(note for dataset in datasets for note in dataset.notes),
    )


def _agreed(header: str, values: Iterable[Any]) -> Any:
    agreed: Any = None
    for value in values:
        if value is None:
            continue
        if agreed is not None and (type(agreed), agreed) != (type(value), value):
            raise FactError(
                f"The datasets give two different values of {header}: {agreed} and {value}.",
                f"Give {header} once, or the same value everywhere.",
            )
        agreed = value
    return agreed


def digest_of(records: Iterable[Record]) -> str:
    """SHA-256 (hex) over the records in the order of type and id; unrecorded fields are left out."""
    import hashlib
    import json

    total = hashlib.sha256()
    for record in sorted(records, key=key_of):
        content = {
            name: _canonical(value)
            for name in fields_of(type(record))
            if (value := getattr(record, name)) is not UNKNOWN
        }
        total.update(json.dumps([record.record_name, content], sort_keys=True).encode("ascii") + b"\n")
    return total.hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, Marker):
        return {"marker": value.value}
    if isinstance(value, Decimal):
        return {"number": format(value.normalize(), "f")}
    if isinstance(value, int) and not isinstance(value, bool):
        return {"number": str(value)}
    if isinstance(value, date):
        return {"moment": value.isoformat()}
    if isinstance(value, Period):
        return {"period": value.label}
    if isinstance(value, Mapping):
        return {"map": {str(key): _canonical(item) for key, item in value.items()}}
    return list(value) if isinstance(value, tuple) else value
