"""Where reports go: ``FORMAT`` to stdout, ``FORMAT:PATH`` to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from govrules.errors import UsageError, nearest

FORMATS = ("text", "json", "junit", "sarif", "github", "html")


@frozen
class Target:
    """One report to write: its format and its file, None for stdout."""

    format: str
    path: Path | None = None


def targets(given: Sequence[str]) -> list[Target]:
    """Read ``--format`` values; no value means text to stdout. Raises UsageError."""
    found = [_target(value) for value in given] or [Target("text")]
    if len([target for target in found if target.path is None]) > 1:
        raise UsageError("Two reports would go to stdout.", "Give all but one a path, e.g. --format json:report.json.")
    paths = [target.path for target in found if target.path is not None]
    for path in paths:
        if paths.count(path) > 1:
            raise UsageError(f"Two reports would go to {path}.", "Give each its own path.")
    return found


def _target(value: str) -> Target:
    name, colon, path = value.partition(":")
    if name not in FORMATS:
        raise UsageError(
            f"There is no report format {name!r}{nearest(name, FORMATS)}.", f"Known: {', '.join(FORMATS)}."
        )
    if colon and not path:
        raise UsageError(f"--format {value!r} names no file after the colon.", f"Write {name}:PATH, or {name}.")
    return Target(name, Path(path) if path else None)


def write(path: Path, text: str) -> None:
    """Write a report as UTF-8, making the folder it goes to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
