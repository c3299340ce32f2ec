"""Recurring duties: each roster member, each calendar period, one finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import attrs
from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.acts import Act, act_window, excess_reason, is_sure, key_of, slot_of
from govrules.evaluate.compiled import UNCERTAIN_DATES, dates_of
from govrules.evaluate.finding import Finding, Margin, Subject
from govrules.evaluate.membership import joined
from govrules.evaluate.moments import bounds, day_of, limit_bounds
from govrules.evaluate.scalar import compile_node
from govrules.evaluate.trace import missing_facts, trace
from govrules.evaluate.verdict import Verdict
from govrules.expr import TRUE, UNKNOWN, Marker
from govrules.facts.record import Record
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import Period, WorkdayCalendar, period_of

OTHER_DUTIES = "nobody who acted owes it"
PART_ONLY = "on the roster for part of the period only"
_SOME_ACTS = ("*",)


@frozen
class Tally:
    """What is certainly there, and what may be there besides."""

    sure: int
    possible: int


class CompiledDuty:
    """A recurring rule bound to a calendar."""

    def __init__(self, rule: Rule, calendar: WorkdayCalendar) -> None:
        test, excuse = rule.logic.test, rule.logic.excuse
        assert isinstance(test, Recurring)
        self.rule, self.test, self.calendar = rule, test, calendar
        self._where = compile_node(test.where, calendar)
        self._applies = compile_node(rule.logic.applies, calendar)
        self._on = compile_node(test.on, calendar)
        self._distinct = None if test.distinct is None else compile_node(test.distinct, calendar)
        self._members = None if test.members == TRUE else compile_node(test.members, calendar)
        self._excuse = compile_node(excuse, calendar) if rule.excusable and excuse is not None else None
        self._campaign = campaign_of(rule)

    def findings(
        self, roster: Sequence[Roster], records: Sequence[Record], as_of: datetime, covers: Period | None = None
    ) -> Iterator[Finding]:
        """Yield one finding per member and period; without a roster one undetermined finding if acts exist."""
        members = joined((entry for entry in roster if self._owes(entry)), lambda one: self._owes_it(one, as_of))
        if not members:
            if records:
                yield self._nobody(roster, records)
            return
        acts = [self._act(record, as_of) for record in records]
        for member in members:
            own = [act for act in acts if self._is_by(act, member)]
            if self.test.by_target and not isinstance(member.target, str):
                yield self._undetermined(member, None, ("roster.target",))
            elif self.test.per is None:
                yield self._standing(member, own, as_of)
            else:
                yield from self._periods(member, own, as_of, covers)

    def elsewhere(self, entry: Roster) -> Finding:
        """The finding on an entry of a place that no rule of its duty covers."""
        return self._not_applicable(entry, None, "jurisdiction")

    def _owes(self, entry: Roster) -> bool:
        return entry.duties is not UNKNOWN and self.test.duty in entry.duties

    def _act(self, record: Record, as_of: datetime) -> Act:
        applies, counts = self._applies(record, as_of), self._where(record, as_of)
        both = False if applies is False or counts is False else None if applies is None or counts is None else True
        distinct = self._distinct(record, as_of) if self._distinct else None
        reason = self._excuse(record, as_of) if self._excuse else None
        return Act(
            record.bearer, getattr(record, "target", None), self._on(record, as_of), both, distinct, record,
            _said(reason),
        )

    def _is_by(self, act: Act, member: Roster) -> bool:
        same = act.bearer is UNKNOWN or act.bearer == member.bearer
        if self.test.by_target:
            same = same and (act.target is UNKNOWN or act.target == member.target)
        return same

    def _periods(
        self, member: Roster, acts: list[Act], as_of: datetime, covers: Period | None
    ) -> Iterator[Finding]:
        assert self.test.per is not None
        start = self.rule.in_force.start
        since = _day(member.since)
        if start is None and since is None:
            yield self._undetermined(member, None, ("roster.since",))
            return
        unit, every, anchor = self.test.per, self.test.every, self.test.anchor
        earliest = max(day for day in (start, since) if day is not None)
        period = period_of(earliest, unit, every=every, anchor=anchor)
        while period.first <= as_of.date():
            status = self.rule.in_force.covers(period.first, period.last)
            if status == "in_force":
                found = self._one(member, acts, period, as_of, covers)
                if found is not None:
                    yield found
            elif self.rule.in_force.end is not None and period.first > self.rule.in_force.end:
                return
            elif self._is_on_roster(member, period):
                yield self._not_applicable(member, period, "time")
            period = period_of(period.last + timedelta(days=1), unit, every=every, anchor=anchor)

    def _one(
        self, member: Roster, acts: list[Act], period: Period, as_of: datetime, covers: Period | None
    ) -> Finding | None:
        if not self._is_on_roster(member, period):
            return None
        owes, why = self._owes_it(member, as_of)
        if owes is False:
            return self._not_applicable(member, period, why)
        if member.since is UNKNOWN:
            return self._undetermined(member, period, ("roster.since",))
        since, until = _day(member.since), _day(member.until)
        part = (since is not None and since > period.first) or (until is not None and until < period.last)
        if part and self.test.partial == "whole":
            return self._not_applicable(member, period, PART_ONLY)
        if covers is not None and covers.first > period.last:
            return None
        if owes is None:
            return self._undetermined(member, period, self._missing_of(member, as_of))
        try:
            first, last = act_window(self.rule, self.test, period, self.calendar)
        except CalendarNotPublished as error:
            return self._undetermined(member, period, (f"calendar: {error.message}",))
        closed = as_of > limit_bounds(last)[1]
        whole = covers is None or (covers.first <= period.first and (not closed or covers.last >= last))
        if self.test.share_percent is not None:
            return self._share(member, acts, period, as_of, closed and whole)
        tally, reason = self._count(acts, first, last, as_of), self._reason(member, acts, period, as_of)
        excess = self._excess(member, acts, first, last, as_of)
        found = self._judge(member, period, tally, last, closed, whole, reason, excess)
        if found.missing == _SOME_ACTS:
            return attrs.evolve(found, missing=self._missing_acts(acts, as_of))
        return found

    def _missing_acts(self, acts: Iterable[Act], as_of: datetime) -> tuple[str, ...]:
        """The facts that would settle whether the uncertain acts count."""
        names: dict[str, None] = {}
        for act in acts:
            name = act.record.record_name
            if act.counts is False or act.on is None:
                continue
            names |= {f"{name}.bearer": None} if act.bearer is UNKNOWN else {}
            names |= {f"{name}.target": None} if self.test.by_target and act.target is UNKNOWN else {}
            asked = [self.test.on, self.rule.logic.applies, self.test.where]
            asked += [self.test.distinct] if self.test.distinct is not None else []
            for node in asked:
                names |= dict.fromkeys(missing_facts(trace(node, act.record, as_of, self.calendar)))
        return tuple(names) or (f"{self.rule.record}.*",)

    def _is_on_roster(self, member: Roster, period: Period) -> bool:
        """Whether the member is on the roster on any day of the period, as far as is known."""
        since, until = _day(member.since), _day(member.until)
        return (since is None or since <= period.last) and (until is None or until >= period.first)

    def _owes_it(self, member: Roster, as_of: datetime) -> tuple[bool | None, str]:
        """Whether a member of the class owes the duty, and the note where it does not."""
        kind = member.bearer_kind
        if self.rule.binds and isinstance(kind, str) and kind not in self.rule.binds:
            return False, "bearer"
        return True if self._members is None else self._members(member, as_of), "condition"

    def _is_other_kind(self, record: Record) -> bool:
        kind = record.bearer_kind
        return bool(self.rule.binds) and isinstance(kind, str) and kind not in self.rule.binds

    def _missing_of(self, member: Roster, as_of: datetime) -> tuple[str, ...]:
        return tuple(dict.fromkeys(missing_facts(trace(self.test.members, member, as_of, self.calendar))))

    def _reason(self, member: Roster, acts: Iterable[Act], period: Period | None, as_of: datetime) -> str | None:
        """The reason on record that excuses a miss: of the roster entry, or of an act within the period."""
        if self._excuse is None:
            return None
        own = _said(member.deviation_reason)
        if own is not None:
            return own
        slot = None if period is None else slot_of(self.test, period)
        for act in acts:
            if act.reason is None or act.on is None or isinstance(act.on, Marker) or act.bearer is UNKNOWN:
                continue
            if self.test.by_target and act.target is UNKNOWN:
                continue
            if bounds(act.on)[0] <= as_of and (slot is None or slot.contains(day_of(act.on))):
                return act.reason
        return None

    def _excess(self, member: Roster, acts: list[Act], first: date, last: date, as_of: datetime) -> str | None:
        """The reason that excuses too many: of the roster entry, or of every act beyond the allowed number."""
        if self._excuse is None:
            return None
        return _said(member.deviation_reason) or excess_reason(self.test, acts, first, last, as_of)

    def _share(
        self, member: Roster, acts: list[Act], period: Period, as_of: datetime, settled: bool
    ) -> Finding:
        assert self.test.share_percent is not None
        everything = [attrs.evolve(act, counts=True) for act in acts]
        whole = self._count(everything, period.first, period.last, as_of)
        part = self._count(acts, period.first, period.last, as_of)
        subject = self._subject(member, period)
        if not settled:
            return Finding(self.rule, Verdict.PENDING, subject, period, due_at=period.last, record=member)
        if whole.possible == 0:
            return Finding(self.rule, Verdict.NOT_APPLICABLE, subject, period, note="condition", record=member)
        wanted, rate = self.test.share_percent, Decimal(part.sure * 10_000 // max(whole.sure, 1)) / 100
        reason = self._reason(member, acts, period, as_of)
        if part.sure * 100 >= wanted * whole.possible:
            verdict = Verdict.SATISFIED
        elif part.possible * 100 < wanted * whole.sure:
            verdict = Verdict.VIOLATED if reason is None else Verdict.EXCUSED
        else:
            verdict = Verdict.UNDETERMINED
        missing = self._missing_acts(acts, as_of) if verdict is Verdict.UNDETERMINED else ()
        return Finding(
            self.rule, verdict, subject, period, due_at=period.last, actual=rate, limit=wanted, unit="percent",
            margin=Margin(rate - wanted, "percent"), missing=missing, record=member, note=_excusing(verdict, reason),
        )

    def _count(self, acts: Iterable[Act], first: date, last: date, as_of: datetime) -> Tally:
        sure: set[Any] = set()
        possible: set[Any] = set()
        for number, act in enumerate(acts):
            within: bool | None = None
            if act.on is None or act.counts is False:
                continue
            if not isinstance(act.on, Marker):
                if bounds(act.on)[0] > as_of:
                    continue
                within = first <= day_of(act.on) <= last
            if within is False:
                continue
            certain = bool(within) and is_sure(self.test, act)
            (sure if certain else possible).add(key_of(self.test, act, number))
        return Tally(len(sure), len(sure | possible))

    def _judge(
        self, member: Roster, period: Period | None, tally: Tally, last: date | None, closed: bool, whole: bool,
        reason: str | None, excess: str | None,
    ) -> Finding:
        low, high = self.test.at_least, self.test.at_most
        missing: tuple[str, ...] = ()
        if high is not None and tally.sure > high:
            verdict = Verdict.VIOLATED
        elif high is not None and tally.possible > high:
            verdict, missing = Verdict.UNDETERMINED, _SOME_ACTS
        elif low is None or tally.sure >= low:
            verdict = Verdict.SATISFIED if low is not None or closed else Verdict.PENDING
        elif tally.possible >= low:
            verdict, missing = Verdict.UNDETERMINED, _SOME_ACTS
        elif not closed:
            verdict = Verdict.PENDING
        elif not whole:
            verdict, missing = Verdict.UNDETERMINED, ("records for the whole period",)
        else:
            verdict = Verdict.VIOLATED
        over = high is not None and tally.sure > high
        reason = excess if over else reason
        if verdict is Verdict.VIOLATED and reason is not None:
            verdict = Verdict.EXCUSED
        limit = high if over or low is None else low
        assert limit is not None
        gap = limit - tally.sure if over or low is None else tally.sure - limit
        unit = "day" if self.test.counting is Counting.DAYS else "count"
        return Finding(
            self.rule, verdict, self._subject(member, period), period, due_at=last, actual=tally.sure,
            limit=limit, unit=unit, margin=Margin(gap, unit), missing=missing, record=member,
            note=_excusing(verdict, reason),
        )

    def _standing(self, member: Roster, acts: list[Act], as_of: datetime) -> Finding:
        until = self.test.open_until or self.rule.cites.notice.policy.standing_pending_until
        end = self.rule.in_force.end
        day = as_of.date()
        if until is not None and end is not None:
            day = min(day, end)  # a plan or campaign year is judged as it ended
        (owes, why), status = self._owes_it(member, as_of), self.rule.in_force.status(day)
        if owes is False:
            return self._not_applicable(member, None, why)
        if status == "outside":
            return self._not_applicable(member, None, "time")
        since, left = _day(member.since), _day(member.until)
        if (since is not None and since > day) or (left is not None and left < day):
            return self._not_applicable(member, None, "not on the roster on that day")
        if self._campaign is not None and self.test.partial == "whole":
            first, last = self._campaign
            if (since is not None and since > first) or (left is not None and left < last):
                return self._not_applicable(member, None, PART_ONLY)
        if owes is None:
            return self._undetermined(member, None, self._missing_of(member, as_of))
        closed = until is None or as_of.date() > until
        tally, reason = self._count(acts, date.min, date.max, as_of), self._reason(member, acts, None, as_of)
        excess = self._excess(member, acts, date.min, date.max, as_of)
        found = self._judge(member, None, tally, until, closed, True, reason, excess)
        if found.missing == _SOME_ACTS:
            found = attrs.evolve(found, missing=self._missing_acts(acts, as_of))
        if found.verdict is Verdict.VIOLATED and status == "uncertain":
            missing = (dates_of(self.rule),)
            return attrs.evolve(found, verdict=Verdict.UNDETERMINED, note=UNCERTAIN_DATES, missing=missing)
        return found

    def _subject(self, member: Roster, period: Period | None) -> Subject:
        who = str(member.bearer) if isinstance(member.bearer, str) else str(member.id)
        target = f"→{member.target}" if self.test.by_target else ""
        where = member.jurisdiction if isinstance(member.jurisdiction, str) else None
        return Subject("roster", f"{who}{target}" + (f" {period.label}" if period else ""), who, where)

    def _not_applicable(self, member: Roster, period: Period | None, note: str) -> Finding:
        subject = self._subject(member, period)
        return Finding(self.rule, Verdict.NOT_APPLICABLE, subject, period, note=note, record=member)

    def _undetermined(self, member: Roster, period: Period | None, missing: tuple[str, ...]) -> Finding:
        return Finding(
            self.rule, Verdict.UNDETERMINED, self._subject(member, period), period, missing=missing, record=member
        )

    def _nobody(self, roster: Sequence[Roster], records: Sequence[Record]) -> Finding:
        """Acts are there and no member: the roster is missing, unless nobody who acted can be one."""
        listed = {entry.bearer for entry in roster if isinstance(entry.duties, tuple) and isinstance(entry.bearer, str)}
        if all(self._is_other_kind(record) or record.bearer in listed for record in records):
            subject = Subject("roster", self.test.duty)
            return Finding(self.rule, Verdict.NOT_APPLICABLE, subject, note=OTHER_DUTIES)
        return Finding(
            self.rule, Verdict.UNDETERMINED, Subject("roster", self.test.duty),
            missing=(f"roster of {self.test.duty}",), note="no roster",
        )


def _said(reason: Any) -> str | None:
    return reason if isinstance(reason, str) and reason else None


def _excusing(verdict: Verdict, reason: str | None) -> str:
    return reason if verdict is Verdict.EXCUSED and reason is not None else ""


def _day(moment: Any) -> date | None:
    return None if moment is None or isinstance(moment, Marker) else day_of(moment)


def campaign_of(rule: Rule) -> tuple[date, date] | None:
    """First and last day of the campaign within which a number is owed once; None for a duty that has no end."""
    test, in_force = rule.logic.test, rule.in_force
    assert isinstance(test, Recurring)
    until = test.open_until or rule.cites.notice.policy.standing_pending_until
    if test.per is not None or until is None or in_force.start is None or in_force.end is None:
        return None
    return in_force.start, in_force.end
