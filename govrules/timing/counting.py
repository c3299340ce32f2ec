"""When a limit ends: the counting rules of the Civil Code (民法典第二百条至第二百零四条).

Hours and minutes run from the moment. Days, weeks, months and years start the day after; months and
years end on the corresponding day, or on the last day of a month that has none; a last day that is
off moves to the first day that is not (第二百零三条). Working days are counted on the official calendar.
The 民法总则 (from 2017-10-01) had the same articles under the same numbers, and before it
民法通则第一百五十四条 counted alike.
"""

from __future__ import annotations

import enum
from datetime import date, datetime, time, timedelta
from typing import assert_never

from govrules.timing.calendar import WorkdayCalendar
from govrules.timing.span import DAYS_IN, MINUTES_IN, MONTHS_IN, Span, Unit


class Counting(enum.Enum):
    """The three ways in which a span is counted."""

    FROM_THE_MOMENT = "from_the_moment"
    FROM_THE_NEXT_DAY = "from_the_next_day"
    WORKDAYS = "workdays"

    @property
    def legal_basis(self) -> str:
        """The provision this way of counting rests on, in Chinese, short enough to print."""
        match self:
            case Counting.FROM_THE_MOMENT:
                return "民法典第二百零一条第二款"
            case Counting.FROM_THE_NEXT_DAY:
                return "民法典第二百零一条第一款、第二百零二条、第二百零三条第一款"
            case Counting.WORKDAYS:
                return "民法典第二百零一条第一款；国务院办公厅年度节假日安排"
            case _ as never:
                assert_never(never)


def counting_of(span: Span) -> Counting:
    """Which counting rule governs ``span``; its unit alone decides."""
    if span.unit in MINUTES_IN:
        return Counting.FROM_THE_MOMENT
    if span.unit is Unit.WORKDAY:
        return Counting.WORKDAYS
    return Counting.FROM_THE_NEXT_DAY


def add_months(day: date, n: int) -> date:
    """The corresponding day ``n`` months on (negative: back), or that month's last day.

    Add once, from the start: 01-31 + 1 month + 1 month is not 01-31 + 2 months.
    """
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """The number of days of a calendar month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of(instant: date | datetime) -> date:
    """The day an instant (naive, Beijing time) falls on; a date is itself."""
    return instant.date() if isinstance(instant, datetime) else instant


def end_of_day(d: date) -> datetime:
    """The last instant of day ``d``, 23:59:59.999999.

    The law says 二十四时 (第二百零三条第二款), but 24:00 is already 00:00 of the next day on a clock.
    """
    return datetime.combine(day_of(d), time.max)


def due(
    start: date | datetime,
    span: Span,
    calendar: WorkdayCalendar,
    *,
    moves: bool = True,
) -> date | datetime:
    """The last day, or for minutes and hours the last instant, that is still within ``span``.

    ``start`` is a naive Beijing datetime or a date. Minutes and hours give a datetime, all other
    units a date, whose whole day is in time (see :func:`end_of_day`). ``moves`` says whether a last
    day that is off moves to the next workday (第二百零三条第一款); it concerns neither clock spans nor
    working days. The calendar is asked only for working days and for moving.

    Raises TypeError when a clock span starts on a mere date, CalendarNotPublished when the calendar
    is needed and does not reach far enough.
    """
    if span.unit in MINUTES_IN:
        return _instant(start, span) + timedelta(minutes=span.amount * MINUTES_IN[span.unit])
    first = day_of(start)
    if span.unit is Unit.WORKDAY:
        return calendar.add_workdays(first, span.amount)
    last = _shift(first, span.unit, span.amount)
    return calendar.next_workday(last) if moves else last


def latest_before(event: date | datetime, span: Span, calendar: WorkdayCalendar) -> date | datetime:
    """The last day (minutes, hours: instant) on which something is in time ``span`` before ``event``.

    For 提前3日 and the like: counted back, the day of the event not counted, so three days before
    2022-03-10 is 2022-03-07. It never moves off a holiday, since moving on would shorten the notice.
    An amount of zero is the day of the event. The calendar is asked only for working days.

    Raises as :func:`due` does.
    """
    if span.unit in MINUTES_IN:
        return _instant(event, span) - timedelta(minutes=span.amount * MINUTES_IN[span.unit])
    day = day_of(event)
    if span.amount == 0:
        return day
    if span.unit is Unit.WORKDAY:
        return calendar.add_workdays(day, -span.amount)
    return _shift(day, span.unit, -span.amount)


def _shift(day: date, unit: Unit, n: int) -> date:
    if unit in MONTHS_IN:
        return add_months(day, n * MONTHS_IN[unit])
    return day + timedelta(days=n * DAYS_IN[unit])


def _instant(value: date | datetime, span: Span) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(
            f"{span.amount} {span.unit.value}(s) run from a moment, but {value!r} has no time of day; "
            "give a datetime"
        )
    return value
