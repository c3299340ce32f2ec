"""Plugins: each alone, failures named, strangers kept out."""

from __future__ import annotations

from datetime import date
from importlib.metadata import EntryPoint
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from govrules.errors import PluginError, RuleError, UsageError
from govrules.extend import combine, contribution, hookimpl, load_rules, registry
from govrules.facts.record import Record, TextField
from govrules.law import Jurisdiction
from govrules.timing import InForce, Layer, mainland_calendar
from tests.evaluate.demo import NOTICE, RULES

OWN = tuple(rule for rule in RULES if rule.cites.notice is NOTICE)


class Plugin:
    """A plugin that registers what it is given."""

    def __init__(self, **parts: Any) -> None:
        self.parts = {"notices": (NOTICE,), "rules": OWN, "records": (), "layers": ()} | parts

    @hookimpl
    def govrules_notices(self) -> Any:
        return self.parts["notices"]

    @hookimpl
    def govrules_rules(self) -> Any:
        return self.parts["rules"]

    @hookimpl
    def govrules_records(self) -> Any:
        return self.parts["records"]

    @hookimpl
    def govrules_layers(self) -> Any:
        return self.parts["layers"]


def test_a_plugin_contributes_what_its_hooks_return_and_is_counted() -> None:
    part = contribution(Plugin(), name="demo", distribution="govrules-demo", version="1.0")
    assert (part.origin.notices, part.origin.rules, part.origin.status) == (1, len(OWN), "loaded")
    rules = combine([part])
    assert rules.rule("demo-2022.1.a").topic == "t.1.a"


def test_a_misspelled_hook_is_refused() -> None:
    class Misspelled:
        @hookimpl
        def govrules_rulez(self) -> Any:
            return ()

    with pytest.raises(Exception, match="govrules_rulez"):
        contribution(Misspelled(), name="misspelled")


def test_a_rule_of_another_plugins_notice_is_refused() -> None:
    with pytest.raises(PluginError, match="not its own"):
        contribution(Plugin(notices=()), name="thief")


def test_a_rule_outside_the_jurisdiction_of_its_notice_is_refused() -> None:
    stray = OWN[0].evolve(jurisdiction=Jurisdiction("350200", "厦门市"))
    with pytest.raises(PluginError, match="350200, outside 610700"):
        contribution(Plugin(rules=(stray,)), name="stray")


def test_two_plugins_with_one_notice_are_named_both() -> None:
    one, two = (contribution(Plugin(), name=name) for name in ("one", "two"))
    with pytest.raises(PluginError, match="one and two"):
        combine([one, two])


def test_a_plugin_may_add_a_record_type_but_not_redefine_a_shared_one() -> None:
    class Patrol(Record, name="patrol", zh="巡查", en="patrol"):
        place: TextField = TextField("地点", "place")

    class Instruction(Record, name="instruction", zh="批示", en="instruction"):
        other: TextField = TextField("其他", "other")

    assert "patrol" in combine([contribution(Plugin(records=(Patrol,)), name="a")]).records
    with pytest.raises(RuleError, match="'instruction'"):
        combine([contribution(Plugin(records=(Instruction,)), name="a")])


def test_a_calendar_layer_of_a_plugin_reaches_the_checker() -> None:
    from govrules.evaluate.checker import Checker

    layer = Layer("gx", "广西三月三", frozenset({date(2025, 3, 28)}), frozenset(), "450000")
    rules = combine([contribution(Plugin(layers=(layer,)), name="a")])
    assert mainland_calendar().is_workday(date(2025, 3, 28))
    assert not Checker.of(rules).calendar.is_workday(date(2025, 3, 28))


def test_an_installed_plugin_that_fails_to_load_fails_the_run_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint("broken", "govrules_no_such_package", "govrules")
    monkeypatch.setattr(registry, "installed", lambda: [broken])
    with pytest.raises(PluginError, match=r"Plugin broken .* cannot be loaded.*govrules_no_such_package"):
        load_rules()
    rules = load_rules(without=["broken"])
    assert [origin.status for origin in rules.origins] == ["left out by the caller"]


def test_leaving_out_a_plugin_that_is_not_there_names_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "installed", lambda: [SimpleNamespace(name="ningqiang", dist=None)])
    with pytest.raises(UsageError, match="did you mean 'ningqiang'"):
        load_rules(without=["ningqang"])


def test_one_id_in_two_versions_is_one_rule_with_a_history() -> None:
    first = OWN[0].evolve(in_force=InForce(date(2022, 12, 15), date(2023, 6, 30)))
    second = OWN[0].evolve(version=2, in_force=InForce(date(2023, 7, 1)))
    rules = combine([contribution(Plugin(rules=(first, *OWN[1:], second)), name="a")])
    assert [rule.version for rule in rules.versions(OWN[0].id)] == [1, 2]
    assert rules.rule(OWN[0].slug) is second
    assert attrs.evolve(rules).by_id.keys() == rules.by_id.keys()
