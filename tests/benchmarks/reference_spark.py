"""The four reference rules and the fifty written by hand for PySpark, and the session that all runs share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from tests.benchmarks import fifty, reference_duckdb
from tests.benchmarks import reference as ref

NTZ = "TIMESTAMP_NTZ"
SETTINGS = {
    "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4", "spark.sql.session.timeZone": "Asia/Shanghai",
    "spark.ui.showConsoleProgress": "false", "spark.driver.memory": "4g",
    # As docs/developers/bulk.md has it for every session.
    "spark.python.sql.dataFrameDebugging.enabled": "false",
}  # fmt: skip


def why_not() -> str | None:
    """Why Spark cannot be run here."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pip install 'govrules[spark]'."
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        return "Spark needs Java 17."
    return None


def session() -> Any:
    """A session on this machine, two threads wide."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[2]")).appName("benchmarks")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    running = builder.getOrCreate()
    running.sparkContext.setLogLevel("ERROR")
    return running


def _judged(spark: Any, folder: Path, extra: str = "") -> Any:
    """R1 to R3 as codes, with the calendar sent to every worker."""
    from pyspark.sql import functions

    items = spark.read.parquet(str(folder / "items.parquet"))
    calendar = spark.read.parquet(str(folder / "calendar.parquet"))
    day = items.received_at.cast("date") == calendar.day
    codes = [f"CAST({code} AS TINYINT) AS {name}" for name, code in reference_duckdb.codes(NTZ).items()]
    return items.join(functions.broadcast(calendar), day, "left").selectExpr(*filter(None, extra.split(", ")), *codes)


def counts(spark: Any, folder: Path) -> dict[str, list[int]]:
    """R1 to R3: number of records per verdict."""
    sums = [f"count_if({name} = {k})" for name in "abcd" for k in range(6)]
    row = _judged(spark, folder).selectExpr(*sums).collect()[0]
    return {name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate("abcd")}


def findings(spark: Any, folder: Path) -> int:
    """What is violated, excused, pending or undetermined by R1 to R3, brought here in long form."""
    columns = "id, received_at, delivered_at, submitted_on, issued_on, explicit_due, due7, event_on"
    _judged(spark, folder, columns).persist().createOrReplaceTempView("judged")
    found = spark.sql(reference_duckdb.long_form("margin", NTZ)).toArrow().num_rows
    spark.catalog.uncacheTable("judged")
    return int(found)


def visits(spark: Any, folder: Path) -> int:
    """R4: members without a visit, per quarter that has closed since they came."""
    for name in ("members", "visits"):
        spark.read.parquet(str(folder / f"{name}.parquet")).createOrReplaceTempView(name)
    return int(spark.sql(reference_duckdb.owed("members", "visits")).collect()[0][0])


def fifty_counts(spark: Any, folder: Path, at_once: int = 5) -> dict[str, list[int]]:
    """The fifty, some at a time: Spark's generated code falls over itself when it holds all of them."""
    for name in ("items", "workdays"):
        spark.read.parquet(str(folder / f"{name}.parquet")).createOrReplaceTempView(name)
    passed = spark.sql(f"SELECT w_ex FROM workdays WHERE day = DATE '{ref.TODAY}'").collect()[0][0]
    source = fifty.SOURCE.format(items="items", days="workdays")
    codes, found = fifty.sql_codes(passed, NTZ), {}
    for start in range(0, len(fifty.NAMES), at_once):
        names = fifty.NAMES[start : start + at_once]
        listed = ", ".join(f"CAST({codes[name]} AS TINYINT) AS {name}" for name in names)
        sums = ", ".join(f"count_if({name} = {k})" for name in names for k in range(6))
        row = spark.sql(f"SELECT {sums} FROM (SELECT {listed} FROM {source})").collect()[0]
        found.update({name: list(row[6 * n : 6 * n + 6]) for n, name in enumerate(names)})
    return found
