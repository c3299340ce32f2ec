"""Findings: one rule on one subject, with everything a reader needs to check it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from govrules.evaluate.verdict import Verdict
from govrules.expr import nodes
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


_TRACED = (Verdict.VIOLATED, Verdict.UNDETERMINED, Verdict.EXCUSED)
_UNDETERMINED = Verdict.UNDETERMINED
Fill = Callable[[Verdict, Any, datetime], Mapping[str, Any]]
_UNFILLED: Mapping[str, Any] = {
    "period": None, "due_at": None, "actual": None, "limit": None, "unit": "", "margin": None, "missing": (),
    "failed": (), "waiver": None,
}  # fmt: skip


@frozen(eq=False, slots=False)
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

    if not TYPE_CHECKING:  # type checkers know the fields, and no others

        def __getattr__(self, name: str) -> Any:
            values = self.__dict__
            if name not in _UNFILLED and name not in ("subject", "note"):
                raise AttributeError(f"a Finding has no {name!r}")
            fill = values.get("_fill")
            if fill is not None:
                values.update({**_UNFILLED, **fill(self.verdict, self.record, values["_as_of"])})
                values.pop("_fill", None)
            return values[name]

    def __getstate__(self) -> dict[str, Any]:
        assert self.subject  # fills in what is still open
        return {name: value for name, value in self.__dict__.items() if not name.startswith("_")}

    @property
    def severity(self) -> Severity:
        """Severity of the rule; it counts only where the verdict is violated."""
        return self.rule.severity

    @property
    def citation(self) -> Citation:
        """The clause that the finding rests on."""
        return self.rule.citation

    @property
    def trace(self) -> tuple[tuple[nodes.Fact, Any], ...]:
        """The facts that the verdict rests on, with what is recorded; empty where it needs no explanation."""
        record, rule = self.record, self.rule
        if self.verdict not in _TRACED or record is None or record.record_name != rule.record:
            return ()
        recorded = record.__dict__
        return tuple([(fact, recorded[fact.name]) for fact in rule.facts()])


def settled(rule: Rule, verdict: Verdict, note: str, record: Any, fill: Fill, as_of: datetime) -> Finding:
    """A finding on a record, the rest of which ``fill`` gives, without fail, when somebody first asks for it.

    If undetermined, ``fill`` gives the note as well. Most findings of a large check are only counted. A function,
    because a method of the class costs a tenth of a finding more.
    """
    made: Finding = object.__new__(Finding)
    values = made.__dict__
    values["rule"] = rule
    values["verdict"] = verdict
    if verdict is not _UNDETERMINED:
        values["note"] = note
    values["record"] = record
    values["_fill"] = fill
    values["_as_of"] = as_of
    return made
