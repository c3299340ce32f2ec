"""XLSX → raw records: a sheet per record type, cells by their stored type, formulas by their cached value."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from govrules.errors import FactError
from govrules.expr import Kind
from govrules.facts.dataset import Place
from govrules.facts.load.faults import Faults
from govrules.facts.load.raw import Batch, Note, RawRecord
from govrules.facts.load.table import Columns, check_header, columns_of
from govrules.facts.load.terms import Terms
from govrules.facts.record import Record, fields_of

_EXPLANATIONS = ("说明", "readme")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[\$[^\]]*\]')
_TIME = re.compile(r"[hs]|AM/PM|上午/下午", re.IGNORECASE)


class _Unreadable(Exception):
    """A cell holds something that is no fact; the message says what, the second argument what to do."""


def read_xlsx(path: Path, terms: Terms, faults: Faults) -> Batch:
    """Read every sheet that is named like a record type; others must be empty or explanations."""
    batch = Batch()
    file = str(path)
    book = _Book(path)
    sheets = 0
    for sheet in book.sheets:
        place = Place(file, sheet=sheet.title)
        record = terms.type_of(sheet.title)
        if record is not None:
            sheets += 1
            _Sheet(file, book, sheet, record, terms, faults).read(batch)
        elif not sheet.title.strip().lower().startswith(_EXPLANATIONS) and not _is_empty(sheet):
            near = terms.near_type(sheet.title)
            faults.add(
                f"{place}: the sheet is not named like a record type{near}.",
                "Rename it; sheets whose name begins with 说明 or readme are skipped.",
            )
    if not batch.records and not len(faults):
        if not sheets:
            faults.add(f"{file}: there are no facts here.", "Make a blank sheet with `govrules template RECORD`.")
        else:
            note = Note(f"{file}: the workbook has no rows below its headers", "Fill it in or leave it out.")
            batch.notes.append(note)
    return batch


class _Book:
    """The workbook as typed, and its cached values, which are loaded only if a formula asks for them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._cached: Any = None
        self.sheets = self._load(data_only=False).worksheets

    def cached(self, sheet: Any, cell: Any) -> Any:
        """The same cell with the value that was last computed."""
        if self._cached is None:
            self._cached = self._load(data_only=True)
        return self._cached[sheet.title][cell.coordinate]

    def _load(self, *, data_only: bool) -> Any:
        try:
            from openpyxl import load_workbook
        except ImportError:
            raise FactError(
                f"{self._path}: reading workbooks needs openpyxl, which is not installed.",
                "Install it with: pip install 'govrules[xlsx]'.",
            ) from None
        try:
            with warnings.catch_warnings():
                # openpyxl warns about styles and validations that it drops; facts have neither.
                warnings.simplefilter("ignore")
                return load_workbook(self._path, data_only=data_only)
        except OSError as error:
            if error.strerror is not None:
                raise FactError(
                    f"{self._path}: the file cannot be read: {error.strerror}.", "Check its permissions."
                ) from None
            raise self._no_workbook() from error
        except Exception as error:
            # openpyxl lets out whatever its XML and zip readers raise for a damaged file.
            raise self._no_workbook() from error

    def _no_workbook(self) -> FactError:
        return FactError(
            f"{self._path}: this is not a readable .xlsx workbook.",
            "Open it in a spreadsheet program and save it again as .xlsx, without a password.",
        )


class _Sheet:
    def __init__(
        self, file: str, book: _Book, sheet: Any, record: type[Record], terms: Terms, faults: Faults
    ) -> None:
        self._file, self._book, self._sheet = file, book, sheet
        self._record, self._terms, self._faults = record, terms, faults

    def read(self, batch: Batch) -> None:
        rows = self._sheet.iter_rows()
        head = next((row for row in rows if any(_filled(cell) for cell in row)), None)
        if head is None:
            return
        before = len(self._faults)
        header = [self._heading(cell) for cell in head]
        for merged in self._sheet.merged_cells.ranges:
            self._faults.add(
                f"{self._place(str(merged))}: merged cells give only their first cell a value.",
                "Unmerge them and fill in every row.",
            )

        def where(index: int) -> Place:
            return self._place(head[index].coordinate)

        check_header(header, [self._record], self._terms, where, self._faults)
        if len(self._faults) > before:
            return
        columns = columns_of(header, self._record, self._terms)
        for row in rows:
            if any(_filled(cell) for cell in row):
                batch.records.append(self._raw(row, columns))

    def _raw(self, row: Sequence[Any], columns: Columns) -> RawRecord:
        number = row[0].row
        letters = {columns.written[name]: row[index].coordinate for index, name in columns.names.items()}
        first = self._place(next(iter(letters.values()), f"A{number}"))
        raw = RawRecord(
            self._record, first, {}, columns.written,
            lambda key: self._place(letters[key]) if key in letters else first,
        )  # fmt: skip
        faulty: list[tuple[Any, str, str, str]] = []
        for index, cell in enumerate(row):
            if not _filled(cell):
                continue
            name = columns.names.get(index)
            if name is None:
                problem = "the cell has a value and its column no header"
                faulty.append((cell, "", problem, "Name the column or clear it."))
                continue
            try:
                value = self._value(cell, fields_of(self._record)[name].kind)
            except _Unreadable as error:
                faulty.append((cell, f"{raw.label(name)}: ", *error.args))
                continue
            if value is not None:
                raw.values[name] = value
        for cell, label, problem, advice in faulty:
            raw.broken = True
            self._faults.add(f"{self._place(cell.coordinate)}: {raw.title}: {label}{problem}.", advice)
        return raw

    def _heading(self, cell: Any) -> str:
        if not _filled(cell):
            return ""
        if not isinstance(cell.value, str) or cell.data_type in ("f", "e"):
            self._faults.add(
                f"{self._place(cell.coordinate)}: the header is not a text.", "Write the field's name or label."
            )
            return ""
        return cell.value.strip()

    def _value(self, cell: Any, kind: Kind) -> Any:
        """The cell's value as a fact, None for blank."""
        if cell.data_type == "f":
            cached = self._book.cached(self._sheet, cell)
            # A formula whose result is an empty text is stored as a text without value.
            if cached.value is None and cached.data_type not in ("s", "str"):
                raise _Unreadable(
                    "the formula has no stored result", "Recalculate and save the workbook in a spreadsheet program."
                )
            cell = cached
        value = cell.value
        if cell.data_type == "e":
            raise _Unreadable(f"the cell holds the error {value}", "Mend the formula or clear the cell.")
        if isinstance(value, (time, timedelta)):
            raise _Unreadable(
                f"the cell holds a time of day ({value}) without a date", "Write date and time in one cell."
            )
        if isinstance(value, date):
            return _moment(value, cell.number_format, kind)
        if isinstance(value, str):
            return value.strip() or None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return _number(value, cell.number_format)
        return value

    def _place(self, cell: str) -> Place:
        return Place(self._file, sheet=self._sheet.title, cell=cell)


def _moment(value: date, number_format: str, kind: Kind) -> date:
    if kind is not Kind.MOMENT:
        raise _Unreadable(
            f"the cell holds the date {value}, where no date is wanted",
            "The spreadsheet program made a date of what was typed: format the cell as text and type it again.",
        )
    if isinstance(value, datetime) and value.time() == time(0) and not _TIME.search(_QUOTED.sub("", number_format)):
        return value.date()
    return value


def _number(value: int | float, number_format: str) -> int | float | str:
    """The number that the cell shows: fifteen digits, whole numbers whole, percentages with their sign."""
    shown = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    if "%" in _QUOTED.sub("", number_format):
        return f"{(shown * 100).normalize():f}%"
    if shown == shown.to_integral_value():
        return int(shown)
    return float(shown)


def _filled(cell: Any) -> bool:
    return cell.value is not None and not (isinstance(cell.value, str) and not cell.value.strip())


def _is_empty(sheet: Any) -> bool:
    return not any(_filled(cell) for row in sheet.iter_rows() for cell in row)
