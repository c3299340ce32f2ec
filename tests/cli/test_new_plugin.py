"""``govrules new-plugin``: from a text to a folder, and the worked example of the guide through the commands."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "developers" / "new-region.md"
FENCE = re.compile(r'^```(\w+) title="([^"]+)"\n(.*?)^```$', flags=re.MULTILINE | re.DOTALL)
SHOWN = {title: body for _, title, body in FENCE.findall(GUIDE.read_text(encoding="utf-8"))}
OPTIONS = ("--code", "999001", "--name", "青溪镇", "--notice", "qingxi.txt", "--out", "made")


@pytest.fixture
def notice(site):
    """The guide's made-up notice in the working directory."""
    Path("qingxi.txt").write_text(SHOWN["qingxi.txt"], encoding="utf-8")


@pytest.fixture
def installed(notice, run, monkeypatch):
    """The draft, made by the command and installed as pip would; returns its folder."""
    made = run("new-plugin", "qingxi", *OPTIONS)
    assert made.exit_code == 0, made.output
    root = Path("made") / "qingxi"
    info = root / "govrules_qingxi-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: govrules-qingxi\nVersion: 0.1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[govrules]\nqingxi = govrules_qingxi\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(root.resolve()))
    yield root
    for name in [name for name in sys.modules if name.partition(".")[0] == "govrules_qingxi"]:
        del sys.modules[name]


def finish(root: Path) -> None:
    """Put the files that the guide shows over the draft."""
    for path, body in SHOWN.items():
        if path != "qingxi.txt":
            (root / path).write_text(body, encoding="utf-8")


def test_the_command_says_what_it_found_and_what_to_do_next(notice, run):
    made = run("new-plugin", "qingxi", *OPTIONS, "--lang", "zh")
    assert made.exit_code == 0
    first, second = made.output.splitlines()[:2]
    assert f"{first}\n{second}\n" in GUIDE.read_text(encoding="utf-8")
    assert "第 1 行未归入条款：青溪镇人民政府关于提高办…" in made.output
    assert "pip install -e made/qingxi" in made.output
    assert (Path("made") / "qingxi" / "govrules_qingxi" / "py.typed").exists()


def test_a_draft_is_listed_as_a_plugin_and_fails_its_test(installed, run):
    assert re.search(r"govrules-qingxi +0\.1\.0 +qingxi +1 +1 +loaded", run("plugins").output)
    tested = run("test", str(installed / "govrules_qingxi" / "cases"))
    assert tested.exit_code == 1
    assert "4 cases passed, 0 failed" in tested.output
    assert "UNDECIDED qingxi-2024.1.a: the clause is undecided (bearer)." in tested.output
    assert "9 undecided" in tested.output


def test_the_finished_example_of_the_guide_passes_its_test(installed, run):
    finish(installed)
    tested = run("test", str(installed / "govrules_qingxi" / "cases"), "--lang", "zh")
    assert tested.exit_code == 0, tested.output
    assert tested.output.strip() in GUIDE.read_text(encoding="utf-8")


def test_the_finished_example_of_the_guide_passes_the_audit(installed, run):
    for library in ("opencc", "rapidfuzz"):
        pytest.importorskip(library)
    finish(installed)
    audited = run("audit", "qingxi.txt", "--notice", "qingxi-2024", "--lang", "zh")
    assert audited.exit_code == 0, audited.output
    first, *_, last = audited.output.strip().splitlines()
    assert f"{first}\n" in GUIDE.read_text(encoding="utf-8") and f"\n{last}\n" in GUIDE.read_text(encoding="utf-8")


def test_metadata_given_on_the_command_line_is_taken(notice, run):
    made = run("new-plugin", "qingxi", *OPTIONS, "--id", "qx-1", "--title", "青溪规定", "--issued", "2023-05-06")
    assert made.exit_code == 0
    written = (Path("made") / "qingxi" / "govrules_qingxi" / "notice.py").read_text(encoding="utf-8")
    assert 'id="qx-1"' in written and 'title="青溪规定"' in written and "issued=date(2023, 5, 6)" in written


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("--code", "12"), "not a GB/T 2260 code"),
        (("--issued", "soon"), "is not a date"),
        (("--notice", "missing.txt"), "missing.txt"),
        (("--id", "青溪"), "characters outside"),
    ],
)
def test_what_cannot_be_used_is_an_error_and_nothing_is_written(notice, run, change, message):
    made = run("new-plugin", "qingxi", *OPTIONS, *change)
    assert made.exit_code == 2
    assert message in made.output
    assert not Path("made").exists()


def test_a_folder_that_is_there_is_left_alone(notice, run):
    assert run("new-plugin", "qingxi", *OPTIONS).exit_code == 0
    again = run("new-plugin", "qingxi", *OPTIONS)
    assert again.exit_code == 2 and "exists already" in again.output
