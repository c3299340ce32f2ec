"""From a rule set to Markdown files: every page in both languages, and only what changed is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal

from govrules.evaluate.checker import Checker
from govrules.extend.cases import Case
from govrules.rules import Rule, RuleSet
from govrules.site.book import Book, rule_name
from govrules.site.calendar_pages import calendar_pages, first_year
from govrules.site.coverage_page import coverage_page
from govrules.site.glossary import glossary_page
from govrules.site.index_pages import index_pages
from govrules.site.notice_page import notice_page, notices_index
from govrules.site.notice_text import copy_of, text_page
from govrules.site.page import LANGUAGES, Lang, Page, render, source
from govrules.site.print_page import print_page
from govrules.site.reference_pages import program_pages, reference_pages
from govrules.site.rule_page import rule_page

MANIFEST = ".govrules-pages.json"
FOLDERS = ("books", "calendar", "indexes", "notices", "reference", "rules", "topics")


def pages(book: Book, lang: Lang) -> Iterator[Page]:
    """Every generated page of one language."""
    yield from _of_notices(book, lang)
    for rule in book.ordered:
        yield rule_page(book, rule, lang)
    yield from _of_all(book, lang)
    yield from _of_program(book, lang)


def _of_notices(book: Book, lang: Lang) -> Iterator[Page]:
    yield notices_index(book, lang)
    for notice in book.rules.notices:
        copy = copy_of(book.notices_dir, notice)
        yield notice_page(book, notice, lang, has_text=copy is not None)
        yield print_page(book, notice, lang)
        if copy is not None:
            yield text_page(book, notice, copy, lang)


def _of_all(book: Book, lang: Lang) -> Iterator[Page]:
    yield from index_pages(book, lang)
    yield coverage_page(book, lang)
    yield glossary_page(book, lang)
    yield from reference_pages(book, lang)


def _of_program(book: Book, lang: Lang) -> Iterator[Page]:
    yield from calendar_pages(book.checker.calendar, first_year(book), lang)
    yield from program_pages(lang)


def texts(book: Book, languages: Iterable[Lang]) -> dict[str, str]:
    """Markdown by path below the documentation folder; a rule's may have been kept since an earlier making."""
    found: dict[str, str] = {}
    for lang in languages:
        found |= {page.path: render(page) for page in _of_notices(book, lang)}
        for rule in book.ordered:
            path = source(rule_name(rule), lang)
            found[path] = book.text(rule, path, partial(_rule_text, book, rule, lang))
        found |= {page.path: render(page) for page in _of_all(book, lang)}
        found |= _program_texts(book, lang)
    return found


def _rule_text(book: Book, rule: Rule, lang: Lang) -> str:
    return render(rule_page(book, rule, lang))


def _program_texts(book: Book, lang: Lang) -> dict[str, str]:
    def make() -> dict[str, str]:
        return {page.path: render(page) for page in _of_program(book, lang)}

    return make() if book.texts is None else book.texts.pages(f"program {lang}", first_year(book), make)


def build(
    ruleset: RuleSet,
    checker: Checker,
    cases: Iterable[Case],
    out: Path,
    *,
    notices_dir: Path | None = None,
    lang: Literal["zh", "en", "both"] = "both",
    commands: Any = None,
) -> list[str]:
    """Write the rule book below ``out`` and return the paths that changed, were added or were removed.

    ``notices_dir`` holds the user's own copies of notices (``ningqiang.txt``); their text goes into the pages
    made here and nowhere else. ``commands`` is the click group for the command reference. A page that an earlier
    build made and this one does not is removed; other files are never touched.
    """
    languages = LANGUAGES if lang == "both" else (lang,)
    return write(Book.of(ruleset, checker, cases, commands=commands, notices_dir=notices_dir), out, languages)


def write(book: Book, out: Path, languages: Iterable[Lang] = LANGUAGES) -> list[str]:
    """Write the pages of a book below ``out``, as ``build`` does."""
    languages = tuple(languages)
    wanted = texts(book, languages)
    changed = [path for path, text in wanted.items() if _write(out / path, text)]
    for path in sorted(_earlier(out, languages) - set(wanted)):
        if (out / path).is_file():
            (out / path).unlink()
            changed.append(path)
    kept = _earlier(out, tuple(one for one in LANGUAGES if one not in languages))
    listed = {path: digest(text) for path in kept if (text := _read(out / path)) is not None}
    listed |= {path: digest(text) for path, text in wanted.items()}
    _write(out / MANIFEST, json.dumps(dict(sorted(listed.items())), indent=0) + "\n")
    return changed


def intact(out: Path) -> bool:
    """Whether every page that the last build wrote is still as it was written."""
    listed = _manifest(out)
    return bool(listed) and all(
        (text := _read(out / path)) is not None and digest(text) == given for path, given in listed.items()
    )


def digest(text: str) -> str:
    """A short digest of a page."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _manifest(out: Path) -> dict[str, str]:
    text = _read(out / MANIFEST)
    given = json.loads(text) if text else {}
    return given if isinstance(given, dict) else {}


def stale(
    ruleset: RuleSet,
    checker: Checker,
    cases: Iterable[Case],
    out: Path,
    *,
    notices_dir: Path | None = None,
    lang: Literal["zh", "en", "both"] = "both",
    commands: Any = None,
) -> list[str]:
    """Paths of pages that differ from what ``build`` would write, are missing, or should be gone."""
    languages = LANGUAGES if lang == "both" else (lang,)
    wanted = texts(Book.of(ruleset, checker, cases, commands=commands, notices_dir=notices_dir), languages)
    found = [path for path, text in wanted.items() if _read(out / path) != text]
    gone = sorted(path for path in _earlier(out, languages) - set(wanted) if (out / path).is_file())
    return [*found, *gone]


def _earlier(out: Path, languages: Iterable[Lang]) -> set[str]:
    """Pages that the last build wrote, by its manifest; only names inside the generated folders count."""
    found: set[str] = set()
    for path in _manifest(out):
        lang: Lang = "en" if path.startswith("en/") else "zh"
        folder = path.removeprefix("en/").split("/")[0]
        if lang in set(languages) and folder in FOLDERS and ".." not in path.split("/"):
            found.add(path)
    return found


def _write(path: Path, text: str) -> bool:
    if _read(path) == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
