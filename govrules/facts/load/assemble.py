"""Raw records → a dataset: conversion, ids, headers that must agree, and notes on what was presumed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Literal

from govrules.errors import FactError
from govrules.expr import UNKNOWN, Kind
from govrules.facts.dataset import Dataset, Key, Place, duplicate
from govrules.facts.load.faults import Faults
from govrules.facts.load.moments import names_zone
from govrules.facts.load.raw import SEE, Batch, Note, RawRecord
from govrules.facts.record import Record, build, fields_of

Progress = Callable[[int, int], None]
Zoneless = Literal["refused", "remarked", "accepted"]
_STEP = 500
_ZONE = "Write the zone, for example 2023-03-15T09:30+08:00."


def assemble(
    batches: Sequence[Batch], faults: Faults, *, jurisdiction: str | None, zoneless: Zoneless, auto_id: bool = False,
    strict: bool = False, progress: Progress | None = None,
) -> Dataset:
    """Build every record; raise FactErrors with all that is wrong, or return the dataset.

    ``zoneless`` says what becomes of instants that name no zone; those that stay are Beijing time.
    """
    raws = [raw for batch in batches for raw in batch.records]
    if auto_id:
        _number(raws)
    records: list[Record] = []
    places: dict[Key, Place] = {}
    unzoned = [place for batch in batches for place in batch.unzoned]
    for done, raw in enumerate(raws):
        if progress is not None and done % _STEP == 0:
            progress(done, len(raws))
        if jurisdiction is not None:
            raw.values.setdefault("jurisdiction", jurisdiction)
        record = _record(raw, faults)
        if record is None:
            continue
        key = (record.record_name, str(record.id))
        if key in places:
            faults.keep(duplicate(*key, raw.place, places[key]))
            continue
        places[key] = raw.place
        records.append(record)
        unzoned.extend(_unzoned(raw, record))
    if progress is not None:
        progress(len(raws), len(raws))
    as_of = _agreed("as_of", [batch.as_of for batch in batches], faults)
    covers = _agreed("covers", [batch.covers for batch in batches], faults)
    notes = [note for batch in batches for note in batch.notes]
    if unzoned and zoneless == "remarked":
        notes.append(Note(f"{_instants(unzoned)} taken as Asia/Shanghai, first at {unzoned[0]}", _ZONE))
    if unzoned and zoneless == "refused":
        faults.add(
            f"{unzoned[0]}: {_instants(unzoned)} refused, because one time without a zone can mean many instants.",
            f"{_ZONE} Where all of them are Beijing time, say so with --beijing-time (in Python: beijing_time=True).",
        )
    if strict:
        for note in notes:
            faults.add(f"{note.text} (refused by strict).", note.advice)
    faults.raise_any()
    return Dataset(tuple(records), places, as_of, covers, tuple(note.text for note in notes))


def _number(raws: Iterable[RawRecord]) -> None:
    """Give records without id the numbers 1, 2, … per type, leaving out those that are taken."""
    taken = {(raw.type.record_name, str(raw.values["id"]).strip()) for raw in raws if "id" in raw.values}
    last: dict[str, int] = {}
    for raw in raws:
        if "id" in raw.values:
            continue
        name = raw.type.record_name
        number = last.get(name, 0) + 1
        while (name, str(number)) in taken:
            number += 1
        last[name] = number
        raw.values["id"] = str(number)


def _record(raw: RawRecord, faults: Faults) -> Record | None:
    identifier = raw.values.get("id")
    if identifier is None or identifier is UNKNOWN or (isinstance(identifier, str) and not identifier.strip()):
        faults.add(
            f"{raw.place}: this {raw.type.record_name} has no id.",
            "Give every record an id that is unique among its type.",
        )
        return None
    try:
        record = build(raw.type, raw.values)
    except FactError as error:
        _explain(raw, error, faults)
        return None
    for name, handle in fields_of(raw.type).items():
        if handle.required and getattr(record, name) is UNKNOWN:
            faults.add(
                f"{raw.place}: {raw.title}: {name} ({handle.zh}) is wanted and not recorded.",
                SEE.format(raw.type.record_name),
            )
            raw.broken = True
    return None if raw.broken else record


def _explain(raw: RawRecord, error: FactError, faults: Faults) -> None:
    """Name every value that cannot be read, not only the first."""
    found = False
    for name, value in raw.values.items():
        handle = fields_of(raw.type)[name]
        try:
            handle.read(value)
        except ValueError as problem:
            found = True
            # A lent value is wrong once, however many records it was lent to.
            title = "defaults" if name in raw.lent else raw.title
            faults.add(f"{raw.place_of(name)}: {title}: {raw.label(name)}: {problem}.", _advice(raw, value))
    if not found:
        faults.add(f"{raw.place}: {raw.title}: {error.message}", error.advice)


def _advice(raw: RawRecord, value: Any) -> str:
    if value is None:
        return "Leave the field out, or the cell blank, where nothing is recorded."
    return SEE.format(raw.type.record_name)


def _unzoned(raw: RawRecord, record: Record) -> Iterable[Place]:
    for name, handle in fields_of(raw.type).items():
        if (
            handle.kind is Kind.MOMENT
            and name in raw.values
            and isinstance(getattr(record, name), datetime)
            and not names_zone(raw.values[name])
        ):
            yield raw.place_of(name)


def _instants(places: Sequence[Place]) -> str:
    return "1 instant without a zone was" if len(places) == 1 else f"{len(places)} instants without a zone were"


def _agreed(name: str, given: Iterable[tuple[Any, Place] | None], faults: Faults) -> Any:
    first: tuple[Any, Place] | None = None
    for one in given:
        if one is None:
            continue
        if first is not None and (type(first[0]), first[0]) != (type(one[0]), one[0]):
            faults.add(
                f"{one[1]}: {name} is {one[0]} here and {first[0]} at {first[1]}.",
                f"Give {name} in one file only, or the same everywhere.",
            )
        first = first or one
    return first[0] if first else None
