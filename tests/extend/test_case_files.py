"""Reading case files: what the short forms stand for, and what every fault says."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import attrs
import pytest

from govrules.errors import FactError
from govrules.evaluate.verdict import Verdict
from govrules.extend.case_files import collect, read_cases

HEAD = "notice: example-2022\njurisdiction: '610726'\nas_of: 2023-05-31\n"
ONE = """\
cases:
  - name: 按期
    rule: 1.a
    facts: {instruction: {received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-10}}
    expect: satisfied
"""


def test_a_case_takes_the_defaults_of_its_file(write, rules):
    (case,) = collect(write(ONE), rules)
    assert (case.name, case.rule.id, case.as_of) == ("按期", "example-2022.1.a", date(2023, 5, 31))
    (record,) = case.facts.records
    assert (record.id, record.jurisdiction, record.received_at) == ("1", "610726", date(2023, 4, 27))
    assert case.place.line == 5
    assert case.place.file.endswith("a.govrules.yaml")
    assert case.expect[0].verdict is Verdict.SATISFIED


@pytest.mark.parametrize("name", ["1.a", "example-2022.1.a", "example-feedback"])
def test_a_rule_is_called_by_clause_full_id_or_slug(write, rules, name):
    (case,) = collect(write(ONE.replace("1.a", name)), rules)
    assert case.rule.id == "example-2022.1.a"


def test_a_clause_with_one_suffixed_rule_names_that_rule(write, rules):
    (case,) = collect(write(ONE.replace("1.a", "2.b")), rules)
    assert case.rule.id == "example-2022.2.b.x"


def test_a_case_overrides_moment_and_place_of_the_file(write, rules):
    text = ONE + "    as_of: 2023-05-10T18:00\n    jurisdiction: '610100'\n"
    (case,) = collect(write(text), rules)
    assert case.as_of == datetime(2023, 5, 10, 18)
    assert case.facts.records[0].jurisdiction == "610100"


def test_an_attestation_is_on_the_clause_of_its_case_unless_it_names_another(write, rules):
    text = """\
    cases:
      - name: 两份
        rule: 2.a
        facts:
          attestation:
            - {on: 2023-05-01, done: true}
            - {on: 2023-05-02, done: true, clause: 3.a}
        expect: satisfied
      - name: 中文
        rule: 2.a
        facts: {核验记录: {日期: 2023-05-01, 是否落实: 是}}
        expect: satisfied
    """
    first, second = collect(write(text), rules)
    assert [record.clause for record in first.facts.records] == ["example-2022.2.a", "example-2022.3.a"]
    assert [record.clause for record in second.facts.records] == ["example-2022.2.a"]


def test_an_expectation_is_read_by_the_kind_of_its_details(write, rules):
    expect = "{verdict: violated, due_at: 2023-05-10, margin: -1.5, unit: day, actual: 2023-05-11T09:00, missing: a.b}"
    (case,) = collect(write(ONE.replace("expect: satisfied", f"expect: {expect}")), rules)
    assert case.expect[0].details == {
        "due_at": date(2023, 5, 10), "margin": Decimal("-1.5"), "unit": "day", "actual": datetime(2023, 5, 11, 9),
        "missing": frozenset({"a.b"}),
    }  # fmt: skip


def test_directories_are_searched_and_other_files_left_alone(write, rules, tmp_path):
    (tmp_path / "deep").mkdir()
    write(ONE)
    write(ONE, name="deep/b.govrules.yml")
    write("x: 1", head="", name="facts.yaml")
    assert [case.place.file.rpartition("/")[2] for case in collect([tmp_path], rules)] == [
        "a.govrules.yaml", "b.govrules.yml",
    ]  # fmt: skip
    assert len(collect([tmp_path, tmp_path / "a.govrules.yaml"], rules)) == 2


FAULTS = [
    ("rule: 1.a", "rule: 1.q", 6, "there is no rule '1.q' (did you mean"),
    ("rule: 1.a", "rule: 1.1", 6, "rule 1.1 was read as a number"),
    ("rule: 1.a", "rule: 3.a", 6, "clause example-2022.3.a has no rule"),
    ("expect: satisfied", "expect: satisfed", 8, "got 'satisfed' (did you mean 'satisfied'?)"),
    ("expect: satisfied", "expect: {due_at: 2023-05-10}", 8, "needs a verdict, got None"),
    ("expect: satisfied", "expect: {verdict: violated, due: 1}", 8, "no key 'due' (did you mean 'due_at'?)"),
    ("expect: satisfied", "expect: {verdict: violated, due_at: soon}", 8, "'soon' is neither a date nor an instant"),
    ("expect: satisfied", "expect: [satisfied]", 8, "each expectation names its subject"),
    ("expect: satisfied", "exspect: satisfied", 8, "no key 'exspect' (did you mean 'expect'?)"),
    ("expect: satisfied", "exspect: satisfied", 5, "this case has no expect"),
    ("received_at: 2023-04-27", "received_on: 2023-04-27", 7, "no field 'received_on' (did you mean 'received_at'?)"),
    ("received_at: 2023-04-27", "received_at: 2023-04-31", 7, "no such day"),
    ("instruction: {", "instructions: {", 7, "no record type 'instructions' (did you mean 'instruction'?)"),
    ("facts: {instruction", "facts: 5 #", 7, "facts are a mapping"),
    ("as_of: 2023-05-31", "as_of: someday", 3, "'someday' is neither a date nor an instant"),
    ("notice: example-2022", "notice: exmple-2022", 1, "no notice 'exmple-2022' (did you mean 'example-2022'?)"),
    ("jurisdiction: '610726'", "jurisdiction: here", 2, "not a GB/T 2260 code"),
    ("as_of: 2023-05-31", "asof: 2023-05-31", 3, "no key 'asof' (did you mean 'as_of'?)"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "message"), FAULTS)
def test_every_fault_is_named_at_its_line(write, rules, right, wrong, line, message):
    text = (HEAD + ONE).replace(right, wrong)
    path = write(text, head="")
    with pytest.raises(FactError) as caught:
        collect(path, rules)
    found = [text for text in str(caught.value).splitlines() if message in text]
    assert found, str(caught.value)
    assert f"a.govrules.yaml:{line}: " in found[0]


def test_all_faults_of_all_files_come_in_one_go(write, rules, tmp_path):
    write(ONE.replace("1.a", "1.q"))
    write(ONE.replace("satisfied", "well"), name="b.govrules.yaml")
    with pytest.raises(FactError) as caught:
        collect(tmp_path, rules)
    assert "a.govrules.yaml:6: there is no rule" in str(caught.value)
    assert "b.govrules.yaml:8: an expectation needs a verdict" in str(caught.value)


def test_two_cases_of_one_name_are_refused(write, rules):
    path = write(ONE + ONE.replace("cases:\n", ""))
    with pytest.raises(FactError, match=r"yaml:9: the name '按期' is taken by the case at .*yaml:5"):
        read_cases(path, rules)


def test_a_clause_with_several_rules_asks_for_one_of_them(write, example):
    rules = example.ruleset()
    second = rules.rule("example-2022.2.b.x").evolve(id="example-2022.2.b.y", slug="other")
    both = attrs.evolve(rules, rules=(*rules.rules, second))
    with pytest.raises(FactError, match=r"several rules: example-2022\.2\.b\.x, example-2022\.2\.b\.y"):
        collect(write(ONE.replace("1.a", "2.b")), both)


@pytest.mark.parametrize("text", ["", "[]\n", "cases: []\n", "cases: 1\n"])
def test_a_file_without_cases_says_so(write, rules, text):
    with pytest.raises(FactError, match="needs a list of cases"):
        collect(write(text, head=""), rules)


def test_a_file_that_is_not_called_like_a_case_file_is_refused(write, rules, tmp_path):
    with pytest.raises(FactError, match=r"a case file is called \*\.govrules\.yaml"):
        collect(write(ONE, name="facts.yaml"), rules)
    with pytest.raises(FactError, match="cannot be read"):
        collect(tmp_path / "none.govrules.yaml", rules)
    (tmp_path / "empty").mkdir()
    with pytest.raises(FactError, match="holds no case files"):
        collect(tmp_path / "empty", rules)
