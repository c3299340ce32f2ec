"""PySpark: the same work in its own words, on one machine or on a cluster.

Nothing depends on a session's time zone: days and instants become numbers before any rule sees them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.engines import (
    BAD,
    BEIJING_MICROS,
    CODE,
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

_AT_ONCE = 4
"""Rules whose code Java compiles well in one piece."""
_PARTITIONS = 1_000_000
"""More than a table has."""
_EPOCH = "DATE'1970-01-01'"
_UNTRACED = "spark.python.sql.dataFrameDebugging.enabled"
"""Where each expression was written is asked of the JVM in a dozen calls, and an expression costs three without."""
_TYPES = {"text": "string", "whole": "bigint", "float": "double"}


@frozen
class _SparkTable:
    """A data frame of the session."""

    frame: Any


@define
class SparkEngine(WholeTable):
    """A Spark session: the one given, the active one, or a new one on ``master`` (``local[*]`` unless said)."""

    master: str | None = None
    session: Any = None
    name: str = "spark"
    stores: bool = True
    _kept: list[Any] = field(factory=list, init=False)
    _quick: Any = field(default=None, init=False)

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any:
        """A data frame of any table."""
        session = self._session(source)
        if isinstance(source, str) and "://" in source:  # a file system that only Spark knows
            return _SparkTable(session.read.parquet(source))
        paths = paths_of(source)
        if paths is not None:
            kind, names = kind_of_file(paths), [str(path.resolve()) for path in paths]
            if kind == "parquet":
                return _SparkTable(session.read.parquet(*names))
            if kind == "csv":
                return _SparkTable(session.read.csv(names, header=True, inferSchema=False, multiLine=True, escape='"'))
            import polars as pl

            frames = pl.concat([pl.DataFrame(sheet(path)) for path in paths], how="diagonal")
            return self._sent(frames.to_arrow())
        if type(source).__module__.startswith("pyspark"):
            return _SparkTable(source)
        if type(source).__module__.startswith("pyarrow"):
            return self._sent(source)
        import polars as pl

        return self._sent(polars_frame(source, pl).lazy().collect().to_arrow())

    def _sent(self, arrow: Any) -> _SparkTable:
        """An Arrow table as a data frame; left to itself, Spark takes instants without a zone for the session's."""
        from pyspark.sql.pandas.types import from_arrow_schema

        schema = from_arrow_schema(arrow.schema, prefer_timestamp_ntz=True)
        return _SparkTable(self.session.createDataFrame(arrow, schema))

    def _session(self, source: Any) -> Any:
        if self.session is None:
            from pyspark.sql import SparkSession

            given = getattr(source, "sparkSession", None)
            if given is not None:
                self.session = given
            else:
                builder = SparkSession.builder.appName("govrules").config(_UNTRACED, "false")
                self.session = (builder.master(self.master) if self.master else builder).getOrCreate()
        return self.session

    def forms(self, table: Any) -> dict[str, Form]:
        """The form of each column."""
        return {name: _form(dtype) for name, dtype in table.frame.dtypes}

    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]:
        """The whole table as one frame; rows are told apart by numbers that are not places."""
        cells = [*(_cell(pick) for pick in picks), *(day for pick in picks for day in _days(pick))]
        yield _apart(nw.from_native(table.frame.selectExpr(*cells, f"monotonically_increasing_id() + 1 AS {ROW}")))

    def table(self, data: Mapping[str, Sequence[Any]]) -> Any:
        """A small table, sent to every worker."""
        import pyarrow as pa
        from pyspark.sql import functions

        arrays = {name: pa.array(values, _arrow_type(values)) for name, values in data.items()}
        # Through Arrow the rows become part of the plan; Python rows would be pickled and parsed for each use.
        return nw.from_native(functions.broadcast(self.session.createDataFrame(pa.table(arrays))))

    def settle(self, frame: Any) -> Any:
        """The frame, kept by the workers; what a lost worker held is computed again."""
        native = self._cut(frame.to_native()).persist()
        self._kept.append(native)
        return nw.from_native(native)

    def _cut(self, native: Any) -> Any:
        """The same rows behind a fresh plan, since each step of planning costs as much as the plan is long.

        Unlike a local checkpoint this forgets nothing of where the rows come from: Spark still makes a lost part again.
        """
        made = getattr(getattr(self.session, "_jsparkSession", None), "internalCreateDataFrame", None)
        if made is None or getattr(native, "_jdf", None) is None:  # Spark Connect plans on the server
            return native
        from pyspark.sql import DataFrame

        java = native._jdf
        return DataFrame(made(java.queryExecution().toRdd(), java.schema(), False), self.session)

    def widened(self, frame: Any, columns: Sequence[Any]) -> Any:
        """The frame with more columns, a few in each step."""
        for start in range(0, len(columns), _AT_ONCE):
            frame = _apart(frame).with_columns(*columns[start : start + _AT_ONCE])
        return frame

    def hold_for(self, frame: Any, asked: Sequence[Any], doubts: Sequence[Any]) -> Any:
        """The columns that expressions are made of, kept by the workers, so that codes are computed once.

        Doubts are not asked here, but whether a row is bad.
        """
        java = getattr(frame.select(*(part.alias(f"{n}") for n, part in enumerate(asked))).to_native(), "_jdf", None)
        if java is not None:  # Spark Connect reads plans on the server
            columns = java.queryExecution().analyzed().references().iterator()
            needed = {BAD}
            while columns.hasNext():
                needed.add(columns.next().name())
            frame = frame.select(*(name for name in frame.collect_schema().names() if name in needed))
        self._quick = self.settle(frame)
        return self._quick

    def is_quick(self, frame: Any) -> bool:
        """Whether ``among`` reads little more than the rows it gives."""
        return frame is self._quick

    def asked(self, frame: Any, columns: int, codes: Sequence[int], doubts: Mapping[str, Any]) -> Any:
        """The number of rows for each column and code: as many sums would be too long to compile.

        Whether a row is bad is the last column: to ask each row costs no more than what tells of all.
        """
        native = frame.to_native()
        listed = [f"{CODE}{number}" for number in range(columns)]
        bad = f"CAST({BAD} AS TINYINT)" if BAD in native.columns else "0Y"
        native = native.selectExpr(f"posexplode(array({', '.join([*listed, bad])})) AS (place, code)")
        return nw.from_native(native.groupBy("place", "code").count())

    def answer(self, asked: Any) -> Mapping[str, Any]:
        """What ``asked`` gives, with the number of ``bad`` rows."""
        rows = self.rows(asked)
        found = list(zip(rows["place"], rows["code"], rows["count"], strict=True))
        last = max((place for place, _, _ in found), default=0)
        flags = {code: count for place, code, count in found if place == last}
        named = {f"{CODE}{place}_{code}": count for place, code, count in found}
        return {**named, "height": sum(flags.values()), "bad": flags.get(1, 0)}

    keep = settle

    def empty(self, columns: Mapping[str, str]) -> Any:
        """A frame without rows."""
        schema = ", ".join(f"{name} {_TYPES[kind]}" for name, kind in columns.items())
        return nw.from_native(self.session.createDataFrame([], schema))

    def write(self, frame: Any, path: Any) -> None:
        """Write a data frame as a folder of Parquet files."""
        frame.write.mode("overwrite").parquet(str(path))

    def rows(self, frame: Any) -> dict[str, list[Any]]:
        """A small frame's columns as Python lists."""
        native = frame.to_native()
        found = native.collect()
        return {name: [row[number] for row in found] for number, name in enumerate(native.columns)}

    def finish(self, frame: Any) -> Any:
        """A data frame with ordinals made dates and instants without a zone."""
        native = frame.to_native()
        shown = []
        for name in native.columns:
            if name in DAYS:
                shown.append(f"date_add({_EPOCH}, CAST({name} - {EPOCH_DAY} AS INT)) AS {name}")
            elif name in INSTANTS:
                seconds = f"CAST(CAST({name} - {EPOCH_MICROS} AS DECIMAL(20, 0)) / 1000000 AS DECIMAL(18, 6))"
                shown.append(f"TIMESTAMP_NTZ'1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, {seconds}) AS {name}")
            else:
                shown.append(f"`{name}`")
        return native.selectExpr(*shown)

    def joined(self, parts: Sequence[Any]) -> Any:
        """Finished parts as one data frame."""
        return functools.reduce(lambda one, other: one.unionByName(other), parts)


def _apart(frame: Any) -> Any:
    """The same rows, worked out apart from what follows.

    Spark writes one method for all steps between two such points, and Java does not compile one that is too long,
    which then takes several times as long. To ask for more partitions than there are is such a point; no row moves.
    """
    return nw.from_native(frame.to_native().coalesce(_PARTITIONS))


def _arrow_type(values: Sequence[Any]) -> Any:
    import pyarrow as pa

    first = next((value for value in values if value is not None), None)
    return pa.bool_() if isinstance(first, bool) else pa.int64() if isinstance(first, int) else pa.string()


def _form(dtype: str) -> Form:
    match dtype:
        case "date":
            return Form.DAY
        case "timestamp_ntz":
            return Form.NAIVE
        case "timestamp":
            return Form.AWARE
        case "boolean":
            return Form.FLAG
        case "tinyint" | "smallint" | "int" | "bigint":
            return Form.WHOLE
        case "float" | "double":
            return Form.FLOAT
    return Form.LIST if dtype.startswith("array") else Form.TEXT


def _quoted(column: str) -> str:
    return "`" + column.replace("`", "``") + "`"


def _day(instant: str) -> str:
    return f"CAST(datediff(CAST({instant} AS DATE), {_EPOCH}) AS BIGINT) + {EPOCH_DAY}"


def _micros(instant: str) -> str:
    """Micros of an instant without a zone. Its seconds are counted without any; its fraction is alike in all zones."""
    fraction = f"pmod(unix_micros(CAST({instant} AS TIMESTAMP)), 1000000)"
    # Seconds before 1970 are cut off towards it.
    early = f"IF({instant} < TIMESTAMP_NTZ'1970-01-01 00:00:00' AND {fraction} > 0, 1000000, 0)"
    return f"unix_timestamp({instant}) * 1000000 + {fraction} - {early} + {EPOCH_MICROS}"


def _days(pick: Pick) -> list[str]:
    """The day of an instant, and what of a text the engine reads by itself."""
    name = _quoted(pick.column)
    if pick.form is Form.NAIVE:
        return [f"({_micros(name)}) div {MICROS_PER_DAY} AS `{pick.field}__day`"]
    if pick.form is Form.AWARE:
        return [f"(unix_micros({name}) + {EPOCH_MICROS + BEIJING_MICROS}) div {MICROS_PER_DAY} AS `{pick.field}__day`"]
    if not pick.written_moment:
        return []
    text = f"CAST({name} AS STRING)"
    read = f"CASE WHEN {text} RLIKE '{ISO}' THEN try_cast({text} AS TIMESTAMP_NTZ) END"
    micros = _micros(read)
    return [f"{micros} AS `{pick.field}__iso`", f"({micros}) div {MICROS_PER_DAY} AS `{pick.field}__isoday`"]


def _cell(pick: Pick) -> str:
    name = _quoted(pick.column)
    match pick.form:
        case Form.DAY:
            cell = _day(name)
        case Form.NAIVE:
            cell = _micros(name)
        case Form.AWARE:
            cell = f"unix_micros({name}) + {EPOCH_MICROS + BEIJING_MICROS}"
        case Form.LIST:
            marked = f"concat(char(31), array_join({name}, char(31)), char(31))"
            cell = f"CASE WHEN {name} IS NULL THEN NULL WHEN size({name}) = 0 THEN '无' ELSE {marked} END"
        case Form.FLOAT:
            cell = f"CASE WHEN isnan({name}) THEN NULL ELSE CAST({name} AS DOUBLE) END"
        case Form.TEXT:
            cell = f"CAST({name} AS STRING)"
        case Form.WHOLE:
            cell = f"CAST({name} AS BIGINT)"
        case _:
            cell = name
    return f"{cell} AS `{pick.field}`"
