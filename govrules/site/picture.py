"""The picture on a rule's page: one of the rule's own cases, evaluated and drawn day by day or on an axis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, assert_never

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import instant_of
from govrules.evaluate.scalar import compile_node
from govrules.evaluate.verdict import Verdict
from govrules.expr import Node, nodes
from govrules.extend.cases import CaseResult
from govrules.facts.record import Record
from govrules.rules import Bounded, Recurring, Required, Rule, Timely
from govrules.site import drawing
from govrules.site.book import Book
from govrules.site.drawing import Mark, day_of
from govrules.site.markup import Html, tag
from govrules.site.outcome import outcome
from govrules.site.page import Lang
from govrules.site.values import short
from govrules.timing import Unit
from govrules.wording import wording_of
from govrules.wording.en.nodes import measured
from govrules.wording.zh.nodes import measure

_WORDS = {
    "start": ("起", "start"), "due": ("限", "due"), "act": ("办", "done"), "late": ("逾期办", "late"),
    "asof": ("核查", "as of"), "event": ("事", "event"),
}  # fmt: skip
_LONGEST_GRID = 42
_IN_A_PERIOD = (Verdict.VIOLATED, Verdict.SATISFIED, Verdict.PENDING)
_DECIDED = (Verdict.SATISFIED, Verdict.VIOLATED)
_COUNTED = (Unit.DAY, Unit.WORKDAY, Unit.WEEK)


@frozen
class Drawn:
    """One case reduced to what a picture needs: where the clock starts, its end, and what was done."""

    result: CaseResult
    finding: Finding
    start: date | None
    due: date
    act: date | None


def picture(book: Book, rule: Rule, lang: Lang) -> Html | None:
    """The figure for a rule, or None where time (or a number) plays no part or no case shows it."""
    results = [result for result in book.results.get(rule.id, ()) if result.passed and len(result.findings) == 1]
    match rule.logic.test:
        case Timely():
            return _timely(book, rule, results, lang)
        case Recurring():
            return _recurring(book, rule, book.results.get(rule.id, ()), lang)
        case Bounded():
            return _bounded(book, results, lang)
        case Required():
            return None
        case _:
            assert_never(rule.logic.test)


def _value(book: Book, node: Node, result: CaseResult, finding: Finding) -> Any:
    assert result.case.as_of is not None
    try:
        return compile_node(node, book.checker.calendar)(finding.record, instant_of(result.case.as_of))
    except CalendarNotPublished:
        return None


def _start_node(rule: Rule, due: Node) -> Node:
    match due:
        case nodes.Due(start):
            return start
        case nodes.NoticeBy(event):
            return event
        case _:
            return rule.logic.decided_on


def _timely(book: Book, rule: Rule, results: Sequence[CaseResult], lang: Lang) -> Html | None:
    test = rule.logic.test
    assert isinstance(test, Timely)
    candidates = [drawn for result in results if (drawn := _drawn(book, rule, test, result)) is not None]
    if not candidates:
        return None
    best = max(candidates, key=lambda drawn: _worth(book, drawn))
    backwards = isinstance(test.due, nodes.NoticeBy)
    late = best.finding.verdict is Verdict.VIOLATED
    marks = []
    if best.start is not None:
        marks.append(_mark("event" if backwards else "start", best.start, lang))
    marks.append(_mark("due", best.due, lang))
    if best.act is not None:
        marks.append(_mark("late" if late else "act", best.act, lang))
    shown = [day_of(mark.at) for mark in marks]
    title = wording_of(lang).message(best.finding, book.rules.records, book.checker.calendar)
    on_a_clock = isinstance(best.due, datetime) and isinstance(best.start, datetime)
    if on_a_clock or (max(shown) - min(shown)).days > _LONGEST_GRID:
        svg = _on_an_axis(marks, on_a_clock, title, lang)
    else:
        counted = _counted(book, test.due, best)
        svg = drawing.days(book.checker.calendar, min(shown), max(shown), marks, counted, title, lang)
    return drawing.figure(svg, _caption(best.result, title, lang), _legend(test, best, lang))


def _mark(kind: str, at: date, lang: Lang) -> Mark:
    return Mark({"event": "start"}.get(kind, kind), _WORDS[kind][0 if lang == "zh" else 1], at)


def _drawn(book: Book, rule: Rule, test: Timely, result: CaseResult) -> Drawn | None:
    finding = result.findings[0]
    if finding.verdict not in _DECIDED or finding.due_at is None or not isinstance(finding.record, Record):
        return None
    start = _value(book, _start_node(rule, test.due), result, finding)
    act = finding.actual
    start = start if isinstance(start, date) else None
    if start is not None and start == finding.due_at and isinstance(test.due, nodes.Const | nodes.Fact):
        start = None
    return Drawn(result, finding, start, finding.due_at, act if isinstance(act, date) else None)


def _worth(book: Book, drawn: Drawn) -> tuple[bool, bool, int, bool, int]:
    """Prefer an act that happened, near its limit, across moved days; then a breach, then a short span."""
    marks = [day_of(at) for at in (drawn.start, drawn.due, drawn.act) if at is not None]
    reach = (max(marks) - min(marks)).days
    moved = 0
    if 0 < reach <= _LONGEST_GRID:
        for offset in range(reach + 1):
            try:
                moved += book.checker.calendar.reason(min(marks) + timedelta(days=offset)) in ("holiday", "make_up")
            except CalendarNotPublished:
                moved = 0
                break
    return (
        drawn.act is not None,
        drawn.start is not None,
        min(moved, 10),
        drawn.finding.verdict is Verdict.VIOLATED,
        -reach,
    )


def _counted(book: Book, due: Node, drawn: Drawn) -> dict[date, int]:
    """The days that were counted, numbered as the law counts them."""
    match due:
        case nodes.Due(_, amount, unit) if unit in _COUNTED:
            step = 1
        case nodes.NoticeBy(_, amount, unit) if unit in _COUNTED:
            step = -1
        case _:
            return {}
    total = amount * 7 if unit is Unit.WEEK else amount
    counted: dict[date, int] = {}
    if drawn.start is None:
        return counted
    day = day_of(drawn.start)
    while len(counted) < total:
        day += timedelta(days=step)
        if unit is not Unit.WORKDAY or book.checker.calendar.is_workday(day):
            counted[day] = len(counted) + 1
    return counted


def _on_an_axis(marks: Sequence[Mark], on_a_clock: bool, title: str, lang: Lang) -> Html:
    words = [Mark(mark.kind, f"{mark.word} {_moment(mark.at, on_a_clock, lang)}", mark.at) for mark in marks]
    instants = [
        at if isinstance(at, datetime) else datetime.combine(at, datetime.min.time())
        for at in (mark.at for mark in marks)
    ]
    first, last = min(instants), max(instants)
    room = max((last - first) / 12, timedelta(minutes=2))
    first, last = first - room, last + room
    long = (last - first).days > 45
    ticks = drawing.month_ticks(first, last) if long else drawing.hour_ticks(first, last)
    return drawing.axis(first, last, words, ticks, title)


def _moment(at: date, on_a_clock: bool, lang: Lang) -> str:
    if isinstance(at, datetime) and on_a_clock:
        return f"{at.month}-{at.day:02d} {at:%H:%M}" + (f":{at.second:02d}" if at.second else "")
    return short(day_of(at), lang)


def _legend(test: Timely, drawn: Drawn, lang: Lang) -> Html:
    zh = lang == "zh"
    moved = [
        ("gr-key-holiday", "休：法定节假日、调休放假" if zh else "off: public holiday or day moved off"),
        ("gr-key-make-up", "班：调休上班" if zh else "work: make-up workday"),
        ("gr-key-weekend", "周末" if zh else "weekend"),
    ]
    items = [tag("li", tag("i", class_=f"gr-key {kind}"), word) for kind, word in moved]
    if isinstance(test.due, nodes.Due | nodes.NoticeBy) and test.due.unit in _COUNTED:
        items.append(
            tag(
                "li",
                tag("b", "1 2 3"),
                " 右下数字：计入期间的第几日" if zh else " bottom right: which day of the period",
            )
        )
    on_a_clock = isinstance(drawn.due, datetime) and isinstance(drawn.start, datetime)
    return tag("ul", *items, class_="gr-legend") if not on_a_clock else Html("")


def _caption(result: CaseResult, message: str, lang: Lang) -> Html:
    head = "用例" if lang == "zh" else "Case"
    return tag("span", tag("b", f"{head}：" if lang == "zh" else f"{head}: "), result.case.name, tag("br"), message)


def _bounded(book: Book, results: Sequence[CaseResult], lang: Lang) -> Html | None:
    for wanted in (Verdict.VIOLATED, Verdict.SATISFIED):
        for result in results:
            finding = result.findings[0]
            actual, limit = finding.actual, finding.limit
            if finding.verdict is not wanted or not all(
                isinstance(n, int | Decimal) and n >= 0 for n in (actual, limit)
            ):
                continue
            if finding.rule.archetype != "cap":
                return None
            message = wording_of(lang).message(finding, book.rules.records, book.checker.calendar)
            zh = lang == "zh"
            words = (
                f"{'实际' if zh else 'actual'} {_amount(finding, actual, lang)}",
                f"{'上限' if zh else 'limit'} {_amount(finding, limit, lang)}",
            )
            svg = drawing.gauge(float(actual), float(limit), wanted is Verdict.SATISFIED, words, message)
            return drawing.figure(svg, _caption(result, message, lang))
    return None


def _amount(finding: Finding, figure: int | Decimal, lang: Lang) -> str:
    test = finding.rule.logic.test
    words = test.unit_words if isinstance(test, Bounded) else None
    unit = finding.unit or ""
    return f"{short(figure, lang)}{measure(unit, words)}" if lang == "zh" else measured(figure, unit, words)


def _recurring(book: Book, rule: Rule, results: Sequence[CaseResult], lang: Lang) -> Html | None:
    test = rule.logic.test
    assert isinstance(test, Recurring)
    candidates = [
        (result, finding)
        for result in results
        if result.passed
        for finding in outcome(result)
        if finding.period is not None and finding.verdict in _IN_A_PERIOD
    ]
    if not candidates:
        return None
    # A period in which something was done says more than an empty one, a breach more than a duty kept.
    result, finding = max(
        candidates,
        key=lambda one: (bool(_acts(book, rule, test, *one)), -_IN_A_PERIOD.index(one[1].verdict)),
    )
    return _period(book, rule, test, result, finding, lang)


def _acts(book: Book, rule: Rule, test: Recurring, result: CaseResult, finding: Finding) -> list[date]:
    """The days inside the finding's period on which something was done that counts."""
    assert finding.period is not None and result.case.as_of is not None
    instant = instant_of(result.case.as_of)
    where, on = (compile_node(node, book.checker.calendar) for node in (test.where, test.on))
    acts: list[date] = []
    for record in result.case.facts.records:
        if record.record_name != rule.record or record.bearer != finding.subject.bearer:
            continue
        if rule.logic.about is not None and getattr(record, str(record.discriminator)) != rule.logic.about:
            continue
        moment = on(record, instant)
        if where(record, instant) is True and isinstance(moment, date):
            acts.append(day_of(moment))
    return sorted(act for act in acts if finding.period.first <= act <= finding.period.last)


def _period(book: Book, rule: Rule, test: Recurring, result: CaseResult, finding: Finding, lang: Lang) -> Html:
    assert finding.period is not None and result.case.as_of is not None
    instant = instant_of(result.case.as_of)
    inside = _acts(book, rule, test, result, finding)
    message = wording_of(lang).message(finding, book.rules.records, book.checker.calendar)
    marks = []
    if finding.period.first <= day_of(instant) < finding.period.last:
        marks.append(_mark("asof", instant, lang))
    svg = drawing.period(finding.period.first, finding.period.last, inside, marks, message)
    dots = "每个圆点为一次记录" if lang == "zh" else "each dot is one record"
    return drawing.figure(svg, _caption(result, message, lang), tag("ul", tag("li", dots), class_="gr-legend"))
