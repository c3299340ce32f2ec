"""Tables as Polars reads them: any rows of files and frames, in order, whatever the sizes of pieces and files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from govrules.errors import UsageError
from govrules.evaluate.columnar.polars_engine import PolarsEngine
from govrules.evaluate.columnar.polars_tables import PolarsTable, table_of
from govrules.evaluate.columnar.table import check_table
from tests.evaluate.demo import CHECKER


def _table(source: Any) -> PolarsTable:
    return table_of(source, lambda path: {})


def _read(table: PolarsTable, rows: int) -> list[tuple[int, list[int]]]:
    return [(start, piece.collect()["n"].to_list()) for start, piece in table.pieces([pl.col("n")], rows)]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Files of 3, 0, 1 and 5 rows."""
    made = []
    for number, numbers in enumerate(([0, 1, 2], [], [3], [4, 5, 6, 7, 8])):
        made.append(tmp_path / f"{number}.parquet")
        schema = {"n": pl.Int64, "other": pl.Int64}
        pl.DataFrame({"n": numbers, "other": numbers}, schema=schema).write_parquet(made[-1])
    return made


@pytest.mark.parametrize("rows", [1, 2, 4, 100])
def test_pieces_of_files_hold_every_row_once_with_the_number_of_the_first(files: list[Path], rows: int) -> None:
    pieces = _read(_table(files), rows)
    assert [number for _, numbers in pieces for number in numbers] == list(range(9))
    assert all(numbers[0] == start - 1 for start, numbers in pieces)
    assert [len(numbers) for _, numbers in pieces[:-1]] == [rows] * (len(pieces) - 1)


def test_frames_and_queries_are_read_like_files(files: list[Path]) -> None:
    frame = pl.DataFrame({"n": range(9)})
    assert _read(_table(frame), 4) == _read(_table(files), 4)
    # What is computed of a query can only be read from its beginning.
    assert _table(frame.lazy()).stretches is None
    assert [number for _, numbers in _read(_table(frame.lazy()), 4) for number in numbers] == list(range(9))


@pytest.mark.parametrize(
    ("unlike", "why"),
    [
        (pl.DataFrame({"n": ["1"], "other": [1]}), r"the column 'n' is of type String, but of type Int64 in .*0\."),
        (pl.DataFrame({"n": [1]}), r"the column 'other' is not there, but of type Int64"),
        (pl.DataFrame({"n": [1], "other": [1], "more": [1]}), r"the column 'more' is of type Int64, but not there"),
    ],
)
def test_a_file_with_other_columns_is_refused_by_name(files: list[Path], unlike: pl.DataFrame, why: str) -> None:
    unlike.write_parquet(files[2])
    with pytest.raises(UsageError, match=rf"2\.parquet: {why}"):
        _table(files)


def test_columns_in_another_order_are_no_difference(files: list[Path]) -> None:
    pl.DataFrame({"other": [3], "n": [3]}).write_parquet(files[2])
    assert [number for _, numbers in _read(_table(files), 4) for number in numbers] == list(range(9))


@pytest.mark.parametrize("workers", [2, 5])
def test_several_workers_find_the_same_in_the_same_order(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 400
    table = pl.DataFrame({
        "id": [str(n) for n in range(count)],
        "received_at": ["2023-04-27"] * count,
        "replied_at": [["2023-05-10", "2023-05-12", None, "昨天"][n % 4] for n in range(count)],
        "source": [["本级政府领导", " 本级政府领导", "其他"][n // 90 % 3] for n in range(count)],
    })  # fmt: skip
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 8)

    def check(engine: PolarsEngine) -> Any:
        return check_table(
            CHECKER, table, record="instruction", as_of="2024-01-01", jurisdiction="610726", engine=engine
        )

    one, several = check(PolarsEngine(7, max_workers=1)), check(PolarsEngine(7, max_workers=workers))
    assert several.findings.equals(one.findings)
    assert several.rejects.equals(one.rejects)
    assert several.counts == one.counts
    assert one.rejected == count // 4
    assert one.findings.height > count // 3
