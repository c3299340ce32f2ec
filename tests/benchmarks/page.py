"""The documentation page: the table of figures and the growth curves, put between the marks that it holds."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from attrs import frozen

from tests.benchmarks.growth import PREFIX
from tests.benchmarks.harness import Result, Skipped, shown
from tests.benchmarks.plot import Points, svg

BEGIN, END = "<!-- figures: made by tests/benchmarks/run.py --page -->", "<!-- end of figures -->"
LIBRARIES = ("polars", "duckdb", "pyspark", "narwhals")
SERIES = {"govrules": "govrules", "by hand": "手写 by hand"}


@frozen
class Look:
    """How a curve is shown: file name, title, axes, and what a second of a sample is on the axis."""

    file: str
    title: str
    across: str
    up: str
    scale: float


MICRO, MILLI = 1e6, 1e3
LOOKS = {
    "rows, Polars": Look("rows", "用时与记录数 time and rows", "记录数 rows", "用时 time (s)", 1),
    "rules, Polars": Look("rules", "用时与规则数 time and rules", "规则数 rules", "用时 time (s)", 1),
    "rules, one record": Look(
        "rules-single", "单条核对与规则数 one record and rules", "适用规则数 applicable rules", "每条 per record (µs)", MICRO
    ),
    "plugins, load and first check": Look(
        "plugins-load", "加载与地区数 loading and plugins", "地区插件数 plugins", "加载并核对 load and check (ms)", MILLI
    ),
    "plugins, one record": Look(
        "plugins-single", "单条核对与地区数 one record and plugins", "地区插件数 plugins", "每条 per record (µs)", MICRO
    ),
    "fields of a record, one record": Look(
        "width-single", "单条核对与字段数 one record and fields", "多余字段 extra fields", "每条 per record (µs)", MICRO
    ),
    "fields of a record, Polars": Look(
        "width", "用时与字段数 time and fields", "多余字段 extra fields", "用时 time (s)", 1
    ),
}  # fmt: skip


def curves(results: Sequence[Result]) -> dict[str, str]:
    """The SVG of each curve among the results, by file name."""
    drawn = {}
    for result in results:
        look = LOOKS.get(result["name"].removeprefix(PREFIX))
        if look is not None and result["name"].startswith(PREFIX):
            drawn[look.file] = svg(look.title, look.across, look.up, points(result["samples"], look.scale))
    return drawn


def points(samples: Mapping[str, Sequence[float]], scale: float) -> dict[str, Points]:
    """The medians of samples named "series @ size"."""
    found: dict[str, list[tuple[float, float]]] = {}
    for key, values in samples.items():
        series, size = key.split(" @ ")
        found.setdefault(SERIES[series], []).append((int(size), statistics.median(values) * scale))
    return {name: sorted(listed) for name, listed in found.items()}


def write_plots(folder: Path, drawn: Mapping[str, str]) -> None:
    """Write the curves as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in drawn.items():
        (folder / f"{name}.svg").write_text(text + "\n", encoding="utf-8")


def update(path: Path, results: Sequence[Result], skipped: Sequence[Skipped], drawn: Mapping[str, str]) -> None:
    """Replace what stands between the marks of a page."""
    before, mark, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not mark or not end:
        raise SystemExit(f"{path}: the lines {BEGIN!r} and {END!r} say where the figures go; put them into the page.")
    titles = {look.file: look.title for look in LOOKS.values()}
    figures = [
        f'<figure class="gr-figure"><div class="gr-scroll">\n{text}\n</div><figcaption>{titles[name]}</figcaption></figure>'
        for name, text in drawn.items()
    ]
    parts = [BEGIN, machine(), table(results), *(f"- {gone.what}: {gone.why}" for gone in skipped), *figures, END]
    path.write_text(before + "\n\n".join(part for part in parts if part) + after, encoding="utf-8")


def machine() -> str:
    """What it was measured on, without naming the machine."""
    found = []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    loads = " / ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"CPython {platform.python_version()},{os.cpu_count()} 个处理器,结束时系统负载 {loads};{'、'.join(found)}。"
    )  # fmt: skip


def table(results: Sequence[Result]) -> str:
    """One line for each result; growth curves give the factor over what was expected."""
    lines = ["| 项目 | 比值 | 对照 | 目标 | 中位数 |", "|---|---|---|---|---|"]
    for result in results:
        growth = result["name"].startswith(PREFIX)
        medians = "见图" if growth else "<br>".join(
            f"{name}: {shown(name, statistics.median(values))}" for name, values in result["samples"].items()
        )
        target = f"≤ {result['target']:g}" if result["target"] else ""
        lines.append(f"| {result['name']} | {result['ratio']:g} | {result['against']} | {target} | {medians} |")
    return "\n".join(lines)
