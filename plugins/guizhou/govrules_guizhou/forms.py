"""The forms in which the rules of the 贵州 plan are written, on top of the shared archetypes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from govrules.archetypes import as_of_within, attested, known_or, requires
from govrules.expr import Node, nodes
from govrules.facts.field import MomentField
from govrules.facts.records import Attestation
from govrules.rules import Reading, Rule
from govrules_guizhou.notice import NOTICE, PLAN_END, START
from govrules_guizhou.readings import FINDING, ON_EVENT, STANDING

Words = tuple[str, str]
Readings = Sequence[Reading]

OFFICE = ("政府办公室@本级",)
UNITS_AND_GOVERNMENTS = ("市政府", "县政府", "政府办公室@本级", "部门@本级", "直属事业单位@本级")
UNITS_AND_CITIES = ("市政府", "政府办公室", "部门", "直属事业单位")
GOVERNMENTS = ("市政府", "县政府")
THREE_LEVELS = ("省政府", *GOVERNMENTS)
"""省、市、县三级政府。"""

PLAN_YEAR_END = nodes.Const(PLAN_END)
IN_PLAN_YEAR: Node = as_of_within(NOTICE)
"""The day that decides an undated state: as-of, at the latest the end of the plan year."""


def state(
    clause: str, duty: Words, *elements: Words, need: Literal["all", "any"] = "all", when: str | None = None,
    readings: Readings = (), binds: tuple[str, ...] = (), **parameters: Any,
) -> Rule:
    """Something to be set up or done once in the plan year; ``when`` names the recorded condition."""
    return attested(
        NOTICE.clause(clause), duty=duty, elements=elements, need=need, applies=_given(when), binds=binds,
        readings=(STANDING, *readings), parameters=parameters,
    )


def event(
    clause: str, duty: Words, *elements: Words, need: Literal["all", "any"] = "all", when: str | None = None,
    readings: Readings = (), binds: tuple[str, ...] = (), **parameters: Any,
) -> Rule:
    """A duty that hangs on one event; ``when`` names the recorded condition."""
    return attested(
        NOTICE.clause(clause), kind="event", duty=duty, elements=elements, need=need, applies=_given(when),
        binds=binds, readings=(ON_EVENT, *readings), parameters=parameters,
    )


def forbids(clause: str, duty: Words, *practices: Words, readings: Readings = ()) -> Rule:
    """Practices that must not be found; the elements record what was found, ``done`` that nothing was."""
    return requires(
        NOTICE.clause(clause),
        parts=[(_not_found(zh), f"未见{zh}", f"no {en}") for zh, en in practices],
        duty=duty, decided_on=known_or(Attestation.on, IN_PLAN_YEAR), about=NOTICE.clause(clause).id,
        archetype="prohibits", readings=(FINDING, *readings), whole=Attestation.done,
        parameters={"forbidden": [zh for zh, _ in practices]},
    )


def since_the_plan(day: Node) -> Node:
    """A day, but not before the plan: what was there already is judged by the plan from its own day on."""
    return nodes.Latest((day, nodes.Const(START)))


def day_if_any(field: MomentField, otherwise: Node) -> Node:
    """The recorded day, otherwise another one: also where it is recorded that the act has not happened."""
    return nodes.Choose(nodes.All((field.is_known(), field.is_recorded())), field.node, otherwise)


def done_or_open(field: MomentField, by: date) -> Node:
    """False only once the date has passed without the act: an act never done is another clause's fault."""
    return nodes.AnyOf((field.is_recorded(), nodes.Not(nodes.Expired(nodes.Const(by)))))


def done_by(field: MomentField, by: date) -> Node:
    """The act is done at as-of, and was done by the date."""
    happened = nodes.Compare("<=", nodes.DayOf(field.node), nodes.DayOf(nodes.AsOf()))
    return nodes.All((nodes.InTime(field.node, nodes.Const(by)), happened))


def _given(when: str | None) -> Node:
    return nodes.TRUE if when is None else Attestation.elements.element(when)


def _not_found(practice: str) -> Node:
    return nodes.Choose(
        nodes.Known(Attestation.elements.node), nodes.Not(Attestation.elements.element(practice)),
        Attestation.done.node,
    )
