"""Free texts that come close to a word of the rules without being it: said, so that a slip is not overlooked."""

from __future__ import annotations

from collections.abc import Iterable

from govrules.errors import closest
from govrules.expr import Node, descend, nodes
from govrules.facts.dataset import Dataset
from govrules.facts.record import fields_of
from govrules.rules.rule import Rule

Words = dict[tuple[str, str | None, str], set[str]]


def unmatched(dataset: Dataset, words: Words) -> tuple[str, ...]:
    """Return one sentence per field and text that no rule knows although a rule knows a similar one.

    Only fields without a closed list of values are looked at. The elements of a map are named by the rules, so
    any other name is said, with the known ones where none is near.
    """
    found: dict[tuple[str, str, str], tuple[str, str, int]] = {}
    for record in dataset.records:
        about = getattr(record, record.discriminator) if record.discriminator else None
        for name, handle in fields_of(type(record)).items():
            if handle.values:
                continue
            known = set().union(*(words.get((record.record_name, key, name), ()) for key in (about, None)))
            if not known:
                continue
            value = getattr(record, name)
            for text in [value] if isinstance(value, str) else value if isinstance(value, tuple | dict) else ():
                if text in known:
                    continue
                near = closest(text, known, 0.6)
                if near or isinstance(value, dict):
                    hint = f"did you mean {near!r}?" if near else f"known: {'、'.join(sorted(known))}"
                    key = (record.record_name, name, text)
                    place, hint, count = found.get(key, (str(dataset.place(record)), hint, 0))
                    found[key] = (place, hint, count + 1)
    return tuple(
        f"{count} {record}.{name} {text!r} matches no word of the rules ({hint}), first at {place}"
        for (record, name, text), (place, hint, count) in found.items()
    )


def words_of(rules: Iterable[Rule]) -> Words:
    """Return the texts that rules compare each field with, by record type, discriminator and field."""
    words: Words = {}
    for rule in rules:
        for expression in rule.logic.expressions():
            for node in descend(expression):
                for fact, texts in _compared(node):
                    words.setdefault((fact.record, rule.logic.about, fact.name), set()).update(texts)
    return words


def _compared(node: Node) -> Iterable[tuple[nodes.Fact, tuple[str, ...]]]:
    match node:
        case nodes.OneOf(nodes.Fact() as fact, values) | nodes.OnlyFrom(fact, values):
            yield fact, values
        case nodes.Compare(_, nodes.Fact() as fact, nodes.Const(str() as text)):
            yield fact, (text,)
        case nodes.Element(fact, key):
            yield fact, (key,)
        case nodes.Includes(fact, item):
            yield fact, (item,)
