"""A page of the rule book and its Markdown.

The body is finished HTML between marker comments, so that no word of a notice is ever read as Markdown, and a
large site need not be parsed. Headings stay Markdown: they make the table of contents.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Sequence
from typing import Literal

from attrs import field, frozen

from govrules.site.markup import Html, escape, plain_markdown

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")
OPEN, CLOSE = "<!-- gr:{} -->", "<!-- gr:end -->"


@frozen
class Heading:
    """A heading below the title; ``id`` is a stable ASCII anchor. Search leaves out what is not ``searchable``."""

    text: str
    id: str
    level: int = 2
    searchable: bool = True


@frozen
class Block:
    """Finished HTML. What is not ``searchable`` is left out of the search index."""

    html: Html
    searchable: bool = True


@frozen
class Documented:
    """A Python name whose signature and docstrings mkdocstrings puts here."""

    target: str


Part = Heading | Block | Documented


@frozen
class Page:
    """A page: ``name`` is its path below the language's folder, without suffix.

    ``title`` is the heading and what search shows; ``tags`` are terms for which it is the right page;
    ``made_of`` is a digest of what else the finished page shows.
    """

    name: str
    lang: Lang
    title: str
    body: tuple[Part, ...]
    description: str = ""
    tags: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    searchable: bool = True
    made_of: str = ""
    boost: float | None = None
    heading: str | None = field(default=None)

    @property
    def path(self) -> str:
        """Path of the Markdown file below the documentation folder."""
        return source(self.name, self.lang)


def source(name: str, lang: Lang) -> str:
    """Markdown file of a page: Chinese at the top, English below ``en``."""
    return f"{name}.md" if lang == "zh" else f"en/{name}.md"


def address(here: str, there: str, anchor: str = "") -> str:
    """Relative link between two pages of one language, given by name."""
    target = posixpath.relpath(there, posixpath.dirname(here) or ".") + ".html"
    return f"{target}#{anchor}" if anchor else target


def across(here: str, lang: Lang, file: str) -> str:
    """Relative link from a page to a file at the top of the site (an asset)."""
    depth = source(here, lang).count("/")
    return "../" * depth + file


def render(page: Page) -> str:
    """The Markdown of a page, front matter first."""
    meta: dict[str, object] = {"title": escape(page.title)}
    if page.description:
        meta["description"] = escape(page.description)
    if page.hide:
        meta["hide"] = list(page.hide)
    if page.tags:
        meta["tags"] = list(page.tags)
    if page.made_of:
        meta["made_of"] = page.made_of
    search: dict[str, object] = {} if page.searchable else {"exclude": True}
    search |= {"boost": page.boost} if page.boost is not None else {}
    if search:
        meta["search"] = search
    lines = ["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()), "---", ""]
    lines += [f"# {plain_markdown(page.heading or page.title)}", ""]
    for part in page.body:
        if isinstance(part, Heading):
            quiet = "" if part.searchable else " data-search-exclude"
            lines += [f"{'#' * part.level} {plain_markdown(part.text)} {{#{part.id}{quiet}}}", ""]
        elif isinstance(part, Documented):
            lines += [f"::: {part.target}", ""]
        elif part.html:
            lines += [OPEN.format("block" if part.searchable else "quiet"), part.html, CLOSE, ""]
    return "\n".join(lines)


def quiet(title: str, anchor: str, html: Html) -> tuple[Heading, Block]:
    """A section that search leaves out."""
    return Heading(title, anchor, searchable=False), Block(html, searchable=False)


def blocks(parts: Sequence[Part | Html | None]) -> tuple[Part, ...]:
    """Parts of a page without the missing ones; bare markup is searchable."""
    return tuple(Block(part) if isinstance(part, Html) else part for part in parts if part is not None)
