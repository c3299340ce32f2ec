"""Readings: choices made where the text is silent or ambiguous, kept with what was rejected."""

from __future__ import annotations

from attrs import frozen


@frozen
class Reading:
    """One choice of interpretation.

    ``question`` is what the text leaves open, ``chosen`` what the rule does, ``reason`` why (in our own
    words), ``basis`` the legal provision relied on, ``rejected`` the alternatives not taken.
    """

    question: str
    chosen: str
    reason: str
    basis: str = ""
    rejected: tuple[str, ...] = ()
