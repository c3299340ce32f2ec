"""Deadlines: an act within a period after a trigger, or by a date that a document, a meeting or a law fixes."""

from __future__ import annotations

from datetime import date
from typing import Any, Unpack

from govrules.archetypes.assemble import Common, Condition, Words, assemble, known_or, label, span_given
from govrules.archetypes.own_numbers import of_due
from govrules.expr import Node, facts_read, nodes
from govrules.facts.field import Field, MomentField, NumberField, node_of
from govrules.facts.records.activities import Artifact
from govrules.law import CitedClause
from govrules.rules.logic import Timely
from govrules.rules.rule import Rule
from govrules.timing import Span, counting_of


def deadline(
    cites: CitedClause, *, since: MomentField, until: Field[Any] | Node, within: Span, act: Words,
    extra: NumberField | None = None, may_precede: bool = False, about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``until`` happens within a legal period after ``since``.

    Minutes and hours run from the moment; days, workdays and months start the next day. The trigger's date
    decides which law applies. ``extra``: recorded units that the law leaves out of account. An act recorded
    before its trigger leaves the rule undetermined, unless it ``may_precede`` it (a report made before leaving).
    """
    within = span_given(cites, "within", within)
    more = None if extra is None else extra.node
    due = nodes.Due(since.node, within.amount, within.unit, cites.notice.policy.month_end_moves, more)
    started = [since.is_recorded()] if since.optional else []
    return assemble(
        cites, "deadline", Timely(node_of(until), due, label(act), None if may_precede else since.node), duty=act,
        decided_on=since.node,
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
    is an expression (an extended limit, a limit that the text presupposes) is taken as it is, and the one
    period or date in it becomes a parameter. An act recorded before ``since``, the receipt or the meeting, leaves
    the rule undetermined.
    """
    stated = [limit.is_stated()] if isinstance(limit, MomentField) and limit.limit else []
    due = node_of(limit)
    decided: Node = due if since is None else known_or(since, limit)
    return assemble(
        cites, "deadline_set_by", Timely(node_of(until), due, label(act), None if since is None else since.node),
        duty=act, decided_on=decided, parameters={**of_due(due), "bound": "<="}, options=options, about=about,
        applies=stated,
    )


def fixed_date(
    cites: CitedClause, *, by: date, until: Field[Any] | Node, act: Words, decided_on: Condition | None = None,
    since: MomentField | None = None, about: str | None = None, **options: Unpack[Common],
) -> Rule:
    """``until`` happens on or before a named date, which no rest day moves; that date decides the law.

    ``since``: the event before which the act is impossible; recorded before it, the rule is undetermined. Where
    the record can be a revision of an earlier version, only the first version has to be there by the date.
    """
    due = nodes.Const(by)
    decided = due if decided_on is None else node_of(decided_on)
    test = Timely(node_of(until), due, label(act), None if since is None else since.node)
    return assemble(
        cites, "fixed_date", test, duty=act, decided_on=decided, parameters={"date": by, "bound": "<="},
        options=options, about=about, applies=first_version(node_of(until)),
    )


def advance_notice(
    cites: CitedClause, *, notice: MomentField, before: MomentField, by: Span, act: Words, about: str | None = None,
    **options: Unpack[Common],
) -> Rule:
    """``notice`` is given at least a period before an event; the event's day is not counted."""
    by = span_given(cites, "by", by)
    due = nodes.NoticeBy(before.node, by.amount, by.unit)
    return assemble(
        cites, "advance_notice", Timely(notice.node, due, label(act)), duty=act, decided_on=before.node,
        parameters={"n": by.amount, "unit": by.unit.value, "bound": ">="}, options=options, about=about,
    )


def first_version(done: Node) -> list[Node]:
    """What leaves out revisions where the act is the making of an artifact: its first version has to be in time."""
    made = any(fact.record == Artifact.record_name for fact in facts_read(done))
    return [nodes.Not(Artifact.is_revision.node)] if made else []
