"""Checks facts against a rule set: dispatch, versions, superseded records, defects kept in view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any

from attrs import frozen

from govrules.errors import FactError, nearest
from govrules.evaluate.compiled import CompiledRule
from govrules.evaluate.displacement import Displacement
from govrules.evaluate.finding import Finding, Subject
from govrules.evaluate.membership import out_of_place
from govrules.evaluate.moments import instant_of
from govrules.evaluate.newest import newest
from govrules.evaluate.off_roster import off_roster
from govrules.evaluate.recurring import CompiledDuty
from govrules.evaluate.result import Receipt, Report
from govrules.evaluate.unmatched import Words, unmatched, words_of
from govrules.evaluate.verdict import Verdict
from govrules.expr import UNKNOWN
from govrules.facts.dataset import Dataset
from govrules.facts.record import Record
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import WorkdayCalendar, mainland_calendar

_NOT_APPLICABLE = Verdict.NOT_APPLICABLE
Progress = Callable[[int, int], None]


@frozen(slots=False, eq=False)
class Checker:
    """A rule set bound to a calendar; compiles each rule when it is first needed and keeps it."""

    rules: RuleSet
    calendar: WorkdayCalendar

    @classmethod
    def of(cls, rules: RuleSet, calendar: WorkdayCalendar | None = None) -> Checker:
        """Bind rules to the official calendar and the layers that the plugins registered."""
        chosen = calendar or mainland_calendar()
        for layer in rules.layers:
            chosen = chosen.with_layer(layer)
        return cls(rules, chosen)

    @cached_property
    def _compiled(self) -> dict[Rule, CompiledRule]:
        return {}

    @cached_property
    def _displacement(self) -> Displacement:
        return Displacement(self.rules.resolver, self.calendar)

    @cached_property
    def _by_record(self) -> dict[tuple[str, str | None], tuple[tuple[Rule, ...], ...]]:
        index: dict[tuple[str, str | None], dict[str, list[Rule]]] = {}
        for rule in self.rules.rules:
            if not isinstance(rule.logic.test, Recurring):
                index.setdefault((rule.record, rule.logic.about), {}).setdefault(rule.id, []).append(rule)
        return {
            key: tuple(tuple(sorted(v, key=lambda r: -r.version)) for v in by_id.values())
            for key, by_id in index.items()
        }

    @cached_property
    def _applicable(self) -> dict[tuple[str, Any, Any], tuple[tuple[Rule, ...], ...]]:
        return {}

    @cached_property
    def _clauses(self) -> frozenset[str]:
        return frozenset(cited.id for cited in self.rules.clauses())

    @cached_property
    def _words(self) -> dict[str, Words]:
        return {}

    def _words_of(self, dataset: Dataset) -> Words:
        """The words that rules look for in the types of records at hand; worked out once for each type."""
        for name in {record.record_name for record in dataset.records} - self._words.keys():
            self._words[name] = words_of(rule for rule in self.rules.rules if rule.record == name)
        return {key: texts for words in self._words.values() for key, texts in words.items()}

    @cached_property
    def _superseding(self) -> dict[str, bool]:
        return {
            rule.logic.about: rule.logic.decided_to is not None
            for rule in self.rules.rules if rule.logic.supersede and rule.logic.about is not None
        }

    def compiled(self, rule: Rule) -> CompiledRule:
        """The rule ready to run, compiled on first use."""
        found = self._compiled.get(rule)
        if found is None:
            found = self._compiled[rule] = CompiledRule(rule, self.calendar)
        return found

    def applicable(self, record: Record) -> tuple[tuple[Rule, ...], ...]:
        """The rules a record is a subject of; each with its versions, newest first.

        Rules of other places are left out, unless no rule at all is of the record's place: then all of them
        say so.
        """
        about = getattr(record, record.discriminator) if record.discriminator else None
        key = (record.record_name, about, record.jurisdiction)
        found = self._applicable.get(key)
        if found is None:
            found = self._by_record.get(key[:2], ())
            if about is not None:
                found = self._by_record.get((record.record_name, None), ()) + found
            here = tuple(versions for versions in found if any(_inside(rule, record) for rule in versions))
            found = self._applicable[key] = here or found
        return found

    def check_record(self, record: Record, as_of: date | datetime) -> list[Finding]:
        """Check one record against the rules it is a subject of."""
        instant = instant_of(as_of)
        return [self._judge(versions, record, instant) for versions in self.applicable(record)]

    def _judge(self, versions: tuple[Rule, ...], record: Record, as_of: datetime) -> Finding:
        chosen: Finding | None = None
        for rule in versions:
            try:
                found = self.compiled(rule).finding(record, as_of)
            except Exception as error:  # noqa: BLE001 - a defect becomes a finding, never a lost record
                return Finding(
                    rule, Verdict.ERROR, Subject(record.record_name, str(record.id)),
                    note=f"{type(error).__name__}: {error}", record=record,
                )
            applies = found.verdict is not _NOT_APPLICABLE
            if chosen is None or applies:
                chosen = found
            if applies or found.note != "time":
                break
        assert chosen is not None
        if self._displacement.concerns(chosen.rule.id):
            return self._displacement.of_record(chosen, record, as_of)
        return chosen

    def check(
        self, facts: Dataset | Iterable[Record], *, as_of: date | datetime | None = None,
        jurisdiction: str | None = None, progress: Progress | None = None,
    ) -> Report:
        """Check facts at ``as_of`` and return the report.

        ``as_of`` is taken from the facts if they carry one; it is never the present. ``FactError`` names
        records about clauses, kinds of activity or roster classes that no installed rule knows.
        """
        dataset = facts if isinstance(facts, Dataset) else Dataset.from_records(facts)
        moment = as_of if as_of is not None else dataset.as_of
        if moment is None:
            raise FactError(
                "No as-of is given: neither by the caller nor by the facts.",
                "Say when the check speaks of: as_of=… , --as-of 2023-05-15T18:00, or as_of: in the facts.",
            )
        instant = instant_of(moment)
        self._refuse_unknown_names(dataset)
        current = newest(dataset.records, instant, self._superseding)
        findings: list[Finding] = []
        for number, record in enumerate(current.records):
            for versions in self.applicable(record):
                findings.append(current.marked(self._judge(versions, record, instant)))
            if progress is not None:
                progress(number + 1, len(current.records))
        findings.extend(self._recurring(dataset, instant))
        reached = {finding.rule.id for finding in findings}
        places = {record.jurisdiction for record in dataset.records if isinstance(record.jurisdiction, str)}
        idle = [
            versions[-1] for key, versions in self.rules.by_id.items()
            if key not in reached and (not places or any(versions[-1].jurisdiction.covers(place) for place in places))
        ]
        return Report(
            moment, jurisdiction, tuple(findings), tuple(idle), self.receipt(dataset, moment),
            current.superseded, self._notes(dataset, current.ahead),
        )

    def _notes(self, dataset: Dataset, ahead: Sequence[Record]) -> tuple[str, ...]:
        strangers, slips = off_roster(dataset, self.rules.rules), unmatched(dataset, self._words_of(dataset))
        early = (
            f"{len(ahead)} attestation record(s) are dated after as-of and decide nothing yet, first at"
            f" {dataset.place(ahead[0])}",
        ) if ahead else ()
        return (*dataset.notes, *self.rules.remarks, *early, *strangers, *slips)

    def _recurring(self, dataset: Dataset, as_of: datetime) -> Iterator[Finding]:
        roster = dataset.of(Roster)
        grouped: dict[tuple[str, Any], list[Record]] = {}
        for record in dataset.records:
            about = getattr(record, record.discriminator) if record.discriminator else None
            grouped.setdefault((record.record_name, about), []).append(record)
        for rule in self.rules.rules:
            if isinstance(rule.logic.test, Recurring):
                members = [entry for entry in roster if _inside(rule, entry)]
                acts = [record for record in grouped.get((rule.record, rule.logic.about), []) if _inside(rule, record)]
                for entry in out_of_place(rule, self.of_duty(rule.logic.test.duty), roster):
                    yield CompiledDuty(rule, self.calendar).elsewhere(entry)
                if members or acts:
                    yield from self._duty(rule, members, acts, dataset, as_of)

    @cached_property
    def _by_duty(self) -> dict[str, tuple[Rule, ...]]:
        return {}

    def of_duty(self, duty: str) -> tuple[Rule, ...]:
        """The recurring rules of a roster class, of every place."""
        if not self._by_duty:
            for rule in self.rules.rules:
                if isinstance(rule.logic.test, Recurring):
                    self._by_duty[rule.logic.test.duty] = (*self._by_duty.get(rule.logic.test.duty, ()), rule)
        return self._by_duty.get(duty, ())

    def _duty(
        self, rule: Rule, members: Sequence[Roster], acts: Sequence[Record], dataset: Dataset, as_of: datetime
    ) -> Iterator[Finding]:
        try:
            displaced = self._displacement.concerns(rule.id)
            for finding in CompiledDuty(rule, self.calendar).findings(members, acts, as_of, dataset.covers):
                yield self._displacement.of_duty(finding, acts, as_of) if displaced else finding
        except Exception as error:  # noqa: BLE001 - as above
            yield Finding(rule, Verdict.ERROR, Subject("roster", rule.id), note=f"{type(error).__name__}: {error}")

    def _refuse_unknown_names(self, dataset: Dataset) -> None:
        for record in dataset.records:
            if isinstance(record, Roster) and record.duties is not UNKNOWN:
                for duty in record.duties:
                    if duty not in self.rules.duties:
                        raise self._unknown_name(dataset, record, "duties", duty, self.rules.duties)
            if record.discriminator is None:
                continue
            value = getattr(record, record.discriminator)
            if value is UNKNOWN:
                raise FactError(
                    f"{dataset.place(record)}: {record.record_name} {record.id!r} has no {record.discriminator}.",
                    "Without it no rule can be found for the record.",
                )
            subjects = self.rules.subjects.get(record.record_name, frozenset())
            if value not in subjects and value not in self._clauses:
                raise self._unknown_name(dataset, record, record.discriminator, value, subjects)

    def _unknown_name(
        self, dataset: Dataset, record: Record, name: str, value: str, known: frozenset[str]
    ) -> FactError:
        return FactError(
            f"{dataset.place(record)}: {record.record_name} {record.id!r}: {name} {value!r} is known to no installed"
            f" rule{nearest(value, known)}.",
            "Mend the name, or install the plugin whose rules know it (`govrules plugins`).",
        )

    def receipt(self, dataset: Dataset, as_of: date | datetime) -> Receipt:
        """What this check was made with."""
        plugins = tuple(f"{origin.distribution} {origin.version}" for origin in self.rules.origins)
        return Receipt(_own_version(), plugins, self.calendar.version, self.rules, dataset, as_of.isoformat())


@cache
def _own_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("govrules")
    except PackageNotFoundError:
        return "not installed"


def _inside(rule: Rule, record: Record) -> bool:
    where = record.jurisdiction
    return not isinstance(where, str) or rule.jurisdiction.covers(where)
