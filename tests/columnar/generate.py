"""Records that go where engines differ: edges of days, months and calendars, moments around as-of, gaps everywhere."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from govrules.evaluate.checker import Checker
from govrules.evaluate.moments import day_of
from govrules.expr import NONE_STATED, UNKNOWN, Kind, descend, facts_read, nodes
from govrules.facts.field import Field, MomentField
from govrules.facts.record import BEARER_KINDS, Record, fields_of
from govrules.facts.records import Roster
from govrules.rules import RuleSet
from govrules.timing import parse_period

EDGES = (
    date(2004, 1, 1), date(2003, 12, 31), date(2012, 2, 29), date(2012, 6, 30), date(2012, 7, 1), date(2017, 9, 30),
    date(2017, 10, 1), date(2020, 1, 23), date(2022, 12, 14), date(2022, 12, 15), date(2022, 12, 31),
    date(2023, 1, 1), date(2023, 1, 21), date(2023, 1, 31), date(2023, 4, 29), date(2023, 5, 31), date(2023, 9, 29),
    date(2024, 2, 29), date(2024, 12, 31), date(2026, 12, 18), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 4),
)  # fmt: skip
PERIODS = ("2022", "2023", "2023H1", "2023Q2", "2023-06", "2023-W05", "2024", "2022-12-15/2023-12-31", "2012", "2013")
PLACES = ("610726", "610700", "610000", "340000", "341800", "341802", "370282", "370613", "520000", "522300", "419001")

_ALWAYS = ("jurisdiction", "bearer", "bearer_kind", "period", "target", "on", "matter", "done", "elements")


class Maker:
    """Makes random records of one type; the same seed makes the same records."""

    def __init__(self, checker: Checker, as_of: datetime, seed: int, *, typed: bool = False) -> None:
        self.random = random.Random(seed)
        self.as_of, self.typed = as_of, typed
        self.rules: RuleSet = checker.rules
        self.texts = _texts(self.rules)
        self.elements = _elements(self.rules)
        self._made = 0
        own = sorted({rule.jurisdiction.code for rule in self.rules.rules})
        self.places = (*own, *own, *own, *PLACES)
        self.clauses = tuple(sorted(cited.id for cited in self.rules.clauses()))
        self.read = _read_fields(self.rules)

    def records(self, kind: type[Record], count: int, **fixed: Any) -> list[Record]:
        """``count`` records with unique ids."""
        return [self.record(kind, **fixed) for _ in range(count)]

    def record(self, kind: type[Record], **fixed: Any) -> Record:
        """One record; ``fixed`` values are taken as they are. What no rule reads is left unrecorded."""
        self._made += 1
        read = self.read.get(kind.record_name)
        values: dict[str, Any] = {
            name: self.value(kind, handle) for name, handle in fields_of(kind).items()
            if name not in fixed and (read is None or name in read or name in _ALWAYS or name == kind.discriminator)
        }  # fmt: skip
        values = {**values, "id": f"{kind.record_name}-{self._made}", **fixed}
        since, until = values.get("since"), values.get("until")
        if kind is Roster and isinstance(since, date) and isinstance(until, date) and day_of(until) < day_of(since):
            values |= {"since": until, "until": since}  # no roster entry ends before it begins
        return kind(**values)

    def value(self, kind: type[Record], handle: Field[Any]) -> Any:
        """A value of a field, recorded or not."""
        choose = self.random
        name = handle.name
        if name == kind.discriminator:
            subjects = self.rules.subjects.get(kind.record_name)
            return choose.choice(self.clauses if subjects is None else sorted(subjects))
        if name == "jurisdiction":
            return choose.choice((*self.places, UNKNOWN))
        if name == "bearer_kind":
            return choose.choice((*BEARER_KINDS, UNKNOWN, UNKNOWN, UNKNOWN))
        if choose.random() < 0.12:
            return UNKNOWN
        if handle.optional and not (self.typed and handle.kind is Kind.MOMENT) and choose.random() < 0.15:
            return None
        return self._some(handle)

    def _some(self, handle: Field[Any]) -> Any:
        choose = self.random
        match handle.kind:
            case Kind.FLAG:
                return choose.random() < 0.6
            case Kind.NUMBER:
                return choose.choice((0, 1, 2, 3, 5, 29, 30, 60, 144, 145, 100, "0.5", "12.25", 7, 1000))
            case Kind.TEXT:
                known = (
                    handle.values or sorted(self.texts.get((handle.record, handle.name), ())) or ("甲局", "乙局", "丙")
                )
                return choose.choice(tuple(known))
            case Kind.PERIOD:
                return parse_period(choose.choice(PERIODS))
            case Kind.LIST:
                known = handle.values or sorted(self.texts.get((handle.record, handle.name), ())) or ("甲", "乙", "丙")
                return choose.sample(tuple(known), choose.randint(0, min(4, len(known))))
            case Kind.MAP:
                known = sorted(self.elements.get((handle.record, handle.name), ())) or ["甲"]
                chosen = choose.sample(known, choose.randint(1, min(12, len(known))))
                return {key: choose.random() < 0.8 for key in chosen}
            case _:
                assert isinstance(handle, MomentField)
                return self.moment(handle)

    def moment(self, handle: MomentField) -> Any:
        """A day or an instant near something that matters."""
        choose = self.random
        if handle.limit and choose.random() < 0.2 and not self.typed:
            return NONE_STATED
        near = choose.random()
        if near < 0.15:
            at = self.as_of + timedelta(microseconds=choose.choice((-1_000_000, -1, 0, 1, 1_000_000)))
        elif near < 0.3:
            at = self.as_of + timedelta(days=choose.randint(-12, 12), seconds=choose.randint(0, 86_399))
        elif near < 0.6:
            edge = choose.choice(EDGES)
            clock = choose.choice((0, 1, 43_200, 86_399))
            at = datetime(edge.year, edge.month, edge.day) + timedelta(seconds=clock)
        else:
            at = datetime(2022, 11, 1) + timedelta(days=choose.randint(0, 500), minutes=choose.randint(0, 1439))
        dated = choose.random() < 0.5
        if self.typed:  # a typed column holds days or instants, not both
            dated = sum(map(ord, handle.name)) % 2 == 0
        return at.date() if dated else at


def _read_fields(rules: RuleSet) -> dict[str, set[str]]:
    """The fields that rules read, by record type; of rosters everything is read."""
    found: dict[str, set[str]] = {}
    for rule in rules.rules:
        found.setdefault(rule.record, set()).update(
            fact.name for fact in facts_read(*rule.logic.expressions()) if fact.record == rule.record
        )
    return {name: fields for name, fields in found.items() if name != "roster"}


def _texts(rules: RuleSet) -> dict[tuple[str, str], set[str]]:
    """The literal texts that rules compare each field with."""
    found: dict[tuple[str, str], set[str]] = {}
    for rule in rules.rules:
        for top in rule.logic.expressions():
            for node in descend(top):
                match node:
                    case nodes.OneOf(nodes.Fact(record, name), values):
                        found.setdefault((record, name), set()).update(values)
                    case nodes.Compare(_, nodes.Fact(record, name), nodes.Const(str() as value)):
                        found.setdefault((record, name), set()).add(value)
                    case nodes.Includes(nodes.Fact(record, name), item):
                        found.setdefault((record, name), set()).add(item)
                    case nodes.OnlyFrom(nodes.Fact(record, name), values):
                        found.setdefault((record, name), set()).update(values)
    return found


def _elements(rules: RuleSet) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for rule in rules.rules:
        for top in rule.logic.expressions():
            for node in descend(top):
                if isinstance(node, nodes.Element):
                    found.setdefault((node.of.record, node.of.name), set()).add(node.key)
    return found
