"""Waivers and baselines: violations that are tolerated. They mark a finding and never change its verdict."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from govrules.errors import UnknownName, UsageError, nearest
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import day_of
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import Place
from govrules.facts.load import Positioned
from govrules.facts.load.yaml_reader import read_yaml
from govrules.facts.moment import parse_moment
from govrules.rules.ruleset import RuleSet

KEYS = ("rule", "subject", "reason", "approved_by", "approved_on", "expires_on")
_BASELINE = "baseline"
Key = tuple[str, str, str]


@frozen
class Waiver:
    """One approved toleration of one violation, from the day of approval to the day of expiry, both included.

    ``subject`` is the id of the record or roster finding, or its record type and id.
    """

    rule: str
    subject: str
    reason: str
    approved_by: str
    approved_on: date
    expires_on: date
    place: Place

    @property
    def text(self) -> str:
        """Reason, who approved it and until when, on one line."""
        return f"{self.reason} ({self.approved_by}, {self.approved_on} – {self.expires_on})"

    def matches(self, finding: Finding) -> bool:
        """Whether the finding is of this rule and subject."""
        return finding.rule.id == self.rule and self.subject in (finding.subject.id, str(finding.subject))


def read_waivers(path: Path, rules: RuleSet) -> list[Waiver]:
    """Read a YAML list of waivers. Raises UsageError or UnknownName, naming file and line."""
    document = read_yaml(path)
    if not isinstance(document.data, list):
        raise UsageError(f"{document.place()}: a list of waivers is wanted.", f"Each has {', '.join(KEYS)}.")
    return [_waiver(document, number, rules) for number in range(len(document.data))]


def _waiver(document: Positioned, number: int, rules: RuleSet) -> Waiver:
    given, place = document.data[number], document.place(number)
    if not isinstance(given, dict):
        raise UsageError(f"{place}: a waiver with {', '.join(KEYS)} is wanted, got {given!r}.", "Mend the entry.")
    for key in given:
        if key not in KEYS:
            raise UsageError(
                f"{document.place(number, key)}: a waiver has no {key!r}{nearest(str(key), KEYS)}.",
                f"It has {', '.join(KEYS)}.",
            )
    for key in KEYS:
        if given.get(key) in (None, ""):
            raise UsageError(f"{place}: the waiver has no {key}.", "A waiver is only good with all its parts.")
    try:
        rule = rules.rule(str(given["rule"]))
    except UnknownName as error:
        raise UnknownName(f"{document.place(number, 'rule')}: {error.message}", error.advice) from None
    approved, expires = (_day(document, number, key) for key in ("approved_on", "expires_on"))
    if expires < approved:
        raise UsageError(f"{place}: the waiver expires on {expires}, before it was approved.", "Mend the dates.")
    return Waiver(
        rule.id, str(given["subject"]), str(given["reason"]), str(given["approved_by"]), approved, expires, place
    )


def _day(document: Positioned, number: int, key: str) -> date:
    written = document.data[number][key]
    try:
        return day_of(parse_moment(str(written)))
    except ValueError as error:
        raise UsageError(f"{document.place(number, key)}: {key}: {error}.", "Give a date.") from None


def apply_waivers(report: Report, waivers: Iterable[Waiver]) -> Report:
    """Mark the violations that a waiver tolerates at the report's as-of.

    A waiver that has expired, is not approved yet, or meets no violation marks nothing and is noted.
    """
    today = report.as_of.date() if isinstance(report.as_of, datetime) else report.as_of
    marks: dict[int, str] = {}
    notes: list[str] = []
    for waiver in waivers:
        name = f"{waiver.place}: the waiver of {waiver.rule} for {waiver.subject}"
        met = [
            number for number, finding in enumerate(report.findings)
            if finding.verdict is Verdict.VIOLATED and waiver.matches(finding)
        ]
        if waiver.expires_on < today:
            notes.append(f"{name} expired on {waiver.expires_on} and does not count.")
        elif waiver.approved_on > today:
            notes.append(f"{name} is approved on {waiver.approved_on} only and does not count yet.")
        elif not met:
            notes.append(f"{name} meets no violation.")
        else:
            marks.update(dict.fromkeys(met, waiver.text))
    return _marked(report, marks, notes)


def read_baseline(path: Path) -> frozenset[Key]:
    """Read the violations of an earlier JSON report (rule, record type, id); expiring waivers are not kept."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: the baseline cannot be read: {error.strerror}.", "Name a JSON report.") from None
    except ValueError as error:
        raise UsageError(f"{path} is not JSON: {error}.", "Name a report of `check --format json`.") from None
    schema = data.get("schema") if isinstance(data, dict) else None
    if not isinstance(schema, str) or not schema.startswith("govrules.check/"):
        raise UsageError(
            f"{path} is not a report of govrules: its schema is {schema!r}.", "Make one with `check --format json`."
        )
    try:
        return frozenset(_key(finding) for finding in data["findings"] if _is_kept(finding))
    except (KeyError, TypeError) as error:
        raise UsageError(f"{path} is not a whole report: {error} is missing.", "Make it anew.") from None


def _key(finding: Any) -> Key:
    return finding["rule"], finding["subject"]["record"], finding["subject"]["id"]


def _is_kept(finding: Any) -> bool:
    waiver = finding["waiver"]
    return finding["verdict"] == Verdict.VIOLATED.value and (waiver is None or waiver.startswith(_BASELINE))


def apply_baseline(report: Report, known: frozenset[Key]) -> Report:
    """Mark the violations that an earlier report has already."""
    marks = {
        number: f"{_BASELINE}: already in the earlier report"
        for number, finding in enumerate(report.findings)
        if finding.verdict is Verdict.VIOLATED and finding.waiver is None
        and (finding.rule.id, finding.subject.record, finding.subject.id) in known
    }
    return _marked(report, marks, [])


def _marked(report: Report, marks: dict[int, str], notes: list[str]) -> Report:
    findings = tuple(
        attrs.evolve(finding, waiver=marks[number]) if number in marks else finding
        for number, finding in enumerate(report.findings)
    )
    return attrs.evolve(report, findings=findings, notes=(*report.notes, *notes))
