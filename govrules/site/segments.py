"""Where the words of a Chinese text end, kept between builds: jieba's dictionary takes longer to load than a rebuild.

The search plugin asks jieba for the words of every run of Han characters. A run is answered from the store where an
earlier build asked for it, with the same jieba and the same dictionary of ours; jieba loads at the first other one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import define, field

from govrules.site.canonical import digest
from govrules.site.kept import version_of
from govrules.site.kept_texts import KeptTexts

STORE = Path("build") / "rule-book-words.sqlite"
_NAME = "words"


@define(eq=False)
class Segments:
    """Stands in for ``jieba.cut`` from ``begin`` to ``end``; ``terms`` is the file with the terms of the field."""

    terms: Path
    kept: KeptTexts
    loaded: bool = field(default=False, init=False)
    _key: str = field(default="", init=False)
    _words: dict[str, list[str]] | None = field(default=None, init=False)
    _cut: Any = field(default=None, init=False)

    def begin(self) -> None:
        """Take the place of ``jieba.cut``, if jieba is installed."""
        if find_spec("jieba") is None or not self.terms.is_file():
            return
        self._key = digest(version_of("jieba"), self.terms.read_bytes())
        jieba: Any = import_module("jieba")
        self._cut, jieba.cut = jieba.cut, self.cut

    def end(self) -> None:
        """Give the place back, and keep what was new."""
        if self._cut is None:
            return
        jieba: Any = import_module("jieba")
        jieba.cut = self._cut
        if self.loaded:
            self.kept.add(_NAME, self._key, json.dumps(self._words, ensure_ascii=False))
            self.kept.save()

    def cut(self, sentence: str | bytes, *given: Any, **named: Any) -> Iterable[str]:
        """The words of a sentence, as jieba tells them apart."""
        text = sentence.decode() if isinstance(sentence, bytes) else sentence
        if given or named:
            self._load()
            return self._cut(text, *given, **named)  # type: ignore[no-any-return]
        if self._words is None:
            found = self.kept.find(_NAME, self._key.__eq__)
            self._words = {} if found is None else json.loads(found)
        if text not in self._words:
            self._load()
            self._words[text] = list(self._cut(text))
        return self._words[text]

    def _load(self) -> None:
        if not self.loaded:
            import_module("jieba").load_userdict(str(self.terms))
            self.loaded = True
