"""Other engines on the same four rules and records, each in a process of its own, in turns with govrules.

An engine that is not installed is left out. ``GOVRULES_PEERS_PYTHON`` names another interpreter to run them with,
where their requirements do not fit beside govrules.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.benchmarks import by_hand, peer_worker
from tests.benchmarks import reference as ref
from tests.benchmarks.harness import Measure, Options, Outcome, Skipped, Worker, compared, cpu, each, rounds, working
from tests.benchmarks.sample import for_peers, items, plain, rows

RECORDS = 1_000
VALUE_ONLY = ("datalogic-py",)
"""Peers that need not be beaten: they give a value and nothing to explain it with."""


def run(options: Options) -> Iterator[Outcome]:
    """The target is to be faster with full findings; the ratios of bare verdicts stand beside."""
    listed = rows(RECORDS, seed=5)
    records, objects, checker = items(listed), plain(listed), ref.checker()
    compiled = [checker.compiled(checker.rules.rule(f"bench-2024.1.{name}")) for name in "abcd"]
    wanted = [[ref.VERDICTS.index(rule.verdict(item, ref.AS_OF).value) for rule in compiled] for item in records]
    assert wanted == [[ref.VERDICTS.index(rule(item)) for rule in by_hand.RULES] for item in objects]
    path = options.folder / "peers.json"
    path.write_text(json.dumps(for_peers(listed)), encoding="utf-8")
    measures: dict[str, Measure] = {
        "finding": cpu(each([rule.finding for rule in compiled], records, ref.AS_OF), RECORDS * 4),
        "verdict": cpu(each([rule.verdict for rule in compiled], records, ref.AS_OF), RECORDS * 4),
        "by hand": cpu(each(by_hand.RULES, objects), RECORDS * 4),
    }  # fmt: skip
    with ExitStack() as stack:
        peers = []
        for name in peer_worker.PEERS:
            worker = stack.enter_context(working(command(name, path)))
            told = json.loads(worker.process.stdout.readline())  # type: ignore[union-attr]
            if "missing" in told:
                yield Skipped(name, f"{told['missing']}; pip install {peer_worker.PEERS[name].distribution}.")
                continue
            assert_agrees(name, told, wanted)
            measures[name] = asking(worker)
            peers.append(name)
        samples = rounds(measures, options.count(5, 15))
    for name in peers:
        target = None if name in VALUE_ONLY else 1.0
        yield compared(f"four rules, findings, against {name}", samples, "finding", name, target)
        yield compared(f"four rules, verdicts, against {name}", samples, "verdict", name, None)
        yield compared(f"{name}, against rules by hand", samples, name, "by hand", None)


def command(name: str, path: Path) -> list[str]:
    """How a peer is started."""
    python = os.environ.get("GOVRULES_PEERS_PYTHON") or sys.executable
    return [python, "-W", "ignore", str(Path(peer_worker.__file__)), name, str(path)]


def asking(worker: Worker) -> Measure:
    """The seconds of one check of one rule, as the peer itself takes them."""
    return lambda: float(worker.ask("go"))


def assert_agrees(name: str, told: dict[str, Any], wanted: list[list[int]]) -> None:
    """Compare what a peer found with what govrules finds, as far as the peer can say it."""
    for number, found in enumerate(told["found"]):
        expected = [code == 1 for code in wanted[number]] if told["violations_only"] else wanted[number]
        assert found == expected, f"{name} disagrees on record {number}: {found}, not {expected}"
