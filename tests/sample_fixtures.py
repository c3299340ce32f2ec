"""The sample plugin's rule set and a checker on it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from govrules.evaluate.checker import Checker
from govrules.extend import combine, contribution

SAMPLE = Path(__file__).parent / "cli" / "sample" / "govrules_sample.py"


@pytest.fixture(scope="session")
def sample():
    """The sample plugin as one rule set."""
    spec = importlib.util.spec_from_file_location("govrules_sample_rules", SAMPLE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return combine([contribution(module, name="sample", distribution="govrules-sample", version="1.2")])


@pytest.fixture(scope="session")
def checker(sample):
    """The sample rules on the official calendar."""
    return Checker.of(sample)


@pytest.fixture
def find(checker):
    """Check records and return the findings of one rule of the sample notice."""

    def check(clause, *records, as_of="2023-05-15"):
        from govrules.facts.moment import parse_moment

        report = checker.check(records, as_of=parse_moment(as_of), jurisdiction="654321")
        return [finding for finding in report.findings if finding.rule.id == f"sample-2023.{clause}"]

    return check
