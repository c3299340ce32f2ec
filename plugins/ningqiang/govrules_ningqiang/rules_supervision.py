"""Article 5 of the 宁强 notice: feedback on decisions, instructions and assigned matters."""

from __future__ import annotations

from typing import Any

from govrules.archetypes import deadline, deadline_set_by, known_or, requires
from govrules.expr import Node, nodes
from govrules.facts.field import MomentField
from govrules.facts.records import Instruction, Resolution, ScheduledReport
from govrules.rules import Reading, Rule
from govrules.timing import Unit, workdays
from govrules_ningqiang.notice import NOTICE
from govrules_ningqiang.readings import NAMED_LIMIT, WORKDAYS_COUNT

_MEETINGS = Resolution.meeting_type.is_one_of("常务会议", "专题会议")
_PROGRESS = Reading(
    question="“规定时限”指什么,进展报告是否顺延时限",
    chosen="指所定时限;未定时限的指5.b、5.d的第7个工作日,这两项不适用的(其他会议、长期性工作、紧急情况)没有规定时限。时限届满仍未办结的情况复杂事项须有进展报告,"
    "何时报告不限;进展报告不免除原时限的迟延。",
    reason="“及时”没有数字;本句没有给予顺延。",
    rejected=("报告进展即顺延时限",),
)


def _limit_of(limit: MomentField, start: MomentField) -> Node:
    return nodes.Choose(limit.is_none_stated(), nodes.Due(start.node, 7, Unit.WORKDAY), limit.node)


_URGENT = known_or(Instruction.is_urgent, nodes.Const(False))
_SAID_TO_BE_URGENT = nodes.AnyOf((
    Instruction.is_urgent.is_known(), Instruction.handled_on_arrival.is_known(), Instruction.realtime_feedback.is_known(),
))
_PRESCRIBED = nodes.AnyOf((
    Instruction.limit.is_stated(), nodes.Not(nodes.AnyOf((Instruction.is_long_term.node, _URGENT))),
))


def _progress(record: Any, start: MomentField, suffix: str, limited: Node) -> Rule:
    limit = _limit_of(record.limit, start)
    return requires(
        NOTICE.clause("5.g"), suffix=suffix,
        applies=nodes.All((
            record.is_complex.node, limited, nodes.Expired(limit), nodes.Not(nodes.InTime(record.completed_on.node, limit)),
        )),
        parts=[(record.progress_reported, "进展情况报告", "progress report")],
        duty=("报告进展情况", "report on progress"), decided_on=start, readings=(_PROGRESS,),
    )


def rules() -> tuple[Rule, ...]:
    """The rules of article 5."""
    return (
        deadline_set_by(
            NOTICE.clause("5.a"), applies=_MEETINGS, since=Resolution.meeting_on, limit=Resolution.limit,
            until=Resolution.completed_on, act=("办结会议议定事项", "complete the decided matter"),
            readings=(NAMED_LIMIT,),
        ),
        deadline(
            NOTICE.clause("5.b"), applies=_MEETINGS,
            unless=[(Resolution.limit.is_stated(), "会议定有时限(5.a)", "the meeting set a limit (5.a)")],
            since=Resolution.meeting_on, until=Resolution.reported_on, within=workdays(7),
            act=("报告落实情况", "report on implementation"),
            readings=(WORKDAYS_COUNT, Reading(
                question="条文未写起点", chosen="自会议日期(多日会议为最后一日)次日起算;义务是报告,不是办结。",
                reason="会议是事项确定之时。", rejected=("自会议纪要印发之日起算",),
            )),
        ),
        deadline_set_by(
            NOTICE.clause("5.c"), since=Instruction.received_at, limit=Instruction.limit,
            until=Instruction.replied_at, act=("办理反馈", "handle and report back"), readings=(NAMED_LIMIT,),
        ),
        deadline(
            NOTICE.clause("5.d"),
            unless=[
                (Instruction.limit.is_stated(), "有时限要求(5.c)", "a limit was set (5.c)"),
                (Instruction.is_long_term, "属长期性工作(5.e)", "long-term work (5.e)"),
                (_URGENT, "紧急情况(5.f)", "urgent (5.f)"),
            ],
            since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
            act=("落实反馈", "act and report back"),
            readings=(WORKDAYS_COUNT, Reading(
                question="“自收到批示件之日起”是否计入收到当日", chosen="收到当日不计;没有批示件的交办事项自交办之日起算。",
                reason="期间开始的当日不计入。", basis="民法典第二百零一条第一款", rejected=("收到当日为第1日",),
            )),
        ),
        deadline_set_by(
            NOTICE.clause("5.e"), applies=ScheduledReport.is_long_term, limit=ScheduledReport.due_on,
            until=ScheduledReport.reported_on, act=("按清单要求时限报送", "report by the listed date"),
            parameters={"each": "清单所列每一期"},
            readings=(NAMED_LIMIT, Reading(
                question="一次报送能否抵两期", chosen="清单所列每一期各须有一次报送,逐期判断。", reason="时限由清单逐期列明。",
            )),
        ),
        requires(
            NOTICE.clause("5.f"), applies=nodes.All((_SAID_TO_BE_URGENT, Instruction.is_urgent.node)),
            parts=[
                (Instruction.handled_on_arrival, "随到随办", "handled on arrival"),
                (Instruction.realtime_feedback, "实时反馈", "feedback in real time"),
            ],
            duty=("随到随办,实时反馈", "handle on arrival and report in real time"), decided_on=Instruction.received_at,
            readings=(Reading(
                question="没有时限数字", chosen="由核验记录认定,不借用第4条的1小时。", reason="条文未写数字。",
            ), Reading(
                question="是否紧急没有记录",
                chosen="记有是否随到随办、是否实时反馈的为待定,这两项也没有记录的不适用;5.d、5.g一律按不紧急判断。",
                reason="是否紧急须作为事实提供;7个工作日是没有时限要求的一般情形。", rejected=("凡没有记录的均为待定", "一律按不紧急"),
            )),
        ),
        _progress(Instruction, Instruction.received_at, "instruction", _PRESCRIBED),
        _progress(Resolution, Resolution.meeting_on, "resolution", _MEETINGS),
    )
