"""Rules, notices, records and cases as digests of all that they hold, so that a kept text can name what it is made of.

Only data has such a digest. A value that may behave in ways its fields do not show (a function, an object of a
plugin's own class) has none, and what is made of it is never kept.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType, NoneType
from typing import Any

import attrs

from govrules.facts.field import Field
from govrules.facts.record import Record, fields_of

_PLAIN = frozenset((str, int, bool, float, bytes, NoneType, Decimal, date, datetime, time, timedelta))


class Opaque(TypeError):
    """A value that is not data."""


def digest(*values: object) -> str:
    """SHA-256 (hex) of everything the values hold; ``Opaque`` where one of them is not data."""
    written: list[str] = []
    for value in values:
        _write(value, written)
    return hashlib.sha256("\0".join(written).encode()).hexdigest()


def files_digest(folder: Path) -> str:
    """SHA-256 (hex) of the names and contents of a folder's files, compiled modules left out."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.relative_to(folder).parts:
            content = path.read_bytes()
            total.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _write(value: object, out: list[str]) -> None:
    kind: type = type(value)
    if kind in _PLAIN:
        out.append(f"{kind.__name__} {value!r}")
    elif isinstance(value, enum.Enum) and _own(kind):
        out.append(f"{_name(kind)}.{value.name}")
    elif isinstance(value, tuple | list) and kind in (tuple, list):
        _write_all(kind.__name__, value, out)
    elif isinstance(value, Mapping) and kind in (dict, MappingProxyType):
        _write_all("mapping", (part for item in value.items() for part in item), out)
    elif isinstance(value, frozenset | set) and kind in (frozenset, set):
        out.append(f"set {sorted(digest(item) for item in value)!r}")
    elif isinstance(value, Record):
        # Which values are presumed, and of what type the others are, is in the digest of the vocabulary.
        given = vars(value)
        stated = [name for name, presumed in value._presumed.items() if given.get(name, presumed) is not presumed]
        _write_all(f"record {value.record_name}", (part for name in stated for part in (name, given[name])), out)
    else:
        names = _fields(kind)
        out.append(f"{_name(kind)}({len(names)}")
        for name in names:
            _write(getattr(value, name), out)


def _write_all(kind: str, values: Iterable[object], out: list[str]) -> None:
    out.append(f"{kind} [")
    for value in values:
        _write(value, out)
    out.append("]")


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of what an object of one of the program's own classes holds."""
    if not (_own(kind) and attrs.has(kind)):
        raise Opaque(f"{_name(kind)} is not data")
    return tuple(one.name for one in attrs.fields(kind))


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _own(kind: type) -> bool:
    """Whether a class belongs to the program itself, whose files are part of every key."""
    return kind.__module__.partition(".")[0] == __name__.partition(".")[0]


def vocabulary_digest(records: Mapping[str, type[Record]]) -> str:
    """Digest of the record types: names, labels, remarks and fields. ``Opaque`` where a plugin's type does more."""
    return digest([(name, _described(kind)) for name, kind in records.items()])


def _described(kind: type[Record]) -> tuple[object, ...]:
    for one in kind.__mro__[:-1]:
        foreign = one.__module__ != "typing" and not _own(one)
        if foreign and any(_acts(name, thing) for name, thing in vars(one).items()):
            raise Opaque(f"{_name(one)} is more than its fields")
    handles = fields_of(kind)
    for handle in handles.values():
        if not _own(type(handle)):
            raise Opaque(f"{_name(type(handle))} is a kind of field of its own")
    fields = [(name, _name(type(handle)), _given(handle)) for name, handle in handles.items()]
    return (_name(kind), kind.__doc__, kind.record_name, kind.zh, kind.en, kind.discriminator, fields)


def _given(handle: Field[Any]) -> dict[str, object]:
    """What a field was made with; not what it has worked out from that since."""
    own = [item for kind in type(handle).__mro__ for item in vars(kind).items()]
    worked_out = {name for name, thing in own if isinstance(thing, cached_property)}
    return {name: given for name, given in vars(handle).items() if name not in worked_out}


def _acts(name: str, thing: object) -> bool:
    """Whether an attribute of a class is behaviour of its own; a field is the program's."""
    return not (isinstance(thing, Field) or name.startswith("__annot")) and (
        callable(thing) or hasattr(type(thing), "__get__")
    )
