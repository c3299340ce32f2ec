"""Whether one condition provably brings the other with it: a small sound prover over the expression nodes."""

from __future__ import annotations

from typing import Any

import attrs

from govrules.expr import FALSE, TRUE, Node, nodes


def entails(one: Node, other: Node) -> bool:
    """Tell whether ``other`` provably holds wherever ``one`` does. False means only that no proof was found."""
    if one in (other, FALSE) or other == TRUE:
        return True
    if isinstance(other, nodes.All):
        return all(entails(one, part) for part in other.parts)
    if isinstance(one, nodes.AnyOf):
        return all(entails(part, other) for part in one.parts)
    if isinstance(one, nodes.All) and any(entails(part, other) for part in one.parts):
        return True
    if isinstance(other, nodes.AnyOf) and any(entails(one, part) for part in other.parts):
        return True
    match one, other:
        case nodes.Not(a), nodes.Not(b):
            return entails(b, a)
        case nodes.OneOf(of, values), nodes.OneOf(of2, values2):
            return of == of2 and set(values) <= set(values2)
        case nodes.Compare("==", of, nodes.Const(str() as value)), nodes.OneOf(of2, values2):
            return of == of2 and value in values2
        case nodes.Compare(), nodes.Compare():
            return tighter(one, other)
        case _:
            return False


def tighter(one: nodes.Compare, other: nodes.Compare) -> bool:
    """Tell whether a comparison with a limit provably brings the other, of the same quantity, with it."""
    if one.left != other.left:
        return False
    if one.operator == other.operator and one.right == other.right:
        return True
    upper, lower = ("<", "<="), (">", ">=")
    if one.operator == "==" and other.operator in (*upper, *lower):
        strict = len(other.operator) == 1
    elif {one.operator, other.operator} <= set(upper) or {one.operator, other.operator} <= set(lower):
        strict = other.operator in ("<", ">") and one.operator in ("<=", ">=")
    else:
        return False
    small, large = (one.right, other.right) if other.operator in upper else (other.right, one.right)
    return not_above(small, large, strict=strict)


def not_above(small: Node, large: Node, *, strict: bool = False) -> bool:
    """Tell whether a number (or day) is provably at most, or below, another one.

    Two multiples of one quantity are compared by their factors: what notices multiply is counted, never negative.
    """
    match small, large:
        case nodes.Const(a), nodes.Const(b):
            return _ordered(a, b, strict)
        case nodes.Arithmetic("*", x, nodes.Const(a)), nodes.Arithmetic("*", y, nodes.Const(b)):
            return x == y and not strict and _ordered(a, b, strict)
        case _:
            return small == large and not strict


def _ordered(a: Any, b: Any, strict: bool) -> bool:
    try:
        return bool(a < b if strict else a <= b)
    except TypeError:  # a date against an instant
        return False


def without_records(item: Any) -> Any:
    """The expression (or anything that holds expressions) with the record types of its facts left out.

    Two notices may keep the same fact in different records; for a comparison across regions the field counts.
    """
    if isinstance(item, nodes.Fact):
        return attrs.evolve(item, record="")
    if isinstance(item, tuple):
        return tuple(without_records(part) for part in item)
    if attrs.has(type(item)) and type(item).__module__ == nodes.__name__:
        changes = {slot.name: without_records(getattr(item, slot.name)) for slot in attrs.fields(type(item))}
        return attrs.evolve(item, **changes)
    return item
