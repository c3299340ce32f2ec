"""govrules plugin: the 即墨 opinions of about 2012 on the efficiency of the city government."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from govrules_jimo.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its 109 checkable clauses."""
    from govrules_jimo import (
        rules_approvals,
        rules_key_areas,
        rules_offices,
        rules_projects,
        rules_quality,
        rules_tasks,
    )

    modules = (rules_key_areas, rules_projects, rules_tasks, rules_quality, rules_approvals, rules_offices)
    return tuple(rule for module in modules for rule in module.rules())


@hookimpl
def govrules_records() -> Sequence[type[Record]]:
    """The record types that only this notice needs."""
    from govrules_jimo.records import OWN

    return OWN
