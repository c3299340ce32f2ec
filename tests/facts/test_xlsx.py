"""Facts in workbooks."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from govrules.expr import UNKNOWN
from govrules.facts.dataset import Dataset
from govrules.facts.load import FactErrors, load_facts
from govrules.facts.record import Record

Sheets = dict[str, list[list[Any]]]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: dict[str, type[Record]]) -> Callable[..., Dataset]:
    """Write sheets (name → rows) to book.xlsx, let the caller touch it up, and load it."""
    monkeypatch.chdir(tmp_path)

    def load(sheets: Sheets, touch: Callable[[Any], None] = lambda book: None, **options: Any) -> Dataset:
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
        touch(made)
        made.save("book.xlsx")
        return load_facts(["book.xlsx"], words, **{"beijing_time": True, **options})

    return load


@pytest.fixture
def book_errors(book: Callable[..., Dataset]) -> Callable[..., list[str]]:
    def errors(*given: Any, **options: Any) -> list[str]:
        with pytest.raises(FactErrors) as caught:
            book(*given, **options)
        return [error.message for error in caught.value.errors]

    return errors


def test_sheets_are_read_by_name_or_label_with_the_type_of_their_cells(
    book: Callable[..., Dataset], matter: type[Any], matter_report: type[Any]
) -> None:
    data = book(
        {
            "事项": [
                [],
                ["编号", "标题", "received_at", "反馈时间", "金额", "是否紧急", "参加人员"],
                [7, "修路", datetime(2023, 3, 15, 9, 30), date(2023, 3, 20), 2.5, True, "甲;乙"],
                [],
                ["M-2", "  ", None, "未办", 3.0, "否", None],
            ],
            "matter_report": [["id", "matter"], ["R", 7]],
            "说明 1": [["anything"]],
            "ReadMe": [["anything"]],
            "Sheet3": [[]],
        }
    )
    first, second = data.of(matter)
    (report,) = data.of(matter_report)
    assert (first.id, first.received_at, first.replied_at) == ("7", datetime(2023, 3, 15, 9, 30), date(2023, 3, 20))
    assert not isinstance(first.replied_at, datetime)
    assert (first.amount, first.urgent, first.people) == (Decimal("2.5"), True, ("甲", "乙"))
    assert (second.title, second.received_at, second.replied_at, second.amount) == (UNKNOWN, UNKNOWN, None, 3)
    assert report.matter == "7"
    assert [str(data.place(record)) for record in data.records] == [
        "book.xlsx sheet 事项 cell A3", "book.xlsx sheet 事项 cell A5", "book.xlsx sheet matter_report cell A2",
    ]  # fmt: skip
    assert data.notes == ()


@pytest.mark.parametrize(
    ("number_format", "moment"),
    [
        ("yyyy-mm-dd", date(2023, 3, 15)),
        ('yyyy"年"m"月"d"日"', date(2023, 3, 15)),
        ("[$-804]yyyy/m/d", date(2023, 3, 15)),
        ("yyyy-mm-dd hh:mm", datetime(2023, 3, 15)),
        ("m/d/yy h:mm", datetime(2023, 3, 15)),
    ],
)
def test_a_midnight_cell_is_a_date_unless_its_format_shows_the_time(
    book: Callable[..., Dataset], matter: type[Any], number_format: str, moment: date
) -> None:
    def touch(made: Any) -> None:
        made["matter"]["B2"].number_format = number_format

    (record,) = book({"matter": [["id", "received_at"], ["1", datetime(2023, 3, 15)]]}, touch).of(matter)
    assert (type(record.received_at), record.received_at) == (type(moment), moment)


def test_a_percentage_is_read_as_shown_and_a_sum_without_its_binary_dust(
    book: Callable[..., Dataset], matter: type[Any], book_errors: Callable[..., list[str]]
) -> None:
    def touch(made: Any) -> None:
        made["matter"]["B2"].number_format = "0.0%"

    (record,) = book({"matter": [["id", "rate", "amount"], ["1", 0.955, 0.1 + 0.2]]}, touch).of(matter)
    assert (record.rate, record.amount) == (Decimal("95.5"), Decimal("0.3"))
    (message,) = book_errors({"matter": [["id", "amount"], ["1", 0.5]]}, touch)
    assert message == "book.xlsx sheet matter cell B2: matter '1': amount: a number (yuan) is wanted, got '50%'."


def with_cached_values(path: str, values: dict[str, str]) -> None:
    """Put computed results behind the formulas of a saved workbook, as a spreadsheet program does."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    for formula, cached in values.items():
        before = sheet
        sheet = sheet.replace(f"<f>{formula}</f><v></v>", f"<f>{formula}</f>{cached}")
        sheet = sheet.replace(f"<f>{formula}</f><v />", f"<f>{formula}</f>{cached}")
        assert sheet != before
    with zipfile.ZipFile(path, "w") as new:
        for name, part in parts.items():
            new.writestr(name, sheet.encode() if name == "xl/worksheets/sheet1.xml" else part)


def test_a_formula_gives_its_stored_result_and_none_is_an_error(
    book_errors: Callable[..., list[str]], matter: type[Any], words: dict[str, type[Record]]
) -> None:
    rows = [["id", "amount", "received_at"], ["1", "=1+2", "=DATE(2023,3,15)"]]

    def touch(made: Any) -> None:
        made["matter"]["C2"].number_format = "yyyy-mm-dd"

    messages = book_errors({"matter": rows}, touch)
    assert messages == [
        "book.xlsx sheet matter cell B2: matter '1': amount: the formula has no stored result.",
        "book.xlsx sheet matter cell C2: matter '1': received_at: the formula has no stored result.",
    ]
    with_cached_values("book.xlsx", {"1+2": "<v>3</v>", "DATE(2023,3,15)": "<v>45000</v>"})
    (record,) = load_facts(["book.xlsx"], words).of(matter)
    assert (record.amount, record.received_at) == (3, date(2023, 3, 15))


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        ({"Sheet1": [["a"]]}, "book.xlsx sheet Sheet1: the sheet is not named like a record type."),
        (
            {"mater": [["a"]]},
            "book.xlsx sheet mater: the sheet is not named like a record type (did you mean 'matter'?).",
        ),
        ({"Sheet1": [[]]}, "book.xlsx: there are no facts here."),
        ({"说明": [["a"]]}, "book.xlsx: there are no facts here."),
        (
            {"matter": [["id", "titel"], ["1", "x"]]},
            "book.xlsx sheet matter cell B1: the column 'titel' is no field of matter (did you mean 'title'?).",
        ),
        (
            {"matter": [["id", "title", "标题"], ["1", "x", "y"]]},
            "book.xlsx sheet matter cell C1: title is given twice, by the columns 'title' and '标题'.",
        ),
        ({"matter": [["id", 5], ["1", "x"]]}, "book.xlsx sheet matter cell B1: the header is not a text."),
        (
            {"matter": [["id", "title"], ["1", "x", "y"]]},
            "book.xlsx sheet matter cell C2: matter '1': the cell has a value and its column no header.",
        ),
        ({"matter": [["title"], ["x"]]}, "book.xlsx sheet matter cell A2: this matter has no id."),
        ({"matter": [["title", "id"], ["x", None]]}, "book.xlsx sheet matter cell A2: this matter has no id."),
        (
            {"matter": [["id"], ["1"], ["1"]]},
            "book.xlsx sheet matter cell A3: matter '1' is already recorded at book.xlsx sheet matter cell A2.",
        ),
        (
            {"matter": [["id", "收到时间"], ["1", "2023-02-30"]]},
            "book.xlsx sheet matter cell B2: matter '1': 收到时间 (received_at): '2023-02-30': there is no such day",
        ),
        (
            {"matter": [["id", "received_at"], ["1", 45000]]},
            "book.xlsx sheet matter cell B2: matter '1': received_at: '45000' is neither a date nor an instant",
        ),
        (
            {"matter": [["id", "received_at"], ["1", time(9, 30)]]},
            "book.xlsx sheet matter cell B2: matter '1': received_at: the cell holds a time of day (09:30:00) without",
        ),
        (
            {"matter": [["id", "received_at"], ["1", timedelta(hours=30)]]},
            "book.xlsx sheet matter cell B2: matter '1': received_at: the cell holds a time of day (1 day, 6:00:00)",
        ),
        (
            {"matter": [["id", "period"], ["1", date(2023, 6, 1)]]},
            "book.xlsx sheet matter cell B2: matter '1': period: the cell holds the date 2023-06-01",
        ),
        (
            {"matter": [["id", "title"], ["1", True]]},
            "book.xlsx sheet matter cell B2: matter '1': title: a text is wanted",
        ),
        (
            {"matter": [["id", "amount"], ["1", "#REF!"]]},
            "book.xlsx sheet matter cell B2: matter '1': amount: the cell holds the error #REF!.",
        ),
    ],
)
def test_a_wrong_workbook_is_refused_at_its_sheet_and_cell(
    book_errors: Callable[..., list[str]], sheets: Sheets, message: str
) -> None:
    (found,) = book_errors(sheets)
    assert found.startswith(message)


def test_merged_cells_are_refused(book_errors: Callable[..., list[str]]) -> None:
    rows = [["id", "title"], ["1", "x"], ["2", None]]
    assert book_errors({"matter": rows}, lambda made: made["matter"].merge_cells("B2:B3")) == [
        "book.xlsx sheet matter cell B2:B3: merged cells give only their first cell a value."
    ]


def test_headers_without_rows_are_a_note(book: Callable[..., Dataset], book_errors: Callable[..., list[str]]) -> None:
    sheets = {"matter": [["id", "title"]], "事项报告": [[]]}
    note = "book.xlsx: the workbook has no rows below its headers"
    assert book(sheets).notes == (note,)
    assert book_errors(sheets, strict=True) == [note + " (refused by strict)."]


def test_an_excel_time_has_no_zone_and_is_refused_with_its_cell_until_the_caller_names_one(
    book: Callable[..., Dataset], book_errors: Callable[..., list[str]]
) -> None:
    sheets = {"matter": [["id", "received_at"], ["1", datetime(2023, 3, 15, 9, 30)]]}
    (message,) = book_errors(sheets, beijing_time=False)
    assert message.startswith("book.xlsx sheet matter cell B2: 1 instant without a zone was refused")
    assert len(book(sheets, beijing_time=True).records) == 1


@pytest.mark.parametrize("content", [b"", b"id,title\n1,x\n", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0 old .xls"])
def test_a_file_that_is_no_workbook_is_refused(errors: Callable[..., list[str]], content: bytes) -> None:
    assert errors({"book.xlsx": content}) == ["book.xlsx: this is not a readable .xlsx workbook."]


def test_without_openpyxl_the_error_names_the_extra(
    load: Callable[..., Dataset], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(FactErrors, match=r"govrules\[xlsx\]"):
        load({"book.xlsx": b""})
