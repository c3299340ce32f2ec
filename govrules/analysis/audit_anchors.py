"""Finding each clause of a ledger in a copy of its notice: exactly, approximately, in several places, or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import attrs
from attrs import frozen

from govrules.analysis.audit_text import Bare, Folded, fold, missing_extra
from govrules.law import Clause, Notice, TextQuote, TextRange

State = Literal["exact", "approximate", "ambiguous", "lost"]
Span = tuple[int, int]

CUTOFF = 85
"""Least similarity (0 to 100) that counts as found; quotes of other notices reach 76."""
_LONGEST = 1500  # folded characters: how far after its start the end of a clause is looked for


@frozen
class Anchor:
    """Where a clause was found: its half-open span in the folded text, and how similar its words are (0 to 100)."""

    clause: Clause
    state: State
    span: Span | None = None
    score: float = 0.0
    places: int = 0


class Finder:
    """One copy of a notice, ready to be searched."""

    def __init__(self, text: Folded) -> None:
        self.text = text.text
        self._bare = Bare.of(text.text)

    def exact(self, quote: TextQuote) -> list[Span]:
        """Every place of the quote with its context; where there is none, every place without punctuation."""
        exact, prefix, suffix = (fold(part) for part in (quote.exact, quote.prefix, quote.suffix))
        found = list(_places(self.text, exact, prefix, suffix))
        if found:
            return found
        words, before, after = (Bare.of(part).text for part in (exact, prefix, suffix))
        return [self._bare.span(*place) for place in _places(self._bare.text, words, before, after)] if words else []

    def spans(self, clause: Clause) -> list[Span]:
        """Every passage that the clause's selector names exactly."""
        place = clause.place
        if isinstance(place, TextQuote):
            return self.exact(place)
        ends = self.exact(place.end)
        spans = []
        for start, start_end in self.exact(place.start):
            after = [end for begin, end in ends if begin >= start and end >= start_end]
            if after and min(after) - start <= _LONGEST:
                spans.append((start, min(after)))
        return spans

    def near(self, clause: Clause, window: Span) -> tuple[Span, float] | None:
        """The most similar passage inside a window of the text, with its score, if it reaches the cutoff."""
        place = clause.place
        if isinstance(place, TextQuote):
            return self._similar(place, window)
        first = self._similar(place.start, window)
        if first is None:
            return None
        (start, start_end), score = first
        reach = (start, min(start + _LONGEST, max(window[1], start_end)))
        last = self._similar(place.end, reach)
        return None if last is None else ((start, last[0][1]), min(score, last[1]))

    def _similar(self, quote: TextQuote, window: Span) -> tuple[Span, float] | None:
        low, high = window
        inside = [span for span in self.exact(quote) if low <= span[0] and span[1] <= high]
        if inside:
            return inside[0], 100.0
        words = fold(quote.exact)
        found = _fuzz().partial_ratio_alignment(words, self.text[low:high], score_cutoff=CUTOFF)
        if found is None or found.dest_end - found.dest_start < min(2, len(words)):
            return None
        return (low + found.dest_start, low + found.dest_end), round(float(found.score), 1)


def _fuzz() -> Any:
    try:
        from rapidfuzz import fuzz
    except ImportError:
        raise missing_extra("rapidfuzz") from None
    return fuzz


def _places(text: str, words: str, prefix: str, suffix: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if text.endswith(prefix, 0, at) and text.startswith(suffix, end):
            yield at, end
        at = text.find(words, at + 1)


def anchors(notice: Notice, text: Folded) -> list[Anchor]:
    """Find every clause. What stands in several places, or in none exactly, is placed by its neighbours."""
    finder = Finder(text)
    clauses = list(notice.clauses())
    exact = [finder.spans(clause) for clause in clauses]
    sure = [spans[0] if len(spans) == 1 else None for spans in exact]
    return [
        _placed(finder, clause, spans, _window(sure, number, len(text.text)))
        for number, (clause, spans) in enumerate(zip(clauses, exact, strict=True))
    ]


def _placed(finder: Finder, clause: Clause, spans: list[Span], window: Span) -> Anchor:
    if len(spans) == 1:
        return Anchor(clause, "exact", spans[0], 100.0, 1)
    if spans:
        inside = [span for span in spans if window[0] <= span[0] and span[1] <= window[1]]
        if len(inside) == 1:
            return Anchor(clause, "exact", inside[0], 100.0, len(spans))
        return Anchor(clause, "ambiguous", None, 100.0, len(spans))
    found = finder.near(clause, window) or finder.near(clause, (0, len(finder.text)))
    if found is None:
        return Anchor(clause, "lost")
    return Anchor(clause, "approximate", *found, places=1)


def _window(sure: Sequence[Span | None], number: int, length: int) -> Span:
    """The stretch of text between the nearest neighbours that were found exactly."""
    before = next((span for span in reversed(sure[:number]) if span is not None), None)
    after = next((span for span in sure[number + 1:] if span is not None), None)
    low = 0 if before is None else before[0]
    high = length if after is None else after[1]
    return (low, high) if low < high else (0, length)


def without_clauses(found: Sequence[Anchor], text: Folded) -> list[Span]:
    """The stretches between the first and the last clause that belong to no clause."""
    spans = sorted(anchor.span for anchor in found if anchor.span is not None)
    gaps = []
    reached = spans[0][0] if spans else 0
    for start, end in spans:
        if start > reached:
            gaps.append((reached, start))
        reached = max(reached, end)
    return gaps


def misquoted(found: Sequence[Anchor], text: Folded) -> tuple[str, ...]:
    """Clauses that were found, but whose operative words (parts around ……) do not stand in them."""
    wrong = []
    for anchor in found:
        if anchor.span is None:
            continue
        there = Bare.of(text.text[anchor.span[0]:anchor.span[1]]).text
        for part in anchor.clause.quote.split("……"):
            words = Bare.of(fold(part)).text
            if words not in there and _fuzz().partial_ratio(words, there) < CUTOFF:
                wrong.append(anchor.clause.id)
                break
    return tuple(wrong)


def resemblance(notice: Notice, text: Folded) -> float:
    """Share (0 to 1) of a notice's clauses whose words stand in the text, punctuation aside."""
    finder = Finder(text)
    quotes = [
        clause.place.start if isinstance(clause.place, TextRange) else clause.place for clause in notice.clauses()
    ]
    return sum(bool(finder.exact(attrs.evolve(quote, prefix="", suffix=""))) for quote in quotes) / max(len(quotes), 1)
