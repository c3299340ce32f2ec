"""The two values that are not facts: nothing is recorded, and “no limit was set” is recorded."""

from __future__ import annotations

import enum
from typing import Final, Literal


class Marker(enum.Enum):
    """Values a fact may take besides its type's own.

    ``UNKNOWN``: nothing is recorded. ``NONE_STATED``: it is recorded that no limit was set.
    ``None`` is a third thing: recorded as not having happened, or as nobody.
    """

    UNKNOWN = "unknown"
    NONE_STATED = "none_stated"

    def __repr__(self) -> str:
        return self.name

    def __bool__(self) -> bool:
        raise TypeError(f"{self.name} has no truth value; compare it with `is`")


UNKNOWN: Final = Marker.UNKNOWN
NONE_STATED: Final = Marker.NONE_STATED
Unknown = Literal[Marker.UNKNOWN]
NoneStated = Literal[Marker.NONE_STATED]


class Kind(enum.Enum):
    """Type of a fact or of an expression."""

    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"
    MOMENT = "moment"
    PERIOD = "period"
    LIST = "list"
    MAP = "map"

    # Members are singletons; the inherited hash is a Python call, and every fact is hashed by its kind as well.
    __hash__ = object.__hash__
