"""Recurring duties in columns: roster × period, joined with the acts counted per member and period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.compile import Compiler
from govrules.evaluate.columnar.duty_findings import (
    LEFT_OUT,
    UNCOVERED,
    UNKNOWN_MEMBER,
    DutyFindings,
    Periods,
    coded,
    counted,
    narrowed,
)
from govrules.evaluate.columnar.entries import NOBODY
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.periods import days_of, displaced_places, period_table
from govrules.evaluate.columnar.plan import Counts
from govrules.evaluate.columnar.roster import Members, RosterTable
from govrules.evaluate.columnar.stages import Frame, Stages, only
from govrules.evaluate.columnar.tally import JUDGED, PAIR, Days, excesses, reasons, tally
from govrules.evaluate.columnar.values import Part, Text, and_, chain, is_expr, is_false, lit, not_, or_, ordinal_micros
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
from govrules.evaluate.recurring import campaign_of
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import Period


@frozen(eq=False)
class DutyTable:
    """Recurring rules on one engine at one moment; records of the time ``covers`` are all there."""

    checker: Checker
    as_of: datetime
    covers: Period | None
    engine: Any

    def judge(self, rule: Rule, roster: RosterTable | None, acts: Sequence[Frame], reader: Reader) -> Frame | None:
        """The findings of one rule, or None where nobody owes the duty and nothing was done."""
        found = self.judged(rule, roster, acts, reader)
        return None if found is None else found.of_codes(tuple(CODES))

    def counts(self, rule: Rule, findings: Frame) -> Counts:
        """Number of findings per verdict."""
        rows = self.engine.rows(findings.group_by("verdict").agg(n=nw.len()))
        by_name = dict(zip(rows["verdict"], rows["n"], strict=True))
        return {(rule.id, rule.version): {code: int(by_name.get(v.value, 0)) for code, v in CODES.items()}}

    def judged(
        self, rule: Rule, roster: RosterTable | None, acts: Sequence[Frame], reader: Reader
    ) -> DutyFindings | None:
        """Judge each member in each period; None where nobody owes the duty and nothing was done."""
        test = rule.logic.test
        assert isinstance(test, Recurring)
        listed = strangers = None
        if roster is not None:
            listed = roster.members(rule, test, self.as_of, self.checker.calendar)
            strangers = roster.strangers(rule, self.checker.of_duty(test.duty), self.checker.calendar)
        records = _inside(nw.concat(list(acts)) if len(acts) > 1 else acts[0], rule, reader)
        if listed is None or not listed.count:
            code = self._no_roster(rule, test, records, reader, roster)
            return (
                None
                if code is None and strangers is None
                else counted(self.engine, rule, test, [], None, None, strangers, code)
            )
        members = listed.frame
        prepared = self.engine.settle(self._acts(records, rule, test, reader))
        found: list[Frame] = []
        if test.by_target:
            nowhere = nw.col("target").is_null() | (nw.col("target") == NOBODY)
            found.append(coded(members.filter(nowhere), UNDETERMINED))
            members = members.filter(~nowhere)
        table: Periods | None = None
        if test.per is None:
            found.append(self._standing(rule, test, members, prepared, listed))
        else:
            table = self._period_table(rule, test, listed)
            found += self._periods(rule, test, members, prepared, listed, table)
        return counted(self.engine, rule, test, found, listed.frame, table, strangers, None)

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

    def _period_table(self, rule: Rule, test: Recurring, listed: Members) -> Periods:
        start, known = rule.in_force.start, listed.earliest
        earliest = start or (self.as_of.date() if known is None else date.fromordinal(known))
        return period_table(rule, test, earliest, self.as_of, self.covers, self.checker.calendar)

    def _periods(
        self, rule: Rule, test: Recurring, members: Frame, acts: Frame, listed: Members, table: Periods
    ) -> list[Frame]:
        start = rule.in_force.start
        found: list[Frame] = []
        if start is None:
            # Nothing says from when members of unknown start owe the duty of a notice without a start.
            found.append(coded(members.filter(nw.col("since").is_null()), UNDETERMINED))
        if not table["first"]:
            return found or [coded(members.head(0), UNDETERMINED)]
        periods = self.engine.table({name: values for name, values in table.items() if name != "label"})
        pairs = members.with_columns(one=nw.lit(1)).join(periods.with_columns(one=nw.lit(1)), on="one", how="inner")
        since, until, last = nw.col("since"), nw.col("until"), nw.col("last")
        pairs = pairs.filter(self._begun(start) & ~_holds(until < nw.col("first"))).with_columns(
            (nw.col("member") * (len(table["first"]) + 1) + nw.col("number")).alias(PAIR)
        )
        part = _holds(since > nw.col("first")) | _holds(until < last)
        outside: Part = False if all(table["judged"]) else ~nw.col("judged")
        state = chain(
            [
                (or_(outside, _holds(~nw.col("owes"))), LEFT_OUT),
                (since.is_null(), UNKNOWN_MEMBER),
                (part if test.partial == "whole" else False, LEFT_OUT),
                (nw.col("uncovered") if any(table["uncovered"]) else False, UNCOVERED),
                (nw.col("owes").is_null(), UNKNOWN_MEMBER),
                (nw.col("dark") if any(table["dark"]) else False, UNKNOWN_MEMBER),
            ],
            JUDGED,
            nw.Int8,
        )
        pairs = pairs.with_columns(state=state)
        if any(table["uncovered"]):
            pairs = pairs.filter(nw.col("state") != UNCOVERED)
        ends = zip(table["first"], table["last"], strict=True)
        spans = [(date.fromordinal(first), date.fromordinal(last)) for first, last in ends]
        pairs = self._switchable(rule, pairs, listed, dict(zip(table["number"], spans, strict=True)))
        pairs = reasons(self.engine, rule, test, pairs, acts, days_of(table, "slot", "slot_ends"))
        if test.share_percent is not None:
            within = {**table, "slot": table["first"], "slot_ends": table["last"]}
            found.append(self._share(rule, test, pairs, acts, days_of(within, "first", "last")))
        else:
            days = days_of(table, "opens", "closes")
            tallied = tally(self.engine, test, pairs, acts, days)
            tallied = excesses(self.engine, rule, test, tallied, acts, days)
            found.append(self._judged(test, tallied, nw.col("closes")))
        return found

    @staticmethod
    def _begun(start: date | None) -> Any:
        """Whether a period ends after the member's start or the notice's."""
        since, last = nw.col("since"), nw.col("last")
        if start is None:
            return last >= since
        return (last >= start.toordinal()) & ~_holds(since > last)

    def _switchable(self, rule: Rule, pairs: Frame, listed: Members, spans: dict[int, tuple[date, date]]) -> Frame:
        """Mark the pairs of a place and time in which a local variant stands in for the rule."""
        resolver = self.checker.rules.resolver
        switched = rule.id in resolver.displacers
        table = displaced_places(resolver, rule, listed.places(), spans) if switched else None
        if table is None or not table["place"]:
            return pairs.with_columns(switched=nw.lit(0))
        marks = self.engine.table(table)
        joined = pairs.join(marks, left_on=["jurisdiction", "number"], right_on=["place", "of_period"], how="left")
        return joined.with_columns(nw.col("switched").fill_null(0))

    def _judged(self, test: Recurring, pairs: Frame, due: Any, *, uncertain: bool = False) -> Frame:
        sure, possible, closed, whole = (nw.col(name) for name in ("sure", "possible", "closed", "whole"))
        low, high = test.at_least, test.at_most
        over: Part = False if high is None else sure > high
        wrong = UNDETERMINED if uncertain else VIOLATED
        missed = chain([(nw.col("excusing"), EXCUSED)], wrong, nw.Int8)
        steps: list[tuple[Part, Part]] = [(over, chain([(nw.col("excess"), EXCUSED)], wrong, nw.Int8))]
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
        return narrowed(pairs, verdict, due, sure, gap)

    def _share(self, rule: Rule, test: Recurring, pairs: Frame, acts: Frame, days: Days) -> Frame:
        percent = test.share_percent
        assert percent is not None
        every = tally(self.engine, test, pairs, acts.with_columns(counts=nw.lit(True)), days)
        every = self.engine.settle(every.rename({"sure": "all_sure", "possible": "all_possible"}))
        tallied = tally(self.engine, test, every, acts, days)
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
        tallied = tallied.with_columns(
            __whole=nw.when(all_sure > 0).then(all_sure).otherwise(nw.lit(1)), __part=sure * 10_000
        ).with_columns(__rate=(nw.col("__part") - nw.col("__part") % nw.col("__whole")))
        # An exact multiple by now, so that rounding the quotient loses nothing.
        rate = (nw.col("__rate") / nw.col("__whole")).round().cast(nw.Int64)
        shown = nw.when(settled & (all_possible > 0)).then(rate)
        return narrowed(tallied, verdict, nw.col("last"), shown, shown - percent * 100)

    def _standing(self, rule: Rule, test: Recurring, members: Frame, acts: Frame, listed: Members) -> Frame:
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
                (or_(_holds(~nw.col("owes")), status == "outside", away, part), LEFT_OUT),
                (nw.col("owes").is_null(), UNKNOWN_MEMBER),
            ],
            JUDGED,
            nw.Int8,
        )
        pairs = members.with_columns(
            nw.col("member").alias(PAIR),
            first=nw.lit(0),
            number=nw.lit(0),
            closed=nw.lit(until is None or today > until),
            whole=nw.lit(True),
            state=lit(state, nw.Int8),
        )
        pairs = self._switchable(rule, pairs, listed, {0: (today, today)})
        pairs = reasons(self.engine, rule, test, pairs, acts, None)
        tallied = tally(self.engine, test, pairs, acts, None)
        tallied = excesses(self.engine, rule, test, tallied, acts, None)
        due = None if until is None else until.toordinal()
        return self._judged(test, tallied, due, uncertain=status == "uncertain")

    def _no_roster(
        self, rule: Rule, test: Recurring, records: Frame, reader: Reader, roster: RosterTable | None
    ) -> int | None:
        """The code of the one finding where acts are there and nobody owes them; None where no act is either."""
        # A selection of nothing but a constant has a row even where there are no records.
        placed = records.with_columns(place=lit(reader.facts["jurisdiction"].text.value, nw.String))
        places = self.engine.rows(placed.select("place").unique())["place"]
        if not places:
            return None
        if self._all_owe_others(rule, placed, reader, roster):
            return NOT_APPLICABLE
        today = self.as_of.date()
        known = {place for place in places if place is not None}
        switched = displaced_places(self.checker.rules.resolver, rule, known, {0: (today, today)})
        off = len(known) == len(places) and set(switched["place"]) == known and set(switched["switched"]) == {1}
        return NOT_APPLICABLE if off else UNDETERMINED

    def _all_owe_others(self, rule: Rule, records: Frame, reader: Reader, roster: RosterTable | None) -> bool:
        """Whether nobody who acted can owe the duty: of another kind, or on the roster with other duties."""
        kind = reader.facts["bearer_kind"].text
        of_kind = records.with_columns(
            bearer=lit(reader.facts["bearer"].text.value, nw.String), kind=lit(kind.value, nw.String)
        )
        if rule.binds:
            of_kind = of_kind.filter(nw.col("kind").is_null() | nw.col("kind").is_in(list(rule.binds)))
        acting = of_kind.select("bearer").unique()
        if roster is not None:
            listed = roster.listed(rule, self.checker.calendar).with_columns(known=nw.lit(True))
            acting = acting.join(listed, left_on="bearer", right_on="listed", how="left")
            acting = acting.filter(nw.col("known").is_null())
        return not self.engine.rows(acting.select(n=nw.len()))["n"][0]


def _named(text: Text) -> Any:
    """A text in which nobody is a value and unknown is null."""
    return nw.when(lit(text.none, nw.Boolean)).then(nw.lit(NOBODY)).otherwise(lit(text.value, nw.String))


def _inside(frame: Frame, rule: Rule, reader: Reader) -> Frame:
    outside = is_false(inside_of(rule.jurisdiction, reader.facts["jurisdiction"].text))
    return only(frame, not_(outside))


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
