"""What is found where acts are recorded and nobody owes the duty: whether anybody who acted could owe it at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.engines import height, once
from govrules.evaluate.columnar.ingest import Reader
from govrules.evaluate.columnar.periods import displaced_places
from govrules.evaluate.columnar.roster import RosterTable
from govrules.evaluate.columnar.stages import Frame
from govrules.evaluate.columnar.values import lit
from govrules.evaluate.columnar.verdict import NOT_APPLICABLE, UNDETERMINED
from govrules.rules.rule import Rule

_WHO = ("place", "bearer", "kind")


@define(eq=False)
class Nobody:
    """Who acted where, chunk by chunk, though a rule's duty has no member."""

    rule: Rule
    checker: Checker
    reader: Reader
    roster: RosterTable | None
    engine: Any
    _parts: list[Frame] = field(factory=list, init=False)

    def take(self, records: Frame) -> None:
        """Note who acted, and where."""
        facts = self.reader.facts
        texts = {"place": facts["jurisdiction"], "bearer": facts["bearer"], "kind": facts["bearer_kind"]}
        # A selection of nothing but constants would have one row.
        acting = records.with_columns(**{name: lit(fact.text.value, nw.String) for name, fact in texts.items()})
        self._parts.append(self.engine.settle(once(acting, *_WHO)))

    def code(self, today: date) -> int | None:
        """The code of the one finding; None where no act is recorded either."""
        if not self._parts:
            return None
        acting = nw.concat(self._parts) if len(self._parts) > 1 else self._parts[0]
        places = self.engine.rows(once(acting, "place"))["place"]
        if not places:
            return None
        if self._all_owe_others(acting):
            return NOT_APPLICABLE
        known = {place for place in places if place is not None}
        switched = displaced_places(self.checker.rules.resolver, self.rule, known, {0: (today, today)})
        off = len(known) == len(places) and set(switched["place"]) == known and set(switched["switched"]) == {1}
        return NOT_APPLICABLE if off else UNDETERMINED

    def _all_owe_others(self, acting: Frame) -> bool:
        """Whether nobody who acted can owe the duty: of another kind, or on the roster with other duties."""
        if self.rule.binds:
            acting = acting.filter(nw.col("kind").is_null() | nw.col("kind").is_in(list(self.rule.binds)))
        bearers = once(acting, "bearer")
        if self.roster is not None:
            listed = self.roster.listed(self.rule, self.checker.calendar).with_columns(known=nw.lit(True))
            bearers = bearers.join(listed, left_on="bearer", right_on="listed", how="left")
            bearers = bearers.filter(nw.col("known").is_null())
        return height(self.engine, bearers) == 0
