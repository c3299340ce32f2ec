"""Facts in CSV files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from govrules.expr import NONE_STATED, UNKNOWN
from govrules.facts.dataset import Dataset
from govrules.facts.load import load_facts
from govrules.facts.records import Roster

Load = Callable[..., Dataset]
Errors = Callable[..., list[str]]


def test_english_and_chinese_headers_mix_and_a_blank_cell_is_not_recorded(load: Load, matter: type[Any]) -> None:
    text = (
        "编号,title,收到时间,反馈时间,limit,urgent,people\n"
        "M-1,修路,2023/3/15 9:30,未办,无时限,是,甲;乙\n M-2 ,,2023-03-16,,,,\n"
    )
    data = load({"matter-2023.csv": text})
    first, second = data.of(matter)
    assert (first.received_at, first.replied_at, first.limit) == (datetime(2023, 3, 15, 9, 30), None, NONE_STATED)
    assert (first.urgent, first.people) == (True, ("甲", "乙"))
    assert (second.id, second.title, second.replied_at) == ("M-2", UNKNOWN, UNKNOWN)
    assert (second.received_at, second.urgent) == (date(2023, 3, 16), False)
    assert [str(data.place(record)) for record in data.records] == ["matter-2023.csv:2", "matter-2023.csv:3"]
    assert data.notes == ()


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("matter.csv", ["matter"]),
        ("matter-2023.csv", ["matter"]),
        ("matter_2023.csv", ["matter"]),
        ("matter.2023.CSV", ["matter"]),
        ("matter_report.csv", ["matter_report"]),
        ("matter_report-2023.csv", ["matter_report"]),
        ("事项.csv", ["matter"]),
        ("事项报告_一月.csv", ["matter_report"]),
        ("事项-报告.csv", ["matter"]),
    ],
)
def test_the_file_name_says_the_record_type(load: Load, name: str, types: list[str]) -> None:
    column = "matter" if types == ["matter_report"] else "title"
    assert [record.record_name for record in load({name: f"id,{column}\n1,x\n"}).records] == types


@pytest.mark.parametrize("column", ["record", "记录类型"])
def test_a_column_may_say_the_record_type_row_by_row(load: Load, column: str) -> None:
    data = load({"all.csv": f"{column},id,title,所报事项\nmatter,1,修路,\n事项报告,1,,1\n"})
    assert [record.record_name for record in data.records] == ["matter", "matter_report"]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_told_from_the_header_line(load: Load, matter: type[Any], delimiter: str) -> None:
    text = delimiter.join(["id", "title", "amount"]) + "\n" + delimiter.join(["1", '"甲,乙;丙\t丁"', "5"]) + "\n"
    (record,) = load({"matter.csv": text}).of(matter)
    assert (record.title, record.amount) == ("甲,乙;丙\t丁", 5)


def test_a_single_column_and_line_breaks_inside_quotes_are_read(load: Load, matter: type[Any]) -> None:
    assert len(load({"matter.csv": "id\n1\n2\n"}).records) == 2
    data = load({"matter.csv": '\r\nid,title\r\n1,"甲\r\n乙"\r\n2,丙\r\n'})
    first, second = data.of(matter)
    assert first.title == "甲\r\n乙"
    assert [str(data.place(record)) for record in (first, second)] == ["matter.csv:3", "matter.csv:5"]


def test_blank_rows_and_blank_columns_are_skipped(load: Load) -> None:
    assert len(load({"matter.csv": "id,title,\n1,x,\n,,\n\n   ,\t, \n2,,\n"}).records) == 2


def test_a_byte_order_mark_is_refused_until_the_caller_names_it(load: Load, errors: Errors) -> None:
    content = b"\xef\xbb\xbf" + "编号\n1\n".encode()
    refusal = ["matter.csv:1: the file begins with a byte-order mark."]
    assert errors({"matter.csv": content}) == errors({"matter.csv": content}, encoding="gb18030") == refusal
    assert errors({"a.yaml": b"\xef\xbb\xbfmatter: {id: 1}\n"}) == ["a.yaml:1: the file begins with a byte-order mark."]
    assert errors({"a.json": b"\xef\xbb\xbf{}"}) == ["a.json:1: the file begins with a byte-order mark."]
    assert len(load({"matter.csv": content}, encoding="utf-8-sig").records) == 1


def test_other_encodings_are_read_when_named(load: Load, matter: type[Any]) -> None:
    text = "编号,标题\n1,修路\n"
    for encoding in ("gb18030", "gbk", "utf-16", "utf-8"):
        (record,) = load({"matter.csv": text.encode(encoding)}, encoding=encoding).of(matter)
        assert record.title == "修路"


def test_a_header_without_rows_is_a_note(load: Load, errors: Errors) -> None:
    data = load({"matter.csv": "id,title\n"})
    assert data.records == () and data.notes == ("matter.csv:1: the table has a header and no rows",)
    assert errors({"matter.csv": "id,title\n\n"}, strict=True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "matter.csv: there are no facts here."),
        (" \n,,\n", "matter.csv: there are no facts here."),
        ("id,titel\n1,x\n", "matter.csv:1: the column 'titel' is no field of matter (did you mean 'title'?)."),
        ("id，标题\n1\n", "matter.csv:1: the column 'id，标题' is no field of matter"),
        ("id,title,标题\n1,x,y\n", "matter.csv:1: title is given twice, by the columns 'title' and '标题'."),
        ("id,title,title\n1,x,y\n", "matter.csv:1: title is given twice, by the columns 'title' and 'title'."),
        ("title\nx\n", "matter.csv:2: this matter has no id."),
        ("id,title\n1,x,y\n", "matter.csv:2: too many cells: the row has 3, the header 2."),
        ("id,title\n1\n", "matter.csv:2: too few cells: the row has 1, the header 2."),
        ("id,title,\n1,x,y\n", "matter.csv:2: matter '1': column 3 has no header, and the cell holds 'y'."),
        ("id,收到时间\n1,x\n", "matter.csv:2: matter '1': 收到时间 (received_at): 'x' is neither a date nor"),
        ("id\n1\n1\n", "matter.csv:3: matter '1' is already recorded at matter.csv:2."),
        ('id,title\n1,"x\n', "matter.csv:2: the row that begins here cannot be read: unexpected end of data."),
        ('id,title\n1,"x"y\n', "matter.csv:2: the row that begins here cannot be read:"),
        ("record,id\nmater,1\n", "matter.csv:2: there is no record type 'mater' (did you mean 'matter'?)."),
        ("record,id\n,1\n", "matter.csv:2: the record type is blank."),
        (
            "record,id,所报事项\nmatter,1,x\n",
            "matter.csv:2: matter '1': there is no field '所报事项', and the cell holds 'x'.",
        ),
        ("record,id,nothing\nmatter,1,x\n", "matter.csv:1: the column 'nothing' is no field of any record type."),
        (
            "编号,标题\n1,a\n2,修路\n".encode("gbk"),
            "matter.csv:1: the file is not UTF-8; it looks like GBK/GB18030.",
        ),
        ("id,title\n1,修路\n".encode("gbk"), "matter.csv:2: the file is not UTF-8; it looks like GBK/GB18030."),
        (b"id,title\n1,\xff\xff\n", "matter.csv:2: the file is not UTF-8."),
        ("id\n1\n".encode("utf-16"), "matter.csv:1: the file is UTF-16, not UTF-8."),
        (b"id,title\n1,\x00\n", "matter.csv:2: the file holds NUL bytes and is no text."),
        (b"PK\x03\x04rest", "matter.csv: this is a workbook or another zipped file, not a text file."),
    ],
)
def test_a_wrong_csv_file_is_refused_at_its_line(errors: Errors, content: str | bytes, message: str) -> None:
    (found,) = errors({"matter.csv": content})
    assert found.startswith(message)


def test_a_wrong_encoding_is_named(errors: Errors) -> None:
    text = "编号,标题\n1,修路\n".encode("gbk")
    unknown = "matter.csv: there is no text encoding called 'klingon'."
    assert errors({"matter.csv": text}, encoding="klingon") == [unknown]
    assert errors({"matter.csv": text}, encoding="ascii") == ["matter.csv:1: the file cannot be read as ascii."]
    assert errors({"matter.csv": b"id\n\x00\n"}, encoding="ascii") == ["matter.csv:2: the text holds a NUL character."]


def test_a_file_name_without_a_record_type_is_refused(errors: Errors) -> None:
    assert errors({"mater.csv": "id\n1\n"}) == [
        "mater.csv:1: the file name 'mater' does not begin with a record type (did you mean 'matter'?)."
    ]
    assert len(errors({"matters.csv": "id\n1\n"})) == 1


def test_twenty_thousand_rows_load_in_seconds_and_report_progress(load: Load) -> None:
    rows = "".join(
        f"M-{number},修路,重大,2023-03-{1 + number % 28:02d} 09:30,2023-04-01,5.5,是,甲;乙\n"
        for number in range(20_000)
    )
    seen: list[tuple[int, int]] = []
    begun = perf_counter()
    data = load(
        {"matter.csv": "id,title,grade,received_at,limit,amount,urgent,people\n" + rows},
        progress=lambda done, total: seen.append((done, total)),
    )
    assert perf_counter() - begun < 20
    assert len(data.records) == 20_000
    assert seen[0] == (0, 20_000) and seen[-1] == (20_000, 20_000) and seen == sorted(seen)


def test_a_duty_whose_name_holds_a_mark_between_nouns_fits_in_a_cell(tmp_path: Path) -> None:
    file = tmp_path / "roster.csv"
    file.write_text("编号,责任主体,负有的责任\n1,青木川镇,各镇、各部门；县领导\n", encoding="utf-8")
    (entry,) = load_facts(file, {"roster": Roster}).of(Roster)
    assert entry.duties == ("各镇、各部门", "县领导")
