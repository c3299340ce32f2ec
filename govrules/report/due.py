"""Which pending findings fall due within a window that the caller names."""

from __future__ import annotations

from datetime import date, timedelta

from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import instant_of, limit_bounds
from govrules.evaluate.verdict import Verdict


def is_due_soon(finding: Finding, as_of: date, window: int | None) -> bool:
    """Whether an open duty's time runs out within ``window`` days after ``as_of``."""
    if window is None or finding.verdict is not Verdict.PENDING or finding.due_at is None:
        return False
    return limit_bounds(finding.due_at)[1] <= limit_bounds(instant_of(as_of) + timedelta(days=window))[1]
