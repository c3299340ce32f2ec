"""The sample plugin, installed for one test by a distribution folder on the path, and facts for it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

SAMPLE = Path(__file__).parent / "sample" / "govrules_sample.py"

FACTS = """\
as_of: 2023-05-15T18:00+08:00
jurisdiction: "654321"
instruction:
  - {id: P-1, bearer: 县教育局, limit: 无时限, received_at: 2023-03-15T09:00+08:00, replied_at: 2023-03-28}
"""
KEPT = FACTS.replace("2023-03-28", "2023-03-20")
PENDING = FACTS.replace("2023-03-15", "2023-05-10").replace("2023-03-28", "null")
UNKNOWN = FACTS.replace(", replied_at: 2023-03-28", "")
ELSEWHERE = FACTS.replace("654321", "110000")
NOTE_ONLY = """\
as_of: 2023-05-15
jurisdiction: "654321"
indicator:
  - {id: I-1, kind: 样例解决率, period: 2023Q1, value: 80, baseline: 100}
"""


def install(folder: Path, name: str, source: str) -> None:
    """Put a plugin and its metadata into a folder, as an installer would."""
    (folder / f"govrules_{name}.py").write_text(source, encoding="utf-8")
    info = folder / f"govrules_{name}-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: govrules-{name}\nVersion: 1.2\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[govrules]\n{name} = govrules_{name}\n", encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder on the path that holds the sample plugin; the working directory is an empty folder beside it."""
    folder, here = tmp_path / "site", tmp_path / "here"
    folder.mkdir()
    here.mkdir()
    install(folder, "sample", SAMPLE.read_text(encoding="utf-8"))
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.chdir(here)
    for name in ("LC_ALL", "LC_MESSAGES", "GOVRULES_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    yield folder
    sys.modules.pop("govrules_sample", None)
    shutil.rmtree(folder)


@pytest.fixture
def facts(site):
    """Write facts to a file of the working directory and return its name."""

    def write(text: str = FACTS, name: str = "facts.yaml") -> str:
        Path(name).write_text(text, encoding="utf-8")
        return name

    return write


@pytest.fixture
def run(site):
    """Invoke the command line in this process."""
    from govrules.cli.app import govrules

    def invoke(*arguments: str, **environment: str):
        return CliRunner().invoke(govrules, list(arguments), env=environment)

    return invoke
