"""Parts 二(二) and 二(三) of the 即墨 notice: standards, service, decisions, learning and innovation."""

from __future__ import annotations

from govrules.archetypes import deadline_set_by, known_or, recurrence, requires
from govrules.expr import nodes
from govrules.facts.records import Activity, Appeal, Decision
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_jimo.helpers import procedure, single, state
from govrules_jimo.notice import NOTICE
from govrules_jimo.readings import EACH_ONE, NAMED_LIMIT, NO_NUMBER, STANDING, WHOLE_YEAR, choice
from govrules_jimo.records import Network

UNITS = "各镇、各部门"
_SERVICES = (
    ("融资担保", "finance and guarantees"), ("技术创新", "technology"), ("人才培训", "training"), ("市场开拓", "markets"),
    ("信息服务", "information"), ("法律服务", "law"), ("创业辅导", "start-up advice"),
)
_STEPS = (
    ("调查研究", "investigation"), ("听取意见", "opinions heard"), ("专家咨询", "experts consulted"),
    ("合法性审查", "legality review"), ("集体讨论决定", "collective discussion"),
)
_TIMED = {"专家咨询": Decision.expert_review_at, "合法性审查": Decision.legality_review_at}


def rules() -> tuple[Rule, ...]:
    """The rules of parts 二(二) and 二(三)."""
    return (*_standards(), *_enterprises(), *_public(), *_decisions(), *_learning())


def _standards() -> tuple[Rule, ...]:
    return (
        single("2.2.1.a", ("开展“寻标、对标、达标、夺标”活动", "run the benchmarking activity")),
        state(
            "2.2.1.c", ("形成工作标准体系", "form a system of work standards"),
            ("工作标准体系", "system of standards"), ("分类别", "by category"), ("分阶段", "by stage"),
            ("可验收", "with acceptance criteria"),
            params={"min": 1, "unit": "count", "each": "镇、部门", "attributes": ["分类别", "分阶段", "可操作", "可验收"]},
            readings=(EACH_ONE, choice("“可操作”如何判断", "不判断;其余三项从文件上核验。", "可操作没有检验标准。")),
        ),
    )


def _enterprises() -> tuple[Rule, ...]:
    each = "镇、工业基地"
    return (
        requires(
            NOTICE.clause("2.2.2.p1.a"), about="中小企业公共服务平台",
            parts=[
                (Network.set_up_at.includes("市级"), "市级平台", "platform of the city"),
                (Network.towns.covered_by(Network.set_up_at), "各镇平台", "platform of every town"),
            ],
            duty=("建立市镇两级中小企业公共服务平台", "set up platforms for small enterprises at two levels"),
            decided_on=nodes.AsOf(), parameters={"n": 2, "unit": "count", "bound": "==", "each": "镇"},
            readings=(STANDING, choice(
                "镇级平台要建多少", "市级一个,每个镇各一个才算两级建成;街道未列名,不要求。", "“两级”指层级,镇一级须覆盖各镇。",
                "有一个镇建成即可",
            )),
        ),
        state(
            "2.2.2.p1.b", ("提供七类中小企业服务", "offer seven kinds of service"), *_SERVICES,
            params={"list_open": True, "items": [zh for zh, _ in _SERVICES]},
        ),
        single("2.2.2.p1.c", ("设立专门工作场所", "have dedicated premises"), each, (EACH_ONE,)),
        state(
            "2.2.2.p1.d", ("配备服务设施和服务人员", "have facilities and staff"),
            ("服务设施", "facilities"), ("专业(兼职)服务人员", "professional or part-time staff"), params={"each": each},
            readings=(EACH_ONE, choice("人员须否专职", "兼职亦可,至少一人。", "条文写“专业(兼职)”。")),
        ),
        single("2.2.2.p1.e", ("健全服务制度和机制", "have service rules"), each, (EACH_ONE,)),
    )


def _public() -> tuple[Rule, ...]:
    received = known_or(Appeal.received_on, nodes.AsOf())
    unit = (Appeal.responsible_unit.is_recorded(), "责任单位", "responsible unit")
    given = {"pct": 100, "unit": "percent", "bound": ">=", "pct_stated": False, "each": "群众反映的热难点问题"}
    issue = choice(
        "何为“热难点问题”", "登记的每件诉求都视为热难点问题,除非记录为不是。", "条文没有定义,登记单位不宜自行排除。", "须另行认定才算",
    )
    return (
        requires(
            NOTICE.clause("2.2.2.p2.a"), about="三级便民服务网络",
            parts=[
                (Network.set_up_at.includes("市级"), "市级便民服务平台", "service hall of the city"),
                (Network.set_up_at.includes("镇级"), "镇级便民服务机构", "service centres of towns"),
                (Network.set_up_at.includes("村级"), "村级便民服务点", "service points of villages"),
            ],
            duty=("完善市镇村三级便民服务网络", "keep a service network at three levels"), decided_on=nodes.AsOf(),
            parameters={"n": 3, "unit": "count", "bound": "=="},
            readings=(STANDING, choice(
                "三级是否须覆盖每个镇、每个村", "不须;每级至少有一个服务机构。“窗口转变”是目的,不判断。", "条文未写“各镇、各村”。",
                "覆盖全部镇村",
            )),
        ),
        requires(
            NOTICE.clause("2.2.2.p2.b"), applies=Appeal.is_hot_or_difficult, parts=[unit],
            duty=("逐一分解落实热难点问题", "assign every hot or difficult issue"), decided_on=received,
            parameters={**given, "list_open": True, "channels": ["来信来访", "政务热线", "政府信箱"]},
            readings=(EACH_ONE, issue),
        ),
        requires(
            NOTICE.clause("2.2.2.p2.c"), applies=Appeal.is_hot_or_difficult,
            parts=[
                unit, (Appeal.handling_limit.is_stated(), "办理时限", "handling limit"),
                (Appeal.reply_limit.is_stated(), "答复期限", "reply limit"),
            ],
            duty=("明确责任单位、办理时限和答复期限", "name unit, handling limit and reply limit"), decided_on=received,
            parameters={**given, "fields": ["责任单位", "办理时限", "答复期限"]},
            readings=(EACH_ONE, issue, choice(
                "办理时限与答复期限是否同一", "两个期限各须写明,天数逐件确定。", "条文并列两项。", "写明其一即可",
            )),
        ),
        deadline_set_by(
            NOTICE.clause("2.2.2.p2.d"), applies=Appeal.is_hot_or_difficult, since=Appeal.received_on,
            limit=Appeal.handling_limit, until=Appeal.completed_on, act=("按时办结", "settle the issue in time"),
            parameters={"n_stated": False},
            readings=(NAMED_LIMIT, choice(
                "“按时、高质量”如何判断", "只判断是否在该件的办理时限内办结;没有时限的在2.2.2.p2.c判断;质量不判断。", "质量没有尺度。",
            )),
        ),
        single("2.2.2.p3.b", ("服务过程接受服务对象监督", "open a channel of supervision"), "服务单位", (EACH_ONE,)),
        single(
            "2.2.2.p3.c", ("服务绩效交由服务对象评判", "let the served evaluate"), "服务单位",
            (EACH_ONE, choice("评价占多少分量", "不判断分量,有服务对象的评价即可;只有内部打分的为没有。", "条文未写。")),
        ),
    )


def _taken(step: str) -> nodes.Node:
    """The step was taken; one with a recorded time not after the decision, which would not have passed it."""
    at, taken = _TIMED.get(step), Decision.steps.element(step)
    if at is None:
        return taken
    return nodes.All((taken, nodes.Choose(at.is_known(), at <= Decision.decided_at, nodes.TRUE)))


def _decisions() -> tuple[Rule, ...]:
    return (
        single("2.2.3.p1.b", ("建立健全重大事项决策规则和程序", "have rules for major decisions")),
        requires(
            NOTICE.clause("2.2.3.p1.c"), applies=nodes.All((Decision.is_major.node, Decision.decided_at.is_recorded())),
            parts=[(_taken(zh), zh, en) for zh, en in _STEPS],
            duty=("重大事项决策经过五个环节", "take the five steps before a major decision"), decided_on=Decision.decided_at,
            parameters={
                "n": 5, "n_stated": False, "unit": "count", "bound": ">=", "each": "重大事项", "list_open": True,
                "ordered": False, "steps": [zh for zh, _ in _STEPS],
            },
            readings=(choice(
                "何为重大事项,环节有无先后,何时判断", "由填报人标明是否重大;五个环节都须有,不论先后,但记有时间的不得晚于决定;作出决定后判断;未列的环节不判断。",
                "“必须经过”列举五项;条文没有写次序,也没有定义重大事项;决定之后补做的,决定没有经过它。",
                "按印出的次序逐步进行", "增加风险评估",
            ),),
        ),
        procedure(
            "2.2.3.p2.b", ("将行之有效的做法上升为制度", "turn proven practice into rules"),
            readings=(EACH_ONE, NO_NUMBER, choice("何为“行之有效”", "须先有书面认定;核验日期写认定之日。", "条文没有认定标准。")),
            params={"each": "行之有效的做法"},
        ),
    )


def _learning() -> tuple[Rule, ...]:
    both = choice(
        "专题学习和业务培训是否都要", "两类活动每个自然年各至少一次。", "条文并列两类,没有频次。", "任一类即可", "比照其他地区每月一次",
    )
    return (
        *(
            recurrence(
                NOTICE.clause("2.3.1.a"), suffix=suffix, duty=UNITS, about=kind, on=Activity.on, per=Unit.YEAR,
                at_least=1, act=(f"开展{kind}", words), parameters={"n_stated": False}, readings=(WHOLE_YEAR, both),
            )
            for suffix, kind, words in (
                ("study", "专题学习", "a thematic study session"), ("training", "业务培训", "a training session"),
            )
        ),
        recurrence(
            NOTICE.clause("2.3.1.c"), duty=UNITS, about="创新案例评选", on=Activity.on, per=Unit.YEAR, at_least=1,
            act=("开展创新案例评选活动", "a selection of innovation cases"), parameters={"each": "镇、部门"},
            readings=(WHOLE_YEAR, EACH_ONE),
        ),
        procedure(
            "2.3.2.a", ("把创新成果提升为制度规范", "turn innovations into rules"),
            readings=(EACH_ONE, NO_NUMBER, choice(
                "与2.2.3.p2.b的关系", "两条并行:彼为行之有效的做法,此为创新成果。", "两处各自独立成句。",
            )),
            params={"each": "创新成果"},
        ),
    )
