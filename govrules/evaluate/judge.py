"""From a compiled test to an outcome, and from there to a verdict: the one table of verdicts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, assert_never

from attrs import frozen

from govrules.errors import CalendarNotPublished
from govrules.evaluate.moments import bounds, is_before, judge_timely, still_open
from govrules.evaluate.scalar import Closure, compile_node, relation
from govrules.evaluate.verdict import Outcome, Verdict
from govrules.rules.logic import Bounded, Logic, Required, Test, Timely
from govrules.timing import WorkdayCalendar

Judge = Callable[[Any, datetime], Outcome]


@frozen
class CompiledTest:
    """A test of one record: its outcome, and the values a finding shows."""

    judge: Judge
    due: Closure | None
    actual: Closure | None
    limit: Closure | None


def compile_logic(logic: Logic, calendar: WorkdayCalendar) -> CompiledTest:
    """Compile a rule's test, which decides nothing on a record whose facts are at odds."""
    compiled, at_odds = compile_test(logic.test, calendar), compile_odds(logic, calendar)
    if at_odds is None:
        return compiled
    judged = compiled.judge
    return CompiledTest(
        lambda record, as_of: Outcome.UNKNOWN if at_odds(record, as_of) else judged(record, as_of),
        compiled.due, compiled.actual, compiled.limit,
    )


def compile_odds(logic: Logic, calendar: WorkdayCalendar) -> Closure | None:
    """Whether a record has moments in an impossible order, or a part beyond its whole; None for a rule that asks not.

    What is to come after as-of, and what asks for days that are not published, is at odds with nothing.
    """
    orders, numbers = (
        [(compile_node(first, calendar), compile_node(second, calendar)) for first, second in pairs]
        for pairs in (logic.orders, logic.part_of)
    )
    if not orders and not numbers:
        return None

    def at_odds(record: Any, as_of: datetime) -> bool:
        for later, earlier in orders:
            try:
                end, start = later(record, as_of), earlier(record, as_of)
            except CalendarNotPublished:
                continue
            if is_before(end, start) and bounds(end)[0] <= as_of:
                return True
        for part, whole in numbers:
            some_of, all_of = part(record, as_of), whole(record, as_of)
            if some_of is not None and all_of is not None and some_of > all_of:
                return True
        return False

    return at_odds


def compile_test(test: Test, calendar: WorkdayCalendar) -> CompiledTest:
    """Compile a record-level test; recurring duties are judged per roster member elsewhere."""
    match test:
        case Timely(done, due, _, since):
            act, last = compile_node(done, calendar), compile_node(due, calendar)
            judged = _timely(act, last)
            if since is not None:
                judged = _after(judged, act, compile_node(since, calendar))
            return CompiledTest(judged, last, act, None)
        case Bounded(actual, operator, limit, _, _, open_until, final):
            number, bound = compile_node(actual, calendar), compile_node(limit, calendar)

            def holds(record: Any, as_of: datetime) -> bool | None:
                a, b = number(record, as_of), bound(record, as_of)
                return None if a is None or b is None else relation(operator, a, b)

            until = None if open_until is None else compile_node(open_until, calendar)
            return CompiledTest(_settled(holds, until, final), until, number, bound)
        case Required(parts, need, open_until, final, whole):
            closures = [compile_node(part.holds, calendar) for part in parts]
            until = None if open_until is None else compile_node(open_until, calendar)
            combine = _joined(closures, every if need == "all" else some)
            if whole is not None:
                combine = _with_answer(combine, compile_node(whole, calendar))
            return CompiledTest(_settled(combine, until, final), until, None, None)
        case _:
            raise TypeError(f"{type(test).__name__} is not a test of one record")


def _timely(act: Closure, last: Closure) -> Judge:
    def judge(record: Any, as_of: datetime) -> Outcome:
        done, due = act(record, as_of), last(record, as_of)
        if type(done) is datetime and type(due) is datetime and done <= as_of:  # the common case, in line
            return Outcome.KEPT if done <= due else Outcome.MISSED
        return judge_timely(done, due, as_of)

    return judge


def _after(judged: Judge, act: Closure, trigger: Closure) -> Judge:
    """Leave undetermined an act that is recorded before the event it answers: one of the two dates is wrong."""

    def judge(record: Any, as_of: datetime) -> Outcome:
        outcome = judged(record, as_of)
        if outcome is Outcome.KEPT or outcome is Outcome.MISSED:
            done, since = act(record, as_of), trigger(record, as_of)
            if type(done) is datetime and type(since) is datetime:  # the common case, in line
                return Outcome.UNKNOWN if done < since and done <= as_of else outcome
            if is_before(done, since) and bounds(done)[0] <= as_of:
                return Outcome.UNKNOWN
        return outcome

    return judge


def every(truths: list[bool | None]) -> bool | None:
    """Kleene conjunction."""
    return False if False in truths else None if None in truths else True


def some(truths: list[bool | None]) -> bool | None:
    """Kleene disjunction."""
    return True if True in truths else None if None in truths else False


def _joined(parts: list[Closure], join: Callable[[list[bool | None]], bool | None]) -> Closure:
    return lambda record, as_of: join([part(record, as_of) for part in parts])


def _with_answer(parts: Closure, whole: Closure) -> Closure:
    """The truth of the parts together with a recorded answer to all of them: neither, where they contradict."""

    def answered(record: Any, as_of: datetime) -> bool | None:
        truth, answer = parts(record, as_of), whole(record, as_of)
        if truth is None or answer is None:
            return answer if truth is None else truth  # type: ignore[no-any-return]
        return truth if truth is answer else None

    return answered


def _settled(holds: Closure, until: Closure | None, final: bool) -> Judge:
    if until is None:
        return lambda record, as_of: _OUTCOME[holds(record, as_of)]

    def judge(record: Any, as_of: datetime) -> Outcome:
        truth = holds(record, as_of)
        if truth and not final:
            return Outcome.KEPT
        running = still_open(until(record, as_of), as_of)
        if running is None:
            return Outcome.UNKNOWN
        if running:
            return Outcome.OPEN if final or truth is False else Outcome.UNKNOWN
        return _OUTCOME[truth]

    return judge


_OUTCOME = {True: Outcome.KEPT, False: Outcome.MISSED, None: Outcome.UNKNOWN}


def conclude(outcome: Outcome, *, decided: bool, uncertain: bool, excused: bool) -> Verdict:
    """Return the verdict of a rule that is not known to be inapplicable.

    ``decided``: everything before the test (in force, applies, exceptions) is known. ``uncertain``: the
    notice's dates in force are uncertain on the deciding day, where a breach is not a violation.
    ``excused``: a reason is recorded and the clause lets it excuse.
    """
    if not decided or outcome is Outcome.UNKNOWN:
        return Verdict.UNDETERMINED
    match outcome:
        case Outcome.KEPT:
            return Verdict.SATISFIED
        case Outcome.OPEN:
            return Verdict.PENDING
        case Outcome.MISSED:
            if excused:
                return Verdict.EXCUSED
            return Verdict.UNDETERMINED if uncertain else Verdict.VIOLATED
        case _:
            assert_never(outcome)
