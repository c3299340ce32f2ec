"""Articles 2, 4, 16, 20, 24 and 25 of the 烟台 notice: procedures with steps, dates or consents."""

from __future__ import annotations

from govrules.archetypes import deadline, prohibits, requires, share
from govrules.expr import Node, nodes
from govrules.facts.record import MomentField
from govrules.facts.records import Decision, Disclosure, Document, Indicator, Meeting
from govrules.rules import Reading, Rule
from govrules.timing import workdays
from govrules_yantai.notice import NOTICE
from govrules_yantai.patterns import START, before, first_day, until_known
from govrules_yantai.readings import ATTESTED, EXTERNAL, NO_NUMBER, PRINCIPLE_EXCUSED, WORKDAYS_COUNT
from govrules_yantai.records import FORUMS, InspectionIssue, LegalityReview, MajorMatter, StudySession, UpwardReport

_CLASSES = ["涉及全市的重大问题", "需要提请市委研究决定的重要事项"]
_TO_PARTY = nodes.AnyOf((MajorMatter.is_city_wide.node, MajorMatter.needs_party_committee.node))
_THREE_MAJOR = Reading(
    question="哪些是“三重一大”等事项", chosen="由核验认定(重大决策、重要干部任免、重要项目安排、大额资金使用;“等”字留有余地),只判断决定形式。",
    reason="条文没有定义。",
)
_EITHER = Reading(
    question="两类事项的关系", chosen="属任何一类即适用;同日先讨论后提报的符合。", reason="“和”并列两类。",
    rejected=("须同时属于两类",),
)
_BY_TYPE = ("公众参与", "专家论证", "风险评估")
_ALWAYS = ("合法性审查", "集体讨论决定")
_STEP_WORDS = {
    "公众参与": "public participation", "专家论证": "expert argument", "风险评估": "risk assessment",
    "合法性审查": "legality review", "集体讨论决定": "collective discussion",
}
_UPWARD = Reading(
    question="哪些事件须上报省政府;三步与上报的关系",
    chosen="由核验认定;意见、审核、同意依次在前,均不晚于上报,尚未上报的为待办;分管副市长即为常务副市长的,一次记录可作两步。",
    reason="条文写“需要上报”而没有写范围和时间;不影响法定报告时限。", basis="生产安全事故报告和调查处理条例",
)


def rules() -> tuple[Rule, ...]:
    """The procedural rules."""
    return (*_study_and_decisions(), *_documents(), *_law(), *_issues_and_events())


def _study_and_decisions() -> tuple[Rule, ...]:
    return (
        requires(
            NOTICE.clause("2.f"),
            parts=[(StudySession.key_speakers.overlaps(StudySession.group_members), "党组成员重点发言", "a member as key speaker")],
            duty=("每次安排党组成员作重点发言", "have a member give a key speech at each session"),
            decided_on=StudySession.held_on,
            parameters={"min": 1, "per": "session", "of": "党组成员作重点发言", "bound": ">=", "min_inferred": True},
            readings=(Reading(
                question="须几人发言,哪些学习适用", chosen="至少1名党组成员;每次学习都适用,包括不计入2.e的;外请人员发言不算。",
                reason="“每次”修饰全部学习;人数没有写明。", rejected=("全体成员都须发言",),
            ),),
        ),
        requires(
            NOTICE.clause("4.c"), applies=MajorMatter.is_three_major,
            parts=[(MajorMatter.discussed_at_executive, "常务会议集体研究讨论", "discussed at an executive meeting")],
            duty=("由市政府常务会议集体研究讨论", "discuss collectively at an executive meeting"),
            decided_on=first_day(MajorMatter.discussed_on),
            parameters={"forum": "市政府常务会议", "matter_class": "三重一大等事项", "manner": "集体研究讨论"},
            readings=(_THREE_MAJOR,),
        ),
        prohibits(
            NOTICE.clause("4.d"), applies=MajorMatter.is_three_major,
            forbidden=MajorMatter.decision_forum.is_one_of(*FORUMS[1:]),
            what=("不以其他形式替代常务会议", "no other forum in place of the executive meeting"),
            decided_on=first_day(MajorMatter.discussed_on),
            parameters={
                "forbidden_forums": ["专题会", "小组会", "议事协调机构会议", "个别征求意见"], "open_list": True,
                "instead_of": "市政府常务会议", "matter_class": "三重一大等事项",
            },
            readings=(_THREE_MAJOR, Reading(
                question="何为替代", chosen="由常务会议以外的任何形式作出决定;会前的专题会是准备,不是替代。", reason="“等形式”不限于所列四种。",
            )),
        ),
        requires(
            NOTICE.clause("4.e"), applies=nodes.All((_TO_PARTY, MajorMatter.submitted_on.is_recorded())),
            parts=[(before(MajorMatter.discussed_on, MajorMatter.submitted_on), "提报前经常务会议讨论", "discussed before")],
            duty=("提报市委前经市政府常务会议讨论", "discuss at an executive meeting before submitting"),
            decided_on=MajorMatter.submitted_on,
            parameters={"first": "市政府常务会议讨论", "then": "提报市委常委会会议等", "matter_class": _CLASSES}, readings=(_EITHER,),
        ),
        requires(
            NOTICE.clause("4.f"), applies=_TO_PARTY,
            parts=[(MajorMatter.submitted_on.is_recorded(), "提报市委审议", "submitted to the party committee")],
            duty=("提报市委常委会会议等审议", "submit to the party committee"), decided_on=first_day(MajorMatter.discussed_on),
            parameters={"action": "提报审议", "recipient": "市委常委会会议等", "matter_class": _CLASSES}, readings=(_EITHER, NO_NUMBER),
        ),
        requires(
            NOTICE.clause("4.h"),
            parts=[(Decision.speaking_order.reverse_of(Decision.rank_order), "倒序发言", "speaking in reverse order of rank")],
            duty=("倒序发言", "speak in reverse order of rank"), decided_on=first_day(Decision.decided_at),
            parameters={"order": "reverse_rank", "last_speaker": "主要负责同志"},
            readings=(Reading(
                question="“倒序”的含义", chosen="按职务由低到高发言,主要负责同志最后;职务排序须作为事实提供,只比较两份名单都有的人。",
                reason="通行的末位表态。", rejected=("只要求主要负责同志最后发言",),
            ),),
        ),
    )


def _documents() -> tuple[Rule, ...]:
    return (
        deadline(
            NOTICE.clause("16.e"), since=Document.countersign_received_at, until=Document.countersigned_at,
            within=workdays(3), act=("完成文件会签", "countersign the document"),
            parameters={"trigger": "会签单位收到会签文件", "end": "会签完成", "shared_numeral_in": "16.f"},
            readings=(WORKDAYS_COUNT, PRINCIPLE_EXCUSED, Reading(
                question="起点和范围", chosen="每个会签单位自收到会签文件起分别计算。", reason="条文没有写起点;“均”由两项共用。",
                rejected=("整轮会签合计3个工作日",),
            )),
        ),
        deadline(
            NOTICE.clause("16.f"), since=Meeting.minutes_submitted_at, until=Meeting.minutes_signed_at, within=workdays(3),
            act=("签发会议纪要", "sign the minutes"), parameters={"trigger": "会议纪要送签", "end": "会议纪要签发", "trigger_printed": False},
            readings=(WORKDAYS_COUNT, PRINCIPLE_EXCUSED, Reading(
                question="自会议结束还是自送签起算", chosen="自纪要送签起算;送签时间没有记录的为待定,不以会议结束时间代替。",
                reason="“签发时间”与会签并列,指签发环节。", rejected=("自会议结束起算",),
            )),
        ),
    )


def _law() -> tuple[Rule, ...]:
    last, period = nodes.LastDay(Indicator.period.node), Indicator.period.node
    return (
        requires(
            NOTICE.clause("20.d"), applies=Decision.is_major,
            parts=[(_owed(step), step, _STEP_WORDS[step]) for step in (*_BY_TYPE, *_ALWAYS)],
            duty=("履行重大行政决策程序", "follow the procedure for major decisions"), decided_on=first_day(Decision.decided_at),
            parameters={"system": "重大行政决策程序", "steps": [*_BY_TYPE, *_ALWAYS], "steps_from": "重大行政决策程序暂行条例(文外)"},
            readings=(Reading(
                question="程序包括哪些环节", chosen="合法性审查、集体讨论每项都须有;公众参与、专家论证、风险评估依决策类型,适用哪些须作为事实提供。",
                reason="环节没有印在本文中。", basis="重大行政决策程序暂行条例(国务院令第713号)",
            ),),
        ),
        requires(
            NOTICE.clause("20.e"), applies=LegalityReview.is_important, need="any",
            parts=[
                (before(LegalityReview.adviser_consulted_on, LegalityReview.finished_on), "法律顾问", "legal adviser"),
                (before(LegalityReview.lawyer_consulted_on, LegalityReview.finished_on), "公职律师", "public lawyer"),
            ],
            duty=("征询法律顾问、公职律师意见", "consult a legal adviser or a public lawyer"),
            decided_on=first_day(LegalityReview.finished_on), open_until=LegalityReview.finished_on,
            parameters={
                "trigger": "重要事项合法性审查", "action": "征询意见", "from": ["法律顾问", "公职律师"], "before": "合法性审查完成",
            },
            readings=(Reading(
                question="两者是否都须征询", chosen="至少一方,不晚于审查完成之日;审查没有完成的为待办。", reason="单位未必两者都有;意见是审查的一部分。",
                rejected=("两者都须征询",),
            ),),
        ),
        share(
            NOTICE.clause("20.h"), about="行政机关负责人出庭应诉率", part=Indicator.part, whole=Indicator.whole, percent=100,
            of=("行政机关负责人出庭应诉率", "share of hearings attended by the responsible official"),
            decided_on=nodes.FirstDay(period), decided_to=last, open_until=last, final=True,
            parameters={"numerator": "负责人出庭应诉案件数", "denominator": "开庭审理的行政应诉案件数", "per": "year"},
            readings=(Reading(
                question="比率如何计算", chosen="各行政机关每个自然年实际开庭的案件;书面审理的不计;没有开庭的不适用;有正当理由不能出庭的仍计入分母;年末判断,首年2023年。",
                reason="承前句读作负责人出庭应诉率;条文没有写分子、分母和周期。", rejected=("只要有人出庭即计入",),
            ),),
        ),
        requires(
            NOTICE.clause("20.k"), unless=[(Disclosure.is_secret, "涉密", "a state secret")],
            parts=[(Disclosure.published, "公开", "published")], duty=("不涉密的一律公开", "publish whatever is not secret"),
            decided_on=first_day(Disclosure.made_on),
            parameters={
                "objects": ["政府重大决策事项", "政策规定", "审批程序", "办事标准"], "open_list": True, "condition": "不涉密",
            },
            readings=(Reading(
                question="有无期限;法规另有的不公开情形", chosen="只判断是否公开,不判断时间;条文只除外涉密,法规另有规定的不公开情形以豁免记录处理。",
                reason="条文没有写期限;法规效力高于本文。", basis="政府信息公开条例第十四条至第十六条、第二十六条",
                rejected=("20个工作日内公开",),
            ),),
        ),
    )


def _owed(step: str) -> Node:
    done = Decision.steps.element(step)
    return done if step in _ALWAYS else nodes.Choose(Decision.applicable_steps.includes(step), done, nodes.TRUE)


def _not_after(first: MomentField, second: MomentField) -> Node:
    """Of two steps that are both recorded the first is not after the second."""
    taken = nodes.All((first.is_known(), second.is_known()))
    in_turn = nodes.AnyOf((
        nodes.Not(first.is_recorded()), nodes.Not(second.is_recorded()), nodes.Compare("<=", first.node, second.node),
    ))
    return nodes.Choose(taken, in_turn, nodes.TRUE)


def _issues_and_events() -> tuple[Rule, ...]:
    reported = UpwardReport.reported_at
    acted = first_day(reported, UpwardReport.opinion_at)
    consent = UpwardReport.consent_needed
    return (
        requires(
            NOTICE.clause("24.d"), parts=[(InspectionIssue.closed, "整改", "rectified")],
            duty=("完成环保督察反馈问题整改", "rectify what the inspection fed back"),
            decided_on=first_day(InspectionIssue.fed_back_on),
            open_until=nodes.Choose(InspectionIssue.limit.is_none_stated(), START, InspectionIssue.limit.node),
            parameters={"sources": ["中央环保督察反馈问题", "省环保督察反馈问题"], "action": "整改"},
            readings=(NO_NUMBER, Reading(
                question="何时判断", chosen="整改方案写有时限的,到期前为待办,到期未整改为违反;没有时限的按记录判断。", reason="“坚决抓好”没有尺度。",
            )),
        ),
        requires(
            NOTICE.clause("25.d"), applies=UpwardReport.required,
            parts=[
                (
                    nodes.All((UpwardReport.opinion_at.is_recorded(), _not_after(UpwardReport.opinion_at, reported))),
                    "分管副市长意见", "deputy mayor's opinion",
                ),
                (UpwardReport.department_joined, "行业主管部门会同", "competent department took part"),
            ],
            duty=("由分管副市长会同行业主管部门拿出意见", "have the deputy mayor and the department give an opinion"),
            decided_on=acted, open_until=until_known(reported),
            parameters={"condition": "需要上报省政府的事件", "step": 1, "actor": ["分管副市长", "行业主管部门"], "output": "意见"},
            readings=(_UPWARD,),
        ),
        requires(
            NOTICE.clause("25.e"), applies=UpwardReport.required,
            parts=[
                (before(UpwardReport.opinion_at, UpwardReport.reviewed_at), "意见在审核之前", "opinion before the review"),
                (before(UpwardReport.reviewed_at, reported), "上报前审核", "reviewed before the report"),
            ],
            duty=("报负责政府常务工作的副市长审核把关", "have the executive deputy mayor review it"), decided_on=acted,
            open_until=reported,
            parameters={
                "condition": "需要上报省政府的事件", "step": 2, "reviewer": "负责政府常务工作的副市长", "after": "25.d", "before": "上报",
            },
            readings=(_UPWARD,),
        ),
        requires(
            NOTICE.clause("25.f"),
            applies=nodes.All((
                UpwardReport.required.node,
                nodes.Choose(
                    consent.is_known(), nodes.TRUE, nodes.AnyOf((UpwardReport.consented_at.is_recorded(), consent.node))
                ),
            )),
            unless=[(
                nodes.All((consent.is_known(), nodes.Not(consent.node))), "视情认为不需要报市长", "consent judged unnecessary",
            )],
            parts=[
                (before(UpwardReport.consented_at, reported), "上报前市长同意", "mayor consented before the report"),
                (_not_after(UpwardReport.reviewed_at, UpwardReport.consented_at), "审核在同意之前", "review before the consent"),
            ],
            duty=("报市长同意后上报", "report only with the mayor's consent"), decided_on=acted, open_until=reported,
            parameters={"condition": "视情", "step": 3, "approver": "市长", "before": "上报"},
            readings=(_UPWARD, ATTESTED, EXTERNAL),
        ),
    )
