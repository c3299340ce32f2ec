"""What each kind of field takes and refuses, and the expressions that handles build."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from govrules.expr import NONE_STATED, UNKNOWN, Kind, nodes
from govrules.facts.field import Field
from govrules.facts.record import Record, fields_of
from govrules.timing import parse_period, workdays


def handle(record: type[Record], name: str) -> Field[Any]:
    return fields_of(record)[name]


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [
        ("urgent", True, True),
        ("urgent", "是", True),
        ("urgent", " TRUE ", True),
        ("urgent", "否", False),
        ("urgent", "no", False),
        ("urgent", "", False),
        ("urgent", "不详", False),
        ("title", "  甲 ", "甲"),
        ("title", 7, "7"),
        ("title", None, None),
        ("title", "未办", None),
        ("title", "unknown", UNKNOWN),
        ("grade", "较大", "较大"),
        ("received_at", "2023-03-15", date(2023, 3, 15)),
        ("received_at", 20230315, date(2023, 3, 15)),
        ("received_at", date(2023, 3, 15), date(2023, 3, 15)),
        ("received_at", "2023-03-15 09:30", datetime(2023, 3, 15, 9, 30)),
        ("received_at", UNKNOWN, UNKNOWN),
        ("replied_at", None, None),
        ("replied_at", "none", None),
        ("replied_at", "null", None),
        ("limit", NONE_STATED, NONE_STATED),
        ("limit", "无时限", NONE_STATED),
        ("limit", "NONE_STATED", NONE_STATED),
        ("limit", "2023-03-15", date(2023, 3, 15)),
        ("amount", 5, 5),
        ("amount", "5.0", 5),
        ("amount", 0.1, Decimal("0.1")),
        ("amount", " +1.25 ", Decimal("1.25")),
        ("amount", 1e22, 10**22),
        ("rate", "95.5%", Decimal("95.5")),
        ("people", "甲; 乙、丙|丁；戊", ("甲", "乙", "丙", "丁", "戊")),
        ("people", ["甲 ", "乙"], ("甲", "乙")),
        ("people", "无", ()),
        ("people", [], ()),
        ("channels", "网站", ("网站",)),
        ("elements", {"甲": True, "乙": "否"}, {"甲": True, "乙": False}),
        ("elements", "甲=是；乙：否", {"甲": True, "乙": False}),
        ("elements", {"甲": "不详"}, {}),
        ("period", "2023年二季度", parse_period("2023Q2")),
        ("period", 2023, parse_period("2023")),
        ("period", parse_period("2023-06"), parse_period("2023-06")),
    ],
)
def test_a_value_is_read(matter: type[Record], name: str, given: Any, wanted: Any) -> None:
    read = handle(matter, name).read(given)
    assert (type(read), read) == (type(wanted), wanted)


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("urgent", 1, "true or false (是 / 否) is wanted, got 1"),
        ("urgent", "maybe", "true or false (是 / 否) is wanted, got 'maybe'"),
        ("urgent", None, "null means recorded as not having happened, which urgent cannot be"),
        ("title", True, "a text is wanted, got True"),
        ("title", 1.5, "a text is wanted, got 1.5"),
        ("title", ["甲"], "a text is wanted, got ['甲']"),
        ("grade", "较大级", "(did you mean '较大'?)"),
        ("received_at", None, "null means recorded as not having happened, which received_at cannot be"),
        ("received_at", True, "a date or an instant"),
        ("received_at", 1.5, "a date or an instant"),
        ("received_at", "2023-02-30", "'2023-02-30': there is no such day in the calendar"),
        ("received_at", "无时限", "received_at is not a time limit"),
        ("received_at", NONE_STATED, "received_at is not a time limit"),
        ("amount", "many", "a number (yuan) is wanted, got 'many'"),
        ("amount", "5%", "a number (yuan) is wanted, got '5%'"),
        ("amount", True, "a number (yuan) is wanted, got True"),
        ("amount", "1_000", "a number (yuan) is wanted, got '1_000'"),
        ("amount", "1e999999", "a number (yuan) is wanted, got '1e999999'"),
        ("amount", float("nan"), "a number (yuan) is wanted, got nan"),
        ("amount", "inf", "a number (yuan) is wanted, got 'inf'"),
        ("amount", -1, "amount cannot be negative, got -1"),
        ("amount", [1], "a number (yuan) is wanted, got [1]"),
        ("people", 5, "a list of texts (in a cell: 甲;乙) is wanted, got 5"),
        ("people", ["甲", 5], "got the item 5"),
        ("people", ["甲", " "], "got the item ' '"),
        ("people", {"甲": 1}, "a list of texts"),
        ("people", b"ab", "a list of texts"),
        ("channels", "网站;报刊", "got the item '报刊'"),
        ("elements", "甲", "yes or no for each element"),
        ("elements", "甲=是;甲=否", "an element is given twice in '甲=是;甲=否'"),
        ("elements", {"甲": "maybe"}, "element '甲': true or false"),
        ("elements", {"甲": None}, "element '甲': null means recorded as not having happened, which an element"),
        ("elements", ["甲"], "yes or no for each element"),
        ("period", "2023Q5", "'2023Q5' is not a period"),
        ("period", True, "a period"),
        ("period", date(2023, 1, 1), "a period"),
    ],
)
def test_a_value_is_refused_with_a_sentence(matter: type[Record], name: str, given: Any, sentence: str) -> None:
    with pytest.raises(ValueError) as caught:
        handle(matter, name).read(given)
    assert sentence in str(caught.value)


def test_a_map_with_values_knows_its_elements() -> None:
    from govrules.facts.record import MapField

    field = MapField("要素", "elements", values=("甲方", "乙方"))
    assert field.read("甲方=是") == {"甲方": True}
    with pytest.raises(ValueError, match=r"no element '甲方方'.*did you mean '甲方'"):
        field.read({"甲方方": True})


def test_handles_build_the_nodes_of_their_record(matter: type[Any]) -> None:
    received = nodes.Fact("matter", "received_at", Kind.MOMENT)
    assert matter.received_at.node == received
    assert matter.received_at.is_known() == nodes.Known(received)
    assert matter.received_at.is_recorded() == nodes.Recorded(received)
    assert matter.limit.is_stated() == nodes.Not(nodes.NoneStatedFor(matter.limit.node))
    assert matter.received_at.plus(workdays(7)) == nodes.Due(received, 7, workdays(7).unit, True)
    assert (matter.received_at <= date(2023, 1, 1)) == nodes.Compare("<=", received, nodes.Const(date(2023, 1, 1)))
    assert (matter.amount * 2 > matter.rate) is not None
    assert ~matter.urgent == nodes.Not(matter.urgent.node)
    assert (matter.urgent | matter.urgent) == nodes.AnyOf((matter.urgent.node, matter.urgent.node))
    assert matter.grade.at_least("较大") == nodes.OneOf(matter.grade.node, ("较大", "重大"))
    assert matter.grade.is_one_of("一般") == nodes.OneOf(matter.grade.node, ("一般",))
    assert matter.people.covered_by(matter.channels) == nodes.CoveredBy(matter.people.node, matter.channels.node)
    assert matter.elements.element("甲") == nodes.Element(matter.elements.node, "甲")


def test_a_literal_that_is_none_of_the_values_is_refused_while_the_rule_is_written(matter: type[Any]) -> None:
    for build in (matter.grade.equals, matter.grade.is_one_of, matter.grade.at_least):
        with pytest.raises(ValueError, match="did you mean '重大'"):
            build("重大的")


def test_every_kind_of_field_says_what_it_wants(matter: type[Record]) -> None:
    assert all(field.wanted for field in fields_of(matter).values())
    assert "NONE_STATED" in handle(matter, "limit").wanted
    with pytest.raises(TypeError, match="abstract"):
        Field("甲", "a").read("x")
