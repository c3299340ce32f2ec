"""A new plugin from the text of a notice: the complete distribution folder, every clause drafted and undecided."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from attrs import frozen

from govrules.errors import UsageError
from govrules.extend.scaffold_draft import Draft, draft
from govrules.extend.scaffold_files import Region, files
from govrules.extend.scaffold_marks import UNDECIDED, undecided
from govrules.law import is_code
from govrules.law.notice import check_id

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_SUBJECT = re.compile(
    "^(.{2,20}?(?:人民政府办公[厅室]|人民政府辦公[廳室]|人民政府|办公[厅室]|委员会))(?=关于|關於|印发|印發|办公|《)"
)
_OF = re.compile(r"(?:印发|印發)《?(.+?)》?的通知$")


@frozen
class Scaffold:
    """A plugin as drafted: its region, the clauses found, and its files by path inside the folder."""

    region: Region
    draft: Draft
    files: dict[str, str]

    def write(self, folder: Path) -> Path:
        """Write the files to ``folder/NAME`` and return that; UsageError where it holds something already."""
        root = folder / self.region.name
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise UsageError(f"{root} exists already.", "Choose another --out, or remove it; nothing was written.")
        for path, text in self.files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        return root


def scaffold(
    text: str, *, name: str, code: str, place: str, notice: str | None = None, title: str | None = None,
    issued: date | None = None,
) -> Scaffold:
    """Draft a plugin called ``name`` from the plain text of a notice of ``place`` (GB/T 2260 ``code``).

    ``notice`` (the id), ``title`` and ``issued`` are read off the text where they are not given. Raises
    UsageError for a name or code of the wrong form and where the text does not say what is missing.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"The region {name!r} cannot be the name of a Python package.",
            "Use small ASCII letters, for example ningqiang.",
        )
    if not is_code(code):
        raise UsageError(f"--code {code!r} is not a GB/T 2260 code of six digits.", "Give for example 610726.")
    found = draft(text)
    issued = issued or found.issued
    title = title or found.title
    if not title:
        raise UsageError("The text has no line that looks like the title of a notice.", "Give it with --title.")
    if notice is None:
        if issued is None:
            raise UsageError(
                "The text has no date of issue, so the notice has no id.",
                f"Give --issued, or the id itself: --id {name.replace('_', '-')}-2022.",
            )
        notice = f"{name.replace('_', '-')}-{issued.year}"
    check_id("Notice", notice)
    region = Region(name, code, place, notice, title, short_title(title), _issuer(title, place), issued)
    return Scaffold(region, found, files(region, found))


def short_title(title: str) -> str:
    """The document a title is about, without issuer and 印发 … 的通知."""
    inner = _OF.search(title)
    words = inner[1] if inner else _SUBJECT.sub("", title)
    return words.strip("《》") or title


def _issuer(title: str, place: str) -> str:
    found = _SUBJECT.match(title)
    return found[1] if found else f"{UNDECIDED}:{place}人民政府"


__all__ = ["UNDECIDED", "Draft", "Region", "Scaffold", "scaffold", "short_title", "undecided"]
