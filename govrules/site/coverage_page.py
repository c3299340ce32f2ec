"""How much of each notice the rules cover: by notice, by kind of clause and by part, with a chart."""

from __future__ import annotations

from collections.abc import Iterable

from govrules.law import Clause, Notice, Status
from govrules.site.book import Book
from govrules.site.drawing import frame
from govrules.site.markup import Html, code, table, tag
from govrules.site.page import Block, Heading, Lang, Page, blocks
from govrules.site.parts import notice_link
from govrules.site.words import STATUSES, kind_name, pick, region, say

HERE = "indexes/coverage"


def coverage_page(book: Book, lang: Lang) -> Page:
    """What became of every clause, in numbers."""
    zh = lang == "zh"
    parts: list[Heading | Block | Html | None] = [
        tag(
            "p",
            "每个文件的每一条款都列在账上：可执行、由人核验，或者未写成规则并说明原因。没有悄悄略去的条款。"
            if zh
            else "Every clause of every notice is on the ledger: executable, attested by a person, "
            "or not formalised with the reason.",
        ),
        Block(_chart(book, lang), searchable=False),
        Heading("按文件" if zh else "By notice", "by-notice"),
        Block(_by_notice(book, lang), searchable=False),
        Heading("按形式" if zh else "By kind of clause", "by-kind"),
        Block(_by_kind(book, lang), searchable=False),
        Heading("按部分" if zh else "By part", "by-part"),
        Block(_by_part(book, lang), searchable=False),
    ]
    return Page(HERE, lang, say("coverage", lang), blocks(parts))


def _tally(clauses: Iterable[Clause]) -> dict[Status, int]:
    counts = dict.fromkeys(Status, 0)
    for clause in clauses:
        counts[clause.status] += 1
    return counts


def _chart(book: Book, lang: Lang) -> Html:
    width, left, step = 700.0, 110.0, 44
    longest = max((sum(1 for _ in notice.clauses()) for notice in book.rules.notices), default=1)
    children: list[object] = []
    for number, notice in enumerate(book.rules.notices):
        y, x = 8 + number * step, left
        children.append(tag("text", region(notice, lang), x=left - 10, y=y + 20, text_anchor="end", class_="gr-word"))
        for status, count in _tally(notice.clauses()).items():
            part = (width - left - 10) * count / longest
            name = status.value.replace("_", "-")
            children.append(
                tag("rect", x=f"{x:.1f}", y=y, width=f"{part:.1f}", height=28, class_=f"gr-part gr-part-{name}")
            )
            if part > 26:
                children.append(
                    tag(
                        "text", str(count), x=f"{x + part / 2:.1f}", y=y + 19, text_anchor="middle", class_="gr-on-part"
                    )
                )
            x += part
    keys = [
        tag("li", tag("i", class_=f"gr-key gr-part-{status.value.replace('_', '-')}"), pick(words, lang))
        for status, words in STATUSES.items()
    ]
    svg = frame(width, 12 + step * len(book.rules.notices), say("coverage", lang), *children)
    return tag("figure", tag("div", svg, class_="gr-scroll"), tag("ul", *keys, class_="gr-legend"), class_="gr-figure")


def _row(counts: dict[Status, int]) -> list[object]:
    total = sum(counts.values())
    checkable = total - counts[Status.NOT_FORMALISED]
    return [*counts.values(), total, f"{100 * checkable // total}%" if total else "–"]


def _head(first: object, lang: Lang) -> list[object]:
    share = "可核对的比例" if lang == "zh" else "checkable"
    return [first, *(pick(words, lang) for words in STATUSES.values()), say("total", lang), share]


def _by_notice(book: Book, lang: Lang) -> Html:
    head = [*_head(say("notice", lang), lang), say("rules", lang), say("cases", lang)]
    rows = []
    for notice in book.rules.notices:
        rules = book.of_notice(notice)
        cases = sum(book.cases(rule) for rule in rules)
        rows.append(
            [
                [notice_link(HERE, notice), " ", tag("small", region(notice, lang))],
                *_row(_tally(notice.clauses())),
                len(rules),
                cases,
            ]
        )
    return table(head, rows, sortable=True, kind="gr-numbers")


def _by_kind(book: Book, lang: Lang) -> Html:
    kinds: dict[str, list[Clause]] = {}
    for cited in book.rules.clauses():
        kinds.setdefault(cited.clause.kind, []).append(cited.clause)
    ranked = sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0]))
    return table(
        _head(say("kind", lang), lang),
        [[[kind_name(kind, lang), " ", tag("small", code(kind))], *_row(_tally(found))] for kind, found in ranked],
        sortable=True,
        kind="gr-numbers",
    )


def _by_part(book: Book, lang: Lang) -> Html:
    rows = []
    for notice in book.rules.notices:
        for name, clauses in _parts(notice).items():
            rows.append([region(notice, lang), name or "–", *_row(_tally(clauses))])
    head = [say("region", lang), *_head(say("path", lang), lang)]
    return table(head, rows, sortable=True, kind="gr-numbers")


def _parts(notice: Notice) -> dict[str, list[Clause]]:
    parts: dict[str, list[Clause]] = {}
    for provision in notice.provisions:
        name = provision.path[0] if provision.path else provision.heading
        parts.setdefault(name, []).extend(provision.clauses)
    return parts
