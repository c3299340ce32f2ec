"""The worked example of a district: loaded in-process together with the city's plugin."""

from __future__ import annotations

import importlib
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from attrs import evolve

from govrules.errors import PluginError
from govrules.evaluate.checker import Checker
from govrules.evaluate.verdict import Verdict
from govrules.extend.cases import collect, run
from govrules.extend.registry import combine, contribution
from govrules.extend.suite import coverage
from govrules.facts.records import Supervision
from govrules.rules import RuleSet

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "laishan-district"
NAMES = ("yantai", "laishan")


@pytest.fixture(scope="module")
def plugins():
    folders = [str(EXAMPLE), str(ROOT / "plugins" / "yantai")]
    sys.path[:0] = folders
    try:
        yield {name: importlib.import_module(f"govrules_{name}") for name in NAMES}
    finally:
        for folder in folders:
            sys.path.remove(folder)


@pytest.fixture(scope="module")
def rules(plugins) -> RuleSet:
    return combine([contribution(plugins[name], name=name) for name in NAMES])


def test_every_case_of_the_district_passes(rules: RuleSet) -> None:
    checker = Checker.of(rules)
    cases = collect(EXAMPLE, rules)
    failed = [result.explanation for result in (run(case, checker) for case in cases) if not result.passed]
    assert failed == []
    assert len(cases) >= 15


def test_the_cases_show_both_versions_and_the_rules_of_both_levels(rules: RuleSet) -> None:
    cases = collect(EXAMPLE, rules)
    assert {case.rule.id for case in cases} >= {"laishan-2023.1.a", "laishan-2023.2.a", "yantai-2022.9.h"}
    assert coverage(cases, rules.only(["laishan-2023.1.a"])) == []


def _letter(received: date, replied: date, where: str = "370613") -> Supervision:
    return Supervision(
        id="S-1", bearer="区局", kind="发函", explicit_target=True, received_at=received, replied_at=replied,
        jurisdiction=where,
    )  # fmt: skip


def _judged(rules: RuleSet, record: Supervision) -> dict[str, tuple[Verdict, int]]:
    found = Checker.of(rules).check([record], as_of=datetime(2025, 6, 30, 18)).findings
    return {f.rule.id: (f.verdict, f.rule.version) for f in found if f.rule.id.endswith((".1.a", ".9.h"))}


def test_two_versions_judge_letters_of_two_dates(rules: RuleSet) -> None:
    old = _judged(rules, _letter(date(2024, 12, 31), date(2025, 1, 3)))
    assert old["laishan-2023.1.a"] == (Verdict.SATISFIED, 1)
    new = _judged(rules, _letter(date(2025, 1, 2), date(2025, 1, 6)))
    assert new["laishan-2023.1.a"] == (Verdict.VIOLATED, 2)
    assert old["yantai-2022.9.h"][0] is new["yantai-2022.9.h"][0] is Verdict.NOT_APPLICABLE


def test_the_city_rule_is_judged_outside_the_district(rules: RuleSet) -> None:
    found = _judged(rules, _letter(date(2025, 1, 2), date(2025, 1, 10), "370602"))
    assert found["yantai-2022.9.h"][0] is Verdict.VIOLATED
    assert "laishan-2023.1.a" not in found


def test_the_district_tightens_two_rules_of_the_city_and_adds_one(rules: RuleSet) -> None:
    here = rules.resolve("370613", date(2025, 1, 2))
    assert {base: by.variant.id for base, by in here.displaced.items()} == {
        "yantai-2022.9.h": "laishan-2023.1.a", "yantai-2022.13.d": "laishan-2023.2.a",
    }  # fmt: skip
    ids = {rule.id: rule.version for rule in here.rules}
    assert ids["laishan-2023.1.a"] == 2
    assert {"laishan-2023.3.a", "yantai-2022.14.b"} <= ids.keys()
    assert rules.remarks == ()


def test_a_district_rule_of_four_workdays_is_refused_as_stricter(plugins) -> None:
    local = contribution(plugins["laishan"], name="laishan")
    def loosened(rule):
        due = evolve(rule.logic.test.due, amount=4)
        return rule.evolve(logic=evolve(rule.logic, test=evolve(rule.logic.test, due=due)))

    looser = evolve(
        local, rules=tuple(loosened(rule) if rule.id == "laishan-2023.1.a" else rule for rule in local.rules)
    )
    with pytest.raises(PluginError, match=r"laishan-2023\.1\.a is said to be stricter than yantai-2022\.9\.h"):
        combine([contribution(plugins["yantai"], name="yantai"), looser])


def test_the_ledger_holds_the_whole_text_of_the_notice(rules: RuleSet) -> None:
    pytest.importorskip("opencc", reason="the audit needs the extra `audit`")
    pytest.importorskip("rapidfuzz", reason="the audit needs the extra `audit`")
    from govrules.analysis.audit import audit

    report = audit(None, rules, (EXAMPLE / "notice.txt").read_text(encoding="utf-8"))
    assert report.notice.id == "laishan-2023"
    assert report.complete
    assert {numeral.state for numeral in report.numerals} == {"bound", "explained"}


def test_the_comparison_calls_the_district_stricter_than_its_city(rules: RuleSet) -> None:
    from govrules.analysis.compare import compare
    from govrules.analysis.strictness import Order

    pairs = {(pair.one.id, pair.other.id): pair.judgement.order for pair in compare(rules, "task.feedback").pairs}
    assert pairs["yantai-2022.9.h", "laishan-2023.1.a"] is Order.LOOSER
