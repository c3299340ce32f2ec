"""Which of two due times is never later: the proofs, checked against the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from govrules.analysis.spans import never_later
from govrules.evaluate.moments import limit_bounds
from govrules.evaluate.scalar import compile_node
from govrules.expr import Kind, nodes
from govrules.facts.records import Instruction
from govrules.timing import Unit, mainland_calendar

RECEIVED = nodes.Fact("instruction", "received_at", Kind.MOMENT)
OTHER = nodes.Fact("instruction", "replied_at", Kind.MOMENT)


def _due(amount: int, unit: Unit, moves: bool = True, start=RECEIVED) -> nodes.Due:
    return nodes.Due(start, amount, unit, moves)


SAMPLES = [
    _due(amount, unit, moves)
    for unit, amounts in {
        Unit.MINUTE: (30, 1440), Unit.HOUR: (1, 24, 72, 1000), Unit.DAY: (1, 3, 7, 28, 31, 60),
        Unit.WORKDAY: (1, 3, 7, 22, 45), Unit.WEEK: (1, 4), Unit.MONTH: (1, 2), Unit.QUARTER: (1,),
    }.items()
    for amount in amounts
    for moves in (True, False)
]  # fmt: skip
STARTS = [datetime(2023, 1, 1) + timedelta(days=3 * number, hours=5 * number % 24) for number in range(240)]


@pytest.fixture(scope="module")
def ends():
    """The last instants of every sample from every start."""
    calendar = mainland_calendar()
    table = {}
    for due in SAMPLES:
        run = compile_node(due, calendar)
        table[due] = [
            limit_bounds(run(Instruction(id="I", bearer="甲", received_at=start), datetime(2026, 1, 1)))[1]
            for start in STARTS
        ]
    return table


def test_whatever_is_proved_holds_on_the_calendar(ends) -> None:
    proved = [(one, other) for one in SAMPLES for other in SAMPLES if one != other and never_later(one, other)]
    wrong = [
        (one, other, start)
        for one, other in proved for start, a, b in zip(STARTS, ends[one], ends[other], strict=True) if a > b
    ]
    assert wrong == []
    assert len(proved) > 100


def test_what_the_calendar_refutes_is_most_of_what_is_not_proved(ends) -> None:
    open_pairs = [(one, other) for one in SAMPLES for other in SAMPLES if not never_later(one, other)]
    refuted = [
        pair for pair in open_pairs
        if any(a > b for a, b in zip(ends[pair[0]], ends[pair[1]], strict=True))
    ]
    assert len(refuted) > 0.8 * len(open_pairs)  # the rest rests on how the holidays of three years happen to fall


def test_seven_days_never_outlast_seven_workdays_and_not_the_reverse() -> None:
    assert never_later(_due(7, Unit.DAY), _due(7, Unit.WORKDAY))
    assert not never_later(_due(7, Unit.WORKDAY), _due(7, Unit.DAY))
    assert not never_later(_due(7, Unit.WORKDAY), _due(60, Unit.DAY))


def test_different_starts_prove_nothing() -> None:
    assert not never_later(_due(1, Unit.DAY), _due(7, Unit.DAY, start=OTHER))


def test_units_left_out_of_account_only_lengthen_the_longer_side() -> None:
    extra = nodes.Fact("approval", "excluded_workdays", Kind.NUMBER)
    plain, longer = nodes.Due(RECEIVED, 3, Unit.WORKDAY), nodes.Due(RECEIVED, 3, Unit.WORKDAY, True, extra)
    assert never_later(plain, longer)
    assert not never_later(longer, plain)


def test_the_latest_and_the_earliest_of_several_are_taken_apart() -> None:
    short, long = _due(3, Unit.DAY), _due(7, Unit.DAY)
    assert never_later(nodes.Earliest((long, short)), long)
    assert never_later(short, nodes.Latest((OTHER, long)))
    assert not never_later(nodes.Latest((short, long)), short)
