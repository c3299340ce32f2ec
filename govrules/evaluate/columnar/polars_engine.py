"""Polars, the embedded engine by default: its tables, cells and results in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.engines import (
    BEIJING_MICROS,
    CODE,
    DAYS,
    EPOCH_DAY,
    EPOCH_MICROS,
    INSTANTS,
    ISO,
    LIST_MARK,
    MICROS_PER_DAY,
    ROW,
    InOneGo,
)
from govrules.evaluate.columnar.polars_source import HELD, Codes, Rows, Source
from govrules.evaluate.columnar.polars_tables import table_of
from govrules.evaluate.columnar.values import among
from govrules.evaluate.columnar.workers import in_order


@define
class PolarsEngine(InOneGo):
    """Polars, in chunks of rows, so that memory does not grow with the table."""

    chunk_rows: int = 524_288
    max_workers: int = 4
    """Chunks that are judged at a time, where Polars has as many threads."""
    name: str = "polars"
    stores: bool = False
    _base: Source | None = field(default=None, init=False)
    _steady: Any = field(default=None, init=False)
    _source: Source | None = field(default=None, init=False)
    """What the plans read that are made now."""
    _held: list[Rows | Codes] = field(factory=list, init=False)
    _series: dict[int, tuple[Sequence[Any], Any]] = field(factory=dict, init=False)

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any:
        """A lazy frame of any table."""
        return table_of(source, sheet)

    def forms(self, table: Any) -> dict[str, Form]:
        """The form of each column."""
        import polars as pl

        return {name: _polars_form(dtype, pl) for name, dtype in table.frame.collect_schema().items()}

    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]:
        """The picked columns, some rows at a time, in canonical types; if ``alike``, for ``steady``."""
        import polars as pl

        cells = [_polars_cell(pick, pl) for pick in picks]
        cells += [day for pick in picks for day in _polars_days(pick, pl)]
        cells = cells or [pl.first().alias(ROW)]
        if whole:
            yield _numbered(table.frame.select(cells), table.first_row, pl).collect().lazy()
            return
        pieces = (_numbered(piece, start, pl) for start, piece in table.pieces(cells, self.chunk_rows))
        # One chunk is read while the one before is judged.
        yield from pieces if alike else in_order(pieces, lambda: _in_one_piece, 1)

    def workers(self) -> int:
        """How many chunks to judge at a time."""
        import polars as pl

        return min(self.max_workers, int(pl.thread_pool_size()))

    def beside(self) -> PolarsEngine:
        """The engine for one more worker, since what is held of a chunk is each one's own."""
        return PolarsEngine(self.chunk_rows)

    def steady(self, chunk: Any, rules: int) -> Any:
        """The frame that stands for one chunk after another, so that a plan made of it serves them all."""
        rows = _in_one_piece(chunk).to_native().collect()
        if self._base is None:
            self._base = Source(rows, rules)
            self._steady = nw.from_native(self._base.scan())
        self._base.turn_to(rows)
        self._source = self._base
        return self._steady

    def table(self, data: Mapping[str, Sequence[Any]]) -> Any:
        """A small table."""
        import polars as pl

        return nw.from_native(pl.DataFrame(dict(data), strict=False).lazy())

    def look_up(self, frame: Any, key: str, days: Sequence[int], columns: Mapping[str, Sequence[Any]]) -> Any:
        """Add columns of a table over consecutive days; by position, since a join would copy every column."""
        import polars as pl

        position = pl.col(key) - days[0]
        inside = pl.when(position.is_between(0, len(days) - 1)).then(position)
        found = [
            pl.lit(self._kept(values, pl)).gather(inside).alias(name) for name, values in columns.items()
        ]  # fmt: skip
        return nw.from_native(frame.to_native().with_columns(found))

    def _kept(self, values: Sequence[Any], pl: Any) -> Any:
        """Whole numbers as a series, made once, since every chunk and group of rules looks up the same."""
        kept = self._series.get(id(values))
        if kept is None:
            # The values are kept too, so that no others can come to have their identity.
            kept = self._series[id(values)] = values, pl.Series(values, dtype=pl.Int64)
        return kept[1]

    def settle(self, frame: Any) -> Any:
        """The frame, computed."""
        held = [] if self._source is None else self._source.held
        return frame.drop(held, strict=False).collect().lazy()

    def hold(self, frame: Any, *, heavy: bool = False) -> Any:
        """The frame, computed; of one with codes only these, for the rest is asked of what is reported only."""
        if self._source is None or not set(self._source.held) <= set(frame.collect_schema().names()):
            return self._computed(frame, heavy=heavy)
        held = next((held for held in self._held if held.frame is frame), None)
        if held is None:
            held = self._rows_or_codes(frame)
        if not held.renew():
            return self.settle(frame)
        if isinstance(held, Rows):  # what is put together now reads these rows
            self._source = held.made
        self._held = [*[one for one in self._held if one is not held][-2:], held]
        return held.shown

    def _rows_or_codes(self, frame: Any) -> Rows | Codes:
        """What to hold of a frame over the source."""
        import polars as pl

        native, source = frame.to_native(), self._source
        assert source is not None
        codes = _codes(frame)
        if codes:
            again = native.with_columns(pl.col(held).alias(code) for held, code in zip(source.held, codes, strict=True))
            return Codes(frame, native.select(*codes, ROW), source, nw.from_native(again))
        query = native.drop(source.held)
        made = Source(query.clear().collect(), source.codes)
        return Rows(frame, query, made, nw.from_native(made.scan()))

    def _computed(self, frame: Any, *, heavy: bool) -> Any:
        native, codes = frame.to_native(), _codes(frame)
        # A join does not promise the order by which codes and the rest are put side by side.
        if heavy or not codes or "JOIN" in native.explain(optimized=False):
            return self.settle(frame)
        return nw.from_native(_beside(native.drop(codes), native.select(codes).collect().lazy()))

    def hold_for(self, frame: Any, asked: Sequence[Any], doubts: Sequence[Any]) -> Any:
        """What is asked of the frame is asked of all of its columns here."""
        return self.hold(frame)

    def all_rows(self, chunk: Any) -> Any:
        """The chunk: what comes after it is not known yet."""
        return chunk

    def gather(self, frame: Any) -> Any:
        """None: findings are computed chunk by chunk."""
        return None

    def forget(self) -> None:
        """Nothing is stored by name."""

    def is_quick(self, frame: Any) -> bool:
        """Whether ``among`` reads no more than the rows it gives."""
        return any(held.shown is frame and isinstance(held, Codes) for held in self._held)

    def among(self, frame: Any, column: str, codes: Sequence[int]) -> Any:
        """The rows with one of some codes; of a quick frame to be read before the next rows are asked for."""
        for held in self._held:
            if held.shown is frame and isinstance(held, Codes):
                held.source.narrow(column.replace(CODE, HELD), codes)
                return frame
        return frame.filter(among(nw.col(column), codes))

    def keep(self, frame: Any) -> Any:
        """The frame, stored, since each of several rules asks for it."""
        return self.settle(frame)

    def empty(self, columns: Mapping[str, str]) -> Any:
        """A frame without rows."""
        import polars as pl

        types = {"text": pl.String, "whole": pl.Int64, "float": pl.Float64}
        return nw.from_native(pl.DataFrame(schema={name: types[kind] for name, kind in columns.items()}).lazy())

    def write(self, frame: Any, path: Any) -> None:
        """Write a data frame as Parquet."""
        frame.write_parquet(path)

    def how_many(self, condition: Any) -> Any:
        """The number of rows for which a condition is true."""
        return condition.sum()

    def rows(self, frame: Any) -> dict[str, list[Any]]:
        """A small frame's columns as Python lists."""
        return self._collected(frame).to_dict(as_series=False)  # type: ignore[no-any-return]

    def finish(self, frame: Any) -> Any:
        """A data frame with ordinals made dates and instants."""
        import polars as pl

        native = self._collected(frame)
        return native.with_columns(
            *((pl.col(name) - EPOCH_DAY).cast(pl.Int32).cast(pl.Date) for name in DAYS if name in native.columns),
            *((pl.col(name) - EPOCH_MICROS).cast(pl.Datetime("us")) for name in INSTANTS if name in native.columns),
        )

    def _collected(self, frame: Any) -> Any:
        return frame.to_native().collect(engine="auto" if self._base is None else "in-memory")

    def joined(self, parts: Sequence[Any]) -> Any:
        """Finished parts as one data frame."""
        import polars as pl

        return pl.concat(parts, how="vertical_relaxed")


def _numbered(frame: Any, start: int, pl: Any) -> Any:
    return nw.from_native(frame.with_row_index(ROW, offset=start).with_columns(pl.col(ROW).cast(pl.Int64)))


def _in_one_piece(frame: Any) -> Any:
    """The frame, computed; columns in pieces of unlike length would be put into one piece again by every query."""
    return nw.from_native(frame.to_native().collect().rechunk().lazy())


def _codes(frame: Any) -> list[str]:
    return [name for name in frame.collect_schema().names() if name.startswith(CODE)]


def _beside(one: Any, other: Any) -> Any:
    import polars as pl

    return pl.concat([one, other], how="horizontal")


def _polars_form(dtype: Any, pl: Any) -> Form:
    if dtype == pl.Date:
        return Form.DAY
    if isinstance(dtype, pl.Datetime):
        return Form.NAIVE if dtype.time_zone is None else Form.AWARE
    if dtype == pl.Boolean:
        return Form.FLAG
    if dtype.is_integer():
        return Form.WHOLE
    if dtype.is_float():
        return Form.FLOAT
    return Form.LIST if isinstance(dtype, pl.List) else Form.TEXT


def _polars_cell(pick: Pick, pl: Any) -> Any:
    column = pl.col(pick.column)
    match pick.form:
        case Form.DAY:
            cell = column.cast(pl.Int32).cast(pl.Int64) + EPOCH_DAY
        case Form.NAIVE:
            cell = column.cast(pl.Datetime("us")).cast(pl.Int64) + EPOCH_MICROS
        case Form.AWARE:
            cell = column.dt.timestamp("us") + (EPOCH_MICROS + BEIJING_MICROS)
        case Form.LIST:
            joined = column.cast(pl.List(pl.String)).list.join(LIST_MARK)
            cell = pl.when(column.is_not_null()).then(
                pl.when(column.list.len() == 0)
                .then(pl.lit("无"))
                .otherwise(pl.concat_str(pl.lit(LIST_MARK), joined, pl.lit(LIST_MARK)))
            )
        case Form.FLOAT:
            cell = column.cast(pl.Float64).fill_nan(None)
        case Form.TEXT:
            cell = column.cast(pl.String)
        case _:
            cell = column
    return cell.alias(pick.field)


def _polars_days(pick: Pick, pl: Any) -> list[Any]:
    """The day of an instant, and what of a text the engine reads by itself."""
    column = pl.col(pick.column)
    if pick.form is Form.NAIVE:
        return [(column.dt.date().cast(pl.Int32).cast(pl.Int64) + EPOCH_DAY).alias(f"{pick.field}__day")]
    if pick.form is Form.AWARE:
        micros = column.dt.timestamp("us") + (EPOCH_MICROS + BEIJING_MICROS)
        return [(micros // MICROS_PER_DAY).alias(f"{pick.field}__day")]
    if not pick.written_moment:
        return []
    text = column.cast(pl.String)
    plain = pl.when(text.str.contains(ISO)).then(text.str.replace("T", " ", literal=True))
    read = (
        plain.str.to_datetime(form, time_unit="us", strict=False) for form in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")
    )
    days = plain.str.to_date("%Y-%m-%d", strict=False).cast(pl.Datetime("us"))
    micros = pl.coalesce(*read, days).cast(pl.Int64) + EPOCH_MICROS
    return [micros.alias(f"{pick.field}__iso"), (micros // MICROS_PER_DAY).alias(f"{pick.field}__isoday")]
