"""Finished pages kept between builds: taken over only where nothing they are made of has changed."""

from __future__ import annotations

import filecmp
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from govrules.site.kept import STORE, Kept

ABOUT = {"title": "甲", "anchors": ["a"], "links": {"b.md": {"c": "b.md#c"}}}


def _left(store: Path, **changes: str) -> None:
    kept = Kept(store, base="1", order=["a.md", "b.md"])
    for path in kept.order:
        assert kept.find(path, changes.get(path, "text")) is None
        kept.add(path, f"<p>{path}</p>", ABOUT)
    assert kept.finish({"a.md": '{"title":"甲"}'}) == {"a.md": '{"title":"甲"}', "b.md": ""}


def test_a_page_is_taken_over_with_its_search_entries_and_its_anchors(tmp_path):
    _left(tmp_path / "build" / "store")
    kept = Kept(tmp_path / "build" / "store", base="1", order=["b.md", "a.md"])
    found = kept.find("a.md", "text")
    assert found is not None and found.html == "<p>a.md</p>" and found.about == ABOUT
    assert kept.find("b.md", "another text") is None
    kept.add("b.md", "<p>new</p>", ABOUT)
    assert list(kept.finish({"b.md": "{}"}).items()) == [("b.md", "{}"), ("a.md", '{"title":"甲"}')]
    again = Kept(tmp_path / "build" / "store", base="1")
    assert again.find("b.md", "another text").html == "<p>new</p>" and again.find("b.md", "text") is None


@pytest.mark.parametrize(
    ("base", "path", "text"), [("2", "a.md", "text"), ("1", "b.md", "TEXT"), ("1", "c.md", "text")]
)
def test_a_page_made_of_anything_else_is_not_taken_over(tmp_path, base, path, text):
    _left(tmp_path / "store")
    assert Kept(tmp_path / "store", base=base).find(path, text) is None


def test_a_build_that_warned_saves_nothing_so_that_the_next_one_warns_again(tmp_path):
    kept = Kept(tmp_path / "store", base="1", order=["a.md"])
    kept.find("a.md", "text")
    kept.add("a.md", "<p>a</p>", ABOUT)
    kept.warned = True
    assert kept.finish({"a.md": "{}"}) == {"a.md": "{}"}
    assert not (tmp_path / "store").exists()


def test_a_page_that_is_gone_is_forgotten(tmp_path):
    _left(tmp_path / "store")
    kept = Kept(tmp_path / "store", base="1", order=["a.md"])
    kept.find("a.md", "text")
    kept.finish({})
    assert Kept(tmp_path / "store", base="1").find("b.md", "text") is None


def test_a_broken_store_is_made_anew(tmp_path):
    (tmp_path / "store").write_text("not a database at all, but long enough to be read as one" * 40, encoding="utf-8")
    _left(tmp_path / "store")
    assert Kept(tmp_path / "store", base="1").find("a.md", "text") is not None


def _build(work: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = {key: value for key, value in os.environ.items() if key != "GOVRULES_NOTICES_DIR"}
    run = subprocess.run(
        command, cwd=work, env={**environment, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def _keys(work: Path) -> dict[str, str]:
    with closing(sqlite3.connect(work / STORE)) as base:
        return dict(base.execute("SELECT path, key FROM page"))


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_site_built_after_one_change_is_the_site_built_from_nothing(built, tmp_path):
    work = tmp_path / "work"
    shutil.copytree(built.parent, work, ignore=shutil.ignore_patterns("site"))
    before = _keys(work)
    page = work / "docs" / "guide" / "legal.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n首问负责制在这里。[结论](verdicts.md)\n", encoding="utf-8")
    _build(work, tmp_path / "after")
    after = _keys(work)
    assert {path for path, key in after.items() if before.get(path) != key} == {"guide/legal.md"}
    (work / STORE).unlink()
    _build(work, tmp_path / "anew")
    kept, anew = _files(tmp_path / "after"), _files(tmp_path / "anew")
    assert set(kept) == set(anew) and len(kept) > 1000
    assert [name for name in kept if not filecmp.cmp(kept[name], anew[name], shallow=False)] == []
    index = kept["search/search_index.json"].read_text(encoding="utf-8")
    assert "guide/legal.html" in index and "rules/ningqiang-2022.5.d.html" in index
