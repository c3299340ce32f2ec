"""Record types that only the 即墨 notice needs: bodies, set-ups, land, licences, items and posts."""

from __future__ import annotations

from govrules.facts.record import FlagField, ListField, MomentField, NumberField, Record, TextField

HEADS = ("市政府主要领导", "市政府分管领导", "其他")
REVIEW_MODES = ("一审一核", "其他")
POST_KINDS = ("内设机构", "岗位", "环节")


class LeadingBody(Record, name="leading_body", zh="领导机构", en="leading body", discriminator="kind"):
    """A headquarters or committee and who sits on it; lists are complete."""

    kind: TextField = TextField("机构", "kind of body", required=True)
    head_rank: TextField = TextField("总指挥职务层级", "rank of the head", values=HEADS, optional=True)
    head: TextField = TextField("主任", "head", optional=True)
    mayor: TextField = TextField("市长", "mayor")
    deputy_heads: ListField = ListField("副主任", "deputy heads")
    leaders_in_charge: ListField = ListField("分管市长", "vice mayors in charge")
    department_leaders: ListField = ListField(
        "派出负责同志的部门", "departments with a responsible person among the members"
    )
    town_leaders: ListField = ListField(
        "派出负责同志的镇街", "towns and subdistricts with a responsible person among the members"
    )
    principal_members: ListField = ListField(
        "由主要负责同志任成员的单位", "units whose principal responsible person is a member"
    )
    towns: ListField = ListField("全部各镇", "all towns of the city")


class Network(Record, name="network", zh="机构布点", en="places where something is set up", discriminator="kind"):
    """At which levels or units a team, platform or service body has been set up; lists are complete."""

    kind: TextField = TextField("布点事项", "what is set up", required=True)
    set_up_at: ListField = ListField("已设立的层级或单位", "levels or units that have it")
    towns: ListField = ListField("全部各镇", "all towns of the city")


class LandedProject(Record, name="landed_project", zh="落户重点项目", en="key project that has settled"):
    """A key project that has been signed and sited, and the service it got."""

    title: TextField = TextField("项目", "project")
    landed_on: MomentField = MomentField("落户日期", "settled on")
    onsite_service: FlagField = FlagField("是否实行现场服务", "served on site")
    agency_service: FlagField = FlagField("是否全程代办", "handled by an agent throughout")
    agency_fee: NumberField = NumberField("代办收费", "fee for the agent", unit="yuan")


class LicenceIssue(Record, name="licence_issue", zh="证照发放", en="issue of the papers of a new enterprise"):
    """When each paper of one application to set up an enterprise was handed over; null: not yet."""

    business_licence_on: MomentField = MomentField("营业执照发放日期", "business licence issued on", optional=True)
    organisation_code_on: MomentField = MomentField("机构代码证发放日期", "organisation code issued on", optional=True)
    tax_registration_on: MomentField = MomentField("税务登记证发放日期", "tax registration issued on", optional=True)
    seal_on: MomentField = MomentField("公章发放日期", "seal issued on", optional=True)


class ProgressReview(Record, name="progress_review", zh="进度核查", en="review of progress"):
    """Planned and actual progress of one matter on one day, and what was done about a delay."""

    matter: TextField = TextField("事项", "matter")
    reviewed_on: MomentField = MomentField("核查日期", "reviewed on")
    planned_progress: NumberField = NumberField("计划进度", "planned progress", unit="percent")
    actual_progress: NumberField = NumberField("实际进度", "actual progress", unit="percent")
    improvement_measures: FlagField = FlagField("是否制定改进措施", "improvement measures drawn up")
    completion_due_on: MomentField = MomentField("明确的完成时限", "completion date fixed", optional=True)


class CancelledItem(Record, name="cancelled_item", zh="取消的审批事项", en="cancelled approval item"):
    """An approval item that higher or own authority cancelled, and what happened afterwards."""

    item: TextField = TextField("审批事项", "item")
    cancelled_on: MomentField = MomentField("明令取消日期", "cancelled on", optional=True)
    acted_on: MomentField = MomentField("取消后审批收费日期", "date of the approval or fee afterwards")
    approvals_after: NumberField = NumberField("取消后审批件数", "approvals afterwards", unit="count")
    fees_after: NumberField = NumberField("取消后收费金额", "fees afterwards", unit="yuan")
    published_on: MomentField = MomentField("向社会公布日期", "made public on", optional=True)


class DelegatedItem(Record, name="delegated_item", zh="下放的审批事项", en="delegated approval item"):
    """An approval item whose power was handed down, and how it is examined."""

    item: TextField = TextField("审批事项", "item")
    eligible: FlagField = FlagField("是否符合一审一核条件", "meets the conditions of one review and one check")
    review_mode: TextField = TextField("审核方式", "mode of examination", values=REVIEW_MODES)


class LandSupply(Record, name="land_supply", zh="供地事项", en="supply of land"):
    """The land of one project: what the project is, and when and how it was served."""

    project: TextField = TextField("项目", "project")
    meets_land_plan: FlagField = FlagField("是否符合土地利用总体规划", "meets the land use plan")
    meets_industry_policy: FlagField = FlagField("是否符合产业政策", "meets the industrial policy")
    is_key_project: FlagField = FlagField("是否重点项目", "key project")
    is_city_key_construction: FlagField = FlagField("是否市级重点建设工程", "key construction project of the city")
    handled_on: MomentField = MomentField("供地办理日期", "land handled on")
    priority_given: FlagField = FlagField("是否优先供地", "served first")
    intervened_on: MomentField = MomentField("提前介入日期", "department stepped in on", optional=True)
    application_on: MomentField = MomentField("用地申请日期", "land applied for on", optional=True)
    land_supplied: FlagField = FlagField("是否保障供地", "land supplied")


class Post(Record, name="post", zh="机构岗位环节", en="section, post or step"):
    """One section, post or step of a department and what is laid down for it; null: nothing."""

    kind: TextField = TextField("类别", "kind", values=POST_KINDS)
    title: TextField = TextField("名称", "name")
    task: TextField = TextField("具体任务", "task", optional=True)
    standard: TextField = TextField("工作标准", "work standard", optional=True)
    target: TextField = TextField("目标要求", "target", optional=True)


OWN: tuple[type[Record], ...] = (
    LeadingBody, Network, LandedProject, LicenceIssue, ProgressReview, CancelledItem, DelegatedItem, LandSupply, Post,
)  # fmt: skip
