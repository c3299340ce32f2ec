"""The made-up notices of ``local.py``."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def local() -> ModuleType:
    spec = importlib.util.spec_from_file_location("govrules_test_local", Path(__file__).with_name("local.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
