"""The JSON Schema takes what the reader takes and refuses what it refuses by shape."""

from __future__ import annotations

from typing import Any

import pytest

from govrules.expr import Kind
from govrules.facts.load import FactErrors, read_facts
from govrules.facts.record import Record, fields_of
from govrules.facts.schema import json_schema

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture(scope="module")
def validator(words: dict[str, type[Record]]) -> Any:
    schema = json_schema(words)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize(
    "data",
    [
        {"matter": []},
        {"事项": {"编号": 7}},
        {"$schema": "facts.json", "jurisdiction": "610726", "as_of": "2023-04-01", "covers": "2023Q1", "matter": []},
        {"行政区划代码": 610726, "截至": "2023年4月1日9时", "默认值": {"责任主体": "甲"}, "matter": []},
        {"matter": [{"id": "1", "收到时间": "2023-03-15T09:30+08:00", "replied_at": None, "limit": "无时限"}]},
        {"matter": [{"id": "1", "received_at": 20230315, "replied_at": "未办", "title": None}]},
        {"matter": [{"id": "1", "amount": 0.5, "rate": "95.5%", "urgent": "是", "grade": "重大"}]},
        {"matter": [{"id": "1", "people": ["甲"], "channels": "网站;报纸", "elements": {"甲": True, "乙": "否"}}]},
        {"matter": [{"id": "1", "people": "无", "elements": "甲=是", "period": 2023}]},
        {"matter": [{"id": "1", "period": "2023年一季度", "grade": "不详", "urgent": "", "bearer_kind": "none"}]},
    ],
)
def test_what_loads_is_valid(validator: Any, words: dict[str, type[Record]], data: Any) -> None:
    read_facts(data, words)
    validator.validate(data)


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"matters": []},
        {"matter": 5},
        {"matter": [5]},
        {"matter": [{"title": "x"}]},
        {"matter": [{"id": "1", "titel": "x"}]},
        {"matter": [{"id": "1", "grade": "大"}]},
        {"matter": [{"id": "1", "received_at": None}]},
        {"matter": [{"id": "1", "received_at": "soon"}]},
        {"matter": [{"id": "1", "received_at": "无时限"}]},
        {"matter": [{"id": "1", "amount": -1}]},
        {"matter": [{"id": "1", "amount": "many"}]},
        {"matter": [{"id": "1", "urgent": 1}]},
        {"matter": [{"id": "1", "people": [5]}]},
        {"matter": [{"id": "1", "channels": ["报刊"]}]},
        {"matter": [{"id": "1", "elements": {"甲": 1}}]},
        {"matter": [{"id": "1", "period": "Q1"}]},
        {"matter": [{"id": "1", "jurisdiction": "61"}]},
        {"jurisdiction": "61", "matter": []},
    ],
)
def test_what_is_invalid_does_not_load(validator: Any, words: dict[str, type[Record]], data: Any) -> None:
    assert not validator.is_valid(data)
    with pytest.raises(FactErrors):
        read_facts(data, words)


def test_every_field_is_described_in_both_languages_and_under_both_names(
    words: dict[str, type[Record]], matter: type[Record]
) -> None:
    properties = json_schema(words)["$defs"]["matter"]["properties"]
    assert {field.kind for field in fields_of(matter).values()} == set(Kind)
    for name, field in fields_of(matter).items():
        assert properties[name] == properties[field.zh]
        assert properties[name]["description"].startswith(f"{field.zh} / {field.en}")
