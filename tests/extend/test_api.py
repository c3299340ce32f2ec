"""``check`` and ``assert_compliant``: facts in every form, and what an assertion says."""

from __future__ import annotations

from datetime import UTC, date, datetime

import attrs
import pytest

from govrules import NONE_STATED, Dataset, Verdict, assert_compliant, check
from govrules.errors import FactError, GovrulesError, UsageError
from govrules.facts.records import Instruction
from govrules.law import Modality

LATE = {"received_at": "2023-04-27", "limit": "NONE_STATED", "replied_at": "2023-05-11"}
YAML = "instruction:\n  - {id: I-1, received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-11}\n"
AS_OF = date(2023, 5, 31)


@pytest.fixture
def late():
    return Instruction(id="I-1", received_at="2023-04-27", limit=NONE_STATED, replied_at="2023-05-11")


@pytest.fixture
def only(checker):
    """The checker with the seven-day rule alone."""
    return type(checker).of(checker.rules.only(["example-2022.1.a"]), checker.calendar)


def _verdicts(report):
    return [finding.verdict for finding in report.findings]


def test_facts_in_every_form_give_the_same_verdict(only, late, tmp_path):
    file = tmp_path / "facts.yaml"
    file.write_text(YAML)
    forms = [
        late, [late], iter([late]), Dataset.from_records([late]), {"instruction": LATE}, {"instruction": [LATE]},
        file, str(file), [file], tmp_path,
    ]  # fmt: skip
    for facts in forms:
        assert _verdicts(check(facts, as_of=AS_OF, jurisdiction="610726", rules=only)) == [Verdict.VIOLATED]


def test_a_rule_set_will_do_for_a_checker(rules, late):
    report = check(late, as_of=AS_OF, jurisdiction="610726", rules=rules)
    assert report.counts[Verdict.VIOLATED] == 2


def test_a_jurisdiction_is_lent_only_to_records_that_name_none(only, late):
    assert _verdicts(check(late, as_of=AS_OF, rules=only)) == [Verdict.UNDETERMINED]
    elsewhere = Instruction(id="I-2", jurisdiction="370000", limit=NONE_STATED)
    report = check([late, elsewhere], as_of=AS_OF, jurisdiction="610726", rules=only)
    assert _verdicts(report) == [Verdict.VIOLATED, Verdict.NOT_APPLICABLE]


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2023-05-10T23:00", Verdict.PENDING),
        ("2023-05-11T00:00+08:00", Verdict.VIOLATED),
        (datetime(2023, 5, 10, 15, 59, tzinfo=UTC), Verdict.PENDING),
        (datetime(2023, 5, 10, 16, 1, tzinfo=UTC), Verdict.VIOLATED),
    ],
)
def test_as_of_may_be_a_text_or_an_instant_of_any_zone(only, as_of, verdict):
    facts = {"instruction": {**LATE, "replied_at": None}}
    assert _verdicts(check(facts, as_of=as_of, jurisdiction="610726", rules=only)) == [verdict]


def test_as_of_stated_by_the_facts_is_taken_and_none_at_all_refused(only, late):
    facts = {"as_of": "2023-05-31", "jurisdiction": "610726", "instruction": LATE}
    assert check(facts, rules=only).as_of == AS_OF
    with pytest.raises(FactError, match="No as-of is given"):
        check(late, rules=only)
    with pytest.raises(FactError, match="as_of: 'soon' is neither a date nor an instant"):
        check(late, as_of="soon", rules=only)


@pytest.mark.parametrize("facts", [[1], [Instruction, "a.yaml"]])
def test_facts_that_are_none_are_refused(only, facts):
    with pytest.raises(UsageError, match="Facts are records or paths"):
        check(facts, as_of=AS_OF, rules=only)


def test_facts_that_comply_give_the_report_back(only):
    facts = {"instruction": {**LATE, "replied_at": "2023-05-10"}}
    report = assert_compliant(facts, as_of=AS_OF, jurisdiction="610726", rules=only)
    assert _verdicts(report) == [Verdict.SATISFIED]


def test_a_violation_is_asserted_with_place_citation_and_numbers(only, tmp_path):
    file = tmp_path / "facts.yaml"
    file.write_text(YAML)
    with pytest.raises(AssertionError) as caught:
        assert_compliant(file, as_of=AS_OF, jurisdiction="610726", rules=only)
    text = str(caught.value)
    assert "截至 2023-05-31，1 项不能通过" in text
    assert "facts.yaml:2: example-2022.1.a instruction I-1：violated（违反） 落实反馈" in text
    assert "依据 示例措施(2022-12-15)第1条 “7个工作日反馈”" in text
    assert "时限 2023-05-10，实际 2023-05-11，余量 -1日" in text


def test_undetermined_findings_fail_unless_they_are_allowed(only):
    facts = {"instruction": {"received_at": "2023-04-27", "limit": "NONE_STATED"}}
    with pytest.raises(AssertionError, match=r"缺少：instruction\.replied_at"):
        assert_compliant(facts, as_of=AS_OF, jurisdiction="610726", rules=only)
    report = assert_compliant(facts, as_of=AS_OF, jurisdiction="610726", rules=only, allow_undetermined=True)
    assert _verdicts(report) == [Verdict.UNDETERMINED]


def test_violations_below_the_fail_level_pass(only, late):
    (rule,) = only.rules.rules
    lenient = type(only).of(attrs.evolve(only.rules, rules=(rule.evolve(modality=Modality.ASPIRE),)))
    arguments = {"as_of": AS_OF, "jurisdiction": "610726", "rules": lenient}
    assert _verdicts(assert_compliant(late, fail_level="error", **arguments)) == [Verdict.VIOLATED]
    with pytest.raises(AssertionError):
        assert_compliant(late, fail_level="note", **arguments)
    with pytest.raises(UsageError, match=r"got 'warn' \(did you mean 'warning'\?\)"):
        assert_compliant(late, fail_level="warn", **arguments)


def test_facts_that_no_rule_is_about_do_not_comply_silently(only):
    with pytest.raises(AssertionError, match="没有任何规则适用于这 1 条记录"):
        assert_compliant({"appeal": {"received_on": "2023-04-27"}}, as_of=AS_OF, rules=only)


def test_every_deliberate_error_is_a_govrules_error():
    assert issubclass(UsageError, GovrulesError) and issubclass(FactError, GovrulesError)
