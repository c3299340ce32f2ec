"""SARIF 2.1.0, for code scanning tools: rules with help, results with the clause and the place of the fact."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import DATA, Key, Place
from govrules.report.json import receipt_data
from govrules.report.plain import dumped, plain
from govrules.rules.rule import Rule
from govrules.timing import WorkdayCalendar
from govrules.wording import Language, Records, wording_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
KINDS = {
    Verdict.SATISFIED: "pass", Verdict.VIOLATED: "fail", Verdict.EXCUSED: "informational",
    Verdict.PENDING: "informational", Verdict.NOT_APPLICABLE: "notApplicable", Verdict.UNDETERMINED: "open",
    Verdict.ERROR: "review",
}  # fmt: skip


def sarif_report(
    report: Report, records: Records, lang: Language = "zh", calendar: WorkdayCalendar | None = None,
    places: Mapping[Key, Place] | None = None,
) -> str:
    """The report as SARIF; ``places`` adds the file and line each judged record was read from."""
    rules = {finding.rule.id: finding.rule for finding in report.findings}
    order = sorted(rules)
    index = {rule_id: number for number, rule_id in enumerate(order)}
    failed = [finding for finding in report.findings if finding.verdict is Verdict.ERROR]
    run = {
        "tool": {
            "driver": {
                "name": "govrules", "version": report.receipt.govrules,
                "rules": [_rule(rules[rule_id], records, lang) for rule_id in order],
            }
        },
        "language": "zh-CN" if lang == "zh" else "en-US",
        "columnKind": "unicodeCodePoints",
        "invocations": [{
            "executionSuccessful": not failed,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": wording_of(lang).message(finding, records, calendar)}}
                for finding in failed
            ],
        }],
        "properties": {
            "as_of": plain(report.as_of), "jurisdiction": report.jurisdiction, "receipt": receipt_data(report.receipt),
        },
        "results": [
            _result(finding, index[finding.rule.id], records, lang, calendar, places or {})
            for finding in report.findings
        ],
    }  # fmt: skip
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, records: Records, lang: Language) -> dict[str, Any]:
    words = wording_of(lang)
    slots = "\n".join(f"{label}: {text}" for label, text in words.slots(rule, records))
    return {
        "id": rule.id,
        "name": rule.slug,
        "shortDescription": {"text": rule.duty.zh if lang == "zh" else rule.duty.en},
        "fullDescription": {"text": words.sentence(rule, records)},
        "help": {"text": f"{rule.citation.text}\n{slots}"},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.topic, rule.modality.value], "version": rule.version},
    }


def _result(
    finding: Finding, index: int, records: Records, lang: Language, calendar: WorkdayCalendar | None,
    places: Mapping[Key, Place],
) -> dict[str, Any]:
    words, subject = wording_of(lang), finding.subject
    violated = finding.verdict is Verdict.VIOLATED
    text = f"{subject}: {words.message(finding, records, calendar)} {words.advice(finding)}".strip()
    identity = f"{finding.rule.id}|{subject}"
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "kind": KINDS[finding.verdict],
        "level": finding.severity.value if violated else "none",
        "message": {"text": text},
        "locations": [_location(finding, places)],
        "partialFingerprints": {"govrules/v1": hashlib.sha256(identity.encode()).hexdigest()},
        "properties": {
            "verdict": finding.verdict.value, "due_at": plain(finding.due_at), "period": plain(finding.period),
            "missing": list(finding.missing), "bearer": subject.bearer, "jurisdiction": subject.jurisdiction,
        },
    }  # fmt: skip
    if finding.waiver is not None:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.waiver}]
    return result


def _location(finding: Finding, places: Mapping[Key, Place]) -> dict[str, Any]:
    cited, record = finding.citation, finding.record
    location: dict[str, Any] = {
        "logicalLocations": [{
            "name": cited.clause, "fullyQualifiedName": f"{cited.notice}/{cited.provision}/{cited.clause}",
            "kind": "clause",
        }],
    }  # fmt: skip
    place = None if record is None else places.get((record.record_name, str(record.id)))
    if place is not None and place.file != DATA:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
        if place.line is not None:
            physical["region"] = {"startLine": place.line}
        location["physicalLocation"] = physical
    return location


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
