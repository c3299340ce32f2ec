"""Reading a table: every cell in one canonical form, and rows that cannot be read set aside with the reason.

Cells of a fitting type are taken as they are. Texts are read by the fields' own readers, once per distinct
text, so that bulk and single checks cannot read a cell differently; plain ISO moments, which rarely repeat,
are read by column arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.errors import nearest
from govrules.evaluate.columnar.cells import DTYPES, filled, joined, micros, misdated, null, plain
from govrules.evaluate.columnar.columns import Form, Pick
from govrules.evaluate.columnar.compile import FactColumn
from govrules.evaluate.columnar.describe import (
    DAY,
    LARGEST_DECIMAL,
    LARGEST_WHOLE,
    NONE,
    SCALE,
    UNSET,
    VALUE,
    constant_fact,
    decoded,
    default_of,
    fact_column,
    scaled,
    state_of,
)
from govrules.evaluate.columnar.doubts import (
    ABSENT,
    BLANKS,
    Doubt,
    of_days,
    of_ids,
    of_range,
    of_rows,
)
from govrules.evaluate.columnar.engines import BAD, ROW
from govrules.evaluate.columnar.identity import FIRST, SAME, TIMES
from govrules.evaluate.columnar.lookups import FIRST_DAY, LAST_DAY
from govrules.evaluate.columnar.texts import Texts, distinct, is_clean
from govrules.evaluate.columnar.trim import trimmed
from govrules.evaluate.columnar.values import Number, Text, Truth, Value, chain, or_
from govrules.evaluate.scalar import compile_node
from govrules.expr import Kind, Marker, Node, facts_read, kind_of, nodes
from govrules.facts.field import Field
from govrules.facts.load.moments import names_zone
from govrules.facts.record import Record, fields_of
from govrules.law import is_code
from govrules.timing import WorkdayCalendar

Frame = Any
ID = "__id"
PAIR = "\x1e"
_CHEAP_TEXTS = 5
_BEYOND = "a date before 1900 or after 2199 is not read in bulk"
_ZONELESS = "an instant without a zone; where all of them are Beijing time, say so with --beijing-time"


@frozen(eq=False)
class Names:
    """The discriminator values that some rule or clause knows; the others are mistakes."""

    known: frozenset[str]
    what: str


@define(eq=False)
class Reader:
    """Reads the tables of one record type; ``facts`` describes the columns that ``read`` makes."""

    record: type[Record]
    picks: Mapping[str, Pick]
    needed: frozenset[str]
    tabled_nodes: frozenset[Node]
    names: Names | None
    jurisdiction: str | None
    calendar: WorkdayCalendar
    zoneless: bool = True
    """Whether instants without a zone are Beijing time; else the rows that have one are bad."""
    repeated: Any = None
    """The ids that several rows have, as ``repeated_ids`` finds them."""
    is_stored: bool = False
    """Whether rows are stored before anything is asked of them."""
    facts: dict[str, FactColumn] = field(factory=dict, init=False)
    tabled: dict[Node, Value] = field(factory=dict, init=False)
    doubts: list[Doubt] = field(factory=list, init=False)
    """What tells, of the table last read, that no row is bad."""
    _texts: Texts | None = field(default=None, init=False)
    _pending: list[Any] = field(factory=list, init=False)
    """Columns that are made of those of the table alone."""

    def __attrs_post_init__(self) -> None:
        for name in self.needed:
            handle = fields_of(self.record)[name]
            pick = self.picks.get(name)
            lent = self.jurisdiction if name == "jurisdiction" and self.jurisdiction else handle.presumed
            self.facts[name] = constant_fact(handle, lent) if pick is None else fact_column(handle, pick)
        self.facts["id"] = FactColumn(Text(nw.col(ID)))
        for number, node in enumerate(sorted(self.tabled_nodes, key=repr)):
            if any(fact.name not in self.picks for fact in facts_read(node)):
                self.tabled[node] = Number(None) if kind_of(node) is Kind.NUMBER else Truth(None)
            elif kind_of(node) is Kind.NUMBER:
                self.tabled[node] = Number(nw.col(f"__t{number}"), 1, 10**6)
            else:
                self.tabled[node] = Truth(nw.col(f"__t{number}"))

    @property
    def is_heavy(self) -> bool:
        """Whether reading costs more than storing what was read."""
        return sum(pick.form is Form.TEXT for pick in self.picks.values()) > _CHEAP_TEXTS

    def fits(self, frame: Frame) -> bool:
        """Whether what the last ``read`` made of this frame serves it still, now that it stands for other rows."""
        return self._texts is not None and not self.tabled_nodes and self._texts.are_known(frame)

    def read(self, frame: Frame, engine: Any) -> tuple[Frame, Any]:
        """Add the canonical columns and, where rows may be bad, the flag ``__bad``.

        Returns the frame and the expression of the reason, which is null for good rows; None if all are good.
        """
        reasons: list[tuple[Any, Any]] = []
        self.doubts = []
        raw = self._texts = self._texts or Texts(engine)
        raw.turn_to(frame)
        frame = self._identify(frame, engine, reasons)
        self._pending = []
        for name in sorted(self.needed & set(self.picks)):
            frame = self._field(frame, raw, fields_of(self.record)[name], self.picks[name], reasons)
        # In one step, since some engines take their time over each.
        frame = frame.with_columns(*self._pending) if self._pending else frame
        frame = self._tables(frame, engine)
        # What was read is all that is wanted from here on; joins copy every column that is there.
        frame = frame.drop(*self._raw_columns(), strict=False)
        if not reasons:
            return frame, None
        frame = frame.with_columns(or_(*(condition for condition, _ in reasons)).alias(BAD))
        return frame, nw.coalesce(*(nw.when(condition).then(text) for condition, text in reasons))

    def _raw_columns(self) -> list[str]:
        """The columns that no reason and no value is made of any more."""
        kept = {name for name, pick in self.picks.items() if pick.form in (Form.WHOLE, Form.FLOAT)} | {"id"}
        raw = [name for name in self.picks if name not in kept]
        helpers = ("iso", "rest", "key")
        return raw + [f"{name}__{helper}" for name in self.picks for helper in helpers]

    def _refuse(self, reasons: list[tuple[Any, Any]], condition: Any, text: Any, doubts: Sequence[Doubt] = ()) -> None:
        """Note why a row is bad, and what tells of the whole table that none is."""
        reasons.append((condition, text))
        self.doubts += doubts or [of_rows(condition)]

    def _identify(self, frame: Frame, engine: Any, reasons: list[tuple[Any, Any]]) -> Frame:
        if "id" not in self.picks:
            return frame.with_columns(nw.col(ROW).cast(nw.String).alias(ID))
        missing = nw.col(ID).is_null() | (nw.col(ID) == "").fill_null(True)
        # Trimming costs less than to store ids twice, and more than to ask them as they stand.
        asked = nw.col(ID if self.is_stored else "id")
        self._refuse(reasons, missing, nw.lit(f"this {self.record.record_name} has no id"), [of_ids(asked)])
        frame = trimmed(frame.with_columns(nw.col("id").alias(ID)), engine, ID)
        if self.repeated is None:
            return frame
        times = nw.col(TIMES).cast(nw.String)
        reason = nw.concat_str(nw.lit("the id is on "), times, nw.lit(" rows"), nw.col(FIRST))
        self._refuse(reasons, ~nw.col(TIMES).is_null(), reason)
        return frame.join(self.repeated, left_on=ID, right_on=SAME, how="left")

    def _field(
        self, frame: Frame, raw: Texts, handle: Field[Any], pick: Pick, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        name = handle.name
        if name == "id":
            return frame
        default = default_of(handle, pick.blank)
        if name == "jurisdiction" and self.jurisdiction is not None:
            default = self.jurisdiction
        if pick.form is Form.FLAG:
            self._pending.append(filled(nw.col(name), default).alias(f"{name}__value"))
            return frame
        if pick.form in (Form.WHOLE, Form.FLOAT):
            return self._number(frame, name, pick.form, default, reasons)
        if pick.form in (Form.DAY, Form.NAIVE, Form.AWARE):
            self._pending.append(nw.col(name).alias(f"{name}__value"))
            read = nw.col(f"{name}__value" if pick.form is Form.DAY else f"{name}__day")
            self._refuse(reasons, misdated(read), nw.lit(f"{name}: {_BEYOND}"), of_days(read))
            return frame
        if handle.kind is Kind.MOMENT:
            return self._written_moment(frame, raw, handle, default, reasons)
        if handle.kind is Kind.TEXT and not handle.values and name not in ("jurisdiction", self.record.discriminator):
            return self._open_text(frame, raw, handle, default)
        return self._looked_up(frame, raw, handle, default, reasons)

    def _number(self, frame: Frame, name: str, form: Form, default: Any, reasons: list[tuple[Any, Any]]) -> Frame:
        column = nw.col(name)
        limit = LARGEST_WHOLE if form is Form.WHOLE else LARGEST_DECIMAL
        negative = nw.lit(f"{name}: {name} cannot be negative")
        self._refuse(reasons, (column < 0).fill_null(False), negative, of_range(column, low=0))
        beyond = nw.lit(f"{name}: a number beyond {limit} is not kept in bulk")
        self._refuse(reasons, (column > limit).fill_null(False), beyond, of_range(column, high=limit))
        safe = nw.when((column >= 0) & (column <= limit)).then(column)
        if form is Form.WHOLE:
            value, constant = safe.cast(nw.Int64), default
        else:
            value = (safe * SCALE).round().cast(nw.Int64)
            inexact = (value.cast(nw.Float64) / SCALE != safe).fill_null(False)
            self._refuse(reasons, inexact, nw.lit(f"{name}: more than six decimals are not kept in bulk"))
            constant = default if isinstance(default, Marker) else scaled(default)
        return frame.with_columns(filled(value, constant).alias(f"{name}__value"))

    def _open_text(self, frame: Frame, raw: Texts, handle: Field[Any], default: Any) -> Frame:
        name = handle.name
        few = raw.few(name)
        if few is not None and all(is_clean(text, optional=handle.optional) for text in few):
            return self._as_written(frame, name, default)
        frame, text = trimmed(frame, raw.engine, name), nw.col(name)
        blank = text.is_null() | text.is_in(list(BLANKS))
        pairs: list[tuple[Any, Any]] = [(blank, state_of(default))]
        if handle.optional:
            absent = text.str.to_lowercase().is_in(list(ABSENT))
            pairs.append((absent, NONE))
        state = chain(pairs, VALUE, nw.Int8)
        frame = frame.with_columns(state.alias(f"{name}__state"))
        shown = text if not isinstance(default, str) else nw.when(blank).then(nw.lit(default)).otherwise(text)
        value = nw.when(nw.col(f"{name}__state") == VALUE).then(shown)
        return frame.with_columns(value.alias(f"{name}__value"))

    def _looked_up(
        self, frame: Frame, raw: Texts, handle: Field[Any], default: Any, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        """Read each distinct text once, with the field's own reader."""
        name = handle.name
        rows: dict[str, list[Any]] = {"key": [], "value": [], "state": [], "last": [], "label": [], "bad": []}
        for text in raw.distinct(name, nw.col(name)):
            value, bad = self._cell(handle, text, default)
            rows["key"].append(text)
            rows["bad"].append(bad)
            rows["state"].append(state_of(value) if bad is None else UNSET)
            usable = bad is None and value is not None and not isinstance(value, Marker)
            period = usable and handle.kind is Kind.PERIOD
            rows["value"].append(plain(value, handle.kind) if usable else None)
            rows["last"].append(value.last.toordinal() if period else None)
            rows["label"].append(value.label if period else None)
        if handle.kind is not Kind.PERIOD:
            rows["last"] = rows["label"] = []
        if any(rows["bad"]):
            self._refuse(reasons, ~nw.col(f"{name}__bad").is_null(), nw.col(f"{name}__bad"))
        else:
            rows["bad"] = []
        if handle.kind is Kind.TEXT and rows["key"] == rows["value"] and not rows["bad"]:
            return self._as_written(frame, name, default)
        blank = plain(default, handle.kind) if default is not None and not isinstance(default, Marker) else None
        return joined(frame, raw.engine, name, rows, state_of(default), blank, DTYPES.get(handle.kind, nw.String))

    def _as_written(self, frame: Frame, name: str, default: Any) -> Frame:
        """A column of clean texts: every one is read as what it is."""
        text = nw.col(name)
        state = nw.when(text.is_null()).then(nw.lit(state_of(default))).otherwise(nw.lit(VALUE)).cast(nw.Int8)
        value = text.fill_null(default) if isinstance(default, str) else text
        self._pending += [value.alias(f"{name}__value"), state.alias(f"{name}__state")]
        return frame

    def _cell(self, handle: Field[Any], text: str, default: Any) -> tuple[Any, str | None]:
        try:
            value = handle.read(tuple(decoded(text)) if text.startswith("\x1f") else text)
        except ValueError as error:
            return None, f"{handle.name}: {error}"
        if value is handle.presumed and text.strip() in ("", "未记录", "不详", "unknown"):
            value = default
        if isinstance(value, date) and not FIRST_DAY <= value.toordinal() <= LAST_DAY:
            return None, f"{handle.name}: {_BEYOND}, got {text!r}"
        if handle.kind is Kind.NUMBER and not isinstance(value, Marker):
            try:
                scaled(value)
            except ValueError as error:
                return None, f"{handle.name}: {error}"
        if isinstance(value, datetime) and not self.zoneless and not names_zone(text):
            return None, f"{handle.name}: {_ZONELESS}"
        return value, self._misnamed(handle, value)

    def _misnamed(self, handle: Field[Any], value: Any) -> str | None:
        if handle.name == "jurisdiction" and isinstance(value, str) and not is_code(value):
            return f"jurisdiction {value!r} is not a GB/T 2260 code of six digits"
        if handle.name == self.record.discriminator and self.names is not None:
            if not isinstance(value, str):
                return f"without its {handle.name} no rule can be found for the record"
            if value not in self.names.known:
                return f"{handle.name} {value!r} is known to no installed rule{nearest(value, self.names.known)}"
        return None

    def _written_moment(
        self, frame: Frame, raw: Texts, handle: Field[Any], default: Any, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        """ISO forms as the engine read them; whatever else is written by the field's own reader."""
        name = handle.name
        iso = nw.col(f"{name}__iso")
        rest = nw.when(iso.is_null()).then(nw.col(name))
        frame = frame.with_columns(rest.alias(f"{name}__rest"))
        rows: dict[str, list[Any]] = {"key": [], "value": [], "state": [], "last": [], "label": [], "bad": []}
        for text in raw.distinct(name, rest):
            value, bad = self._cell(handle, text, default)
            whole = isinstance(value, date) and not isinstance(value, datetime)
            rows["key"].append(text)
            rows["bad"].append(bad)
            rows["state"].append(UNSET if bad else DAY if whole else state_of(value))
            usable = bad is None and isinstance(value, date)
            rows["value"].append(micros(value) if usable else None)
            rows["last"].append(value.toordinal() if usable else None)
        rows["label"] = []
        if any(rows["bad"]):
            self._refuse(reasons, ~nw.col(f"{name}__bad").is_null(), nw.col(f"{name}__bad"))
        else:
            rows["bad"] = []
        frame = joined(frame, raw.engine, name, rows, state_of(default), None, nw.Int64, key=f"{name}__rest")
        whole_day = nw.when(nw.col(name).str.len_chars() == 10).then(nw.lit(DAY)).otherwise(nw.lit(VALUE))
        state = nw.when(iso.is_null()).then(nw.col(f"{name}__state")).otherwise(whole_day).cast(nw.Int8)
        value = nw.coalesce(iso, nw.col(f"{name}__value"))
        day = nw.coalesce(nw.col(f"{name}__isoday"), nw.col(f"{name}__last"))
        iso_day = nw.col(f"{name}__isoday")
        self._refuse(reasons, misdated(iso_day), nw.lit(f"{name}: {_BEYOND}"), of_days(iso_day))
        if not self.zoneless:
            clock = ~nw.col(f"{name}__isoday").is_null() & (nw.col(f"{name}__state") == VALUE)
            self._refuse(reasons, clock, nw.lit(f"{name}: {_ZONELESS}"))
        return frame.with_columns(
            value.alias(f"{name}__value"), state.alias(f"{name}__state"), day.alias(f"{name}__day")
        )

    def _tables(self, frame: Frame, engine: Any) -> Frame:
        groups: dict[tuple[str, ...], list[tuple[str, Node]]] = {}
        for number, node in enumerate(sorted(self.tabled_nodes, key=repr)):
            names = tuple(fact.name for fact in facts_read(node))
            if all(name in self.picks for name in names):
                groups.setdefault(names, []).append((f"__t{number}", node))
        frame = engine.settle(frame) if groups else frame
        for number, (names, listed) in enumerate(groups.items()):
            key = f"__lists{number}"
            parts = [nw.col(f"{name}__value") for name in names]
            both = parts[0] if len(parts) == 1 else nw.concat_str(parts[0], parts[1], separator=PAIR)
            frame = frame.with_columns(both.alias(key))
            table: dict[str, list[Any]] = {f"{key}_key": sorted(distinct(frame.select(text=nw.col(key)), engine))}
            for column, node in listed:
                table[column] = [self._list_value(node, names, text) for text in table[f"{key}_key"]]
            if table[f"{key}_key"]:
                frame = frame.join(engine.table(table), left_on=key, right_on=f"{key}_key", how="left")
            else:
                nulls = (null(nw.Int64 if kind_of(node) is Kind.NUMBER else nw.Boolean).alias(c) for c, node in listed)
                frame = frame.with_columns(*nulls)
        return frame

    def _list_value(self, node: Node, names: tuple[str, ...], text: str) -> Any:
        lists = dict(zip(names, (decoded(part) for part in text.split(PAIR)), strict=True))
        return compile_node(node, self.calendar)(SimpleNamespace(**lists), datetime.min)


def rejected(frame: Frame, reason: Any) -> Frame:
    """The bad rows among those that were read, each with its place, its id and the reason."""
    return frame.filter(nw.col(BAD)).select(row=nw.col(ROW).cast(nw.Int64), id=nw.col(ID), reason=reason)


TABLED = (nodes.OnlyFrom, nodes.Overlaps, nodes.CoveredBy, nodes.ReverseOf, nodes.Length)
