"""Pages as files: escaped, complete, and written only where they changed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from govrules.errors import UsageError
from govrules.evaluate.verdict import Verdict
from govrules.site import Book, build, pages, stale
from govrules.site.markup import plain_markdown, tag
from govrules.site.outcome import outcome, verdict_shown
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


def test_a_saved_web_page_is_marked_like_a_text_and_its_markup_stays_out(rules, checker, cases, tmp_path):
    pytest.importorskip("selectolax")
    page = "<html><head><title>x</title></head><body><script>alert(1)</script><p>第一条 <b>落</b>实</p><p>走访</p>"
    (tmp_path / "planted.html").write_text(f"{page}<div>清单 会 精神</div></body></html>", encoding="gb18030")
    build(rules, checker, cases, tmp_path / "out", notices_dir=tmp_path, lang="zh")
    text = (tmp_path / "out" / "notices" / "planted-2022-text.md").read_text(encoding="utf-8")
    assert text.count('class="gr-mark gr-mark-') == 5
    assert "alert" not in text.split("gr-text")[1] and "<b>落" not in text
    page = (tmp_path / "out" / "rules" / "planted-2022.1.a.md").read_text(encoding="utf-8")
    assert '<a href="../notices/planted-2022-text.html#c-1.a">在全文中看这一条' in page and 'id="c-1.a"' in text


def test_a_clause_that_is_not_in_the_copy_is_named_and_keeps_its_anchor(rules, checker, cases, tmp_path):
    (tmp_path / "planted.txt").write_text("第一条 落实\n走访\n", encoding="utf-8")
    build(rules, checker, cases, tmp_path / "out", notices_dir=tmp_path, lang="zh")
    text = (tmp_path / "out" / "notices" / "planted-2022-text.md").read_text(encoding="utf-8")
    listed = text[text.index("未能在副本中定位的条款") : text.index("gr-text")]
    assert listed.count('id="c-') == 3 and text.count('class="gr-mark gr-mark-') == 2


def test_a_roster_that_begins_earlier_does_not_hide_what_a_case_shows(book, made):
    [result] = book.results["planted-2022.1.b"]
    assert len(result.findings) > len(outcome(result)) == 1
    assert verdict_shown(result) is Verdict.SATISFIED
    page = made["rules/planted-2022.1.b.md"]
    assert "<h3>符合的" in page and "<h3>违反的" not in page
    assert "这些事实另有" in page


def test_records_alike_but_for_a_day_are_one_line(made):
    page = made["rules/planted-2022.1.b.md"]
    assert "活动（2条）" in page and "<b>2023-04-03</b>、<b>2023-06-30</b>" in page


def test_the_facts_of_a_recurring_rule_name_the_roster_and_its_fields(made):
    page = made["rules/planted-2022.1.b.md"]
    facts = page[page.index("#facts") : page.index("#recording")]
    assert {"bearer", "duties", "since", "until"} <= set(re.findall(r"<code>(\w+)</code>", facts))
    assert not re.search(r"organ or person", facts)


def test_an_english_page_says_what_stands_in_chinese(made):
    page = made["en/rules/planted-2022.1.a.md"]
    assert page.count("Chinese original") == 2
    assert '<span lang="zh">迟一日</span>' in page and "Chinese original" not in made["rules/planted-2022.1.a.md"]


def test_a_copy_that_cannot_be_read_is_a_sentence_naming_it(rules, checker, cases, tmp_path):
    pytest.importorskip("pypdf")
    (tmp_path / "planted.pdf").write_bytes(b"%PDF-1.4 not one")
    with pytest.raises(UsageError, match=r"planted\.pdf"):
        build(rules, checker, cases, tmp_path / "out", notices_dir=tmp_path, lang="zh")


def test_the_api_page_says_what_is_missing_where_nothing_can_read_the_sources(book, monkeypatch):
    from govrules.site import reference_pages

    monkeypatch.setattr(reference_pages, "find_spec", lambda name: None)
    zh, en = ({page.name: render(page) for page in pages(book, lang)}["reference/api"] for lang in ("zh", "en"))
    assert ":::" not in zh + en
    for text in (zh, en):
        assert "govrules[docs]" in text and "govrules.evaluate.checker.Checker" in text


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
