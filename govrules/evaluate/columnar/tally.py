"""Counting acts per roster member and period: what is certainly there, and what may be there besides.

An act whose bearer, target or day is not recorded may belong to every member or period it fits; it is matched
on what is recorded of it. Acts on one day, or with one target, count once where days or targets are counted.
Acts come chunk by chunk; what is kept of them grows with the roster and the periods, not with the acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.columnar.engines import height
from govrules.evaluate.columnar.pair_sums import (
    KEY,
    PAIR,
    GroupedSums,
    PairSums,
    joined,
    near,
    pair_sums,
    summed,
)
from govrules.rules.logic import Counting, Recurring

Frame = Any
Days = Mapping[str, list[int | None]]
"""``day`` (consecutive ordinals) and ``number``: the period that a day is in."""
JUDGED = 0
"""The ``state`` of a pair of member and period that is judged."""
_BOTH = ("sure", "possible")
_FEWEST, _MOST, _LEAST = 500_000, 2_000_000, 50_000


@frozen(eq=False)
class Owing:
    """Who may have acted: a row per ``member`` with its ``bearer`` (and ``target``).

    The pair of a member and a period has the number member × ``stride`` + period; all are below ``size``.
    ``rules`` is the number of rules that are counted at the same time, among which memory is divided.
    """

    engine: Any
    frame: Frame
    count: int
    on: tuple[str, ...]
    stride: int
    size: int
    rules: int = 1

    def paired(self, acts: Frame, *columns: str) -> Frame:
        """The pairs that acts of a known bearer, target and period belong to, with some columns of the acts."""
        known = acts.filter(~nw.col("number").is_null()).join(self.frame, on=list(self.on), how="inner")
        pair = nw.col("member") * self.stride + nw.col("number")
        return known.select(pair.cast(nw.Int64).alias(PAIR), *columns)


@define(eq=False)
class Tally:
    """Counts one rule's acts in the periods that ``days`` leads to; None: all of them together."""

    test: Recurring
    owing: Owing
    days: Days | None
    partly: bool
    """Whether an act may be there that does not certainly count."""
    every: bool = False
    """Whether to take every act as one that counts."""
    _waiting: list[Frame] = field(factory=list, init=False)
    _rows: int = field(default=0, init=False)
    _gaps: list[Frame] = field(factory=list, init=False)
    _known: PairSums = field(init=False)
    _counted: PairSums | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        engine = self.owing.engine
        self._known = (
            GroupedSums(engine, self._names, keyed=True) if self._key
            else pair_sums(engine, self._names, self.owing.size, self.owing.rules)
        )  # fmt: skip

    @property
    def _names(self) -> tuple[str, ...]:
        return _BOTH if self.partly else ("possible",)

    @property
    def _key(self) -> list[str]:
        return [] if self.test.counting is Counting.RECORDS else [KEY]

    @property
    def is_exact(self) -> bool:
        """Whether every act that may count is one that does."""
        self._flush()
        return not self.partly and not self._gaps

    def take(self, acts: Frame) -> None:
        """Count the acts of a chunk."""
        engine = self.owing.engine
        if self.every:
            acts = acts.drop("counts", strict=False)
        elif "counts" in acts.collect_schema().names():
            acts = acts.filter(nw.col("counts").fill_null(True))
        acts = in_periods(engine, acts, self.days)
        sure = {"sure": self._sure(acts)} if self.partly else {}
        acts = engine.settle(acts.select(*self.owing.on, "number", *self._key, **sure))
        self._waiting.append(acts)
        if engine.name != "polars":  # the other engines have but one chunk
            return
        # A join looks through the roster, whose size decides how many acts are worth one.
        self._rows += height(engine, acts)
        if self._rows >= max(min(max(2 * self.owing.count, _FEWEST), _MOST) // self.owing.rules, _LEAST):
            self._flush()

    def _sure(self, acts: Frame) -> Any:
        """1 for an act that certainly counts."""
        sure = nw.lit(True)
        if "counts" in acts.collect_schema().names():
            sure = nw.col("counts").fill_null(False)
        if self.test.counting is Counting.DISTINCT:
            sure = sure & ~nw.col(KEY).is_null()
        return nw.when(sure).then(nw.lit(1)).otherwise(nw.lit(0))

    def _flush(self) -> None:
        if not self._waiting:
            return
        engine, on = self.owing.engine, [*self.owing.on, "number"]
        acts = nw.concat(self._waiting) if len(self._waiting) > 1 else self._waiting[0]
        self._waiting, self._rows = [], 0
        sure = ["sure"] if self.partly else []
        sums = {"sure": nw.col("sure").sum()} if self.partly else {}
        grouped = self.owing.paired(acts, *self._key, *sure).group_by(PAIR, *self._key)
        casts = {name: nw.col(name).cast(nw.Int64) for name in self._names}
        self._known.add(grouped.agg(**sums, possible=nw.len()).select(PAIR, *self._key, **casts))
        gaps = acts.filter(nw.any_horizontal(*(nw.col(name).is_null() for name in on), ignore_nulls=True))
        counted = gaps.group_by(*on, *self._key).agg(possible=nw.len())
        counted = engine.settle(counted.select(*on, *self._key, possible=nw.col("possible").cast(nw.Int64)))
        if height(engine, counted):
            self._gaps.append(counted)

    def beside(self, pairs: Frame) -> Frame:
        """Add ``sure`` and ``possible`` to the pairs of member and period."""
        self._flush()
        engine = self.owing.engine
        if not self._gaps:
            found = self._all_known().beside(pairs)
            return found if self.partly else found.with_columns(sure=nw.col("possible"))
        coordinates = [*self.owing.on, "number"]
        gaps = nw.concat(self._gaps) if len(self._gaps) > 1 else self._gaps[0]
        gaps = engine.settle(gaps.with_columns(pattern=_pattern(coordinates)))
        self._gaps = [gaps.drop("pattern")]
        patterns = sorted(engine.rows(gaps.select("pattern").unique())["pattern"])
        parts = [_matched(pairs, gaps, coordinates, pattern, self._key) for pattern in patterns]
        known = self._known.frame()
        if known is not None:
            known = known if self.partly else known.with_columns(sure=nw.col("possible"))
            parts.append(near(engine, known, pairs).select(PAIR, *self._key, *_BOTH))
        counted = counted_once(nw.concat(parts), _BOTH, keyed=bool(self._key))
        return joined(pairs, counted, _BOTH)

    def _all_known(self) -> PairSums:
        """The sums where of every act all is recorded, keys counted once."""
        if not self._key:
            return self._known
        if self._counted is None:
            self._counted = pair_sums(self.owing.engine, self._names, self.owing.size, self.owing.rules)
            known = self._known.frame()
            if known is not None:
                self._counted.add(counted_once(known, self._names, keyed=True))
        return self._counted


def in_periods(engine: Any, acts: Frame, days: Days | None) -> Frame:
    """Add the ``number`` of an act's period; acts of a known day that is in none are left out."""
    if days is None:
        return acts.with_columns(number=nw.when(~nw.col("day").is_null()).then(nw.lit(0)))
    ordinals = [day for day in days["day"] if day is not None]
    acts = engine.look_up(acts, "day", ordinals, {"number": days["number"]})
    return acts.filter(nw.col("day").is_null() | ~nw.col("number").is_null())


def counted_once(parts: Frame, names: tuple[str, ...], *, keyed: bool) -> Frame:
    """Sums per pair. One of several equal keys that is sure makes the key sure; acts without a key stand alone."""
    if not keyed:
        return summed(parts, [PAIR], names)
    single = parts.filter(nw.col(KEY).is_null()).select(PAIR, *names)
    keys = summed(parts.filter(~nw.col(KEY).is_null()), [PAIR, KEY], names)
    once = {name: nw.when(nw.col(name) > 0).then(nw.lit(1)).otherwise(nw.lit(0)).cast(nw.Int64) for name in names}
    return summed(nw.concat([keys.select(PAIR, **once), single]), [PAIR], names)


def _pattern(coordinates: list[str]) -> Any:
    """Which coordinates are recorded, as the bits of a number."""
    bits = [
        nw.when(~nw.col(name).is_null()).then(nw.lit(1 << position)).otherwise(nw.lit(0))
        for position, name in enumerate(coordinates)
    ]  # fmt: skip
    total = bits[0]
    for bit in bits[1:]:
        total = total + bit
    return total


def _matched(pairs: Frame, gaps: Frame, coordinates: list[str], pattern: int, key: list[str]) -> Frame:
    """The pairs that acts fit by what is recorded of them; none of these acts is sure."""
    known = ["one", *(name for position, name in enumerate(coordinates) if pattern >> position & 1)]
    of_pattern = gaps.filter(nw.col("pattern") == pattern).with_columns(one=nw.lit(1))
    grouped = of_pattern.group_by(*known, *key).agg(possible=nw.col("possible").sum())
    wanted = pairs.filter(nw.col("state") == JUDGED).with_columns(one=nw.lit(1)).select(PAIR, *known)
    found = wanted.join(grouped, on=known, how="inner")
    return found.select(PAIR, *key, sure=nw.lit(0).cast(nw.Int64), possible=nw.col("possible").cast(nw.Int64))
