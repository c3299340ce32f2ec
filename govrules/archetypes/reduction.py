"""Reductions: a figure is cut against its baseline, by a printed percentage or at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, label
from govrules.archetypes.bound import plain
from govrules.errors import RuleError
from govrules.expr import Node, nodes
from govrules.expr.nodes import Number
from govrules.facts.field import NumberField, node_of
from govrules.facts.records import Indicator
from govrules.law import CitedClause
from govrules.rules.logic import Bounded
from govrules.rules.rule import Rule
from govrules.timing import Unit


def reduction(
    cites: CitedClause, *, percent: Number | None, of: Words, unit: str, decided_on: Condition,
    value: NumberField = Indicator.value, baseline: NumberField = Indicator.baseline,
    decided_to: Condition | None = None, open_until: Condition | None = None, final: bool = False,
    about: str | None = None, unit_words: Words | None = None, per: Unit | None = None, **options: Unpack[Common],
) -> Rule:
    """``value`` is at least ``percent`` below ``baseline``; with None it is below it, by however little.

    Compared exactly and not rounded; the margin comes in ``unit``, the unit of both figures. A baseline of 0
    is not applicable, one that is not recorded is undetermined. ``per``: the period that the text names (每年).
    """
    if percent is not None and not 0 < percent <= 100:
        raise RuleError(f"{cites.id}: a cut of {percent}% is none.", "Give a percentage above 0 and up to 100.")
    limit: Node = baseline.node
    parameters: dict[str, Any] = {"bound": "<"}
    if percent is not None:
        limit = nodes.Arithmetic("*", baseline.node, nodes.Const(plain((100 - Decimal(percent)) / 100)))
        parameters = {"pct": percent, "unit": "percent", "bound": ">="}
    if per is not None:
        parameters["per"] = per.value
    test = Bounded(
        value.node, "<" if percent is None else "<=", limit, unit, label(of),
        None if open_until is None else node_of(open_until), final, None if unit_words is None else label(unit_words),
    )
    return assemble(
        cites, "reduction", test, duty=of, decided_on=node_of(decided_on), parameters=parameters, options=options,
        applies=[nodes.Compare(">", baseline.node, nodes.Const(0))], about=about,
        decided_to=None if decided_to is None else node_of(decided_to),
    )
