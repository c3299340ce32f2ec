"""Record types that only the 贵州 plan of 2020 needs: its lists, its research round, its reports, its assessment."""

from __future__ import annotations

from govrules.facts.record import (
    FlagField,
    ListField,
    MomentField,
    NumberField,
    PeriodField,
    Record,
    TextField,
)

REVIEWED_TYPES = ("政府规章", "规范性文件", "合同协议", "其他")
DIRECTIONS = ("脱贫攻坚", "乡村振兴", "产业链发展", "扩大有效投资", "促进消费", "总部经济", "新型城镇化")


class TaskMilestone(Record, name="task_milestone", zh="任务节点", en="milestone of a listed task"):
    """One milestone of one task on the list: whether it is in danger, warned of, met, caught up on."""

    task: TextField = TextField("任务编号", "task id")
    due_on: MomentField = MomentField("阶段性节点日期", "milestone due on")
    judged_likely_late: FlagField = FlagField("是否研判认为可能滞后", "judged likely to be late")
    warned_on: MomentField = MomentField("预警日期", "warned on", optional=True)
    measures_improved: FlagField = FlagField("是否改进措施", "measures improved")
    met: FlagField = FlagField("是否达到阶段性进度", "milestone met")
    catch_up_measures: FlagField = FlagField("是否采取追赶举措", "catch-up measures taken")


class ReportedItem(Record, name="reported_item", zh="上报已落实事项", en="item reported as done"):
    """An item reported as done, its verification on site and its closure."""

    title: TextField = TextField("事项", "item")
    reported_on: MomentField = MomentField("上报已落实日期", "reported as done on")
    verified_on_site: FlagField = FlagField("是否现场核验", "verified on site", about="paper checks do not count")
    verified_on: MomentField = MomentField("核验日期", "verified on", optional=True)
    verification_passed: FlagField = FlagField("核验是否无误", "verified without fault")
    closed_on: MomentField = MomentField("销号日期", "closed on", optional=True)


class ResearchRound(Record, name="research_round", zh="年度调研", en="research of the plan year"):
    """The research topics and reports of one unit in the plan year."""

    topics_fixed_on: MomentField = MomentField("调研主题确定日期", "topics fixed on", optional=True)
    topics: ListField = ListField("调研主题", "research topics", about="those fixed so far; 无 for none")
    first_report_on: MomentField = MomentField(
        "首篇调研报告报送日期", "first report sent on", optional=True, about="to the provincial government office"
    )
    reports_sent: NumberField = NumberField(
        "调研报告报送篇数", "reports sent", unit="count", about="to the provincial government office"
    )


class ResearchTopic(Record, name="research_topic", zh="调研主题", en="research topic"):
    """One research topic of a unit; null means not settled."""

    title: TextField = TextField("主题", "topic")
    fixed_on: MomentField = MomentField("确定日期", "fixed on")
    direction: TextField = TextField("研究方向", "direction", values=(*DIRECTIONS, "其他"))
    other_direction_basis: TextField = TextField(
        "其他方向的依据", "basis of another direction", optional=True, presumed=None,
        about="where a provincial leader has stressed a direction beyond the seven",
    )
    linked_to_five_year_plan: FlagField = FlagField("是否结合十四五规划编制", "linked to the five-year plan")
    problem_statement: TextField = TextField("破题内容", "problem to be solved", optional=True)
    lead_unit: TextField = TextField("牵头单位", "lead unit", optional=True)
    responsible_unit: TextField = TextField("责任单位", "responsible unit", optional=True)


class ResearchAward(Record, name="research_award", zh="优秀调研报告评选", en="selection of the best reports"):
    """The selection of the best research reports, their volume and their commendation."""

    selected_on: MomentField = MomentField("评选完成日期", "selection completed on", optional=True)
    bound_on: MomentField = MomentField("装订成册日期", "volume bound on", optional=True)
    commended_on: MomentField = MomentField("通报表扬日期", "commendation circulated on", optional=True)


class KeyLibrary(Record, name="key_library", zh="重点企业和项目库", en="library of key enterprises and projects"):
    """The library of key enterprises and projects, by the two parts it must have."""

    enterprises_on: MomentField = MomentField("重点企业部分建成日期", "enterprise part in place on", optional=True)
    projects_on: MomentField = MomentField("重点项目部分建成日期", "project part in place on", optional=True)


class PairingRegister(Record, name="pairing_register", zh="包保台账", en="register of pairings"):
    """Who answers for which key enterprise or project at one government."""

    entities: ListField = ListField("本级负责的企业和项目", "entries allotted to this government")
    assigned_entities: ListField = ListField("已有包保责任人的企业和项目", "entries with a responsible person")
    leaders: ListField = ListField("政府领导", "government leaders")
    departments: ListField = ListField("工作部门", "departments")
    assignees: ListField = ListField("包保责任人", "holders of an assignment")


class ListPublication(Record, name="list_publication", zh="清单和法规公布", en="publication of lists and regulations"):
    """When one unit first published its three lists and the regulations it retained."""

    power_list_on: MomentField = MomentField("权力清单公布日期", "power list published on", optional=True)
    responsibility_list_on: MomentField = MomentField(
        "责任清单公布日期", "responsibility list published on", optional=True
    )
    negative_list_on: MomentField = MomentField("负面清单公布日期", "negative list published on", optional=True)
    retained_on: MomentField = MomentField("保留的法规公布日期", "retained regulations published on", optional=True)
    has_retained: FlagField = FlagField("是否有保留的法规", "has retained regulations", presumed=True)


class LegalReview(Record, name="legal_review", zh="法律审查件", en="document under legal review"):
    """A rule, normative document or contract and its legal review before issue or signature."""

    title: TextField = TextField("名称", "title")
    document_type: TextField = TextField("文件类别", "type", values=REVIEWED_TYPES)
    review_done: FlagField = FlagField("是否经法律审查", "legally reviewed")
    reviewed_on: MomentField = MomentField("审查日期", "reviewed on", optional=True)
    reviewers: ListField = ListField("审查人员类别", "kinds of reviewers", about="司法行政机关、法律顾问 …")
    effective_on: MomentField = MomentField(
        "印发或签署日期", "issued or signed on", optional=True, about="null: not yet"
    )


class ProgressReport(Record, name="progress_report", zh="推进情况报告", en="progress report"):
    """One report on one work item; the roster says which items a unit has in progress, of which class."""

    target: TextField = TextField("工作事项", "work item")
    period: PeriodField = PeriodField("报告期", "period", about="the calendar quarter or month that the report names")
    sent_on: MomentField = MomentField("报送日期", "sent on", optional=True, about="null: not sent")
    is_written: FlagField = FlagField("是否书面", "in writing")
    sent_to_own_level: FlagField = FlagField("是否报本级政府办公厅(室)", "sent to the own level's government office")
    sent_to_next_higher: FlagField = FlagField(
        "是否报上一级政府办公厅(室)", "sent to the next higher government office"
    )
    by_provincial_unit: FlagField = FlagField(
        "是否省有关单位报送", "by a provincial unit", about="asked only where the kind of bearer is not recorded"
    )


class UrgentMatter(Record, name="urgent_matter", zh="紧急重点事项", en="urgent key matter"):
    """A matter and the reports made on it alone; a report that joins two matters is not counted."""

    title: TextField = TextField("事项", "matter")
    is_urgent_key: FlagField = FlagField("是否紧急的重点事项", "urgent key matter")
    arose_on: MomentField = MomentField("发生日期", "arose on")
    own_reports: NumberField = NumberField("单独报告件数", "reports on this matter alone", unit="count")
    closed_on: MomentField = MomentField("办结日期", "closed on", optional=True)


class DocumentError(Record, name="document_error", zh="来文错情", en="error in an incoming document"):
    """An error found in an incoming document, and the monthly bulletin that lists it."""

    document: TextField = TextField("来文编号", "document id")
    found_on: MomentField = MomentField("发现日期", "found on", optional=True, about="null: no error")
    in_bulletin: FlagField = FlagField("是否列入错情通报", "listed in a bulletin")
    bulletin_month: PeriodField = PeriodField("通报所属月份", "month of the bulletin")


class SupportingDemand(Record, name="supporting_demand", zh="配套文件要求", en="demand for supporting documents"):
    """Whether subordinates were told to issue supporting documents, and why."""

    title: TextField = TextField("上级文件", "superior document")
    decided_on: MomentField = MomentField("日期", "date")
    centre_requires: FlagField = FlagField("中央是否明确要求", "explicitly required by the centre")
    demanded: FlagField = FlagField("是否要求下级制定配套文件", "demanded of subordinates")
    justification: TextField = TextField("要求的理由", "justification", optional=True, presumed=None)


class OrdinaryMatter(Record, name="ordinary_matter", zh="普通事项会议", en="meetings on one ordinary matter"):
    """The meetings that one organ held in the plan year to deploy or push one matter."""

    title: TextField = TextField("事项", "matter")
    is_ordinary: FlagField = FlagField("是否普通事项", "ordinary matter")
    meetings: ListField = ListField("部署推进会议", "meetings held", about="in the time of the notice; 无 for none")


class AnnualAssessment(Record, name="annual_assessment", zh="年度效能评估考核", en="annual assessment of efficiency"):
    """The assessment of every unit on the six actions."""

    units: ListField = ListField("应评估考核单位", "units to be assessed")
    assessed_units: ListField = ListField("已评估考核单位", "units assessed")
    actions_assessed: NumberField = NumberField("评估的行动项数", "actions assessed", unit="count")
    completed_on: MomentField = MomentField("完成日期", "completed on", optional=True)


OWN: tuple[type[Record], ...] = (
    TaskMilestone, ReportedItem, ResearchRound, ResearchTopic, ResearchAward, KeyLibrary, PairingRegister,
    ListPublication, LegalReview, ProgressReport, UrgentMatter, DocumentError, SupportingDemand, OrdinaryMatter,
    AnnualAssessment,
)  # fmt: skip
