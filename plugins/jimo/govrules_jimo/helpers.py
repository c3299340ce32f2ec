"""The few forms in which this plugin writes its rules: one function per pattern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from govrules.archetypes import attested, reduction
from govrules.archetypes.assemble import Common, Words
from govrules.expr import Node, nodes
from govrules.facts.field import Field
from govrules.facts.records import Indicator
from govrules.rules import Reading, Rule
from govrules_jimo.notice import NOTICE
from govrules_jimo.readings import AT_AS_OF, BASE, PROCEDURE, STANDING

AT = nodes.Choose(Indicator.period.is_known(), nodes.LastDay(Indicator.period.node), nodes.AsOf())
"""Deciding moment of a figure that is not due at any printed time: the end of its period, or as-of."""

SINGLE: Mapping[str, Any] = {"min": 1, "unit": "count"}
"""Parameters of a duty to have one of something."""


def state(
    clause: str, duty: Words, *elements: Words, need: Literal["all", "any"] = "all",
    params: Mapping[str, Any] | None = None, **options: Unpack[Common],
) -> Rule:
    """Something set up or kept up; there at as-of or not, by the newest attestation."""
    options["readings"] = (STANDING, *options.get("readings", ()))
    options["parameters"] = params or {}
    return attested(NOTICE.clause(clause), duty=duty, elements=elements, need=need, **options)


def single(clause: str, duty: Words, each: str | None = None, readings: Sequence[Reading] = ()) -> Rule:
    """A standing state that asks for at least one of something, for each of a class where one is named."""
    params = {**SINGLE, "each": each} if each else SINGLE
    return state(clause, duty, readings=readings, params=params)


def procedure(
    clause: str, duty: Words, *elements: Words, params: Mapping[str, Any] | None = None, **options: Unpack[Common]
) -> Rule:
    """Something done matter by matter, judged on the day of the act."""
    options["readings"] = (PROCEDURE, *options.get("readings", ()))
    options["parameters"] = params or {}
    return attested(NOTICE.clause(clause), kind="event", duty=duty, elements=elements, **options)


def shorter(
    clause: str, kind: str, percent: int, of: Words, *, readings: Sequence[Reading], params: Mapping[str, Any]
) -> Rule:
    """A time in workdays is cut by at least ``percent`` of its baseline."""
    return reduction(
        NOTICE.clause(clause), about=kind, percent=percent, unit="workday", of=of, decided_on=AT,
        readings=(*readings, BASE), parameters=params,
    )


def fewer(
    clause: str, suffix: str, kind: str, unit: str, of: Words, *, words: Words | None = None, yearly: bool = False,
    readings: Sequence[Reading] = (), params: Mapping[str, Any] | None = None,
) -> Rule:
    """A figure is below its baseline; ``yearly``: against the year before, judged when the year has closed."""
    given: dict[str, Any] = {"direction": "decrease", "n_stated": False, **(params or {})}
    options = Common(parameters=given, readings=(*readings, BASE) if yearly else (*readings, BASE, AT_AS_OF))
    if suffix:
        options["suffix"] = suffix
    last = nodes.LastDay(Indicator.period.node)
    return reduction(
        NOTICE.clause(clause), about=kind, percent=None, unit=unit, unit_words=words, of=of,
        decided_on=nodes.FirstDay(Indicator.period.node) if yearly else AT, decided_to=last if yearly else None,
        open_until=last if yearly else None, final=yearly, **options,
    )


def happened_or(first: Field[Any], otherwise: Node) -> Node:
    """The first field where it is recorded as a moment, otherwise the second, also where it is null."""
    return nodes.Choose(nodes.All((nodes.Known(first.node), first.is_recorded())), first.node, otherwise)
