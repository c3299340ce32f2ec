"""Typed expression nodes and functions over them; no evaluation."""

from govrules.expr.nodes import FALSE, TRUE, Node, both
from govrules.expr.typecheck import kind_of
from govrules.expr.values import NONE_STATED, UNKNOWN, Kind, Marker, NoneStated, Unknown
from govrules.expr.walk import children, descend, facts_read

__all__ = [
    "FALSE", "NONE_STATED", "TRUE", "UNKNOWN", "Kind", "Marker", "Node", "NoneStated", "Unknown", "both",
    "children", "descend", "facts_read", "kind_of",
]
