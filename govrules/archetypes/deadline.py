"""Deadlines: an act within a period after a trigger, or by a date that a document, a meeting or a law fixes."""

from __future__ import annotations

from datetime import date
from typing import Any, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, known_or, label
from govrules.expr import Node, nodes
from govrules.facts.field import Field, MomentField, NumberField, node_of
from govrules.law import CitedClause
from govrules.rules.logic import Timely
from govrules.rules.rule import Rule
from govrules.timing import Span, counting_of


def deadline(
    cites: CitedClause, *, since: MomentField, until: Field[Any] | Node, within: Span, act: Words,
    extra: NumberField | None = None, about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``until`` happens within a legal period after ``since``.

    Minutes and hours run from the moment; days, workdays and months start the next day. The trigger's date
    decides which law applies. ``extra``: recorded units that the law leaves out of account.
    """
    more = None if extra is None else extra.node
    due = nodes.Due(since.node, within.amount, within.unit, cites.notice.policy.month_end_moves, more)
    started = [since.is_recorded()] if since.optional else []
    return assemble(
        cites, "deadline", Timely(node_of(until), due, label(act)), duty=act, decided_on=since.node,
        parameters={"n": within.amount, "unit": within.unit.value, "bound": "<="}, options=options, about=about,
        applies=started, basis=counting_of(within).legal_basis,
    )


def deadline_set_by(
    cites: CitedClause, *, limit: MomentField | Node, until: Field[Any] | Node, act: Words,
    since: MomentField | None = None, about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``until`` happens by a limit that an instruction, a meeting or a list has set.

    A limit given as a date runs to 24:00 of that day and does not move for a rest day. Where it is recorded
    that no limit was set the rule does not apply; where nothing is recorded it is undetermined. A limit that
    is an expression (an extended limit, a limit that the text presupposes) is taken as it is.
    """
    stated = [limit.is_stated()] if isinstance(limit, MomentField) and limit.limit else []
    due = node_of(limit)
    decided: Node = due if since is None else known_or(since, limit)
    return assemble(
        cites, "deadline_set_by", Timely(node_of(until), due, label(act)), duty=act, decided_on=decided,
        parameters={"bound": "<="}, options=options, about=about, applies=stated,
    )


def fixed_date(
    cites: CitedClause, *, by: date, until: Field[Any] | Node, act: Words, decided_on: Condition | None = None,
    about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``until`` happens on or before a named date, which no rest day moves; that date decides the law."""
    due = nodes.Const(by)
    decided = due if decided_on is None else node_of(decided_on)
    return assemble(
        cites, "fixed_date", Timely(node_of(until), due, label(act)), duty=act, decided_on=decided,
        parameters={"date": by, "bound": "<="}, options=options, about=about,
    )


def advance_notice(
    cites: CitedClause, *, notice: MomentField, before: MomentField, by: Span, act: Words, about: str | None = None,
    **options: Unpack[Common],
) -> Rule:
    """``notice`` is given at least a period before an event; the event's day is not counted."""
    due = nodes.NoticeBy(before.node, by.amount, by.unit)
    return assemble(
        cites, "advance_notice", Timely(notice.node, due, label(act)), duty=act, decided_on=before.node,
        parameters={"n": by.amount, "unit": by.unit.value, "bound": ">="}, options=options, about=about,
    )

