"""Decisions with their steps, approvals, leave of absence, and matters supervised by letter or interview."""

from __future__ import annotations

from govrules.facts.record import FlagField, ListField, MapField, MomentField, NumberField, Record, TextField

STEPS = {
    "公众参与": "public participation", "专家论证": "expert review", "风险评估": "risk assessment",
    "合法性审查": "legality review", "集体讨论": "collective discussion", "集体讨论决定": "decision after discussion",
    "调查研究": "investigation", "听取意见": "hearing opinions", "专家咨询": "expert advice",
}  # fmt: skip
APPROVERS = {
    "市长": "mayor", "市政府主要负责同志": "head of the municipal government",
    "负责政府常务工作的副市长": "executive vice mayor", "副市长": "vice mayor", "市政府秘书长": "secretary-general",
    "部门主要负责同志": "head of the department", "其他": "somebody else",
}  # fmt: skip
POSITIONS = ("同意", "不同意", "其他意见")


class Decision(Record, name="decision", zh="决策", en="decision"):
    """A decision and the steps taken before it."""

    title: TextField = TextField("事项", "matter")
    is_major: FlagField = FlagField("是否重大决策", "major decision")
    decided_at: MomentField = MomentField("决定时间", "decided at", optional=True)
    steps: MapField = MapField("已履行环节", "steps taken", about="each named step: yes or no")
    public_participation_at: MomentField = MomentField("公众参与完成时间", "public participation at", optional=True)
    expert_review_at: MomentField = MomentField("专家论证完成时间", "expert review at", optional=True)
    risk_assessment_at: MomentField = MomentField("风险评估完成时间", "risk assessment at", optional=True)
    legality_review_at: MomentField = MomentField("合法性审查完成时间", "legality review at", optional=True)
    waived_steps: ListField = ListField(
        "依法不适用的环节", "steps that do not apply by law", presumed=(), values=STEPS,
        about="with a written reason on file",
    )
    speaking_order: ListField = ListField("发言顺序", "speaking order", about="first speaker first")
    rank_order: ListField = ListField("职务排序", "rank order", about="highest rank first")
    applicable_steps: ListField = ListField(
        "适用的环节", "steps that this type of decision needs", values=STEPS
    )


class Approval(Record, name="approval", zh="行政审批件", en="administrative approval"):
    """One application for an approval at a window, from acceptance to decision."""

    item: TextField = TextField("审批事项", "item")
    accepted_on: MomentField = MomentField("受理日期", "accepted on")
    decided_on: MomentField = MomentField("办结日期", "decided on", optional=True)
    excluded_workdays: NumberField = NumberField(
        "不计入时限的工作日", "workdays left out of account", unit="workday", presumed=0,
        about="hearing, appraisal, public notice required by law",
    )
    submissions: NumberField = NumberField("申请人提交次数", "submissions by the applicant", unit="count")
    supplement_by_applicant: FlagField = FlagField(
        "补正是否因申请人自身材料缺陷", "supplement due to the applicant's own defect", presumed=False
    )
    notices_given: NumberField = NumberField("告知次数", "notices of what is needed", unit="count")
    all_steps_listed: FlagField = FlagField("是否告知全部流程", "all steps listed")
    all_materials_listed: FlagField = FlagField("是否告知全部资料", "all materials listed")
    later_demands: NumberField = NumberField("告知后另行要求次数", "later demands", unit="count")
    notice_officer: TextField = TextField("一次性告知人员", "officer who gave the notice")
    direct_responsible_person: TextField = TextField("直接责任人", "person directly responsible")
    reminder_records: NumberField = NumberField("跟踪催办记录数", "tracking and reminder records", unit="count")
    completed_without_delay: FlagField = FlagField("是否当场办结", "completed at once")


class Leave(Record, name="leave", zh="外出请假", en="leave of absence"):
    """A post holder leaving the area: asked for, reported, taken."""

    is_constituent: FlagField = FlagField("是否政府组成人员", "member of the government")
    left_area: FlagField = FlagField("是否离开本地", "left the area")
    is_urgent: FlagField = FlagField("是否紧急事项临时外出", "urgent and unplanned")
    requested_at: MomentField = MomentField("请假时间", "leave asked for at", optional=True)
    left_at: MomentField = MomentField("离开时间", "left at")
    reported_at: MomentField = MomentField("报告时间", "reported at", optional=True)
    formalities_completed: FlagField = FlagField("是否履行手续", "formalities completed")
    written: FlagField = FlagField("是否书面请假", "asked for in writing")
    approved_by: TextField = TextField(
        "批准人职务", "role of the person who approved it", optional=True, values=APPROVERS
    )
    approved_at: MomentField = MomentField("批准时间", "approved at", optional=True)
    returned_on: MomentField = MomentField("返回日期", "returned on", optional=True)
    cancelled_on: MomentField = MomentField("销假日期", "leave cancelled on", optional=True)


class Supervision(Record, name="supervision", zh="督办事项", en="supervised matter"):
    """A matter under supervision: a listed issue, a letter or an interview, with its own limit."""

    kind: TextField = TextField("督办方式", "form", values=("挂牌督办", "发函", "约谈", "会议议定", "领导批办", "协办", "问题清单", "其他"))
    title: TextField = TextField("事项", "matter")
    received_at: MomentField = MomentField("收到时间", "received at")
    limit: MomentField = MomentField("办理时限", "limit set", limit=True)
    explicit_target: FlagField = FlagField("是否有明确时限和目标要求", "has an explicit limit and target")
    replied_at: MomentField = MomentField("反馈时间", "replied at", optional=True)
    completed_on: MomentField = MomentField("办结日期", "completed on", optional=True)
    explained_on: MomentField = MomentField("说明情况日期", "explained on", optional=True)
    extended_limit: MomentField = MomentField("批准延长后的时限", "extended limit", optional=True, presumed=None)
    special: FlagField = FlagField("是否特事特办", "special requirement", presumed=False)
    reply_position: TextField = TextField("协办单位反馈的意见", "position replied", values=POSITIONS, optional=True)
    recorded_position: TextField = TextField("主办单位记录的协办意见", "position recorded by the lead", values=POSITIONS, optional=True)
    position_recorded_at: MomentField = MomentField("协办意见记录时间", "position recorded at", optional=True)
    progress_reported: FlagField = FlagField("是否报告进展", "progress reported")
