"""Case files as tests of pytest: collection, node ids, failure texts, JUnit, xdist, the fixture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

GOOD = """\
  - name: 第7个工作日反馈
    rule: 1.a
    facts: {instruction: {received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-10}}
    expect: satisfied
"""
BAD = """\
  - name: 第8个工作日反馈
    rule: 1.a
    facts: {instruction: {received_at: 2023-04-27, limit: NONE_STATED, replied_at: 2023-05-11}}
    expect: satisfied
"""


def test_every_case_is_a_test_under_its_chinese_name(project):
    project.cases(GOOD)
    result = project.go("-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["a.govrules.yaml::第7个工作日反馈 PASSED*"])


def test_a_case_is_run_alone_by_node_id_and_by_rule(project):
    project.cases(GOOD + BAD)
    project.go("a.govrules.yaml::第7个工作日反馈").assert_outcomes(passed=1)
    project.go("-k", "第7个").assert_outcomes(passed=1, deselected=1)
    project.go("-k", "example-2022.1.a").assert_outcomes(passed=1, failed=1)
    project.go("-k", "example-2022.1.b").assert_outcomes(deselected=2)


def test_a_double_colon_in_a_name_does_not_break_the_node_id(project):
    project.cases(GOOD.replace("第7个工作日反馈", '"批示::反馈/按期[1]"'))
    project.go("a.govrules.yaml::批示:反馈/按期[1]").assert_outcomes(passed=1)


def test_a_failure_shows_line_verdicts_citation_and_no_traceback(project):
    project.cases(GOOD + BAD)
    result = project.go()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*a.govrules.yaml:9: 用例“第8个工作日反馈”未通过",
            "*依据 示例措施(2022-12-15)第1条 “7个工作日反馈”",
            "*结论：应为 satisfied（符合），实为 violated（违反）",
            "*时限 2023-05-10，实际 2023-05-11，余量 -1日",
        ]
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_faults_of_a_file_are_collection_errors_without_traceback(project):
    project.cases(GOOD.replace("expect:", "exspect:"))
    result = project.go()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["a.govrules.yaml:8: a case has no key 'exspect' (did you mean 'expect'[?])."])
    result.stdout.no_fnmatch_line("*case_files.py*")


def test_facts_that_cannot_be_checked_fail_with_a_sentence(project):
    roster = "{roster: {bearer: 甲, duties: [县领导], since: 2022-01-01}}"
    project.cases(f"  - {{name: 名册, rule: 1.b, facts: {roster}, expect: violated}}\n")
    result = project.go()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["a.govrules.yaml:5: roster '1': duties '县领导' is known to no installed rule*"])
    result.stdout.no_fnmatch_line("*checker.py*")


def test_other_yaml_files_are_left_alone(project):
    project.cases("", name="facts.yaml")
    project.cases(GOOD, name="govrules.yaml")
    project.go().assert_outcomes()


def test_junit_carries_rule_citation_and_verdict(project):
    project.cases(GOOD + BAD)
    project.go("--junit-xml=out.xml", "-o", "junit_family=xunit1")
    found = {}
    for case in ElementTree.parse(project.path / "out.xml").iter("testcase"):
        found[case.get("name")] = {one.get("name"): one.get("value") for one in case.iter("property")}
    citation = "示例措施(2022-12-15)第1条 “7个工作日反馈”"
    assert found == {
        "第7个工作日反馈": {"rule": "example-2022.1.a", "citation": citation, "verdict": "satisfied"},
        "第8个工作日反馈": {"rule": "example-2022.1.a", "citation": citation, "verdict": "violated"},
    }


def test_cases_run_under_xdist(project):
    pytest.importorskip("xdist")
    project.cases(GOOD + BAD)
    project.cases(GOOD, name="deep/b.govrules.yml")
    result = project.go("-p", "xdist.plugin", "-n", "2", apart=True)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*a.govrules.yaml:9: 用例“第8个工作日反馈”未通过"])


def test_rules_are_loaded_once_for_all_files_and_the_fixture(project):
    project.cases(GOOD)
    project.cases(GOOD, name="b.govrules.yaml")
    with open(project.path / "conftest.py", "a") as conftest:
        conftest.write(
            "\nload, calls = registry.load_rules, []\n"
            "registry.load_rules = lambda: calls.append(1) or load()\n"
            "@pytest.fixture(autouse=True, scope='session')\n"
            "def restore():\n    yield\n    registry.load_rules = load\n    assert calls == [1]\n"
        )
    project.makepyfile(
        test_it="""
        from govrules import Verdict, check

        def test_fixture(govrules_checker):
            facts = {"instruction": {"received_at": "2023-04-27", "limit": "NONE_STATED", "replied_at": "2023-05-11"}}
            report = check(facts, as_of="2023-05-31", jurisdiction="610726", rules=govrules_checker)
            assert [finding.verdict for finding in report.findings] == [Verdict.VIOLATED] * 2
        """
    )
    project.go().assert_outcomes(passed=3)


def test_a_plugin_that_cannot_be_loaded_is_named_and_never_skipped(project):
    project.cases(GOOD)
    (project.path / "govrules_example.py").write_text("raise RuntimeError('half written')\n")
    result = project.go(apart=True)
    result.assert_outcomes(errors=1)
    said = "*Plugin example (example 1.0) cannot be loaded: govrules_example.py:1: RuntimeError: half written*"
    result.stdout.fnmatch_lines([said])


def test_the_plugin_costs_nothing_where_there_are_no_cases():
    code = "import sys, govrules.pytest_plugin; print(*(m for m in sys.modules if m.startswith('govrules')))"
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["govrules", "govrules.pytest_plugin"]
