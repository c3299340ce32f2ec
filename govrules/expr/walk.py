"""Walking expressions: children of a node, and the facts an expression reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from govrules.expr import nodes as n


def children(node: n.Node) -> tuple[n.Node, ...]:
    """Return the direct sub-expressions, in reading order."""
    match node:
        case n.Const() | n.Fact() | n.AsOf():
            return ()
        case n.Known(of) | n.Recorded(of) | n.NoneStatedFor(of) | n.Element(of) | n.Includes(of):
            return (of,)
        case n.OnlyFrom(of) | n.Length(of) | n.OneOf(of) | n.Not(of) | n.EndOfPeriod(of) | n.StartOfPeriod(of):
            return (of,)
        case n.DayOf(of) | n.FirstDay(of) | n.LastDay(of):
            return (of,)
        case n.Compare(_, left, right) | n.Arithmetic(_, left, right):
            return (left, right)
        case n.Overlaps(left, right) | n.CoveredBy(left, right) | n.ReverseOf(left, right):
            return (left, right)
        case n.All(parts) | n.AnyOf(parts) | n.Latest(parts) | n.Earliest(parts):
            return parts
        case n.Elapsed(start, end) | n.InTime(start, end) | n.Precedes(start, end):
            return (start, end)
        case n.Expired(due):
            return (due,)
        case n.Due(start, _, _, _, extra):
            return (start,) if extra is None else (start, extra)
        case n.NoticeBy(event):
            return (event,)
        case n.Choose(when, then, otherwise):
            return (when, then, otherwise)
        case _:
            assert_never(node)


def descend(node: n.Node) -> Iterator[n.Node]:
    """Yield the node and everything below it, parents first."""
    yield node
    for child in children(node):
        yield from descend(child)


def facts_read(*expressions: n.Node) -> tuple[n.Fact, ...]:
    """Return the distinct facts that the expressions read, in reading order."""
    seen: dict[n.Fact, None] = {}
    for expression in expressions:
        for node in descend(expression):
            if isinstance(node, n.Fact):
                seen.setdefault(node)
    return tuple(seen)
