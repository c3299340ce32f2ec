"""The columnar engine finds what the scalar one finds: every rule, every archetype, edges and gaps included."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from govrules.evaluate.checker import Checker
from govrules.extend.case_files import collect
from govrules.facts.record import Record
from govrules.facts.records import SHARED, Roster
from govrules.rules import Recurring, Rule, RuleSet
from govrules.timing import InForce, range_of
from tests.columnar.agree import assert_agreement
from tests.columnar.conftest import PLUGINS
from tests.columnar.generate import Maker
from tests.evaluate.demo import CHECKER, RULESET

MOMENTS = (datetime(2023, 7, 3, 9, 30), datetime(2024, 1, 1), datetime(2013, 3, 1, 12), datetime(2026, 12, 24, 17))
DEMO_RECORDS = sorted({rule.record for rule in RULESET.rules})
ENGINES = ("polars", "duckdb")


def judged_types(checker: Checker) -> list[type[Record]]:
    return [kind for name, kind in checker.rules.records.items() if any(r.record == name for r in checker.rules.rules)]


def roster_for(maker: Maker, checker: Checker, kind: type[Record]) -> list[Roster]:
    """Members of every duty over a record type, some entered twice, some with gaps."""
    duties = sorted({
        rule.logic.test.duty for rule in checker.rules.rules
        if isinstance(rule.logic.test, Recurring) and rule.record == kind.record_name
    })  # fmt: skip
    return (
        [maker.record(Roster, duties=maker.random.sample(duties, min(3, len(duties)))) for _ in range(14)]
        if duties
        else []
    )  # type: ignore[misc]


def compared(checker: Checker, kind: type[Record], count: int, as_of: datetime, seed: int, **options: Any) -> int:
    maker = Maker(checker, as_of, seed, typed=options.get("typed", False))
    records = maker.records(kind, count)
    return assert_agreement(checker, records, as_of, roster=roster_for(maker, checker, kind), **options)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("record", DEMO_RECORDS)
def test_every_archetype_is_judged_alike_by_both_engines(record: str, engine: str) -> None:
    pytest.importorskip(engine)
    kind = CHECKER.rules.records[record]
    moments = MOMENTS if engine == "polars" else MOMENTS[:1]
    found = [compared(CHECKER, kind, 250, as_of, 100 + number, engine=engine) for number, as_of in enumerate(moments)]
    assert found[0] > 0


@pytest.mark.parametrize(
    ("engine", "typed"),
    [
        pytest.param("polars", (False,), id="polars, texts"),
        pytest.param("polars", (True,), id="polars, typed columns"),
        pytest.param("duckdb", (False, True), marks=pytest.mark.slow, id="duckdb, by turns"),
    ],
)
def test_every_rule_of_every_region_is_judged_alike(regions: Checker, engine: str, typed: Sequence[bool]) -> None:
    pytest.importorskip(engine)
    compared_findings = sum(
        compared(regions, kind, 120, MOMENTS[number % 3], number, typed=typed[number % len(typed)], engine=engine)
        for number, kind in enumerate(judged_types(regions))
    )
    assert compared_findings > 5_000


@pytest.mark.parametrize(
    ("engine", "every"),
    [
        pytest.param("polars", 1, marks=pytest.mark.slow, id="polars, all"),
        pytest.param("duckdb", 24, marks=pytest.mark.slow, id="duckdb, one in 24"),
        pytest.param("polars", 25, id="polars, one in 25"),
    ],
)
def test_the_cases_of_every_region_are_judged_alike(regions: Checker, engine: str, every: int) -> None:
    pytest.importorskip(engine)
    assert agree_on_cases(regions, every=every, engine=engine) > 100


def agree_on_cases(regions: Checker, *, every: int, engine: str) -> int:
    """Judge one in so many of the plugins' cases both ways; return how many.

    On Polars every rule judges the records of every case; elsewhere, where each rule of a check costs more, those do
    that the cases are about.
    """
    cases = collect([PLUGINS], regions.rules)[::every]
    together: dict[tuple[Any, ...], tuple[list[Record], set[str]]] = {}
    for number, case in enumerate(cases):
        assert case.as_of is not None
        kind = regions.rules.records[case.rule.record]
        records = [_renamed(record, number) for record in case.facts.of(kind) if _concerns(record, case.rule)]
        roster = [_renamed(entry, number) for entry in case.facts.of(Roster)]
        if records and (roster or isinstance(case.rule.logic.test, Recurring) or case.rule.logic.supersede):
            # What one case records would reach into the others.
            alone = Checker.of(regions.rules.only([case.rule.id]))
            assert_agreement(alone, records, case.as_of, roster=roster, covers=case.facts.covers, engine=engine)
        elif records:
            gathered, rules = together.setdefault((kind, case.as_of), ([], set()))
            gathered.extend(records)
            rules.add(case.rule.id)
    for (_, as_of), (records, rules) in together.items():
        checker = regions if engine == "polars" else Checker.of(regions.rules.only(sorted(rules)))
        assert_agreement(checker, records, as_of, engine=engine)
    return len(cases)


def _concerns(record: Record, rule: Rule) -> bool:
    return rule.logic.about is None or getattr(record, str(record.discriminator)) == rule.logic.about


def _renamed(record: Any, number: int) -> Any:
    return record.evolve(id=f"{number}-{record.id}")


@pytest.mark.parametrize("engine", ENGINES)
def test_records_that_cover_part_of_the_time_are_judged_alike(engine: str) -> None:
    pytest.importorskip(engine)
    kind = CHECKER.rules.records["activity"]
    covers = range_of(date(2023, 5, 1), date(2023, 12, 31))
    assert compared(CHECKER, kind, 80, datetime(2024, 2, 1), 7, covers=covers, engine=engine) > 0


@pytest.mark.parametrize("engine", ENGINES)
def test_the_version_in_force_on_the_day_of_the_fact_judges(engine: str) -> None:
    pytest.importorskip(engine)
    first = RULESET.rule("demo-2022.1.a")
    old = first.evolve(in_force=InForce(date(2022, 12, 15), date(2023, 6, 30)))
    stricter = attrs.evolve(first.logic.test, due=attrs.evolve(first.logic.test.due, amount=3))  # type: ignore[union-attr]
    new = first.evolve(version=2, in_force=InForce(date(2023, 7, 1)), logic=attrs.evolve(first.logic, test=stricter))
    checker = Checker.of(attrs.evolve(RULESET, rules=(old, new)))
    assert compared(checker, checker.rules.records["instruction"], 300, datetime(2024, 1, 1), 3, engine=engine) == 300


@pytest.mark.parametrize("relation", ["replaces", "stricter", "suspends", "adds"])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_local_variant_stands_in_for_the_rule_alike(relation: str, engine: str) -> None:
    pytest.importorskip(engine)
    checker = Checker.of(_with_variant(relation))
    for record in ("instruction", "activity"):
        assert compared(checker, checker.rules.records[record], 200, datetime(2024, 6, 1), 5, engine=engine) > 0


def _with_variant(relation: str) -> RuleSet:
    from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable

    county = Jurisdiction("610726", "示范县")
    uncertain = InForce(date(2023, 3, 1), date(2024, 12, 31), date(2023, 5, 31), None)
    clauses = tuple(
        executable(f"1.{name}", Modality.MUST, "other", bearer="承办单位", topic=f"t.{name}", place="甲", quote="乙")
        for name in ("a", "b")
    )
    notice = Notice(
        id="county-2023", title="示范", short_title="示范", issuer="示范县政府", jurisdiction=county,
        in_force=uncertain,
        in_force_basis="推定", policy=Policy("county"), provisions=(Provision("1", "一", clauses),),
    )  # fmt: skip
    local = []
    for name, base_id in (("a", "demo-2022.1.a"), ("b", "demo-2022.1.o")):
        base = RULESET.rule(base_id)
        made = base.evolve(
            id=f"county-2023.1.{name}",
            cites=notice.clause(f"1.{name}"),
            slug=f"county-{name}",
            jurisdiction=county,
            in_force=uncertain,
        )
        local.append(made.varies(base_id, relation, authorised_by=f"county-2023.1.{name}"))
    kept = tuple(rule for rule in RULESET.rules if rule.id in ("demo-2022.1.a", "demo-2022.1.o"))
    return RuleSet((*RULESET.notices, notice), (*kept, *local), RULESET.records)


def test_the_shared_record_types_are_all_read(regions: Checker) -> None:
    unjudged: Sequence[str] = [kind.record_name for kind in SHARED if kind not in judged_types(regions)]
    assert unjudged == ["roster"]
