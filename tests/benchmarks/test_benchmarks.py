"""The references, the engines and the peers agree, and the figures have the form that readers expect; nothing is timed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from govrules.extend.registry import installed
from tests.benchmarks import by_hand, fifty, page, peer_worker, peers, plot, single
from tests.benchmarks import reference as ref
from tests.benchmarks.harness import Skipped, budgeted, compared, line_of, working
from tests.benchmarks.run import SUITES, main, parser
from tests.benchmarks.sample import for_peers, items, plain, rows

KEYS = ("name", "ratio", "against", "target", "samples")
ROWS = 3_000


def compiled(checker: Any) -> list[Any]:
    return [checker.compiled(rule) for rule in checker.rules.rules if rule.record == "item"]


def test_single_checks_agree_with_the_rules_written_by_hand() -> None:
    listed = rows(600)
    single.agree(compiled(ref.checker()), by_hand.RULES, items(listed), plain(listed))
    single.agree(compiled(fifty.checker()), by_hand.fifty(), items(listed[:60]), plain(listed[:60]))


def test_a_disagreement_is_refused_before_anything_is_timed() -> None:
    listed = rows(60)
    wrong = [by_hand.rule_b, *by_hand.RULES[1:]]
    with pytest.raises(AssertionError, match=r"bench-2024\.1\.a"):
        single.agree(compiled(ref.checker()), wrong, items(listed), plain(listed))


@pytest.mark.parametrize("engine", ["polars", "duckdb", pytest.param("spark", marks=pytest.mark.spark)])
@pytest.mark.filterwarnings("ignore")
def test_engines_agree_with_the_rules_written_by_hand(engine: str, tmp_path: Path) -> None:
    pytest.importorskip("narwhals")
    pytest.importorskip("polars")
    pytest.importorskip("numpy")
    from tests.benchmarks import bulk, reference_polars, reference_spark

    if bulk.why_not(engine):
        pytest.skip(str(bulk.why_not(engine)))
    ref.make(tmp_path, ROWS)
    spark = reference_spark.session() if engine == "spark" else None
    hand = bulk.by_hand(engine, tmp_path, tmp_path, spark)
    wanted = reference_polars.counts(tmp_path)
    assert all(sum(of_rule) == ROWS for of_rule in wanted.values())
    assert all(wanted["b"]), "the data must show every verdict"
    # Spark takes minutes to compile fifty rules, whatever the number of records.
    bulk.agree(hand, engine, tmp_path, tmp_path, wanted, fifty.polars_by_hand(tmp_path) if spark is None else None)
    if spark is not None:
        spark.stop()


def test_the_rules_of_a_region_agree_with_the_same_written_by_hand(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    pytest.importorskip("duckdb")
    pytest.importorskip("polars")
    if "ningqiang" not in {point.name for point in installed()}:
        pytest.skip("govrules-ningqiang is not installed")
    from tests.benchmarks import ningqiang

    ningqiang.make(tmp_path, ROWS)
    hand = [ningqiang.python_by_hand(row) for row in ningqiang.rows_of(tmp_path, ROWS)]
    checker = ningqiang.checker()
    rules = [checker.compiled(checker.rules.rule(f"ningqiang-2022.{clause}")) for clause in ningqiang.RULES.values()]
    records = ningqiang.records(tmp_path, ROWS)
    assert [tuple(rule.verdict(r, ningqiang.AS_OF).value for rule in rules) for r in records] == hand
    assert ningqiang.tallied(hand) == ningqiang.polars_by_hand(tmp_path) == ningqiang.duckdb_by_hand(tmp_path)


@pytest.mark.parametrize("name", peer_worker.PEERS)
def test_peers_agree_or_say_that_they_are_not_installed(name: str, tmp_path: Path) -> None:
    listed = rows(60, seed=5)
    path = tmp_path / "sample.json"
    path.write_text(json.dumps(for_peers(listed)), encoding="utf-8")
    with working(peers.command(name, path)) as worker:
        told = json.loads(worker.process.stdout.readline())  # type: ignore[union-attr]
        if "missing" in told:
            assert "No module named" in told["missing"]
            return
        wanted = [[ref.VERDICTS.index(rule(item)) for rule in by_hand.RULES] for item in plain(listed)]
        peers.assert_agrees(name, told, wanted)
        assert float(worker.ask("go")) > 0


def test_a_ratio_is_that_of_medians() -> None:
    result = compared("x", {"ours": [3.0, 9.0, 2.0], "theirs": [1.0, 2.0, 50.0]}, "ours", "theirs", 1.2)
    assert tuple(result) == KEYS
    assert (result["ratio"], result["against"], result["target"]) == (1.5, "theirs", 1.2)


def test_a_budget_is_used_in_part() -> None:
    result = budgeted("x", 45.0, 90.0, "ms", {"x": [0.045]})
    assert (result["ratio"], result["target"], result["against"]) == (0.5, 1.0, "90 ms")


def test_what_is_left_out_is_said_with_its_reason() -> None:
    assert line_of(Skipped("zen-engine", "No module named 'zen'.")) == "zen-engine: left out. No module named 'zen'."


def test_the_figures_are_written_as_a_bare_list(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    assert main(["--quick", "--rounds", "1", "--only", "single", "--json", str(path)]) == 0
    results = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(results, list) and len(results) >= 5
    for result in results:
        assert tuple(result) == KEYS
        assert result["ratio"] > 0
        assert result["target"] is None or result["target"] > 0
        assert all(value > 0 for values in result["samples"].values() for value in values)


def test_a_page_can_be_made_from_figures_taken_earlier(tmp_path: Path) -> None:
    figures, shown = tmp_path / "figures.json", tmp_path / "page.md"
    figures.write_text(json.dumps([growth_result()]), encoding="utf-8")
    shown.write_text(f"{page.BEGIN}\n{page.END}\n", encoding="utf-8")
    plots = tmp_path / "plots"
    assert main(["--from", str(figures), "--page", str(shown), "--plot", str(plots)]) == 0
    assert "| growth: rules, Polars | 0.4 |" in shown.read_text(encoding="utf-8")
    assert [path.name for path in plots.iterdir()] == ["rules.svg"]


def test_every_part_can_be_asked_for_alone() -> None:
    for name in SUITES:
        assert parser().parse_args(["--only", name]).only == [name]
        assert (Path(single.__file__).parent / f"{name}.py").is_file()


def growth_result() -> dict[str, Any]:
    samples = {"govrules @ 1": [1.0], "govrules @ 10": [4.0], "by hand @ 1": [0.5], "by hand @ 10": [2.0]}
    return {"name": "growth: rules, Polars", "ratio": 0.4, "against": "linear growth", "target": None, "samples": samples}


def test_a_curve_is_drawn_from_the_samples() -> None:
    drawn = page.curves([growth_result()])
    root = ElementTree.fromstring(drawn["rules"])
    lines = root.findall("{http://www.w3.org/2000/svg}polyline")
    assert [len(line.attrib["points"].split()) for line in lines] == [2, 2]
    texts = {node.text for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"规则数 rules", "用时 time (s)", "手写 by hand"} <= texts


def test_points_stand_where_their_values_are() -> None:
    drawn = plot.svg("t", "x", "y", {"a": [(0.0, 0.0), (10.0, 5.0), (20.0, 10.0)]})
    line = next(part for part in drawn.splitlines() if part.startswith("<polyline"))
    first, middle, last = (tuple(map(float, p.split(","))) for p in line.split('"')[1].split())
    assert middle == ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    assert first[1] > last[1], "more is further up"


def test_the_page_is_renewed_between_its_marks_only(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"# 前\n\n{page.BEGIN}\n旧\n{page.END}\n\n后\n", encoding="utf-8")
    results = [growth_result(), compared("x", {"a": [0.002], "b": [0.001]}, "a", "b", 1.5)]
    page.update(path, results, [Skipped("zen", "missing.")], page.curves(results))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# 前\n") and text.endswith("\n\n后\n") and "旧" not in text
    assert "| x | 2 | b | ≤ 1.5 | a: 2.0 ms<br>b: 1.0 ms |" in text
    assert "- zen: missing." in text
    assert text.count("<svg") == text.count("</svg>") == 1
    with pytest.raises(SystemExit, match="put them into the page"):
        page.update(_without_marks(tmp_path), results, [], {})


def _without_marks(folder: Path) -> Path:
    path = folder / "bare.md"
    path.write_text("# 页\n", encoding="utf-8")
    return path


def test_peers_run_with_the_interpreter_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOVRULES_PEERS_PYTHON", raising=False)
    assert peers.command("cedarpy", Path("x"))[0] == sys.executable
    monkeypatch.setenv("GOVRULES_PEERS_PYTHON", "other")
    assert peers.command("cedarpy", Path("x"))[0] == "other"
