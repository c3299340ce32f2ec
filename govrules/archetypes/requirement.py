"""Requirements: elements, steps, consents or records that must be there, and things that must not be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, label
from govrules.expr import nodes
from govrules.facts.field import node_of
from govrules.law import CitedClause
from govrules.rules.logic import Part, Required
from govrules.rules.rule import Rule

Element = tuple[Condition, str, str]


def requires(
    cites: CitedClause, *, parts: Sequence[Element], duty: Words, decided_on: Condition,
    need: Literal["all", "any"] = "all", decided_to: Condition | None = None, open_until: Condition | None = None,
    final: bool = False, about: str | None = None, archetype: str = "requires", whole: Condition | None = None,
    **options: Unpack[Common],
) -> Rule:
    """All (or any) of the parts hold; each part is (condition, Chinese, English).

    ``open_until``: the event or day up to which a part that is not there yet leaves the duty pending. ``whole``:
    a recorded answer to all parts at once, which must not contradict them.
    """
    test = Required(
        tuple(Part(label((zh, en)), node_of(holds)) for holds, zh, en in parts), need,
        None if open_until is None else node_of(open_until), final, None if whole is None else node_of(whole),
    )
    parameters: dict[str, Any] = {"required": [zh for _, zh, _ in parts]}
    if len(parts) > 1:
        parameters["all_of" if need == "all" else "any_of"] = True
    return assemble(
        cites, archetype, test, duty=duty, decided_on=node_of(decided_on), parameters=parameters, options=options,
        decided_to=None if decided_to is None else node_of(decided_to), about=about,
    )


def prohibits(
    cites: CitedClause, *, forbidden: Condition, what: Words, decided_on: Condition, about: str | None = None,
    **options: Unpack[Common],
) -> Rule:
    """The forbidden thing is not done; where its object is not touched the rule does not apply (``applies``)."""
    test = Required((Part(label(what), nodes.Not(node_of(forbidden))),))
    return assemble(
        cites, "prohibits", test, duty=what, decided_on=node_of(decided_on), parameters={"forbidden": what[0]},
        options=options, about=about,
    )
