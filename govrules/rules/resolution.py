"""Which rules apply in a place on a day: variants stand in for their bases, from the specific to the general.

A base stays displaced while a variant of it is in force, even where that variant is itself displaced by a
more local one; nothing revives by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property

from attrs import frozen

from govrules.errors import PluginError, nearest
from govrules.expr import FALSE
from govrules.law import CitedClause, lineage
from govrules.rules.logic import ALWAYS, AS_OF, Label, Logic, Part, Required
from govrules.rules.rule import Rule
from govrules.rules.variant import Relation, Variant
from govrules.timing import InForce

_DAY = timedelta(days=1)
_ATTESTATION = "attestation"


@frozen
class Displaced:
    """A rule that is not judged, and the variant that switched it off; ``certain`` unless its dates are not."""

    variant: Rule
    certain: bool = True

    @property
    def note(self) -> str:
        """The note that findings of the base carry."""
        spec = self.variant.variant
        assert spec is not None
        verb = "suspended" if spec.relation is Relation.SUSPENDS else "replaced"
        return f"{verb} by {self.variant.id} ({spec.relation.value})"


@frozen(eq=False)
class Resolution:
    """What applies in one place on one day.

    ``rules`` in the order of the rule set, one version each; ``displaced`` by id of the rule that would apply
    without the variant.
    """

    rules: tuple[Rule, ...]
    displaced: Mapping[str, Displaced]


@frozen(slots=False, eq=False)
class Resolver:
    """The variants among some rules, sorted once; resolutions are kept per place and stretch of days."""

    all: tuple[Rule, ...]

    @cached_property
    def displacers(self) -> dict[str, tuple[Rule, ...]]:
        """For each rule that can be displaced, the variants that do it, the most local first."""
        claims: dict[str, list[Rule]] = {}
        for rule in self.all:
            if rule.variant is not None and rule.variant.relation.displaces:
                claims.setdefault(rule.variant.base, []).append(rule)
        index: dict[str, dict[Rule, None]] = {base: dict.fromkeys(rules) for base, rules in claims.items()}
        for rivals in claims.values():
            for rule in rivals:
                for other in rivals:
                    if other.id != rule.id and _inside(other, rule):
                        index.setdefault(rule.id, {})[other] = None
        return {key: tuple(sorted(rules, key=lambda rule: -_depth(rule))) for key, rules in index.items()}

    def displaced(self, rule_id: str, where: str, first: date, last: date | None = None) -> Displaced | None:
        """Return what displaces the rule in a place throughout a period, or None.

        A variant that is in force for a part of the period only does not displace; the certain come first.
        """
        doubtful: Displaced | None = None
        for variant in self.displacers.get(rule_id, ()):
            if not variant.jurisdiction.covers(where):
                continue
            status = variant.in_force.covers(first, last or first)
            if status == "in_force":
                return Displaced(variant)
            if status == "uncertain" and doubtful is None:
                doubtful = Displaced(variant, certain=False)
        return doubtful

    @cached_property
    def _changes(self) -> list[date]:
        days: set[date] = set()
        for rule in self.all:
            when = rule.in_force
            days |= {day for day in (when.start, when.end_uncertain_from) if day is not None}
            days |= {day + _DAY for day in (when.end, when.start_uncertain_to) if day is not None}
        return sorted(days)

    @cached_property
    def _kept(self) -> dict[tuple[str, int], Resolution]:
        return {}

    def resolve(self, where: str, on: date) -> Resolution:
        """Return what applies at ``where`` (GB/T 2260) on the day; a rule whose dates are uncertain is in."""
        key = (where, bisect_right(self._changes, on))
        if key not in self._kept:
            self._kept[key] = self._resolve(where, on)
        return self._kept[key]

    def _resolve(self, where: str, on: date) -> Resolution:
        newest: dict[str, Rule] = {}
        for rule in self.all:
            known = newest.get(rule.id)
            current = rule.jurisdiction.covers(where) and rule.in_force.status(on) != "outside"
            if current and (known is None or known.version < rule.version):
                newest[rule.id] = rule
        displaced = {key: by for key in newest if (by := self.displaced(key, where, on)) is not None}
        kept = (rule for rule in newest.values() if rule.id not in displaced or not displaced[rule.id].certain)
        return Resolution(tuple(rule for rule in kept if not _suspends(rule)), displaced)


def _suspends(rule: Rule) -> bool:
    return rule.variant is not None and rule.variant.relation is Relation.SUSPENDS


def _depth(rule: Rule) -> int:
    return len(lineage(rule.jurisdiction.code))


def _inside(inner: Rule, outer: Rule) -> bool:
    return inner.jurisdiction.code != outer.jurisdiction.code and outer.jurisdiction.covers(inner.jurisdiction.code)


def check_variants(rules: Iterable[Rule], clauses: Iterable[CitedClause]) -> None:
    """Refuse variants and versions that leave open what applies; every ``PluginError`` names both sides.

    Wanted: a base and an authorising clause that are there; a base of a higher jurisdiction, or a variant of
    the same one; no circle of bases; one variant of a base in one place at a time, unless one names the other
    as its base; versions of one rule that do not overlap in time.
    """
    every = tuple(rules)
    by_id = {rule.id: rule for rule in every}
    known = {cited.id for cited in clauses}
    variants = [rule for rule in every if rule.variant is not None]
    for rule in variants:
        _check_claim(rule, by_id, known)
    for rule in variants:
        _check_circle(rule, by_id)
    _check_order(variants)
    _check_versions(every)


def _spec(rule: Rule) -> Variant:
    assert rule.variant is not None
    return rule.variant


def _check_claim(rule: Rule, by_id: Mapping[str, Rule], clauses: set[str]) -> None:
    spec = _spec(rule)
    base = by_id.get(spec.base)
    if base is None:
        raise PluginError(
            f"Rule {rule.id} varies {spec.base!r}, which no installed plugin has{nearest(spec.base, by_id)}.",
            "Install the plugin of the higher notice, or mend the id.",
        )
    if spec.authorised_by not in clauses:
        raise PluginError(
            f"Rule {rule.id} varies {base.id} by clause {spec.authorised_by!r}, which no installed notice has"
            f"{nearest(spec.authorised_by, clauses)}.", "Name the authorising clause with its notice.",
        )
    if not (_inside(rule, base) or (base.variant is not None and base.jurisdiction.covers(rule.jurisdiction.code))):
        raise PluginError(
            f"Rule {rule.id} of {rule.jurisdiction.code} varies {base.id} of {base.jurisdiction.code}, which is no"
            " higher jurisdiction.", "A notice changes its own rules by versions.",
        )


def _check_circle(rule: Rule, by_id: Mapping[str, Rule]) -> None:
    line = [rule.id]
    at: Rule = rule
    while at.variant is not None:
        at = by_id[at.variant.base]
        if at.id in line:
            circle = " → ".join([*line[line.index(at.id):], at.id])
            raise PluginError(f"Variants go in a circle: {circle}.", "Let one of them name the higher rule.")
        line.append(at.id)


def _check_order(variants: list[Rule]) -> None:
    for number, one in enumerate(variants):
        for other in variants[number + 1:]:
            rivals = (
                one.id != other.id and _spec(one).base == _spec(other).base
                and one.jurisdiction.code == other.jurisdiction.code
                and _spec(one).relation.displaces and _spec(other).relation.displaces
            )
            if rivals and _overlap(one.in_force, other.in_force):
                raise PluginError(
                    f"Rules {one.id} and {other.id} both vary {_spec(one).base} in {one.jurisdiction.code} at the"
                    " same time, without an order.", "Let the later one name the earlier as its base, or end one.",
                )


def _check_versions(rules: tuple[Rule, ...]) -> None:
    seen: dict[str, list[Rule]] = {}
    for rule in rules:
        for other in seen.setdefault(rule.id, []):
            if _overlap(rule.in_force, other.in_force):
                raise PluginError(
                    f"Versions {other.version} and {rule.version} of rule {rule.id} are in force on the same day.",
                    "Let the earlier version end on the day before the later one begins.",
                )
        seen[rule.id].append(rule)


def _overlap(one: InForce, other: InForce) -> bool:
    return _begins_by(one, other) and _begins_by(other, one)


def _begins_by(one: InForce, other: InForce) -> bool:
    return one.start is None or other.end is None or one.start <= other.end


def suspension(
    cites: CitedClause, *, of: str, authorised_by: str, words: tuple[str, str], in_force: InForce | None = None,
    suffix: str | None = None,
) -> Rule:
    """A clause that only switches a higher rule off; the rule itself never applies to any record.

    ``words``: what is suspended, in Chinese and English. ``in_force``: that of the notice unless given.
    """
    label = Label(*words)
    logic = Logic(_ATTESTATION, cites.id, FALSE, (), AS_OF, Required((Part(label, ALWAYS),)))
    name = f"{cites.id}.{suffix}" if suffix else cites.id
    return Rule(
        id=name, cites=cites, archetype="suspension", logic=logic, duty=label, modality=cites.clause.modality,
        bearer=cites.clause.bearer, topic=cites.clause.topic, slug=name.replace(".", "-"),
        jurisdiction=cites.notice.jurisdiction, in_force=in_force or cites.notice.in_force,
        parameters={"suspends": of}, variant=Variant(of, Relation.SUSPENDS, authorised_by),
    )
