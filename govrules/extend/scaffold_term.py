"""The commencement and the expiry that a notice prints, read for its draft."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import frozen

from govrules.extend.scaffold_number import number_of

_NUMBER = r"[0-9〇零一二两三四五六七八九十]+"
_DAY = rf"({_NUMBER})年({_NUMBER})月({_NUMBER})日"
_FROM = rf"(?:{_DAY}|(印发|发布|公布|下发)之日)起"
_START = re.compile(rf"本[^,。;自]{{0,16}}自{_FROM}(?:正式)?(?:施行|实施|执行|生效|试行)")
_END = re.compile(rf"有效期(?:限)?(?:为)?(?:至|到|截至){_DAY}")
_YEARS = re.compile(rf"(?:有效期(?:限)?|试行期?)(?:为)?({_NUMBER})年")


@frozen
class Term:
    """First and last day in force, None where not printed, and the words that print them."""

    start: date | None = None
    end: date | None = None
    words: str = ""


def printed_term(words: str, issued: date | None) -> Term:
    """Read 本…自…起施行, 有效期至… and 有效期N年 off normalised text; the last of each counts."""
    start = end = None
    said = []
    for hit in _START.finditer(words):
        start = issued if hit[4] else _day(hit[1], hit[2], hit[3])
        said = [hit[0]]
    for hit in _END.finditer(words):
        end = _day(hit[1], hit[2], hit[3])
        said.append(hit[0])
    if end is None and start is not None and (years := _YEARS.search(words)) is not None:
        day = 28 if (start.month, start.day) == (2, 29) else start.day
        end = date(start.year + number_of(years[1]), start.month, day) - timedelta(days=1)
        said.append(years[0])
    if start is not None and end is not None and end < start:
        end = None
    return Term(start, end, ",".join(said) if start is not None or end is not None else "")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(_year(year), number_of(month), number_of(day))
    except ValueError:
        return None


def _year(words: str) -> int:
    """A year in figures, or digit by digit (二〇二四)."""
    return int(words if words.isdecimal() else "".join(str(number_of(char)) for char in words))
