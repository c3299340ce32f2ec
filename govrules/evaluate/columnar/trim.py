"""Texts without the blanks at their ends."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.doubts import SPACES

Frame = Any


def trimmed(frame: Frame, engine: Any, name: str) -> Frame:
    """The frame with a column of texts trimmed.

    DuckDB takes a text apart into characters to trim it, so there only texts that may need it are: those that begin
    or end with anything but a visible ASCII or a Chinese character.
    """
    if engine.name != "duckdb":
        return frame.with_columns(nw.col(name).str.strip_chars(SPACES))
    column = f'"{name}"'
    plain = f"{_is_plain(column)} AND {_is_plain(f'reverse({column})')}"
    cell = f"CASE WHEN {plain} THEN {column} ELSE trim({column}, '{SPACES}') END"
    return nw.from_native(frame.to_native().project(f"* REPLACE ({cell} AS {column})"))


def _is_plain(text: str) -> str:
    return f"(({text} >= '!' AND {text} < chr(127)) OR ({text} >= '\u4e00' AND {text} < '\u9fff'))"
