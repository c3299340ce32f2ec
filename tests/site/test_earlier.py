"""What a build finds of the one before: the files it will write over, and nothing else."""

from __future__ import annotations

from pathlib import Path

from govrules.site.earlier import ASIDE, bring_back, set_aside


def _site(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def _left(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_nothing_is_in_the_way_of_the_clearing_and_hidden_files_stay(tmp_path):
    _site(tmp_path, "index.html", "rules/a.html", ".nojekyll")
    set_aside(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {ASIDE, ".nojekyll"}


def test_only_files_that_will_be_written_over_come_back(tmp_path):
    _site(tmp_path, "index.html", "rules/a.html", "rules/gone.html", "gone/b.html", "search/index.json", "sitemap.xml")
    set_aside(tmp_path)
    bring_back(tmp_path, ["index.html", "rules/a.html", "rules/new.html"])
    assert _left(tmp_path) == {"index.html", "rules", "rules/a.html"}
    assert (tmp_path / "rules" / "a.html").read_text(encoding="utf-8") == "rules/a.html"


def test_what_a_broken_build_left_aside_is_dropped(tmp_path):
    _site(tmp_path, f"{ASIDE}/old.html", "index.html")
    set_aside(tmp_path)
    bring_back(tmp_path, ["old.html", "index.html"])
    assert _left(tmp_path) == {"index.html"}


def test_a_link_out_of_the_site_is_removed_and_not_followed(tmp_path):
    _site(tmp_path, "outside/kept.html", "site/index.html")
    (tmp_path / "site" / "elsewhere").symlink_to(tmp_path / "outside", target_is_directory=True)
    set_aside(tmp_path / "site")
    bring_back(tmp_path / "site", ["elsewhere/kept.html"])
    assert _left(tmp_path) == {"outside", "outside/kept.html", "site"}


def test_a_first_build_finds_nothing(tmp_path):
    set_aside(tmp_path / "site")
    bring_back(tmp_path / "site", ["index.html"])
    assert not (tmp_path / "site").exists()
