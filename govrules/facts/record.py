"""Typed records: an attrs class whose class attributes are handles for writing rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, TypeVar, dataclass_transform

import attrs

from govrules.errors import FactError, RuleError, nearest
from govrules.expr import UNKNOWN
from govrules.facts.collection_field import ListField, MapField
from govrules.facts.field import (
    Field,
    FlagField,
    MomentField,
    NumberField,
    PeriodField,
    TextField,
)
from govrules.law import is_code

BEARER_KINDS = (
    "市政府", "县政府", "政府办公室", "部门", "镇", "街道", "直属事业单位", "个人", "企业", "其他",
)  # fmt: skip


def _converter_of(field: Field[Any], record: str) -> Callable[[Any], Any]:
    """Return the attrs converter of a field; errors name the record type and the field."""

    def convert(value: Any) -> Any:
        try:
            return field.read(value)
        except ValueError as error:
            raise FactError(
                f"{record}.{field.name}: {error}.", f"See `govrules template {record}` for the fields."
            ) from None

    return convert


@dataclass_transform(kw_only_default=True, frozen_default=True)
class _Typed:
    """Turns the fields of a subclass into an attrs class and binds their handles to it."""

    record_name: ClassVar[str]
    zh: ClassVar[str]
    en: ClassVar[str]
    discriminator: ClassVar[str | None]
    _fields: ClassVar[Mapping[str, Field[Any]]] = {}

    def __init_subclass__(
        cls, *, name: str = "", zh: str = "", en: str = "", discriminator: str | None = None, **options: Any
    ) -> None:
        super().__init_subclass__(**options)
        own = {key: value for key, value in vars(cls).items() if isinstance(value, Field)}
        cls.record_name, cls.zh, cls.en, cls.discriminator = name, zh, en, discriminator
        cls._fields = {key: value.bind(name, key) for key, value in {**cls._fields, **own}.items()}
        for key, handle in cls._fields.items():
            setattr(cls, key, handle)
        slots = {
            key: attrs.field(default=UNKNOWN, converter=_converter_of(handle, name), kw_only=True)
            for key, handle in cls._fields.items()
        }
        attrs.define(cls, these=slots, frozen=True, slots=False, eq=False)


class Record(_Typed, name="record"):
    """Base of all facts.

    ``id`` is unique among the records of one type. ``jurisdiction`` is a GB/T 2260 code and usually given
    once for a whole file. ``bearer`` is the organ or person whose conduct the record shows; its kind is
    presumed to be one that the notice addresses.
    """

    id: TextField = TextField("编号", "id", required=True)
    jurisdiction: TextField = TextField("行政区划代码", "jurisdiction", about="GB/T 2260, six digits")
    bearer: TextField = TextField("责任主体", "bearer", about="organ or person whose conduct is recorded")
    bearer_kind: TextField = TextField("主体类别", "kind of bearer", values=BEARER_KINDS, presumed=None, optional=True)
    deviation_reason: TextField = TextField(
        "未按要求办理的理由", "recorded reason for deviating", optional=True, presumed=None,
        about="excuses only where the clause says 原则上、一般",
    )

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.id, str) or not self.id:
            raise FactError(
                f"A {self.record_name} has no id.", "Give every record an id that is unique among its type."
            )
        code = self.jurisdiction
        if isinstance(code, str) and not is_code(code):
            raise FactError(
                f"{self.record_name} {self.id}: jurisdiction {code!r} is not a GB/T 2260 code of six digits.",
                "Write for example jurisdiction: '610726'.",
            )


R = TypeVar("R", bound=Record)


def fields_of(record: type[Record]) -> Mapping[str, Field[Any]]:
    """Return the handles of a record type by name, in order of declaration."""
    return record._fields


def build(record: type[R], values: Mapping[str, Any]) -> R:
    """Build a record from plain values; unknown keys are errors with the nearest name."""
    known = fields_of(record)
    for key in values:
        if key not in known:
            raise FactError(
                f"{record.record_name} has no field {key!r}{nearest(str(key), known)}.",
                f"List its fields with `govrules template {record.record_name}`.",
            )
    return record(**values)


def vocabulary(*records: type[Record]) -> dict[str, type[Record]]:
    """Index record types by name; two types of one name are an error."""
    index: dict[str, type[Record]] = {}
    for record in records:
        if index.setdefault(record.record_name, record) is not record:
            raise RuleError(
                f"Two record types are called {record.record_name!r}.", "A plugin may add types, not redefine them."
            )
    return index


def labels(record: type[Record]) -> Iterator[tuple[str, str, str]]:
    """Yield (name, Chinese label, English label) of each field."""
    for name, handle in fields_of(record).items():
        yield name, handle.zh, handle.en


__all__ = [
    "BEARER_KINDS", "FlagField", "ListField", "MapField", "MomentField", "NumberField", "PeriodField", "Record",
    "TextField",
    "build", "fields_of", "labels", "vocabulary",
]
