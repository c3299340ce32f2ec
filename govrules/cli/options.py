"""Options that several commands share, and the one way each is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from govrules.cli.language import LANGUAGES, Language
from govrules.cli.shell import Session
from govrules.errors import UsageError, nearest

if TYPE_CHECKING:
    from govrules.rules.ruleset import RuleSet

F = TypeVar("F", bound=Callable[..., Any])


def lang_option(command: F) -> F:
    """``--lang``."""
    return click.option(
        "--lang", type=click.Choice(LANGUAGES), envvar="GOVRULES_LANG",
        help="Language of the output [default: by locale].",
    )(command)


def without_option(command: F) -> F:
    """``--without``."""
    return click.option(
        "--without", multiple=True, metavar="PLUGIN", envvar="GOVRULES_WITHOUT",
        help="Leave a plugin out, by name; the report says so. May be repeated.",
    )(command)


def as_of_option(command: F) -> F:
    """``--as-of``."""
    return click.option(
        "--as-of", metavar="MOMENT", envvar="GOVRULES_AS_OF",
        help="The moment the check speaks of, e.g. 2023-05-15T18:00; a date means the end of that day."
        " [default: the as_of of the facts; never the present]",
    )(command)


def jurisdiction_option(command: F) -> F:
    """``--jurisdiction``."""
    return click.option(
        "--jurisdiction", metavar="CODE", envvar="GOVRULES_JURISDICTION",
        help="GB/T 2260 code of six digits, lent to records that name none.",
    )(command)


def beijing_time_option(command: F) -> F:
    """``--beijing-time``."""
    return click.option(
        "--beijing-time", is_flag=True, envvar="GOVRULES_BEIJING_TIME",
        help="Take times without a zone as Beijing time. [default: they are errors]",
    )(command)


def language(session: Session, given: str | None) -> Language:
    """The language of the output."""
    return session.lang if given is None else "zh" if given == "zh" else "en"


def moment(given: str | None) -> date | None:
    """The moment of ``--as-of``."""
    if given is None:
        return None
    from govrules.facts.moment import parse_moment

    try:
        return parse_moment(given)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}.", "Give a date or an instant.") from None


def rule_set(session: Session, without: Sequence[str] = ()) -> RuleSet:
    """The rules of the installed plugins; raises what is wrong with the configuration first."""
    if session.problem is not None:
        raise session.problem
    from govrules.extend.registry import load_rules

    return load_rules(without=without)


def covered(rules: RuleSet, code: str | None) -> None:
    """Refuse a jurisdiction that no installed notice binds."""
    if code is None:
        return
    from govrules.law import is_code

    if not is_code(code):
        raise UsageError(f"--jurisdiction {code!r} is not a GB/T 2260 code of six digits.", "Give for example 610726.")
    places = {notice.jurisdiction.code: notice.jurisdiction for notice in rules.notices}
    if any(place.covers(code) for place in places.values()):
        return
    known = ", ".join(f"{place.code} {place.name}" for _, place in sorted(places.items()))
    raise UsageError(
        f"No installed notice covers the jurisdiction {code}{nearest(code, places)}.",
        f"Installed: {known}." if known else "Install a plugin such as govrules-ningqiang.",
    )
