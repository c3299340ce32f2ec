"""Articles 14 and 16 of the 宁强 notice: duties per person and year, and figures against a baseline."""

from __future__ import annotations

from govrules.archetypes import compared, recurrence
from govrules.expr import nodes
from govrules.facts.records import Activity, Artifact, Indicator
from govrules.rules import Counting, Reading, Rule
from govrules.timing import Unit
from govrules_ningqiang.notice import NOTICE

LEADERS = "县政府及部门领导班子成员"
_WHOLE_YEAR = Reading(
    question="任职不满一年如何判断",
    chosen="只考核自1月1日至12月31日全年在任的年度,其余不适用,不折算;2022年不适用,首个年度为2023年。",
    reason="条文以年为单位,没有折算规定;镇街领导不在条文所列范围。",
    rejected=("按在任时间比例折算",),
)
_CUTS = (
    ("steps", "审批环节", "approval steps"), ("documents", "审批材料", "approval documents"),
    ("days", "审批时限", "approval days"), ("fees", "审批费用", "approval fees"),
)


def rules() -> tuple[Rule, ...]:
    """The recurring duties and the reductions."""
    return (
        recurrence(
            NOTICE.clause("14.b"), duty=LEADERS, about="基层调研", on=Activity.on, per=Unit.YEAR, at_least=60,
            counting=Counting.DAYS, act=("到基层调查研究、协调解决问题", "field research at the grass roots"),
            parameters={"distinct_dates": True},
            readings=(_WHOLE_YEAR, Reading(
                question="“日”如何计", chosen="有调研记录的不同日期数,不足一天的计一日;“至少”包括60。", reason="同日多次仍为一日。",
            )),
        ),
        recurrence(
            NOTICE.clause("14.c"), duty=LEADERS, about="调研报告", on=Artifact.completed_on, per=Unit.YEAR, at_least=1,
            where=Artifact.personally_written, unit_words=("篇", "report"), act=("亲自撰写调研报告", "a research report written in person"),
            readings=(_WHOLE_YEAR, Reading(
                question="“亲自”如何认定", chosen="逐篇核验,只计认定为亲自撰写的;计入完成年度。", reason="条文写“亲自撰写”。",
            )),
        ),
        *(
            compared(
                NOTICE.clause("16.c"), suffix=suffix, about=zh, actual=Indicator.value, operator="<",
                limit=Indicator.baseline, unit="", of=(f"减少{zh}", f"reduce {en}"),
                decided_on=nodes.FirstDay(Indicator.period.node), decided_to=nodes.LastDay(Indicator.period.node),
                open_until=nodes.LastDay(Indicator.period.node), final=True, parameters={"direction": "down"},
                readings=(Reading(
                    question="没有基数和幅度", chosen="与上年总量相比严格减少,持平为违反;四项分别判断。", reason="“减”只表明方向。",
                    rejected=("逐事项比较",),
                ),),
            )
            for suffix, zh, en in _CUTS
        ),
        compared(
            NOTICE.clause("16.k"), about="到企业检查频次", actual=Indicator.value, operator="<", limit=Indicator.baseline,
            unit="count", of=("减少到企业检查的频次", "fewer inspections of enterprises"),
            applies=nodes.Not(nodes.Compare("==", Indicator.baseline.node, nodes.Const(0))),
            decided_on=nodes.FirstDay(Indicator.period.node), decided_to=nodes.LastDay(Indicator.period.node),
            open_until=nodes.LastDay(Indicator.period.node), final=True,
            parameters={"direction": "down", "first_period": "2023"},
            readings=(Reading(
                question="没有基数和幅度",
                chosen="每个检查单位的年度总次数与上年相比严格减少,持平为违反;年度结束后判断;上年为0的不适用。",
                reason="“减少”只表明方向,基数须作为事实提供。", rejected=("逐企业比较",),
            ),),
        ),
    )
