"""The page of a rule: the notice's words beside the generated sentence, then every slot, choice and example."""

from __future__ import annotations

import re

from govrules.law import Notice
from govrules.rules import Rule
from govrules.site.book import Book, duty_text, notice_name, rule_name, rule_title
from govrules.site.examples import examples
from govrules.site.glossary import TERMS, stands_in
from govrules.site.markup import Html, bullets, code, join, link, listing, pairs, table, tag
from govrules.site.notice_text import copy_of
from govrules.site.page import Block, Lang, Page, address, blocks, quiet
from govrules.site.parts import (
    clause_link,
    crumbs,
    modality_badge,
    notice_link,
    original,
    originals_note,
    rule_code,
    rule_link,
    rule_table,
    severity_badge,
    status_badge,
)
from govrules.site.picture import picture
from govrules.site.recording import facts_table, recording
from govrules.site.values import article, bound, clause_anchor, provision_anchor, short
from govrules.site.words import region, say, topic_name
from govrules.wording import wording_of
from govrules.wording.en.rule import in_force as in_force_en
from govrules.wording.zh.rule import in_force as in_force_zh

_ARTICLE = r"第\d+条|art\. \d+"
_DATE = r"\d{4}-\d{2}"


def rule_page(book: Book, rule: Rule, lang: Lang) -> Page:
    """The page of the newest version of a rule."""
    here = rule_name(rule)
    drawn = picture(book, rule, lang)
    parts = [
        Block(_head(book, here, rule, lang), searchable=False),
        _pair(book, here, rule, lang),
        *quiet(say("slots", lang), "slots", pairs(wording_of(lang).slots(rule, book.rules.records), "gr-slots")),
        *(quiet(say("picture", lang), "picture", drawn) if drawn is not None else ()),
        *quiet(say("readings", lang), "readings", readings(rule, lang)),
        *quiet(say("examples", lang), "examples", examples(book, rule, lang)),
        *quiet(say("facts", lang), "facts", facts_table(book, rule, lang)),
        *quiet(say("recording", lang), "recording", recording(book, rule, lang)),
        *quiet(say("history", lang), "history", _history(book, rule, lang)),
        *quiet(say("elsewhere", lang), "elsewhere", _elsewhere(book, here, rule, lang)),
        *quiet(say("waiving", lang), "waiving", waiving(rule, lang)),
        Block(_foot(book, here, rule, lang), searchable=False),
    ]
    return Page(
        here,
        lang,
        rule_title(rule, lang),
        blocks(parts),
        description=rule.citation.text,
        tags=search_terms(rule, lang),
        hide=("navigation",),
    )


def _head(book: Book, here: str, rule: Rule, lang: Lang) -> Html:
    notice, citation = rule.cites.notice, rule.citation
    where = link(address(here, notice_name(notice), provision_anchor(rule.cites.provision.id)), article(citation, lang))
    trail = crumbs(
        link(address(here, "notices/index"), say("notices", lang)),
        notice_link(here, notice),
        where,
        clause_link(here, rule.cites, rule.cites.clause.id),
    )
    version = f"第{rule.version}版" if lang == "zh" else f"version {rule.version}"
    badges = tag(
        "p",
        status_badge(rule.cites.clause.status, lang),
        " ",
        modality_badge(rule.modality, lang),
        " ",
        severity_badge(rule.modality, lang),
        " ",
        tag("span", version, class_="gr-badge"),
        " ",
        tag("span", topic_name(rule.topic, lang), " ", code(rule.topic), class_="gr-badge"),
        class_="gr-badges",
    )
    return join(trail, badges, tag("p", code(rule.id), " ", tag("small", code(rule.slug)), class_="gr-ids"))


def _pair(book: Book, here: str, rule: Rule, lang: Lang) -> Html:
    """The hero of the page: the operative words on one side, what the rule makes of them on the other."""
    notice, citation = rule.cites.notice, rule.citation
    path = " › ".join((*rule.cites.provision.path, rule.cites.provision.heading))
    basis = notice.in_force_basis
    printed = say("printed" if notice.dates_printed else "inferred", lang)
    dates = (in_force_zh if lang == "zh" else in_force_en)(rule.in_force)
    source = pairs(
        [
            (say("notice", lang), [notice_link(here, notice), tag("br"), tag("small", original(notice.title, lang))]),
            (say("doc_number", lang), notice.doc_number or say("no_number", lang)),
            (say("issued", lang), short(notice.issued, lang) if notice.issued else say("no_date", lang)),
            (
                say("provision", lang),
                [
                    clause_link(here, rule.cites, f"{article(citation, lang)} · {rule.cites.clause.id}"),
                    tag("br"),
                    tag("small", original(path, lang)),
                ],
            ),
            (
                say("in_force", lang),
                [
                    dates,
                    " ",
                    tag("small", f"{printed}：{basis}" if lang == "zh" else [f"{printed}: ", original(basis, lang)]),
                ],
            ),
        ],
        "gr-citation",
    )
    note = rule.cites.clause.note
    left = tag(
        "section",
        tag("p", say("says_notice", lang), class_="gr-card-title"),
        tag("blockquote", tag("p", f"“{citation.quote}”", lang="zh"), class_="gr-quote"),
        tag("p", tag("b", say("note", lang)), " ", original(note, lang), class_="gr-note") if note else None,
        tag("div", source, _in_the_text(book, here, rule, lang), data_search_exclude=True),
        class_="gr-card gr-says",
    )
    right = tag(
        "section",
        tag("p", say("says_rule", lang), class_="gr-card-title"),
        tag("p", wording_of(lang).sentence(rule, book.rules.records), class_="gr-sentence"),
        _chosen(rule, lang),
        _remarks(rule, lang),
        class_="gr-card gr-reads",
    )
    return tag("div", left, right, class_="gr-two")


def _in_the_text(book: Book, here: str, rule: Rule, lang: Lang) -> Html | None:
    """Where the clause stands in the user's own copy, if there is one."""
    if copy_of(book.notices_dir, rule.cites.notice) is None:
        return None
    target = address(here, f"{notice_name(rule.cites.notice)}-text", clause_anchor(rule.cites.clause.id))
    return tag("p", link(target, say("in_the_text", lang)))


def _chosen(rule: Rule, lang: Lang) -> Html | None:
    """The choices in brief, beside the sentence that rests on them; the reasons stand below."""
    if not rule.readings:
        return None
    lines = [
        tag("li", tag("b", original(reading.question, lang)), " ", original(reading.chosen, lang))
        for reading in rule.readings
    ]
    head = tag("p", link("#readings", say("chosen_here", lang, n=len(rule.readings))))
    return tag("div", head, tag("ul", *lines), class_="gr-chosen", data_search_exclude=True)


def _remarks(rule: Rule, lang: Lang) -> Html | None:
    found = bullets(original(note, lang) for note in rule.notes)
    return None if found is None else join(tag("p", tag("b", say("remarks", lang))), found)


def readings(rule: Rule, lang: Lang) -> Html:
    """Every choice made where the text is silent, with what was rejected."""
    if not rule.readings:
        return tag("p", say("no_readings", lang))
    cards = []
    for reading in rule.readings:
        rows: list[tuple[object, object]] = [
            (say("chosen", lang), original(reading.chosen, lang)),
            (say("reason", lang), original(reading.reason, lang)),
        ]
        rows += [(say("basis", lang), original(reading.basis, lang))] if reading.basis else []
        rows += [
            (say("rejected", lang), tag("s", original(other, lang), class_="gr-rejected")) for other in reading.rejected
        ]
        terms = [(tag("dt", name), tag("dd", text)) for name, text in rows]
        cards.append(
            tag(
                "div",
                tag("p", original(reading.question, lang), class_="gr-card-title"),
                tag("dl", *terms),
                class_="gr-card gr-reading",
            )
        )
    return join(originals_note("original_readings", lang), tag("div", *cards, class_="gr-readings"))


def _history(book: Book, rule: Rule, lang: Lang) -> Html:
    in_force = in_force_zh if lang == "zh" else in_force_en
    rows = [
        (
            f"第{one.version}版" if lang == "zh" else f"version {one.version}",
            in_force(one.in_force),
            duty_text(one, lang),
            bound(one, lang),
        )
        for one in reversed(book.rules.versions(rule.id))
    ]
    head = [say(key, lang) for key in ("version", "in_force", "duty", "bound")]
    reported = bullets(original(note, lang) for note in rule.history)
    return join(
        table(head, rows),
        None if reported is None else join(tag("p", say("history_reported", lang)), reported),
    )


def _elsewhere(book: Book, here: str, rule: Rule, lang: Lang) -> Html:
    others = book.elsewhere(rule)
    if not others:
        return tag("p", say("no_elsewhere", lang))
    columns = ("region", "clause", "duty", "bound", "quote", "modality")
    return rule_table(book, here, [rule, *others], lang, columns=columns)


def waiving(rule: Rule, lang: Lang) -> Html:
    """What to write so that one violation is tolerated."""
    if rule.severity.value == "none":
        return tag("p", say("never_violation", lang))
    fields = (
        ("rule", rule.id),
        ("subject", "记录的编号" if lang == "zh" else "id of the record"),
        ("reason", "……" if lang == "zh" else "…"),
        ("approved_by", "……" if lang == "zh" else "…"),
        ("approved_on", "YYYY-MM-DD"),
        ("expires_on", "YYYY-MM-DD"),
    )
    text = "\n".join(f"{'- ' if number == 0 else '  '}{key}: {value}" for number, (key, value) in enumerate(fields))
    return join(tag("p", say("waiving_note", lang)), listing(text))


def _foot(book: Book, here: str, rule: Rule, lang: Lang) -> Html:
    before, after = book.neighbours[rule.id]
    items = [
        tag("div", tag("small", say(key, lang)), tag("br"), rule_link(here, one, lang), class_=f"gr-{key}")
        if one is not None
        else tag("div")
        for key, one in (("previous", before), ("next", after))
    ]
    wrong = tag(
        "p",
        say("report", lang),
        " ",
        link(address(here, "guide/legal", "report"), say("report_link", lang)),
        class_="gr-report",
    )
    return join(wrong, tag("nav", *items, class_="gr-foot", aria_label="rules"))


def search_terms(rule: Rule, lang: Lang) -> tuple[str, ...]:
    """What the page is the right answer to: its id, its article, its bound and the terms of art in its words.

    They are split as the search box splits what is typed: 第, 12, 条; 7, 个, 工作日.
    """
    words = f"{rule.citation.quote} {rule.duty.zh} {rule.cites.provision.heading}"
    where = article(rule.citation, lang)
    where = where if re.fullmatch(_ARTICLE, where) else ""
    limit = bound(rule, lang)
    # The 12 of a date is not the 12 of 第12条.
    exact = f"{where} {'' if re.search(_DATE, limit) else limit}".replace("工作日", " 工作日 ")
    apart = dict.fromkeys(re.sub(r"(\d+)", r" \1 ", exact).split())
    return (rule.id, *apart, *(term for term, _, _ in TERMS if stands_in(term, words)))


def summary(book: Book, here: str, rule: Rule, lang: Lang) -> Html:
    """A rule in a few lines, for the notice's page."""
    return tag(
        "div",
        tag("p", rule_link(here, rule, lang), " ", tag("small", rule_code(here, rule))),
        tag("p", wording_of(lang).sentence(rule, book.rules.records), class_="gr-sentence-small"),
        class_="gr-rule-line",
        data_search_exclude=True,
    )


def place_line(notice: Notice, lang: Lang) -> str:
    """Where a notice binds: name and code."""
    after = notice.jurisdiction.successor
    text = f"{region(notice, lang)} {notice.jurisdiction.code}"
    return text + (say("succeeded", lang, code=after) if after else "")
