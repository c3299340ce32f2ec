"""The embedded engines: opening tables, normal forms of their cells, small tables, and results.

What an engine is asked for beside running the one set of expressions is little, and everything that engines
do differently (zones, dates, lists, decimals) is done here, in each engine's own words.
"""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

import narwhals.stable.v2 as nw

from govrules.errors import UsageError
from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.values import among

EPOCH_DAY = 719_163
"""Ordinal of 1970-01-01, from which engines count."""
MICROS_PER_DAY = 86_400_000_000
EPOCH_MICROS = EPOCH_DAY * MICROS_PER_DAY
BEIJING_MICROS = 8 * 3_600_000_000
ROW = "__row"
CODE, BAD = "__c", "__bad"
"""What the columns of codes begin with, and the flag of rows that cannot be read."""
LIST_MARK = "\x1f"
ISO = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$"
"""The written moments that an engine may read by itself; the fields' own readers read all others."""
DAYS, INSTANTS = ("due_on",), ("due_at", "acted_at")


_Engine = TypeVar("_Engine")


class Engine(Protocol):
    """What the columnar check needs of an engine."""

    name: str
    stores: bool
    """Whether rows that are asked for twice are better stored, since all of them are computed in one go."""

    def open(self, source: Any, sheet: Callable[[Path], Any]) -> Any: ...
    def forms(self, table: Any) -> dict[str, Form]: ...
    def chunks(self, table: Any, picks: Sequence[Pick], *, whole: bool, alike: bool = False) -> Iterator[Any]: ...
    def workers(self) -> int: ...
    def beside(self) -> Engine: ...
    def steady(self, chunk: Any, rules: int) -> Any: ...
    def all_rows(self, chunk: Any) -> Any: ...
    def table(self, data: Mapping[str, Sequence[Any]]) -> Any: ...
    def look_up(self, frame: Any, key: str, days: Sequence[int], columns: Mapping[str, Sequence[Any]]) -> Any: ...
    def settle(self, frame: Any) -> Any: ...
    def hold(self, frame: Any, *, heavy: bool = False) -> Any: ...
    def hold_for(self, frame: Any, asked: Sequence[Any], doubts: Sequence[Any]) -> Any: ...
    def gather(self, frame: Any) -> Any: ...
    def forget(self) -> None: ...
    def is_quick(self, frame: Any) -> bool: ...
    def widened(self, frame: Any, columns: Sequence[Any]) -> Any: ...
    def among(self, frame: Any, column: str, codes: Sequence[int]) -> Any: ...
    def keep(self, frame: Any) -> Any: ...
    def empty(self, columns: Mapping[str, str]) -> Any: ...
    def write(self, frame: Any, path: Any) -> None: ...
    def how_many(self, condition: Any) -> Any: ...
    def asked(self, frame: Any, columns: int, codes: Sequence[int], doubts: Mapping[str, Any]) -> Any: ...
    def answer(self, asked: Any) -> Mapping[str, Any]: ...
    def rows(self, frame: Any) -> dict[str, list[Any]]: ...
    def finish(self, frame: Any) -> Any: ...
    def joined(self, parts: Sequence[Any]) -> Any: ...


def paths_of(source: Any) -> list[Path] | None:
    """The files of a path or a glob pattern; None for a table in memory."""
    if isinstance(source, (list, tuple)) and source and all(isinstance(item, (str, Path)) for item in source):
        return [path for item in source for path in paths_of(item) or []]
    if not isinstance(source, (str, Path)):
        return None
    text = str(source)
    found = sorted(glob.glob(text)) if glob.has_magic(text) else [text]
    if not found or not all(Path(name).exists() for name in found):
        raise UsageError(
            f"{text}: there is no such file.", "Name a Parquet, CSV or XLSX file, or a pattern that fits some."
        )
    paths = [Path(name) for name in found]
    return [inner for path in paths for inner in (sorted(path.glob("**/*.parquet")) if path.is_dir() else [path])]


def kind_of_file(paths: Sequence[Path]) -> str:
    """``parquet``, ``csv`` or ``xlsx``; all files must be of one kind."""
    kinds = {path.suffix.lower().lstrip(".") for path in paths}
    if len(kinds) != 1 or not kinds <= {"parquet", "csv", "xlsx"}:
        raise UsageError(
            f"Tables are Parquet, CSV or XLSX files of one kind, got {', '.join(sorted(kinds)) or 'no file'}.",
            "Name files of one kind.",
        )
    return kinds.pop()


class InOneGo:
    """What engines have in common that take expressions of any length in one step."""

    __slots__ = ()

    def widened(self, frame: Any, columns: Sequence[Any]) -> Any:
        """The frame with more columns."""
        return frame.with_columns(*columns)

    def asked(
        self: Engine, frame: Any, columns: int, codes: Sequence[int], doubts: Mapping[str, Any]
    ) -> Any:
        """One row: how often ``__c0``, ``__c1``, … have each code, the ``height``, and what tells of bad rows."""
        # One expression for all columns: to make one for each takes longer than to count a small table.
        named = nw.col(*(f"{CODE}{number}" for number in range(columns)))
        sums = [self.how_many(named == code).name.suffix(f"_{code}") for code in codes] if columns else []
        return frame.select(*sums, height=nw.len(), **doubts)

    def answer(self: Engine, asked: Any) -> Mapping[str, Any]:
        """What ``asked`` gives."""
        return {name: values[0] for name, values in self.rows(asked).items()}


class WholeTable(InOneGo):
    """What engines have in common that take a table as one frame and compute when asked."""

    __slots__ = ()

    def workers(self) -> int:
        """How many chunks to judge at a time: one, as there is one."""
        return 1

    def beside(self: _Engine) -> _Engine:
        """The engine for one more worker."""
        return self

    def steady(self, chunk: Any, rules: int) -> Any:
        """The frame that stands for one chunk after another and holds the codes of so many rules."""
        return chunk

    def look_up(
        self: Engine, frame: Any, key: str, days: Sequence[int], columns: Mapping[str, Sequence[Any]]
    ) -> Any:
        """Add columns of a table over consecutive days."""
        table = self.table({f"{key}_day": days, **columns})
        return frame.join(table, left_on=key, right_on=f"{key}_day", how="left")

    def hold(self: Engine, frame: Any, *, heavy: bool = False) -> Any:
        """The frame as it is, to be computed with whatever is asked of it, unless that repeats heavy work."""
        return self.settle(frame) if heavy else frame

    def all_rows(self, chunk: Any) -> Any:
        """The whole table, of which a chunk is a part; here there is but one."""
        return chunk

    def gather(self, frame: Any) -> Any:
        """None: the table is read in one."""
        return None

    def forget(self) -> None:
        """Nothing is stored that is not asked for again."""

    def among(self, frame: Any, column: str, codes: Sequence[int]) -> Any:
        """The rows with one of some codes."""
        return frame.filter(among(nw.col(column), codes))

    def how_many(self, condition: Any) -> Any:
        """The number of rows for which a condition is true."""
        return condition.cast(nw.Int64).sum()


def height(engine: Engine, frame: Any) -> int:
    """The number of rows."""
    return int(engine.rows(frame.select(n=nw.len()))["n"][0])


def once(frame: Any, *names: str) -> Any:
    """The distinct values of columns; asking for unique rows would number them on some engines."""
    return frame.group_by(*names).agg(n=nw.len()).select(*names)
