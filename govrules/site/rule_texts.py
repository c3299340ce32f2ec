"""The texts of a rule's page and of its printed sheet, kept under the digest of all that they can show.

That is the program, the record types and the calendar; every version of the rule with its clause, its notice and its
cases; the rules before, after and beside it. Where a case had to be run with every rule there is, it is every rule.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import attrs
from attrs import field, frozen

from govrules.law import Notice
from govrules.rules import Rule
from govrules.site.book import Book
from govrules.site.canonical import Opaque, digest
from govrules.site.kept_texts import KeptTexts
from govrules.site.notice_text import copy_of


@frozen(eq=False)
class RuleTexts:
    """The texts of one book. ``about`` is a digest of the program, the record types and the calendar.

    ``cases`` are the digests of each rule's cases, empty for cases that have none.
    """

    kept: KeptTexts
    about: str
    cases: Mapping[str, tuple[str, ...]]
    _keys: dict[str, str | None] = field(factory=dict, init=False)
    _rules: dict[tuple[str, int], str] = field(factory=dict, init=False)
    _notices: dict[str, str] = field(factory=dict, init=False)
    _all: list[str] = field(factory=list, init=False)

    def text(self, book: Book, rule: Rule, name: str, make: Callable[[], str]) -> str:
        """The text of that name, made only where something it shows has changed."""
        if rule.id not in self._keys:
            self._keys[rule.id] = self._key(book, rule)
        key = self._keys[rule.id]
        if key is None:
            return make()

        def is_current(given: str) -> bool:
            return given == key or (given.startswith(f"{key} ") and given == self._widened(key, book))

        found = self.kept.find(name, is_current)
        if found is None:
            found = make()
            made_of = self._widened(key, book) if rule.id in book.results.wide else key
            if made_of is not None:
                self.kept.add(name, made_of, found)
        return found

    def pages(self, name: str, shown: object, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        """Pages by path that show the program, the record types, the calendar and what is given, and nothing else."""
        key = digest(self.about, shown)
        found = self.kept.find(name, key.__eq__)
        if found is None:
            found = json.dumps(make(), ensure_ascii=False)
            self.kept.add(name, key, found)
        return {path: str(text) for path, text in json.loads(found).items()}

    def _key(self, book: Book, rule: Rule) -> str | None:
        cases = self.cases.get(rule.id, ())
        if "" in cases:
            return None
        try:
            shown = [*book.rules.versions(rule.id), *book.neighbours[rule.id], *book.elsewhere(rule)]
            rules = [None if one is None else self._rule(one) for one in shown]
        except Opaque:
            return None
        has_copy = copy_of(book.notices_dir, rule.cites.notice) is not None
        return digest(self.about, rules, cases, has_copy)

    def _rule(self, rule: Rule) -> str:
        """Digest of a rule with what it cites: its clause, and of the other clauses of the notice their ids."""
        key = (rule.id, rule.version)
        if key not in self._rules:
            cited, provision = rule.cites, rule.cites.provision
            place = (provision.id, provision.heading, provision.path)
            self._rules[key] = digest(_held(rule, Rule, "cites"), self._notice(cited.notice), cited.clause, place)
        return self._rules[key]

    def _notice(self, notice: Notice) -> str:
        if notice.id not in self._notices:
            ids = [(one.id, one.heading, one.path, [clause.id for clause in one.clauses]) for one in notice.provisions]
            self._notices[notice.id] = digest(_held(notice, Notice, "provisions"), ids)
        return self._notices[notice.id]

    def _widened(self, key: str, book: Book) -> str | None:
        """A key that holds every rule and every clause besides; None where they have no digest."""
        if not self._all:
            try:
                rules = [self._rule(rule) for rule in book.rules.rules]
                self._all.append(digest(rules, [notice.provisions for notice in book.rules.notices]))
            except Opaque:
                return None
        return f"{key} {self._all[0]}"


def _held(value: object, kind: type[attrs.AttrsInstance], without: str) -> list[tuple[str, object]]:
    """What an object holds, by field; ``Opaque`` where its class is derived and may hold or do more."""
    if type(value) is not kind:
        raise Opaque(f"{type(value).__qualname__} is not {kind.__qualname__}")
    return [(one.name, getattr(value, one.name)) for one in attrs.fields(kind) if one.name != without]

