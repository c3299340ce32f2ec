"""DuckDB judges a table in pieces: the same findings as in one, and one piece at a time in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from govrules.evaluate.columnar.duckdb_pieces import of_parquet
from govrules.evaluate.columnar.table import TableResult
from tests.columnar.test_onepass import CLEAN, LATER, _check, _rows

duckdb = pytest.importorskip("duckdb")
ORDER = ["id", "rule"]


def _engine(rows: int = 4, connection: Any = None) -> Any:
    from govrules.evaluate.columnar.duckdb_engine import DuckDBEngine

    return DuckDBEngine(connection, piece_rows=rows)


def _same(found: TableResult, wanted: TableResult) -> None:
    assert found.counts == wanted.counts
    assert (found.rows, found.judged, found.rejected) == (wanted.rows, wanted.judged, wanted.rejected)
    assert found.findings.pl().sort(ORDER).equals(wanted.findings.sort(ORDER))
    assert found.rejects.pl().sort("row").equals(wanted.rejects.sort("row"))


@pytest.mark.parametrize("all_verdicts", [False, True])
@pytest.mark.parametrize("name", LATER)
def test_a_table_in_pieces_is_judged_as_if_it_were_one(name: str, all_verdicts: bool) -> None:
    table = pl.concat([*CLEAN, LATER[name], _rows(12)], how="vertical_relaxed")
    _same(_check(table, _engine(), all=all_verdicts), _check(table, "polars", all=all_verdicts))


@pytest.mark.parametrize("name", LATER)
def test_what_is_found_in_pieces_is_written_to_one_file(name: str, tmp_path: Path) -> None:
    table = pl.concat([*CLEAN, LATER[name], _rows(12)], how="vertical_relaxed")
    wanted = _check(table, "polars")
    files = {"out": tmp_path / "found.parquet", "rejects_out": tmp_path / "rejected.parquet"}
    assert _check(table, _engine(), **files).counts == wanted.counts
    assert pl.read_parquet(files["out"]).sort(ORDER).equals(wanted.findings.sort(ORDER))
    assert pl.read_parquet(files["rejects_out"]).sort("row").equals(wanted.rejects.sort("row"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["found.parquet", "rejected.parquet"]


def test_files_are_read_by_their_row_groups(tmp_path: Path) -> None:
    parts = [*CLEAN, LATER["a row without an id"], _rows(12)]
    table = pl.concat(parts, how="vertical_relaxed")
    for number, part in enumerate((table[:2], table[2:3], table[3:])):
        part.write_parquet(tmp_path / f"it's {number}.parquet", row_group_size=2)
    _same(_check(str(tmp_path / "*.parquet"), _engine(3)), _check(table, "polars"))


def test_pieces_are_whole_files_or_whole_row_groups(tmp_path: Path) -> None:
    names = []
    for number, rows in enumerate((3, 0, 3, 25, 4)):
        names.append(str(tmp_path / f"{number}.parquet"))
        pl.DataFrame({"a": range(rows)}, schema={"a": pl.Int64}).write_parquet(names[-1], row_group_size=5)
    connection = duckdb.connect(config={"threads": 2})
    pieces = of_parquet(connection, names, ["a"], 8)
    assert [piece.rows for piece in pieces] == [6, 10, 10, 5, 4]
    for piece in pieces:
        assert connection.execute(f"SELECT count(*) FROM {piece.source}").fetchall() == [(piece.rows,)]
    assert of_parquet(connection, names, ["File_Row_Number"], 8) == []


def test_findings_stay_when_the_engine_checks_another_table() -> None:
    engine = _engine(connection=duckdb.connect())
    first = _check(pl.concat([_rows(0), _rows(4)]), engine)
    before = first.findings.pl().sort(ORDER)
    _check(pl.concat([_rows(8), _rows(12), _rows(16)]), engine)
    assert before.height and first.findings.pl().sort(ORDER).equals(before)


def test_of_pieces_nothing_is_left_but_what_is_reported() -> None:
    connection = duckdb.connect()
    _check(pl.concat([*CLEAN, LATER["a row without an id"]], how="vertical_relaxed"), _engine(connection=connection))
    left = connection.execute("SELECT table_name, estimated_size FROM duckdb_tables()").fetchall()
    assert not [name for name, _ in left if name.endswith("judged")]
    assert not connection.execute("SELECT view_name FROM duckdb_views() WHERE view_name LIKE 'govrules%'").fetchall()


def test_ids_of_several_rows_are_found_across_pieces() -> None:
    table = pl.concat([_rows(0), _rows(4), _rows(4), _rows(8)])
    found, wanted = (_check(table, engine, unique_ids=True) for engine in (_engine(), "polars"))
    assert found.rejected == 8
    _same(found, wanted)
