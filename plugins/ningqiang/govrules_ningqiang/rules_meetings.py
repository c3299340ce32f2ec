"""Articles 8, 9 and 18 of the 宁强 notice: how work is assigned and how meetings are held."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from govrules.archetypes import cap, known_or, prohibits, requires
from govrules.expr import nodes
from govrules.facts.field import MomentField
from govrules.facts.records import Absence, AgendaItem, Meeting, Speech, Task
from govrules.rules import Reading, Rule
from govrules.timing import Unit
from govrules_ningqiang.notice import NOTICE
from govrules_ningqiang.readings import ABOUT_20_PERCENT, PRINCIPLE_EXCUSED, STATUTE_COVERS_SERIES

_GROSS = nodes.Elapsed(Meeting.started_at.node, Meeting.ended_at.node, Unit.MINUTE)
_SITTING = nodes.Arithmetic("-", _GROSS, Meeting.break_minutes.node)
_BY_STATUTE = (Meeting.duration_set_by_statute, "法规、章程对会期另有规定", "statute or charter sets the duration")
_HELD = nodes.Choose(Meeting.held.is_known(), Meeting.held.node, Meeting.started_at.is_recorded())
_NOT_CALLED_OFF = nodes.Not(nodes.All((Meeting.held.is_known(), nodes.Not(Meeting.held.node))))
# 9.f presumes a meeting not merged where nothing is recorded; 9.c and 9.g presume nothing.
_KNOWN_MERGED = nodes.All((Meeting.is_merged.is_known(), Meeting.is_merged.node))
_DAY = known_or(Meeting.started_at, Meeting.planned_on)
_ASSIGNED = known_or(Task.assigned_on, nodes.AsOf())
_HALF_DAY = Reading(
    question="“半天”是多少",
    chosen="4小时,扣除休会时间(8小时工作日的一半,由规则声明);恰为4小时为符合。这是各类会议的外限,与9.f至9.h并行。",
    reason="条文未写小时数;“不超过”包括本数。", basis="民法典第一千二百五十九条",
    rejected=("一个上午或一个下午,不论长短",),
)
_NO_BREAKS = Reading(
    question="会议时间从何时到何时",
    chosen="自开始至结束;结束时间未记录的无法判定。", reason="条文只写“时间”,扣除休会只用于“半天”。",
    rejected=("扣除休会时间",),
)


def _duration(
    clause: str, hours: int, of: tuple[str, str], applies: nodes.Node, *, excusable: bool = True,
    unless: tuple[tuple[object, str, str], ...] = (), readings: tuple[Reading, ...] = (),
) -> Rule:
    parameters = {} if excusable else {"excusable": False}
    return cap(
        NOTICE.clause(clause), applies=applies, unless=[_BY_STATUTE, *unless],  # type: ignore[list-item]
        actual=_GROSS, at_most=hours, unit="hour", scale=60, measured="minute", about=True, of=of,
        decided_on=Meeting.started_at, excusable=excusable, parameters=parameters,
        readings=(ABOUT_20_PERCENT, STATUTE_COVERS_SERIES, _NO_BREAKS, *readings),
    )


def _speech(clause: str, minutes: int, of: tuple[str, str], applies: nodes.Node) -> Rule:
    return cap(
        NOTICE.clause(clause), applies=applies,
        unless=[(Speech.is_summing_up, "会议召集人的总结讲话不是发言", "the convener's summing-up")],
        actual=Speech.minutes, at_most=minutes, unit="minute", about=True, of=of,
        decided_on=known_or(Speech.held_on, nodes.AsOf()), parameters={"each": "发言"},
        readings=(ABOUT_20_PERCENT, PRINCIPLE_EXCUSED),
    )


def _before(act: MomentField, event: MomentField) -> nodes.Node:
    """Done before the event; an act dated after as-of has not happened yet."""
    happened = nodes.Compare("<=", nodes.DayOf(act.node), nodes.DayOf(nodes.AsOf()))
    return nodes.All((act.precedes(event), happened))


def rules() -> tuple[Rule, ...]:
    """The rules of articles 8, 9 and 18 that read meetings, speeches, agenda items, absences and tasks."""
    return (*_assignments(), *_forms(), *_durations(), *_preparation())


def _assignments() -> tuple[Rule, ...]:
    due = (Task.due_on.is_recorded(), "时间节点", "date")
    unit = (Task.responsible_unit.is_recorded(), "责任单位", "responsible unit")
    person = (Task.responsible_person.is_recorded(), "责任人", "responsible person")
    standard = (Task.work_standard.is_recorded(), "工作标准", "work standard")
    return (
        requires(
            NOTICE.clause("8.c"), parts=[due, unit, person],
            duty=("明确时间节点、责任单位和责任人", "name date, unit and person"), decided_on=_ASSIGNED,
            parameters={"each": "安排的工作"}, readings=(PRINCIPLE_EXCUSED,),
        ),
        requires(
            NOTICE.clause("18.b"),
            parts=[unit, (person[0], "责任人员", person[2]), (due[0], "完成时限", due[2]), standard],
            duty=("明确责任单位、责任人员、完成时限、工作标准", "name unit, person, date and standard"),
            decided_on=_ASSIGNED, parameters={"each": "每项工作", "open_list": True},
            readings=(Reading(
                question="与8.c的关系", chosen="两条并行;本条没有“原则上”,并多一项工作标准。", reason="两条各自独立成句。",
            ),),
        ),
    )


def _forms() -> tuple[Rule, ...]:
    return (
        requires(
            NOTICE.clause("9.b"), applies=nodes.All((Meeting.is_area_wide.node, _NOT_CALLED_OFF)),
            parts=[(Meeting.form.equals("视频"), "视频会议形式", "video meeting")],
            duty=("全县性会议采用视频会议形式", "hold county-wide meetings by video"), decided_on=_DAY,
            excuse=Meeting.in_person_reason, parameters={"preferred_form": "视频会议"},
            readings=(Reading(
                question="“优先”是否禁止现场会议", chosen="不禁止;现场召开须有记录的理由。", reason="“优先”是顺序,不是禁止。",
            ),),
        ),
        requires(
            NOTICE.clause("9.c"), applies=nodes.All((Meeting.could_be_merged.node, _NOT_CALLED_OFF)),
            parts=[(Meeting.is_merged, "合并套开", "merged")],
            duty=("能合并套开的会议合并套开", "merge meetings that can be merged"), decided_on=_DAY,
            excuse=Meeting.not_merged_reason, readings=(PRINCIPLE_EXCUSED,),
        ),
        prohibits(
            NOTICE.clause("9.d"), applies=Meeting.solvable_by_field_work, forbidden=_HELD,
            what=("不为可通过调研指导、现场办公解决的事项开会", "no meeting on what field work can settle"),
            decided_on=known_or(Meeting.started_at, known_or(Meeting.planned_on, nodes.AsOf())),
            parameters={"forbidden": "开会"},
            readings=(Reading(
                question="能否现场解决由谁认定", chosen="作为核验事实提供,未记录的无法判定。", reason="条文未写认定人。",
            ),),
        ),
    )


def _durations() -> tuple[Rule, ...]:
    return (
        cap(
            NOTICE.clause("9.e"), unless=[_BY_STATUTE], actual=_SITTING, at_most=Decimal("0.5"), unit="day", scale=480,
            measured="minute", of=("会期", "duration of the meeting"), decided_on=Meeting.started_at,
            parameters={"printed": "半天", "approx": False, "half_day_hours": 4, "half_day_stated": False},
            part_of=[(Meeting.break_minutes, _GROSS)],
            readings=(_HALF_DAY, STATUTE_COVERS_SERIES, PRINCIPLE_EXCUSED),
        ),
        _duration(
            "9.f", 2, ("以县政府名义召开的全县性工作会议时间", "duration of a county-wide work meeting"),
            nodes.All((
                Meeting.meeting_type.equals("工作会议"), Meeting.in_name_of_government.node, Meeting.is_area_wide.node,
            )),
            unless=((_KNOWN_MERGED, "合并召开或套开的,3小时左右(9.g)", "merged: about 3 hours (9.g)"),),
            readings=(PRINCIPLE_EXCUSED,),
        ),
        _duration(
            "9.g", 3, ("合并召开或套开的会议时间", "duration of a merged meeting"), Meeting.is_merged.node,
            readings=(PRINCIPLE_EXCUSED, Reading(
                question="3小时是整个会议还是每个部分", chosen="合并后的整个会议。", reason="条文写“会议,时间”。",
            )),
        ),
        _duration(
            "9.h", 1, ("一般性会议时间", "duration of an ordinary meeting"), Meeting.meeting_type.equals("一般性会议"),
            excusable=False,
            readings=(Reading(
                question="本句没有“一般”二字,有理由能否超时", chosen="不能,只有“左右”的幅度;会议类别取自会议记录,未记录的无法判定。",
                reason="前两句写“一般控制在”,本句写“控制在”。", rejected=("比照前两句",),
            ),),
        ),
        _speech("9.i", 5, ("全县性会议发言时间", "length of a speech at a county-wide meeting"), Speech.is_area_wide.node),
        _speech("9.j", 3, ("其他会议发言时间", "length of a speech at another meeting"), nodes.Not(Speech.is_area_wide.node)),
    )


def _preparation() -> tuple[Rule, ...]:
    meeting = AgendaItem.meeting_at
    absence_day = known_or(Absence.meeting_at, nodes.AsOf())
    # Owed before the meeting; an absence recorded without its day is a past one.
    meeting_over = known_or(Absence.meeting_at, nodes.Const(date(2022, 12, 15)))
    briefed = nodes.Choose(
        Absence.substitute_briefed_at.is_known(), _before(Absence.substitute_briefed_at, Absence.meeting_at),
        Absence.substitute_briefed.node,
    )
    return (
        requires(
            NOTICE.clause("9.k"),
            parts=[
                (_before(AgendaItem.towns_consulted_at, meeting), "镇街", "towns"),
                (_before(AgendaItem.departments_consulted_at, meeting), "部门单位", "departments"),
                (_before(AgendaItem.leaders_consulted_at, meeting), "县政府领导", "county leaders"),
            ],
            duty=("会前征求镇街、部门单位和县政府领导意见", "consult towns, departments and leaders before the meeting"),
            decided_on=meeting, open_until=meeting,
            readings=(Reading(
                question="“充分”和提前多久", chosen="三类对象会前都须征求,不另设提前天数;会议召开前未征求的为未到期。",
                reason="“以及”连接三类对象;条文未写天数。",
            ),),
        ),
        requires(
            NOTICE.clause("9.l"), applies=AgendaItem.coordination_needed,
            parts=[
                (AgendaItem.convened_by_deputy_head, "召集研究讨论", "convened"),
                (AgendaItem.consensus_reached, "达成共识", "consensus"),
            ],
            duty=("由分管副县长召集研究讨论、达成共识", "have the deputy head convene and reach consensus"),
            decided_on=meeting, open_until=meeting,
            readings=(Reading(question="何为“必要时”", chosen="作为核验事实提供;达成共识是提请会议的前提。", reason="条文留有裁量。"),),
        ),
        requires(
            NOTICE.clause("9.n"),
            parts=[
                (Absence.important_work, "因重要工作", "for important work"),
                (Absence.leave_completed, "请假手续", "leave formalities"),
            ],
            duty=("因重要工作请假并履行请假手续", "take leave only for important work and by the formalities"),
            decided_on=absence_day, open_until=meeting_over,
            readings=(Reading(
                question="因其他事由请假", chosen="作为违反9.n报告;手续以会前获准为完成。", reason="条文只规定“因重要工作确需请假”。",
                rejected=("其他事由不受本条约束",),
            ),),
        ),
        requires(
            NOTICE.clause("9.o"),
            parts=[
                (Absence.substitute.is_recorded(), "明确代会人员", "substitute named"),
                (Absence.substitute_in_leadership, "代会人员为班子成员", "substitute is a leadership member"),
            ],
            duty=("明确其他班子成员代会", "send another leadership member"), decided_on=absence_day,
            open_until=meeting_over,
            readings=(Reading(question="与9.n的关系", chosen="两项分别判断;没有指定代会人员的为违反。", reason="“并”连接两项义务。"),),
        ),
        requires(
            NOTICE.clause("9.p"), applies=Absence.substitute.is_recorded(),
            parts=[(briefed, "会前了解议题", "briefed before the meeting")],
            duty=("代会人员提前了解议题相关情况", "brief the substitute before the meeting"),
            decided_on=absence_day, open_until=Absence.meeting_at,
            readings=(Reading(question="“提前”多久", chosen="会议开始之前即可。", reason="条文未写时间。"),),
        ),
    )
