"""Official working days, coverage, layers."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govrules.errors import CalendarNotPublished, UsageError
from govrules.timing import Layer, mainland_calendar

CALENDAR = mainland_calendar()
DAYS = st.dates(date(2004, 2, 1), date(2026, 11, 1))

KNOWN_WORKDAYS = [
    date(2005, 12, 31),
    date(2020, 1, 19),
    date(2020, 4, 26),
    date(2020, 5, 9),
    date(2021, 2, 7),
    date(2021, 2, 20),
    date(2022, 1, 29),
    date(2022, 1, 30),
    date(2022, 10, 8),
    date(2022, 10, 9),
    date(2023, 1, 28),
    date(2023, 1, 29),
    date(2023, 4, 23),
    date(2023, 5, 6),
    date(2024, 2, 4),
    date(2024, 2, 18),
    date(2025, 1, 26),
    date(2025, 2, 8),
    date(2026, 2, 14),
]


@pytest.mark.parametrize("day", KNOWN_WORKDAYS, ids=str)
def test_a_make_up_weekend_day_is_a_workday(day):
    assert day.weekday() >= 5
    assert CALENDAR.is_workday(day)
    assert not CALENDAR.is_off(day)
    assert CALENDAR.reason(day) == "make_up"


@pytest.mark.parametrize(
    "day",
    [
        date(2020, 1, 31),
        date(2020, 2, 1),
        date(2020, 2, 2),
        date(2007, 12, 31),
        date(2019, 5, 3),
        date(2015, 9, 4),
    ],
    ids=str,
)
def test_days_that_a_notice_or_its_amendment_gives_off_are_holidays(day):
    assert CALENDAR.is_off(day)
    assert CALENDAR.reason(day) == "holiday"


def test_the_eve_of_spring_festival_2024_was_an_ordinary_workday():
    assert CALENDAR.reason(date(2024, 2, 9)) == "workday"
    assert CALENDAR.reason(date(2024, 2, 10)) == "holiday"


def test_ordinary_days_say_so():
    assert CALENDAR.reason(date(2023, 3, 1)) == "workday"
    assert CALENDAR.reason(date(2023, 3, 4)) == "weekend"


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2023, 4, 27), 7, date(2023, 5, 10)),
        (date(2026, 2, 11), 7, date(2026, 2, 27)),
        (date(2023, 1, 20), 1, date(2023, 1, 28)),
        (date(2024, 2, 9), 1, date(2024, 2, 18)),
        (date(2026, 2, 13), 2, date(2026, 2, 24)),
        (date(2023, 1, 24), 0, date(2023, 1, 28)),
        (date(2023, 1, 28), 0, date(2023, 1, 28)),
        (date(2023, 1, 28), -1, date(2023, 1, 20)),
        (date(2023, 1, 24), -1, date(2023, 1, 20)),
        (date(2022, 12, 30), 1, date(2023, 1, 3)),
    ],
)
def test_workdays_are_counted_around_holidays(start, n, end):
    assert CALENDAR.add_workdays(start, n) == end


def test_workdays_between_counts_the_end_and_not_the_start():
    friday, monday = date(2023, 3, 3), date(2023, 3, 6)
    assert CALENDAR.workdays_between(friday, monday) == 1
    assert CALENDAR.workdays_between(monday, friday) == -1
    assert CALENDAR.workdays_between(friday, friday) == 0


def test_an_instant_counts_as_its_day():
    assert CALENDAR.is_workday(datetime(2023, 1, 28, 23, 59))
    assert CALENDAR.add_workdays(datetime(2023, 4, 27, 23, 59), 7) == date(2023, 5, 10)
    assert type(CALENDAR.next_workday(datetime(2023, 1, 28, 9))) is date


@given(DAYS, st.integers(1, 30))
def test_add_workdays_lands_on_a_workday_that_many_workdays_later(day, n):
    end = CALENDAR.add_workdays(day, n)
    assert CALENDAR.is_workday(end)
    assert end > day
    assert CALENDAR.workdays_between(day, end) == n


@given(DAYS, st.integers(1, 15))
def test_counting_back_undoes_counting_on_from_a_workday(day, n):
    start = CALENDAR.next_workday(day)
    assert CALENDAR.add_workdays(CALENDAR.add_workdays(start, n), -n) == start


@given(DAYS, st.integers(0, 40))
def test_workdays_between_equals_a_count_day_by_day(day, length):
    end = day + timedelta(days=length)
    expected = sum(CALENDAR.is_workday(day + timedelta(days=i)) for i in range(1, length + 1))
    assert CALENDAR.workdays_between(day, end) == expected
    assert CALENDAR.workdays_between(end, day) == -expected


@given(DAYS, st.integers(0, 40), st.integers(-15, 30))
def test_a_later_start_never_ends_earlier(day, shift, n):
    assert CALENDAR.add_workdays(day + timedelta(days=shift), n) >= CALENDAR.add_workdays(day, n)


def test_rows_repeat_what_the_calendar_answers():
    rows = list(CALENDAR.rows())
    assert (rows[0][0], rows[-1][0]) == (CALENDAR.first, CALENDAR.last)
    by_day = {day: (works, upto) for day, works, upto in rows}
    a, b = date(2023, 4, 20), date(2023, 5, 12)
    assert by_day[b][1] - by_day[a][1] == CALENDAR.workdays_between(a, b)
    assert by_day[date(2023, 5, 6)][0]


def test_the_table_ends_where_the_next_schedule_can_still_move_days():
    assert (CALENDAR.first, CALENDAR.last) == (date(2004, 1, 1), date(2026, 12, 25))
    assert CALENDAR.is_workday(date(2026, 12, 25))
    with pytest.raises(CalendarNotPublished, match=r"2026-12-26.*schedule of 2027") as caught:
        CALENDAR.is_workday(date(2026, 12, 26))
    assert "extends_to" in caught.value.advice
    with pytest.raises(CalendarNotPublished, match="schedule of 2003"):
        CALENDAR.reason(date(2003, 12, 31))


def test_counting_out_of_the_table_raises_and_never_guesses():
    with pytest.raises(CalendarNotPublished, match="2027"):
        CALENDAR.add_workdays(date(2026, 12, 25), 1)
    with pytest.raises(CalendarNotPublished, match="2003"):
        CALENDAR.add_workdays(date(2004, 1, 2), -2)
    with pytest.raises(CalendarNotPublished):
        CALENDAR.workdays_between(date(2026, 12, 1), date(2027, 1, 4))


def test_a_schedule_names_its_notice_and_days():
    schedule = CALENDAR.schedule(2019)
    assert schedule.doc_number == "国办发明电〔2018〕15号"
    assert schedule.amended_by == ("国办发明电〔2019〕3号",)
    assert schedule.title == "国务院办公厅关于2019年部分节假日安排的通知"
    assert date(2018, 12, 29) in schedule.work
    assert date(2019, 5, 4) in schedule.off
    with pytest.raises(CalendarNotPublished, match=r"2027.*2004 to 2026"):
        CALENDAR.schedule(2027)


def test_no_day_is_moved_by_two_schedules():
    for schedule in CALENDAR.schedules:
        assert not schedule.off & schedule.work
        assert all(
            day.year == schedule.year or (day.year, day.month) == (schedule.year - 1, 12)
            for day in schedule.off
        )
    moved = [day for schedule in CALENDAR.schedules for day in schedule.off | schedule.work]
    assert len(moved) == len(set(moved))


def test_every_listed_make_up_day_is_a_weekend_day():
    assert all(day.weekday() >= 5 for schedule in CALENDAR.schedules for day in schedule.work)


def test_a_local_holiday_layer_moves_a_limit_in_guangxi():
    layer = Layer(
        "guangxi-2025",
        "广西三月三放假通知",
        off=[date(2025, 3, 31), date(2025, 4, 1)],
        work=[],
        jurisdiction="450000",
    )
    local = CALENDAR.with_layer(layer)
    assert CALENDAR.add_workdays(date(2025, 3, 28), 2) == date(2025, 4, 1)
    assert local.add_workdays(date(2025, 3, 28), 2) == date(2025, 4, 3)
    assert local.reason(date(2025, 4, 1)) == "holiday"
    assert local.version == f"{CALENDAR.version}+guangxi-2025"
    assert local.layers == (layer,)
    assert CALENDAR.layers == ()
    assert local != CALENDAR


def test_a_layer_can_make_a_holiday_a_workday_again():
    back = CALENDAR.with_layer(Layer("back", "test", off=[], work=[date(2023, 10, 2), date(2023, 3, 1)]))
    assert back.reason(date(2023, 10, 2)) == "make_up"
    assert back.reason(date(2023, 3, 1)) == "workday"


def test_a_layer_can_publish_the_next_year():
    layer = Layer(
        "2027",
        "test schedule",
        off=[date(2027, 1, 1)],
        work=[date(2027, 1, 9)],
        extends_to=date(2027, 12, 25),
    )
    extended = CALENDAR.with_layer(layer)
    assert extended.last == date(2027, 12, 25)
    assert extended.add_workdays(date(2026, 12, 25), 1) == date(2026, 12, 28)
    assert extended.add_workdays(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert extended.reason(date(2027, 1, 9)) == "make_up"
    assert extended.reason(date(2027, 1, 10)) == "weekend"
    with pytest.raises(CalendarNotPublished, match="schedule of 2028"):
        extended.is_workday(date(2027, 12, 26))


def test_a_layer_outside_the_covered_days_is_refused():
    with pytest.raises(UsageError, match="2027-01-01, outside the covered days"):
        CALENDAR.with_layer(Layer("2027", "test", off=[date(2027, 1, 1)], work=[]))


def test_a_layer_that_contradicts_itself_is_refused():
    with pytest.raises(UsageError, match="2025-04-01 both as a day off and as a workday"):
        Layer("odd", "test", off=[date(2025, 4, 1)], work=[date(2025, 4, 1)])


def test_a_layer_without_a_name_is_refused():
    with pytest.raises(UsageError, match="no name"):
        Layer(" ", "test", off=[], work=[])


def test_the_packaged_calendar_is_built_once():
    assert mainland_calendar() is CALENDAR
