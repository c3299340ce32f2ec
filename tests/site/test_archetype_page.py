"""The reference of forms, nodes and units says everything there is, and nothing that is not."""

from __future__ import annotations

from typing import get_args

import pytest

from govrules import archetypes
from govrules.archetypes.assemble import Common
from govrules.expr import nodes
from govrules.site.archetype_page import archetype_page, options_of
from govrules.site.archetype_words import COMMON, NODES, OPTIONS, PURPOSE, UNITS
from govrules.site.page import render
from govrules.timing import Unit


def test_every_form_option_node_and_unit_has_words_and_no_words_are_left_over() -> None:
    assert set(PURPOSE) == set(archetypes.__all__)
    assert set(COMMON) == set(Common.__annotations__)
    assert set(NODES) == {node.__name__ for node in get_args(nodes.Node)}
    assert set(UNITS) == {unit.name for unit in Unit}
    taken = {(name, one.name) for name in archetypes.__all__ for one in options_of(name)}
    assert {option for _, option in taken if not any(option in key.split(".") for key in OPTIONS)} == set()
    known = {f"{name}.{option}" for name, option in taken} | {option for _, option in taken}
    assert set(OPTIONS) - known == set()


@pytest.mark.parametrize(("lang", "words"), [("zh", "自何时起"), ("en", "the trigger, from which the time runs")])
def test_the_page_shows_signatures_options_defaults_and_docstrings(lang, words) -> None:
    text = render(archetype_page(lang))
    assert words in text
    assert "deadline(cites, since=…, until=…, within=…, act=…" in text
    assert "baseline=indicator.baseline" in text
    assert "``until`` happens within a legal period after ``since``." in text
    for name in ("Unit.HALF_MONTH", "InTime(done, due)", "amount, unit, moves=True, extra=None)", "MapField"):
        assert name in text
    assert " at 0x" not in text


def test_the_page_is_in_the_reference_and_in_the_navigation(pytestconfig) -> None:
    navigation = (pytestconfig.rootpath / "mkdocs.yml").read_text(encoding="utf-8")
    assert "reference/archetypes.md" in navigation and "en/reference/archetypes.md" in navigation
