"""Finding each clause of a ledger in a copy of its notice: exactly, approximately, in several places, or not.

Words may differ a little, since copies are damaged; figures never may, since a figure is the rule.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import attrs
from attrs import frozen

from govrules.analysis.audit_numerals import FIGURE, Numeral, numerals
from govrules.analysis.audit_text import Bare, Folded, fold, missing_extra
from govrules.law import Clause, Notice, TextQuote, TextRange

State = Literal["exact", "approximate", "altered", "ambiguous", "lost"]
Span = tuple[int, int]

CUTOFF = 85
"""Least similarity (0 to 100) that counts as found; quotes of other notices reach 76."""
_EDGE = 3  # folded characters: how far beyond a similar passage its cut figures are looked for
_LONGEST_FIGURE = 12
_LONGEST = 1500  # folded characters: how far after its start the end of a clause is looked for


@frozen
class Anchor:
    """Where a clause was found: its half-open span in the folded text, and how similar its words are (0 to 100).

    ``altered``: the nearest passage is similar, but its figures are others.
    """

    clause: Clause
    state: State
    span: Span | None = None
    score: float = 0.0
    places: int = 0


class Finder:
    """One copy of a notice, ready to be searched."""

    def __init__(self, text: Folded) -> None:
        self.text = text.text
        self._copy = text
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

    def near(self, clause: Clause, window: Span) -> tuple[Span, float, bool] | None:
        """The most similar passage inside a window of the text, its score, and whether its figures are the same.

        None where the score does not reach the cutoff.
        """
        place = clause.place
        if isinstance(place, TextQuote):
            return self._similar(place, window)
        first = self._similar(place.start, window)
        if first is None:
            return None
        (start, start_end), score, same = first
        reach = (start, min(start + _LONGEST, max(window[1], start_end)))
        last = self._similar(place.end, reach)
        return None if last is None else ((start, last[0][1]), min(score, last[1]), same and last[2])

    def _similar(self, quote: TextQuote, window: Span) -> tuple[Span, float, bool] | None:
        low, high = window
        inside = [span for span in self.exact(quote) if low <= span[0] and span[1] <= high]
        if inside:
            return inside[0], 100.0, True
        words = fold(quote.exact)
        found = _fuzz().partial_ratio_alignment(words, self.text[low:high], score_cutoff=CUTOFF)
        if found is None or found.dest_end - found.dest_start < min(2, len(words)):
            return None
        span = (low + found.dest_start, low + found.dest_end)
        return span, round(float(found.score), 1), same_figures(words, self._copy, span)


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
    span, score, same = found
    return Anchor(clause, "approximate" if same else "altered", span, score, places=1)


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
    """Clauses that were found, but whose operative words (parts around ……) do not stand in them figure for figure.

    Only where the copy itself differs from the ledger there (the clause was found approximately) may a part be
    similar, and then with the same figures.
    """
    bare = Bare.of(text.text)
    return tuple(
        anchor.clause.id for anchor in found
        if anchor.span is not None and not all(
            _quoted(fold(part), text, bare, anchor.span, anchor.state) for part in anchor.clause.quote.split("……")
        )
    )


def _quoted(part: str, text: Folded, bare: Bare, span: Span, state: State) -> bool:
    words = Bare.of(part).text
    low, high = (bisect_left(bare.offsets, at) for at in span)
    if not words:
        return True
    places = _places(bare.text[low:high], words, "", "")
    if any(not _cuts_figure(text.text, *bare.span(low + start, low + end)) for start, end in places):
        return True
    if state == "exact":
        return False
    similar = _fuzz().partial_ratio_alignment(part, text.text[span[0]:span[1]], score_cutoff=CUTOFF)
    if similar is None:
        return False
    return same_figures(part, text, (span[0] + similar.dest_start, span[0] + similar.dest_end))


def _cuts_figure(text: str, *edges: int) -> bool:
    """Whether an edge of a passage lies inside a figure: 5个 in 15个, 五日 in 十五日."""
    return any(
        hit.start() < at < hit.end()
        for at in edges for hit in FIGURE.finditer(text, max(0, at - _LONGEST_FIGURE), at + _LONGEST_FIGURE)
    )


def same_figures(words: str, text: Folded, span: Span) -> bool:
    """Whether a passage has the figures of the ledger's words, with their units, in their order and no other.

    A figure that the passage cuts at its edge counts whole, or not at all.
    """
    wanted = [_value(one) for one in numerals(words, 0, len(words), frozenset({0}))]
    low, high = max(0, span[0] - _EDGE), min(len(text.text), span[1] + _EDGE)
    low = next(at for at in range(low, -1, -1) if not _cuts_figure(text.text, at))
    there = list(numerals(text.text, low, high, text.line_starts))
    values = [_value(one) for one in there]
    inner = sum(span[0] < one.span[0] and one.span[1] < span[1] for one in there)
    return inner <= len(wanted) and any(
        values[at:at + len(wanted)] == wanted for at in range(len(values) - len(wanted) + 1)
    )


def _value(numeral: Numeral) -> tuple[object, ...]:
    return numeral.values, numeral.unit, numeral.date, numeral.per


def resemblance(notice: Notice, text: Folded) -> float:
    """Share (0 to 1) of a notice's clauses whose words stand in the text, punctuation aside."""
    finder = Finder(text)
    quotes = [
        clause.place.start if isinstance(clause.place, TextRange) else clause.place for clause in notice.clauses()
    ]
    return sum(bool(finder.exact(attrs.evolve(quote, prefix="", suffix=""))) for quote in quotes) / max(len(quotes), 1)
