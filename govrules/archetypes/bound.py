"""Bounds on a number: caps and floors, shares of a whole, and changes against a baseline."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, label
from govrules.archetypes.own_numbers import of_limit
from govrules.expr import Node, nodes
from govrules.expr.nodes import Number, Operator
from govrules.facts.field import Field, NumberField, node_of
from govrules.law import CitedClause
from govrules.rules.logic import Bounded
from govrules.rules.rule import Rule


def cap(
    cites: CitedClause, *, actual: Field[Any] | Node, at_most: Number, unit: str, of: Words, decided_on: Condition,
    about: bool = False, scale: Number = 1, measured: str | None = None, unit_words: Words | None = None,
    **options: Unpack[Common],
) -> Rule:
    """``actual`` does not exceed the printed figure, the figure itself included.

    ``about`` (左右): the notice's tolerance is added above, its end included; shorter never violates.
    ``actual`` comes in ``measured``, of which ``scale`` make one ``unit`` (a figure in hours, measured in
    minutes: 60). ``unit_words`` names one of what is counted where the unit is ``count``.
    """
    tolerance = cites.notice.policy.tolerance_percent if about else 0
    limit = plain(Decimal(at_most) * scale * (100 + tolerance) / 100)
    parameters: dict[str, Any] = {"max": at_most, "unit": unit, "bound": "~" if about else "<="}
    if about:
        parameters |= {"approx": True, "tolerance_pct": tolerance, "tolerance_stated": False, "side": "upper"}
    words = None if unit_words is None else label(unit_words)
    test = Bounded(node_of(actual), "<=", nodes.Const(limit), measured or unit, label(of), unit_words=words)
    return assemble(
        cites, "cap", test, duty=of, decided_on=node_of(decided_on), parameters=parameters, options=options
    )


def compared(
    cites: CitedClause, *, actual: Field[Any] | Node, operator: Operator, limit: Field[Any] | Node | Number, unit: str,
    of: Words, decided_on: Condition, decided_to: Condition | None = None, open_until: Condition | None = None,
    final: bool = False, archetype: str = "compared", about: str | None = None,
    unit_words: Words | None = None, **options: Unpack[Common],
) -> Rule:
    """``actual`` stands in the given relation to ``limit`` (before and after, number and threshold).

    A ``limit`` that is a number becomes a parameter: ``min`` for >= and >, ``max`` for <= and <, ``n`` for ==.
    """
    bound = node_of(limit)
    test = Bounded(
        node_of(actual), operator, bound, unit, label(of),
        None if open_until is None else node_of(open_until), final, None if unit_words is None else label(unit_words),
    )
    return assemble(
        cites, archetype, test, duty=of, decided_on=node_of(decided_on),
        parameters={**of_limit(bound, operator, unit), "bound": operator},
        options=options, about=about, decided_to=None if decided_to is None else node_of(decided_to),
    )


def share(
    cites: CitedClause, *, part: NumberField, whole: NumberField, percent: Number, of: Words, decided_on: Condition,
    operator: Operator = ">=", decided_to: Condition | None = None, open_until: Condition | None = None,
    final: bool = False, about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``part`` is at least ``percent`` of ``whole``, compared in whole numbers; a whole of 0 is not applicable.

    A part beyond its whole leaves the rule undetermined.
    """
    options["part_of"] = [(part, whole), *options.get("part_of", ())]
    conditions = [nodes.Compare(">", whole.node, nodes.Const(0))]
    test = Bounded(
        part * 100, operator, whole * percent, "count × 100", label(of),
        None if open_until is None else node_of(open_until), final,
    )
    return assemble(
        cites, "share", test, duty=of, decided_on=node_of(decided_on), applies=conditions, about=about,
        parameters={"pct": percent, "unit": "percent", "bound": operator}, options=options,
        decided_to=None if decided_to is None else node_of(decided_to),
    )


def plain(number: Decimal) -> Number:
    """A number without trailing zeros, whole where it is whole."""
    return int(number) if number == number.to_integral_value() else number.normalize()
