"""JUnit XML, for test dashboards: one suite per notice, one case per finding."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.report.wrap import printable
from govrules.timing import WorkdayCalendar
from govrules.wording import Language, Records, wording_of


def junit_report(
    report: Report, records: Records, lang: Language = "zh", calendar: WorkdayCalendar | None = None
) -> str:
    """The report as JUnit XML.

    A violation is a failure, an undetermined or error finding an error; pending, excused, waived and not
    applicable ones are skipped. No times: a report knows no clock.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.rule.cites.notice.id, []).append(finding)
    root = Xml.Element("testsuites", name="govrules")
    for notice, findings in sorted(groups.items()):
        suite = Xml.SubElement(root, "testsuite", name=notice)
        for finding in findings:
            _case(suite, finding, records, lang, calendar)
        _count(suite)
    _count(root)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _case(
    suite: Xml.Element, finding: Finding, records: Records, lang: Language, calendar: WorkdayCalendar | None
) -> None:
    words = wording_of(lang)
    case = Xml.SubElement(suite, "testcase", classname=finding.rule.id, name=printable(str(finding.subject)), time="0")
    message = printable(words.message(finding, records, calendar))
    match finding.verdict:
        case Verdict.SATISFIED:
            return
        case Verdict.VIOLATED if finding.waiver is None:
            body = Xml.SubElement(case, "failure", type=finding.severity.value, message=message)
            body.text = printable(f"{finding.citation.text} {words.advice(finding)}")
        case Verdict.UNDETERMINED | Verdict.ERROR:
            body = Xml.SubElement(case, "error", type=finding.verdict.value, message=message)
            body.text = printable(f"{finding.citation.text} {words.advice(finding)}")
        case _:
            waived = f"{finding.waiver}: " if finding.waiver is not None else ""
            Xml.SubElement(case, "skipped", message=printable(waived) + message)


def _count(element: Xml.Element) -> None:
    counted = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for name, tag in counted.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))
