"""Texts kept from one making of the pages to the next, each under the digest of everything it is made of.

The store is a cache: a broken or missing one only means that every text is made again, and what was not asked for
while the pages were made is forgotten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from attrs import define, field

STORE = Path("build") / "rule-book-texts.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS text (name TEXT PRIMARY KEY, key TEXT, text TEXT)"


@define(eq=False)
class KeptTexts:
    """The store: what earlier makings left, and what this one used or added."""

    store: Path
    made: list[str] = field(factory=list, init=False)
    _earlier: dict[str, tuple[str, str]] | None = field(default=None, init=False)
    _asked: dict[str, tuple[str, str]] = field(factory=dict, init=False)

    def find(self, name: str, is_current: Callable[[str], bool]) -> str | None:
        """The text kept under a name, if the key it was kept under is current."""
        if self._earlier is None:
            self._earlier = _load(self.store)
        found = self._earlier.get(name)
        if found is None or not is_current(found[0]):
            return None
        self._asked[name] = found
        return found[1]

    def add(self, name: str, key: str, text: str) -> None:
        """Keep a text that was made now, under the key of what it was made of."""
        self.made.append(name)
        self._asked[name] = (key, text)

    def save(self) -> None:
        """Write what was added and forget what nothing asked for."""
        try:
            self._write(self._earlier or {})
        except sqlite3.DatabaseError:
            self.store.unlink(missing_ok=True)
            self._write({})

    def _write(self, earlier: dict[str, tuple[str, str]]) -> None:
        gone = [(name,) for name in earlier.keys() - self._asked.keys()]
        new = [(name, *row) for name, row in self._asked.items() if earlier.get(name) is not row]
        if not (gone or new):
            return
        self.store.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.store)) as base, base:
            base.execute(_TABLE)
            base.executemany("DELETE FROM text WHERE name = ?", gone)
            base.executemany("INSERT OR REPLACE INTO text VALUES (?, ?, ?)", new)


def _load(store: Path) -> dict[str, tuple[str, str]]:
    if not store.is_file():
        return {}
    try:
        with closing(sqlite3.connect(store)) as base:
            rows = base.execute("SELECT name, key, text FROM text").fetchall()
    except sqlite3.Error:
        return {}
    return {name: (key, text) for name, key, text in rows if isinstance(key, str) and isinstance(text, str)}
