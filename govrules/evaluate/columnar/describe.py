"""From a picked column to a fact: which states its cells can be in, known before any row is read."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.columns import Blank, Form, Pick
from govrules.evaluate.columnar.compile import SEPARATOR, FactColumn
from govrules.evaluate.columnar.numbers import constant_number
from govrules.evaluate.columnar.values import MICROS_PER_DAY, Moment, Number, Part, Text, Truth, choose
from govrules.expr import NONE_STATED, UNKNOWN, Kind
from govrules.facts.field import Field
from govrules.timing import Period

SCALE = 1_000_000
LARGEST_WHOLE = 10**12
LARGEST_DECIMAL = 10**9

# States of a cell, as the small numbers in a ``…__state`` column.
VALUE, DAY, NONE, UNSET, UNLIMITED = 0, 1, 3, 4, 5


def default_of(handle: Field[Any], blank: Blank | None) -> Any:
    """What a blank cell stands for: the mapping's word, or what the field presumes."""
    match blank:
        case Blank.UNKNOWN:
            return UNKNOWN
        case Blank.NONE:
            return None
        case Blank.NONE_STATED:
            return NONE_STATED
    return handle.presumed


def state_of(value: Any) -> int:
    """The state of a value that is not an ordinary one."""
    return NONE if value is None else UNSET if value is UNKNOWN else UNLIMITED if value is NONE_STATED else VALUE


def constant_fact(handle: Field[Any], value: Any) -> FactColumn:
    """A fact that is the same in every row, because the table has no column for it."""
    unset, unlimited = value is UNKNOWN, value is NONE_STATED
    missing = unset or unlimited
    match handle.kind:
        case Kind.FLAG:
            return FactColumn(Truth(None if missing else value), unset)
        case Kind.NUMBER:
            return FactColumn(constant_number(None if missing else value), unset)
        case Kind.MOMENT:
            return FactColumn(Moment.of_value(value), unset, unlimited)
        case Kind.PERIOD:
            if isinstance(value, Period):
                first, last = Moment.of_value(value.first), Moment.of_value(value.last)
                return FactColumn(first, False, False, last, value.label)
            return FactColumn(Moment.of_value(UNKNOWN), True, False, Moment.of_value(UNKNOWN))
        case _:
            text = None if missing or value is None else encoded(value)
            return FactColumn(Text(text, none=value is None, unknown=missing), unset)


def fact_column(handle: Field[Any], pick: Pick) -> FactColumn:
    """A fact that varies; its columns are made by ``Reader``."""
    name = handle.name
    default = default_of(handle, pick.blank)
    column = nw.col(f"{name}__value")
    empty = column.is_null()
    match handle.kind:
        case Kind.FLAG:
            return FactColumn(Truth(column), empty if default is UNKNOWN else False)
        case Kind.NUMBER:
            whole = pick.form is Form.WHOLE
            bound = LARGEST_WHOLE if whole else LARGEST_DECIMAL * SCALE
            return FactColumn(Number(column, 1 if whole else SCALE, bound), empty if default is UNKNOWN else False)
        case Kind.TEXT if pick.form is Form.TEXT:
            state = nw.col(f"{name}__state")
            plain = not handle.optional and (default is UNKNOWN)
            if plain:
                return FactColumn(Text(column, unknown=empty), empty)
            return FactColumn(Text(column, state == NONE, state == UNSET), state == UNSET)
        case Kind.MOMENT if pick.form is not Form.TEXT:
            return _typed_moment(name, pick.form, default, column, empty)
        case Kind.MOMENT:
            return _written_moment(name, column)
        case Kind.PERIOD:
            last = Moment.of_day(nw.col(f"{name}__last"), unknown=empty)
            return FactColumn(Moment.of_day(column, unknown=empty), empty, False, last, nw.col(f"{name}__label"))
        case _:
            return FactColumn(Text(column, unknown=empty), empty)


def _typed_moment(name: str, form: Form, default: Any, column: Any, empty: Any) -> FactColumn:
    none: Part = empty if default is None else False
    unset: Part = empty if default is UNKNOWN else False
    unlimited: Part = empty if default is NONE_STATED else False
    unknown: Part = empty if default is not None else False
    if form is Form.DAY:
        return FactColumn(Moment.of_day(column, none=none, unknown=unknown), unset, unlimited)
    day = nw.col(f"{name}__day")
    return FactColumn(Moment.of_instant(column, none=none, unknown=unknown, day=day), unset, unlimited)


def _written_moment(name: str, column: Any) -> FactColumn:
    state = nw.col(f"{name}__state")
    dated = state == DAY
    last = choose(dated, column + (MICROS_PER_DAY - 1), column, nw.Int64)
    moment = Moment(column, last, dated, state == NONE, state >= UNSET, day=nw.col(f"{name}__day"))
    return FactColumn(moment, state == UNSET, state == UNLIMITED)


def encoded(value: Any) -> str:
    """A text as it is; a list or a map as one text with a separator around each item."""
    if isinstance(value, str):
        return value
    mapped = isinstance(value, Mapping)
    # Sorted, so that the same answers are the same text.
    items = sorted(f"{key}={int(answer)}" for key, answer in value.items()) if mapped else list(value)
    return SEPARATOR + "".join(f"{item}{SEPARATOR}" for item in items)


def decoded(text: str) -> tuple[str, ...]:
    """The items of an encoded list."""
    return tuple(text[1:-1].split(SEPARATOR)) if len(text) > 1 else ()


def scaled(number: int | Decimal) -> int:
    """A number in millionths; ValueError where that is not exact or too large for 64 bits."""
    millionths: int | Decimal = number * SCALE
    if millionths != int(millionths):
        raise ValueError(f"more than six decimals are not kept in bulk, got {number}")
    if number > LARGEST_DECIMAL:
        raise ValueError(f"a number beyond {LARGEST_DECIMAL} is not kept in bulk, got {number}")
    return int(millionths)
