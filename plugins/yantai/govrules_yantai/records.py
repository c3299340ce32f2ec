"""Record types that only the 烟台 notice needs."""

from __future__ import annotations

from govrules.facts.record import FlagField, ListField, MomentField, NumberField, PeriodField, Record, TextField

FORUMS = ("常务会议", "专题会", "小组会", "议事协调机构会议", "个别征求意见", "其他")


class StudySession(Record, name="study_session", zh="理论学习研讨", en="study session of a party group"):
    """One session of a party group's theory study: who spoke and who belongs to the group."""

    held_on: MomentField = MomentField("日期", "held on")
    is_discussion: FlagField = FlagField("是否研讨", "with discussion", presumed=True)
    key_speakers: ListField = ListField("重点发言人", "key speakers")
    group_members: ListField = ListField("党组成员", "members of the party group")


class MajorMatter(Record, name="major_matter", zh="重大事项", en="matter of importance"):
    """A matter that only the executive meeting may decide, or that goes on to the party committee."""

    title: TextField = TextField("事项", "matter")
    is_three_major: FlagField = FlagField("是否三重一大等事项", "one of the 三重一大 matters")
    is_city_wide: FlagField = FlagField("是否涉及全市的重大问题", "major problem of the whole city")
    needs_party_committee: FlagField = FlagField("是否需提请市委决定", "needs a decision of the party committee")
    discussed_at_executive: FlagField = FlagField("是否经常务会议集体讨论", "discussed at an executive meeting")
    discussed_on: MomentField = MomentField("常务会议讨论日期", "discussed at the executive meeting on", optional=True)
    decision_forum: TextField = TextField("决定形式", "forum that decided", values=FORUMS)
    submitted_on: MomentField = MomentField("提报市委日期", "submitted to the party committee on", optional=True)


class KeyProject(Record, name="key_project", zh="重点项目", en="key project"):
    """One key project: its preliminary work, its four certificates and its milestones."""

    title: TextField = TextField("项目", "project")
    period: PeriodField = PeriodField("项目年度", "project year")
    preliminary_on: MomentField = MomentField(
        "11月至12月内攻前期的日期", "preliminary work in November or December on", optional=True,
        about="any one recorded day within the two months; null where there is none",
    )
    is_key_industrial: FlagField = FlagField("是否重点产业项目", "key industrial project")
    land_planning_permit_on: MomentField = MomentField("建设用地规划许可证日期", "land planning permit on", optional=True)
    works_planning_permit_on: MomentField = MomentField(
        "建设工程规划许可证日期", "works planning permit on", optional=True
    )
    construction_permit_on: MomentField = MomentField("建筑工程施工许可证日期", "construction permit on", optional=True)
    property_certificate_on: MomentField = MomentField("不动产登记证日期", "property certificate on", optional=True)
    land_acquired_on: MomentField = MomentField("拿地日期", "land acquired on")
    started_on: MomentField = MomentField("开工日期", "construction started on", optional=True)
    completed_on: MomentField = MomentField("竣工日期", "completed on", optional=True)
    production_on: MomentField = MomentField("投产日期", "production started on", optional=True)


class ProjectStart(Record, name="project_start", zh="重点项目开工情况", en="start of the year's key projects"):
    """How many of a year's listed projects had started on a day that the assessor names."""

    period: PeriodField = PeriodField("项目年度", "project year")
    spring_festival_on: MomentField = MomentField("春节日期", "Spring Festival")
    assessed_on: MomentField = MomentField("考核日期", "assessed on")
    started: NumberField = NumberField("已开工项目数", "projects started", unit="count")
    planned: NumberField = NumberField("清单项目数", "projects listed", unit="count")


class LegalityReview(Record, name="legality_review", zh="合法性审查", en="legality review"):
    """One legality review and the lawyers asked during it."""

    title: TextField = TextField("事项", "matter")
    is_important: FlagField = FlagField("是否重要事项", "important matter")
    finished_on: MomentField = MomentField("审查完成日期", "review finished on", optional=True)
    adviser_consulted_on: MomentField = MomentField("征询法律顾问日期", "legal adviser consulted on", optional=True)
    lawyer_consulted_on: MomentField = MomentField("征询公职律师日期", "public lawyer consulted on", optional=True)


class UpwardReport(Record, name="upward_report", zh="上报省政府的事件", en="event reported to the province"):
    """The steps by which one event reaches the provincial government."""

    title: TextField = TextField("事件", "event")
    required: FlagField = FlagField("是否需要上报省政府", "must be reported to the province")
    opinion_at: MomentField = MomentField("分管副市长拿出意见时间", "opinion of the deputy mayor at", optional=True)
    department_joined: FlagField = FlagField("行业主管部门是否会同", "competent department took part")
    reviewed_at: MomentField = MomentField("常务副市长审核时间", "reviewed by the executive deputy at", optional=True)
    consent_needed: FlagField = FlagField("是否认为需报市长同意", "mayor's consent judged necessary")
    consented_at: MomentField = MomentField("市长同意时间", "mayor consented at", optional=True)
    reported_at: MomentField = MomentField("上报时间", "reported to the province at", optional=True)


class InspectionIssue(Record, name="inspection_issue", zh="环保督察反馈问题", en="issue of an environmental inspection"):
    """A problem that a central or provincial inspection fed back."""

    title: TextField = TextField("问题", "issue")
    source: TextField = TextField("来源", "source", values=("中央环保督察", "省环保督察"))
    fed_back_on: MomentField = MomentField("反馈日期", "fed back on")
    closed: FlagField = FlagField("是否整改销号", "rectified and closed")
    limit: MomentField = MomentField("整改时限", "limit of its rectification plan", limit=True)


OWN: tuple[type[Record], ...] = (
    StudySession, MajorMatter, KeyProject, ProjectStart, LegalityReview, UpwardReport, InspectionIssue,
)
