"""Tables as Polars reads them: all in one lazy frame, or some rows at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from govrules.errors import UsageError
from govrules.evaluate.columnar.engines import kind_of_file, paths_of


@frozen(eq=False)
class Stretch:
    """A lazy frame of which any rows can be read without those before."""

    frame: Any
    height: int


@frozen(eq=False)
class PolarsTable:
    """A lazy frame of all rows and the number of the first one; its ``stretches``, where it can be read anywhere."""

    frame: Any
    first_row: int = 1
    stretches: Sequence[Stretch] | None = None

    def pieces(self, cells: Sequence[Any], rows: int) -> Iterator[tuple[int, Any]]:
        """The number of the first row and a lazy frame of ``cells`` of so many rows, one stretch of them after another.

        Each worker reads its own rows, where that is possible: reading ahead for all of them takes more memory.
        """
        start = self.first_row
        if self.stretches is None:
            for batch in self.frame.select(cells).collect_batches(chunk_size=rows, maintain_order=True):
                yield start, batch.lazy()
                start += batch.height
            return
        for taken in _taken(self.stretches, rows):
            piece = _one_after_another([part.frame.slice(first, count) for part, first, count in taken])
            yield start, piece.select(cells)
            start += sum(count for _, _, count in taken)


def _taken(stretches: Sequence[Stretch], rows: int) -> Iterator[list[tuple[Stretch, int, int]]]:
    """Stretches in groups of ``rows`` rows, of each its first row and the number of rows that are in the group."""
    taken: list[tuple[Stretch, int, int]] = []
    missing = rows
    for stretch in stretches:
        first = 0
        while first < stretch.height:
            count = min(missing, stretch.height - first)
            taken.append((stretch, first, count))
            first, missing = first + count, missing - count
            if not missing:
                yield taken
                taken, missing = [], rows
    if taken:
        yield taken


def _one_after_another(frames: Sequence[Any]) -> Any:
    import polars as pl

    return frames[0] if len(frames) == 1 else pl.concat(frames)


def table_of(source: Any, sheet: Callable[[Path], Any]) -> PolarsTable:
    """Any table that can be checked; ``sheet`` reads a workbook."""
    import polars as pl

    paths = paths_of(source)
    if paths is None:
        frame = polars_frame(source, pl)
        return PolarsTable(frame) if isinstance(frame, pl.LazyFrame) else _in_memory(frame, 1)
    match kind_of_file(paths):
        case "xlsx":
            return _in_memory(pl.concat([pl.DataFrame(sheet(path)) for path in paths], how="diagonal"), 2)
        case "csv":
            return PolarsTable(pl.scan_csv(paths, infer_schema=False), 2)
    _refuse_unlike(paths, pl)
    scans = [pl.scan_parquet(path) for path in paths]
    heights = (int(scan.select(pl.len()).collect().item()) for scan in scans)
    return PolarsTable(pl.scan_parquet(paths), 1, [Stretch(*pair) for pair in zip(scans, heights, strict=True)])


def _in_memory(frame: Any, first_row: int) -> PolarsTable:
    return PolarsTable(frame.lazy(), first_row, [Stretch(frame.lazy(), frame.height)])


def _refuse_unlike(paths: Sequence[Path], pl: Any) -> None:
    first = pl.read_parquet_schema(paths[0])
    for path in paths[1:]:
        other = pl.read_parquet_schema(path)
        unlike = [name for name in {**first, **other} if first.get(name) != other.get(name)]
        if unlike:
            name = unlike[0]
            raise UsageError(
                f"{path}: the column {name!r} is {_as_type(other, name)}, but {_as_type(first, name)} in {paths[0]}.",
                "Files that are checked together need the same columns of the same types.",
            )


def _as_type(schema: Mapping[str, Any], name: str) -> str:
    return f"of type {schema[name]}" if name in schema else "not there"


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
