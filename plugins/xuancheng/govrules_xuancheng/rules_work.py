"""Part 四 of the 宣城 plan: leadership, liaison, inspection, circulars and assessment."""

from __future__ import annotations

from govrules.archetypes import fixed_date, known_or, recurrence, requires
from govrules.expr import nodes
from govrules.facts.records import Accountability, Activity, Attestation
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_xuancheng.notice import END, NOTICE, START
from govrules_xuancheng.patterns import CAMPAIGN_END, CAPPED_AS_OF, UNITS, once, one, state
from govrules_xuancheng.readings import reading
from govrules_xuancheng.records import FirstResponsible

_FAULTS = ("工作不力", "消极应付", "推进缓慢")
_EACH = "县市区政府、市政府部门、直属机构"
_SEVEN = "“七比、七提升”督查"


def rules() -> tuple[Rule, ...]:
    """The rules of part 四."""
    return (*_leadership(), *_principals(), *_mechanisms(), _good_practice(), *_oversight())


def _leadership() -> tuple[Rule, ...]:
    return (
        once(
            "4.1.b", "市政府", "听取工作汇报", ("听取工作开展情况汇报", "hear reports on the campaign"), Activity.on,
            reading(
                "“适时”是否包括不听取", "不包括,活动期间至少听取一次;不要求每个单位当面汇报。",
                "“适时”只给出时间上的裁量。", "每季度一次", "每个单位一次",
            ),
            act="听取工作开展情况汇报", discretion="适时",
        ),
        once(
            "4.1.d", "市政府负责同志(分管部门)", "分管部门督查", ("督查检查分管部门", "inspect each department in charge"),
            Activity.on,
            reading(
                "对哪些部门、多少次", "对每个分管部门至少一次;与4.2.b的联系对象、季度频次分别判断。",
                "本句的对象是分管部门,没有频次。", "对任一分管部门一次即可", "每季度一次",
            ),
            by_target=True, act="对分管部门督查检查",
        ),
    )


def _principals() -> tuple[Rule, ...]:
    designated = FirstResponsible.designated
    return (
        requires(
            NOTICE.clause("4.1.e"), binds=(*UNITS, "个人"),
            parts=[(
                nodes.AnyOf((nodes.Not(designated.is_recorded()), designated.equals(FirstResponsible.principal_leader))),
                "第一责任人为主要负责同志", "first responsible person is the principal leader",
            )],
            duty=("主要负责同志为第一责任人", "the principal leader is the first responsible person"),
            decided_on=known_or(FirstResponsible.designated_on, CAPPED_AS_OF),
            parameters={
                "role": "第一责任人", "holder": "主要负责同志", "n": 1, "unit": "count", "bound": "==", "each": _EACH,
            },
            readings=(reading(
                "没有登记第一责任人", "不构成违反;只有登记为他人的才违反。", "该身份依本句当然产生,不以登记为条件。",
                "未登记即违反",
            ),),
        ),
        state(
            "4.1.f", ("亲自部署、全程推动、跟踪问效", "deploy in person, drive and follow up"),
            ("亲自部署", "deployed in person"), ("跟踪问效", "followed up"), by=END, binds=(*UNITS, "个人"),
            own=(
                reading("“亲自”能否委托", "不能,部署须由主要负责同志本人作出。", "“亲自”排除代行。", "委托副职亦可"),
                reading(
                    "“全程推动”以何证明,何时判断", "由跟踪问效的记录一并证明;2021-12-31以前未做到的为待办,其后为违反。",
                    "条文没有另设形式;“全程”及于整个活动年度。", "须另有推动记录",
                ),
            ),
            parameters={
                "acts": ["亲自部署", "全程推动", "跟踪问效"], "each": "主要负责同志", "by": "2021-12-31", "by_stated": False,
            },
        ),
    )


def _mechanisms() -> tuple[Rule, ...]:
    return (
        one(
            "4.2.a", ("建立市政府负责同志联系机制", "set up the liaison of city leaders"),
            reading("联系对象是谁", "以联系工作安排表为准;该表未公布,只判断机制有无。", "附件缺失。"),
            artifacts=["市政府负责同志联系县市区、市直重点部门机制"],
        ),
        recurrence(
            NOTICE.clause("4.2.b"), duty="市政府负责同志(联系对象)", about="督促检查", on=Activity.on, per=Unit.QUARTER,
            at_least=1, by_target=True, act=("督促、检查联系对象", "urge and inspect the linked unit"),
            parameters={"of": "督促、检查", "attachment": "联系工作安排表(缺)", "last_period": "2021Q4"},
            readings=(
                reading(
                    "按人计还是按联系对象计", "按联系工作安排表所列的每一对负责同志与联系对象计;对未列给本人的单位督促检查不算。",
                    "该表分配联系对象;表未公布,没有名册的为待定。", "每人每季度一次即可",
                ),
                reading(
                    "“一次”“督促、检查”如何计", "至少一次,多于一次不构成违反;督促、检查合为一个行为。", "一次是最低要求。",
                    "恰好一次", "督促、检查各一次",
                ),
                reading(
                    "季度如何划分,从何时起算", "按自然季度,自2021年第二季度起逐季判断;第一季度不完整,不适用。",
                    "条文写“每季度”,没有折算。", "滚动90日", "第一季度余下时间内也须一次",
                ),
            ),
        ),
        one(
            "4.2.c", ("建立信息报送机制", "set up the reporting of information"),
            reading("报送的内容和周期", "不判断。", "条文未写,不借用其他地区的月报、季报。"), artifacts=["信息报送机制"],
        ),
        one("4.2.e", ("建立督查督办机制", "set up the mechanism of inspection"), artifacts=["督查督办机制"]),
    )


def _good_practice() -> Rule:
    period = Attestation.period
    declared = nodes.All((
        nodes.Compare(">=", nodes.FirstDay(period.node), nodes.Const(START)),
        nodes.Compare("<=", nodes.LastDay(period.node), CAMPAIGN_END),
    ))
    return state(
        "4.2.d", ("定期梳理并推广好经验好做法", "collect and spread good practice"),
        ("梳理", "collected"), ("宣传推广", "spread"),
        by=nodes.Choose(period.is_known(), nodes.LastDay(period.node), CAMPAIGN_END), binds=("政府办公室@本级",),
        applies=nodes.AnyOf((nodes.Not(period.is_known()), declared)),
        own=(reading(
            "“定期”没有周期",
            "市政府办公室自定周期的,记为考核期,逐期判断(须全部在活动期间之内);"
            "未定的,活动期间至少一次,仅有一次的宜提示。",
            "条文没有频次,一次是最低限度。", "没有周期即不判断", "每季度一次",
        ),),
        parameters={
            "act": "梳理并宣传推广好经验好做法", "min": 1, "unit": "count", "interval_stated": False, "n_stated": False,
        },
    )


def _oversight() -> tuple[Rule, ...]:
    return (
        once(
            "4.2.f", "市政府办公室", _SEVEN, ("督查全市活动开展情况", "inspect the campaign city-wide"), Activity.on,
            act="督查", scope="全市",
        ),
        once(
            "4.2.g", "各县市区和市直各单位", _SEVEN, ("督查本地、本系统活动开展情况", "inspect the campaign in the own area"),
            Activity.on, act="督查", scope="本地、本系统",
        ),
        fixed_date(
            NOTICE.clause("4.2.h"), by=END, until=Accountability.criticised_on, since=Accountability.found_on,
            applies=Accountability.conduct.is_one_of(*_FAULTS), decided_on=known_or(Accountability.found_on, CAPPED_AS_OF),
            act=("通报批评工作不力等情形", "criticise poor performance in a circular"),
            parameters={
                "trigger": list(_FAULTS), "act": "通报批评", "each": "认定问题", "by": "2021-12-31", "by_stated": False,
            },
            readings=(reading(
                "触发条件、由谁通报、何时通报",
                "三种情形认定其一即须通报,由督查的机关(市政府办公室或各地各单位)负担;以2021-12-31为限,没有认定的不适用。",
                "三项并列为或者关系;条文没有期限,以活动年度为限;通报范围未写,不判断。", "三种情形须同时具备", "认定即须通报",
            ),),
        ),
        one(
            "4.2.i", ("将工作推进情况纳入年度考核", "make the campaign part of the annual assessment"),
            reading("“重要内容”的权重", "不判断权重,年度考核办法列有相应指标即可。", "条文未写权重。"),
            artifacts=["年度考核办法中的相应指标"], each=_EACH,
        ),
    )
