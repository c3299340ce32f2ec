"""A notice's rule book as a PDF with page numbers in its contents.

Browsers number pages but cannot say in the contents on which page an entry stands. So the book is printed twice:
the first print tells where each rule begins, the second carries the numbers, in the same room.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from govrules.errors import UsageError
from govrules.site.markup import Html, tag

_ENTRY = re.compile(r'(<span class="gr-page" data-for="([^"]+)">)[^<]*(</span>)')


def page_number(anchor: str) -> Html:
    """Room in the contents for the page on which an anchor stands; filled in for print only."""
    return tag("span", "", class_="gr-page", data_for=anchor)


def print_book(page: Path, target: Path, browser: str) -> bool:
    """Print a built book page; False where pypdf is not installed and the contents carry no page numbers.

    Raises UsageError where the browser cannot print, or the site's folder cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    text = page.read_text(encoding="utf-8")
    # Beside the page, so that it finds its styles; with three digits everywhere, so that the numbers change no line.
    draft = page.with_name(f"{page.stem}.print.html")
    try:
        draft.write_text(numbered(text, {}), encoding="utf-8")
        _print(draft, target, browser)
        found = pages_of(target)
        if found is not None:
            draft.write_text(numbered(text, found), encoding="utf-8")
            _print(draft, target, browser)
        return found is not None
    except OSError as error:
        raise UsageError(
            f"{draft} or {target} cannot be written: {error.strerror or error}.", "Print from a copy of the site."
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def numbered(text: str, pages: Mapping[str, int]) -> str:
    """The page with numbers in its contents; zeros stand where a number is not known yet."""
    return _ENTRY.sub(lambda match: f"{match[1]}{pages.get(match[2], '000')}{match[3]}", text)


def pages_of(path: Path) -> dict[str, int] | None:
    """The page, counted from 1, of each anchor that the contents of a printed book link to."""
    try:
        from pypdf import PdfReader
    except ImportError:
        return None
    reader = PdfReader(path)
    named = reader.named_destinations.items()
    places = {name.removeprefix("/"): reader.get_destination_page_number(at) for name, at in named}
    return {name: place + 1 for name, place in places.items() if place is not None}


def _print(page: Path, target: Path, browser: str) -> None:
    arguments = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        f"--print-to-pdf={target.resolve()}",
        page.resolve().as_uri(),
    ]
    target.unlink(missing_ok=True)
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if run.returncode != 0 or not target.is_file():
        raise UsageError(f"{browser} could not print {page}: {run.stderr.strip()[-200:]}", "Try another --browser.")
