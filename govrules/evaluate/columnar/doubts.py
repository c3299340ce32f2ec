"""Doubts: a few values over a whole table that tell that no row can be bad, so that rows need not be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from govrules.evaluate.columnar.lookups import FIRST_DAY, LAST_DAY

SPACES = " \t\r\n\f\v\u00a0\u2003\u3000\ufeff"
BLANKS = ("", "未记录", "不详", "unknown")
ABSENT = ("未办", "未", "尚未", "没有", "none", "null")


@frozen(eq=False)
class Doubt:
    """One value of a column, and the bounds within which it raises no doubt; null raises none."""

    value: Any
    low: int | None = None
    high: int | None = None

    def is_raised(self, found: Any) -> bool:
        """Whether some row may be bad."""
        if found is None:
            return False
        return (self.low is not None and found < self.low) or (self.high is not None and found > self.high)


def of_rows(condition: Any) -> Doubt:
    """Doubt as soon as one row meets a condition."""
    return Doubt(condition.any(), high=0)


def of_range(value: Any, low: int | None = None, high: int | None = None) -> list[Doubt]:
    """Doubt where a value is beyond a bound."""
    lowest = [] if low is None else [Doubt(value.min(), low=low)]
    return lowest if high is None else [*lowest, Doubt(value.max(), high=high)]


def of_days(day: Any) -> list[Doubt]:
    """Doubt where a day is beyond what is read in bulk."""
    return of_range(day, FIRST_DAY, LAST_DAY)


def of_ids(text: Any) -> Doubt:
    """Doubt where an id begins with anything but a visible ASCII or a Chinese character, and so may be blank."""
    plain = ((text >= "!") & (text < "\x7f")) | ((text >= "\u4e00") & (text < "\u9fff"))
    return of_rows(~plain.fill_null(False))


def named(doubts: Sequence[Doubt]) -> dict[str, Any]:
    """The values to ask for in one query."""
    return {f"doubt{number}": doubt.value for number, doubt in enumerate(doubts)}


def any_raised(doubts: Sequence[Doubt], found: Mapping[str, Any]) -> bool:
    """Whether what ``named`` asked for leaves a doubt."""
    return any(doubt.is_raised(found[f"doubt{number}"]) for number, doubt in enumerate(doubts))
