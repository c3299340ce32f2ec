"""Part 二, headings (三) and (四), of the 宣城 plan: policy study, field research, reform."""

from __future__ import annotations

from govrules.archetypes import compared, requires, share
from govrules.expr import nodes
from govrules.facts.records import Activity, Artifact, Indicator
from govrules.rules import Rule
from govrules_xuancheng.notice import NOTICE
from govrules_xuancheng.patterns import (
    CAMPAIGN_END,
    CAPPED_AS_OF,
    INDICATOR_LAST_DAY,
    WHOLE_YEAR,
    once,
    one,
    state,
)
from govrules_xuancheng.readings import YEAR_GIVEN, reading
from govrules_xuancheng.records import ReformItem

PRINCIPALS = "各地各部门主要负责同志"
_TOPICS = (
    ("长三角一体化发展", "Yangtze delta integration"), ("产业转型升级", "industrial upgrading"),
    ("重点项目建设", "key projects"), ("招商引资", "investment"), ("招才引智", "talent"),
    ("中心城市建设", "central city"), ("乡村振兴", "rural revival"), ("生态建设和环境保护", "environment"),
    ("民生改善", "livelihood"), ("统筹发展和安全", "development and safety"),
)


def rules() -> tuple[Rule, ...]:
    """The rules of headings (三) and (四)."""
    return (*_research(), *_reform_list(), *_reform_stages())


def _research() -> tuple[Rule, ...]:
    return (
        one(
            "2.3.7.b", ("建立重要政策文件学习解读制度", "have rules for studying and explaining policy documents"),
            artifacts=["重要政策文件学习解读制度"],
        ),
        state(
            "2.3.8.b", ("围绕所列重点工作开展调查研究", "do research on a listed priority"),
            *_TOPICS, ("其他同等重点工作", "another priority of the same weight"), need="any",
            own=(reading(
                "十个题目是否都须调研", "每个单位至少就其中一项,或同等分量的其他重点工作,开展一项调研。",
                "题目以“等”字收尾,是方向而不是清单。", "每个单位十项都须调研", "按其他地区的一至两项",
            ),),
            parameters={"topics": [zh for zh, _ in _TOPICS], "list_open": True, "min": 1, "unit": "count"},
        ),
        once(
            "2.3.8.d", PRINCIPALS, "基层调研", ("带头深入基层调研", "field research at the grass roots"), Activity.on,
            reading(
                "没有写明天数或次数", "活动期间至少有一次下基层调研的记录。", "“带头”只要求亲自去,不设数量。",
                "每年至少60日", "不少于2个月",
            ),
            of="深入基层调研",
        ),
        once(
            "2.3.8.e", PRINCIPALS, "调研报告", ("拿出调研报告", "hand in a research report"), Artifact.completed_on,
            reading(
                "篇数、日期和是否须亲自撰写", "活动期间至少一篇,不要求亲自撰写;三项质量要求不判断。",
                "条文写“拿出”,未写“亲自撰写”。", "须亲自撰写",
            ),
            unit_words=("篇", "report"), of="调研报告",
        ),
    )


def _reform_list() -> tuple[Rule, ...]:
    return (
        one(
            "2.4.9.b", ("开展思想观念对标提升行动", "run the benchmarking of ideas"),
            reading("“持续”的间隔", "活动年度内开展即可。", "条文没有间隔。"),
            artifacts=["思想观念对标提升行动"],
        ),
        share(
            NOTICE.clause("2.4.10.a"), about="市委确定的年度改革任务", part=Indicator.part, whole=Indicator.whole,
            percent=100, of=("完成年度各项改革任务", "complete all reform tasks of the year"), applies=WHOLE_YEAR,
            decided_on=INDICATOR_LAST_DAY, open_until=CAMPAIGN_END,
            parameters={
                "numerator": "已完成的年度改革任务", "denominator": "市委确定的年度改革任务", "by": "2021-12-31",
                "pct_stated": False, "by_stated": False,
            },
            readings=(reading(
                "没有写明比例和日期", "全部完成,以2021-12-31为限;年底以前未全部完成为待办,没有任务的不适用。",
                "“各项”即每一项,“年度”即至12月31日;“高质量”没有检验标准。", "大部分完成即可",
            ),),
        ),
    )


def _reform_stages() -> tuple[Rule, ...]:
    taken_up = nodes.All((
        ReformItem.liaison_on.is_recorded(), ReformItem.liaison_on < ReformItem.superior_document_on,
    ))
    return (
        compared(
            NOTICE.clause("2.4.10.c"), applies=ReformItem.stage.equals("承担试点"),
            actual=ReformItem.tracking_evaluations, operator=">=", limit=1, unit="count",
            of=("试点改革事项跟踪评估次数", "tracking evaluations of a pilot reform"),
            decided_on=CAPPED_AS_OF, open_until=CAMPAIGN_END,
            parameters={
                "min": 1, "unit": "count", "artifacts": ["跟踪评估记录"], "each": "试点改革事项",
                "condition": "承担试点的改革事项",
            },
            readings=(YEAR_GIVEN, reading("跟踪评估几次", "每个试点事项年度内至少一次。", "条文未写频次。", "每季度一次")),
        ),
        requires(
            NOTICE.clause("2.4.10.d"), applies=ReformItem.stage.equals("等待上级出台文件"),
            parts=[(taken_up, "上级文件出台前已对接", "taken up before the superior's document")],
            duty=("提前对接谋划", "take the reform up with the superior in advance"),
            decided_on=nodes.Earliest((ReformItem.superior_document_on.node, nodes.AsOf())),
            open_until=ReformItem.superior_document_on,
            parameters={
                "act": "对接谋划", "before": "上级文件出台", "condition": "等待上级出台文件的改革任务",
                "lead_time_stated": False,
            },
            readings=(reading(
                "“提前”多久", "首次对接日期早于上级文件出台日期即可,同日不算;文件尚未出台而未对接的为待办。",
                "条文未写提前的时间。", "至少提前一个月",
            ),),
        ),
    )
