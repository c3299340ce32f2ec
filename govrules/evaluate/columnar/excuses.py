"""Recorded reasons that excuse a duty not kept: on an act of the period, or on every act beyond the number allowed."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.columnar.engines import once
from govrules.evaluate.columnar.pair_sums import KEY, PAIR
from govrules.evaluate.columnar.tally import Days, Owing, in_periods
from govrules.rules.logic import Counting, Recurring

Frame = Any


@define(eq=False)
class Reasons:
    """The pairs of member and period within which an act records a reason."""

    owing: Owing
    days: Days | None
    _parts: list[Frame] = field(factory=list, init=False)

    def take(self, acts: Frame) -> None:
        """Look through the acts of a chunk."""
        engine = self.owing.engine
        given = in_periods(engine, acts.filter(nw.col("given")), self.days)
        self._parts.append(engine.settle(once(self.owing.paired(given), PAIR)))

    def beside(self, pairs: Frame) -> Frame:
        """Add ``excusing``: whether the entry, or an act of the member within the period, records a reason."""
        if not self._parts:
            return pairs.with_columns(excusing=nw.col("reason"))
        if len(self._parts) > 1:
            self._parts = [self.owing.engine.settle(once(nw.concat(self._parts), PAIR))]
        found = self._parts[0].select(nw.col(PAIR).alias("__excused"), by_act=nw.lit(True))
        found = pairs.join(found, left_on=PAIR, right_on="__excused", how="left")
        return found.with_columns(excusing=nw.col("reason") | nw.col("by_act").fill_null(False))


@define(eq=False)
class Excesses:
    """The acts of pairs whose number is limited, in the order of their days; of one day those with a reason last."""

    test: Recurring
    owing: Owing
    days: Days | None
    _parts: list[Frame] = field(factory=list, init=False)
    _reach: Frame = field(default=None, init=False)

    def take(self, acts: Frame) -> None:
        """Note when the acts of a chunk were, as far as they certainly count, and whether they record a reason."""
        engine = self.owing.engine
        if "counts" in acts.collect_schema().names():
            acts = acts.filter(nw.col("counts").fill_null(False))
        known = ["day", *([KEY] if self.test.counting is Counting.DISTINCT else [])]
        for name in known:
            acts = acts.filter(~nw.col(name).is_null())
        acts = in_periods(engine, acts, self.days)
        said = nw.when(nw.col("given")).then(nw.lit(1)).otherwise(nw.lit(0))
        key = [] if self.test.counting is Counting.RECORDS else [KEY]
        sure = self.owing.paired(acts.with_columns(said=said), "day", "said", *key)
        self._parts.append(engine.settle(self._together(sure.with_columns(times=nw.lit(1)))))

    def beside(self, pairs: Frame) -> Frame:
        """Add ``excess``: whether the entry, or every act beyond the number allowed, records a reason."""
        assert self.test.at_most is not None
        if not self._parts:
            return pairs.with_columns(excess=nw.lit(True))
        engine = self.owing.engine
        if self._reach is None:
            whole = self._parts[0] if len(self._parts) == 1 else self._together(nw.concat(self._parts))
            self._parts = [engine.settle(whole)]
            self._reach = engine.settle(_reach(self._parts[0]))
        found = pairs.join(self._reach, left_on=PAIR, right_on="__reached", how="left")
        excused = nw.col("reason") | (nw.col("reach").fill_null(0) <= self.test.at_most)
        return engine.settle(found.with_columns(excess=excused))

    def _together(self, sure: Frame) -> Frame:
        """Equal acts as one: a day, or what is told apart, counts once, on its first day."""
        times = nw.col("times")
        if self.test.counting is Counting.RECORDS:
            found = sure.group_by(PAIR, "day", "said").agg(times=times.sum())
            return found.select(PAIR, "day", "said", times=times.cast(nw.Int64))
        found = sure.group_by(PAIR, KEY).agg(day=nw.col("day").min(), said=nw.col("said").max())
        return found.select(PAIR, KEY, "day", "said", times=nw.lit(1).cast(nw.Int64))


def _reach(sure: Frame) -> Frame:
    """How far the last act without a reason reaches: it has to stand within the number, what comes later is excused."""
    bare = sure.filter(nw.col("said") == 0).group_by(PAIR).agg(bare=nw.col("day").max())
    bare = bare.select(nw.col(PAIR).alias("__bare"), "bare")
    upto = sure.join(bare, left_on=PAIR, right_on="__bare", how="inner").filter(
        (nw.col("day") < nw.col("bare")) | ((nw.col("day") == nw.col("bare")) & (nw.col("said") == 0))
    )
    reach = upto.group_by(PAIR).agg(reach=nw.col("times").sum())
    return reach.select(nw.col(PAIR).alias("__reached"), nw.col("reach").cast(nw.Int64))
