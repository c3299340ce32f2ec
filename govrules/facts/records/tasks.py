"""Instructions, assigned matters and decisions of meetings, from receipt to feedback."""

from __future__ import annotations

from govrules.facts.record import FlagField, MomentField, Record, TextField

SOURCES = ("上级主要领导", "上级其他领导", "本级政府主要领导", "本级政府领导", "本级党委领导", "上级机关", "其他")
MEETINGS = ("常务会议", "专题会议", "全体会议", "办公会议", "其他")


class Instruction(Record, name="instruction", zh="批示交办", en="instruction or assigned matter"):
    """A leader's instruction or an assigned matter in the hands of one handling unit."""

    title: TextField = TextField("事项", "matter")
    source: TextField = TextField("来源", "issued by", values=SOURCES, about="rank of the leader who gave it")
    received_at: MomentField = MomentField("收到时间", "received at")
    delivered_at: MomentField = MomentField(
        "送达主要领导时间", "delivered to the principal leader at", optional=True
    )
    limit: MomentField = MomentField("办理时限", "limit set", limit=True)
    replied_at: MomentField = MomentField("落实反馈时间", "feedback given at", optional=True)
    completed_on: MomentField = MomentField("办结时间", "completed on", optional=True)
    is_long_term: FlagField = FlagField("是否长期性工作", "long-term work", presumed=False)
    is_urgent: FlagField = FlagField("是否紧急情况", "urgent")
    is_complex: FlagField = FlagField("是否情况复杂", "complex", presumed=False)
    handled_on_arrival: FlagField = FlagField("是否随到随办", "handled on arrival")
    realtime_feedback: FlagField = FlagField("是否实时反馈", "feedback in real time")
    progress_reported: FlagField = FlagField("是否报告进展情况", "progress reported")
    special: FlagField = FlagField("是否特事特办", "special requirement", presumed=False)


class Transmission(Record, name="transmission", zh="批示传达", en="transmission of an instruction"):
    """An instruction on its way to one addressed unit, presumed to be of a leader of the own government."""

    instruction: TextField = TextField("批示编号", "instruction id")
    source: TextField = TextField(
        "批示来源", "issued by", values=SOURCES, presumed="本级政府领导", about="rank of the leader who gave it"
    )
    unit: TextField = TextField("传达对象", "addressed unit")
    received_at: MomentField = MomentField("办公室收到时间", "received by the office at")
    concerns_incident: FlagField = FlagField("是否涉及突发事件", "about an emergency", presumed=False)
    transmitted: FlagField = FlagField("是否传达", "transmitted")
    transmitted_at: MomentField = MomentField("传达到位时间", "reached the unit at", optional=True)


class Resolution(Record, name="resolution", zh="会议议定事项", en="matter decided at a meeting"):
    """A matter that a government meeting decided, in the hands of the lead unit."""

    title: TextField = TextField("事项", "matter")
    meeting_type: TextField = TextField("会议类型", "type of meeting", values=MEETINGS)
    meeting_on: MomentField = MomentField("会议日期", "meeting date")
    limit: MomentField = MomentField("办结时限", "limit set", limit=True)
    completed_on: MomentField = MomentField("办结日期", "completed on", optional=True)
    reported_on: MomentField = MomentField("报告落实情况日期", "implementation reported on", optional=True)
    is_complex: FlagField = FlagField("是否情况复杂", "complex", presumed=False)
    progress_reported: FlagField = FlagField("是否报告进展情况", "progress reported")
    responsible_unit: TextField = TextField("责任单位", "responsible unit", optional=True)
    explained_on: MomentField = MomentField("说明情况日期", "explained on", optional=True)
    extended_limit: MomentField = MomentField("延长后的时限", "extended limit", optional=True, presumed=None)
    extension_approved_on: MomentField = MomentField("批准延期日期", "extension approved on", optional=True)


class ScheduledReport(Record, name="scheduled_report", zh="定期报送", en="report due on a listed date"):
    """One listed date of a long-term task, and the report made for it."""

    task: TextField = TextField("事项编号", "task id")
    is_long_term: FlagField = FlagField("是否长期性工作", "long-term work", presumed=True)
    due_on: MomentField = MomentField("清单要求报送日期", "due on by the list")
    reported_on: MomentField = MomentField("报送日期", "reported on", optional=True)


class Task(Record, name="task", zh="工作任务", en="work assigned"):
    """A piece of work as assigned: date, unit, person and standard; null means not named."""

    title: TextField = TextField("任务", "task")
    assigned_on: MomentField = MomentField("布置日期", "assigned on")
    due_on: MomentField = MomentField("时间节点", "due on", optional=True)
    responsible_unit: TextField = TextField("责任单位", "responsible unit", optional=True)
    responsible_person: TextField = TextField("责任人", "responsible person", optional=True)
    work_standard: TextField = TextField("工作标准", "work standard", optional=True)
    responsible_post: TextField = TextField("责任岗位", "responsible post", optional=True)
    on_task_list: FlagField = FlagField("是否列入任务清单", "on the task list", presumed=True)
    schedule: TextField = TextField("时间表", "schedule", optional=True)
    roadmap: TextField = TextField("路线图", "roadmap", optional=True)
    lead_unit: TextField = TextField("牵头单位", "lead unit", optional=True)
    joint_key_matter: FlagField = FlagField("是否需多部门联动的重点事项", "key matter for several departments")
