"""What the readers hand over: records as written, each with the places of its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from attrs import define, field

from govrules.facts.dataset import Place
from govrules.facts.record import Record
from govrules.timing import Period

SEE = "See `govrules template {}` for the fields."


@define
class RawRecord:
    """A record as written.

    ``values`` is keyed by field name and holds only what is given. ``written`` says how the file calls a
    field where that is not its name. ``locate`` gives the place of a value by the file's own key.
    ``lent`` are fields whose value comes from the file's defaults or header, with the place of that.
    """

    type: type[Record]
    place: Place
    values: dict[str, Any]
    written: Mapping[str, str]
    locate: Callable[[str], Place]
    lent: Mapping[str, Place] = field(factory=dict)
    broken: bool = False

    def place_of(self, name: str) -> Place:
        """Where the value of a field is written."""
        return self.lent.get(name) or self.locate(self.written.get(name, name))

    @property
    def title(self) -> str:
        """``instruction 'I-7'`` for messages."""
        given = self.values.get("id")
        name = self.type.record_name
        return f"{name} {str(given).strip()!r}" if isinstance(given, (str, int)) else name

    def label(self, name: str) -> str:
        """The field as written, with its name if that is another."""
        key = self.written.get(name, name)
        return name if key == name else f"{key} ({name})"


@define
class Note:
    """Something the reader took for granted, and how to leave no doubt."""

    text: str
    advice: str


@define
class Batch:
    """What one source holds: records, the header's statements with their places, and notes."""

    records: list[RawRecord] = field(factory=list)
    as_of: tuple[date, Place] | None = None
    covers: tuple[Period, Place] | None = None
    unzoned: list[Place] = field(factory=list)
    notes: list[Note] = field(factory=list)
