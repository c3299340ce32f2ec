"""JSON → plain data with positions, strictly: no repeated keys, no NaN, no trailing commas."""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, NoReturn

from govrules.errors import FactError
from govrules.facts.dataset import Place
from govrules.facts.load.positions import Path, Positioned

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"-?[A-Za-z]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEPTH = 64
_DIGITS = 400


def read_json(text: str, source: str) -> Positioned:
    """Read one JSON value; an empty text is None. Raises FactError with file:line:column."""
    scanner = _Scanner(text, source)
    start = scanner.skip(0)
    if start == len(text):
        return Positioned(None, source, {(): (1, 1)})
    scanner.positions[()] = scanner.position(start)
    value, end = scanner.value(start, ())
    end = scanner.skip(end)
    if end < len(text):
        scanner.fail(end, "something follows the end of the JSON value")
    return Positioned(value, source, scanner.positions)


class _Scanner:
    def __init__(self, text: str, source: str) -> None:
        self.text, self.source = text, source
        self.positions: dict[Path, tuple[int, int]] = {}
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def fail(self, at: int, what: str, advice: str = "Check commas, quotes and brackets.") -> NoReturn:
        place = Place(self.source, *self.position(at))
        raise FactError(f"{place}: this is not valid JSON: {what}.", advice)

    def skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def value(self, at: int, path: Path) -> tuple[Any, int]:
        """Read the value that starts at ``at``; return it and where it ends."""
        if len(path) > _DEPTH:
            self.fail(at, f"the data are nested more than {_DEPTH} deep", "Facts are lists of flat records.")
        match self.text[at : at + 1]:
            case "{":
                return self._object(at, path)
            case "[":
                return self._array(at, path)
            case '"':
                return self._string(at)
        number = _NUMBER.match(self.text, at)
        if number is not None:
            return self._number(number)
        word = _WORD.match(self.text, at)
        if word is None:
            self.fail(at, "a value is missing" if at >= len(self.text) else f"{self.text[at]!r} is no value")
        if word[0] not in _WORDS:
            advice = "Put texts into double quotes; leave out what is not recorded."
            self.fail(at, f"{word[0]!r} is no JSON value", advice)
        return _WORDS[word[0]], word.end()

    def _number(self, found: re.Match[str]) -> tuple[int | float, int]:
        if found.end() - found.start() > _DIGITS:
            self.fail(found.start(), "the number is too long", "Put identifiers into quotes.")
        value = float(found[0]) if found[1] or found[2] else int(found[0])
        if value in (float("inf"), float("-inf")):
            self.fail(found.start(), f"the number {found[0]} is too large", "Write a number that can be a fact.")
        return value, found.end()

    def _string(self, at: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, at + 1, True)
        except JSONDecodeError as error:
            self.fail(error.pos, error.msg[:1].lower() + error.msg[1:])
        if _SURROGATE.search(text):
            self.fail(at, "the text holds half a character (a lone surrogate)", "Write the character itself.")
        return text, end

    def _object(self, at: int, path: Path) -> tuple[dict[str, Any], int]:
        filled: dict[str, Any] = {}
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "}":
            return filled, at + 1
        while True:
            if self.text[at : at + 1] != '"':
                self.fail(at, "a key in double quotes is wanted")
            key, end = self._string(at)
            below = (*path, key)
            if key in filled:
                first = self.positions[below][0]
                self.fail(at, f"the key {key!r} is given twice, first in line {first}", "Keep one of the two.")
            self.positions[below] = self.position(at)
            at = self.skip(end)
            if self.text[at : at + 1] != ":":
                self.fail(at, f"a colon is wanted after the key {key!r}")
            filled[key], at = self.value(self.skip(at + 1), below)
            at, more = self._more(at, "}")
            if not more:
                return filled, at

    def _array(self, at: int, path: Path) -> tuple[list[Any], int]:
        filled: list[Any] = []
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "]":
            return filled, at + 1
        while True:
            below = (*path, len(filled))
            self.positions[below] = self.position(at)
            item, at = self.value(at, below)
            filled.append(item)
            at, more = self._more(at, "]")
            if not more:
                return filled, at

    def _more(self, at: int, closing: str) -> tuple[int, bool]:
        at = self.skip(at)
        found = self.text[at : at + 1]
        if found == closing:
            return at + 1, False
        if found != ",":
            self.fail(at, f"a comma or {closing!r} is wanted")
        return self.skip(at + 1), True
