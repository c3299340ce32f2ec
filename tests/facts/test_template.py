"""Blank sheets that load again, and what they say about the fields."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from govrules.errors import UsageError
from govrules.facts.dataset import Dataset
from govrules.facts.load import load_facts
from govrules.facts.record import Record, fields_of
from govrules.facts.template import describe, template_csv, template_xlsx


@pytest.mark.parametrize(("lang", "first"), [("zh", "编号"), ("en", "id")])
def test_a_csv_template_is_one_header_row_that_loads(
    load: Callable[..., Dataset], matter: type[Record], lang: str, first: str
) -> None:
    text = template_csv(matter, lang)
    (header,) = csv.reader(io.StringIO(text))
    assert header[0] == first and len(header) == len(fields_of(matter))
    assert load({"matter.csv": text}).notes == ("matter.csv:1: the table has a header and no rows",)
    filled = text + "M-1" + "," * (len(header) - 1) + "\n"
    assert len(load({"matter.csv": filled}).records) == 1


@pytest.mark.parametrize(("lang", "sheets"), [("zh", ["事项", "说明"]), ("en", ["matter", "readme"])])
def test_a_workbook_template_loads_once_filled(
    tmp_path: Path, words: dict[str, type[Record]], matter: type[Any], lang: str, sheets: list[str]
) -> None:
    path = tmp_path / "blank.xlsx"
    template_xlsx(matter, path, lang)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == sheets
    sheet = book[sheets[0]]
    columns = list(fields_of(matter))
    for name, value in {"id": "007", "grade": "重大", "urgent": "是" if lang == "zh" else "yes"}.items():
        sheet.cell(2, columns.index(name) + 1, value)
    book.save(path)
    (record,) = load_facts([path], words).of(matter)
    assert (record.id, record.grade, record.urgent) == ("007", "重大", True)


def test_a_workbook_template_offers_closed_lists_and_keeps_texts_as_texts(tmp_path: Path, matter: type[Record]) -> None:
    path = tmp_path / "blank.xlsx"
    template_xlsx(matter, path, "zh")
    book = openpyxl.load_workbook(path)
    sheet, explanation = book["事项"], book["说明"]
    offered = {}
    for validation in sheet.data_validations.dataValidation:
        column = str(validation.sqref).split("2:")[0]
        name, cells = validation.formula1.split("!")
        assert name == "'说明'"
        offered[sheet[f"{column}1"].value] = [cell.value for row in explanation[cells.replace("$", "")] for cell in row]
    assert offered["等级"] == ["一般", "较大", "重大"] and offered["是否紧急"] == ["是", "否"]
    assert "渠道" not in offered and "标题" not in offered
    formats = {sheet.cell(1, at).value: sheet.column_dimensions[sheet.cell(1, at).column_letter].number_format
               for at in range(1, sheet.max_column + 1)}  # fmt: skip
    assert formats["编号"] == formats["期间"] == "@" != formats["收到时间"] == formats["金额"]


def test_the_explanation_has_a_line_for_every_field(tmp_path: Path, matter_report: type[Record]) -> None:
    path = tmp_path / "blank.xlsx"
    template_xlsx(matter_report, path, "zh")
    rows = list(openpyxl.load_workbook(path)["说明"].iter_rows(values_only=True))
    lines = {row[0]: row for row in rows[1:]}
    assert list(lines) == list(fields_of(matter_report))
    assert lines["matter"][1:5] == ("所报事项", "文字", None, "必填")
    assert lines["sent_at"][5] == "可以：记录为没有发生" and lines["jurisdiction"][4] == "未记录"


def test_a_field_is_described_in_both_languages(matter: type[Record]) -> None:
    described = {field.name: field for field in describe(matter)}
    assert list(described) == list(fields_of(matter))
    assert described["id"].required and described["id"].presumed is None
    assert described["urgent"].presumed == "false" and described["bearer_kind"].presumed == "none"
    assert (described["amount"].unit, described["amount"].wanted_en) == ("yuan", "a number (yuan)")
    assert described["grade"].wanted_zh == "一般、较大、重大之一" and described["grade"].values[2] == "重大"
    assert described["limit"].wanted_zh.endswith("没有时限写“无时限”")
    assert described["channels"].wanted_zh.endswith("限于网站、报纸")
    assert described["replied_at"].optional and not described["received_at"].optional


def test_another_language_and_a_missing_openpyxl_are_refused(
    tmp_path: Path, matter: type[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="no templates in 'fr'"):
        template_csv(matter, "fr")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError, match=r"govrules\[xlsx\]"):
        template_xlsx(matter, tmp_path / "a.xlsx", "zh")
