"""The texts of a table's columns: which there are, so that each is read once and clean ones not at all."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.columnar.doubts import ABSENT, BLANKS, SPACES
from govrules.evaluate.columnar.engines import once
from govrules.evaluate.columnar.values import COMPARED, among

Frame = Any
_FEW, _SAMPLE = 200, 2_000


@define(eq=False)
class Texts:
    """The distinct texts of one chunk of a table after another.

    A chunk's texts may be said to be those of other chunks too, so that all chunks are read alike.
    """

    engine: Any
    _chunk: Frame = field(default=None, init=False)
    _frame: Frame = field(default=None, init=False)
    _known: dict[str, tuple[Any, list[str]]] = field(factory=dict, init=False)
    _many: set[str] = field(factory=set, init=False)
    _strangers: Frame = field(default=None, init=False)
    _is_counted: bool = field(default=False, init=False)

    def turn_to(self, frame: Frame) -> None:
        """Answer for this chunk from now on: as it was before anything was joined to it."""
        self._chunk, self._frame, self._is_counted = frame, self.engine.all_rows(frame), False

    def distinct(self, name: str, expression: Any) -> list[str]:
        """The distinct values of an expression over a column, nulls left out, in order."""
        found = set(distinct(self._frame.select(expression.alias("text")), self.engine))
        _, known = self._known.get(name, (None, []))
        if len(known) <= _FEW:
            found |= set(known)
        self._known[name] = (expression, sorted(found))
        return self._known[name][1]

    def few(self, name: str) -> list[str] | None:
        """The distinct texts of a column, or None where there seem to be too many to ask for."""
        if self.engine.name == "spark":  # each question is a job of its own there
            return None
        if name in self._many:
            return None
        if name not in self._known:
            sample = distinct(self._frame.select(nw.col(name).alias("text")).head(_SAMPLE), self.engine)
            if len(sample) > _FEW:
                self._many.add(name)
                return None
        return self.distinct(name, nw.col(name))

    def are_known(self, frame: Frame) -> bool:
        """Whether a chunk has no text that was not there when its column was asked for."""
        if frame is not self._chunk:
            return False
        if self._frame is not frame:
            return True
        if not self._is_counted:
            self._strangers, self._is_counted = self._counted(), True
        if self._strangers is not None and any(n[0] for n in self.engine.rows(self._strangers).values()):
            return False
        return all(
            set(distinct(frame.select(expression.alias("text")), self.engine)) <= set(known)
            for expression, known in self._known.values() if len(known) > COMPARED
        )  # fmt: skip

    def _counted(self) -> Frame:
        """How many texts are none of the known ones, for columns that have few: comparing costs less than grouping."""
        counts = {}
        for name, (expression, known) in self._known.items():
            if len(known) <= COMPARED:
                strange = ~among(expression, known) if known else ~expression.is_null()
                counts[name] = self.engine.how_many(strange)
        return self._frame.select(**counts) if counts else None


def is_clean(text: str, *, optional: bool) -> bool:
    """Whether a text is read as what it is."""
    if text != text.strip(SPACES) or text in BLANKS:
        return False
    return not (optional and text.lower() in ABSENT)


def distinct(column: Any, engine: Any) -> list[str]:
    """The distinct values of the column ``text``, nulls left out."""
    return [text for text in engine.rows(once(column, "text"))["text"] if text is not None]
