"""Finding the shortest words that tell one passage of a notice from every other."""

from __future__ import annotations

from collections.abc import Iterator

from govrules.errors import UsageError
from govrules.law import NormalisedText, selector

_WHOLE, _LEAST, _MOST, _AROUND = 14, 4, 24, 40
_OURS = ("…", "«", "»")


def place_of(text: NormalisedText, original: str, start: int, end: int) -> str:
    """Return a selector in the ledgers' notation that finds exactly the passage from ``start`` to ``end``.

    Both are offsets in the normalised text. Raises UsageError for a passage that no context tells apart.
    """
    for words in _candidates(text, original, start, end):
        if words is not None and selector(words).find(text) == [(start, end)]:
            return words
    raise UsageError(
        f"The passage {text.text[start:end][:12]!r} of the notice stands there twice with the same words around it.",
        "Leave the repetition out of the copy of the notice.",
    )


def _candidates(text: NormalisedText, original: str, start: int, end: int) -> Iterator[str | None]:
    """Selectors to try, the shortest and plainest first; None where the words hold a mark of the notation."""
    words, length = text.text, end - start
    whole = _printed(text, original, start, end)
    tails = [
        size for size in (*range(_LEAST, _MOST), *range(_LEAST - 1, 0, -1))
        if size < length and words.find(words[end - size:end], start) == end - size
        and _printed(text, original, end - size, end) is not None
    ][:1]
    head = next((size for size in range(_LEAST, _MOST) if words.count(words[start:start + size]) == 1), 0)
    if length <= _WHOLE:
        yield whole
    for tail in tails:
        if head and head + tail < length:
            yield _joined(text, original, "", (start, start + head), (end - tail, end))
    if length <= _MOST:
        yield whole
    for size in range(1, min(_AROUND, start) + 1):
        before = _printed(text, original, start - size, start)
        if before is None:
            return
        if length <= _MOST and whole is not None:
            yield f"«{before}»{whole}"
        for tail in tails:
            for short in range(min(_LEAST, length - tail), 0, -1):
                yield _joined(text, original, before, (start, start + short), (end - tail, end))


def _joined(
    text: NormalisedText, original: str, before: str, head: tuple[int, int], tail: tuple[int, int]
) -> str | None:
    first, last = _printed(text, original, *head), _printed(text, original, *tail)
    if first is None or last is None:
        return None
    return f"«{before}»{first}……{last}" if before else f"{first}……{last}"


def _printed(text: NormalisedText, original: str, start: int, end: int) -> str | None:
    """The words as printed, without white space; None where they hold a mark of the notation itself."""
    first, last = text.original_span(start, end)
    words = "".join(original[first:last].split())
    return None if not words or any(mark in words for mark in _OURS) else words
