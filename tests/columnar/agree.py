"""Both engines on the same records: the scalar checker's findings against those of a table, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.table import TableResult, check_table
from govrules.evaluate.finding import Finding
from govrules.expr import NONE_STATED, UNKNOWN, Kind
from govrules.facts.dataset import Dataset, Place, key_of
from govrules.facts.record import Record, fields_of
from govrules.facts.records import Roster
from govrules.timing import Period

Row = tuple[Any, ...]


def cell(value: Any) -> str | None:
    """A fact as someone writes it into a sheet."""
    if value is UNKNOWN:
        return None
    if value is NONE_STATED:
        return "无时限"
    if value is None:
        return "未办"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Period):
        return value.label
    if isinstance(value, Mapping):
        return ";".join(f"{key}={'是' if answer else '否'}" for key, answer in value.items()) or None
    if isinstance(value, tuple):
        return ";".join(value) or "无"
    return str(value)


def text_table(records: Sequence[Record]) -> pl.DataFrame:
    """Records as a sheet of texts with Chinese headers."""
    kind = type(records[0])
    lists = {name for name, handle in fields_of(kind).items() if handle.kind is Kind.LIST}
    columns = {
        name: [cell(getattr(record, name)) for record in records] for name in fields_of(kind) if name not in lists
    }  # fmt: skip
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String), strict=False)
    return frame.with_columns(_list_column(name, records) for name in lists)  # an item may hold what separates items


def _list_column(name: str, records: Sequence[Record]) -> pl.Series:
    values = [getattr(record, name) for record in records]
    return pl.Series(name, [None if value is UNKNOWN else list(value) for value in values], dtype=pl.List(pl.String))


def typed_table(records: Sequence[Record]) -> pl.DataFrame:
    """Records as typed columns; only for records whose moments are all days or all instants per field."""
    kind = type(records[0])
    series = []
    for name, handle in fields_of(kind).items():
        values = [None if getattr(record, name) is UNKNOWN else getattr(record, name) for record in records]
        match handle.kind:
            case Kind.MOMENT:
                instants = any(isinstance(value, datetime) for value in values)
                series.append(pl.Series(name, values, dtype=pl.Datetime("us") if instants else pl.Date))
            case Kind.FLAG:
                series.append(pl.Series(name, values, dtype=pl.Boolean))
            case Kind.NUMBER:
                whole = all(value is None or isinstance(value, int) for value in values)
                plain = values if whole else [None if value is None else float(value) for value in values]
                series.append(pl.Series(name, plain, dtype=pl.Int64 if whole else pl.Float64))
            case Kind.LIST:
                series.append(_list_column(name, records))
            case _:
                texts = [cell(getattr(record, name)) for record in records]
                series.append(pl.Series(name, texts, dtype=pl.String))
    return pl.DataFrame(series)


def scalar_rows(checker: Checker, records: Iterable[Record], as_of: date, covers: Period | None = None) -> list[Row]:
    """What the scalar checker finds, in comparable rows."""
    # Neither places nor a digest are compared, and a million records are long to digest.
    places = {key_of(record): Place("generated", line) for line, record in enumerate(records, 1)}
    report = checker.check(Dataset(tuple(records), places, None, covers), as_of=as_of)
    return [row_of(finding) for finding in report.findings]


def row_of(finding: Finding) -> Row:
    """Rule, version, subject, period, verdict, due, actual, margin of a finding."""
    due = finding.due_at
    margin = None if finding.margin is None else round(float(finding.margin.amount), 6)
    actual = finding.actual
    number = round(float(actual), 6) if isinstance(actual, (int, Decimal)) else None
    verdict = finding.verdict.value
    if verdict == "error" and "CalendarNotPublished" in finding.note:
        verdict = "undetermined"
    return (
        finding.rule.id,
        finding.rule.version,
        finding.subject.record,
        finding.subject.id,
        None if finding.period is None else finding.period.label,
        verdict,
        None if due is None else due.isoformat(),
        number,
        margin,
    )


def table_rows(result: TableResult) -> list[Row]:
    """The findings of a table in the same form."""
    found: Any = result.findings
    if hasattr(found, "toArrow"):
        found = pl.from_arrow(found.toArrow())
    frame = found if isinstance(found, pl.DataFrame) else found.pl() if hasattr(found, "pl") else pl.from_pandas(found)
    rows = []
    for row in frame.iter_rows(named=True):
        due = row["due_on"] if row["due_on"] is not None else row["due_at"]
        rows.append(
            (
                row["rule"],
                row["version"],
                row["record"],
                row["id"],
                row["period"],
                row["verdict"],
                None if due is None else due.isoformat(),
                None if row["actual"] is None else round(row["actual"], 6),
                None if row["margin"] is None else round(row["margin"], 6),
            )
        )
    return rows


def table_frame(result: TableResult) -> pl.DataFrame:
    """The findings of a table on any engine as one sorted data frame."""
    found: Any = result.findings
    if hasattr(found, "toArrow"):
        found = pl.from_arrow(found.toArrow())
    frame: pl.DataFrame = found.pl() if hasattr(found, "pl") else found
    instants = pl.col("due_at", "acted_at").dt.cast_time_unit("us")
    return frame.with_columns(pl.col("actual", "margin").round(6), instants).sort("rule", "version", "id", "period")


def differences(expected: Sequence[Row], got: Sequence[Row]) -> list[str]:
    """What one side has and the other has not."""
    missing, extra = Counter(expected) - Counter(got), Counter(got) - Counter(expected)
    return [f"scalar {row}" for row in sorted(missing, key=str)] + [f"table  {row}" for row in sorted(extra, key=str)]


def assert_agreement(
    checker: Checker,
    records: Sequence[Record],
    as_of: date,
    *,
    engine: Any = "polars",
    roster: Sequence[Roster] = (),
    typed: bool = False,
    covers: Period | None = None,
) -> int:
    """Check records of one type both ways; return how many findings were compared."""
    table = (typed_table if typed else text_table)(records)
    rosters = text_table(roster) if roster else None
    result = check_table(
        checker,
        table,
        record=type(records[0]).record_name,
        as_of=as_of,
        engine=engine,
        rosters=rosters,
        all=True,
        covers=covers,
    )
    assert result.rejected == 0, result.rejects
    assert result.rows == result.judged + result.rejected + result.superseded == len(records) + result.rejected
    wanted = scalar_rows(checker, [*roster, *records], as_of, covers)
    judged = {rule.id for rule in checker.rules.rules if rule.record == type(records[0]).record_name}
    wanted = [row for row in wanted if row[0] in judged]
    found = differences(wanted, table_rows(result))
    assert not found, f"{len(found)} differences\n" + "\n".join(found[:20])
    total = sum(result.totals.values())
    assert total == len(wanted)
    return total
