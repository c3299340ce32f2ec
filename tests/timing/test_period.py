"""Calendar periods and their names."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govrules.timing import Period, Span, Unit, first_whole, parse_period, period_of, periods_within, range_of

UNITS = [Unit.DAY, Unit.WEEK, Unit.HALF_MONTH, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR]
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONDAY = date(2022, 3, 7)


@pytest.mark.parametrize(
    ("day", "unit", "label", "first", "last"),
    [
        (date(2023, 6, 15), Unit.YEAR, "2023", date(2023, 1, 1), date(2023, 12, 31)),
        (date(2023, 6, 30), Unit.HALF_YEAR, "2023H1", date(2023, 1, 1), date(2023, 6, 30)),
        (date(2023, 7, 1), Unit.HALF_YEAR, "2023H2", date(2023, 7, 1), date(2023, 12, 31)),
        (date(2023, 3, 31), Unit.QUARTER, "2023Q1", date(2023, 1, 1), date(2023, 3, 31)),
        (date(2023, 8, 5), Unit.QUARTER, "2023Q3", date(2023, 7, 1), date(2023, 9, 30)),
        (date(2023, 12, 31), Unit.QUARTER, "2023Q4", date(2023, 10, 1), date(2023, 12, 31)),
        (date(2024, 2, 29), Unit.MONTH, "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 2, 15), Unit.HALF_MONTH, "2024-02H1", date(2024, 2, 1), date(2024, 2, 15)),
        (date(2024, 2, 16), Unit.HALF_MONTH, "2024-02H2", date(2024, 2, 16), date(2024, 2, 29)),
        (date(2023, 2, 5), Unit.WEEK, "2023-W05", date(2023, 1, 30), date(2023, 2, 5)),
        (date(2021, 1, 3), Unit.WEEK, "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        (date(2023, 2, 5), Unit.DAY, "2023-02-05", date(2023, 2, 5), date(2023, 2, 5)),
        (datetime(2023, 2, 5, 23), Unit.DAY, "2023-02-05", date(2023, 2, 5), date(2023, 2, 5)),
    ],
)
def test_a_day_lies_in_its_calendar_period(day, unit, label, first, last):
    period = period_of(day, unit)
    assert (period.label, str(period), period.first, period.last) == (label, label, first, last)
    assert period.contains(day)
    assert not period.contains(last + timedelta(days=1))


def test_fortnights_are_counted_both_ways_from_their_anchor():
    fortnight = period_of(date(2022, 3, 20), Unit.WEEK, every=2, anchor=MONDAY)
    assert (fortnight.first, fortnight.last) == (MONDAY, date(2022, 3, 20))
    assert fortnight.label == "2022-03-07/2022-03-20"
    earlier = period_of(date(2022, 3, 6), Unit.WEEK, every=2, anchor=MONDAY)
    assert (earlier.first, earlier.last) == (date(2022, 2, 21), date(2022, 3, 6))
    assert earlier.next() == fortnight
    assert fortnight.previous() == earlier


def test_fortnights_need_a_monday_as_anchor():
    with pytest.raises(ValueError, match="need an anchor"):
        period_of(MONDAY, Unit.WEEK, every=2)
    with pytest.raises(ValueError, match="must be a Monday"):
        period_of(MONDAY, Unit.WEEK, every=2, anchor=date(2022, 3, 8))


@pytest.mark.parametrize("unit", [Unit.MINUTE, Unit.HOUR, Unit.WORKDAY])
def test_units_without_a_calendar_period_are_refused(unit):
    with pytest.raises(ValueError, match=f"no calendar period of a {unit.value}"):
        period_of(MONDAY, unit)


def test_only_weeks_recur_in_multiples():
    with pytest.raises(ValueError, match="only weeks"):
        period_of(MONDAY, Unit.MONTH, every=2)
    with pytest.raises(ValueError, match="only weeks"):
        period_of(MONDAY, Unit.DAY, every=2)
    with pytest.raises(ValueError, match="1 or more"):
        period_of(MONDAY, Unit.WEEK, every=0, anchor=MONDAY)


@pytest.mark.parametrize(
    ("first", "unit"),
    [
        (date(2023, 1, 2), Unit.MONTH),
        (date(2023, 2, 1), Unit.QUARTER),
        (date(2023, 4, 1), Unit.HALF_YEAR),
        (date(2023, 7, 1), Unit.YEAR),
        (date(2023, 1, 3), Unit.WEEK),
    ],
)
def test_a_period_cannot_start_in_the_middle_of_its_unit(first, unit):
    with pytest.raises(ValueError, match=str(first)):
        Period(first, unit)


@given(DAYS, st.sampled_from(UNITS))
def test_periods_cover_every_day_without_gap_or_overlap(day, unit):
    period = period_of(day, unit)
    assert period.first <= day <= period.last
    assert period.next().first == period.last + timedelta(days=1)
    assert period.next().previous() == period
    assert period.previous() < period < period.next()
    assert period_of(period.last, unit) == period


@given(DAYS, st.sampled_from(UNITS))
def test_every_label_reads_back(day, unit):
    period = period_of(day, unit)
    assert parse_period(period.label) == period


@given(DAYS, st.integers(2, 6))
def test_periods_of_several_weeks_hold_their_day_and_keep_the_rhythm_of_the_anchor(day, every):
    period = period_of(day, Unit.WEEK, every=every, anchor=MONDAY)
    assert period.contains(day)
    assert (period.first - MONDAY).days % (7 * every) == 0
    assert (period.last - period.first).days == 7 * every - 1


@given(DAYS, st.integers(0, 900), st.sampled_from(UNITS[1:]))
def test_whole_periods_are_exactly_those_that_fit(first, length, unit):
    last = first + timedelta(days=length)
    found = list(periods_within(first, last, unit))
    touching = [period_of(first, unit)]
    while touching[-1].last < last:
        touching.append(touching[-1].next())
    assert found == [p for p in touching if first <= p.first and p.last <= last]


def test_the_first_whole_period_starts_on_or_after_the_day():
    assert first_whole(date(2022, 1, 1), Unit.QUARTER).label == "2022Q1"
    assert first_whole(date(2022, 1, 2), Unit.QUARTER).label == "2022Q2"
    assert first_whole(date(2022, 12, 15), Unit.YEAR).label == "2023"
    assert first_whole(date(2022, 3, 8), Unit.WEEK, every=2, anchor=MONDAY).first == date(2022, 3, 21)
    assert first_whole(datetime(2022, 1, 1, 8), Unit.MONTH).label == "2022-01"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2023", "2023"),
        ("2023年", "2023"),
        ("2023H1", "2023H1"),
        ("2023上半年", "2023H1"),
        ("2023年下半年", "2023H2"),
        ("2023Q2", "2023Q2"),
        ("2023q2", "2023Q2"),
        ("2023年第2季度", "2023Q2"),
        ("2023年二季度", "2023Q2"),
        ("2023年第四季度", "2023Q4"),
        ("2023-06", "2023-06"),
        ("2023年6月", "2023-06"),
        ("2023年12月份", "2023-12"),
        ("2023-W05", "2023-W05"),
        (" 2023 年 6 月 ", "2023-06"),
        ("2023-06-01", "2023-06-01"),
        ("2023-01-01/2023-06-30", "2023-01-01/2023-06-30"),
        ("2023-06-01/2023-06-01", "2023-06-01"),
    ],
)
def test_periods_are_read_from_labels_and_chinese_names(text, label):
    assert parse_period(text).label == label


@pytest.mark.parametrize(
    "text",
    [
        *("", "now", "23", "0000", "P1M", "２０２３"),
        *("2023-13", "2023-6", "2023Q5", "2023H3", "2023年五季度"),
        *("2023-W54", "2022-W53", "2023-02-29"),
        *("2023-06-30/2023-01-01", "2023-01-01/2023-02-30"),
    ],
)
def test_anything_else_is_no_period_and_the_error_names_it(text):
    with pytest.raises(ValueError, match="is not a period") as caught:
        parse_period(text)
    assert repr(text) in str(caught.value)


def test_an_explicit_range_is_a_period_of_days():
    half = range_of(date(2023, 1, 1), date(2023, 6, 30))
    assert (half.first, half.last) == (date(2023, 1, 1), date(2023, 6, 30))
    assert half != parse_period("2023H1")
    assert half.next().first == date(2023, 7, 1)
    with pytest.raises(ValueError, match="before it starts"):
        range_of(date(2023, 2, 1), date(2023, 1, 1))


def test_the_last_year_of_the_calendar_has_an_end():
    assert parse_period("9999").last == date.max


def test_periods_that_start_together_sort_shortest_first():
    labels = ["2023", "2023H1", "2023Q1", "2023-01", "2023-01-01"]
    assert [p.label for p in sorted(parse_period(label) for label in labels)] == labels[::-1]


def test_a_half_month_starts_on_the_first_or_the_sixteenth_and_is_no_length_of_time():
    first = period_of(date(2023, 1, 31), Unit.HALF_MONTH)
    assert (first.previous().label, first.next().label) == ("2023-01H1", "2023-02H1")
    assert parse_period("2023年1月下半月") == first
    with pytest.raises(ValueError, match="1st or the 16th"):
        Period(date(2023, 1, 2), Unit.HALF_MONTH)
    with pytest.raises(ValueError, match="no length of time"):
        Span(1, Unit.HALF_MONTH)
