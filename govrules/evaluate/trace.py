"""Why a verdict came out: the value of every node, and the facts that an unknown one waits for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.scalar import Closure, compile_node
from govrules.expr import Kind, Marker, Node, children, kind_of, nodes
from govrules.timing import WorkdayCalendar


@frozen
class Step:
    """One node with its value for a record; ``value`` is None for unknown truth and numbers."""

    node: Node
    value: Any
    steps: tuple[Step, ...]

    @property
    def unknown(self) -> bool:
        """Whether the node's value is not known."""
        if isinstance(self.value, Marker):
            return self.value is Marker.UNKNOWN
        if isinstance(self.value, tuple) and self.value[-1:] == (datetime.max,):
            return True  # only the earliest possible moment is known
        return self.value is None and kind_of(self.node) in (Kind.FLAG, Kind.NUMBER)


@frozen
class CalendarGap:
    """Value of a node that needs a year whose working days are not published."""

    message: str


Ready = tuple[Closure, tuple[Node, ...]]


def trace(
    node: Node, record: Any, as_of: datetime, calendar: WorkdayCalendar, kept: dict[int, Ready] | None = None
) -> Step:
    """Evaluate a node and everything below it, one by one.

    ``kept`` holds, by identity of the node, what an earlier trace of the same expressions has compiled.
    """
    known = {} if kept is None else kept
    ready = known.get(id(node))
    if ready is None:
        ready = known[id(node)] = compile_node(node, calendar), children(node)
    closure, below = ready
    steps = tuple([trace(child, record, as_of, calendar, known) for child in below])
    try:
        value = closure(record, as_of)
    except CalendarNotPublished as error:
        value = CalendarGap(error.message)
    return Step(node, value, steps)


def missing_facts(step: Step) -> Iterator[str]:
    """Yield the names of the facts because of which a step is unknown, in reading order.

    Only unknown branches are followed: a condition already decided by other facts asks for nothing.
    """
    if isinstance(step.value, CalendarGap):
        deeper = [below for below in step.steps if isinstance(below.value, CalendarGap)]
        if deeper:
            for below in deeper:
                yield from missing_facts(below)
        else:
            yield f"calendar: {step.value.message}"
        return
    if not step.unknown:
        return
    match step.node:
        case nodes.Fact(record, name):
            yield f"{record}.{name}"
        case nodes.Element(fact, key):
            yield f"{fact.record}.{fact.name}[{key}]"
        case nodes.Choose(when) if not step.steps[0].unknown:
            condition, then, otherwise = step.steps
            if isinstance(when, nodes.Known) and not condition.value:
                yield f"{when.of.record}.{when.of.name}"  # recording it would decide as well
            yield from missing_facts(then if condition.value else otherwise)
        case _:
            before = 0
            for below in step.steps:
                for name in missing_facts(below):
                    before += 1
                    yield name
            if not before:
                yield from (f"{fact.record}.{fact.name} (time of day)" for fact in _dates(step))


def _dates(step: Step) -> Iterator[nodes.Fact]:
    """The moments below a step, where only a time of day can be what is missing."""
    if isinstance(step.node, nodes.Fact):
        if step.node.kind is Kind.MOMENT:
            yield step.node
        return
    for below in step.steps:
        yield from _dates(below)
