"""Pieces that many pages share: badges, links to rules and clauses, the card of a rule, how a table of rules looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial

from govrules.evaluate.verdict import Verdict
from govrules.law import CitedClause, Modality, Notice, Status
from govrules.rules import Rule
from govrules.site.book import Book, duty_text, notice_name, rule_name
from govrules.site.markup import Html, join, link, table, table_row, tag
from govrules.site.page import Lang, address
from govrules.site.values import article, bound, clause_anchor, hours
from govrules.site.words import MODALITIES, SEVERITIES, STATUSES, pick, region, say, verdict_name
from govrules.wording.terms import presumed_bearer, record_label

_HAN = re.compile("[\u4e00-\u9fff]")


def badge(words: object, kind: str = "") -> Html:
    """A small label; ``kind`` chooses its colour, the words carry the meaning."""
    return tag("span", words, class_=f"gr-badge gr-is-{kind}" if kind else "gr-badge")


def status_badge(status: Status, lang: Lang) -> Html:
    """What became of a clause."""
    return badge(pick(STATUSES[status], lang), status.value.replace("_", "-"))


def modality_badge(modality: Modality, lang: Lang) -> Html:
    """How strongly a clause binds."""
    return badge(pick(MODALITIES[modality], lang), "modality")


def severity_badge(modality: Modality, lang: Lang) -> Html:
    """How grave a breach is."""
    return badge(pick(SEVERITIES[modality.severity], lang), f"severity-{modality.severity.value}")


def verdict_badge(verdict: Verdict, lang: Lang) -> Html:
    """The verdict of a finding."""
    return badge(verdict_name(verdict, lang), f"verdict-{verdict.value.replace('_', '-')}")


def rule_link(here: str, rule: Rule, lang: Lang, words: object = None) -> Html:
    """A link to a rule's page; by default its duty."""
    return link(address(here, rule_name(rule)), duty_text(rule, lang) if words is None else words)


def rule_code(here: str, rule: Rule) -> Html:
    """The id of a rule as a link to its page."""
    return link(address(here, rule_name(rule)), tag("code", rule.id))


def clause_link(here: str, cited: CitedClause, words: object) -> Html:
    """A link to a clause on its notice's page."""
    return link(address(here, notice_name(cited.notice), clause_anchor(cited.clause.id)), words)


def notice_link(here: str, notice: Notice) -> Html:
    """A link to a notice's page."""
    return link(address(here, notice_name(notice)), notice.short_title, lang="zh")


def crumbs(*steps: object) -> Html:
    """Where a page stands."""
    parts: list[object] = []
    for step in steps:
        parts += [tag("span", "›", aria_hidden="true", class_="gr-sep"), step] if parts else [step]
    return tag("nav", *parts, class_="gr-crumbs", aria_label="breadcrumb")


def original(text: str, lang: Lang) -> Html:
    """Words that people wrote in Chinese; on an English page they are marked as such."""
    return tag("span", text, lang="zh") if lang == "en" and _HAN.search(text) else join(text)


def originals_note(key: str, lang: Lang) -> Html | None:
    """On an English page: what of the following stands in Chinese, and why."""
    words = say(key, lang)
    return (
        tag("p", tag("span", say("original", lang), class_="gr-badge"), " ", words, class_="gr-note") if words else None
    )


def who(bearer: str, lang: Lang) -> Html:
    """The bearer, marked where the text names none."""
    presumed = presumed_bearer(bearer)
    name = presumed or bearer or "–"
    if presumed is None:
        return original(name, lang)
    mark = "推定" if lang == "zh" else "presumed"
    return tag("span", original(name, lang), " ", tag("small", f"（{mark}）" if lang == "zh" else f"({mark})"))


def place_of(rule: Rule, lang: Lang) -> str:
    """Article and clause in brief: ``第5条 d``."""
    citation = rule.citation
    tail = citation.clause.removeprefix(citation.provision).lstrip(".")
    return f"{article(citation, lang)} {tail}".strip()


COLUMNS = ("region", "clause", "duty", "bound", "bearer", "modality", "record", "cases")


def rule_table(
    book: Book, here: str, rules: Iterable[Rule], lang: Lang, *, columns: Sequence[str] = COLUMNS, caption: str = ""
) -> Html:
    """Rules as a sortable table."""
    # Links are relative: a row is the same on every page of a folder.
    folder = here.rpartition("/")[0]
    shown = tuple(columns)
    rows = [
        book.piece((folder, rule.id, shown, lang), partial(_row, book, here, rule, shown, lang)) for rule in rules
    ]
    head = [say(column, lang) for column in columns]
    return table(head, rows, sortable=True, kind="gr-rules", caption=caption)


def _row(book: Book, here: str, rule: Rule, columns: Sequence[str], lang: Lang) -> Html:
    length, folder = hours(rule), here.rpartition("/")[0]
    sort: dict[str, object] = {
        "clause": _natural(rule.cites.clause.id),
        "bound": f"{length:012.2f}" if length is not None else "999999999",
        "modality": list(Modality).index(rule.modality),
    }
    cells = [
        book.piece((folder, rule.id, column, lang), partial(_cell, book, here, rule, column, lang))
        for column in columns
    ]
    return table_row(cells, [sort.get(column) for column in columns])


def _cell(book: Book, here: str, rule: Rule, column: str, lang: Lang) -> Html:
    match column:
        case "region":
            return tag("span", region(rule.cites.notice, lang), class_="gr-nowrap")
        case "clause":
            return tag("span", clause_link(here, rule.cites, place_of(rule, lang)), class_="gr-nowrap")
        case "duty":
            identity = tag("small", tag("code", rule.id))
            return tag("div", rule_link(here, rule, lang), tag("br"), identity, class_="gr-duty")
        case "bound":
            return tag("span", bound(rule, lang), class_="gr-nowrap")
        case "bearer":
            return who(rule.bearer, lang)
        case "modality":
            return modality_badge(rule.modality, lang)
        case "record":
            return join(record_label(rule.record, book.rules.records, lang))
        case "topic":
            # A narrow column breaks after a dot or a low line, not inside a word.
            return tag("code", [[part, Html("<wbr>")] for part in re.findall(r"[^._]+[._]?", rule.topic)])
        case "cases":
            return join(book.cases(rule))
        case "quote":
            return tag("div", f"“{rule.citation.quote}”", class_="gr-duty", lang="zh")
        case _:
            raise ValueError(f"no column {column!r}")


def _natural(clause: str) -> str:
    """A clause id that sorts as a reader counts: 5.d before 12.a."""
    return ".".join(part.zfill(4) if part.isdigit() else part for part in clause.split("."))
