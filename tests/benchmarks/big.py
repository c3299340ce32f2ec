"""Twenty million records: time and peak memory of processes of their own.

    python tests/benchmarks/big.py FOLDER {polars,duckdb} {counts,findings,by-hand,recurring,recurring-by-hand}

judges the items (or the visits) of a folder and prints what it took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks import reference as ref
from tests.benchmarks import reference_duckdb, reference_polars
from tests.benchmarks.bulk import counts_of, judged, violations, visited, why_not
from tests.benchmarks.harness import Options, Outcome, Skipped, budgeted, compared, peak_megabytes

BUDGET_MB = 1_000


def run(options: Options) -> Iterator[Outcome]:
    """Memory of both engines, counts and findings written out; and whether time is linear in rows."""
    if why_not("polars"):
        yield Skipped("big", f"The tables are made with Polars: {why_not('polars')}")
        return
    large, small = options.folder / "big", options.folder / "tenth"
    for folder, rows in ((large, options.big_rows), (small, options.big_rows // 10)):
        folder.mkdir()
        ref.make(folder, rows)
    millions = f"{options.big_rows / 1e6:g} M records"
    for engine in ("polars", "duckdb"):
        if why_not(engine):
            yield Skipped(f"{millions}, {engine}", str(why_not(engine)))
            continue
        hand = _child(large, engine, "by-hand")
        per_row: dict[str, list[float]] = {"by hand": [hand["seconds"]]}
        for what in ("counts", "findings"):
            told = _child(large, engine, what)
            assert told["counts"] == hand["counts"], f"{engine} disagrees with the rules by hand"
            amounts = {f"{what}, MB": [told["peak"]], "by hand, MB": [hand["peak"]]}
            yield budgeted(f"{millions}, {what}, {engine}, memory", told["peak"], BUDGET_MB, "MB", amounts)
            tenth = [_child(small, engine, what)["seconds"] / (options.big_rows // 10) for _ in range(3)]
            both = {"all": [told["seconds"] / options.big_rows], "a tenth": tenth}
            yield compared(f"{millions}, {what}, {engine}, time per record", both, "all", "a tenth", 1.1)
            per_row[what] = [told["seconds"]]
        yield compared(f"{millions}, counts, {engine}", per_row, "counts", "by hand", 1.2)
        yield from _recurring(large, engine, millions)


def _recurring(folder: Path, engine: str, millions: str) -> Iterator[Outcome]:
    """R4: a visit each quarter to each of the members, of whom there is one to twenty records."""
    hand, told = _child(folder, engine, "recurring-by-hand"), _child(folder, engine, "recurring")
    assert told["counts"] == hand["counts"], f"{engine} disagrees with the visits counted by hand"
    amounts = {"recurring, MB": [told["peak"]], "by hand, MB": [hand["peak"]]}
    yield budgeted(f"{millions}, recurring, {engine}, memory", told["peak"], BUDGET_MB, "MB", amounts)
    both = {"recurring": [told["seconds"]], "by hand": [hand["seconds"]]}
    yield compared(f"{millions}, recurring, {engine}", both, "recurring", "by hand", 1.2)


def _child(folder: Path, engine: str, what: str) -> dict[str, Any]:
    command = [sys.executable, "-W", "ignore", __file__, str(folder), engine, what]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def main(folder: Path, engine: str, what: str) -> None:
    """One measurement; findings go to a file, since twenty million records have millions of them."""
    import_module(engine)  # importing is measured elsewhere
    if not what.endswith("by-hand"):
        import_module("govrules.evaluate.columnar.table")
    by_hand = reference_polars if engine == "polars" else reference_duckdb
    begun = time.perf_counter()
    counts: dict[str, list[int]]
    if what == "by-hand":
        counts = by_hand.counts(folder)
    elif what == "recurring-by-hand":
        counts = {"violated": [by_hand.visits(folder)]}
    elif what == "recurring":
        counts = {"violated": [violations(visited(ref.checker(), folder, engine))]}
    elif what == "counts":
        counts = counts_of(judged(ref.checker(), folder, engine, counts_only=True))
    else:
        counts = counts_of(judged(ref.checker(), folder, engine, out=folder / "findings.parquet"))
    taken = time.perf_counter() - begun
    sys.stdout.write(json.dumps({"seconds": taken, "peak": peak_megabytes(), "counts": counts}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
