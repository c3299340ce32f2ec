"""Finished pages kept from one ``mkdocs build`` to the next, so that only what changed is rendered again.

A page is taken from the store only under the digest of everything it is made of: its source, the configuration, the
theme's templates, the versions of the programs, the navigation, and which pages there are. The store is a cache: a
broken or missing one only means that every page is rendered.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import sys
from collections.abc import Iterable, Mapping
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

STORE = Path("build") / "rule-book-pages.sqlite"
TEMPLATE = "kept.html"
_MADE_BY = (
    "backrefs", "griffe", "jieba", "jinja2", "markdown", "mkdocs", "mkdocs-autorefs", "mkdocs-material", "mkdocstrings",
    "mkdocstrings-python", "pygments", "pymdown-extensions", "pyyaml",
)  # fmt: skip
_SETTINGS = ("site_name", "site_url", "use_directory_urls", "repo_url", "edit_uri", "copyright")
_TABLE = "CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, key TEXT, html TEXT, entries TEXT, about TEXT)"


@frozen
class KeptPage:
    """A finished page: its HTML, its entries in the search index as JSON without the brackets, what links need.

    ``about`` holds the title, the anchors on the page, and the anchors it links to by source file.
    """

    key: str
    html: str
    entries: str
    about: Mapping[str, Any]


@define(eq=False)
class Kept:
    """The store of one build: what earlier builds left, and what this one adds."""

    store: Path
    base: str = ""
    order: list[str] = field(factory=list)
    used: dict[str, KeptPage] = field(factory=dict)
    fresh: dict[str, KeptPage] = field(factory=dict)
    keys: dict[str, str] = field(factory=dict)
    warned: bool = False
    _earlier: dict[str, KeptPage] | None = None

    def find(self, path: str, text: str) -> KeptPage | None:
        """The finished page of a source file with this text, if it was made of the very same things."""
        key = self.keys[path] = hashlib.sha256(f"{self.base}\0{path}\0{text}".encode()).hexdigest()
        if self._earlier is None:
            self._earlier = _load(self.store)
        found = self._earlier.get(path)
        if found is None or found.key != key:
            return None
        self.used[path] = found
        return found

    def add(self, path: str, html: str, about: Mapping[str, Any]) -> None:
        """Remember a page rendered in this build; its search entries come with ``finish``."""
        self.fresh[path] = KeptPage(self.keys[path], html, "", about)

    def finish(self, entries: Mapping[str, str]) -> dict[str, str]:
        """Save this build's pages and return the search entries of every page, by source file in reading order.

        A build that warned saves nothing: the next one must warn again.
        """
        made = {
            path: KeptPage(page.key, page.html, entries.get(path, ""), page.about) for path, page in self.fresh.items()
        }
        if not self.warned:
            _save(self.store, made, {**self.used, **made})
        whole = {**self.used, **made}
        return {path: whole[path].entries for path in self.order if path in whole}


class WarningWatch(logging.Handler):
    """Notes in the store that something in this build was worth a warning."""

    def __init__(self, kept: Kept) -> None:
        super().__init__(logging.WARNING)
        self.kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        """Take note; the words are shown by MkDocs."""
        self.kept.warned = True


def watch(kept: Kept | None) -> None:
    """Let a store hear of the warnings of MkDocs, and no other store; None: nobody listens any more."""
    logger = logging.getLogger("mkdocs")
    for handler in [one for one in logger.handlers if isinstance(one, WarningWatch)]:
        logger.removeHandler(handler)
    if kept is not None:
        logger.addHandler(WarningWatch(kept))


def surroundings(config: Any, nav: Any, files: Iterable[Any]) -> str:
    """Digest of what every page is made of besides its own source."""
    total = hashlib.sha256(repr([sys.version, *((name, version_of(name)) for name in _MADE_BY)]).encode())
    total.update(repr([(name, str(config.get(name))) for name in _SETTINGS]).encode())
    total.update(repr(config["theme"].name).encode())
    docs = Path(config["docs_dir"])
    own = [Path(config["config_file_path"]), docs / "hooks.py", docs / "dictionary.txt"]
    custom = config["theme"].custom_dir
    own += [path for folder in (Path(__file__).parent, custom) if folder for path in sorted(Path(folder).rglob("*"))]
    for path in own:
        if path.is_file() and path.suffix != ".pyc":
            total.update(path.name.encode() + b"\0" + path.read_bytes())
    total.update(repr(sorted(file.src_uri for file in files)).encode())
    total.update(repr([_listed(item) for item in nav.items]).encode())
    return total.hexdigest()


def _listed(item: Any) -> object:
    """An entry of the navigation as every page shows it: its title and address, or its entries."""
    if item.is_page:
        # A page without a title of its own in mkdocs.yml is listed under the one in its source.
        own = [line for line in item.file.content_string.splitlines() if line.startswith(("title:", "# "))]
        return (item.title or "", own[:2], item.url)
    return (item.title, getattr(item, "url", ""), [_listed(child) for child in item.children or ()])


def version_of(name: str) -> str:
    """The version of an installed distribution, ``none`` where it is not there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _load(store: Path) -> dict[str, KeptPage]:
    if not store.is_file():
        return {}
    try:
        with closing(sqlite3.connect(store)) as base:
            rows = base.execute("SELECT path, key, html, entries, about FROM page").fetchall()
        return {path: KeptPage(key, html, entries, json.loads(about)) for path, key, html, entries, about in rows}
    except (sqlite3.Error, ValueError):
        return {}


def _save(store: Path, made: Mapping[str, KeptPage], whole: Mapping[str, KeptPage]) -> None:
    try:
        _write(store, made, whole)
    except sqlite3.DatabaseError:
        store.unlink(missing_ok=True)
        _write(store, whole, whole)


def _write(store: Path, made: Mapping[str, KeptPage], whole: Mapping[str, KeptPage]) -> None:
    store.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(store)) as base, base:
        base.execute(_TABLE)
        gone = [(path,) for (path,) in base.execute("SELECT path FROM page") if path not in whole]
        base.executemany("DELETE FROM page WHERE path = ?", gone)
        base.executemany(
            "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?)",
            [
                (path, page.key, page.html, page.entries, json.dumps(page.about, ensure_ascii=False))
                for path, page in made.items()
            ],
        )
