"""The commencement and the expiry that a notice prints, against the time in force that its plugin states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from govrules.analysis.audit_numerals import chinese_number
from govrules.analysis.audit_text import Folded
from govrules.law import Notice

_HAN = "零〇一二两三四五六七八九十"
_NUMBER = rf"(?:\d+|[{_HAN}]+)"
_DATE = rf"(?:(?P<y{{0}}>{_NUMBER})年)?(?P<m{{0}}>{_NUMBER})月(?P<d{{0}}>{_NUMBER})日"
_SELF = r"本(?:[^,.;自从]{0,12}|通知|文)"
_RUNS = r"(?:正式)?(?:施行|实施|执行|生效|试行)"
# The document itself: named, in title marks, or left out of a sentence that says nothing else.
_SUBJECT = rf"(?:{_SELF},?|>|(?P<unnamed>(?=.{{6,24}}{_RUNS}(?:[.,;]|$))))"
_START = re.compile(
    rf"{_SUBJECT}(?:自|从|于)(?:{_DATE.format(1)}|(?P<issue>(?:印发|发布|公布|下发)之日))起?{_RUNS}"
)
_END = re.compile(
    rf"(?:有效期(?:限)?(?:为|至|到|截至|截止到?|自[^.;]{{0,24}}?至|,)*{_DATE.format(1)}"
    rf"|{_SELF}[^.;]{{0,40}}?(?:至|到){_DATE.format(2)}(?:止|废止|失效|为止)"
    rf"|{_DATE.format(3)}(?:起)?(?:自行|自动)(?:废止|失效))"
)
_YEARS = re.compile(rf"(?:有效期(?:限)?|试行期?)(?:为|,)?(?P<n>{_NUMBER})年")


@frozen
class TermGap:
    """Printed words on the time in force that the notice's ``in_force`` does not keep.

    ``bound`` is the end concerned, ``printed`` what the words say and ``kept`` what ``in_force`` says (ISO dates,
    a date without a year as ``--MM-DD``; ``kept`` is empty where that end is open).
    """

    words: str
    line: int
    bound: str
    printed: str
    kept: str


def term_gaps(notice: Notice, text: Folded) -> tuple[TermGap, ...]:
    """Compare every printed commencement (自…起施行) and expiry (有效期至…, 有效期N年) with ``notice.in_force``."""
    return tuple(_gaps(notice, text))


def _gaps(notice: Notice, text: Folded) -> Iterator[TermGap]:
    when = notice.in_force
    for hit in _START.finditer(text.text):
        if hit["unnamed"] is not None and not _fresh(text, hit.start()):
            continue
        if hit["issue"]:
            if notice.issued is None or when.start == notice.issued:
                continue
            printed = notice.issued.isoformat()
        elif _matches(hit, "1", when.start):
            continue
        else:
            printed = _iso(hit, "1")
        yield _gap(text, hit, "start", printed, when.start)
    for hit in _END.finditer(text.text):
        which = next(number for number in "123" if hit[f"m{number}"])
        # 自A日起废止: the last day in force is the day before.
        last = when.end + timedelta(days=1) if which == "3" and "起" in hit[0] and when.end is not None else when.end
        if not _matches(hit, which, last):
            yield _gap(text, hit, "end", _iso(hit, which), when.end)
    for hit in _YEARS.finditer(text.text):
        years = _number(hit["n"])
        if when.start is None or years is None:
            continue
        day = 28 if (when.start.month, when.start.day) == (2, 29) else when.start.day
        anniversary = date(when.start.year + years, when.start.month, day)
        if when.end not in (anniversary, anniversary - timedelta(days=1)):
            yield _gap(text, hit, "end", (anniversary - timedelta(days=1)).isoformat(), when.end)


def _fresh(text: Folded, at: int) -> bool:
    return at in text.line_starts or text.text[at - 1:at] in tuple(".,;")


def _gap(text: Folded, hit: re.Match[str], bound: str, printed: str, kept: date | None) -> TermGap:
    return TermGap(
        text.passage(*hit.span()), text.line(hit.start()), bound, printed, "" if kept is None else kept.isoformat()
    )


def _number(words: str | None) -> int | None:
    if words is None:
        return None
    return int(words) if words.isdigit() else chinese_number(words)


def _printed(hit: re.Match[str], which: str) -> tuple[int | None, int | None, int | None]:
    year, month, day = (_number(hit[f"{part}{which}"]) for part in "ymd")
    return year, month, day


def _matches(hit: re.Match[str], which: str, kept: date | None) -> bool:
    if kept is None:
        return False
    parts = zip(_printed(hit, which), (kept.year, kept.month, kept.day), strict=True)
    return all(printed is None or printed == known for printed, known in parts)


def _iso(hit: re.Match[str], which: str) -> str:
    year, month, day = _printed(hit, which)
    return f"{'-' if year is None else f'{year:04}'}-{month or 0:02}-{day or 0:02}"
