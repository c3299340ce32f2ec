"""Bulk against the same rules written by hand for the same engine: counts, findings, a recurring duty, fifty rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.benchmarks import fifty, reference_duckdb, reference_polars, reference_spark
from tests.benchmarks import reference as ref
from tests.benchmarks.harness import Options, Outcome, Skipped, compared, cpu, rounds, wall

if TYPE_CHECKING:
    from govrules.evaluate.columnar.table import TableResult

Counts = dict[str, list[int]]


@frozen
class ByHand:
    """What is written by hand for one engine."""

    counts: Callable[[], Counts]
    findings: Callable[[], int]
    visits: Callable[[], int]
    fifty: Callable[[], Counts]


def by_hand(engine: str, folder: Path, many: Path, spark: Any = None) -> ByHand:
    """The rules in the engine's own words over the tables of a folder; the fifty over those of another."""
    match engine:
        case "polars":
            own = reference_polars
            return ByHand(
                lambda: own.counts(folder), lambda: own.findings(folder), lambda: own.visits(folder),
                lambda: fifty.polars_by_hand(many),
            )  # fmt: skip
        case "duckdb":
            return ByHand(
                lambda: reference_duckdb.counts(folder), lambda: reference_duckdb.findings(folder),
                lambda: reference_duckdb.visits(folder), lambda: fifty.duckdb_by_hand(many),
            )  # fmt: skip
    return ByHand(
        lambda: reference_spark.counts(spark, folder), lambda: reference_spark.findings(spark, folder),
        lambda: reference_spark.visits(spark, folder), lambda: reference_spark.fifty_counts(spark, many),
    )  # fmt: skip


def judged(checker: Any, folder: Path, engine: Any, **options: Any) -> TableResult:
    """The items of a folder, judged by govrules."""
    from govrules.evaluate.columnar.table import check_table

    return check_table(
        checker, folder / "items.parquet", record="item", as_of=ref.AS_OF, jurisdiction=ref.PLACE, engine=engine,
        mapping=ref.MAPPING, **options,
    )  # fmt: skip


def visited(checker: Any, folder: Path, engine: Any) -> TableResult:
    """The visits of a folder, judged by govrules."""
    from govrules.evaluate.columnar.table import check_table

    return check_table(
        checker, folder / "visits.parquet", record="activity", as_of=ref.AS_OF, jurisdiction=ref.PLACE, engine=engine,
        rosters=folder / "members.parquet", counts_only=True,
    )  # fmt: skip


def height(findings: Any) -> int:
    """The number of rows of findings, all of them brought here as a hand-written query brings them."""
    if hasattr(findings, "toArrow"):
        return int(findings.toArrow().num_rows)
    if hasattr(findings, "to_arrow_table"):
        return int(findings.to_arrow_table().num_rows)
    return int(findings.height)


def counts_of(result: TableResult) -> Counts:
    """Number of records per verdict for each rule, by the last part of its id."""
    return {key[0].rsplit(".", 1)[-1]: list(of_rule.values())[:6] for key, of_rule in result.counts.items()}


def violations(result: TableResult) -> int:
    """Number of violations of the only rule."""
    (of_rule,) = result.counts.values()
    return next(number for verdict, number in of_rule.items() if verdict.value == "violated")


def why_not(engine: str) -> str | None:
    """Why an engine cannot be run here."""
    if engine == "spark":
        return reference_spark.why_not()
    return None if find_spec(engine) else f"pip install 'govrules[{'columnar' if engine == 'polars' else engine}]'."


def agree(hand: ByHand, engine: Any, folder: Path, many: Path, wanted: Counts, fifty_wanted: Counts | None) -> None:
    """Refuse to time what does not agree."""
    checker = ref.checker()
    assert hand.counts() == wanted, f"the rules by hand for {engine} disagree with those for Polars"
    assert counts_of(judged(checker, folder, engine, counts_only=True)) == wanted, f"{engine} disagrees"
    reported = sum(sum(of_rule[k] for k in (1, 2, 3, 5)) for of_rule in wanted.values())
    assert hand.findings() == reported == height(judged(checker, folder, engine).findings), f"{engine}: findings"
    assert violations(visited(checker, folder, engine)) == hand.visits(), f"{engine}: visits"
    if fifty_wanted is not None:
        assert hand.fifty() == fifty_wanted, f"the fifty by hand for {engine} disagree with those for Polars"
        assert counts_of(judged(fifty.checker(), many, engine, counts_only=True)) == fifty_wanted, f"{engine}: fifty"


def run(options: Options) -> Iterator[Outcome]:
    """Every engine that is installed."""
    if why_not("polars"):
        yield Skipped("bulk", f"The tables are made with Polars: {why_not('polars')}")
        return
    folder, many = options.folder / "bulk", options.folder / "many"
    for place, rows in ((folder, options.rows), (many, options.many_rows)):
        if not place.exists():
            place.mkdir()
            ref.make(place, rows)
    wanted, fifty_wanted = reference_polars.counts(folder), fifty.polars_by_hand(many)
    for engine, title, target in (("polars", "Polars", 1.2), ("duckdb", "DuckDB", 1.2), ("spark", "Spark", 1.3)):
        reason = why_not(engine)
        if reason:
            yield Skipped(f"bulk on {title}", reason)
            continue
        spark = reference_spark.session() if engine == "spark" else None
        hand = by_hand(engine, folder, many, spark)
        agree(hand, engine, folder, many, wanted, fifty_wanted)
        yield from _timed(engine, title, target, hand, folder, many, options)
        if spark is not None:
            spark.stop()


def _timed(
    engine: str, title: str, target: float, hand: ByHand, folder: Path, many: Path, options: Options
) -> Iterator[Outcome]:
    few, all_fifty = ref.checker(), fifty.checker()
    count = options.count(2, 5) if engine == "spark" else options.count(3, 9)
    pairs: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
        "counts, R1-R3": (lambda: judged(few, folder, engine, counts_only=True), hand.counts),
        "findings, R1-R3": (lambda: height(judged(few, folder, engine).findings), hand.findings),
        "recurring, R4": (lambda: visited(few, folder, engine), hand.visits),
        "50 rules fused": (lambda: judged(all_fifty, many, engine, counts_only=True), hand.fifty),
    }
    measures = {}
    for name, (ours, theirs) in pairs.items():
        measures[name], measures[f"{name} by hand"] = wall(ours), wall(theirs)
        if engine != "spark":  # which works in a process of its own
            measures[f"{name}, CPU"], measures[f"{name} by hand, CPU"] = cpu(ours), cpu(theirs)
    samples = rounds({k: v for k, v in measures.items() if not k.startswith("50")}, count, warm_up=0)
    samples |= rounds({k: v for k, v in measures.items() if k.startswith("50")}, max(1, count - 2), warm_up=0)
    for name in pairs:
        yield compared(f"bulk {name}, {title}", samples, name, f"{name} by hand", target)
        if f"{name}, CPU" in samples:
            yield compared(f"bulk {name}, {title}, CPU", samples, f"{name}, CPU", f"{name} by hand, CPU", target)
