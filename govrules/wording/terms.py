"""What both languages share: labels of fields, the moment a finding was reached, parts of a test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.finding import Finding, Margin
from govrules.expr import Node, nodes
from govrules.facts.field import Field
from govrules.facts.record import Record, fields_of, vocabulary
from govrules.facts.records import SHARED
from govrules.rules.logic import Bounded, Timely
from govrules.timing import Unit, WorkdayCalendar
from govrules.wording.bearers import bearer_of

Lang = Literal["zh", "en"]


@cache
def shared() -> Mapping[str, type[Record]]:
    """The shared record types by name, for callers that have no rule set at hand."""
    return vocabulary(*SHARED)


def handle_of(record: str, name: str, records: Mapping[str, type[Record]]) -> Field[Any] | None:
    """The field of a record type, or None where the type or the field is not known."""
    known = records.get(record)
    return None if known is None else fields_of(known).get(name)


def presumed_bearer(bearer: str) -> str | None:
    """The bearer that a ledger presumes or carries over where the text names none; None where the text names one."""
    read = bearer_of(bearer)
    return read.who if read.how in ("presumed", "carried") else None


def label_of(record: str, name: str, records: Mapping[str, type[Record]], lang: Lang) -> str:
    """The label of a field; its bare name where nobody registered the type."""
    return labels_of(record, name, records)[lang]


def labels_of(record: str, name: str, records: Mapping[str, type[Record]]) -> dict[Lang, str]:
    """The labels of a field in both languages; its bare name where nobody registered the type."""
    handle = handle_of(record, name, records)
    return {"zh": name, "en": name} if handle is None else {"zh": handle.zh, "en": handle.en}


def record_label(record: str, records: Mapping[str, type[Record]], lang: Lang) -> str:
    """The label of a record type."""
    known = records.get(record)
    return record if known is None else known.zh if lang == "zh" else known.en


def number(value: int | Decimal) -> str:
    """A number without trailing zeros or exponent, rounded to two decimals where it has more."""
    exact = Decimal(value)
    rounded = round(exact, 2) if exact != round(exact, 2) else exact
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@frozen
class Share:
    """A bound that is a share: ``part`` of ``whole`` against a percentage."""

    part: Node
    whole: Node
    percent: int | Decimal


def share_in(test: Bounded) -> Share | None:
    """Recognise ``part × 100 ○ whole × percent``, the form in which a share is compared without division."""
    match test.actual, test.limit:
        case (
            nodes.Arithmetic("*", part, nodes.Const(100)),
            nodes.Arithmetic("*", whole, nodes.Const(int() | Decimal() as percent)),
        ):
            return Share(part, whole, percent)
        case _:
            return None


def share_reached(finding: Finding, share: Share) -> Decimal | None:
    """The percentage a finding reached, from the two products it recorded; None if one is missing."""
    if finding.actual is None or not finding.limit:
        return None
    return Decimal(finding.actual) * Decimal(share.percent) / Decimal(finding.limit)


@frozen
class Cut:
    """A bound that is a cut: ``figure`` against ``baseline``, by at least a percentage."""

    figure: Node
    baseline: Node
    percent: Decimal


def cut_in(test: Bounded) -> Cut | None:
    """Recognise ``figure <= baseline × (1 - percent)``, the form in which a reduction is compared."""
    match test:
        case Bounded(figure, "<=", nodes.Arithmetic("*", baseline, nodes.Const(int() | Decimal() as left))) if left < 1:
            return Cut(figure, baseline, 100 - Decimal(left) * 100)
        case _:
            return None


def cut_reached(finding: Finding, cut: Cut) -> Decimal | None:
    """The percentage by which a finding's figure lies below its baseline; None where the bound hides the baseline."""
    if finding.actual is None or not finding.limit or cut.percent == 100:
        return None
    return 100 - Decimal(finding.actual) * (100 - cut.percent) / Decimal(finding.limit)


def reached(finding: Finding) -> date | datetime | None:
    """When the act happened, or as-of where it has not: what the margin was measured against."""
    due, margin = finding.due_at, finding.margin
    if due is None or margin is None:
        return None
    if isinstance(due, datetime):
        return due - timedelta(microseconds=int(Decimal(margin.amount) * 60_000_000))
    return due - timedelta(days=int(margin.amount))


def has_happened(finding: Finding) -> bool:
    """Whether the act of a deadline lies at or before as-of: then the margin was measured against it."""
    act, at = finding.actual, reached(finding)
    if not isinstance(act, date):
        return False
    if at is None:
        return True
    if isinstance(at, datetime):
        return act == at
    return (act.date() if isinstance(act, datetime) else act) == at


def workdays_late(finding: Finding, calendar: WorkdayCalendar | None) -> int | None:
    """Workdays between a missed workday deadline and the act (or as-of); None if there are none to count."""
    test, at, due = finding.rule.logic.test, reached(finding), finding.due_at
    if calendar is None or at is None or due is None or isinstance(due, datetime):
        return None
    if not (isinstance(test, Timely) and isinstance(test.due, nodes.Due) and test.due.unit is Unit.WORKDAY):
        return None
    try:
        return calendar.workdays_between(due, at)
    except CalendarNotPublished:
        return None


def size(margin: Margin) -> Decimal:
    """The amount of a margin without its sign."""
    return abs(Decimal(margin.amount))


def split_minutes(margin: Margin) -> tuple[int, int, int, int]:
    """A span of minutes, without its sign, as days, hours, minutes and seconds; never less than a second."""
    seconds = round(size(margin) * 60)  # a date as-of ends a microsecond before midnight
    total = max(seconds, 1) if margin.amount else 0
    whole_minutes, whole_seconds = divmod(total, 60)
    whole_hours, whole_minutes = divmod(whole_minutes, 60)
    whole_days, whole_hours = divmod(whole_hours, 24)
    return whole_days, whole_hours, whole_minutes, whole_seconds


def needs_dates(finding: Finding) -> bool:
    """Whether nothing but the dates in force of a notice is missing."""
    return bool(finding.missing) and all(name.startswith("in force: ") for name in finding.missing)


def missing_parts(name: str) -> tuple[str, str, str] | None:
    """Split ``instruction.limit`` or ``attestation.elements[甲]`` into record, field and what follows."""
    record, dot, rest = name.partition(".")
    if not dot or " " in record:
        return None
    for mark in ("[", " ("):
        if mark in rest:
            at = rest.index(mark)
            return record, rest[:at], rest[at:]
    return record, rest, ""


def failed_labels(finding: Finding) -> tuple[str, ...]:
    """English labels of the elements that are not there; findings carry the Chinese ones."""
    parts = getattr(finding.rule.logic.test, "parts", ())
    english = {part.label.zh: part.label.en for part in parts}
    return tuple(english.get(name, name) for name in finding.failed)
