"""The reference rules and the fifty, written by hand in Python over plain objects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from tests.benchmarks import reference as ref
from tests.benchmarks.sample import CALENDAR, Plain, add_months

HOUR = timedelta(hours=1)
_FIRST = date(2024, 1, 1)
_DAYS = [_FIRST + timedelta(days=n) for n in range((date(2026, 10, 1) - _FIRST).days)]
Rule = Callable[[Plain], str]


def due_table(n: int) -> list[date]:
    """The n-th workday after each day from the first of 2024 on."""
    return [CALENDAR.add_workdays(day, n) for day in _DAYS]


_SEVENTH, _ORIGIN = due_table(7), _FIRST.toordinal()


def _by_instant(done: datetime | None, due: datetime) -> str:
    if done is not None and done <= ref.AS_OF:
        return "satisfied" if done <= due else "violated"
    return "violated" if due < ref.AS_OF else "pending"


def _by_day(done: date | None, due: date) -> str:
    if done is not None and done <= ref.TODAY:
        return "satisfied" if done <= due else "violated"
    return "violated" if due < ref.TODAY else "pending"


def rule_a(item: Plain) -> str:
    """R1: delivered within an hour."""
    if item.urgency is None:
        return "undetermined"
    if item.urgency != "urgent":
        return "not_applicable"
    start = item.received_at
    return "undetermined" if start is None else _by_instant(item.delivered_at, start + HOUR)


def rule_a_of_record(item: ref.Item) -> str:
    """R1 again, over a record of govrules, where what is unknown is a value of its own."""
    urgency = item.urgency
    if not isinstance(urgency, str):
        return "undetermined"
    if urgency != "urgent":
        return "not_applicable"
    start, done = item.received_at, item.delivered_at
    if not isinstance(start, datetime):
        return "undetermined"
    return _by_instant(done if isinstance(done, datetime) else None, start + HOUR)


def rule_b(item: Plain) -> str:
    """R2: delivered by a named day, or within seven workdays; an extension excuses."""
    if item.kind is None:
        return "undetermined"
    if item.kind != "task":
        return "not_applicable"
    start = item.received_at
    if start is None:
        return "undetermined"
    due = item.explicit_due or _SEVENTH[start.toordinal() - _ORIGIN]
    done = item.delivered_at
    found = _by_day(None if done is None else done.date(), due)
    return "excused" if found == "violated" and item.extended else found


def rule_c(item: Plain) -> str:
    """R3, first half: submitted within two months."""
    if item.kind is None:
        return "undetermined"
    if item.kind != "approval" and item.kind != "document":
        return "not_applicable"
    event = item.event_on
    return "undetermined" if event is None else _by_day(item.submitted_on, add_months(event, 2))


def rule_d(item: Plain) -> str:
    """R3, second half: issued within three months."""
    if item.kind is None:
        return "undetermined"
    if item.kind != "approval" and item.kind != "document":
        return "not_applicable"
    event = item.event_on
    return "undetermined" if event is None else _by_day(item.issued_on, add_months(event, 3))


RULES: tuple[Rule, ...] = (rule_a, rule_b, rule_c, rule_d)


def hours_rule(n: int) -> Rule:
    """One of the fifty: urgent items delivered within n hours."""
    span = timedelta(hours=n)

    def rule(item: Plain) -> str:
        if item.urgency is None:
            return "undetermined"
        if item.urgency != "urgent":
            return "not_applicable"
        start = item.received_at
        return "undetermined" if start is None else _by_instant(item.delivered_at, start + span)

    return rule


def workdays_rule(n: int) -> Rule:
    """One of the fifty: tasks delivered within n workdays."""
    dues = due_table(n)

    def rule(item: Plain) -> str:
        if item.kind is None:
            return "undetermined"
        if item.kind != "task":
            return "not_applicable"
        start = item.received_at
        if start is None:
            return "undetermined"
        done = item.delivered_at
        if done is not None and done > ref.AS_OF:
            done = None
        return _by_day(None if done is None else done.date(), dues[start.toordinal() - _ORIGIN])

    return rule


def months_rule(n: int) -> Rule:
    """One of the fifty: submitted within n months."""

    def rule(item: Plain) -> str:
        if item.kind is None:
            return "undetermined"
        if item.kind == "meeting" or item.kind == "visit":
            return "not_applicable"
        event = item.event_on
        return "undetermined" if event is None else _by_day(item.submitted_on, add_months(event, n))

    return rule


def fifty() -> list[Rule]:
    """Twenty of hours, twenty of workdays, ten of months."""
    return [
        *(hours_rule(n) for n in range(1, 21)), *(workdays_rule(n) for n in range(1, 21)),
        *(months_rule(n) for n in range(1, 11)),
    ]  # fmt: skip
