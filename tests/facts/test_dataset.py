"""Datasets: places, digests, merging."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from govrules.errors import FactError
from govrules.expr import NONE_STATED
from govrules.facts.dataset import Dataset, Place, merge
from govrules.facts.record import Record, build
from govrules.timing import parse_period


def one(record: type[Record], identifier: str, **values: Any) -> Record:
    return build(record, {"id": identifier, **values})


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("week.yaml"), "week.yaml"),
        (Place("week.yaml", 12), "week.yaml:12"),
        (Place("week.yaml", 12, 5), "week.yaml:12:5"),
        (Place("book.xlsx", sheet="批示"), "book.xlsx sheet 批示"),
        (Place("book.xlsx", sheet="批示", cell="C4"), "book.xlsx sheet 批示 cell C4"),
        (Place("<data>", path="$.matter[2].title"), "$.matter[2].title"),
        (Place("payload", path="$.matter[2]"), "payload $.matter[2]"),
    ],
)
def test_a_place_reads_as_one_would_write_it(place: Place, text: str) -> None:
    assert str(place) == text


def test_records_are_found_by_type_and_by_place(matter: type[Record], matter_report: type[Record]) -> None:
    first, report, second = one(matter, "1"), one(matter_report, "1"), one(matter, "2")
    data = Dataset.from_records([first, report, second], places={("matter", "2"): Place("a.yaml", 3)})
    assert data.of(matter) == (first, second)
    assert data.of(matter_report) == (report,)
    assert str(data.place(first)) == "$.matter[0]"
    assert str(data.place(second)) == "a.yaml:3"
    with pytest.raises(FactError, match="matter '9' is not a record of this dataset"):
        data.place(one(matter, "9"))
    assert Dataset.from_records([]).of(matter) == ()


def test_the_same_id_twice_names_both_places(matter: type[Record]) -> None:
    with pytest.raises(FactError) as caught:
        Dataset.from_records([one(matter, "1"), one(matter, "1")])
    assert caught.value.message == "$.matter[1]: matter '1' is already recorded at $.matter[0]."


def test_the_digest_depends_on_content_and_on_nothing_else(matter: type[Record]) -> None:
    values = {
        "limit": NONE_STATED, "replied_at": None, "received_at": "2023-03-15", "rate": "1.5", "amount": 3,
        "people": ["甲"], "elements": {"b": True, "a": False}, "period": "2023Q1",
    }  # fmt: skip
    other_words = {
        "limit": "无时限", "replied_at": "未办", "received_at": date(2023, 3, 15), "rate": Decimal("1.50"),
        "amount": "3.0", "people": "甲", "elements": "a=否;b=是", "period": "2023年一季度",
    }  # fmt: skip
    ahead = Dataset.from_records([one(matter, "1", **values), one(matter, "2")])
    reworded = [one(matter, "2"), one(matter, "1", **other_words)]
    back = Dataset.from_records(reworded, notes=["x"], as_of=date(2023, 1, 1))
    assert ahead.digest == back.digest and len(ahead.digest) == 64


@pytest.mark.parametrize(
    "change",
    [
        {"received_at": "2023-03-16"},
        {"received_at": "2023-03-15 00:00"},
        {"replied_at": None},
        {"limit": "无时限"},
        {"urgent": True},
        {"amount": 4},
        {"people": ["甲", "乙"]},
        {"people": []},
    ],
)
def test_the_digest_changes_with_any_fact(matter: type[Record], change: dict[str, Any]) -> None:
    base = {"received_at": "2023-03-15", "amount": 3, "people": ["甲"]}
    before = Dataset.from_records([one(matter, "1", **base)])
    assert before.digest != Dataset.from_records([one(matter, "1", **{**base, **change})]).digest


def test_merging_keeps_places_and_headers(matter: type[Record], matter_report: type[Record]) -> None:
    left = Dataset.from_records([one(matter, "1")], as_of=date(2023, 4, 1), notes=["a"])
    right = Dataset.from_records([one(matter_report, "1")], covers=parse_period("2023Q1"), notes=["b"])
    both = merge(left, right, Dataset.from_records([], as_of=date(2023, 4, 1)))
    assert (both.as_of, both.covers, both.notes) == (date(2023, 4, 1), parse_period("2023Q1"), ("a", "b"))
    assert len(both.records) == len(both.places) == 2
    assert both.digest == merge(right, left).digest != left.digest


def test_merging_refuses_equal_ids_and_different_headers(matter: type[Record]) -> None:
    left = Dataset.from_records([one(matter, "1")], places={("matter", "1"): Place("a.yaml", 1)})
    right = Dataset.from_records([one(matter, "1")], places={("matter", "1"): Place("b.csv", 2)})
    with pytest.raises(FactError, match=r"b\.csv:2: matter '1' is already recorded at a\.yaml:1"):
        merge(left, right)
    with pytest.raises(FactError, match="two different values of as_of"):
        merge(Dataset.from_records([], as_of=date(2023, 4, 1)), Dataset.from_records([], as_of=datetime(2023, 4, 1)))
