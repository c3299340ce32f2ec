"""A rule ready to run: compiled once, then a verdict per record in a few microseconds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs

from govrules.errors import CalendarNotPublished
from govrules.evaluate.at_odds import ANSWERS_AT_ODDS, contradicted, exceeding, misplaced, proofs
from govrules.evaluate.finding import Fill, Finding, Margin, Subject, settled
from govrules.evaluate.judge import CompiledTest, compile_logic, conclude
from govrules.evaluate.moments import Moment, bounds, day_of, limit_bounds
from govrules.evaluate.scalar import Closure, compile_node, earliest_due
from govrules.evaluate.source import Decide, Judged, alone, write_decide
from govrules.evaluate.trace import Ready, missing_facts, trace
from govrules.evaluate.verdict import Outcome, Verdict
from govrules.expr import Kind, Marker, facts_read
from govrules.facts.record import Record
from govrules.rules.logic import Bounded, Required, Timely
from govrules.rules.rule import Rule
from govrules.timing import InForce, WorkdayCalendar

OUTSIDERS = frozenset({"企业", "其他"})
UNCERTAIN_DATES = "uncertain dates in force"
_OFTEN = 300
"""After so many records a function of its own, which takes a millisecond to make, pays for a rule."""
# On an enumeration a member is found slowly: four times an attribute of another class.
_NOT_APPLICABLE, _UNDETERMINED = Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED
_IN_FORCE, _UNCERTAIN, _OUTSIDE = "in_force", "uncertain", "outside"


class CompiledRule:
    """One rule of a record-level test, bound to a calendar."""

    def __init__(self, rule: Rule, calendar: WorkdayCalendar) -> None:
        logic = rule.logic
        self.rule = rule
        self.calendar = calendar
        self._applies = compile_node(logic.applies, calendar)
        self._exemptions = [(compile_node(e.when, calendar), e.label) for e in logic.exemptions]
        self._decided_on = compile_node(logic.decided_on, calendar)
        self._decided_to = None if logic.decided_to is None else compile_node(logic.decided_to, calendar)
        self._test: CompiledTest = compile_logic(logic, calendar)
        self._floor: CompiledTest | None = None
        self._owed_ahead = (
            compile_node(logic.test.due, calendar) if isinstance(logic.test, Timely) and logic.test.is_ahead else None
        )
        self._needs_event = not isinstance(logic.test, Timely) and logic.test.open_until is None
        self._excuse: Closure | None = (
            compile_node(logic.excuse, calendar) if rule.excusable and logic.excuse is not None else None
        )
        self._covers: dict[str, bool] = {}
        self._status = _status_of(rule.in_force)
        self._is_timely = isinstance(logic.test, Timely)
        self._traced: dict[int, Ready] = {}
        self._asked = 0
        self._rest: Fill = self._what_else
        self._decide: Decide = self._counted
        self.verdict: Judged = _alone(self._counted)
        """The verdict alone of a record at an instant; the fast path. It is replaced by a faster one in time."""

    def finding(self, record: Record, as_of: datetime) -> Finding:
        """Return the verdict with due date, margin, missing facts and the reason for a note."""
        try:
            verdict, note = self._decide(record, as_of)
            if self._is_timely or verdict is _NOT_APPLICABLE or verdict is _UNDETERMINED:
                return settled(self.rule, verdict, note, record, self._rest, as_of)
            details = self._details(record, as_of)
        except CalendarNotPublished as error:
            return Finding(self.rule, Verdict.UNDETERMINED, record=record, **_about(record), **_waiting(error))
        return Finding(self.rule, verdict, note=note, record=record, **_about(record), **details)

    def _what_else(self, verdict: Verdict, record: Any, as_of: datetime) -> dict[str, Any]:
        """What a finding shows besides its verdict, which has evaluated every part of a timely test before."""
        if verdict is _UNDETERMINED:
            return self._explained(record, as_of)
        return _about(record) if verdict is _NOT_APPLICABLE else {**_about(record), **self._details(record, as_of)}

    def _explained(self, record: Any, as_of: datetime) -> dict[str, Any]:
        """What an undetermined finding waits for, and what is known meanwhile."""
        try:
            _, note = self._decide(record, as_of)
            details = self._details(record, as_of)
            order = misplaced(self.rule.logic, record, as_of, self.calendar)
            excess = exceeding(self.rule.logic, record, as_of, self.calendar) if order is None else None
            if order is not None:
                note, details["missing"] = order.note, (order.fact, order.trigger)
            elif excess is not None:
                note, details["missing"] = excess.note, (*excess.facts, *excess.whole_facts)
            elif contradicted(self.rule.logic.test, record, as_of, self.calendar):
                kind = record.record_name
                note, details["missing"] = ANSWERS_AT_ODDS, (f"{kind}.done", f"{kind}.elements")
            else:
                details["missing"] = (
                    (dates_of(self.rule),) if note == UNCERTAIN_DATES else self._missing(record, as_of)
                )
        except CalendarNotPublished as error:
            return {**_about(record), **_waiting(error)}
        except Exception as error:  # noqa: BLE001 - whoever asks for the reason of a finding must not lose the finding
            return {**_about(record), "note": f"{type(error).__name__}: {error}"}
        return {**_about(record), **details, "note": note}

    def _counted(self, record: Any, as_of: datetime) -> tuple[Verdict, str]:
        self._asked += 1
        if self._asked < _OFTEN:
            return self._verdict(record, as_of)
        if self._asked == _OFTEN:
            written = write_decide(self.rule, self.calendar, self._verdict, self._covers, self._binds)
            slow = _alone(self._verdict)
            self._decide, self.verdict = (self._verdict, slow) if written is None else (written, alone(written, slow))
        return self._decide(record, as_of)

    def _verdict(self, record: Any, as_of: datetime) -> tuple[Verdict, str]:
        recorded = record.__dict__
        where = recorded["jurisdiction"]
        inside = self._covers.get(where)
        if inside is None and type(where) is str:
            inside = self._covers[where] = self.rule.jurisdiction.covers(where)
        if inside is False:
            return Verdict.NOT_APPLICABLE, "jurisdiction"
        kind = recorded["bearer_kind"]
        if type(kind) is str and not self._binds(kind):
            return Verdict.NOT_APPLICABLE, "bearer"
        applies = self._applies(record, as_of)
        if applies is False:
            return Verdict.NOT_APPLICABLE, "condition"
        status = self._in_force(record, as_of)
        if status == _OUTSIDE:
            return Verdict.NOT_APPLICABLE, "time"
        if self._needs_event and self._is_to_come(record, as_of):
            return Verdict.NOT_APPLICABLE, "future"
        decided = applies is not None and status is not None and inside is not None
        for closure, label in self._exemptions:
            truth = closure(record, as_of)
            if truth:
                return Verdict.NOT_APPLICABLE, f"exception: {label.zh}"
            decided = decided and truth is not None
        outcome = self._outcome(record, as_of) if decided else Outcome.UNKNOWN
        if outcome is Outcome.KEPT:
            return Verdict.SATISFIED, ""
        uncertain = status == _UNCERTAIN
        excused = False
        if outcome is Outcome.MISSED and self._excuse is not None:
            reason = self._excuse(record, as_of)
            excused = isinstance(reason, str) and bool(reason)
        verdict = conclude(outcome, decided=decided, uncertain=uncertain, excused=excused)
        return verdict, UNCERTAIN_DATES if uncertain and verdict is Verdict.UNDETERMINED and decided else ""

    def _outcome(self, record: Any, as_of: datetime) -> Outcome:
        """Judge the test; past the published calendar only what holds under every possible schedule counts."""
        try:
            return self._test.judge(record, as_of)
        except CalendarNotPublished:
            test = self.rule.logic.test
            if not isinstance(test, Timely):
                raise
            if self._floor is None:
                floor = attrs.evolve(self.rule.logic, test=attrs.evolve(test, due=earliest_due(test.due)))
                self._floor = compile_logic(floor, self.calendar)
            outcome = self._floor.judge(record, as_of)
            if outcome in (Outcome.KEPT, Outcome.OPEN):
                return outcome
            raise

    def _binds(self, kind: str) -> bool:
        """Whether the rule addresses a kind of bearer; without a list it binds every addressee of the notice."""
        return kind in self.rule.binds if self.rule.binds else kind not in OUTSIDERS

    def _in_force(self, record: Any, as_of: datetime) -> str | None:
        decided: Moment = self._decided_on(record, as_of)
        if decided is None or isinstance(decided, Marker):
            return None
        if self._decided_to is None:
            status = self._status(decided.date() if type(decided) is datetime else day_of(decided))
            return status if self._owed_ahead is None else self._begun(self._owed_ahead(record, as_of), status)
        last: Moment = self._decided_to(record, as_of)
        if isinstance(last, Marker) or last is None:
            return None
        status = self.rule.in_force.covers(day_of(decided), day_of(last))
        return _OUTSIDE if status == _UNCERTAIN else status

    def _begun(self, due: Moment, status: str) -> str:
        """What was due before the notice could bind anybody is not owed, though the event falls into its time."""
        start = self.rule.in_force.start
        if start is None or due is None or isinstance(due, Marker):
            return status
        return _OUTSIDE if day_of(due) < start else status

    def _is_to_come(self, record: Any, as_of: datetime) -> bool:
        decided: Moment = self._decided_on(record, as_of)
        return decided is not None and not isinstance(decided, Marker) and bounds(decided)[0] > as_of

    def _details(self, record: Any, as_of: datetime) -> dict[str, Any]:
        test, compiled = self.rule.logic.test, self._test
        try:
            due = _shown(compiled.due(record, as_of)) if compiled.due else None
        except CalendarNotPublished:  # the verdict holds under every schedule; the day itself is not known yet
            due = None
        actual = _shown(compiled.actual(record, as_of)) if compiled.actual else None
        details: dict[str, Any] = {"due_at": due, "actual": actual}
        match test:
            case Timely():
                details["margin"] = time_margin(actual, due, as_of)
            case Bounded(_, operator, _, unit):
                limit = compiled.limit(record, as_of) if compiled.limit else None
                details.update(limit=limit, unit=unit)
                if actual is not None and limit is not None:
                    upper = operator in ("<=", "<", "==")
                    details["margin"] = Margin(limit - actual if upper else actual - limit, unit)
            case Required(parts):
                truths = [compile_node(part.holds, self.calendar)(record, as_of) for part in parts]
                absent = False if False in truths else None  # an answer as a whole denies what is not recorded
                if absent is False or (test.whole is not None and getattr(record, "done", None) is False):
                    details["failed"] = tuple(
                        part.label.zh for part, truth in zip(parts, truths, strict=True) if truth is absent
                    )
        return details

    def _missing(self, record: Record, as_of: datetime) -> tuple[str, ...]:
        names: dict[str, None] = {}
        if isinstance(record.jurisdiction, Marker):
            names[f"{record.record_name}.jurisdiction"] = None
        logic = self.rule.logic
        try:
            settled = self._test.judge(record, as_of) is not Outcome.UNKNOWN
        except CalendarNotPublished:
            settled = False
        # What only brings a contradiction to light decides nothing by being recorded.
        aside = proofs(logic)
        for node in logic.preconditions() if settled else logic.expressions():
            if any(node is other for other in aside):
                continue
            for name in missing_facts(trace(node, record, as_of, self.calendar, self._traced)):
                names.setdefault(name)
        return tuple(names) or self._inconclusive(record)

    def _inconclusive(self, record: Record) -> tuple[str, ...]:
        """The facts that decide nothing though all are recorded: no limit was set, nothing happened, only a day."""
        test = self.rule.logic.test
        tested = facts_read(test.done, test.due) if isinstance(test, Timely) else ()
        facts = dict.fromkeys((*reversed(tested), *facts_read(*self.rule.logic.expressions())))
        values = {fact: getattr(record, fact.name) for fact in facts}
        unset = [fact for fact in facts if values[fact] is Marker.NONE_STATED]
        days = [fact for fact in tested if type(values[fact]) is date]
        if not unset and days:
            return tuple(f"{fact.record}.{fact.name} (time of day)" for fact in days)
        nothing = [fact for fact in facts if values[fact] is None and fact.kind is Kind.MOMENT]
        return tuple(f"{fact.record}.{fact.name}" for fact in unset or nothing or facts)


def dates_of(rule: Rule) -> str:
    """What would decide where the dates in force of a rule's notice are uncertain."""
    return f"in force: {rule.cites.notice.id}"


def _status_of(in_force: InForce) -> Callable[[date], str]:
    """Return the in-force test of a day with the firm interval, where nearly all days fall, in line."""
    first, last = in_force.firm_start or date.min, in_force.firm_end or date.max

    def status(day: date) -> str:
        return _IN_FORCE if first <= day <= last else in_force.status(day)

    return status


def _alone(decide: Decide) -> Judged:
    """The verdict without its note; undetermined past the published calendar."""

    def verdict(record: Any, as_of: datetime) -> Verdict:
        try:
            return decide(record, as_of)[0]
        except CalendarNotPublished:
            return _UNDETERMINED

    return verdict


def _about(record: Any) -> dict[str, Any]:
    """The subject of a finding, and the period that a record names."""
    subject = Subject(record.record_name, str(record.id), _text(record.bearer), _text(record.jurisdiction))
    period = record.__dict__.get("period")
    return {"subject": subject, "period": None if isinstance(period, Marker) else period}


def _waiting(error: CalendarNotPublished) -> dict[str, Any]:
    return {"missing": (f"calendar: {error.message}",), "note": error.message}


def _shown(value: Any) -> Any:
    """A value as a finding shows it: the earlier bound of a moment, nothing for what is not known."""
    return value[0] if type(value) is tuple else None if type(value) is Marker else value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def time_margin(done: Any, due: Any, as_of: datetime) -> Margin | None:
    """Days (for a due date) or minutes (for a due instant) from the act, or from as-of, to the due time."""
    if not isinstance(due, date):
        return None
    reached = done
    if not isinstance(done, date) or (done if isinstance(done, datetime) else limit_bounds(done)[0]) > as_of:
        reached = as_of
    if not isinstance(due, datetime):
        return Margin((due - day_of(reached)).days, "day")
    if not isinstance(reached, datetime):
        return None
    gap = due - reached
    micro = (gap.days * 86_400 + gap.seconds) * 1_000_000 + gap.microseconds
    return Margin(micro // 60_000_000 if micro % 60_000_000 == 0 else Decimal(micro) / 60_000_000, "minute")
