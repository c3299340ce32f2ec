"""Whatever can be recorded comes back the same from every format."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govrules.expr import NONE_STATED, UNKNOWN
from govrules.facts.dataset import Dataset
from govrules.facts.load import load_facts
from govrules.facts.record import Record, build, fields_of
from govrules.timing import Period, range_of

# Texts that no field reads as “not recorded” or “not happened”, and that no spreadsheet cell takes for a
# formula or an error.
TEXT = st.text("甲乙abc019-:#'\"{}, \n", min_size=1, max_size=8).map(str.strip).filter(
    lambda text: text and text not in ("未", "无")
)
NAME = st.text("甲乙abc0-#' ", min_size=1, max_size=5).map(str.strip).filter(lambda text: text and text != "无")
DAYS = st.dates(date(1950, 1, 1), date(2199, 12, 31))
MOMENTS = DAYS | st.datetimes(datetime(1950, 1, 1), datetime(2199, 12, 31)).map(lambda at: at.replace(microsecond=0))
NUMBERS = st.integers(0, 10**12) | st.decimals(0, 10**9, places=4, allow_nan=False, allow_infinity=False)
FLAGS = st.booleans()
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "title": TEXT | st.none(),
        "grade": st.sampled_from(["一般", "较大", "重大"]),
        "received_at": MOMENTS,
        "replied_at": MOMENTS | st.none(),
        "limit": MOMENTS | st.just(NONE_STATED),
        "amount": NUMBERS,
        "rate": NUMBERS,
        "urgent": FLAGS,
        "people": st.lists(NAME, max_size=3),
        "channels": st.lists(st.sampled_from(["网站", "报纸"]), max_size=2),
        "elements": st.dictionaries(NAME, FLAGS, min_size=1, max_size=3),
        "period": st.tuples(DAYS, DAYS).map(lambda pair: range_of(min(pair), max(pair))),
        "jurisdiction": st.just("610726"),
    },
)
ROWS = st.lists(VALUES, min_size=1, max_size=4)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def records_of(record: type[Record], rows: list[Mapping[str, Any]]) -> list[Record]:
    return [build(record, {"id": f"M-{number}", **row}) for number, row in enumerate(rows)]


def as_text(value: Any) -> str:
    """A value as one writes it into a cell."""
    match value:
        case _ if value is NONE_STATED:
            return "无时限"
        case None:
            return "未办"
        case bool():
            return "是" if value else "否"
        case date():
            return value.isoformat()
        case Period():
            return value.label
        case Mapping():
            return ";".join(f"{key}={as_text(item)}" for key, item in value.items())
        case tuple():
            return ";".join(value) or "无"
    return str(value)


def as_plain(value: Any) -> Any:
    """A value as one writes it into YAML or JSON."""
    match value:
        case None | bool() | int():
            return value
        case Mapping():
            return dict(value)
        case tuple():
            return list(value)
        case Decimal():
            return float(value)
    return as_text(value)


def recorded(record: Record) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in fields_of(type(record))}
    return {name: value for name, value in values.items() if value is not UNKNOWN}


def loaded(name: str, content: str | openpyxl.Workbook, words: Mapping[str, type[Record]]) -> Dataset:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        if isinstance(content, str):
            path.write_text(content, encoding="utf-8", newline="")
        else:
            content.save(path)
        return load_facts([path], words, beijing_time=True)


def assert_same(data: Dataset, records: list[Record]) -> None:
    assert [recorded(record) for record in data.records] == [recorded(record) for record in records]
    assert data.digest == Dataset.from_records(records).digest


@QUICK
@given(rows=ROWS)
def test_records_survive_yaml_and_json(matter: type[Record], words: dict[str, type[Record]], rows: Any) -> None:
    records = records_of(matter, rows)
    plain = {"事项": [{name: as_plain(value) for name, value in recorded(record).items()} for record in records]}
    assert_same(loaded("a.yaml", yaml.safe_dump(plain, allow_unicode=True), words), records)
    assert_same(loaded("a.json", json.dumps(plain, ensure_ascii=False), words), records)


@QUICK
@given(rows=ROWS, delimiter=st.sampled_from([",", "\t", ";"]))
def test_records_survive_csv(matter: type[Record], words: dict[str, type[Record]], rows: Any, delimiter: str) -> None:
    records = records_of(matter, rows)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(handle.zh for handle in fields_of(matter).values())
    for record in records:
        writer.writerow([as_text(recorded(record).get(name, "")) for name in fields_of(matter)])
    assert_same(loaded("matter-1.csv", text.getvalue(), words), records)


@QUICK
@given(rows=ROWS)
def test_records_survive_xlsx(matter: type[Record], words: dict[str, type[Record]], rows: Any) -> None:
    records = records_of(matter, rows)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "事项"
    sheet.append(list(fields_of(matter)))
    for number, record in enumerate(records, start=2):
        for column, name in enumerate(fields_of(matter), start=1):
            value = recorded(record).get(name)
            if name in recorded(record):
                native = isinstance(value, (bool, int, date))
                cell = sheet.cell(number, column, value if native else as_text(value))
                if isinstance(value, str):
                    cell.data_type = "s"
    assert_same(loaded("a.xlsx", book, words), records)
