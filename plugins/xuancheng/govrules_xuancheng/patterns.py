"""The few patterns that most rules of the 宣城 plan follow, and the dates they share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, Unpack

import attrs

from govrules.archetypes import as_of_within, attested, compared, fixed_date, recurrence
from govrules.archetypes.assemble import Common, Condition, Words
from govrules.expr import TRUE, both, nodes
from govrules.facts.field import Field, node_of
from govrules.facts.records import Artifact, Indicator
from govrules.rules import Reading, Rule
from govrules_xuancheng.notice import END, NOTICE, START
from govrules_xuancheng.readings import FORMAL_FINDING, IN_OFFICE_THROUGHOUT, ONCE_IN_CAMPAIGN, YEAR_GIVEN

UNITS = ("县政府", "部门@本级", "政府办公室@本级", "直属事业单位@本级")
"""各县市区政府、市政府各部门和各直属机构, as kinds of bearer."""

CAMPAIGN_END = nodes.Const(END)
CAPPED_AS_OF = as_of_within(NOTICE)
"""As-of, but not after the campaign: the state on its last day is judged also later."""

INDICATOR_LAST_DAY = nodes.Choose(Indicator.period.is_known(), nodes.LastDay(Indicator.period.node), CAMPAIGN_END)
"""Last day of the figure's period; of a figure without a period, the last day of the campaign."""

WHOLE_YEAR = nodes.Compare(">=", INDICATOR_LAST_DAY, CAMPAIGN_END)
"""Leaves out figures for a part of 2021 only, which say nothing about the year."""


def state(
    clause: str, duty: Words, *elements: Words, by: Condition | date | None = None, need: Literal["all", "any"] = "all",
    own: Sequence[Reading] = (), **options: Unpack[Common],
) -> Rule:
    """Something set up, kept up or done once: an attestation decides, pending to ``by`` or the campaign's end."""
    options["readings"] = (*((YEAR_GIVEN,) if by is None else ()), *own)
    return attested(
        NOTICE.clause(clause), duty=duty, elements=elements, need=need,
        open_until=None if by is None else node_of(by), **options,
    )


def one(clause: str, duty: Words, /, *own: Reading, **parameters: Any) -> Rule:
    """One thing that has to be there once: ``min`` 1."""
    return state(clause, duty, own=own, parameters={"min": 1, "unit": "count", **parameters})


def none_found(clause: str, kind: str, what: Words, forbidden: Sequence[str], **parameters: Any) -> Rule:
    """No formal finding of what is forbidden: the number found in a period is 0."""
    period = Indicator.period
    return compared(
        NOTICE.clause(clause), about=kind, actual=Indicator.value, operator="<=", limit=0, unit="count", of=what,
        unit_words=("项", "finding"), archetype="cap",
        decided_on=nodes.Choose(period.is_known(), nodes.FirstDay(period.node), CAPPED_AS_OF),
        decided_to=nodes.Choose(period.is_known(), nodes.LastDay(period.node), CAPPED_AS_OF),
        parameters={"forbidden": list(forbidden), "max": 0, "unit": "count", **parameters},
        readings=(FORMAL_FINDING,),
    )


def made_by(
    clause: str, kind: str, act: Words, by: date, done: Field[Any] = Artifact.completed_on, **options: Unpack[Common]
) -> Rule:
    """An artifact of one kind is completed (submitted) on or before a named date."""
    options["parameters"] = {"by": by.isoformat(), **options.get("parameters", {})}
    rule = fixed_date(NOTICE.clause(clause), by=by, until=done, act=act, **options)
    return rule.evolve(logic=attrs.evolve(rule.logic, about=kind))


def once(
    clause: str, duty: str, about: str, act: Words, on: Field[Any], /, *own: Reading, where: Condition = TRUE,
    by_target: bool = False, unit_words: Words | None = None, **parameters: Any,
) -> Rule:
    """Each roster member does the act at least once within the campaign."""
    day = nodes.DayOf(on.node)
    within = both(
        nodes.Compare(">=", day, nodes.Const(START)), nodes.Compare("<=", day, CAMPAIGN_END), node_of(where)
    )
    return recurrence(
        NOTICE.clause(clause), duty=duty, about=about, on=on, per=None, at_least=1, where=within, act=act,
        by_target=by_target, unit_words=unit_words, parameters={"n_stated": False, **parameters}, readings=(ONCE_IN_CAMPAIGN, IN_OFFICE_THROUGHOUT, *own),
    )
