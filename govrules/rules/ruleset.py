"""The immutable set of rules that one check runs against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

import attrs
from attrs import field, frozen

from govrules.errors import PluginError, RuleError, UnknownName, nearest
from govrules.facts.record import Record
from govrules.law import CitedClause, Notice, Status
from govrules.rules.logic import Recurring
from govrules.rules.resolution import Resolution, Resolver
from govrules.rules.rule import Rule
from govrules.timing import Layer


@frozen
class Origin:
    """Where rules came from: a distribution, its version, the plugin's name and what it registered."""

    distribution: str
    version: str
    plugin: str
    notices: int = 0
    rules: int = 0
    status: str = "loaded"
    problem: str = ""


@frozen(eq=False, slots=False)
class RuleSet:
    """Notices, their rules, the record types they read, and the calendar layers that go with them.

    Several versions of one rule share its id; every other repetition of an id, a slug or a notice is an error.
    ``remarks`` are what whoever assembled the set has to say of it, such as a local rule looser than its base.
    """

    notices: tuple[Notice, ...]
    rules: tuple[Rule, ...]
    records: Mapping[str, type[Record]] = field(repr=False)
    layers: tuple[Layer, ...] = ()
    origins: tuple[Origin, ...] = ()
    remarks: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        _unique("notice", (notice.id for notice in self.notices))
        _unique("rule", (f"{rule.id} version {rule.version}" for rule in self.rules))
        slugs = {rule.slug: rule.id for rule in self.rules}
        for rule in self.rules:
            if slugs[rule.slug] != rule.id:
                other = slugs[rule.slug]
                raise PluginError(f"Rules {rule.id} and {other} share the slug {rule.slug!r}.", "Rename one.")
            if rule.record not in self.records:
                raise RuleError(
                    f"Rule {rule.id} reads the record type {rule.record!r}, which nobody registered"
                    f"{nearest(rule.record, self.records)}.", "Register the type, or mend the rule.",
                )

    @cached_property
    def by_id(self) -> dict[str, tuple[Rule, ...]]:
        """Rules by id; the versions of one id from the oldest to the newest."""
        index: dict[str, list[Rule]] = {}
        for rule in self.rules:
            index.setdefault(rule.id, []).append(rule)
        return {key: tuple(sorted(versions, key=lambda rule: rule.version)) for key, versions in index.items()}

    @cached_property
    def _by_slug(self) -> dict[str, str]:
        return {rule.slug: rule.id for rule in self.rules}

    def versions(self, name: str) -> tuple[Rule, ...]:
        """Every version of the rule called by id or slug; ``UnknownName`` names the nearest."""
        key = self._by_slug.get(name, name)
        if key not in self.by_id:
            raise UnknownName(
                f"There is no rule {name!r}{nearest(name, [*self.by_id, *self._by_slug])}.",
                "List the rules with `govrules rules`.",
            )
        return self.by_id[key]

    def rule(self, name: str) -> Rule:
        """The newest version of the rule called by id or slug."""
        return self.versions(name)[-1]

    def notice(self, notice_id: str) -> Notice:
        """The notice of that id."""
        index = {notice.id: notice for notice in self.notices}
        if notice_id not in index:
            raise UnknownName(
                f"There is no notice {notice_id!r}{nearest(notice_id, index)}.", f"Known: {', '.join(index) or 'none'}."
            )
        return index[notice_id]

    def clauses(self) -> Iterator[CitedClause]:
        """Every clause of every notice."""
        for notice in self.notices:
            yield from notice.cited()

    @cached_property
    def rules_by_clause(self) -> dict[str, tuple[str, ...]]:
        """Rule ids by clause id (with its notice)."""
        index: dict[str, dict[str, None]] = {}
        for rule in self.rules:
            index.setdefault(rule.cites.id, {})[rule.id] = None
        return {key: tuple(ids) for key, ids in index.items()}

    def gaps(self) -> list[CitedClause]:
        """Checkable clauses for which there is no rule."""
        return [
            cited for cited in self.clauses()
            if cited.clause.status is not Status.NOT_FORMALISED and cited.id not in self.rules_by_clause
        ]

    @cached_property
    def duties(self) -> frozenset[str]:
        """The roster classes that recurring rules name."""
        return frozenset(rule.logic.test.duty for rule in self.rules if isinstance(rule.logic.test, Recurring))

    @cached_property
    def subjects(self) -> dict[str, frozenset[str]]:
        """For each record type the discriminator values that rules are about."""
        index: dict[str, set[str]] = {}
        for rule in self.rules:
            if rule.logic.about is not None:
                index.setdefault(rule.record, set()).add(rule.logic.about)
        return {key: frozenset(values) for key, values in index.items()}

    @cached_property
    def resolver(self) -> Resolver:
        """The variants among the rules, ready to be asked."""
        return Resolver(self.rules)

    def resolve(self, jurisdiction: str, on: date) -> Resolution:
        """What applies in a place (GB/T 2260 code) on a day, after variants; worked out once for each."""
        return self.resolver.resolve(jurisdiction, on)

    def only(self, names: Iterable[str]) -> RuleSet:
        """Return the set restricted to some rules, called by id or slug."""
        chosen = {rule.id for name in names for rule in self.versions(name)}
        return attrs.evolve(self, rules=tuple(rule for rule in self.rules if rule.id in chosen))

    @cached_property
    def digest(self) -> str:
        """Digest of ids, versions, parameters and lowered forms: what exactly was evaluated."""
        import hashlib

        lines = sorted(
            f"{rule.id}|{rule.version}|{sorted(rule.parameters.items())!r}|{rule.logic!r}|{rule.in_force!r}|{rule.variant!r}"
            for rule in self.rules
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _unique(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PluginError(f"The {what} {name} is registered twice.", "Ids are never reused; rename one.")
        seen.add(name)
