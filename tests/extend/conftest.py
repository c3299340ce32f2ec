"""The example rule set, and a writer of case files."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from govrules.evaluate.checker import Checker


@pytest.fixture(scope="session")
def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("govrules_example", Path(__file__).with_name("example.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def rules(example):
    return example.ruleset()


@pytest.fixture(scope="session")
def checker(rules):
    return Checker.of(rules)


HEAD = "notice: example-2022\njurisdiction: '610726'\nas_of: 2023-05-31\n"


@pytest.fixture
def write(tmp_path):
    """Write a case file (with the usual header unless told otherwise) and return its path."""

    def writer(cases: str, *, head: str = HEAD, name: str = "a.govrules.yaml") -> Path:
        path = tmp_path / name
        path.write_text(head + dedent(cases), encoding="utf-8")
        return path

    return writer
