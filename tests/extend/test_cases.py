"""Running cases: what passes, what fails, and what a failure tells its reader."""

from __future__ import annotations

import pytest

from govrules.errors import FactError
from govrules.evaluate.finding import Finding, Subject
from govrules.evaluate.verdict import Verdict
from govrules.extend.cases import GRAVITY, collect, gravest, run

LATE = "{received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-11}"
IN_TIME = "{received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-10}"
ONE_IN_TIME, ONE_LATE = f"{{instruction: {IN_TIME}}}", f"{{instruction: {LATE}}}"
BOTH = f"{{instruction: [{IN_TIME}, {LATE}]}}"
OPEN = "{instruction: {received_at: 2023-04-27, limit: NONE_STATED}}"
UNPUBLISHED = OPEN.replace("2023", "2028")
WITH_LIMIT = "{instruction: {received_at: 2023-04-27, limit: 2023-05-04}}"


@pytest.fixture
def outcome(write, rules, checker):
    """Run one case of a rule on facts against an expectation."""

    def judge(facts: str, expect: str, *, rule: str = "1.a", more: str = ""):
        text = f"cases:\n  - name: 例\n    rule: {rule}\n    facts: {facts}\n    expect: {expect}\n{more}"
        return run(collect(write(text), rules)[0], checker)

    return judge


@pytest.mark.parametrize(
    ("facts", "expect"),
    [
        (ONE_IN_TIME, "satisfied"),
        (ONE_IN_TIME, "{verdict: satisfied, due_at: 2023-05-10, margin: 0, unit: day}"),
        (ONE_LATE, "{verdict: violated, margin: -1, missing: [], failed: [], note: ''}"),
        (BOTH, "violated"),
        (BOTH, "[{subject: '1', verdict: satisfied}, {subject: 2, verdict: violated}]"),
        (BOTH, "{subject: instruction 1, verdict: satisfied}"),
        (OPEN, "{verdict: undetermined, missing: instruction.replied_at}"),
        (OPEN, "{verdict: undetermined, missing: [replied_at]}"),
        (UNPUBLISHED, "{verdict: undetermined, missing: [calendar]}"),
        (WITH_LIMIT, "{verdict: not_applicable, note: condition, due_at: null}"),
    ],
)
def test_a_case_passes_when_everything_it_states_holds(outcome, facts, expect):
    result = outcome(facts, expect)
    assert result.passed, result.explanation
    assert result.explanation == ""


@pytest.mark.parametrize(
    ("facts", "expect", "said"),
    [
        (ONE_LATE, "satisfied", "结论：应为 satisfied（符合），实为 violated（违反）"),
        (ONE_LATE, "{verdict: violated, due_at: 2023-05-09}", "时限：应为 2023-05-09，实为 2023-05-10"),
        (ONE_LATE, "{verdict: violated, due_at: 2023-05-10T00:00}", "应为 2023-05-10T00:00，实为 2023-05-10"),
        (ONE_LATE, "{verdict: violated, margin: 1}", "余量：应为 1，实为 -1"),
        (ONE_LATE, "{verdict: violated, margin: -1, unit: minute}", "单位：应为 minute，实为 day"),
        (ONE_LATE, "{verdict: violated, actual: null}", "实际：应为 无，实为 2023-05-11"),
        (ONE_LATE, "{verdict: violated, missing: [replied_at]}", "缺少：应为 replied_at，实为 无"),
        (ONE_LATE, "{verdict: violated, note: time}", "备注：应为 time，实为"),
        (WITH_LIMIT, "{verdict: not_applicable, note: null}", "实为 condition"),
        (ONE_LATE, "{subject: '7', verdict: violated}", "没有关于 7 的结果；现有：instruction 1"),
        (OPEN, "{verdict: undetermined, missing: []}", "缺少：应为 无，实为 instruction.replied_at"),
    ],
)  # fmt: skip
def test_a_case_fails_on_any_thing_it_states_that_does_not_hold(outcome, facts, expect, said):
    result = outcome(facts, expect)
    assert not result.passed
    assert said in result.explanation


def test_a_failure_shows_place_rule_citation_numbers_and_the_deciding_facts(outcome):
    result = outcome(ONE_LATE, "satisfied", more="    why: 第八个工作日\n")
    lines = [line.strip() for line in result.explanation.splitlines()]
    assert "a.govrules.yaml:5: 用例“例”未通过" in lines[0]
    for line in (
        "规则 example-2022.1.a（落实反馈）", "依据 示例措施(2022-12-15)第1条 “7个工作日反馈”",
        "截至 2023-05-31", "说明 第八个工作日", "时限 2023-05-10，实际 2023-05-11，余量 -1日",
        "判断过程：", "所依事实：", "收到时间 received_at：2023-04-27",
        "办理时限 limit：未设时限", "落实反馈时间 replied_at：2023-05-11",
    ):  # fmt: skip
        assert line in lines, line
    assert any(line.startswith("适用条件（") and line.endswith("）：是") for line in lines)
    assert any(line.startswith("时限（") and line.endswith("）：2023-05-10") for line in lines)


def test_an_inapplicable_rule_shows_only_what_made_it_so(outcome):
    result = outcome(WITH_LIMIT, "violated")
    assert "）：否" in result.explanation
    assert "备注：condition" in result.explanation
    assert "落实反馈时间" not in result.explanation


def test_a_case_whose_records_concern_other_rules_fails_and_names_the_record_read(outcome):
    result = outcome("{activity: {kind: 走访, on: 2023-05-01, bearer: 甲}}", "satisfied")
    assert not result.passed
    assert result.verdict is None
    assert "没有任何记录受该规则约束" in result.explanation
    assert "它读取 instruction 记录，用例给出的是 activity" in result.explanation


def test_elements_that_are_not_there_are_named(outcome):
    facts = "{attestation: {on: 2023-05-01, elements: {任务清单: 是, 责任清单: 否}}}"
    assert outcome(facts, "{verdict: violated, failed: [责任清单]}", rule="2.a").passed
    result = outcome(facts, "{verdict: violated, failed: [任务清单]}", rule="2.a")
    assert "未落实：应为 任务清单，实为 责任清单" in result.explanation
    assert "各要素 elements[责任清单]：否" in result.explanation


ROSTER = "roster: {bearer: 甲, duties: [县级领导], since: 2022-01-01}"
VISITS = f"{{{ROSTER}, activity: [{{kind: 走访, on: 2023-02-01, bearer: 甲}}]}}"


@pytest.mark.parametrize(
    "expect",
    [
        "{verdict: satisfied, period: 2023Q1, actual: 1}",
        "{verdict: pending, period: 2023Q2, due_at: 2023-06-30, actual: 0, margin: -1, unit: count}",
        "[{subject: 甲, period: 2023Q1, verdict: satisfied}, {subject: 甲 2023Q2, verdict: pending}]",
        "pending",
    ],
)
def test_recurring_duties_are_expected_by_member_and_period(outcome, expect):
    result = outcome(VISITS, expect, rule="1.b")
    assert result.passed, result.explanation


def test_a_period_without_a_finding_names_those_there_are(outcome):
    result = outcome(VISITS, "{verdict: violated, period: 2021Q1}", rule="1.b")
    assert "没有关于 2021Q1 的结果" in result.explanation
    assert "roster 甲 2023Q1" in result.explanation


def test_the_overall_verdict_is_the_gravest(rules):
    rule = rules.rules[0]
    findings = [Finding(rule, verdict, Subject("instruction", "1")) for verdict in reversed(GRAVITY)]
    while findings:
        assert gravest(findings) is GRAVITY[len(GRAVITY) - len(findings)]
        findings.pop()
    assert gravest([]) is None
    assert set(GRAVITY) == set(Verdict)


def test_a_case_without_any_moment_says_where_to_give_it(write, rules, checker):
    text = f"cases:\n  - {{name: 例, rule: example-2022.1.a, facts: {ONE_LATE}, expect: violated}}\n"
    (case,) = collect(write(text, head=""), rules)
    with pytest.raises(FactError, match=r"a\.govrules\.yaml:2: No as-of is given"):
        run(case, checker)


def test_a_duty_that_no_rule_knows_is_an_error_at_its_line(outcome):
    said = r"^\S*a\.govrules\.yaml:7: roster '1': duties '县领导' .*did you mean '县级领导'"
    with pytest.raises(FactError, match=said):
        outcome("{roster: {bearer: 甲, duties: [县领导], since: 2022-01-01}}", "violated", rule="1.b")


def test_an_error_of_a_rule_is_told_even_where_the_expected_subject_has_no_finding(outcome, checker, monkeypatch):
    from types import SimpleNamespace

    rule = checker.rules.rule("example-2022.1.a")
    broken = Finding(rule, Verdict.ERROR, Subject("roster", "1.a"), note="ValueError: no such day")
    monkeypatch.setattr(type(checker), "check", lambda *_, **__: SimpleNamespace(findings=(broken,), as_of=None))
    found = outcome(ONE_IN_TIME, "{subject: 甲, verdict: satisfied}")
    assert not found.passed
    assert "error（程序错误）：ValueError: no such day" in found.explanation
