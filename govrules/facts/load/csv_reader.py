"""CSV → raw records: one row each, columns by English name or Chinese label, blank cells not recorded."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence

from govrules.errors import FactError
from govrules.facts.dataset import Place
from govrules.facts.load.faults import Faults
from govrules.facts.load.raw import SEE, Batch, Note, RawRecord
from govrules.facts.load.table import Columns, check_header, columns_of
from govrules.facts.load.terms import Terms
from govrules.facts.record import Record

TYPE_COLUMNS = ("record", "记录类型")
_DELIMITERS = ",\t;"
_BREAKS = "-_."
Row = tuple[int, list[str]]


def read_csv(text: str, file: str, terms: Terms, faults: Faults) -> Batch:
    """Read a table; the record type comes from a column ``record`` (记录类型) or from the file's name."""
    batch = Batch()
    rows = _rows(text, file, _delimiter(text, terms))
    first = next((row for row in rows if not _blank(row[1])), None)
    if first is None:
        faults.add(f"{file}: there are no facts here.", "Make a blank sheet with `govrules template RECORD`.")
        return batch
    line, header = first[0], [cell.strip() for cell in first[1]]
    type_column = next((index for index, cell in enumerate(header) if cell in TYPE_COLUMNS), None)
    named = type_named(file, terms) if type_column is None else None
    if type_column is None and named is None:
        faults.add(
            f"{file}:{line}: {_untyped(file, terms)}.", "Name it like instruction-2023.csv, or add a column record."
        )
        return batch
    possible = [named] if named is not None else terms.records()
    before = len(faults)
    check_header(header, possible, terms, lambda _: Place(file, line), faults, TYPE_COLUMNS)
    if len(faults) > before:
        return batch
    reader = _Rows(file, header, type_column, named, terms, faults)
    batch.records.extend(raw for row in rows if (raw := reader.raw(*row)) is not None)
    if not batch.records and not len(faults):
        batch.notes.append(Note(f"{file}:{line}: the table has a header and no rows", "Fill it in or leave it out."))
    return batch


def type_named(file: str, terms: Terms) -> type[Record] | None:
    """The record type that a file name begins with: ``incident_report-2023.csv``, ``批示_一月.csv``."""
    stem = os.path.splitext(os.path.basename(file))[0]
    for name in terms.types():
        if stem == name or (stem.startswith(name) and stem[len(name)] in _BREAKS):
            return terms.type_of(name)
    return None


def _untyped(file: str, terms: Terms) -> str:
    stem = os.path.splitext(os.path.basename(file))[0]
    return f"the file name {stem!r} does not begin with a record type{terms.near_type(stem)}"


class _Rows:
    """Makes raw records of rows; columns are looked up once per record type."""

    def __init__(
        self, file: str, header: Sequence[str], type_column: int | None, named: type[Record] | None, terms: Terms,
        faults: Faults,
    ) -> None:
        self._file, self._header, self._terms, self._faults = file, header, terms, faults
        self._type_column, self._named = type_column, named
        self._columns: dict[str, Columns] = {}

    def raw(self, line: int, cells: list[str]) -> RawRecord | None:
        """The record of a row; None for a blank row and for one that is faulty as a row."""
        if _blank(cells):
            return None
        place = Place(self._file, line)
        if len(cells) != len(self._header):
            many = "many" if len(cells) > len(self._header) else "few"
            self._faults.add(
                f"{place}: too {many} cells: the row has {len(cells)}, the header {len(self._header)}.",
                "Put a cell that holds the delimiter into double quotes; keep empty cells.",
            )
            return None
        record = self._named or self._type_of(cells, place)
        if record is None:
            return None
        columns = self._columns.get(record.record_name)
        if columns is None:
            columns = self._columns[record.record_name] = columns_of(self._header, record, self._terms)
        values = {name: cell for index, name in columns.names.items() if (cell := cells[index].strip())}
        raw = RawRecord(record, place, dict(values), columns.written, lambda _: place)
        if len(columns.names) < len(cells):
            self._check_strays(raw, cells, columns)
        return raw

    def _type_of(self, cells: Sequence[str], place: Place) -> type[Record] | None:
        assert self._type_column is not None
        given = cells[self._type_column].strip()
        record = self._terms.type_of(given)
        if record is None:
            what = f"there is no record type {given!r}{self._terms.near_type(given)}"
            what = what if given else "the record type is blank"
            self._faults.add(f"{place}: {what}.", f"Fill the column {self._header[self._type_column]!r}.")
        return record

    def _check_strays(self, raw: RawRecord, cells: Sequence[str], columns: Columns) -> None:
        for index, cell in enumerate(cells):
            if index in columns.names or index == self._type_column or not cell.strip():
                continue
            raw.broken = True
            head = self._header[index]
            what = f"there is no field {head!r}" if head else f"column {index + 1} has no header"
            self._faults.add(
                f"{raw.place}: {raw.title}: {what}, and the cell holds {cell.strip()!r}.",
                SEE.format(raw.type.record_name),
            )


def _delimiter(text: str, terms: Terms) -> str:
    """The delimiter that makes most known columns of the header line; a comma if none does."""
    line = next((line for line in io.StringIO(text) if line.strip()), "")
    known = {*TYPE_COLUMNS, *(label for record in terms.records() for label in terms.fields(record))}

    def score(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([line], delimiter=delimiter), [])
        return sum(cell.strip() in known for cell in cells), len(cells)

    return max(_DELIMITERS, key=score)


def _rows(text: str, file: str, delimiter: str) -> Iterator[Row]:
    """Rows with the line on which each begins."""
    # newline="" keeps line breaks inside quoted cells as they are.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FactError(
                f"{file}:{line}: the row that begins here cannot be read: {error}.",
                "Check the double quotes: one that belongs to a text is written twice.",
            ) from None
        yield line, cells


def _blank(cells: Sequence[str]) -> bool:
    return not any(cell.strip() for cell in cells)
