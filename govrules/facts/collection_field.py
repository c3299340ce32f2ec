"""Fields that hold several values: complete lists of texts, and a yes or no for each of several elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from govrules.errors import nearest
from govrules.expr import UNKNOWN, Kind, Unknown, nodes
from govrules.facts.field import Field, FlagField, own_word


class ListField(Field["tuple[str, ...] | Unknown"]):
    """A complete list of texts: what it lacks is recorded as lacking.

    ``marks`` are the characters that stand between the items in a cell; items of some lists hold 、 themselves.
    """

    kind = Kind.LIST

    def __init__(self, zh: str, en: str, *, marks: str = ";；|、", **options: Any) -> None:
        super().__init__(zh, en, **options)
        self.marks = marks

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: Sequence[str] | str | Unknown) -> None: ...

    def includes(self, item: str) -> nodes.Node:
        """Whether the list holds the text."""
        return nodes.Includes(self.node, item)

    def only_from(self, *values: str) -> nodes.Node:
        """Whether the list holds nothing but these values."""
        return nodes.OnlyFrom(self.node, values)

    def overlaps(self, other: ListField) -> nodes.Node:
        """Whether the two lists share an item."""
        return nodes.Overlaps(self.node, other.node)

    def covered_by(self, other: ListField) -> nodes.Node:
        """Whether every item of this list is in the other."""
        return nodes.CoveredBy(self.node, other.node)

    def reverse_of(self, other: ListField) -> nodes.Node:
        """Whether the items both lists share stand in the opposite order here."""
        return nodes.ReverseOf(self.node, other.node)

    def length(self) -> nodes.Node:
        """Number of distinct items."""
        return nodes.Length(self.node)

    def _convert(self, value: Any) -> tuple[str, ...]:
        if isinstance(value, str):
            marks = str.maketrans(dict.fromkeys(self.marks, ";"))
            value = [part for part in value.translate(marks).split(";") if part.strip()]
        if isinstance(value, (bytes, Mapping)) or not isinstance(value, Sequence):
            raise ValueError(f"{self.wanted} is wanted, got {value!r}")
        for item in value:
            if not isinstance(item, str) or not item.strip():
                raise ValueError(f"{self.wanted} is wanted, got the item {item!r}")
        items = tuple(own_word(item.strip(), self.english) for item in value)
        if items == ("无",):
            return ()
        for item in items:
            if self.values and item not in self.values:
                raise ValueError(f"{self.wanted} is wanted, got the item {item!r}{nearest(item, self.values)}")
        return items

    @property
    def wanted(self) -> str:
        of = f" out of {'、'.join(self.values)}" if self.values else ""
        return f"a list of texts{of} (in a cell: 甲;乙)"


class MapField(Field["Mapping[str, bool] | Unknown"]):
    """A recorded yes or no for each of several named elements."""

    kind = Kind.MAP

    if TYPE_CHECKING:  # the type that constructors accept
        def __set__(self, instance: object, value: Mapping[str, bool] | str | Unknown) -> None: ...

    def element(self, key: str) -> nodes.Node:
        """The recorded yes or no for one element."""
        return nodes.Element(self.node, key)

    def _convert(self, value: Any) -> Mapping[str, bool]:
        if isinstance(value, str):
            parts = value.translate(str.maketrans("；：:", ";==")).split(";")
            pairs = [part.split("=") for part in parts if part.strip()]
            if not pairs or any(len(pair) != 2 for pair in pairs):
                raise ValueError(f"{self.wanted} is wanted, got {value!r}")
            keys = [pair[0].strip() for pair in pairs]
            if len(set(keys)) < len(keys):
                raise ValueError(f"an element is given twice in {value!r}")
            value = dict(zip(keys, (pair[1].strip() for pair in pairs), strict=True))
        if not isinstance(value, Mapping):
            raise ValueError(f"{self.wanted} is wanted, got {value!r}")
        flag = FlagField(self.zh, self.en).bind("", "an element")
        read: dict[str, bool] = {}
        for key, given in value.items():
            if self.values and key not in self.values:
                of = "、".join(self.values)
                raise ValueError(f"there is no element {key!r} among {of}{nearest(str(key), self.values)}")
            try:
                answer = flag.read(given)
            except ValueError as error:
                raise ValueError(f"element {key!r}: {error}") from None
            if answer is not UNKNOWN:
                read[str(key).strip()] = answer
        return read

    @property
    def wanted(self) -> str:
        return "yes or no for each element (in a cell: 甲=是;乙=否)"
