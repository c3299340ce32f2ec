"""The example week holds exactly the violations planted in it."""

from __future__ import annotations

import importlib.util
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

from govrules.evaluate.checker import Checker
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.extend import load_rules
from govrules.facts.load import load_facts

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_ningqiang_week", EXAMPLES / "make_ningqiang_week.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def report() -> Report:
    rules = load_rules()
    facts = load_facts([EXAMPLES / "ningqiang-week"], rules.records, jurisdiction="610726")
    assert len(facts.records) >= 200
    return Checker.of(rules).check(facts, as_of=datetime(2023, 5, 15, 18))


def test_the_committed_files_are_what_the_script_makes(script: ModuleType) -> None:
    stale = [
        name for name, content in script.files()
        if (EXAMPLES / "ningqiang-week" / name).read_text(encoding="utf-8") != content
    ]  # fmt: skip
    assert stale == []


def test_the_check_finds_every_planted_violation_and_no_other(script: ModuleType, report: Report) -> None:
    found = {(finding.rule.id, finding.subject.id) for finding in report.violations}
    assert found == script.PLANTED


def test_every_violation_quotes_its_clause(report: Report) -> None:
    for finding in report.violations:
        assert finding.citation.quote
        assert finding.citation.clause in finding.rule.id


def test_nothing_in_the_week_is_left_undetermined(report: Report) -> None:
    assert report.counts[Verdict.UNDETERMINED] == report.counts[Verdict.ERROR] == 0
    assert report.counts[Verdict.PENDING] > 0
    assert report.counts[Verdict.EXCUSED] > 0
    assert report.exit_code() == 1
