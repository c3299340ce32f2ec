"""Timing and comparing: interleaved rounds, ratios of medians, child processes measured from outside."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import define, frozen

ROOT = Path(__file__).resolve().parents[2]
Samples = dict[str, list[float]]
Measure = Callable[[], float]
Result = dict[str, Any]


@frozen
class Skipped:
    """What was left out, and what would bring it in."""

    what: str
    why: str


@frozen
class Options:
    """What was asked for on the command line; ``folder`` holds tables that several parts read."""

    quick: bool
    folder: Path
    rows: int
    many_rows: int
    rounds: int | None = None
    big_rows: int = 20_000_000

    def count(self, quick: int, full: int) -> int:
        """Number of rounds."""
        return self.rounds or (quick if self.quick else full)


Outcome = Result | Skipped
Suite = Callable[[Options], Iterator[Outcome]]


def wall(case: Callable[[], Any], per: int = 1) -> Measure:
    """Measure of a call in seconds by the clock; divided by the number of things that one call does."""
    return _by(time.perf_counter, case, per)


def cpu(case: Callable[[], Any], per: int = 1) -> Measure:
    """Measure of a call that needs one processor, in seconds of it: waiting for others does not count."""
    return _by(time.process_time, case, per)


def _by(clock: Callable[[], float], case: Callable[[], Any], per: int) -> Measure:
    def measure() -> float:
        gc.collect()
        begun = clock()
        case()
        return (clock() - begun) / per

    return measure


def each(checks: Sequence[Callable[..., Any]], things: Sequence[Any], *more: Any) -> Callable[[], None]:
    """Loop over things and checks that keeps no result: thousands kept alive would time the garbage collector."""

    def alone() -> None:
        for thing in things:
            for check in checks:
                check(thing)

    def with_one() -> None:
        (as_of,) = more
        for thing in things:
            for check in checks:
                check(thing, as_of)

    return with_one if more else alone


def rounds(measures: Mapping[str, Measure], count: int, warm_up: int = 1) -> Samples:
    """Run all measures in turn, so that a change of the machine's mood meets all of them."""
    samples: Samples = {name: [] for name in measures}
    for number in range(warm_up + count):
        for name, measure in measures.items():
            taken = measure()
            if number >= warm_up:
                samples[name].append(taken)
    return samples


def compared(name: str, samples: Samples, ours: str, against: str, target: float | None) -> Result:
    """One line of the report: the ratio of medians; samples are in seconds."""
    ratio = statistics.median(samples[ours]) / statistics.median(samples[against])
    return {
        "name": name, "ratio": round(ratio, 3), "against": against, "target": target,
        "samples": {key: [round(value, 9) for value in samples[key]] for key in (ours, against)},
    }  # fmt: skip


def budgeted(name: str, amount: float, budget: float, unit: str, samples: Samples) -> Result:
    """One line of the report where the target is an amount: the ratio is the share of it that was used."""
    return {
        "name": name, "ratio": round(amount / budget, 3), "against": f"{budget:g} {unit}", "target": 1.0,
        "samples": {key: [round(value, 6) for value in values] for key, values in samples.items()},
    }  # fmt: skip


@frozen
class Spent:
    """What a child process took: seconds by the clock and of the processors."""

    wall: float
    cpu: float


def spent(arguments: Sequence[str]) -> Spent:
    """Run a Python child to its end."""
    begun = time.perf_counter()
    child = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    taken = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} ended with {child.returncode}")
    return Spent(taken, usage.ru_utime + usage.ru_stime)


def peak_megabytes() -> float:
    """Most memory this process has held; not ``ru_maxrss``, which starts with what the parent held at the fork."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not say how much memory a process has held")


@define
class Worker:
    """A child that answers each line with a line; it stays alive, so that its rounds take turns with others'."""

    process: subprocess.Popen[str]

    def ask(self, line: str) -> str:
        """Send one line and wait for the answer."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.process.args!r} ended without an answer")
        return answer

    def close(self) -> None:
        """End the child by ending its input."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@contextmanager
def working(command: Sequence[str]) -> Iterator[Worker]:
    """A worker for the length of a block."""
    worker = Worker(
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    )
    try:
        yield worker
    finally:
        worker.close()


def line_of(result: Outcome) -> str:
    """One line for people."""
    if isinstance(result, Skipped):
        return f"{result.what}: left out. {result.why}"
    target = f" (to reach: {result['target']:g})" if result["target"] else ""
    medians = ", ".join(f"{name} {shown(name, statistics.median(v))}" for name, v in result["samples"].items())
    return f"{result['name']:<52} x{result['ratio']:<7}{target}  [{medians}]"


def shown(name: str, value: float) -> str:
    """An amount with its unit; seconds unless the name says otherwise."""
    if name.endswith(", MB"):
        return f"{value:.0f}"
    if value < 1e-3:
        return f"{value * 1e6:.2f} µs"
    return f"{value * 1e3:.1f} ms" if value < 1 else f"{value:.2f} s"


__all__ = [
    "Measure", "Options", "Outcome", "Result", "Samples", "Skipped", "Spent", "Suite",
    "Worker", "budgeted", "compared", "cpu", "each", "line_of", "peak_megabytes", "rounds", "shown", "spent", "wall", "working",
]  # fmt: skip
