"""Which pending findings fall due within a window that the caller names."""

from __future__ import annotations

from datetime import date, timedelta

from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import day_of
from govrules.evaluate.verdict import Verdict


def is_due_soon(finding: Finding, as_of: date, window: int | None) -> bool:
    """Whether an open duty's last day is at most ``window`` days after the day of ``as_of``."""
    if window is None or finding.verdict is not Verdict.PENDING or finding.due_at is None:
        return False
    return day_of(finding.due_at) <= day_of(as_of) + timedelta(days=window)
