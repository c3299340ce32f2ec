"""The built site as files: no dead link, no orphan, no address outside, the same page in both languages."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import govrules

pytestmark = pytest.mark.slow


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.resources: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, name, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.ids.add(given["id"])
        if name == "a" and given.get("href"):
            self.links.append(given["href"])
        if name in ("script", "img", "iframe", "source") and given.get("src"):
            self.resources.append(given["src"])
        if name == "link" and given.get("href") and given.get("rel") not in ("canonical",):
            self.resources.append(given["href"])


@pytest.fixture(scope="module")
def parsed(built: Path) -> dict[Path, _Page]:
    return {path: _Page(path.read_text(encoding="utf-8")) for path in sorted(built.rglob("*.html"))}


def _target(page: Path, address: str, site: Path) -> tuple[Path, str] | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    where = page if not path else (site / path.lstrip("/") if path.startswith("/") else page.parent / path)
    where = where.resolve()
    return (where / "index.html" if where.is_dir() else where), unquote(parts.fragment)


def test_no_link_is_dead(built, parsed):
    dead = []
    for page, content in parsed.items():
        if page.name == "404.html":
            continue
        for address in content.links:
            found = _target(page, address, built)
            if found is None:
                continue
            where, fragment = found
            if not where.is_file() or (fragment and where in parsed and fragment not in parsed[where].ids):
                dead.append(f"{page.relative_to(built)} → {address}")
    assert not dead, "\n".join(dead[:40])


def test_no_page_is_an_orphan(built, parsed):
    reached = set()
    for page, content in parsed.items():
        for address in content.links:
            found = _target(page, address, built)
            if found is not None and found[0] != page:
                reached.add(found[0])
    orphans = [path.relative_to(built).as_posix() for path in parsed if path not in reached and path.name != "404.html"]
    assert not orphans


def test_nothing_is_loaded_from_another_host(parsed):
    outside = [
        f"{page.name}: {address}"
        for page, content in parsed.items()
        for address in content.resources
        if urlsplit(address).scheme or urlsplit(address).netloc
    ]
    assert not outside


def test_every_page_exists_in_both_languages(built, parsed):
    pages = {path.relative_to(built).as_posix() for path in parsed} - {"404.html"}
    chinese = {name for name in pages if not name.startswith("en/")}
    english = {name.removeprefix("en/") for name in pages if name.startswith("en/")}
    assert chinese == english
    assert len(chinese) > 100


def test_addresses_are_ascii(parsed):
    assert all(path.as_posix().isascii() for path in parsed)


def test_the_api_page_shows_every_public_name_with_its_parameters(built):
    text = (built / "reference" / "api.html").read_text(encoding="utf-8")
    found = re.findall(r"<h2[^>]*>(.*?)</h2>", text, re.DOTALL)
    headings = {unescape(re.sub("<[^>]*>", "", inside)).split("¶")[0].strip() for inside in found}
    assert {name for name in govrules.__all__ if not name.startswith("__")} <= headings
    assert "jurisdiction" in text.partition('id="govrules.extend.api.check"')[2].partition("<h2")[0]
