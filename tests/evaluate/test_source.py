"""The written function of a rule decides what its closures decide, on records of every kind."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from govrules.evaluate.checker import Checker
from govrules.evaluate.source import alone, write_decide
from govrules.evaluate.verdict import Verdict
from govrules.extend.registry import load_rules
from govrules.facts.records import Document
from govrules.rules import Recurring, Rule
from tests.columnar.generate import Maker
from tests.evaluate.demo import RULES, RULESET

CHECKER = Checker.of(load_rules())
KINDS = sorted({rule.record for rule in CHECKER.rules.rules if not isinstance(rule.logic.test, Recurring)})
FREQUENT = ("approval", "attestation", "document", "instruction", "meeting")
MOMENTS = (datetime(2023, 6, 30, 23, 59, 59, 999999), datetime(2012, 9, 30, 12), datetime(2024, 2, 29, 17, 30))


class Pair:
    """A rule twice: as closures, and as a written function that remembers how often it asks them."""

    def __init__(self, rule: Rule, checker: Checker) -> None:
        self.compiled = checker.compiled(rule)
        self.asked = 0
        written = write_decide(rule, checker.calendar, self._slow, self.compiled._covers, self.compiled._binds)
        self.written = written or self._slow
        self.alone = None if written is None else alone(written, lambda *asked: self.compiled._verdict(*asked)[0])

    def _slow(self, record: Any, as_of: datetime) -> Any:
        self.asked += 1
        return self.compiled._verdict(record, as_of)

    def compare(self, record: Any, as_of: datetime) -> None:
        wanted, got = (self._outcome(decide, record, as_of) for decide in (self.compiled._verdict, self.written))
        assert got == wanted, (self.compiled.rule.id, record, as_of)
        if self.alone is not None and isinstance(wanted[0], Verdict):
            assert self.alone(record, as_of) is wanted[0], (self.compiled.rule.id, record, as_of)

    @staticmethod
    def _outcome(decide: Any, record: Any, as_of: datetime) -> Any:
        try:
            return decide(record, as_of)
        except Exception as error:  # noqa: BLE001 - both have to fail alike
            return type(error), str(error)


def compared(kind: str) -> tuple[int, int]:
    """Compare every rule of a record type on records with and without gaps: how many, and how many were asked on."""
    record_type = CHECKER.rules.records[kind]
    made = [(as_of, Maker(CHECKER, as_of, seed=n).records(record_type, 7)) for n, as_of in enumerate(MOMENTS)]
    runs = asked = 0
    for rule in CHECKER.rules.rules:
        if rule.record != kind or isinstance(rule.logic.test, Recurring):
            continue
        pair = Pair(rule, CHECKER)
        fixed: dict[str, Any] = {"jurisdiction": rule.jurisdiction.code, "bearer_kind": None}
        if record_type.discriminator and rule.logic.about is not None:
            fixed[record_type.discriminator] = rule.logic.about
        for as_of, records in made:
            for record in (*(record.evolve(**fixed) for record in records[1:]), records[0]):
                pair.compare(record, as_of)
                runs += 1
        asked += pair.asked
    return runs, asked


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FREQUENT])
def test_every_installed_rule_decides_alike_when_its_function_is_written(kind: str) -> None:
    runs, _ = compared(kind)
    assert runs


@pytest.mark.parametrize("kind", FREQUENT)
def test_frequent_records_without_gaps_are_decided_in_source(kind: str) -> None:
    runs, asked = compared(kind)
    assert 0 < asked < runs


HOUR = next(rule for rule in RULES if rule.id == "demo-2022.1.b")
RECEIVED = datetime(2023, 5, 4, 9)


def within_the_hour(micro: int) -> Document:
    done = RECEIVED + timedelta(hours=1, microseconds=micro)
    return Document(id="1", jurisdiction="610726", received_at=RECEIVED, endorsed_at=done)


@pytest.mark.parametrize(("micro", "verdict"), [(-1, "satisfied"), (0, "satisfied"), (1, "violated")])
def test_an_hour_is_judged_to_the_microsecond_without_asking_the_closures(micro: int, verdict: str) -> None:
    pair, record, as_of = Pair(HOUR, Checker.of(RULESET)), within_the_hour(micro), datetime(2023, 5, 31)
    assert pair.compiled.verdict(record, as_of).value == verdict  # and the place is known from now on
    pair.compare(record, as_of)
    assert not pair.asked


def test_a_rule_judged_often_keeps_its_verdicts() -> None:
    compiled, as_of = Checker.of(RULESET).compiled(HOUR), datetime(2023, 5, 4, 9, 30)
    at_first = compiled.verdict
    records = [within_the_hour(micro) for micro in (-3_600_000_000, -1_800_000_001, -1, 1)]
    before = [compiled.finding(record, as_of) for record in records]
    for _ in range(200):
        assert [compiled.verdict(record, as_of) for record in records] == [found.verdict for found in before]
    assert compiled._decide.__name__ == "decide" and compiled.verdict is not at_first
    assert [at_first(record, as_of) for record in records] == [found.verdict for found in before]
    assert [compiled.finding(record, as_of).note for record in records] == [found.note for found in before]
