"""Two calls for programs and tests: check facts in whatever form they are in, or insist that they comply."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import attrs

from govrules.errors import FactError, UsageError, nearest
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.result import Report
from govrules.evaluate.verdict import Verdict
from govrules.expr import UNKNOWN
from govrules.extend.explain import detail_lines, shown, verdict_text
from govrules.extend.registry import load_rules
from govrules.facts.dataset import Dataset
from govrules.facts.load import Positioned, load_facts, read_facts
from govrules.facts.moment import parse_moment, to_beijing
from govrules.facts.record import Record
from govrules.law import Severity
from govrules.rules.ruleset import RuleSet

PathLike = str | os.PathLike[str]
Facts = Dataset | Record | Iterable[Record] | Mapping[str, Any] | Positioned | PathLike | Iterable[PathLike]


def check(
    facts: Facts, *, as_of: date | str | None = None, jurisdiction: str | None = None,
    rules: RuleSet | Checker | None = None,
) -> Report:
    """Check facts and return the report.

    ``facts``: records, a dataset, plain data shaped like a YAML file of facts, or paths of files and
    directories. ``as_of`` (a date, an instant, or either as text) may be left out only where the facts state
    it. ``jurisdiction`` (GB/T 2260) is lent to records that name none. ``rules`` are every installed plugin's
    unless given; pass a ``Checker`` to check often. Raises FactError, PluginError.
    """
    checker = _checker(rules)
    return checker.check(
        _dataset(facts, checker.rules, jurisdiction), as_of=_moment(as_of), jurisdiction=jurisdiction
    )


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
    checker = _checker(rules)
    dataset = _dataset(facts, checker.rules, jurisdiction)
    report = checker.check(dataset, as_of=_moment(as_of), jurisdiction=jurisdiction)
    code = report.exit_code(level, allow_undetermined=allow_undetermined)
    if code == 5:
        count = len(dataset.records)
        raise AssertionError(f"截至 {shown(report.as_of)}，没有任何规则适用于这 {count} 条记录，未作任何判断")
    if code:
        failed = [*report.failures(level), *_open(report, allow_undetermined)]
        texts = [_text(finding, dataset, checker, report.as_of) for finding in failed]
        raise AssertionError("\n".join([f"截至 {shown(report.as_of)}，{len(failed)} 项不能通过：", *texts]))
    return report


def _checker(rules: RuleSet | Checker | None) -> Checker:
    return rules if isinstance(rules, Checker) else Checker.of(load_rules() if rules is None else rules)


def _moment(as_of: date | str | None) -> date | None:
    if isinstance(as_of, datetime):
        return to_beijing(as_of)
    if not isinstance(as_of, str):
        return as_of
    try:
        return parse_moment(as_of)
    except ValueError as error:
        raise FactError(f"as_of: {error}.", "Give a date or an instant.") from None


def _level(level: Severity | str) -> Severity:
    levels = [severity.value for severity in Severity]
    value = level.value if isinstance(level, Severity) else level
    if value not in levels:
        raise UsageError(f"fail_level is one of {', '.join(levels)}, got {level!r}{nearest(str(value), levels)}.")
    return Severity(value)


def _dataset(facts: Facts, rules: RuleSet, jurisdiction: str | None) -> Dataset:
    if isinstance(facts, Mapping | Positioned):
        return read_facts(facts, rules.records, jurisdiction=jurisdiction, auto_id=True)
    if isinstance(facts, str | os.PathLike):
        return load_facts(facts, rules.records, jurisdiction=jurisdiction)
    if isinstance(facts, Dataset):
        return _located(facts, jurisdiction)
    items: list[Any] = [facts] if isinstance(facts, Record) else list(facts)
    if items and all(isinstance(item, str | os.PathLike) for item in items):
        return load_facts(items, rules.records, jurisdiction=jurisdiction)
    for item in items:
        if not isinstance(item, Record):
            raise UsageError(
                f"Facts are records or paths, got {type(item).__name__}.",
                "Give records, a Dataset, a mapping from record type to records, or paths.",
            )
    return _located(Dataset.from_records(items), jurisdiction)


def _located(dataset: Dataset, jurisdiction: str | None) -> Dataset:
    if jurisdiction is None or all(record.jurisdiction is not UNKNOWN for record in dataset.records):
        return dataset
    records = tuple(_at(record, jurisdiction) for record in dataset.records)
    return Dataset(records, dataset.places, dataset.as_of, dataset.covers, dataset.notes)


def _at(record: Record, jurisdiction: str) -> Record:
    if record.jurisdiction is not UNKNOWN:
        return record
    return attrs.evolve(record, jurisdiction=jurisdiction)  # type: ignore[misc]


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
