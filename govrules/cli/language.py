"""Which language the command line speaks: ``--lang``, then GOVRULES_LANG, the configuration, the locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def chosen(arguments: Sequence[str], environment: Mapping[str, str], configured: object = None) -> Language:
    """The language to speak before the options are parsed, so that usage errors speak it too."""
    for given in (_flag(arguments), environment.get("GOVRULES_LANG"), configured):
        if given in LANGUAGES:
            return "zh" if given == "zh" else "en"
    return of_locale(environment)


def of_locale(environment: Mapping[str, str]) -> Language:
    """Chinese for a zh locale, English for every other; the first of the variables that is set decides."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"


def _flag(arguments: Sequence[str]) -> str | None:
    for number, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and number + 1 < len(arguments):
            return arguments[number + 1]
    return None
