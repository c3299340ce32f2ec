"""Which of a clause's conditions a record does not meet, for the sentence on a finding that does not apply."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from govrules.errors import GovrulesError
from govrules.evaluate.finding import Finding
from govrules.evaluate.scalar import compile_node
from govrules.expr import Node, descend, nodes
from govrules.rules.logic import Recurring
from govrules.timing import WorkdayCalendar, mainland_calendar


def unmet(finding: Finding, calendar: WorkdayCalendar | None = None) -> tuple[Node, ...]:
    """The conditions that are false for the finding's record; of several joined ones just those.

    A condition that asks for the moment of the check is named only where no other one is false, because a
    finding does not carry that moment.
    """
    if finding.note != "condition" or finding.record is None:
        return ()
    logic, known = finding.rule.logic, calendar or mainland_calendar()
    top = logic.test.members if isinstance(logic.test, Recurring) else logic.applies
    parts = list(_joined(top))
    timed = [part for part in parts if any(isinstance(node, (nodes.AsOf, nodes.Expired)) for node in descend(part))]
    failed = tuple(part for part in parts if part not in timed and _is_false(part, finding, known))
    return failed or tuple(timed)


def _joined(node: Node) -> Iterator[Node]:
    if isinstance(node, nodes.All):
        for part in node.parts:
            yield from _joined(part)
    else:
        yield node


def _is_false(part: Node, finding: Finding, calendar: WorkdayCalendar) -> bool:
    try:
        return compile_node(part, calendar)(finding.record, datetime.max) is False
    except (GovrulesError, AttributeError):  # a year without a calendar, or a share without any act
        return False
