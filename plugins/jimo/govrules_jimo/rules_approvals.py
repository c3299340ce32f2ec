"""Part 二(四), lead and item 1 of the 即墨 notice: fewer steps and shorter limits of approvals."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.archetypes import cap, compared, deadline, known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Approval, Indicator
from govrules.rules import Reading, Rule
from govrules.timing import InForce, workdays
from govrules_jimo.helpers import AT, fewer, happened_or, procedure, shorter, single, state
from govrules_jimo.notice import NOTICE, UNTIL_FILING
from govrules_jimo.readings import (
    AT_AS_OF,
    BASE,
    EACH_ONE,
    PERMIT_CLOCK,
    PERMIT_ITEMS,
    PROCEDURE,
    STANDING,
    TIME_CUT,
    WORKDAYS_COUNT,
    choice,
)
from govrules_jimo.records import CancelledItem, DelegatedItem, LandSupply

_FILED = "2017-01-01起登记表改为备案,不再审批(《建设项目环境影响登记表备案管理办法》),本条适用至2016-12-31。"
_WHOLE_CATALOGUE = choice(
    "“最大限度”如何判断,逐项还是整体", "只判断方向:本单位事项目录整体的环节数、时限各须少于原来;持平为违反;法定环节不得减,另行核验。",
    "“最大限度”没有尺度;“优化、压缩、减少”只表明方向。", "逐个事项判断", "持平亦可",
)


def rules() -> tuple[Rule, ...]:
    """The rules of the lead paragraph and of item 1."""
    return (*_general(), *_cancelled_and_delegated(), *_planning(), *_land(), *_time_limits(), *_environment_merge())


def _general() -> tuple[Rule, ...]:
    return (
        state(
            "2.4.b", ("完善一站式机制,建立政务服务绿色通道", "run one-stop service and a green channel"),
            ("全程一站式服务机制", "one-stop mechanism"), ("政务服务绿色通道", "green channel"),
            readings=(choice("与2.1.2.p3.b的绿色通道是否同一", "不同:彼限于项目审批,此为一般政务服务。", "两处对象不同。"),),
        ),
        single("2.4.1.a", ("全面梳理审批和服务事项", "list all approval and service items"), "部门", (EACH_ONE,)),
        fewer(
            "2.4.1.b", "steps", "审批环节", "count", ("审批环节数", "number of approval steps"), words=("个", "step"),
            readings=(_WHOLE_CATALOGUE,),
        ),
        fewer(
            "2.4.1.b", "days", "审批时限", "workday", ("审批时限", "approval limits"), readings=(_WHOLE_CATALOGUE,),
        ),
        state(
            "2.4.1.b", ("压缩时不违背法律法规和政策", "cut only within the law"), ("未减法定环节", "no statutory step removed"),
            suffix="lawful", params={"n_stated": False, "direction": "decrease", "bound": "<"}, readings=(_WHOLE_CATALOGUE,),
        ),
    )


def _cancelled_and_delegated() -> tuple[Rule, ...]:
    day = known_or(CancelledItem.acted_on, nodes.AsOf())
    stop = choice(
        "“市”指哪个市,取消在意见之前还是之后", "即墨市、青岛市均包括;此前已取消和此后取消的都适用;以审批、收费之日决定适用,"
        "取消前已受理的申请不在此列。", "“一律”不留例外;条文未写限于某一级。", "只指青岛市", "只限意见发布前已取消的",
    )
    return (
        *(
            cap(
                NOTICE.clause("2.4.1.p1.a"), suffix=suffix, applies=CancelledItem.cancelled_on.is_recorded(), actual=actual,
                at_most=0, unit=unit, unit_words=("件", "approval"), of=of, decided_on=day,
                parameters={"max": 0, "forbidden": ["审批", "收费"], "unit": "count"}, readings=(stop,),
            )
            for suffix, actual, unit, of in (
                ("approvals", CancelledItem.approvals_after, "count", ("取消后的审批件数", "approvals after cancellation")),
                ("fees", CancelledItem.fees_after, "yuan", ("取消后的收费", "fees after cancellation")),
            )
        ),
        requires(
            NOTICE.clause("2.4.1.p1.b"), applies=CancelledItem.cancelled_on.is_recorded(),
            parts=[(CancelledItem.published_on.is_recorded(), "向社会公布", "made public")],
            duty=("取消事项向社会公布", "make the cancelled items public"), decided_on=nodes.AsOf(),
            parameters={"n_stated": False},
            readings=(STANDING, choice("以何种方式、多久公布", "任何面向社会的方式均可,不设期限;以核查时点判断。", "条文未写。")),
        ),
        requires(
            NOTICE.clause("2.4.1.p1.c"), applies=DelegatedItem.eligible,
            parts=[(DelegatedItem.review_mode.equals("一审一核"), "一审一核制", "one review and one check")],
            duty=("符合条件的下放事项全部实行一审一核制", "examine every eligible delegated item by one review and one check"),
            decided_on=nodes.AsOf(), parameters={"pct": 100, "unit": "percent", "bound": ">=", "levels": 2},
            readings=(STANDING, EACH_ONE, choice(
                "何为一审一核、哪些符合条件", "一人审查、一人核准两级;是否符合条件须作为事实提供。", "条件不在本意见之内。",
            )),
        ),
        compared(
            NOTICE.clause("2.4.1.p1.d"), about="即办件数量", actual=Indicator.value, operator=">", limit=Indicator.baseline,
            unit="count", unit_words=("件", "item"), of=("即办件数量", "number of items done at once"), decided_on=AT,
            parameters={"direction": "increase", "n_stated": False, "unit": "count"},
            readings=(AT_AS_OF, choice("增加多少", "多于意见发布前即可,持平为违反。", "条文只写方向。")),
        ),
        fewer(
            "2.4.1.p1.e", "", "承诺件平均承诺时限", "workday", ("承诺件的平均承诺时限", "average promised time"),
            readings=(choice("逐件还是平均", "按全部承诺件的平均承诺时限判断;不是承诺件的不计。", "条文写“承诺件的承诺时限”,没有“各”。",
                             "逐件均须减少"),),
            params={"unit": "workday"},
        ),
        shorter(
            "2.4.1.p1.f", "行政审批平均办理时间", 25, ("行政审批平均办理时间", "average time of approvals"),
            readings=(TIME_CUT, AT_AS_OF, choice(
                "逐项还是平均", "全部审批事项的平均值;基数为措施实施前的平均审批时间。",
                "本意见自列的环境影响报告表6个压为5个工作日只缩短16.7%,逐项不可能都达到25%。", "逐项达到25%",
            )),
            params={"direction": "increase", "metric": "time_reduction", "metric_stated": False, "baseline_stated": False},
        ),
    )


def _planning() -> tuple[Rule, ...]:
    merged = (
        ("2.4.1.p2.a", "项目地下管线审查", "建筑规划方案审查", "review pipelines together with the building plan"),
        ("2.4.1.p2.b", "施工图审查备案", "核发《建设工程规划许可证》", "file the drawings together with the planning permit"),
        ("2.4.1.p2.c", "规划管理验收", "核发《建设工程竣工规划综合验收合格证》", "inspect and certify in one procedure"),
    )
    return (
        *(
            procedure(clause, (f"{first}与{second}合并进行", words), readings=(EACH_ONE,), params={"merge": [first, second]})
            for clause, first, second, words in merged
        ),
        shorter(
            "2.4.1.p2.d", "规划审批时限", 30, ("规划审批时限", "limit of planning approvals"),
            readings=(AT_AS_OF, choice(
                "以什么为基数,是公布的时限还是实际用时", "基数是合并审查后的公布时限,合并本身节省的时间不计;不足整日的,时限须舍去小数"
                "(基数20.5日的至多14日);恰为30%为符合。", "“再”和“在……基础上”表明自合并后起算;“时限”是公布的时限;“以上”包括本数。",
                "以合并前的时限为基数", "按实际平均用时", basis="民法通则第一百五十五条(当时有效)",
            )),
            params={"direction": "decrease"},
        ),
    )


def _land() -> tuple[Rule, ...]:
    day = known_or(LandSupply.handled_on, nodes.AsOf())
    return (
        requires(
            NOTICE.clause("2.4.1.p3.a"),
            applies=nodes.All((
                LandSupply.meets_land_plan.node, LandSupply.meets_industry_policy.node, LandSupply.is_key_project.node,
            )),
            parts=[(LandSupply.priority_given, "优先供地", "served first")],
            duty=("对符合条件的重点项目优先供地", "supply land first to eligible key projects"), decided_on=day,
            parameters={"condition": ["符合土地利用总体规划", "符合产业政策", "重点项目"]}, readings=(PROCEDURE,),
        ),
        requires(
            NOTICE.clause("2.4.1.p3.b"), applies=LandSupply.is_city_key_construction,
            parts=[
                (LandSupply.intervened_on < LandSupply.application_on, "提前介入", "stepped in early"),
                (LandSupply.land_supplied, "保障供地", "land supplied"),
            ],
            duty=("提前介入、保障供地", "step in early and supply the land"),
            decided_on=happened_or(LandSupply.application_on, day),
            readings=(PROCEDURE, choice(
                "“提前”到何时", "早于用地申请之日;申请当日介入不算提前。“特事特办”不设标准。", "申请之后即为正常受理。", "早于供地即可",
            )),
        ),
        state(
            "2.4.1.p3.c", ("土地手续实行全程代办制度", "handle land formalities by an agent throughout"),
            params={"min": 1, "unit": "count"},
            readings=(choice("哪些事项", "只核验本市审批权限内的事项,权限外的不记录。", "条文写“属于我市审批权限内”。"),),
        ),
    )


def _limit(
    clause: str, n: int, before: int, items: Sequence[str], readings: Sequence[Reading] = (), *, each: bool = True,
    in_force: InForce | None = None, notes: tuple[str, ...] = (),
) -> Rule:
    return deadline(
        NOTICE.clause(clause), applies=Approval.item.is_one_of(*items), since=Approval.accepted_on,
        until=Approval.decided_on, within=workdays(n), extra=Approval.excluded_workdays, act=("办结审批", "decide the application"),
        parameters={
            "previous": {"n": before, "unit": "workday"}, "items": list(items), "trigger_stated": False,
            **({"each": True} if each else {}),
        },
        history=(f"意见所述压缩前的时限为{before}个工作日;设定该时限的文件不在手边,起始日期不明,只供比较,不据以判断。",),
        readings=(WORKDAYS_COUNT, PERMIT_CLOCK, PERMIT_ITEMS, *readings), in_force=in_force or NOTICE.in_force, notes=notes,
    )


def _time_limits() -> tuple[Rule, ...]:
    return (
        _limit(
            "2.4.1.p3.d", 3, 4, ("建设项目用地审核", "土地使用权登记", "农村宅基地审批"),
            notes=("2020-01-01起农村宅基地由乡镇政府审批;因即墨市已于2017年撤销,不影响判断。",),
        ),
        _limit(
            "2.4.1.p4.a", 7, 10, ("防空地下室建设许可", "防空地下室易地建设许可", "建筑工程施工许可"),
            (choice("“防空地下室建设”是否也是许可", "是,“许可”一并限定防空地下室建设。", "三项并列,同为审批。"),),
            notes=("2019-04-23修正的建筑法第八条规定施工许可七日;因即墨市已于2017年撤销,不影响判断。",),
        ),
        _limit(
            "2.4.1.p5.a", 5, 6, ("建设项目环境影响报告表审批",),
            (choice("报告书是否适用", "不适用。", "条文只列报告表。", "比照适用"),), each=False,
        ),
        _limit(
            "2.4.1.p5.b", 3, 4, ("建设项目环境影响登记表审批",), each=False, in_force=UNTIL_FILING, notes=(_FILED,),
        ),
    )


def _environment_merge() -> tuple[Rule, ...]:
    return (
        procedure(
            "2.4.1.p5.c", ("登记表与申请表合并审批", "approve registration and application forms together"),
            in_force=UNTIL_FILING, notes=(_FILED,),
            params={"merge": ["建设项目环境影响登记表审批", "申请表审批"]},
            readings=(choice("“申请表”是哪一种表", "推定为申请确定环评类别的表,由核验人认定。", "条文没有说明。"),),
        ),
        compared(
            NOTICE.clause("2.4.1.p5.d"), about="登记表与申请表合计审批时限", actual=Indicator.baseline - Indicator.value,
            operator=">=", limit=5, unit="workday", of=("审批时限的压缩", "cut in the approval limit"),
            applies=Indicator.baseline > 0, decided_on=AT, in_force=UNTIL_FILING, notes=(_FILED,),
            parameters={
                "n": 1, "unit": "week", "direction": "decrease", "baseline_stated": False, "workdays_per_week": 5,
                "week_stated": False,
            },
            readings=(BASE, AT_AS_OF, choice(
                "“一个周”是多少,从什么压缩", "5个工作日,至少压缩这么多;基数是合并前登记表、申请表两项时限之和。",
                "邻近各条都以工作日计;登记表时限仅4个工作日,不可能再压缩一周,基数只能是两表之和。",
                "7个自然日", "以登记表的时限为基数", "恰好压缩一周",
            )),
        ),
    )
