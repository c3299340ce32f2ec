"""Drafting the sentences that a newcomer had to mend by hand, on a made-up notice."""

from __future__ import annotations

import re
from datetime import date

import pytest

from govrules.extend import scaffold_cues
from govrules.extend.scaffold import scaffold
from govrules.extend.scaffold_draft import draft
from govrules.extend.scaffold_guess import duties, guess
from govrules.extend.scaffold_term import printed_term
from govrules.law import Status
from govrules.law.kinds import KINDS
from govrules.law.selector import NormalisedText


def test_every_kind_that_a_draft_guesses_is_a_kind_of_the_ledger() -> None:
    guessed = {kind for kind, *_ in scaffold_cues.KINDS} | {"reference", "definition", "permission", "aspiration"}
    assert guessed <= set(KINDS)


@pytest.mark.parametrize(
    ("sentence", "modality", "kind", "call"),
    [
        ("一般公文自收文之日起3个工作日内办结", "must", "deadline", "deadline(…, within=workdays(3))"),
        ("会议时间一般控制在90分钟以内", "in_principle", "cap", "cap(…, at_most=90)"),
        ("市政府文件一般不超过4000字", "in_principle", "cap", "cap(…, at_most=4000)"),
        ("会议材料于会前1日送达参会人员", "must", "advance_notice", "advance_notice(…, by=days(1))"),
        ("承办单位每半月报送一次进展情况", "must", "frequency", "recurrence(…, per=Unit.HALF_MONTH, at_least=1)"),
        ("每季度结束后10日内通报情况", "must", "frequency", "recurrence(…, per=Unit.QUARTER, due_after=days(10))"),
        ("会议每月原则上不超过2次", "in_principle", "cap", "recurrence(…, per=Unit.MONTH, at_least=None, at_most=2)"),
        ("每班值班人员不得少于2人", "must", "quota", 'compared(…, operator=">=", limit=2)'),
        ("其中须有1名领导带班", "must", "quota", 'compared(…, operator=">=", limit=1)'),
        ("须当场办结", "must", "procedure", "attested(…)"), ("应当说明理由", "must", "procedure", "attested(…)"),
        ("窗口实行一次性告知制度", "must", "existence", "attested(…)"),
        ("一次性告知所需材料", "must", "procedure", "attested(…)"),
    ],
)
def test_cue_words_that_used_to_mislead(sentence, modality, kind, call) -> None:
    found = guess(sentence)
    assert (found.modality.value, found.kind, found.call) == (modality, kind, call)
    assert found.status is not Status.NOT_FORMALISED


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("部门须在20分钟内电话报告、40分钟内书面报告市政府", ["部门须在20分钟内电话报告", "40分钟内书面报告市政府"]),
        ("须在1小时内报告并在2小时内续报", ["须在1小时内报告", "并在2小时内续报"]),
        (
            "实行24小时在岗值班制度,每班值班人员不得少于2人,其中须有1名领导带班",
            ["实行24小时在岗值班制度", "每班值班人员不得少于2人", "其中须有1名领导带班"],
        ),
        ("由县、市、区在3日内报告", ["由县、市、区在3日内报告"]),
    ],
)
def test_several_limits_in_one_breath_are_several_duties(sentence, parts) -> None:
    assert [sentence[first:last].strip(",") for first, last in duties(sentence)] == parts


@pytest.mark.parametrize(
    ("sentence", "bearer"),
    [
        ("市政府办公室于每季度结束后10日内通报", "市政府办公室"),
        ("各部门主要负责同志每季度体验1次", "各部门主要负责同志"),
        ("没有明确的,承办单位须在10日内反馈", "承办单位"), ("涉及多个部门的由牵头单位汇总反馈", "牵头单位"),
        ("其中市政府主要领导不少于30天", "市政府主要领导"), ("市政府文件一般不超过4000字", ""),
    ],
)
def test_bearers_are_cut_where_they_end(sentence, bearer) -> None:
    assert guess(sentence).bearer == bearer


def test_a_sentence_keeps_the_topic_before_it_and_a_part_of_it_the_bearer() -> None:
    text = "第九条 对企业反映的问题,责任单位须在1个工作日内联系企业,5个工作日内答复;不能办结的应当说明理由。\n"
    guesses = [clause.guess for clause in draft(text).clauses()]
    assert [found.topic for found in guesses] == ["enterprise"] * 3
    assert [found.bearer for found in guesses] == ["责任单位", "责任单位", ""]


def test_operative_words_begin_and_end_with_whole_words() -> None:
    sentence = "市政府办公室于每季度结束后10日内通报上一季度本规定的落实情况和各部门各单位存在的问题"
    first, last = guess(sentence).quote
    assert sentence[first:last].startswith("每季度") and re.search("问题$|内$", sentence[first:last])


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("本规定自2024年4月1日起施行,有效期至2027年3月31日。", (date(2024, 4, 1), date(2027, 3, 31))),
        ("本办法自印发之日起施行，有效期5年。", (date(2024, 3, 11), date(2029, 3, 10))),
        ("本办法自二〇二四年四月一日起试行,试行期两年", (date(2024, 4, 1), date(2026, 3, 31))),
        ("各单位自2024年4月1日起执行新标准。", (None, None)),
    ],
)
def test_the_printed_term_is_read(words, term) -> None:
    found = printed_term(NormalisedText.of(words).text, date(2024, 3, 11))
    assert (found.start, found.end) == term
    assert bool(found.words) == (term != (None, None))


def test_the_draft_states_the_printed_term_and_leaves_it_to_be_checked() -> None:
    text = "第一条 公文当日办结。\n第二条 本规定自2024年4月1日起施行,有效期至2027年3月31日。\n"
    made = scaffold(text, name="x", code="999123", place="某县", title="某县规定", issued=date(2024, 3, 11))
    notice = made.files["govrules_x/notice.py"]
    assert "in_force=InForce(date(2024, 4, 1), date(2027, 3, 31))," in notice
    assert "待定:所印:“本规定自2024年4月1日起施行,有效期至2027年3月31日”" in notice
    assert "issued=date(2024, 3, 11)" in notice and "dates_printed=True" in notice
    assert "RECORDS: tuple[type[Record], ...] = ()" in made.files["govrules_x/records.py"]
    assert "def govrules_records()" in made.files["govrules_x/__init__.py"]
