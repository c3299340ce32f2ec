"""The steps that come before the last expression: values kept as columns, and joins with small tables."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.columnar.lookups import (
    Step,
    day_table,
    is_plain,
    plain_days,
    workday_index,
    workday_table,
)
from govrules.evaluate.columnar.values import Moment, Part, is_expr, lit
from govrules.timing import WorkdayCalendar

Frame = Any


def only(frame: Frame, condition: Part) -> Frame:
    """The rows for which a condition is true."""
    if not is_expr(condition):
        return frame if condition is True else frame.head(0)
    return frame.filter(condition)


@define(eq=False)
class _Join:
    """One look-up from one start day, for every step asked for."""

    key: str
    steps: list[Step] = field(factory=list)


@define(eq=False)
class Stages:
    """What happens to a frame, in order, before rules are judged."""

    calendar: WorkdayCalendar
    prefix: str = ""
    _steps: list[Any] = field(factory=list)
    _count: int = 0
    _joins: dict[tuple[bool, Any], _Join] = field(factory=dict)

    def keep(self, part: Part, dtype: Any) -> Part:
        """Compute an expression once, as a column; constants stay what they are."""
        if not is_expr(part):
            return part
        name = self._name()
        expression = lit(part, dtype)
        self._steps.append(lambda frame, engine: frame.with_columns(expression.alias(name)))
        return nw.col(name)

    def keep_moment(self, moment: Moment) -> Moment:
        """Compute a moment's parts once, in one step."""
        made: list[Any] = []

        def kept(part: Part, dtype: Any) -> Part:
            if not is_expr(part):
                return part
            name = self._name()
            made.append(lit(part, dtype).alias(name))
            return nw.col(name)

        first = kept(moment.first, nw.Int64)
        last = first if moment.exact else kept(moment.last, nw.Int64)
        flags = (moment.dated, moment.none, moment.unknown, moment.gap, moment.spread)
        dated, none, unknown, gap, spread = (kept(part, nw.Boolean) for part in flags)
        if made:
            self._steps.append(lambda frame, engine: frame.with_columns(*made))
        return Moment(first, last, dated, none, unknown, gap, spread, day=moment.known_day)

    def day(self, start: Part, step: Step) -> Part:
        """Where a step leads from a start day; null where the calendar does not reach."""
        if is_plain(step):
            return start + plain_days(step)
        # One look-up serves every step from one start day; tables with and without the calendar differ in reach.
        label = (step.needs_calendar, start if not is_expr(start) else id(start))
        join = self._joins.get(label)
        if join is None:
            join = self._joins[label] = _Join(self._name())
            self._steps.append((lit(start, nw.Int64), join))
        if step not in join.steps:
            join.steps.append(step)
        return nw.col(f"{join.key}_{step.name}")

    def workday_after(self, day: Part, count: Part) -> Part:
        """The ``count``-th workday after a day, for a count that varies; 0 is the day itself or the next workday."""
        start, end = self._name(), self._name()

        def apply(frame: Frame, engine: Any) -> Frame:
            index = engine.table(workday_index(self.calendar)).select(
                nw.col("day").alias(f"{start}_day"),
                nw.col("after").alias(f"{start}_after"),
                nw.col("at").alias(f"{start}_at"),
            )
            days = engine.table(workday_table(self.calendar)).select(
                nw.col("position").alias(f"{end}_position"), nw.col("workday").alias(end)
            )
            frame = frame.with_columns(lit(day, nw.Int64).alias(start))
            frame = frame.join(index, left_on=start, right_on=f"{start}_day", how="left")
            position = (
                nw.when(lit(count) > 0).then(nw.col(f"{start}_after") + count - 1).otherwise(nw.col(f"{start}_at"))
            )
            frame = frame.with_columns(position.alias(f"{start}_position"))
            return frame.join(days, left_on=f"{start}_position", right_on=f"{end}_position", how="left")

        self._steps.append(apply)
        return nw.col(end)

    def apply(self, frame: Frame, engine: Any) -> Frame:
        """Run the stages on a frame."""
        for step in self._steps:
            frame = self._look_up(frame, engine, *step) if isinstance(step, tuple) else step(frame, engine)
        return frame

    def _look_up(self, frame: Frame, engine: Any, day: Any, join: _Join) -> Frame:
        table = day_table(join.steps, self.calendar)
        days = {f"{join.key}_{step.name}": table[step.name] for step in join.steps}
        return engine.look_up(frame.with_columns(day.alias(join.key)), join.key, table["day"], days)

    def _name(self) -> str:
        self._count += 1
        return f"__{self.prefix}{self._count}"
