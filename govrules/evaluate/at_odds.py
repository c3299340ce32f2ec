"""Facts at odds with each other, which no verdict may rest on: they are said and left undetermined.

An act before the event it answers, an end before its start, an answer as a whole that its elements deny.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.judge import every, some
from govrules.evaluate.moments import bounds, is_before
from govrules.evaluate.scalar import compile_node
from govrules.expr import Node, descend, facts_read, nodes
from govrules.rules.logic import Logic, Required, Test, Timely
from govrules.timing import WorkdayCalendar

_SAID = "impossible order: "
_EXCESS = "impossible numbers: "
CONTRADICTION = "contradiction: "
ANSWERS_AT_ODDS = f"{CONTRADICTION}done and elements"
AT_ODDS = (_SAID, _EXCESS, CONTRADICTION)
"""How the notes of findings begin whose records contradict themselves or each other."""


@frozen
class Misplaced:
    """Two facts of which the first is recorded before the second, although it can only come after it."""

    fact: str
    at: date | datetime
    trigger: str
    since: date | datetime

    @property
    def note(self) -> str:
        """The note of a finding that rests on it."""
        return f"{_SAID}{self.fact} {self.at.isoformat()} before {self.trigger} {self.since.isoformat()}"


@frozen
class Excess:
    """Facts that make a number greater than the one it is part of."""

    facts: tuple[str, ...]
    part: str
    whole_facts: tuple[str, ...]
    whole: str

    @property
    def note(self) -> str:
        """The note of a finding that rests on it."""
        return f"{_EXCESS}{','.join(self.facts)} {self.part} > {','.join(self.whole_facts)} {self.whole}"


def exceeding(logic: Logic, record: Any, as_of: datetime, calendar: WorkdayCalendar) -> Excess | None:
    """The first part beyond its whole that a rule meets in a record, or None."""
    for part, whole in logic.part_of:
        some_of, all_of = (compile_node(node, calendar)(record, as_of) for node in (part, whole))
        if some_of is not None and all_of is not None and some_of > all_of:
            return Excess(_names(part), str(some_of), _names(whole), str(all_of))
    return None


def misplaced(logic: Logic, record: Any, as_of: datetime, calendar: WorkdayCalendar) -> Misplaced | None:
    """The first impossible order that a rule's test meets in a record, or None."""
    pairs: list[tuple[Node, Node]] = []
    if isinstance(logic.test, Timely) and logic.test.since is not None:
        pairs.append((logic.test.done, logic.test.since))
    pairs += logic.orders
    for expression in logic.expressions():
        pairs += [(node.end, node.start) for node in descend(expression) if isinstance(node, nodes.Elapsed)]
    for later, earlier in pairs:
        try:
            end, start = (compile_node(node, calendar)(record, as_of) for node in (later, earlier))
        except CalendarNotPublished:
            continue
        if is_before(end, start) and bounds(end)[0] <= as_of:
            return Misplaced(_name(later, record, end), _shown(end), _name(earlier, record, start), _shown(start))
    return None


def contradicted(test: Test, record: Any, as_of: datetime, calendar: WorkdayCalendar) -> bool:
    """Whether a record's answer as a whole says yes where its elements say no, or the reverse."""
    if not isinstance(test, Required) or test.whole is None:
        return False
    truths = [compile_node(part.holds, calendar)(record, as_of) for part in test.parts]
    joined = every(truths) if test.need == "all" else some(truths)
    answer = compile_node(test.whole, calendar)(record, as_of)
    return joined is not None and answer is not None and joined is not answer


def proofs(logic: Logic) -> tuple[Node, ...]:
    """The expressions of a rule that only bring a contradiction to light: nothing is missing where they are unknown."""
    test, pairs = logic.test, (*logic.orders, *logic.part_of)
    answer = test.since if isinstance(test, Timely) else test.whole if isinstance(test, Required) else None
    return (*(() if answer is None else (answer,)), *(node for pair in pairs for node in pair))


def read_note(note: str) -> Misplaced | None:
    """What a note of this module says, for wording it in another language."""
    if not note.startswith(_SAID):
        return None
    fact, at, _, trigger, since = note.removeprefix(_SAID).split(" ")
    return Misplaced(fact, _moment(at), trigger, _moment(since))


def read_excess(note: str) -> Excess | None:
    """What a note of this module says of two numbers."""
    if not note.startswith(_EXCESS):
        return None
    facts, part, _, whole_facts, whole = note.removeprefix(_EXCESS).split(" ")
    return Excess(tuple(facts.split(",")), part, tuple(whole_facts.split(",")), whole)


def _names(node: Node) -> tuple[str, ...]:
    return tuple(f"{fact.record}.{fact.name}" for fact in facts_read(node))


def _name(node: Node, record: Any, value: Any) -> str:
    """The fact that gave an expression its value; its first one where several together did."""
    facts = facts_read(node)
    chosen = next((fact for fact in facts if getattr(record, fact.name) == value), facts[0])
    return f"{chosen.record}.{chosen.name}"


def _shown(value: Any) -> date | datetime:
    return value[0] if type(value) is tuple else value  # type: ignore[no-any-return]


def _moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
