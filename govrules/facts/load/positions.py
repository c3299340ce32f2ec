"""Plain data that remembers where each of its parts was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from govrules.facts.dataset import DATA, Place

Path = tuple[str | int, ...]


@frozen(eq=False)
class Positioned:
    """Plain data (mappings, lists, scalars) with a map from path to (line, column), both from 1.

    The position of a mapping's entry is that of its key. ``path`` is where ``data`` stands within the
    file, so that a part of a file (``at``) still names the right lines. Without positions, as for data
    made in Python, a place is the path itself.
    """

    data: Any
    source: str = DATA
    positions: Mapping[Path, tuple[int, int]] = field(factory=dict, repr=False)
    path: Path = ()

    def at(self, *steps: str | int) -> Positioned:
        """The part below ``steps``; KeyError or IndexError if there is none."""
        data = self.data
        for step in steps:
            data = data[step]
        return Positioned(data, self.source, self.positions, self.path + steps)

    def position(self, *steps: str | int) -> tuple[int, int] | None:
        """(line, column) of the part, or of the nearest part around it that has one."""
        path = self.path + steps
        for length in range(len(path), -1, -1):
            if path[:length] in self.positions:
                return self.positions[path[:length]]
        return None

    def place(self, *steps: str | int) -> Place:
        """The place of the part: its line if the positions are known, else its path."""
        found = self.position(*steps)
        if found is not None:
            return Place(self.source, found[0])
        return Place(self.source, path=path_text(self.path + steps))


def path_text(path: Path) -> str:
    """``$.instruction[2].received_at`` for ``("instruction", 2, "received_at")``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
