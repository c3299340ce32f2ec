"""What stands between two tests: why keeping the one does not provably keep the other."""

from __future__ import annotations

import attrs

from govrules.analysis.entailment import entails, tighter
from govrules.analysis.spans import never_later, same_start
from govrules.expr import nodes
from govrules.rules.logic import Bounded, Counting, Label, Recurring, Required, Test, Timely
from govrules.timing import Unit

Gaps = tuple[Label, ...]

_COUNTED = {
    Counting.RECORDS: Label("次数", "acts"), Counting.DAYS: Label("天数", "days"),
    Counting.DISTINCT: Label("不同的对象", "distinct objects"),
}  # fmt: skip
_FORMS = {
    Timely: Label("时限", "a deadline"), Bounded: Label("数量界限", "a bound on a number"),
    Required: Label("要素", "required elements"), Recurring: Label("频次", "a recurring duty"),
}  # fmt: skip
_HALF_MONTHS = {Unit.HALF_MONTH: 1, Unit.MONTH: 2, Unit.QUARTER: 6, Unit.HALF_YEAR: 12, Unit.YEAR: 24}


def kept_gaps(one: Test, other: Test) -> Gaps:
    """Return why keeping ``one`` does not provably keep ``other`` on the same facts; empty where it does."""
    match one, other:
        case Timely(), Timely():
            return _timely(one, other)
        case Bounded(), Bounded():
            return _bounded(one, other)
        case Required(), Required():
            return _required(one, other)
        case Recurring(), Recurring():
            return _recurring(one, other)
        case _:
            a, b = _FORMS[type(one)], _FORMS[type(other)]
            return (Label(f"一为{a.zh},一为{b.zh}", f"one is {a.en}, the other {b.en}"),)



def _timely(one: Timely, other: Timely) -> Gaps:
    found = [] if one.done == other.done else [Label("完成的标志不同", "different acts end the time")]
    if not never_later(one.due, other.due):
        found.append(_due_gap(one, other))
    return tuple(found)


def _due_gap(one: Timely, other: Timely) -> Label:
    match one.due, other.due:
        case nodes.Due(start), nodes.Due(start2) if start != start2:
            return Label("起算点不同", "the time runs from different starts")
        case nodes.Due() as a, nodes.Due() as b if _workdays_against_days(a, b):
            return Label("工作日与日历期间的长短取决于节假日", "holidays decide which of workdays and days is longer")
        case (nodes.Due(), nodes.Due()) | (nodes.Const(), nodes.Const()) | (nodes.NoticeBy(), nodes.NoticeBy()):
            return Label("时限更长", "the time is longer")
        case _:
            return Label("时限的来源不同(法定期间、另定日期或提前期)", "the limits come from different sources")


def _workdays_against_days(a: nodes.Due, b: nodes.Due) -> bool:
    return (a.unit is Unit.WORKDAY) != (b.unit is Unit.WORKDAY)


def _bounded(one: Bounded, other: Bounded) -> Gaps:
    found = []
    if one.actual != other.actual:
        found.append(Label("衡量的事项不同", "different quantities are measured"))
    elif not _same_judging(one, other):
        found.append(Label("判断的时间不同", "they are judged at different times"))
    if one.unit != other.unit:
        found.append(Label("计量单位不同", "different units"))
    elif not tighter(
        nodes.Compare(one.operator, other.actual, one.limit), nodes.Compare(other.operator, other.actual, other.limit)
    ):
        found.append(Label("界限更宽或者方向不同", "the bound is wider, or of another direction"))
    return tuple(found)


def _same_judging(one: Bounded | Required, other: Bounded | Required) -> bool:
    return (one.open_until, one.final) == (other.open_until, other.final)


def _required(one: Required, other: Required) -> Gaps:
    found = [] if _same_judging(one, other) else [Label("判断的时间不同", "they are judged at different times")]
    mine, theirs = ({part.holds for part in test.parts} for test in (one, other))
    if one.need == "all" and other.need == "all":
        held = all(any(entails(a, b) for a in mine) for b in theirs)
    elif one.need == "all":
        held = any(entails(a, b) for a in mine for b in theirs)
    elif other.need == "any":
        held = all(any(entails(a, b) for b in theirs) for a in mine)
    else:
        held = all(entails(a, b) for a in mine for b in theirs)
    if not held:
        lacking = [part.label for part in other.parts if part.holds not in mine]
        names, english = "、".join(part.zh for part in lacking), ", ".join(part.en for part in lacking)
        found.append(Label(f"未要求:{names or '全部要素'}", f"not required: {english or 'every element'}"))
    return tuple(found)


def _recurring(one: Recurring, other: Recurring) -> Gaps:
    return shape_gaps(one, other) or _counts(one, other)


def shape_gaps(one: Recurring, other: Recurring) -> Gaps:
    """Return what makes the numbers of two recurring duties count different things."""
    found = []
    if one.duty != other.duty:
        found.append(Label(f"名册不同({one.duty}、{other.duty})", f"different rosters ({one.duty}, {other.duty})"))
    if not entails(other.members, one.members) or (one.partial, other.partial) == ("whole", "any"):
        found.append(Label("名册上的主体有一部分不考核", "some on the roster do not owe it"))
    if one.open_until != other.open_until:
        found.append(Label("判断的时间不同", "they are judged at different times"))
    if one.on != other.on:
        found.append(Label("计入期间的时点不同", "different moments place an act in its period"))
    if one.by_target != other.by_target:
        found.append(Label("一按责任主体计,一按每一对象计", "one counts per bearer, the other per target"))
    if one.counting is not other.counting:
        a, b = _COUNTED[one.counting], _COUNTED[other.counting]
        found.append(Label(f"一计{a.zh},一计{b.zh}", f"one counts {a.en}, the other {b.en}"))
    elif one.distinct != other.distinct:
        found.append(Label("区分对象的标准不同", "different things make an act distinct"))
    if (one.share_percent is None) != (other.share_percent is None):
        found.append(Label("一计数量,一计占比", "one counts a number, the other a share"))
    return tuple(found)


def _counts(one: Recurring, other: Recurring) -> Gaps:
    found = []
    if one.share_percent is not None and other.share_percent is not None:
        if one.where != other.where or (one.per, one.every, one.anchor) != (other.per, other.every, other.anchor):
            found.append(Label("占比的口径不同", "the shares are taken of different things"))
        elif one.share_percent < other.share_percent:
            found.append(Label("占比更低", "the share is lower"))
        return tuple(found)
    times = _times(one, other)
    if times is None:
        return (Label("周期不能互相换算", "neither period is made up of the other"),)
    if other.at_least is not None and (
        not entails(one.where, other.where) or one.at_least is None
        or one.at_least * (1 if one.counting is Counting.DISTINCT else times) < other.at_least
    ):
        found.append(Label("应达到的数量更少", "less is required"))
    if other.at_most is not None and (
        not entails(other.where, one.where) or one.at_most is None or one.at_most * times > other.at_most
    ):
        found.append(Label("允许的数量更多", "more is allowed"))
    if other.window is not None and (one.window is None or not _within(one, other)):
        found.append(Label("没有同样的期间限制", "no window as narrow"))
    if one.window is not None and one.window != other.window and other.at_most is not None:
        found.append(Label("只在部分期间限制数量", "the number is capped in a part of the period only"))
    return tuple(found)


def _times(one: Recurring, other: Recurring) -> int | None:
    """How many whole periods of ``one`` make up each period of ``other``; None where they do not."""
    if (one.per, one.every, one.anchor) == (other.per, other.every, other.anchor):
        return 1
    if one.per in _HALF_MONTHS and other.per in _HALF_MONTHS and one.every == other.every == 1:
        assert one.per is not None and other.per is not None
        whole, rest = divmod(_HALF_MONTHS[other.per], _HALF_MONTHS[one.per])
        return whole if rest == 0 else None
    return None


def _within(one: Recurring, other: Recurring) -> bool:
    assert one.window is not None and other.window is not None
    if one.per is not other.per or one.every != other.every:
        return False
    return one.window.first >= other.window.first and one.window.last <= other.window.last


def aligned(one: Test, other: Test) -> tuple[Test, Gaps]:
    """Return ``other`` put on the facts of ``one`` where the forms agree, and what had to be levelled for it.

    What is levelled (who, from when, which acts count) does not touch the size of the bound.
    """
    match one, other:
        case Timely(), Timely():
            return _level_timely(one, other)
        case Recurring(), Recurring():
            return _level_recurring(one, other)
        case Bounded(), Bounded():
            return attrs.evolve(other, open_until=one.open_until, final=one.final), ()
        case Required(), Required():
            return attrs.evolve(other, open_until=one.open_until, final=one.final), ()
        case _:
            return other, ()


def _level_timely(one: Timely, other: Timely) -> tuple[Test, Gaps]:
    levelled = attrs.evolve(other, done=one.done, due=same_start(one.due, other.due))
    remarks = []
    if levelled.due != other.due:
        remarks.append(Label("起算点不同", "different starts"))
    if levelled.done != other.done:
        remarks.append(Label("完成的标志不同", "different ends"))
    return levelled, tuple(remarks)


def _level_recurring(one: Recurring, other: Recurring) -> tuple[Test, Gaps]:
    levelled = attrs.evolve(
        other, duty=one.duty, on=one.on, where=one.where, members=one.members, partial=one.partial,
        open_until=one.open_until,
    )
    remarks = []
    if (one.duty, one.members, one.partial) != (other.duty, other.members, other.partial):
        remarks.append(Label(f"责任主体不同({one.duty}、{other.duty})", "different bearers"))
    if one.on != other.on or one.where != other.where:
        remarks.append(Label("计入的行为不同", "different acts count"))
    return levelled, tuple(remarks)


__all__ = ["Gaps", "aligned", "kept_gaps", "shape_gaps"]
