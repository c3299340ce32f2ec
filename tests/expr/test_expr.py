"""Nodes, their types and the facts they read."""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args

import pytest

from govrules.errors import RuleError
from govrules.expr import Kind, Node, children, descend, facts_read, kind_of, nodes
from govrules.facts.records import Assessment, Attestation, Decision, Indicator, Instruction, Meeting
from govrules.timing import Unit

MOMENT, NUMBER, FLAG = Instruction.received_at.node, Meeting.break_minutes.node, Instruction.is_urgent.node
TEXT, LIST, MAP = Instruction.source.node, Assessment.criteria.node, Attestation.elements.node
PERIOD = Indicator.period.node

SAMPLES: tuple[tuple[Node, Kind], ...] = (
    (nodes.Const(True), Kind.FLAG), (nodes.Const(7), Kind.NUMBER), (nodes.Const("特急"), Kind.TEXT),
    (nodes.Const(date(2023, 1, 1)), Kind.MOMENT), (nodes.Const(datetime(2023, 1, 1, 9)), Kind.MOMENT),
    (MOMENT, Kind.MOMENT), (nodes.AsOf(), Kind.MOMENT), (nodes.Known(MOMENT), Kind.FLAG),
    (nodes.Recorded(MOMENT), Kind.FLAG), (nodes.NoneStatedFor(Instruction.limit.node), Kind.FLAG),
    (nodes.Compare("<=", MOMENT, nodes.AsOf()), Kind.FLAG), (nodes.InTime(MOMENT, nodes.AsOf()), Kind.FLAG),
    (nodes.Precedes(MOMENT, nodes.AsOf()), Kind.FLAG),
    (nodes.Expired(MOMENT), Kind.FLAG), (nodes.OneOf(TEXT, ("其他",)), Kind.FLAG), (nodes.Not(FLAG), Kind.FLAG),
    (nodes.All((FLAG, FLAG)), Kind.FLAG), (nodes.AnyOf(()), Kind.FLAG), (nodes.Element(MAP, "甲"), Kind.FLAG),
    (nodes.Includes(LIST, "其他"), Kind.FLAG), (nodes.OnlyFrom(LIST, ("其他",)), Kind.FLAG),
    (nodes.Overlaps(LIST, LIST), Kind.FLAG), (nodes.CoveredBy(LIST, LIST), Kind.FLAG),
    (nodes.ReverseOf(Decision.speaking_order.node, Decision.rank_order.node), Kind.FLAG),
    (nodes.Length(LIST), Kind.NUMBER), (nodes.Arithmetic("-", NUMBER, nodes.Const(1)), Kind.NUMBER),
    (nodes.Elapsed(MOMENT, MOMENT, Unit.MINUTE), Kind.NUMBER), (nodes.Due(MOMENT, 7, Unit.WORKDAY), Kind.MOMENT),
    (nodes.Due(MOMENT, 3, Unit.WORKDAY, True, NUMBER), Kind.MOMENT), (nodes.NoticeBy(MOMENT, 3, Unit.DAY), Kind.MOMENT),
    (nodes.EndOfPeriod(MOMENT, Unit.YEAR), Kind.MOMENT), (nodes.StartOfPeriod(MOMENT, Unit.YEAR), Kind.MOMENT),
    (nodes.FirstDay(PERIOD), Kind.MOMENT), (nodes.LastDay(PERIOD), Kind.MOMENT), (nodes.DayOf(MOMENT), Kind.MOMENT),
    (nodes.Latest((MOMENT,)), Kind.MOMENT), (nodes.Earliest((MOMENT,)), Kind.MOMENT),
    (nodes.Choose(FLAG, NUMBER, nodes.Const(1)), Kind.NUMBER),
)  # fmt: skip

ILL_TYPED: tuple[Node, ...] = (
    nodes.Compare("<=", MOMENT, nodes.Const(7)), nodes.Compare("<", TEXT, nodes.Const("甲")),
    nodes.Compare("==", LIST, LIST), nodes.Not(NUMBER), nodes.All((FLAG, MOMENT)), nodes.OneOf(MOMENT, ("甲",)),
    nodes.Elapsed(MOMENT, MOMENT, Unit.WORKDAY), nodes.Arithmetic("+", MOMENT, nodes.Const(1)),
    nodes.Latest(()), nodes.EndOfPeriod(MOMENT, Unit.DAY), nodes.Choose(FLAG, NUMBER, MOMENT),
    nodes.Due(NUMBER, 1, Unit.DAY), nodes.FirstDay(MOMENT), nodes.Element(LIST, "甲"), nodes.InTime(MOMENT, NUMBER),
)  # fmt: skip


def test_every_node_of_the_closed_set_has_a_sample() -> None:
    assert {type(node) for node, _ in SAMPLES} == set(get_args(Node))


@pytest.mark.parametrize(("node", "kind"), SAMPLES, ids=lambda value: type(value).__name__)
def test_a_well_typed_node_has_its_kind(node: Node, kind: Kind) -> None:
    assert kind_of(node) is kind


@pytest.mark.parametrize("node", ILL_TYPED, ids=lambda node: type(node).__name__)
def test_an_ill_typed_node_says_what_does_not_fit(node: Node) -> None:
    with pytest.raises(RuleError, match="ill-typed"):
        kind_of(node)


@pytest.mark.parametrize(("node", "_"), SAMPLES, ids=lambda value: type(value).__name__)
def test_walking_reaches_every_fact_of_a_node(node: Node, _: Kind) -> None:
    inside = repr(node).split("Fact(record=")[1:]
    assert bool(facts_read(node)) is bool(inside)
    assert next(descend(node)) == node
    assert all(child in list(descend(node)) for child in children(node))


def test_nodes_have_real_equality_and_hold_no_callables() -> None:
    import attrs

    for node, _ in SAMPLES:
        copy = attrs.evolve(node)
        assert copy == node
        assert hash(copy) == hash(node)
        leaves = [value for below in descend(node) for value in attrs.astuple(below, recurse=False)]
        assert not any(callable(value) for value in leaves)
