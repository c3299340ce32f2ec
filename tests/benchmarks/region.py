"""All rules of a region per record, and all rules of all regions: against rules written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from govrules.evaluate.checker import Checker
from govrules.extend.registry import load_rules
from govrules.facts.record import Record
from govrules.facts.records import Roster
from govrules.rules.logic import Recurring
from tests.benchmarks import ningqiang, reference_polars
from tests.benchmarks import reference as ref
from tests.benchmarks.bulk import why_not
from tests.benchmarks.harness import Options, Outcome, Samples, Skipped, compared, cpu, each, rounds, wall

SINGLES = 2_000
SEEDS = 400
_LONGER = 5


def run(options: Options) -> Iterator[Outcome]:
    """宁强's rules on instructions by hand; then every rule of every plugin, per judgement and per act."""
    if why_not("polars"):
        yield Skipped("region", f"The tables are made with Polars: {why_not('polars')}")
        return
    folder = options.folder / "region"
    if not folder.exists():
        folder.mkdir()
        ningqiang.make(folder, options.rows)
    yield from _instructions(folder, options)
    yield from _single(folder, options)
    yield from _everything(folder, options)


def _instructions(folder: Path, options: Options) -> Iterator[Outcome]:
    from govrules.evaluate.columnar.table import check_table

    checker = ningqiang.checker()
    wanted = ningqiang.polars_by_hand(folder)
    by_hand: dict[str, Callable[[Path], Any]] = {
        "polars": ningqiang.polars_by_hand, "duckdb": ningqiang.duckdb_by_hand,
    }  # fmt: skip
    measures = {}

    def ours(engine: str) -> Any:
        return check_table(
            checker, folder / "instructions.parquet", record="instruction", as_of=ningqiang.AS_OF,
            jurisdiction=ningqiang.PLACE, engine=engine, mapping=ningqiang.MAPPING, counts_only=True,
        )  # fmt: skip

    for engine, hand in by_hand.items():
        if why_not(engine):
            yield Skipped(f"region on {engine}", str(why_not(engine)))
            continue
        assert hand(folder) == wanted, engine
        found = {key[0].removeprefix("ningqiang-2022."): of for key, of in ours(engine).counts.items()}
        assert {name: list(found[clause].values())[:6] for name, clause in ningqiang.RULES.items()} == wanted, engine
        assert set(found) == set(ningqiang.RULES.values()), "the notice has other rules on instructions"
        measures[engine] = wall(lambda engine=engine: ours(engine))  # type: ignore[misc]
        measures[f"{engine} by hand"] = wall(lambda hand=hand: hand(folder))  # type: ignore[misc]
    samples = rounds(measures, options.count(3, 9))
    for engine in by_hand.keys() & measures.keys():
        name = f"bulk, all {len(wanted)} rules of a region on instructions, {engine}"
        yield compared(name, samples, engine, f"{engine} by hand", 1.2)


def _single(folder: Path, options: Options) -> Iterator[Outcome]:
    checker = ningqiang.checker()
    rows, records = ningqiang.rows_of(folder, SINGLES), ningqiang.records(folder, SINGLES)
    found = [
        {finding.rule.id.removeprefix("ningqiang-2022."): finding.verdict.value for finding in checker.check_record(r, ningqiang.AS_OF)}
        for r in records
    ]  # fmt: skip
    hand = [ningqiang.python_by_hand(row) for row in rows]
    assert [tuple(of[clause] for clause in ningqiang.RULES.values()) for of in found] == hand
    samples = rounds(
        {
            "findings": cpu(each([checker.check_record], records, ningqiang.AS_OF), len(records)),
            "by hand": cpu(each([ningqiang.python_by_hand], rows), len(rows)),
        },
        options.count(7, 21),
    )
    yield compared("one instruction, all rules of a region, findings", samples, "findings", "by hand", None)


def _everything(folder: Path, options: Options) -> Iterator[Outcome]:
    """Nobody has written all of them by hand: what one judgement costs stands against R1 to R3 and R4 by hand."""
    from govrules.evaluate.columnar.table import check_table

    whole = load_rules()
    recurring = [rule.id for rule in whole.rules if isinstance(rule.logic.test, Recurring)]
    others = [rule.id for rule in whole.rules if rule.id not in set(recurring)]
    size = 10_000 if options.quick else 50_000
    small = folder / "reference"
    if not small.exists():
        small.mkdir()
        ref.make(small, size)
    count = options.count(2, 5)
    for title, names, hand in (
        ("judgement", others, reference_polars.counts), ("act or judgement", recurring, reference_polars.visits),
    ):  # fmt: skip
        checker = Checker.of(whole.only(names))
        tables = [(kind, *_table(checker, kind, size)) for kind in sorted({r.record for r in checker.rules.rules})]

        def judge(kind: str, table: Any, roster: Any, checker: Checker = checker) -> int:
            result = check_table(
                checker, table, record=kind, as_of="2024-06-30T17:00", rosters=roster, engine="polars", counts_only=True
            )
            assert result.rejected == 0, f"{kind}: {result.rejects}"
            return sum(sum(of_rule.values()) for of_rule in result.counts.values())

        done = {kind: judge(kind, table, roster) for kind, table, roster in tables}
        units = sum(done.values()) + (0 if title == "judgement" else sum(table.height for _, table, _ in tables))
        theirs = 4 * size if title == "judgement" else _visits(small)
        which = "R1-R3" if title == "judgement" else "R4"
        samples: Samples = rounds(
            {
                "all": wall(lambda tables=tables, judge=judge: [judge(*table) for table in tables], units),  # type: ignore[misc]
                f"{which} by hand": wall(lambda hand=hand: hand(small), theirs),  # type: ignore[misc]
            },
            count,
        )
        name = f"bulk, {len(set(names))} rules of all regions on {len(tables)} record types, per {title}, Polars"
        yield compared(name, samples, "all", f"{which} by hand", 1.2)
        if title == "judgement":
            samples["each more"] = _each_more(tables, judge, samples["all"], units, count)
            yield compared(f"{name}, each more", samples, "each more", f"{which} by hand", 1.2)


def _each_more(
    tables: Sequence[tuple[str, Any, Any]], judge: Callable[..., int], known: Sequence[float], units: int, count: int
) -> list[float]:
    """What one judgement more costs: on tables several times as long, what does not grow with them left out."""
    import polars as pl

    long = [(kind, pl.concat([table] * _LONGER), roster) for kind, table, roster in tables]
    more = sum(judge(*table) for table in long) - units
    [taken] = rounds({"all": wall(lambda: [judge(*table) for table in long])}, count, warm_up=0).values()
    return [(whole - each * units) / more for whole, each in zip(taken, known, strict=True)]


def _visits(folder: Path) -> int:
    import polars as pl

    return int(pl.scan_parquet(folder / "visits.parquet").select(pl.len()).collect().item())


def _table(checker: Checker, kind: str, size: int) -> tuple[Any, Any]:
    """Random records of a type, repeated under new ids up to a size; and the rosters that its duties need."""
    import polars as pl

    from tests.columnar.agree import typed_table
    from tests.columnar.generate import Maker
    from tests.columnar.test_agreement import roster_for

    maker = Maker(checker, ref.AS_OF, 11, typed=True)
    of_kind = checker.rules.records[kind]
    once = typed_table(maker.records(of_kind, SEEDS))
    table = pl.concat([once.with_columns(id=pl.col("id") + f"-{n}") for n in range(size // SEEDS)])
    roster: Sequence[Record] = roster_for(maker, checker, of_kind)
    return table, _rostered(roster) if roster else None


def _rostered(roster: Sequence[Any]) -> Any:
    from tests.columnar.agree import text_table

    assert all(isinstance(entry, Roster) for entry in roster)
    return text_table(roster)


