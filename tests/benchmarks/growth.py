"""How the cost grows with rows, rules, plugins and the width of records."""

from __future__ import annotations

import statistics
import types
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from govrules.evaluate.checker import Checker
from govrules.extend.hookspecs import hookimpl
from govrules.extend.registry import combine, contribution
from govrules.facts.record import TextField
from tests.benchmarks import fifty, reference_polars
from tests.benchmarks import reference as ref
from tests.benchmarks.bulk import judged, why_not
from tests.benchmarks.harness import Options, Outcome, Result, Samples, Skipped, cpu, each, rounds, wall
from tests.benchmarks.sample import items, rows

PREFIX = "growth: "
FEW = ("h01", "h05", "w05", "w10", "m03")


def run(options: Options) -> Iterator[Outcome]:
    """Each curve is one result; its samples are named "series @ size"."""
    yield from _single_rules(options)
    yield from _plugins(options)
    if why_not("polars"):
        yield Skipped("growth in bulk", str(why_not("polars")))
        return
    yield from _rows(options)
    yield from _bulk_rules(options)
    yield from _width(options)


def grown(name: str, samples: Samples, series: str, shape: str, target: float | None = None) -> Result:
    """From the smallest to the largest size the cost grows by this factor, over what the shape leads to expect."""
    sizes = sorted(int(key.split(" @ ")[1]) for key in samples if key.startswith(f"{series} @ "))
    first, last = (statistics.median(samples[f"{series} @ {size}"]) for size in (sizes[0], sizes[-1]))
    expected = sizes[-1] / sizes[0] if shape == "linear" else 1
    return {
        "name": f"{PREFIX}{name}", "ratio": round(last / first / expected, 3), "against": f"{shape} growth",
        "target": target, "samples": {key: [round(v, 9) for v in values] for key, values in samples.items()},
    }  # fmt: skip


def _single_rules(options: Options) -> Iterator[Outcome]:
    listed = [row | {"kind": "task", "urgency": "urgent"} for row in rows(100, seed=2)]
    records = items(listed)
    measures = {}
    for count in (5, 10, 20, 35, 50):
        # Every kind of rule in its share, whatever the number.
        names = tuple(fifty.NAMES[i * len(fifty.NAMES) // count] for i in range(count))
        checker = fifty.checker(names)
        measures[f"govrules @ {count}"] = cpu(_checking(checker, records), len(records))
    yield grown("rules, one record", rounds(measures, options.count(5, 15)), "govrules", "linear")


def _checking(checker: Checker, records: list[Any]) -> Callable[[], Any]:
    return each([checker.check_record], records, ref.AS_OF)


def _plugins(options: Options) -> Iterator[Outcome]:
    records = items(rows(100, seed=2))
    loads, checks = {}, {}
    for count in (1, 2, 5, 10, 20):
        plugins = [_plugin(f"61{10 + n}26" if n else ref.PLACE) for n in range(count)]

        def load(plugins: list[Any] = plugins) -> Checker:
            parts = [contribution(plugin, name=f"p{n}") for n, plugin in enumerate(plugins)]
            checker = Checker.of(combine(parts))
            checker.check_record(records[0], ref.AS_OF)
            return checker

        checker = load()
        loads[f"govrules @ {count}"] = cpu(load)
        checks[f"govrules @ {count}"] = cpu(_checking(checker, records), len(records))
    yield grown("plugins, load and first check", rounds(loads, options.count(5, 15)), "govrules", "linear")
    yield grown("plugins, one record", rounds(checks, options.count(5, 15)), "govrules", "constant")


def _plugin(place: str) -> Any:
    """A plugin of one notice with five rules, made anew whenever it is asked."""

    class Plugin:
        @hookimpl
        def govrules_notices(self) -> Any:
            self.rules = fifty.checker(FEW, place).rules
            return self.rules.notices

        @hookimpl
        def govrules_rules(self) -> Any:
            return self.rules.rules

        @hookimpl
        def govrules_records(self) -> Any:
            return (ref.Item,)

    return Plugin()


def _rows(options: Options) -> Iterator[Outcome]:
    sizes = (20_000, 50_000, 100_000, 200_000) if options.quick else (250_000, 500_000, 1_000_000, 2_000_000, 4_000_000)
    checker, measures = ref.checker(), {}
    for size in sizes:
        folder = options.folder / f"rows-{size}"
        folder.mkdir()
        ref.make(folder, size)
        measures[f"govrules @ {size}"] = wall(
            lambda folder=folder: judged(checker, folder, "polars", counts_only=True)  # type: ignore[misc]
        )
        measures[f"by hand @ {size}"] = wall(lambda folder=folder: reference_polars.counts(folder))  # type: ignore[misc]
    yield grown("rows, Polars", rounds(measures, options.count(3, 5)), "govrules", "linear", 1.1)


def _bulk_rules(options: Options) -> Iterator[Outcome]:
    folder = options.folder / "rules"
    folder.mkdir()
    ref.make(folder, 50_000 if options.quick else 500_000)
    measures = {}
    for count in (5, 10, 20, 35, 50):
        names = tuple(fifty.NAMES[i * len(fifty.NAMES) // count] for i in range(count))
        checker = fifty.checker(names)
        measures[f"govrules @ {count}"] = wall(
            lambda checker=checker: judged(checker, folder, "polars", counts_only=True)  # type: ignore[misc]
        )
        measures[f"by hand @ {count}"] = wall(lambda names=names: fifty.polars_by_hand(folder, names))  # type: ignore[misc]
    yield grown("rules, Polars", rounds(measures, options.count(3, 5)), "govrules", "linear")


def _width(options: Options) -> Iterator[Outcome]:
    import polars as pl

    from govrules.evaluate.columnar.table import check_table

    folder = options.folder / "width"
    folder.mkdir()
    ref.make(folder, 50_000 if options.quick else 500_000)
    narrow = pl.read_parquet(folder / "items.parquet")
    listed = [row | {"kind": "task", "urgency": "urgent"} for row in rows(100, seed=2)]
    bulk, single = {}, {}
    for width in (0, 10, 20, 50, 100):
        kind = _wide(width)
        checker = fifty.checker(FEW, record=kind)
        table = folder / f"wide-{width}.parquet"
        narrow.with_columns(pl.col("id").alias(f"extra{n}") for n in range(width)).write_parquet(table)
        bulk[f"govrules @ {width}"] = wall(
            lambda checker=checker, table=table: check_table(  # type: ignore[misc]
                checker, table, record="item", as_of=ref.AS_OF, jurisdiction=ref.PLACE, engine="polars",
                mapping=ref.MAPPING, counts_only=True,
            )
        )  # fmt: skip
        extra = {f"extra{n}": "甲" for n in range(width)}
        records = [kind(**(_recorded(item) | extra)) for item in items(listed)]
        single[f"govrules @ {width}"] = cpu(_checking(checker, records), len(records))
    yield grown("fields of a record, one record", rounds(single, options.count(5, 15)), "govrules", "constant")
    yield grown("fields of a record, Polars", rounds(bulk, options.count(3, 5)), "govrules", "constant")


def _recorded(item: ref.Item) -> dict[str, Any]:
    undone = ("delivered_at", "submitted_on", "issued_on")
    return {
        key: value for key, value in item.__dict__.items()
        if isinstance(value, str | bool | date) or (key in undone and value is None)
    }  # fmt: skip


def _wide(width: int) -> type[ref.Item]:
    """The record type with more fields, which no rule reads."""
    fields = {f"extra{n}": TextField(f"附{n}", f"extra {n}", optional=True) for n in range(width)}
    made: Any = types.new_class(
        f"Wide{width}", (ref.Item,), {"name": "item", "zh": "事项", "en": "item"}, lambda body: body.update(fields)
    )
    return made  # type: ignore[no-any-return]
