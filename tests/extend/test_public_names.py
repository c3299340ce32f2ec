"""The names of the top-level module: all there, each loaded when it is asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import govrules

SOURCE = Path(govrules.__file__)


def test_every_public_name_is_there_and_listed():
    for name in govrules.__all__:
        assert getattr(govrules, name) is not None
    assert set(govrules.__all__) <= set(dir(govrules))
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        govrules.chek  # noqa: B018


def test_type_checkers_are_told_the_same_homes_as_the_interpreter():
    told = {
        (node.module.removeprefix("govrules."), name.name)
        for node in ast.walk(ast.parse(SOURCE.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("govrules.")
        for name in node.names
    }
    assert told == {(home, name) for home, names in govrules._HOMES.items() for name in names}
    assert {name for _, name in told} == set(govrules.__all__) - {"__version__"}


def test_importing_govrules_loads_nothing_but_the_standard_library():
    code = "import sys; before = set(sys.modules); import govrules; print(*set(sys.modules) - before)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=SOURCE.parents[1], capture_output=True, text=True, check=True
    )
    others = [name for name in run.stdout.split() if name.partition(".")[0] not in sys.stdlib_module_names]
    assert others == ["govrules"]


def test_a_name_is_loaded_when_it_is_asked_for_and_kept():
    code = (
        "import sys, govrules; v = govrules.Verdict; print(v is govrules.__dict__['Verdict'], "
        "*[m for m in ('yaml', 'click', 'narwhals', 'polars', 'openpyxl') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=SOURCE.parents[1], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["True"]
