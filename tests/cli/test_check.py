"""``govrules check``: exit codes, formats, configuration, waivers and baselines."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from wcwidth import wcswidth

from .conftest import ELSEWHERE, FACTS, KEPT, NOTE_ONLY, PENDING, UNKNOWN


def _waivers(expires: str = "2023-12-31", rule: str = "sample-2023.1.a", extra: str = "") -> None:
    Path("waivers.yaml").write_text(
        f"- {{rule: {rule}, subject: P-1, reason: 系统迁移, approved_by: 李四, approved_on: 2023-04-01,"
        f" expires_on: {expires}{extra}}}\n",
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("text", "code"), [(FACTS, 1), (KEPT, 0), (PENDING, 0), (UNKNOWN, 3), (ELSEWHERE, 5), (NOTE_ONLY, 1)]
)
def test_the_exit_code_says_what_was_found(run, facts, text, code):
    result = run("check", facts(text))
    assert result.exit_code == code, result.output


def test_violations_win_over_undetermined_findings(run, facts):
    text = FACTS + "  - {id: P-9, received_at: 2023-03-15T09:00+08:00}\n"
    assert run("check", facts(text)).exit_code == 1


def test_a_violation_below_the_fail_level_does_not_fail(run, facts):
    assert run("check", facts(NOTE_ONLY), "--fail-level", "warning").exit_code == 0


def test_missing_facts_may_be_allowed(run, facts):
    assert run("check", facts(UNKNOWN), "--allow-undetermined").exit_code == 0


def test_an_installed_jurisdiction_is_lent_to_records_without_one(run, facts):
    name = facts(FACTS.replace('jurisdiction: "654321"\n', ""))
    assert run("check", name).exit_code == 3
    assert run("check", name, "--jurisdiction", "654321").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--as-of", "gestern"], "gestern"),
        (["--as-of", "2023-02-30"], "no such day"),
        (["--jurisdiction", "110101"], "654321 样例县"),
        (["--jurisdiction", "6543"], "six digits"),
        (["--format", "jason"], "'json'"),
        (["--format", "text", "--format", "json"], "stdout"),
        (["--format", "json:"], "names no file"),
        (["--fail-level", "fatal"], "fatal"),
        (["--due-soon", "-1"], "-1"),
        (["--without", "sampel"], "'sample'"),
        (["--frmat", "json"], "--frmat"),
        (["--waivers", "none.yaml"], "none.yaml"),
        (["--baseline", "none.json"], "none.json"),
    ],
)
def test_a_wrong_option_is_named_and_exits_with_2(run, facts, arguments, said):
    result = run("check", facts(), *arguments)
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("instruction: [{id: 1, recieved_at: 2023-01-01}]\n", "received_at"),
        (FACTS.replace("2023-03-15T09:00", "2023-03-32T09:00"), "facts.yaml:4"),
        (FACTS.replace("as_of: 2023-05-15T18:00+08:00\n", ""), "No as-of"),
        ("a: [\n", "facts.yaml:"),
        ("activity: [{id: A, kind: 样例调査, bearer: 张三, on: 2023-01-01}]\nas_of: 2023-02-01\n", "样例调研"),
    ],
)
def test_wrong_facts_are_placed_and_exit_with_2(run, facts, text, said):
    result = run("check", facts(text))
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert "advice: " in result.stderr


def test_no_facts_and_absent_files_exit_with_2(run):
    assert run("check").exit_code == 2
    result = run("check", "absent.yaml")
    assert result.exit_code == 2
    assert "absent.yaml" in result.stderr


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_of_the_text_report_is_wider_than_80_columns(run, facts, lang):
    result = run("check", facts(FACTS + NOTE_ONLY.partition('"654321"\n')[2]), "--lang", lang)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert len(lines) > 15
    assert [line for line in lines if wcswidth(line) > 80] == []
    assert [line for line in lines if wcswidth(line) < 0] == []


def test_the_locale_chooses_the_language_and_the_option_overrides_it(run, facts):
    name = facts()
    assert "逾期4日（其间2个工作日）" in run("check", name, LANG="zh_CN.UTF-8").stdout.replace("\n            ", "")
    assert "4 days (2 workdays) late" in run("check", name).stdout.replace("\n              ", " ")
    assert "Violations" in run("check", name, "--lang", "en", LANG="zh_CN.UTF-8").stdout
    assert "错误：" in run("check", "absent.yaml", LC_ALL="zh_CN.UTF-8").stderr
    assert "错误：" in run("check", "absent.yaml", "--lang=zh").stderr


def test_reports_go_to_files_and_one_to_stdout(run, facts):
    formats = ["text", "json:out/a.json", "junit:a.xml", "sarif:a.sarif", "html:a.html", "github:a.txt"]
    result = run("check", facts(), *(part for value in formats for part in ("--format", value)))
    assert result.exit_code == 1
    assert "P-1" in result.stdout
    assert json.loads(Path("out/a.json").read_text(encoding="utf-8"))["summary"]["violated"] == 1
    assert ElementTree.parse("a.xml").getroot().get("failures") == "1"
    assert json.loads(Path("a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "</html>" in Path("a.html").read_text(encoding="utf-8")
    assert "file=facts.yaml,line=4" in Path("a.txt").read_text(encoding="utf-8")


def test_quiet_leaves_only_violations_and_counts(run, facts):
    text = FACTS + "  - {id: P-9, received_at: 2023-03-15T09:00+08:00}\n"
    out = run("check", facts(text), "--quiet").stdout
    assert "P-1" in out and "Summary" in out
    assert "P-9" not in out and "Receipt" not in out


def test_a_pending_duty_is_marked_within_the_window_only(run, facts):
    name = facts(PENDING)
    assert "due soon" in run("check", name, "--due-soon", "4").stdout
    assert "due soon" not in run("check", name, "--due-soon", "3").stdout


def test_the_configuration_gives_defaults_below_environment_and_flags(run, facts):
    name = facts(NOTE_ONLY)
    Path("pyproject.toml").write_text('[tool.govrules]\nfail_level = "error"\nlang = "zh"\n', encoding="utf-8")
    result = run("check", name)
    assert result.exit_code == 0
    assert "违反" in result.stdout
    assert run("check", name, GOVRULES_FAIL_LEVEL="note").exit_code == 1
    assert run("check", name, "--fail-level", "warning", GOVRULES_FAIL_LEVEL="note").exit_code == 0


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('fail_levl = "error"', "'fail_level'"),
        ('fail_level = "eror"', "'error'"),
        ("allow_undetermined = 1", "true or false"),
        ('due_soon = "3"', "number of days"),
        ("format = 3", "list of texts"),
        ("as_of = 2023", "a date or an instant"),
        ("[", "not valid TOML"),
    ],
)
def test_a_wrong_configuration_exits_with_2(run, facts, table, said):
    Path("pyproject.toml").write_text(f"[tool.govrules]\n{table}\n", encoding="utf-8")
    result = run("check", facts())
    assert result.exit_code == 2
    assert said in result.stderr
    assert run("check", "--help").exit_code == 0


def test_as_of_and_lists_can_be_configured(run, facts):
    Path("pyproject.toml").write_text(
        '[tool.govrules]\nas_of = 2023-03-20\nformat = ["json"]\njurisdiction = 654321\n', encoding="utf-8"
    )
    result = run("check", facts(FACTS.split("\n", 2)[2]))
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)
    assert (data["as_of"], data["jurisdiction"]) == ("2023-03-20", "654321")
    assert run("rules").exit_code == 0


def test_a_waiver_marks_the_violation_and_keeps_its_verdict(run, facts):
    _waivers()
    result = run("check", facts(), "--waivers", "waivers.yaml", "--format", "json")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["summary"]["violated"] == 1
    assert "系统迁移" in next(found["waiver"] for found in data["findings"] if found["verdict"] == "violated")


def test_an_expired_waiver_does_not_count_and_is_reported(run, facts):
    _waivers("2023-05-14")
    result = run("check", facts(), "--waivers", "waivers.yaml")
    assert result.exit_code == 1
    assert "expired on 2023-05-14" in result.stdout.replace("\n    ", " ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"rule": "sample-2023.1.aa"}, "sample-2023.1.a"),
        ({"extra": ", reson: x"}, "'reason'"),
        ({"expires": "2023-03-01"}, "before it was approved"),
        ({"expires": "soon"}, "expires_on"),
        ({"expires": "''"}, "no expires_on"),
    ],
)
def test_a_wrong_waiver_exits_with_2_and_names_the_line(run, facts, written, said):
    _waivers(**written)
    result = run("check", facts(), "--waivers", "waivers.yaml")
    assert result.exit_code == 2
    assert "waivers.yaml:1" in result.stderr and said in result.stderr


def test_only_violations_that_the_baseline_lacks_fail(run, facts):
    assert run("check", facts(), "--format", "json:base.json").exit_code == 1
    assert run("check", facts(), "--baseline", "base.json").exit_code == 0
    assert run("check", facts(), "--baseline", "base.json", "--format", "json:base2.json").exit_code == 0
    assert run("check", facts(), "--baseline", "base2.json").exit_code == 0
    assert run("check", facts(FACTS.replace("P-1", "P-2")), "--baseline", "base.json").exit_code == 1


def test_a_waived_violation_of_the_baseline_fails_when_the_waiver_ends(run, facts):
    _waivers()
    assert run("check", facts(), "--waivers", "waivers.yaml", "--format", "json:base.json").exit_code == 0
    assert run("check", facts(), "--baseline", "base.json").exit_code == 1


def test_a_baseline_that_is_no_report_exits_with_2(run, facts):
    for text, said in (("{", "not JSON"), ('{"schema": "x"}', "'x'"), ('{"schema": "govrules.check/1"}', "findings")):
        Path("base.json").write_text(text, encoding="utf-8")
        result = run("check", facts(), "--baseline", "base.json")
        assert result.exit_code == 2
        assert said in result.stderr
