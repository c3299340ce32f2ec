"""A worked example of a local plugin: a made-up notice of 莱山区 that varies two rules of 烟台 and adds one."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The district's notice."""
    from govrules_laishan.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """Its three rules, one of them in two versions."""
    from govrules_laishan.rules import rules

    return rules()
