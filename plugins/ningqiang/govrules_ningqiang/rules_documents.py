"""Article 4 of the 宁强 notice: how fast documents are handled."""

from __future__ import annotations

from govrules.archetypes import deadline, deadline_set_by, known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Document, Incident, Instruction, Revision, Transmission
from govrules.rules import Reading, Rule
from govrules.timing import Unit, hours, months, workdays
from govrules_ningqiang.notice import NOTICE
from govrules_ningqiang.readings import (
    HOURS_RUN,
    MONTHS_COUNT,
    NAMED_LIMIT,
    PRINCIPLE_EXCUSED,
    START_RECEIPT,
    WORKDAYS_COUNT,
)  # fmt: skip

_DUE_FEW = nodes.Due(Revision.commented_on.node, 1, Unit.WORKDAY)
_DUE_MANY = nodes.Due(Revision.commented_on.node, 3, Unit.WORKDAY)
_LIMITS_AGREE = nodes.AnyOf((
    nodes.InTime(Revision.resubmitted_on.node, _DUE_FEW),
    nodes.All((nodes.Expired(_DUE_MANY), nodes.Not(nodes.InTime(Revision.resubmitted_on.node, _DUE_MANY)))),
    nodes.All((
        nodes.Not(nodes.Expired(_DUE_FEW)), nodes.Not(nodes.InTime(Revision.resubmitted_on.node, nodes.AsOf())),
    )),
))
_EITHER_CLASS = nodes.All((nodes.Not(Revision.is_major.is_known()), _LIMITS_AGREE))

_WHICH_LIMIT = Reading(
    question="是否需作重大修改未记录时如何判断",
    chosen="1个工作日与3个工作日两个时限结论一致的照此判断,不一致的无法判定。",
    reason="“重大修改”由提出意见的领导认定,条文未定义,须作为事实提供。",
    rejected=("未记录即视为一般修改",),
)
_ISSUE_DECIDES = Reading(
    question="修改、送审、印发三步如何计时",
    chosen="三步均须在5个工作日内完成;修改、送审日期未记录的以印发日期为准。",
    reason="印发在后,印发按期则前两步也按期。会后自审定会议(多日会议为最后一日)次日起算。",
    rejected=("每步各5个工作日",),
)


def rules() -> tuple[Rule, ...]:
    """The rules of article 4."""
    return (
        deadline(
            NOTICE.clause("4.a"),
            applies=Instruction.source.equals("上级主要领导"),
            since=Instruction.received_at, until=Instruction.delivered_at, within=hours(1),
            act=("将市委、市政府主要领导指示批示送达县政府主要领导", "deliver the instruction to the county head"),
            readings=(HOURS_RUN, Reading(
                question="哪些领导的批示",
                chosen="市委、市政府主要领导(书记、市长);送达代行职务者亦可,送达其他领导不算。",
                reason="条文写“主要领导”。", rejected=("包括市级其他领导",),
            )),
        ),
        deadline(
            NOTICE.clause("4.b"),
            applies=nodes.All((Document.urgency.is_one_of("特急", "特提"), Document.issued_by_superior.node)),
            since=Document.received_at, until=Document.endorsed_at, within=hours(1),
            act=("批办完毕", "complete the endorsement"), parameters={"urgency": "特急"},
            readings=(HOURS_RUN, START_RECEIPT, Reading(
                question="哪些紧急程度", chosen="特急;标“特提”的电报更急,一并适用;加急、平急不适用。",
                reason="条文只写特急。", basis="党政机关公文处理工作条例", rejected=("包括加急",),
            )),
        ),
        deadline(
            NOTICE.clause("4.c"),
            applies=Incident.concerns_safety_or_stability,
            since=Incident.info_received_at, until=Incident.written_to_leader_at, within=hours(1),
            act=("书面报送县政府领导", "report in writing to a county leader"), parameters={"form": "书面"},
            readings=(HOURS_RUN, Reading(
                question="起点是事件发生还是获知信息", chosen="自报送单位获知信息之时起算;报送任一位县政府领导即可。",
                reason="条文规范的是“信息”的报送;与第6条对象、范围、起点不同,两者并行。",
                rejected=("自事件发生起算",),
            )),
        ),
        deadline(
            NOTICE.clause("4.d"), applies=Transmission.source.is_one_of("本级政府主要领导", "本级政府领导"),
            since=Transmission.received_at, until=Transmission.transmitted_at, within=hours(1),
            act=("将县政府领导的指示批示传达到该镇街、部门", "pass the instruction on to the addressed unit"),
            parameters={"each": "指示批示所列镇街、部门", "all_of": True},
            readings=(HOURS_RUN, Reading(
                question="起点和对象", chosen="自县政府办公室收到批示起算;批示所列每个镇街、部门各为一项,逐一判断。",
                reason="条文未写起点;“传达到”指到达每个对象。", rejected=("自领导签批起算", "到达一个单位即可"),
            ), Reading(
                question="谁的批示", chosen="县政府领导(含主要领导)的批示;记为上级、县委领导或其他来源的不适用,未记来源的视为县政府领导的批示。",
                reason="条文写“县政府领导的指示批示”。", rejected=("凡经办公室传达的批示",),
            )),
        ),
        deadline_set_by(
            NOTICE.clause("4.e"),
            applies=Document.supporting_required, since=Document.received_at,
            limit=Document.supporting_due_on, until=Document.supporting_issued_on,
            act=("出台配套文件", "issue the supporting document"), readings=(NAMED_LIMIT,),
        ),
        deadline(
            NOTICE.clause("4.f"),
            applies=Document.supporting_required,
            unless=[(Document.supporting_due_on.is_stated(), "上级文件有明确时限(4.e)", "the superior set a limit (4.e)")],
            since=Document.received_at, until=Document.supporting_submitted_on, within=months(2),
            act=("将配套文件送审", "submit the supporting document for review"), readings=(MONTHS_COUNT, START_RECEIPT),
        ),
        deadline(
            NOTICE.clause("4.g"),
            applies=Document.supporting_required,
            unless=[(Document.supporting_due_on.is_stated(), "上级文件有明确时限(4.e)", "the superior set a limit (4.e)")],
            since=Document.received_at, until=Document.supporting_issued_on, within=months(3),
            act=("制定出台配套文件", "issue the supporting document"),
            readings=(MONTHS_COUNT, START_RECEIPT, Reading(
                question="3个月自何时起算", chosen="与2个月同一起点,不是送审之后再3个月;两项义务分别判断。",
                reason="两个期间并列。", rejected=("自送审之日起3个月",),
            )),
        ),
        deadline(
            NOTICE.clause("4.h"),
            applies=Document.approved_at_executive_meeting, since=Document.meeting_on,
            until=nodes.Latest((
                known_or(Document.revised_on, Document.issued_on), known_or(Document.submitted_on, Document.issued_on),
                Document.issued_on.node,
            )),
            within=workdays(5), act=("完成修改、送审和印发", "complete revision, submission and issue"),
            orders=[(Document.issued_on, Document.revised_on), (Document.issued_on, Document.submitted_on)],
            parameters={"steps": ["修改", "送审", "印发"]},
            readings=(WORKDAYS_COUNT, PRINCIPLE_EXCUSED, _ISSUE_DECIDES),
        ),
        requires(
            NOTICE.clause("4.i"),
            applies=nodes.All((Revision.leader_commented.node, Revision.resubmitted_on.is_recorded())),
            parts=[
                (Revision.marked_up_copy_attached, "修改标注", "marked-up copy"),
                (Revision.revision_note_attached, "修改说明", "revision note"),
            ],
            duty=("送审时附修改标注和修改说明", "attach a marked-up copy and a revision note when resubmitting"),
            decided_on=Revision.resubmitted_on,
            readings=(Reading(
                question="尚未送审时如何判断", chosen="未送审的不适用;一般修改和重大修改都须附两样材料。",
                reason="附件义务发生在送审之时,迟延由4.j、4.k判断。",
            ),),
        ),
        deadline(
            NOTICE.clause("4.j"),
            applies=nodes.All((
                Revision.leader_commented.node,
                nodes.AnyOf((nodes.Not(Revision.is_major.node), _EITHER_CLASS)),
            )),
            since=Revision.commented_on, until=Revision.resubmitted_on, within=workdays(1),
            act=("修改完善后送审", "resubmit the revised draft"), readings=(WORKDAYS_COUNT, _WHICH_LIMIT),
        ),
        deadline(
            NOTICE.clause("4.k"),
            applies=nodes.All((
                Revision.leader_commented.node, nodes.AnyOf((Revision.is_major.node, _EITHER_CLASS)),
            )),
            since=Revision.commented_on, until=Revision.resubmitted_on, within=workdays(3),
            act=("作重大修改后送审", "resubmit after a major revision"), readings=(WORKDAYS_COUNT, _WHICH_LIMIT),
        ),
        requires(
            NOTICE.clause("6.n"), binds=("政府办公室",),
            applies=Transmission.concerns_incident,
            parts=[(
                nodes.Choose(
                    Transmission.transmitted.is_known(), Transmission.transmitted.node,
                    nodes.Compare("<=", nodes.DayOf(Transmission.transmitted_at.node), nodes.DayOf(nodes.AsOf())),
                ),
                "传达领导批示和交办事项", "instruction passed on",
            )],
            duty=("传达领导同志批示和交办事项", "pass on the leaders' instructions on the emergency"),
            decided_on=known_or(Transmission.received_at, nodes.AsOf()),
            readings=(Reading(
                question="“尽快”没有数字", chosen="只判断是否传达;县政府领导的批示另按4.d的1小时判断。",
                reason="不借用其他条款的数字。",
            ),),
        ),
    )
