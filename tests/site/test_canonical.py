"""Digests of data: equal for equal data, other for any other, none for what is more than data."""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal

import attrs
import pytest

from govrules.expr import nodes
from govrules.facts.record import Record, TextField
from govrules.facts.records import SHARED, Instruction, Meeting
from govrules.law import Modality
from govrules.site.canonical import Opaque, digest, files_digest, vocabulary_digest
from govrules.timing import InForce

VALUES = (
    1, True, "1", None, b"1", Decimal(1), Decimal("1.0"), date(2022, 12, 15), (), [], {}, frozenset(), (1,), [1],
    {1: 1}, (1, 1), ((1,), 1), (1, (1,)), ("a", "b"), ("a\0b",), ("ab",), Modality.MUST, Modality.IN_PRINCIPLE,
    nodes.Const(1), nodes.Const("1"), nodes.Not(nodes.Const(True)), InForce(date(2022, 12, 15)),
    InForce(None, date(2022, 12, 15)), Instruction(id="a", received_at="2023-04-27"),
    Instruction(id="b", received_at="2023-04-27"), Instruction(id="a", replied_at="2023-04-27"), Meeting(id="a"),
)  # fmt: skip


def test_what_differs_has_another_digest():
    assert len({digest(value) for value in VALUES}) == len(VALUES)


def test_the_digest_of_a_set_does_not_depend_on_its_order():
    names = [f"名{number}" for number in range(50)]
    assert digest(frozenset(names)) == digest(frozenset(reversed(names)))
    assert digest(tuple(names)) != digest(tuple(reversed(names)))


def test_equal_data_has_an_equal_digest():
    assert digest(Instruction(id="a", received_at="2023-04-27")) == digest(VALUES[-4])
    assert digest(nodes.Not(nodes.Const(True)), "x") == digest(nodes.Not(nodes.Const(True)), "x") != digest("x")


@attrs.frozen
class _Foreign:
    value: int = 1


class _Shade(enum.Enum):
    DARK = "dark"


@pytest.mark.parametrize(
    "value", [_Shade.DARK, len, lambda: 1, object(), _Foreign(), [_Foreign()], {1: {2: len}}, Record]
)
def test_what_may_behave_has_no_digest(value):
    with pytest.raises(Opaque):
        digest(value)


def _vocabulary(**types):
    return vocabulary_digest({kind.record_name: kind for kind in (*SHARED, *types.values())})


def test_a_record_type_is_its_names_its_remarks_and_its_fields():
    def made(zh="便笺", about="", label="标题"):
        class Note(Record, name="note", zh=zh, en="note"):
            title: TextField = TextField(label, "title", about=about)

        return Note

    assert _vocabulary(note=made()) == _vocabulary(note=made())
    types = (made(**given) for given in ({}, {"zh": "纸"}, {"about": "x"}, {"label": "题"}))
    assert len({_vocabulary(), *(_vocabulary(note=kind) for kind in types)}) == 5


def test_what_a_field_has_worked_out_is_not_part_of_it():
    before = _vocabulary()
    for kind in SHARED:
        for name in kind._fields:
            assert getattr(kind, name).node is not None
    assert _vocabulary() == before


def test_a_record_type_with_a_method_has_no_digest():
    class Loud(Record, name="loud", zh="响", en="loud"):
        @property
        def shout(self):
            return self.id.upper()

    with pytest.raises(Opaque, match="Loud"):
        _vocabulary(loud=Loud)


def test_a_folder_is_the_names_and_contents_of_its_files(tmp_path):
    (tmp_path / "a.py").write_text("1", encoding="utf-8")
    first = files_digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert files_digest(tmp_path) == first
    (tmp_path / "a.py").write_text("2", encoding="utf-8")
    second = files_digest(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert len({first, second, files_digest(tmp_path)}) == 3
