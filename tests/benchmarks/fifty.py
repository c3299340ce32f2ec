"""Fifty rules over one record type, as rules and written by hand in Polars, DuckDB and Spark SQL."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from govrules.archetypes import deadline
from govrules.evaluate.checker import Checker
from govrules.facts.record import vocabulary
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import RuleSet
from govrules.timing import InForce, hours, months, workdays
from tests.benchmarks import reference as ref

NAMES = tuple(f"{kind}{n:02}" for kind, last in (("h", 20), ("w", 20), ("m", 10)) for n in range(1, last + 1))


def checker(names: tuple[str, ...] = NAMES, place: str = ref.PLACE, record: Any = ref.Item) -> Checker:
    """The fifty, or some of them."""
    clauses = tuple(
        executable(f"1.{name}", Modality.MUST, "other", bearer="甲", topic=f"f.{name}", place="甲", quote="乙")
        for name in names
    )
    notice = Notice(
        id=f"f{place}-2024", title="五十", short_title="五十", issuer="示范", jurisdiction=Jurisdiction(place, "示范"),
        in_force=InForce(date(2024, 1, 1)), in_force_basis="示范", policy=Policy("fifty", month_end_moves=False),
        provisions=(Provision("1", "一", clauses),),
    )  # fmt: skip
    rules = tuple(_rule(notice, name, record) for name in names)
    return Checker.of(RuleSet((notice,), rules, vocabulary(record)))


def _rule(notice: Notice, name: str, record: Any) -> Any:
    cited, n = notice.clause(f"1.{name}"), int(name[1:])
    match name[0]:
        case "h":
            return deadline(
                cited, since=record.received_at, until=record.delivered_at, within=hours(n), act=("送", "d"),
                applies=record.urgency.equals("urgent"),
            )  # fmt: skip
        case "w":
            return deadline(
                cited, since=record.received_at, until=record.delivered_at, within=workdays(n), act=("办", "do"),
                applies=record.kind.equals("task"),
            )  # fmt: skip
    return deadline(
        cited, since=record.event_on, until=record.submitted_on, within=months(n), act=("审", "s"),
        applies=record.kind.is_one_of("task", "approval", "document"),
    )  # fmt: skip


def polars_by_hand(folder: Path, names: tuple[str, ...] = NAMES) -> dict[str, list[int]]:
    """Number of records per verdict and rule, in one scan; workdays by the number of those that have passed."""
    import polars as pl

    c, when = pl.col, pl.when
    calendar = pl.scan_parquet(folder / "workdays.parquet")
    frame = pl.scan_parquet(folder / "items.parquet")
    if any(name[0] == "w" for name in names):
        frame = frame.with_columns(d0=c("received_at").dt.date(), d1=c("delivered_at").dt.date())
        frame = frame.join(calendar.select(d0="day", w0="w_in"), on="d0", how="left")
        frame = frame.join(calendar.select(d1="day", w1="w_ex"), on="d1", how="left")
    passed = calendar.filter(c("day") == ref.TODAY).select("w_ex").collect().item()

    def judged(applies: Any, start: Any, happened: Any, late: Any, over: Any) -> Any:
        outcome = when(happened).then(when(late).then(1).otherwise(0)).when(over).then(1).otherwise(3)
        return when(applies.is_null()).then(5).when(~applies).then(4).when(start.is_null()).then(5).otherwise(outcome)

    def code(name: str) -> Any:
        n = int(name[1:])
        if name[0] == "h":
            due, done = c("received_at") + pl.duration(hours=n), c("delivered_at")
            happened = done.is_not_null() & (done <= ref.AS_OF)
            return judged(c("urgency") == "urgent", c("received_at"), happened, done > due, pl.lit(ref.AS_OF) > due)
        if name[0] == "w":
            happened = c("delivered_at").is_not_null() & (c("delivered_at") <= ref.AS_OF)
            late, over = c("w1") - c("w0") >= n, passed - c("w0") >= n
            return judged(c("kind") == "task", c("received_at"), happened, late, over)
        due, done = c("event_on").dt.offset_by(f"{n}mo"), c("submitted_on")
        happened = done.is_not_null() & (done <= ref.TODAY)
        kinds = c("kind").is_in(["task", "approval", "document"])
        return judged(kinds, c("event_on"), happened, done > due, pl.lit(ref.TODAY) > due)

    sums = [(pl.col(name) == k).sum().alias(f"{name}_{k}") for name in names for k in range(6)]
    row = frame.select(**{name: code(name).cast(pl.Int8) for name in names}).select(sums).collect().row(0)
    return {name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate(names)}


def sql_codes(passed: int, timestamp: str = "TIMESTAMP") -> dict[str, str]:
    """The verdict of each rule as SQL; ``passed`` is the number of workdays before today."""

    def judged(applies: str, start: str, happened: str, late: str, over: str) -> str:
        return (
            f"CASE WHEN ({applies}) IS NULL THEN 5 WHEN NOT ({applies}) THEN 4 WHEN {start} IS NULL THEN 5"
            f" WHEN {happened} THEN CASE WHEN {late} THEN 1 ELSE 0 END WHEN {over} THEN 1 ELSE 3 END"
        )

    now, today = f"{timestamp} '{ref.AS_OF}'", f"DATE '{ref.TODAY}'"
    codes = {}
    for name in NAMES:
        n = int(name[1:])
        if name[0] == "h":
            due = f"(received_at + INTERVAL {n} HOUR)"
            happened = f"delivered_at IS NOT NULL AND delivered_at <= {now}"
            codes[name] = judged("urgency = 'urgent'", "received_at", happened, f"delivered_at > {due}", f"{now} > {due}")
        elif name[0] == "w":
            happened = f"delivered_at IS NOT NULL AND delivered_at <= {now}"
            codes[name] = judged("kind = 'task'", "received_at", happened, f"w1 - w0 >= {n}", f"{passed} - w0 >= {n}")
        else:
            due = f"CAST(event_on + INTERVAL {n} MONTH AS DATE)"
            happened = f"submitted_on IS NOT NULL AND submitted_on <= {today}"
            kinds = "kind IN ('task', 'approval', 'document')"
            codes[name] = judged(kinds, "event_on", happened, f"submitted_on > {due}", f"{today} > {due}")
    return codes


SOURCE = (
    "(SELECT i.*, CAST(delivered_at AS DATE) AS d1, a.w_in AS w0, b.w_ex AS w1 FROM {items} i"
    " LEFT JOIN {days} a ON CAST(i.received_at AS DATE) = a.day LEFT JOIN {days} b ON CAST(i.delivered_at AS DATE) = b.day)"
)


def duckdb_by_hand(folder: Path) -> dict[str, list[int]]:
    """Number of records per verdict and rule, in one query."""
    import duckdb

    connection = duckdb.connect()
    days = f"'{folder / 'workdays.parquet'}'"
    (passed,) = connection.execute(f"SELECT w_ex FROM {days} WHERE day = DATE '{ref.TODAY}'").fetchone() or (0,)
    codes = sql_codes(passed)
    listed = ", ".join(f"CAST({code} AS TINYINT) AS {name}" for name, code in codes.items())
    sums = ", ".join(f"count(*) FILTER ({name} = {k})" for name in codes for k in range(6))
    source = SOURCE.format(items=f"'{folder / 'items.parquet'}'", days=days)
    row = connection.execute(f"SELECT {sums} FROM (SELECT {listed} FROM {source})").fetchone()
    assert row is not None
    return {name: [int(value) for value in row[6 * n : 6 * n + 6]] for n, name in enumerate(codes)}
