"""Nested data (YAML, JSON, Python) → raw records: header keys, then lists of records by type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from govrules.errors import nearest
from govrules.facts.dataset import Place
from govrules.facts.load.faults import Faults
from govrules.facts.load.moments import read_as_of
from govrules.facts.load.positions import Positioned
from govrules.facts.load.raw import SEE, Batch, RawRecord
from govrules.facts.load.terms import Terms
from govrules.facts.record import Record
from govrules.law import is_code
from govrules.timing import parse_period

HEADERS = {
    "jurisdiction": "jurisdiction", "行政区划代码": "jurisdiction",
    "as_of": "as_of", "截至": "as_of",
    "covers": "covers", "涵盖期间": "covers",
    "defaults": "defaults", "默认值": "defaults",
    "$schema": "$schema",
}  # fmt: skip
Lent = dict[str, tuple[Any, Place]]


def read_tree(doc: Positioned, terms: Terms, faults: Faults) -> Batch:
    """Read one source; what is wrong goes to ``faults``."""
    batch = Batch()
    if doc.data is None or doc.data == {}:
        faults.add(
            f"{doc.place()}: there are no facts here.", "Write a record type, such as instruction:, and its records."
        )
        return batch
    if not isinstance(doc.data, Mapping):
        faults.add(
            f"{doc.place()}: a mapping of record types is wanted, got {named(doc.data)}.",
            "Begin with a record type, such as instruction:, and list its records below it.",
        )
        return batch
    header = _split(doc, terms, faults)
    lists = [(key, record) for key in doc.data if (record := _type(doc, key, terms, faults)) is not None]
    code = _read_header(doc, header, batch, faults)
    lend = _lender(doc, header.get("defaults"), [record for _, record in lists], code, terms, faults)
    for key, record in lists:
        for item in _items(doc.at(key), faults):
            raw = _raw(item, record, terms, faults)
            for name, (value, place) in lend(record).items():
                if name not in raw.values:
                    raw.values[name] = value
                    raw.lent = {**raw.lent, name: place}
            batch.records.append(raw)
    if not lists and not len(faults):
        faults.add(f"{doc.place()}: there are no facts here, only a header.", "Add records, or leave the file out.")
    return batch


def _split(doc: Positioned, terms: Terms, faults: Faults) -> dict[str, str]:
    """The header keys as written, by their names."""
    header: dict[str, str] = {}
    for key in doc.data:
        name = HEADERS.get(key) if isinstance(key, str) else None
        if name is None:
            continue
        if name in header:
            faults.add(
                f"{doc.place(key)}: {name} is given twice, as {header[name]!r} and as {key!r}.", "Keep one of the two."
            )
        header[name] = key
    return header


def _type(doc: Positioned, key: Any, terms: Terms, faults: Faults) -> type[Record] | None:
    if not isinstance(key, str):
        faults.add(f"{doc.place()}: the key {key!r} is not a text.", "Write the name of a record type.")
        return None
    record = terms.type_of(key)
    if record is None and key not in HEADERS:
        known = [*terms.types(), *HEADERS]
        faults.add(
            f"{doc.place(key)}: there is no record type {key!r}{nearest(key, known)}.",
            "Besides record types a file may state jurisdiction, as_of, covers and defaults.",
        )
    return None if key in HEADERS else record


def _read_header(doc: Positioned, header: Mapping[str, str], batch: Batch, faults: Faults) -> tuple[str, Place] | None:
    code: tuple[str, Place] | None = None
    if (key := header.get("as_of")) is not None:
        place = doc.place(key)
        try:
            moment, zoned = read_as_of(doc.data[key])
        except ValueError as error:
            faults.add(f"{place}: {key}: {error}.", "as_of is the day or the instant that the check looks from.")
        else:
            batch.as_of = moment, place
            if not zoned:
                batch.unzoned.append(place)
    if (key := header.get("covers")) is not None:
        place, given = doc.place(key), doc.data[key]
        try:
            if isinstance(given, bool) or not isinstance(given, (str, int)):
                raise ValueError(f"a period is wanted, got {named(given)}")
            batch.covers = parse_period(str(given)), place
        except ValueError as error:
            faults.add(f"{place}: {key}: {error}.", "covers is the period that the facts record completely.")
    if (key := header.get("jurisdiction")) is not None:
        given = doc.data[key]
        if isinstance(given, bool) or not is_code(str(given)):
            faults.add(
                f"{doc.place(key)}: {key}: {given!r} is not a GB/T 2260 code of six digits.",
                "Write for example '610726'.",
            )
        else:
            code = str(given), doc.place(key)
    return code


def _lender(
    doc: Positioned, key: str | None, records: list[type[Record]], code: tuple[str, Place] | None, terms: Terms,
    faults: Faults,
) -> Callable[[type[Record]], Lent]:
    """What the file lends to the records of each type that lack it."""
    lent: dict[str, Lent] = {record.record_name: {} for record in records}
    for given, value in _defaults(doc, key, faults):
        assert key is not None
        place = doc.place(key, given)
        known = False
        for record in {record.record_name: record for record in records}.values():
            name = terms.fields(record).get(given)
            known = known or name is not None
            if name == "id":
                faults.add(f"{place}: {key}: every record needs an id of its own.", "Give ids record by record.")
            elif name in lent[record.record_name]:
                faults.add(f"{place}: {key}: {name} of {record.record_name} is given twice.", "Keep one of the two.")
            elif name is not None:
                lent[record.record_name][name] = value, place
        if not known and records:
            names = [label for record in records for label in terms.fields(record)]
            faults.add(
                f"{place}: {key}: no record type of this file has a field {given!r}{nearest(given, names)}.",
                "List the fields of a type with `govrules template`.",
            )
    if code is not None:
        for name in lent:
            lent[name].setdefault("jurisdiction", code)
    return lambda record: lent[record.record_name]


def _defaults(doc: Positioned, key: str | None, faults: Faults) -> Iterator[tuple[str, Any]]:
    given = doc.data[key] if key is not None else None
    if given is None:
        return
    if not isinstance(given, Mapping) or not all(isinstance(name, str) for name in given):
        faults.add(
            f"{doc.place(str(key))}: {key}: a mapping from field to value is wanted, got {named(given)}.",
            "Write defaults: and below it, indented, one field per line.",
        )
        return
    yield from given.items()


def _items(doc: Positioned, faults: Faults) -> Iterator[Positioned]:
    if isinstance(doc.data, Mapping):
        yield doc
        return
    if not isinstance(doc.data, (list, tuple)):
        faults.add(
            f"{doc.place()}: {doc.path[-1]}: a list of records is wanted, got {named(doc.data)}.",
            "Begin each record with a dash; write [] where there are none.",
        )
        return
    for index, item in enumerate(doc.data):
        if isinstance(item, Mapping):
            yield doc.at(index)
        else:
            faults.add(
                f"{doc.place(index)}: {doc.path[-1]}: a record (a mapping of fields) is wanted, got {named(item)}.",
                "Write one field per line: name, colon, value.",
            )


def _raw(item: Positioned, record: type[Record], terms: Terms, faults: Faults) -> RawRecord:
    known = terms.fields(record)
    values: dict[str, Any] = {}
    written: dict[str, str] = {}
    problems: list[tuple[Place, str]] = []
    for key, value in item.data.items():
        name = known.get(key.strip()) if isinstance(key, str) else None
        place = item.place(key) if isinstance(key, str) else item.place()
        if name is None:
            problems.append((place, f"there is no field {key!r}{terms.near_field(str(key), record)}"))
        elif name in values:
            problems.append((place, f"{name} is given twice, as {written[name]!r} and as {key!r}"))
        else:
            values[name], written[name] = value, key
    raw = RawRecord(record, item.place(), values, written, partial(_locate, item), broken=bool(problems))
    for place, problem in problems:
        faults.add(f"{place}: {raw.title}: {problem}.", SEE.format(record.record_name))
    return raw


def _locate(item: Positioned, key: str) -> Place:
    return item.place(key) if key in item.data else item.place()


def named(value: Any) -> str:
    """What a value is, for messages."""
    match value:
        case None:
            return "nothing"
        case bool() | int() | float() | str():
            return repr(value)
        case Mapping():
            return "a mapping"
        case list() | tuple():
            return "a list"
    return f"a value of type {type(value).__name__}"
