"""The user's own copy of a notice with its clauses marked: made on the user's machine, never shipped."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from govrules.analysis.audit_read import read_copy
from govrules.law import Clause, NormalisedText, Notice
from govrules.site.book import Book, notice_name
from govrules.site.markup import Html, code, escape, join, link, tag
from govrules.site.page import Lang, Page, address, blocks
from govrules.site.parts import crumbs
from govrules.site.values import clause_anchor
from govrules.site.words import STATUSES, pick, say

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml", ".pdf")


@frozen
class Anchored:
    """Where a clause stands in a text, as a half-open span of the original."""

    clause: Clause
    start: int
    end: int


def copy_of(folder: Path | None, notice: Notice) -> Path | None:
    """The user's copy, called after the notice's id, its first part, its place or its title; text before a PDF."""
    if folder is None:
        return None
    names = (notice.id, notice.id.split("-")[0], notice.jurisdiction.name, notice.short_title)
    candidates = (folder / f"{name}{suffix}" for name in names for suffix in SUFFIXES)
    return next((path for path in candidates if path.is_file()), None)


def anchored(notice: Notice, text: str) -> tuple[list[Anchored], list[Clause]]:
    """The clauses found in a text, and those that are not; a passage printed twice is taken in reading order."""
    normal = NormalisedText.of(text)
    found: list[Anchored] = []
    missing: list[Clause] = []
    reached = 0
    for clause in notice.clauses():
        places = clause.place.find(normal)
        if not places:
            missing.append(clause)
            continue
        start, end = next((place for place in places if place[0] >= reached), places[-1])
        reached = max(reached, start)
        found.append(Anchored(clause, *normal.original_span(start, end)))
    return found, missing


def text_page(book: Book, notice: Notice, path: Path, lang: Lang) -> Page:
    """The text with each clause coloured by what became of it and linked to its entry.

    Raises UsageError where the copy cannot be read, for example a PDF without text.
    """
    text = read_copy(path)
    found, missing = anchored(notice, text)
    here = f"{notice_name(notice)}-text"
    keys = [
        tag("li", tag("i", class_=f"gr-key gr-part-{status.value.replace('_', '-')}"), pick(words, lang))
        for status, words in STATUSES.items()
    ]
    # They keep their anchor: links to where a clause stands lead to where it says that it was not found.
    lost = [
        link(
            address(here, notice_name(notice), clause_anchor(clause.id)), code(clause.id), id=clause_anchor(clause.id)
        )
        for clause in missing
    ]
    parts = [
        crumbs(
            link(address(here, "notices/index"), say("notices", lang)),
            link(address(here, notice_name(notice)), notice.short_title),
            say("text", lang),
        ),
        tag("p", say("text_note", lang)),
        tag("ul", *keys, class_="gr-legend"),
        join(tag("p", tag("b", say("text_missing", lang)), " ", *(part for one in lost for part in (one, " "))))
        if lost
        else None,
        _marked(here, notice, text, found),
    ]
    title = say("text_title", lang, notice=notice.short_title)
    return Page(here, lang, title, blocks(parts), searchable=False, hide=("toc",))


def _marked(here: str, notice: Notice, text: str, found: list[Anchored]) -> Html:
    """Paragraphs of the text; where passages overlap the one that begins last is shown."""
    owner: list[Anchored | None] = [None] * len(text)
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        for index in range(one.start, one.end):
            owner[index] = one
    paragraphs: list[Html] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append(tag("p", *_runs(here, notice, text, owner, at, at + len(line.rstrip()))))
        at += len(line)
    return tag("div", *paragraphs, class_="gr-text", lang="zh")


def _runs(here: str, notice: Notice, text: str, owner: list[Anchored | None], start: int, end: int) -> list[Html]:
    runs: list[Html] = []
    at = start
    while at < end:
        stop = at
        while stop < end and owner[stop] is owner[at]:
            stop += 1
        one = owner[at]
        words = escape(text[at:stop])
        if one is None:
            runs.append(words)
        else:
            first = not any(owner[index] is one for index in range(one.start, at))
            target = address(here, notice_name(notice), clause_anchor(one.clause.id))
            runs.append(
                link(
                    target,
                    words,
                    class_=f"gr-mark gr-mark-{one.clause.status.value.replace('_', '-')}",
                    title=one.clause.id,
                    id=clause_anchor(one.clause.id) if first else None,
                )
            )
        at = stop
    return runs
