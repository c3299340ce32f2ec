"""Every rule there is: the made-up notice and the installed regions."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from govrules.evaluate.checker import Checker
from govrules.extend.registry import load_rules

# The columnar extra is optional: without it there is nothing to compare.
collect_ignore_glob = [] if find_spec("narwhals") and find_spec("polars") else ["test_*.py"]

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"


@pytest.fixture(scope="session")
def regions() -> Checker:
    """All installed regions."""
    return Checker.of(load_rules())
