"""The checker: dispatch, versions, superseded records, unknown names, defects, exit codes."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from govrules.errors import FactError, PluginError, UnknownName
from govrules.evaluate.checker import Checker
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import Dataset
from govrules.facts.load import read_facts
from govrules.facts.records import Attestation, Instruction
from govrules.law import Severity
from govrules.rules import RuleSet
from govrules.timing import InForce
from tests.evaluate.demo import CHECKER, RULES, RULESET

AS_OF = datetime(2024, 1, 1)


def instruction(**changes: object) -> Instruction:
    given = {"id": "1", "jurisdiction": "610726", "source": "本级政府领导", "received_at": "2023-04-27"}
    given["replied_at"] = "2023-05-10"
    return Instruction(**given | changes)  # type: ignore[arg-type]


def test_the_version_in_force_on_the_day_of_the_fact_is_the_one_that_judges_and_is_cited() -> None:
    first = RULESET.rule("demo-2022.1.a")
    old = first.evolve(in_force=InForce(date(2022, 12, 15), date(2023, 6, 30)))
    stricter = attrs.evolve(
        first.logic.test, due=attrs.evolve(first.logic.test.due, amount=3)  # type: ignore[union-attr]
    )
    new = first.evolve(
        version=2, in_force=InForce(date(2023, 7, 1)), logic=attrs.evolve(first.logic, test=stricter)
    )
    rules = attrs.evolve(RULESET, rules=(old, new))
    checker = Checker.of(rules)
    [before] = checker.check_record(instruction(), AS_OF)
    [after] = checker.check_record(instruction(received_at="2023-07-03", replied_at="2023-07-10"), AS_OF)
    [earlier] = checker.check_record(instruction(received_at="2022-01-03"), AS_OF)
    assert (before.rule.version, before.verdict) == (1, Verdict.SATISFIED)
    assert (after.rule.version, after.verdict) == (2, Verdict.VIOLATED)
    assert earlier.verdict is Verdict.NOT_APPLICABLE


def test_the_newest_attestation_of_a_standing_state_counts() -> None:
    clause = "demo-2022.1.m"
    old = Attestation(id="1", jurisdiction="610726", clause=clause, bearer="甲局", on="2023-03-01", done=False)
    new = Attestation(id="2", jurisdiction="610726", clause=clause, bearer="甲局", on="2023-05-01", done=True)
    report = CHECKER.check([old, new], as_of=AS_OF)
    assert [finding.verdict for finding in report.findings] == [Verdict.SATISFIED]
    assert report.superseded == 1
    before = CHECKER.check([old, new], as_of=date(2023, 4, 1))
    assert [finding.verdict for finding in before.findings] == [Verdict.VIOLATED]


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2023-06-01", "pending"), ("2023-12-31", "pending"), ("2024-01-01", "violated"),
        ("2023-01-01", "not_applicable"),
    ],
)
def test_a_state_to_be_set_up_in_a_campaign_year_is_pending_until_the_year_ends(as_of: str, verdict: str) -> None:
    record = Attestation(id="1", jurisdiction="610726", clause="campaign-2023.1.a", done=False)
    [finding] = CHECKER.check([record], as_of=date.fromisoformat(as_of)).findings
    assert finding.verdict.value == verdict


@pytest.mark.parametrize(
    ("facts", "wrong", "near"),
    [
        ({"attestation": {"clause": "demo-2022.1.x", "done": True}}, "demo-2022.1.x", "demo-2022.1"),
        ({"activity": {"kind": "调硏", "on": "2023-01-01"}}, "调硏", "调研"),
        ({"roster": {"bearer": "张", "duties": ["领异"], "since": "2023-01-01"}}, "领异", "领导"),
    ],
)
def test_a_clause_kind_or_class_that_no_rule_knows_is_an_error_with_the_nearest_name(
    facts: dict[str, object], wrong: str, near: str
) -> None:
    dataset = read_facts({"jurisdiction": "610726"} | facts, RULESET.records, auto_id=True)
    with pytest.raises(FactError, match=wrong) as caught:
        CHECKER.check(dataset, as_of=AS_OF)
    assert near in str(caught.value)


def test_a_check_without_an_as_of_is_refused() -> None:
    with pytest.raises(FactError, match="No as-of"):
        CHECKER.check([instruction()])


def test_a_record_without_a_place_is_undetermined_and_says_what_is_missing() -> None:
    from govrules.expr import UNKNOWN

    [finding] = CHECKER.check([instruction(jurisdiction=UNKNOWN)], as_of=AS_OF).findings
    assert finding.verdict is Verdict.UNDETERMINED
    assert "instruction.jurisdiction" in finding.missing


def test_a_defect_of_a_rule_becomes_an_error_finding_and_loses_no_record() -> None:
    broken = Checker.of(RULESET)
    broken._compiled[broken.rules.rule("demo-2022.1.a")] = object()  # type: ignore[assignment]
    report = broken.check([instruction()], as_of=AS_OF)
    assert [finding.verdict for finding in report.findings] == [Verdict.ERROR]
    assert report.exit_code() == 3


def test_exit_codes_follow_the_gravest_finding() -> None:
    late, good = instruction(id="2", replied_at="2023-05-12"), instruction()
    unknown = instruction(id="3", source="unknown")
    elsewhere = instruction(id="4", jurisdiction="350200")
    check = lambda *records: CHECKER.check(records, as_of=AS_OF)  # noqa: E731
    assert check(good).exit_code() == 0
    assert check(good, late, unknown).exit_code() == 1
    assert check(good, unknown).exit_code() == 3
    assert check(good, unknown).exit_code(allow_undetermined=True) == 0
    assert check(elsewhere).exit_code() == 5
    assert check().exit_code() == 5
    assert check(late).exit_code(Severity.ERROR) == 1


def test_two_rules_of_one_id_and_version_are_refused_naming_it() -> None:
    with pytest.raises(PluginError, match=r"demo-2022\.1\.a version 1"):
        RuleSet(RULESET.notices, (*RULES, RULES[0]), RULESET.records)


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean"):
        RULESET.rule("demo-2022.1.aa")


def test_the_receipt_names_what_was_evaluated() -> None:
    dataset = Dataset.from_records([instruction()])
    receipt = CHECKER.check(dataset, as_of=AS_OF).receipt
    assert "digest" not in vars(dataset)  # nobody has asked yet
    assert receipt.facts_digest == dataset.digest
    assert receipt == CHECKER.check([instruction()], as_of=AS_OF).receipt
    assert receipt != CHECKER.check([instruction(id="other")], as_of=AS_OF).receipt
    assert receipt.calendar.startswith("mainland")
    assert receipt.rules_digest == RULESET.digest
    assert receipt.as_of == "2024-01-01T00:00:00"
    other = attrs.evolve(RULESET, rules=RULES[:3])
    assert other.digest != RULESET.digest


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({"approval": {"item": "用地审批", "accepted_on": "2023-03-06", "decided_on": None}}, "用地"),
        ({"attestation": {"clause": "demo-2022.1.m", "elements": {"甲、": True}}}, "甲"),
    ],
)
def test_a_text_close_to_a_word_of_the_rules_is_mentioned(facts: dict[str, object], word: str) -> None:
    dataset = read_facts({"jurisdiction": "610726"} | facts, RULESET.records, auto_id=True)
    assert any(f"did you mean {word!r}" in note for note in CHECKER.check(dataset, as_of=AS_OF).notes)
