"""What a plugin may register. Hooks only register; evaluation never goes through them."""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules.rule import Rule
from govrules.timing import Layer

PROJECT = "govrules"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks of a govrules plugin; each returns what the plugin adds."""

    @hookspec
    def govrules_notices(self) -> Sequence[Notice]:
        """Notices, each with the ledger of all its clauses."""
        return ()

    @hookspec
    def govrules_rules(self) -> Sequence[Rule]:
        """Rules for the checkable clauses of the plugin's notices."""
        return ()

    @hookspec
    def govrules_records(self) -> Sequence[type[Record]]:
        """Record types beyond the shared ones; shared types cannot be redefined."""
        return ()

    @hookspec
    def govrules_layers(self) -> Sequence[Layer]:
        """Calendar layers: local holidays and make-up workdays."""
        return ()
