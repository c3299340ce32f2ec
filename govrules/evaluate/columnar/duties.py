"""Recurring duties in columns: roster × period, joined with the acts counted per member and period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.compile import Compiler
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.output import FINDING_COLUMNS
from govrules.evaluate.columnar.periods import displaced_places, period_table
from govrules.evaluate.columnar.plan import Counts
from govrules.evaluate.columnar.roster import NOBODY, members_of
from govrules.evaluate.columnar.stages import Frame, Stages
from govrules.evaluate.columnar.tally import PAIR, reasons, tally
from govrules.evaluate.columnar.values import Part, Text, and_, chain, is_expr, is_false, lit, ordinal_micros
from govrules.evaluate.columnar.verdict import (
    CODES,
    EXCUSED,
    NOT_APPLICABLE,
    PENDING,
    SATISFIED,
    UNDETERMINED,
    VIOLATED,
    inside_of,
)
from govrules.evaluate.membership import out_of_place
from govrules.evaluate.recurring import campaign_of
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import Period

_TYPES = {"text": nw.String, "whole": nw.Int64, "float": nw.Float64}
_MEMBER_TYPES = {
    "member": nw.Int64, "bearer": nw.String, "who": nw.String, "target": nw.String, "jurisdiction": nw.String,
    "since": nw.Int64, "until": nw.Int64, "owes": nw.Boolean, "reason": nw.Boolean,
}  # fmt: skip


@frozen(eq=False)
class DutyTable:
    """Recurring rules on one engine at one moment; records of the time ``covers`` are all there."""

    checker: Checker
    as_of: datetime
    covers: Period | None
    engine: Any

    def judge(self, rule: Rule, roster: Sequence[Roster], acts: Sequence[Frame], reader: Reader) -> Frame | None:
        """The findings of one rule, or None where nobody owes the duty and nothing was done."""
        test = rule.logic.test
        assert isinstance(test, Recurring)
        listed = members_of(rule, test, roster, self.as_of, self.checker.calendar)
        records = _inside(nw.concat(list(acts)), rule, reader)
        strangers = out_of_place(rule, self.checker.of_duty(test.duty), roster)
        aside = [self._elsewhere(rule, test, strangers)] if strangers else []
        if not listed["member"]:
            none = self._no_roster(rule, test, records, reader)
            aside += [] if none is None else [none]
            return nw.concat(aside) if aside else None
        table = self.engine.table(listed)
        members = table.select(*(nw.col(name).cast(dtype) for name, dtype in _MEMBER_TYPES.items()))
        prepared = self.engine.settle(self._acts(records, rule, test, reader))
        found: list[Frame] = []
        if test.by_target:
            nowhere = nw.col("target").is_null() | (nw.col("target") == NOBODY)
            found.append(self._undetermined(rule, test, members.filter(nowhere)))
            members = members.filter(~nowhere)
        if test.per is None:
            found.append(self._standing(rule, test, members, prepared, listed))
        else:
            found += self._periods(rule, test, members, prepared, listed)
        return nw.concat([*aside, *found])

    def counts(self, rule: Rule, findings: Frame) -> Counts:
        """Number of findings per verdict."""
        rows = self.engine.rows(findings.group_by("verdict").agg(n=nw.len()))
        by_name = dict(zip(rows["verdict"], rows["n"], strict=True))
        return {(rule.id, rule.version): {code: int(by_name.get(v.value, 0)) for code, v in CODES.items()}}

    def _acts(self, frame: Frame, rule: Rule, test: Recurring, reader: Reader) -> Frame:
        """What is counted: who, for which target, on which day, whether it counts, what makes it distinct."""
        stages = Stages(self.checker.calendar, "acts")
        compiler = Compiler(reader.facts, reader.tabled, self.as_of, self.checker.calendar, stages)
        applies, where = compiler.truth(rule.logic.applies).value, compiler.truth(test.where).value
        on = compiler.moment(test.on)
        key = _key(test, compiler, on.day)
        target = _named(reader.facts["target"].text) if "target" in reader.facts else nw.lit(NOBODY)
        given: Part = False
        if rule.excusable and rule.logic.excuse is not None:
            reason = compiler.text(rule.logic.excuse).value
            given = (reason != "").fill_null(False) if is_expr(reason) else bool(reason)
        # What is dated after as-of has not happened yet; what is recorded as not happened never counts.
        reached = (lit(on.first, nw.Int64) <= ordinal_micros(self.as_of)).fill_null(False)
        frame = stages.apply(frame, self.engine)
        return frame.filter(reached | lit(on.unknown, nw.Boolean)).select(
            bearer=lit(reader.facts["bearer"].text.value, nw.String),
            target=target,
            day=nw.when(~lit(on.unknown, nw.Boolean)).then(lit(on.day, nw.Int64)),
            counts=lit(and_(applies, where), nw.Boolean),
            key=key,
            given=lit(given, nw.Boolean),
        )

    def _periods(
        self, rule: Rule, test: Recurring, members: Frame, acts: Frame, listed: dict[str, list[Any]]
    ) -> list[Frame]:
        start = rule.in_force.start
        # Nothing says from when members of unknown start owe the duty of a notice without a start.
        unstarted = members.filter(nw.col("since").is_null() & nw.lit(start is None))
        known = [day for day in listed["since"] if day is not None]
        earliest = start or (date.fromordinal(min(known)) if known else self.as_of.date())
        table = period_table(rule, test, earliest, self.as_of, self.covers)
        if not table["first"]:
            return [self._undetermined(rule, test, unstarted)]
        periods = self.engine.table(table)
        pairs = members.with_columns(one=nw.lit(1)).join(periods.with_columns(one=nw.lit(1)), on="one", how="inner")
        begun = (
            nw.col("since")
            if start is None
            else nw.coalesce(
                nw.when(nw.col("since") > start.toordinal()).then(nw.col("since")), nw.lit(start.toordinal())
            )
        )
        left = _holds(nw.col("until") < nw.col("first"))
        pairs = pairs.filter((nw.col("last") >= begun) & ~left).with_columns(
            (nw.col("member") * (len(table["first"]) + 1) + nw.col("number")).alias(PAIR)
        )
        part = _holds(nw.col("since") > nw.col("first")) | _holds(nw.col("until") < nw.col("last"))
        state = chain(
            [
                (~nw.col("judged"), "time"),
                (_holds(~nw.col("owes")), "owes"),
                (nw.col("since").is_null(), "unknown"),
                (part if test.partial == "whole" else False, "part"),
                (nw.col("uncovered"), "uncovered"),
                (nw.col("owes").is_null(), "unknown"),
            ],
            "judge",
            nw.String,
        )
        pairs = self.engine.settle(pairs.with_columns(state=state).filter(nw.col("state") != "uncovered"))
        ends = zip(table["first"], table["last"], strict=True)
        spans = [(date.fromordinal(first), date.fromordinal(last)) for first, last in ends]
        pairs = self._switchable(rule, pairs, listed, dict(zip(table["number"], spans, strict=True)))
        pairs = reasons(self.engine, self.checker.calendar, rule, test, pairs, acts)
        if test.share_percent is not None:
            found = self._share(rule, test, pairs, acts)
        else:
            counted = tally(self.engine, self.checker.calendar, test, pairs, acts, periods)
            found = self._shown(rule, test, counted, nw.col("closes"))
        return [found, self._undetermined(rule, test, unstarted)]

    def _switchable(
        self, rule: Rule, pairs: Frame, listed: dict[str, list[Any]], spans: dict[int, tuple[date, date]]
    ) -> Frame:
        """Mark the pairs of a place and time in which a local variant stands in for the rule."""
        resolver = self.checker.rules.resolver
        table = displaced_places(resolver, rule, {place for place in listed["jurisdiction"] if place}, spans)
        if not table["place"]:
            return pairs.with_columns(switched=nw.lit(0))
        marks = self.engine.table(table)
        joined = pairs.join(marks, left_on=["jurisdiction", "number"], right_on=["place", "of_period"], how="left")
        return joined.with_columns(nw.col("switched").fill_null(0))

    def _shown(self, rule: Rule, test: Recurring, pairs: Frame, due: Any, *, uncertain: bool = False) -> Frame:
        sure, possible, closed, whole = (nw.col(name) for name in ("sure", "possible", "closed", "whole"))
        low, high = test.at_least, test.at_most
        over: Part = False if high is None else sure > high
        missed = chain([(nw.col("excusing"), EXCUSED)], UNDETERMINED if uncertain else VIOLATED, nw.Int8)
        steps: list[tuple[Part, Part]] = [(over, missed)]
        steps += [] if high is None else [(possible > high, UNDETERMINED)]
        if low is None:
            verdict = chain([*steps, (closed, SATISFIED)], PENDING, nw.Int8)
        else:
            steps += [
                (sure >= low, SATISFIED),
                (possible >= low, UNDETERMINED),
                (~closed, PENDING),
                (~whole, UNDETERMINED),
            ]
            verdict = chain(steps, missed, nw.Int8)
        gap = (
            high - sure if low is None else chain([(over, None if high is None else high - sure)], sure - low, nw.Int64)
        )
        unit = "day" if test.counting is Counting.DAYS else "count"
        return self._finding(rule, test, pairs, verdict, due, sure, gap, unit, 1)

    def _share(self, rule: Rule, test: Recurring, pairs: Frame, acts: Frame) -> Frame:
        percent = test.share_percent
        assert percent is not None
        calendar = self.checker.calendar
        periods = pairs.select("first", opens="first", closes="last").unique()
        every = tally(self.engine, calendar, test, pairs, acts.with_columns(counts=nw.lit(True)), periods)
        every = self.engine.settle(every.rename({"sure": "all_sure", "possible": "all_possible"}))
        counted = tally(self.engine, calendar, test, every, acts, periods)
        sure, possible = nw.col("sure"), nw.col("possible")
        all_sure, all_possible = nw.col("all_sure"), nw.col("all_possible")
        settled = nw.col("closed") & nw.col("whole")
        missed = chain([(nw.col("excusing"), EXCUSED)], VIOLATED, nw.Int8)
        verdict = chain(
            [
                (~settled, PENDING),
                (all_possible == 0, NOT_APPLICABLE),
                (sure * 100 >= all_possible * percent, SATISFIED),
                (possible * 100 < all_sure * percent, missed),
            ],
            UNDETERMINED,
            nw.Int8,
        )
        counted = counted.with_columns(
            __whole=nw.when(all_sure > 0).then(all_sure).otherwise(nw.lit(1)), __part=sure * 10_000
        ).with_columns(__rate=(nw.col("__part") - nw.col("__part") % nw.col("__whole")))
        # An exact multiple by now, so that rounding the quotient loses nothing.
        rate = (nw.col("__rate") / nw.col("__whole")).round().cast(nw.Int64)
        shown = nw.when(settled & (all_possible > 0)).then(rate)
        return self._finding(rule, test, counted, verdict, nw.col("last"), shown, shown - percent * 100, "percent", 100)

    def _finding(
        self,
        rule: Rule,
        test: Recurring,
        pairs: Frame,
        verdict: Any,
        due: Any,
        actual: Any,
        gap: Any,
        unit: str,
        per: int,
    ) -> Frame:
        state, switched = nw.col("state"), nw.col("switched")
        code = chain([(state == "judge", verdict), (state == "unknown", UNDETERMINED)], NOT_APPLICABLE, nw.Int8)
        pairs = pairs.with_columns(__code=lit(code, nw.Int8))
        code = nw.col("__code")
        # A variant in force switches the duty off; one whose dates are uncertain may have.
        final = chain(
            [(switched == 1, NOT_APPLICABLE), ((switched == 2) & (code == VIOLATED), UNDETERMINED)], code, nw.Int8
        )
        name = chain([(nw.col("__final") == n, v.value) for n, v in CODES.items()], "error", nw.String)
        pairs = pairs.with_columns(__final=final)
        shown = (state == "judge") & (nw.col("__final") != NOT_APPLICABLE)
        number = lit(actual, nw.Int64)
        values = {
            "id": _subject(test), "bearer": nw.col("who"), "jurisdiction": nw.col("jurisdiction"),
            "period": nw.col("label"), "verdict": name, "due_on": nw.when(shown).then(lit(due, nw.Int64)),
            "actual": nw.when(shown).then(number.cast(nw.Float64) / per),
            "margin": nw.when(shown).then(lit(gap, nw.Int64).cast(nw.Float64) / per),
            "margin_unit": nw.when(shown & ~number.is_null()).then(nw.lit(unit)),
        }  # fmt: skip
        return pairs.select(*_columns(rule, values))

    def _standing(
        self, rule: Rule, test: Recurring, members: Frame, acts: Frame, listed: dict[str, list[Any]]
    ) -> Frame:
        today = self.as_of.date()
        until, end = test.open_until or rule.cites.notice.policy.standing_pending_until, rule.in_force.end
        # A plan or campaign year is judged as it ended.
        day = min(today, end) if until is not None and end is not None else today
        status = rule.in_force.status(day)
        away = _holds(nw.col("since") > day.toordinal()) | _holds(nw.col("until") < day.toordinal())
        campaign = campaign_of(rule) if test.partial == "whole" else None
        part: Any = False
        if campaign is not None:
            first, last = (end.toordinal() for end in campaign)
            part = _holds(nw.col("since") > first) | _holds(nw.col("until") < last)
        state = chain(
            [
                (_holds(~nw.col("owes")), "owes"),
                (status == "outside", "time"),
                (away, "away"),
                (part, "part"),
                (nw.col("owes").is_null(), "unknown"),
            ],
            "judge",
            nw.String,
        )
        pairs = members.with_columns(
            nw.col("member").alias(PAIR),
            first=nw.lit(0),
            number=nw.lit(0),
            label=lit(None, nw.String),
            closed=nw.lit(until is None or today > until),
            whole=nw.lit(True),
            state=lit(state, nw.String),
        )
        pairs = self._switchable(rule, self.engine.settle(pairs), listed, {0: (today, today)})
        pairs = reasons(self.engine, self.checker.calendar, rule, test, pairs, acts)
        counted = tally(self.engine, self.checker.calendar, test, pairs, acts, None)
        due = None if until is None else until.toordinal()
        return self._shown(rule, test, counted, due, uncertain=status == "uncertain")

    def _undetermined(self, rule: Rule, test: Recurring, members: Frame) -> Frame:
        """One finding per member, for no period."""
        frame = members.with_columns(label=lit(None, nw.String))
        values = {
            "id": _subject(test), "bearer": nw.col("who"), "jurisdiction": nw.col("jurisdiction"),
            "verdict": nw.lit(CODES[UNDETERMINED].value),
        }  # fmt: skip
        return frame.select(*_columns(rule, values))

    def _elsewhere(self, rule: Rule, test: Recurring, entries: Sequence[Roster]) -> Frame:
        """One finding per entry of a place that no rule of the duty covers."""
        known: dict[str, list[Any]] = {"who": [], "target": [], "jurisdiction": []}
        for entry in entries:
            known["who"].append(entry.bearer if isinstance(entry.bearer, str) else str(entry.id))
            known["target"].append(NOBODY if entry.target is None else entry.target)
            known["jurisdiction"].append(entry.jurisdiction)
        texts = {name: [v if isinstance(v, str) else None for v in values] for name, values in known.items()}
        frame = self.engine.table(texts)
        frame = frame.select(*(nw.col(name).cast(nw.String) for name in texts), label=lit(None, nw.String))
        values = {
            "id": _subject(test), "bearer": nw.col("who"), "jurisdiction": nw.col("jurisdiction"),
            "verdict": nw.lit(CODES[NOT_APPLICABLE].value),
        }  # fmt: skip
        return frame.select(*_columns(rule, values))

    def _no_roster(self, rule: Rule, test: Recurring, records: Frame, reader: Reader) -> Frame | None:
        places = self.engine.rows(
            records.select(place=lit(reader.facts["jurisdiction"].text.value, nw.String)).unique()
        )["place"]
        if not places:
            return None
        today = self.as_of.date()
        known = {place for place in places if place is not None}
        switched = displaced_places(self.checker.rules.resolver, rule, known, {0: (today, today)})
        off = len(known) == len(places) and set(switched["place"]) == known and set(switched["switched"]) == {1}
        verdict = CODES[NOT_APPLICABLE if off else UNDETERMINED].value
        one = self.engine.table({"number": [1]})
        return one.select(*_columns(rule, {"id": nw.lit(test.duty), "verdict": nw.lit(verdict)}))


def _columns(rule: Rule, values: dict[str, Any]) -> list[Any]:
    fixed = {"rule": rule.id, "version": rule.version, "record": "roster", "severity": rule.severity.value}
    return [
        (values[name] if name in values else lit(fixed.get(name), _TYPES[kind])).cast(_TYPES[kind]).alias(name)
        for name, kind in FINDING_COLUMNS.items()
    ]


def _subject(test: Recurring) -> Any:
    target = nw.when(nw.col("target") == NOBODY).then(nw.lit("None")).otherwise(nw.col("target"))
    parts = [nw.col("who")]
    if test.by_target:
        parts += [nw.lit("→"), nw.coalesce(target, nw.lit("Marker.UNKNOWN"))]
    label = nw.coalesce(nw.concat_str(nw.lit(" "), nw.col("label")), nw.lit(""))
    return nw.concat_str(*parts, label)


def _named(text: Text) -> Any:
    """A text in which nobody is a value and unknown is null."""
    return nw.when(lit(text.none, nw.Boolean)).then(nw.lit(NOBODY)).otherwise(lit(text.value, nw.String))


def _inside(frame: Frame, rule: Rule, reader: Reader) -> Frame:
    outside = is_false(inside_of(rule.jurisdiction, reader.facts["jurisdiction"].text))
    return frame if outside is False else frame.filter(~lit(outside, nw.Boolean))


def _holds(condition: Any) -> Any:
    """True where a condition is true; not where it is unknown."""
    return condition.fill_null(False)


def _key(test: Recurring, compiler: Compiler, day: Part) -> Any:
    """What makes an act distinct, null where it counts by itself."""
    match test.counting:
        case Counting.DAYS:
            return lit(day, nw.Int64).cast(nw.String)
        case Counting.DISTINCT:
            assert test.distinct is not None
            return _named(compiler.text(test.distinct))
        case Counting.RECORDS:
            return lit(None, nw.String)
