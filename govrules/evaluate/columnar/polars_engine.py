"""Polars, the embedded engine by default: its tables, cells and results in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.errors import UsageError
from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.engines import (
    BEIJING_MICROS,
    DAYS,
    EPOCH_DAY,
    EPOCH_MICROS,
    INSTANTS,
    ISO,
    LIST_MARK,
    MICROS_PER_DAY,
    ROW,
    kind_of_file,
    paths_of,
)
from govrules.evaluate.columnar.polars_source import Held, Source, computed, is_row_by_row
from govrules.evaluate.columnar.values import among

CODE = "__c"
"""How the names of the columns begin that hold the rules' codes."""


@frozen
class _PolarsTable:
    """A lazy frame with an optional number of the first row."""

    frame: Any
    first_row: int


@define
class PolarsEngine:
    """Polars, in chunks of rows, so that memory does not grow with the table."""

    chunk_rows: int = 262_144
    name: str = "polars"
    stores: bool = False
    _source: Source | None = field(default=None, init=False)
    """What the plans read that are made now."""
    _held: list[Held] = field(factory=list, init=False)
    _series: dict[int, tuple[Sequence[Any], Any]] = field(factory=dict, init=False)

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any:
        """A lazy frame of any table."""
        import polars as pl

        paths = paths_of(source)
        if paths is not None:
            kind = kind_of_file(paths)
            if kind == "xlsx":
                return _PolarsTable(pl.concat([pl.DataFrame(sheet(p)) for p in paths], how="diagonal").lazy(), 2)
            if kind == "csv":
                return _PolarsTable(pl.scan_csv(paths, infer_schema=False), 2)
            return _PolarsTable(pl.scan_parquet(paths), 1)
        return _PolarsTable(polars_frame(source, pl).lazy(), 1)

    def forms(self, table: Any) -> dict[str, Form]:
        """The form of each column."""
        import polars as pl

        return {name: _polars_form(dtype, pl) for name, dtype in table.frame.collect_schema().items()}

    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]:
        """The picked columns, some rows at a time, in canonical types; if ``alike``, in one frame for each in turn."""
        import polars as pl

        cells = [_polars_cell(pick, pl) for pick in picks]
        cells += [day for pick in picks for day in _polars_days(pick, pl)]
        lazy = table.frame.select(cells or [pl.first().alias(ROW)])
        start = table.first_row
        if whole:
            yield nw.from_native(
                lazy.with_row_index(ROW, offset=start).with_columns(pl.col(ROW).cast(pl.Int64)).collect().lazy()
            )
            return
        source: Source | None = None
        for chunk in lazy.collect_batches(chunk_size=self.chunk_rows, maintain_order=True):
            # Columns in pieces of unlike length would be put into one piece again by every query.
            rows = pl.int_range(start, start + chunk.height, dtype=pl.Int64)
            numbered = chunk.rechunk().with_columns(rows.alias(ROW))
            start += chunk.height
            del chunk
            if not alike:
                yield nw.from_native(numbered.lazy())
                continue
            if source is None:
                source, self._held = Source(numbered), []
                frame = nw.from_native(source.frame)
            source.turn_to(numbered)
            self._source = source
            yield frame
        if source is not None:
            source.turn_to(source.rows.clear())
        self._source, self._held = None, []

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
        return frame.collect().lazy()

    def hold(self, frame: Any, *, heavy: bool = False) -> Any:
        """The frame, computed; of one with codes only these, for the rest is asked of what is reported only."""
        for held in self._held:
            if held.frame is frame:
                return held.renew()
        native = frame.to_native()
        codes = [name for name in frame.collect_schema().names() if name.startswith(CODE)]
        below = self._source if is_row_by_row(native, self._source) else None
        # A join does not promise the order by which codes and the rest are put side by side.
        apart = not heavy and bool(codes) and (below is not None or "JOIN" not in native.explain(optimized=False))
        others: tuple[Source, ...] | None = ()
        if apart:
            others = None if below is None else (below,)
        query = native.select([*codes, ROW] if others else codes) if apart else native
        found = computed(query, others)
        if self._source is None:  # nothing of this will stand for other rows
            return nw.from_native(_beside(native.drop(codes), found.lazy()) if apart else found.lazy())
        made = Source(found)
        shown = _beside(native.drop(codes), made.frame) if apart else made.frame
        if not apart:
            self._source = made
        held = Held(frame, query, made, nw.from_native(shown), others)
        self._held = [*self._held[-1:], held]
        return held.shown

    def hold_for(self, frame: Any, asked: Sequence[Sequence[Any]]) -> Any:
        """What is asked of the frame is asked of all of its columns here."""
        return self.hold(frame)

    def is_quick(self, frame: Any) -> bool:
        """Whether ``among`` reads no more than the rows it gives."""
        return any(held.shown is frame and held.others is not None for held in self._held)

    def among(self, frame: Any, column: str, codes: Sequence[int]) -> Any:
        """The rows with one of some codes; of a quick frame to be read before the next rows are asked for."""
        for held in self._held:
            if held.shown is frame and held.others is not None:
                return held.narrow(column, codes)
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
        return frame.collect().to_native().to_dict(as_series=False)  # type: ignore[no-any-return]

    def finish(self, frame: Any) -> Any:
        """A data frame with ordinals made dates and instants."""
        import polars as pl

        native = frame.collect().to_native()
        return native.with_columns(
            *((pl.col(name) - EPOCH_DAY).cast(pl.Int32).cast(pl.Date) for name in DAYS if name in native.columns),
            *((pl.col(name) - EPOCH_MICROS).cast(pl.Datetime("us")) for name in INSTANTS if name in native.columns),
        )

    def joined(self, parts: Sequence[Any]) -> Any:
        """Finished parts as one data frame."""
        import polars as pl

        return pl.concat(parts, how="vertical_relaxed")


def _beside(one: Any, other: Any) -> Any:
    import polars as pl

    return pl.concat([one, other], how="horizontal")


def polars_frame(source: Any, pl: Any) -> Any:
    """Bring a Polars, pandas, PyArrow or DuckDB table into Polars; ``UsageError`` says what is accepted."""
    if isinstance(source, (pl.DataFrame, pl.LazyFrame)):
        return source
    module = type(source).__module__.partition(".")[0]
    if module == "pandas":
        return pl.from_pandas(source)
    if module == "pyarrow":
        return pl.from_arrow(source)
    if module in ("duckdb", "_duckdb"):
        return source.pl()
    if isinstance(source, Mapping):
        return pl.DataFrame(source)
    raise UsageError(
        f"A {type(source).__name__} is no table that can be checked.",
        "Give a Polars, pandas, PyArrow, DuckDB table, or the path of a Parquet, CSV or XLSX file.",
    )


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
