"""The other commands: rules, rule, explain, template, plugins, test, and the frame around them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from wcwidth import wcswidth

from .conftest import FACTS, install

ROOT = Path(__file__).resolve().parents[2]

CASES = """\
jurisdiction: "654321"
as_of: 2023-05-15
cases:
  - name: 超过7个工作日
    rule: sample-2023.1.a
    facts:
      instruction:
        - {id: P-1, received_at: 2023-03-15, limit: 无时限, replied_at: 2023-03-28}
    expect: violated
"""


def _process(site, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    given = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join([str(ROOT), str(site)]), **environment}
    return subprocess.run(
        [sys.executable, "-m", "govrules.cli", *arguments], env=given, capture_output=True, check=False
    )


def test_help_lists_the_commands_without_loading_the_engine(site):
    run = _process(site, "--help")
    assert run.returncode == 0
    for name in (b"check", b"rules", b"rule ", b"explain", b"template", b"plugins", b"test"):
        assert name in run.stdout
    code = "import sys; from govrules.cli.app import govrules; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}, capture_output=True,
        text=True, check=True,
    ).stdout.split()
    assert not {"yaml", "pluggy", "govrules.evaluate.checker", "wcwidth"} & set(loaded)


def test_help_is_chinese_for_a_chinese_locale(run):
    assert "列出规则" in run("--help", LANG="zh_CN.UTF-8").stdout
    assert "列出规则" not in run("--help").stdout
    assert "列出规则" in run("rules", "--help", LANG="zh_CN.UTF-8").stdout


def test_output_is_utf8_even_in_the_c_locale(site, facts):
    for environment in ({"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        run = _process(site, "check", facts(), "--lang", "zh", **environment)
        assert run.returncode == 1, run.stderr
        assert "批示交办 P-1" in run.stdout.decode("utf-8")
        assert b"\x1b[" not in run.stdout


def test_a_process_exits_with_2_and_without_a_traceback(site, facts):
    run = _process(site, "check", "absent.yaml", LANG="zh_CN.UTF-8")
    assert run.returncode == 2
    assert run.stdout == b""
    assert run.stderr.decode("utf-8").startswith("错误：")
    assert b"Traceback" not in run.stderr


def test_a_reader_that_stops_early_is_no_error(site):
    given = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join([str(ROOT), str(site)])}
    command = [sys.executable, "-m", "govrules.cli", "rules", "--format", "json"]
    with subprocess.Popen(command, env=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait() == 0
    assert errors == b""


def test_a_defect_is_called_a_defect_and_shown_on_request(run, facts, monkeypatch):
    from govrules.evaluate.checker import Checker

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(Checker, "check", broken)
    result = run("check", facts())
    assert result.exit_code == 2
    assert "a defect of govrules" in result.stderr and "oops" in result.stderr
    assert isinstance(run("check", facts(), GOVRULES_DEBUG="1").exception, ZeroDivisionError)


def test_an_unknown_command_is_a_usage_error(run):
    result = run("chekc")
    assert result.exit_code == 2
    assert "chekc" in result.stderr


def test_the_version_is_printed(run):
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("govrules ")


def test_rules_are_listed_by_notice_and_filtered(run):
    out = run("rules", "--notice", "sample-2023").stdout
    assert "7 rules" in out and "sample-2023.2.a" in out
    assert "1 rules" in run("rules", "--topic", "task.feedback", "--notice", "sample-2023").stdout
    topics = run("rules", "--topics", "--notice", "sample-2023").stdout
    assert "task.feedback" in topics and topics.rstrip().endswith("topics")
    assert run("rules", "--topics", "--format", "json").exit_code == 2
    assert "2 rules" in run("rules", "--topic", "task", "--notice", "sample-2023").stdout
    assert "0 rules" in run("rules", "--notice", "sample-2023", "--on", "2022-12-31").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--topic", "task.feedbak"], "task.feedback"),
        (["--notice", "sample-2022"], "sample-2023"),
        (["--on", "tomorrow"], "tomorrow"),
    ],
)
def test_a_filter_that_nothing_has_exits_with_2(run, arguments, said):
    result = run("rules", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_rules_as_json_are_a_named_schema_with_sorted_keys(run):
    text = run("rules", "--notice", "sample-2023", "--format", "json").stdout
    data = json.loads(text)
    assert data["schema"] == "govrules.rules/1"
    assert text == json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    assert [clause["status"] for clause in data["clauses"]].count("not_formalised") == 1
    assert len(data["rules"]) == 7


def test_a_rule_is_shown_by_id_or_slug_with_its_readings(run):
    page = run("rule", "sample-2023.1.a", "--lang", "zh").stdout
    assert page == run("rule", "sample-task-feedback-1a", "--lang", "zh").stdout
    for words in ("承办单位应自「收到时间」次日起7个工作日内", "样政发〔2023〕1号", "收到当日", "原为10个工作日"):
        assert words in page.replace("\n", "")
    assert "instruction.received_at" in page
    assert max(wcswidth(line) for line in page.splitlines()) <= 80
    result = run("rule", "sample-2023.1.aa")
    assert result.exit_code == 2
    assert "sample-2023.1.a" in result.stderr


def test_explain_shows_each_step_with_its_value(run, facts):
    result = run("explain", "sample-2023.1.a", "--facts", facts(), "--lang", "zh")
    assert result.exit_code == 0
    assert "「收到时间」 → 2023年3月15日9时" in result.stdout
    assert "→ 2023年3月24日" in result.stdout
    assert "→ 不成立" in result.stdout
    assert max(wcswidth(line) for line in result.stdout.splitlines()) <= 80


def test_explain_shows_the_acts_of_a_recurring_duty(run, facts):
    name = facts(
        'as_of: 2023-05-15\njurisdiction: "654321"\n'
        "roster: [{id: R, bearer: 张三, duties: [样例领导], since: 2022-01-01}]\n"
        "activity: [{id: A-1, kind: 样例调研, bearer: 张三, on: 2023-02-01}]\n"
    )
    out = run("explain", "sample-2023.3.a", "--facts", name).stdout
    assert "activity A-1" in out and "2023-02-01" in out and "1 short" in out


def test_explain_without_a_subject_exits_with_5_and_an_unknown_subject_with_2(run, facts):
    assert run("explain", "sample-2023.1.b", "--facts", facts()).exit_code == 5
    result = run("explain", "sample-2023.1.a", "--facts", facts(), "--subject", "P-7")
    assert result.exit_code == 2
    assert "P-1" in result.stderr


def test_templates_come_in_every_form(run):
    described = run("template", "instruction", "--lang", "zh").stdout
    assert "收到时间" in described and "无时限" in described
    assert max(wcswidth(line) for line in described.splitlines()) <= 80
    assert run("template", "批示交办", "--format", "csv", "--lang", "zh").stdout.startswith("编号,")
    assert "instruction" in run("template", "instruction", "--format", "schema").stdout
    assert "speech" in run("template").stdout
    pytest.importorskip("openpyxl")
    assert run("template", "instruction", "--format", "xlsx", "-o", "blank.xlsx").exit_code == 0
    assert Path("blank.xlsx").stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["instructon"], "'instruction'"),
        (["instruction", "--format", "xlsx"], "--output"),
        (["--format", "csv"], "type"),
    ],
)
def test_a_template_that_cannot_be_made_exits_with_2(run, arguments, said):
    result = run("template", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_blank_sheet_loads_as_it_is(run):
    assert run("template", "instruction", "--format", "csv", "--lang", "zh", "-o", "instruction.csv").exit_code == 0
    result = run("check", "instruction.csv", "--as-of", "2023-05-15")
    assert result.exit_code == 5, result.output


def test_plugins_are_listed_and_one_that_fails_exits_with_2(run, site):
    result = run("plugins")
    assert result.exit_code == 0
    assert "govrules-sample" in result.stdout and "loaded" in result.stdout
    install(site, "broken", "raise RuntimeError('no table')\n")
    result = run("plugins", "--lang", "zh")
    assert result.exit_code == 2
    assert "载入失败" in result.stdout and "no table" in result.stderr
    assert run("rules").exit_code == 2
    assert run("rules", "--without", "broken").exit_code == 0
    assert "left out" in run("plugins", "--without", "broken").stdout


def test_cases_are_run_and_counted(run):
    Path("a.govrules.yaml").write_text(CASES, encoding="utf-8")
    result = run("test", "a.govrules.yaml")
    assert result.exit_code == 0, result.output
    assert "1 cases passed, 0 failed" in result.stdout
    Path("a.govrules.yaml").write_text(CASES.replace("expect: violated", "expect: satisfied"), encoding="utf-8")
    result = run("test", "a.govrules.yaml", "--lang", "zh")
    assert result.exit_code == 1
    assert "失败" in result.stdout and "超过7个工作日" in result.stdout


def test_absent_case_files_exit_with_2(run):
    result = run("test", "absent.govrules.yaml")
    assert result.exit_code == 2
    assert "absent.govrules.yaml" in result.stderr


def test_facts_cannot_steer_the_terminal(run, facts):
    text = FACTS.replace("bearer: 县教育局", 'bearer: "县教育\\e[31m\\u202e局"')
    out = run("check", facts(text)).stdout
    assert "\x1b" not in out and "\u202e" not in out
    assert "县教育" in out
