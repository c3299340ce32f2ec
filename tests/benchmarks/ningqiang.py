"""All rules of the 宁强 notice on instructions, written by hand in Python, Polars and DuckDB, and a table for them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from govrules.evaluate.checker import Checker
from govrules.extend.registry import load_rules
from govrules.facts.records import Instruction
from govrules.timing import mainland_calendar
from tests.benchmarks.reference import VERDICTS

AS_OF = datetime(2023, 6, 30, 17)
TODAY, SINCE = AS_OF.date(), date(2022, 12, 15)
PLACE = "610726"
RULES = {"a": "4.a", "c": "5.c", "d": "5.d", "f": "5.f", "g": "5.g.instruction"}
LEADER, OTHERS = "上级主要领导", ("上级机关", "本级政府领导")
MAPPING = {
    **{name: {"column": name, "blank": "none"} for name in ("delivered_at", "replied_at", "completed_on")},
    "limit": {"column": "limit", "blank": "none_stated"},
}  # fmt: skip
UNDONE = frozenset(MAPPING) - {"limit"}
_CALENDAR = mainland_calendar()
_FIRST = date(2022, 11, 1)
DAYS = [_FIRST + timedelta(days=n) for n in range(300)]
SEVENTH = [_CALENDAR.add_workdays(day, 7) for day in DAYS]
_ORIGIN = _FIRST.toordinal()


def checker() -> Checker:
    """The rules of the notice, of all record types."""
    rules = load_rules()
    return Checker.of(rules.only(rule.id for rule in rules.rules if rule.cites.notice.id == "ningqiang-2022"))


def make(folder: Path, rows: int, seed: int = 3) -> None:
    """Write instructions and the table of workdays as Parquet."""
    import numpy as np
    import polars as pl

    random = np.random.default_rng(seed)

    def some(share: float) -> Any:
        return random.random(rows) < share

    start = np.datetime64("2022-12-01T00:00:00", "us")
    received = start + random.integers(0, 212 * 86_400, rows).astype("timedelta64[s]")
    received = np.minimum(received, np.datetime64(AS_OF, "us"))
    leader = some(0.2)
    delivered = received + random.integers(60, 2 * 3_600, rows).astype("timedelta64[s]")
    replied = received + random.integers(3_600, 20 * 86_400, rows).astype("timedelta64[s]")
    day = received.astype("datetime64[D]")
    frame = pl.DataFrame({
        "id": np.arange(rows).astype("U9"), "source": np.where(leader, LEADER, np.array(OTHERS)[random.integers(0, 2, rows)]),
        "received_at": received, "delivered_at": delivered, "limit": day + random.integers(2, 30, rows),
        "replied_at": replied, "completed_on": day + random.integers(3, 40, rows), "is_long_term": some(0.1),
        "is_urgent": some(0.1), "is_complex": some(0.3), "handled_on_arrival": some(0.9), "realtime_feedback": some(0.9),
        "progress_reported": some(0.7),
    })  # fmt: skip
    gaps = {"source": .005, "received_at": .005, "delivered_at": .05, "limit": .5, "replied_at": .05, "completed_on": .3,
            "handled_on_arrival": .02, "realtime_feedback": .02, "progress_reported": .05}  # fmt: skip
    frame = frame.with_columns(
        pl.when(pl.Series(~some(share))).then(pl.col(name)).alias(name) for name, share in gaps.items()
    )
    frame.write_parquet(folder / "instructions.parquet", row_group_size=131_072)
    pl.DataFrame({"day": DAYS, "due7": SEVENTH}).write_parquet(folder / "seventh.parquet")


def records(folder: Path, count: int) -> list[Instruction]:
    """The first rows as records."""
    import polars as pl

    rows = pl.read_parquet(folder / "instructions.parquet", n_rows=count).to_dicts()
    made = []
    for row in rows:
        values = {key: value for key, value in row.items() if value is not None or key in UNDONE}
        made.append(Instruction(jurisdiction=PLACE, **{"limit": "无时限", **values}))
    return made


def rows_of(folder: Path, count: int) -> list[dict[str, Any]]:
    """The first rows as they are."""
    import polars as pl

    return pl.read_parquet(folder / "instructions.parquet", n_rows=count).to_dicts()


def python_by_hand(row: dict[str, Any]) -> tuple[str, str, str, str, str]:
    """The five verdicts on one instruction."""
    start, limit = row["received_at"], row["limit"]
    if start is not None and start.date() < SINCE:
        named = "not_applicable"
        return named, named, named, named, named
    source, urgent = row["source"], row["is_urgent"]
    if source is not None and source != LEADER:
        first = "not_applicable"
    elif source is None or start is None:
        first = "undetermined"
    else:
        first = _judged(row["delivered_at"], start + timedelta(hours=1), AS_OF)
    replied = row["replied_at"]
    replied = None if replied is None or replied > AS_OF else replied.date()
    third = "not_applicable"
    if limit is not None and (start is not None or limit >= SINCE):
        third = _judged(replied, limit, TODAY)
    due = limit if limit is not None else None if start is None else SEVENTH[start.toordinal() - _ORIGIN]
    if limit is not None or row["is_long_term"] or urgent:
        fourth = "not_applicable"
    elif start is None:
        fourth = "undetermined"
    else:
        fourth = _judged(replied, due, TODAY)
    sixth = "not_applicable" if not urgent else _both(start, row["handled_on_arrival"], row["realtime_feedback"])
    return first, third, fourth, sixth, _progress(row, start, limit, due)


def _judged(done: Any, due: Any, now: Any) -> str:
    if done is not None and done <= now:
        return "satisfied" if done <= due else "violated"
    return "violated" if now > due else "pending"


def _both(start: Any, one: bool | None, other: bool | None) -> str:
    if start is None:
        return "undetermined"
    if one is False or other is False:
        return "violated"
    return "satisfied" if one and other else "undetermined"


def _progress(row: dict[str, Any], start: Any, limit: Any, due: Any) -> str:
    if not row["is_complex"] or (limit is None and (row["is_long_term"] or row["is_urgent"])):
        return "not_applicable"
    completed = row["completed_on"]
    if due is not None and (due >= TODAY or (completed is not None and completed <= TODAY and completed <= due)):
        return "not_applicable"
    if due is None or start is None:
        return "undetermined"
    return _both(start, row["progress_reported"], True)


def polars_by_hand(folder: Path) -> dict[str, list[int]]:
    """Number of instructions per verdict and rule, in one scan."""
    import polars as pl

    c, when = pl.col, pl.when
    seventh = pl.scan_parquet(folder / "seventh.parquet")
    frame = pl.scan_parquet(folder / "instructions.parquet").with_columns(day=c("received_at").dt.date())
    frame = frame.join(seventh, on="day", how="left").with_columns(due=pl.coalesce("limit", "due7"))
    start, known = c("received_at"), c("received_at").is_not_null()
    before = (c("day") < SINCE).fill_null(False)

    def judged(done: Any, due: Any, now: Any) -> Any:
        happened = done.is_not_null() & (done <= now)
        return when(happened).then(when(done <= due).then(0).otherwise(1)).when(pl.lit(now) > due).then(1).otherwise(3)

    replied = when(c("replied_at") <= AS_OF).then(c("replied_at")).dt.date()
    exempt = c("limit").is_not_null() | c("is_long_term") | c("is_urgent")
    unlimited = c("limit").is_null() & (c("is_long_term") | c("is_urgent"))
    in_time = (c("completed_on") <= TODAY).fill_null(False) & (c("completed_on") <= c("due"))
    no_longer = (c("due") >= TODAY) | in_time
    codes = {
        "a": when(before | (c("source") != LEADER).fill_null(False)).then(4).when(c("source").is_null() | ~known).then(5)
        .otherwise(judged(c("delivered_at"), start + pl.duration(hours=1), AS_OF)),
        "c": when(before | c("limit").is_null() | (~known & (c("limit") < SINCE))).then(4)
        .otherwise(judged(replied, c("limit"), TODAY)),
        "d": when(before | exempt).then(4).when(~known).then(5).otherwise(judged(replied, c("due7"), TODAY)),
        "f": when(before | ~c("is_urgent")).then(4).when(~known).then(5)
        .when(~c("handled_on_arrival") | ~c("realtime_feedback")).then(1)
        .when(c("handled_on_arrival") & c("realtime_feedback")).then(0).otherwise(5),
        "g": when(before | ~c("is_complex") | unlimited | no_longer.fill_null(False)).then(4).when(~known).then(5)
        .when(c("progress_reported")).then(0).when(~c("progress_reported")).then(1).otherwise(5),
    }  # fmt: skip
    sums = [(pl.col(name) == k).sum().alias(f"{name}_{k}") for name in codes for k in range(6)]
    row = frame.select(**{name: code.cast(pl.Int8) for name, code in codes.items()}).select(sums).collect().row(0)
    return {name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate(codes)}


def duckdb_by_hand(folder: Path) -> dict[str, list[int]]:
    """Number of instructions per verdict and rule, in one query."""
    import duckdb

    now, today = f"TIMESTAMP '{AS_OF}'", f"DATE '{TODAY}'"

    def judged(done: str, due: str, at: str) -> str:
        return (
            f"CASE WHEN {done} IS NOT NULL AND {done} <= {at} THEN CASE WHEN {done} <= {due} THEN 0 ELSE 1 END"
            f" WHEN {at} > {due} THEN 1 ELSE 3 END"
        )

    before, unknown = f"coalesce(day < DATE '{SINCE}', false)", "received_at IS NULL"
    replied = f"CASE WHEN replied_at <= {now} THEN CAST(replied_at AS DATE) END"
    named = '"limit"'
    limited = f"{named} IS NOT NULL"
    in_time = f"coalesce(completed_on <= {today} AND completed_on <= due, false)"
    codes = {
        "a": f"CASE WHEN {before} OR coalesce(source <> '{LEADER}', false) THEN 4 WHEN source IS NULL OR {unknown} THEN 5"
        f" ELSE {judged('delivered_at', '(received_at + INTERVAL 1 HOUR)', now)} END",
        "c": f"CASE WHEN {before} OR NOT ({limited}) OR ({unknown} AND {named} < DATE '{SINCE}') THEN 4"
        f" ELSE {judged(f'({replied})', named, today)} END",
        "d": f"CASE WHEN {before} OR {limited} OR is_long_term OR is_urgent THEN 4 WHEN {unknown} THEN 5"
        f" ELSE {judged(f'({replied})', 'due7', today)} END",
        "f": f"CASE WHEN {before} OR NOT is_urgent THEN 4 WHEN {unknown} THEN 5"
        " WHEN NOT handled_on_arrival OR NOT realtime_feedback THEN 1"
        " WHEN handled_on_arrival AND realtime_feedback THEN 0 ELSE 5 END",
        "g": f"CASE WHEN {before} OR NOT is_complex OR (NOT ({limited}) AND (is_long_term OR is_urgent))"
        f" OR coalesce(due >= {today}, false) OR {in_time} THEN 4 WHEN {unknown} THEN 5"
        " WHEN progress_reported THEN 0 WHEN NOT progress_reported THEN 1 ELSE 5 END",
    }  # fmt: skip
    sums = ", ".join(f"count(*) FILTER ({name} = {k})" for name in codes for k in range(6))
    listed = ", ".join(f"{code} AS {name}" for name, code in codes.items())
    source = (
        f"(SELECT i.*, s.day, s.due7, coalesce(i.{named}, s.due7) AS due FROM '{folder / 'instructions.parquet'}' i"
        f" LEFT JOIN '{folder / 'seventh.parquet'}' s ON CAST(i.received_at AS DATE) = s.day)"
    )
    row = duckdb.connect().execute(f"SELECT {sums} FROM (SELECT {listed} FROM {source})").fetchone()
    assert row is not None
    return {name: [int(value) for value in row[6 * n : 6 * n + 6]] for n, name in enumerate(codes)}


def tallied(found: list[tuple[str, ...]]) -> dict[str, list[int]]:
    """Verdicts of single checks in the form of the counts."""
    return {
        name: [sum(verdicts[n] == verdict for verdicts in found) for verdict in VERDICTS] for n, name in enumerate(RULES)
    }  # fmt: skip
