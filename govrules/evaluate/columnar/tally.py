"""Counting acts per roster member and period: what is certainly there, and what may be there besides.

An act whose bearer, target or day is not recorded may belong to every member or period it fits; it is matched
on what is recorded of it. Acts on one day, or with one target, count once where days or targets are counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw

from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule

Frame = Any
Days = Mapping[str, list[int | None]]
"""``day`` (consecutive ordinals) and ``number``: the period that a day is in."""
PAIR = "__pair"
JUDGED = 0
"""The ``state`` of a pair of member and period that is judged."""


def tally(engine: Any, test: Recurring, pairs: Frame, acts: Frame, days: Days | None) -> Frame:
    """Add ``sure`` and ``possible`` to the pairs of member and period; ``days`` leads to the period of an act."""
    acts = in_periods(engine, acts.filter(nw.col("counts").fill_null(True)), days)
    coordinates = coordinates_of(test)
    keyed = test.counting is not Counting.DISTINCT or ~nw.col("key").is_null()
    sure = nw.col("counts").fill_null(False)
    sure = sure if keyed is True else sure & keyed
    acts = acts.select(*coordinates, "key", sure=_one_if(sure), one=nw.lit(1), pattern=_pattern(coordinates))
    everything = (1 << len(coordinates)) - 1
    patterns = sorted(engine.rows(acts.select("pattern").unique())["pattern"])
    if patterns == [everything]:
        return _by_coordinates(test, pairs, acts, coordinates)
    if not patterns:
        return pairs.with_columns(sure=nw.lit(0), possible=nw.lit(0))
    acts = acts.with_columns(sure=nw.when(nw.col("pattern") == everything).then(nw.col("sure")).otherwise(nw.lit(0)))
    acts = engine.settle(acts)
    matched = [_matched(pairs, acts, coordinates, pattern) for pattern in patterns]
    parts = nw.concat(matched) if len(matched) > 1 else matched[0]
    counted = _counted(parts, [PAIR], nw.col("number").sum(), keyed=True, keyless=True)
    joined = pairs.join(counted.rename({PAIR: "__counted"}), left_on=PAIR, right_on="__counted", how="left")
    return joined.with_columns(nw.col("sure").fill_null(0), nw.col("possible").fill_null(0))


def coordinates_of(test: Recurring) -> list[str]:
    """What an act and a pair of member and period are matched on."""
    return ["bearer", "target", "number"] if test.by_target else ["bearer", "number"]


def in_periods(engine: Any, acts: Frame, days: Days | None) -> Frame:
    """Add the ``number`` of an act's period; acts of a known day that is in none are left out."""
    if days is None:
        return acts.with_columns(number=nw.when(~nw.col("day").is_null()).then(nw.lit(0)))
    ordinals = [day for day in days["day"] if day is not None]
    acts = engine.look_up(acts, "day", ordinals, {"number": days["number"]})
    return acts.filter(nw.col("day").is_null() | ~nw.col("number").is_null())


def excesses(engine: Any, rule: Rule, test: Recurring, pairs: Frame, acts: Frame, days: Days | None) -> Frame:
    """Add ``excess``: whether the entry, or every act beyond the number allowed, records a reason.

    Acts are taken in the order of their days; of one day those with a reason come last.
    """
    if not rule.excusable or rule.logic.excuse is None or test.at_most is None:
        return pairs.with_columns(excess=nw.lit(False))
    where = coordinates_of(test)
    keyed = ["key"] if test.counting is Counting.DISTINCT else []
    sure = acts.filter(nw.col("counts").fill_null(False))
    for name in [*where[:-1], "day", *keyed]:
        sure = sure.filter(~nw.col(name).is_null())
    said = _one_if(nw.col("given"))
    sure = in_periods(engine, sure, days).select(*where, "key", "day", said=said)
    if test.counting is not Counting.RECORDS:
        sure = sure.group_by(*where, "key").agg(day=nw.col("day").min(), said=nw.col("said").max())
    sure = engine.settle(sure)
    # The last act without a reason has to stand within the number; what comes behind it is excused.
    bare = sure.filter(nw.col("said") == 0).group_by(*where).agg(bare=nw.col("day").max())
    upto = sure.join(bare, on=where, how="inner").filter(
        (nw.col("day") < nw.col("bare")) | ((nw.col("day") == nw.col("bare")) & (nw.col("said") == 0))
    )
    counted = upto.group_by(*where).agg(reach=nw.len()).select(*where, reach=nw.col("reach").cast(nw.Int64))
    joined = pairs.join(counted, on=where, how="left")
    excused = nw.col("reason") | (nw.col("reach").fill_null(0) <= test.at_most)
    return engine.settle(joined.with_columns(excess=excused))


def reasons(engine: Any, rule: Rule, test: Recurring, pairs: Frame, acts: Frame, days: Days | None) -> Frame:
    """Add ``excusing``: whether the entry, or an act of the member within the period, records a reason."""
    if not rule.excusable or rule.logic.excuse is None:
        return pairs.with_columns(excusing=nw.lit(False))
    coordinates = coordinates_of(test)
    given = acts.filter(nw.col("given") & ~nw.col("day").is_null() & ~nw.col("bearer").is_null())
    if test.by_target:
        given = given.filter(~nw.col("target").is_null())
    found = in_periods(engine, given, days).select(*coordinates).unique().with_columns(by_act=nw.lit(True))
    joined = pairs.join(found, on=coordinates, how="left")
    return joined.with_columns(excusing=nw.col("reason") | nw.col("by_act").fill_null(False))


def _by_coordinates(test: Recurring, pairs: Frame, acts: Frame, coordinates: list[str]) -> Frame:
    """Of every act all is recorded: what is counted once belongs to the pairs of its coordinates as it stands."""
    keyed, keyless = test.counting is not Counting.RECORDS, test.counting is not Counting.DAYS
    counted = _counted(acts, coordinates, nw.len(), keyed=keyed, keyless=keyless)
    joined = pairs.join(counted, on=coordinates, how="left")
    return joined.with_columns(nw.col("sure").fill_null(0), nw.col("possible").fill_null(0))


def _counted(parts: Frame, on: list[str], number: Any, *, keyed: bool, keyless: bool) -> Frame:
    """Sums per group. One of several equal keys that is sure makes the key sure; acts without a key stand alone."""
    found = []
    if keyed:
        keys = parts.filter(~nw.col("key").is_null()).group_by(*on, "key").agg(sure=nw.col("sure").max())
        found.append(_whole(keys.group_by(*on).agg(sure=nw.col("sure").sum(), possible=nw.len()), on))
    if keyless:
        single = parts.filter(nw.col("key").is_null()) if found else parts
        found.append(_whole(single.group_by(*on).agg(sure=nw.col("sure").sum(), possible=number), on))
    if len(found) == 1:
        return found[0]
    both = nw.concat(found).group_by(*on).agg(sure=nw.col("sure").sum(), possible=nw.col("possible").sum())
    return _whole(both, on)


def _whole(frame: Frame, on: list[str]) -> Frame:
    # Sums come back wider, or as decimals, from some engines.
    return frame.select(*on, sure=nw.col("sure").cast(nw.Int64), possible=nw.col("possible").cast(nw.Int64))


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


def _matched(pairs: Frame, acts: Frame, coordinates: list[str], pattern: int) -> Frame:
    """The pairs an act fits by what is recorded of it, with the act's key; equal acts are taken together."""
    known = [name for position, name in enumerate(coordinates) if pattern >> position & 1]
    of_pattern = acts.filter(nw.col("pattern") == pattern)
    on = ["one", *known]
    grouped = of_pattern.group_by(*on, "key").agg(sure=nw.col("sure").sum(), number_of=nw.len())
    keyed = nw.when(nw.col("key").is_null()).then(nw.col("sure")).otherwise(_one_if(nw.col("sure") > 0))
    grouped = grouped.with_columns(sure=keyed)
    wanted = pairs.filter(nw.col("state") == JUDGED).with_columns(one=nw.lit(1)).select(PAIR, *on)
    joined = wanted.join(grouped, on=on, how="inner")
    return joined.select(PAIR, "key", sure=nw.col("sure").cast(nw.Int64), number=nw.col("number_of").cast(nw.Int64))


def _one_if(condition: Any) -> Any:
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0))
