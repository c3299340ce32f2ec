"""A rule: one duty of one clause, as data, in one version."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import attrs
from attrs import field, frozen

from govrules.errors import RuleError
from govrules.expr.nodes import Fact
from govrules.expr.walk import facts_read
from govrules.law import Citation, CitedClause, Jurisdiction, Modality, Severity
from govrules.law.notice import check_id
from govrules.rules.logic import Label, Logic
from govrules.rules.reading import Reading
from govrules.rules.variant import Relation, Variant
from govrules.timing import InForce


@frozen(eq=False, slots=False)
class Rule:
    """The versioned, typed, executable form of a clause.

    ``parameters`` are the numbers and lists of the text under their inventory names. ``binds`` are the kinds
    of bearer addressed; empty means every addressee of the notice. ``duty`` is what is owed, in words.
    ``variant``: the higher rule that this one tightens, replaces, adds to or suspends.
    """

    id: str
    cites: CitedClause
    archetype: str
    logic: Logic
    duty: Label
    modality: Modality
    bearer: str
    topic: str
    slug: str
    jurisdiction: Jurisdiction
    in_force: InForce
    parameters: Mapping[str, Any]
    version: int = 1
    binds: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    excusable: bool = False
    basis: str = ""
    history: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    variant: Variant | None = None

    def __attrs_post_init__(self) -> None:
        check_id("Rule", self.id)
        if not (self.id == self.cites.id or self.id.startswith(self.cites.id + ".")):
            raise RuleError(
                f"Rule {self.id} cites clause {self.cites.id}, which its id does not begin with.",
                "Name a rule after its clause; add a suffix where a clause holds two duties.",
            )

    @property
    def severity(self) -> Severity:
        """Severity of a violation, fixed by the modality."""
        return self.modality.severity

    @property
    def citation(self) -> Citation:
        """The printable reference to the clause."""
        return self.cites.citation

    @property
    def record(self) -> str:
        """Name of the record type the rule judges."""
        return self.logic.record

    def facts(self) -> tuple[Fact, ...]:
        """The facts the rule reads, those of the roster last."""
        return self._facts

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        return facts_read(*self.logic.expressions(), *self.logic.member_expressions())

    def evolve(self, **changes: Any) -> Rule:
        """Return a copy with other fields, for example a further version."""
        return attrs.evolve(self, **changes)

    def varies(self, base: str, relation: Relation | str, *, authorised_by: str) -> Rule:
        """Return the rule as a variant of ``base`` (a rule id), allowed by a clause (full id)."""
        return attrs.evolve(self, variant=Variant(base, Relation(relation), authorised_by))
