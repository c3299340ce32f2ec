"""Fields of records: typed descriptors that convert what is recorded and build expressions.

On a record an attribute is the recorded value (``instruction.received_at``); on the record's class it
is the handle that rules are written with (``Instruction.received_at``). Operators live here and never
on expression nodes, so that nodes keep real equality.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from govrules.errors import nearest
from govrules.expr import NONE_STATED, UNKNOWN, Kind, NoneStated, Unknown, nodes
from govrules.facts.moment import FORMS, parse_moment, to_beijing
from govrules.timing import Period, Span, parse_period

V = TypeVar("V")
Number = int | Decimal
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?")
_PERCENT = {"", "%", "percent", "per cent", "百分比"}
MomentValue = date | datetime | None | NoneStated | Unknown

_NOT_HAPPENED = {"未办", "未", "尚未", "没有", "none", "null"}
_NOTHING = {"无", "/", "／", "-", "—", "——", "没有"}
_NO_LIMIT = {"无时限", "未定时限", "没有时限", "none_stated"}
_NOT_RECORDED = {"", "未记录", "不详", "unknown"}
_YES = {"是", "有", "true", "yes", "y", "√"}
_NO = {"否", "无", "false", "no", "n", "×"}


def own_word(text: str, english: Mapping[str, str]) -> str:
    """The Chinese word of a closed list for its English; any other text as it is."""
    return next((word for word, label in english.items() if label == text), text) if english else text


def node_of(value: Any) -> nodes.Node:
    """Return the node of a field handle, a node or a literal."""
    if isinstance(value, Field):
        return value.node
    if isinstance(value, (bool, int, Decimal, str, date)):
        return nodes.Const(value)
    return value  # type: ignore[no-any-return]


class Field(Generic[V]):
    """A named, labelled, typed slot of a record.

    ``presumed`` is the value taken where nothing is recorded (a notice's evaluation says which facts are
    presumed); without it an unrecorded fact is unknown. ``optional`` allows null: recorded as not having
    happened, or as nobody. ``unit`` is the unit of a number. ``values`` is a closed list of texts, or of texts
    with their English, which may be written instead.
    """

    kind: Kind
    instead = ""
    record: str = ""
    name: str = ""

    def __init__(
        self, zh: str, en: str, *, presumed: Any = UNKNOWN, optional: bool = False, unit: str = "",
        values: Sequence[str] | Mapping[str, str] = (), about: str = "", required: bool = False,
    ) -> None:
        self.zh, self.en, self.unit, self.about = zh, en, unit, about
        self.presumed, self.optional, self.required = presumed, optional, required
        self.values = tuple(values)
        self.english = dict(values) if isinstance(values, Mapping) else {}

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def bind(self, record: str, name: str) -> Self:
        """Return a copy of the handle that belongs to a record type."""
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__, record=record, name=name)
        copy.__dict__.pop("node", None)
        return copy

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> V: ...
    def __get__(self, instance: object | None, owner: type) -> Self | V:
        return self if instance is None else self.presumed

    @cached_property
    def node(self) -> nodes.Fact:
        """The expression node that reads this field."""
        return nodes.Fact(self.record, self.name, self.kind)

    def is_known(self) -> nodes.Node:
        """Whether the fact is recorded at all."""
        return nodes.Known(self.node)

    def is_recorded(self) -> nodes.Node:
        """True for a value, false for one recorded as absent (null), unknown for no record."""
        return nodes.Recorded(self.node)

    def read(self, value: Any) -> Any:
        """Convert what a caller or a file gave; ``ValueError`` says what was wanted."""
        if value is UNKNOWN:
            return self.presumed
        if isinstance(value, str) and value.strip() in _NOT_RECORDED:
            return self.presumed
        if value is None or (isinstance(value, str) and self.optional and value.strip().lower() in _NOT_HAPPENED):
            if self.optional:
                return None
            raise ValueError(f"null means recorded as not having happened, which {self.name} cannot be{self.instead}")
        return self._convert(value)

    def _convert(self, value: Any) -> Any:
        raise TypeError(f"{type(self).__name__} is abstract")

    @property
    def wanted(self) -> str:
        """The kind of value in words, for error messages and templates."""
        return self.kind.value


class FlagField(Field["bool | Unknown"]):
    """Yes or no."""

    kind = Kind.FLAG

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: bool | str | Unknown) -> None: ...

    def __invert__(self) -> nodes.Node:
        return nodes.Not(self.node)

    def __and__(self, other: Any) -> nodes.Node:
        return nodes.All((self.node, node_of(other)))

    def __or__(self, other: Any) -> nodes.Node:
        return nodes.AnyOf((self.node, node_of(other)))

    def _convert(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        if isinstance(value, str):
            if value.strip().lower() in _YES:
                return True
            if value.strip().lower() in _NO:
                return False
        raise ValueError(f"{self.wanted} is wanted, got {value!r}")

    @property
    def wanted(self) -> str:
        return "true or false (是 / 否)"


class _Ordered(Field[V]):
    def _compare(self, operator: nodes.Operator, other: Any) -> nodes.Node:
        return nodes.Compare(operator, self.node, node_of(other))

    def __le__(self, other: Any) -> nodes.Node:
        return self._compare("<=", other)

    def __lt__(self, other: Any) -> nodes.Node:
        return self._compare("<", other)

    def __ge__(self, other: Any) -> nodes.Node:
        return self._compare(">=", other)

    def __gt__(self, other: Any) -> nodes.Node:
        return self._compare(">", other)

    def equals(self, other: Any) -> nodes.Node:
        """Equality as an expression (``==`` stays Python's own)."""
        return self._compare("==", other)


class NumberField(_Ordered["Number | None | Unknown"]):
    """A number with a unit; decimals are exact."""

    kind = Kind.NUMBER

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: int | float | Decimal | str | None | Unknown) -> None: ...

    def __add__(self, other: Any) -> nodes.Node:
        return nodes.Arithmetic("+", self.node, node_of(other))

    def __sub__(self, other: Any) -> nodes.Node:
        return nodes.Arithmetic("-", self.node, node_of(other))

    def __mul__(self, other: Any) -> nodes.Node:
        return nodes.Arithmetic("*", self.node, node_of(other))

    def _convert(self, value: Any) -> Number:
        if isinstance(value, (bool, date)):
            raise ValueError(f"{self.wanted} is wanted, got {value!r}")
        text = str(value).strip()
        # Not left to Decimal, which takes 1_000 and turns 1e999999 into a number nobody can store.
        if _NUMBER.fullmatch(text.removesuffix("%") if self.unit in _PERCENT else text) is None:
            raise ValueError(f"{self.wanted} is wanted, got {value!r}")
        number = Decimal(text.removesuffix("%"))
        if number < 0:
            raise ValueError(f"{self.name} cannot be negative, got {value!r}")
        return int(number) if number == number.to_integral_value() else number

    @property
    def wanted(self) -> str:
        return f"a number ({self.unit})" if self.unit else "a number"


class TextField(Field["str | None | Unknown"]):
    """A text; with ``values`` one of a closed list, which may be ordered from low to high."""

    kind = Kind.TEXT

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: str | None | Unknown) -> None: ...

    def equals(self, other: Any) -> nodes.Node:
        """Equality as an expression; a literal must be one of the field's values."""
        if isinstance(other, str):
            return nodes.Compare("==", self.node, nodes.Const(self._own(other)))
        return nodes.Compare("==", self.node, node_of(other))

    def is_one_of(self, *values: str) -> nodes.Node:
        """Whether the text is one of the values."""
        return nodes.OneOf(self.node, tuple(self._own(value) for value in values))

    def at_least(self, value: str) -> nodes.Node:
        """Whether an ordered value is this one or a higher one (较大 and above)."""
        return nodes.OneOf(self.node, self.values[self.values.index(self._own(value)):])

    def read(self, value: Any) -> Any:
        if self.optional and isinstance(value, str) and value.strip() in _NOTHING:
            return None
        return super().read(value)

    def _own(self, value: str) -> str:
        return str(self._convert(value))

    def _convert(self, value: Any) -> str:
        if isinstance(value, (bool, date, list, dict)) or not isinstance(value, (str, int)):
            raise ValueError(f"{self.wanted} is wanted, got {value!r}")
        text = own_word(str(value).strip(), self.english)
        if self.values and text not in self.values:
            known = (*self.values, *self.english.values())
            raise ValueError(f"{self.wanted} is wanted, got {text!r}{nearest(text, known)}")
        return text

    @property
    def wanted(self) -> str:
        return f"one of {'、'.join(self.values)}" if self.values else "a text"


class MomentField(_Ordered[MomentValue]):
    """A date or an instant; ``limit`` fields may also say that none was stated."""

    kind = Kind.MOMENT

    def __init__(self, zh: str, en: str, *, limit: bool = False, **options: Any) -> None:
        super().__init__(zh, en, **options)
        self.limit = limit
        self.instead = "; write NONE_STATED (无时限) where no limit was set" if limit else ""

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: date | str | None | NoneStated | Unknown) -> None: ...

    def is_none_stated(self) -> nodes.Node:
        """Whether it is recorded that no limit was set."""
        return nodes.NoneStatedFor(self.node)

    def is_stated(self) -> nodes.Node:
        """Whether a limit is recorded."""
        return nodes.Not(nodes.NoneStatedFor(self.node))

    def precedes(self, event: MomentField) -> nodes.Node:
        """Whether this came strictly before the event; on one day only instants can tell."""
        return nodes.Precedes(self.node, event.node)

    def plus(self, span: Span, *, moves: bool = True) -> nodes.Node:
        """End of a legal period that starts at this moment."""
        return nodes.Due(self.node, span.amount, span.unit, moves)

    def read(self, value: Any) -> Any:
        if value is NONE_STATED or (isinstance(value, str) and value.strip().lower() in _NO_LIMIT):
            if self.limit:
                return NONE_STATED
            raise ValueError(f"{self.name} is not a time limit and cannot be NONE_STATED (无时限)")
        return super().read(value)

    def _convert(self, value: Any) -> date | datetime:
        if isinstance(value, datetime):
            return to_beijing(value)
        if isinstance(value, date):
            return value
        if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
            return parse_moment(str(value), limit=self.limit)
        raise ValueError(f"{self.wanted} is wanted, got {value!r}")

    @property
    def wanted(self) -> str:
        return f"a date or an instant ({FORMS})" + (" or NONE_STATED (无时限)" if self.limit else "")


class PeriodField(Field["Period | Unknown"]):
    """A calendar period or an explicit range of days."""

    kind = Kind.PERIOD

    if TYPE_CHECKING:  # the type that constructors accept

        def __set__(self, instance: object, value: Period | str | int | Unknown) -> None: ...

    def _convert(self, value: Any) -> Period:
        if isinstance(value, Period):
            return value
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return parse_period(str(value))
        raise ValueError(f"{self.wanted} is wanted, got {value!r}")

    @property
    def wanted(self) -> str:
        return "a period (2023, 2023H1, 2023Q2, 2023-06, 2023-W05 or 2023-01-01/2023-06-30)"
