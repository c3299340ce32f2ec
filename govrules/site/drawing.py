"""Inline SVG: a month-like grid of days, a time axis, a period with its acts, and a bar against a limit.

Colours come from classes, so that dark mode and print choose them; every mark also has a word, so that nothing
rests on colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.site.markup import Html, tag
from govrules.site.page import Lang
from govrules.timing import WorkdayCalendar

_DAY = timedelta(days=1)
_WEEKDAYS = {"zh": ("一", "二", "三", "四", "五", "六", "日"), "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_REASONS = {
    "zh": {"holiday": "休", "make_up": "班", "weekend": "", "workday": ""},
    "en": {"holiday": "off", "make_up": "work", "weekend": "", "workday": ""},
}
CELL_W, CELL_H, LEFT, TOP = 88, 56, 84, 30


@frozen
class Mark:
    """A moment to point out: ``kind`` is start, due, act, late or asof; ``word`` is what is written beside it."""

    kind: str
    word: str
    at: date


def figure(svg: Html, caption: object, notes: object = None) -> Html:
    """A picture with the sentence that says what it shows."""
    return tag("figure", tag("div", svg, class_="gr-scroll"), notes, tag("figcaption", caption), class_="gr-figure")


def _text(x: float, y: float, words: object, kind: str = "", anchor: str = "middle") -> Html:
    return tag("text", words, x=_n(x), y=_n(y), class_=kind or None, text_anchor=anchor)


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def frame(width: float, height: float, title: str, *children: object) -> Html:
    """An SVG that scales, with a title that a screen reader speaks."""
    return tag(
        "svg",
        tag("title", title),
        *children,
        viewBox=f"0 0 {_n(width)} {_n(height)}",
        width=_n(width),
        height=_n(height),
        class_="gr-svg",
        role="img",
        aria_label=title,
    )


def day_of(moment: date) -> date:
    """The day of a date or an instant."""
    return moment.date() if isinstance(moment, datetime) else moment


def days(
    calendar: WorkdayCalendar,
    first: date,
    last: date,
    marks: Sequence[Mark],
    counted: Mapping[date, int],
    title: str,
    lang: Lang,
) -> Html:
    """Whole weeks from ``first`` to ``last``, a row a week, with days off, make-up workdays and counted days."""
    monday = first - timedelta(days=first.weekday())
    weeks = (last - monday).days // 7 + 1
    children: list[object] = [
        _text(LEFT + CELL_W * (number + 0.5), 18, word, "gr-weekday") for number, word in enumerate(_WEEKDAYS[lang])
    ]
    by_day: dict[date, list[Mark]] = {}
    for mark in marks:
        by_day.setdefault(day_of(mark.at), []).append(mark)
    for week in range(weeks):
        y = TOP + week * CELL_H
        start = monday + timedelta(days=7 * week)
        label = f"{start.year}-{start.month:02d}"
        if week == 0 or start.month != (start - timedelta(days=7)).month:
            children.append(_text(LEFT - 8, y + 22, label, "gr-month", "end"))
        for weekday in range(7):
            day = start + timedelta(days=weekday)
            outside = not first <= day <= last
            children.append(
                _cell(calendar, day, LEFT + CELL_W * weekday, y, by_day.get(day, []), counted, outside, lang)
            )
    return frame(LEFT + 7 * CELL_W + 2, TOP + weeks * CELL_H + 2, title, *children)


def _cell(
    calendar: WorkdayCalendar,
    day: date,
    x: float,
    y: float,
    marks: Sequence[Mark],
    counted: Mapping[date, int],
    outside: bool,
    lang: Lang,
) -> Html:
    try:
        reason: str = calendar.reason(day)
    except CalendarNotPublished:
        reason = "workday"
    kinds = [mark.kind for mark in marks]
    classes = f"gr-day gr-{reason.replace('_', '-')}" + (" gr-outside" if outside else "")
    box = tag("rect", x=_n(x), y=_n(y), width=CELL_W, height=CELL_H, class_=classes)
    name = f"{day.month}/{day.day}" if day.day == 1 or kinds else str(day.day)
    parts: list[object] = [box]
    if marks:
        ring = "late" if "late" in kinds else "due" if "due" in kinds else kinds[0]
        parts.append(
            tag(
                "rect",
                x=_n(x + 2),
                y=_n(y + 2),
                width=CELL_W - 4,
                height=CELL_H - 4,
                rx=5,
                class_=f"gr-ring gr-ring-{ring}",
            )
        )
    parts.append(_text(x + 8, y + 18, name, "gr-daynum" + (" gr-faint" if outside else ""), "start"))
    word = _REASONS[lang][reason]
    if word and not outside:
        parts.append(_text(x + CELL_W - 7, y + 17, word, f"gr-tag gr-tag-{reason.replace('_', '-')}", "end"))
    if day in counted:
        parts.append(_text(x + CELL_W - 8, y + CELL_H - 9, counted[day], "gr-count", "end"))
    if marks:
        parts.append(
            _text(
                x + 8, y + CELL_H - 10, "·".join(mark.word for mark in marks), f"gr-word gr-word-{kinds[-1]}", "start"
            )
        )
    return tag("g", *parts)


def axis(
    first: datetime, last: datetime, marks: Sequence[Mark], ticks: Sequence[tuple[datetime, str]], title: str
) -> Html:
    """A line of time with a bar from the start to the due moment and, in another colour, the delay after it."""
    width, left, y = 700.0, 50.0, 66.0
    reach = max((last - first).total_seconds(), 1.0)

    def place(moment: date) -> float:
        instant = moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.min.time())
        return left + (width - 2 * left) * min(max((instant - first).total_seconds() / reach, 0), 1)

    children: list[object] = [tag("line", x1=_n(left), y1=y, x2=_n(width - left), y2=y, class_="gr-axis")]
    for moment, word in ticks:
        x = place(moment)
        children += [
            tag("line", x1=_n(x), y1=y - 4, x2=_n(x), y2=y + 4, class_="gr-axis"),
            _text(x, y + 20, word, "gr-tick"),
        ]
    at = {mark.kind: place(mark.at) for mark in marks}
    if "start" in at and "due" in at:
        children.append(_bar(at["start"], at["due"], y, "gr-bar"))
    if "due" in at and "late" in at:
        children.append(_bar(at["due"], at["late"], y, "gr-bar-late"))
    taken: list[tuple[float, int]] = []
    for mark in marks:
        x = place(mark.at)
        row = 0
        while any(abs(x - other) < 118 and row == level for other, level in taken):
            row += 1
        taken.append((x, row))
        top = 22 + 0 if row == 0 else y + 40 + (row - 1) * 18
        anchor = "start" if x < 90 else "end" if x > width - 90 else "middle"
        children += [
            tag("circle", cx=_n(x), cy=y, r=6, class_=f"gr-dot gr-dot-{mark.kind}"),
            tag(
                "line",
                x1=_n(x),
                y1=_n(top + 5 if row == 0 else top - 12),
                x2=_n(x),
                y2=_n(y - 6 if row == 0 else y + 6),
                class_="gr-lead",
            ),
            _text(x, top, mark.word, f"gr-word gr-word-{mark.kind}", anchor),
        ]
    rows = max((row for _, row in taken), default=0)
    return frame(width, y + 32 + rows * 18, title, *children)


def _bar(start: float, end: float, y: float, kind: str) -> Html | None:
    low, high = sorted((start, end))
    return tag("rect", x=_n(low), y=_n(y - 4), width=_n(high - low), height=8, class_=kind) if high > low else None


def month_ticks(first: datetime, last: datetime) -> list[tuple[datetime, str]]:
    """First days of months between two moments, thinned out to about ten."""
    ticks = []
    month = datetime(first.year, first.month, 1)
    while month <= last:
        if month >= first:
            ticks.append((month, f"{month.year}-{month.month:02d}"))
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return ticks[:: max(1, -(-len(ticks) // 8))]


def day_ticks(first: date, last: date) -> list[tuple[datetime, str]]:
    """Days of a period of a few weeks, thinned out to about eight; months of a longer one."""
    reach = (last - first).days + 1
    if reach > 45:
        return month_ticks(datetime(first.year, first.month, first.day), datetime(last.year, last.month, last.day))
    days = [first + timedelta(days=number) for number in range(0, reach, -(-reach // 8))]
    return [(datetime(day.year, day.month, day.day), f"{day.month}-{day.day:02d}") for day in days]


def hour_ticks(first: datetime, last: datetime) -> list[tuple[datetime, str]]:
    """Whole hours (or parts of one) between two moments, thinned out to about eight."""
    seconds = (last - first).total_seconds()
    steps = (60, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)
    step = next((step for step in steps if seconds / step <= 8), 86400 * 7)
    base = datetime(first.year, first.month, first.day)
    moment = base + timedelta(seconds=step * -(-(first - base).total_seconds() // step))
    ticks = []
    while moment <= last:
        midnight = moment.hour == moment.minute == 0
        ticks.append((moment, f"{moment.month}-{moment.day:02d} 0:00" if midnight else f"{moment:%H:%M}"))
        moment += timedelta(seconds=step)
    return ticks


def gauge(actual: float, limit: float, kept: bool, words: tuple[str, str], title: str) -> Html:
    """A measured number as a bar, the limit as a line across it."""
    width, left, y = 700.0, 10.0, 34.0
    reach = max(actual, limit, 1e-9) * 1.15
    x, edge = (left + (width - 2 * left) * part / reach for part in (actual, limit))
    anchor = "end" if edge > width / 2 else "start"
    return frame(
        width,
        82,
        title,
        tag("rect", x=left, y=y, width=_n(width - 2 * left), height=20, class_="gr-gauge"),
        tag("rect", x=left, y=y, width=_n(x - left), height=20, class_="gr-bar" if kept else "gr-bar-late"),
        tag("line", x1=_n(edge), y1=y - 10, x2=_n(edge), y2=y + 30, class_="gr-limit"),
        _text(edge, y - 14, words[1], "gr-word gr-word-due", anchor),
        _text(max(x, left + 4), y + 40, words[0], "gr-word", "start" if x < 90 else "end"),
    )


def period(first: date, last: date, acts: Sequence[date], marks: Sequence[Mark], title: str) -> Html:
    """A period from its first to its last day with a dot for each act; ticks for its days or its months."""
    width, left, y = 700.0, 50.0, 52.0 if marks else 24.0
    reach = max((last - first).days + 1, 1)

    def place(day: date, middle: float = 0.5) -> float:
        return left + (width - 2 * left) * min(max(((day - first).days + middle) / reach, 0), 1)

    children: list[object] = [
        tag("rect", x=left, y=_n(y - 9), width=_n(width - 2 * left), height=18, class_="gr-gauge")
    ]
    for moment, word in day_ticks(first, last):
        x = place(moment.date(), 0)
        children += [
            tag("line", x1=_n(x), y1=_n(y - 9), x2=_n(x), y2=_n(y + 13), class_="gr-axis"),
            _text(x, y + 28, word, "gr-tick"),
        ]
    for mark in marks:
        x = place(day_of(mark.at))
        anchor = "start" if x < 90 else "end" if x > 610 else "middle"
        children += [
            tag("line", x1=_n(x), y1=_n(y - 16), x2=_n(x), y2=_n(y + 16), class_="gr-limit"),
            _text(x, y - 24, f"{mark.word} {day_of(mark.at)}", f"gr-word gr-word-{mark.kind}", anchor),
        ]
    seen: dict[date, int] = {}
    for act in acts:
        seen[act] = seen.get(act, 0) + 1
        children.append(
            tag("circle", cx=_n(place(act)), cy=_n(y - (seen[act] - 1) * 5), r=4.5, class_="gr-dot gr-dot-act")
        )
    return frame(width, y + 38, title, *children)
