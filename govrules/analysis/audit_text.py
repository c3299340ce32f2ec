"""A user's own copy of a notice as text that can be compared: Traditional or Simplified, any width, any spacing.

Every character is folded by itself, so the way back to the original is kept, and the ledger's words are folded
in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

from attrs import frozen

from govrules.errors import UsageError

_INVISIBLE = {"\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u2060"}
# What neither NFKC nor the conversion table maps: marks that copies exchange, radicals that PDF writers use for
# the character, and letters that converters choose by the word they stand in (著 for 着, 瞭 for 了 …).
_PAIRS = (
    "“\" ”\" „\" 「\" 」\" 『\" 』\" ‘' ’' ﹒. ·. •. ・. —- –- ~- ～- ﹣- −- ‐- 〔[ 〕] 【[ 】] 。. 、, 《< 》> 〈< 〉>"
    " ⺠民 ⻔门 ⻅见 ⻛风 ⻓长 ⻆角 ⻉贝 ⻋车 ⻘青 ⻝食 ⻢马 ⻬齐 ⻰龙 ⻚页 ⻜飞 ⻄西 ⺟母 ⻥鱼 ⻩黄"
    " 著着 馀余 瞭了 鍊链 覆复 裡里 爲为"
)
_FOLD = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})


def missing_extra(library: str) -> UsageError:
    """The error for a library of the extra ``audit`` that is not installed."""
    return UsageError(f"Auditing a notice needs {library}.", "Install it with `pip install 'govrules[audit]'`.")


@cache
def _converter() -> Any:
    try:
        import opencc
    except ImportError:
        raise missing_extra("opencc") from None
    return opencc.OpenCC("t2s")


@cache
def folded_char(char: str) -> str:
    """The comparable form of one character: none, one or several characters."""
    if char.isspace() or char in _INVISIBLE or unicodedata.category(char) == "Cf":
        return ""
    plain = unicodedata.normalize("NFKC", char).translate(_FOLD)
    plain = "".join(part for part in plain if not part.isspace())
    if plain.isascii():
        return plain
    return str(_converter().convert(plain)).translate(_FOLD)


def fold(text: str) -> str:
    """Fold a short text, such as a quote of the ledger."""
    return "".join(map(folded_char, text))


_PAGE_NUMBER = re.compile(r"[-.]\d{1,3}[-.]|第\d{1,3}页(?:[/,]?共\d{1,3}页)?|\d{1,3}/\d{1,3}页?")
_RUNNING_HEAD = 3
_SHORTEST_HEAD, _LONGEST_HEAD = 5, 40


def furniture(lines: list[str]) -> set[int]:
    """Numbers of the lines that hold page numbers, or running heads repeated on three pages or more."""
    plain = [fold(line) for line in lines]
    often = Counter(line for line in plain if _SHORTEST_HEAD <= len(line) <= _LONGEST_HEAD)
    return {
        number for number, line in enumerate(plain)
        if _PAGE_NUMBER.fullmatch(line) or often[line] >= _RUNNING_HEAD
    }


@frozen
class Folded:
    """A text without spacing, width and script differences and page furniture, with the way back.

    ``line_starts`` are the offsets at which lines begin.
    """

    original: str
    text: str
    offsets: tuple[int, ...]
    line_starts: frozenset[int]

    @classmethod
    def of(cls, original: str) -> Folded:
        """Fold a whole text."""
        lines = re.split(r"\r\n|\r|\n", original)
        skipped = furniture(lines)
        number = 0
        kept: list[str] = []
        offsets: list[int] = []
        starts: set[int] = set()
        fresh = True
        for index, char in enumerate(original):
            if char == "\n" or (char == "\r" and original[index + 1:index + 2] != "\n"):
                fresh = True
                number += 1
            if number in skipped:
                continue
            for part in folded_char(char):
                if fresh:
                    starts.add(len(kept))
                    fresh = False
                kept.append(part)
                offsets.append(index)
        return cls(original, "".join(kept), tuple(offsets), frozenset(starts))

    def passage(self, start: int, end: int) -> str:
        """The original words of a half-open span of the folded text, on one line."""
        if start >= end:
            return ""
        return " ".join(self.original[self.offsets[start]:self.offsets[end - 1] + 1].split())

    def line(self, at: int) -> int:
        """The line of the original (from 1) that a folded offset stands on."""
        return self.original.count("\n", 0, self.offsets[at]) + 1


_MARK_OF_FIGURE = re.compile(r"(?<=\d)[.-](?=\d)|(?<=\d)%")


@frozen
class Bare:
    """The letters and figures of a folded text alone, with the way back to it.

    A point or a dash between two digits and a percent sign behind one belong to the figure: 1.5 is not 15.
    """

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Bare:
        """Drop punctuation."""
        figures = {at for hit in _MARK_OF_FIGURE.finditer(text) for at in range(*hit.span())}
        kept = [(char, index) for index, char in enumerate(text) if char.isalnum() or index in figures]
        return cls("".join(char for char, _ in kept), tuple(index for _, index in kept))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a half-open span back to the folded text."""
        return self.offsets[start], self.offsets[end - 1] + 1
