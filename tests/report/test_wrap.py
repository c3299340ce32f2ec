"""Wrapping by display width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from govrules.report.wrap import pad, printable, wrap


def test_chinese_breaks_between_characters_and_words_stay_whole():
    assert wrap("应于2023年3月24日前完成 instruction.received_at", 20) == [
        "应于2023年3月24日前", "完成", "instruction.received", "_at",
    ]  # fmt: skip


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one():
    for width in range(8, 30):
        for line in wrap("逾期（其间2个工作日），属实的：“按第1条整改”。" * 4, width):
            assert line[0] not in "，。：；）”" and line[-1] not in "（“"


def test_further_lines_are_indented_under_the_first():
    assert wrap("甲乙丙丁戊己", 12, first="结论  ") == ["结论  甲乙丙", "      丁戊己"]


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.integers(8, 80))
def test_lines_fit_and_nothing_is_lost(text, width):
    lines = wrap(text, width)
    assert all(0 <= wcswidth(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == printable(text).replace(" ", "")


def test_padding_counts_columns():
    assert pad("结论", 6) == "结论  "
