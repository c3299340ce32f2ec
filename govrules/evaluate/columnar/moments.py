"""Comparison of moments in columns; the counterpart of ``evaluate/moments.py``, case by case.

A comparison of plain instants or of plain days becomes the one comparison a hand would write.
"""

from __future__ import annotations

from datetime import datetime

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.values import (
    MICROS_PER_DAY,
    Moment,
    Part,
    and_,
    chain,
    choose,
    lit,
    not_,
    or_,
    ordinal_micros,
)


def both_exact(left: Moment, right: Moment) -> Part:
    """Whether both are instants, not days and not known only within bounds."""
    return and_(_is_instant(left), _is_instant(right))


def _is_instant(moment: Moment) -> Part:
    if moment.exact:
        return True
    return False if moment.dated is True else moment.first == moment.last


def before(left: Moment, right: Moment) -> Part:
    """Whether ``left`` is not after ``right``; two days are compared as days."""
    if left.exact and right.exact:
        truth = left.first <= right.first
    elif left.dated is True and right.dated is True:
        truth = left.day <= right.day
    else:
        days = and_(left.dated, right.dated)
        same_days = and_(days, left.day <= right.day) if days is not False else False
        truth = chain(
            [(or_(left.last <= right.first, same_days), True), (left.first > right.last, False)], None, nw.Boolean
        )
    pairs: list[tuple[Part, Part]] = []
    if left.none is not False:
        pairs.append((and_(left.none, right.has_value), False))
    if right.none is not False:
        pairs.append((and_(right.none, left.has_value), True))
    return chain(pairs, truth, nw.Boolean)


def is_before(left: Moment, right: Moment) -> Part:
    """Whether ``left`` is certainly before ``right``, where both have a value."""
    if left.dated is True and right.dated is True:
        return left.day < right.day
    return left.last < right.first


def precedes(first: Moment, second: Moment) -> Part:
    """Whether one event came strictly before another; on one day only instants can tell."""
    if first.exact and second.exact:
        truth = first.first < second.first
    else:
        truth = chain([(first.last < second.first, True), (first.first >= second.last, False)], None, nw.Boolean)
    pairs = [(and_(first.none, second.has_value), False), (and_(second.none, first.has_value), True)]
    return chain(pairs, truth, nw.Boolean)


def same(left: Moment, right: Moment) -> Part:
    """Whether two moments are the same; two days are compared as days."""
    if left.exact and right.exact:
        truth = left.first == right.first
    elif left.dated is True and right.dated is True:
        truth = left.day == right.day
    else:
        days, instants = and_(left.dated, right.dated), both_exact(left, right)
        equal = or_(
            and_(days, left.day == right.day) if days is not False else False,
            and_(instants, left.first == right.first) if instants is not False else False,
        )
        apart = or_(left.last < right.first, right.last < left.first)
        truth = chain([(equal, True), (apart, False)], None, nw.Boolean)
    known = and_(not_(left.unknown), not_(right.unknown))
    both = and_(known, left.none, right.none)
    one = and_(known, or_(left.none, right.none))
    return chain([(both, True), (one, False)], truth, nw.Boolean)


def on_clock(micros: Part) -> Part:
    """An instant as a clock tells it: 24:00, the last instant of a day, is a full hour."""
    return choose((micros + 1) % MICROS_PER_DAY == 0, micros + 1, micros, nw.Int64)


def limits(due: Moment) -> tuple[Part, Part]:
    """The last instant in time, within bounds: a due day runs to 24:00."""
    if due.exact or due.dated is False:
        return due.first, due.last
    if due.dated is True:
        return due.last, due.last
    return choose(due.dated, due.last, due.first, nw.Int64), due.last


def in_time(done: Moment, due: Moment) -> Part:
    """Whether an act was done by a due time, whatever as-of is."""
    first, last = limits(due)
    if first is last and done.exact:
        truth = done.first <= first
    elif done.dated is True and due.dated is True:
        truth = done.day <= due.day
    else:
        truth = chain([(done.last <= first, True), (done.first > last, False)], None, nw.Boolean)
    return chain([(and_(done.none, due.has_value), False)], truth, nw.Boolean)


def passed(due: Moment, as_of: datetime) -> tuple[Part, Part]:
    """Whether as-of is certainly not after, and certainly after, a due time that has a value."""
    now = ordinal_micros(as_of)
    if due.first is None:  # no column: recorded of nobody
        return None, None
    if due.dated is True:
        today = now // MICROS_PER_DAY
        return today <= due.day, today > due.day
    first, last = limits(due)
    return now <= first, now > last


def still_open(until: Moment, as_of: datetime) -> Part:
    """Whether the time up to ``until`` has not run out; what has not happened is open."""
    running, over = passed(until, as_of)
    return chain([(until.none, True), (running, True), (over, False)], None, nw.Boolean)


def expired(due: Moment, as_of: datetime) -> Part:
    """Whether as-of is after a due time."""
    return not_(still_open(due, as_of))


def latest_of(parts: list[Moment]) -> Moment:
    """The latest moment; none if one has not happened, and not before the latest known if one is unknown."""
    none = or_(*(part.none for part in parts))
    open_ = and_(or_(*(part.unknown for part in parts)), not_(none))
    best = parts[0]
    for part in parts[1:]:
        best = _later_of(best, part)
    known = or_(*(part.has_value for part in parts))
    gap = or_(*(part.gap for part in parts))
    found = _valued(best, none, and_(open_, not_(known)), gap)
    bounded = and_(open_, known)
    if bounded is False:
        return found
    since = nw.max_horizontal(*(lit(part.first, nw.Int64) for part in parts))
    first = choose(bounded, since, found.first, nw.Int64)
    last = choose(bounded, ordinal_micros(datetime.max), found.last, nw.Int64)
    dated = and_(found.dated, not_(bounded))
    return Moment(first, last, dated, none, found.unknown, gap, or_(found.spread, bounded))


def earliest_of(parts: list[Moment]) -> Moment:
    """The earliest moment; none only if none has happened, unknown if one is."""
    best = parts[0]
    for part in parts[1:]:
        best = _earlier_of(best, part)
    none = and_(*(part.none for part in parts))
    return _valued(best, none, or_(*(part.unknown for part in parts)), or_(*(part.gap for part in parts)))


def _valued(best: Moment, none: Part, unknown: Part, gap: Part) -> Moment:
    has_value = and_(not_(none), not_(unknown))
    if has_value is True:
        return Moment(best.first, best.last, best.dated, gap=gap, spread=best.spread, day=best.known_day)
    first = choose(has_value, best.first, None, nw.Int64)
    last = first if best.exact else choose(has_value, best.last, None, nw.Int64)
    day = None if best.known_day is None else choose(has_value, best.known_day, None, nw.Int64)
    return Moment(first, last, best.dated, none, unknown, gap, best.spread, day=day)


def _later_of(a: Moment, b: Moment) -> Moment:
    # max() keeps the first of equals, and a part without a value never wins.
    return _pick(chain([(a.last >= b.last, True)], _absent(b), nw.Boolean), a, b)


def _earlier_of(a: Moment, b: Moment) -> Moment:
    return _pick(chain([(a.first <= b.first, True)], _absent(b), nw.Boolean), a, b)


def _absent(moment: Moment) -> Part:
    return not_(moment.has_value)


def _pick(first: Part, a: Moment, b: Moment) -> Moment:
    begin = choose(first, a.first, b.first, nw.Int64)
    end = begin if a.exact and b.exact else choose(first, a.last, b.last, nw.Int64)
    dated = choose(first, a.dated, b.dated, nw.Boolean)
    none, unknown = choose(first, a.none, b.none, nw.Boolean), choose(first, a.unknown, b.unknown, nw.Boolean)
    day = choose(first, a.day, b.day, nw.Int64)
    spread = choose(first, a.spread, b.spread, nw.Boolean)
    return Moment(begin, end, dated, none=none, unknown=unknown, spread=spread, day=day)


def select(yes: Part, open_: Part, then: Moment, otherwise: Moment, gap: Part) -> Moment:
    """``then`` where ``yes``, unknown where ``open_``, else ``otherwise``."""
    unknown = or_(open_, choose(yes, then.unknown, otherwise.unknown, nw.Boolean))
    none = and_(not_(open_), choose(yes, then.none, otherwise.none, nw.Boolean))
    pairs = [(open_, None), (yes, then.first)]
    first = chain(pairs, otherwise.first, nw.Int64)
    last = first
    if not (then.exact and otherwise.exact):
        last = chain([(open_, None), (yes, then.last)], otherwise.last, nw.Int64)
    dated = choose(yes, then.dated, otherwise.dated, nw.Boolean)
    day = chain([(open_, None), (yes, then.day)], otherwise.day, nw.Int64)
    spread = and_(not_(open_), choose(yes, then.spread, otherwise.spread, nw.Boolean))
    return Moment(first, last, dated, none, unknown, gap, spread, day=day)
