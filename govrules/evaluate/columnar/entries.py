"""Roster entries as records, read, joined and judged as the scalar engine does, for what columns cannot read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from govrules.errors import FactError, nearest
from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.describe import decoded
from govrules.evaluate.columnar.engines import ROW
from govrules.evaluate.columnar.values import MICROS_PER_DAY
from govrules.evaluate.membership import joined
from govrules.evaluate.moments import day_of
from govrules.evaluate.scalar import compile_node
from govrules.expr import TRUE, UNKNOWN, Kind, Marker
from govrules.facts.record import build, fields_of
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import WorkdayCalendar

NAMES = ("member", "bearer", "who", "target", "jurisdiction", "since", "until", "owes", "reason")
NOBODY = "\x01"
"""A target recorded as nobody, in a column whose nulls are unknown."""


def read_entries(
    table: Any, picks: Mapping[str, Pick], engine: Any, rules: RuleSet, jurisdiction: str | None
) -> list[Roster]:
    """Read a roster; FactError for a row that cannot be read and for a duty that no rule knows."""
    fields = fields_of(Roster)
    [chunk] = engine.chunks(table, list(picks.values()), whole=True)
    columns = engine.rows(chunk.select(ROW, *picks))
    entries: list[Roster] = []
    for number, row in enumerate(columns[ROW]):
        values = {name: _value(columns[name][number], pick.form, fields[name].kind) for name, pick in picks.items()}
        given = {name: value for name, value in values.items() if value is not None}
        given.setdefault("id", str(row))
        if jurisdiction is not None:
            given.setdefault("jurisdiction", jurisdiction)
        try:
            entry = build(Roster, given)
        except FactError as error:
            raise FactError(f"roster row {row}: {error.message}", error.advice) from None
        _check_duties(entry, row, rules)
        entries.append(entry)
    return entries


def _value(cell: Any, form: Form, kind: Kind) -> Any:
    if cell is None:
        return None
    if kind is Kind.MOMENT and form is Form.DAY:
        return date.fromordinal(cell)
    if kind is Kind.MOMENT and form in (Form.NAIVE, Form.AWARE):
        day, rest = divmod(cell, MICROS_PER_DAY)
        return datetime.fromordinal(day) + timedelta(microseconds=rest)
    if isinstance(cell, str):
        return decoded(cell) if cell.startswith("\x1f") else cell if cell.strip() else None
    return cell


def _check_duties(entry: Roster, row: Any, rules: RuleSet) -> None:
    for duty in entry.duties if isinstance(entry.duties, tuple) else ():
        if duty not in rules.duties:
            raise FactError(
                f"roster row {row}: the duty {duty!r} is known to no installed rule{nearest(duty, rules.duties)}.",
                "Mend the name, or install the plugin whose rules know it (`govrules plugins`).",
            )


def members_of(
    rule: Rule, test: Recurring, entries: Iterable[Roster], as_of: datetime, calendar: WorkdayCalendar
) -> dict[str, list[Any]]:
    """The members of a duty as columns; days are ordinals, ``owes`` is null where it is not known.

    Entries that follow on are one member, members of other places are none.
    """
    condition = None if test.members == TRUE else compile_node(test.members, calendar)

    def owes(entry: Roster) -> tuple[bool | None, str]:
        if rule.binds and isinstance(entry.bearer_kind, str) and entry.bearer_kind not in rule.binds:
            return False, "bearer"
        return True if condition is None else condition(entry, as_of), "condition"

    here = (
        entry for entry in entries
        if isinstance(entry.duties, tuple) and test.duty in entry.duties and _is_inside(rule, entry)
    )  # fmt: skip
    table: dict[str, list[Any]] = {name: [] for name in NAMES}
    for number, entry in enumerate(joined(here, owes)):
        reason = entry.deviation_reason
        row: Mapping[str, Any] = {
            "member": number, "bearer": _text(entry.bearer), "who": _text(entry.bearer) or str(entry.id),
            "target": NOBODY if entry.target is None else _text(entry.target),
            "jurisdiction": _text(entry.jurisdiction), "since": _day(entry.since), "until": _day(entry.until),
            "owes": owes(entry)[0], "reason": isinstance(reason, str) and bool(reason),
        }  # fmt: skip
        for name in NAMES:
            table[name].append(row[name])
    return table


def listed_apart(entries: Iterable[Roster]) -> dict[str, list[Any]]:
    """Entries of other places as columns, numbered apart from members."""
    table: dict[str, list[Any]] = {name: [] for name in NAMES}
    for number, entry in enumerate(entries):
        row = {
            "member": -1 - number, "bearer": _text(entry.bearer), "who": _text(entry.bearer) or str(entry.id),
            "target": NOBODY if entry.target is None else _text(entry.target),
            "jurisdiction": _text(entry.jurisdiction),
        }  # fmt: skip
        for name in NAMES:
            table[name].append(row.get(name))
    return table


def _is_inside(rule: Rule, entry: Roster) -> bool:
    where = entry.jurisdiction
    return not isinstance(where, str) or rule.jurisdiction.covers(where)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _day(moment: Any) -> int | None:
    return None if moment is None or moment is UNKNOWN or isinstance(moment, Marker) else day_of(moment).toordinal()
