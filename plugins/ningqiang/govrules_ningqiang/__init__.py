"""govrules plugin: the 宁强 notice of 2022 on conduct and efficiency of the county government."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from govrules_ningqiang.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its 77 checkable clauses."""
    from govrules_ningqiang import rules_attested, rules_documents, rules_duty, rules_meetings, rules_recurring
    from govrules_ningqiang import rules_supervision as rules_supervision

    modules = (rules_documents, rules_supervision, rules_duty, rules_meetings, rules_attested, rules_recurring)
    return tuple(rule for module in modules for rule in module.rules())
