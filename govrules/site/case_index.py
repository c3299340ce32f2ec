"""Which rules have how many cases; a case file that has not changed is read only for a page that shows its cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import define, field

from govrules.errors import FactError
from govrules.extend.case_files import Case, collect, is_case_file, read_cases
from govrules.rules import RuleSet
from govrules.site.canonical import Opaque, digest
from govrules.site.kept_texts import KeptTexts


@define(eq=False)
class CaseIndex:
    """The cases in some folders. ``about`` is a digest of what reading them depends on besides the files.

    Raises FactErrors that name every fault by file and line, as reading all of them does.
    """

    folders: Sequence[Path]
    rules: RuleSet
    about: str
    kept: KeptTexts
    # By file, in the order of ``collect``: the number of cases of each rule, and their digest.
    _listed: dict[Path, dict[str, tuple[int, str]]] = field(factory=dict, init=False)
    _read: dict[Path, dict[str, list[Case]]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        try:
            for file in self._files():
                self._listed.setdefault(file, {}).update(self._list(file))
        except FactError:
            collect(self.folders, self.rules)
            raise

    def counts(self) -> dict[str, int]:
        """Number of cases by rule id."""
        total: dict[str, int] = {}
        for listed in self._listed.values():
            for rule_id, (count, _) in listed.items():
                total[rule_id] = total.get(rule_id, 0) + count
        return total

    def digests(self) -> dict[str, tuple[str, ...]]:
        """Digests of the cases by rule id, one for each file that has some."""
        found: dict[str, tuple[str, ...]] = {}
        for listed in self._listed.values():
            for rule_id, (_, given) in listed.items():
                found[rule_id] = (*found.get(rule_id, ()), given)
        return found

    def cases_of(self, rule_id: str) -> list[Case]:
        """The cases of a rule, in the order of files and lines."""
        files = [file for file, listed in self._listed.items() if rule_id in listed]
        return [case for file in files for case in self._cases(file)[rule_id]]

    def _files(self) -> Iterable[Path]:
        for folder in self.folders:
            yield from sorted(file for file in folder.rglob("*") if is_case_file(file) and file.is_file())

    def _list(self, file: Path) -> dict[str, tuple[int, str]]:
        name, key = f"cases {file}", digest(self.about, file.read_bytes())
        found = self.kept.find(name, key.__eq__)
        if found is None:
            cases = self._cases(file)
            found = json.dumps({rule_id: (len(own), _digest(own)) for rule_id, own in cases.items()})
            self.kept.add(name, key, found)
        return {rule_id: (int(count), str(given)) for rule_id, (count, given) in json.loads(found).items()}

    def _cases(self, file: Path) -> dict[str, list[Case]]:
        if file not in self._read:
            by_rule: dict[str, list[Case]] = {}
            for case in read_cases(file, self.rules):
                by_rule.setdefault(case.rule.id, []).append(case)
            self._read[file] = by_rule
        return self._read[file]


def names_of(rules: RuleSet) -> tuple[object, ...]:
    """What a case can name: notices, clauses and rules by id and slug."""
    named = [(rule.id, rule.slug, rule.cites.id) for rule in rules.rules]
    return ([notice.id for notice in rules.notices], [cited.id for cited in rules.clauses()], named)


def _digest(cases: Iterable[Case]) -> str:
    """Digest of everything that cases of one rule hold, the rule left out; empty where that is not only data."""
    try:
        return digest([_held(case) for case in cases])
    except Opaque:
        return ""


def _held(case: Case) -> tuple[object, ...]:
    facts = case.facts
    given = (facts.records, facts.places, facts.as_of, facts.covers, facts.notes)
    return (case.name, case.as_of, case.why, case.jurisdiction, case.place, case.expect, given)
