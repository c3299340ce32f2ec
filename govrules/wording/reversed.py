"""Which required steps were taken in the wrong order: they are there, so that nothing is missing but the order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from attrs import frozen

from govrules.errors import GovrulesError
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import is_before
from govrules.evaluate.scalar import compile_node
from govrules.expr import Kind, Node, kind_of, nodes
from govrules.rules.logic import Label, Required
from govrules.timing import WorkdayCalendar, mainland_calendar

_NOT_AFTER, _NOT_BEFORE = ("<=", "<"), (">=", ">")


@frozen
class Swap:
    """A failed part of a requirement, and the two recorded moments of which the first came too late for it."""

    part: Label
    fact: nodes.Fact
    at: date | datetime
    before: nodes.Fact
    before_at: date | datetime

    @property
    def is_after(self) -> bool:
        """Whether the first came after the second, and not at the same time where it had to come before."""
        return is_before(self.before_at, self.at)


def swapped(finding: Finding, calendar: WorkdayCalendar | None = None) -> tuple[Swap, ...]:
    """The failed parts that fail by nothing but the order of two recorded moments, each with the first such pair."""
    test, record = finding.rule.logic.test, finding.record
    if not isinstance(test, Required) or record is None or not finding.failed:
        return ()
    known, found = calendar or mainland_calendar(), []
    for part in test.parts:
        if part.label.zh in finding.failed:
            reasons = list(_reasons(part.holds, record, known))
            pairs = [reason for reason in reasons if reason is not None]
            if pairs and len(pairs) == len(reasons):
                found.append(Swap(part.label, *pairs[0]))
    return tuple(found)


_Pair = tuple[nodes.Fact, Any, nodes.Fact, Any]


def _reasons(node: Node, record: Any, calendar: WorkdayCalendar) -> Iterator[_Pair | None]:
    """Why a condition is not met: for each cause the two moments in the wrong order, None for any other cause."""
    if _value(node, record, calendar) is not False:
        return
    match node:
        case nodes.All(parts):
            for part in parts:
                yield from _reasons(part, record, calendar)
        case nodes.AnyOf(parts):
            # One of them would do, and the one that is only out of order is the nearest.
            yield next((why for part in parts for why in _reasons(part, record, calendar) if why is not None), None)
        case nodes.Choose(when, then, otherwise):
            yield from _reasons(then if _value(when, record, calendar) else otherwise, record, calendar)
        case nodes.Precedes(first, second):
            yield _pair(first, second, record)
        case nodes.Compare(operator, left, right) if kind_of(left) is Kind.MOMENT and operator in _NOT_AFTER:
            yield _pair(left, right, record)
        case nodes.Compare(operator, left, right) if kind_of(left) is Kind.MOMENT and operator in _NOT_BEFORE:
            yield _pair(right, left, record)
        case _:
            yield None


def _pair(first: Node, second: Node, record: Any) -> _Pair | None:
    if not isinstance(first, nodes.Fact) or not isinstance(second, nodes.Fact):
        return None
    at, before = getattr(record, first.name), getattr(record, second.name)
    return (first, at, second, before) if isinstance(at, date) and isinstance(before, date) else None


def _value(node: Node, record: Any, calendar: WorkdayCalendar) -> Any:
    try:
        return compile_node(node, calendar)(record, datetime.max)
    except (GovrulesError, AttributeError):  # a year without a calendar, or a record of another kind
        return None
