"""Things done and things made: acts that recurring duties count, artifacts, and figures against a baseline."""

from __future__ import annotations

from govrules.facts.record import FlagField, MapField, MomentField, NumberField, PeriodField, Record, TextField


class Activity(Record, name="activity", zh="活动", en="activity", discriminator="kind"):
    """Who did what, when and where: field research, visits, study sessions, receptions, hot-line calls."""

    kind: TextField = TextField("活动类别", "kind", required=True)
    on: MomentField = MomentField("日期", "date")
    target: TextField = TextField("对象", "target", optional=True)
    place: TextField = TextField("地点", "place")
    unannounced: FlagField = FlagField("是否四不两直", "unannounced")
    theme: TextField = TextField("主题", "theme", optional=True)
    elements: MapField = MapField("各要素", "elements", about="each named element of the act: yes or no")


class Artifact(Record, name="artifact", zh="成果材料", en="artifact", discriminator="kind"):
    """A list, plan, ledger or report: made, published, by whom."""

    kind: TextField = TextField("材料类别", "kind", required=True)
    title: TextField = TextField("名称", "title")
    completed_on: MomentField = MomentField("完成日期", "completed on", optional=True)
    published_on: MomentField = MomentField("公开日期", "published on", optional=True)
    personally_written: FlagField = FlagField("是否亲自撰写", "personally written")
    submitted_on: MomentField = MomentField("报送日期", "submitted on", optional=True)
    period: PeriodField = PeriodField("适用期间", "period it is made for")
    is_revision: FlagField = FlagField(
        "是否修订更新版本", "revision of an earlier version", presumed=False,
        about="a date by which the thing has to be there is a date for its first version",
    )


class Indicator(Record, name="indicator", zh="指标", en="indicator", discriminator="kind"):
    """A figure of a period and the figure it is measured against."""

    kind: TextField = TextField("指标", "kind", required=True)
    period: PeriodField = PeriodField("统计期", "period")
    value: NumberField = NumberField("数值", "value")
    baseline: NumberField = NumberField("基数", "baseline")
    part: NumberField = NumberField("分子", "part", unit="count")
    whole: NumberField = NumberField("分母", "whole", unit="count")
    deferred: NumberField = NumberField(
        "其中未完成但批准延后的", "of the whole, not done and approved for later", unit="count", presumed=0
    )


class Link(Record, name="link", zh="联系包保", en="standing link", discriminator="kind"):
    """Who is linked with whom: a person or organ with an enterprise, a place or a project, while it lasts."""

    kind: TextField = TextField("联系类别", "kind", required=True)
    target: TextField = TextField("联系对象", "target")
    since: MomentField = MomentField("起始日期", "since")
    until: MomentField = MomentField("截止日期", "until", optional=True, presumed=None)
