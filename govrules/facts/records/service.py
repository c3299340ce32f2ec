"""Public service and oversight: appeals, disclosure, assessments, approvals cut down."""

from __future__ import annotations

from govrules.facts.record import FlagField, ListField, MomentField, NumberField, Record, TextField

CRITERIA = ("开会发文", "台账记录", "工作笔记", "其他痕迹材料", "实地查看", "工作成效", "群众评价", "其他")


CONDUCTS = {
    "不作为": "inaction", "慢作为": "slow action", "乱作为": "arbitrary action", "行政不作为": "administrative inaction",
    "不依法行政": "administration not according to law", "庸政": "mediocre administration",
    "懒政": "lazy administration", "怠政": "slack administration", "庸政懒政怠政": "mediocre, lazy and slack administration",
    "工作不力": "weak work", "消极应付": "going through the motions", "推进缓慢": "slow progress",
    "违反规定、干扰和破坏经济发展环境": "breaking rules, disturbing and damaging the economic environment",
    "其他影响行政效能的问题": "other conduct that harms efficiency", "其他": "other",
}  # fmt: skip


class Appeal(Record, name="appeal", zh="群众企业诉求", en="appeal of a resident or an enterprise"):
    """One appeal and what became of it."""

    received_on: MomentField = MomentField("收到日期", "received on")
    is_valid: FlagField = FlagField("是否有效诉求", "valid")
    resolved: FlagField = FlagField("是否解决", "resolved")
    is_hot_or_difficult: FlagField = FlagField("是否热难点问题", "hot or difficult issue", presumed=True)
    responsible_unit: TextField = TextField("责任单位", "responsible unit", optional=True)
    handling_limit: MomentField = MomentField("办理时限", "handling limit set", limit=True)
    reply_limit: MomentField = MomentField("答复期限", "reply limit set", limit=True)
    completed_on: MomentField = MomentField("办结日期", "completed on", optional=True)
    handling_started_at: MomentField = MomentField("开始办理时间", "handling started at", optional=True)
    closed_on: MomentField = MomentField("结案日期", "closed on", optional=True, about="null while in hand")


class Disclosure(Record, name="disclosure", zh="信息公开", en="disclosure of a record"):
    """A government record made public or withheld."""

    made_on: MomentField = MomentField("形成日期", "made on")
    published: FlagField = FlagField("是否公开", "published")
    non_disclosure_ground: TextField = TextField("不公开理由", "ground for withholding", optional=True)
    is_secret: FlagField = FlagField("是否涉密", "a state secret")
    disclosure_required: FlagField = FlagField("是否依法应公开", "disclosure required by law")


class Assessment(Record, name="assessment", zh="工作考核", en="assessment of work"):
    """How an assessment of work was made."""

    held_on: MomentField = MomentField("考核日期", "held on")
    criteria: ListField = ListField("考核依据", "criteria used", values=CRITERIA)
    uploads_replaced_assessment: FlagField = FlagField(
        "是否以截图视频代替实际评价", "screenshots or videos replaced the assessment"
    )


class Accountability(Record, name="accountability", zh="追责情形", en="ground for accountability"):
    """A finding that an official was inactive, and whether the competent organ acted on it."""

    found_on: MomentField = MomentField("认定日期", "found on")
    inactive: FlagField = FlagField("是否不担当不作为不负责", "inactive")
    obstructed_development: FlagField = FlagField("是否阻碍事业发展", "obstructed development")
    initiated: FlagField = FlagField("是否追责问责", "accountability opened")
    organ_competent: FlagField = FlagField("是否由有权机关追责", "by the competent organ")
    conduct: TextField = TextField("认定的情形", "conduct found", values=CONDUCTS)
    criticised_on: MomentField = MomentField("通报批评日期", "criticised in a circular on", optional=True)
    head_held_responsible: FlagField = FlagField("是否追究单位主要负责人", "head of the unit held responsible")
    persons_held_responsible: NumberField = NumberField("追究相关人员人数", "other persons held responsible", unit="count")
    no_fault_decision: TextField = TextField("书面无责认定", "reasoned decision of no fault", optional=True, presumed=None)
