"""Meetings, speeches, agenda items and absences."""

from __future__ import annotations

from govrules.facts.record import FlagField, MomentField, NumberField, Record, TextField

MEETING_TYPES = ("工作会议", "一般性会议", "常务会议", "专题会议", "全体会议", "动员会议", "其他会议")
MEETING_FORMS = ("视频", "现场", "电话")
MEETING_LEVELS = ("国家", "省", "市", "县", "乡", "村")


class Meeting(Record, name="meeting", zh="会议", en="meeting"):
    """One meeting, held or called off."""

    title: TextField = TextField("会议名称", "title")
    meeting_type: TextField = TextField("会议类型", "type", values=MEETING_TYPES)
    is_area_wide: FlagField = FlagField("是否全域性会议", "held for the whole area", about="全县性、全市性、全省性")
    in_name_of_government: FlagField = FlagField("是否以政府名义召开", "convened in the government's name")
    form: TextField = TextField("会议形式", "form", values=MEETING_FORMS)
    planned_on: MomentField = MomentField("计划日期", "planned for")
    started_at: MomentField = MomentField("开始时间", "started at")
    ended_at: MomentField = MomentField("结束时间", "ended at", optional=True)
    break_minutes: NumberField = NumberField("休会时长", "breaks", unit="minute", presumed=0)
    duration_set_by_statute: FlagField = FlagField(
        "会期是否由法规章程规定", "duration set by statute or charter", presumed=False
    )
    is_merged: FlagField = FlagField("是否合并或套开", "merged with another meeting")
    could_be_merged: FlagField = FlagField("是否可以合并套开", "could have been merged")
    solvable_by_field_work: FlagField = FlagField("是否可通过调研指导、现场办公解决", "could be solved on site")
    held: FlagField = FlagField("是否召开", "held")
    in_person_reason: TextField = TextField(
        "未采用视频形式的理由", "reason for not meeting by video", optional=True, presumed=None
    )
    not_merged_reason: TextField = TextField("未合并套开的理由", "reason for not merging", optional=True, presumed=None)
    minutes_submitted_at: MomentField = MomentField("纪要送签时间", "minutes submitted for signature at")
    minutes_signed_at: MomentField = MomentField("纪要签发时间", "minutes signed at", optional=True)
    has_substantive_content: FlagField = FlagField("是否有实质内容", "has substantive content")
    level: TextField = TextField("会议层级", "level of the meeting", values=MEETING_LEVELS)
    lowest_level: TextField = TextField("参会最低层级", "lowest level called to attend", values=MEETING_LEVELS)
    extension_needed: FlagField = FlagField(
        "是否会前记录确需开至更低层级", "need to go to a lower level recorded beforehand", presumed=False
    )


class Speech(Record, name="speech", zh="会议发言", en="speech at a meeting"):
    """One speech; the convener's summing-up is marked."""

    meeting: TextField = TextField("会议编号", "meeting id")
    held_on: MomentField = MomentField("会议日期", "date of the meeting")
    is_area_wide: FlagField = FlagField("是否全域性会议", "at a meeting for the whole area")
    minutes: NumberField = NumberField("发言时长", "length", unit="minute")
    is_summing_up: FlagField = FlagField("是否总结讲话", "the convener's summing-up", presumed=False)


class AgendaItem(Record, name="agenda_item", zh="会议议题", en="matter submitted to a meeting"):
    """A matter submitted to a government meeting and the consultation before it."""

    title: TextField = TextField("议题", "matter")
    meeting_at: MomentField = MomentField("会议时间", "meeting at")
    towns_consulted_at: MomentField = MomentField("征求镇街意见时间", "towns consulted at", optional=True)
    departments_consulted_at: MomentField = MomentField("征求部门意见时间", "departments consulted at", optional=True)
    leaders_consulted_at: MomentField = MomentField("征求政府领导意见时间", "government leaders consulted at", optional=True)
    coordination_needed: FlagField = FlagField("是否需要研究协调", "coordination needed")
    convened_by_deputy_head: FlagField = FlagField("是否由分管副职召集研究", "convened by the deputy head in charge")
    consensus_reached: FlagField = FlagField("是否达成共识", "consensus reached")


class Absence(Record, name="absence", zh="请假代会", en="absence from a meeting"):
    """A designated attendee who did not attend, and whoever came instead."""

    meeting: TextField = TextField("会议编号", "meeting id")
    meeting_at: MomentField = MomentField("会议时间", "meeting at")
    important_work: FlagField = FlagField("是否因重要工作请假", "absent for important work")
    leave_completed: FlagField = FlagField("是否履行请假手续", "leave formalities completed")
    substitute: TextField = TextField("代会人员", "substitute", optional=True)
    substitute_in_leadership: FlagField = FlagField("代会人员是否班子成员", "substitute is a leadership member")
    substitute_briefed: FlagField = FlagField("代会人员是否了解议题", "substitute briefed on the agenda")
    substitute_briefed_at: MomentField = MomentField("了解议题时间", "substitute briefed at", optional=True)
