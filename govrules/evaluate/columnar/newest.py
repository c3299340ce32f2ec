"""Attestations that a newer one on the same matter supersedes, found by columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.compile import SEPARATOR, FactColumn
from govrules.evaluate.columnar.engines import ROW
from govrules.evaluate.columnar.lookups import Step
from govrules.evaluate.columnar.stages import Stages
from govrules.evaluate.columnar.values import Truth, lit, ordinal_micros
from govrules.timing import Unit, WorkdayCalendar

Frame = Any
_NOTHING = "\x00"


def newest(
    frame: Frame,
    facts: Mapping[str, FactColumn],
    as_of: datetime,
    superseding: Mapping[str, bool],
    calendar: WorkdayCalendar,
    engine: Any,
) -> Frame:
    """Drop what ``evaluate.newest`` drops: of one matter the newest by ``on`` stays, not after as-of.

    Where one is due each period (``superseding`` is true), what was done once stays done: most answers of yes win.
    The answers of one that another of the same day on the same matter does not share are taken as unknown.
    """
    on = facts["on"].moment
    now = ordinal_micros(as_of)
    clause = facts["clause"].text.value
    concerned = clause.is_in(list(superseding)) & lit(on.has_value, nw.Boolean)
    stages = Stages(calendar, "newest")
    of_year = lit(stages.day(on.day, Step("first", Unit.YEAR)), nw.Int64)
    frame = stages.apply(frame, engine)
    first, last = lit(on.first, nw.Int64), lit(on.last, nw.Int64)
    yearly = clause.is_in([about for about, by_period in superseding.items() if by_period])
    year = nw.concat_str(nw.lit("year "), of_year.cast(nw.String))
    label = lit(facts["period"].label, nw.String)
    period = nw.coalesce(label, nw.when(yearly).then(year), nw.lit(_NOTHING))
    yes = nw.when(yearly).then(_yes(facts)).otherwise(nw.lit(0))
    frame = frame.with_columns(
        yes.alias("__yes"),
        _answers(facts).alias("__answers"),
        concerned.alias("__concerned"),
        first.alias("__first"),
        last.alias("__last"),
        period.alias("__period"),
        *(_key(facts[name]).alias(f"__key_{name}") for name in ("bearer", "matter", "jurisdiction")),
    )
    frame = frame.filter(~nw.col("__concerned") | (nw.col("__first") <= now))
    group = ["clause__value", "__key_bearer", "__key_matter", "__period", "__key_jurisdiction"]
    same_day = ("__concerned", *group, "__first", "__last")
    answers = nw.col("__answers")
    frame = frame.with_columns(
        (nw.col("__concerned") & (answers.max().over(*same_day) != answers.min().over(*same_day))).alias("__disputed")
    )
    for column in ("__yes", "__first", "__last", ROW):
        best = nw.col(column) == nw.col(column).max().over("__concerned", *group)
        frame = frame.filter(~nw.col("__concerned") | best)
    blank = [f"{name}__value" for name in ("done", "elements") if f"{name}__value" in frame.collect_schema().names()]
    return frame.with_columns(*(nw.when(~nw.col("__disputed")).then(nw.col(name)).alias(name) for name in blank))


def _answers(facts: Mapping[str, FactColumn]) -> Any:
    """What a record answers, as one text."""
    done = facts["done"].value
    assert isinstance(done, Truth)
    whole = lit(done.value, nw.Boolean)
    said = nw.when(whole.is_null()).then(nw.lit("?")).otherwise(nw.when(whole).then(nw.lit("1")).otherwise(nw.lit("0")))
    return nw.concat_str(said, nw.coalesce(lit(facts["elements"].text.value, nw.String), nw.lit(_NOTHING)))


def _key(fact: FactColumn) -> Any:
    value = lit(fact.text.value, nw.String)
    none = lit(fact.text.none, nw.Boolean)
    return nw.when(none).then(nw.lit("\x01")).otherwise(nw.coalesce(value, nw.lit(_NOTHING)))


def _yes(facts: Mapping[str, FactColumn]) -> Any:
    """How many answers of yes a record holds: as a whole, and for its elements."""
    done = facts["done"].value
    assert isinstance(done, Truth)
    mark = f"=1{SEPARATOR}"
    answers = lit(facts["elements"].text.value, nw.String)
    without = answers.str.replace_all(mark, "", literal=True)
    # Counted in characters, which compare as the answers do.
    whole = nw.when(lit(done.value, nw.Boolean)).then(nw.lit(len(mark))).otherwise(nw.lit(0))
    return whole + (answers.str.len_chars() - without.str.len_chars()).cast(nw.Int64).fill_null(0)
