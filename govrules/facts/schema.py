"""JSON Schema (draft 2020-12) of a file of facts, for editors and for programs that write such files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govrules.expr import Kind
from govrules.facts.field import Field, MomentField
from govrules.facts.load.tree import HEADERS
from govrules.facts.record import Record, fields_of

Schema = dict[str, Any]

_DATE = "[0-9]{4}(-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4})"
_MOMENT = rf"^\s*{_DATE}([T\s]*[0-9]{{1,2}}[:时点點].*)?\s*$"
_NUMBER = r"^\s*\+?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2})?%?\s*$"
_CODE = "^[1-9][0-9]{5}$"
_HEADER_ABOUT = {
    "jurisdiction": "GB/T 2260 代码，给没有写明的记录用 / GB/T 2260 code lent to records that lack one",
    "as_of": "从哪一天或时刻看 / the day or instant that the check looks from",
    "covers": "记录完整的期间 / the period that the facts record completely",
    "defaults": "给缺少该字段的记录用的值 / values lent to records that lack the field",
}


def json_schema(vocabulary: Mapping[str, type[Record]]) -> Schema:
    """The schema of the YAML or JSON form: names and Chinese labels are both properties.

    It describes shapes, kinds and closed lists. What needs more than a shape, such as days that exist,
    unique ids and a field given under both of its names, is left to the reader.
    """
    properties: Schema = {
        "$schema": {"type": "string"},
        "jurisdiction": {**_code(), "description": _HEADER_ABOUT["jurisdiction"]},
        "as_of": {"type": ["string", "integer"], "pattern": _MOMENT, "description": _HEADER_ABOUT["as_of"]},
        "covers": {"type": ["string", "integer"], "description": _HEADER_ABOUT["covers"]},
        "defaults": {"type": ["object", "null"], "description": _HEADER_ABOUT["defaults"]},
    }
    properties |= {label: properties[name] for label, name in HEADERS.items()}
    definitions: Schema = {}
    for record in vocabulary.values():
        definitions[record.record_name] = _record(record)
        reference = {"$ref": f"#/$defs/{record.record_name}"}
        several = {
            "description": f"{record.zh} / {record.en}",
            "anyOf": [{"type": "array", "items": reference}, reference],
        }
        for key in (record.zh, record.record_name):
            if key:
                properties[key] = several
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "govrules facts",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }


def _record(record: type[Record]) -> Schema:
    properties: Schema = {}
    wanted: list[Schema] = []
    for name, handle in fields_of(record).items():
        described = {"description": _described(handle), **_field(name, handle)}
        properties[name] = properties[handle.zh] = described
        # Other required fields may come from the file's defaults.
        if name == "id":
            wanted.append({"anyOf": [{"required": [name]}, {"required": [handle.zh]}]})
    about = " ".join((record.__doc__ or "").split())
    return {
        "type": "object",
        "title": f"{record.zh} / {record.en}",
        "description": about,
        "properties": properties,
        "additionalProperties": False,
        "allOf": wanted,
    }


def _described(handle: Field[Any]) -> str:
    unit = f" ({handle.unit})" if handle.unit else ""
    about = f". {handle.about}" if handle.about else ""
    return f"{handle.zh} / {handle.en}{unit}{about}"


def _field(name: str, handle: Field[Any]) -> Schema:
    if name == "id":
        return {"type": ["string", "integer"], "minLength": 1}
    if name == "jurisdiction":
        return _code()
    forms = _forms(handle)
    # What field.read takes for “not recorded”.
    forms.append({"enum": ["", "未记录", "不详", "unknown"]})
    if handle.optional:
        forms.append({"enum": [None, "未办", "未", "尚未", "没有", "none", "null"]})
    if isinstance(handle, MomentField) and handle.limit:
        forms.append({"enum": ["无时限", "未定时限", "没有时限", "none_stated", "NONE_STATED"]})
    return {"anyOf": forms}


def _forms(handle: Field[Any]) -> list[Schema]:
    flag: Schema = {"type": ["boolean", "string"]}
    match handle.kind:
        case Kind.FLAG:
            yes_no = ["是", "有", "true", "yes", "y", "√", "否", "无", "false", "no", "n", "×"]
            return [{"type": "boolean"}, {"enum": yes_no}]
        case Kind.NUMBER:
            return [{"type": "number", "minimum": 0}, {"type": "string", "pattern": _NUMBER}]
        case Kind.TEXT:
            return [_choice(handle)] if handle.values else [{"type": ["string", "integer"]}]
        case Kind.MOMENT:
            return [{"type": "string", "pattern": _MOMENT}, {"type": "integer", "minimum": 10_000_000}]
        case Kind.PERIOD:
            return [{"type": ["string", "integer"], "pattern": "^[0-9]{4}"}]
        case Kind.LIST:
            item: Schema = _choice(handle) if handle.values else {"type": "string", "minLength": 1}
            return [{"type": "array", "items": item}, {"type": "string"}]
        case Kind.MAP:
            keys: Schema = {"propertyNames": {"enum": list(handle.values)}} if handle.values else {}
            return [{"type": "object", "additionalProperties": flag, **keys}, {"type": "string"}]


def _choice(handle: Field[Any]) -> Schema:
    return {"enum": [*handle.values, *handle.english.values()]}


def _code() -> Schema:
    return {"type": ["string", "integer"], "pattern": _CODE}
