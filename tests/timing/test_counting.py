"""When limits end."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govrules.errors import CalendarNotPublished
from govrules.timing import (
    Counting,
    Span,
    Unit,
    add_months,
    counting_of,
    days,
    due,
    end_of_day,
    half_years,
    hours,
    latest_before,
    mainland_calendar,
    minutes,
    months,
    quarters,
    weeks,
    workdays,
    years,
)

CALENDAR = mainland_calendar()
DAYS = st.dates(date(2004, 2, 1), date(2020, 12, 31))
DAY_SPANS = st.builds(
    Span,
    st.integers(0, 12),
    st.sampled_from([Unit.DAY, Unit.WORKDAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER]),
)


@pytest.mark.parametrize(
    ("span", "counting", "article"),
    [
        (minutes(30), Counting.FROM_THE_MOMENT, "第二百零一条第二款"),
        (hours(2), Counting.FROM_THE_MOMENT, "第二百零一条第二款"),
        (days(3), Counting.FROM_THE_NEXT_DAY, "第二百零一条第一款"),
        (months(2), Counting.FROM_THE_NEXT_DAY, "第二百零二条"),
        (workdays(7), Counting.WORKDAYS, "国务院办公厅年度节假日安排"),
    ],
)
def test_the_unit_decides_how_to_count_and_names_its_basis(span, counting, article):
    assert counting_of(span) is counting
    assert article in counting.legal_basis


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        (date(2023, 4, 27), workdays(7), date(2023, 5, 10)),
        (date(2026, 2, 11), workdays(7), date(2026, 2, 27)),
        (date(2023, 1, 19), workdays(3), date(2023, 1, 29)),
        (date(2024, 2, 8), workdays(3), date(2024, 2, 19)),
        (datetime(2023, 4, 27, 23, 59, 59), workdays(7), date(2023, 5, 10)),
        (datetime(2023, 4, 28), workdays(7), date(2023, 5, 11)),
    ],
)
def test_a_limit_in_workdays_skips_holidays_and_counts_make_up_days(start, span, end):
    assert due(start, span, CALENDAR) == end


@pytest.mark.parametrize(
    ("start", "span", "unmoved", "moved"),
    [
        (date(2023, 3, 1), days(2), date(2023, 3, 3), date(2023, 3, 3)),
        (date(2023, 3, 1), days(3), date(2023, 3, 4), date(2023, 3, 6)),
        (date(2023, 1, 14), weeks(1), date(2023, 1, 21), date(2023, 1, 28)),
        (date(2023, 8, 1), months(2), date(2023, 10, 1), date(2023, 10, 7)),
        (date(2023, 4, 7), days(30), date(2023, 5, 7), date(2023, 5, 8)),
        (date(2023, 4, 6), days(30), date(2023, 5, 6), date(2023, 5, 6)),
        (date(2023, 12, 31), months(2), date(2024, 2, 29), date(2024, 2, 29)),
        (date(2022, 12, 31), months(2), date(2023, 2, 28), date(2023, 2, 28)),
        (date(2023, 1, 31), months(1), date(2023, 2, 28), date(2023, 2, 28)),
        (date(2024, 2, 29), years(1), date(2025, 2, 28), date(2025, 2, 28)),
        (date(2020, 2, 29), years(4), date(2024, 2, 29), date(2024, 2, 29)),
        (date(2023, 8, 31), quarters(1), date(2023, 11, 30), date(2023, 11, 30)),
        (date(2023, 8, 31), half_years(1), date(2024, 2, 29), date(2024, 2, 29)),
        (date(2023, 3, 1), days(0), date(2023, 3, 1), date(2023, 3, 1)),
    ],
)
def test_the_last_day_is_the_corresponding_day_and_moves_off_holidays(start, span, unmoved, moved):
    assert due(start, span, CALENDAR, moves=False) == unmoved
    assert due(start, span, CALENDAR) == moved


def test_the_time_of_day_of_the_start_does_not_matter_to_days():
    for start in (datetime(2023, 3, 1), datetime(2023, 3, 1, 23, 59, 59, 999999)):
        end = due(start, days(2), CALENDAR)
        assert end == date(2023, 3, 3)
        assert type(end) is date


def test_hours_run_from_the_moment_through_midnight_and_holidays():
    assert due(datetime(2023, 9, 30, 23, 30), hours(2), CALENDAR) == datetime(2023, 10, 1, 1, 30)
    assert due(datetime(2024, 2, 28, 12), hours(24), CALENDAR) == datetime(2024, 2, 29, 12)
    assert due(datetime(2023, 12, 31, 23, 59, 30), minutes(30), CALENDAR) == datetime(2024, 1, 1, 0, 29, 30)


@pytest.mark.parametrize("count", [due, latest_before])
def test_hours_from_a_mere_date_are_refused(count):
    with pytest.raises(TypeError, match="no time of day"):
        count(date(2023, 3, 1), hours(2), CALENDAR)


def test_the_calendar_is_asked_only_when_needed():
    far = date(2030, 1, 31)
    assert due(far, months(1), CALENDAR, moves=False) == date(2030, 2, 28)
    assert due(datetime(2030, 1, 31, 9), hours(1), CALENDAR) == datetime(2030, 1, 31, 10)
    assert latest_before(far, days(3), CALENDAR) == date(2030, 1, 28)
    with pytest.raises(CalendarNotPublished):
        due(far, months(1), CALENDAR)
    with pytest.raises(CalendarNotPublished):
        due(far, workdays(1), CALENDAR, moves=False)
    with pytest.raises(CalendarNotPublished):
        latest_before(far, workdays(1), CALENDAR)


@pytest.mark.parametrize(
    ("event", "span", "latest"),
    [
        (date(2022, 3, 10), days(3), date(2022, 3, 7)),
        (datetime(2022, 3, 10, 8), days(3), date(2022, 3, 7)),
        (date(2022, 3, 8), days(3), date(2022, 3, 5)),
        (date(2023, 3, 31), months(1), date(2023, 2, 28)),
        (date(2023, 3, 15), weeks(2), date(2023, 3, 1)),
        (date(2023, 1, 29), workdays(2), date(2023, 1, 20)),
        (date(2023, 10, 2), workdays(1), date(2023, 9, 28)),
        (date(2023, 10, 2), workdays(0), date(2023, 10, 2)),
        (datetime(2022, 3, 10, 1), hours(2), datetime(2022, 3, 9, 23)),
    ],
)
def test_notice_before_an_event_is_counted_back_and_does_not_move(event, span, latest):
    assert latest_before(event, span, CALENDAR) == latest


def test_the_end_of_a_day_is_still_that_day():
    end = end_of_day(date(2024, 2, 29))
    assert end.date() == date(2024, 2, 29)
    assert end + timedelta(microseconds=1) == datetime(2024, 3, 1)
    assert end_of_day(datetime(2024, 2, 29, 8)) == end


def test_months_are_added_once_from_the_start():
    assert add_months(date(2023, 1, 31), 2) == date(2023, 3, 31)
    assert add_months(add_months(date(2023, 1, 31), 1), 1) == date(2023, 3, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(1900, 1, 31), 1) == date(1900, 2, 28)
    assert add_months(date(2000, 1, 31), 1) == date(2000, 2, 29)


@given(DAYS, DAY_SPANS, st.booleans())
def test_a_limit_never_ends_before_it_starts_and_moving_ends_on_a_workday(start, span, moves):
    end = due(start, span, CALENDAR, moves=moves)
    assert end >= start
    if moves or span.unit is Unit.WORKDAY:
        assert CALENDAR.is_workday(end)


@given(DAYS, DAY_SPANS)
def test_moving_passes_over_days_off_only(start, span):
    unmoved, moved = (due(start, span, CALENDAR, moves=m) for m in (False, True))
    assert moved >= unmoved
    passed = (moved - unmoved).days
    assert all(CALENDAR.is_off(unmoved + timedelta(days=i)) for i in range(passed))


@given(DAYS, st.integers(0, 60), DAY_SPANS)
def test_a_later_start_is_never_due_earlier(start, shift, span):
    assert due(start + timedelta(days=shift), span, CALENDAR) >= due(start, span, CALENDAR)


@given(DAYS, DAY_SPANS)
def test_a_longer_limit_is_never_due_earlier(start, span):
    longer = Span(span.amount + 1, span.unit)
    assert due(start, longer, CALENDAR) >= due(start, span, CALENDAR)


@given(DAYS.filter(lambda d: d.year > 2008), DAY_SPANS)
def test_notice_given_on_the_latest_day_leaves_the_whole_span(event, span):
    latest = latest_before(event, span, CALENDAR)
    assert latest <= event
    if span.unit is Unit.WORKDAY:
        assert CALENDAR.workdays_between(latest, event - timedelta(days=1)) >= span.amount - 1
    else:
        assert due(latest, span, CALENDAR, moves=False) <= event


@given(st.datetimes(datetime(2004, 1, 1), datetime(2026, 1, 1)), st.integers(0, 500))
def test_counting_hours_back_undoes_counting_them_on(start, n):
    assert latest_before(due(start, hours(n), CALENDAR), hours(n), CALENDAR) == start
