"""Wraps mixed Chinese and Latin text by display width: a Han character takes two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from wcwidth import wcswidth, wcwidth

# Closing marks never begin a line and opening marks never end one (GB/T 15834).
_NOT_FIRST = frozenset("，。、；：？！）》」』”’%…,.;:!?)]}·")
_NOT_LAST = frozenset("（《「『“‘([{")
_CONTROL = re.compile(r"[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_PIECE = re.compile(r"[!-~]+| +|.", re.DOTALL)


def printable(text: str) -> str:
    """The text with control and formatting characters taken out, so that facts cannot steer a terminal."""
    spaced = _CONTROL.sub(" ", text)
    return "".join(char for char in spaced if category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn"))


def width_of(text: str) -> int:
    """Columns that a printable text takes."""
    return max(wcswidth(text), 0)


def pad(text: str, width: int) -> str:
    """The text filled with spaces to ``width`` columns."""
    return text + " " * max(width - width_of(text), 0)


def wrap(text: str, width: int = 80, *, first: str = "", rest: str | None = None) -> list[str]:
    """Break a text into lines of at most ``width`` columns.

    ``first`` begins the first line and ``rest`` every further one (as many spaces as ``first`` is wide unless
    given). A word longer than a line is broken.
    """
    after = " " * width_of(first) if rest is None else rest
    lines: list[str] = []
    prefix, line = first, ""
    for piece in _pieces(printable(text), max(width - max(width_of(first), width_of(after)), 4)):
        if width_of(prefix) + width_of(line) + width_of(piece.rstrip()) <= width or not line:
            line += piece if line or piece.strip() else ""
            continue
        lines.append((prefix + line).rstrip())
        prefix, line = after, piece.lstrip()
    lines.append((prefix + line).rstrip())
    return lines


def _pieces(text: str, longest: int) -> Iterator[str]:
    """Unbreakable pieces: words and single Han characters, with the marks that stick to them."""
    held = ""
    for token in _PIECE.findall(text):
        if held and (token[0] in _NOT_FIRST or held[-1] in _NOT_LAST) and width_of(held + token) <= longest:
            held += token
            continue
        if held:
            yield from _cut(held, longest)
        held = token
    if held:
        yield from _cut(held, longest)


def _cut(piece: str, longest: int) -> Iterator[str]:
    part, taken = "", 0
    for char in piece:
        columns = max(wcwidth(char), 0)
        if taken + columns > longest:
            yield part
            part, taken = "", 0
        part, taken = part + char, taken + columns
    yield part
