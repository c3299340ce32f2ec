"""What a start must not do: leave the collector off, or read what the first check does not need."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from govrules.errors import UsageError
from govrules.extend import load_rules

RECORDS_ONLY = """
import sys
from govrules import check
from govrules.facts.records import Instruction
one = Instruction(id="1", jurisdiction="610726", received_at="2023-04-20", replied_at="2023-05-20")
assert check([one], as_of="2023-06-01").receipt.as_of == "2023-06-01"
assert check(one, as_of="2023-06-01").receipt.as_of == "2023-06-01"
print(*(name for name in ("govrules.facts.load", "govrules.wording", "yaml", "pendulum") if name in sys.modules))
"""

PLAIN_DATA = """
import sys
from govrules import check
check({"instruction": [{"id": "1"}]}, as_of="2023-06-01", jurisdiction="610726")
print(*sorted(name for name in sys.modules if name.endswith("_reader")))
"""


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    running = gc.isenabled()
    gc.enable()
    yield
    if not running:
        gc.disable()


def test_the_collector_runs_again_after_loading() -> None:
    load_rules()
    assert gc.isenabled() and gc.get_freeze_count() == 0


def test_the_collector_runs_again_after_a_load_that_failed() -> None:
    with pytest.raises(UsageError):
        load_rules(without=["nobody"])
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    load_rules()
    assert not gc.isenabled()


def test_checking_records_loads_no_readers() -> None:
    run = subprocess.run([sys.executable, "-c", RECORDS_ONLY], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_checking_plain_data_loads_no_reader_of_a_file() -> None:
    run = subprocess.run([sys.executable, "-c", PLAIN_DATA], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
