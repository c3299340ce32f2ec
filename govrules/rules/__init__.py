"""Rules as data: what is owed, when, by whom, under which reading and in which version."""

from govrules.rules.logic import (
    AS_OF,
    Bounded,
    Counting,
    Exemption,
    Label,
    Logic,
    Part,
    Recurring,
    Required,
    Timely,
    Window,
)
from govrules.rules.reading import Reading
from govrules.rules.resolution import Displaced, Resolution, check_variants, suspension
from govrules.rules.rule import Rule
from govrules.rules.ruleset import Origin, RuleSet
from govrules.rules.variant import Relation, Variant

__all__ = [
    "AS_OF", "Bounded", "Counting", "Displaced", "Exemption", "Label", "Logic", "Origin", "Part", "Reading",
    "Recurring", "Relation", "Required", "Resolution", "Rule", "RuleSet", "Timely", "Variant", "Window",
    "check_variants", "suspension",
]
