"""Part 二(一)3 of the 即墨 notice: key works, decisions of meetings, instructions and documents."""

from __future__ import annotations

from govrules.archetypes import deadline, deadline_set_by, known_or, prohibits, requires
from govrules.expr import Node, nodes
from govrules.facts.records import Attestation, Document, Instruction, Resolution, Supervision, Task
from govrules.rules import Rule
from govrules.timing import days, workdays
from govrules_jimo.helpers import procedure, single, state
from govrules_jimo.notice import NOTICE
from govrules_jimo.readings import (
    EACH_ONE,
    FORMAL_FINDING,
    NAMED_LIMIT,
    NO_NUMBER,
    PRINCIPLE_EXCUSED,
    PROCEDURE,
    SPECIAL_CASE,
    WORKDAYS_COUNT,
    choice,
)
from govrules_jimo.records import ProgressReview

_EXPLAINED: Node = Resolution.explained_on < Resolution.limit
_EXTENDED = (
    Resolution.extended_limit.is_recorded(), _EXPLAINED,
    nodes.InTime(Resolution.extension_approved_on.node, Resolution.limit.node),
)
_LATE = nodes.Not(nodes.InTime(Resolution.completed_on.node, Resolution.limit.node))
_EFFECTIVE_LIMIT = nodes.Choose(nodes.All((_LATE, *_EXTENDED)), Resolution.extended_limit.node, Resolution.limit.node)
_MEETING_DAY = known_or(Resolution.meeting_on, Resolution.limit)

_IN_TIME = nodes.InTime(Supervision.replied_at.node, Supervision.limit.node)
_TAKEN_AS_CONSENT = Supervision.recorded_position.equals("同意")
_DEEMED = choice(
    "“视为同意”的效力", "时限届满未反馈的,主办单位记为“同意”,逾期再提异议不能推翻;只固定内部协办意见,"
    "不代替法律要求书面出具的意见;未反馈仍是2.1.3.p3.d的违反。",
    "条文写“否则视为”,没有写可以推翻。", "逾期反馈可以推翻", "届满即自动生效而无须记录",
)


def rules() -> tuple[Rule, ...]:
    """The rules of item 3."""
    return (*_works(), *_meetings(), *_instructions(), *_joint_handling(), *_documents())


def _works() -> tuple[Rule, ...]:
    return (
        state(
            "2.1.3.p1.a", ("全面梳理,细化措施", "list the works and detail the measures"),
            ("梳理清单", "list"), ("细化措施", "detailed measures"), readings=(EACH_ONE,), params={"each": "责任单位"},
        ),
        state(
            "2.1.3.p1.b", ("落实一把手负责制", "make the head of the unit responsible"), readings=(EACH_ONE,),
            params={"each": "责任单位", "holder": "一把手"},
        ),
        requires(
            NOTICE.clause("2.1.3.p1.c"), applies=ProgressReview.actual_progress < ProgressReview.planned_progress,
            parts=[
                (ProgressReview.improvement_measures, "改进措施", "improvement measures"),
                (ProgressReview.completion_due_on.is_recorded(), "完成时限", "completion date"),
            ],
            duty=("对不达进度的事项制定改进措施、明确时限", "draw up measures and a date for what is behind plan"),
            decided_on=known_or(ProgressReview.reviewed_on, nodes.AsOf()), parameters={"each": "不达进度事项"},
            readings=(PROCEDURE, choice(
                "何为“不达进度”", "实际进度低于计划进度,持平不算;义务只看两份材料。", "“加大协调力度、集中力量”没有尺度。",
            )),
        ),
        single("2.1.3.p1.d", ("完善沟通协作机制", "keep a mechanism of cooperation"), None),
        requires(
            NOTICE.clause("2.1.3.p1.e"),
            parts=[
                (Task.responsible_person.is_recorded(), "责任人", "responsible person"),
                (Task.responsible_post.is_recorded(), "责任岗位", "responsible post"),
            ],
            duty=("逐人逐事逐岗落实责任", "assign every matter to a person and a post"),
            decided_on=known_or(Task.assigned_on, nodes.AsOf()),
            parameters={"pct": 100, "unit": "percent", "bound": ">=", "pct_stated": False, "each": ["人", "事", "岗"]},
            readings=(EACH_ONE, choice(
                "从人、事、岗哪一面检验", "从事项检验:每个事项都有责任人和责任岗位。", "事项有清单可查。", "逐个人员、岗位检验",
            )),
        ),
        single(
            "2.1.3.p1.g", ("实施跟踪监控", "monitor the progress"), "重点工程和民生实事", (EACH_ONE,),
        ),
    )


def _meetings() -> tuple[Rule, ...]:
    unstated = {"n_stated": False}
    return (
        requires(
            NOTICE.clause("2.1.3.p2.a"),
            parts=[
                (Resolution.responsible_unit.is_recorded(), "责任单位", "responsible unit"),
                (Resolution.limit.is_stated(), "完成时限", "completion date"),
            ],
            duty=("逐项明确责任单位和完成时限", "name unit and date for every matter decided"),
            decided_on=known_or(Resolution.meeting_on, nodes.AsOf()),
            bearer="未写明(推定:起草会议纪要的办公室)",
            parameters={
                "pct": 100, "unit": "percent", "bound": ">=", "pct_stated": False, "each": "会议确定的重要事项",
                "fields": ["责任单位", "完成时限"],
            },
            readings=(EACH_ONE, choice(
                "没有定时限怎么办,会后多久分解,由谁分解", "没有时限本身就是违反,不补默认天数;会后多久分解不判断;推定由起草会议纪要的办公室分解。",
                "条文要求明确时限,没有给出默认时限和责任主体。", "比照其他地区按7个工作日办理",
            )),
        ),
        _completion(),
        requires(
            NOTICE.clause("2.1.3.p2.c"), applies=Resolution.completed_on.is_recorded(),
            parts=[(Resolution.reported_on.is_recorded(), "办理结果报告", "report on the result")],
            duty=("及时报告办理结果", "report the result"), decided_on=Resolution.completed_on, parameters=unstated,
            orders=[(Resolution.reported_on, Resolution.completed_on)],
            readings=(NO_NUMBER,),
        ),
        requires(
            NOTICE.clause("2.1.3.p2.d"), applies=nodes.All((Resolution.limit.is_stated(), _LATE)),
            parts=[(_EXPLAINED, "提前说明情况", "explained in advance")], open_until=Resolution.limit,
            duty=("不能按期办结的提前说明情况", "explain in advance what cannot be done in time"), decided_on=_MEETING_DAY,
            parameters={"bound": "<", "n_stated": False},
            readings=(choice(
                "“提前”多少", "早于完成时限当日;当日说明为迟延1日。时限届满前未说明为待办,按期办结的不适用。",
                "“提前”不含当日;所引“规定”不在本意见之内。", "当日说明亦可",
            ),),
        ),
        requires(
            NOTICE.clause("2.1.3.p2.e"), applies=nodes.All((Resolution.limit.is_stated(), *_EXTENDED)),
            parts=[(Resolution.extension_approved_on.is_recorded(), "经批准", "approved")],
            duty=("延长办理时限", "extend the limit"), decided_on=_MEETING_DAY,
            parameters={"max_extension_stated": False, "condition": ["提前说明情况", "经批准"]},
            readings=(choice(
                "未经批准自行延期如何处理", "本条是许可,两项条件齐备的为符合,否则不适用;自行延期无效,在2.1.3.p2.b按原时限判断。"
                "批准须在原时限届满前,批准人推定为确定该事项的领导或会议,延长多久不限。",
                "“方可”给予许可而不设处罚;条文未写批准人和最长期限。", "未经批准延期即违反本条",
            ),),
        ),
    )


def _completion() -> Rule:
    return deadline_set_by(
        NOTICE.clause("2.1.3.p2.b"), applies=Resolution.limit.is_stated(), since=Resolution.meeting_on,
        limit=_EFFECTIVE_LIMIT, until=Resolution.completed_on, act=("按要求限时办理", "complete the matter in time"),
        parameters={"n_stated": False},
        readings=(NAMED_LIMIT, choice(
            "延期何时算数", "在原时限届满前说明情况并经批准的,按延长后的时限;否则仍按原时限。",
            "条文要求“提前说明”“经批准后方可”。", "事后补批亦可", "自行延期亦可",
        )),
    )


def _instructions() -> tuple[Rule, ...]:
    return (
        deadline_set_by(
            NOTICE.clause("2.1.3.p3.a"), unless=[(Instruction.special, "有特殊要求,特事特办(2.1.3.p3.f)", "a special case")],
            since=Instruction.received_at, limit=Instruction.limit, until=Instruction.completed_on,
            act=("按规定的时限办理批办事项", "handle the instruction in time"), parameters={"n_stated": False},
            readings=(NAMED_LIMIT, SPECIAL_CASE, choice(
                "“规定的时限”是多少", "以批办件或有关规定写明的日期为准,须作为事实提供;未定时限的不适用。",
                "数字在本意见之外。", "比照其他地区按7个工作日",
            )),
        ),
        requires(
            NOTICE.clause("2.1.3.p3.b"), applies=Instruction.completed_on.is_recorded(),
            parts=[(Instruction.replied_at.is_recorded(), "反馈办理结果", "feedback on the result")],
            duty=("反馈办理结果", "report back on the result"), decided_on=Instruction.completed_on,
            parameters={"n_stated": False}, orders=[(Instruction.replied_at, Instruction.completed_on)],
            readings=(NO_NUMBER, choice(
                "反馈是否也受“规定的时限”约束", "只判断有无反馈。", "“规定的时限”只修饰办理。", "须在同一时限内反馈",
            )),
        ),
    )


def _joint_handling() -> tuple[Rule, ...]:
    joint = nodes.All((Supervision.kind.equals("协办"), Supervision.limit.is_stated()))
    deemed = {"rebuttable": False, "effect": "视为同意主办单位意见"}
    day = known_or(Supervision.received_at, Supervision.limit)
    consent = (_TAKEN_AS_CONSENT, "记为同意", "recorded as consent")
    return (
        deadline_set_by(
            NOTICE.clause("2.1.3.p3.d"), applies=Supervision.kind.equals("协办"),
            unless=[(Supervision.special, "有特殊要求,特事特办(2.1.3.p3.f)", "a special case")],
            since=Supervision.received_at, limit=Supervision.limit, until=Supervision.replied_at,
            act=("协办单位反馈意见", "reply with an opinion"), parameters={"n_stated": False},
            readings=(NAMED_LIMIT, SPECIAL_CASE, choice(
                "“规定时间”是多少,视为同意后是否还须反馈", "以主办单位或有关规定所定日期为准,须作为事实提供;"
                "接到当日不计;视为同意不免除反馈义务。", "天数在本意见之外。", "视为同意即不再是违反",
                basis="民法通则第一百五十四条",
            )),
        ),
        requires(
            NOTICE.clause("2.1.3.p3.e"), applies=nodes.All((joint, nodes.Not(_IN_TIME))), parts=[consent],
            duty=("逾期未反馈的记为同意", "record consent where no reply came in time"), decided_on=day,
            open_until=Supervision.limit, final=True, parameters=deemed, readings=(_DEEMED,),
        ),
        prohibits(
            NOTICE.clause("2.1.3.p3.e"), suffix="premature",
            applies=nodes.All((
                joint, Supervision.recorded_position.is_known(), _TAKEN_AS_CONSENT,
                nodes.Not(nodes.All((_IN_TIME, Supervision.reply_position.equals("同意")))),
            )),
            forbidden=nodes.AnyOf((
                _IN_TIME, nodes.InTime(Supervision.position_recorded_at.node, Supervision.limit.node),
            )),
            what=("规定时间届满前或已按时反馈的,不得记为同意", "no deemed consent before time is up or against a reply"),
            decided_on=day, parameters={**deemed, "not_before": "规定时间届满"}, readings=(_DEEMED,),
        ),
    )


def _documents() -> tuple[Rule, ...]:
    leader = nodes.All((Document.needs_leader_approval.is_known(), Document.needs_leader_approval.node))
    faults = (
        ("无拖压", "none held back"), ("无积压", "no backlog"), ("无误办", "none mishandled"), ("无漏办", "none forgotten"),
    )
    return (
        deadline(
            NOTICE.clause("2.1.3.p4.a"),
            unless=[
                (Document.other_limit_applies, "另有办理时限", "another limit applies"),
                (leader, "需市政府领导批办(2.1.3.p4.c)", "needs a leader's instruction (2.1.3.p4.c)"),
            ],
            since=Document.received_at, until=Document.completed_at, within=days(0),
            act=("公文日清日结", "finish the document on the day of receipt"), parameters={"same_calendar_day": True},
            readings=(choice(
                "“日清日结”指什么", "收到当日24时前办结;休息日收到的,顺延至下一个工作日;不看办公时间。"
                "“倡导”的要求未做到只作提示;另有时限的从其时限。",
                "倡导不是强制;休息日没有人办理。", "24小时内办结", "收到次日起一日内",
            ),),
        ),
        procedure(
            "2.1.3.p4.b", ("公文不拖压、积压、误办、漏办", "no document held back, piled up, mishandled or forgotten"), *faults,
            readings=(FORMAL_FINDING, choice(
                "何时构成拖压", "超过该公文适用的时限并经认定;2.1.3.p4.c的迟延不自动算作本条。", "条文没有定义拖压。",
            )),
            params={"max": 0, "unit": "count", "forbidden": ["拖压", "积压", "误办", "漏办"]},
        ),
        deadline(
            NOTICE.clause("2.1.3.p4.c"), applies=Document.needs_leader_approval, since=Document.received_at,
            until=Document.endorsed_at, within=workdays(2), act=("由市政府领导批办", "obtain the leader's instruction"),
            parameters={"trigger_stated": False, "end_stated": False},
            readings=(WORKDAYS_COUNT, PRINCIPLE_EXCUSED, choice(
                "从何时到何时,送几位领导如何计", "自市政府办公室收文登记次日起,至领导作出批办;须经几位领导的合计两个工作日。",
                "条文未写起点和终点;“不能超过”包括本数。", "自成文之日起", "每位领导各两个工作日",
            )),
        ),
        state(
            "2.1.3.p4.d", ("网上阅批、公文无纸化流转", "process documents by computer"),
            ("网络阅批公文和信息", "read and endorse by computer"), ("公文无纸化流转", "paperless circulation"),
            unless=[(Attestation.matter.equals("涉密公文"), "涉密公文(保密规定)", "secret documents")],
            params={"n_stated": False},
            readings=(PRINCIPLE_EXCUSED, choice("电子流转须占多少", "不设比例,只看是否实行。", "“尽量”没有数字。")),
        ),
    )
