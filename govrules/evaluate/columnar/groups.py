"""The rules over one kind of record by what they are about, each group compiled when it is first needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import attrs
from attrs import define, field

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.plan import GroupPlan
from govrules.law import Jurisdiction
from govrules.rules.rule import Rule


@define(eq=False)
class Groups:
    """Rules by the value of the discriminator they are about; each group is compiled when it is first needed."""

    grouped: Mapping[str | None, Mapping[str, Sequence[Rule]]]
    reader: Reader
    as_of: datetime
    checker: Checker
    _plans: dict[str | None, GroupPlan] = field(factory=dict, init=False)

    def apart(self) -> Groups:
        """The same groups with plans of their own, and a reader that knows of no table yet."""
        return attrs.evolve(self, reader=attrs.evolve(self.reader))

    def plan(self, about: str | None) -> GroupPlan:
        """The compiled rules of one group, the versions of each newest first."""
        if about not in self._plans:
            versions = [sorted(v, key=lambda rule: -rule.version) for v in self.grouped[about].values()]
            self._plans[about] = GroupPlan.of(versions, self.reader, self.as_of, self.checker, self._places(about))
        return self._plans[about]

    def _places(self, about: str | None) -> dict[str | None, frozenset[Jurisdiction]]:
        places = {
            key: frozenset(rule.jurisdiction for versions in by_id.values() for rule in versions)
            for key, by_id in self.grouped.items()
        }  # fmt: skip
        return places if about is None else {None: places.get(None, frozenset()) | places[about]}
