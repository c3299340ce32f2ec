"""Texts without the blanks at their ends."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.doubts import SPACES

Frame = Any


def trimmed(frame: Frame, engine: Any, name: str) -> Frame:
    """The frame with a column of texts trimmed.

    DuckDB and Spark take a text apart into characters to trim it, so there only texts that may need it are: those
    that begin with anything but a visible ASCII or a Chinese character, and those that may end with a blank.
    """
    if engine.name == "duckdb":
        column = f'"{name}"'
        plain = f"{_is_plain(column, 'chr(127)')} AND {_is_plain(f'reverse({column})', 'chr(127)')}"
        cell = f"CASE WHEN {plain} THEN {column} ELSE trim({column}, '{SPACES}') END"
        return nw.from_native(frame.to_native().project(f"* REPLACE ({cell} AS {column})"))
    if engine.name == "spark":
        from pyspark.sql import functions

        blank = " OR ".join(f"endswith(`{name}`, '{space}')" for space in SPACES)
        plain = f"{_is_plain(f'`{name}`', 'char(127)')} AND NOT ({blank})"
        cell = f"CASE WHEN {plain} THEN `{name}` ELSE trim(BOTH '{SPACES}' FROM `{name}`) END"
        return nw.from_native(frame.to_native().withColumn(name, functions.expr(cell)))
    return frame.with_columns(nw.col(name).str.strip_chars(SPACES))


def _is_plain(text: str, delete: str) -> str:
    """Whether a text begins with a plain character; ``delete`` is what the engine calls the last of ASCII."""
    return f"(({text} >= '!' AND {text} < {delete}) OR ({text} >= '\u4e00' AND {text} < '\u9fff'))"
