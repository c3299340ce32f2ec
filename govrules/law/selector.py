"""Where a clause stands in its notice: short words with context, found again in any clean copy.

Modelled on the W3C TextQuoteSelector and RangeSelector. The project never ships a notice's
text; a selector holds only the few words needed to find the place.
"""

from __future__ import annotations

import unicodedata

from attrs import field, frozen

from govrules.errors import RuleError

LONGEST_QUOTE = 60
_INVISIBLE = {"\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u2060"}
_FOLD = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "﹒": ".", "—": "-", "–": "-", "~": "-", "～": "-"})


@frozen
class NormalisedText:
    """Text without white space and width differences, with the way back to the original offsets."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, original: str) -> NormalisedText:
        """Fold width (NFKC), quotation marks and dashes; drop white space and zero-width marks."""
        kept: list[str] = []
        offsets: list[int] = []
        for index, char in enumerate(original):
            if char.isspace() or char in _INVISIBLE:
                continue
            for folded in unicodedata.normalize("NFKC", char).translate(_FOLD):
                if not folded.isspace():
                    kept.append(folded)
                    offsets.append(index)
        return cls("".join(kept), tuple(offsets))

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Map a half-open span of the normalised text to the original text."""
        return self.offsets[start], self.offsets[end - 1] + 1


def _short(_: object, __: object, value: str) -> None:
    if not value or len(value) > LONGEST_QUOTE:
        raise RuleError(
            f"A quote must have 1 to {LONGEST_QUOTE} characters, got {len(value)}: {value[:20]!r}.",
            "Quote only the words that carry the duty; use a TextRange for a longer passage.",
        )


@frozen
class TextQuote:
    """The words ``exact``, told apart from the same words elsewhere by what stands around them."""

    exact: str = field(validator=_short)
    prefix: str = ""
    suffix: str = ""

    def find(self, text: NormalisedText) -> list[tuple[int, int]]:
        """Return every place in the normalised text, as half-open spans."""
        exact, prefix, suffix = (NormalisedText.of(part).text for part in (self.exact, self.prefix, self.suffix))
        places: list[tuple[int, int]] = []
        at = text.text.find(exact)
        while at >= 0:
            end = at + len(exact)
            if text.text.endswith(prefix, 0, at) and text.text.startswith(suffix, end):
                places.append((at, end))
            at = text.text.find(exact, at + 1)
        return places


@frozen
class TextRange:
    """A passage from the words ``start`` to the words ``end``, both included."""

    start: TextQuote
    end: TextQuote

    def find(self, text: NormalisedText) -> list[tuple[int, int]]:
        """Return the passages: each start with the nearest end at or after it."""
        ends = self.end.find(text)
        places = []
        for start, start_end in self.start.find(text):
            following = [end for begin, end in ends if begin >= start and end >= start_end]
            if following:
                places.append((start, min(following)))
        return places


Selector = TextQuote | TextRange


def words_of(place: Selector) -> str:
    """Return the few words that mark a passage in the text: its beginning and its end."""
    return f"{place.start.exact}……{place.end.exact}" if isinstance(place, TextRange) else place.exact


def selector(words: str) -> Selector:
    """Read the short notation of the ledgers: ``a……b`` is the passage from a to b, ``«p»a`` has a prefix."""
    if "……" in words:
        first, last = words.split("……", 1)
        return TextRange(_quote(first), _quote(last))
    return _quote(words)


def _quote(words: str) -> TextQuote:
    prefix, suffix = "", ""
    if words.startswith("«"):
        prefix, words = words[1:].split("»", 1)
    if words.endswith("»"):
        words, suffix = words[:-1].rsplit("«", 1)
    return TextQuote(words, prefix, suffix)
