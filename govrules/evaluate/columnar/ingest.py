"""Reading a table: every cell in one canonical form, and rows that cannot be read set aside with the reason.

Cells of a fitting type are taken as they are. Texts are read by the fields' own readers, once per distinct
text, so that bulk and single checks cannot read a cell differently; plain ISO moments, which rarely repeat,
are read by column arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.errors import nearest
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
    encoded,
    fact_column,
    scaled,
    state_of,
)
from govrules.evaluate.columnar.lookups import FIRST_DAY, LAST_DAY
from govrules.evaluate.columnar.values import MICROS_PER_DAY, Number, Text, Truth, Value, chain, or_, ordinal_micros
from govrules.evaluate.scalar import compile_node
from govrules.expr import UNKNOWN, Kind, Marker, Node, facts_read, kind_of, nodes
from govrules.facts.field import Field
from govrules.facts.record import Record, fields_of
from govrules.law import is_code
from govrules.timing import WorkdayCalendar

Frame = Any
ROW, ID, BAD = "__row", "__id", "__bad"
PAIR = "\x1e"
_CHEAP_TEXTS = 5
_BEYOND = "a date before 1900 or after 2199 is not read in bulk"
_SPACES = " \t\r\n\f\v\u00a0\u2003\u3000\ufeff"


@frozen(eq=False)
class Names:
    """The discriminator values that some rule or clause knows; the others are mistakes."""

    known: frozenset[str]
    what: str


@frozen(eq=False)
class _Source:
    """The table before anything was joined to it, so that asking for distinct texts repeats no work."""

    frame: Frame
    engine: Any

    def distinct(self, expression: Any) -> list[str]:
        """The distinct values of an expression, nulls left out, in order."""
        only = self.frame.select(expression.alias("value")).filter(~nw.col("value").is_null()).unique()
        return sorted(self.engine.rows(only)["value"])


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
    facts: dict[str, FactColumn] = field(factory=dict, init=False)
    tabled: dict[Node, Value] = field(factory=dict, init=False)

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

    def read(self, frame: Frame, engine: Any) -> tuple[Frame, Any]:
        """Add the canonical columns and, where rows may be bad, the flag ``__bad``.

        Returns the frame and the expression of the reason, which is null for good rows; None if all are good.
        """
        reasons: list[tuple[Any, Any]] = []
        raw = _Source(frame, engine)
        frame = self._identify(frame, reasons)
        for name in sorted(self.needed & set(self.picks)):
            frame = self._field(frame, raw, fields_of(self.record)[name], self.picks[name], reasons)
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

    def _identify(self, frame: Frame, reasons: list[tuple[Any, Any]]) -> Frame:
        if "id" not in self.picks:
            return frame.with_columns(nw.col(ROW).cast(nw.String).alias(ID))
        stripped = nw.col("id").str.strip_chars(_SPACES)
        missing = nw.col(ID).is_null() | (nw.col(ID) == "").fill_null(True)
        reasons.append((missing, nw.lit(f"this {self.record.record_name} has no id")))
        return frame.with_columns(stripped.alias(ID))

    def _field(
        self, frame: Frame, raw: _Source, handle: Field[Any], pick: Pick, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        name = handle.name
        if name == "id":
            return frame
        default = default_of(handle, pick.blank)
        if name == "jurisdiction" and self.jurisdiction is not None:
            default = self.jurisdiction
        if pick.form is Form.FLAG:
            return frame.with_columns(_filled(nw.col(name), default).alias(f"{name}__value"))
        if pick.form in (Form.WHOLE, Form.FLOAT):
            return self._number(frame, name, pick.form, default, reasons)
        if pick.form in (Form.DAY, Form.NAIVE, Form.AWARE):
            value = nw.col(name).alias(f"{name}__value")
            read = nw.col(f"{name}__value" if pick.form is Form.DAY else f"{name}__day")
            reasons.append((_misdated(read), nw.lit(f"{name}: {_BEYOND}")))
            return frame.with_columns(value)
        if handle.kind is Kind.MOMENT:
            return self._written_moment(frame, raw, handle, default, reasons)
        if handle.kind is Kind.TEXT and not handle.values and name not in ("jurisdiction", self.record.discriminator):
            return self._open_text(frame, handle, default)
        return self._looked_up(frame, raw, handle, default, reasons)

    def _number(self, frame: Frame, name: str, form: Form, default: Any, reasons: list[tuple[Any, Any]]) -> Frame:
        column = nw.col(name)
        limit = LARGEST_WHOLE if form is Form.WHOLE else LARGEST_DECIMAL
        reasons.append(((column < 0).fill_null(False), nw.lit(f"{name}: {name} cannot be negative")))
        beyond = nw.lit(f"{name}: a number beyond {limit} is not kept in bulk")
        reasons.append(((column > limit).fill_null(False), beyond))
        safe = nw.when((column >= 0) & (column <= limit)).then(column)
        if form is Form.WHOLE:
            value, constant = safe.cast(nw.Int64), default
        else:
            value = (safe * SCALE).round().cast(nw.Int64)
            inexact = (value.cast(nw.Float64) / SCALE != safe).fill_null(False)
            reasons.append((inexact, nw.lit(f"{name}: more than six decimals are not kept in bulk")))
            constant = default if isinstance(default, Marker) else scaled(default)
        return frame.with_columns(_filled(value, constant).alias(f"{name}__value"))

    def _open_text(self, frame: Frame, handle: Field[Any], default: Any) -> Frame:
        name = handle.name
        text = nw.col(name).str.strip_chars(_SPACES)
        blank = text.is_null() | text.is_in(["", "未记录", "不详", "unknown"])
        pairs: list[tuple[Any, Any]] = [(blank, state_of(default))]
        if handle.optional:
            absent = text.str.to_lowercase().is_in(["未办", "未", "尚未", "没有", "none", "null"])
            pairs.append((absent, NONE))
        state = chain(pairs, VALUE, nw.Int8)
        frame = frame.with_columns(state.alias(f"{name}__state"))
        filled = text if not isinstance(default, str) else nw.when(blank).then(nw.lit(default)).otherwise(text)
        value = nw.when(nw.col(f"{name}__state") == VALUE).then(filled)
        return frame.with_columns(value.alias(f"{name}__value"))

    def _looked_up(
        self, frame: Frame, raw: _Source, handle: Field[Any], default: Any, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        """Read each distinct text once, with the field's own reader."""
        name = handle.name
        rows: dict[str, list[Any]] = {"key": [], "value": [], "state": [], "last": [], "label": [], "bad": []}
        for text in raw.distinct(nw.col(name)):
            value, bad = self._cell(handle, text, default)
            rows["key"].append(text)
            rows["bad"].append(bad)
            rows["state"].append(state_of(value) if bad is None else UNSET)
            usable = bad is None and value is not None and not isinstance(value, Marker)
            period = usable and handle.kind is Kind.PERIOD
            rows["value"].append(_plain(value, handle.kind) if usable else None)
            rows["last"].append(value.last.toordinal() if period else None)
            rows["label"].append(value.label if period else None)
        if handle.kind is not Kind.PERIOD:
            rows["last"] = rows["label"] = []
        if any(rows["bad"]):
            reasons.append((~nw.col(f"{name}__bad").is_null(), nw.col(f"{name}__bad")))
        else:
            rows["bad"] = []
        if handle.kind is Kind.TEXT and rows["key"] == rows["value"] and not rows["bad"]:
            return self._as_written(frame, name, default)
        blank = _plain(default, handle.kind) if default is not None and not isinstance(default, Marker) else None
        return _joined(frame, raw.engine, name, rows, state_of(default), blank, _DTYPES.get(handle.kind, nw.String))

    def _as_written(self, frame: Frame, name: str, default: Any) -> Frame:
        """A column of clean texts: every one is read as what it is."""
        text = nw.col(name)
        state = nw.when(text.is_null()).then(nw.lit(state_of(default))).otherwise(nw.lit(VALUE)).cast(nw.Int8)
        value = text.fill_null(default) if isinstance(default, str) else text
        return frame.with_columns(value.alias(f"{name}__value"), state.alias(f"{name}__state"))

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
        self, frame: Frame, raw: _Source, handle: Field[Any], default: Any, reasons: list[tuple[Any, Any]]
    ) -> Frame:
        """ISO forms as the engine read them; whatever else is written by the field's own reader."""
        name = handle.name
        iso = nw.col(f"{name}__iso")
        rest = nw.when(iso.is_null()).then(nw.col(name))
        frame = frame.with_columns(rest.alias(f"{name}__rest"))
        rows: dict[str, list[Any]] = {"key": [], "value": [], "state": [], "last": [], "label": [], "bad": []}
        for text in raw.distinct(rest):
            value, bad = self._cell(handle, text, default)
            whole = isinstance(value, date) and not isinstance(value, datetime)
            rows["key"].append(text)
            rows["bad"].append(bad)
            rows["state"].append(UNSET if bad else DAY if whole else state_of(value))
            usable = bad is None and isinstance(value, date)
            rows["value"].append(_micros(value) if usable else None)
            rows["last"].append(value.toordinal() if usable else None)
        rows["label"] = []
        if any(rows["bad"]):
            reasons.append((~nw.col(f"{name}__bad").is_null(), nw.col(f"{name}__bad")))
        else:
            rows["bad"] = []
        frame = _joined(frame, raw.engine, name, rows, state_of(default), None, nw.Int64, key=f"{name}__rest")
        whole_day = nw.when(nw.col(name).str.len_chars() == 10).then(nw.lit(DAY)).otherwise(nw.lit(VALUE))
        state = nw.when(iso.is_null()).then(nw.col(f"{name}__state")).otherwise(whole_day).cast(nw.Int8)
        value = nw.coalesce(iso, nw.col(f"{name}__value"))
        day = nw.coalesce(nw.col(f"{name}__isoday"), nw.col(f"{name}__last"))
        reasons.append((_misdated(nw.col(f"{name}__isoday")), nw.lit(f"{name}: {_BEYOND}")))
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
            joined = parts[0] if len(parts) == 1 else nw.concat_str(parts[0], parts[1], separator=PAIR)
            frame = frame.with_columns(joined.alias(key))
            table: dict[str, list[Any]] = {f"{key}_key": _Source(frame, engine).distinct(nw.col(key))}
            for column, node in listed:
                table[column] = [self._list_value(node, names, text) for text in table[f"{key}_key"]]
            if table[f"{key}_key"]:
                frame = frame.join(engine.table(table), left_on=key, right_on=f"{key}_key", how="left")
            else:
                nulls = (_null(nw.Int64 if kind_of(node) is Kind.NUMBER else nw.Boolean).alias(c) for c, node in listed)
                frame = frame.with_columns(*nulls)
        return frame

    def _list_value(self, node: Node, names: tuple[str, ...], text: str) -> Any:
        lists = dict(zip(names, (decoded(part) for part in text.split(PAIR)), strict=True))
        return compile_node(node, self.calendar)(SimpleNamespace(**lists), datetime.min)


_DTYPES: Mapping[Kind, Any] = {Kind.FLAG: nw.Boolean, Kind.NUMBER: nw.Int64, Kind.PERIOD: nw.Int64}


def _misdated(day: Any) -> Any:
    return ((day < FIRST_DAY) | (day > LAST_DAY)).fill_null(False)


def _null(dtype: Any) -> Any:
    return nw.lit(None, dtype=dtype)


def _joined(
    frame: Frame,
    engine: Any,
    name: str,
    rows: dict[str, list[Any]],
    blank: int,
    filler: Any,
    dtype: Any,
    key: str | None = None,
) -> Frame:
    """Join the readings of the distinct texts; a null cell is blank."""
    if not rows["key"]:
        empty = [
            nw.lit(filler, dtype=dtype).alias(f"{name}__value"),
            nw.lit(blank, dtype=nw.Int8).alias(f"{name}__state"),
        ]
        if rows.get("label") is not None and dtype is nw.Int64:
            empty += [_null(nw.Int64).alias(f"{name}__last"), _null(nw.String).alias(f"{name}__label")]
        return frame.with_columns(*empty)
    table = {f"{name}__{column}": values for column, values in rows.items() if values}
    typed = [nw.col(f"{name}__last").cast(nw.Int64).alias(f"{name}__last")] if rows["last"] else []
    frame = frame.join(engine.table(table), left_on=key or name, right_on=f"{name}__key", how="left")
    frame = frame.with_columns(nw.col(f"{name}__state").fill_null(blank).cast(nw.Int8).alias(f"{name}__state"))
    value = nw.col(f"{name}__value")
    if filler is not None:
        value = nw.when(nw.col(key or name).is_null()).then(nw.lit(filler, dtype=dtype)).otherwise(value)
    return frame.with_columns(value.cast(dtype).alias(f"{name}__value"), *typed)


def _plain(value: Any, kind: Kind) -> Any:
    match kind:
        case Kind.NUMBER:
            return scaled(value)
        case Kind.PERIOD:
            return value.first.toordinal()
        case Kind.FLAG:
            return value
        case _:
            return encoded(value)


def _micros(value: date) -> int:
    return ordinal_micros(value) if isinstance(value, datetime) else value.toordinal() * MICROS_PER_DAY


def _filled(column: Any, default: Any) -> Any:
    return column if default is UNKNOWN or default is None else column.fill_null(default)


TABLED = (nodes.OnlyFrom, nodes.Overlaps, nodes.CoveredBy, nodes.ReverseOf, nodes.Length)
