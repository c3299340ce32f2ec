"""Make the pages of what is installed, but only where something they depend on has changed."""

from __future__ import annotations

import hashlib
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
from govrules.site.build import build, intact, stale
from govrules.site.notice_text import SUFFIXES as COPIES

STAMP = ".govrules-stamp"


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
    found = [package / "cases" for name, package in _packages() if name not in skipped]
    return [folder for folder in found if any(path.name.endswith(SUFFIXES) for path in folder.rglob("*"))]


def _packages() -> list[tuple[str, Path]]:
    found = []
    for point in installed():
        spec = find_spec(point.value.partition(":")[0])
        if spec is not None and spec.origin is not None:
            found.append((point.name, Path(spec.origin).parent))
    return found


def refresh(
    out: Path, *, notices_dir: Path | None = None, commands: Any = None, without: Iterable[str] = ()
) -> list[str]:
    """Build into ``out`` unless its stamp says that nothing has changed; returns the changed paths."""
    stamp = fingerprint(notices_dir, without)
    if _stamped(out) == stamp and intact(out):
        return []
    given = sources(without)
    changed = build(given.rules, given.checker, given.cases, out, notices_dir=notices_dir, commands=commands)
    (out / STAMP).write_text(stamp + "\n", encoding="utf-8")
    return changed


def outdated(
    out: Path, *, notices_dir: Path | None = None, commands: Any = None, without: Iterable[str] = ()
) -> list[str]:
    """Paths of pages in ``out`` that are not what the installed rules say now."""
    given = sources(without)
    return stale(given.rules, given.checker, given.cases, out, notices_dir=notices_dir, commands=commands)


def fingerprint(notices_dir: Path | None = None, without: Iterable[str] = ()) -> str:
    """Digest of everything the pages depend on: the program, the plugins, their cases, the user's copies."""
    own = Path(__file__).resolve().parents[1]
    total = hashlib.sha256(repr((sorted(without), str(notices_dir or ""))).encode())
    folders = [own, *(package for _, package in _packages())]
    for folder in [*folders, *([notices_dir] if notices_dir is not None else [])]:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix.lower() in (".py", ".yaml", ".yml", *COPIES):
                total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _stamped(out: Path) -> str | None:
    path = out / STAMP
    return path.read_text(encoding="utf-8").strip() if path.is_file() else None
