"""The part of a period in which acts must fall."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.errors import RuleError
from govrules.rules import Window


@pytest.mark.parametrize(
    ("window", "period", "expected"),
    [
        (Window((0, 16), (0, 31)), date(2023, 2, 1), (date(2023, 2, 16), date(2023, 2, 28))),
        (Window((0, 16), (0, 31)), date(2024, 2, 1), (date(2024, 2, 16), date(2024, 2, 29))),
        (Window((0, 16), (0, 31)), date(2023, 4, 1), (date(2023, 4, 16), date(2023, 4, 30))),
        (Window((0, 30), (0, 31)), date(2023, 2, 1), (date(2023, 2, 28), date(2023, 2, 28))),
        (Window((1, 1), (2, 29)), date(2023, 1, 1), (date(2023, 1, 1), date(2023, 2, 28))),
        (Window((3, 1), (3, 31)), date(2023, 1, 1), (date(2023, 3, 1), date(2023, 3, 31))),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(window, period, expected) -> None:
    assert window.within(period) == expected


@pytest.mark.parametrize("last", [(0, 32), (0, 0), (13, 1), (2, 30), (4, 31), (-1, 1)])
def test_a_day_that_no_year_has_is_refused(last) -> None:
    with pytest.raises(RuleError, match="Window has no day"):
        Window((0, 1), last)


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RuleError, match="before it begins"):
        Window((0, 16), (0, 1))
