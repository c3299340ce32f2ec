"""Collecting what is wrong with the facts, so that all of it can be mended at once."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.errors import FactError

LIMIT = 20


class FactErrors(FactError):
    """Everything found wrong with the facts, up to 20 errors; ``errors`` lists them one by one."""

    def __init__(self, errors: Sequence[FactError], *, more: bool = False) -> None:
        lines = [str(error) for error in errors]
        if more:
            lines.append(f"Reading stopped after {len(errors)} errors; there may be more.")
        super().__init__("\n".join(lines))
        self.errors = list(errors)


class Faults:
    """A list of errors that raises itself when it is full or asked to."""

    def __init__(self) -> None:
        self._found: dict[str, FactError] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, message: str, advice: str) -> None:
        """Record an error once; raise FactErrors when there are 20."""
        self.keep(FactError(message, advice))

    def keep(self, error: FactError) -> None:
        """Record an error that a reader raised."""
        for one in error.errors if isinstance(error, FactErrors) else [error]:
            self._found.setdefault(one.message, one)
            if len(self._found) == LIMIT:
                raise FactErrors(list(self._found.values()), more=True)

    def raise_any(self) -> None:
        """Raise FactErrors if anything was recorded."""
        if self._found:
            raise FactErrors(list(self._found.values()))
