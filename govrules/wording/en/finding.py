"""Findings in English: what came out, and what to do next."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from govrules.evaluate.at_odds import AT_ODDS
from govrules.evaluate.finding import Finding, Margin
from govrules.evaluate.verdict import Verdict
from govrules.rules.logic import Bounded, Recurring, Required, Timely
from govrules.timing import WorkdayCalendar
from govrules.wording.en.nodes import Records, counted_in, measured, plural, value
from govrules.wording.en.notes import order, special
from govrules.wording.reversed import Swap, swapped
from govrules.wording.terms import (
    cut_in,
    cut_reached,
    failed_labels,
    has_happened,
    label_of,
    missing_parts,
    needs_dates,
    number,
    reached,
    record_label,
    share_in,
    share_reached,
    shared,
    size,
    split_minutes,
    workdays_late,
)

VERDICTS = {
    Verdict.SATISFIED: "satisfied", Verdict.VIOLATED: "violated", Verdict.EXCUSED: "excused",
    Verdict.PENDING: "pending", Verdict.NOT_APPLICABLE: "not applicable", Verdict.UNDETERMINED: "undetermined",
    Verdict.ERROR: "error",
}  # fmt: skip
_NOTES = {
    "jurisdiction": "the fact lies outside the notice's jurisdiction",
    "bearer": "this bearer is not one the clause addresses",
    "condition": "the clause's condition is not met",
    "future": "the event that decides lies after as-of",
    "time": "the deciding date lies outside the time the notice was in force",
    "no roster": "there is no roster",
    "nobody who acted owes it": "the roster has the duties of those who acted, and this is none of them",
    "on the roster for part of the period only": "the bearer was on the roster for part of the period only",
    "not on the roster on that day": "the bearer is not on the roster on the day judged",
    "uncertain dates in force": "on the deciding date it is uncertain whether the notice was in force, so no breach",
}  # fmt: skip


def message(
    finding: Finding, records: Records | None = None, calendar: WorkdayCalendar | None = None
) -> str:
    """One sentence on a finding: due date, actual, margin, what is missing, or why it does not apply.

    ``calendar`` adds the number of workdays to a missed deadline in workdays; ``records`` the labels of
    record types that plugins added.
    """
    match finding.verdict:
        case Verdict.ERROR:
            return f"A defect of govrules or of a plugin, no conclusion: {finding.note}."
        case Verdict.NOT_APPLICABLE:
            return f"Not applicable: {_note(finding, records, calendar)}."
        case Verdict.UNDETERMINED:
            return _undetermined(finding, records or shared(), calendar)
        case Verdict.EXCUSED:
            reason = f"a reason is on record{_reason(finding)}"
            return f"{_body(finding, records or shared(), calendar)}; {reason}, and this clause lets it excuse."
        case Verdict.SATISFIED | Verdict.VIOLATED | Verdict.PENDING:
            return f"{_body(finding, records or shared(), calendar)}."
        case _:
            assert_never(finding.verdict)


def _note(finding: Finding, records: Records | None = None, calendar: WorkdayCalendar | None = None) -> str:
    note = finding.note
    named = special(finding, records or shared(), calendar)
    if named is not None:
        return named
    if note == "time" and isinstance(finding.rule.logic.test, Recurring) and finding.period is not None:
        return f"the notice is not certainly in force for the whole of {finding.period.label}"
    if note.startswith("exception: "):
        english = {e.label.zh: e.label.en for e in finding.rule.logic.exemptions}
        printed = note.removeprefix("exception: ")
        return f"an exception printed in the text ({english.get(printed, printed)})"
    return _NOTES.get(note, note)


def _reason(finding: Finding) -> str:
    reason = getattr(finding.record, "deviation_reason", None)
    if isinstance(finding.rule.logic.test, Recurring):
        reason = finding.note
    return f" (“{reason}”)" if isinstance(reason, str) else ""


def _undetermined(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str:
    at_odds = special(finding, records, calendar)
    if at_odds is not None:
        return f"Undetermined: {at_odds}."
    if finding.note and needs_dates(finding):
        return f"Undetermined: {_note(finding)}."
    if finding.missing:
        return f"Undetermined: missing {', '.join(_missing(name, records) for name in finding.missing)}."
    if finding.note:
        return f"Undetermined: {_note(finding)}."
    return "Undetermined: the recorded facts do not decide it."


def _missing(name: str, records: Records) -> str:
    if name.startswith("calendar: "):
        return f"working days ({name.removeprefix('calendar: ').rstrip('.')})"
    if name.startswith("in force: "):
        return f"the exact dates in force of {name.removeprefix('in force: ')}"
    if name.startswith("roster of "):
        return f"the roster “{name.removeprefix('roster of ')}”"
    parts = missing_parts(name)
    if parts is None:
        return name
    record, field, rest = parts
    if field == "*":
        return f"the bearer, target or date of “{record_label(record, records, 'en')}” records"
    label = f"“{label_of(record, field, records, 'en')}”"
    if rest.startswith("["):
        label = f"“{rest.strip('[]')}” under {label}"
    elif rest:
        label = f"the time of day of {label}"
    return f"{label} ({record}.{field})"


def _body(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str:
    test = finding.rule.logic.test
    match test:
        case Timely(act=act):
            return _timely(finding, act.en, calendar)
        case Bounded():
            return _bounded(finding, test)
        case Required(parts=parts, need=need):
            return _required(finding, len(parts), need, swapped(finding, calendar), records)
        case Recurring():
            return _recurring(finding, test)
        case _:
            assert_never(test)


def due_text(finding: Finding) -> str:
    """The due date or instant as a reader names it."""
    due = finding.due_at
    if due is None:
        return "the limit"
    return value(due) if isinstance(due, datetime) else f"{value(due)} 24:00"


def _timely(finding: Finding, act: str, calendar: WorkdayCalendar | None) -> str:
    due, margin = due_text(finding), finding.margin
    happened = has_happened(finding)
    if finding.verdict is Verdict.PENDING:
        left = "" if margin is None else f", {span(margin)} left" if margin.amount else ", due today"
        return f"“{act}” is due by {due} and not done yet{left}"
    late = ""
    if margin is not None and finding.verdict is not Verdict.SATISFIED:
        counted = workdays_late(finding, calendar)
        days = f" ({plural(counted, 'workday')})" if counted is not None else ""
        late = f", {span(margin)}{days} late"
    if not happened:
        at = reached(finding)
        until = "as-of" if at is None else value(at)
        return f"“{act}” was due by {due} and not done by {until}{late}"
    if finding.verdict is Verdict.SATISFIED:
        early = "" if margin is None else f", {span(margin)} early" if margin.amount else ", just in time"
        return f"“{act}” was done on {value(finding.actual)}, due by {due}{early}"
    return f"“{act}” was due by {due} and done on {value(finding.actual)}{late}"


def _bounded(finding: Finding, test: Bounded) -> str:
    share, cut = share_in(test), cut_in(test)
    edge = {
        "<=": "at most", "<": "less than", ">=": "at least", ">": "more than", "==": "exactly", "!=": "other than",
    }[test.operator]  # fmt: skip
    if finding.actual is None or finding.limit is None:
        return f"“{test.of.en}” is not on record yet" + (f", open to {due_text(finding)}" if finding.due_at else "")
    if share is not None:
        got = share_reached(finding, share)
        percent = "unknown" if got is None else f"{number(got)}%"
        text = f"“{test.of.en}” is {percent}, wanted {edge} {number(share.percent)}%"
    elif cut is not None and (cut_by := cut_reached(finding, cut)) is not None:
        got_by = f"{number(abs(cut_by))}% {'below' if cut_by >= 0 else 'above'} the baseline"
        figure, limit = (measured(given, finding.unit, test.unit_words) for given in (finding.actual, finding.limit))
        text = f"“{test.of.en}” is {figure}, {got_by}, wanted {number(cut.percent)}% below it, at most {limit}"
    else:
        unit, words = finding.unit, test.unit_words
        figure, limit = (measured(given, unit, words) for given in (finding.actual, finding.limit))
        text = f"“{test.of.en}” is {figure}, wanted {edge} {limit}"
        if finding.margin is not None and finding.margin.amount < 0:
            over = "over" if test.operator in ("<", "<=", "==") else "short"
            text += f", {measured(size(finding.margin), unit, words)} {over}"
    if finding.verdict is Verdict.PENDING:
        text += ", still open" + (f" to {due_text(finding)}" if finding.due_at else "")
    return text


def _required(finding: Finding, total: int, need: str, swaps: tuple[Swap, ...], records: Records) -> str:
    if finding.verdict is Verdict.SATISFIED:
        return "What is required is there" if total == 1 else f"All {total} elements are there" if need == "all" else (
            "One of the required elements is there"
        )
    turned = {swap.part.en for swap in swaps}
    failed = [name for name in failed_labels(finding) if name not in turned]
    names = ", ".join(failed)
    reversed_ = f"In the wrong order: {'; '.join(order(swap, records) for swap in swaps)}"
    if swaps and (need == "all" or not failed):
        text = f"Missing {len(failed)}/{total}: {names}; {reversed_}" if failed else reversed_
    elif total == 1:
        text = f"Not done: {names}"
    elif need == "any":
        text = f"None of {total} is there: {names}"
    else:
        text = f"Missing {len(finding.failed)}/{total}: {names}"
    if finding.verdict is Verdict.PENDING:
        by = f", due by {due_text(finding)}" if finding.due_at is not None else ", still in time"
        return (text if finding.failed else "Still open") + by
    return text


def _recurring(finding: Finding, test: Recurring) -> str:
    unit = counted_in(test, "item")
    when = "At as-of" if finding.period is None else f"In {finding.period.label}"
    if finding.actual is None:
        return f"{when} “{test.of.en}” is still open, to {due_text(finding)}"
    over = test.at_most is not None and finding.actual is not None and finding.actual > test.at_most
    upper = over or test.at_least is None
    share = test.share_percent is not None
    wanted = f"{number(finding.limit)}%" if share else plural(finding.limit, unit)
    got = f"{number(finding.actual)}{'%' if share else ''}"
    text = f"{when} “{test.of.en}” is wanted {'at most' if upper else 'at least'} {wanted}, recorded {got}"
    short = finding.margin
    if short is not None and short.amount < 0:
        text += f", {number(size(short))} {'too many' if upper else 'short'}"
    if finding.verdict is Verdict.PENDING and finding.due_at is not None:
        text += f", open to {due_text(finding)}"
    return text


def span(margin: Margin) -> str:
    """A margin without its sign, spans of minutes in days, hours, minutes and seconds."""
    if margin.unit != "minute":
        return measured(size(margin), margin.unit)
    parts = zip(split_minutes(margin), ("day", "hour", "minute", "second"), strict=True)
    return " ".join(plural(amount, unit) for amount, unit in parts if amount) or "0 minutes"


def advice(finding: Finding) -> str:
    """What to do next; empty where nothing is to be done."""
    match finding.verdict:
        case Verdict.SATISFIED | Verdict.NOT_APPLICABLE | Verdict.EXCUSED:
            return ""
        case Verdict.ERROR:
            return "Report this finding with its rule id to the maintainers; the other findings stand."
        case Verdict.PENDING:
            by = due_text(finding) if finding.due_at is not None else "the end of the time given"
            return f"Complete “{finding.rule.duty.en}” by {by} and record it."
        case Verdict.UNDETERMINED:
            return _supply(finding)
        case Verdict.VIOLATED:
            return _mend(finding)
        case _:
            assert_never(finding.verdict)


def _supply(finding: Finding) -> str:
    if finding.note.startswith(AT_ODDS):
        return "Compare what is recorded with the originals, mend it and check again."
    if any(name.startswith("calendar: ") for name in finding.missing):
        return "Upgrade govrules, or add the year's days off and make-up workdays as a calendar layer."
    if needs_dates(finding):
        return "Find out by hand whether the notice was in force on the deciding date."
    if finding.missing:
        if finding.note == "no roster":
            return (
                "Supply the roster and check again; who does not owe this is listed too, with other duties or with []."
            )
        return "Record what is missing and check again; what did not happen is recorded as null."
    if finding.note:
        return "Find out by hand whether the notice was in force on the deciding date."
    return "Record what is missing and check again."


def _mend(finding: Finding) -> str:
    excuse = "; if there is a reason, record it (deviation_reason)" if finding.rule.excusable else ""
    test, where = finding.rule.logic.test, finding.citation.label_en
    match test:
        case Timely():
            if has_happened(finding):
                return f"Check the recorded time; if it is right, put things right under {where}{excuse}."
            return f"Complete “{finding.rule.duty.en}” at once and record when it was done{excuse}."
        case Required():
            if finding.rule.archetype == "prohibits":
                return f"Check the record; if it is right, stop it and correct it under {where}{excuse}."
            turned = {swap.part.en for swap in swapped(finding)}
            missing = [name for name in failed_labels(finding) if name not in turned]
            if turned and not missing:
                return f"Check the order of the recorded times; if it is right, put things right under {where}{excuse}."
            names = ", ".join(f"“{name}”" for name in missing) or f"“{finding.rule.duty.en}”"
            return f"Supply {names} and record it{excuse}."
        case Bounded():
            return f"Check the recorded figure; if it is right, put things right under {where}{excuse}."
        case Recurring():
            return f"Check that all records are there; if so, put things right under {where}{excuse}."
        case _:
            assert_never(test)
