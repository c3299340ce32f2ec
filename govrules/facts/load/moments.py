"""Instants as written: whether they name a zone, and the header's ``as_of``."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from govrules.facts.moment import FORMS, parse_moment, to_beijing

# After the clock, so that the day and month of a date are no offset.
_ZONE = re.compile(r"[:时点點].*(?:Z|[+-][0-9]{2}:?[0-9]{2})\s*$")


def names_zone(written: Any) -> bool:
    """Whether an instant, as written, names its zone."""
    if isinstance(written, datetime):
        return written.tzinfo is not None
    return isinstance(written, str) and _ZONE.search(written) is not None


def read_as_of(given: Any) -> tuple[date, bool]:
    """Read ``as_of``; return it and whether its zone is beyond doubt (a date has none). ValueError if it is none."""
    if isinstance(given, datetime):
        return to_beijing(given), names_zone(given)
    if isinstance(given, date):
        return given, True
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    if not isinstance(given, str):
        raise ValueError(f"a date or an instant is wanted ({FORMS}), got {given!r}")
    moment = parse_moment(given)
    return moment, not isinstance(moment, datetime) or names_zone(given)
