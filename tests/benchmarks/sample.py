"""The records of the single checks: as plain rows, as records, as objects of a hand-written program, as JSON."""

from __future__ import annotations

import calendar
import random
from datetime import date, datetime, timedelta
from typing import Any

from attrs import define

from govrules.timing import mainland_calendar
from tests.benchmarks import reference as ref

Row = dict[str, Any]
_EPOCH = datetime(1970, 1, 1)
CALENDAR = mainland_calendar()


@define
class Plain:
    """What a program without govrules would hold; None is unknown, or not done."""

    id: str
    kind: str | None
    urgency: str | None
    received_at: datetime | None
    delivered_at: datetime | None
    explicit_due: date | None
    extended: bool | None
    event_on: date | None
    submitted_on: date | None
    issued_on: date | None


def add_months(day: date, n: int) -> date:
    """The corresponding day, or the last of the month."""
    month = day.month - 1 + n
    year, month = day.year + month // 12, month % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))


def rows(count: int, seed: int = 7) -> list[Row]:
    """Rows of which about half meet each rule; some facts are missing, some acts are still to come."""
    chosen = random.Random(seed)

    def some(value: Any, share: float) -> Any:
        return value if chosen.random() < share else None

    made = []
    for number in range(count):
        received = ref.AS_OF - timedelta(seconds=chosen.randint(1, 400 * 86_400))
        if chosen.random() < 0.03:
            received = ref.AS_OF - timedelta(seconds=chosen.randint(-3_600, 2 * 3_600))
        urgent = chosen.random() < 0.6
        delay = timedelta(seconds=chosen.randint(1, 110 * 60) if urgent else chosen.randint(3_600, 20 * 86_400))
        day = received.date()
        event = day - timedelta(days=chosen.randint(0, 30))
        submitted = event + timedelta(days=chosen.randint(20, 80))
        made.append({
            "id": str(number), "kind": some(chosen.choice(("task", "task", "document", "approval")), 0.99),
            "urgency": some("urgent" if urgent else "high", 0.99), "received_at": some(received, 0.99),
            "delivered_at": some(received + delay, 0.95),
            "explicit_due": some(day + timedelta(days=chosen.randint(3, 25)), 0.2),
            "extended": some(chosen.random() < 0.05, 0.7), "event_on": some(event, 0.99),
            "submitted_on": some(submitted, 0.95), "issued_on": some(submitted + timedelta(days=chosen.randint(5, 45)), 0.85),
        })  # fmt: skip
    return made


def items(listed: list[Row]) -> list[ref.Item]:
    """The rows as records of govrules: what is None is left out, unless it says that nothing was done yet."""
    undone = ("delivered_at", "submitted_on", "issued_on")
    return [
        ref.Item(
            jurisdiction=ref.PLACE, **{key: v for key, v in row.items() if v is not None or key in undone}
        )
        for row in listed
    ]  # fmt: skip


def plain(listed: list[Row]) -> list[Plain]:
    """The rows as plain objects."""
    return [Plain(**row) for row in listed]


def due7(received: datetime | None) -> date | None:
    """The seventh workday after a day; engines without the official calendar must be told."""
    return None if received is None else CALENDAR.add_workdays(received.date(), 7)


def for_peers(listed: list[Row]) -> list[Row]:
    """The rows for engines of any language: ISO texts, and numbers for engines without dates."""
    made = []
    for row in listed:
        seven, event = due7(row["received_at"]), row["event_on"]
        made.append(
            {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
            | {
                "due7": _iso(seven), "start_s": _seconds(row["received_at"]), "end_s": _seconds(row["delivered_at"]),
                "end_d": _days(row["delivered_at"]), "due_d": _days(row["explicit_due"] or seven),
                "due2_d": _days(event and add_months(event, 2)), "due3_d": _days(event and add_months(event, 3)),
                "sub_d": _days(row["submitted_on"]), "iss_d": _days(row["issued_on"]),
                "now_s": _seconds(ref.AS_OF), "today_d": _days(ref.TODAY),
            }
        )  # fmt: skip
    return made


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _seconds(instant: datetime | None) -> int | None:
    return None if instant is None else int((instant - _EPOCH).total_seconds())


def _days(day: date | None) -> int | None:
    if isinstance(day, datetime):
        day = day.date()
    return None if day is None else (day - _EPOCH.date()).days
