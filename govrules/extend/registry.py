"""From installed plugins to one rule set: each plugin alone, in a fixed order, failures never hidden."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import attrs
import pluggy
from attrs import frozen

from govrules.errors import GovrulesError, PluginError, UsageError, nearest
from govrules.extend.hookspecs import PROJECT, Hooks
from govrules.facts.record import Record, vocabulary
from govrules.facts.records import SHARED
from govrules.law import Notice
from govrules.rules.resolution import check_variants
from govrules.rules.rule import Rule
from govrules.rules.ruleset import Origin, RuleSet
from govrules.timing import Layer


@frozen
class Contribution:
    """What one plugin registers."""

    origin: Origin
    notices: tuple[Notice, ...] = ()
    rules: tuple[Rule, ...] = ()
    records: tuple[type[Record], ...] = ()
    layers: tuple[Layer, ...] = ()


def installed() -> list[EntryPoint]:
    """The installed plugins, sorted by distribution and name."""
    found = {(_distribution(point), point.name): point for point in entry_points(group=PROJECT)}
    return [found[key] for key in sorted(found)]


def _distribution(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else ""


def contribution(plugin: Any, *, name: str, distribution: str = "", version: str = "") -> Contribution:
    """Ask one plugin, alone, for everything it registers."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    manager.register(plugin, name)
    manager.check_pending()
    hook = manager.hook
    notices, rules, records, layers = (
        tuple(item for part in call() for item in part)
        for call in (hook.govrules_notices, hook.govrules_rules, hook.govrules_records, hook.govrules_layers)
    )
    origin = Origin(distribution or name, version, name, len(notices), len(rules))
    _stay_home(name, notices, rules)
    return Contribution(origin, notices, rules, records, layers)


def _stay_home(name: str, notices: Sequence[Notice], rules: Sequence[Rule]) -> None:
    own = {notice.id for notice in notices}
    for rule in rules:
        if rule.cites.notice.id not in own:
            raise PluginError(
                f"Plugin {name} registers rule {rule.id} of notice {rule.cites.notice.id}, which is not its own.",
                f"Its notices are {', '.join(sorted(own)) or 'none'}.",
            )
        if not rule.cites.notice.jurisdiction.covers(rule.jurisdiction.code):
            raise PluginError(
                f"Plugin {name}: rule {rule.id} claims {rule.jurisdiction.code}, outside"
                f" {rule.cites.notice.jurisdiction.code} of its notice.", "A notice binds its own jurisdiction only.",
            )


def load(point: EntryPoint) -> Contribution:
    """Load one entry point; every failure becomes a ``PluginError`` that names the plugin."""
    distribution = _distribution(point)
    version = point.dist.version if point.dist is not None else ""
    try:
        return contribution(point.load(), name=point.name, distribution=distribution, version=version)
    except Exception as error:
        from govrules.extend.load_failure import load_failure

        advice = f"Mend or uninstall it, or run without it: --without {point.name}."
        if isinstance(error, GovrulesError) and error.advice:
            advice = f"{error.advice} {advice}"
        raise PluginError(
            f"Plugin {point.name} ({distribution} {version}) cannot be loaded: {load_failure(error)}", advice
        ) from error


def combine(contributions: Iterable[Contribution]) -> RuleSet:
    """Merge contributions into one rule set; duplicate ids are errors that name both.

    So are variants without an order and variants whose claim to be stricter cannot be proved; what a variant
    takes away from the higher rule becomes a remark of the set.
    """
    parts = list(contributions)
    owners: dict[str, str] = {}
    for part in parts:
        for notice in part.notices:
            other = owners.setdefault(notice.id, part.origin.plugin)
            if other != part.origin.plugin:
                raise PluginError(
                    f"Plugins {other} and {part.origin.plugin} both register notice {notice.id}.", "Uninstall one."
                )
    ruleset = RuleSet(
        notices=tuple(notice for part in parts for notice in part.notices),
        rules=tuple(rule for part in parts for rule in part.rules),
        records=vocabulary(*SHARED, *(record for part in parts for record in part.records)),
        layers=tuple(layer for part in parts for layer in part.layers),
        origins=tuple(part.origin for part in parts),
    )
    check_variants(ruleset.rules, ruleset.clauses())
    if any(rule.variant is not None for rule in ruleset.rules):
        from govrules.analysis.variants import proved

        ruleset = attrs.evolve(ruleset, remarks=proved(ruleset))
    return ruleset


def load_rules(*, without: Iterable[str] = ()) -> RuleSet:
    """Load every installed plugin into one rule set.

    ``without`` leaves plugins out by name; the rule set's origins then say so. A plugin that fails to load
    fails the call.
    """
    with _no_collection():
        return _load_all(set(without))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking, again and again, thousands of objects that are there to stay.

    Freezing and unfreezing puts them into the oldest generation, where they are collected if they are dropped;
    a process that froze objects itself keeps them frozen.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _load_all(skipped: set[str]) -> RuleSet:
    points = installed()
    for name in skipped - {point.name for point in points}:
        raise UsageError(
            f"No installed plugin is called {name!r}{nearest(name, (point.name for point in points))}.",
            "List the plugins with `govrules plugins`.",
        )
    parts = []
    for point in points:
        if point.name in skipped:
            parts.append(Contribution(Origin(_distribution(point), "", point.name, status="left out by the caller")))
        else:
            parts.append(load(point))
    return combine(parts)
