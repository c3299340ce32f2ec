"""What a ledger notes of a bearer the text leaves unnamed reads as a plain phrase."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.archetypes import requires
from govrules.expr import nodes
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Task
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.timing import InForce
from govrules.wording import en, zh
from govrules.wording.bearers import Bearer, bearer_of

RECORDS = vocabulary(*SHARED)


@pytest.mark.parametrize(
    ("noted", "read"),
    [
        ("未写明(市政府)", Bearer("市政府", "presumed")), ("未写明（推定：部门）", Bearer("部门", "presumed")),
        ("未写明(承前:各单位)", Bearer("各单位", "carried")), ("各部门(未写明)", Bearer("各部门", "presumed")),
        ("會議召開單位(未寫明)", Bearer("會議召開單位", "presumed")), ("部门(推定)", Bearer("部门", "presumed")),
        ("市政府(督查机构;文中未列主语)", Bearer("市政府(督查机构)", "presumed")),
        ("省有關單位(未寫明,推定各地各部門)", Bearer("各地各部門", "presumed")),
        ("县政府(会议承办单位未写明)", Bearer("县政府", "partly", "会议承办单位")),
        ("未写明", Bearer("", "nobody")), ("", Bearer("", "nobody")),
        ("区市政府(管委)", Bearer("区市政府(管委)", "named")),
        ("行政机关(负责人)", Bearer("行政机关(负责人)", "named")),
    ],
)  # fmt: skip
def test_a_note_on_the_bearer_is_read(noted: str, read: Bearer) -> None:
    assert bearer_of(noted) == read


@pytest.mark.parametrize(
    ("noted", "chinese", "english"),
    [
        ("未写明(市政府)", "市政府（条文未写明责任主体，系推定）应", "市政府 (presumed, the text names none) must"),
        ("未写明(承前:各单位)", "各单位（条文未写明责任主体，承前文）应", "各单位 (carried over from the words before"),
        ("县政府(承办单位未写明)", "县政府（条文未写明承办单位）应",
         "县政府 (the text does not say who: 承办单位) must"),
        ("未写明", "通知所发各单位（条文未写明责任主体）应",
         "Every addressee of the notice (the text names none) must"),
        ("市政府", "市政府应", "市政府 must"),
    ],
)  # fmt: skip
def test_the_sentence_of_a_rule_says_who_is_presumed(noted: str, chinese: str, english: str) -> None:
    clause = executable("1.a", Modality.MUST, "other", bearer=noted, topic="t", place="甲", quote="乙")
    notice = Notice(
        id="n",
        title="方案",
        short_title="方案",
        issuer="政府",
        jurisdiction=Jurisdiction("610700", "示范市"),
        in_force=InForce(date(2020, 1, 1)),
        in_force_basis="推定",
        policy=Policy("n"),
        provisions=(Provision("1", "一", (clause,)),),
    )
    rule = requires(
        notice.clause("1.a"),
        parts=[(Task.due_on.is_recorded(), "时限", "date")],
        duty=("定时限", "set a date"),
        decided_on=nodes.AsOf(),
    )
    assert zh.sentence(rule, RECORDS).startswith(chinese)
    assert en.sentence(rule, RECORDS).startswith(english)
