"""Which files the caller's paths name."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from govrules.errors import nearest
from govrules.facts.load.faults import Faults

ACCEPTED = (".yaml", ".yml", ".json", ".csv", ".xlsx")
_CASES = (".govrules.yaml", ".govrules.yml")


def files_of(paths: Iterable[str | os.PathLike[str]], faults: Faults) -> list[Path]:
    """Return the fact files in the order given, those of a directory sorted, each file once."""
    found: dict[Path, Path] = {}
    for given in paths:
        path = Path(given)
        for file in _below(path, faults) if path.is_dir() else _single(path, faults):
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _below(folder: Path, faults: Faults) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        faults.add(f"{folder}: the directory cannot be read: {error.strerror}.", "Check its permissions.")
        return []
    # Spreadsheet programs leave lock files called ~$… beside an open workbook.
    files = [
        folder / name for name in names
        if _suffix(name) in ACCEPTED and not name.startswith((".", "~$")) and not name.lower().endswith(_CASES)
    ]
    files = [file for file in files if not file.is_dir()]
    if not files:
        faults.add(
            f"{folder}: the directory holds no facts ({', '.join('*' + suffix for suffix in ACCEPTED)}).",
            "Name the directory or the files that hold them.",
        )
    return files


def _single(path: Path, faults: Faults) -> list[Path]:
    if not path.exists():
        try:
            siblings = os.listdir(path.parent)
        except OSError:
            siblings = []
        faults.add(f"{path}: there is no such file or directory{nearest(path.name, siblings)}.", "Check the name.")
        return []
    if path.name.lower().endswith(_CASES):
        faults.add(f"{path}: this file holds test cases, not facts.", "Run it with `govrules test`.")
        return []
    if _suffix(path.name) not in ACCEPTED:
        old = " Save an old .xls workbook as .xlsx." if _suffix(path.name) == ".xls" else ""
        faults.add(
            f"{path}: facts are read from {', '.join(ACCEPTED[:-1])} and {ACCEPTED[-1]}, "
            f"not from {_suffix(path.name) or 'a file without suffix'}.",
            f"Rename or convert the file.{old}",
        )
        return []
    return [path]


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()
