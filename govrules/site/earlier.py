"""The site of an earlier build, overwritten page by page: MkDocs would delete a thousand files to write them again."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

# MkDocs leaves hidden entries alone when it clears the site.
ASIDE = ".earlier"


def set_aside(site: Path) -> None:
    """Move what the site holds out of the way of the clearing."""
    aside = site / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    entries = [path for path in site.iterdir() if not path.name.startswith(".")] if site.is_dir() else []
    if entries:
        aside.mkdir()
    for path in entries:
        path.rename(aside / path.name)


def bring_back(site: Path, files: Iterable[str]) -> None:
    """Put back the files that this build will write over (paths below the site), and delete everything else."""
    aside = site / ASIDE
    if not aside.is_dir():
        return
    wanted = set(files)
    for path in sorted(aside.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.is_symlink() or path.relative_to(aside).as_posix() not in wanted:
            path.unlink()
    for path in list(aside.iterdir()):
        if not (site / path.name).exists():
            path.rename(site / path.name)
    shutil.rmtree(aside)
