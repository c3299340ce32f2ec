"""What MkDocs is told: when to make the pages, how to treat their finished markup, and which language a page has.

The pages stand in two parallel trees, Chinese at the top and English below ``en``. Every page of one tree has its
counterpart in the other, so that switching the language stays on the page. A page that nothing has changed since an
earlier build is taken over as that build finished it (``kept``).
"""

from __future__ import annotations

import gc
import json
import os
import re
from importlib import import_module
from pathlib import Path
from typing import Any

from govrules.site.earlier import bring_back, set_aside
from govrules.site.kept import STORE, TEMPLATE, Kept, KeptPage, surroundings, watch
from govrules.site.page import CLOSE, OPEN

_BLOCK = re.compile(re.escape(OPEN).replace(r"\{\}", "(block|quiet)") + r"\n(.*?)\n" + re.escape(CLOSE), re.DOTALL)
_SLOT = re.compile(r'<div id="gr-slot-(\d+)"></div>')
NOTICES_DIR = "GOVRULES_NOTICES_DIR"
_NAMES = {"zh": "govrules 规则书", "en": "govrules rule book"}
_MIRRORED = ("contributing.md", "changelog.md", "developers", "decisions")
_ONLY = dict.fromkeys(("contributing.md", "changelog.md", "developers"), "This page exists in Chinese only.")


def on_pre_build(config: Any) -> None:
    """Make the pages of the installed plugins' rules; without a change nothing is made or written."""
    from govrules.site.fresh import refresh
    from govrules.site.kept_texts import STORE as TEXTS
    from govrules.site.kept_texts import KeptTexts
    from govrules.site.segments import STORE as WORDS
    from govrules.site.segments import Segments

    # Thousands of pages make millions of short-lived objects and no cycles worth looking for.
    gc.freeze()
    gc.disable()
    folder = os.environ.get(NOTICES_DIR)
    # The faces stand beside each other and do not import one another; the group is only data here.
    commands = import_module("govrules.cli.app").govrules
    docs = Path(config["docs_dir"])
    here = Path(config["config_file_path"]).parent
    refresh(docs, notices_dir=Path(folder) if folder else None, commands=commands, store=here / TEXTS)
    mirror(docs)
    _list_notices(config["nav"], docs)
    config["extra"]["govrules_kept"] = kept = Kept(here / STORE)
    watch(kept)
    config["extra"]["govrules_segments"] = segments = Segments(docs / "dictionary.txt", KeptTexts(here / WORDS))
    segments.begin()
    set_aside(Path(config["site_dir"]))


def _list_notices(nav: Any, docs: Path) -> None:
    """Add the notices that the build made to the section of the navigation that holds their index."""
    for item in nav or []:
        if not isinstance(item, dict):
            continue
        for inside in item.values():
            if not isinstance(inside, list):
                continue
            _list_notices(inside, docs)
            index = next((one for one in inside if isinstance(one, str) and one.endswith("notices/index.md")), None)
            if index is not None:
                folder = Path(index).parent
                found = sorted(path for path in (docs / folder).glob("*.md") if path.name != "index.md")
                known = {next(iter(one.values())) for one in inside if isinstance(one, dict)}
                inside += [
                    {_nav_title(path): (folder / path.name).as_posix()}
                    for path in found
                    if not path.stem.endswith("-text") and (folder / path.name).as_posix() not in known
                ]


def _nav_title(path: Path) -> str:
    """The place a notice's page names before the dot of its title."""
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("title: "))
    return str(json.loads(line.removeprefix("title: "))).split(" · ")[0]


def mirror(docs: Path) -> None:
    """Copy the pages that exist in one language only into the English tree, saying so."""
    for name in _MIRRORED:
        top = docs / name
        for source in [top] if top.is_file() else sorted(top.rglob("*.md")):
            text = source.read_text(encoding="utf-8")
            note = _ONLY.get(name)
            if note:
                head, _, rest = text.partition("\n")
                text = f"{head}\n\n*{note}*\n{rest}"
            target = docs / "en" / source.relative_to(docs)
            if not target.is_file() or target.read_text(encoding="utf-8") != text:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8", newline="\n")


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Split the navigation by language."""
    english = next((item for item in nav.items if item.is_section and item.title == "English"), None)
    _split(nav, config, english)
    documents = files.documentation_pages()
    config["extra"]["govrules_urls"] = {file.url for file in documents}
    kept: Kept = config["extra"]["govrules_kept"]
    kept.order = [file.src_uri for file in documents]
    kept.base = surroundings(config, nav, documents)
    bring_back(Path(config["site_dir"]), (file.dest_uri for file in files))
    return nav


def _split(nav: Any, config: Any, english: Any) -> None:
    inside = list(english.children) if english is not None else []
    chinese = [item for item in nav.items if item is not english]
    config["extra"]["govrules_nav"] = {"zh": _Nav(chinese, nav), "en": _Nav(inside, nav)}
    for item in inside:
        item.parent = None
    for tree in (chinese, inside):
        line = [page for item in tree for page in _pages(item)]
        for before, page, after in zip([None, *line], line, [*line[1:], None], strict=False):
            page.previous_page, page.next_page = before, after


def _pages(item: Any) -> list[Any]:
    if item.is_page:
        return [item]
    return [page for child in item.children or [] for page in _pages(child)]


class _Nav:
    """The navigation of one language, in the form the theme expects."""

    def __init__(self, items: list[Any], whole: Any) -> None:
        self.items = items
        self.pages = [page for item in items for page in _pages(item)]
        self.homepage = self.pages[0] if self.pages else whole.homepage

    def __iter__(self) -> Any:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def on_pre_page(page: Any, config: Any, files: Any) -> Any:
    """Take a page that an earlier build finished as it is: nothing of it is read or rendered again."""
    found = config["extra"]["govrules_kept"].find(page.file.src_uri, page.file.content_string)
    if found is not None:
        _finished(page, found, files)
    return page


def _finished(page: Any, found: KeptPage, files: Any) -> None:
    def read_source(config: Any) -> None:
        page.markdown = ""
        page.meta = {"title": found.about["title"], "template": TEMPLATE, "search": {"exclude": True}}

    def render(config: Any, files: Any) -> None:
        page.content = ""
        page.toc = import_module("mkdocs.structure.toc").TableOfContents([])
        page.present_anchor_ids = set(found.about["anchors"])
        links = ((files.get_file_from_path(path), to) for path, to in found.about["links"].items())
        page.links_to_anchors = {file: to for file, to in links if file is not None}

    page.kept = found.html
    page.read_source, page.render = read_source, render


def _about(page: Any) -> dict[str, Any]:
    links = {file.src_uri: dict(to) for file, to in (page.links_to_anchors or {}).items()}
    return {"title": page.title, "anchors": sorted(page.present_anchor_ids or ()), "links": links}


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Take finished markup out of the Markdown, so that it is neither parsed nor changed."""
    page.govrules_blocks = []

    def slot(match: re.Match[str]) -> str:
        page.govrules_blocks.append((match[1], match[2]))
        return f'<div id="gr-slot-{len(page.govrules_blocks) - 1}"></div>'

    return _BLOCK.sub(slot, markdown)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Put back what search shall see."""
    blocks = getattr(page, "govrules_blocks", [])
    return _SLOT.sub(lambda match: blocks[int(match[1])][1] if blocks[int(match[1])][0] == "block" else match[0], html)


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Put back the rest, after search has read the page; set the page's language and its counterpart."""
    if hasattr(page, "kept"):
        return context
    blocks = getattr(page, "govrules_blocks", [])
    page.content = _SLOT.sub(lambda match: blocks[int(match[1])][1], page.content)
    lang = "en" if page.url.startswith("en/") else "zh"
    other = page.url.removeprefix("en/") if lang == "en" else f"en/{page.url}"
    home = "index.html" if lang == "en" else "en/index.html"
    known = other in config["extra"]["govrules_urls"]
    links = {lang: page.url, ("zh" if lang == "en" else "en"): other if known else home}
    # Not a list: the theme would link the alternates in the head, and its script would then fetch their sitemaps.
    config["extra"]["alternate"] = True
    config["extra"]["govrules_links"] = [
        {"name": "中文", "link": links["zh"], "lang": "zh"},
        {"name": "English", "link": links["en"], "lang": "en"},
    ]
    config["theme"]["language"] = lang
    config["site_name"] = _NAMES[lang]
    context["nav"] = config["extra"]["govrules_nav"][lang]
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Mark the language for screen readers and for line breaking."""
    if hasattr(page, "kept"):
        return output
    output = output.replace('<html lang="zh"', '<html lang="zh-CN"', 1)
    config["extra"]["govrules_kept"].add(page.file.src_uri, output, _about(page))
    return output


def on_post_build(config: Any) -> None:
    """One search index for each language, also as a script for pages opened from ``file://``."""
    gc.enable()
    watch(None)
    config["extra"]["govrules_segments"].end()
    kept: Kept = config["extra"]["govrules_kept"]
    site = Path(config["site_dir"])
    # The plugin has read the pages of this build only; what it found in the others was kept with them.
    whole = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for doc in whole["docs"]:
        source = doc["location"].partition("#")[0].removesuffix(".html") + ".md"
        entry = {**doc, "location": doc["location"].removeprefix("en/")}
        found.setdefault(source, []).append(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))
    entries = kept.finish({source: ",".join(texts) for source, texts in found.items()})
    head = json.dumps(whole["config"], ensure_ascii=False, separators=(",", ":"))
    for lang, folder in (("zh", site / "search"), ("en", site / "en" / "search")):
        docs = ",".join(text for path, text in entries.items() if text and path.startswith("en/") == (lang == "en"))
        text = f'{{"config":{head},"docs":[{docs}]}}'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "search_index.json").write_text(text, encoding="utf-8")
        (folder / "search_index.js").write_text(f"var __index = {text}", encoding="utf-8")
