"""Tables of every kind and form: what is read, what is rejected and said, what is counted and written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from govrules.errors import FactError, GovrulesError, UnknownName, UsageError
from govrules.evaluate.columnar.table import TableResult, check_table
from govrules.evaluate.verdict import Verdict
from tests.evaluate.demo import CHECKER

AS_OF = datetime(2024, 1, 1)
ROWS = {
    "编号": ["1", "2", "3", "4"],
    "收到时间": [date(2023, 4, 27)] * 4,
    "落实反馈时间": [date(2023, 5, 10), date(2023, 5, 12), None, date(2023, 5, 8)],
    "来源": ["本级政府领导"] * 3 + ["其他"],
}


def check(table: Any, **options: Any) -> TableResult:
    given = {"record": "instruction", "as_of": AS_OF, "jurisdiction": "610726"}
    return check_table(CHECKER, table, **(given | options))


def verdicts(result: TableResult) -> dict[Verdict, int]:
    return {verdict: count for verdict, count in result.totals.items() if count}


EXPECTED = {Verdict.SATISFIED: 1, Verdict.VIOLATED: 1, Verdict.UNDETERMINED: 1, Verdict.NOT_APPLICABLE: 1}


def _duck(frame: pl.DataFrame) -> Any:
    duckdb = pytest.importorskip("duckdb")
    return duckdb.connect().from_arrow(frame.to_arrow())


FORMS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: pytest.importorskip("pandas") and frame.to_pandas(),
    "pyarrow": lambda frame: pytest.importorskip("pyarrow") and frame.to_arrow(),
    "duckdb": _duck,
    "mapping": lambda frame: frame.to_dict(as_series=False),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_kind_of_table_is_read_and_answered_in_kind(form: str) -> None:
    table = FORMS[form](pl.DataFrame(ROWS))
    result = check(table)
    assert verdicts(result) == EXPECTED
    wanted = {"lazy": "polars", "mapping": "polars"}.get(form, form)
    assert type(result.findings).__module__.strip("_").startswith(wanted)
    assert (result.rows, result.judged, result.rejected) == (4, 4, 0)


def test_a_relation_is_read_where_it_is_by_an_engine_on_its_connection() -> None:
    duckdb = pytest.importorskip("duckdb")
    from govrules.evaluate.columnar.duckdb_engine import DuckDBEngine

    connection = duckdb.connect()
    relation = connection.from_arrow(pl.DataFrame(ROWS).to_arrow())
    result = check(relation, engine=DuckDBEngine(connection))
    assert verdicts(result) == EXPECTED
    left = connection.execute("SELECT count(*) FROM duckdb_tables() WHERE NOT temporary").fetchone()
    assert left == (0,)


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("suffix", ["parquet", "csv", "xlsx"])
def test_files_and_patterns_of_files_are_read(tmp_path: Path, suffix: str, engine: str) -> None:
    pytest.importorskip(engine)
    for number in (1, 2):
        _write(pl.DataFrame(ROWS), tmp_path / f"part-{number}.{suffix}")
    assert verdicts(check(tmp_path / f"part-1.{suffix}", engine=engine)) == EXPECTED
    both = check(str(tmp_path / f"part-*.{suffix}"), engine=engine)
    assert verdicts(both) == {verdict: 2 * count for verdict, count in EXPECTED.items()}


def _write(frame: pl.DataFrame, path: Path) -> None:
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    elif path.suffix == ".csv":
        frame.write_csv(path)
    else:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        book.active.title = "instruction"
        book.active.append(frame.columns)
        for row in frame.iter_rows():
            book.active.append(row)
        book.save(path)


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_rows_that_cannot_be_read_are_rejected_with_place_and_reason_and_counts_reconcile(engine: str) -> None:
    pytest.importorskip(engine)
    table = pl.DataFrame({
        "id": ["a", "", "c", "d", "e", "f", "g"],
        "jurisdiction": ["610726", "610726", "宁强", "610726", "610726", "610726", "610726"],
        "received_at": [
            "2023-04-27", "2023-04-27", "2023-04-27", "2023-02-30", "2023年4月27日9时", "0023-04-27", "2023-04-27",
        ],
        "source": ["其他", "其他", "其他", "其他", "其他", "其他", "谁知道"],
    })  # fmt: skip
    result = check(table, jurisdiction=None, engine=engine)
    rejects = result.rejects if engine == "polars" else result.rejects.pl()
    reasons = {row["row"]: row["reason"] for row in rejects.iter_rows(named=True)}
    assert sorted(reasons) == [2, 3, 4, 6, 7]
    assert "has no id" in reasons[2]
    assert "six digits" in reasons[3]
    assert "no such day" in reasons[4]
    assert "1900" in reasons[6]
    assert "one of" in reasons[7]
    assert (result.rows, result.judged, result.rejected) == (7, 2, 5)


def test_a_name_that_no_rule_knows_is_rejected_with_the_nearest() -> None:
    table = pl.DataFrame({"kind": ["调硏", "调研"], "on": [date(2023, 1, 1)] * 2})
    result = check(table, record="activity")
    assert result.rejected == 1
    assert "did you mean '调研'" in result.rejects["reason"][0]


def test_negative_inexact_and_huge_numbers_are_rejected() -> None:
    table = pl.DataFrame({"kind": ["检查次数"] * 4, "period": ["2022"] * 4, "value": [-1.0, 0.1234567, 1e10, 0.5]})
    result = check(table, record="indicator")
    assert result.rejected == 3
    assert result.judged == 1


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York"])
def test_instants_with_a_zone_are_beijing_time_whatever_the_zones_of_process_and_session(
    engine: str, zone: str
) -> None:
    pytest.importorskip(engine)
    received = datetime(2023, 3, 6, 1, 0, tzinfo=UTC)  # 09:00 in Beijing
    done = [datetime(2023, 3, 6, 2, 0, tzinfo=UTC), datetime(2023, 3, 6, 2, 0, 1, tzinfo=UTC)]
    aware = pl.DataFrame({"received_at": [received] * 2, "endorsed_at": done})
    table: Any = aware.with_columns(pl.all().dt.convert_time_zone(zone))
    if engine == "duckdb":
        import duckdb

        connection = duckdb.connect()
        connection.execute(f"SET TimeZone = '{zone}'")
        table = connection.from_arrow(table.to_arrow())
    result = check(table, record="document", engine=engine, all=True)
    found = result.findings if engine == "polars" else result.findings.pl()
    assert sorted(found["verdict"]) == ["satisfied", "violated"]
    assert set(found["due_at"]) == {datetime(2023, 3, 6, 10, 0)}


def test_a_mapping_says_which_column_is_which_and_what_a_blank_means(tmp_path: Path) -> None:
    table = pl.DataFrame({"收": [datetime(2023, 3, 6, 9)], "办": pl.Series([None], dtype=pl.Datetime("us"))})
    mapping = {"received_at": "收", "endorsed_at": {"column": "办", "blank": "none"}}
    assert verdicts(check(table, record="document", mapping=mapping)) == {Verdict.VIOLATED: 1}
    file = tmp_path / "mapping.json"
    file.write_text('{"received_at": "收", "endorsed_at": "办"}', encoding="utf-8")
    assert verdicts(check(table, record="document", mapping=file)) == {Verdict.UNDETERMINED: 1}


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_findings_and_rejects_are_written_as_parquet(tmp_path: Path, engine: str) -> None:
    pytest.importorskip(engine)
    out, rejects = tmp_path / "findings.parquet", tmp_path / "rejects.parquet"
    result = check(pl.DataFrame(ROWS), engine=engine, out=out, rejects_out=rejects)
    assert (result.findings, result.rejects) == (None, None)
    written = pl.read_parquet(out)
    assert sorted(written["verdict"]) == ["undetermined", "violated"]
    assert pl.read_parquet(rejects).height == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["findings.parquet", "rejects.parquet"]


def test_a_table_in_small_chunks_gives_the_same_findings() -> None:
    from govrules.evaluate.columnar.polars_engine import PolarsEngine

    table = pl.concat([pl.DataFrame(ROWS)] * 50).with_columns(编号=pl.int_range(200).cast(pl.String))
    seen: list[int] = []
    small = check(table, engine=PolarsEngine(chunk_rows=16), all=True, progress=seen.append)
    assert small.findings.sort("id").equals(check(table, all=True).findings.sort("id"))
    assert len(seen) > 1
    assert seen[-1] == 200


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"record": "instructions"}, UnknownName, "did you mean 'instruction'"),
        ({"engine": "polar"}, UsageError, "polars"),
        ({"as_of": "gestern"}, FactError, "as_of"), ({"mapping": {"received": "收"}}, UsageError, "received_at"),
        ({"mapping": {"received_at": {"column": "收到时间", "blank": "none"}}}, UsageError, "not having happened"),
        ({"jurisdiction": "宁强"}, UsageError, "six digits"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_with_the_nearest_name(
    options: Any, error: type[GovrulesError], words: str
) -> None:
    with pytest.raises(error, match=words):
        check(pl.DataFrame(ROWS), **options)


def test_a_table_without_any_field_is_refused() -> None:
    with pytest.raises(UsageError, match="None of the table's columns"):
        check(pl.DataFrame({"x": [1]}))


def test_a_rule_that_numbers_of_64_bits_cannot_hold_is_an_error_that_names_it() -> None:
    import attrs

    from govrules.evaluate.checker import Checker
    from govrules.expr import nodes
    from govrules.facts.records import Indicator

    rule = CHECKER.rules.rule("demo-2022.1.i")
    square = nodes.Arithmetic("*", Indicator.value.node, Indicator.baseline.node)
    logic = attrs.evolve(rule.logic, test=attrs.evolve(rule.logic.test, limit=square))  # type: ignore[arg-type]
    checker = Checker.of(attrs.evolve(CHECKER.rules, rules=(rule.evolve(logic=logic),)))
    table = pl.DataFrame({"kind": ["检查次数"], "period": ["2023"], "value": [0.5], "baseline": [0.5]})
    with pytest.raises(UsageError, match=r"Rule demo-2022\.1\.i cannot run in bulk"):
        check_table(checker, table, record="indicator", as_of=AS_OF)


def test_a_roster_row_that_cannot_be_read_is_an_error() -> None:
    table = pl.DataFrame({"kind": ["调研"], "on": [date(2023, 1, 1)], "bearer": ["张"]})
    roster = pl.DataFrame({"bearer": ["张"], "duties": ["领异"], "since": ["2023-01-01"]})
    with pytest.raises(FactError, match="did you mean '领导'"):
        check(table, record="activity", rosters=roster)


def test_importing_govrules_loads_neither_narwhals_nor_an_engine() -> None:
    code = (
        "import sys, govrules, govrules.evaluate.checker, govrules.evaluate.columnar;"
        "print([name for name in ('narwhals', 'polars', 'duckdb', 'pyarrow', 'pandas') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
