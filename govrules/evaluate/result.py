"""The result of a check: findings, what produced them, and the exit code they mean."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter

from attrs import field, frozen

from govrules.evaluate.finding import Finding
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import Dataset
from govrules.law import Severity
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet


@frozen
class Receipt:
    """What produced a report, so that it can be produced again."""

    govrules: str
    plugins: tuple[str, ...]
    calendar: str
    rules: RuleSet = field(repr=False)
    facts: Dataset = field(repr=False, eq=attrgetter("digest"))
    as_of: str

    @property
    def rules_digest(self) -> str:
        """Digest of the rules evaluated; worked out when it is asked for."""
        return self.rules.digest

    @property
    def facts_digest(self) -> str:
        """Digest of the records checked; worked out when it is asked for."""
        return self.facts.digest


@frozen(eq=False, slots=False)
class Report:
    """Everything one check found.

    ``not_evaluated`` are rules of the records' places that no record or roster was a subject of; ``superseded`` counts
    records that a newer one on the same matter replaces; ``notes`` are remarks of the loader.
    """

    as_of: date | datetime
    jurisdiction: str | None
    findings: tuple[Finding, ...] = field(repr=False)
    not_evaluated: tuple[Rule, ...] = field(repr=False)
    receipt: Receipt
    superseded: int = 0
    notes: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> dict[Verdict, int]:
        """Number of findings per verdict, every verdict named."""
        counter = Counter(finding.verdict for finding in self.findings)
        return {verdict: counter[verdict] for verdict in Verdict}

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings whose verdict is violated, waived ones included."""
        return tuple(finding for finding in self.findings if finding.verdict is Verdict.VIOLATED)

    def failures(self, level: Severity = Severity.NOTE) -> tuple[Finding, ...]:
        """Unwaived violations at or above a severity."""
        return tuple(
            finding for finding in self.violations
            if finding.waiver is None and finding.severity.rank <= level.rank
        )

    def exit_code(self, level: Severity = Severity.NOTE, *, allow_undetermined: bool = False) -> int:
        """0 clean · 1 violations · 3 undetermined or error findings · 5 nothing evaluated."""
        if self.failures(level):
            return 1
        if self.counts[Verdict.ERROR] or (self.counts[Verdict.UNDETERMINED] and not allow_undetermined):
            return 3
        evaluated = sum(n for verdict, n in self.counts.items() if verdict is not Verdict.NOT_APPLICABLE)
        return 0 if evaluated else 5
