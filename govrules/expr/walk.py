"""Walking expressions: children of a node, and the facts an expression reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Never

from govrules.errors import RuleError
from govrules.expr import nodes as n


def children(node: n.Node) -> tuple[n.Node, ...]:
    """Return the direct sub-expressions, in reading order."""
    match node:
        case n.Fact() | n.Const() | n.AsOf():
            return ()
        case n.Choose():  # the nodes that rules have most come first, and without patterns for their parts
            return (node.when, node.then, node.otherwise)
        case n.Known() | n.Element() | n.Recorded() | n.Not():
            return (node.of,)
        case n.Compare(_, left, right) | n.Arithmetic(_, left, right):
            return (left, right)
        case n.All() | n.AnyOf():
            return node.parts
        case n.Earliest() | n.Latest():
            return node.of
        case n.LastDay() | n.FirstDay() | n.DayOf() | n.EndOfPeriod() | n.StartOfPeriod() | n.OneOf():
            return (node.of,)
        case n.NoneStatedFor(of) | n.Includes(of) | n.OnlyFrom(of) | n.Length(of):
            return (of,)
        case n.Overlaps(left, right) | n.CoveredBy(left, right) | n.ReverseOf(left, right):
            return (left, right)
        case n.Elapsed(start, end) | n.InTime(start, end) | n.Precedes(start, end):
            return (start, end)
        case n.Expired(due):
            return (due,)
        case n.Due(start, _, _, _, extra):
            return (start,) if extra is None else (start, extra)
        case n.NoticeBy(event):
            return (event,)
        case _:
            raise no_node(node)


def no_node(value: Never) -> RuleError:
    """The error for what stands where an expression node is wanted, such as a field of a record."""
    field = ".".join(part for part in (getattr(value, "record", ""), getattr(value, "name", "")) if part)
    if field:
        return RuleError(
            f"The field {field} stands where an expression node is wanted.", "Write .node behind it inside nodes.…(…)."
        )
    return RuleError(
        f"An expression node is wanted, got {value!r}.", "Write a literal as nodes.Const(…), several parts as a tuple."
    )


def descend(node: n.Node) -> Iterator[n.Node]:
    """Yield the node and everything below it, parents first."""
    yield node
    for child in children(node):
        yield from descend(child)


def facts_read(*expressions: n.Node) -> tuple[n.Fact, ...]:
    """Return the distinct facts that the expressions read, in reading order."""
    return tuple(dict.fromkeys(_facts(expressions)))


def records_read(*expressions: n.Node) -> set[str]:
    """Return the names of the record types whose facts the expressions read."""
    found: set[str] = set()
    waiting = [*expressions]
    while waiting:
        node = waiting.pop()
        if isinstance(node, n.Fact):
            found.add(node.record)
        elif not isinstance(node, n.Const):
            waiting += children(node)
    return found


def _facts(expressions: tuple[n.Node, ...]) -> list[n.Fact]:
    found: list[n.Fact] = []
    waiting = list(reversed(expressions))
    while waiting:
        node = waiting.pop()
        if isinstance(node, n.Fact):
            found.append(node)
        elif not isinstance(node, n.Const):
            waiting.extend(reversed(children(node)))
    return found
