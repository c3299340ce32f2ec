"""Dates, instants, and what only a time of day would decide."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govrules.evaluate.moments import at_or_before, in_time, instant_of, judge_timely, precedes, same_moment, still_open
from govrules.evaluate.verdict import Outcome
from govrules.expr import NONE_STATED, UNKNOWN

DAY = date(2023, 3, 15)
NOON = datetime(2023, 3, 15, 12)
LAST = datetime(2023, 3, 15, 23, 59, 59, 999999)
NEXT = datetime(2023, 3, 16)


@pytest.mark.parametrize(
    ("done", "due", "as_of", "outcome"),
    [
        (DAY, DAY, NEXT, Outcome.KEPT),
        (LAST, DAY, NEXT, Outcome.KEPT),
        (NEXT, DAY, NEXT, Outcome.MISSED),
        (None, DAY, LAST, Outcome.OPEN),
        (None, DAY, NEXT, Outcome.MISSED),
        (NOON, NOON, NEXT, Outcome.KEPT),
        (NOON + timedelta(microseconds=1), NOON, NEXT, Outcome.MISSED),
        (None, NOON, NOON, Outcome.OPEN),
        (None, NOON, NOON + timedelta(microseconds=1), Outcome.MISSED),
        (DAY, NOON, NEXT, Outcome.UNKNOWN),
        (date(2023, 3, 14), NOON, NEXT, Outcome.KEPT),
        (date(2023, 3, 16), NOON, NEXT, Outcome.MISSED),
        (UNKNOWN, DAY, NEXT, Outcome.UNKNOWN),
        (DAY, UNKNOWN, NEXT, Outcome.UNKNOWN),
        (DAY, NONE_STATED, NEXT, Outcome.UNKNOWN),
        (date(2023, 3, 20), DAY, NOON, Outcome.OPEN),
        (date(2023, 3, 20), DAY, NEXT, Outcome.MISSED),
        (None, (NOON, LAST), datetime(2023, 3, 15, 13), Outcome.UNKNOWN),
    ],
)
def test_an_act_is_judged_against_its_due_time(done: Any, due: Any, as_of: datetime, outcome: Outcome) -> None:
    assert judge_timely(done, due, as_of) is outcome


def test_a_date_as_of_means_the_end_of_that_day() -> None:
    assert instant_of(DAY) == LAST
    assert instant_of(NOON) == NOON


@pytest.mark.parametrize(
    ("left", "right", "truth"),
    [
        (DAY, DAY, True), (DAY, NOON, None), (NOON, DAY, None), (DAY, NEXT, True), (NEXT, DAY, False),
        (None, DAY, False), (DAY, None, True), (None, None, None), (UNKNOWN, DAY, None),
    ],
)  # fmt: skip
def test_order_is_unknown_where_only_a_time_of_day_decides(left: Any, right: Any, truth: bool | None) -> None:
    assert at_or_before(left, right) is truth


@pytest.mark.parametrize(
    ("first", "second", "truth"),
    [
        (DAY, DAY, None), (date(2023, 3, 14), DAY, True), (NOON, NOON, False), (NOON, LAST, True), (NOON, DAY, None),
        (None, DAY, False), (DAY, None, True), (None, None, None), (DAY, date(2023, 3, 14), False),
    ],
)  # fmt: skip
def test_what_comes_before_an_event_on_the_same_day_needs_instants(first: Any, second: Any, truth: bool | None) -> None:
    assert precedes(first, second) is truth


def test_the_same_moment_of_a_date_and_an_instant_on_it_is_unknown() -> None:
    assert same_moment(DAY, DAY) is True
    assert same_moment(DAY, NOON) is None
    assert same_moment(DAY, NEXT) is False
    assert same_moment(None, DAY) is False


def test_what_waits_for_an_event_that_has_not_happened_is_still_open() -> None:
    assert still_open(None, NOON) is True
    assert still_open(DAY, LAST) is True
    assert still_open(DAY, NEXT) is False
    assert in_time(None, DAY) is False


INSTANTS = st.datetimes(datetime(2023, 3, 13), datetime(2023, 3, 18))


@settings(max_examples=300, deadline=None)
@given(INSTANTS, INSTANTS, st.booleans(), st.booleans())
def test_a_date_is_never_decided_otherwise_than_every_instant_of_its_day(
    done: datetime, due: datetime, done_is_day: bool, due_is_day: bool
) -> None:
    as_of = datetime(2023, 4, 1)
    act: Any = done.date() if done_is_day else done
    last: Any = due.date() if due_is_day else due
    got = judge_timely(act, last, as_of)
    end = datetime.combine(due.date(), datetime.max.time()) if due_is_day else due
    hours = [datetime.combine(done.date(), datetime.min.time()) + timedelta(minutes=10 * n) for n in range(144)]
    instants = [*hours, datetime.combine(done.date(), datetime.max.time())] if done_is_day else [done]
    verdicts = {instant <= end for instant in instants}
    if got is not Outcome.UNKNOWN:
        assert verdicts == {got is Outcome.KEPT}
    else:
        assert done_is_day
