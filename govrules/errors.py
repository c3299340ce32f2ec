"""Every error govrules raises on purpose: one plain sentence, then what to do next."""

from __future__ import annotations

from collections.abc import Iterable


class GovrulesError(Exception):
    """Base of all deliberate errors.

    ``message`` is one sentence that names the place, what was wanted and what was got;
    ``advice`` says what to do. ``str()`` of the error is both, on two lines.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message}\n{self.advice}" if self.advice else self.message


class FactError(GovrulesError):
    """A fact cannot be read: unknown field, wrong type, impossible date, duplicate id."""


class RuleError(GovrulesError):
    """A rule, notice or ledger is ill-formed."""


class UnknownName(GovrulesError):
    """A rule id, clause, jurisdiction, record type or topic that nobody registered."""


class PluginError(GovrulesError):
    """A plugin cannot be loaded, or two plugins contradict each other."""


class CalendarNotPublished(GovrulesError):
    """A working day was asked for outside the published State Council schedules."""


class UsageError(GovrulesError):
    """The caller asked for something that cannot be done as asked."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `` (did you mean 'x'?)`` for the closest known name, or an empty string."""
    cutoff = 0.6 if len(name) > 3 else 0.4  # one wrong character of a two-character Chinese word leaves 0.5
    close = closest(name, sorted(set(known)), cutoff)
    return "" if close is None else f" (did you mean {close!r}?)"


def closest(name: str, known: Iterable[str], cutoff: float) -> str | None:
    """Return the known name most like ``name``, or None where none has a similarity of ``cutoff``."""
    from difflib import get_close_matches  # only when something does not fit: loading it takes a while

    return next(iter(get_close_matches(name, known, n=1, cutoff=cutoff)), None)
