"""The scripts under examples/scripts run as they stand and print what they promise."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "examples" / "scripts"


def printed(name: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    runpy.run_path(str(SCRIPTS / name))
    return capsys.readouterr().out.splitlines()


def test_every_script_is_tested() -> None:
    assert {file.name for file in SCRIPTS.glob("*.py")} == {"check_one_record.py", "due_next.py", "check_database.py"}


def test_one_late_reply_is_found_with_its_clause(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed("check_one_record.py", capsys)
    (number,) = (index for index, line in enumerate(lines) if line.startswith("violated"))
    assert "ningqiang-2022.5.d" in lines[number] and "2023年5月10日" in lines[number]
    assert "7个工作日内落实反馈" in lines[number + 1]


def test_open_duties_come_soonest_first(capsys: pytest.CaptureFixture[str]) -> None:
    days = [line.split("\t")[0] for line in printed("due_next.py", capsys)]
    assert len(days) > 10
    assert days == sorted(days) and days[0] >= "2023-05-12"


def test_a_row_that_cannot_be_read_is_named_and_the_others_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed("check_database.py", capsys)
    begun = [line.split("\t")[:2] for line in lines if "\t" in line]
    assert [code for code, _ in begun] == ["0", "1", "refused", "0"]
    assert "PS-3" in begun[2][1] and "2023-02-30" in begun[2][1]
