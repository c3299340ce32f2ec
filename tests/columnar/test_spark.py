"""Spark, on this machine: the same findings though process and session live in different time zones."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.spark_engine import SparkEngine
from govrules.evaluate.columnar.table import check_table
from govrules.evaluate.columnar.values import ordinal_micros
from govrules.evaluate.verdict import Verdict
from govrules.expr import Kind
from tests.columnar.agree import assert_agreement, text_table
from tests.columnar.generate import Maker
from tests.columnar.test_agreement import agree_on_cases, roster_for
from tests.evaluate.demo import CHECKER

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark"), pytest.mark.filterwarnings("ignore")]
AS_OF = datetime(2023, 7, 3, 9, 30)


@pytest.mark.parametrize(
    ("record", "typed"),
    [("document", True), ("instruction", False), ("indicator", True), ("attestation", False), ("activity", True)],
)
def test_every_kind_of_test_is_judged_alike_on_spark(session: Any, record: str, typed: bool) -> None:
    maker = Maker(CHECKER, AS_OF, 5, typed=typed)
    records = maker.records(CHECKER.rules.records[record], 120)
    roster = roster_for(maker, CHECKER, type(records[0]))
    assert assert_agreement(CHECKER, records, AS_OF, engine="spark", typed=typed, roster=roster) > 0


def test_a_sample_of_the_cases_of_every_region_is_judged_alike_on_spark(session: Any, regions: Checker) -> None:
    assert agree_on_cases(regions, every=430, engine="spark") > 10


def test_instants_with_a_zone_are_beijing_time_on_spark(session: Any) -> None:
    received = datetime(2023, 3, 6, 1, 0, tzinfo=UTC)  # 09:00 in Beijing
    done = [datetime(2023, 3, 6, 2, 0, tzinfo=UTC), datetime(2023, 3, 6, 2, 0, 1, tzinfo=UTC)]
    table = pl.DataFrame({"received_at": [received] * 2, "endorsed_at": done})
    result = check_table(
        CHECKER, table, record="document", as_of=datetime(2024, 1, 1), jurisdiction="610726", engine="spark",
        counts_only=True,
    )  # fmt: skip
    assert (result.totals[Verdict.SATISFIED], result.totals[Verdict.VIOLATED]) == (1, 1)


def test_instants_keep_their_micros_on_either_side_of_1970_on_spark(session: Any) -> None:
    days = ("1900-01-01", "1945-04-02", "1969-12-31", "1970-01-01", "2023-03-26", "2023-10-29", "2199-12-31")
    clocks = ("00:00:00", "00:00:00.000001", "02:30:00.999999", "23:59:59", "23:59:59.999999")
    instants = [datetime.fromisoformat(f"{day} {clock}") for day in days for clock in clocks]
    engine = SparkEngine(session=session)
    table = engine.open(pl.DataFrame({"at": instants, "text": [f"{at:%F %T}" for at in instants]}), lambda path: None)
    picks = [Pick("at", "at", Form.NAIVE, None, Kind.MOMENT), Pick("text", "text", Form.TEXT, None, Kind.MOMENT)]
    (chunk,) = engine.chunks(table, picks, whole=True)
    rows = engine.rows(chunk.sort("__row"))
    assert rows["at"] == [ordinal_micros(at) for at in instants]
    assert rows["at__day"] == rows["text__isoday"] == [at.toordinal() for at in instants]
    assert rows["text__iso"] == [ordinal_micros(at.replace(microsecond=0)) for at in instants]


def test_partitioned_files_are_read_and_findings_and_rejects_written_partitioned(session: Any, tmp_path: Path) -> None:
    kind = CHECKER.rules.records["instruction"]
    for number in range(3):
        table = text_table(Maker(CHECKER, AS_OF, number).records(kind, 40))  # the same ids in every file
        table.with_columns(pl.col("id") + pl.lit("" if number == 0 else f"-{number // 2}")).write_parquet(
            tmp_path / f"part-{number}.parquet"
        )
    again = text_table(Maker(CHECKER, AS_OF, 9).records(kind, 5))
    again.write_parquet(tmp_path / "part-9.parquet")
    out, rejects = tmp_path / "findings", tmp_path / "rejects"
    result = check_table(
        CHECKER, str(tmp_path / "part-*.parquet"), record="instruction", as_of=AS_OF, engine="spark", out=out,
        rejects_out=rejects, all=True, unique_ids=True,
    )  # fmt: skip
    assert (result.rows, result.rejected) == (125, 10)
    assert result.rows == result.judged + result.rejected
    assert pl.read_parquet(f"{out}/*.parquet").height == sum(result.totals.values())
    assert set(pl.read_parquet(f"{rejects}/*.parquet")["id"]) == {f"instruction-{number}" for number in range(1, 6)}
