"""The suite for plugin authors names what is lacking."""

from __future__ import annotations

import pytest

from govrules.errors import UnknownName
from govrules.extend.cases import collect
from govrules.extend.suite import coverage, suite
from govrules.law import Modality
from govrules.rules import RuleSet

WHOLE = """\
cases:
  - name: 按期
    rule: 1.a
    facts: {instruction: {received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-10}}
    expect: satisfied
  - name: 超期与未记录
    rule: 1.a
    facts:
      instruction:
        - {received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-11}
        - {received_at: 2023-04-27, limit: NONE_STATED}
    expect: [{subject: "1", verdict: violated}, {subject: "2", verdict: undetermined}]
  - name: 有时限
    rule: 1.a
    facts: {instruction: {received_at: 2023-04-27, limit: 2023-05-04}}
    expect: not_applicable
"""
OTHERS = ("example-2022.1.b", "example-2022.2.a", "example-2022.2.b.x")


def test_coverage_names_the_verdicts_that_no_case_of_a_rule_expects(write, rules):
    cases = collect(write(WHOLE), rules)
    lacking = coverage(cases[:2], rules.only(["example-2022.1.a"]))
    assert lacking == ["example-2022.1.a: no case expects not_applicable (the rule not applying)."]
    assert coverage(cases, rules.only(["example-2022.1.a"])) == []
    assert [line.split(":")[0] for line in coverage(cases, rules)] == list(OTHERS)


def test_the_suite_names_clauses_without_rule_and_rules_without_cases(write, example):
    problems = suite(example.ruleset("example-2022.2.a"), write(WHOLE))
    assert problems[0] == "example-2022.2.a: the clause is attested but has no rule."
    assert [line.split(":")[0] for line in problems[1:]] == ["example-2022.1.b", "example-2022.2.b.x"]


def test_the_suite_reports_cases_that_fail(write, example):
    rules = example.ruleset(*OTHERS)
    gaps = suite(rules, write(WHOLE))
    assert gaps and all(line.endswith("has no rule.") for line in gaps)
    *same, failed = suite(rules, write(WHOLE.replace("2023-05-10", "2023-05-12")))
    assert same == gaps
    assert "用例“按期”未通过" in failed


def test_the_suite_of_one_notice_leaves_the_others_alone(write, rules):
    assert suite(rules, write(WHOLE), notice="example-2022") == suite(rules, write(WHOLE))
    with pytest.raises(UnknownName, match="did you mean 'example-2022'"):
        suite(rules, write(WHOLE), notice="exampl-2022")


def test_what_can_never_be_breached_needs_no_case_of_a_breach(write, rules):
    cases = collect(write(WHOLE), rules)
    rule = rules.rule("example-2022.1.a").evolve(modality=Modality.MAY)
    kept = [case for case in cases if all(one.verdict.value != "violated" for one in case.expect)]
    lacking = coverage(kept, RuleSet(rules.notices, (rule,), rules.records))
    assert lacking == ["example-2022.1.a: no case expects undetermined (a fact missing)."]
    assert "violated" in coverage(kept, rules.only(["example-2022.1.a"]))[0]
