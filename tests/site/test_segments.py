"""The words of Chinese texts, kept between builds: jieba is asked only for what it has not been asked before."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from govrules.site import segments
from govrules.site.kept_texts import KeptTexts
from govrules.site.segments import Segments


@pytest.fixture
def jieba(monkeypatch):
    """A stand-in that splits after every second character and notes what it was asked."""
    module = ModuleType("jieba")
    module.asked, module.dictionaries = [], []

    def cut(text, size=2):
        module.asked.append(text)
        return (text[start : start + size] for start in range(0, len(text), size))

    module.cut, module.load_userdict = cut, module.dictionaries.append
    monkeypatch.setitem(sys.modules, "jieba", module)
    monkeypatch.setattr(segments, "find_spec", lambda name: object())
    monkeypatch.setattr(segments, "version_of", lambda name: "1")
    return module


@pytest.fixture
def build(tmp_path, jieba):
    """Ask for the words of some texts, as one build does."""
    terms = tmp_path / "dictionary.txt"
    terms.write_text("首问负责制", encoding="utf-8")

    def ask(*texts):
        jieba.asked.clear()
        jieba.dictionaries.clear()
        own = jieba.cut
        one = Segments(terms, KeptTexts(tmp_path / "store"))
        one.begin()
        assert jieba.cut != own
        found = [list(jieba.cut(text)) for text in texts]
        one.end()
        assert jieba.cut is own
        return found

    ask.terms = terms
    return ask


def test_a_run_is_cut_once_and_the_dictionary_loaded_before_the_first(build, jieba):
    assert build("首问负责".encode(), "首问负责", "工作日") == [["首问", "负责"], ["首问", "负责"], ["工作", "日"]]
    assert jieba.asked == ["首问负责", "工作日"] and jieba.dictionaries == [str(build.terms)]


def test_what_an_earlier_build_asked_needs_no_dictionary(build, jieba):
    first = build("首问负责", "工作日")
    assert build("工作日", "首问负责") == first[::-1]
    assert jieba.asked == [] and jieba.dictionaries == []
    build("特急")
    assert jieba.asked == ["特急"] and len(jieba.dictionaries) == 1
    build("工作日", "特急")
    assert jieba.asked == []


def test_another_dictionary_or_another_jieba_answers_for_itself(build, jieba, monkeypatch):
    build("工作日")
    build.terms.write_text("工作日", encoding="utf-8")
    build("工作日")
    assert jieba.asked == ["工作日"]
    monkeypatch.setattr(segments, "version_of", lambda name: "2")
    build("工作日")
    assert jieba.asked == ["工作日"]


def test_a_question_of_another_kind_goes_to_jieba(build, jieba, tmp_path):
    one = Segments(build.terms, KeptTexts(tmp_path / "other"))
    one.begin()
    assert list(jieba.cut("工作日", size=1)) == ["工", "作", "日"]
    one.end()


def test_without_jieba_there_is_nothing_to_stand_in_for(tmp_path, monkeypatch):
    monkeypatch.setattr(segments, "find_spec", lambda name: None)
    (tmp_path / "dictionary.txt").write_text("特急", encoding="utf-8")
    one = Segments(tmp_path / "dictionary.txt", KeptTexts(tmp_path / "store"))
    one.begin()
    one.end()
    assert not (tmp_path / "store").exists()
