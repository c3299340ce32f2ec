"""The members of a duty as a table: read and judged by columns, entries of one member that follow on made one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.errors import UsageError
from govrules.evaluate.columnar.columns import Pick, pick_columns
from govrules.evaluate.columnar.compile import SEPARATOR, Compiler
from govrules.evaluate.columnar.engines import BAD, ROW, height
from govrules.evaluate.columnar.entries import NOBODY, listed_apart, members_of, read_entries
from govrules.evaluate.columnar.ingest import ID, TABLED, Reader
from govrules.evaluate.columnar.output import sheet_rows
from govrules.evaluate.columnar.stages import Frame, Stages, only
from govrules.evaluate.columnar.texts import distinct
from govrules.evaluate.columnar.values import Part, Text, and_, is_expr, is_false, is_true, lit, not_, or_
from govrules.evaluate.columnar.verdict import inside_of
from govrules.evaluate.membership import out_of_place
from govrules.expr import descend
from govrules.facts.record import fields_of
from govrules.facts.records.roster import Roster
from govrules.rules.logic import Recurring
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import WorkdayCalendar

MEMBER_TYPES = {
    "member": nw.Int64, "bearer": nw.String, "who": nw.String, "target": nw.String, "jurisdiction": nw.String,
    "since": nw.Int64, "until": nw.Int64, "owes": nw.Boolean, "reason": nw.Boolean,
}  # fmt: skip
_ALIKE = ("bearer", "target", "jurisdiction", "kind", "why", "bound", "owes")


@frozen(eq=False)
class Members:
    """Who owes one duty, a row each; ``earliest`` is the first known start, an ordinal, ``last`` the last number."""

    frame: Frame
    count: int
    earliest: int | None
    last: int
    engine: Any

    def places(self) -> set[str]:
        """The known places of the members."""
        rows = self.engine.rows(self.frame.select("jurisdiction").unique())
        return {place for place in rows["jurisdiction"] if place}


@define(eq=False)
class RosterTable:
    """A roster on an engine. Rows that columns cannot read are left to the entries' own reading."""

    table: Any
    picks: dict[str, Pick]
    engine: Any
    rules: RuleSet
    jurisdiction: str | None
    _read: tuple[Frame, Reader] | None = field(default=None, init=False)
    _entries: list[Roster] | None = field(default=None, init=False)

    def members(self, rule: Rule, test: Recurring, as_of: datetime, calendar: WorkdayCalendar) -> Members:
        """The members of a rule's duty."""
        found = self._by_columns(rule, test, as_of, calendar)
        if found is None:
            listed = members_of(rule, test, self.entries(), as_of, calendar)
            table = self.engine.table(listed)
            found = table.select(*(nw.col(name).cast(dtype) for name, dtype in MEMBER_TYPES.items()))
        rows = self.engine.rows(found.select(n=nw.len(), first=nw.col("since").min(), last=nw.col("member").max()))
        return Members(found, int(rows["n"][0]), rows["first"][0], rows["last"][0] or 0, self.engine)

    def strangers(self, rule: Rule, alike: Iterable[Rule], calendar: WorkdayCalendar) -> Members | None:
        """The entries that name a duty at a place that none of the rules ``alike``, of that duty, covers."""
        test = rule.logic.test
        assert isinstance(test, Recurring)
        rules = tuple(alike)
        read = None if self._entries is not None else self._frame(calendar)
        if read is None:
            listed = listed_apart(out_of_place(rule, rules, self.entries()))
            if not listed["member"]:
                return None
            table = self.engine.table(listed)
            found = table.select(*(nw.col(name).cast(dtype) for name, dtype in MEMBER_TYPES.items()))
            return Members(found, len(listed["member"]), None, -1, self.engine)
        frame, reader = read
        place, bearer = reader.facts["jurisdiction"].text, reader.facts["bearer"].text
        outside = and_(*(is_false(inside_of(other.jurisdiction, place)) for other in rules))
        if outside is False:
            return None
        duties = reader.facts["duties"].text.value
        frame = frame.filter(duties.str.contains(f"{SEPARATOR}{test.duty}{SEPARATOR}", literal=True))
        values = {
            "member": -1 - nw.col(ROW).cast(nw.Int64), "bearer": lit(bearer.value, nw.String),
            "who": nw.coalesce(lit(bearer.value, nw.String), nw.col(ID)), "target": _named(reader.facts["target"].text),
            "jurisdiction": lit(place.value, nw.String),
        }  # fmt: skip
        frame = only(frame, outside).select(
            *(values.get(name, lit(None, dtype)).cast(dtype).alias(name) for name, dtype in MEMBER_TYPES.items())
        )
        found = self.engine.settle(frame)
        count = height(self.engine, found)
        return Members(found, count, None, -1, self.engine) if count else None

    def listed(self, rule: Rule, calendar: WorkdayCalendar) -> Frame:
        """The bearers of a rule's place whose duties are recorded, whichever they are: a column ``listed``."""
        read = None if self._entries is not None else self._frame(calendar)
        if read is None:
            bearers = [
                entry.bearer for entry in self.entries()
                if isinstance(entry.duties, tuple) and isinstance(entry.bearer, str)
                and (not isinstance(entry.jurisdiction, str) or rule.jurisdiction.covers(entry.jurisdiction))
            ]  # fmt: skip
            return self.engine.table({"listed": bearers}).select(nw.col("listed").cast(nw.String)).unique()
        frame, reader = read
        duties, bearer = reader.facts["duties"].text, reader.facts["bearer"].text
        here = only(frame, not_(is_false(inside_of(rule.jurisdiction, reader.facts["jurisdiction"].text))))
        known = here.with_columns(listed=lit(bearer.value, nw.String), __known=lit(not_(duties.unknown), nw.Boolean))
        return known.filter(nw.col("__known") & ~nw.col("listed").is_null()).select("listed").unique()

    def entries(self) -> list[Roster]:
        """The roster as records; FactError for a row that cannot be read."""
        if self._entries is None:
            self._entries = read_entries(self.table, self.picks, self.engine, self.rules, self.jurisdiction)
        return self._entries

    def _by_columns(self, rule: Rule, test: Recurring, as_of: datetime, calendar: WorkdayCalendar) -> Frame | None:
        if self._entries is not None or any(isinstance(node, TABLED) for node in descend(test.members)):
            return None
        read = self._frame(calendar)
        if read is None:
            return None
        frame, reader = read
        stages = Stages(calendar, "member")
        compiler = Compiler(reader.facts, reader.tabled, as_of, calendar, stages)
        condition = compiler.truth(test.members)
        if condition.gap is not False:
            return None
        facts = reader.facts
        duties, place = facts["duties"].text.value, facts["jurisdiction"].text
        frame = stages.apply(frame, self.engine)
        frame = frame.filter(duties.str.contains(f"{SEPARATOR}{test.duty}{SEPARATOR}", literal=True))
        outside = is_false(inside_of(rule.jurisdiction, place))
        frame = only(frame, not_(outside))
        kind = facts["bearer_kind"].text
        bound = _bound(rule, kind)
        bearer, why = facts["bearer"].text, facts["deviation_reason"].text
        since, until = facts["since"].moment, facts["until"].moment
        owes = lit(condition.value, nw.Boolean)
        chosen = frame.select(
            member=nw.col(ROW).cast(nw.Int64),
            bearer=lit(bearer.value, nw.String),
            who=nw.coalesce(lit(bearer.value, nw.String), nw.col(ID)),
            target=_named(facts["target"].text),
            jurisdiction=lit(place.value, nw.String),
            since=nw.when(lit(since.has_value, nw.Boolean)).then(lit(since.day, nw.Int64)),
            until=nw.when(lit(until.has_value, nw.Boolean)).then(lit(until.day, nw.Int64)),
            owes=nw.when(lit(bound, nw.Boolean)).then(owes).otherwise(nw.lit(False)),
            reason=(lit(why.value, nw.String) != "").fill_null(False),
            kind=_named(kind),
            why=_named(why),
            bound=lit(bound, nw.Boolean),
        )
        return self._joined(self.engine.settle(chosen))

    def _frame(self, calendar: WorkdayCalendar) -> tuple[Frame, Reader] | None:
        """The roster in canonical columns, or None where some row may not be readable, or names no known duty."""
        if self._read is None:
            reader = Reader(
                Roster, self.picks, frozenset(fields_of(Roster)), frozenset(), None, self.jurisdiction,
                calendar,
            )  # fmt: skip
            [chunk] = self.engine.chunks(self.table, list(self.picks.values()), whole=True)
            frame, reason = reader.read(chunk, self.engine)
            frame = self.engine.settle(frame)
            since, until = reader.facts["since"].moment, reader.facts["until"].moment
            reversed_ = is_true(and_(since.has_value, until.has_value, until.day < since.day))
            wrong = or_(False if reason is None else nw.col(BAD), reversed_)
            if is_expr(wrong) and self.engine.rows(frame.select(n=wrong.cast(nw.Int64).sum()))["n"][0]:
                return None
            known = self.rules.duties
            if any(not set(text.split(SEPARATOR)) - {""} <= set(known) for text in self._duties(frame, reader)):
                return None
            self._read = frame, reader
        return self._read

    def _duties(self, frame: Frame, reader: Reader) -> list[str]:
        """The distinct lists of duties."""
        listed = frame.select(text=lit(reader.facts["duties"].text.value, nw.String))
        return [text for text in distinct(listed, self.engine) if text]

    def _joined(self, frame: Frame) -> Frame:
        """Join what follows on; all but a few members have one entry, so only those that have more are looked at."""
        plain = [nw.col(name).cast(dtype) for name, dtype in MEMBER_TYPES.items()]
        # A bearer that only one entry names has nothing to be joined, and most rosters have only such bearers.
        bearers = self.engine.rows(frame.select(n=nw.len(), bearers=nw.col("bearer").n_unique()))
        if bearers["n"] == bearers["bearers"]:
            return frame.select(*plain)
        started = frame.filter(~nw.col("since").is_null())
        counts = started.group_by(*_ALIKE).agg(entries=nw.len(), key=nw.col("member").min())
        if self.engine.rows(counts.select(most=nw.col("entries").max()))["most"][0] not in (None, 1):
            several = counts.filter(nw.col("entries") > 1)
            keys = {name: _filled(name) for name in _ALIKE}
            marked = started.with_columns(**{f"__{name}": value for name, value in keys.items()})
            wanted = several.select(*(value.alias(f"__{name}") for name, value in keys.items()), group=nw.col("key"))
            on = [f"__{name}" for name in _ALIKE]
            rows = self.engine.rows(marked.join(wanted, on=on, how="inner").select("group", *MEMBER_TYPES))
            single = frame.filter(~nw.col("member").is_in(rows["member"])).select(*plain)
            made = self.engine.table(_joined_rows(rows)).select(*plain)
            return self.engine.settle(nw.concat([single, made]))
        return frame.select(*plain)


def read_roster(source: Any, engine: Any, rules: RuleSet, jurisdiction: str | None) -> RosterTable | None:
    """A roster to be read when the first duty asks for its members; None where none is given."""
    if source is None:
        return None
    table = engine.open(source, lambda path: sheet_rows(path, Roster, rules.records))
    picks = pick_columns(Roster, engine.forms(table), None, frozenset(fields_of(Roster)))
    if "duties" not in picks:
        raise UsageError("The roster has no column duties (负有的责任).", "It says which duties a member owes.")
    return RosterTable(table, picks, engine, rules, jurisdiction)


def _bound(rule: Rule, kind: Text) -> Part:
    """Whether a rule binds bearers of this kind; who is of unknown kind is presumed to be bound."""
    if not rule.binds:
        return True
    if not is_expr(kind.value):
        return kind.value is None or kind.value in rule.binds
    return kind.value.is_in(list(rule.binds)).fill_null(True)


def _named(text: Text) -> Any:
    """A text in which nobody is a value and unknown is null."""
    return nw.when(lit(text.none, nw.Boolean)).then(nw.lit(NOBODY)).otherwise(lit(text.value, nw.String))


def _filled(name: str) -> Any:
    """A key without nulls, which no join would match."""
    if name in ("bound", "owes"):
        value = nw.when(nw.col(name)).then(nw.lit("1")).when(~nw.col(name)).then(nw.lit("0"))
        return value.otherwise(nw.lit("?"))
    return nw.col(name).fill_null("\x00")


def _joined_rows(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What ``evaluate.membership.joined`` does, on days."""
    order = sorted(range(len(rows["member"])), key=lambda n: (rows["group"][n], rows["since"][n], rows["member"][n]))
    kept: list[int] = []
    until = list(rows["until"])
    for number in order:
        current = kept[-1] if kept else None
        same = current is not None and rows["group"][current] == rows["group"][number]
        if current is not None and same:
            end = until[current]
            if end is None or rows["since"][number] <= end + 1:
                later = None if end is None or until[number] is None else max(end, until[number])
                until[current] = later
                continue
        kept.append(number)
    columns: dict[str, Sequence[Any]] = {**rows, "until": until}
    return {name: [columns[name][number] for number in kept] for name in MEMBER_TYPES}
