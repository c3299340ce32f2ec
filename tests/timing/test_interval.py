"""Being in force, surely or perhaps."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govrules.timing import InForce

JIMO = InForce(
    start=date(2012, 1, 1),
    end=date(2017, 12, 31),
    start_uncertain_to=date(2012, 6, 30),
    end_uncertain_from=date(2017, 10, 1),
)
DAYS = st.dates(date(2011, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2011, 12, 31), "outside"),
        (date(2012, 1, 1), "uncertain"),
        (date(2012, 6, 30), "uncertain"),
        (date(2012, 7, 1), "in_force"),
        (date(2017, 9, 30), "in_force"),
        (datetime(2017, 9, 30, 23, 59), "in_force"),
        (date(2017, 10, 1), "uncertain"),
        (date(2017, 12, 31), "uncertain"),
        (date(2018, 1, 1), "outside"),
    ],
)
def test_jimo_is_firm_between_two_uncertain_windows(day, status):
    assert JIMO.status(day) == status


def test_the_firm_part_is_what_lies_between_the_windows():
    assert (JIMO.firm_start, JIMO.firm_end) == (date(2012, 7, 1), date(2017, 9, 30))


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        (date(2013, 1, 1), date(2013, 12, 31), "in_force"),
        (date(2012, 7, 1), date(2017, 9, 30), "in_force"),
        (date(2012, 1, 1), date(2012, 12, 31), "uncertain"),
        (date(2012, 1, 1), date(2012, 6, 30), "uncertain"),
        (date(2017, 7, 1), date(2017, 12, 31), "uncertain"),
        (date(2011, 12, 31), date(2012, 12, 31), "outside"),
        (date(2017, 12, 1), date(2018, 1, 31), "outside"),
        (date(2019, 1, 1), date(2019, 12, 31), "outside"),
    ],
)
def test_a_period_is_judged_as_a_whole(first, last, status):
    assert JIMO.covers(first, last) == status


def test_certain_bounds_are_included():
    certain = InForce(date(2022, 12, 15), date(2023, 12, 31))
    assert certain.covers(date(2022, 12, 15), date(2023, 12, 31)) == "in_force"
    assert certain.status(date(2022, 12, 14)) == "outside"
    assert certain.covers(date(2022, 12, 14), date(2022, 12, 31)) == "outside"


def test_missing_bounds_are_open():
    assert InForce(date(2022, 1, 1)).status(date.max) == "in_force"
    assert InForce(None, date(2022, 1, 1)).status(date.min) == "in_force"
    assert InForce(None, start_uncertain_to=date(2022, 1, 1)).status(date(2000, 1, 1)) == "uncertain"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((date(2022, 1, 2), date(2022, 1, 1)), "end 2022-01-01 lies before start 2022-01-02"),
        ((date(2022, 1, 2), None, date(2022, 1, 1)), "start_uncertain_to 2022-01-01 lies before start"),
        (
            (date(2022, 1, 1), date(2022, 2, 1), date(2022, 3, 1)),
            "end 2022-02-01 lies before start_uncertain_to",
        ),
        ((None, date(2022, 2, 1), None, date(2022, 3, 1)), "end 2022-02-01 lies before end_uncertain_from"),
        ((date(2022, 1, 2), None, None, date(2022, 1, 1)), "end_uncertain_from 2022-01-01 lies before start"),
    ],
)
def test_dates_out_of_order_are_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        InForce(*arguments)


def test_a_period_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        JIMO.covers(date(2013, 1, 2), date(2013, 1, 1))


@given(DAYS, st.integers(0, 400))
def test_a_period_stands_no_firmer_than_its_weakest_day(first, length):
    days = [first + timedelta(days=i) for i in range(length + 1)]
    statuses = {JIMO.status(day) for day in days}
    weakest = next(s for s in ("outside", "uncertain", "in_force") if s in statuses)
    assert JIMO.covers(first, days[-1]) == weakest
