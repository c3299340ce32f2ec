"""The cases of the 宁强 plugin, collected the way its authors and users run them."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = ROOT / "plugins" / "ningqiang" / "govrules_ningqiang" / "cases"


@pytest.mark.skipif(
    not CASES.is_dir() or not entry_points(group="govrules", name="ningqiang"),
    reason="the plugin is not installed here, or has no cases yet",
)
def test_every_case_of_ningqiang_is_collected_once():
    from govrules import load_rules
    from govrules.extend.cases import collect

    load = [] if entry_points(group="pytest11", name="govrules") else ["-p", "govrules.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", *load, "--collect-only", "-q", "-p", "no:cacheprovider", str(CASES)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    ids = [line for line in run.stdout.splitlines() if ".govrules.y" in line]
    cases = collect(CASES, load_rules())
    assert ids and len(ids) == len(cases) == len(set(ids))
    assert {name.rpartition("::")[2] for name in ids} == {case.name.replace("::", ":") for case in cases}
