"""Records: handles on the class, values on the instance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from govrules.errors import FactError, RuleError
from govrules.expr import UNKNOWN
from govrules.facts.field import Field, TextField
from govrules.facts.record import Record, build, fields_of, labels, vocabulary


def test_an_attribute_is_the_value_on_a_record_and_the_handle_on_its_class(matter: type[Any]) -> None:
    one = build(matter, {"id": "1", "received_at": "2023-03-15"})
    assert one.received_at == date(2023, 3, 15)
    assert isinstance(matter.received_at, Field)
    assert (matter.received_at.record, matter.received_at.name) == ("matter", "received_at")
    assert matter.id.record == "matter"


def test_the_expression_of_an_inherited_field_reads_the_own_type(matter: type[Any]) -> None:
    assert (matter.id.node.record, matter.id.node.name) == ("matter", "id")

    class Special(matter, name="special", zh="特", en="special"):  # type: ignore[misc]
        pass

    assert Special.id.node.record == "special" and matter.id.node.record == "matter"
    assert Special.id.node is Special.id.node


def test_what_is_not_given_is_unknown_or_presumed(matter: type[Any]) -> None:
    one = build(matter, {"id": "1"})
    assert one.received_at is UNKNOWN
    assert one.urgent is False
    assert one.bearer_kind is None


def test_a_record_cannot_be_changed(matter: type[Any]) -> None:
    one = build(matter, {"id": "1"})
    with pytest.raises(AttributeError):
        one.title = "other"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "A matter has no id."),
        ({"id": ""}, "A matter has no id."),
        ({"id": "1", "titel": "x"}, "matter has no field 'titel' (did you mean 'title'?)."),
        ({"id": "1", "amount": "x"}, "matter.amount: a number (yuan) is wanted, got 'x'."),
        ({"id": "1", "jurisdiction": "61072"}, "matter 1: jurisdiction '61072' is not a GB/T 2260 code"),
    ],
)
def test_a_wrong_record_is_refused_with_a_sentence(matter: type[Record], values: Any, sentence: str) -> None:
    with pytest.raises(FactError) as caught:
        build(matter, values)
    assert sentence in caught.value.message
    assert caught.value.advice


def test_a_subtype_inherits_fields_as_its_own(matter: type[Any]) -> None:
    class Special(matter, name="special", zh="特别事项", en="special matter"):  # type: ignore[misc]
        remark: TextField = TextField("备注", "remark")

    assert Special.title.record == "special" and matter.title.record == "matter"
    assert list(fields_of(Special))[-1] == "remark" and "remark" not in fields_of(matter)
    assert ("remark", "备注", "remark") in list(labels(Special))


def test_two_types_of_one_name_are_refused(matter: type[Record]) -> None:
    class Other(Record, name="matter", zh="别的", en="other"):
        pass

    assert vocabulary(matter, matter) == {"matter": matter}
    with pytest.raises(RuleError, match="Two record types are called 'matter'"):
        vocabulary(matter, Other)
