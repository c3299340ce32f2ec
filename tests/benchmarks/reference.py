"""The four reference rules and the tables they are timed on."""

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
    _workdays().write_parquet(folder / "workdays.parquet")


def _calendar() -> Any:
    """For each day the seventh workday after it."""
    import polars as pl

    calendar = mainland_calendar()
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range((date(2026, 12, 10) - date(2024, 1, 1)).days)]
    return pl.DataFrame({"day": days, "due7": [calendar.add_workdays(day, 7) for day in days]})


def _workdays() -> Any:
    """For each day the workdays up to it, with it and without it."""
    import polars as pl

    calendar = mainland_calendar()
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range((date(2026, 12, 10) - date(2024, 1, 1)).days)]
    works = pl.DataFrame({"day": days, "works": [int(calendar.is_workday(day)) for day in days]})
    w_in = pl.col("works").cum_sum().cast(pl.Int32)
    return works.select("day", w_in=w_in, w_ex=w_in - pl.col("works").cast(pl.Int32))


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
