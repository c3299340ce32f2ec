"""The command reference in Chinese: no option and no paragraph is left in English."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import click
import pytest

from govrules.cli.app import govrules
from govrules.cli.words import OPTIONS, option_words, paragraph_words


def _commands(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    yield command, context
    for name, below in getattr(command, "commands", {}).items():
        yield from _commands(below, click.Context(below, info_name=name, parent=context))


EVERY = list(_commands(govrules, click.Context(govrules, info_name="govrules")))


@pytest.mark.parametrize(("command", "context"), EVERY, ids=[context.command_path for _, context in EVERY])
def test_every_option_and_paragraph_has_its_chinese(command: Any, context: click.Context) -> None:
    for parameter in command.get_params(context):
        said = getattr(parameter, "help", None)
        assert not said or said in OPTIONS, said
    for part in inspect.cleandoc(command.help or "").split("\n\n")[1:]:
        if part and command is not govrules:
            assert paragraph_words(part) != part, part


def test_no_chinese_is_left_over_for_an_option_that_is_gone() -> None:
    said = {getattr(one, "help", None) for command, context in EVERY for one in command.get_params(context)}
    assert set(OPTIONS) <= said


def test_defaults_in_brackets_are_said_in_chinese() -> None:
    said = "The documentation folder; only pages that the rules make are touched."
    assert option_words(said, f"{said}  [default: docs]").endswith("〔缺省：docs〕")
    assert option_words("", "[required]") == "〔必填〕"
