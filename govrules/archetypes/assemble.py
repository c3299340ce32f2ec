"""What every archetype shares: from a cited clause and a lowered form to a finished rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

import attrs

from govrules.archetypes.own_numbers import merged
from govrules.errors import RuleError
from govrules.expr import Kind, Node, both, nodes
from govrules.expr.walk import records_read
from govrules.facts.field import Field, node_of
from govrules.law import CitedClause, Modality, Notice
from govrules.rules.logic import AS_OF, Bounded, Exemption, Label, Logic, Recurring, Test, typed_slots
from govrules.rules.reading import Reading
from govrules.rules.rule import Rule
from govrules.timing import InForce, Span

OWN_LEVEL = "@本级"
Words = tuple[str, str]
Condition = Node | Field[Any]
Exception_ = tuple[Condition, str, str]


class Common(TypedDict):
    """Options that every archetype takes.

    ``applies``: when the duty exists at all; ``unless``: the exceptions printed in the text, each with its
    words in Chinese and English; ``suffix`` and ``slug``: names where a clause holds several duties; the
    others replace what the clause or the notice says. ``binds``: the kinds of bearer addressed; with ``@本级``
    behind it a kind is bound only where its jurisdiction is the notice's own (an office of the province, not of
    a city). ``orders``: pairs of moments of which the first can only come after the second; ``part_of``: pairs of
    numbers of which the first is part of the second. Recorded otherwise, the rule is undetermined.
    """

    applies: NotRequired[Condition]
    unless: NotRequired[Sequence[Exception_]]
    readings: NotRequired[Sequence[Reading]]
    suffix: NotRequired[str]
    slug: NotRequired[str]
    binds: NotRequired[tuple[str, ...]]
    bearer: NotRequired[str]
    modality: NotRequired[Modality]
    topic: NotRequired[str]
    in_force: NotRequired[InForce]
    excusable: NotRequired[bool]
    excuse: NotRequired[Condition]
    orders: NotRequired[Sequence[tuple[Condition, Condition]]]
    part_of: NotRequired[Sequence[tuple[Condition, Condition]]]
    parameters: NotRequired[Mapping[str, Any]]
    history: NotRequired[tuple[str, ...]]
    version: NotRequired[int]
    notes: NotRequired[tuple[str, ...]]


def label(words: Words) -> Label:
    """Make a bilingual label of (Chinese, English)."""
    return Label(*words)


def record_of(*expressions: Node) -> str:
    """Return the one record type that the expressions read; reading two is an error."""
    records = records_read(*expressions)
    if len(records) != 1:
        raise RuleError(
            f"A rule reads exactly one record type, this one reads {sorted(records) or 'none'}.",
            "Put the facts into one record, or split the rule.",
        )
    return records.pop()


def span_given(cites: CitedClause, name: str, value: Span) -> Span:
    """Return the span; RuleError where the author gave something else, such as a bare number."""
    if not isinstance(value, Span):
        raise RuleError(
            f"{cites.id}: {name} is {value!r}, and a length of time is wanted.",
            f"Write for example {name}=days(20) or {name}=workdays(20), from govrules.timing.",
        )
    return value


def known_or(first: Field[Any], otherwise: Condition) -> Node:
    """The first field where it is recorded, otherwise the second."""
    return nodes.Choose(nodes.Known(first.node), first.node, node_of(otherwise))


def as_of_within(notice: Notice) -> Node:
    """The day that decides what is undated: as-of, for a plan or campaign year at the latest its last day."""
    until = notice.policy.standing_pending_until
    if until is None:
        return AS_OF
    return nodes.Earliest((AS_OF, nodes.Const(notice.in_force.end or until)))


def assemble(
    cites: CitedClause, archetype: str, test: Test, *, duty: Words, decided_on: Node, parameters: Mapping[str, Any],
    options: Common, applies: Sequence[Node] = (), decided_to: Node | None = None, about: str | None = None,
    supersede: bool = False, record: str | None = None, excuse_field: Node | None = None, basis: str = "",
) -> Rule:
    """Build the rule; the clause gives bearer, modality and topic, the notice gives place and time."""
    conditions = both(*applies, *([node_of(options["applies"])] if "applies" in options else []))
    exemptions = tuple(Exemption(node_of(when), Label(zh, en)) for when, zh, en in options.get("unless", ()))
    modality = options.get("modality", cites.clause.modality)
    excusable = options.get("excusable", modality.excusable)
    name = record or record_of(
        conditions, decided_on, *(exemption.when for exemption in exemptions),
        *(node for node in (decided_to,) if node is not None), *(node for node, _ in typed_slots(test)),
    )
    binds, own_level = _levels(options.get("binds", ()))
    if own_level:
        code, everybody = cites.notice.jurisdiction.code, own_level == binds
        if isinstance(test, Recurring):
            here = _at_own_level("roster", code, own_level, everybody=everybody)
            test = attrs.evolve(test, members=both(test.members, here))
        else:
            conditions = both(_at_own_level(name, code, own_level, everybody=everybody), conditions)
    reason = node_of(options["excuse"]) if "excuse" in options else nodes.Fact(name, "deviation_reason", Kind.TEXT)
    logic = Logic(
        record=name, about=about, applies=conditions, exemptions=exemptions, decided_on=decided_on, test=test,
        decided_to=decided_to, excuse=reason if excusable else None, supersede=supersede,
        orders=_pairs(options.get("orders", ())), part_of=_pairs(options.get("part_of", ())),
    )
    readings = options.get("readings", ())
    if isinstance(readings, Reading):
        raise RuleError(f"{cites.id}: readings is one Reading.", "Write readings=(THE_READING,), with the comma.")
    suffix = options.get("suffix")
    topic = options.get("topic", cites.clause.topic)
    rule_id = f"{cites.id}.{suffix}" if suffix else cites.id
    slug = options.get("slug") or _slug(cites, topic, suffix)
    return Rule(
        id=rule_id, cites=cites, archetype=archetype, logic=logic, duty=label(duty), modality=modality,
        bearer=options.get("bearer", cites.clause.bearer), topic=topic, slug=slug,
        jurisdiction=cites.notice.jurisdiction, in_force=options.get("in_force", cites.notice.in_force),
        parameters=merged(
            cites, parameters, options.get("parameters", {}), only=isinstance(test, Bounded) and archetype != "cap"
        ),
        version=options.get("version", 1),
        binds=binds, readings=tuple(readings), excusable=excusable,
        basis=basis, history=options.get("history", ()), notes=options.get("notes", ()),
    )


def _pairs(given: Sequence[tuple[Condition, Condition]]) -> tuple[tuple[Node, Node], ...]:
    return tuple((node_of(first), node_of(second)) for first, second in given)


def _levels(binds: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kinds of bearer bound, and those of them bound only at the notice's own level (``部门@本级``)."""
    kinds = tuple(kind.removesuffix(OWN_LEVEL) for kind in binds)
    return kinds, tuple(kind.removesuffix(OWN_LEVEL) for kind in binds if kind.endswith(OWN_LEVEL))


def _at_own_level(record: str, code: str, kinds: tuple[str, ...], *, everybody: bool) -> Node:
    """The condition that leaves out bearers of lower levels: all of them, or those of the given kinds."""
    own = nodes.Compare("==", nodes.Fact(record, "jurisdiction", Kind.TEXT), nodes.Const(code))
    among = nodes.OneOf(nodes.Fact(record, "bearer_kind", Kind.TEXT), kinds)
    return own if everybody else nodes.Not(nodes.All((among, nodes.Not(own))))


def _slug(cites: CitedClause, topic: str, suffix: str | None) -> str:
    region = cites.notice.id.split("-")[0]
    tail = cites.clause.id.replace(".", "") + (f"-{suffix}" if suffix else "")
    return f"{region}-{topic.replace('.', '-').replace('_', '-')}-{tail}"
