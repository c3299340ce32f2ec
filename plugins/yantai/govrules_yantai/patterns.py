"""The few patterns that most rules of the 烟台 notice follow, so that each rule is one line of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, Unpack

import attrs
from attrs import field, frozen

from govrules.archetypes import attested, known_or, recurrence
from govrules.archetypes.assemble import Common, Condition
from govrules.expr import TRUE, Node, nodes
from govrules.facts.field import MomentField, node_of
from govrules.facts.record import fields_of
from govrules.facts.records import Activity, Artifact, Link
from govrules.rules import AS_OF, Counting, Reading, Rule, Window
from govrules.timing import Unit
from govrules_yantai.notice import NOTICE
from govrules_yantai.readings import (
    AT_LEAST,
    ATTESTED,
    BARE,
    CALENDAR,
    EACH_BEARER,
    EACH_MEMBER,
    INFERRED,
    RANGE,
    STANDING,
    STANDING_LINK,
    YEARLY,
)

Words = tuple[str, str]
Wording = Literal["at_least", "bare", "inferred", "range", "open"]

LEADERS = "市政府领导班子成员"
CITY = "市政府"
PARTY_GROUP = "市政府党组"
ALL_DISTRICTS = "区市政府(管委)"
DEPARTMENTS = "市政府部门"
ECONOMY_HEADS = "经济发展服务部门主要负责人"
COLLECTIVE_BODIES = (CITY, PARTY_GROUP)
QUARTER_ONE = Window((1, 1), (3, 31))
START = nodes.Const(date(2022, 3, 7))

_WORDING: Mapping[Wording, tuple[dict[str, Any], tuple[Reading, ...]]] = {
    "at_least": ({"wording": "at_least"}, (AT_LEAST,)),
    "bare": ({"wording": "bare"}, (BARE,)),
    "inferred": ({"min_inferred": True}, (INFERRED,)),
    "range": ({"inclusive": True}, (RANGE,)),
    "open": ({}, ()),
}


@frozen
class Duty:
    """One line of a table of recurring duties: who does what, how often, in which words of the text."""

    clause: str
    who: str
    about: str | None
    per: Unit | None
    wording: Wording
    act: Words
    n: int = 1
    top: int | None = None
    where: Condition = TRUE
    on: Condition = Activity.on
    distinct: Condition | None = None
    readings: tuple[Reading, ...] = ()
    parameters: Mapping[str, Any] = field(factory=dict)
    words: Words | None = None
    more: Mapping[str, Any] = field(factory=dict)


def duty_rule(line: Duty) -> Rule:
    """The rule of one line; the words of the text decide its readings and parameters."""
    printed, spoken = _WORDING[line.wording]
    counting = Counting.RECORDS if line.distinct is None else Counting.DISTINCT
    more = {"counting": counting, **line.more}
    distinct = _target_or_own_id() if line.distinct is Activity.target else line.distinct
    return recurrence(
        NOTICE.clause(line.clause), duty=line.who, about=line.about, on=line.on, per=line.per, at_least=line.n,
        at_most=line.top, act=line.act, where=line.where, distinct=distinct, unit_words=line.words,
        parameters={"of": line.about, **printed, **line.parameters},
        readings=(*(() if line.per is None else (CALENDAR,)), *spoken, *_bearer(line.who), *line.readings), **more,
    )


def _bearer(who: str) -> tuple[Reading, ...]:
    if who in COLLECTIVE_BODIES:
        return ()
    return (EACH_MEMBER,) if who.startswith(LEADERS) else (EACH_BEARER,)


def _target_or_own_id() -> Node:
    return nodes.Choose(Activity.target.is_recorded(), Activity.target.node, fields_of(Activity)["id"].node)


def for_its_year(line: Duty) -> Duty:
    """Count an artifact in the year it is made for: made earlier it counts at once, made after it never."""
    year = Artifact.period.node
    on = nodes.Latest((Artifact.completed_on.node, nodes.FirstDay(year)))
    in_time = nodes.Compare("<=", Artifact.completed_on.node, nodes.LastDay(year))
    where = in_time if line.where is TRUE else nodes.All((node_of(line.where), in_time))
    return attrs.evolve(line, on=on, where=where)


def link_rule(clause: str, who: str, kind: str, n: int, act: Words, *, wording: Wording = "bare") -> Rule:
    """A standing number of links still in force at as-of, each target counted once."""
    printed, spoken = _WORDING[wording]
    return recurrence(
        NOTICE.clause(clause), duty=who, about=kind, on=known_or(Link.since, AS_OF), per=None, at_least=n, act=act,
        counting=Counting.DISTINCT, distinct=Link.target, where=nodes.Not(nodes.Expired(Link.until.node)), unit_words=("个", "link"),
        parameters={"of": kind.removeprefix("联系"), "n": n, **printed}, readings=(STANDING_LINK, *spoken, *_bearer(who)),
    )


def said(name: str, *, presumed: bool = False) -> Node:
    """The recorded yes or no for an element of an activity; ``presumed`` yes where no elements are recorded."""
    element = Activity.elements.element(name)
    return nodes.Choose(Activity.elements.is_known(), element, TRUE) if presumed else element


def first_day(*moments: MomentField) -> Node:
    """The first of the moments that is recorded as having happened, as-of where none is."""
    chosen: Node = AS_OF
    for moment in reversed(moments):
        happened = nodes.Choose(moment.is_known(), moment.is_recorded(), nodes.FALSE)
        chosen = nodes.Choose(happened, moment.node, chosen)
    return chosen


def until_known(moment: MomentField) -> Node:
    """Up to a moment that has not happened yet a duty stays open; where nothing is recorded it is judged at once."""
    return nodes.Choose(moment.is_known(), moment.node, START)


def before(first: MomentField, second: MomentField) -> Node:
    """``first`` has happened, and not after ``second``; a second moment still to come is after everything."""
    return nodes.All((first.is_recorded(), nodes.Compare("<=", first.node, second.node)))


def state(clause: str, duty: Words, *elements: Words, **options: Unpack[Common]) -> Rule:
    """A standing state (a mechanism, a system, a list), as attested last."""
    return _attested("standing", (STANDING,), clause, duty, elements, options)


def event(clause: str, duty: Words, *elements: Words, **options: Unpack[Common]) -> Rule:
    """A single event or matter, as attested; where a condition is attested too, a reading says so."""
    return _attested("event", (ATTESTED,) if "applies" in options else (), clause, duty, elements, options)


def yearly(clause: str, duty: Words, *elements: Words, **options: Unpack[Common]) -> Rule:
    """Something done in each assessment period, as attested."""
    return _attested("period", (YEARLY,), clause, duty, elements, options)


def _attested(
    kind: Literal["standing", "period", "event"], shared: Sequence[Reading], clause: str, duty: Words,
    elements: Sequence[Words], options: Common,
) -> Rule:
    spoken: Common = {**options, "readings": (*shared, *options.get("readings", ()))}
    return attested(NOTICE.clause(clause), duty=duty, kind=kind, elements=elements, **spoken)
