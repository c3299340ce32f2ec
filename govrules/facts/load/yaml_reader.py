"""YAML → plain data with positions: one document, YAML 1.2 scalars, nothing clever.

PyYAML's event stream (in C where it was built so) is used instead of its constructors, because they read
12:30 as 750, ``no`` as false and dates by themselves, and let a repeated key overwrite the first.
"""

from __future__ import annotations

import os
import re
from pathlib import Path as FilePath
from typing import Any

from attrs import define

from govrules.errors import FactError
from govrules.facts.dataset import Place
from govrules.facts.load.positions import Path, Positioned
from govrules.facts.load.text import decode

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]+")
_DEPTH = 64
_MERGE = "<<"


def read_yaml(source: str | os.PathLike[str], *, name: str | None = None) -> Positioned:
    """Read one YAML document from a path, or from a text that holds a line break.

    ``name`` is what errors call the source. The data are dicts with text keys, lists, text, int, float,
    bool and None; an empty document is None. Raises FactError with file:line:column.
    """
    if isinstance(source, str) and ("\n" in source or source == ""):
        return compose(source, name or "<text>")
    path = FilePath(source)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FactError(
            f"{path}: the file cannot be read: {error.strerror}.", "Check its name and permissions."
        ) from None
    return compose(decode(data, name or str(path)), name or str(path))


def compose(text: str, source: str) -> Positioned:
    """Read one YAML document from text; ``source`` is what errors call it."""
    import yaml

    if (bad := _CONTROL.search(text)) is not None:
        start = text.rfind("\n", 0, bad.start()) + 1
        place = Place(source, text.count("\n", 0, start) + 1, bad.start() - start + 1)
        raise FactError(f"{place}: the character {bad[0]!r} is not allowed in YAML.", "Delete it.")
    builder = _Builder(source)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, text, source) from None
    except yaml.YAMLError as error:
        raise FactError(f"{source}: this is not valid YAML: {error}.", "Save it again as plain UTF-8 text.") from None
    return Positioned(builder.root, source, builder.positions)


def plain_scalar(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar: only true, false, null, ~, nothing and decimal numbers are special."""
    match text:
        case "" | "~" | "null":
            return None
        case "true" | "false":
            return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _syntax_error(error: Any, text: str, source: str) -> FactError:
    mark = error.problem_mark or error.context_mark
    place = Place(source, mark.line + 1, mark.column + 1) if mark else Place(source)
    lines = text.splitlines()
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in str(error.problem):
        return FactError(f"{place}: a tab stands where YAML wants spaces.", "Indent with spaces.")
    why = " ".join(part for part in (error.context, error.problem) if part)
    return FactError(
        f"{place}: this is not valid YAML: {why}.",
        "Check the indentation, and put a text with a colon, # or brackets into quotes.",
    )


@define
class _Open:
    """A collection that is being filled; ``key`` is the mapping's key whose value comes next."""

    into: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None


class _Builder:
    """Builds plain data from parser events, iteratively, and refuses what facts have no use for."""

    def __init__(self, source: str) -> None:
        self.root: Any = None
        self.positions: dict[Path, tuple[int, int]] = {(): (1, 1)}
        self._source = source
        self._stack: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        match type(event).__name__:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._refuse(event, "a second YAML document begins here", "Keep one document per file.")
            case "AliasEvent":
                self._refuse(event, f"the alias *{event.anchor} is not allowed", "Write the value out.")
            case "ScalarEvent":
                self._scalar(event)
            case "MappingStartEvent":
                self._open(event, {})
            case "SequenceStartEvent":
                self._open(event, [])
            case "MappingEndEvent" | "SequenceEndEvent":
                self._stack.pop()

    def _scalar(self, event: Any) -> None:
        self._check(event)
        parent = self._stack[-1] if self._stack else None
        if parent is not None and isinstance(parent.into, dict) and parent.key is None:
            self._key(event, parent, parent.into)
            return
        self._put(event, plain_scalar(event.value) if event.implicit[0] else event.value)

    def _key(self, event: Any, parent: _Open, into: dict[str, Any]) -> None:
        key = event.value
        if event.implicit[0] and key == _MERGE:
            self._refuse(event, "the merge key << is not allowed", "Write the keys out.")
        if not key.strip():
            self._refuse(event, "a key is empty", "Write the name of the field before the colon.")
        if key in into:
            first = self.positions[(*parent.path, key)][0]
            self._refuse(event, f"the key {key!r} is given twice, first in line {first}", "Keep one of the two.")
        parent.key = key
        self.positions[(*parent.path, key)] = _position(event)

    def _open(self, event: Any, into: dict[str, Any] | list[Any]) -> None:
        self._check(event)
        if self._stack and isinstance(self._stack[-1].into, dict) and self._stack[-1].key is None:
            self._refuse(event, "a key must be a text", "Write the name of the field before the colon.")
        if len(self._stack) >= _DEPTH:
            self._refuse(event, f"the data are nested more than {_DEPTH} deep", "Facts are lists of flat records.")
        self._stack.append(_Open(into, self._put(event, into)))

    def _put(self, event: Any, value: Any) -> Path:
        """Hang the value into the collection that is open and return its path."""
        if not self._stack:
            self.root = value
            self.positions[()] = _position(event)
            return ()
        parent = self._stack[-1]
        if isinstance(parent.into, dict):
            key, parent.key = parent.key, None
            assert key is not None
            parent.into[key] = value
            return (*parent.path, key)
        path = (*parent.path, len(parent.into))
        self.positions[path] = _position(event)
        parent.into.append(value)
        return path

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f"the anchor &{event.anchor} is not allowed", "Write the value out where it is needed.")
        if event.tag is not None:
            self._refuse(event, f"the tag {event.tag} is not allowed", "Leave it out; put a text into quotes.")

    def _refuse(self, event: Any, what: str, advice: str) -> None:
        line, column = _position(event)
        raise FactError(f"{Place(self._source, line, column)}: {what}.", advice)


def _position(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
