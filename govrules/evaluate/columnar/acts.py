"""The acts that a recurring duty counts, read off the records of one chunk after another."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.columnar.compile import Compiler
from govrules.evaluate.columnar.entries import NOBODY
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.stages import Frame, Stages, only
from govrules.evaluate.columnar.values import Part, Text, and_, is_expr, is_false, lit, not_, ordinal_micros
from govrules.evaluate.columnar.verdict import inside_of
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import WorkdayCalendar


@frozen(eq=False)
class Acts:
    """What is counted for one rule: who, for which target, on which day, whether it counts, what tells it apart.

    Columns are made only of what the rule asks for: ``target`` where members have one, ``counts`` unless every
    record counts, ``key`` unless records are counted, ``given`` where a reason excuses.
    """

    rule: Rule
    reader: Reader
    stages: Stages
    reached: Any
    columns: dict[str, Any]

    @classmethod
    def of(cls, rule: Rule, test: Recurring, reader: Reader, as_of: datetime, calendar: WorkdayCalendar) -> Acts:
        """Compile a rule's acts."""
        stages = Stages(calendar, "acts")
        compiler = Compiler(reader.facts, reader.tabled, as_of, calendar, stages)
        counts = and_(compiler.truth(rule.logic.applies).value, compiler.truth(test.where).value)
        on = compiler.moment(test.on)
        day = nw.when(~lit(on.unknown, nw.Boolean)).then(lit(on.day, nw.Int64))
        columns = {"bearer": lit(reader.facts["bearer"].text.value, nw.String), "day": day}
        if test.by_target:
            columns["target"] = named(reader.facts["target"].text) if "target" in reader.facts else nw.lit(NOBODY)
        if counts is not True:
            columns["counts"] = lit(counts, nw.Boolean)
        if test.counting is Counting.DAYS:
            columns["key"] = day
        elif test.counting is Counting.DISTINCT:
            assert test.distinct is not None
            columns["key"] = named(compiler.text(test.distinct))
        if rule.excusable and rule.logic.excuse is not None:
            columns["given"] = lit(_given(compiler.text(rule.logic.excuse).value), nw.Boolean)
        # What is dated after as-of has not happened yet; what is recorded as not happened never counts.
        reached = (lit(on.first, nw.Int64) <= ordinal_micros(as_of)).fill_null(False) | lit(on.unknown, nw.Boolean)
        return cls(rule, reader, stages, reached, columns)

    def among(self, records: Frame, engine: Any) -> Frame:
        """The acts among records of the rule's place."""
        frame = self.stages.apply(records, engine).filter(self.reached)
        # A selection of nothing but constants would have one row.
        return frame.with_columns(**self.columns).select(*self.columns)


def named(text: Text) -> Any:
    """A text in which nobody is a value and unknown is null."""
    if text.none is False:
        return lit(text.value, nw.String)
    return nw.when(lit(text.none, nw.Boolean)).then(nw.lit(NOBODY)).otherwise(lit(text.value, nw.String))


def inside(frame: Frame, rule: Rule, reader: Reader) -> Frame:
    """The records that are not known to be of another place."""
    outside = is_false(inside_of(rule.jurisdiction, reader.facts["jurisdiction"].text))
    return only(frame, not_(outside))


def _given(reason: Part) -> Part:
    return (reason != "").fill_null(False) if is_expr(reason) else bool(reason)
