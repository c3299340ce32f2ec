"""Record types that only the 宣城 plan of 2021 needs."""

from __future__ import annotations

from govrules.facts.record import FlagField, MomentField, NumberField, PeriodField, Record, TextField

REFORM_STAGES = ("形成初步成果", "承担试点", "等待上级出台文件", "其他")


class KickoffMeeting(Record, name="kickoff_meeting", zh="动员会", en="kick-off meeting"):
    """The meeting that opens a campaign; null means not held."""

    held_on: MomentField = MomentField("召开日期", "held on", optional=True)


class ReformItem(Record, name="reform_item", zh="改革事项", en="reform"):
    """One reform of the year's list, by the stage it has reached."""

    title: TextField = TextField("事项", "matter")
    stage: TextField = TextField("所处阶段", "stage", values=REFORM_STAGES)
    tracking_evaluations: NumberField = NumberField("跟踪评估次数", "tracking evaluations", unit="count")
    liaison_on: MomentField = MomentField("首次对接上级日期", "first taken up with the superior on", optional=True)
    superior_document_on: MomentField = MomentField("上级文件出台日期", "superior's document issued on", optional=True)


class ServiceChannel(Record, name="service_channel", zh="服务渠道", en="service channel"):
    """One channel that takes applications: a self-service area, a website, an app."""

    title: TextField = TextField("渠道", "channel")
    is_anytime: FlagField = FlagField("是否随时办渠道", "offered as an anytime channel")
    hours_per_day: NumberField = NumberField(
        "每日可用小时数", "hours available a day", unit="hour", about="the shortest of the days on which it is open"
    )
    days_per_week: NumberField = NumberField("每周可用天数", "days available a week", unit="day")


class NoMeetingWeek(Record, name="no_meeting_week", zh="无会周", en="week without meetings"):
    """One week that the bearer has named as free of meetings."""

    period: PeriodField = PeriodField("起止日期", "days of the week", about="2021-05-10/2021-05-14")
    meetings: NumberField = NumberField("会议次数", "meetings held", unit="count")
    exempt_meetings: NumberField = NumberField(
        "其中法定和应急会议", "of these, statutory or emergency", unit="count", presumed=0
    )
    investment_activities: NumberField = NumberField("招商活动次数", "investment activities", unit="count")


class FirstResponsible(Record, name="first_responsible", zh="第一责任人", en="first responsible person"):
    """Whom a unit has designated as first responsible person; null means nobody."""

    principal_leader: TextField = TextField("主要负责同志", "principal leader")
    designated: TextField = TextField("登记的第一责任人", "person designated", optional=True)
    designated_on: MomentField = MomentField("登记日期", "designated on")


RECORDS: tuple[type[Record], ...] = (KickoffMeeting, ReformItem, ServiceChannel, NoMeetingWeek, FirstResponsible)
