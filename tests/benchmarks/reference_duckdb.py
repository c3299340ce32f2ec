"""The four reference rules written by hand in DuckDB's SQL."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks import reference as ref


def counts(folder: Path) -> dict[str, list[int]]:
    """R1 to R3 in one query."""
    import duckdb

    sums = ", ".join(f"count(*) FILTER ({name} = {k})" for name in "abcd" for k in range(6))
    listed = ", ".join(f"{code} AS {name}" for name, code in codes().items())
    row = duckdb.connect().execute(f"SELECT {sums} FROM (SELECT {listed} FROM {_source(folder)})").fetchone()
    assert row is not None
    return {name: [int(value) for value in row[6 * n : 6 * n + 6]] for n, name in enumerate("abcd")}


def findings(folder: Path) -> int:
    """What is violated, excused, pending or undetermined by R1 to R3, with due time and margin in long form."""
    import duckdb

    connection = duckdb.connect()
    listed = ", ".join(f"CAST({code} AS TINYINT) AS {name}" for name, code in codes().items())
    columns = "id, received_at, delivered_at, submitted_on, issued_on, explicit_due, due7, event_on"
    connection.execute(f"CREATE TEMP TABLE judged AS SELECT {columns}, {listed} FROM {_source(folder)}")
    return int(connection.sql(long_form("duration")).to_arrow_table().num_rows)


DUES = {
    "a": ("received_at + INTERVAL 1 HOUR", "delivered_at"),
    "b": ("coalesce(explicit_due, due7)", "CAST(delivered_at AS DATE)"),
    "c": ("event_on + INTERVAL 2 MONTH", "submitted_on"), "d": ("event_on + INTERVAL 3 MONTH", "issued_on"),
}  # fmt: skip


def long_form(name: str, timestamp: str = "TIMESTAMP") -> str:
    """One row for each finding among the judged records."""
    words = " ".join(f"WHEN {k} THEN '{verdict}'" for k, verdict in enumerate(ref.VERDICTS))
    now = f"{timestamp} '{ref.AS_OF}'"
    return " UNION ALL ".join(
        f"SELECT '{rule}' AS rule, id, CASE {rule} {words} END AS verdict, CAST({due} AS {timestamp}) AS due,"
        f" CAST({done} AS {timestamp}) AS done,"
        f" CAST({due} AS {timestamp}) - coalesce(CAST({done} AS {timestamp}), {now}) AS {name}"
        f" FROM judged WHERE {rule} IN (1, 2, 3, 5)"
        for rule, (due, done) in DUES.items()
    )


def visits(folder: Path) -> int:
    """R4: members without a visit, per quarter that has closed since they came."""
    import duckdb

    row = duckdb.connect().execute(owed(f"'{folder / 'members.parquet'}'", f"'{folder / 'visits.parquet'}'")).fetchone()
    assert row is not None
    return int(row[0])


def owed(members: str, acts: str) -> str:
    """The query of R4, which Spark reads as well."""
    quarters = " UNION ALL ".join(f"SELECT {2025 * 4 + n} AS q" for n in range(5))
    day = 'CAST("on" AS DATE)' if acts.startswith("'") else "CAST(`on` AS DATE)"
    return (
        f"WITH seen AS (SELECT DISTINCT bearer, year({day}) * 4 + quarter({day}) - 1 AS q FROM {acts}"
        f" WHERE bearer IS NOT NULL AND {day} IS NOT NULL), owed AS (SELECT bearer, q FROM {members}, ({quarters}))"
        " SELECT count(*) FROM owed o WHERE NOT EXISTS"
        " (SELECT 1 FROM seen s WHERE s.bearer = o.bearer AND s.q = o.q)"
    )


def _source(folder: Path) -> str:
    return (
        f"'{folder / 'items.parquet'}' i LEFT JOIN '{folder / 'calendar.parquet'}' c"
        " ON CAST(i.received_at AS DATE) = c.day"
    )


def codes(timestamp: str = "TIMESTAMP") -> dict[str, str]:
    """The verdict of each rule as SQL."""

    def judged(applies: str, start: str, due: str, done: str, now: str) -> str:
        return (
            f"CASE WHEN ({applies}) IS NULL THEN 5 WHEN NOT ({applies}) THEN 4 WHEN {start} IS NULL OR {due} IS NULL THEN 5"
            f" WHEN {done} IS NOT NULL AND {done} <= {now} THEN CASE WHEN {done} <= {due} THEN 0 ELSE 1 END"
            f" WHEN {now} > {due} THEN 1 ELSE 3 END"
        )

    today, now = f"DATE '{ref.TODAY}'", f"{timestamp} '{ref.AS_OF}'"
    office = "kind IN ('approval', 'document')"
    done = "CAST(delivered_at AS DATE)"
    named = judged("kind = 'task'", "received_at", "coalesce(explicit_due, due7)", done, today)
    return {
        "a": judged("urgency = 'urgent'", "received_at", "(received_at + INTERVAL 1 HOUR)", "delivered_at", now),
        "b": f"CASE WHEN ({named}) = 1 AND coalesce(extended, false) THEN 2 ELSE ({named}) END",
        "c": judged(office, "event_on", "(event_on + INTERVAL 2 MONTH)", "submitted_on", today),
        "d": judged(office, "event_on", "(event_on + INTERVAL 3 MONTH)", "issued_on", today),
    }
