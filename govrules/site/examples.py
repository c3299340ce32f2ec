"""Worked examples on a rule's page: the cases that the tests run, with what they gave."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.evaluate.finding import Finding
from govrules.extend.cases import CaseResult
from govrules.facts.record import Record
from govrules.rules import Rule
from govrules.site.book import Book, grouped
from govrules.site.markup import Html, join, table, tag
from govrules.site.page import Lang
from govrules.site.parts import badge, verdict_badge
from govrules.site.values import recorded, short
from govrules.site.words import say, verdict_name
from govrules.wording import wording_of
from govrules.wording.terms import label_of, record_label

_HEADS = {
    "satisfied": ("符合的", "Kept"), "violated": ("违反的", "Broken"),
    "boundary": ("正好在界限上的", "Right at the bound"),
    "pending": ("未到期的", "Still open"), "undetermined": ("缺少事实、无法判定的", "Undetermined: a fact is missing"),
    "not_applicable": ("不适用的", "Not applicable"), "other": ("其他", "Other"),
}  # fmt: skip
SHOWN = 3
_MOST_RECORDS, _MOST_FINDINGS = 6, 3


def examples(book: Book, rule: Rule, lang: Lang, most: int | None = None) -> Html:
    """The cases of a rule by what they show; ``most`` limits each group and leaves out the rest."""
    results = book.results.get(rule.id, ())
    if not results:
        return tag("p", say("no_cases", lang))
    parts: list[object] = [tag("p", tag("small", say("examples_note", lang)))]
    for name, found in grouped(results).items():
        head = _HEADS[name][0 if lang == "zh" else 1]
        parts.append(tag("h3", head, " ", tag("small", f"({len(found)})")))
        parts.append(_table(book, rule, found[: most or SHOWN], lang))
        rest = found[SHOWN:]
        if rest and most is None:
            parts.append(
                tag("details", tag("summary", say("more_cases", lang, n=len(rest))), _table(book, rule, rest, lang))
            )
    return join(*parts)


def _table(book: Book, rule: Rule, results: Sequence[CaseResult], lang: Lang) -> Html:
    head = [say(key, lang) for key in ("example", "given", "finding")]
    rows = [
        [_name(result, lang), _facts(book, rule, result, lang), _findings(book, result, lang)] for result in results
    ]
    return table(head, rows, kind="gr-cases")


def _name(result: CaseResult, lang: Lang) -> Html:
    fails = None if result.passed else [" ", badge(say("case_fails", lang), "verdict-error")]
    why = tag("small", tag("br"), result.case.why) if result.case.why else None
    return join(result.case.name, fails, why)


def _facts(book: Book, rule: Rule, result: CaseResult, lang: Lang) -> Html:
    records = result.case.facts.records
    lines = [_record(book, rule, record, lang, several=len(records) > 1) for record in records[:_MOST_RECORDS]]
    if len(records) > _MOST_RECORDS:
        more = len(records) - _MOST_RECORDS
        lines.append(tag("div", f"……另有{more}条记录" if lang == "zh" else f"… and {more} more records"))
    if result.case.as_of is not None:
        lines.append(tag("div", f"{say('as_of', lang)} ", short(result.case.as_of, lang), class_="gr-asof"))
    return join(*lines)


def _record(book: Book, rule: Rule, record: Record, lang: Lang, *, several: bool) -> Html:
    stated = recorded(record, rule)
    between, colon = ("；", "：") if lang == "zh" else ("; ", ": ")
    parts: list[object] = []
    for name, value in stated:
        if parts:
            parts.append(between)
        parts += [label_of(record.record_name, name, book.rules.records, lang), colon, tag("b", short(value, lang))]
    head = tag("i", record_label(record.record_name, book.rules.records, lang), colon) if several else None
    return tag("div", head, *(parts or ["–"]))


def _findings(book: Book, result: CaseResult, lang: Lang) -> Html:
    """The findings that decide the case; how many others there are is said."""
    decisive = [finding for finding in result.findings if finding.verdict is result.verdict]
    if not decisive:
        return tag("span", "–")
    several = len(result.findings) > 1
    lines = [_finding(book, finding, lang, several=several) for finding in decisive[:_MOST_FINDINGS]]
    rest = len(result.findings) - len(lines)
    if rest > 0:
        words = f"（另有{rest}项结果）" if lang == "zh" else f"(and {rest} more)"
        lines.append(tag("small", words, class_="gr-asof"))
    return join(*lines)


def _finding(book: Book, finding: Finding, lang: Lang, *, several: bool) -> Html:
    about = f"{finding.subject.bearer or finding.subject.id} " if several else None
    message = wording_of(lang).message(finding, book.rules.records, book.checker.calendar)
    # The badge has said it: 无法判定：缺少…… → 缺少……
    message = message.removeprefix(f"{verdict_name(finding.verdict, lang)}{'：' if lang == 'zh' else ': '}")
    return tag("div", verdict_badge(finding.verdict, lang), " ", tag("b", about) if about else None, message)
