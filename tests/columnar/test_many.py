"""A million generated records, judged by the scalar engine and by each columnar one, compared finding by finding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from attrs import frozen
from polars.testing import assert_frame_equal

from govrules.evaluate.columnar.table import check_table
from tests.columnar.agree import (
    differences,
    scalar_rows,
    table_frame,
    table_rows,
    text_table,
    typed_table,
)
from tests.columnar.generate import Maker
from tests.evaluate.demo import CHECKER

AS_OF = (datetime(2023, 7, 3, 9, 30), datetime(2024, 1, 1), datetime(2026, 12, 24, 17))
# What all of them share is made once, by whoever comes first.
pytestmark = pytest.mark.xdist_group("million")
RECORDS = ("document", "instruction", "approval", "resolution", "leave", "meeting", "revision", "assessment")
TOTAL = 1_000_000


@frozen
class Judged:
    """A table of one type, and Polars' findings on it, which are the scalar engine's."""

    record: str
    as_of: datetime
    table: Path
    findings: Path


@pytest.fixture(scope="session")
def million(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Judged]:
    """Tables of all types, every other one of typed columns, and what the scalar engine and Polars find alike."""
    folder = tmp_path_factory.mktemp("million")
    made: list[Judged] = []
    for number, name in enumerate(RECORDS):
        as_of, typed = AS_OF[number % len(AS_OF)], number % 2 == 0
        maker = Maker(CHECKER, as_of, 1_000 + number, typed=typed)
        records = maker.records(CHECKER.rules.records[name], TOTAL // len(RECORDS))
        table = (typed_table if typed else text_table)(records)
        result = check_table(CHECKER, table, record=name, as_of=as_of, all=True)
        assert (result.judged, result.rejected) == (len(records), 0)
        found = differences(scalar_rows(CHECKER, records, as_of), table_rows(result))
        assert not found, f"{len(found)} differences\n" + "\n".join(found[:20])
        judged = Judged(name, as_of, folder / f"{name}.parquet", folder / f"{name}-findings.parquet")
        table.write_parquet(judged.table)
        table_frame(result).write_parquet(judged.findings)
        made.append(judged)
    return made


@pytest.mark.slow
def test_the_scalar_engine_and_polars_judge_a_million_records_alike(million: Sequence[Judged]) -> None:
    assert sum(pl.scan_parquet(one.table).select(pl.len()).collect().item() for one in million) == TOTAL
    assert sum(pl.scan_parquet(one.findings).select(pl.len()).collect().item() for one in million) >= TOTAL


@pytest.mark.slow
def test_duckdb_judges_a_million_records_alike(million: Sequence[Judged]) -> None:
    pytest.importorskip("duckdb")
    _agree(million, "duckdb")


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_spark_judges_a_million_records_alike(session: Any, million: Sequence[Judged]) -> None:
    _agree(million, "spark")


def _agree(million: Sequence[Judged], engine: str) -> None:
    for one in million:
        result = check_table(CHECKER, one.table, record=one.record, as_of=one.as_of, engine=engine, all=True)
        wanted = pl.read_parquet(one.findings)
        assert (result.rejected, sum(result.totals.values())) == (0, wanted.height)
        assert_frame_equal(table_frame(result), wanted, check_exact=False)
