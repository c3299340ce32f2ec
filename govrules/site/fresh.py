"""Make the pages of what is installed, but only where something they depend on has changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import frozen

from govrules.evaluate.checker import Checker
from govrules.extend.case_files import SUFFIXES
from govrules.extend.cases import Case, collect
from govrules.extend.registry import installed, load_rules
from govrules.rules import RuleSet
from govrules.site.book import Book
from govrules.site.build import intact, stale, write
from govrules.site.canonical import Opaque, digest, files_digest, vocabulary_digest
from govrules.site.case_index import CaseIndex, names_of
from govrules.site.kept import version_of
from govrules.site.kept_texts import KeptTexts
from govrules.site.notice_text import SUFFIXES as COPIES
from govrules.site.rule_texts import RuleTexts
from govrules.site.worked import Worked

STAMP = ".govrules-stamp"
_OWN = Path(__file__).resolve().parents[1]
_RUNS_ON = ("attrs", "click", "mkdocstrings", "pendulum", "pluggy", "PyYAML", "wcwidth")


@frozen(eq=False)
class Sources:
    """The installed rules, their checker and their cases."""

    rules: RuleSet
    checker: Checker
    cases: tuple[Case, ...]


def sources(without: Iterable[str] = ()) -> Sources:
    """Load the installed plugins and the cases they carry."""
    skipped = tuple(without)
    rules = load_rules(without=skipped)
    folders = case_folders(skipped)
    return Sources(rules, Checker.of(rules), tuple(collect(folders, rules)) if folders else ())


def case_folders(without: Iterable[str] = ()) -> list[Path]:
    """The ``cases`` folders inside the packages of the installed plugins."""
    skipped = set(without)
    found = [place / "cases" for name, place in _places() if place.is_dir() and name not in skipped]
    return [folder for folder in found if any(path.name.endswith(SUFFIXES) for path in folder.rglob("*"))]


def _places() -> list[tuple[str, Path]]:
    """The installed plugins by name, each with the folder of its package, or with its module where that is all."""
    found = []
    for point in installed():
        module = point.value.partition(":")[0]
        spec = find_spec(module)
        if spec is not None and spec.origin is not None:
            alone = "." not in module and spec.submodule_search_locations is None
            found.append((point.name, Path(spec.origin) if alone else Path(spec.origin).parent))
    return found


def refresh(
    out: Path,
    *,
    notices_dir: Path | None = None,
    commands: Any = None,
    without: Iterable[str] = (),
    store: Path | None = None,
) -> list[str]:
    """Build into ``out`` unless its stamp says that nothing has changed; returns the changed paths.

    ``store`` is the file in which the texts of rules are kept from one build to the next; None keeps nothing.
    """
    skipped = tuple(without)
    program = program_digest()
    stamp = fingerprint(notices_dir, skipped, program)
    if _stamped(out) == stamp and intact(out):
        return []
    kept = None if store is None else KeptTexts(store)
    changed = write(_book(kept, program, notices_dir, commands, skipped), out)
    (out / STAMP).write_text(stamp + "\n", encoding="utf-8")
    if kept is not None:
        kept.save()
    return changed


def _book(
    kept: KeptTexts | None, program: str, notices_dir: Path | None, commands: Any, without: tuple[str, ...]
) -> Book:
    """The book of the installed rules, with the texts that are kept, where what they are made of can be told."""
    rules = load_rules(without=without)
    checker = Checker.of(rules)
    folders = case_folders(without)
    try:
        records = vocabulary_digest(rules.records)
        about = digest(program, records, checker.calendar)
    except Opaque:
        kept = None
    if kept is None:
        cases = collect(folders, rules) if folders else ()
        return Book.of(rules, checker, cases, commands=commands, notices_dir=notices_dir)
    index = CaseIndex(folders, rules, digest(program, records, names_of(rules)), kept)
    worked = Worked(checker, index.counts(), index.cases_of)
    return Book(rules, checker, worked, commands, notices_dir, RuleTexts(kept, about, index.digests()))


def outdated(
    out: Path, *, notices_dir: Path | None = None, commands: Any = None, without: Iterable[str] = ()
) -> list[str]:
    """Paths of pages in ``out`` that are not what the installed rules say now; nothing kept is trusted."""
    given = sources(without)
    return stale(given.rules, given.checker, given.cases, out, notices_dir=notices_dir, commands=commands)


def program_digest() -> str:
    """Digest of the program's own files and of the versions of what it runs on."""
    return digest(sys.version, [(name, version_of(name)) for name in _RUNS_ON], files_digest(_OWN))


def fingerprint(notices_dir: Path | None, without: Iterable[str], program: str) -> str:
    """Digest of everything the pages depend on: the program, the plugins, their cases, the user's copies."""
    plugins = [
        (name, files_digest(place) if place.is_dir() else digest(place.read_bytes())) for name, place in _places()
    ]
    copies = sorted(path for path in notices_dir.rglob("*") if path.is_file()) if notices_dir is not None else []
    given = [(str(path), path.read_bytes()) for path in copies if path.suffix.lower() in COPIES]
    return digest(program, sorted(without), str(notices_dir or ""), plugins, given)


def _stamped(out: Path) -> str | None:
    path = out / STAMP
    return path.read_text(encoding="utf-8").strip() if path.is_file() else None
