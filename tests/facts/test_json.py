"""Strict JSON with positions."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govrules.errors import FactError
from govrules.facts.load.json_reader import read_json

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(PLAIN, st.sampled_from([None, 2]), st.booleans())
def test_whatever_json_writes_is_read_back(data: Any, indent: int | None, ascii_only: bool) -> None:
    assert read_json(json.dumps(data, indent=indent, ensure_ascii=ascii_only), "a.json").data == data


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1, "a": 2}', "a.json:1:10: this is not valid JSON: the key 'a' is given twice, first in line 1."),
        ('{"a": NaN}', "a.json:1:7: this is not valid JSON: 'NaN' is no JSON value."),
        ('{"a": -Infinity}', "a.json:1:7: this is not valid JSON: '-Infinity' is no JSON value."),
        ('{"a": 1,}', "a.json:1:9: this is not valid JSON: a key in double quotes is wanted."),
        ('[1, ]', "a.json:1:5: this is not valid JSON: ']' is no value."),
        ('{"a" 1}', "a.json:1:6: this is not valid JSON: a colon is wanted after the key 'a'."),
        ('{"a": 1 "b": 2}', "a.json:1:9: this is not valid JSON: a comma or '}' is wanted."),
        ("{'a': 1}", "a.json:1:2: this is not valid JSON: a key in double quotes is wanted."),
        ('{"a": True}', "a.json:1:7: this is not valid JSON: 'True' is no JSON value."),
        ('{"a": "b\nc"}', "a.json:1:9: this is not valid JSON: invalid control character at."),
        ('{"a": "b', "a.json:1:7: this is not valid JSON: unterminated string starting at."),
        ('{"a":', "a.json:1:6: this is not valid JSON: a value is missing."),
        ("{}\n{}", "a.json:2:1: this is not valid JSON: something follows the end of the JSON value."),
        ('{"a": 01}', "a.json:1:8: this is not valid JSON: a comma or '}' is wanted."),
        ('{"a": 1e999}', "a.json:1:7: this is not valid JSON: the number 1e999 is too large."),
        ('{"a": ' + "1" * 5000 + "}", "a.json:1:7: this is not valid JSON: the number is too long."),
        ('{"a": "\\ud800"}', "a.json:1:7: this is not valid JSON: the text holds half a character"),
        ("[" * 100 + "]" * 100, "a.json:1:66: this is not valid JSON: the data are nested more than 64 deep."),
        ('// c\n{"a": 1}', "a.json:1:1: this is not valid JSON: '/' is no value."),
    ],
)
def test_anything_looser_is_refused_with_line_and_column(text: str, message: str) -> None:
    with pytest.raises(FactError) as caught:
        read_json(text, "a.json")
    assert caught.value.message.startswith(message) and caught.value.advice


def test_positions_are_those_of_keys_and_items() -> None:
    doc = read_json('{"a": 1,\n "list": [\n  {"x": 1},\n  2]}', "a.json")
    assert doc.position("list") == (2, 2)
    assert doc.position("list", 0) == (3, 3)
    assert doc.position("list", 0, "x") == (3, 4)
    assert doc.position("list", 1) == (4, 3)
    assert read_json(" \n", "a.json").data is None
