"""What a plugin's author still owes: clauses without a rule, rules without cases, cases that fail."""

from __future__ import annotations

import os
from collections.abc import Iterable

from govrules.evaluate.checker import Checker
from govrules.evaluate.verdict import Verdict
from govrules.extend.cases import Case, collect, run
from govrules.extend.scaffold_marks import undecided
from govrules.law import Severity
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet

WANTED = {
    Verdict.SATISFIED: "the duty kept",
    Verdict.VIOLATED: "the duty broken",
    Verdict.UNDETERMINED: "a fact missing",
    Verdict.NOT_APPLICABLE: "the rule not applying",
}
"""The verdicts that the cases of every rule must show between them; what never breaches needs no breach."""


def coverage(cases: Iterable[Case], ruleset: RuleSet) -> list[str]:
    """Name, rule by rule, the verdicts of ``WANTED`` that no case expects; empty when nothing is lacking."""
    expected: dict[str, set[Verdict]] = {}
    for case in cases:
        expected.setdefault(case.rule.id, set()).update(one.verdict for one in case.expect)
    lacking: list[str] = []
    for rule_id, versions in ruleset.by_id.items():
        breach = any(rule.severity is not Severity.NONE for rule in versions)
        shown = expected.get(rule_id, set()) | (set() if breach else {Verdict.VIOLATED})
        missing = [verdict for verdict in WANTED if verdict not in shown]
        if missing:
            what = ", ".join(f"{verdict.value} ({WANTED[verdict]})" for verdict in missing)
            lacking.append(f"{rule_id}: no case expects {what}.")
    return lacking


def suite(
    ruleset: RuleSet, cases: Iterable[str | os.PathLike[str]] | str | os.PathLike[str], *, notice: str | None = None
) -> list[str]:
    """Check a plugin's rules and its case files; return what is wrong, one text each, empty when all is well.

    Nothing that a draft guessed is left undecided, every executable or attested clause has a rule, the cases of
    every rule show each verdict of ``WANTED``, and every case passes. ``notice`` restricts all but the last to one
    notice where several are installed.
    Raises FactErrors for case files that cannot be read, UnknownName for a notice that is not there.
    """
    wanted = None if notice is None else ruleset.notice(notice).id
    found = collect(cases, ruleset)
    own = [rule for rule in ruleset.rules if _of(rule, wanted)]
    problems = [
        line for one in ruleset.notices if wanted in (None, one.id) for line in undecided(one, own)
    ]
    problems += [
        f"{cited.id}: the clause is {cited.clause.status.value} but has no rule."
        for cited in ruleset.gaps() if wanted in (None, cited.notice.id)
    ]
    problems += coverage(found, ruleset.only({rule.id for rule in own}))
    checker = Checker.of(ruleset)
    results = (run(case, checker) for case in found)
    return problems + [result.explanation for result in results if not result.passed]


def _of(rule: Rule, notice: str | None) -> bool:
    return notice in (None, rule.cites.notice.id)
