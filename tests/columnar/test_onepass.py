"""Reading and judging in one pass: chunk after chunk through one plan, whatever a later chunk holds."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from typing import Any

import polars as pl
import pytest

from govrules.evaluate.columnar.engines import ROW
from govrules.evaluate.columnar.polars_engine import PolarsEngine
from govrules.evaluate.columnar.polars_source import Source
from govrules.evaluate.columnar.table import TableResult, check_table
from govrules.evaluate.columnar.texts import Texts
from tests.evaluate.demo import CHECKER


def _rows(first: int, **changed: list[Any]) -> pl.DataFrame:
    rows = {
        "id": [str(first + n) for n in range(4)],
        "received_at": [date(2023, 4, 27)] * 4,
        "replied_at": [date(2023, 5, 10), date(2023, 5, 12), None, date(2023, 5, 8)],
        "source": ["本级政府领导"] * 3 + ["其他"],
    }
    return pl.DataFrame(rows | changed)


def _check(table: pl.DataFrame, engine: Any, **options: Any) -> TableResult:
    return check_table(
        CHECKER, table, record="instruction", as_of="2024-01-01", jurisdiction="610726", engine=engine, **options
    )


CLEAN = [_rows(start) for start in (0, 4)]
LATER = {
    "clean": _rows(8),
    "a blank before a text": _rows(8, source=[" 本级政府领导", "本级政府领导", "本级政府领导", "其他"]),
    "a text that was not there before": _rows(8, source=["上级领导", "本级政府领导", "本级政府领导", "其他"]),
    "no text at all": _rows(8, source=[None] * 4),
    "a row without an id": _rows(8, id=["8", "", " ", None]),
    "a date of another century": _rows(8, received_at=[date(1023, 4, 27), *[date(2023, 4, 27)] * 3]),
    "an instruction before the notice was in force": _rows(8, received_at=[date(1999, 1, 1)] * 4),
}


@pytest.mark.parametrize("all_verdicts", [False, True])
@pytest.mark.parametrize("name", LATER)
def test_a_later_chunk_is_judged_as_if_the_table_were_one(name: str, all_verdicts: bool) -> None:
    table = pl.concat([*CLEAN, LATER[name], _rows(12)], how="vertical_relaxed")
    whole = _check(table, "polars", all=all_verdicts)
    small = _check(table, PolarsEngine(chunk_rows=4), all=all_verdicts)
    assert small.counts == whole.counts
    assert (small.rows, small.judged, small.rejected) == (whole.rows, whole.judged, whole.rejected)
    order = ["id", "rule"]
    assert small.findings.sort(order).equals(whole.findings.sort(order))
    assert small.rejects.equals(whole.rejects)
    assert whole.findings.height == sum(
        number for verdict, number in whole.totals.items()
        if all_verdicts or verdict.value not in ("satisfied", "not_applicable")
    )  # fmt: skip


@pytest.mark.parametrize("rows", [1, 4, 7])
def test_rows_of_texts_that_wait_for_a_second_look_are_judged_in_every_chunk(rows: int) -> None:
    count = 40
    table = pl.DataFrame({
        "id": [str(n) for n in range(count)],
        "received_at": [["2023-04-27", "2031-04-27", "2023-04-27 09:00"][n % 3] for n in range(count)],
        "replied_at": [["2023-05-10", "2031-05-30", None, "2023-05-12"][n % 4] for n in range(count)],
        "source": [["本级政府领导", "其他"][n % 5 == 4] for n in range(count)],
        "jurisdiction": [["610726", "110000"][n % 7 == 3] for n in range(count)],
        "bearer": [f"单位{n % 3}" for n in range(count)],
        "bearer_kind": ["部门"] * count,
        "is_long_term": [["否", "是"][n % 6 == 0] for n in range(count)],
    })  # fmt: skip

    def check(engine: Any) -> TableResult:
        return check_table(CHECKER, table, record="instruction", as_of="2032-01-01", engine=engine, all=True)

    whole, small = check("polars"), check(PolarsEngine(chunk_rows=rows, max_workers=1))
    assert small.counts == whole.counts
    order = ["id", "rule"]
    assert small.findings.sort(order).equals(whole.findings.sort(order))
    assert sum(whole.totals.values()) == count
    assert 0 < sum(number for verdict, number in whole.totals.items() if verdict.value == "undetermined") < count


@pytest.mark.parametrize("name", LATER)
def test_duckdb_stores_what_findings_are_made_of_and_finds_the_same(name: str) -> None:
    pytest.importorskip("duckdb")
    table = pl.concat([*CLEAN, LATER[name]], how="vertical_relaxed")
    wanted, found = _check(table, "polars"), _check(table, "duckdb")
    assert found.counts == wanted.counts
    order = ["id", "rule"]
    assert found.findings.pl().sort(order).equals(wanted.findings.sort(order))
    assert found.rejects.pl().sort("row").equals(wanted.rejects.sort("row"))
    assert _check(table, "duckdb", counts_only=True).counts == wanted.counts


def test_a_source_gives_the_rows_it_stands_for_when_it_is_run() -> None:
    source = Source(pl.DataFrame({"a": [1, 2], "b": ["x", "y"]}))
    plan = source.scan().with_columns(c=pl.col("a") * 10)
    assert plan.collect()["c"].to_list() == [10, 20]
    source.turn_to(pl.DataFrame({"a": [3, 4, 5], "b": ["x", "y", "z"]}))
    assert plan.select("c").collect()["c"].to_list() == [30, 40, 50]
    assert plan.filter(pl.col("b") == "z").collect()["a"].to_list() == [5]
    assert plan.head(1).collect()["a"].to_list() == [3]
    assert plan.select(pl.len()).collect().item() == 3


def test_a_source_gives_only_the_rows_with_the_codes_asked_for() -> None:
    source = Source(pl.DataFrame({ROW: [1, 2, 3], "a": [10, 20, 30]}), codes=1)
    doubled = source.scan().select(pl.col("a") * 2, "__held0")
    found = pl.DataFrame({"__c0": [5, 4, 5], ROW: [1, 2, 3]}, schema_overrides={"__c0": pl.Int8})
    assert source.hold(found)
    source.narrow("__held0", [5, 6])
    assert doubled.collect().to_dict(as_series=False) == {"a": [20, 60], "__held0": [5, 5]}
    source.widen()
    assert doubled.collect()["a"].to_list() == [20, 40, 60]


def test_nothing_of_a_table_stays_in_memory_when_it_has_been_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    alive: list[weakref.ref[Source]] = []

    def turn_to(self: Source, rows: Any, before: Any = Source.turn_to) -> None:
        alive.append(weakref.ref(self))
        before(self, rows)

    monkeypatch.setattr(Source, "turn_to", turn_to)
    _check(pl.concat([*CLEAN, _rows(8)]), PolarsEngine(chunk_rows=4))
    gc.collect()
    assert len(alive) >= 3
    assert [one() for one in alive] == [None] * len(alive)


def test_codes_are_held_of_the_rows_they_are_of_or_not_at_all() -> None:
    source = Source(pl.DataFrame({ROW: [1, 2, 3], "a": [1, 2, 3]}), codes=1)
    found = pl.DataFrame({"__c0": [7, 8, 9], ROW: [1, 2, 3]}, schema_overrides={"__c0": pl.Int8})
    assert source.hold(found.reverse())
    assert source.scan().select("__held0").collect()["__held0"].to_list() == [7, 8, 9]
    for other in (found.head(2), pl.concat([found, found.head(1)]), found.with_columns(pl.col(ROW) + 1)):
        assert not source.hold(other)


def test_texts_know_a_chunk_by_the_texts_of_earlier_ones() -> None:
    import narwhals.stable.v2 as nw

    engine = PolarsEngine()
    source = Source(pl.DataFrame({"kind": ["甲", "乙", None], "name": ["a", "b", "c"]}))
    frame = nw.from_native(source.scan())
    texts = Texts(engine)
    texts.turn_to(frame)
    assert texts.few("kind") == sorted(["甲", "乙"])
    source.turn_to(pl.DataFrame({"kind": ["乙", None, None], "name": ["d", "e", "f"]}))
    assert texts.are_known(frame)
    source.turn_to(pl.DataFrame({"kind": ["丙"], "name": ["g"]}))
    assert not texts.are_known(frame)
    texts.turn_to(frame)
    assert texts.few("kind") == sorted(["甲", "乙", "丙"])
    assert not texts.are_known(nw.from_native(source.scan()))
