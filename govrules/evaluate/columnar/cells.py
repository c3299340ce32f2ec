"""Cells in canonical form: what was read of distinct texts joined to the rows, and values as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.describe import encoded, scaled
from govrules.evaluate.columnar.lookups import FIRST_DAY, LAST_DAY
from govrules.evaluate.columnar.values import MICROS_PER_DAY, ordinal_micros
from govrules.expr import UNKNOWN, Kind

Frame = Any
DTYPES: Mapping[Kind, Any] = {Kind.FLAG: nw.Boolean, Kind.NUMBER: nw.Int64, Kind.PERIOD: nw.Int64}


def misdated(day: Any) -> Any:
    return ((day < FIRST_DAY) | (day > LAST_DAY)).fill_null(False)


def null(dtype: Any) -> Any:
    return nw.lit(None, dtype=dtype)


def joined(
    frame: Frame,
    engine: Any,
    name: str,
    rows: dict[str, list[Any]],
    blank: int,
    filler: Any,
    dtype: Any,
    key: str | None = None,
) -> Frame:
    """Join the readings of the distinct texts; a null cell is blank."""
    if not rows["key"]:
        empty = [
            nw.lit(filler, dtype=dtype).alias(f"{name}__value"),
            nw.lit(blank, dtype=nw.Int8).alias(f"{name}__state"),
        ]
        if rows.get("label") is not None and dtype is nw.Int64:
            empty += [null(nw.Int64).alias(f"{name}__last"), null(nw.String).alias(f"{name}__label")]
        return frame.with_columns(*empty)
    table = {f"{name}__{column}": values for column, values in rows.items() if values}
    typed = [nw.col(f"{name}__last").cast(nw.Int64).alias(f"{name}__last")] if rows["last"] else []
    frame = frame.join(engine.table(table), left_on=key or name, right_on=f"{name}__key", how="left")
    frame = frame.with_columns(nw.col(f"{name}__state").fill_null(blank).cast(nw.Int8).alias(f"{name}__state"))
    value = nw.col(f"{name}__value")
    if filler is not None:
        value = nw.when(nw.col(key or name).is_null()).then(nw.lit(filler, dtype=dtype)).otherwise(value)
    return frame.with_columns(value.cast(dtype).alias(f"{name}__value"), *typed)


def plain(value: Any, kind: Kind) -> Any:
    match kind:
        case Kind.NUMBER:
            return scaled(value)
        case Kind.PERIOD:
            return value.first.toordinal()
        case Kind.FLAG:
            return value
        case _:
            return encoded(value)


def micros(value: date) -> int:
    return ordinal_micros(value) if isinstance(value, datetime) else value.toordinal() * MICROS_PER_DAY


def filled(column: Any, default: Any) -> Any:
    return column if default is UNKNOWN or default is None else column.fill_null(default)
