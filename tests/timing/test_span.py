"""Spans keep the words of the provision."""

import pytest

from govrules.timing import (
    Span,
    Unit,
    days,
    half_years,
    hours,
    minutes,
    months,
    quarters,
    weeks,
    workdays,
    years,
)


@pytest.mark.parametrize(
    ("make", "unit"),
    [
        (minutes, Unit.MINUTE),
        (hours, Unit.HOUR),
        (days, Unit.DAY),
        (workdays, Unit.WORKDAY),
        (weeks, Unit.WEEK),
        (months, Unit.MONTH),
        (quarters, Unit.QUARTER),
        (half_years, Unit.HALF_YEAR),
        (years, Unit.YEAR),
    ],
)
def test_each_helper_makes_its_own_unit(make, unit):
    assert make(3) == Span(3, unit)
    assert make(3).is_clock == (unit in (Unit.MINUTE, Unit.HOUR))


def test_spans_of_different_units_are_never_equal():
    assert months(1) != days(30)
    assert hours(24) != days(1)
    assert quarters(1) != months(3)
    assert days(7) != workdays(7)


@pytest.mark.parametrize("amount", [True, 1.0, "7", None])
def test_an_amount_that_is_no_whole_number_is_refused(amount):
    with pytest.raises(TypeError, match="whole number"):
        days(amount)


def test_a_negative_amount_is_refused():
    with pytest.raises(ValueError, match="cannot be negative, got -1"):
        days(-1)


def test_a_unit_given_as_text_is_refused():
    with pytest.raises(TypeError, match=r"Unit\.WORKDAY, got 'day'"):
        Span(1, "day")
