"""What a case is about: of all that its facts give, the findings that its expectations name."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.evaluate.finding import Finding
from govrules.evaluate.verdict import Verdict
from govrules.extend.case_files import Expectation
from govrules.extend.cases import CaseResult, gravest, mismatches


def outcome(result: CaseResult) -> tuple[Finding, ...]:
    """The findings that show what a case expects; those of the gravest verdict for a case that fails.

    A roster that begins before the period a case speaks of gives findings on the earlier periods as well; they are
    not what the case shows.
    """
    chosen: dict[int, Finding] = {}
    for expected in result.case.expect if result.passed else ():
        for finding in _shown(expected, result.findings):
            chosen[id(finding)] = finding
    if chosen:
        return tuple(chosen.values())
    verdict = gravest(result.findings)
    return tuple(finding for finding in result.findings if finding.verdict is verdict)


def verdict_shown(result: CaseResult) -> Verdict | None:
    """The verdict that a case shows: the gravest of its outcome."""
    return gravest(outcome(result))


def _shown(expected: Expectation, findings: Sequence[Finding]) -> list[Finding]:
    about = [one for one in findings if one.verdict is expected.verdict and _concerns(one, expected)]
    exact = [one for one in about if not any(True for _ in mismatches(expected, one))]
    return exact or about


def _concerns(finding: Finding, expected: Expectation) -> bool:
    period, wanted = finding.period, expected.period
    if wanted is not None and (period is None or (period.first, period.last) != (wanted.first, wanted.last)):
        return False
    names = {finding.subject.id, str(finding.subject), finding.subject.bearer}
    if finding.record is not None:
        names |= {finding.record.id, f"{finding.record.record_name} {finding.record.id}"}
    return expected.subject is None or expected.subject in names
