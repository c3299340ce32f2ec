"""Typed records: facts as immutable objects whose class attributes are handles for writing rules.

The classes are built by hand and not by attrs: a record type has up to thirty fields, and generating code
for sixty-five of them took a third of the start-up time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, dataclass_transform

from govrules.errors import FactError, RuleError, nearest
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
    "省政府", "市政府", "县政府", "政府办公室", "部门", "镇", "街道", "直属事业单位", "个人", "企业", "其他",
)  # fmt: skip


@dataclass_transform(kw_only_default=True)
class _Typed:
    """Binds the fields of a subclass to it, reads values on construction, and forbids changes."""

    record_name: ClassVar[str]
    zh: ClassVar[str]
    en: ClassVar[str]
    discriminator: ClassVar[str | None]
    _fields: ClassVar[Mapping[str, Field[Any]]] = {}
    _presumed: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(
        cls, *, name: str = "", zh: str = "", en: str = "", discriminator: str | None = None, **options: Any
    ) -> None:
        super().__init_subclass__(**options)
        own = {key: value for key, value in vars(cls).items() if isinstance(value, Field)}
        cls.record_name, cls.zh, cls.en, cls.discriminator = name, zh, en, discriminator
        cls._fields = {key: value.bind(name, key) for key, value in {**cls._fields, **own}.items()}
        cls._presumed = {key: handle.presumed for key, handle in cls._fields.items()}
        for key, handle in cls._fields.items():
            setattr(cls, key, handle)

    if not TYPE_CHECKING:  # type checkers derive the constructor from the fields

        def __init__(self, **values: Any) -> None:
            recorded = self.__dict__
            recorded.update(self._presumed)
            fields = self._fields
            for key, value in values.items():
                handle = fields.get(key)
                if handle is None:
                    raise FactError(
                        f"{self.record_name} has no field {key!r}{nearest(key, fields)}.",
                        f"List its fields with `govrules template {self.record_name}`.",
                    )
                try:
                    recorded[key] = handle.read(value)
                except ValueError as error:
                    raise FactError(
                        f"{self.record_name}.{key}: {error}.",
                        f"See `govrules template {self.record_name}` for the fields.",
                    ) from None
            self._check()

    def _check(self) -> None:
        """Refuse a record whose fields do not fit together; ``FactError`` says which."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"A {self.record_name} cannot be changed; make another with evolve({name}=…)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"A {self.record_name} cannot be changed")

    def evolve(self, **changes: Any) -> Self:
        """Return a copy with other values for some fields."""
        return type(self)(**{**self.__dict__, **changes})

    def __repr__(self) -> str:
        given = ", ".join(
            f"{key}={value!r}" for key, value in self.__dict__.items() if value is not self._presumed[key]
        )
        return f"{type(self).__name__}({given})"


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

    def _check(self) -> None:
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
