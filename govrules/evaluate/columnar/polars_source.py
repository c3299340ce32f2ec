"""Rows that stand behind one lazy frame and can be changed, so that one Polars plan serves every chunk of a table."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, field

from govrules.errors import GovrulesError
from govrules.evaluate.columnar.engines import ROW

_SCAN = "PYTHON SCAN"
_OTHERS = ("JOIN", "DF [", "FILTER", "AGGREGATE", "SORT", "UNIQUE", "UNION", "HCONCAT", "SLICE")


@define(eq=False)
class Source:
    """A lazy frame over ``rows``, whatever they are when it is run; with ``mask``, over those that it is true for."""

    rows: Any
    mask: Any = None
    frame: Any = field(init=False)

    def __attrs_post_init__(self) -> None:
        from polars.io.plugins import register_io_source

        self.frame = register_io_source(self._give, schema=self.rows.schema)

    def turn_to(self, rows: Any) -> None:
        """Stand for these rows, all of them."""
        self.rows, self.mask = rows, None

    def _give(
        self, columns: list[str] | None, predicate: Any, count: int | None, batch_size: int | None
    ) -> Iterator[Any]:
        found = self.rows if columns is None else self.rows.select(columns)
        found = found if self.mask is None else found.filter(self.mask)
        found = found if count is None else found.head(count)
        yield found if predicate is None else found.filter(predicate)


@define(eq=False)
class Held:
    """What was computed of a frame, to be computed again when its source stands for other rows.

    ``shown`` is the frame with what was computed (``made``); ``others`` are the sources of the rest of its columns,
    whose rows ``query`` gives one by one, with their ``ROW``.
    """

    frame: Any
    query: Any
    made: Source
    shown: Any
    others: tuple[Source, ...] | None

    def renew(self) -> Any:
        """The same frame as before, over what its sources give now."""
        for source in self.others or ():
            source.mask = None
        self.made.turn_to(computed(self.query, self.others))
        return self.shown

    def narrow(self, column: str, values: Sequence[int]) -> Any:
        """The frame with only the rows that have one of some values; until it is renewed or narrowed again."""
        import polars as pl

        one, *others = (pl.col(column) == value for value in values)
        mask = self.made.rows.select(functools.reduce(operator.or_, others, one)).to_series()
        for source in (self.made, *(self.others or ())):
            source.mask = mask
        return self.shown


def computed(query: Any, others: Sequence[Source] | None) -> Any:
    """What a query gives, row by row of the ``others``, if there are any; their ``ROW`` in it has to prove that."""
    found = query.collect()
    if not others:
        return found
    if not all(found[ROW].equals(source.rows[ROW]) for source in others):
        raise GovrulesError(
            "Polars gave the rows of a table back in another order than it was given them.",
            "Report this with the version of Polars; --engine duckdb does not rely on the order.",
        )
    return found.drop(ROW)


def is_row_by_row(native: Any, source: Source | None) -> bool:
    """Whether the rows of a lazy frame are those of a source, its only one, in their order."""
    if source is None:
        return False
    plan = native.explain(optimized=False)
    return plan.count(_SCAN) == 1 and not any(word in plan for word in _OTHERS)
