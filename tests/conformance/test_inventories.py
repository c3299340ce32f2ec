"""Every installed notice against its clause inventory: ledger, selectors, quotes, rules and their parameters.

The inventories are not shipped. They lie in ``shared/inventory`` beside the repository, the texts of the notices
in ``shared/notices``; where they are absent these tests are skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import frozen

from govrules.extend import load_rules
from govrules.law import Notice
from govrules.law.notice import Clause
from govrules.law.selector import NormalisedText
from govrules.rules import RuleSet

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
INVENTORIES = sorted((SHARED / "inventory").glob("*.yaml"))
STATUS = {"mechanical": "executable", "evidence": "attested", "no": "not_formalised"}
Span = tuple[int, int]


@frozen(eq=False)
class Subject:
    """One installed notice with its inventory; ``text`` is the notice as the inventory was made from."""

    notice: Notice
    rules: RuleSet
    text: NormalisedText
    listed: dict[str, dict[str, Any]]

    def checkable(self) -> Iterator[tuple[str, dict[str, Any]]]:
        return ((name, entry) for name, entry in self.listed.items() if entry["checkable"] != "no")

    def clauses(self) -> Iterator[tuple[Clause, dict[str, Any]]]:
        """The ledger's clauses that the inventory lists; a missing one fails its own test."""
        return ((clause, self.listed[clause.id]) for clause in self.notice.clauses() if clause.id in self.listed)

    def rule_ids(self, clause: str) -> tuple[str, ...]:
        return self.rules.rules_by_clause.get(f"{self.notice.id}.{clause}", ())


@cache
def _rules() -> RuleSet:
    return load_rules()


@cache
def _subject(path: Path) -> Subject:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    notice_id = document["notice"]["id"]
    if notice_id not in {notice.id for notice in _rules().notices}:
        pytest.skip(f"no installed plugin registers {notice_id}")
    text = (SHARED / "notices" / f"{path.stem}.txt").read_text(encoding="utf-8")
    listed = {clause["id"]: clause for provision in document["provisions"] for clause in provision["clauses"]}
    return Subject(_rules().notice(notice_id), _rules(), NormalisedText.of(text), listed)


@pytest.fixture(
    params=INVENTORIES or [pytest.param(None, marks=pytest.mark.skip(f"no inventories in ../{SHARED.name}/inventory"))],
    ids=lambda path: path.stem if path else "none",
)
def subject(request: pytest.FixtureRequest) -> Subject:
    return _subject(request.param)


def report(differences: list[str]) -> None:
    """Fail with every difference, one a line."""
    __tracebackhide__ = True
    if differences:
        pytest.fail(f"{len(differences)} differences:\n" + "\n".join(differences), pytrace=False)


def _normal(words: str) -> str:
    return NormalisedText.of(words).text


def _parts(entry: dict[str, Any]) -> list[str]:
    quote = entry["quote"]
    return [_normal(part) for part in (quote if isinstance(quote, list) else [quote])]


def _spans(text: str, words: str) -> list[Span]:
    spans, at = [], text.find(words)
    while at >= 0:
        spans.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return spans


def test_the_ledger_lists_exactly_the_clauses_of_the_inventory(subject: Subject) -> None:
    ledger = {clause.id for clause in subject.notice.clauses()}
    report([f"{name}: not in the ledger" for name in subject.listed if name not in ledger]
           + [f"{name}: not in the inventory" for name in sorted(ledger - set(subject.listed))])  # fmt: skip


def test_every_clause_has_the_inventorys_status_modality_kind_topic_and_bearer(subject: Subject) -> None:
    differences = []
    for clause, entry in subject.clauses():
        got = {
            "status": clause.status.value, "modality": clause.modality.value, "kind": clause.kind,
            "topic": clause.topic, "bearer": clause.bearer,
        }  # fmt: skip
        wanted = {"status": STATUS[entry["checkable"]], **{key: entry[key] for key in got if key != "status"}}
        differences += [
            f"{clause.id}: {key} is {got[key]!r}, the inventory says {wanted[key]!r}"
            for key in got if got[key] != wanted[key]
        ]
    report(differences)


def test_every_place_is_found_once_and_overlaps_the_clauses_words(subject: Subject) -> None:
    differences = []
    for clause, entry in subject.clauses():
        found = clause.place.find(subject.text)
        if len(found) != 1:
            differences.append(f"{clause.id}: its place {clause.place} is found {len(found)} times")
            continue
        ((first, last),) = found
        words = [span for part in _parts(entry) for span in _spans(subject.text.text, part)]
        if not any(start < last and first < end for start, end in words):
            differences.append(f"{clause.id}: its place {subject.text.text[first:last]!r} lies outside its words")
    report(differences)


def test_every_operative_quote_lies_inside_the_clauses_words(subject: Subject) -> None:
    report([
        f"{clause.id}: {clause.quote!r} is not among the clause's words"
        for clause, entry in subject.clauses()
        if clause.quote and _normal(clause.quote) not in "".join(_parts(entry))
    ])


def test_every_checkable_clause_has_a_rule(subject: Subject) -> None:
    report([f"{name}: no rule" for name, _ in subject.checkable() if not subject.rule_ids(name)])


def test_every_number_and_boolean_of_a_clause_is_a_parameter_of_its_rules(subject: Subject) -> None:
    differences = []
    for name, entry in subject.checkable():
        ids = subject.rule_ids(name)
        got = [pair for rule in ids for pair in _leaves(subject.rules.rule(rule).parameters)]
        for key, wanted in _leaves(entry.get("params") or {}):
            if not isinstance(wanted, bool | int | float):
                continue
            if not any(key == other and _same(wanted, value) for other, value in got):
                there = [value for other, value in got if other == key]
                differences.append(
                    f"{name}: {key} is {', '.join(map(repr, there)) or 'absent'} in {', '.join(ids) or 'no rule'},"
                    f" the inventory says {wanted!r}"
                )
    report(differences)


def _leaves(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value with the key it stands under; the items of a list stand under the list's key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, str(name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner, key)
    elif value is not None and not isinstance(value, date):
        yield key, value


def _same(wanted: bool | int | float, got: Any) -> bool:
    if isinstance(wanted, bool) or isinstance(got, bool):
        return got is wanted
    if isinstance(got, str):  # the label of a period: first_period "2023"
        return got == str(wanted)
    return isinstance(got, int | float | Decimal) and Decimal(str(got)) == Decimal(str(wanted))
