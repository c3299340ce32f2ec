"""Which of two rules is stricter: proved for a variant and its base, compared bound by bound across regions."""

from __future__ import annotations

import enum

import attrs
from attrs import frozen

from govrules.analysis.entailment import entails, without_records
from govrules.analysis.gaps import Gaps, aligned, kept_gaps, shape_gaps
from govrules.expr import nodes
from govrules.rules.logic import Bounded, Label, Recurring, Required, Test, Timely
from govrules.rules.rule import Rule


class Order(enum.Enum):
    """How the first of two rules stands to the second."""

    STRICTER = "stricter"
    LOOSER = "looser"
    SAME = "same"
    INCOMPARABLE = "incomparable"

    @property
    def reverse(self) -> Order:
        """How the second stands to the first."""
        return {Order.STRICTER: Order.LOOSER, Order.LOOSER: Order.STRICTER}.get(self, self)


@frozen
class Judgement:
    """The order of two rules, the reasons where there is none, and what differs besides the bound."""

    order: Order
    reasons: Gaps = ()
    besides: Gaps = ()


def proof_gaps(variant: Rule, base: Rule) -> Gaps:
    """Return what is missing from the proof that whoever satisfies the variant satisfies the base.

    Wanted on every record or roster member: the variant applies wherever the base does, exempts and excuses
    nothing more, judges by the same facts and the same day, and its test brings the base's with it.
    """
    one, other = variant.logic, base.logic
    found = []
    if (one.record, one.about) != (other.record, other.about):
        found.append(Label("读取的记录不同", "they read different records"))
    if one.decided_on != other.decided_on or one.decided_to != other.decided_to:
        found.append(Label("决定适用的日期不同", "different days decide which law applies"))
    if one.supersede != other.supersede:
        found.append(Label("取舍记录的方式不同", "they choose among records differently"))
    if not entails(other.applies, one.applies):
        found.append(Label("适用情形更窄", "the variant applies in fewer cases"))
    for exemption in one.exemptions:
        if not any(entails(exemption.when, known.when) for known in other.exemptions):
            found.append(Label(f"多一项例外:{exemption.label.zh}", f"one more exception: {exemption.label.en}"))
    if variant.binds != base.binds and not (base.binds and set(base.binds) <= set(variant.binds)):
        found.append(Label("约束的主体更少", "it binds fewer bearers"))
    if variant.excusable and (not base.excusable or one.excuse != other.excuse):
        found.append(Label("允许以记录的理由免责", "a recorded reason excuses a breach"))
    if variant.severity.rank > base.severity.rank:
        found.append(Label("约束力更弱", "it binds less strongly"))
    return (*found, *kept_gaps(one.test, other.test))


def judge(one: Rule, other: Rule) -> Judgement:
    """Compare two rules of different regions by their bounds; what else differs is named beside the order."""
    first, second = without_records(one.logic.applies), without_records(other.logic.applies)
    mine, theirs = _plain(one), _plain(other)
    levelled, besides = aligned(mine, theirs)
    remarks = [*besides]
    if first != second or len(one.logic.exemptions) != len(other.logic.exemptions):
        remarks.append(Label("适用情形不同", "they apply in different cases"))
    if one.modality is not other.modality:
        remarks.append(Label("约束力不同", "they bind with different force"))
    remarks += _conversions(one, other)
    unlike = _unlike(one, other)
    if unlike:
        shape = shape_gaps(mine, levelled) if isinstance(mine, Recurring) and isinstance(levelled, Recurring) else ()
        return Judgement(Order.INCOMPARABLE, (*shape, *unlike), tuple(remarks))
    forth, back = kept_gaps(mine, levelled), kept_gaps(levelled, mine)
    if forth and back:
        # Each of two lists of elements lacks its own; every other reason is the same seen from both sides.
        both = isinstance(mine, Required) and isinstance(levelled, Required)
        return Judgement(Order.INCOMPARABLE, (*forth, *back) if both else forth, tuple(remarks))
    order = Order.LOOSER if forth else Order.STRICTER if back else Order.SAME
    return Judgement(order, (), tuple(remarks))


def _plain(rule: Rule) -> Test:
    """The test without record types, its elements told apart by their names alone."""
    test = rule.logic.test
    match test:
        case Timely(done, due):
            return attrs.evolve(test, done=without_records(done), due=without_records(due))
        case Bounded(actual, _, limit):
            return attrs.evolve(test, actual=without_records(actual), limit=without_records(limit))
        case Required(parts):
            named = tuple(attrs.evolve(part, holds=nodes.Const(part.label.zh)) for part in parts)
            return attrs.evolve(test, parts=named)
        case Recurring(_, where, on):
            distinct = None if test.distinct is None else without_records(test.distinct)
            return attrs.evolve(test, where=without_records(where), on=without_records(on), distinct=distinct)


def _unlike(one: Rule, other: Rule) -> Gaps:
    """Reasons that no comparison of bounds can overcome."""
    a, b = one.logic, other.logic
    if isinstance(a.test, Bounded) and isinstance(b.test, Bounded) and a.about != b.about:
        return (Label(f"指标不同({a.about}、{b.about})", f"different indicators ({a.about}, {b.about})"),)
    if isinstance(a.test, Recurring) and isinstance(b.test, Recurring) and a.about != b.about:
        kinds = [rule.about or rule.record for rule in (a, b)]
        return (Label(f"行为种类不同({'、'.join(kinds)})", f"different kinds of acts ({', '.join(kinds)})"),)
    fixed = [isinstance(rule.test, Timely) and isinstance(rule.test.due, nodes.Const) for rule in (a, b)]
    if all(fixed) and _never_together(one, other):
        return (Label("日期属于不同时期的工作", "the dates belong to the work of different times"),)
    return ()


def _never_together(one: Rule, other: Rule) -> bool:
    (a, b), (c, d) = ((rule.in_force.start, rule.in_force.end) for rule in (one, other))
    return (b is not None and c is not None and b < c) or (d is not None and a is not None and d < a)


def _conversions(one: Rule, other: Rule) -> list[Label]:
    """Remarks on figures that rest on a conversion of ours and not on the text."""
    found = []
    for rule in (one, other):
        conversion = rule.parameters.get("conversion")
        if isinstance(conversion, dict) and not conversion.get("printed", True):
            printed = f"{rule.parameters.get('min', '')}"
            found.append(Label(
                f"{rule.id}印为{printed}个月,按每月{conversion.get('days_per_month')}日换算是解读,不是条文内容",
                f"{rule.id} prints {printed} months; {conversion.get('days_per_month')} days a month is a reading",
            ))
    return found
