"""Provisions are named in the words of their notice: by article or by part, section and paragraph."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.law import (
    Jurisdiction,
    Modality,
    Notice,
    Policy,
    Provision,
    executable,
    provision_label,
    provision_label_en,
)
from govrules.law.numbering import Numbering
from govrules.timing import InForce


@pytest.mark.parametrize(
    ("provision", "chinese", "english"),
    [
        ("2.6.15", "第二部分(六)15", "part 2(6)15"), ("2.2.3.p4", "第二部分(二)3第4段", "part 2(2)3, paragraph 4"),
        ("3", "第三部分", "part 3"), ("1.2", "第一部分(二)", "part 1(2)"), ("12.11", "第十二部分(十一)", "part 12(11)"),
        ("20.10", "第二十部分(十)", "part 20(10)"), ("0", "序言", "preamble"), ("0.cover", "印发通知", "cover notice"),
        ("0.preamble", "引言", "introduction"), ("annex", "annex", "provision annex"),
    ],
)  # fmt: skip
def test_a_notice_in_parts_names_part_section_item_and_paragraph(provision: str, chinese: str, english: str) -> None:
    assert provision_label(provision, "parts") == chinese
    assert provision_label_en(provision, "parts") == english


@pytest.mark.parametrize(
    ("provision", "chinese", "english"),
    [
        ("5", "第5条", "article 5"), ("5.p2", "第5条第2段", "article 5, paragraph 2"), ("0", "序言", "preamble"),
        ("0.cover", "印发通知", "cover notice"),
    ],
)  # fmt: skip
def test_a_notice_in_articles_names_article_and_paragraph(provision: str, chinese: str, english: str) -> None:
    assert provision_label(provision) == chinese
    assert provision_label_en(provision) == english


@pytest.mark.parametrize(("numbering", "label"), [("articles", "第3条"), ("parts", "第三部分")])
def test_a_citation_carries_the_finished_label(numbering: Numbering, label: str) -> None:
    clause = executable("3.a", Modality.MUST, "other", bearer="部门", topic="t", place="甲", quote="乙")
    notice = Notice(
        id="n",
        title="方案",
        short_title="方案",
        issuer="政府",
        jurisdiction=Jurisdiction("610700", "示范市"),
        in_force=InForce(date(2020, 1, 1)),
        in_force_basis="推定",
        policy=Policy("n"),
        numbering=numbering,
        provisions=(Provision("3", "三", (clause,)),),
        issued=date(2020, 1, 1),
    )
    cited = notice.clause("3.a").citation
    assert cited.label == label
    assert cited.text == f"方案(2020-01-01){label} “乙”"
