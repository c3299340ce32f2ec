"""How fast: every measurement there is, side by side in one run on one machine.

    python tests/benchmarks/run.py [--quick] [--json FILE] [--only NAME...] [--plot DIR] [--page FILE.md]
    python tests/benchmarks/run.py --from FILE [--plot DIR] [--page FILE.md]

Results are checked for agreement before anything is timed. What counts are the ratios: times differ between
machines and hours, ratios of interleaved rounds hardly do. What is not installed is left out with a sentence.
The JSON is a list of {name, ratio, against, target, samples}; samples are in seconds unless their name says so.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.harness import Options, Result, Skipped, line_of  # noqa: E402

SUITES = ("startup", "single", "peers", "bulk", "region", "growth", "big")
LEFT_OUT_WHEN_QUICK = ("big",)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--quick", action="store_true", help="fewer rows and rounds, without the 20 million records")
    made.add_argument("--only", nargs="+", choices=SUITES, metavar="NAME", help=f"of {', '.join(SUITES)}")
    made.add_argument("--rows", type=int, help="number of records in bulk")
    made.add_argument("--big-rows", type=int, default=20_000_000, help="number of records of `big`")
    made.add_argument("--rounds", type=int, help="number of rounds")
    made.add_argument("--json", type=Path, help="write the results here")
    made.add_argument("--from", type=Path, dest="given", metavar="FILE", help="measure nothing, take these figures")
    made.add_argument("--plot", type=Path, metavar="DIR", help="write the growth curves as SVG into this folder")
    made.add_argument("--page", type=Path, metavar="FILE", help="put table and curves into this Markdown page")
    return made


def main(arguments: list[str] | None = None) -> int:
    """Run everything, print it, write it."""
    options = parser().parse_args(arguments)
    if options.given:
        results, skipped = json.loads(options.given.read_text(encoding="utf-8")), []
        for result in results:
            say(line_of(result))
    else:
        results, skipped = measured(options)
    if options.plot or options.page:
        from tests.benchmarks import page

        curves = page.curves(results)
        if options.plot:
            page.write_plots(options.plot, curves)
        if options.page:
            page.update(options.page, results, skipped, curves)
    return 0


def measured(options: argparse.Namespace) -> tuple[list[Result], list[Skipped]]:
    """Run what was asked for; the file of figures grows with each, so that a run cut short is not lost."""
    rows = options.rows or (200_000 if options.quick else 2_000_000)
    names = options.only or [name for name in SUITES if not (options.quick and name in LEFT_OUT_WHEN_QUICK)]
    results: list[Result] = []
    skipped: list[Skipped] = []
    with tempfile.TemporaryDirectory(prefix="govrules-") as folder:
        asked = Options(
            options.quick, Path(folder), rows, max(2_000, rows // 4), options.rounds, options.big_rows
        )  # fmt: skip
        for name in names:
            say(f"\n{name}")
            for outcome in import_module(f"tests.benchmarks.{name}").run(asked):
                say(line_of(outcome))
                if isinstance(outcome, Skipped):
                    skipped.append(outcome)
                    continue
                results.append(outcome)
                if options.json:
                    options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")
    return results, skipped


def say(line: str) -> None:
    """Print a line at once, since the next may take minutes."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
