"""Trimming takes the same blanks away on every engine, whatever else stands at the ends of a text."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from govrules.evaluate.columnar.doubts import SPACES
from govrules.evaluate.columnar.duckdb_engine import DuckDBEngine
from govrules.evaluate.columnar.polars_engine import PolarsEngine
from govrules.evaluate.columnar.spark_engine import SparkEngine
from govrules.evaluate.columnar.trim import trimmed

CORES = ("a", "甲局", "甲 乙", "~!", "\x7f", "é", "e\u0301", "🙂", "\u200b", "㐀", "A\u3000B", "\x1f无\x1f")
ENDS = ("", *SPACES, "\r\n", " \u3000")
TEXTS = [f"{before}{core}{after}" for core in CORES for before in ENDS for after in ENDS] + [*ENDS, SPACES]


@pytest.mark.parametrize("name", ["polars", "duckdb"])
def test_a_text_is_trimmed_like_python_trims_it(name: str) -> None:
    pytest.importorskip(name)
    if name == "polars":
        assert_trimmed(PolarsEngine())
    else:
        assert_trimmed(DuckDBEngine(importlib.import_module("duckdb").connect()))


@pytest.mark.spark
@pytest.mark.xdist_group("spark")
def test_a_text_is_trimmed_like_python_trims_it_on_spark(session: Any) -> None:
    assert_trimmed(SparkEngine(session=session))


def assert_trimmed(engine: Any) -> None:
    frame = engine.table({"row": list(range(len(TEXTS) + 1)), "text": [*TEXTS, None]})
    rows = engine.rows(trimmed(frame, engine, "text").sort("row"))
    assert rows["text"] == [*(text.strip(SPACES) for text in TEXTS), None]
