"""Recurring duties in columns: roster × period, put beside the acts counted per member and period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.acts import Acts, inside
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
from govrules.evaluate.columnar.engines import height
from govrules.evaluate.columnar.entries import NOBODY
from govrules.evaluate.columnar.excuses import Excesses, Reasons
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.nobody import Nobody
from govrules.evaluate.columnar.pair_sums import PAIR
from govrules.evaluate.columnar.periods import days_of, displaced_places, period_table
from govrules.evaluate.columnar.roster import Members, RosterTable
from govrules.evaluate.columnar.stages import Frame
from govrules.evaluate.columnar.tally import JUDGED, Owing, Tally
from govrules.evaluate.columnar.values import Part, chain, lit, or_
from govrules.evaluate.columnar.verdict import (
    EXCUSED,
    NOT_APPLICABLE,
    PENDING,
    SATISFIED,
    UNDETERMINED,
    VIOLATED,
)
from govrules.evaluate.recurring import campaign_of
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule
from govrules.timing import Period

_PAIRS = 1_000_000
"""Pairs of member and period that are judged at a time where an engine keeps all of them in memory."""


@frozen(eq=False)
class DutyTable:
    """Recurring ``rules`` over one table at one moment; records of the time ``covers`` are all there."""

    rules: Sequence[Rule]
    checker: Checker
    as_of: datetime
    covers: Period | None
    engine: Any
    reader: Reader
    roster: RosterTable | None

    def opened(self) -> list[NobodyOwes | Duty]:
        """The rules, each with the members that owe its duty, ready to count acts."""
        return [self._open(rule) for rule in self.rules]

    def _open(self, rule: Rule) -> NobodyOwes | Duty:
        test = rule.logic.test
        assert isinstance(test, Recurring)
        listed = strangers = None
        if self.roster is not None:
            listed = self.roster.members(rule, test, self.as_of, self.checker.calendar)
            strangers = self.roster.strangers(rule, self.checker.of_duty(test.duty), self.checker.calendar)
        if listed is None or not listed.count:
            return NobodyOwes(self, rule, test, strangers)
        return Duty(self, rule, test, listed, strangers)


@define(eq=False)
class NobodyOwes:
    """A rule whose duty has no member."""

    of: DutyTable
    rule: Rule
    test: Recurring
    strangers: Members | None
    _acting: Nobody = field(init=False)

    def __attrs_post_init__(self) -> None:
        of = self.of
        self._acting = Nobody(self.rule, of.checker, of.reader, of.roster, of.engine)

    def take(self, records: Frame) -> None:
        """Look through the records of a chunk that are about what the rule is about."""
        self._acting.take(inside(records, self.rule, self.of.reader))

    def findings(self, codes: Sequence[int]) -> Iterator[DutyFindings]:
        """What was found; nothing where nothing was done either."""
        code = self._acting.code(self.of.as_of.date())
        if code is not None or self.strangers is not None:
            yield counted(self.of.engine, self.rule, self.test, [], None, None, self.strangers, code, codes)


@define(eq=False)
class Duty:
    """A rule whose duty has members: counts their acts chunk by chunk, then judges each member in each period."""

    of: DutyTable
    rule: Rule
    test: Recurring
    listed: Members
    strangers: Members | None
    _members: Frame = field(init=False)
    _apart: list[Frame] = field(factory=list, init=False)
    _periods: Periods | None = field(default=None, init=False)
    _acts: Acts = field(init=False)
    _tally: Tally = field(init=False)
    _every: Tally | None = field(default=None, init=False)
    _reasons: Reasons | None = field(default=None, init=False)
    _excesses: Excesses | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        of, rule, test = self.of, self.rule, self.test
        self._members = self.listed.frame
        if test.by_target:
            nowhere = nw.col("target").is_null() | (nw.col("target") == NOBODY)
            self._apart.append(coded(self._members.filter(nowhere), UNDETERMINED))
            self._members = self._members.filter(~nowhere)
        if test.per is not None:
            start, known = rule.in_force.start, self.listed.earliest
            if start is None:
                # Nothing says from when members of unknown start owe the duty of a notice without a start.
                self._apart.append(coded(self._members.filter(nw.col("since").is_null()), UNDETERMINED))
            earliest = start or (of.as_of.date() if known is None else date.fromordinal(known))
            self._periods = period_table(rule, test, earliest, of.as_of, of.covers, of.checker.calendar)
        self._acts = Acts.of(rule, test, of.reader, of.as_of, of.checker.calendar)
        self._count_in(self._owing())

    def _owing(self) -> Owing:
        on = ("bearer", "target") if self.test.by_target else ("bearer",)
        engine = self.of.engine
        frame = self._members.select("member", *on)
        stride = self._stride
        size = (self.listed.last + 1) * stride
        return Owing(engine, frame, self.listed.count, on, stride, size, len(self.of.rules))

    @property
    def _stride(self) -> int:
        return 1 if self._periods is None else len(self._periods["first"]) + 1

    def _count_in(self, owing: Owing) -> None:
        """Say what of the acts is counted, and in which periods."""
        test, table = self.test, self._periods
        within = slots = None
        if table is not None and table["first"]:
            whole = {**table, "slot": table["first"], "slot_ends": table["last"]}
            shares = test.share_percent is not None
            within = days_of(whole, "first", "last") if shares else days_of(table, "opens", "closes")
            slots = days_of(table, "slot", "slot_ends")
        partly = "counts" in self._acts.columns or test.counting is Counting.DISTINCT
        self._tally = Tally(test, owing, within, partly)
        if test.share_percent is not None:
            self._every = Tally(test, owing, within, test.counting is Counting.DISTINCT, every=True)
        if "given" in self._acts.columns:
            self._reasons = Reasons(owing, slots)
            if test.at_most is not None and test.share_percent is None:
                self._excesses = Excesses(test, owing, within)

    def take(self, records: Frame) -> None:
        """Count the acts among the records of a chunk that are about what the rule is about."""
        if self._periods is not None and not self._periods["first"]:
            return
        engine = self.of.engine
        acts = self._acts.among(inside(records, self.rule, self.of.reader), engine)
        takers = [one for one in (self._tally, self._every, self._reasons, self._excesses) if one is not None]
        if len(takers) > 1:
            acts = engine.settle(acts)
        for taker in takers:
            taker.take(acts)

    def findings(self, codes: Sequence[int]) -> Iterator[DutyFindings]:
        """What was found, some members at a time."""
        engine, rule, test = self.of.engine, self.rule, self.test
        members = self.listed.frame
        yield counted(engine, rule, test, self._apart, members, None, self.strangers, None, codes)
        if self._periods is not None and not self._periods["first"]:
            return
        judge = self._standing() if self._periods is None else self._by_period(self._periods)
        for some in _pieces(engine, self._members, max(1, _PAIRS // self._stride)):
            yield counted(engine, rule, test, [judge(some)], some, self._periods, None, None, codes)

    def _by_period(self, table: Periods) -> Callable[[Frame], Frame]:
        """How members are judged in each period."""
        engine, test, start = self.of.engine, self.test, self.rule.in_force.start
        periods = engine.table({name: values for name, values in table.items() if name != "label"})
        ends = zip(table["first"], table["last"], strict=True)
        spans = [(date.fromordinal(first), date.fromordinal(last)) for first, last in ends]
        switched = self._switches(dict(zip(table["number"], spans, strict=True)))
        state = _state(test, table)

        def judge(members: Frame) -> Frame:
            pairs = members.join(periods, how="cross")
            pairs = pairs.filter(_begun(start) & ~_holds(nw.col("until") < nw.col("first"))).with_columns(
                (nw.col("member") * self._stride + nw.col("number")).alias(PAIR), state=state
            )
            if any(table["uncovered"]):
                pairs = pairs.filter(nw.col("state") != UNCOVERED)
            pairs = self._excused(pairs if switched is None else switched(pairs))
            if test.share_percent is not None:
                return self._share(pairs, switches=switched is not None)
            return self._judged(self._tallied(pairs), nw.col("closes"), switches=switched is not None)

        return judge

    def _standing(self) -> Callable[[Frame], Frame]:
        """How members are judged by what stands at as-of."""
        rule, test, today = self.rule, self.test, self.of.as_of.date()
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
        out = (or_(_holds(~nw.col("owes")), status == "outside", away, part), LEFT_OUT)
        state = chain([out, (nw.col("owes").is_null(), UNKNOWN_MEMBER)], JUDGED, nw.Int8)
        due = None if until is None else until.toordinal()
        closed = until is None or today > until
        switched = self._switches({0: (today, today)})

        def judge(members: Frame) -> Frame:
            pairs = members.with_columns(
                nw.col("member").alias(PAIR), first=nw.lit(0), number=nw.lit(0), closed=nw.lit(closed),
                whole=nw.lit(True), state=lit(state, nw.Int8),
            )  # fmt: skip
            pairs = self._tallied(self._excused(pairs if switched is None else switched(pairs)))
            return self._judged(pairs, due, uncertain=status == "uncertain", switches=switched is not None)

        return judge

    def _switches(self, spans: dict[int, tuple[date, date]]) -> Callable[[Frame], Frame] | None:
        """What marks the pairs of a place and time in which a local variant stands in for the rule; None if nothing."""
        resolver = self.of.checker.rules.resolver
        within = self.rule.id in resolver.displacers
        table = displaced_places(resolver, self.rule, self.listed.places(), spans) if within else None
        if table is None or not table["place"]:
            return None
        marks = self.of.engine.table(table)

        def marked(pairs: Frame) -> Frame:
            found = pairs.join(marks, left_on=["jurisdiction", "number"], right_on=["place", "of_period"], how="left")
            return found.with_columns(nw.col("switched").fill_null(0))

        return marked

    def _excused(self, pairs: Frame) -> Frame:
        return pairs if self._reasons is None else self._reasons.beside(pairs)

    def _tallied(self, pairs: Frame) -> Frame:
        pairs = self._tally.beside(pairs)
        return pairs if self._excesses is None else self._excesses.beside(pairs)

    def _judged(self, pairs: Frame, due: Any, *, switches: bool, uncertain: bool = False) -> Frame:
        sure, possible, closed, whole = (nw.col(name) for name in ("sure", "possible", "closed", "whole"))
        low, high = self.test.at_least, self.test.at_most
        over: Part = False if high is None else sure > high
        wrong = UNDETERMINED if uncertain else VIOLATED
        excusing = self._reasons is not None and nw.col("excusing")
        excess = self._excesses is not None and nw.col("excess")
        missed = chain([(excusing, EXCUSED)], wrong, nw.Int8)
        steps: list[tuple[Part, Part]] = [(over, chain([(excess, EXCUSED)], wrong, nw.Int8))]
        exact = self._tally.is_exact
        steps += [] if high is None or exact else [(possible > high, UNDETERMINED)]
        if low is None:
            verdict = chain([*steps, (closed, SATISFIED)], PENDING, nw.Int8)
        else:
            steps += [
                (sure >= low, SATISFIED),
                (False if exact else possible >= low, UNDETERMINED),
                (~closed, PENDING),
                (~whole, UNDETERMINED),
            ]
            verdict = chain(steps, missed, nw.Int8)
        gap = (
            high - sure if low is None else chain([(over, None if high is None else high - sure)], sure - low, nw.Int64)
        )
        return narrowed(pairs, verdict, due, sure, gap, switches=switches)

    def _share(self, pairs: Frame, *, switches: bool) -> Frame:
        percent = self.test.share_percent
        assert percent is not None and self._every is not None
        every = self._every.beside(pairs).rename({"sure": "all_sure", "possible": "all_possible"})
        tallied = self._tally.beside(self.of.engine.settle(every))
        sure, possible = nw.col("sure"), nw.col("possible")
        all_sure, all_possible = nw.col("all_sure"), nw.col("all_possible")
        settled = nw.col("closed") & nw.col("whole")
        missed = chain([(self._reasons is not None and nw.col("excusing"), EXCUSED)], VIOLATED, nw.Int8)
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
        return narrowed(tallied, verdict, nw.col("last"), shown, shown - percent * 100, switches=switches)


def count_acts(duties: Sequence[Duty | NobodyOwes], records: Frame, kind: str | None, engine: Any) -> None:
    """Count the records of a chunk for the duties that they are about by the field ``kind``."""
    there: set[str | None] = {duty.rule.logic.about for duty in duties}
    if len(there) > 1 and kind is not None:
        there = {None, *engine.rows(records.select(about=nw.col(f"{kind}__value")).unique())["about"]}
    for duty in duties:
        about = duty.rule.logic.about
        if about in there:
            duty.take(records if about is None else records.filter(nw.col(f"{kind}__value") == about))


def _state(test: Recurring, table: Periods) -> Any:
    """What becomes of a member in a period."""
    since, until = nw.col("since"), nw.col("until")
    part = _holds(since > nw.col("first")) | _holds(until < nw.col("last"))
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
    return lit(state, nw.Int8)


def _begun(start: date | None) -> Any:
    """Whether a period ends after the member's start or the notice's."""
    since, last = nw.col("since"), nw.col("last")
    if start is None:
        return last >= since
    return (last >= start.toordinal()) & ~_holds(since > last)


def _pieces(engine: Any, members: Frame, rows: int) -> Iterator[Frame]:
    """Some members at a time on Polars, which keeps what it works on in memory; the others keep it on disk."""
    if engine.name != "polars":
        yield members
        return
    settled = engine.settle(members)
    for start in range(0, height(engine, settled), rows):
        yield nw.from_native(settled.to_native().slice(start, rows))


def _holds(condition: Any) -> Any:
    """True where a condition is true; not where it is unknown."""
    return condition.fill_null(False)
