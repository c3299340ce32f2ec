"""Article 3 of the 烟台 notice: leave of members of the government."""

from __future__ import annotations

from govrules.archetypes import advance_notice, deadline, requires
from govrules.expr import nodes
from govrules.facts.records import Leave
from govrules.rules import Reading, Rule
from govrules.timing import days, minutes
from govrules_yantai.notice import NOTICE
from govrules_yantai.patterns import before
from govrules_yantai.readings import NO_NUMBER

_TRIP = nodes.All((Leave.is_constituent.node, Leave.left_area.node))
_URGENT = (Leave.is_urgent, "因紧急事项临时外出(3.i、3.j)", "urgent and unplanned (3.i, 3.j)")
# 3.i to 3.k stand in the sentence on 离烟外出: a trip recorded as inside the city is not meant, one not recorded is.
_NOT_INSIDE = nodes.Not(nodes.All((Leave.left_area.is_known(), nodes.Not(Leave.left_area.node))))
_URGENT_TRIP = nodes.All((Leave.is_constituent.node, Leave.is_urgent.node, _NOT_INSIDE))
_WHICH_TRIPS = Reading(
    question="哪些外出适用",
    chosen="市政府组成人员(市长、副市长、秘书长、组成部门负责人)离开烟台市域的非紧急外出,不论公私;在市域内的不适用;是否紧急由核验认定。",
    reason="条文写“离烟外出”,没有写事由。", basis="地方各级人民代表大会和地方各级人民政府组织法",
)


def rules() -> tuple[Rule, ...]:
    """The rules on leave."""
    return (
        advance_notice(
            NOTICE.clause("3.f"), applies=_TRIP, unless=[_URGENT], notice=Leave.requested_at, before=Leave.left_at,
            by=days(3), act=("提前向市政府请假", "ask the municipal government for leave in advance"),
            parameters={
                "trigger": "离烟外出", "action": "向市政府请假", "direction": "before", "recipient": "市政府",
                "condition": "离烟且非紧急",
            },
            readings=(_WHICH_TRIPS, Reading(
                question="“3天”如何计算", chosen="自然日,向前倒计,离开当日不计:离开日减请假日不少于3;遇休息日不提前。",
                reason="文中其他处用“工作日”,此处用“天”。", basis="民法典第二百零一条",
                rejected=("三个完整的间隔日", "3个工作日"),
            ), Reading(
                question="2022-03-07成文后3天之内的外出", chosen="不适用:最迟请假日在成文之前的,当时尚无此项义务。",
                reason="不能要求在文件成文以前遵守文件。", basis="立法法关于法不溯及既往的规定(比照)",
                rejected=("成文后外出的一律须已提前3天请假",),
            )),
        ),
        requires(
            NOTICE.clause("3.g"), applies=_TRIP, unless=[_URGENT], parts=[(Leave.written, "书面", "in writing")],
            duty=("书面请假", "ask for leave in writing"), decided_on=Leave.left_at,
            parameters={"form": "书面", "manner": "按程序", "of": "请假"},
            readings=(_WHICH_TRIPS, Reading(
                question="电子流程是否书面;“按程序”", chosen="办公系统表单等电子形式算书面,口头、电话不算;程序未附,不判断。",
                reason="数据电文可以有形表现所载内容。", basis="民法典第四百六十九条(比照)",
            )),
        ),
        requires(
            NOTICE.clause("3.h"), applies=_TRIP, unless=[_URGENT],
            parts=[
                (Leave.approved_by.is_one_of("市长", "市政府主要负责同志"), "由主要负责同志批准", "approved by the principal leader"),
                (before(Leave.approved_at, Leave.left_at), "离开前批准", "approved before leaving"),
            ],
            duty=("报主要负责同志批准", "obtain the principal leader's approval"), decided_on=Leave.left_at,
            open_until=Leave.left_at, parameters={"approver": "市政府主要负责同志", "before": "离烟外出"},
            orders=[(Leave.approved_at, Leave.requested_at)],
            readings=(_WHICH_TRIPS, Reading(
                question="何时批准,由谁批准", chosen="离开之前由市长批准;3天只约束请假,不约束批准;市长本人外出不在本文之内。",
                reason="批准是外出的前提。",
            )),
        ),
        deadline(
            NOTICE.clause("3.i"), applies=_URGENT_TRIP, since=Leave.left_at, until=Leave.reported_at, within=minutes(0),
            may_precede=True, act=("离开岗位的同时向主要负责同志报告", "report to the principal leader on leaving the post"),
            parameters={
                "trigger": "离开岗位", "end": "向主要负责同志报告", "simultaneous": True, "condition": "因紧急事项临时外出",
            },
            readings=(Reading(
                question="“同时”有无宽限", chosen="没有,最迟在离开岗位的时刻;离开前报告的更为符合。", reason="条文没有写宽限。",
                rejected=("当日报告即可",),
            ),),
        ),
        requires(
            NOTICE.clause("3.j"), applies=_URGENT_TRIP, parts=[(Leave.formalities_completed, "请假手续", "leave formalities")],
            duty=("履行请假手续", "complete the leave formalities"), decided_on=Leave.left_at,
            parameters={
                "trigger": "离开岗位", "action": "履行请假手续", "simultaneous": True, "condition": "因紧急事项临时外出",
            },
            readings=(NO_NUMBER, Reading(
                question="“同时”是否及于履行手续", chosen="只判断手续有无,同时性由3.i判断。", reason="书面手续难以在离开的时刻完成。",
                rejected=("手续也须同时完成",),
            )),
        ),
        requires(
            NOTICE.clause("3.k"), applies=nodes.All((Leave.is_constituent.node, _NOT_INSIDE, Leave.returned_on.is_recorded())),
            parts=[(Leave.cancelled_on.is_recorded(), "销假", "leave cancelled")], duty=("返烟后销假", "report back after returning"),
            decided_on=Leave.returned_on, readings=(NO_NUMBER,),
            orders=[(Leave.cancelled_on, Leave.returned_on), (Leave.returned_on, Leave.left_at)],
            parameters={"trigger": "返烟", "end": "销假", "timeliness": "及时", "n_unspecified": True},
        ),
    )
