"""Start-up: an empty interpreter, the import, and a first check with every installed plugin."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from govrules.extend.registry import installed
from tests.benchmarks.harness import Options, Outcome, Samples, budgeted, spent

# A record of 宁强 of the kind that a first-time user has: a document of seven workdays.
FIRST_CHECK = (
    "from govrules import check; "
    "r = check({'instruction': [{'id': '1', 'received_at': '2023-05-04T09:00', 'replied_at': '2023-05-20T09:00',"
    " 'limit': '无时限'}]}, as_of='2023-06-01T18:00', jurisdiction='610726'); "
    "assert any(f.verdict.value == 'violated' for f in r.findings)"
)
CODES = {
    "empty interpreter": "pass", "import govrules": "import govrules",
    "import the names": "from govrules import Checker, check, load_facts, load_rules",
    "plugins and first check": FIRST_CHECK,
}  # fmt: skip
BUDGETS = {
    "import govrules": ("import govrules over an empty interpreter", 90),
    "import the names": ("import with the names a program uses", 90),
    "plugins and first check": ("import, {} plugins and a first check", 200),
}


def run(options: Options) -> Iterator[Outcome]:
    """Ratios are shares of the budgets in milliseconds; the samples have clock and processor time in seconds."""
    samples: Samples = {}
    count = options.count(7, 21)
    for number in range(count + 1):
        for name, code in CODES.items():
            taken = spent(["-c", code])
            if number:
                samples.setdefault(name, []).append(taken.wall)
                samples.setdefault(f"{name}, CPU", []).append(taken.cpu)
    median = {name: statistics.median(values) for name, values in samples.items()}
    plugins = len(installed())
    for name, (title, budget) in BUDGETS.items():
        over = (median[name] - median["empty interpreter"]) * 1000
        shown = {key: samples[key] for key in (name, f"{name}, CPU", "empty interpreter", "empty interpreter, CPU")}
        yield budgeted(title.format(plugins), over, budget, "ms over an empty interpreter", shown)
