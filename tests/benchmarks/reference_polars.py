"""The four reference rules written by hand in Polars."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.benchmarks import reference as ref


def counts(folder: Path) -> dict[str, list[int]]:
    """R1 to R3 in one scan: number of records per verdict."""
    import polars as pl

    frame, codes = _codes(folder)
    sums = [(pl.col(name) == k).sum().alias(f"{name}_{k}") for name in codes for k in range(6)]
    row = frame.select(**{name: code.cast(pl.Int8) for name, code in codes.items()}).select(sums).collect().row(0)
    return {name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate(codes)}


def findings(folder: Path) -> int:
    """What is violated, excused, pending or undetermined by R1 to R3, with due time and margin in long form."""
    import polars as pl

    frame, codes = _codes(folder)
    dues = _dues()
    judged = frame.select(
        "id", "received_at", "delivered_at", "submitted_on", "issued_on", "explicit_due", "due7", "event_on",
        **{name: code.cast(pl.Int8) for name, code in codes.items()},
    ).collect().lazy()  # fmt: skip
    parts = [
        judged.filter(pl.col(name).is_in([1, 2, 3, 5])).select(
            pl.lit(name).alias("rule"), "id", pl.col(name).replace_strict(range(6), ref.VERDICTS).alias("verdict"),
            due.cast(pl.Datetime("us")).alias("due"), done.cast(pl.Datetime("us")).alias("done"),
            (due.cast(pl.Datetime("us")) - pl.coalesce(done.cast(pl.Datetime("us")), pl.lit(ref.AS_OF))).alias("margin"),
        )
        for name, (due, done) in dues.items()
    ]  # fmt: skip
    return int(pl.concat(parts).collect().height)


def _dues() -> dict[str, Any]:
    import polars as pl

    c = pl.col
    return {
        "a": (c("received_at") + pl.duration(hours=1), c("delivered_at")),
        "b": (pl.coalesce("explicit_due", "due7"), c("delivered_at").dt.date()),
        "c": (c("event_on").dt.offset_by("2mo"), c("submitted_on")),
        "d": (c("event_on").dt.offset_by("3mo"), c("issued_on")),
    }


def _codes(folder: Path) -> tuple[Any, dict[str, Any]]:
    import polars as pl

    c, when = pl.col, pl.when
    frame = pl.scan_parquet(folder / "items.parquet").with_columns(day=c("received_at").dt.date())
    frame = frame.join(pl.scan_parquet(folder / "calendar.parquet"), on="day", how="left")
    dues = _dues()

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

    named = judged("b", c("kind") == "task", c("received_at"), ref.TODAY)
    office = c("kind").is_in(["approval", "document"])
    return frame, {
        "a": judged("a", c("urgency") == "urgent", c("received_at"), ref.AS_OF),
        "b": when((named == 1) & c("extended").fill_null(False)).then(2).otherwise(named),
        "c": judged("c", office, c("event_on"), ref.TODAY),
        "d": judged("d", office, c("event_on"), ref.TODAY),
    }


def visits(folder: Path) -> int:
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
