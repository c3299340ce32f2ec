"""What the cases of each rule give: run when a page first asks for them, counted without being run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs
from attrs import define, field

from govrules.errors import FactError
from govrules.evaluate.checker import Checker
from govrules.extend.cases import Case, CaseResult, run
from govrules.rules import Rule


@define(eq=False)
class Worked(Mapping[str, tuple[CaseResult, ...]]):
    """Results by rule id, for the rules that have cases.

    ``counts`` are the numbers of cases by rule id, ``cases_of`` finds the cases of a rule. ``wide`` collects the ids
    of the rules some of whose cases name what only other rules know, so that they were run with all of them.
    """

    checker: Checker
    counts: Mapping[str, int]
    cases_of: Callable[[str], Sequence[Case]]
    wide: set[str] = field(factory=set, init=False)
    _results: dict[str, tuple[CaseResult, ...]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, checker: Checker, cases: Iterable[Case]) -> Worked:
        """Run cases that are at hand, all of them now. Raises FactError as looking one up does."""
        by_rule: dict[str, list[Case]] = {}
        for case in cases:
            by_rule.setdefault(case.rule.id, []).append(case)
        worked = cls(checker, {key: len(found) for key, found in by_rule.items()}, by_rule.__getitem__)
        for rule_id in by_rule:
            worked[rule_id]
        return worked

    def __getitem__(self, rule_id: str) -> tuple[CaseResult, ...]:
        """Results in the order of the cases. Raises FactError where facts cannot be checked at all."""
        found = self._results.get(rule_id)
        if found is None:
            if rule_id not in self.counts:
                raise KeyError(rule_id)
            found = self._results[rule_id] = self._run(self.cases_of(rule_id))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.counts)

    def __len__(self) -> int:
        return len(self.counts)

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self.counts

    def _run(self, cases: Sequence[Case]) -> tuple[CaseResult, ...]:
        if not cases:
            return ()
        alone = narrowed(self.checker, cases[0].rule)
        return tuple(self._run_one(case, alone) for case in cases)

    def _run_one(self, case: Case, alone: Checker) -> CaseResult:
        """Run with the first checker that knows everything the case's facts name (roster classes, other clauses)."""
        try:
            return run(case, alone)
        except FactError:
            self.wide.add(case.rule.id)
            return run(case, self.checker)


def narrowed(checker: Checker, rule: Rule) -> Checker:
    """The checker with one rule: what its cases give depends on no other, and they run many times faster."""
    rules = checker.rules
    narrow = attrs.evolve(rules, rules=rules.versions(rule.id), notices=(rule.cites.notice,))
    return Checker(narrow, checker.calendar)
