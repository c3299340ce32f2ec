"""The page of a notice: its data, and every clause in the order of the text with what became of it."""

from __future__ import annotations

import re

from govrules.law import CitedClause, Notice, Provision, Status, words_of
from govrules.law.numbering import provision_label, provision_label_en
from govrules.site.book import Book, notice_name
from govrules.site.drawing import frame
from govrules.site.markup import Html, bullets, code, join, link, pairs, tag
from govrules.site.page import Block, Heading, Lang, Page, address, blocks
from govrules.site.parts import crumbs, modality_badge, original, originals_note, status_badge, who
from govrules.site.rule_page import place_line, summary
from govrules.site.values import clause_anchor, provision_anchor, short
from govrules.site.words import STATUSES, pick, region, say
from govrules.wording.en.rule import in_force as in_force_en
from govrules.wording.zh.rule import in_force as in_force_zh


def notice_page(book: Book, notice: Notice, lang: Lang, *, has_text: bool) -> Page:
    """The ledger of a notice as a page to read beside the notice."""
    here = notice_name(notice)
    parts: list[Heading | Block | Html | None] = [
        Block(crumbs(link(address(here, "notices/index"), say("notices", lang)), notice.short_title), searchable=False),
        metadata(notice, lang),
        Block(_ways(notice, here, lang, has_text=has_text), searchable=False),
        originals_note("original_ledger", lang),
        Heading(say("counts", lang), "counts"),
        Block(join(status_bar(book, notice, lang), _filters(book, notice, lang)), searchable=False),
    ]
    path: tuple[str, ...] = ()
    for provision in notice.provisions:
        if provision.path != path:
            path = provision.path
            if path:
                parts.append(Heading(" › ".join(path), f"part-{provision.id}"))
        parts.append(Heading(_heading(notice, provision, lang), provision_anchor(provision.id), 3))
        cited = [CitedClause(notice, provision, clause) for clause in provision.clauses]
        parts.append(join(*(_clause(book, here, one, lang, has_text=has_text) for one in cited)))
    title = f"{region(notice, lang)} · {notice.short_title}"
    return Page(here, lang, title, blocks(parts), description=notice.title, tags=(notice.id,), heading=notice.title)


def _heading(notice: Notice, provision: Provision, lang: Lang) -> str:
    """The heading as printed; an article has its number before it, a paragraph without one its place."""
    name = provision_label if lang == "zh" else provision_label_en
    label = name(provision.id, notice.numbering).strip("[]")
    label = label if lang == "zh" else f"{label[:1].upper()}{label[1:]}"
    bare = provision.heading
    if re.fullmatch(r"第\d+条", provision_label(provision.id, notice.numbering)):
        bare = bare.removeprefix(f"{provision.id}.").removeprefix(f"第{provision.id}条").strip()
        return f"{label} {bare}".strip()
    return bare or label


def metadata(notice: Notice, lang: Lang) -> Html:
    """Who issued what, where and when it binds, and on which words that rests."""
    in_force = in_force_zh if lang == "zh" else in_force_en
    printed = say("printed" if notice.dates_printed else "inferred", lang)
    policy: list[object] = [original(notice.policy.note, lang)] if notice.policy.note else []
    return pairs(
        [
            (say("full_title", lang), tag("span", notice.title, lang="zh")),
            (say("issuer", lang), original(notice.issuer, lang)),
            (say("doc_number", lang), notice.doc_number or say("no_number", lang)),
            (say("issued", lang), short(notice.issued, lang) if notice.issued else say("no_date", lang)),
            (say("in_force", lang), [in_force(notice.in_force), " ", tag("span", printed, class_="gr-badge")]),
            (say("dates_basis", lang), original(notice.in_force_basis, lang)),
            (say("jurisdiction", lang), place_line(notice, lang)),
            *([(say("policy", lang), policy)] if policy else []),
            *([(say("notes", lang), bullets(original(note, lang) for note in notice.notes))] if notice.notes else []),
        ]
    )


def _ways(notice: Notice, here: str, lang: Lang, *, has_text: bool) -> Html:
    book = link(address(here, f"books/{notice.id}"), say("book", lang), class_="md-button")
    if has_text:
        text = link(address(here, f"{here}-text"), say("text", lang), class_="md-button")
        return tag("p", text, " ", book)
    name = notice.id.split("-")[0]
    return join(tag("p", book), tag("p", tag("small", say("text_offer", lang, name=name))))


def status_bar(book: Book, notice: Notice, lang: Lang) -> Html:
    """One bar whose parts are the clauses by status, each part named."""
    counts = book.counts(notice)
    total = sum(counts.values()) or 1
    width, x = 700.0, 0.0
    children: list[object] = []
    for status, count in counts.items():
        part = width * count / total
        if count:
            children.append(
                tag(
                    "rect",
                    x=f"{x:.1f}",
                    y=4,
                    width=f"{part:.1f}",
                    height=30,
                    class_=f"gr-part gr-part-{status.value.replace('_', '-')}",
                )
            )
            if part > 40:
                children.append(
                    tag("text", str(count), x=f"{x + part / 2:.1f}", y=24, text_anchor="middle", class_="gr-on-part")
                )
        x += part
    words = "，".join(f"{pick(STATUSES[status], lang)} {count}" for status, count in counts.items())
    keys = [
        tag(
            "li",
            tag("i", class_=f"gr-key gr-part-{status.value.replace('_', '-')}"),
            f"{pick(STATUSES[status], lang)} {count}",
        )
        for status, count in counts.items()
    ]
    keys.append(tag("li", f"{say('total', lang)} {total}"))
    return tag(
        "figure",
        frame(width, 38, words, *children),
        tag("ul", *keys, class_="gr-legend"),
        class_="gr-figure gr-bar-figure",
    )


def _filters(book: Book, notice: Notice, lang: Lang) -> Html:
    counts = book.counts(notice)
    buttons = [tag("button", say("all", lang), type="button", data_show="", aria_pressed="true")]
    buttons += [
        tag(
            "button",
            f"{pick(STATUSES[status], lang)} {count}",
            type="button",
            data_show=status.value.replace("_", "-"),
            aria_pressed="false",
        )
        for status, count in counts.items()
    ]
    return tag("div", tag("span", say("show", lang)), *buttons, class_="gr-filter", hidden=True)


def _clause(book: Book, here: str, cited: CitedClause, lang: Lang, *, has_text: bool) -> Html:
    clause = cited.clause
    kind = clause.status.value.replace("_", "-")
    head: list[object] = [
        link(f"#{clause_anchor(clause.id)}", code(clause.id), class_="gr-clause-id"),
        " ",
        status_badge(clause.status, lang),
        " ",
        modality_badge(clause.modality, lang),
        " ",
        tag("small", who(clause.bearer, lang)),
    ]
    body: list[object] = []
    if clause.quote:
        body.append(tag("p", f"“{clause.quote}”", class_="gr-quote-small", lang="zh"))
    else:
        body.append(tag("p", f"“{words_of(clause.place)}”", class_="gr-quote-small gr-place", lang="zh"))
    if clause.why_not is not None:
        body.append(
            tag("p", tag("b", say("why_not", lang), "：" if lang == "zh" else ": "), original(clause.why_not, lang))
        )
    rules = [book.rules.rule(rule_id) for rule_id in book.of_clause(cited)]
    body += [summary(book, here, rule, lang) for rule in rules]
    if not rules and clause.status is not Status.NOT_FORMALISED:
        body.append(tag("p", say("no_rule_yet", lang), class_="gr-gap"))
    if clause.note:
        body.append(
            tag(
                "p",
                tag("b", say("note", lang), "：" if lang == "zh" else ": "),
                original(clause.note, lang),
                class_="gr-note",
            )
        )
    if has_text:
        body.append(
            tag(
                "p",
                link(address(here, f"{here}-text", clause_anchor(clause.id)), tag("small", say("text", lang), " ›")),
            )
        )
    return tag(
        "article",
        tag("div", *head, class_="gr-clause-head"),
        *body,
        class_=f"gr-clause gr-{kind}",
        id=clause_anchor(clause.id),
    )


def notices_index(book: Book, lang: Lang) -> Page:
    """The notices in this book."""
    here = "notices/index"
    cards = []
    for notice in book.rules.notices:
        rules = len(book.of_notice(notice))
        number = notice.doc_number or say("no_number", lang)
        counts = f"{sum(1 for _ in notice.clauses())} {say('clauses', lang)} · {rules} {say('rules', lang)}"
        counts = counts if lang == "en" else f"{sum(1 for _ in notice.clauses())}个条款 · {rules}条规则"
        cards.append(
            tag(
                "section",
                tag(
                    "p",
                    link(address(here, notice_name(notice)), f"{region(notice, lang)} · {notice.short_title}"),
                    class_="gr-card-title",
                ),
                tag("p", tag("small", notice.title)),
                tag("p", f"{number} · {short(notice.issued, lang) if notice.issued else say('no_date', lang)}"),
                tag("p", counts),
                status_bar(book, notice, lang),
                class_="gr-card",
            )
        )
    return Page(here, lang, say("notices", lang), blocks([tag("div", *cards, class_="gr-cards")]))
