"""govrules: executable rules for Chinese local-government performance notices.

The public names load on first use, so that ``import govrules`` is cheap wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govrules.errors import GovrulesError
    from govrules.evaluate.checker import Checker
    from govrules.evaluate.finding import Finding
    from govrules.evaluate.result import Report
    from govrules.evaluate.verdict import Verdict
    from govrules.expr.values import NONE_STATED, UNKNOWN
    from govrules.extend.api import check
    from govrules.extend.compliance import assert_compliant
    from govrules.extend.hookspecs import hookimpl
    from govrules.extend.registry import load_rules
    from govrules.facts.dataset import Dataset
    from govrules.facts.load import load_facts, read_facts
    from govrules.facts.record import Record
    from govrules.law.modality import Modality, Severity
    from govrules.law.notice import Citation, Clause, Notice
    from govrules.rules.reading import Reading
    from govrules.rules.rule import Rule
    from govrules.rules.ruleset import RuleSet
    from govrules.timing.calendar import WorkdayCalendar
    from govrules.timing.span import Span

    __version__: str

__all__ = [
    "NONE_STATED", "UNKNOWN", "Checker", "Citation", "Clause", "Dataset", "Finding", "GovrulesError", "Modality",
    "Notice", "Reading", "Record", "Report", "Rule", "RuleSet", "Severity", "Span", "Verdict", "WorkdayCalendar",
    "__version__", "assert_compliant", "check", "hookimpl", "load_facts", "load_rules", "read_facts",
]  # fmt: skip

_HOMES = {
    "errors": ("GovrulesError",),
    "evaluate.checker": ("Checker",),
    "evaluate.finding": ("Finding",),
    "evaluate.result": ("Report",),
    "evaluate.verdict": ("Verdict",),
    "expr.values": ("NONE_STATED", "UNKNOWN"),
    "extend.api": ("check",),
    "extend.compliance": ("assert_compliant",),
    "extend.hookspecs": ("hookimpl",),
    "extend.registry": ("load_rules",),
    "facts.dataset": ("Dataset",),
    "facts.load": ("load_facts", "read_facts"),
    "facts.record": ("Record",),
    "law.modality": ("Modality", "Severity"),
    "law.notice": ("Citation", "Clause", "Notice"),
    "rules.reading": ("Reading",),
    "rules.rule": ("Rule",),
    "rules.ruleset": ("RuleSet",),
    "timing.calendar": ("WorkdayCalendar",),
    "timing.span": ("Span",),
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("govrules")
        except PackageNotFoundError:
            return "not installed"
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value = globals()[name] = getattr(import_module(f"govrules.{home}"), name)
            return value
    raise AttributeError(f"module 'govrules' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
