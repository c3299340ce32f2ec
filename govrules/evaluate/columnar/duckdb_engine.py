"""DuckDB: its relations, cells and results in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.engines import (
    BEIJING_MICROS,
    DAYS,
    EPOCH_DAY,
    EPOCH_MICROS,
    INSTANTS,
    ISO,
    MICROS_PER_DAY,
    ROW,
    WholeTable,
    kind_of_file,
    paths_of,
)
from govrules.evaluate.columnar.polars_tables import polars_frame


@frozen
class _DuckTable:
    """A relation on the engine's connection, and the number of its first row."""

    relation: Any
    first_row: int = 1


@define
class DuckDBEngine(WholeTable):
    """DuckDB, which keeps what does not fit into memory on disk by itself.

    Relations of the given ``connection`` are read where they are; those of another one are copied as Arrow.
    """

    connection: Any = None
    name: str = "duckdb"
    stores: bool = True
    _made: int = field(default=0, init=False)
    _quick: list[Any] = field(factory=list, init=False)
    _is_own: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._is_own = self.connection is None

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any:
        """A relation of any table."""
        import duckdb

        self.connection = self.connection or duckdb.connect()
        paths = paths_of(source)
        if paths is not None:
            kind = kind_of_file(paths)
            names = [str(path) for path in paths]
            if kind == "parquet":
                return _DuckTable(self.connection.read_parquet(names))
            if kind == "csv":
                return _DuckTable(self.connection.read_csv(names, all_varchar=True, header=True), 2)
            import polars as pl

            frames = pl.concat([pl.DataFrame(sheet(path)) for path in paths], how="diagonal")
            return _DuckTable(self._arrow(frames.to_arrow()), 2)
        if type(source).__module__.partition(".")[0] in ("duckdb", "_duckdb"):
            return _DuckTable(self._arrow(source.to_arrow_table()) if self._is_own else source)
        if type(source).__module__.partition(".")[0] == "pyarrow":
            return _DuckTable(self._arrow(source))
        import polars as pl

        return _DuckTable(self._arrow(polars_frame(source, pl).lazy().collect().to_arrow()))

    def _arrow(self, table: Any) -> Any:
        return self.connection.from_arrow(table)

    def forms(self, table: Any) -> dict[str, Form]:
        """The form of each column."""
        relation = table.relation
        return {name: _duck_form(str(dtype)) for name, dtype in zip(relation.columns, relation.types, strict=True)}

    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]:
        """The whole table as one frame."""
        cells = ", ".join([*(_duck_cell(pick) for pick in picks), *(day for pick in picks for day in _duck_days(pick))])
        row = f"row_number() OVER () + {table.first_row - 1} AS {ROW}"
        yield nw.from_native(table.relation.project(row + (f", {cells}" if cells else "")))

    def table(self, data: Mapping[str, Sequence[Any]]) -> Any:
        """A small table."""
        import pyarrow as pa

        columns = {name: pa.array(values) for name, values in data.items()}
        typed = {name: c.cast(pa.string()) if pa.types.is_null(c.type) else c for name, c in columns.items()}
        return self._settled(self.connection.from_arrow(pa.table(typed)))

    def settle(self, frame: Any) -> Any:
        """The frame as a temporary table."""
        return self._settled(frame.to_native())

    def hold_for(self, frame: Any, asked: Sequence[Sequence[Any]]) -> Any:
        """The columns that some selections are made of, stored: codes that are asked for twice are computed twice."""
        relation = frame.to_native()
        self._made += 1
        name = f"govrules_{id(self)}_{self._made}"
        relation.limit(0).create_view(f"{name}_view")
        empty = nw.from_native(self.connection.view(f"{name}_view"))
        texts = [empty.select(*part).to_native().sql_query() for part in asked if part]
        # What a column is called in the result is no sign that it is read.
        words = set().union(*(re.findall(r'\w+', re.sub(r'\bAS "\w+"', "", text)) for text in texts))
        self.connection.execute(f"DROP VIEW {name}_view")
        kept = self._settled(relation.project(", ".join(_duck_name(c) for c in relation.columns if c in words)))
        self._quick = [kept]
        return kept

    def is_quick(self, frame: Any) -> bool:
        """Whether ``among`` reads no more than the rows it gives."""
        return any(frame is kept for kept in self._quick)

    def keep(self, frame: Any) -> Any:
        """The frame, stored, since each of several rules asks for it."""
        return self.settle(frame)

    def empty(self, columns: Mapping[str, str]) -> Any:
        """A relation without rows."""
        types = {"text": "VARCHAR", "whole": "BIGINT", "float": "DOUBLE"}
        nulls = ", ".join(f"CAST(NULL AS {types[kind]}) AS {name}" for name, kind in columns.items())
        return nw.from_native(self.connection.sql(f"SELECT {nulls} LIMIT 0"))

    def write(self, frame: Any, path: Any) -> None:
        """Write a relation as Parquet."""
        frame.write_parquet(str(path))

    def _settled(self, relation: Any) -> Any:
        self._made += 1
        name = f"govrules_{id(self)}_{self._made}"
        # Temporary, so that nothing stays in a database of the caller's.
        relation.create_view(f"{name}_view")
        self.connection.execute(f"CREATE TEMP TABLE {name} AS FROM {name}_view")
        self.connection.execute(f"DROP VIEW {name}_view")
        return nw.from_native(self.connection.table(name))

    def how_many(self, condition: Any) -> Any:
        """The number of rows for which a condition is true; a sum of 64-bit numbers would be one of 128 bits."""
        return condition.sum()

    def rows(self, frame: Any) -> dict[str, list[Any]]:
        """A small frame's columns as Python lists."""
        return frame.collect("pyarrow").to_native().to_pydict()  # type: ignore[no-any-return]

    def finish(self, frame: Any) -> Any:
        """A relation with ordinals made dates and instants."""
        relation = frame.to_native()
        dates = [
            f"CAST(DATE '1970-01-01' + CAST({n} - {EPOCH_DAY} AS INTEGER) AS DATE) AS {n}"
            for n in DAYS
            if n in relation.columns
        ]
        instants = [f"make_timestamp({n} - {EPOCH_MICROS}) AS {n}" for n in INSTANTS if n in relation.columns]
        replaced = ", ".join([*dates, *instants])
        return relation.project(f"* REPLACE ({replaced})") if replaced else relation

    def joined(self, parts: Sequence[Any]) -> Any:
        """Finished parts as one relation."""
        whole = parts[0]
        for part in parts[1:]:
            whole = whole.union(part)
        return whole


def _duck_form(dtype: str) -> Form:
    match dtype:
        case "DATE":
            return Form.DAY
        case "TIMESTAMP" | "TIMESTAMP_S" | "TIMESTAMP_MS" | "TIMESTAMP_NS":
            return Form.NAIVE
        case "TIMESTAMP WITH TIME ZONE":
            return Form.AWARE
        case "BOOLEAN":
            return Form.FLAG
        case "TINYINT" | "SMALLINT" | "INTEGER" | "BIGINT" | "UTINYINT" | "USMALLINT" | "UINTEGER":
            return Form.WHOLE
        case "FLOAT" | "DOUBLE":
            return Form.FLOAT
    return Form.LIST if dtype.endswith("[]") else Form.TEXT


def _duck_name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _duck_days(pick: Pick) -> list[str]:
    """The day of an instant, and what of a text the engine reads by itself."""
    name = _duck_name(pick.column)
    if pick.form is Form.NAIVE:
        return [f"CAST(CAST({name} AS DATE) - DATE '1970-01-01' AS BIGINT) + {EPOCH_DAY} AS \"{pick.field}__day\""]
    if pick.form is Form.AWARE:
        return [f'(epoch_us({name}) + {EPOCH_MICROS + BEIJING_MICROS}) // {MICROS_PER_DAY} AS "{pick.field}__day"']
    if not pick.written_moment:
        return []
    text = f"CAST({name} AS VARCHAR)"
    forms = "['%Y-%m-%d', '%Y-%m-%d %H:%M', '%Y-%m-%dT%H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S']"
    read = f"CASE WHEN regexp_matches({text}, '{ISO}') THEN try_strptime({text}, {forms}) END"
    micros = f"epoch_us({read}) + {EPOCH_MICROS}"
    return [f'{micros} AS "{pick.field}__iso"', f'({micros}) // {MICROS_PER_DAY} AS "{pick.field}__isoday"']


def _duck_cell(pick: Pick) -> str:
    name = _duck_name(pick.column)
    match pick.form:
        case Form.DAY:
            cell = f"CAST({name} - DATE '1970-01-01' AS BIGINT) + {EPOCH_DAY}"
        case Form.NAIVE:
            cell = f"epoch_us(CAST({name} AS TIMESTAMP)) + {EPOCH_MICROS}"
        case Form.AWARE:
            cell = f"epoch_us({name}) + {EPOCH_MICROS + BEIJING_MICROS}"
        case Form.LIST:
            joined = f"chr(31) || array_to_string({name}, chr(31)) || chr(31)"
            cell = f"CASE WHEN {name} IS NULL THEN NULL WHEN len({name}) = 0 THEN '无' ELSE {joined} END"
        case Form.FLOAT:
            cell = f"CASE WHEN isnan({name}) THEN NULL ELSE CAST({name} AS DOUBLE) END"
        case Form.TEXT:
            cell = f"CAST({name} AS VARCHAR)"
        case Form.WHOLE:
            cell = f"CAST({name} AS BIGINT)"
        case _:
            cell = name
    return f'{cell} AS "{pick.field}"'
