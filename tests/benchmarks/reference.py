"""The four reference rules: as rules, and written by hand in Python, Polars and DuckDB, over the same records."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from govrules.archetypes import deadline, recurrence
from govrules.archetypes.assemble import assemble
from govrules.evaluate.checker import Checker
from govrules.expr import nodes
from govrules.facts.record import FlagField, MomentField, Record, TextField, vocabulary
from govrules.facts.records import Activity, Roster
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import Label, RuleSet, Timely
from govrules.timing import InForce, Unit, hours, mainland_calendar, months

AS_OF = datetime(2026, 6, 30, 17)
TODAY = AS_OF.date()
PLACE = "610726"
KINDS = ("document", "task", "meeting", "approval", "visit")
MAPPING = {
    name: {"column": name, "blank": "none"} for name in ("delivered_at", "submitted_on", "issued_on")
}  # fmt: skip


class Item(Record, name="item", zh="事项", en="item"):
    """One document, task or approval of the benchmark."""

    kind: TextField = TextField("种类", "kind")
    urgency: TextField = TextField("缓急", "urgency")
    received_at: MomentField = MomentField("收到", "received")
    delivered_at: MomentField = MomentField("送达", "delivered", optional=True)
    explicit_due: MomentField = MomentField("时限", "due")
    extended: FlagField = FlagField("延期", "extended")
    event_on: MomentField = MomentField("事件", "event")
    submitted_on: MomentField = MomentField("送审", "submitted", optional=True)
    issued_on: MomentField = MomentField("印发", "issued", optional=True)


def _notice() -> Notice:
    clauses = tuple(
        executable(f"1.{name}", Modality.MUST, "other", bearer="甲", topic=f"b.{name}", place="甲", quote="乙")
        for name in "abcde"
    )
    return Notice(
        id="bench-2024", title="基准", short_title="基准", issuer="示范", jurisdiction=Jurisdiction(PLACE, "示范"),
        in_force=InForce(date(2024, 1, 1)), in_force_basis="示范", policy=Policy("bench", month_end_moves=False),
        provisions=(Provision("1", "一", clauses),),
    )  # fmt: skip


def checker() -> Checker:
    """R1: an hour. R2: a named day, or seven workdays. R3: two and three months. R4: a visit each quarter."""
    notice = _notice()
    named = nodes.Choose(
        Item.explicit_due.is_known(), Item.explicit_due.node, nodes.Due(Item.received_at.node, 7, Unit.WORKDAY)
    )
    office = Item.kind.is_one_of("approval", "document")
    reason = nodes.Choose(Item.extended.node, nodes.Const("延期"), nodes.Const(""))
    rules = (
        deadline(notice.clause("1.a"), since=Item.received_at, until=Item.delivered_at, within=hours(1), act=("送", "d"),
                 applies=Item.urgency.equals("urgent")),
        assemble(
            notice.clause("1.b"), "deadline", Timely(nodes.DayOf(Item.delivered_at.node), named, Label("办", "do")),
            duty=("办", "do"), decided_on=Item.received_at.node, parameters={},
            options={"applies": Item.kind.equals("task"), "excusable": True, "excuse": reason},
        ),
        deadline(notice.clause("1.c"), since=Item.event_on, until=Item.submitted_on, within=months(2), act=("审", "s"),
                 applies=office),
        deadline(notice.clause("1.d"), since=Item.event_on, until=Item.issued_on, within=months(3), act=("印", "i"),
                 applies=office),
        recurrence(notice.clause("1.e"), duty="走访", about="走访", on=Activity.on, per=Unit.QUARTER, act=("访", "visit")),
    )  # fmt: skip
    return Checker.of(RuleSet((notice,), rules, vocabulary(Item, Activity, Roster)))


def make(folder: Path, rows: int, seed: int = 7) -> None:
    """Write items, visits, members and the calendar as Parquet, in pieces that keep memory small."""
    import numpy as np
    import polars as pl

    members = max(100, rows // 20)
    pieces = []
    for number, start in enumerate(range(0, rows, 2_000_000)):
        count = min(2_000_000, rows - start)
        frame = _items(np.random.default_rng(seed + number), count, start, members)
        pieces.append(folder / f"piece-{number}.parquet")
        frame.write_parquet(pieces[-1], row_group_size=131_072)
    pl.scan_parquet(pieces).sink_parquet(folder / "items.parquet", row_group_size=131_072)
    for piece in pieces:
        piece.unlink()
    lazy = pl.scan_parquet(folder / "items.parquet")
    # An act of an unknown person may be anybody's, which the rule written by hand does not ask.
    lazy = lazy.filter(pl.col("member").is_not_null() & pl.col("received_at").is_not_null())
    visits = lazy.filter(pl.col("kind") == "visit").select("id", bearer="member", on="received_at", kind=pl.lit("走访"))
    visits.sink_parquet(folder / "visits.parquet")
    pl.DataFrame({
        "id": [str(n) for n in range(members)], "bearer": [f"m{n}" for n in range(members)],
        "duties": [["走访"]] * members, "since": [date(2025, 1, 1)] * members,
    }).write_parquet(folder / "members.parquet")  # fmt: skip
    _calendar().write_parquet(folder / "calendar.parquet")


def _calendar() -> Any:
    import polars as pl

    calendar = mainland_calendar()
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range((date(2026, 12, 10) - date(2024, 1, 1)).days)]
    return pl.DataFrame({"day": days, "due7": [calendar.add_workdays(day, 7) for day in days]})


def _items(random: Any, count: int, start: int, members: int) -> Any:
    import numpy as np
    import polars as pl

    def some(share: float) -> Any:
        return random.random(count) < share

    urgent = some(0.15)
    received = np.datetime64("2025-01-01T00:00:00", "us") + random.integers(0, 535 * 86_400, count).astype(
        "timedelta64[s]"
    )
    near = np.datetime64("2026-06-30T05:00:00", "us") + random.integers(0, 18 * 3_600, count).astype("timedelta64[s]")
    received = np.where(some(0.005), near, received).astype("datetime64[us]")
    delay = np.where(urgent, random.integers(1, 110 * 60, count), random.integers(3_600, 20 * 86_400, count))
    delay = np.where(some(0.01) & urgent, 3_600, delay).astype("timedelta64[s]")
    day = received.astype("datetime64[D]")
    event = day - random.integers(0, 30, count).astype("timedelta64[D]")
    submitted = event + random.integers(20, 80, count).astype("timedelta64[D]")
    columns = {
        "id": np.arange(start, start + count).astype("U9"), "kind": np.array(KINDS)[random.choice(5, count, p=[.3, .3, .1, .1, .2])],
        "urgency": np.where(urgent, "urgent", np.where(some(0.3), "high", "normal")),
        "received_at": received, "delivered_at": received + delay, "explicit_due": day + random.integers(3, 25, count),
        "extended": some(0.05), "event_on": event, "submitted_on": submitted,
        "issued_on": submitted + random.integers(5, 45, count),
        "member": np.char.add("m", random.integers(0, members, count).astype("U7")),
    }  # fmt: skip
    gaps = {"urgency": .005, "received_at": .005, "delivered_at": .05, "explicit_due": .8, "extended": .3, "event_on": .005,
            "submitted_on": .05, "issued_on": .15, "member": .01}  # fmt: skip
    frame = pl.DataFrame({name: pl.Series(values) for name, values in columns.items()})
    return frame.with_columns(
        pl.when(pl.Series(~some(share))).then(pl.col(name)).alias(name) for name, share in gaps.items()
    )


# Codes of the hand-written rules, in the order of the verdicts.
VERDICTS = ("satisfied", "violated", "excused", "pending", "not_applicable", "undetermined")


def polars_by_hand(folder: Path) -> dict[str, list[int]]:
    """R1 to R3 in one scan: number of records per verdict."""
    import polars as pl

    frame, codes = _polars_codes(folder)
    sums = [(pl.col(name) == k).sum().alias(f"{name}_{k}") for name in codes for k in range(6)]
    row = frame.select(**{name: code.cast(pl.Int8) for name, code in codes.items()}).select(sums).collect().row(0)
    return {name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate(codes)}


def polars_findings_by_hand(folder: Path) -> int:
    """What is violated, excused, pending or undetermined by R1 to R3, with due time and margin in long form."""
    import polars as pl

    frame, codes = _polars_codes(folder)
    dues = _polars_dues()
    judged = frame.select(
        "id", "received_at", "delivered_at", "submitted_on", "issued_on", "explicit_due", "due7", "event_on",
        **{name: code.cast(pl.Int8) for name, code in codes.items()},
    ).collect().lazy()  # fmt: skip
    parts = [
        judged.filter(pl.col(name).is_in([1, 2, 3, 5])).select(
            pl.lit(name).alias("rule"), "id", pl.col(name).replace_strict(range(6), VERDICTS).alias("verdict"),
            due.cast(pl.Datetime("us")).alias("due"), done.cast(pl.Datetime("us")).alias("done"),
            (due.cast(pl.Datetime("us")) - pl.coalesce(done.cast(pl.Datetime("us")), pl.lit(AS_OF))).alias("margin"),
        )
        for name, (due, done) in dues.items()
    ]  # fmt: skip
    return int(pl.concat(parts).collect().height)


def _polars_dues() -> dict[str, Any]:
    import polars as pl

    c = pl.col
    return {
        "a": (c("received_at") + pl.duration(hours=1), c("delivered_at")),
        "b": (pl.coalesce("explicit_due", "due7"), c("delivered_at").dt.date()),
        "c": (c("event_on").dt.offset_by("2mo"), c("submitted_on")),
        "d": (c("event_on").dt.offset_by("3mo"), c("issued_on")),
    }


def _polars_codes(folder: Path) -> tuple[Any, dict[str, Any]]:
    import polars as pl

    c, when = pl.col, pl.when
    frame = pl.scan_parquet(folder / "items.parquet").with_columns(day=c("received_at").dt.date())
    frame = frame.join(pl.scan_parquet(folder / "calendar.parquet"), on="day", how="left")
    dues = _polars_dues()

    def judged(name: str, applies: Any, start: Any, now: Any) -> Any:
        due, done = dues[name]
        happened = done.is_not_null() & (done <= now)
        outcome = (
            when(happened).then(when(done <= due).then(0).otherwise(1)).when(pl.lit(now) > due).then(1).otherwise(3)
        )
        return (
            when(applies.is_null()).then(5).when(~applies).then(4)
            .when(start.is_null() | due.is_null()).then(5).otherwise(outcome)
        )  # fmt: skip

    named = judged("b", c("kind") == "task", c("received_at"), TODAY)
    office = c("kind").is_in(["approval", "document"])
    return frame, {
        "a": judged("a", c("urgency") == "urgent", c("received_at"), AS_OF),
        "b": when((named == 1) & c("extended").fill_null(False)).then(2).otherwise(named),
        "c": judged("c", office, c("event_on"), TODAY),
        "d": judged("d", office, c("event_on"), TODAY),
    }


def duckdb_by_hand(folder: Path) -> dict[str, list[int]]:
    """R1 to R3 in one query."""
    import duckdb

    codes = _duckdb_codes()
    sums = ", ".join(f"count(*) FILTER ({name} = {k})" for name in codes for k in range(6))
    listed = ", ".join(f"{code} AS {name}" for name, code in codes.items())
    connection = duckdb.connect()
    row = connection.execute(f"SELECT {sums} FROM (SELECT {listed} FROM {_duckdb_source(folder)})").fetchone()
    assert row is not None
    return {name: [int(value) for value in row[6 * n : 6 * n + 6]] for n, name in enumerate(codes)}


def _duckdb_source(folder: Path) -> str:
    return (
        f"'{folder / 'items.parquet'}' i LEFT JOIN '{folder / 'calendar.parquet'}' c"
        " ON CAST(i.received_at AS DATE) = c.day"
    )


def _duckdb_codes() -> dict[str, str]:
    def judged(applies: str, start: str, due: str, done: str, now: str) -> str:
        return (
            f"CASE WHEN ({applies}) IS NULL THEN 5 WHEN NOT ({applies}) THEN 4 WHEN {start} IS NULL OR {due} IS NULL THEN 5"
            f" WHEN {done} IS NOT NULL AND {done} <= {now} THEN CASE WHEN {done} <= {due} THEN 0 ELSE 1 END"
            f" WHEN {now} > {due} THEN 1 ELSE 3 END"
        )

    today, now = f"DATE '{TODAY}'", f"TIMESTAMP '{AS_OF}'"
    office = "kind IN ('approval', 'document')"
    done = "CAST(delivered_at AS DATE)"
    named = judged("kind = 'task'", "received_at", "coalesce(explicit_due, due7)", done, today)
    return {
        "a": judged("urgency = 'urgent'", "received_at", "(received_at + INTERVAL 1 HOUR)", "delivered_at", now),
        "b": f"CASE WHEN ({named}) = 1 AND coalesce(extended, false) THEN 2 ELSE ({named}) END",
        "c": judged(office, "event_on", "(event_on + INTERVAL 2 MONTH)", "submitted_on", today),
        "d": judged(office, "event_on", "(event_on + INTERVAL 3 MONTH)", "issued_on", today),
    }


def visits_by_hand(folder: Path) -> int:
    """R4 in Polars: members without a visit, per quarter that has closed since they came."""
    import polars as pl

    day = pl.col("on").dt
    seen = (
        pl.scan_parquet(folder / "visits.parquet")
        .filter(pl.col("bearer").is_not_null() & pl.col("on").is_not_null())
        .select("bearer", q=day.year().cast(pl.Int32) * 4 + day.quarter().cast(pl.Int32) - 1)
        .unique()
    )
    quarters = pl.LazyFrame({"q": [2025 * 4 + n for n in range(5)]}, schema={"q": pl.Int32})
    owed = pl.scan_parquet(folder / "members.parquet").select("bearer").join(quarters, how="cross")
    return int(owed.join(seen, on=["bearer", "q"], how="anti").select(pl.len()).collect().item())
