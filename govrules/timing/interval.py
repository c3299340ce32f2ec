"""When a notice is in force, including when its printed dates leave that open.

Intervals are closed and count days. A bound may be known only to lie within a window; a day in such a
window is *uncertain*, so that nobody is blamed under a notice that may not have held.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from attrs import frozen

from govrules.timing.counting import day_of

InForceStatus = Literal["in_force", "uncertain", "outside"]

_DAY = timedelta(days=1)


@frozen
class InForce:
    """In force from ``start`` to ``end``, both included; None leaves that side open.

    ``start_uncertain_to`` is the last day on which it may not yet have held; ``end_uncertain_from`` the
    first on which it may have ended. 即墨: ``InForce(2012-01-01, 2017-12-31, 2012-06-30, 2017-10-01)`` holds
    firmly from 2012-07-01 to 2017-09-30. Raises ValueError when the dates are not in order.
    """

    start: date | None
    end: date | None = None
    start_uncertain_to: date | None = None
    end_uncertain_from: date | None = None

    def __attrs_post_init__(self) -> None:
        self._in_order("start", self.start, "end", self.end)
        self._in_order("start", self.start, "start_uncertain_to", self.start_uncertain_to)
        self._in_order("start_uncertain_to", self.start_uncertain_to, "end", self.end)
        self._in_order("end_uncertain_from", self.end_uncertain_from, "end", self.end)
        self._in_order("start", self.start, "end_uncertain_from", self.end_uncertain_from)

    @staticmethod
    def _in_order(early_name: str, early: date | None, late_name: str, late: date | None) -> None:
        if early is not None and late is not None and late < early:
            raise ValueError(f"{late_name} {late} lies before {early_name} {early}")

    @property
    def firm_start(self) -> date | None:
        """The first day on which it certainly held; None if open."""
        return self.start_uncertain_to + _DAY if self.start_uncertain_to is not None else self.start

    @property
    def firm_end(self) -> date | None:
        """The last day on which it certainly held; None if open."""
        return self.end_uncertain_from - _DAY if self.end_uncertain_from is not None else self.end

    def status(self, d: date) -> InForceStatus:
        """Whether it held on day ``d`` (a datetime counts as its day)."""
        day = day_of(d)
        return self.covers(day, day)

    def covers(self, first: date, last: date) -> InForceStatus:
        """Whether it held throughout the period ``first`` to ``last``, both included.

        ``in_force``: the period lies wholly in the firm part. ``uncertain``: wholly between the outer
        bounds, but it touches an uncertain window. ``outside``: any part lies beyond the outer bounds.
        """
        if last < first:
            raise ValueError(f"the period ends on {last}, before it starts on {first}")
        if _within(first, last, self.firm_start, self.firm_end):
            return "in_force"
        if _within(first, last, self.start, self.end):
            return "uncertain"
        return "outside"


def _within(first: date, last: date, low: date | None, high: date | None) -> bool:
    return (low is None or low <= first) and (high is None or last <= high)
