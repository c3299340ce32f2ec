"""Clauses that a person's recorded yes or no decides: states, acts in a period, and single events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, as_of_within, assemble, known_or, label
from govrules.expr import Node, nodes
from govrules.facts.field import node_of
from govrules.facts.records.attestation import Attestation
from govrules.law import CitedClause
from govrules.rules.logic import Part, Required
from govrules.rules.rule import Rule
from govrules.timing import Unit


def attested(
    cites: CitedClause, *, duty: Words, kind: Literal["standing", "period", "event"] = "standing",
    elements: Sequence[Words] = (), need: Literal["all", "any"] = "all", open_until: Condition | None = None,
    per: Unit = Unit.YEAR, **options: Unpack[Common],
) -> Rule:
    """A recorded attestation on the clause decides, as a whole or element by element.

    ``standing``: something set up or kept up; there at as-of or not, the newest attestation counts; recorded
    as missing it is pending to the end of the notice's plan year where the notice gives one. ``period``: done
    within an assessment period (a calendar year unless the record names another), pending while it runs.
    ``event``: judged on the day of the event; where no day is recorded at as-of, within a plan year's time.

    The answer as a whole stands for elements that are not recorded; where it contradicts those that are (done,
    though an element is not there), the rule is undetermined.
    """
    policy = cites.notice.policy
    decided: Node = known_or(Attestation.on, as_of_within(cites.notice))
    decided_to: Node | None = None
    until: Node | None = None if open_until is None else node_of(open_until)
    if kind == "standing":
        decided = as_of_within(cites.notice)
        if policy.standing_pending_until is not None:
            until = until or nodes.Const(policy.standing_pending_until)
    elif kind == "period":
        decided = nodes.Choose(
            Attestation.period.is_known(), nodes.FirstDay(Attestation.period.node),
            nodes.StartOfPeriod(Attestation.on.node, per),
        )
        decided_to = nodes.Choose(
            Attestation.period.is_known(), nodes.LastDay(Attestation.period.node),
            nodes.EndOfPeriod(Attestation.on.node, per),
        )
        until = until or decided_to
    if elements:
        parts = tuple(Part(label(words), _element(words[0])) for words in elements)
    else:
        parts = (Part(label(duty), Attestation.done.node),)
    parameters: dict[str, Any] = {"required": [words[0] for words in elements] or [duty[0]]}
    if len(elements) > 1:
        parameters["all_of" if need == "all" else "any_of"] = True
    test = Required(parts, need, until, whole=Attestation.done.node if elements else None)
    return assemble(
        cites, "attested", test, duty=duty, decided_on=decided, decided_to=decided_to,
        parameters=parameters, options=options, about=cites.id, supersede=kind != "event", record="attestation",
    )


def _element(name: str) -> Node:
    """The yes or no for one element, or the answer as a whole where no elements are recorded."""
    return nodes.Choose(
        nodes.Known(Attestation.elements.node), nodes.Element(Attestation.elements.node, name), Attestation.done.node
    )


