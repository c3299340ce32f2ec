"""A real cluster on loopback: partitioned input and output, and a worker that dies while it works."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from govrules.evaluate.columnar.table import check_table
from tests.columnar.agree import table_frame, text_table
from tests.columnar.conftest import need_spark, spark_session
from tests.columnar.generate import Maker
from tests.evaluate.demo import CHECKER

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark"), pytest.mark.filterwarnings("ignore")]
AS_OF = datetime(2023, 7, 3, 9, 30)
SCRIPT = Path(__file__).with_name("cluster.sh")
FILES, COPIES, ROWS = 12, 5, 1_000


def _cluster(*arguments: str) -> str:
    # To a file: a daemon that inherits a pipe would keep it open for good.
    folder = Path(arguments[1])
    with (folder / "said").open("w+") as said:
        done = subprocess.run([str(SCRIPT), *arguments], stdout=said, stderr=said, check=False, timeout=240)
        said.seek(0)
        text = said.read()
    assert done.returncode == 0, text
    return text.strip()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cluster")


@pytest.fixture(scope="module")
def cluster(folder: Path, far_zone: None) -> Iterator[Any]:
    """A session on a master with two workers."""
    need_spark()
    try:
        master = _cluster("start", str(folder), sys.executable)
        session = spark_session(
            master, **{
                "spark.executor.memory": "512m", "spark.cores.max": "2", "spark.sql.files.openCostInBytes": "134217728",
                "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            }
        )  # fmt: skip
        _wait_until(lambda: _executors(session) == 2, "two executors")
        yield session
        session.stop()
    finally:
        _cluster("stop", str(folder))


def _executors(session: Any) -> int:
    return int(session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()) - 1


def _wait_until(reached: Any, what: str) -> None:
    for _ in range(600):
        if reached():
            return
        time.sleep(0.2)
    raise AssertionError(f"waited in vain for {what}")


def test_a_worker_that_dies_in_the_middle_loses_nothing(cluster: Any, folder: Path) -> None:
    table = folder / "table"
    table.mkdir()
    made = text_table(Maker(CHECKER, AS_OF, 3).records(CHECKER.rules.records["instruction"], ROWS))
    for number in range(FILES):
        copies = [made.with_columns(pl.col("id") + f"-{number}-{copy}") for copy in range(COPIES)]
        bad = made.head(1).with_columns(id=pl.lit(f"bad-{number}"), received_at=pl.lit("2023-02-30"))
        pl.concat([*copies, bad]).write_parquet(table / f"part-{number:02}.parquet")
    wanted = check_table(CHECKER, table, record="instruction", as_of=AS_OF, all=True, engine="polars")

    died_after: list[int] = []
    done = threading.Event()

    def kill_a_worker() -> None:
        tracker = cluster.sparkContext.statusTracker()
        finished: dict[int, int] = {}
        while not done.is_set():
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info is not None:
                    finished[stage] = info.numCompletedTasks
            # Some work is done, kept on both workers, and more is under way.
            if len(finished) > 2 and sum(finished.values()) >= FILES and list(tracker.getActiveStageIds()):
                _cluster("kill", str(folder), "2")
                died_after.append(sum(finished.values()))
                return
            time.sleep(0.02)

    killer = threading.Thread(target=kill_a_worker)
    killer.start()
    out, rejects = folder / "findings", folder / "rejects"
    try:
        result = check_table(
            CHECKER, table, record="instruction", as_of=AS_OF, all=True, engine="spark", out=out, rejects_out=rejects
        )
    finally:
        done.set()
        killer.join()
    assert died_after, "the check was over before a worker could die"
    _wait_until(lambda: _executors(cluster) < 2, "the loss to be noticed")

    rows = FILES * (COPIES * ROWS + 1)
    assert (result.rows, result.rejected, result.judged) == (rows, FILES, rows - FILES)
    assert result.counts == wanted.counts
    assert len(list(out.glob("part-*.parquet"))) > 1
    kept, lost = pl.read_parquet(f"{out}/*.parquet"), pl.read_parquet(f"{rejects}/*.parquet")
    assert sorted(lost["id"]) == sorted(f"bad-{number}" for number in range(FILES))
    wanted_frame = table_frame(wanted)
    instants = pl.col("due_at", "acted_at").dt.cast_time_unit("us")
    frame = kept.with_columns(pl.col("actual", "margin").round(6), instants).sort("rule", "version", "id", "period")
    assert_frame_equal(frame, wanted_frame)
