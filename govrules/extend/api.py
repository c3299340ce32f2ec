"""The call for programs: check facts in whatever form they are in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from govrules.errors import FactError, UsageError
from govrules.evaluate.checker import Checker
from govrules.evaluate.result import Report
from govrules.expr import UNKNOWN
from govrules.extend.registry import load_rules
from govrules.facts.dataset import Dataset
from govrules.facts.moment import parse_moment, to_beijing
from govrules.facts.record import Record
from govrules.rules.ruleset import RuleSet

if TYPE_CHECKING:
    from govrules.facts.load import Positioned

PathLike = str | os.PathLike[str]
Facts: TypeAlias = (
    "Dataset | Record | Iterable[Record] | Mapping[str, Any] | Positioned | PathLike | Iterable[PathLike]"
)


def check(
    facts: Facts, *, as_of: date | str | None = None, jurisdiction: str | None = None,
    rules: RuleSet | Checker | None = None,
) -> Report:
    """Check facts and return the report.

    ``facts``: records, a dataset, plain data shaped like a YAML file of facts, or paths of files and
    directories. ``as_of`` (a date, an instant, or either as text) may be left out only where the facts state
    it. ``jurisdiction`` (GB/T 2260) is lent to records that name none. ``rules`` are every installed plugin's
    unless given; pass a ``Checker`` to check often. Raises FactError, PluginError.
    """
    checker = checker_of(rules)
    return checker.check(
        dataset_of(facts, checker.rules, jurisdiction), as_of=moment_of(as_of), jurisdiction=jurisdiction
    )


def checker_of(rules: RuleSet | Checker | None) -> Checker:
    """Return the checker to use; without rules every installed plugin's."""
    return rules if isinstance(rules, Checker) else Checker.of(load_rules() if rules is None else rules)


def moment_of(as_of: date | str | None) -> date | None:
    """Read an as-of given as a date, an instant or a text."""
    if isinstance(as_of, datetime):
        return to_beijing(as_of)
    if not isinstance(as_of, str):
        return as_of
    try:
        return parse_moment(as_of)
    except ValueError as error:
        raise FactError(f"as_of: {error}.", "Give a date or an instant.") from None


def dataset_of(facts: Facts, rules: RuleSet, jurisdiction: str | None) -> Dataset:
    """Bring facts of any form into a dataset; ``UsageError`` says what is accepted."""
    if isinstance(facts, Dataset):
        return _located(facts, jurisdiction)
    if isinstance(facts, Record):
        return _located(Dataset.from_records([facts]), jurisdiction)
    if not isinstance(facts, Mapping | str | os.PathLike) and isinstance(facts, Iterable):
        items: list[Any] = list(facts)
        if not items or not all(isinstance(item, str | os.PathLike) for item in items):
            return _located(Dataset.from_records(_records(items)), jurisdiction)
        facts = items
    from govrules.facts.load import Positioned, load_facts, read_facts  # the readers, which records do not need

    if isinstance(facts, Mapping | Positioned):
        return read_facts(facts, rules.records, jurisdiction=jurisdiction, auto_id=True)
    if not isinstance(facts, list | str | os.PathLike):
        _records([facts])
    return load_facts(facts, rules.records, jurisdiction=jurisdiction)


def _records(items: list[Any]) -> list[Record]:
    for item in items:
        if not isinstance(item, Record):
            raise UsageError(
                f"Facts are records or paths, got {type(item).__name__}.",
                "Give records, a Dataset, a mapping from record type to records, or paths.",
            )
    return items


def _located(dataset: Dataset, jurisdiction: str | None) -> Dataset:
    if jurisdiction is None or all(record.jurisdiction is not UNKNOWN for record in dataset.records):
        return dataset
    records = tuple(_at(record, jurisdiction) for record in dataset.records)
    return Dataset(records, dataset.places, dataset.as_of, dataset.covers, dataset.notes)


def _at(record: Record, jurisdiction: str) -> Record:
    if record.jurisdiction is not UNKNOWN:
        return record
    return record.evolve(jurisdiction=jurisdiction)
