"""Rows that stand behind one lazy frame and can be changed, so that one Polars plan serves every chunk of a table."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define

from govrules.evaluate.columnar.engines import ROW

HELD = "__held"
"""How the names of the columns begin that hold the codes once they are computed."""


@define(eq=False)
class Source:
    """What lazy frames read ``rows`` from, whatever they are when it is run; with ``mask``, those that it is true for.

    To the columns of the rows come ``codes`` more, which can be read when ``hold`` has been given them.
    """

    rows: Any
    codes: int = 0
    mask: Any = None

    def scan(self) -> Any:
        """A lazy frame over the rows.

        It refers to the source, and the source must not to it: no garbage collector sees circles through Polars.
        """
        import polars as pl
        from polars.io.plugins import register_io_source

        schema = {**self.rows.schema, **dict.fromkeys(self.held, pl.Int8)}
        return register_io_source(self._give, schema=schema)

    @property
    def held(self) -> list[str]:
        """The columns that codes are held in."""
        return [f"{HELD}{number}" for number in range(self.codes)]

    def turn_to(self, rows: Any) -> None:
        """Stand for these rows, all of them, whose codes are not known yet."""
        self.rows, self.mask = rows, None

    def hold(self, found: Any) -> bool:
        """Take the codes of the rows, told apart by ``ROW``; False if these are not the codes of each row once."""
        if not found[ROW].equals(self.rows[ROW]):
            found = found.sort(ROW)
        if not found[ROW].equals(self.rows[ROW]):
            return False
        codes = found.drop(ROW)
        codes.columns = self.held
        self.rows = self.rows.drop(self.held, strict=False).hstack(codes)
        return True

    def narrow(self, column: str, values: Sequence[int]) -> None:
        """Stand for the rows only whose code is one of some values, until ``widen`` or the next rows."""
        import polars as pl

        one, *others = (pl.col(column) == value for value in values)
        self.mask = self.rows.select(functools.reduce(operator.or_, others, one)).to_series()

    def widen(self) -> None:
        """Stand for all rows again."""
        self.mask = None

    def _give(
        self, columns: list[str] | None, predicate: Any, count: int | None, batch_size: int | None
    ) -> Iterator[Any]:
        found = self.rows if columns is None else self.rows.select(columns)
        found = found if self.mask is None else found.filter(self.mask)
        found = found if count is None else found.head(count)
        yield found if predicate is None else found.filter(predicate)


@define(eq=False)
class Rows:
    """A frame that is computed for each chunk as a whole; ``shown`` stands for what it gave last."""

    frame: Any
    query: Any
    made: Source
    shown: Any

    def renew(self) -> bool:
        """Compute it for the rows that its source stands for now."""
        self.made.turn_to(self.query.collect(engine="in-memory"))
        return True


@define(eq=False)
class Codes:
    """A frame of which only the codes are computed for each chunk; ``shown`` computes the rest of it when asked.

    What is asked of the rows with some codes is then computed of these rows only.
    """

    frame: Any
    query: Any
    source: Source
    shown: Any

    def renew(self) -> bool:
        """Compute the codes of the rows that the source stands for now; False if the frame leaves rows out."""
        self.source.widen()
        return self.source.hold(self.query.collect(engine="in-memory"))
