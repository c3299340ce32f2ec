"""The generated records go where engines differ; else agreement on a million of them would say little."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest

from govrules.expr import UNKNOWN, Kind
from govrules.facts.record import fields_of
from tests.columnar.generate import EDGES, Maker
from tests.evaluate.demo import CHECKER

AS_OF = datetime(2023, 7, 3, 9, 30)


@pytest.fixture(scope="module", params=[False, True], ids=["texts", "typed"])
def moments(request: pytest.FixtureRequest) -> list[date]:
    kind = CHECKER.rules.records["instruction"]
    records = Maker(CHECKER, AS_OF, 1, typed=request.param).records(kind, 4_000)
    names = [name for name, handle in fields_of(kind).items() if handle.kind is Kind.MOMENT]
    return [value for record in records for name in names if isinstance(value := getattr(record, name), date)]


def test_instants_lie_within_a_second_of_as_of_on_both_sides(moments: list[date]) -> None:
    micro, second = timedelta(microseconds=1), timedelta(seconds=1)
    near = {value - AS_OF for value in moments if isinstance(value, datetime) and abs(value - AS_OF) <= second}
    assert near >= {-second, -micro, timedelta(0), micro, second}


def test_days_and_instants_fall_on_ends_of_months_years_and_the_calendar(moments: list[date]) -> None:
    days = {value.date() if isinstance(value, datetime) else value for value in moments}
    assert days >= set(EDGES)
    assert sum(day.day == monthrange(day.year, day.month)[1] for day in days) > 12
    assert any(day < CHECKER.calendar.first for day in days) and any(day > CHECKER.calendar.last for day in days)
    clocks = {(value.hour, value.minute, value.second) for value in moments if isinstance(value, datetime)}
    assert clocks >= {(0, 0, 0), (0, 0, 1), (23, 59, 59)}


@pytest.mark.parametrize("name", sorted({rule.record for rule in CHECKER.rules.rules}))
def test_every_field_that_a_rule_reads_is_sometimes_not_recorded(name: str) -> None:
    kind = CHECKER.rules.records[name]
    maker = Maker(CHECKER, AS_OF, 2)
    records = maker.records(kind, 400)
    for field in maker.read[name] - {kind.discriminator}:
        values = [getattr(record, field) for record in records]
        assert any(value is UNKNOWN for value in values) or fields_of(kind)[field].presumed is not UNKNOWN, field
        assert any(value is not UNKNOWN for value in values), field
