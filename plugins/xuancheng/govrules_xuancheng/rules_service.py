"""Part 二, heading (五), of the 宣城 plan: service, business environment, livelihood."""

from __future__ import annotations

from govrules.archetypes import compared, share
from govrules.expr import nodes
from govrules.facts.records import Indicator
from govrules.rules import Rule
from govrules_xuancheng.notice import END, NOTICE
from govrules_xuancheng.patterns import CAMPAIGN_END, CAPPED_AS_OF, INDICATOR_LAST_DAY, WHOLE_YEAR, made_by, one
from govrules_xuancheng.readings import DIRECTION_ONLY, YEAR_GIVEN, reading
from govrules_xuancheng.records import ServiceChannel

_HOURS, _DAYS = 24, 7
_CUTS = (("steps", "审批环节", "steps of a service"), ("documents", "审批材料", "documents asked for"))
_SHORTEST_DAY = nodes.Choose(
    ServiceChannel.hours_per_day < _HOURS, ServiceChannel.hours_per_day.node,
    nodes.Choose(ServiceChannel.days_per_week >= _DAYS, ServiceChannel.hours_per_day.node, nodes.Const(0)),
)


def rules() -> tuple[Rule, ...]:
    """The rules of heading (五)."""
    return (*_business(), _anytime(), _livelihood())


def _business() -> tuple[Rule, ...]:
    return (
        one("2.5.12.b", ("推进“四送一服”双千工程", "carry on the four-deliveries programme"), artifacts=["“四送一服”双千工程"]),
        *(
            compared(
                NOTICE.clause("2.5.12.d"), suffix=suffix, about=zh, actual=Indicator.value, operator="<",
                limit=Indicator.baseline, unit="count", of=(f"减少{zh}", f"fewer {en}"),
                applies=nodes.All((
                    WHOLE_YEAR, nodes.Not(nodes.Compare("==", Indicator.baseline.node, nodes.Const(0))),
                )),
                decided_on=INDICATOR_LAST_DAY, open_until=CAMPAIGN_END, final=True,
                parameters={
                    "of": ["办事环节数", "申报材料数"], "direction": "decrease", "baseline": "2021-02-18 前的数值",
                    "n_stated": False, "unit": "count", "by": "2021-12-31", "by_stated": False,
                },
                readings=(DIRECTION_ONLY, reading(
                    "基数取何时,何时判断",
                    "以2021-02-18前本单位全部事项的合计数为基数,活动结束后比较;环节、材料分别判断。",
                    "单个事项可能已无可减;“优化流程”无法计数,不判断。", "逐事项比较", "活动中途即判断",
                )),
            )
            for suffix, zh, en in _CUTS
        ),
        made_by(
            "2.5.12.f", "“徽常满意”三年行动方案",
            ("出台“徽常满意”服务品牌三年行动方案", "issue the three-year service brand plan"), END,
            parameters={"min": 1, "unit": "count", "by_stated": False},
            readings=(reading(
                "没有写明出台期限和制定机关", "以2021-12-31为限,制定机关推定为市政府;完成日期记印发日期。",
                "活动年度是所给的时间;“三年”是方案自身的期限。", "不设期限",
            ),),
        ),
    )


def _anytime() -> Rule:
    return compared(
        NOTICE.clause("2.5.13.b"), applies=ServiceChannel.is_anytime, actual=_SHORTEST_DAY, operator=">=",
        limit=_HOURS, unit="hour", of=("“随时办”渠道每日可用时间", "daily hours of the anytime channel"),
        decided_on=CAPPED_AS_OF, open_until=CAMPAIGN_END,
        parameters={
            "min": _HOURS, "unit": "hour", "per": "day", "days_per_week": _DAYS, "of": "“随时办”服务可用时间",
        },
        readings=(
            YEAR_GIVEN,
            reading(
                "“7×24小时”的含义",
                "随时办渠道(自助或网上)每周7天、每天24小时可以提出申请,节假日在内;"
                "取一周中可用时间最短的一天,有整天不开放的按0小时计。",
                "这是服务可用程度,不是办理时限;是否当场办结未写。", "24小时内办结", "人工窗口也须全天开放",
            ),
            reading("计划内停机维护", "不作例外。", "条文未写例外。", "维护时间不计"),
        ),
    )


def _livelihood() -> Rule:
    unfinished_but_deferred = nodes.All((
        Indicator.part < Indicator.whole,
        nodes.Compare(">=", Indicator.part + Indicator.deferred, Indicator.whole.node),
    ))
    return share(
        NOTICE.clause("2.5.13.d"), about="省定民生工程和市政府民生实事", part=Indicator.part, whole=Indicator.whole,
        percent=100, of=("完成民生工程和民生实事", "complete the livelihood projects"), applies=WHOLE_YEAR,
        unless=[(unfinished_but_deferred, "未完成的项目均经批准跨年完成", "all unfinished ones approved for a later date")],
        decided_on=INDICATOR_LAST_DAY, open_until=CAMPAIGN_END,
        parameters={
            "numerator": "已完成的民生工程和民生实事", "denominator": "省定民生工程和市政府民生实事",
            "by": "2021-12-31", "pct_stated": False, "by_stated": False,
        },
        readings=(reading(
            "没有写明比例和日期",
            "全部完成,以2021-12-31为限;年底以前未全部完成为待办,没有项目的不适用;"
            "项目另有批准的跨年完成时限的,从其时限。",
            "年度项目是一份封闭清单,“完成”即全部完成;“高质量”没有检验标准。", "一律以12月31日为限",
        ),),
    )
