"""Rules and findings in plain language: one function per language over the same closed nodes.

``wording_of("zh")`` and ``wording_of("en")`` bundle the functions of a language; everything that is said
comes from rule data, nothing is written by hand for one rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, Protocol

from attrs import frozen

from govrules.evaluate.finding import Finding
from govrules.expr import Node
from govrules.facts.record import Record
from govrules.rules.rule import Rule
from govrules.timing import WorkdayCalendar
from govrules.wording import en, zh

Language = Literal["zh", "en"]
Records = Mapping[str, type[Record]]


class Message(Protocol):
    """One sentence on a finding."""

    def __call__(
        self, finding: Finding, records: Records | None = None, calendar: WorkdayCalendar | None = None
    ) -> str: ...


@frozen
class Wording:
    """The functions of one language; see the functions of the same names in ``zh`` and ``en``."""

    language: Language
    condition: Callable[[Node, Records], str]
    sentence: Callable[[Rule, Records], str]
    slots: Callable[[Rule, Records], list[tuple[str, str]]]
    message: Message
    advice: Callable[[Finding], str]
    value: Callable[[object], str]


_WORDINGS = {
    "zh": Wording("zh", zh.condition, zh.sentence, zh.slots, zh.message, zh.advice, zh.value),
    "en": Wording("en", en.condition, en.sentence, en.slots, en.message, en.advice, en.value),
}


def wording_of(language: Language) -> Wording:
    """The wording functions of a language."""
    return _WORDINGS[language]


__all__ = ["Language", "Records", "Wording", "en", "wording_of", "zh"]
