"""A naive reference: what an expression means, by trying every completion of the unknown facts.

It shares no code with the engine. Facts range over small domains; a three-valued result is right only if
every way of filling in what is unknown gives it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from govrules.expr import UNKNOWN, Node, nodes

DOMAINS: dict[str, tuple[Any, ...]] = {
    "flag_a": (True, False), "flag_b": (True, False), "number_a": (0, 1, 2), "number_b": (0, 1, 2),
    "text_a": ("甲", "乙", None), "at_a": (datetime(2023, 3, 6, 9), datetime(2023, 3, 7, 9), None),
    "at_b": (datetime(2023, 3, 6, 10), datetime(2023, 3, 8, 9), None), "list_a": ((), ("甲",), ("甲", "乙")),
}  # fmt: skip


def completions(facts: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the facts with every unknown one filled in, in every way."""
    unknown = [name for name, value in facts.items() if value is UNKNOWN]
    for values in itertools.product(*(DOMAINS[name] for name in unknown)):
        yield {**facts, **dict(zip(unknown, values, strict=True))}


def meaning(node: Node, facts: Mapping[str, Any]) -> Any:
    """Two-valued meaning of a node over complete facts."""
    match node:
        case nodes.Const(value):
            return value
        case nodes.Fact(_, name):
            return facts[name]
        case nodes.Known():
            return True
        case nodes.Recorded(of):
            return facts[of.name] is not None
        case nodes.Compare(operator, left, right):
            return _compare(operator, meaning(left, facts), meaning(right, facts))
        case nodes.OneOf(of, values):
            return meaning(of, facts) in values
        case nodes.Not(of):
            return not meaning(of, facts)
        case nodes.All(parts):
            return all(meaning(part, facts) for part in parts)
        case nodes.AnyOf(parts):
            return any(meaning(part, facts) for part in parts)
        case nodes.Includes(of, item):
            return item in facts[of.name]
        case nodes.Length(of):
            return len(set(facts[of.name]))
        case nodes.Arithmetic(operator, left, right):
            a, b = meaning(left, facts), meaning(right, facts)
            return {"+": a + b, "-": a - b, "*": a * b}[operator]
        case nodes.Choose(when, then, otherwise):
            return meaning(then if meaning(when, facts) else otherwise, facts)
        case nodes.InTime(done, due):
            act, last = meaning(done, facts), meaning(due, facts)
            return act is not None and act <= _end(last)
        case nodes.Due(start, amount, _, _):
            begun = meaning(start, facts)
            return None if begun is None else begun + timedelta(hours=amount)
        case _:
            raise AssertionError(node)


def _end(moment: date) -> datetime:
    if isinstance(moment, datetime):
        return moment
    return datetime(moment.year, moment.month, moment.day) + timedelta(days=1, microseconds=-1)


def _compare(operator: str, a: Any, b: Any) -> bool:
    if a is None or b is None or isinstance(a, str):
        if operator in ("==", "!="):
            return (a == b) is (operator == "==")
        after = a is None  # what has not happened is later than everything
        return after is (operator in (">", ">="))
    results = {"==": a == b, "!=": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}
    return results[operator]
