"""One self-contained HTML page: no scripts, nothing loaded from elsewhere, ready to print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.report.due import is_due_soon
from govrules.report.phrases import headed, phrase, severity_name, verdict_name
from govrules.report.plain import plain
from govrules.report.text import SHOWN
from govrules.report.wrap import printable
from govrules.timing import WorkdayCalendar
from govrules.wording import Language, Records, wording_of
from govrules.wording.terms import record_label

_STYLE = """
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;
padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.2rem;border-bottom:1px solid #bbb;margin-top:2rem}
article{border-left:4px solid #767676;padding:.2rem 0 .2rem .8rem;margin:1rem 0;break-inside:avoid}
.violated,.error{border-color:#a4262c}.undetermined{border-color:#8a5a00}.pending{border-color:#0b5cad}
.excused{border-color:#1d6f42}
h3{font-size:1rem;margin:0}dl{margin:.2rem 0;display:grid;grid-template-columns:max-content 1fr;gap:0 .8rem}
dt{color:#595959}dd{margin:0}table{border-collapse:collapse}td,th{padding:.1rem .8rem .1rem 0;text-align:left}
"""


def html_report(
    report: Report, records: Records, lang: Language = "zh", calendar: WorkdayCalendar | None = None,
    due_soon: int | None = None,
) -> str:
    """The report as one HTML page; every text from the facts is escaped."""
    return "\n".join(_lines(report, records, lang, calendar, due_soon)) + "\n"


def _lines(
    report: Report, records: Records, lang: Language, calendar: WorkdayCalendar | None, due_soon: int | None
) -> Iterator[str]:
    title = f"govrules {phrase('as_of', lang)} {plain(report.as_of)}"
    yield f'<!doctype html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
    yield f"<h2>{phrase('summary', lang)}</h2><table>"
    for verdict, count in report.counts.items():
        yield f"<tr><th>{escape(verdict_name(verdict, lang))}</th><td>{count}</td></tr>"
    yield "</table>"
    for verdict in SHOWN:
        found = [finding for finding in report.findings if finding.verdict is verdict]
        if found:
            yield f"<h2>{escape(phrase(verdict.value, lang))} ({len(found)})</h2>"
        for finding in found:
            soon = is_due_soon(finding, report.as_of, due_soon)
            yield from _article(finding, records, lang, calendar, soon)
    idle = " ".join(sorted(rule.id for rule in report.not_evaluated))
    if idle:
        yield f"<h2>{escape(phrase('not_evaluated', lang))}</h2><p>{escape(idle)}</p>"
    if report.notes:
        yield f"<h2>{escape(phrase('notes', lang))}</h2>"
        yield "<ul>" + "".join(f"<li>{_safe(note)}</li>" for note in report.notes) + "</ul>"
    receipt = report.receipt
    parts = [f"govrules {receipt.govrules}", *receipt.plugins, receipt.calendar, receipt.rules_digest,
             receipt.facts_digest]  # fmt: skip
    yield f"<footer><p>{escape(headed('receipt', lang))}{escape('; '.join(parts))}</p></footer></body></html>"


def _article(
    finding: Finding, records: Records, lang: Language, calendar: WorkdayCalendar | None, soon: bool
) -> Iterator[str]:
    words, cited = wording_of(lang), finding.citation
    name = f"{record_label(finding.subject.record, records, lang)} {finding.subject.id}"
    if finding.subject.bearer is not None and finding.subject.bearer not in name:
        name += f" · {finding.subject.bearer}"
    tags = [severity_name(finding.severity, lang)] if finding.verdict is Verdict.VIOLATED else []
    tags += [phrase("due_soon", lang)] if soon else []
    tags += [phrase("waived", lang)] if finding.waiver is not None else []
    tagged = f" [{' '.join(tags)}]" if tags else ""
    yield f'<article class="{finding.verdict.value}"><h3>{_safe(name)}{_safe(tagged)}</h3><dl>'
    advice = words.advice(finding)
    rows = [
        ("result", words.message(finding, records, calendar)),
        ("quote", f"“{cited.quote}” {cited.short_title} {cited.label} {finding.rule.id}"),
        *([("advice", advice)] if advice else []),
        *([("waived", finding.waiver)] if finding.waiver is not None else []),
    ]
    for key, text in rows:
        yield f"<dt>{escape(phrase(key, lang))}</dt><dd>{_safe(text)}</dd>"
    yield "</dl></article>"


def _safe(text: str) -> str:
    return escape(printable(text))
