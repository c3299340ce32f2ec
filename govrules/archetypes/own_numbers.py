"""The numbers that a rule itself works with, put among its parameters, so that an audit binds what is really judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from govrules.errors import RuleError
from govrules.expr import Node, descend, nodes
from govrules.expr.nodes import Operator
from govrules.law import CitedClause
from govrules.timing.span import MINUTES_IN

_SIZES = ("n", "min", "max")
_SIDE: dict[str, str] = {">=": "min", ">": "min", "<=": "max", "<": "max", "==": "n"}
_MINUTES = {unit.value: count for unit, count in MINUTES_IN.items()}


def of_limit(limit: Node, operator: Operator, unit: str) -> dict[str, Any]:
    """``min``, ``max`` or ``n`` and ``unit`` of a bound that is a printed number; nothing for any other limit or 0."""
    match limit:
        case nodes.Const(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) and value:
            return {_SIDE[operator]: value, "unit": unit} if operator in _SIDE else {}
        case _:
            return {}


def of_due(due: Node) -> dict[str, Any]:
    """``n`` and ``unit`` of the one legal period in a due time, or its one named ``date``; nothing for several."""
    spans = {(node.amount, node.unit) for node in descend(due) if isinstance(node, nodes.Due | nodes.NoticeBy)}
    named = {node.value for node in descend(due) if isinstance(node, nodes.Const) and isinstance(node.value, date)}
    if len(spans) == 1 and not named:
        [(amount, unit)] = spans
        return {"n": amount, "unit": unit.value}
    return {"date": named.pop()} if len(named) == 1 and not spans else {}


def merged(
    cites: CitedClause, own: Mapping[str, Any], given: Mapping[str, Any], *, only: bool = False
) -> dict[str, Any]:
    """The parameters of a rule with those its author gives on top.

    RuleError where a given number is not the one the rule works with: the same name in the same unit, or with
    ``only`` any of n, min and max; the other end of a range may stand beside the judged one. A figure may be given
    as printed in another unit (2 months judged as 60 days).
    """
    mine = {name: own[name] for name in _SIZES if name in own}
    for name in _SIZES:
        if name not in given or not mine or (name not in mine and (not only or set(mine) <= set(given))):
            continue
        judged = mine.get(name, next(iter(mine.values())))
        if not _same(given[name], given.get("unit", own.get("unit")), judged, own.get("unit")):
            raise RuleError(
                f"{cites.id}: parameters gives {name}={given[name]!r}, the rule itself works with {judged!r}"
                f" {own.get('unit', '')}.".replace(" .", "."),
                "Leave the number out of parameters: it is taken from the rule.",
            )
    return {**own, **given}


def _same(given: Any, unit: Any, judged: Any, own_unit: Any) -> bool:
    if unit == own_unit or not isinstance(given, int | Decimal):
        return bool(given == judged)
    if unit in _MINUTES and own_unit in _MINUTES:
        return bool(given * _MINUTES[unit] == judged * _MINUTES[own_unit])
    return True
