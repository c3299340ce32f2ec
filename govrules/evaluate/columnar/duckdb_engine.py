"""DuckDB: its relations, cells and results in its own words."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.duckdb_pieces import Piece, of_arrow, of_parquet
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
    """A relation on the engine's connection, the number of its first row, and what it can be read from in pieces."""

    relation: Any
    first_row: int = 1
    files: tuple[str, ...] = ()
    arrow: Any = None


@define
class DuckDBEngine(WholeTable):
    """DuckDB, which keeps what does not fit into memory on disk by itself.

    Relations of the given ``connection`` are read where they are; those of another one are copied as Arrow.
    Parquet files and Arrow tables are judged in pieces of about ``piece_rows``, of which one at a time is stored.
    """

    connection: Any = None
    piece_rows: int = 2_000_000
    name: str = "duckdb"
    stores: bool = True
    _key: str = field(default="", init=False)
    """Tells the names of this check's tables from those of others on the connection."""
    _made: int = field(default=0, init=False)
    _tables: list[str] = field(factory=list, init=False)
    """The tables made for the piece that is read."""
    _whole: Any = field(default=None, init=False)
    """The table whose pieces are read."""
    _held: list[tuple[Any, Any, Any]] = field(factory=list, init=False)
    """What ``hold_for`` was given last, the columns that it stores, and the stored rows."""
    _gathered: Any = field(default=None, init=False)
    _is_own: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._is_own = self.connection is None

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any:
        """A relation of any table."""
        import duckdb

        self.connection = self.connection or duckdb.connect()
        # What an earlier check stored is still read by its findings.
        self._key, self._whole, self._held, self._gathered = uuid4().hex, None, [], None
        paths = paths_of(source)
        if paths is not None:
            kind = kind_of_file(paths)
            names = [str(path) for path in paths]
            if kind == "parquet":
                return _DuckTable(self.connection.read_parquet(names), files=tuple(names))
            if kind == "csv":
                return _DuckTable(self.connection.read_csv(names, all_varchar=True, header=True), 2)
            import polars as pl

            frames = pl.concat([pl.DataFrame(sheet(path)) for path in paths], how="diagonal")
            return self._arrow(frames.to_arrow(), 2)
        if type(source).__module__.partition(".")[0] in ("duckdb", "_duckdb"):
            return self._arrow(source.to_arrow_table()) if self._is_own else _DuckTable(source)
        if type(source).__module__.partition(".")[0] == "pyarrow":
            return self._arrow(source)
        import polars as pl

        return self._arrow(polars_frame(source, pl).lazy().collect().to_arrow())

    def _arrow(self, table: Any, first_row: int = 1) -> _DuckTable:
        """A table, or what can be read but once."""
        relation = self.connection.from_arrow(table)
        return _DuckTable(relation, first_row, arrow=table if hasattr(table, "slice") else None)

    def forms(self, table: Any) -> dict[str, Form]:
        """The form of each column."""
        relation = table.relation
        return {name: _duck_form(str(dtype)) for name, dtype in zip(relation.columns, relation.types, strict=True)}

    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]:
        """The whole table as one frame; if ``alike``, one frame for each of its pieces in turn."""
        cells = [*(_duck_cell(pick) for pick in picks), *(day for pick in picks for day in _duck_days(pick))]
        pieces = self._pieces(table) if alike and not whole else []
        start, self._tables = table.first_row, []
        frame = nw.from_native(table.relation.project(_numbered(cells, start)))
        if len(pieces) < 2:
            yield frame
            return
        self._whole, name, piece_frame = frame, self._name("piece"), None
        for piece in pieces:
            if piece.arrow is not None:
                self.connection.register(piece.source, piece.arrow)
            listed = _numbered(cells, start)
            self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT {listed} FROM {piece.source}")
            start += piece.rows
            piece_frame = piece_frame or nw.from_native(self.connection.view(name))
            yield piece_frame
        self.connection.execute(f"DROP VIEW {name}")
        self._drop(self._name("judged"))
        if table.arrow is not None:
            self.connection.unregister(self._name("arrow"))

    def _pieces(self, table: _DuckTable) -> list[Piece]:
        if table.arrow is not None:
            return of_arrow(table.arrow, self._name("arrow"), self.piece_rows)
        return of_parquet(self.connection, table.files, table.relation.columns, self.piece_rows) if table.files else []

    def _name(self, what: str) -> str:
        return f"govrules_{self._key}_{what}"

    def all_rows(self, chunk: Any) -> Any:
        """The whole table, of which a chunk may be a piece."""
        return chunk if self._whole is None else self._whole

    def table(self, data: Mapping[str, Sequence[Any]]) -> Any:
        """A small table."""
        import pyarrow as pa

        columns = {
            name: _long_array(values) if isinstance(values, tuple | range) else pa.array(values)
            for name, values in data.items()
        }  # fmt: skip
        typed = {name: c.cast(pa.string()) if pa.types.is_null(c.type) else c for name, c in columns.items()}
        return self._settled(self.connection.from_arrow(pa.table(typed)))

    def settle(self, frame: Any) -> Any:
        """The frame as a temporary table."""
        return self._settled(frame.to_native())

    def hold_for(self, frame: Any, asked: Sequence[Any], doubts: Sequence[Any]) -> Any:
        """The columns that expressions are made of, stored: codes that are asked for twice are computed twice.

        What was stored before is dropped.
        """
        name = self._name("judged")
        found = [held for held in self._held if held[0] is frame]
        if found:
            self._stored(found[0][1], name)
            return found[0][2]
        relation = frame.to_native()
        words = self._words(relation, [*asked, *doubts])
        needed = relation.project(", ".join(_duck_name(c) for c in relation.columns if c in words))
        kept = self._stored(needed, name)
        # All rows of a piece, the good ones, and those that were judged again.
        self._held = [*self._held[-2:], (frame, needed, kept)]
        return kept

    def _words(self, relation: Any, asked: Sequence[Any]) -> set[str]:
        """The names that expressions over a relation are made of, and some more words."""
        view = self._name("view")
        relation.limit(0).create_view(view)
        empty = nw.from_native(self.connection.view(view))
        # One selection, since each takes its time.
        every = [part.alias(f"{number}") for number, part in enumerate(asked)]
        text = empty.select(*every).to_native().sql_query()
        self.connection.execute(f"DROP VIEW {view}")
        return set(re.findall(r"\w+", text))

    def gather(self, frame: Any) -> Any:
        """Rows of one piece after those of the pieces before; None if the table is read in one."""
        if self._whole is None:
            return None
        if self._gathered is None:
            self._gathered = self._stored(frame.to_native(), self._name("gathered"))
        else:
            self._with_view(frame.to_native(), f"INSERT INTO {self._name('gathered')} BY NAME FROM")
        return self._gathered

    def forget(self) -> None:
        """Drop what was stored of pieces that were read in another way than the next."""
        for name in self._tables:
            self._drop(name)
        self._tables = []

    def is_quick(self, frame: Any) -> bool:
        """Whether ``among`` reads no more than the rows it gives."""
        return frame is self._gathered or any(frame is kept for _, _, kept in self._held)

    def keep(self, frame: Any) -> Any:
        """The frame, stored for good, since each of several rules asks for it."""
        self._made += 1
        return self._stored(frame.to_native(), self._name(f"kept{self._made}"))

    def empty(self, columns: Mapping[str, str]) -> Any:
        """A relation without rows."""
        types = {"text": "VARCHAR", "whole": "BIGINT", "float": "DOUBLE"}
        nulls = ", ".join(f"CAST(NULL AS {types[kind]}) AS {name}" for name, kind in columns.items())
        return nw.from_native(self.connection.sql(f"SELECT {nulls} LIMIT 0"))

    def _settled(self, relation: Any) -> Any:
        self._made += 1
        self._tables.append(self._name(str(self._made)))
        return self._stored(relation, self._tables[-1])

    def _stored(self, relation: Any, name: str) -> Any:
        """A temporary table, so that nothing stays in a database of the caller's."""
        self._drop(name)
        self._with_view(relation, f"CREATE TEMP TABLE {name} AS FROM")
        return nw.from_native(self.connection.table(name))

    def _with_view(self, relation: Any, statement: str) -> None:
        """Run what reads a relation, which statements know by the name of a view only."""
        view = self._name("view")
        relation.create_view(view)
        self.connection.execute(f"{statement} {view}")
        self.connection.execute(f"DROP VIEW {view}")

    def _drop(self, name: str) -> None:
        self.connection.execute(f"DROP TABLE IF EXISTS {name}")

    def write(self, frame: Any, path: Any) -> None:
        """Write a relation as Parquet."""
        frame.write_parquet(str(path))

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

    def reader(self, part: Any) -> Any:
        """A finished part as an Arrow reader, each batch computed when it is asked for."""
        import pyarrow as pa

        return pa.RecordBatchReader.from_stream(part)

    def joined(self, parts: Sequence[Any]) -> Any:
        """Finished parts as one relation."""
        whole = parts[0]
        for part in parts[1:]:
            whole = whole.union(part)
        return whole


@functools.lru_cache(maxsize=64)
def _long_array(values: Sequence[Any]) -> Any:
    """Calendars, which every group of rules looks up again."""
    import pyarrow as pa

    return pa.array(values)


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


def _numbered(cells: Sequence[str], first: int) -> str:
    return ", ".join([f"row_number() OVER () + {first - 1} AS {ROW}", *cells])


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
