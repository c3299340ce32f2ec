"""The seven verdicts a rule can reach on a subject."""

from __future__ import annotations

import enum


class Verdict(enum.Enum):
    """One rule on one subject.

    ``EXCUSED``: not kept, but the provision lets it go for a recorded reason. ``PENDING``: open, its time has
    not run out. ``UNDETERMINED``: a fact, a calendar year or a roster is missing. ``ERROR``: a defect of
    govrules or of a plugin.
    """

    SATISFIED = "satisfied"
    VIOLATED = "violated"
    EXCUSED = "excused"
    PENDING = "pending"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"
    ERROR = "error"


class Outcome(enum.Enum):
    """What a rule's test alone says, before exceptions, excuses and dates in force."""

    KEPT = "kept"
    MISSED = "missed"
    OPEN = "open"
    UNKNOWN = "unknown"
