"""govrules plugin: the 贵州 plan for a year of efficiency of 2020, issued by the provincial government office."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from govrules_guizhou.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_records() -> Sequence[type[Record]]:
    """Record types that only this plan needs."""
    from govrules_guizhou.records import OWN

    return OWN


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its 91 checkable clauses."""
    from govrules_guizhou import (
        rules_assessment,
        rules_burden,
        rules_office,
        rules_power,
        rules_research,
        rules_safeguards,
        rules_services,
        rules_tasks,
    )

    modules = (
        rules_tasks, rules_research, rules_services, rules_power, rules_office, rules_burden, rules_assessment,
        rules_safeguards,
    )  # fmt: skip
    return tuple(rule for module in modules for rule in module.rules())
