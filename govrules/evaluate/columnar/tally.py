"""Counting acts per roster member and period: what is certainly there, and what may be there besides.

An act whose bearer, target or day is not recorded may belong to every member or period it fits; it is matched
on what is recorded of it. Acts on one day, or with one target, count once where days or targets are counted.
"""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.lookups import Step
from govrules.evaluate.columnar.stages import Stages
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import WorkdayCalendar

Frame = Any
PAIR = "__pair"


def tally(
    engine: Any, calendar: WorkdayCalendar, test: Recurring, pairs: Frame, acts: Frame, periods: Frame | None
) -> Frame:
    """Add ``sure`` and ``possible`` to the pairs of member and period."""
    acts = acts.filter(nw.col("counts").fill_null(True))
    if test.per is None or periods is None:
        acts = acts.with_columns(first=nw.when(~nw.col("day").is_null()).then(nw.lit(0)))
    else:
        stages = Stages(calendar, "period")
        first = stages.day(nw.col("day"), Step("first", test.per, every=test.every, anchor=test.anchor))
        acts = stages.apply(acts, engine)
        windows = periods.select(period="first", opens="opens", closes="closes")
        acts = acts.with_columns(first=first).join(windows, left_on="first", right_on="period", how="left")
        within = ((nw.col("day") >= nw.col("opens")) & (nw.col("day") <= nw.col("closes"))).fill_null(False)
        acts = acts.filter(nw.col("day").is_null() | within)
    named = ~nw.col("bearer").is_null() & ~nw.col("day").is_null()
    named = named & ~nw.col("target").is_null() if test.by_target else named
    keyed = test.counting is not Counting.DISTINCT or ~nw.col("key").is_null()
    sure = nw.col("counts").fill_null(False) & named
    sure = sure & keyed if keyed is not True else sure
    coordinates = ["bearer", "target", "first"] if test.by_target else ["bearer", "first"]
    acts = acts.select(
        *coordinates,
        "key",
        sure=nw.when(sure).then(nw.lit(1)).otherwise(nw.lit(0)),
        one=nw.lit(1),
        pattern=_pattern(coordinates),
    )
    acts = engine.settle(acts)
    patterns = sorted(engine.rows(acts.select("pattern").unique())["pattern"])
    matched = [_matched(pairs, acts, coordinates, pattern) for pattern in patterns]
    if not matched:
        return pairs.with_columns(sure=nw.lit(0), possible=nw.lit(0))
    parts = nw.concat(matched) if len(matched) > 1 else matched[0]
    # One of several equal keys that is sure makes the key sure; acts without a key stand for themselves.
    distinct = (
        parts.filter(~nw.col("key").is_null())
        .group_by(PAIR, "key")
        .agg(sure=nw.col("sure").max())
        .group_by(PAIR)
        .agg(sure=nw.col("sure").sum(), possible=nw.len())
    )
    single = (
        parts.filter(nw.col("key").is_null())
        .group_by(PAIR)
        .agg(sure=nw.col("sure").sum(), possible=nw.col("number").sum())
    )
    counted = (
        nw.concat([_whole(distinct), _whole(single)])
        .group_by(PAIR)
        .agg(sure=nw.col("sure").sum(), possible=nw.col("possible").sum())
    )
    joined = pairs.join(_whole(counted).rename({PAIR: "__counted"}), left_on=PAIR, right_on="__counted", how="left")
    return joined.with_columns(nw.col("sure").fill_null(0), nw.col("possible").fill_null(0))


def reasons(engine: Any, calendar: WorkdayCalendar, rule: Rule, test: Recurring, pairs: Frame, acts: Frame) -> Frame:
    """Add ``excusing``: whether the entry, or an act of the member within the period, records a reason."""
    if not rule.excusable or rule.logic.excuse is None:
        return pairs.with_columns(excusing=nw.lit(False))
    coordinates = ["bearer", "target", "first"] if test.by_target else ["bearer", "first"]
    given = acts.filter(nw.col("given") & ~nw.col("day").is_null() & ~nw.col("bearer").is_null())
    if test.by_target:
        given = given.filter(~nw.col("target").is_null())
    if test.per is None:
        given = given.with_columns(first=nw.lit(0))
    else:
        stages = Stages(calendar, "reason")
        first = stages.day(nw.col("day"), Step("first", test.per, every=test.every, anchor=test.anchor))
        given = stages.apply(given, engine).with_columns(first=first)
    found = given.select(*coordinates).unique().with_columns(by_act=nw.lit(True))
    joined = pairs.join(found, on=coordinates, how="left")
    return engine.settle(joined.with_columns(excusing=nw.col("reason") | nw.col("by_act").fill_null(False)))


def _whole(frame: Frame) -> Frame:
    # Sums come back wider, or as decimals, from some engines.
    return frame.select(PAIR, sure=nw.col("sure").cast(nw.Int64), possible=nw.col("possible").cast(nw.Int64))


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
    grouped = of_pattern.group_by(*on, "key").agg(sure=nw.col("sure").sum(), number=nw.len())
    keyed = nw.when(nw.col("key").is_null()).then(nw.col("sure")).otherwise(_one_if(nw.col("sure") > 0))
    grouped = grouped.with_columns(sure=keyed)
    wanted = pairs.filter(nw.col("state") == "judge").with_columns(one=nw.lit(1)).select(PAIR, *on)
    joined = wanted.join(grouped, on=on, how="inner")
    return joined.select(PAIR, "key", sure=nw.col("sure").cast(nw.Int64), number=nw.col("number").cast(nw.Int64))


def _one_if(condition: Any) -> Any:
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0))
