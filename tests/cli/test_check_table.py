"""``govrules check`` on tables: counts, exit codes, what is written, and what is said of wrong input."""

from __future__ import annotations

import json
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
from wcwidth import wcswidth

from .conftest import FACTS

if not (find_spec("narwhals") and find_spec("polars")):
    pytest.skip("tables need the columnar extra", allow_module_level=True)

import polars as pl

HEADER = "编号,责任主体,办理时限,收到时间,落实反馈时间\n"
LATE = "P-1,县教育局,无时限,2023-03-15,2023-03-28\n"
KEPT = "P-2,县教育局,无时限,2023-03-15,2023-03-20\n"
OPEN = "P-3,县教育局,无时限,2023-05-10,未办\n"
BLANK = "P-4,县教育局,无时限,2023-03-15,\n"
BAD = "P-5,县教育局,无时限,2023-02-30,\n"
AS_OF = ("--as-of", "2023-05-15", "--jurisdiction", "654321", "--record", "instruction")


@pytest.fixture
def table(site):
    """Write rows of instructions as CSV or Parquet and return the file's name."""

    def make(*rows: str, name: str = "t.csv") -> str:
        text = HEADER + "".join(rows)
        if name.endswith(".parquet"):
            pl.read_csv(text.encode(), infer_schema=False).write_parquet(name)
        else:
            Path(name).write_text(text, encoding="utf-8")
        return name

    return make


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([KEPT], 0), ([KEPT, OPEN], 0), ([LATE, KEPT, BLANK], 1), ([KEPT, BLANK], 3), ([LATE, BAD], 2), ([KEPT, BAD], 2)
    ],
)  # fmt: skip
def test_the_exit_code_says_what_was_found(run, table, rows, code, engine):
    pytest.importorskip(engine)
    result = run("check", table(*rows), *AS_OF, "--engine", engine)
    assert result.exit_code == code, result.output


def test_a_table_to_which_no_rule_applies_is_not_green(run, table):
    rows = KEPT.replace("无时限", "2023-05-01")
    result = run("check", table(rows), *AS_OF)
    assert result.exit_code == 5, result.output
    assert "Nothing was evaluated" in result.stdout


def test_tables_and_single_records_come_to_the_same(run, table, facts):
    single = json.loads(run("check", facts(FACTS), "--format", "json").stdout)["summary"]
    bulk = json.loads(run("check", table(LATE), *AS_OF, "--format", "json").stdout)["summary"]
    assert {name: n for name, n in bulk.items() if n} == {name: n for name, n in single.items() if n} == {"violated": 1}


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_findings_rejects_and_counts_reconcile(run, table, engine):
    pytest.importorskip(engine)
    name = table(LATE, KEPT, OPEN, BLANK, BAD, name="t.parquet")
    files = ("--out", "out/found.parquet", "--rejects", "out/bad.parquet")
    result = run("check", name, *AS_OF, "--engine", engine, *files, "--format", "json:s.json", "--format", "text")
    assert result.exit_code == 2, result.output
    found, bad = pl.read_parquet("out/found.parquet"), pl.read_parquet("out/bad.parquet")
    assert sorted(found["verdict"]) == ["pending", "undetermined", "violated"]
    assert bad["id"].to_list() == ["P-5"]
    data = json.loads(Path("s.json").read_text(encoding="utf-8"))
    assert data["rows"] == {"in": 5, "judged": 4, "rejected": 1, "superseded": 0}
    assert sum(data["summary"].values()) == 4
    assert (data["findings"], data["rejects"]) == ("out/found.parquet", "out/bad.parquet")
    assert data["columns"]["received_at"] == "收到时间"
    assert "sample-2023.1.a" in result.stdout
    assert "no such day" in result.stdout


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_rows_that_share_an_id_are_all_rejected_with_their_place(run, table, engine):
    pytest.importorskip(engine)
    name = table(KEPT, LATE, KEPT.replace("P-2", " P-2 "), OPEN)
    result = run("check", name, *AS_OF, "--engine", engine, "--format", "json")
    data = json.loads(result.stdout)
    assert (result.exit_code, data["rows"]["rejected"], data["rows"]["judged"]) == (2, 2, 2)
    assert {row["reason"] for row in data["first_rejects"]} == {"the id is on 2 rows, first on row 2"}
    assert [row["row"] for row in data["first_rejects"]] == [2, 4]  # lines of the file
    assert data["summary"]["satisfied"] == 0


def test_patterns_and_several_files_are_one_table(run, table):
    table(LATE, name="a-1.csv")
    table(KEPT, name="a-2.csv")
    for given in (["a-*.csv"], ["a-1.csv", "a-2.csv"]):
        data = json.loads(run("check", *given, *AS_OF, "--format", "json").stdout)
        assert (data["rows"]["in"], data["summary"]["violated"], data["summary"]["satisfied"]) == (2, 1, 1)


def test_a_mapping_file_and_a_roster_are_read(run, site):
    Path("m.yaml").write_text("on: 日子\nbearer: 谁\n", encoding="utf-8")
    Path("acts.csv").write_text("kind,日子,谁\n样例调研,2023-01-05,张三\n", encoding="utf-8")
    Path("roster.csv").write_text("bearer,duties,since\n张三,样例领导,2023-01-01\n", encoding="utf-8")
    given = ("acts.csv", *AS_OF[:-1], "activity", "--mapping", "m.yaml", "--roster", "roster.csv", "--format", "json")
    result = run("check", *given)
    data = json.loads(result.stdout)
    assert (result.exit_code, data["summary"]["violated"], data["summary"]["pending"]) == (1, 1, 1), result.output
    assert sum(data["summary"].values()) == 2  # rules of other places find nothing
    assert data["columns"]["on"] == "日子"


def test_times_without_a_zone_are_rejected_until_somebody_vouches_for_them(run, table):
    name = table(KEPT.replace("2023-03-20", "2023-03-20T09:00"), KEPT.replace("2023-03-20", "2023年3月20日9时"))
    lines = Path(name).read_text(encoding="utf-8").replace("P-2", "P-9", 1)
    Path(name).write_text(lines, encoding="utf-8")
    result = run("check", name, *AS_OF)
    assert result.exit_code == 2
    assert result.stdout.count("--beijing-time") == 2
    assert run("check", name, *AS_OF, "--beijing-time").exit_code == 0
    typed = pl.DataFrame({"received_at": [datetime(2023, 3, 15, 9)]})
    typed.write_parquet("typed.parquet")
    refused = run("check", "typed.parquet", *AS_OF)
    assert refused.exit_code == 2
    assert "received_at" in refused.stderr and "--beijing-time" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["t.csv", "--engine", "polar"], "did you mean 'polars'"),
        (["t.csv", "--engine", "duckbd"], "did you mean 'duckdb'"),
        (["t.csv", "--record", "instructions"], "did you mean 'instruction'"),
        (["none.csv"], "no such file"), (["none-*.parquet"], "no such file"), (["empty.csv"], "the file is empty"),
        (["head.csv"], "no rows"), (["fake.parquet"], "not a Parquet file"), (["facts.yaml"], "yaml"),
        (["gbk.csv"], "not UTF-8"), (["t.csv", "head.csv", "fake.parquet"], "of one kind"),
        (["t.csv", "--mapping", "none.yaml"], "none.yaml"), (["t.csv", "--mapping", "m.yaml"], "'recieved_at'"),
        (["t.csv", "--mapping", "c.yaml"], "no column '收'"), (["other.csv"], "None of the table's columns"),
        (["twice.csv"], "given twice"), (["t.csv", "--roster", "none.csv"], "no such file"),
        (["t.csv", "--out", "t.csv"], "cannot be written"), (["t.csv", "--waivers", "w.yaml"], "--waivers"),
        (["t.csv", "--format", "sarif"], "sarif"),
        (["t.csv", "--record", "activity"], "no column kind"), (["t.csv", "--jurisdiction", "6543"], "six digits"),
    ],
)  # fmt: skip
def test_wrong_input_is_one_sentence_and_exits_with_2(run, table, arguments, said):
    table(KEPT)
    for name, text in {
        "empty.csv": "", "head.csv": HEADER, "fake.parquet": "no parquet", "facts.yaml": "a: 1\n",
        "other.csv": "x\n1\n",
        "m.yaml": "recieved_at: 收到时间\n", "c.yaml": "received_at: 收\n", "twice.csv": "received_at,收到时间\n,\n",
    }.items():  # fmt: skip
        Path(name).write_text(text, encoding="utf-8")
    Path("gbk.csv").write_bytes((HEADER + KEPT).encode("gb18030"))
    result = run("check", *AS_OF, *arguments)
    assert result.exit_code == 2, result.output
    assert said in result.stderr, result.output
    assert result.stderr.count("error: ") == 1
    assert "Traceback" not in result.output and "defect of govrules" not in result.output


@pytest.mark.parametrize(("left_out", "said"), [("--as-of", "--as-of is missing"), ("--record", "--record is missing")])
def test_what_a_table_needs_is_asked_for(run, table, left_out, said):
    given = [*AS_OF, "--engine", "polars"]
    at = given.index(left_out)
    result = run("check", table(KEPT), *given[:at], *given[at + 2 :])
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_engine_that_is_not_installed_is_named_with_its_extra(run, table, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    result = run("check", table(KEPT), *AS_OF, "--engine", "duckdb")
    assert result.exit_code == 2
    assert "govrules[duckdb]" in result.stderr


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_of_the_summary_is_wider_than_80_columns(run, table, lang):
    name = table(LATE, KEPT, OPEN, BLANK, BAD, BAD.replace("2023-02-30", "二〇二三年" * 20).replace("P-5", "P-6"))
    result = run("check", name, *AS_OF, "--lang", lang)
    lines = result.stdout.splitlines()
    assert len(lines) > 8
    assert [line for line in lines if not 0 <= wcswidth(line) <= 80] == []


def test_quiet_leaves_violations_and_counts(run, table):
    loud, quiet = (run("check", table(LATE, OPEN), *AS_OF, *more).stdout for more in ((), ("--quiet",)))
    assert "violated" in quiet and "Facts without" not in quiet
    assert len(quiet) < len(loud)
