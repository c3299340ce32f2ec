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
from govrules.rules.rule import Rule
from govrules.rules.ruleset import Origin, RuleSet

__all__ = [
    "AS_OF", "Bounded", "Counting", "Exemption", "Label", "Logic", "Origin", "Part", "Reading", "Recurring",
    "Required", "Rule", "RuleSet", "Timely", "Window",
]
