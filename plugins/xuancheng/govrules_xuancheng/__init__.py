"""govrules plugin: the 宣城 plan of 2021 for a year of raising the government's capacity (政府能力提升年)."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from govrules_xuancheng.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_records() -> Sequence[type[Record]]:
    """The record types that only this notice needs."""
    from govrules_xuancheng.records import RECORDS

    return RECORDS


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its 59 checkable clauses."""
    from govrules_xuancheng import (
        rules_action,
        rules_integrity,
        rules_law,
        rules_phases,
        rules_reform,
        rules_service,
        rules_work,
    )

    modules = (rules_law, rules_reform, rules_service, rules_action, rules_integrity, rules_phases, rules_work)
    return tuple(rule for module in modules for rule in module.rules())
