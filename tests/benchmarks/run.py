"""How fast: single checks and bulk against the same rules written by hand, in one run on one machine.

    python tests/benchmarks/run.py [--quick] [--json FILE]

Results are checked for agreement before anything is timed. What counts are the ratios; the medians of
interleaved rounds are printed beside them.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from govrules.evaluate.columnar.table import TableResult, check_table
from tests.benchmarks import reference as ref

Samples = dict[str, list[float]]
Result = dict[str, Any]


def rounds(cases: dict[str, Callable[[], Any]], count: int) -> Samples:
    """Run all cases in turn, ``count`` times after one round to warm up."""
    samples: Samples = {name: [] for name in cases}
    for number in range(count + 1):
        for name, case in cases.items():
            gc.collect()
            begun = time.perf_counter()
            case()
            if number:
                samples[name].append(time.perf_counter() - begun)
    return samples


def compared(name: str, samples: Samples, ours: str, against: str, target: float | None) -> Result:
    """One line of the report: the ratio of medians."""
    ratio = statistics.median(samples[ours]) / statistics.median(samples[against])
    return {
        "name": name, "ratio": round(ratio, 3), "against": against, "target": target,
        "samples": {key: [round(value, 6) for value in samples[key]] for key in (ours, against)},
    }  # fmt: skip


def _counts(result: TableResult) -> dict[str, list[int]]:
    return {key[0][-1]: [of_rule[v] for v in of_rule] for key, of_rule in result.counts.items()}


def bulk(folder: Path, quick: bool) -> list[Result]:
    """R1 to R4 over Parquet."""
    checker = ref.checker()
    items, visits, members = (folder / f"{name}.parquet" for name in ("items", "visits", "members"))

    def ours(engine: str, **options: Any) -> TableResult:
        return check_table(
            checker,
            items,
            record="item",
            as_of=ref.AS_OF,
            jurisdiction=ref.PLACE,
            engine=engine,
            mapping=ref.MAPPING,
            **options,
        )

    def visited(engine: str) -> TableResult:
        return check_table(
            checker,
            visits,
            record="activity",
            as_of=ref.AS_OF,
            jurisdiction=ref.PLACE,
            engine=engine,
            rosters=members,
            counts_only=True,
        )

    wanted = ref.polars_by_hand(folder)
    assert ref.duckdb_by_hand(folder) == wanted, "the hand-written rules disagree"
    for engine in ("polars", "duckdb"):
        assert _counts(ours(engine, counts_only=True)) == wanted, f"{engine} disagrees with the hand-written rules"
        short = next(iter(visited(engine).counts.values()))
        assert [n for v, n in short.items() if v.value == "violated"] == [ref.visits_by_hand(folder)], engine
    samples = rounds(
        {
            "polars by hand": lambda: ref.polars_by_hand(folder), "polars": lambda: ours("polars", counts_only=True),
            "duckdb by hand": lambda: ref.duckdb_by_hand(folder), "duckdb": lambda: ours("duckdb", counts_only=True),
            "polars findings by hand": lambda: ref.polars_findings_by_hand(folder), "polars findings": lambda: ours("polars"),
            "polars visits by hand": lambda: ref.visits_by_hand(folder), "polars visits": lambda: visited("polars"),
        },
        3 if quick else 7,
    )  # fmt: skip
    return [
        compared("bulk counts, R1-R3, Polars", samples, "polars", "polars by hand", 1.2),
        compared("bulk counts, R1-R3, DuckDB", samples, "duckdb", "duckdb by hand", 1.2),
        compared("bulk findings, R1-R3, Polars", samples, "polars findings", "polars findings by hand", 1.2),
        compared("recurring, R4, Polars", samples, "polars visits", "polars visits by hand", 1.2),
    ]


def _by_hand(record: Any, as_of: datetime) -> str:
    urgency = record.urgency
    if not isinstance(urgency, str):
        return "undetermined"
    if urgency != "urgent":
        return "not_applicable"
    start, done = record.received_at, record.delivered_at
    if not isinstance(start, datetime):
        return "undetermined"
    due = start + timedelta(hours=1)
    if isinstance(done, datetime) and done <= as_of:
        return "satisfied" if done <= due else "violated"
    return "violated" if as_of > due else "pending"


def single(quick: bool) -> list[Result]:
    """R1 on one record after another."""
    checker = ref.checker()
    rule = checker.rules.rule("bench-2024.1.a")
    compiled, chosen = checker.compiled(rule), random.Random(7)
    records = []
    for number in range(2_000):
        start = datetime(2026, 5, 1) + timedelta(minutes=chosen.randint(0, 60_000))
        done = None if chosen.random() < 0.05 else start + timedelta(minutes=chosen.randint(1, 110))
        records.append(ref.Item(
            id=str(number), jurisdiction=ref.PLACE, urgency=chosen.choice(("urgent", "high")), received_at=start, delivered_at=done,
        ))  # fmt: skip
    for record in records:
        assert compiled.verdict(record, ref.AS_OF).value == _by_hand(record, ref.AS_OF)
    samples = rounds(
        {
            "python by hand": lambda: [_by_hand(record, ref.AS_OF) for record in records],
            "verdict": lambda: [compiled.verdict(record, ref.AS_OF) for record in records],
            "finding": lambda: [compiled.finding(record, ref.AS_OF) for record in records],
        },
        9 if quick else 31,
    )  # fmt: skip
    return [
        compared("single check, verdict only", samples, "verdict", "python by hand", 1.5),
        compared("single check, finding", samples, "finding", "python by hand", 4.0),
    ]


def imports(quick: bool) -> list[Result]:
    """A fresh interpreter with and without govrules; the ratio is in thousandths of a second."""

    def run(code: str) -> Callable[[], Any]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True)

    cases = {"empty interpreter": run("pass"), "import govrules": run("import govrules")}
    samples = rounds(cases, 5 if quick else 15)
    gap = statistics.median(samples["import govrules"]) - statistics.median(samples["empty interpreter"])
    result = compared("import govrules", samples, "import govrules", "empty interpreter", None)
    return [result | {"milliseconds": round(gap * 1000, 1), "target_milliseconds": 90}]


def main() -> int:
    """Run everything, print it, write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rows and rounds")
    parser.add_argument("--rows", type=int, help="number of records in bulk")
    parser.add_argument("--json", type=Path, help="write the results here")
    options = parser.parse_args()
    rows = options.rows or (200_000 if options.quick else 2_000_000)
    results = single(options.quick) + imports(options.quick)
    with tempfile.TemporaryDirectory() as folder:
        ref.make(Path(folder), rows)
        results += bulk(Path(folder), options.quick)
    for result in results:
        medians = ", ".join(f"{name} {statistics.median(times):.4f} s" for name, times in result["samples"].items())
        target = f" (to reach: {result['target']})" if result["target"] else ""
        sys.stdout.write(f"{result['name']:32} x{result['ratio']:<6}{target}  {medians}\n")
    if options.json:
        options.json.write_text(json.dumps({"rows": rows, "results": results}, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
