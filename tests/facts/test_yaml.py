"""YAML as plain data with positions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govrules.errors import FactError
from govrules.facts.dataset import Place
from govrules.facts.load import Positioned
from govrules.facts.load.yaml_reader import compose, read_yaml


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        ("010", "010"),
        ("+5", "+5"),
        ("1e5", "1e5"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        (".5", ".5"),
        (".nan", ".nan"),
        ("1.2.3", "1.2.3"),
        ("123456789012345678901", "123456789012345678901"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("12:30", "12:30"),
        ("2023-03-15", "2023-03-15"),
        ("2023-03-15 09:30:00", "2023-03-15 09:30:00"),
        ("'true'", "true"),
        ('"7"', "7"),
        ("''", ""),
        ("=", "="),
        ("批示", "批示"),
    ],
)
def test_a_scalar_is_what_it_looks_like(scalar: str, value: Any) -> None:
    read = compose(f"key: {scalar}\n", "a.yaml").data["key"]
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: the key 'a' is given twice, first in line 1."),
        ("a: &x 1\nb: 2\n", "a.yaml:1:4: the anchor &x is not allowed."),
        ("a: &x [1]\n", "a.yaml:1:4: the anchor &x is not allowed."),
        ("b: *x\n", "a.yaml:1:4: the alias *x is not allowed."),
        ("a: !!str 1\n", "a.yaml:1:4: the tag tag:yaml.org,2002:str is not allowed."),
        ("a: !x {b: 1}\n", "a.yaml:1:4: the tag !x is not allowed."),
        ("a: ! 1\n", "a.yaml:1:4: the tag ! is not allowed."),
        ("a:\n  <<: {b: 1}\n", "a.yaml:2:3: the merge key << is not allowed."),
        ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second YAML document begins here."),
        ("a:\n\tb: 1\n", "a.yaml:2:1: a tab stands where YAML wants spaces."),
        ("? [a]\n: 1\n", "a.yaml:1:3: a key must be a text."),
        ("'': 1\n", "a.yaml:1:1: a key is empty."),
        ("a: 1\n b: 2\n", "a.yaml:2:3: this is not valid YAML: mapping values are not allowed in this context."),
        ("a: [1, 2\nb: 3\n", "a.yaml:2:2: this is not valid YAML"),
        ("a: 'x\n", "a.yaml:2:1: this is not valid YAML"),
        ("a: \x07\n", "a.yaml:1:4: the character '\\x07' is not allowed in YAML."),
        ("a: " + "[" * 80 + "]" * 80, "a.yaml:1:67: the data are nested more than 64 deep."),
        ('a: "\\ud800"\n', "a.yaml:1:"),
    ],
)
def test_what_facts_have_no_use_for_is_refused_with_line_and_column(text: str, message: str) -> None:
    with pytest.raises(FactError) as caught:
        compose(text, "a.yaml")
    assert caught.value.message.startswith(message.removesuffix("."))
    assert "\n" not in caught.value.message and caught.value.advice


def test_positions_are_those_of_keys_and_items() -> None:
    doc = compose("a: 1\nlist:\n  - x: 1\n    y: [p, q]\n  - z\n", "a.yaml")
    assert doc.data == {"a": 1, "list": [{"x": 1, "y": ["p", "q"]}, "z"]}
    assert doc.position("a") == (1, 1)
    assert doc.position("list", 0) == (3, 5)
    assert doc.position("list", 0, "y") == (4, 5)
    assert doc.position("list", 0, "y", 1) == (4, 12)
    assert doc.position("list", 1, "nothing") == (5, 5)
    assert doc.place("list", 0, "y") == Place("a.yaml", 4)


def test_a_part_keeps_its_lines_and_plain_data_name_their_path() -> None:
    part = compose("cases:\n  - facts:\n      matter: []\n", "a.yaml").at("cases", 0, "facts")
    assert part.data == {"matter": []} and part.place("matter") == Place("a.yaml", 3)
    assert str(Positioned({"a": [1]}).at("a").place(0)) == "$.a[0]"
    with pytest.raises(KeyError):
        part.at("nothing")


def test_yaml_is_read_from_a_path_or_from_a_text(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1\n")
    assert read_yaml(file).data == read_yaml(str(file)).data == read_yaml("a: 1\n").data == {"a": 1}
    assert read_yaml(file, name="b").source == "b" and read_yaml("a: 1\n").source == "<text>"
    assert read_yaml("").data is None and read_yaml("# nothing\n").data is None
    with pytest.raises(FactError, match=r"none\.yaml: the file cannot be read: No such file"):
        read_yaml(tmp_path / "none.yaml")


def test_the_python_parser_reads_the_same_as_the_c_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "甲: [1, 'b']\nb:\n  - c: 12:30\n"
    fast = compose(text, "a.yaml")
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = compose(text, "a.yaml")
    assert (fast.data, dict(fast.positions)) == (slow.data, dict(slow.positions))
    with pytest.raises(FactError, match=r"a\.yaml:2:1: a tab stands where YAML wants spaces"):
        compose("a:\n\tb: 1\n", "a.yaml")
