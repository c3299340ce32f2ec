"""The scalar engine never claims more than the facts decide, and decides what complete facts decide."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from govrules.evaluate.scalar import compile_node
from govrules.expr import UNKNOWN, Kind, Node, nodes
from govrules.facts.record import FlagField, ListField, MomentField, NumberField, Record, TextField
from govrules.timing import Unit, mainland_calendar
from tests.evaluate.worlds import DOMAINS, completions, meaning

AS_OF = datetime(2023, 3, 31)


class World(Record, name="world", zh="样例", en="world"):
    """Every kind of fact, over small domains."""

    flag_a: FlagField = FlagField("甲", "a")
    flag_b: FlagField = FlagField("乙", "b")
    number_a: NumberField = NumberField("甲数", "a")
    number_b: NumberField = NumberField("乙数", "b")
    text_a: TextField = TextField("甲文", "a", optional=True)
    at_a: MomentField = MomentField("甲时", "a", optional=True)
    at_b: MomentField = MomentField("乙时", "b", optional=True)
    list_a: ListField = ListField("甲表", "a")


def fact(name: str, kind: Kind) -> nodes.Fact:
    return nodes.Fact("world", name, kind)


NUMBERS = st.deferred(
    lambda: st.sampled_from([fact("number_a", Kind.NUMBER), fact("number_b", Kind.NUMBER), nodes.Const(1)])
    | st.builds(nodes.Length, st.just(fact("list_a", Kind.LIST)))
    | st.builds(nodes.Arithmetic, st.sampled_from("+-*"), NUMBERS, NUMBERS)
)
MOMENTS = st.sampled_from([fact("at_a", Kind.MOMENT), fact("at_b", Kind.MOMENT)])
FLAGS: st.SearchStrategy[Node] = st.deferred(
    lambda: st.sampled_from([fact("flag_a", Kind.FLAG), fact("flag_b", Kind.FLAG), nodes.TRUE, nodes.FALSE])
    | st.builds(nodes.Not, FLAGS)
    | st.builds(lambda parts: nodes.All(tuple(parts)), st.lists(FLAGS, max_size=3))
    | st.builds(lambda parts: nodes.AnyOf(tuple(parts)), st.lists(FLAGS, max_size=3))
    | st.builds(nodes.Compare, st.sampled_from(["<=", "<", ">=", ">", "==", "!="]), NUMBERS, NUMBERS)
    | st.builds(nodes.Recorded, MOMENTS)
    | st.builds(nodes.OneOf, st.just(fact("text_a", Kind.TEXT)), st.sampled_from([("甲",), ("甲", "乙")]))
    | st.builds(nodes.Includes, st.just(fact("list_a", Kind.LIST)), st.sampled_from("甲乙"))
    | st.builds(nodes.Choose, FLAGS, FLAGS, FLAGS)
    | st.builds(
        nodes.Compare, st.sampled_from(["<=", ">"]), st.just(fact("at_a", Kind.MOMENT)),
        st.just(nodes.Const(datetime(2023, 3, 6, 9))),
    )
)
FACTS = st.fixed_dictionaries({name: st.sampled_from((*domain, UNKNOWN)) for name, domain in DOMAINS.items()})


@settings(max_examples=400, deadline=None)
@given(FLAGS, FACTS)
def test_a_decided_truth_holds_in_every_completion_of_the_unknown_facts(node: Node, facts: dict[str, Any]) -> None:
    got = compile_node(node, mainland_calendar())(World(id="1", **facts), AS_OF)
    meanings = {bool(meaning(node, world)) for world in completions(facts)}
    if got is not None:
        assert meanings == {got}


@settings(max_examples=400, deadline=None)
@given(FLAGS, st.fixed_dictionaries({name: st.sampled_from(domain) for name, domain in DOMAINS.items()}))
def test_complete_facts_are_always_decided(node: Node, facts: dict[str, Any]) -> None:
    got = compile_node(node, mainland_calendar())(World(id="1", **facts), AS_OF)
    assert got is bool(meaning(node, facts))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(DOMAINS["at_a"]), st.sampled_from(DOMAINS["at_b"]), st.integers(0, 30))
def test_in_time_agrees_with_plain_arithmetic(done: Any, start: Any, hours: int) -> None:
    due = nodes.Due(fact("at_b", Kind.MOMENT), hours, Unit.HOUR)
    node = nodes.InTime(fact("at_a", Kind.MOMENT), due)
    got = compile_node(node, mainland_calendar())(World(id="1", at_a=done, at_b=start), AS_OF)
    assert got is (None if start is None else meaning(node, {"at_a": done, "at_b": start}))
