"""Running cases: compare the findings of a rule with what the case expects, and explain a difference in Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from govrules.errors import FactError
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.verdict import Verdict
from govrules.extend.case_files import Case, Expectation, collect
from govrules.extend.explain import detail_lines, shown, verdict_text
from govrules.timing import Period

GRAVITY = (
    Verdict.ERROR, Verdict.VIOLATED, Verdict.UNDETERMINED, Verdict.PENDING, Verdict.EXCUSED, Verdict.SATISFIED,
    Verdict.NOT_APPLICABLE,
)  # fmt: skip
_NAMES = {
    "verdict": "结论", "due_at": "时限", "margin": "余量", "unit": "单位", "actual": "实际", "missing": "缺少",
    "failed": "未落实", "note": "备注",
}  # fmt: skip


@frozen
class Mismatch:
    """One thing that came out otherwise than expected; the values as readers see them."""

    what: str
    expected: str
    actual: str


@frozen(eq=False)
class CaseResult:
    """What running a case gave. ``explanation`` is empty for a case that passed.

    ``findings`` are those of the case's rule; ``verdict`` is the gravest of them, None without a finding.
    """

    case: Case
    passed: bool
    findings: tuple[Finding, ...]
    explanation: str

    @property
    def verdict(self) -> Verdict | None:
        """The overall verdict; None where no record was a subject of the rule."""
        return gravest(self.findings)


def gravest(findings: Iterable[Finding]) -> Verdict | None:
    """The overall verdict of findings, in the order of ``GRAVITY``; None without a finding."""
    return min((finding.verdict for finding in findings), key=GRAVITY.index, default=None)


def run(case: Case, checker: Checker) -> CaseResult:
    """Run one case against the checker's rules.

    Raises FactError where the facts cannot be checked at all (no as-of, a clause or duty that no rule knows).
    """
    try:
        report = checker.check(case.facts, as_of=case.as_of, jurisdiction=case.jurisdiction)
    except FactError as error:
        if case.place.file in error.message:
            raise
        raise FactError(f"{case.place}: {error.message}", error.advice) from None
    findings = tuple(finding for finding in report.findings if finding.rule.id == case.rule.id)
    if not findings:  # facts of another place, where other rules apply: ask the case's rule alone
        alone = Checker(checker.rules.only([case.rule.id]), checker.calendar)
        read = [record for record in case.facts.records if record.record_name == case.rule.record]
        findings = tuple(found for record in read for found in alone.check_record(record, report.as_of))
    if not findings:
        return CaseResult(case, False, (), "\n".join([*_head(case), _no_subject(case)]))
    lines: list[str] = []
    for expectation in case.expect:
        lines += _compare(expectation, findings, checker, report.as_of)
    return CaseResult(case, not lines, findings, "\n".join([*_head(case, report.as_of), *lines]) if lines else "")


def _compare(expected: Expectation, findings: Sequence[Finding], checker: Checker, as_of: date) -> list[str]:
    chosen = [finding for finding in findings if _concerns(finding, expected)]
    if not chosen:
        wanted = "、".join(str(part) for part in (expected.subject, expected.period) if part is not None)
        there = "、".join(_subject(finding) for finding in findings)
        failed = [f"    {_subject(one)} {verdict_text(one.verdict)}：{one.note}" for one in findings if _broke(one)]
        return [f"  没有关于 {wanted} 的结果；现有：{there}", *failed]
    verdict = gravest(chosen)
    decisive = [finding for finding in chosen if finding.verdict is verdict]
    if verdict is not expected.verdict:
        best = decisive[0]
        wrong = [Mismatch(_NAMES["verdict"], verdict_text(expected.verdict), verdict_text(best.verdict))]
    else:
        best = min(decisive, key=lambda finding: len(list(mismatches(expected, finding))))
        wrong = list(mismatches(expected, best))
    if not wrong:
        return []
    lines = [f"  {_subject(best)}（{expected.place}）"]
    lines += [f"    {one.what}：应为 {one.expected}，实为 {one.actual}" for one in wrong]
    return lines + [f"    {line}" for line in detail_lines(best, checker, as_of)]


def _broke(finding: Finding) -> bool:
    return finding.verdict is Verdict.ERROR


def mismatches(expected: Expectation, finding: Finding) -> Iterator[Mismatch]:
    """Yield every stated detail that a finding does not have."""
    for key, wanted in expected.details.items():
        got = _actual(finding, key)
        if not _agrees(key, wanted, got):
            yield Mismatch(_NAMES[key], shown(_sorted(wanted)), shown(_sorted(got)))


def _actual(finding: Finding, key: str) -> Any:
    if key in ("margin", "unit"):
        margin = finding.margin
        return None if margin is None else margin.amount if key == "margin" else margin.unit
    return getattr(finding, key)


def _agrees(key: str, wanted: Any, got: Any) -> bool:
    if key in ("missing", "failed"):
        return len(wanted) == len(got) and all(any(_named(name, one) for one in got) for name in wanted)
    if key == "note":
        return got == wanted or bool(wanted and got.startswith(wanted))
    # A date and an instant of the same day are two different things, though Python may call them comparable.
    if isinstance(wanted, date) or isinstance(got, date):
        return type(wanted) is type(got) and wanted == got
    return bool(wanted == got)


def _named(wanted: str, got: str) -> bool:
    """Whether a missing or failed item is meant: in full, without its record type, or ``calendar``."""
    return wanted in (got, got.partition(".")[2]) or got.startswith(f"{wanted}:")


def _sorted(value: Any) -> Any:
    return tuple(sorted(value)) if isinstance(value, frozenset) else value


def _concerns(finding: Finding, expected: Expectation) -> bool:
    if expected.period is not None and not _same_days(finding.period, expected.period):
        return False
    if expected.subject is None:
        return True
    record = finding.record
    names = {finding.subject.id, str(finding.subject), finding.subject.bearer}
    names |= {record.id, f"{record.record_name} {record.id}"} if record is not None else set()
    return expected.subject in names


def _same_days(got: Period | None, wanted: Period) -> bool:
    return got is not None and (got.first, got.last) == (wanted.first, wanted.last)


def _subject(finding: Finding) -> str:
    period = "" if finding.period is None or finding.period.label in str(finding.subject) else f" {finding.period}"
    return f"{finding.subject}{period}"


def _head(case: Case, as_of: date | None = None) -> list[str]:
    lines = [
        f"{case.place}: 用例“{case.name}”未通过",
        f"  规则 {case.rule.id}（{case.rule.duty.zh}）",
        f"  依据 {case.rule.citation.text}",
    ]
    lines += [f"  截至 {shown(as_of)}"] if as_of is not None else []
    return lines + ([f"  说明 {case.why}"] if case.why else [])


def _no_subject(case: Case) -> str:
    about = f"（{case.rule.logic.about}）" if case.rule.logic.about is not None else ""
    there = "、".join(sorted({record.record_name for record in case.facts.records}))
    wanted = "、".join(verdict_text(one.verdict) for one in case.expect)
    return f"  应为 {wanted}，但没有任何记录受该规则约束：它读取 {case.rule.record}{about} 记录，用例给出的是 {there}"


__all__ = ["GRAVITY", "Case", "CaseResult", "Mismatch", "collect", "gravest", "mismatches", "run"]
