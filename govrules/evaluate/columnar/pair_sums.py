"""Numbers of acts per pair of member and period, added up part by part and put beside the pairs at the end.

Pairs are numbered, so that no text is compared here. Polars keeps dense arrays and finds by position; the other
engines, and Polars where there are too many pairs, add up by grouping and find by a join.
"""

from __future__ import annotations

from typing import Any, Protocol

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.columnar.engines import height

Frame = Any
PAIR, KEY = "__pair", "key"
_DENSE = 32_000_000
"""Pairs, of all rules together, up to which arrays are kept, of four bytes for each pair and sum."""
_FEW = 2_000_000


class PairSums(Protocol):
    """Sums per ``__pair`` of parts that have each pair once."""

    def add(self, part: Frame) -> None: ...
    def frame(self) -> Frame | None: ...
    def beside(self, pairs: Frame) -> Frame: ...


def pair_sums(engine: Any, names: tuple[str, ...], size: int, rules: int) -> PairSums:
    """Sums of the columns ``names`` for pairs numbered from 0 to below ``size``, one of several ``rules``."""
    dense = engine.name == "polars" and size <= _DENSE // rules
    return DenseSums(names, size) if dense else GroupedSums(engine, names)


@define(eq=False)
class GroupedSums:
    """Sums by groups; where there are keys, of each ``key`` of a pair for itself."""

    engine: Any
    names: tuple[str, ...]
    keyed: bool = False
    _parts: list[Frame] = field(factory=list, init=False)
    _rows: int = field(default=0, init=False)

    def add(self, part: Frame) -> None:
        """Add sums; parts are put together now and then, so that they never hold much more than there are groups."""
        self._parts.append(self.engine.settle(part))
        if len(self._parts) > 1:
            self._rows += height(self.engine, self._parts[-1])
            if self._rows > _FEW + height(self.engine, self._parts[0]):
                self.frame()

    def frame(self) -> Frame | None:
        """Each pair, or each pair and key, once; None where there is none."""
        if len(self._parts) > 1:
            on = [PAIR, KEY] if self.keyed else [PAIR]
            self._parts = [self.engine.settle(summed(nw.concat(self._parts), on, self.names))]
            self._rows = 0
        return self._parts[0] if self._parts else None

    def beside(self, pairs: Frame) -> Frame:
        """The pairs with their sums, 0 where there is none."""
        found = self.frame()
        if found is None:
            return pairs.with_columns(**{name: nw.lit(0, nw.Int64) for name in self.names})
        return joined(pairs, near(self.engine, found, pairs), self.names)


@define(eq=False)
class DenseSums:
    """Sums in arrays over all pairs."""

    names: tuple[str, ...]
    size: int
    _sums: dict[str, Any] = field(factory=dict, init=False)

    def add(self, part: Frame) -> None:
        """Add sums."""
        found = part.collect().to_native()
        for name, sums in self._arrays().items():
            sums.scatter(found[PAIR], sums.gather(found[PAIR]) + found[name].cast(sums.dtype))

    def frame(self) -> Frame | None:
        """The pairs of which some sum is not 0."""
        import polars as pl

        table = pl.DataFrame({PAIR: pl.int_range(self.size, eager=True), **self._arrays()}).lazy()
        table = table.filter(pl.any_horizontal(pl.col(name) != 0 for name in self.names))
        return nw.from_native(table.cast(dict.fromkeys(self.names, pl.Int64)))

    def beside(self, pairs: Frame) -> Frame:
        """The pairs with their sums, 0 where there is none."""
        import polars as pl

        found = {name: pl.lit(sums).gather(pl.col(PAIR)).cast(pl.Int64) for name, sums in self._arrays().items()}
        return nw.from_native(pairs.to_native().with_columns(**found))

    def _arrays(self) -> dict[str, Any]:
        import polars as pl

        if not self._sums:
            self._sums = {name: pl.zeros(self.size, dtype=pl.Int32, eager=True) for name in self.names}
        return self._sums


def summed(parts: Frame, on: list[str], names: tuple[str, ...]) -> Frame:
    """Sums of parts per group, as whole numbers; they come back wider, or as decimals, from some engines."""
    sums = parts.group_by(*on).agg(**{name: nw.col(name).sum() for name in names})
    return sums.select(*on, **{name: nw.col(name).cast(nw.Int64) for name in names})


def joined(pairs: Frame, counted: Frame, names: tuple[str, ...]) -> Frame:
    """The pairs with what was counted of them, 0 where nothing was."""
    found = pairs.join(counted.rename({PAIR: "__counted"}), left_on=PAIR, right_on="__counted", how="left")
    return found.with_columns(*(nw.col(name).fill_null(0) for name in names))


def near(engine: Any, counted: Frame, pairs: Frame) -> Frame:
    """What was counted of a stretch of pairs; only Polars, which looks at one stretch after another, needs it."""
    if engine.name != "polars":
        return counted
    ends = engine.rows(pairs.select(low=nw.col(PAIR).min(), high=nw.col(PAIR).max()))
    low, high = ends["low"][0], ends["high"][0]
    return counted.head(0) if low is None else counted.filter((nw.col(PAIR) >= low) & (nw.col(PAIR) <= high))
