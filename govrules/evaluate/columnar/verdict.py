"""One rule in columns: the verdict of each record as a small number, and the values that a finding shows."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.columnar.compile import Compiler
from govrules.evaluate.columnar.moments import is_before, limits, passed, still_open
from govrules.evaluate.columnar.values import (
    MICROS_PER_DAY,
    Moment,
    Number,
    Part,
    Text,
    among,
    and_,
    chain,
    choose,
    is_expr,
    is_false,
    is_null,
    is_true,
    lit,
    not_,
    or_,
    ordinal_micros,
)
from govrules.evaluate.compiled import OUTSIDERS
from govrules.evaluate.scalar import earliest_due
from govrules.evaluate.verdict import Verdict
from govrules.law import Jurisdiction
from govrules.law.jurisdiction import COUNTRY
from govrules.rules.logic import Bounded, Logic, Required, Test, Timely
from govrules.rules.rule import Rule
from govrules.rules.variant import Relation
from govrules.timing import InForce

CODES: dict[int, Verdict] = dict(enumerate(
    (
        Verdict.SATISFIED, Verdict.VIOLATED, Verdict.EXCUSED, Verdict.PENDING, Verdict.NOT_APPLICABLE,
        Verdict.UNDETERMINED,
    )
))  # fmt: skip
SATISFIED, VIOLATED, EXCUSED, PENDING, NOT_APPLICABLE, UNDETERMINED = CODES
OUT_OF_TIME = 6
"""Not applicable because the version was not in force: an older version may be."""
ELSEWHERE = 7
"""Judged by another version of the rule."""
UNPUBLISHED = 8
"""The test asks for days that are not published: to be judged again by what every possible schedule decides."""
OUT_OF_PLACE = 9
"""Not applicable because the record is of another place; said only where no rule at all is of its place."""
UNAPPLIED = (NOT_APPLICABLE, OUT_OF_TIME, OUT_OF_PLACE)


@frozen(eq=False)
class Details:
    """What a finding shows besides its verdict; parts are constants or expressions, null where there is nothing.

    ``due_day`` is the ordinal of the due day and ``due_at`` the due instant (one of the two); ``acted_at`` the
    act's instant, a day's first; ``margin`` is exact as a quotient.
    """

    due_day: Part = None
    due_at: Part = None
    acted_at: Part = None
    actual: Part = None
    actual_per: int = 1
    margin: Part = None
    margin_per: int = 1
    margin_unit: Part = None


@frozen(eq=False)
class JudgedRule:
    """A rule's code column and its details."""

    rule: Rule
    code: Part
    details: Details


def judge(rule: Rule, compiler: Compiler) -> JudgedRule:
    """Compile a rule of a record-level test; the order of the questions is the scalar engine's."""
    logic, test = rule.logic, rule.logic.test
    inside = inside_of(rule.jurisdiction, compiler.facts["jurisdiction"].text)
    pairs: list[tuple[Part, Part]] = [
        (is_false(inside), OUT_OF_PLACE), (_outsider(rule, compiler.facts["bearer_kind"].text), NOT_APPLICABLE),
    ]  # fmt: skip
    applies = compiler.truth(logic.applies)
    pairs += [(applies.gap, UNDETERMINED), (is_false(applies.value), NOT_APPLICABLE)]
    first = compiler.moment(logic.decided_on)
    last = first if logic.decided_to is None else compiler.moment(logic.decided_to)
    held = _held(rule.in_force, first, last, whole=logic.decided_to is not None)
    gap = or_(first.gap, and_(first.has_value, last.gap)) if last is not first else first.gap
    pairs += [(gap, UNDETERMINED), (held.outside, OUT_OF_TIME)]
    if isinstance(test, Timely) and test.is_ahead and logic.decided_to is None:
        due = compiler.moment(test.due)
        pairs += [(due.gap, UNDETERMINED), (is_false(_from(due, rule.in_force.start)), OUT_OF_TIME)]
    if not isinstance(test, Timely) and test.open_until is None:
        # What is still to come can neither keep nor break a rule that waits for nothing.
        pairs.append((first.first > ordinal_micros(compiler.as_of), NOT_APPLICABLE))
    unknown = or_(is_null(applies.value), is_null(inside), not_(held.known))
    for exemption in logic.exemptions:
        truth = compiler.truth(exemption.when)
        pairs += [(truth.gap, UNDETERMINED), (is_true(truth.value), NOT_APPLICABLE)]
        unknown = or_(unknown, is_null(truth.value))
    missed = _missed(rule, compiler, held.uncertain)
    tested = _test(test, compiler, missed)
    timely = isinstance(test, Timely) and tested.gap is not False
    pairs += [(unknown, UNDETERMINED), (_at_odds(logic, compiler), UNDETERMINED)]
    pairs += [(tested.gap, UNPUBLISHED if timely else UNDETERMINED), *tested.pairs]
    code = chain(pairs, tested.otherwise, nw.Int8)
    return JudgedRule(rule, displaced(rule, code, compiler, first, last), tested.details)


def _at_odds(logic: Logic, compiler: Compiler) -> Part:
    """Whether a record has moments in an impossible order, or a part beyond its whole."""
    now = ordinal_micros(compiler.as_of)
    found: list[Part] = []
    for later, earlier in logic.orders:
        end = compiler.moment(later)
        found.append(is_true(and_(is_before(end, compiler.moment(earlier)), end.first <= now)))
    found += [
        is_true(compiler.compare_numbers(">", compiler.number(part), compiler.number(whole)))
        for part, whole in logic.part_of
    ]
    return or_(*found) if found else False


def displaced(rule: Rule, code: Part, compiler: Compiler, first: Moment, last: Moment) -> Part:
    """Switch off what a local variant stands in for on the deciding days, as ``evaluate/displacement.py`` does."""
    variants = compiler.displacers.get(rule.id, ())
    if not variants:
        return code
    where = compiler.facts["jurisdiction"].text
    code = compiler.stages.keep(code, nw.Int8)
    certain: Part = False
    doubtful: list[tuple[Part, Part]] = []
    for variant in variants:
        here = is_true(inside_of(variant.jurisdiction, where))
        firm = and_(_from(first, variant.in_force.firm_start), _to(last, variant.in_force.firm_end))
        outer = and_(_from(first, variant.in_force.start), _to(last, variant.in_force.end))
        certain = or_(certain, and_(here, is_true(firm)))
        spec = variant.variant
        # What breaks a rule breaks a stricter one too, so only the other relations can have let it go.
        lets_go = spec is None or spec.relation is not Relation.STRICTER
        doubtful.append((and_(here, is_true(outer)), lets_go))
    applied = not_(among(code, UNAPPLIED)) if is_expr(code) else code not in UNAPPLIED
    known = and_(first.has_value, last.has_value, applied)
    perhaps = chain(doubtful, False, nw.Boolean)
    return chain(
        [(and_(known, certain), NOT_APPLICABLE), (and_(known, code == VIOLATED, perhaps), UNDETERMINED)], code, nw.Int8
    )


def judge_past_the_calendar(rule: Rule, compiler: Compiler) -> Part:
    """What holds under every possible schedule: kept or running by the earliest due time there can be."""
    test = rule.logic.test
    assert isinstance(test, Timely)
    trigger = None if test.since is None else compiler.moment(test.since)
    due = compiler.moment(earliest_due(test.due))
    tested = _timely(compiler.moment(test.done), due, trigger, compiler, VIOLATED)
    code = chain([(tested.gap, UNDETERMINED), *tested.pairs], tested.otherwise, nw.Int8)
    if is_expr(code):
        code = chain([(among(code, (SATISFIED, PENDING)), code)], UNDETERMINED, nw.Int8)
    elif code not in (SATISFIED, PENDING):
        code = UNDETERMINED
    logic = rule.logic
    first = compiler.moment(logic.decided_on)
    return displaced(
        rule, code, compiler, first, first if logic.decided_to is None else compiler.moment(logic.decided_to)
    )


def inside_of(place: Jurisdiction, where: Text) -> Part:
    """Whether a record's place lies inside the rule's; the digits of GB/T 2260 are the lineage."""
    if not is_expr(where.value):
        return None if where.value is None else place.covers(where.value)
    code = place.code
    if code == COUNTRY:
        return chain([(is_null(where.value), None)], True, nw.Boolean)
    if code.endswith("0000"):
        return where.value.str.starts_with(code[:2])
    if code.endswith("00") and code[2] != "9":
        return where.value.str.starts_with(code[:4])
    return where.value == code


def _outsider(rule: Rule, kind: Text) -> Part:
    if not is_expr(kind.value):
        if kind.value is None:
            return False
        return kind.value not in rule.binds if rule.binds else kind.value in OUTSIDERS
    named = among(kind.value, rule.binds or sorted(OUTSIDERS))
    return is_true(not_(named) if rule.binds else named)


@frozen(eq=False)
class _Held:
    """Whether a notice held on the deciding day or throughout the deciding period."""

    known: Part
    outside: Part
    uncertain: Part


def _held(in_force: InForce, first: Moment, last: Moment, *, whole: bool) -> _Held:
    known = and_(first.has_value, last.has_value)
    firm_from, firm_to = in_force.firm_start, in_force.firm_end
    within = and_(_from(first, in_force.start), _to(last, in_force.end))
    firm = and_(_from(first, firm_from), _to(last, firm_to))
    certain = firm_from == in_force.start and firm_to == in_force.end
    if whole:  # a period that is not certainly covered as a whole is not judged
        return _Held(known, is_false(firm), False)
    return _Held(known, is_false(within), False if certain else and_(is_true(within), is_false(firm)))


def _from(moment: Moment, day: date | None) -> Part:
    return True if day is None else moment.first >= day.toordinal() * MICROS_PER_DAY


def _to(moment: Moment, day: date | None) -> Part:
    return True if day is None else moment.first < (day.toordinal() + 1) * MICROS_PER_DAY


def _missed(rule: Rule, compiler: Compiler, uncertain: Part) -> Part:
    pairs: list[tuple[Part, Part]] = []
    if rule.excusable and rule.logic.excuse is not None:
        reason = compiler.text(rule.logic.excuse).value
        given = (reason != "").fill_null(False) if is_expr(reason) else bool(reason)
        pairs.append((given, EXCUSED))
    return chain([*pairs, (uncertain, UNDETERMINED)], VIOLATED, nw.Int8)


@frozen(eq=False)
class _Tested:
    """A test: its conditions with codes in order, the code otherwise, where the calendar does not reach."""

    pairs: list[tuple[Part, Part]]
    otherwise: Part
    gap: Part
    details: Details


def _test(test: Test, compiler: Compiler, missed: Part) -> _Tested:
    match test:
        case Timely(done, due, _, since):
            trigger = None if since is None else compiler.moment(since)
            return _timely(compiler.moment(done), compiler.moment(due), trigger, compiler, missed)
        case Bounded(actual, operator, limit, unit, _, open_until, final):
            a, b = compiler.number(actual), compiler.number(limit)
            holds = compiler.compare_numbers(operator, a, b)
            until = None if open_until is None else compiler.moment(open_until)
            details = _bounded_details(a, b, operator in ("<=", "<", "=="), unit, until)
            return _settled(holds, or_(a.gap, b.gap), until, final, compiler, missed, details)
        case Required(parts, need, open_until, final, whole):
            truths = [compiler.truth(part.holds) for part in parts]
            holds = (and_ if need == "all" else or_)(*(truth.value for truth in truths))
            if whole is not None:
                holds = _with_answer(holds, compiler.truth(whole).value)
            until = None if open_until is None else compiler.moment(open_until)
            gap = or_(*(truth.gap for truth in truths))
            return _settled(holds, gap, until, final, compiler, missed, Details(**_due(until)))
        case _:
            raise TypeError(f"{type(test).__name__} is not a test of one record")


def _with_answer(parts: Part, answer: Part) -> Part:
    """The truth of the parts together with a recorded answer to all of them: neither, where they contradict."""
    agree = and_(or_(not_(parts), answer), or_(parts, not_(answer)))
    return chain([(is_null(parts), answer), (is_null(answer), parts), (is_true(agree), parts)], None, nw.Boolean)


def _timely(done: Moment, due: Moment, trigger: Moment | None, compiler: Compiler, missed: Part) -> _Tested:
    now = ordinal_micros(compiler.as_of)
    known = and_(not_(done.unknown), due.has_value)
    running, over = passed(due, compiler.as_of)
    happened = and_(not_(done.none), done.first <= now)
    if due.dated is True and done.dated is True:
        kept, late = done.day <= due.day, done.day > due.day
    else:
        first, last = limits(due)
        kept, late = done.last <= first, done.first > last
    # An act recorded before the event it answers: one of the two dates is wrong.
    misplaced = False if trigger is None else and_(happened, is_true(is_before(done, trigger)))
    pairs = [
        (or_(not_(known), misplaced), UNDETERMINED), (and_(happened, kept), SATISFIED), (and_(happened, late), missed),
        (happened, UNDETERMINED), (running, PENDING), (over, missed),
    ]  # fmt: skip
    if (due.exact or due.dated is True) and (done.exact or (due.dated is True and done.dated is True)):
        # Nothing lies within bounds only, so what is neither kept nor running is missed.
        pairs = [
            (or_(not_(known), misplaced), UNDETERMINED), (and_(happened, kept), SATISFIED),
            (and_(not_(happened), running), PENDING),
        ]  # fmt: skip
        return _Tested(pairs, missed, or_(done.gap, due.gap), _timely_details(done, due, compiler))
    return _Tested(pairs, UNDETERMINED, or_(done.gap, due.gap), _timely_details(done, due, compiler))


def _timely_details(done: Moment, due: Moment, compiler: Compiler) -> Details:
    now = ordinal_micros(compiler.as_of)
    # An act whose last instant lies after as-of has not been reached: the margin runs to as-of.
    acted = and_(done.has_value, limits(done)[0] <= now)
    shown = _due(due)
    days = micros = None
    if due.dated is not False:
        days = due.day - choose(acted, done.day, now // MICROS_PER_DAY, nw.Int64)
    if due.dated is not True:
        by_day = and_(acted, done.dated)
        micros = chain([(by_day, None)], due.first - choose(acted, done.first, now, nw.Int64), nw.Int64)
    # Days are counted in minutes' units here, so that one column holds both kinds of margin.
    per = 60_000_000
    if due.dated is True:
        return Details(**shown, acted_at=done.first, margin=days, margin_unit="day")
    if due.dated is False:
        return Details(**shown, acted_at=done.first, margin=micros, margin_per=per, margin_unit="minute")
    both = choose(due.dated, lit(days) * per, micros, nw.Int64)
    unit = choose(due.dated, "day", "minute", nw.String)
    return Details(**shown, acted_at=done.first, margin=both, margin_per=per, margin_unit=unit)


def _due(due: Moment | None) -> dict[str, Part]:
    if due is None:
        return {}
    if due.dated is True:
        return {"due_day": due.day}
    if due.dated is False:
        return {"due_at": due.first}
    return {
        "due_day": choose(due.dated, due.day, None, nw.Int64), "due_at": choose(due.dated, None, due.first, nw.Int64)
    }  # fmt: skip


def _settled(
    holds: Part, gap: Part, until: Moment | None, final: bool, compiler: Compiler, missed: Part, details: Details
) -> _Tested:
    if until is None:
        return _Tested([(is_null(holds), UNDETERMINED), (holds, SATISFIED)], missed, gap, details)
    running = still_open(until, compiler.as_of)
    opened: Part = PENDING if final else chain([(is_false(holds), PENDING)], UNDETERMINED, nw.Int8)
    pairs: list[tuple[Part, Part]] = [] if final else [(is_true(holds), SATISFIED)]
    pairs += [(is_null(running), UNDETERMINED), (running, opened), (is_null(holds), UNDETERMINED), (holds, SATISFIED)]
    # A bound that is kept for good is not asked until when it is open.
    asked = True if final else not_(is_true(holds))
    return _Tested(pairs, missed, or_(gap, and_(asked, until.gap)), details)


def _bounded_details(actual: Number, limit: Number, upper: bool, unit: str, until: Moment | None) -> Details:
    a, b = Compiler.aligned(actual, limit)
    margin = None if a.value is None or b.value is None else b.value - a.value if upper else a.value - b.value
    return Details(
        **_due(until),
        actual=actual.value,
        actual_per=actual.per,
        margin=margin,
        margin_per=a.per,
        margin_unit=None if margin is None else unit,
    )


def as_float(value: Part, per: int) -> Part:
    """A quotient as the nearest float; constants are divided exactly."""
    if value is None:
        return None
    return value.cast(nw.Float64) / per if is_expr(value) else float(Fraction(value, per))
