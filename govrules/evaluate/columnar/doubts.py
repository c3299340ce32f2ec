"""Doubts: a few values over a whole table that tell that no row can be bad, so that rows need not be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.columnar.lookups import FIRST_DAY, LAST_DAY
from govrules.evaluate.columnar.values import COMPARED, among

SPACES = " \t\r\n\f\v\u00a0\u2003\u3000\ufeff"
BLANKS = ("", "未记录", "不详", "unknown")
ABSENT = ("未办", "未", "尚未", "没有", "none", "null")
_FEW, _SAMPLE = 200, 2_000


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
    return Doubt(condition.cast(nw.Int64).sum(), high=0)


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


def is_clean(text: str, *, optional: bool) -> bool:
    """Whether a text is read as what it is."""
    if text != text.strip(SPACES) or text in BLANKS:
        return False
    return not (optional and text.lower() in ABSENT)


def few_texts(frame: Any, engine: Any, name: str, seen: dict[str, list[str] | None]) -> list[str] | None:
    """The distinct texts of a column, or None where there seem to be too many to ask for.

    ``seen`` keeps what was found of earlier parts of a table: comparing costs less than grouping.
    """
    if engine.name == "spark":  # each question is a job of its own there
        return None
    column = frame.select(nw.col(name).alias("text"))
    if name not in seen:
        sample = distinct(column.head(_SAMPLE), engine)
        seen[name] = sample if len(sample) <= _FEW else None
    known = seen[name]
    if known is None:
        return None
    if 0 < len(known) <= COMPARED:
        other = engine.rows(column.select(n=(~among(nw.col("text"), known)).cast(nw.Int64).sum()))
        if not other["n"][0]:
            return known
    seen[name] = distinct(column, engine)
    return seen[name]


def distinct(column: Any, engine: Any) -> list[str]:
    """The distinct values of the column ``text``, nulls left out; asking for unique rows would number them."""
    found = engine.rows(column.group_by("text").agg(n=nw.len()).select("text"))
    return [text for text in found["text"] if text is not None]
