"""The formats: what each holds, and that nothing from the facts breaks out of it."""

from __future__ import annotations

import json
from datetime import date, datetime
from xml.etree import ElementTree

import attrs
import pytest
from wcwidth import wcswidth

from govrules.evaluate.checker import Checker
from govrules.evaluate.compiled import CompiledRule
from govrules.facts.dataset import Dataset, Place
from govrules.facts.records import Indicator, Instruction, Roster, Speech, Task
from govrules.report import check_json, rules_json, text_report
from govrules.report.github import github_report
from govrules.report.html import html_report
from govrules.report.junit import junit_report
from govrules.report.sarif import sarif_report
from govrules.report.text import TextOptions

HERE = {"jurisdiction": "654321"}
EVIL = '</script><b>&"\'\n::error::]]>\x1b[31m'
FINDING_KEYS = {
    "rule", "version", "verdict", "severity", "subject", "period", "due_at", "actual", "margin", "missing", "message",
    "citation", "trace", "waiver",
}  # fmt: skip
RULE_KEYS = {
    "id", "slug", "version", "clause", "archetype", "record", "modality", "severity", "bearer", "topic", "parameters",
    "in_force", "reading", "citation", "wording", "facts",
}  # fmt: skip


@pytest.fixture
def report(checker):
    return checker.check(
        [
            Instruction(id="P-1", bearer="县教育局", title="食品安全", received_at="2023-03-15T09:00", limit="无时限",
                        replied_at="2023-03-28", **HERE),
            Instruction(id="P-2", received_at="2023-05-10", limit="无时限", replied_at=None, **HERE),
            Instruction(id="P-3", received_at="2023-05-10", **HERE),
            Instruction(id="P-4", received_at="2022-05-10", limit="无时限", replied_at=None, **HERE),
            Task(id="T-1", assigned_on="2023-02-01", due_on="2023-03-01", responsible_unit="甲",
                 responsible_person="乙", **HERE),
            Speech(id="S-1", held_on="2023-03-01", minutes=9, deviation_reason="汇报灾情", **HERE),
            Indicator(id="I-1", kind="样例解决率", period="2023Q1", value="79.5", baseline=100, **HERE),
            Roster(id="R-1", bearer="张三", duties=["样例领导"], since="2022-01-01", **HERE),
        ],
        as_of=datetime(2023, 5, 15, 18), jurisdiction="654321",
    )  # fmt: skip


@pytest.fixture
def evil(checker):
    record = Instruction(id=EVIL, bearer=EVIL, title=EVIL, received_at="2023-03-15", limit="无时限", replied_at=None,
                         **HERE)  # fmt: skip
    return checker.check([record], as_of=date(2023, 5, 15))


def test_the_text_report_puts_violations_first_and_counts_the_rest(report, sample, checker):
    text = text_report(report, sample.records, TextOptions("zh", due_soon=5), checker.calendar)
    order = [text.index(heading) for heading in ("违反 (3)", "无法判定 (1)", "未到期 (2)", "有正当理由 (1)", "合计：")]
    assert order == sorted(order)
    assert "符合 1" in text and "不适用 1" in text and "违反 3" in text
    assert "T-1" not in text and "P-4" not in text
    assert "未到期 2（即将到期 1）" in text
    assert "样例县通知 第1条 督查" in text
    assert "govrules-sample 1.2" in text and report.receipt.rules_digest[:12] in text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_of_the_text_report_is_wider_than_asked(report, evil, sample, lang, width):
    for one in (report, evil):
        lines = text_report(one, sample.records, TextOptions(lang, width)).splitlines()
        assert all(0 <= wcswidth(line) <= width for line in lines)


def test_colours_are_only_written_when_asked_for(report, sample):
    assert "\x1b[" not in text_report(report, sample.records)
    assert "\x1b[1;31m" in text_report(report, sample.records, TextOptions(colour=True))


def test_the_json_report_has_the_agreed_keys(report, sample, checker):
    text = check_json(report, sample.records, checker.calendar)
    data = json.loads(text)
    assert text == json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    assert data["schema"] == "govrules.check/1"
    assert data["as_of"] == "2023-05-15T18:00:00"
    assert data["summary"] == {
        "satisfied": 1, "violated": 3, "excused": 1, "pending": 2, "not_applicable": 1, "undetermined": 1, "error": 0
    }  # fmt: skip
    assert set(data["receipt"]) == {"govrules", "plugins", "calendar", "rules_digest", "facts_digest", "as_of"}
    assert all(set(found) >= FINDING_KEYS for found in data["findings"])
    late = next(found for found in data["findings"] if found["subject"]["id"] == "P-1")
    assert (late["due_at"], late["actual"], late["margin"]) == (
        "2023-03-24", "2023-03-28", {"amount": -4, "unit": "day"}
    )  # fmt: skip
    assert late["citation"]["doc_number"] == "样政发〔2023〕1号"
    assert {"fact": "instruction.limit", "label": {"zh": "办理时限", "en": "limit set"}, "value": "none_stated"} in (
        late["trace"]
    )
    assert set(late["message"]) == {"zh", "en"}


def test_decimals_stay_exact_in_json(report, sample):
    data = json.loads(check_json(report, sample.records))
    found = next(found for found in data["findings"] if found["subject"]["id"] == "I-1")
    assert found["actual"] == 7950
    assert {"fact": "indicator.value", "label": {"zh": "数值", "en": "value"}, "value": "79.5"} in found["trace"]


def test_the_same_check_gives_the_same_bytes(report, sample, checker):
    again = Checker.of(sample).check([finding.record for finding in report.findings if finding.record is not None][:1],
                                     as_of=report.as_of)  # fmt: skip
    twice = Checker.of(sample).check([again.findings[0].record], as_of=report.as_of)
    assert check_json(again, sample.records) == check_json(twice, sample.records)


def test_rules_as_json_have_the_agreed_keys(sample):
    data = json.loads(rules_json(sample))
    assert data["schema"] == "govrules.rules/1"
    assert all(set(rule) >= RULE_KEYS for rule in data["rules"])
    cited = {"notice", "doc_number", "provision", "clause", "quote"}
    assert all(set(rule["citation"]) >= cited for rule in data["rules"])
    [notice] = data["notices"]
    assert notice["in_force"]["from"] == "2023-01-01"
    spirit = next(clause for clause in data["clauses"] if clause["id"] == "sample-2023.1.c")
    assert spirit["status"] == "not_formalised" and spirit["why_not"] and spirit["rules"] == []
    cap = next(rule for rule in data["rules"] if rule["id"] == "sample-2023.2.a")
    assert cap["parameters"]["max"] == 5
    assert {fact["name"]: fact["unit"] for fact in cap["facts"]}["speech.minutes"] == "minute"


def test_junit_counts_failures_errors_and_skipped(report, sample):
    root = ElementTree.fromstring(junit_report(report, sample.records))
    assert {key: root.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "9", "failures": "3", "errors": "1", "skipped": "4"
    }  # fmt: skip
    failure = next(root.iter("failure"))
    assert "逾期4日" in (failure.get("message") or "") and "第1条" in (failure.text or "")


def test_sarif_names_rules_levels_clauses_and_places(report, sample):
    places = {("instruction", "P-1"): Place("facts.yaml", 4)}
    [run] = json.loads(sarif_report(report, sample.records, places=places))["runs"]
    late = next(result for result in run["results"] if "P-1" in result["message"]["text"])
    assert (late["kind"], late["level"]) == ("fail", "error")
    assert run["tool"]["driver"]["rules"][late["ruleIndex"]]["id"] == late["ruleId"]
    [location] = late["locations"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "sample-2023/1/1.a"
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "facts.yaml"}, "region": {"startLine": 4}}
    assert all(result["level"] == "none" for result in run["results"] if result["kind"] != "fail")
    assert len({result["partialFingerprints"]["govrules/v1"] for result in run["results"]}) == len(run["results"])


def test_a_waived_violation_is_suppressed_and_fails_nothing(report, sample):
    waived = attrs.evolve(report, findings=tuple(
        attrs.evolve(finding, waiver="等待系统") for finding in report.violations
    ))  # fmt: skip
    [run] = json.loads(sarif_report(waived, sample.records))["runs"]
    assert all(result["suppressions"][0]["justification"] == "等待系统" for result in run["results"])
    assert ElementTree.fromstring(junit_report(waived, sample.records)).get("failures") == "0"
    assert github_report(waived, sample.records) == ""
    assert "已豁免" in text_report(waived, sample.records)


def test_facts_cannot_break_out_of_any_format(evil, sample):
    places = {("instruction", EVIL): Place("a,b:c%.yaml", 4)}
    page = html_report(evil, sample.records)
    assert "</script>" not in page and "<b>" not in page and "\x1b" not in page
    [line] = github_report(evil, sample.records, places=places).splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=4,title=")
    assert ElementTree.fromstring(junit_report(evil, sample.records)).get("failures") == "1"
    [run] = json.loads(sarif_report(evil, sample.records, places=places))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%2Cb%3Ac%25.yaml"
    assert "\x1b" not in text_report(evil, sample.records)


def test_a_defect_is_shown_as_an_error_in_every_format(sample, monkeypatch):
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(CompiledRule, "finding", broken)
    record = Instruction(id="P-1", received_at="2023-03-15", limit="无时限", replied_at=None, **HERE)
    report = Checker.of(sample).check([record], as_of=date(2023, 5, 15))
    assert report.exit_code() == 3
    assert "程序错误 (1)" in text_report(report, sample.records)
    assert json.loads(check_json(report, sample.records))["summary"]["error"] == 1
    assert ElementTree.fromstring(junit_report(report, sample.records)).get("errors") == "1"
    [run] = json.loads(sarif_report(report, sample.records))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert github_report(report, sample.records).startswith("::error ")


def test_the_html_page_stands_alone_and_says_its_language(report, sample):
    page = html_report(report, sample.records, "zh", due_soon=5)
    assert '<html lang="zh-CN">' in page and "即将到期" in page
    assert "http://" not in page and "https://" not in page and "<script" not in page
    assert '<html lang="en">' in html_report(report, sample.records, "en")


def test_a_check_that_reached_nothing_says_so(sample):
    empty = Checker.of(sample).check(Dataset((), {}), as_of=date(2023, 5, 15))
    assert "没有评判任何事项" in text_report(empty, sample.records)
    assert "Nothing was evaluated" in text_report(empty, sample.records, TextOptions("en"))
