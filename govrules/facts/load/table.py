"""Header rows of sheets and CSV files: which column holds which field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from govrules.facts.dataset import Place
from govrules.facts.load.faults import Faults
from govrules.facts.load.raw import SEE
from govrules.facts.load.terms import Terms
from govrules.facts.record import Record


@frozen
class Columns:
    """Field names by column index, and the header as written by field name."""

    names: Mapping[int, str]
    written: Mapping[str, str]


def columns_of(header: Sequence[str], record: type[Record], terms: Terms) -> Columns:
    """The columns of a record type; cells that are none of its fields are left out."""
    known = terms.fields(record)
    names = {index: known[cell] for index, cell in enumerate(header) if cell in known}
    return Columns(names, {name: header[index] for index, name in names.items()})


def check_header(
    header: Sequence[str], records: Sequence[type[Record]], terms: Terms, where: Callable[[int], Place], faults: Faults,
    also: Sequence[str] = (),
) -> None:
    """Refuse columns that no record type has and fields that two columns give."""
    for index, cell in enumerate(header):
        if cell and cell not in also and not any(cell in terms.fields(record) for record in records):
            near = next(filter(None, (terms.near_field(cell, record) for record in records)), "")
            of = records[0].record_name if len(records) == 1 else "any record type"
            faults.add(
                f"{where(index)}: the column {cell!r} is no field of {of}{near}.",
                SEE.format(records[0].record_name if len(records) == 1 else "RECORD"),
            )
    for record in records:
        first: dict[str, str] = {}
        known = terms.fields(record)
        for index, cell in enumerate(header):
            name = known.get(cell)
            if name is None:
                continue
            if name in first:
                faults.add(
                    f"{where(index)}: {name} is given twice, by the columns {first[name]!r} and {cell!r}.",
                    "Keep one of the two.",
                )
            first[name] = cell
