"""Which files are read, how several go together, and what the reader notes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govrules.facts.dataset import Dataset
from govrules.facts.load import FactErrors, load_facts
from govrules.facts.record import Record
from govrules.timing import parse_period

Load = Callable[..., Dataset]
Errors = Callable[..., list[str]]
Words = dict[str, type[Record]]


def test_a_directory_gives_its_fact_files_in_order_and_leaves_the_others(
    tmp_path: Path, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("facts")
    (folder / "below.yaml").mkdir(parents=True)
    for name, text in {
        "c.yml": "matter: {id: 3}\n",
        "a.json": '{"matter": {"id": 1}}',
        "matter.csv": "id\n4\n",
        "b.YAML": "matter: {id: 2}\n",
        "t.govrules.yaml": "cases: []\n",
        "notes.txt": "x",
        ".hidden.yaml": "x",
        "~$book.xlsx": "x",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    data = load_facts([folder], words)
    assert [record.id for record in data.records] == ["1", "2", "3", "4"]
    assert str(data.place(data.records[0])) == os.path.join("facts", "a.json:1")
    again = load_facts([folder, folder / "a.json", Path("facts/../facts/c.yml")], words)
    assert again.digest == data.digest and len(again.records) == 4


def test_one_path_may_be_given_without_a_list(tmp_path: Path, words: Words) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("matter: {id: 1}\n", encoding="utf-8")
    assert len(load_facts(file, words).records) == len(load_facts(str(file), words).records) == 1


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("wek.yaml", "wek.yaml: there is no such file or directory (did you mean 'week.yaml'?)."),
        ("nowhere/a.yaml", "nowhere/a.yaml: there is no such file or directory."),
        ("empty", "empty: the directory holds no facts (*.yaml, *.yml, *.json, *.csv, *.xlsx)."),
        ("notes.txt", "notes.txt: facts are read from .yaml, .yml, .json, .csv and .xlsx, not from .txt."),
        ("old.xls", "old.xls: facts are read from .yaml, .yml, .json, .csv and .xlsx, not from .xls."),
        ("bare", "bare: facts are read from .yaml, .yml, .json, .csv and .xlsx, not from a file without suffix."),
        ("t.govrules.yaml", "t.govrules.yaml: this file holds test cases, not facts."),
    ],
)
def test_a_path_that_cannot_be_read_is_named(
    tmp_path: Path, words: Words, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in ("week.yaml", "notes.txt", "old.xls", "bare", "t.govrules.yaml"):
        Path(file).write_text("x", encoding="utf-8")
    Path("empty").mkdir()
    with pytest.raises(FactErrors) as caught:
        load_facts([name], words)
    assert [error.message for error in caught.value.errors] == [message]


def test_no_paths_are_an_error(words: Words) -> None:
    with pytest.raises(FactErrors, match="No files with facts are named"):
        load_facts([], words)


def test_headers_of_several_files_go_together_if_they_agree(load: Load, errors: Errors) -> None:
    head = "as_of: 2023-04-01\ncovers: 2023Q1\n"
    files = {"a.yaml": head + "matter: {id: 1}\n", "b.yaml": head + "matter: {id: 2}\n", "c.yaml": "matter: {id: 3}\n"}
    data = load(files)
    assert (data.as_of, data.covers) == (date(2023, 4, 1), parse_period("2023Q1"))
    files["c.yaml"] = "\nas_of: 2023-04-02\ncovers: 2023Q2\nmatter: {id: 3}\n"
    assert errors(files) == [
        "c.yaml:2: as_of is 2023-04-02 here and 2023-04-01 at a.yaml:1.",
        "c.yaml:3: covers is 2023Q2 here and 2023Q1 at a.yaml:2.",
    ]


def test_an_id_in_two_files_names_both_places(errors: Errors) -> None:
    assert errors({"a.yaml": "matter: {id: M}\n", "matter.csv": "id\nM\n"}) == [
        "matter.csv:2: matter 'M' is already recorded at a.yaml:1."
    ]


def test_instants_without_a_zone_are_refused_until_the_caller_says_they_are_beijing_time(
    load: Load, errors: Errors
) -> None:
    files = {
        "a.yaml": "matter:\n  - {id: 1, received_at: 2023-03-15, replied_at: 2023-03-15T09:30Z}\n"
        "  - id: 2\n    received_at: 2023-03-15T09:30\n",
        "matter.csv": "id,收到时间,反馈时间\n3,2023年3月15日9时,2023-03-15 09:30+0800\n4,2023-03-15 09:30,\n",
    }
    assert errors(files, beijing_time=False) == [
        "a.yaml:4: 3 instants without a zone were refused, because one time without a zone can mean many instants."
    ]
    data = load(files, beijing_time=True)
    assert data.notes == () and len(data.records) == 4


def test_the_digest_does_not_depend_on_the_files(load: Load) -> None:
    together = load({"a.yaml": "jurisdiction: 610726\nmatter: [{id: 1, 标题: x}, {id: 2}]\n"})
    apart = load({"matter.csv": "id\n2\n", "b.json": '{"事项": {"id": 1, "title": "x"}}'}, jurisdiction="610726")
    assert together.digest == apart.digest


@pytest.mark.parametrize("name", ["a.yaml", "matter.csv", "a.xlsx"])
def test_a_file_that_may_not_be_read_is_named(errors: Errors, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: refuse() if path.name == name else read(path))
    monkeypatch.setattr("openpyxl.load_workbook", refuse)
    assert errors({name: "id\n1\n"}) == [f"{name}: the file cannot be read: Permission denied."]


def test_importing_the_loader_imports_neither_yaml_nor_openpyxl() -> None:
    code = "import sys, govrules.facts.load, govrules.facts.template; print({'yaml', 'openpyxl'} & set(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2], env={**os.environ, "PYTHONPATH": "."},
    )  # fmt: skip
    assert run.stdout.strip() == "set()"


def test_names_win_over_labels_and_a_label_of_two_fields_is_of_none(tmp_path: Path, matter: type[Any]) -> None:
    from govrules.facts.load.terms import Terms
    from govrules.facts.record import TextField

    class Odd(matter, name="odd", zh="标", en="odd"):  # type: ignore[misc]
        other: TextField = TextField("标题", "other")
        again: TextField = TextField("amount", "again")

    fields = Terms({"odd": Odd}).fields(Odd)
    assert "标题" not in fields and fields["title"] == "title" and fields["amount"] == "amount"
