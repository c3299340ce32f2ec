"""Findings: one rule on one subject, with everything a reader needs to check it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from govrules.evaluate.verdict import Verdict
from govrules.law import Citation, Severity
from govrules.rules.rule import Rule
from govrules.timing import Period


@frozen
class Subject:
    """What was judged: a record, or a roster member in a period."""

    record: str
    id: str
    bearer: str | None = None
    jurisdiction: str | None = None

    def __str__(self) -> str:
        return f"{self.record} {self.id}"


@frozen
class Margin:
    """How far inside (positive) or outside (negative) the bound the fact stands."""

    amount: int | Decimal
    unit: str


@frozen(eq=False)
class Finding:
    """The verdict of one rule on one subject.

    ``due_at`` is the last day or instant in time; ``actual`` the act's moment or the measured number;
    ``limit`` the bound; ``missing`` names the facts, calendar years or rosters that would decide;
    ``failed`` names the required elements that are not there; ``note`` says why a verdict is not what
    the bare bound suggests (uncertain dates, an exception, an error).
    """

    rule: Rule
    verdict: Verdict
    subject: Subject
    period: Period | None = None
    due_at: date | datetime | None = None
    actual: Any = None
    limit: Any = None
    unit: str = ""
    margin: Margin | None = None
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    note: str = ""
    record: Any = field(default=None, repr=False)
    waiver: str | None = None

    @property
    def severity(self) -> Severity:
        """Severity of the rule; it counts only where the verdict is violated."""
        return self.rule.severity

    @property
    def citation(self) -> Citation:
        """The clause that the finding rests on."""
        return self.rule.citation
