"""Worked examples on a rule's page: the cases that the tests run, with what they gave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from attrs import define

from govrules.evaluate.finding import Finding
from govrules.extend.cases import CaseResult
from govrules.facts.record import Record
from govrules.rules import Rule
from govrules.site.book import GROUPS, Book, grouped
from govrules.site.markup import Html, join, table, tag
from govrules.site.outcome import outcome
from govrules.site.page import Lang
from govrules.site.parts import badge, original, originals_note, verdict_badge
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
_MOST_RECORDS, _MOST_FINDINGS, _MOST_VALUES = 6, 3, 6


def examples(book: Book, rule: Rule, lang: Lang, most: int | None = None, groups: Sequence[str] = GROUPS) -> Html:
    """The cases of a rule by what they show; ``most`` limits each group and leaves out the rest."""
    results = book.results.get(rule.id, ())
    if not results:
        return tag("p", say("no_cases", lang))
    parts: list[object] = [
        tag("p", tag("small", say("examples_note", lang)), class_="gr-lead-in"),
        originals_note("original_cases", lang),
    ]
    for name, found in grouped(results).items():
        if name not in groups:
            continue
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
    rows = [_row(book, rule, result, lang) for result in results]
    return table(head, rows, kind="gr-cases")


def _row(book: Book, rule: Rule, result: CaseResult, lang: Lang) -> list[Html]:
    # A rule's own page and the printed book show the same rows.
    facts = book.piece((id(result), "facts", lang), partial(_facts, book, rule, result, lang))
    findings = book.piece((id(result), "findings", lang), partial(_findings, book, result, lang))
    return [_name(result, lang), facts, findings]


def _name(result: CaseResult, lang: Lang) -> Html:
    fails = None if result.passed else [" ", badge(say("case_fails", lang), "verdict-error")]
    why = tag("small", tag("br"), original(result.case.why, lang)) if result.case.why else None
    return join(original(result.case.name, lang), fails, why)


def _facts(book: Book, rule: Rule, result: CaseResult, lang: Lang) -> Html:
    alike = _alike(result.case.facts.records, rule)
    lines = [_record(book, group, lang, several=len(alike) > 1) for group in alike[:_MOST_RECORDS]]
    if len(alike) > _MOST_RECORDS:
        more = sum(len(group.values) for group in alike[_MOST_RECORDS:])
        lines.append(tag("div", f"……另有{more}条记录" if lang == "zh" else f"… and {more} more records"))
    if result.case.as_of is not None:
        lines.append(tag("div", f"{say('as_of', lang)} ", short(result.case.as_of, lang), class_="gr-asof"))
    return join(*lines)


@define
class _Alike:
    """Records of one type that state the same but for one field, ``differs``, whose values are ``values``."""

    kind: str
    stated: dict[str, Any]
    differs: str | None
    values: list[Any]


def _alike(records: Sequence[Record], rule: Rule) -> list[_Alike]:
    """Sixty records of sixty days are one line: neighbours that differ in a single field are put together."""
    groups: list[_Alike] = []
    for record in records:
        stated = dict(recorded(record, rule))
        last = groups[-1] if groups else None
        if last is not None and last.kind == record.record_name and list(last.stated) == list(stated):
            apart = [name for name in stated if stated[name] != last.stated[name]]
            if len(apart) == 1 and last.differs in (None, apart[0]):
                if last.differs is None:
                    last.differs, last.values = apart[0], [last.stated[apart[0]]]
                last.values.append(stated[apart[0]])
                continue
        groups.append(_Alike(record.record_name, stated, None, [None]))
    return groups


def _record(book: Book, group: _Alike, lang: Lang, *, several: bool) -> Html:
    between, colon = ("；", "：") if lang == "zh" else ("; ", ": ")
    parts: list[object] = []
    for name, value in group.stated.items():
        if parts:
            parts.append(between)
        words: object = tag("b", short(value, lang))
        if name == group.differs:
            shown = [tag("b", short(one, lang)) for one in group.values[:_MOST_VALUES]]
            words = [part for one in shown for part in ("、" if lang == "zh" else ", ", one)][1:]
            if len(group.values) > _MOST_VALUES:
                words += ["……" if lang == "zh" else " … ", tag("b", short(group.values[-1], lang))]
        parts += [label_of(group.kind, name, book.rules.records, lang), colon, words]
    count = len(group.values)
    times = "" if count == 1 else f"（{count}条）" if lang == "zh" else f" ({count})"
    label = f"{record_label(group.kind, book.rules.records, lang)}{times}{colon}"
    return tag("div", tag("i", label) if several or count > 1 else None, *(parts or ["–"]))


def _findings(book: Book, result: CaseResult, lang: Lang) -> Html:
    """The findings that the case is about; how many others there are is said."""
    decisive = outcome(result)
    if not decisive:
        return tag("span", "–")
    several = len(result.findings) > 1
    lines = [_finding(book, finding, lang, several=several) for finding in decisive[:_MOST_FINDINGS]]
    left = (("same_findings", len(decisive) - len(lines)), ("other_findings", len(result.findings) - len(decisive)))
    lines += [tag("small", say(key, lang, n=number), class_="gr-asof") for key, number in left if number > 0]
    return join(*lines)


def _finding(book: Book, finding: Finding, lang: Lang, *, several: bool) -> Html:
    about = f"{finding.subject.bearer or finding.subject.id} " if several else None
    message = wording_of(lang).message(finding, book.rules.records, book.checker.calendar)
    # The badge has said it: 无法判定：缺少…… → 缺少……
    message = message.removeprefix(f"{verdict_name(finding.verdict, lang)}{'：' if lang == 'zh' else ': '}")
    return tag("div", verdict_badge(finding.verdict, lang), " ", tag("b", about) if about else None, message)
