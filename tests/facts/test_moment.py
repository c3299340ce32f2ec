"""Reading dates and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from govrules.facts.moment import parse_moment, to_beijing


@pytest.mark.parametrize("text", ["2023-03-05", "2023/3/5", "2023年3月5日", "20230305", " 2023-3-5 "])
def test_a_date_is_read_in_every_form_and_stays_a_date(text: str) -> None:
    assert parse_moment(text) == date(2023, 3, 5)
    assert not isinstance(parse_moment(text), datetime)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2023-03-15T09:30", datetime(2023, 3, 15, 9, 30)),
        ("2023-03-15 9:30", datetime(2023, 3, 15, 9, 30)),
        ("2023/3/15 9:30:05", datetime(2023, 3, 15, 9, 30, 5)),
        ("2023-03-15T09:30:05.25", datetime(2023, 3, 15, 9, 30, 5, 250000)),
        ("20230315 09:30", datetime(2023, 3, 15, 9, 30)),
        ("2023年3月15日9时30分", datetime(2023, 3, 15, 9, 30)),
        ("2023年3月15日9时5分", datetime(2023, 3, 15, 9, 5)),
        ("2023年3月15日 9点", datetime(2023, 3, 15, 9, 0)),
        ("2023年3月15日9时30分15秒", datetime(2023, 3, 15, 9, 30, 15)),
        ("2023年3月15日09:30", datetime(2023, 3, 15, 9, 30)),
        ("2023-03-15T24:00", datetime(2023, 3, 15, 23, 59, 59, 999999)),
        ("2023-12-31 24:00", datetime(2023, 12, 31, 23, 59, 59, 999999)),
        ("9999-12-31T24:00", datetime(9999, 12, 31, 23, 59, 59, 999999)),
        ("2023-03-15T24:00+08:00", datetime(2023, 3, 15, 23, 59, 59, 999999)),
        ("2023-03-15T24:00Z", datetime(2023, 3, 16, 8)),
        ("2023-03-16T00:00", datetime(2023, 3, 16)),
        ("2023-03-15T01:30Z", datetime(2023, 3, 15, 9, 30)),
        ("2023-03-15T09:30+08:00", datetime(2023, 3, 15, 9, 30)),
        ("2023-03-15T09:30 +0900", datetime(2023, 3, 15, 8, 30)),
        ("2023-03-14T20:30-05:00", datetime(2023, 3, 15, 9, 30)),
    ],
)
def test_an_instant_becomes_naive_beijing_time(text: str, instant: datetime) -> None:
    assert parse_moment(text) == instant


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "2023-02-30", "2023-13-01", "2023-00-10", "2023年2月29日", "15/03/2023", "2023", "2023-03",
        "12:30", "now", "2023-03-15T25:00", "2023-03-15T24:01", "2023-03-15 09:60", "2023-03-15 0930",
        "2023-03-15 9:", "2023-03-159:30", "2023031509:30", "2023-03-15T09:30+25:00", "2023-03-15T09:30+08:61",
        "2023-03-15 09:30 garbage", "２０２３-03-15", "9999-12-31T24:00Z", "0001-01-01T00:00+14:00", "2023-3/15",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_the_text_in_the_sentence(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_moment(text)
    assert str(caught.value).startswith((repr(text), "0001-01-01"))


def test_an_instant_object_with_a_zone_is_converted_and_without_one_kept() -> None:
    assert to_beijing(datetime(2023, 3, 15, 1, 30, tzinfo=UTC)) == datetime(2023, 3, 15, 9, 30)
    assert to_beijing(datetime(2023, 3, 15, 9, 30)) == datetime(2023, 3, 15, 9, 30)
    with pytest.raises(ValueError, match="no Beijing time"):
        to_beijing(datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(0))))
