"""``check_table``: a table of facts against the rules, on the engine that holds it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.errors import FactError, UnknownName, UsageError, nearest
from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar import doubts, newest
from govrules.evaluate.columnar.columns import Form, pick_columns, read_mapping, unread_columns
from govrules.evaluate.columnar.duties import Duty, DutyTable, NobodyOwes, count_acts
from govrules.evaluate.columnar.engines import BAD, Engine, height
from govrules.evaluate.columnar.groups import Groups
from govrules.evaluate.columnar.identity import repeated_ids
from govrules.evaluate.columnar.ingest import TABLED, Names, Reader, rejected
from govrules.evaluate.columnar.onepass import OnePass, Part
from govrules.evaluate.columnar.output import Output, engine_for, sheet_rows
from govrules.evaluate.columnar.plan import REPORTED, Counts, GroupPlan
from govrules.evaluate.columnar.roster import read_roster
from govrules.evaluate.columnar.verdict import CODES
from govrules.evaluate.columnar.workers import in_order
from govrules.evaluate.moments import instant_of
from govrules.evaluate.verdict import Verdict
from govrules.expr import descend, facts_read
from govrules.facts.moment import parse_moment, to_beijing
from govrules.facts.record import Record, fields_of
from govrules.law import is_code
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import Period

ALWAYS = ("id", "jurisdiction", "bearer", "bearer_kind")
Progress = Callable[[int], None]


@frozen(eq=False)
class TableResult:
    """What a check of a table gave.

    ``findings`` and ``rejects`` are frames of the kind that was given (Polars data frames for paths), or None
    where they were written to ``out``. ``counts`` has, for each (rule id, version), the number of findings per
    verdict, reported or not. ``rows`` = ``judged`` + ``rejected`` + ``superseded`` always. ``columns`` says which
    column was read as which field; ``absent`` are the fields that rules ask for and no column holds, ``unread`` the
    columns that are no field of the record.
    """

    findings: Any
    rejects: Any
    counts: Mapping[tuple[str, int], Mapping[Verdict, int]]
    rows: int
    judged: int
    rejected: int
    superseded: int
    columns: Mapping[str, str]
    absent: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def totals(self) -> dict[Verdict, int]:
        """Number of findings per verdict over all rules."""
        return {verdict: sum(of_rule[verdict] for of_rule in self.counts.values()) for verdict in CODES.values()}


def check_table(
    rules: RuleSet | Checker,
    table: Any,
    *,
    record: str,
    as_of: date | str,
    jurisdiction: str | None = None,
    rosters: Any = None,
    engine: str | Engine | None = None,
    mapping: Mapping[str, Any] | str | Path | None = None,
    all: bool = False,
    covers: Period | None = None,
    out: str | Path | None = None,
    rejects_out: str | Path | None = None,
    counts_only: bool = False,
    unique_ids: bool = False,
    beijing_time: bool = True,
    progress: Progress | None = None,
) -> TableResult:
    """Check a table whose rows are records of one type against every rule on that type.

    ``table`` is a Polars, pandas, PyArrow or DuckDB table, or the path (or pattern of paths) of Parquet,
    CSV or XLSX files; its columns carry field names or Chinese labels, or ``mapping`` says which is which.
    ``rosters`` is a table of roster entries for recurring duties. ``engine`` is ``polars`` or
    ``duckdb``; by default the one that holds the table. Findings that are satisfied or not applicable are
    counted and left out unless ``all``; ``counts_only`` leaves out all of them. ``out`` and ``rejects_out``
    write Parquet instead of returning frames. ``unique_ids`` rejects the rows whose id other rows have too, at
    the cost of one more pass over the ids. Without ``beijing_time`` instants that name no zone are not read.

    Raises UsageError where a rule cannot run in bulk, naming it, and where the table does not fit the record.
    """
    checker = rules if isinstance(rules, Checker) else Checker.of(rules)
    instant = instant_of(_moment(as_of))
    kind = _record_type(checker.rules, record)
    if jurisdiction is not None and not is_code(jurisdiction):
        raise UsageError(f"Jurisdiction {jurisdiction!r} is not a GB/T 2260 code of six digits.")
    chosen = engine_for(engine, table)
    output = Output(chosen, table, out, rejects_out)
    codes = () if counts_only else tuple(CODES) if all else REPORTED
    check = _Check(
        checker, kind, instant, jurisdiction, chosen, output, codes, progress, unique_ids=unique_ids,
        beijing_time=beijing_time,
    )  # fmt: skip
    check.records(table, read_mapping(mapping) if isinstance(mapping, str | Path) else mapping, rosters, covers)
    check.duties()
    return check.result()


def _moment(as_of: date | str) -> date:
    if isinstance(as_of, str):
        try:
            as_of = parse_moment(as_of)
        except ValueError as error:
            raise FactError(f"as_of: {error}.", "Give a date or an instant.") from None
    return to_beijing(as_of) if isinstance(as_of, datetime) else as_of


def _record_type(rules: RuleSet, record: str) -> type[Record]:
    if record not in rules.records:
        raise UnknownName(
            f"There is no record type {record!r}{nearest(record, rules.records)}.",
            f"Known: {', '.join(sorted(rules.records))}.",
        )
    return rules.records[record]


@define(eq=False)
class _Check:
    checker: Checker
    kind: type[Record]
    as_of: datetime
    jurisdiction: str | None
    engine: Engine
    output: Output
    codes: Sequence[int]
    progress: Progress | None
    unique_ids: bool
    beijing_time: bool
    counts: Counts = field(factory=dict, init=False)
    rows: int = field(default=0, init=False)
    rejected: int = field(default=0, init=False)
    superseded: int = field(default=0, init=False)
    _duties: list[Duty | NobodyOwes] = field(factory=list, init=False)
    _reader: Reader | None = field(default=None, init=False)
    _unread: tuple[str, ...] = field(default=(), init=False)

    def records(
        self, source: Any, mapping: Mapping[str, Any] | None, rosters: Any, covers: Period | None
    ) -> None:
        """Read the table, judge each row by the rules of a single record and count it for recurring duties."""
        table = self.engine.open(source, lambda path: sheet_rows(path, self.kind, self.checker.rules.records))
        rules = [rule for rule in self.checker.rules.rules if rule.record == self.kind.record_name]
        superseding = {
            rule.logic.about: rule.logic.decided_to is not None
            for rule in rules if rule.logic.supersede and rule.logic.about is not None
        }  # fmt: skip
        forms = self.engine.forms(table)
        reader = self._reader = self._make_reader(rules, forms, mapping, bool(superseding))
        self._unread = unread_columns(self.kind, forms, reader.picks.values())
        if self.unique_ids and "id" in reader.picks:
            reader.repeated = repeated_ids(self.engine, table, reader.picks["id"])
        recurring = [rule for rule in rules if isinstance(rule.logic.test, Recurring)]
        if recurring:
            roster = read_roster(rosters, self.engine, self.checker.rules, self.jurisdiction)
            duties = DutyTable(recurring, self.checker, self.as_of, covers, self.engine, reader, roster)
            self._duties = duties.opened()
        groups = self._groups(rules, reader)
        whole = bool(superseding)
        # One question is asked of the rows that were read, where nothing else is.
        once = len(recurring) == 1 and not groups.grouped and not whole
        plain = not whole and not recurring and set(groups.grouped) == {None}
        # What stores nothing needs no memory, however long the table is.
        alike = plain and (reader.is_stored or not self.engine.stores)
        chunks = self.engine.chunks(table, list(reader.picks.values()), whole=whole, alike=alike)
        if plain:
            self._at_once(groups, chunks)
            return
        for chunk in chunks:
            start = self.rows
            frame = self._accepted(reader, chunk, once=once)
            if superseding:
                before = height(self.engine, frame)
                current = newest.newest(
                    frame, reader.facts, self.as_of, superseding, self.checker.calendar, self.engine
                )
                frame = self.engine.settle(current)
                self.superseded += before - height(self.engine, frame)
            present = self._present(frame, groups)
            for number, about in enumerate(present):
                self._judge(groups.plan(about), self._about(frame, about))
                if self.progress is not None:
                    self.progress(start + (self.rows - start) * number // len(present))
            count_acts(self._duties, frame, self.kind.discriminator, self.engine)
            if self.progress is not None:
                self.progress(self.rows)

    def _make_reader(
        self, rules: Sequence[Rule], forms: Mapping[str, Any], mapping: Mapping[str, Any] | None, superseding: bool
    ) -> Reader:
        fields = fields_of(self.kind)
        needed: set[str] = set(ALWAYS)
        needed |= {fact.name for rule in rules for fact in facts_read(*rule.logic.expressions())}
        needed |= {"period"} if self.kind.discriminator is None else {"period", self.kind.discriminator}
        if any(isinstance(rule.logic.test, Recurring) for rule in rules) and "target" in fields:
            needed.add("target")
        if superseding:
            needed |= {"on", "matter", "done", "elements"}
        wanted = frozenset(name for name in needed if name in fields)
        picks = pick_columns(self.kind, forms, mapping, wanted)
        if self.kind.discriminator is not None and self.kind.discriminator not in picks:
            raise UsageError(
                f"The table has no column {self.kind.discriminator}, by which rules for {self.kind.record_name}"
                " are found.",
                "Add the column or map one to it.",
            )
        bare = [] if self.beijing_time else [pick for pick in picks.values() if pick.form is Form.NAIVE]
        if bare:
            raise UsageError(
                f"The column {bare[0].column!r} ({bare[0].field}) holds instants without a zone.",
                "Where all of them are Beijing time, say so with --beijing-time (in Python: beijing_time=True).",
            )
        tabled = frozenset(
            node for rule in rules for top in rule.logic.expressions() for node in descend(top)
            if isinstance(node, TABLED)
        )  # fmt: skip
        return Reader(
            self.kind,
            picks,
            wanted,
            tabled,
            self._names(),
            self.jurisdiction,
            self.checker.calendar,
            self.beijing_time,
            is_stored=self.engine.stores and bool(self.codes),
        )

    def _names(self) -> Names | None:
        if self.kind.discriminator is None:
            return None
        rules = self.checker.rules
        known = rules.subjects.get(self.kind.record_name, frozenset()) | {cited.id for cited in rules.clauses()}
        return Names(frozenset(known), self.kind.discriminator)

    def _groups(self, rules: Sequence[Rule], reader: Reader) -> Groups:
        grouped: dict[str | None, dict[str, list[Rule]]] = {}
        for rule in rules:
            if not isinstance(rule.logic.test, Recurring):
                grouped.setdefault(rule.logic.about, {}).setdefault(rule.id, []).append(rule)
                self.counts[rule.id, rule.version] = dict.fromkeys(CODES, 0)
        return Groups(grouped, reader, self.as_of, self.checker)

    def _present(self, frame: Any, groups: Groups) -> list[str | None]:
        """The groups that have records, so that no rule is compiled for nothing."""
        if self.kind.discriminator is None or set(groups.grouped) <= {None}:
            return list(groups.grouped)
        column = nw.col(f"{self.kind.discriminator}__value")
        there = set(self.engine.rows(frame.select(about=column).unique())["about"])
        return [about for about in groups.grouped if about is None or about in there]

    def _at_once(self, groups: Groups, chunks: Iterator[Any]) -> None:
        """Read and judge in one pass: where all rows meet the same rules, nothing is stored between."""

        building = threading.Lock()

        def worker() -> OnePass:
            with building:
                own = groups.apart()
                waits = self.output.out is None
                return OnePass(own.plan(None), own.reader, self.engine.beside(), self.codes, building, waits)

        workers = self.engine.workers()
        if workers > 1:
            for part in in_order(chunks, lambda: worker().part, workers):
                self._take(part)
            return
        one = worker()
        for part in map(one.part, chunks):
            self._take(part)
        for found in one.waiting(self.counts):
            self.output.find(found)

    def _take(self, part: Part) -> None:
        self.rows += part.rows
        self.rejected += part.bad
        if part.rejects is not None:
            self.output.reject(part.rejects)
        self._add(part.counts)
        for found in part.findings:
            self.output.find(found)
        if self.progress is not None:
            self.progress(self.rows)

    def _accepted(self, reader: Reader, chunk: Any, *, once: bool) -> Any:
        """The rows that can be read; the others go to the rejects."""
        frame, reason = reader.read(chunk, self.engine)
        if once:
            asked = [] if reason is None else reader.doubts
            found = self.engine.rows(frame.select(n=nw.len(), **doubts.named(asked)))
            if not doubts.any_raised(asked, {name: values[0] for name, values in found.items()}):
                return self._sifted(frame, reason, int(found["n"][0]), 0)
        frame = self.engine.hold(frame, heavy=reader.is_heavy)
        bad = nw.lit(0) if reason is None else nw.col(BAD).cast(nw.Int64).sum()
        row = self.engine.rows(frame.select(n=nw.len(), bad=bad))
        return self._sifted(frame, reason, int(row["n"][0]), int(row["bad"][0] or 0))

    def _sifted(self, frame: Any, reason: Any, rows: int, bad: int) -> Any:
        self.rows += rows
        if not bad:
            return frame
        self.rejected += bad
        self.output.reject(self.engine.finish(rejected(frame, reason)))
        return frame.filter(~nw.col(BAD))

    def _about(self, frame: Any, about: str | None) -> Any:
        if about is None:
            return frame
        return frame.filter(nw.col(f"{self.kind.discriminator}__value") == about)

    def _judge(self, plan: GroupPlan, frame: Any) -> None:
        judged = self.engine.hold(plan.codes(frame, self.engine))
        counts, _, _ = plan.counts(judged, self.engine)
        judged, counts = plan.settled(judged, judged, counts, self.engine, self.engine.hold)
        self._add(counts)
        for found in plan.findings(judged, counts, self.codes, self.engine):
            self.output.find(self.engine.finish(found))

    def _add(self, counts: Counts) -> None:
        for key, of_rule in counts.items():
            total = self.counts.setdefault(key, dict.fromkeys(CODES, 0))
            for code in CODES:
                total[code] += of_rule[code]

    def duties(self) -> None:
        """Judge recurring duties: each roster member in each period."""
        for duty in self._duties:
            for judged in duty.findings(self.codes):
                self._add(judged.counts)
                found = judged.reported(self.codes)
                if found is not None:
                    self.output.find(self.engine.finish(found))

    def result(self) -> TableResult:
        """Everything found, with frames of the kind that was given."""
        counts = {
            key: {CODES[code]: of_rule[code] for code in CODES} for key, of_rule in self.counts.items()
        }  # fmt: skip
        findings, rejects = self.output.close()
        judged = self.rows - self.rejected - self.superseded
        picks = {} if self._reader is None else self._reader.picks
        needed = frozenset() if self._reader is None else self._reader.needed
        absent = needed - set(picks) - ({"jurisdiction"} if self.jurisdiction is not None else set())
        return TableResult(
            findings, rejects, counts, self.rows, judged, self.rejected, self.superseded,
            {name: pick.column for name, pick in picks.items()}, tuple(sorted(absent)), self._unread,
        )  # fmt: skip


__all__ = ["TableResult", "check_table"]
