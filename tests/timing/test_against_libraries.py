"""The packaged table against two independent libraries, day by day."""

from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from govrules.timing import mainland_calendar

CALENDAR = mainland_calendar()
ALL_DAYS = [CALENDAR.first + timedelta(days=i) for i in range((CALENDAR.last - CALENDAR.first).days + 1)]

# The schedule for 2006 (国办发明电〔2005〕35号) makes this Saturday a workday; chinesecalendar leaves it off.
CHINESECALENDAR_IS_WRONG_ON = {date(2005, 12, 31)}


def test_chinesecalendar_agrees_on_every_day_but_one():
    differing = {day for day in ALL_DAYS if chinese_calendar.is_workday(day) != CALENDAR.is_workday(day)}
    assert differing == CHINESECALENDAR_IS_WRONG_ON


@pytest.mark.parametrize("year", range(2004, 2027))
def test_holidays_agrees_on_every_day_of_the_year(year):
    library = holidays.country_holidays("CN", years=[year, year + 1])
    differing = [
        day
        for day in ALL_DAYS
        if day.year == year and library.is_working_day(day) != CALENDAR.is_workday(day)
    ]
    assert differing == []
