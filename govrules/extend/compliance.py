"""The call for tests: insist that facts comply, and say in words what does not."""

from __future__ import annotations

from datetime import date

from govrules.errors import UsageError, nearest
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.extend.api import Facts, checker_of, dataset_of, moment_of
from govrules.extend.explain import detail_lines, shown, verdict_text
from govrules.facts.dataset import Dataset
from govrules.facts.record import Record
from govrules.law import Severity
from govrules.rules.ruleset import RuleSet


def assert_compliant(
    facts: Facts, *, as_of: date | str | None = None, jurisdiction: str | None = None,
    rules: RuleSet | Checker | None = None, fail_level: Severity | str = Severity.NOTE,
    allow_undetermined: bool = False,
) -> Report:
    """Check facts as ``check`` does and raise AssertionError unless they comply.

    Fails on violations at or above ``fail_level`` (error, warning, note), on undetermined findings unless they
    are allowed, on errors, and where no rule was evaluated. Returns the report.
    """
    __tracebackhide__ = True
    level = _level(fail_level)
    checker = checker_of(rules)
    dataset = dataset_of(facts, checker.rules, jurisdiction)
    report = checker.check(dataset, as_of=moment_of(as_of), jurisdiction=jurisdiction)
    code = report.exit_code(level, allow_undetermined=allow_undetermined)
    if code == 5:
        count = len(dataset.records)
        raise AssertionError(f"截至 {shown(report.as_of)}，没有任何规则适用于这 {count} 条记录，未作任何判断")
    if code:
        failed = [*report.failures(level), *_open(report, allow_undetermined)]
        texts = [_text(finding, dataset, checker, report.as_of) for finding in failed]
        raise AssertionError("\n".join([f"截至 {shown(report.as_of)}，{len(failed)} 项不能通过：", *texts]))
    return report


def _level(level: Severity | str) -> Severity:
    levels = [severity.value for severity in Severity]
    value = level.value if isinstance(level, Severity) else level
    if value not in levels:
        raise UsageError(f"fail_level is one of {', '.join(levels)}, got {level!r}{nearest(str(value), levels)}.")
    return Severity(value)


def _open(report: Report, allow_undetermined: bool) -> list[Finding]:
    open_verdicts = {Verdict.ERROR} if allow_undetermined else {Verdict.ERROR, Verdict.UNDETERMINED}
    return [finding for finding in report.findings if finding.verdict in open_verdicts]


def _text(finding: Finding, dataset: Dataset, checker: Checker, as_of: date) -> str:
    record = finding.record
    place = f"{dataset.place(record)}: " if isinstance(record, Record) else ""
    lines = [f"{place}{finding.rule.id} {finding.subject}：{verdict_text(finding.verdict)} {finding.rule.duty.zh}"]
    lines += [f"  依据 {finding.citation.text}"]
    lines += [f"  {line}" for line in detail_lines(finding, checker, as_of)]
    return "\n".join(lines)
