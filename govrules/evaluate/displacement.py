"""Findings of a rule that a local variant stands in for: not applicable, with the name of the variant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property

import attrs
from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.compiled import dates_of
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import day_of
from govrules.evaluate.scalar import Closure, compile_node
from govrules.evaluate.verdict import Verdict
from govrules.expr import Marker, Node
from govrules.facts.record import Record
from govrules.rules.resolution import Displaced, Resolver
from govrules.rules.rule import Rule
from govrules.rules.variant import Relation
from govrules.timing import WorkdayCalendar

_SETTLED = (Verdict.NOT_APPLICABLE, Verdict.ERROR)


@frozen(slots=False, eq=False)
class Displacement:
    """The variants of a rule set, asked finding by finding."""

    resolver: Resolver
    calendar: WorkdayCalendar

    @cached_property
    def _compiled(self) -> dict[Node, Closure]:
        return {}

    def concerns(self, rule_id: str) -> bool:
        """Whether any variant may displace the rule."""
        return rule_id in self.resolver.displacers

    def of_record(self, finding: Finding, record: Record, as_of: datetime) -> Finding:
        """The finding on a record, switched off where a variant is in force on the deciding day."""
        if finding.verdict in _SETTLED or not isinstance(record.jurisdiction, str):
            return finding
        days = self._days(finding.rule, record, as_of)
        if days is None:
            return finding
        return _switched(finding, self.resolver.displaced(finding.rule.id, record.jurisdiction, *days))

    def of_duty(self, finding: Finding, acts: Sequence[Record], as_of: datetime) -> Finding:
        """The finding on a roster member and period, switched off where a variant holds throughout the period."""
        if finding.verdict in _SETTLED:
            return finding
        today = as_of.date()
        period = finding.period
        first, last = (today, today) if period is None else (period.first, period.last)
        places = [finding.subject.jurisdiction]
        if finding.record is None and finding.note == "no roster":
            places = [act.jurisdiction if isinstance(act.jurisdiction, str) else None for act in acts]
        found: Displaced | None = None
        for place in places:
            found = None if place is None else self.resolver.displaced(finding.rule.id, place, first, last)
            if found is None:
                return finding
        return _switched(finding, found)

    def _days(self, rule: Rule, record: Record, as_of: datetime) -> tuple[date, date] | None:
        days: list[date] = []
        for node in (rule.logic.decided_on, rule.logic.decided_to):
            if node is None:
                continue
            if node not in self._compiled:
                self._compiled[node] = compile_node(node, self.calendar)
            try:
                moment = self._compiled[node](record, as_of)
            except CalendarNotPublished:
                return None
            if moment is None or isinstance(moment, Marker):
                return None
            days.append(day_of(moment))
        return days[0], days[-1]


def _switched(finding: Finding, by: Displaced | None) -> Finding:
    if by is None:
        return finding
    if by.certain:
        return Finding(
            finding.rule, Verdict.NOT_APPLICABLE, finding.subject, finding.period, note=by.note, record=finding.record
        )
    spec = by.variant.variant
    # What breaks a rule breaks a stricter one too, so only the other relations can have let it go.
    if finding.verdict is not Verdict.VIOLATED or (spec is not None and spec.relation is Relation.STRICTER):
        return finding
    missing = (dates_of(by.variant),)
    note = f"perhaps {by.note}, its dates are uncertain"
    return attrs.evolve(finding, verdict=Verdict.UNDETERMINED, note=note, missing=missing)
