"""Page numbers in the contents of a printed rule book: the room for them, and filling it."""

from __future__ import annotations

import pytest

from govrules.errors import UsageError
from govrules.site.pdf import numbered, page_number, print_book


def test_every_entry_gets_its_own_page_and_zeros_until_it_is_known():
    text = f"<li>甲 {page_number('a.1')}</li><li>乙 {page_number('a.2')}</li>"
    draft = numbered(text, {})
    assert draft.count(">000</span>") == 2
    assert numbered(draft, {"a.1": 3, "a.2": 120}) == numbered(text, {"a.1": 3, "a.2": 120})
    assert '<span class="gr-page" data-for="a.2">120</span>' in numbered(text, {"a.1": 3, "a.2": 120})


def test_a_browser_that_cannot_print_is_one_sentence_and_leaves_nothing_behind(tmp_path):
    page = tmp_path / "book.html"
    page.write_text("<p>甲</p>", encoding="utf-8")
    with pytest.raises(UsageError, match="could not print"):
        print_book(page, tmp_path / "book.pdf", "false")
    assert [path.name for path in tmp_path.iterdir()] == ["book.html"]
