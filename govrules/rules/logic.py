"""The lowered form of a rule: which records it is about, when it applies and what it tests.

Four closed tests; every archetype lowers to one of them, and every engine evaluates just these.
"""

from __future__ import annotations

import enum
from datetime import date
from typing import Literal, assert_never

from attrs import frozen

from govrules.errors import RuleError
from govrules.expr import TRUE, Kind, Node, descend, kind_of, nodes
from govrules.expr.nodes import Operator
from govrules.timing import Span, Unit
from govrules.timing.counting import days_in_month


@frozen
class Label:
    """A phrase in Chinese and English."""

    zh: str
    en: str


@frozen
class Exemption:
    """An exception printed in the text: where ``when`` is true the rule does not apply."""

    when: Node
    label: Label


@frozen
class Timely:
    """``done`` happens by ``due``; a due date runs to 24:00 of its day, a due instant includes itself.

    ``since`` is the event before which the act is impossible (a reply before the receipt): an act recorded
    before it is a slip of the record and leaves the rule undetermined. None where acting early is lawful.
    """

    done: Node
    due: Node
    act: Label
    since: Node | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether the act is owed ahead of an event, so that it can fall due before the notice is in force."""
        return any(isinstance(node, nodes.NoticeBy) for node in descend(self.due))


@frozen
class Bounded:
    """``actual`` stands in the given relation to ``limit``; both are numbers of ``unit``.

    While as-of is not after ``open_until`` a bound not kept is pending; with ``final`` even a kept one is,
    because the figure can still change. ``unit_words`` is what one of the counted things is called where
    ``unit`` is ``count``; None says 次.
    """

    actual: Node
    operator: Operator
    limit: Node
    unit: str
    of: Label
    open_until: Node | None = None
    final: bool = False
    unit_words: Label | None = None


@frozen
class Part:
    """One required element and the condition under which it is there."""

    label: Label
    holds: Node


@frozen
class Required:
    """All of (or any of) the parts hold; ``open_until`` and ``final`` as in ``Bounded``.

    ``whole`` is a recorded answer to all of it at once. It decides where the parts leave the question open; where
    it and the parts contradict each other, neither decides.
    """

    parts: tuple[Part, ...]
    need: Literal["all", "any"] = "all"
    open_until: Node | None = None
    final: bool = False
    whole: Node | None = None


class Counting(enum.Enum):
    """What is counted within a period."""

    RECORDS = "records"
    DAYS = "days"
    DISTINCT = "distinct"


_LONGEST_MONTH = (31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen
class Window:
    """Part of each calendar period in which the acts must fall, as (month, day).

    Both ends are included. Month 0 is the first month of the period itself (``Window((0, 17), (0, 23))`` in a
    monthly duty), 1 to 12 a named month of its year. A day that a month lacks is its last: (0, 31) ends every
    month. RuleError for a month or day that no year has, and for a window that ends before it begins.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    def __attrs_post_init__(self) -> None:
        for month, day in (self.first, self.last):
            if not (0 <= month <= 12 and 1 <= day <= _LONGEST_MONTH[month]):
                raise RuleError(
                    f"Window has no day ({month}, {day}): (month, day) is wanted, the month 1 to 12 or 0 for the"
                    " first month of the period itself.", "For the last day of any month write 31.",
                )
        if (self.first[0] == 0) == (self.last[0] == 0) and self.last < self.first:
            raise RuleError(f"Window ends on {self.last}, before it begins on {self.first}.", "Put the first first.")

    def within(self, first: date) -> tuple[date, date]:
        """First and last day of the window in the period that begins on ``first``."""
        opens, closes = (
            date(first.year, month, min(day, days_in_month(first.year, month)))
            for month, day in ((given or first.month, day) for given, day in (self.first, self.last))
        )
        return opens, closes


@frozen
class Recurring:
    """Each member of a roster class does enough acts in each calendar period.

    ``duty`` is the roster class; the acts are the rule's records whose bearer is the member, that satisfy
    ``where`` and whose moment ``on`` falls into the period (or, with ``period``, which name the period).
    ``per`` None is a standing number at as-of. ``by_target``: each (member, target) pair of the roster.
    ``share_percent``: instead of a number, at least this share of all the member's acts satisfies ``where``;
    judged when the period has closed, a member without any act is not applicable.
    ``members`` is a condition over the roster entry; a member for whom it is false does not owe the duty.
    ``partial``: who is on the roster for part of a period, or of the campaign within which a number is owed once,
    owes it (``any``) or is not assessed for it (``whole``).
    ``open_until`` is the day to which a standing number that is not reached yet is pending; None leaves it to
    the notice. ``unit_words`` is what one of the counted things is called (个, 篇); None says 次.
    ``due_after``: the acts for a period are owed within a legal period after its end (每季度结束后10日内).
    Where a reason excuses, one for too few may stand on any act of the period; one for too many has to stand on
    every act beyond the number.
    """

    duty: str
    where: Node
    on: Node
    counting: Counting
    at_least: int | None
    at_most: int | None
    per: Unit | None
    of: Label
    every: int = 1
    anchor: date | None = None
    window: Window | None = None
    distinct: Node | None = None
    by_target: bool = False
    share_percent: int | None = None
    members: Node = TRUE
    partial: Literal["whole", "any"] = "whole"
    open_until: date | None = None
    unit_words: Label | None = None
    due_after: Span | None = None


Test = Timely | Bounded | Required | Recurring


def typed_slots(test: Test) -> list[tuple[Node, Kind]]:
    """Every top expression of a test over the records it judges, with the kind it must have."""
    typed: list[tuple[Node, Kind]]
    match test:
        case Timely():
            typed = [(test.done, Kind.MOMENT), (test.due, Kind.MOMENT)]
            if test.since is not None:
                typed.append((test.since, Kind.MOMENT))
        case Bounded():
            typed = [(test.actual, Kind.NUMBER), (test.limit, Kind.NUMBER)]
            if test.open_until is not None:
                typed.append((test.open_until, Kind.MOMENT))
        case Required():
            typed = [(part.holds, Kind.FLAG) for part in test.parts]
            if test.whole is not None:
                typed.append((test.whole, Kind.FLAG))
            if test.open_until is not None:
                typed.append((test.open_until, Kind.MOMENT))
        case Recurring():
            typed = [(test.where, Kind.FLAG), (test.on, Kind.MOMENT)]
            if test.distinct is not None:
                typed.append((test.distinct, Kind.TEXT))
        case _:
            assert_never(test)
    return typed


@frozen
class Logic:
    """The whole lowered rule.

    ``record`` names the record type; ``about`` is the value its discriminator must have (a clause, a kind of
    activity), records with another value are simply not subjects. ``decided_on`` is the moment whose law
    governs (for a whole period also ``decided_to``). ``excuse`` is the reason that excuses a missed bound.
    ``supersede``: of several records by one bearer on one matter the newest counts. ``orders`` are pairs of moments
    of which the first can only come after the second, ``part_of`` pairs of numbers of which the first cannot exceed
    the second: where a record says otherwise, one of its facts is wrong and the test decides nothing.
    """

    record: str
    about: str | None
    applies: Node
    exemptions: tuple[Exemption, ...]
    decided_on: Node
    test: Test
    decided_to: Node | None = None
    excuse: Node | None = None
    supersede: bool = False
    orders: tuple[tuple[Node, Node], ...] = ()
    part_of: tuple[tuple[Node, Node], ...] = ()

    def __attrs_post_init__(self) -> None:
        if isinstance(self.test, Recurring) and (self.orders or self.part_of):
            raise RuleError(
                "A recurring duty counts records and does not look into each.",
                "Leave out orders and part_of, or say in its condition which records count.",
            )
        for node, kind in (*self.typed_nodes(), *((node, Kind.FLAG) for node in self.member_expressions())):
            got = kind_of(node)
            if got is not kind:
                raise RuleError(
                    f"A {kind.value} is wanted where {type(node).__name__} gives a {got.value}.", "Mend the rule."
                )

    def typed_nodes(self) -> list[tuple[Node, Kind]]:
        """Every top expression of the rule with the kind it must have."""
        typed = [(self.applies, Kind.FLAG), (self.decided_on, Kind.MOMENT)]
        typed += [(exemption.when, Kind.FLAG) for exemption in self.exemptions]
        if self.decided_to is not None:
            typed.append((self.decided_to, Kind.MOMENT))
        if self.excuse is not None:
            typed.append((self.excuse, Kind.TEXT))
        typed += typed_slots(self.test)
        typed += [(moment, Kind.MOMENT) for pair in self.orders for moment in pair]
        typed += [(number, Kind.NUMBER) for pair in self.part_of for number in pair]
        return typed

    def preconditions(self) -> tuple[Node, ...]:
        """The expressions that decide whether the rule applies at all, before its test."""
        when = tuple(exemption.when for exemption in self.exemptions)
        decided_to = () if self.decided_to is None else (self.decided_to,)
        return (self.applies, self.decided_on, *decided_to, *when)

    def expressions(self) -> tuple[Node, ...]:
        """Every top expression of the rule over the records it judges."""
        return tuple(node for node, _ in self.typed_nodes())

    def member_expressions(self) -> tuple[Node, ...]:
        """Every top expression over the roster entries of a recurring duty."""
        return (self.test.members,) if isinstance(self.test, Recurring) and self.test.members != TRUE else ()


ALWAYS = TRUE
AS_OF = nodes.AsOf()
