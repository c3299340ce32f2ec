"""The official working days, a page a year, with the 文号 of the schedule they come from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from govrules.site.book import Book
from govrules.site.markup import Html, bullets, join, link, pairs, table, tag
from govrules.site.page import Block, Heading, Lang, Page, address, blocks
from govrules.site.words import say
from govrules.timing import WorkdayCalendar

FIRST_YEAR = 2012
_DAYS = {"zh": "一二三四五六日", "en": "MTWTFSS"}
_REASONS = {
    "holiday": ("放假（法定节假日、调休）", "off: public holiday or moved"), "make_up": ("调休上班", "make-up workday"),
    "weekend": ("周末", "weekend"), "workday": ("工作日", "workday"),
}  # fmt: skip


def first_year(book: Book) -> int:
    """The first year that a notice may concern."""
    starts = [notice.in_force.start.year for notice in book.rules.notices if notice.in_force.start is not None]
    return min([FIRST_YEAR, *starts])


def calendar_pages(calendar: WorkdayCalendar, since: int, lang: Lang) -> Iterator[Page]:
    """An overview and one page for each year from ``since`` to the end of the calendar."""
    years = range(max(since, calendar.first.year), calendar.last.year + 1)
    yield _overview(calendar, years, lang)
    for year in years:
        yield _year(calendar, year, years, lang)


def _name(year: int) -> str:
    return f"calendar/{year}"


def _overview(calendar: WorkdayCalendar, years: range, lang: Lang) -> Page:
    here, zh = "calendar/index", lang == "zh"
    rows = []
    for year in reversed(years):
        schedule = calendar.schedule(year)
        number = schedule.doc_number or ("未能确定" if zh else "not established")
        rows.append(
            [
                link(address(here, _name(year)), str(year)),
                number,
                "、".join(schedule.amended_by) or "–",
                len(schedule.off),
                len(schedule.work),
            ]
        )
    head = (
        ("年份", "安排的文号", "后续调整", "放假天数", "调休上班")
        if zh
        else ("year", "schedule", "amended by", "days off", "make-up workdays")
    )
    intro = tag(
        "p",
        f"工作日以国务院办公厅每年公布的安排为准。本表版本 {calendar.version}，自{calendar.first}至{calendar.last}；"
        "此外的日期一律“无法判定”，不作猜测。"
        if zh
        else "Working days follow the yearly schedules of the General Office of the State Council. "
        f"Table {calendar.version} covers {calendar.first} to {calendar.last}; "
        "any other day is undetermined, never guessed.",
    )
    layers = bullets(f"{layer.name}：{layer.source}" for layer in calendar.layers)
    local = None if layers is None else join(tag("p", tag("b", "地方安排" if zh else "Local layers")), layers)
    return Page(here, lang, say("calendar", lang), blocks([intro, Block(table(head, rows), searchable=False), local]))


def _year(calendar: WorkdayCalendar, year: int, years: range, lang: Lang) -> Page:
    here, zh = _name(year), lang == "zh"
    schedule = calendar.schedule(year)
    last = min(date(year, 12, 31), calendar.last)
    count = sum(
        calendar.is_workday(date(year, 1, 1) + timedelta(days=n)) for n in range((last - date(year, 1, 1)).days + 1)
    )
    facts = pairs(
        [
            ("依据" if zh else "Source", schedule.title),
            (say("doc_number", lang), schedule.doc_number or ("未能确定" if zh else "not established")),
            *([("后续调整" if zh else "Amended by", "、".join(schedule.amended_by))] if schedule.amended_by else []),
            (
                "工作日数" if zh else "Workdays",
                f"{count}"
                + ("" if last.month == 12 and last.day == 31 else f"（至{last}）" if zh else f" (to {last})"),
            ),
        ]
    )
    legend = tag(
        "ul",
        *(
            tag("li", tag("i", class_=f"gr-key gr-key-{key.replace('_', '-')}"), words[0 if zh else 1])
            for key, words in _REASONS.items()
        ),
        class_="gr-legend",
    )
    months = tag("div", *(_month(calendar, year, month, lang) for month in range(1, 13)), class_="gr-months")
    others = tag(
        "p",
        *(part for other in years if other != year for part in (link(address(here, _name(other)), str(other)), " ")),
        class_="gr-years",
    )
    moved = [
        (
            day.isoformat(),
            _DAYS[lang][day.weekday()],
            ("放假" if zh else "off") if day in schedule.off else ("上班" if zh else "work"),
        )
        for day in sorted(schedule.off | schedule.work)
    ]
    listed = table(("日期", "星期", "安排") if zh else ("date", "day", "set as"), moved)
    title = f"{year}年工作日历" if zh else f"Working days {year}"
    return Page(
        here,
        lang,
        title,
        blocks(
            [
                facts,
                Block(join(legend, months), searchable=False),
                Heading("安排逐日列表" if zh else "Day by day", "days"),
                Block(join(listed, others), searchable=False),
            ]
        ),
    )


def _month(calendar: WorkdayCalendar, year: int, month: int, lang: Lang) -> Html:
    first = date(year, month, 1)
    cells: list[Html] = [tag("td")] * first.weekday()
    rows: list[Html] = []
    day = first
    while day.month == month:
        cells.append(_cell(calendar, day, lang))
        if len(cells) == 7:
            rows.append(tag("tr", *cells))
            cells = []
        day += timedelta(days=1)
    rows.append(tag("tr", *cells))
    head = tag("tr", *(tag("th", word, scope="col") for word in _DAYS[lang]))
    name = f"{month}月" if lang == "zh" else first.strftime("%B")
    return tag("table", tag("caption", name), tag("thead", head), tag("tbody", *rows), class_="gr-month-table")


def _cell(calendar: WorkdayCalendar, day: date, lang: Lang) -> Html:
    if not calendar.first <= day <= calendar.last:
        return tag("td", str(day.day), class_="gr-unknown", title="未公布" if lang == "zh" else "not published")
    reason = calendar.reason(day)
    mark = {"holiday": ("休", "off"), "make_up": ("班", "work")}.get(reason)
    word = None if mark is None else tag("sup", mark[0 if lang == "zh" else 1])
    return tag(
        "td",
        str(day.day),
        word,
        class_=f"gr-cal-{reason.replace('_', '-')}",
        title=f"{day} {_REASONS[reason][0 if lang == 'zh' else 1]}",
    )
