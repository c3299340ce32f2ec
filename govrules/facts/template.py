"""Blank sheets for a record type, and what each of its fields wants."""

from __future__ import annotations

import csv
import io
import os
from typing import Any, Literal

from attrs import frozen

from govrules.errors import UsageError
from govrules.expr import UNKNOWN, Kind
from govrules.facts.field import Field, MomentField
from govrules.facts.record import Record, fields_of

Lang = Literal["zh", "en"]

_WANTED_ZH = {
    Kind.FLAG: "是 / 否",
    Kind.NUMBER: "数字",
    Kind.TEXT: "文字",
    Kind.MOMENT: "日期或时刻（2023-03-15，2023-03-15 09:30，2023年3月15日9时30分）",
    Kind.PERIOD: "期间（2023，2023H1，2023Q2，2023-06，2023-W05，2023-01-01/2023-06-30）",
    Kind.LIST: "若干项，用分号隔开（甲;乙），没有写“无”",
    Kind.MAP: "各要素的有无，用分号隔开（甲=是;乙=否）",
}
_NULL = {"zh": "未办", "en": "none"}
_ROWS = 10_000
_HEADINGS = {
    "zh": ("字段", "名称", "填写", "单位", "空白", "“未办”", "说明", "可选值"),
    "en": ("field", "label", "wanted", "unit", "blank", "'none'", "about", "values"),
}


@frozen
class FieldDescription:
    """One field in words.

    ``wanted`` is the kind of value in both languages. ``optional``: it may be recorded as not having
    happened. ``presumed`` is what a blank is taken as, None where a blank stays unknown.
    """

    name: str
    zh: str
    en: str
    kind: Kind
    wanted_zh: str
    wanted_en: str
    unit: str
    required: bool
    optional: bool
    presumed: str | None
    values: tuple[str, ...]
    about: str


def describe(record: type[Record]) -> list[FieldDescription]:
    """Describe the fields of a record type in the order of its columns."""
    return [
        FieldDescription(
            name, handle.zh, handle.en, handle.kind, _wanted_zh(handle), handle.wanted, handle.unit, handle.required,
            handle.optional, _presumed(handle), handle.values, handle.about,
        )
        for name, handle in fields_of(record).items()
    ]  # fmt: skip


def template_csv(record: type[Record], lang: str) -> str:
    """A CSV text with the header row only: Chinese labels for ``zh``, field names for ``en``."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(_header(record, _lang(lang)))
    return text.getvalue()


def template_xlsx(record: type[Record], path: str | os.PathLike[str], lang: str) -> None:
    """Write a workbook with a blank sheet for the records and a sheet that explains its columns.

    Columns with a closed list of values offer that list; all but dates and numbers are formatted as text,
    so that the spreadsheet program makes no dates of them. Raises UsageError without openpyxl.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise UsageError(
            "Writing a workbook needs openpyxl, which is not installed.",
            "Install it with: pip install 'govrules[xlsx]', or make a CSV template.",
        ) from None
    tongue = _lang(lang)
    book = Workbook()
    sheet = book.active
    sheet.title = record.zh if tongue == "zh" else record.record_name
    sheet.append(_header(record, tongue))
    sheet.freeze_panes = "A2"
    explanation = book.create_sheet("说明" if tongue == "zh" else "readme")
    explanation.append(_HEADINGS[tongue])
    for index, described in enumerate(describe(record), start=1):
        explanation.append(_explained(described, tongue))
        offered = described.values or (_flags(tongue) if described.kind is Kind.FLAG else ())
        for offset, value in enumerate(offered):
            explanation.cell(index + 1, len(_HEADINGS[tongue]) + offset, value)
        _format_column(sheet, explanation, index, described, len(offered), len(_HEADINGS[tongue]))
    for letter, width in zip("ABCDEFG", (26, 26, 60, 10, 30, 20, 60), strict=True):
        explanation.column_dimensions[letter].width = width
    book.save(path)


def _format_column(
    sheet: Any, explanation: Any, index: int, described: FieldDescription, offered: int, first: int
) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(index)
    sheet.column_dimensions[letter].width = 22
    if described.kind not in (Kind.MOMENT, Kind.NUMBER):
        sheet.column_dimensions[letter].number_format = "@"
    if offered and described.kind in (Kind.TEXT, Kind.FLAG):
        # By reference: a list written into the validation itself may hold 255 characters and no comma.
        row, last = index + 1, get_column_letter(first + offered - 1)
        source = f"'{explanation.title}'!${get_column_letter(first)}${row}:${last}${row}"
        # "未办" is a value too where the field may be null, so other entries warn and do not fail.
        style = "warning" if described.optional else "stop"
        validation = DataValidation(type="list", formula1=source, allow_blank=True, errorStyle=style)
        validation.showErrorMessage = True
        validation.add(f"{letter}2:{letter}{_ROWS}")
        sheet.add_data_validation(validation)


def _header(record: type[Record], lang: Lang) -> list[str]:
    return [handle.zh if lang == "zh" else name for name, handle in fields_of(record).items()]


def _explained(described: FieldDescription, lang: Lang) -> list[str]:
    zh = lang == "zh"
    if described.presumed is not None:
        blank = f"按“{described.presumed}”" if zh else f"taken as {described.presumed}"
    elif described.required:
        blank = "必填" if zh else "not allowed"
    else:
        blank = "未记录" if zh else "not recorded"
    null = ("可以：记录为没有发生" if zh else "recorded as not having happened") if described.optional else ""
    return [
        described.name, described.zh if zh else described.en, described.wanted_zh if zh else described.wanted_en,
        described.unit, blank, null, described.about,
    ]  # fmt: skip


def _wanted_zh(handle: Field[Any]) -> str:
    if handle.values and handle.kind is not Kind.LIST:
        return f"{'、'.join(handle.values)}之一"
    wanted = _WANTED_ZH[handle.kind]
    if handle.values:
        wanted += f"，限于{'、'.join(handle.values)}"
    return wanted + ("；没有时限写“无时限”" if isinstance(handle, MomentField) and handle.limit else "")


def _presumed(handle: Field[Any]) -> str | None:
    match handle.presumed:
        case value if value is UNKNOWN:
            return None
        case None:
            return _NULL["en"]
        case bool(value):
            return "true" if value else "false"
        case tuple(items):
            return ";".join(items) or "无"
        case value:
            return str(value)


def _flags(lang: Lang) -> tuple[str, ...]:
    return ("是", "否") if lang == "zh" else ("yes", "no")


def _lang(lang: str) -> Lang:
    if lang not in ("zh", "en"):
        raise UsageError(f"There are no templates in {lang!r}.", "Ask for zh or en.")
    return "zh" if lang == "zh" else "en"
