"""How strongly a clause binds, and the severity that follows from it."""

from __future__ import annotations

import enum


class Severity(enum.Enum):
    """How grave a violation is; ordered from grave to slight."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for the gravest; a fail level catches every severity of its rank or below."""
        return list(Severity).index(self)


class Modality(enum.Enum):
    """Deontic force of a clause, in the words of the notice."""

    MUST = "must"
    MUST_NOT = "must_not"
    MAY = "may"
    IN_PRINCIPLE = "in_principle"
    ASPIRE = "aspire"
    DEFINE = "define"

    @property
    def severity(self) -> Severity:
        """Severity of a violation: fixed by the modality, never chosen by the user."""
        match self:
            case Modality.MUST | Modality.MUST_NOT:
                return Severity.ERROR
            case Modality.IN_PRINCIPLE:
                return Severity.WARNING
            case Modality.ASPIRE:
                return Severity.NOTE
            case Modality.MAY | Modality.DEFINE:
                return Severity.NONE

    @property
    def excusable(self) -> bool:
        """Whether a recorded reason lets a missed bound go (原则上、一般)."""
        return self is Modality.IN_PRINCIPLE
