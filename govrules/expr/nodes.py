"""The closed set of typed expression nodes every rule lowers to.

Frozen data with real equality and no Python callables, so that every engine (scalar closures,
columns, wording, analysis) is one ``match`` over the same nodes. Truth has three values: a node
over an unknown fact is unknown unless the other facts decide it (strong Kleene logic).

A moment is a date or an instant. A date stands for any instant of that day: a comparison that the
day alone does not decide is unknown. ``None`` (recorded as not having happened) is later than any
moment.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from attrs import frozen

from govrules.expr.values import Kind
from govrules.timing import Unit

Number = int | Decimal
Operator = Literal["==", "!=", "<", "<=", ">", ">="]


@frozen
class Const:
    """A literal value."""

    value: bool | Number | str | date | datetime


@frozen
class Fact:
    """The value of a record's field."""

    record: str
    name: str
    kind: Kind


@frozen
class AsOf:
    """The moment the check speaks of."""


@frozen
class Known:
    """Whether the fact is recorded at all; never unknown itself."""

    of: Fact


@frozen
class Recorded:
    """True for a value, false for None (recorded as not happened, nobody), unknown for no record."""

    of: Fact


@frozen
class NoneStatedFor:
    """True when it is recorded that no limit was set, false for a limit."""

    of: Fact


@frozen
class Compare:
    """Two numbers, moments or texts compared; texts only with == and !=."""

    operator: Operator
    left: Node
    right: Node


@frozen
class Precedes:
    """Whether one event came strictly before another; on one and the same day only instants can tell."""

    first: Node
    second: Node


@frozen
class InTime:
    """Whether an act was done by a due time; a due date runs to 24:00 of its day, not done is false."""

    done: Node
    due: Node


@frozen
class Expired:
    """Whether as-of is after the last instant of a due time; an event that has not happened is not over."""

    due: Node


@frozen
class OneOf:
    """Whether a text is one of the values; None is none of them."""

    of: Node
    values: tuple[str, ...]


@frozen
class Not:
    """Negation."""

    of: Node


@frozen
class All:
    """True if every part is; the empty conjunction is true."""

    parts: tuple[Node, ...]


@frozen
class AnyOf:
    """True if one part is; the empty disjunction is false."""

    parts: tuple[Node, ...]


@frozen
class Element:
    """The recorded yes or no for one named element of a map of elements."""

    of: Fact
    key: str


@frozen
class Includes:
    """Whether a list of texts holds the text."""

    of: Fact
    item: str


@frozen
class OnlyFrom:
    """Whether a list of texts holds nothing but the given values; false for the empty list."""

    of: Fact
    values: tuple[str, ...]


@frozen
class Overlaps:
    """Whether two lists of texts share an item."""

    left: Fact
    right: Fact


@frozen
class CoveredBy:
    """Whether every item of the first list is in the second; true for the empty list."""

    left: Fact
    right: Fact


@frozen
class ReverseOf:
    """Whether the items the two lists share stand in the opposite order; unknown with fewer than two of them."""

    left: Fact
    right: Fact


@frozen
class Length:
    """Number of distinct items of a list of texts."""

    of: Fact


@frozen
class Arithmetic:
    """Sum, difference or product of two numbers, exact in decimals."""

    operator: Literal["+", "-", "*"]
    left: Node
    right: Node


@frozen
class Elapsed:
    """Time from start to end in ``unit`` (minute, hour or day), as a number with fractions."""

    start: Node
    end: Node
    unit: Unit


@frozen
class Due:
    """Last day or instant of a legal period: ``amount`` units after ``start``.

    ``moves``: a last day that is off moves to the next day that is not (民法典第二百零三条第一款).
    ``extra``: a number of further units that the law leaves out of account (hearings, appraisals).
    """

    start: Node
    amount: int
    unit: Unit
    moves: bool = True
    extra: Node | None = None


@frozen
class NoticeBy:
    """Last day or instant for a notice owed at least ``amount`` units before ``event``."""

    event: Node
    amount: int
    unit: Unit


@frozen
class EndOfPeriod:
    """Last day of the calendar period (month, quarter, half_year, year) that holds the moment."""

    of: Node
    unit: Unit


@frozen
class FirstDay:
    """First day of a recorded period."""

    of: Fact


@frozen
class LastDay:
    """Last day of a recorded period."""

    of: Fact


@frozen
class StartOfPeriod:
    """First day of the calendar period that holds the moment."""

    of: Node
    unit: Unit


@frozen
class DayOf:
    """The day of a moment."""

    of: Node


@frozen
class Latest:
    """The latest of several moments: None if one has not happened, unknown if one is unknown."""

    of: tuple[Node, ...]


@frozen
class Earliest:
    """The earliest of several moments: None only if none has happened."""

    of: tuple[Node, ...]


@frozen
class Choose:
    """``then`` where the condition holds, ``otherwise`` where it does not."""

    when: Node
    then: Node
    otherwise: Node


Node = (
    Const | Fact | AsOf | Known | Recorded | NoneStatedFor | Compare | Precedes | InTime | Expired | OneOf | Not | All
    | AnyOf | Element | Includes | OnlyFrom | Overlaps | CoveredBy | ReverseOf | Length | Arithmetic | Elapsed
    | Due | NoticeBy | EndOfPeriod | StartOfPeriod | FirstDay | LastDay | DayOf | Latest | Earliest | Choose
)  # fmt: skip

TRUE = Const(True)
FALSE = Const(False)


def both(*parts: Node) -> Node:
    """Conjunction without trivial parts."""
    kept = tuple(part for part in parts if part != TRUE)
    return kept[0] if len(kept) == 1 else All(kept) if kept else TRUE
