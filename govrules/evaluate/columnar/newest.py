"""Attestations that a newer one on the same matter supersedes, found by columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.compile import SEPARATOR, FactColumn
from govrules.evaluate.columnar.ingest import ROW
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
    """Drop what ``evaluate.checker.newest`` drops: of one matter the newest by ``on`` stays, not after as-of.

    Where one is due each period (``superseding`` is true), what was done once stays done: most answers of yes win.
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
        concerned.alias("__concerned"),
        first.alias("__first"),
        last.alias("__last"),
        period.alias("__period"),
        *(_key(facts[name]).alias(f"__key_{name}") for name in ("bearer", "matter", "jurisdiction")),
    )
    frame = frame.filter(~nw.col("__concerned") | (nw.col("__first") <= now))
    group = ["clause__value", "__key_bearer", "__key_matter", "__period", "__key_jurisdiction"]
    for column in ("__yes", "__first", "__last", ROW):
        best = nw.col(column) == nw.col(column).max().over("__concerned", *group)
        frame = frame.filter(~nw.col("__concerned") | best)
    return frame


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
