"""Workflow commands: violations as annotations in the log of a GitHub workflow."""

from __future__ import annotations

from collections.abc import Mapping

from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import DATA, Key, Place
from govrules.law import Severity
from govrules.report.wrap import printable
from govrules.timing import WorkdayCalendar
from govrules.wording import Language, Records, wording_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice", Severity.NONE: "notice"}


def github_report(
    report: Report, records: Records, lang: Language = "zh", calendar: WorkdayCalendar | None = None,
    places: Mapping[Key, Place] | None = None,
) -> str:
    """One command per unwaived violation, undetermined or error finding; empty where there is none."""
    return "".join(
        _command(finding, records, lang, calendar, places or {}) + "\n"
        for finding in report.findings if finding.waiver is None and _level(finding) is not None
    )


def _level(finding: Finding) -> str | None:
    match finding.verdict:
        case Verdict.VIOLATED:
            return _COMMANDS[finding.severity]
        case Verdict.ERROR:
            return "error"
        case Verdict.UNDETERMINED:
            return "notice"
        case _:
            return None


def _command(
    finding: Finding, records: Records, lang: Language, calendar: WorkdayCalendar | None, places: Mapping[Key, Place]
) -> str:
    words, record = wording_of(lang), finding.record
    options = {"title": f"{finding.rule.id} {finding.subject}"}
    place = None if record is None else places.get((record.record_name, str(record.id)))
    if place is not None and place.file != DATA:
        options["file"] = place.file
        if place.line is not None:
            options["line"] = str(place.line)
    listed = ",".join(f"{key}={_escaped(value, option=True)}" for key, value in sorted(options.items()))
    cited = finding.citation
    text = f"{words.message(finding, records, calendar)} “{cited.quote}” {words.advice(finding)}".strip()
    return f"::{_level(finding)} {listed}::{_escaped(text)}"


def _escaped(text: str, *, option: bool = False) -> str:
    safe = printable(text).replace("%", "%25")
    return safe.replace(":", "%3A").replace(",", "%2C") if option else safe
