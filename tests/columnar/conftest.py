"""Every rule there is: the made-up notice and the installed regions; and a session of Spark where there is Java."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from govrules.evaluate.checker import Checker
from govrules.extend.registry import load_rules

# The columnar extra is optional: without it there is nothing to compare.
collect_ignore_glob = [] if find_spec("narwhals") and find_spec("polars") else ["test_*.py"]

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"
SETTINGS = {
    "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "2",
    "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
    # Neither the process's zone nor Beijing's.
    "spark.sql.session.timeZone": "Europe/Berlin",
    # The code that Spark writes for the rules of all regions at once does not fit into its usual 1 GB.
    "spark.driver.memory": "3g",
    # Plans are many and short here: most of the time would go into compiling them thoroughly.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}  # fmt: skip


@pytest.fixture(scope="session")
def regions() -> Checker:
    """All installed regions."""
    return Checker.of(load_rules())


def need_spark() -> None:
    """Skip where there is no PySpark or no Java."""
    if find_spec("pyspark") is None:
        pytest.skip("PySpark is not installed: pip install 'govrules[spark]'")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("there is no Java: install Java 17 (openjdk-17-jre-headless)")


def spark_session(master: str, **settings: str) -> Any:
    """A session on a master."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(master).appName("govrules-tests")
    for key, value in {**SETTINGS, **settings}.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


@pytest.fixture(scope="module")
def far_zone() -> Iterator[None]:
    """The process in another time zone than any session."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.fixture(scope="module")
def session(far_zone: None) -> Iterator[Any]:
    """Spark on this machine, or on the master that SPARK_MASTER names."""
    need_spark()
    running = spark_session(os.environ.get("SPARK_MASTER", "local[2]"))
    yield running
    running.stop()
