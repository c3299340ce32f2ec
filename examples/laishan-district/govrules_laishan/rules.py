"""The district's rules: two tighten rules of the city, one adds to a third, and one of them has been amended."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import deadline, recurrence
from govrules.expr import nodes
from govrules.facts.records import Activity, Supervision
from govrules.rules import Reading, Rule
from govrules.timing import InForce, Unit, workdays
from govrules_laishan.notice import NOTICE

BY_ARTICLE_4 = "laishan-2023.4.a"
AMENDED = date(2025, 1, 1)

_LETTER = nodes.All((Supervision.kind.equals("发函"), Supervision.explicit_target.node))
_WORKDAYS = Reading(
    question="工作日如何计算", chosen="收函当日不计,调休上班的周末是工作日,第N个工作日24时前为按期。",
    reason="与市政府意见相同。", basis="民法典第二百零一条第一款",
)
_EACH_QUARTER = Reading(
    question="“每季度接听1次”的周期", chosen="自然季度,多接不顺延,只在名册上一部分时间的季度不考核。", reason="与市政府意见相同。",
)


def rules() -> tuple[Rule, ...]:
    """The rules; the feedback rule in both its versions."""
    return (*_feedback(), _calls(), _reception())


def _feedback() -> tuple[Rule, ...]:
    first = deadline(
        NOTICE.clause("1.a"), applies=_LETTER, since=Supervision.received_at, until=Supervision.replied_at,
        within=workdays(2), act=("反馈整改落实情况", "report back on the letter"), slug="laishan-letter-feedback",
        in_force=InForce(date(2023, 7, 1), date(2024, 12, 31)), readings=(_WORKDAYS,),
    )
    amended = deadline(
        NOTICE.clause("1.a"), applies=_LETTER, since=Supervision.received_at, until=Supervision.replied_at,
        within=workdays(1), act=("反馈整改落实情况", "report back on the letter"), slug="laishan-letter-feedback",
        in_force=InForce(AMENDED), readings=(_WORKDAYS,), version=2,
        parameters={"previous": {"n": 2, "unit": "workday"}},
        history=("2023-07-01至2024-12-31为2个工作日,自2025-01-01起修改为1个工作日(虚构)。",),
    )
    return tuple(
        rule.varies("yantai-2022.9.h", "stricter", authorised_by=BY_ARTICLE_4) for rule in (first, amended)
    )


def _calls() -> Rule:
    return recurrence(
        NOTICE.clause("2.a"), duty="区市政府(管委)主要负责同志", about="接听群众来电", on=Activity.on, per=Unit.QUARTER,
        act=("接听群众来电", "answer residents' calls"), readings=(_EACH_QUARTER,), slug="laishan-hotline",
    ).varies("yantai-2022.13.d", "stricter", authorised_by=BY_ARTICLE_4)


def _reception() -> Rule:
    return recurrence(
        NOTICE.clause("3.a"), duty="镇街主要负责同志", about="接待群众来访", on=Activity.on, per=Unit.MONTH,
        act=("接待群众来访", "receive visiting petitioners"), slug="laishan-reception",
    ).varies("yantai-2022.14.b", "adds", authorised_by=BY_ARTICLE_4)
