"""A whole rule in one English sentence, and the slots a reader checks one by one."""

from __future__ import annotations

from typing import assert_never

from govrules.expr import TRUE, Node, nodes
from govrules.law import Modality, Severity
from govrules.rules.logic import Bounded, Counting, Recurring, Required, Test, Timely
from govrules.rules.rule import Rule
from govrules.timing import InForce, Unit
from govrules.wording.bearers import bearer_of
from govrules.wording.en.nodes import (
    ORDER_OF_NUMBERS,
    UNITS,
    Records,
    condition,
    counted_in,
    measured,
    plural,
    value,
)
from govrules.wording.terms import cut_in, number, record_label, share_in

OUGHT = {
    Modality.MUST: "must", Modality.MUST_NOT: "must", Modality.MAY: "may", Modality.IN_PRINCIPLE: "must in principle",
    Modality.ASPIRE: "should strive to", Modality.DEFINE: "must",
}  # fmt: skip
MODALITIES = {
    Modality.MUST: "must", Modality.MUST_NOT: "must not", Modality.MAY: "may",
    Modality.IN_PRINCIPLE: "in principle (原则上、一般)", Modality.ASPIRE: "aspires to", Modality.DEFINE: "defines",
}  # fmt: skip
SEVERITIES = {
    Severity.ERROR: "error (a binding duty)", Severity.WARNING: "warning (a duty in principle)",
    Severity.NOTE: "note (a figure aspired to)", Severity.NONE: "none",
}  # fmt: skip
_COUNTED = {
    Counting.RECORDS: "by the records", Counting.DAYS: "by days, several records of one day counting once",
    Counting.DISTINCT: "by what differs",
}  # fmt: skip


def bearer(rule: Rule) -> str:
    """Who owes the duty; the text's silence is said, not filled."""
    read = bearer_of(rule.bearer)
    match read.how:
        case "named":
            return read.who
        case "presumed":
            return f"{read.who} (presumed, the text names none)"
        case "carried":
            return f"{read.who} (carried over from the words before, the text names none)"
        case "partly":
            return f"{read.who} (the text does not say who: {read.lacking})"
        case "nobody":
            return "every addressee of the notice (the text names none)"
        case _:
            assert_never(read.how)


def sentence(rule: Rule, records: Records) -> str:
    """Who owes what, when it applies, from when, until when, how counted, with exceptions and excuses."""
    when = "" if rule.logic.applies == TRUE else f"where {condition(rule.logic.applies, records)}, "
    parts = [f"{when}{_duty(rule, records)}", *_exceptions(rule, records), *_reason(rule, records)]
    if rule.binds:
        parts.append(f"it binds {', '.join(rule.binds)} only (by the recorded kind of bearer, presumed where none is)")
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _duty(rule: Rule, records: Records) -> str:
    who, ought, test = bearer(rule), OUGHT[rule.modality], rule.logic.test
    match test:
        case Timely(done, due, act):
            span, limit = _by(due, records)
            return f"{who} {ought} “{act.en}” {span} ({limit}; judged by {condition(done, records)})"
        case Bounded(actual, operator, limit_node, unit, of, until, final, words):
            share, cut = share_in(test), cut_in(test)
            open_until = _open(until, final, records)
            if cut is not None:
                figure, base = condition(cut.figure, records), condition(cut.baseline, records)
                wanted = f"at least {number(cut.percent)}% below {base}"
                return f"{who} {ought} see to it that “{of.en}” (measured as {figure}) is {wanted}{open_until}"
            if share is not None:
                part, whole = condition(share.part, records), condition(share.whole, records)
                limit = f"{ORDER_OF_NUMBERS[operator]} {number(share.percent)}%"
                return f"{who} {ought} see to it that “{of.en}” ({part} as a share of {whole}) is {limit}{open_until}"
            figure = condition(actual, records)
            which = "" if figure == f"“{of.en}”" else f" (measured as {figure})"
            limit = condition(limit_node, records)
            if isinstance(limit_node, nodes.Const):
                limit = measured(limit_node.value, unit, words)
            bound = f"{ORDER_OF_NUMBERS[operator]} {limit}"
            return f"{who} {ought} see to it that “{of.en}”{which} is {bound}{_about(rule)}{open_until}"
        case Required(parts, need, until, final):
            open_until = _open(until, final, records)
            if rule.archetype == "prohibits" and len(parts) == 1 and isinstance(parts[0].holds, nodes.Not):
                forbidden = condition(parts[0].holds.of, records)
                return f"{who} {ought} keep to “{rule.duty.en}” (a breach where {forbidden}){open_until}"
            if len(parts) == 1:
                basis = condition(parts[0].holds, records)
                return f"{who} {ought} “{rule.duty.en}” (judged by: {basis}){open_until}"
            names = ", ".join(f"“{part.label.en}”" for part in parts)
            how = "all" if need == "all" else "at least one"
            return f"{who} {ought} “{rule.duty.en}” ({how} of {len(parts)}: {names}){open_until}"
        case Recurring():
            return _recurring(test, who, ought, records)
        case _:
            assert_never(test)


_LAST = 31


def _recurring(test: Recurring, who: str, ought: str, records: Records) -> str:
    every, bounds = _frequency(test)
    counted = "; ".join(text for _, text in _counting(test, records))
    return f"{who} ({_each(test, records)}) {ought} do “{test.of.en}” {every}, {bounds} ({counted})"


def _each(test: Recurring, records: Records) -> str:
    """Who owes it: the members of a roster, for each of their targets where it says so."""
    who_owes = "" if test.members == TRUE else f" of whom {condition(test.members, records)}"
    return f"each member of the roster “{test.duty}”{who_owes}" + (" for each of its targets" if test.by_target else "")


def _frequency(test: Recurring) -> tuple[str, str]:
    """How often, and how much of it."""
    every = "at the as-of moment"
    if test.per is not None:
        every = f"every {UNITS[test.per]}" if test.every == 1 else f"every {test.every} {UNITS[test.per]}s"
    if test.share_percent is not None:
        return every, f"a share of at least {test.share_percent}%"
    unit = counted_in(test, "different item")
    bounds = [f"at least {plural(test.at_least, unit)}"] if test.at_least is not None else []
    bounds += [f"at most {plural(test.at_most, unit)}"] if test.at_most is not None else []
    return every, " and ".join(bounds)


def _counting(test: Recurring, records: Records) -> list[tuple[str, str]]:
    """What counts, in which period, and who is judged, as (label, text)."""
    rows = [("Counted", _COUNTED[test.counting])]
    if test.share_percent is not None:
        share = condition(test.where, records)
        rows.append(("Share", f"the share of all records of which {share}, judged when the period is over"))
    elif test.where != TRUE:
        rows.append(("What counts", f"only what counts: {condition(test.where, records)}"))
    if test.distinct is not None:
        rows.append(("Told apart", f"told apart by {condition(test.distinct, records)}"))
    if test.window is not None:
        (a, b), (c, d) = test.window.first, test.window.last
        rows.append(("Window", f"between {_day(a, b)} and {_day(c, d)}"))
    if test.per is not None:
        day = condition(test.on, records)
        terms = f"the calendar {UNITS[test.per]} of {day} counts"
        if test.every > 1 and test.anchor is not None:
            terms = f"periods of {test.every} {UNITS[test.per]}s from {value(test.anchor)}, by {day}"
        on_roster = (
            "only whole periods on the roster are judged" if test.partial == "whole"
            else "one day on the roster is enough to owe it for the period"
        )
        early = "a shortfall is no breach before its end"
        if test.at_least is None:
            early = "what exceeds the number is a breach at once"
        if test.due_after is not None:
            span = plural(test.due_after.amount, UNITS[test.due_after.unit])
            terms = f"what is done ({day}) within {span} after a period's end counts for it, a last day off moves on"
            early = "a shortfall is no breach before that time is over"
        rows += [("Period", terms), ("Before its end", early)]
        rows.append(("On the roster", on_roster))
    elif test.open_until is not None:
        rows.append(("Pending", f"pending until {value(test.open_until)}"))
    return rows


def _day(month: int, day: int) -> str:
    if month == 0 and day == _LAST:
        return "the last day of the period's first month"
    return f"{month:02d}-{day:02d}" if month else f"day {day} of the period's first month"


def _by(due: Node, records: Records) -> tuple[str, str]:
    """How the end of a deadline is put, and the counting rule in brackets."""
    match due:
        case nodes.Due(start, 0, Unit.MINUTE | Unit.HOUR, _, None):
            return f"no later than {condition(start, records)}", "that moment included"
        case nodes.Due(start, 0, unit, moves, None):
            moved = ", moved on to the next day that is not off" if moves and unit is not Unit.WORKDAY else ""
            return f"on the day of {condition(start, records)}", f"until 24:00 of that day{moved}"
        case nodes.Due(start, amount, Unit.MINUTE | Unit.HOUR as unit, _, extra):
            span = f"within {plural(amount, UNITS[unit])}{_more(extra, records)} of {condition(start, records)}"
            return span, "running from that moment through nights and rest days, the last instant included"
        case nodes.Due(start, amount, Unit.WORKDAY, _, extra):
            span = f"within {plural(amount, 'workday')}{_more(extra, records)} of {condition(start, records)}"
            last = f"workday {amount}" if extra is None else "the last workday"
            return span, f"counted from the next day, until 24:00 of {last}"
        case nodes.Due(start, amount, unit, moves, extra):
            span = f"within {plural(amount, UNITS[unit])}{_more(extra, records)} of {condition(start, records)}"
            moved = ", moved on to the next day that is not off" if moves else ""
            return span, f"counted from the next day, until 24:00 of the last day{moved}"
        case nodes.NoticeBy(event, amount, Unit.MINUTE | Unit.HOUR as unit):
            span = f"at least {plural(amount, UNITS[unit])} before {condition(event, records)}"
            return span, "counted back from that moment"
        case nodes.NoticeBy(event, amount, unit):
            span = f"at least {plural(amount, UNITS[unit])} before {condition(event, records)}"
            return span, "counted back, the day of the event not counted, unmoved by rest days"
        case nodes.Const():
            return f"by {condition(due, records)}", "until 24:00 of that day, unmoved by rest days"
        case nodes.Fact():
            return f"by {condition(due, records)}", "the limit included, a date until 24:00, unmoved by rest days"
        case _:
            return f"no later than {condition(due, records)}", "the limit included"


def _since(due: Node, records: Records) -> str:
    """From when a deadline runs, or to what a notice in advance leads up."""
    match due:
        case nodes.Due(start, _, Unit.MINUTE | Unit.HOUR):
            return condition(start, records)
        case nodes.Due(start, amount):
            return f"the day after {condition(start, records)}" if amount else f"the day of {condition(start, records)}"
        case nodes.NoticeBy(event):
            return f"{condition(event, records)}, counted back"
        case _:
            return ""


def _more(extra: Node | None, records: Records) -> str:
    return "" if extra is None else f" plus {condition(extra, records)}"


def _about(rule: Rule) -> str:
    tolerance = rule.parameters.get("tolerance_pct")
    if not rule.parameters.get("approx") or tolerance is None:
        return ""
    printed = measured(rule.parameters.get("max"), str(rule.parameters.get("unit", "")))
    return f" (the text says “about {printed}”, 左右; read as up to {tolerance}% more, that included)"


def _open(until: Node | None, final: bool, records: Records) -> str:
    if until is None:
        return ""
    last = condition(until, records)
    return f" (always pending before {last})" if final else f" (pending until {last})"


def _exceptions(rule: Rule, records: Records) -> list[str]:
    cases = [f"{exemption.label.en} ({condition(exemption.when, records)})" for exemption in rule.logic.exemptions]
    return [f"except for {' or '.join(cases)}"] if cases else []


def _reason(rule: Rule, records: Records) -> list[str]:
    if not rule.excusable or rule.logic.excuse is None:
        return []
    return [f"a failure for which {condition(rule.logic.excuse, records)} is on record is excused"]


def slots(rule: Rule, records: Records) -> list[tuple[str, str]]:
    """The rule slot by slot as (label, text)."""
    logic, test = rule.logic, rule.logic.test
    about = f" ({logic.about})" if logic.about else ""
    rows = [("Bearer", bearer(rule)), ("Judges", f"{record_label(logic.record, records, 'en')}{about}")]
    if rule.binds:
        rows.append(("Binds only", ", ".join(rule.binds)))
    rows.append(("Applies", condition(logic.applies, records)))
    rows += _test_slots(test, rule, records)
    rows += [("Exception", f"{e.label.en}: {condition(e.when, records)}") for e in logic.exemptions]
    if rule.excusable and logic.excuse is not None:
        rows.append(("Recorded reason", f"{condition(logic.excuse, records)} on record excuses a failure"))
    else:
        rows.append(("Recorded reason", "changes nothing"))
    decided = condition(logic.decided_on, records)
    if logic.decided_to is not None:
        decided += f" to {condition(logic.decided_to, records)}"
    rows += [
        ("Law in force at", decided), ("In force", in_force(rule.in_force)), ("Force", MODALITIES[rule.modality]),
        ("Severity", SEVERITIES[rule.severity]),
    ]  # fmt: skip
    if rule.basis:
        rows.append(("Counted by", rule.basis))
    return rows


def _test_slots(test: Test, rule: Rule, records: Records) -> list[tuple[str, str]]:
    match test:
        case Timely(done, due, act):
            span, limit = _by(due, records)
            rows = [("Act", act.en), ("From", since)] if (since := _since(due, records)) else [("Act", act.en)]
            return [*rows, ("Done when", condition(done, records)), ("Limit", span), ("Counting", limit)]
        case Bounded(actual, operator, limit_node, unit, of, until, final, words):
            share, cut = share_in(test), cut_in(test)
            if cut is not None:
                figure = f"{condition(cut.figure, records)} against {condition(cut.baseline, records)}"
                rows = [("Figure", of.en), ("Measured", figure), ("Bound", f"cut by at least {number(cut.percent)}%")]
                return rows + _open_slot(until, final, records)
            if share is not None:
                figure = f"{condition(share.part, records)} as a share of {condition(share.whole, records)}"
                limit = f"{number(share.percent)}%"
            else:
                figure, limit = condition(actual, records), condition(limit_node, records)
                if isinstance(limit_node, nodes.Const):
                    limit = measured(limit_node.value, unit, words)
            rows = [("Figure", of.en), ("Measured", figure)]
            rows.append(("Bound", f"{ORDER_OF_NUMBERS[operator]} {limit}{_about(rule)}"))
            return rows + _open_slot(until, final, records)
        case Required(parts, need, until, final):
            how = "all of" if need == "all" else "any of"
            rows = [("Requires", f"{how} {len(parts)}")] if len(parts) > 1 else []
            rows += [(part.label.en, condition(part.holds, records)) for part in parts]
            return rows + _open_slot(until, final, records)
        case Recurring():
            every, bounds = _frequency(test)
            rows = [("Owed by", _each(test, records)), ("Act", test.of.en), ("Frequency", f"{every}, {bounds}")]
            return rows + _counting(test, records)
        case _:
            assert_never(test)


def _open_slot(until: Node | None, final: bool, records: Records) -> list[tuple[str, str]]:
    return [] if until is None else [("Open", _open(until, final, records).strip(" ()"))]


def in_force(when: InForce) -> str:
    """The interval in force with its uncertain ends."""
    start = "?" if when.start is None else value(when.start)
    end = "" if when.end is None else value(when.end)
    if when.start_uncertain_to is not None:
        start += f" (uncertain to {value(when.start_uncertain_to)})"
    if when.end_uncertain_from is not None:
        end += f" (uncertain from {value(when.end_uncertain_from)})"
    return f"{start} to {end}" if end else f"from {start} on"
