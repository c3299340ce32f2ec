"""A table in pieces for DuckDB: what is stored of one piece is dropped before the next is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

_ROW_NUMBER, _FILE_NAME = "file_row_number", "filename"
_MOST_TIMES = 4


@frozen
class Piece:
    """Rows of a table that follow one another: what ``FROM`` reads, how many they are, and their Arrow table if any."""

    source: str
    rows: int
    arrow: Any = None


def of_arrow(table: Any, name: str, size: int) -> list[Piece]:
    """Slices of an Arrow table, each to be registered under one name."""
    slices = [table.slice(start, size) for start in range(0, table.num_rows, size)]
    return [Piece(name, part.num_rows, part) for part in slices]


def of_parquet(connection: Any, names: Sequence[str], columns: Iterable[str], size: int) -> list[Piece]:
    """About ``size`` rows each: whole files where they are small, whole row groups of those that are not.

    Nothing where a column is called what DuckDB calls the place of a row.
    """
    if {_ROW_NUMBER, _FILE_NAME} & {column.lower() for column in columns}:
        return []
    groups: dict[str, list[int]] = {name: [] for name in names}
    told = "SELECT file_name, row_group_id, any_value(row_group_num_rows) FROM parquet_metadata(?)"
    for name, _, rows in connection.execute(f"{told} GROUP BY ALL ORDER BY ALL", [list(names)]).fetchall():
        groups[name].append(rows)
    [(threads,)] = connection.execute("SELECT current_setting('threads')").fetchall()
    source = f"read_parquet([{_texts(names)}], {_ROW_NUMBER} = true, {_FILE_NAME} = true) WHERE {_FILE_NAME} IN"
    return [
        Piece(f"{source} ({_texts(files)}) AND {_ROW_NUMBER} >= {start} AND {_ROW_NUMBER} < {end}", rows)
        for files, start, end, rows in _runs(groups, size, threads)
    ]


def _runs(groups: dict[str, list[int]], size: int, threads: int) -> Iterator[tuple[list[str], int, int, int]]:
    """Files, the first and the last row wanted of each, and the number of rows."""
    files: list[str] = []
    waiting = largest = 0
    for name, parts in groups.items():
        rows = sum(parts)
        if files and waiting + rows > size:
            yield files, 0, largest, waiting
            files, waiting, largest = [], 0, 0
        if rows > size:
            yield from (([name], start, end, end - start) for start, end in _ranges(parts, size, threads))
        elif rows:
            files, waiting, largest = [*files, name], waiting + rows, max(largest, rows)
    if files:
        yield files, 0, largest, waiting


def _ranges(groups: Sequence[int], size: int, threads: int) -> Iterator[tuple[int, int]]:
    """Row groups put together; one is read by one thread, so there should be as many as threads."""
    start = end = count = 0
    for rows in groups:
        end, count = end + rows, count + 1
        if end - start >= (size if count >= threads else _MOST_TIMES * size):
            yield start, end
            start, count = end, 0
    if end > start:
        yield start, end


def _texts(values: Iterable[str]) -> str:
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)
