"""Both engines leave the same records undetermined: impossible orders, contradictory answers, places without rules."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from govrules.facts.records import Activity, Attestation, Instruction, Leave, Meeting, Roster
from tests.columnar.agree import assert_agreement
from tests.evaluate.demo import CHECKER
from tests.evaluate.test_at_odds import ORDERED_CHECKER, indicator

AS_OF = datetime(2024, 1, 1)
ENGINES = ("polars", "duckdb")
HERE = "610726"
MOMENTS = (None, "2023-04-26", "2023-04-27", "2023-04-27T08:00", "2023-04-27T10:00", "2023-04-28", "2024-02-01")


@pytest.mark.parametrize("engine", ENGINES)
def test_acts_before_their_trigger(engine: str) -> None:
    pytest.importorskip(engine)
    records = [
        Instruction(id=str(n), jurisdiction=HERE, source="本级政府领导", received_at=received, replied_at=replied)
        for n, (received, replied) in enumerate(product(MOMENTS[1:], MOMENTS))
    ]
    assert assert_agreement(CHECKER, records, AS_OF, engine=engine) == len(records)


@pytest.mark.parametrize("engine", ENGINES)
def test_ends_before_starts(engine: str) -> None:
    pytest.importorskip(engine)
    records = [
        Meeting(id=str(n), jurisdiction=HERE, started_at=start, ended_at=end)
        for n, (start, end) in enumerate(product(MOMENTS[1:], MOMENTS))
    ]
    assert assert_agreement(CHECKER, records, AS_OF, engine=engine) == len(records)


@pytest.mark.parametrize("engine", ENGINES)
def test_steps_in_an_impossible_order(engine: str) -> None:
    pytest.importorskip(engine)
    acts = [
        Instruction(id=str(n), jurisdiction=HERE, received_at=first, completed_on=second, replied_at=third)
        for n, (first, second, third) in enumerate(product(MOMENTS[1:4], MOMENTS, (None, "2023-04-28", "2026-12-30")))
    ]
    for as_of in (AS_OF, datetime(2023, 4, 26, 12), datetime(2027, 2, 1)):
        assert assert_agreement(ORDERED_CHECKER, acts, as_of, engine=engine) == len(acts)
    leaves = [
        Leave(id=str(n), jurisdiction=HERE, left_at=left, returned_on=back, cancelled_on=done)
        for n, (left, back, done) in enumerate(product(MOMENTS[1:4], MOMENTS, MOMENTS))
    ]
    assert assert_agreement(ORDERED_CHECKER, leaves, AS_OF, engine=engine) == len(leaves)


@pytest.mark.parametrize("engine", ENGINES)
def test_parts_beyond_their_wholes(engine: str) -> None:
    pytest.importorskip(engine)
    figures = (None, 0, 1, 199, 200, 201)
    records = [indicator(part, whole, n) for n, (part, whole) in enumerate(product(figures, figures))]
    for checker in (CHECKER, ORDERED_CHECKER):
        assert assert_agreement(checker, records, AS_OF, engine=engine) >= len(records)


@pytest.mark.parametrize("engine", ENGINES)
def test_notices_due_before_the_notice_is_in_force(engine: str) -> None:
    pytest.importorskip(engine)
    records = [
        Leave(id=str(n), jurisdiction=HERE, left_at=left, requested_at=asked)
        for n, (left, asked) in enumerate(product(
            ("2022-12-14", "2022-12-15", "2022-12-17", "2022-12-17T09:00", "2022-12-18", "2022-12-18T09:00"),
            (None, "2022-12-10", "2022-12-15"),
        ))
    ]  # fmt: skip
    assert assert_agreement(CHECKER, records, AS_OF, engine=engine) == len(records)


@pytest.mark.parametrize("engine", ENGINES)
def test_answers_that_contradict_themselves_or_each_other(engine: str) -> None:
    pytest.importorskip(engine)
    answers = [{}, {"done": True}, {"done": False}]
    elements = [{}, *({"elements": one} for one in ({"甲": True, "乙": True}, {"乙": False, "甲": True}, {"甲": True}))]
    made = list(product(answers, elements))
    records = [
        Attestation(id=f"{n}-{m}", jurisdiction=HERE, clause=clause, bearer=f"{n}", on=on, **first[0], **first[1])
        for n, pair in enumerate(product(made, made))
        for clause in ("demo-2022.1.m" if n % 2 else "demo-2022.1.n",)
        for m, (first, on) in enumerate(zip(pair, ("2023-05-10", "2023-05-10" if n % 3 else "2023-05-11"), strict=True))
    ]
    assert assert_agreement(CHECKER, records, AS_OF, engine=engine) > len(made)


@pytest.mark.parametrize("engine", ENGINES)
def test_rosters_of_another_place(engine: str) -> None:
    pytest.importorskip(engine)
    roster = [
        Roster(id="1", jurisdiction="110101", bearer="甲", duties=["领导"], since="2023-01-01"),
        Roster(id="2", jurisdiction="110101", bearer="乙", duties=["领导", "链办"], target="某厂", since="2023-01-01"),
    ]
    acts = [Activity(id="1", jurisdiction="110101", bearer="甲", kind="调研", on="2023-05-10")]
    assert assert_agreement(CHECKER, acts, AS_OF, engine=engine, roster=roster) > 0
    here = Roster(id="3", jurisdiction=HERE, bearer="丙", duties=["领导"], since="2023-01-01")
    assert assert_agreement(CHECKER, acts, AS_OF, engine=engine, roster=[*roster, here]) > 0
