"""Ways into the rules: who is bound, which records, how long, which topic, and all of them in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from govrules.rules import Rule
from govrules.site.book import Book
from govrules.site.markup import Html, code, join, link, tag
from govrules.site.page import Block, Heading, Lang, Page, address, blocks
from govrules.site.parts import rule_table
from govrules.site.values import hours
from govrules.site.words import region, say, topic_name
from govrules.wording.terms import presumed_bearer, record_label

_HIDE = dict.fromkeys(("by-deadline", "by-topic", "all-rules"), ("toc",))
_INTRO = {
    "by-bearer": ("一个单位或职位受哪些规则约束。", "What binds an organ or a post."),
    "by-record": ("一类记录用于核对哪些规则。", "Which rules a type of record is checked against."),
    "by-deadline": (
        "从最短的时限到最长的时限；没有固定长度的（所定时限、指定日期）列在后面。",
        "From the shortest limit to the longest; limits without a length of their own come last.",
    ),
    "by-topic": ("同一主题在各地怎样规定。", "How the notices rule on the same topic."),
    "all-rules": ("本书收录的全部规则。", "Every rule in this book."),
}


def index_pages(book: Book, lang: Lang) -> Iterator[Page]:
    """The index pages and one comparison page for each topic that several notices share."""
    yield _grouped(book, "by-bearer", "index_bearer", lang, _bearer)
    yield _grouped(
        book, "by-record", "index_record", lang, lambda rule: record_label(rule.record, book.rules.records, lang)
    )
    yield _by_deadline(book, lang)
    yield _topics(book, lang)
    yield _page(book, "all-rules", "index_rules", lang, [_sortable(book, "indexes/all-rules", book.ordered, lang)])
    for topic in book.shared_topics:
        yield _compare(book, topic, lang)


def _intro(name: str, lang: Lang) -> Html:
    return tag("p", _INTRO[name][0 if lang == "zh" else 1], " ", say("sort_hint", lang), class_="gr-lead-in")


def _page(book: Book, name: str, key: str, lang: Lang, parts: Iterable[Heading | Block | Html | None]) -> Page:
    return Page(
        f"indexes/{name}",
        lang,
        say(key, lang),
        blocks([_intro(name, lang), *parts]),
        boost=0.4,
        hide=_HIDE.get(name, ()),
    )


def _sortable(book: Book, here: str, rules: Iterable[Rule], lang: Lang) -> Block:
    return Block(rule_table(book, here, rules, lang), searchable=False)


def _bearer(rule: Rule) -> str:
    return presumed_bearer(rule.bearer) or rule.bearer or "未写明"


def _grouped(book: Book, name: str, key: str, lang: Lang, group: Callable[[Rule], str]) -> Page:
    groups: dict[str, list[Rule]] = {}
    for rule in book.ordered:
        groups.setdefault(group(rule), []).append(rule)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    parts: list[Heading | Block | Html | None] = []
    for number, (label, rules) in enumerate(ranked, start=1):
        parts.append(Heading(f"{label} ({len(rules)})", f"g-{number}"))
        parts.append(_sortable(book, f"indexes/{name}", rules, lang))
    return _page(book, name, key, lang, parts)


def _by_deadline(book: Book, lang: Lang) -> Page:
    here = "indexes/by-deadline"
    timed = sorted((rule for rule in book.ordered if hours(rule) is not None), key=lambda rule: hours(rule) or 0.0)
    kinds = (
        ("deadline", ("有固定长度的时限", "Limits of a fixed length"), timed),
        (
            "set",
            ("由批示、会议、清单设定的时限", "Limits set by an instruction, a meeting or a list"),
            _of(book, "deadline_set_by"),
        ),
        ("date", ("指定日期", "Fixed dates"), _of(book, "fixed_date")),
        ("recurring", ("周期性义务", "Recurring duties"), _of(book, "recurrence")),
    )
    parts: list[Heading | Block | Html | None] = []
    for anchor, words, rules in kinds:
        if rules:
            parts += [
                Heading(f"{words[0 if lang == 'zh' else 1]} ({len(rules)})", anchor),
                _sortable(book, here, rules, lang),
            ]
    return _page(book, "by-deadline", "index_deadline", lang, parts)


def _of(book: Book, archetype: str) -> list[Rule]:
    return [rule for rule in book.ordered if rule.archetype == archetype]


def _topics(book: Book, lang: Lang) -> Page:
    here = "indexes/by-topic"
    shared = [
        tag(
            "li",
            link(address(here, f"topics/{topic}"), topic_name(topic, lang)),
            " ",
            tag("small", _regions(book, topic, lang)),
        )
        for topic in book.shared_topics
    ]
    words = ("几个地方都有规定的主题", "Topics that several notices share") if shared else ("", "")
    columns = ("topic", "region", "clause", "duty", "bound", "bearer", "modality")
    every = sorted(book.ordered, key=lambda rule: (rule.topic, rule.id))
    parts: list[Heading | Block | Html | None] = []
    if shared:
        parts += [Heading(words[0 if lang == "zh" else 1], "shared"), tag("ul", *shared, class_="gr-columns")]
    parts += [
        Heading(say("index_rules", lang), "all"),
        Block(rule_table(book, here, every, lang, columns=columns), searchable=False),
    ]
    return _page(book, "by-topic", "index_topic", lang, parts)


def _regions(book: Book, topic: str, lang: Lang) -> str:
    counts: dict[str, int] = {}
    for rule in book.ordered:
        if rule.topic.split(".")[0] == topic:
            name = region(rule.cites.notice, lang)
            counts[name] = counts.get(name, 0) + 1
    return " · ".join(f"{name} {count}" for name, count in counts.items())


def _compare(book: Book, topic: str, lang: Lang) -> Page:
    here = f"topics/{topic}"
    rules = sorted(
        (rule for rule in book.ordered if rule.topic.split(".")[0] == topic), key=lambda rule: (rule.topic, rule.id)
    )
    columns = ("topic", "region", "clause", "duty", "bound", "quote", "bearer", "modality")
    head = join(
        tag(
            "p",
            link(address(here, "indexes/by-topic"), say("index_topic", lang)),
            " › ",
            code(topic),
            class_="gr-crumbs",
        )
    )
    body: list[Heading | Block | Html | None] = [
        head,
        tag("p", _regions(book, topic, lang)),
        Block(rule_table(book, here, rules, lang, columns=columns), searchable=False),
    ]
    words = "各地对比" if lang == "zh" else "compared"
    return Page(here, lang, f"{topic_name(topic, lang)} · {words}", blocks(body), boost=0.5, hide=("navigation", "toc"))
