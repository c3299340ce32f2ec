"""Acts that come chunk by chunk are counted as if all of them came at once."""

from __future__ import annotations

from datetime import datetime

import polars as pl
import pytest

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar import duties, pair_sums, tally
from govrules.evaluate.columnar.pair_sums import DenseSums, GroupedSums, PairSums
from govrules.evaluate.columnar.polars_engine import PolarsEngine
from tests.columnar.test_agreement import compared

DUTIFUL = ("activity", "link", "artifact")


@pytest.mark.parametrize("dense", [pytest.param(True, id="arrays"), pytest.param(False, id="groups")])
def test_acts_in_many_chunks_are_judged_like_acts_in_one(
    regions: Checker, monkeypatch: pytest.MonkeyPatch, *, dense: bool
) -> None:
    monkeypatch.setattr(tally, "_LEAST", 10)
    monkeypatch.setattr(tally, "_FEWEST", 10)
    monkeypatch.setattr(pair_sums, "_FEW", 4)
    monkeypatch.setattr(duties, "_PAIRS", 40)
    if not dense:
        monkeypatch.setattr(pair_sums, "_DENSE", 0)
    for number, name in enumerate(DUTIFUL):
        kind = regions.rules.records[name]
        engine = PolarsEngine(chunk_rows=16)
        assert compared(regions, kind, 100, datetime(2023, 7, 3, 9, 30), 40 + number, engine=engine) > 100


def _added(sums: PairSums) -> dict[int, tuple[int, int]]:
    engine = PolarsEngine()
    for part in ({2: (1, 1), 5: (0, 3)}, {5: (2, 2)}, {0: (1, 1), 2: (0, 1)}):
        counts = {"sure": [sure for sure, _ in part.values()], "possible": [all_ for _, all_ in part.values()]}
        sums.add(engine.table({"__pair": list(part), **counts}))
    asked = engine.table({"__pair": [5, 4, 2, 0]})
    rows = engine.rows(sums.beside(asked))
    found = sums.frame()
    assert sorted(engine.rows(found)["__pair"]) == [0, 2, 5]
    return dict(zip(rows["__pair"], zip(rows["sure"], rows["possible"], strict=True), strict=True))


def test_sums_in_arrays_and_sums_by_groups_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_sums, "_FEW", 0)
    both = ("sure", "possible")
    wanted = {5: (2, 5), 4: (0, 0), 2: (1, 2), 0: (1, 1)}
    assert _added(DenseSums(both, 6)) == _added(GroupedSums(PolarsEngine(), both)) == wanted


def test_sums_of_nothing_are_zero() -> None:
    asked = PolarsEngine().table({"__pair": [3]})
    for sums in (DenseSums(("possible",), 4), GroupedSums(PolarsEngine(), ("possible",))):
        assert sums.beside(asked).collect().to_native().to_dicts() == [{"__pair": 3, "possible": 0}]


def test_parts_that_are_added_up_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_sums, "_FEW", 3)
    heights: list[int] = []
    sums = GroupedSums(PolarsEngine(), ("possible",))
    for _ in range(40):
        sums.add(PolarsEngine().table({"__pair": [1, 2, 3], "possible": [1, 1, 1]}))
        heights.append(sum(pl.from_dict(PolarsEngine().rows(part)).height for part in sums._parts))
    assert max(heights) < 12
    assert PolarsEngine().rows(sums.frame())["possible"] == [40, 40, 40]
