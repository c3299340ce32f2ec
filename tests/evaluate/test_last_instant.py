"""A due day ends at 24:00, which belongs to it; 0:00 of the next day does not. In every engine."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from typing import Any

import pytest

from govrules.evaluate.finding import Finding
from govrules.evaluate.verdict import Verdict
from govrules.facts.records import Document, Instruction, Leave, Meeting, Resolution
from govrules.wording import wording_of
from tests.evaluate.demo import CHECKER

AS_OF = datetime(2024, 1, 1)
HERE = "610726"
DUE, NEXT_DAY = "2023-04-28", "2023-04-29"  # seven working days after 2023-04-20, a Sunday worked
CLOCKS = (DUE, f"{DUE}T23:59:59", f"{DUE}T24:00", f"{DUE} 24:00:00", f"{NEXT_DAY}T00:00", NEXT_DAY, None)


def instruction(replied: str | None, number: int = 1) -> Instruction:
    return Instruction(
        id=str(number), jurisdiction=HERE, source="本级政府领导", received_at="2023-04-20", replied_at=replied,
        is_long_term=False,
    )


def found(record: Any, rule: str = "1.a", as_of: datetime = AS_OF) -> Finding:
    [finding] = [f for f in CHECKER.check_record(record, as_of) if f.rule.id == f"demo-2022.{rule}"]
    return finding


@pytest.mark.parametrize("clock", [f"{DUE}T24:00", f"{DUE}T24:00:00", f"{DUE} 24:00", "2023年4月28日24时"])
def test_an_act_at_24_hours_of_the_due_day_is_in_time_and_said_to_be_so(clock: str) -> None:
    finding = found(instruction(clock))
    assert finding.verdict is Verdict.SATISFIED
    assert finding.margin is not None and finding.margin.amount == 0
    assert wording_of("zh").message(finding) == (
        "「反馈」于2023年4月28日24时完成，时限为2023年4月28日24时，恰在时限之内。"
    )
    assert "2023-04-28 24:00" in wording_of("en").message(finding)


@pytest.mark.parametrize("clock", [f"{NEXT_DAY}T00:00", f"{NEXT_DAY}T08:00", NEXT_DAY])
def test_anything_on_the_next_day_is_a_day_late(clock: str) -> None:
    finding = found(instruction(clock))
    assert finding.verdict is Verdict.VIOLATED
    assert "逾期1日" in wording_of("zh").message(finding)


def test_a_notice_at_24_hours_of_the_last_day_before_an_event_is_in_time() -> None:
    leave = Leave(id="1", jurisdiction=HERE, left_at="2023-05-10T09:00", requested_at="2023-05-07T24:00")
    assert found(leave, "1.g").verdict is Verdict.SATISFIED
    assert found(leave.evolve(requested_at=datetime(2023, 5, 8)), "1.g").verdict is Verdict.VIOLATED


def test_a_check_at_24_hours_of_the_due_day_finds_the_day_still_open() -> None:
    report = CHECKER.check([instruction(None)], as_of=found(instruction(f"{DUE}T24:00")).actual)
    assert [f.verdict for f in report.findings if f.rule.id == "demo-2022.1.a"] == [Verdict.PENDING]
    assert found(instruction(None), as_of=datetime(2023, 4, 29)).verdict is Verdict.VIOLATED


def test_a_limit_that_is_the_instant_24_hours_includes_the_stroke_of_midnight() -> None:
    record = Resolution(
        id="1", jurisdiction=HERE, meeting_on="2023-05-10", limit="2023-06-01T24:00", completed_on="2023-06-02T00:00"
    )
    assert found(record, "1.e").verdict is Verdict.SATISFIED
    assert found(record.evolve(completed_on=datetime(2023, 6, 2, 0, 0, 1)), "1.e").verdict is Verdict.VIOLATED


def test_a_limit_is_the_same_written_as_text_or_given_as_an_instant() -> None:
    last = datetime(2023, 6, 1, 23, 59, 59, 999999)
    for limit in (last, last.isoformat()):
        assert Resolution(id="1", limit=limit).limit == last


def test_a_period_in_hours_that_ends_at_midnight_includes_24_hours_and_0_hours() -> None:
    for endorsed in ("2023-04-28T24:00", "2023-04-29T00:00"):
        document = Document(id="1", jurisdiction=HERE, received_at="2023-04-28T23:00", endorsed_at=endorsed)
        assert found(document, "1.b").verdict is Verdict.SATISFIED
        late = document.evolve(received_at=datetime(2023, 4, 28, 22, 59))
        assert found(late, "1.b").verdict is Verdict.VIOLATED


def test_a_meeting_until_24_hours_has_whole_minutes() -> None:
    meeting = Meeting(id="1", jurisdiction=HERE, started_at="2023-05-10T22:00", ended_at="2023-05-10T24:00")
    assert found(meeting, "1.h").actual == 120


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_the_columns_end_the_day_where_the_records_do(engine: str) -> None:
    pytest.importorskip(engine)
    from tests.columnar.agree import assert_agreement

    acts: list[Any] = [instruction(clock, n) for n, clock in enumerate(CLOCKS)]
    assert assert_agreement(CHECKER, acts, AS_OF, engine=engine) == len(acts)
    asked = ("2023-05-07", "2023-05-07T24:00", "2023-05-08T00:00", "2023-05-08")
    leaves = [
        Leave(id=str(n), jurisdiction=HERE, left_at=left, requested_at=at)
        for n, (left, at) in enumerate(product(("2023-05-10", "2023-05-10T09:00"), asked))
    ]
    assert assert_agreement(CHECKER, leaves, AS_OF, engine=engine) == len(leaves)
    meetings = [
        Meeting(id=str(n), jurisdiction=HERE, started_at=start, ended_at=end)
        for n, (start, end) in enumerate(product(
            ("2023-05-09T24:00", "2023-05-10T22:00"), ("2023-05-10T24:00", "2023-05-11T00:24", "2023-05-10T00:00")
        ))
    ]  # fmt: skip
    assert assert_agreement(CHECKER, meetings, AS_OF, engine=engine) == len(meetings)
