"""Reading one moment: dates and instants in every form that a record may hold them.

Inside govrules an instant is a naive ``datetime`` of Beijing time (UTC+8). An instant with a zone is
converted, an instant without one is taken as Beijing time, and a date stays a date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from govrules.timing import end_of_day

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")

_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})"
    r"|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
)
# A date in digits and a time of day need something between them; 日 is enough.
_CLOCK = re.compile(
    r"(?:T|\s+|(?<=日))([0-9]{1,2})"
    r"(?::([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?|[时點点](?:([0-9]{1,2})(?:分(?:([0-9]{1,2})秒)?)?)?)"
    r"\s*(Z|[+-][0-9]{2}:?[0-9]{2})?"
)
FORMS = "2023-03-15, 2023-03-15T09:30, 2023-03-15 09:30:00+08:00, 2023/3/15 9:30 or 2023年3月15日9时30分"


def to_beijing(instant: datetime) -> datetime:
    """Return the instant as naive Beijing time; a naive instant is Beijing time already."""
    if instant.tzinfo is None:
        return instant
    try:
        return instant.astimezone(BEIJING).replace(tzinfo=None)
    except OverflowError:
        raise ValueError(f"{instant.isoformat()} has no Beijing time between the years 1 and 9999") from None


def parse_moment(text: str, *, limit: bool = False) -> date | datetime:
    """Read a date or an instant; ``ValueError`` says what is wrong with the text.

    24:00 is the last instant of its day (民法典第二百零三条第二款); 0:00 of the next day is not of that day any more.
    A ``limit`` that is the instant 24:00 includes what is done at 0:00.
    """
    stripped = text.strip()
    found = _DATE.match(stripped)
    if found is None:
        raise ValueError(f"{text!r} is neither a date nor an instant; write {FORMS}")
    year, *rest = (int(group) for group in found.groups() if group is not None)
    try:
        day = date(year, *rest)
    except ValueError:
        raise ValueError(f"{text!r}: there is no such day in the calendar") from None
    if found.end() == len(stripped):
        return day
    clock = _CLOCK.fullmatch(stripped, found.end())
    if clock is None:
        tail = stripped[found.end() :].strip()
        raise ValueError(f"{text!r}: {tail!r} is not a time of day; write {FORMS}")
    return _at(text, day, clock, limit=limit)


def _at(text: str, day: date, clock: re.Match[str], *, limit: bool) -> datetime:
    hour = int(clock[1])
    minute, second = int(clock[2] or clock[5] or 0), int(clock[3] or clock[6] or 0)
    micro = int((clock.group(4) or "0").ljust(6, "0"))
    zone = clock[7]
    midnight_after = (hour, minute, second, micro) == (24, 0, 0, 0)
    if midnight_after and not limit and zone in (None, "+08:00", "+0800"):
        return end_of_day(day)
    try:
        instant = datetime(day.year, day.month, day.day, 0 if midnight_after else hour, minute, second, micro)
    except ValueError:
        raise ValueError(f"{text!r}: there is no such time of day") from None
    if midnight_after:
        if day == date.max:
            raise ValueError(f"{text!r}: there is no day after {day}")
        instant += timedelta(days=1)
    if zone is None:
        return instant
    if zone == "Z":
        return to_beijing(instant.replace(tzinfo=UTC))
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:
        raise ValueError(f"{text!r}: there is no zone {zone}")
    offset = timedelta(hours=hours, minutes=minutes) * sign
    return to_beijing(instant.replace(tzinfo=timezone(offset)))
