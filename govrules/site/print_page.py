"""One notice's rule book on one page, for print and PDF: contents, then each rule on its own sheet."""

from __future__ import annotations

from functools import partial

from govrules.law import Notice
from govrules.rules import Rule
from govrules.site.book import Book, duty_text, notice_name
from govrules.site.examples import examples
from govrules.site.markup import Html, bullets, code, join, link, pairs, tag
from govrules.site.notice_page import metadata, status_bar
from govrules.site.page import Block, Lang, Page, address
from govrules.site.parts import badge, modality_badge, original, severity_badge
from govrules.site.pdf import page_number
from govrules.site.picture import picture
from govrules.site.rule_page import readings
from govrules.site.values import article, bound
from govrules.site.words import say, topic_name
from govrules.wording import wording_of

# Print shows what the rule decides; what it leaves open is on the rule's page.
PRINTED = ("satisfied", "violated", "boundary", "pending")


def print_page(book: Book, notice: Notice, lang: Lang) -> Page:
    """The rule book of a notice, with page breaks and a table of contents."""
    here = f"books/{notice.id}"
    rules = book.of_notice(notice)
    contents = tag(
        "nav",
        tag("h2", say("contents", lang), id="contents"),
        tag("ol", *(_entry(rule, lang) for rule in rules), class_="gr-contents"),
        tag(
            "p",
            link("#left-out", say("why_not", lang)),
            page_number("left-out"),
            class_="gr-contents-last",
        ),
        class_="gr-sheet",
    )
    about = tag("section", metadata(notice, lang), status_bar(book, notice, lang), class_="gr-book-front")
    sheets = [Html(book.text(rule, f"sheet {lang} {rule.id}", partial(_sheet, book, rule, lang))) for rule in rules]
    left_out = _left_out(notice, lang)
    receipt = tag(
        "p", f"govrules · {notice.id} · {book.rules.digest[:12]} · {book.checker.calendar.version}", class_="gr-receipt"
    )
    back = tag("p", link(address(here, notice_name(notice)), notice.short_title), class_="gr-crumbs gr-screen")
    body = (Block(join(back, about, receipt, contents, *sheets, left_out), searchable=False),)
    title = say("book_title", lang, notice=notice.short_title)
    return Page(here, lang, title, body, searchable=False, hide=("navigation", "toc"))


def _entry(rule: Rule, lang: Lang) -> Html:
    limit = bound(rule, lang)
    words = f"{article(rule.citation, lang)} {rule.cites.clause.id} {duty_text(rule, lang)}"
    return tag("li", link(f"#{rule.id}", words), " ", tag("small", limit) if limit else None, page_number(rule.id))


def _sheet(book: Book, rule: Rule, lang: Lang) -> Html:
    drawn = picture(book, rule, lang)
    return tag(
        "section",
        tag("h2", f"{article(rule.citation, lang)} · {duty_text(rule, lang)}", id=rule.id),
        tag(
            "p",
            code(rule.id),
            " ",
            modality_badge(rule.modality, lang),
            " ",
            severity_badge(rule.modality, lang),
            " ",
            badge(topic_name(rule.topic, lang)),
            class_="gr-badges",
        ),
        tag(
            "blockquote",
            tag("p", f"“{rule.citation.quote}”", lang="zh"),
            tag("p", tag("small", rule.citation.text)),
            class_="gr-quote",
        ),
        tag("p", wording_of(lang).sentence(rule, book.rules.records), class_="gr-sentence"),
        pairs(wording_of(lang).slots(rule, book.rules.records), "gr-slots"),
        drawn,
        tag("h3", say("readings", lang)),
        readings(rule, lang),
        tag("h3", say("examples", lang)),
        examples(book, rule, lang, most=2, groups=PRINTED),
        class_="gr-sheet",
    )


def _left_out(notice: Notice, lang: Lang) -> Html:
    """The clauses that are no rules, with the reason, so that the book is complete."""
    lines = [
        join(
            code(clause.id),
            " ",
            original(f"“{clause.quote}” {clause.why_not}" if clause.quote else clause.why_not, lang),
        )
        for clause in notice.clauses()
        if clause.why_not is not None
    ]
    return tag("section", tag("h2", say("why_not", lang), id="left-out"), bullets(lines), class_="gr-sheet")
