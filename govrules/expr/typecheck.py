"""Static types of expressions: a rule that compares a number with a date fails when it is written."""

from __future__ import annotations

from datetime import date

from govrules.errors import RuleError
from govrules.expr import nodes as n
from govrules.expr.values import Kind
from govrules.expr.walk import no_node
from govrules.timing import Unit

_ORDERED = {Kind.NUMBER, Kind.MOMENT}
_ELAPSED_UNITS = {Unit.MINUTE, Unit.HOUR, Unit.DAY}
_PERIOD_UNITS = {Unit.WEEK, Unit.HALF_MONTH, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR}


def kind_of(node: n.Node) -> Kind:
    """Return the kind of a well-typed expression; ``RuleError`` says what does not fit."""
    match node:
        case n.Fact():  # the nodes that rules have most come first, and without patterns for their parts
            return node.kind
        case n.Const():
            value = node.value
            if isinstance(value, bool):
                return Kind.FLAG
            if isinstance(value, date):
                return Kind.MOMENT
            return Kind.TEXT if isinstance(value, str) else Kind.NUMBER
        case n.Choose():
            _want(node, node.when, Kind.FLAG)
            kind = kind_of(node.then)
            _want(node, node.otherwise, kind)
            return kind
        case n.Known() | n.Recorded():
            return Kind.FLAG
        case n.AsOf():
            return Kind.MOMENT
        case n.Element():
            _want(node, node.of, Kind.MAP)
            return Kind.FLAG
        case n.Compare(operator, left, right):
            kind = kind_of(left)
            _want(node, right, kind)
            if kind not in _ORDERED and operator not in ("==", "!="):
                raise _misfit(node, f"{kind.value} has no order; use == or !=")
            if kind in (Kind.LIST, Kind.MAP, Kind.PERIOD):
                raise _misfit(node, f"a {kind.value} cannot be compared")
            return Kind.FLAG
        case n.All() | n.AnyOf():
            for part in node.parts:
                _want(node, part, Kind.FLAG)
            return Kind.FLAG
        case n.Not():
            _want(node, node.of, Kind.FLAG)
            return Kind.FLAG
        case n.Latest(parts) | n.Earliest(parts):
            if not parts:
                raise _misfit(node, "at least one moment is wanted")
            for part in parts:
                _want(node, part, Kind.MOMENT)
            return Kind.MOMENT
        case n.FirstDay(of) | n.LastDay(of):
            _want(node, of, Kind.PERIOD)
            return Kind.MOMENT
        case n.NoneStatedFor(of):
            _want(node, of, Kind.MOMENT)
            return Kind.FLAG
        case n.InTime(done, due) | n.Precedes(done, due):
            _want(node, done, Kind.MOMENT)
            _want(node, due, Kind.MOMENT)
            return Kind.FLAG
        case n.Expired(due):
            _want(node, due, Kind.MOMENT)
            return Kind.FLAG
        case n.OneOf(of):
            _want(node, of, Kind.TEXT)
            return Kind.FLAG
        case n.Includes(of) | n.OnlyFrom(of):
            _want(node, of, Kind.LIST)
            return Kind.FLAG
        case n.Overlaps(left, right) | n.CoveredBy(left, right) | n.ReverseOf(left, right):
            _want(node, left, Kind.LIST)
            _want(node, right, Kind.LIST)
            return Kind.FLAG
        case n.Length(of):
            _want(node, of, Kind.LIST)
            return Kind.NUMBER
        case n.Arithmetic(_, left, right):
            _want(node, left, Kind.NUMBER)
            _want(node, right, Kind.NUMBER)
            return Kind.NUMBER
        case n.Elapsed(start, end, unit):
            _want(node, start, Kind.MOMENT)
            _want(node, end, Kind.MOMENT)
            if unit not in _ELAPSED_UNITS:
                raise _misfit(node, f"elapsed time is measured in minutes, hours or days, not {unit.value}")
            return Kind.NUMBER
        case n.Due(start, _, _, _, extra):
            _want(node, start, Kind.MOMENT)
            if extra is not None:
                _want(node, extra, Kind.NUMBER)
            return Kind.MOMENT
        case n.NoticeBy(start):
            _want(node, start, Kind.MOMENT)
            return Kind.MOMENT
        case n.EndOfPeriod(of, unit) | n.StartOfPeriod(of, unit):
            _want(node, of, Kind.MOMENT)
            if unit not in _PERIOD_UNITS:
                raise _misfit(node, f"{unit.value} is not a calendar period")
            return Kind.MOMENT
        case n.DayOf(of):
            _want(node, of, Kind.MOMENT)
            return Kind.MOMENT
        case _:
            raise no_node(node)


def _want(owner: n.Node, node: n.Node, kind: Kind) -> None:
    got = node.kind if isinstance(node, n.Fact) else kind_of(node)
    if got is not kind:
        raise _misfit(owner, f"a {kind.value} is wanted, {_name(node)} is a {got.value}")


def _misfit(node: n.Node, why: str) -> RuleError:
    return RuleError(f"The expression {type(node).__name__} is ill-typed: {why}.", "Mend the rule's slots.")


def _name(node: n.Node) -> str:
    return f"{node.record}.{node.name}" if isinstance(node, n.Fact) else type(node).__name__
