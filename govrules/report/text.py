"""The report for people: by provision of the notice, gravest first, 80 columns, Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from attrs import frozen

from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import limit_bounds
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.report.due import is_due_soon
from govrules.report.phrases import bracketed, headed, phrase, severity_name, verdict_name
from govrules.report.wrap import pad, width_of, wrap
from govrules.timing import WorkdayCalendar
from govrules.wording import Language, Records, wording_of
from govrules.wording.terms import record_label

SHOWN = (Verdict.VIOLATED, Verdict.ERROR, Verdict.UNDETERMINED, Verdict.PENDING, Verdict.EXCUSED)
_COLOURS = {
    Verdict.VIOLATED: "31", Verdict.ERROR: "31", Verdict.UNDETERMINED: "33", Verdict.PENDING: "36",
    Verdict.EXCUSED: "32",
}  # fmt: skip
_MOST_IDLE = 12
_NUMBER = re.compile(r"^\d+[.．、]\s*")


@frozen
class TextOptions:
    """How the report is written.

    ``due_soon`` is a window in days; ``colour`` adds ANSI colours to headings; ``quiet`` leaves out all but
    violations, errors and the counts.
    """

    lang: Language = "zh"
    width: int = 80
    colour: bool = False
    due_soon: int | None = None
    quiet: bool = False


def text_report(
    report: Report, records: Records, options: TextOptions | None = None, calendar: WorkdayCalendar | None = None
) -> str:
    """The report as text; no line is wider than ``options.width`` columns (ANSI colours take none)."""
    writer = _Writer(report, records, options or TextOptions(), calendar)
    return "\n".join(writer.lines()) + "\n"


class _Writer:
    """One report being written."""

    def __init__(
        self, report: Report, records: Records, options: TextOptions, calendar: WorkdayCalendar | None
    ) -> None:
        self.report, self.records, self.options, self.calendar = report, records, options, calendar
        self.lang = options.lang
        self.words = wording_of(options.lang)

    def lines(self) -> Iterator[str]:
        head = f"{phrase('as_of', self.lang)} {self._moment()}"
        if self.report.jurisdiction is not None:
            head += f"  {phrase('jurisdiction', self.lang)} {self.report.jurisdiction}"
        yield from wrap(f"govrules  {head}", self.options.width)
        verdicts = SHOWN[:2] if self.options.quiet else SHOWN
        for verdict in verdicts:
            found = [finding for finding in self.report.findings if finding.verdict is verdict]
            if found:
                yield from self._section(verdict, found)
        yield from self._closing()

    def _moment(self) -> str:
        as_of = self.report.as_of
        return as_of.isoformat(" ", "minutes") if isinstance(as_of, datetime) else as_of.isoformat()

    def _section(self, verdict: Verdict, found: Sequence[Finding]) -> Iterator[str]:
        title = f"{phrase(verdict.value, self.lang)} ({len(found)})"
        yield ""
        yield self._paint(title, verdict)
        for heading, group in self._by_provision(found):
            yield ""
            yield from wrap(heading, self.options.width)
            for finding in group:
                yield from self._finding(finding)

    def _by_provision(self, found: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
        groups: dict[tuple[str, int], list[Finding]] = {}
        for finding in found:
            cites = finding.rule.cites
            index = [provision.id for provision in cites.notice.provisions].index(cites.provision.id)
            groups.setdefault((cites.notice.id, index), []).append(finding)
        for key in sorted(groups):
            group = sorted(groups[key], key=self._rank)
            cites = group[0].rule.cites
            heading = _NUMBER.sub("", cites.provision.heading)
            where = f"{cites.citation.label} {heading}".strip()
            yield f"{cites.notice.short_title} {where}", group

    def _rank(self, finding: Finding) -> tuple[object, ...]:
        if finding.verdict is Verdict.PENDING:
            due = finding.due_at
            return (due is None, limit_bounds(due)[1] if due is not None else datetime.max, finding.rule.id)
        return (finding.severity.rank, finding.rule.id, finding.subject.record, finding.subject.id)

    def _finding(self, finding: Finding) -> Iterator[str]:
        width, subject = self.options.width, finding.subject
        name = f"{record_label(subject.record, self.records, self.lang)} {subject.id}"
        title = getattr(finding.record, "title", None)
        if isinstance(title, str):
            name += f"《{title}》" if self.lang == "zh" else f" “{title}”"
        if subject.bearer is not None and subject.bearer not in name:
            name += f"（{subject.bearer}）" if self.lang == "zh" else f" ({subject.bearer})"
        tags = []
        if finding.verdict is Verdict.VIOLATED:
            tags.append(severity_name(finding.severity, self.lang))
        if is_due_soon(finding, self.report.as_of, self.options.due_soon):
            tags.append(phrase("due_soon", self.lang))
        if finding.waiver is not None:
            tags.append(phrase("waived", self.lang))
        mark = f"[{verdict_name(finding.verdict, self.lang)}{''.join(f' {tag}' for tag in tags)}] "
        yield from wrap(f"{mark}{name}", width, first="  ", rest="      ")
        rows = [("result", self.words.message(finding, self.records, self.calendar)), ("quote", self._cited(finding))]
        advice = self.words.advice(finding)
        rows += [("advice", advice)] if advice else []
        rows += [("waived", finding.waiver)] if finding.waiver is not None else []
        labels = {key: phrase(key, self.lang) for key, _ in rows}
        column = max(width_of(label) for label in labels.values()) + 2
        for key, text in rows:
            yield from wrap(text, width, first="      " + pad(labels[key], column))

    def _cited(self, finding: Finding) -> str:
        cited = finding.citation
        place = cited.doc_number or (cited.issued.isoformat() if cited.issued else "")
        dated = f" ({place})" if place else ""
        return f"“{cited.quote}” {cited.label} {finding.rule.id}{dated}"

    def _closing(self) -> Iterator[str]:
        lang, width, report = self.options.lang, self.options.width, self.report
        soon = sum(is_due_soon(finding, report.as_of, self.options.due_soon) for finding in report.findings)
        waived = sum(finding.waiver is not None for finding in report.violations)
        extra = {Verdict.PENDING: ("due_soon", soon), Verdict.VIOLATED: ("waived", waived)}
        counted = []
        for verdict, count in report.counts.items():
            key, part = extra.get(verdict, ("", 0))
            more = bracketed(f"{phrase(key, lang)} {part}", lang) if part else ""
            counted += [f"{verdict_name(verdict, lang)} {count}{more}"] if count else []
        counts = ("，" if lang == "zh" else ", ").join(counted)
        yield ""
        if not any(n for verdict, n in report.counts.items() if verdict is not Verdict.NOT_APPLICABLE):
            yield from wrap(phrase("nothing", lang), width)
        elif not report.violations:
            yield from wrap(phrase("clean", lang), width)
        yield from wrap(counts or "0", width, first=headed("summary", lang))
        if self.options.quiet:
            return
        yield from self._idle()
        if report.superseded:
            yield from wrap(f"{headed('superseded', lang)}{report.superseded}", width)
        for number, note in enumerate(report.notes):
            if not number:
                yield headed("notes", lang).rstrip()
            yield from wrap(note, width, first="  - ")
        yield from self._receipt()

    def _idle(self) -> Iterator[str]:
        idle = sorted(rule.id for rule in self.report.not_evaluated)
        if not idle:
            return
        yield from wrap(f"{headed('not_evaluated', self.lang)}{len(idle)}", self.options.width)
        shown = " ".join(idle[:_MOST_IDLE])
        if len(idle) > _MOST_IDLE:
            shown += " " + phrase("more", self.lang, n=len(idle) - _MOST_IDLE)
        yield from wrap(shown, self.options.width, first="  ")

    def _receipt(self) -> Iterator[str]:
        receipt, lang = self.report.receipt, self.lang
        parts = [f"govrules {receipt.govrules}", *receipt.plugins, f"{phrase('calendar', lang)} {receipt.calendar}"]
        parts.append(f"{phrase('rules', lang)} {receipt.rules_digest[:12]}")
        parts.append(f"{phrase('facts', lang)} {receipt.facts_digest[:12]}")
        yield from wrap("; ".join(parts), self.options.width, first=headed("receipt", lang))

    def _paint(self, text: str, verdict: Verdict) -> str:
        if not self.options.colour:
            return text
        return f"\x1b[1;{_COLOURS[verdict]}m{text}\x1b[0m"

