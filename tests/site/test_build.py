"""Pages as files: escaped, complete, and written only where they changed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from govrules.site import Book, build, pages, stale
from govrules.site.markup import plain_markdown, tag
from govrules.site.page import render


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, name, attributes):
        self.seen.append((name, dict(attributes)))


@pytest.fixture(scope="module")
def book(rules, checker, cases):
    return Book.of(rules, checker, cases)


@pytest.fixture(scope="module")
def made(book):
    return {page.path: render(page) for lang in ("zh", "en") for page in pages(book, lang)}


def test_planted_markup_stays_text_on_every_page(made):
    planted = 0
    for path, text in made.items():
        planted += "alert(1)" in text
        parser = _Tags()
        parser.feed(text)
        assert not {"script", "img", "iframe"} & {name for name, _ in parser.seen}, path
        assert not [attributes for _, attributes in parser.seen if any(key.startswith("on") for key in attributes)], (
            path
        )
    assert planted > 10


def test_headings_and_titles_hold_no_markdown(made):
    for path, text in made.items():
        for line in text.splitlines():
            if line.startswith("#"):
                words = re.sub(r" \{#[\w.-]+( data-search-exclude)?\}$", "", line.lstrip("#"))
                assert not re.search(r"[*_`\[\]<>{}]", words), f"{path}: {line}"


def test_every_clause_is_on_its_notices_page_with_what_became_of_it(rules, made):
    for cited in rules.clauses():
        page = made[f"notices/{cited.notice.id}.md"]
        assert f'id="c-{cited.clause.id}"' in page
        start = page.index(f'id="c-{cited.clause.id}"')
        entry = page[page.rindex("<article", 0, start) : page.index("</article>", start)]
        for rule_id in rules.rules_by_clause.get(cited.id, ()):
            assert f"../rules/{rule_id}.html" in entry
        assert bool(rules.rules_by_clause.get(cited.id)) != ("未写成规则的原因" in entry)


def test_a_rules_page_shows_the_words_the_sentence_and_every_case(rules, book, made):
    from govrules.wording import zh

    for rule in rules.rules:
        page = made[f"rules/{rule.id}.md"]
        assert tag("p", zh.sentence(rule, rules.records), class_="gr-sentence") in page
        for result in book.results.get(rule.id, ()):
            assert tag("td", result.case.name) in page


def test_the_picture_counts_the_days_that_the_law_counts(made):
    page = made["rules/planted-2022.1.a.md"]
    assert "<svg" in page
    assert re.findall(r'class="gr-count"[^>]*>(\d+)<', page) == list("1234567")
    assert page.count(">休<") == 8 and page.count(">班<") == 2


def test_only_changed_pages_are_written(rules, checker, cases, tmp_path):
    first = build(rules, checker, cases, tmp_path, lang="zh")
    assert "rules/planted-2022.1.a.md" in first
    assert build(rules, checker, cases, tmp_path, lang="zh") == []
    page = tmp_path / "rules" / "planted-2022.1.a.md"
    page.write_text("changed by hand", encoding="utf-8")
    assert stale(rules, checker, cases, tmp_path, lang="zh") == ["rules/planted-2022.1.a.md"]
    assert build(rules, checker, cases, tmp_path, lang="zh") == ["rules/planted-2022.1.a.md"]
    assert stale(rules, checker, cases, tmp_path, lang="zh") == []


def test_a_page_whose_rule_is_gone_is_removed_and_other_files_stay(rules, checker, cases, tmp_path):
    build(rules, checker, cases, tmp_path, lang="zh")
    own = tmp_path / "rules" / "mine.md"
    own.write_text("mine", encoding="utf-8")
    fewer = rules.only([rule.id for rule in rules.rules if not rule.id.endswith("2.a")])
    kept = [case for case in cases if not case.rule.id.endswith("2.a")]
    assert "rules/planted-2022.2.a.md" in build(fewer, checker, kept, tmp_path, lang="zh")
    assert not (tmp_path / "rules" / "planted-2022.2.a.md").exists()
    assert own.read_text(encoding="utf-8") == "mine"


def test_the_text_of_a_notice_is_marked_only_where_the_user_gives_a_copy(rules, checker, cases, tmp_path):
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "planted.txt").write_text("第一条 落实 <script>x</script>\n走访\n清单\n会\n精神\n", encoding="utf-8")
    build(rules, checker, cases, tmp_path / "with", notices_dir=copies, lang="zh")
    build(rules, checker, cases, tmp_path / "without", lang="zh")
    text = (tmp_path / "with" / "notices" / "planted-2022-text.md").read_text(encoding="utf-8")
    assert text.count('class="gr-mark gr-mark-') == 5
    assert "&lt;script&gt;" in text and "<script" not in text
    assert not (tmp_path / "without" / "notices" / "planted-2022-text.md").exists()


def test_plain_markdown_reads_back_as_the_same_text():
    import html

    text = "a*b*_c_ `d` [e](f) <g> #h {i} |j| &amp; 第5条"
    assert html.unescape(plain_markdown(text)) == text
    assert not set("*_`[]<>{}|") & set(plain_markdown(text))


def test_the_dictionary_of_the_search_index_knows_every_term():
    from pathlib import Path

    from govrules.site.glossary import TERMS

    listed = (Path(__file__).resolve().parents[2] / "docs" / "dictionary.txt").read_text(encoding="utf-8")
    assert {term for term, _, _ in TERMS} <= {line.split()[0] for line in listed.splitlines()}
