"""govrules plugin: the 烟台 opinions of 2022 on strengthening the building of the government itself."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from govrules_yantai.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its 134 checkable clauses."""
    from govrules_yantai import (
        rules_attested,
        rules_economy,
        rules_leaders,
        rules_leave,
        rules_procedures,
        rules_projects,
        rules_recurring,
        rules_supervision,
    )

    modules = (
        rules_leave, rules_procedures, rules_economy, rules_projects, rules_supervision, rules_recurring, rules_leaders,
        rules_attested,
    )
    return tuple(rule for module in modules for rule in module.rules())


@hookimpl
def govrules_records() -> Sequence[type[Record]]:
    """Record types that only this notice needs."""
    from govrules_yantai.records import OWN

    return OWN
