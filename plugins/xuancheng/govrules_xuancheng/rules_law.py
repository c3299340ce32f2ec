"""Part 二, headings (一) and (二), of the 宣城 plan: study, discipline, lawful decisions and enforcement."""

from __future__ import annotations

from govrules.archetypes import attested, recurrence, requires
from govrules.archetypes.requirement import Element
from govrules.expr import nodes
from govrules.facts.field import MomentField
from govrules.facts.records import Activity, Attestation, Decision
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_xuancheng.notice import NOTICE
from govrules_xuancheng.patterns import none_found, one, state
from govrules_xuancheng.readings import reading

_WAIVABLE = ("公众参与", "专家论证", "风险评估")
_GATES: tuple[tuple[str, str, MomentField | None], ...] = (
    ("公众参与", "public participation", Decision.public_participation_at),
    ("专家论证", "expert review", Decision.expert_review_at),
    ("风险评估", "risk assessment", Decision.risk_assessment_at),
    ("合法性审查", "legality review", Decision.legality_review_at),
    ("集体讨论", "collective discussion", None),
)


def rules() -> tuple[Rule, ...]:
    """The rules of headings (一) and (二)."""
    return (*_politics(), *_rule_of_law(), _five_gates(), *_enforcement())


def _politics() -> tuple[Rule, ...]:
    return (
        recurrence(
            NOTICE.clause("2.1.2.a"), duty="市政府系统各单位", about="政治学习", on=Activity.on, per=Unit.MONTH,
            at_least=1, where=Activity.theme.is_recorded(), act=("政治学习(每月一主题)", "study session with a theme"),
            parameters={"of": "政治学习活动(每月一个主题)", "window": "2021-03..2021-12", "last_period": "2021-12"},
            readings=(
                reading(
                    "“每月一主题”没有写“次”",
                    "每个自然月至少有一次记有主题的政治学习;一月多次、多个主题或与他月同一主题,均不构成违反。",
                    "“一主题”要求每月有主题的学习,不限制次数。", "每月恰好一次", "主题不得重复",
                ),
                reading(
                    "从哪个月起算,由谁负担",
                    "2021年3月至12月逐月判断,2月已过大半,不适用;由政府系统各单位分别负担。",
                    "不足一个月的期间不按整月要求,条文也没有折算;主体承前为全市政府系统。", "2月也须一次",
                ),
            ),
        ),
        one(
            "2.1.3.b", ("建立健全制度执行机制", "have a mechanism for carrying out the rules in writing"),
            reading("“高效”如何判断", "只判断有无书面的机制文件。", "“高效”没有检验标准。"),
            artifacts=["制度执行机制"],
        ),
        none_found(
            "2.1.3.c", "执行制度打折扣问题", ("经认定的做选择、搞变通、打折扣问题", "findings of picking, bending or short-changing rules"),
            ["做选择", "搞变通", "打折扣"], list_open=True,
        ),
    )


def _rule_of_law() -> tuple[Rule, ...]:
    return (
        one(
            "2.2.4.b", ("开展法治政府建设示范创建活动", "run the rule-of-law demonstration activity"),
            reading("“深入”如何判断", "只判断活动是否开展。", "“深入”没有检验标准。"),
            artifacts=["法治政府建设示范创建活动"],
        ),
        one(
            "2.2.4.d", ("开展立法实施后评估", "evaluate legislation after it has taken effect"),
            reading(
                "“强化”要求几次", "由规章制定机关在年度内至少完成一份实施后评估报告。", "条文未写次数。", "每部规章各一次",
            ),
            artifacts=["立法实施后评估报告"],
        ),
        state(
            "2.2.4.e", ("清理不适应的规章和规范性文件", "clear out rules and documents that no longer fit"),
            own=(reading(
                "“及时”没有天数", "活动年度内形成清理结果即可;哪些文件“不适应”由制定机关判断。",
                "条文没有期限数字,不借用其他地区的日期。", "9月底前",
            ),),
            parameters={"artifacts": ["规章和规范性文件清理结果"], "timing": "及时", "of": ["规章", "规范性文件"]},
        ),
        none_found(
            "2.2.5.c", "任性随意决策问题", ("经认定的“任性”“随意”决策", "findings of arbitrary decisions"),
            ["“任性”决策", "“随意”决策"],
        ),
    )


def _five_gates() -> Rule:
    return requires(
        NOTICE.clause("2.2.5.b"), applies=Decision.is_major, parts=[_gate(*gate) for gate in _GATES],
        duty=("重大行政决策把住五个关口", "pass all five gates before a major decision"),
        decided_on=nodes.Earliest((Decision.decided_at.node, nodes.AsOf())), open_until=Decision.decided_at,
        parameters={
            "steps": [zh for zh, _, _ in _GATES], "n": len(_GATES), "unit": "count", "bound": "==", "ordered": False,
            "each": "重大行政决策", "before": "集体讨论决定",
        },
        readings=(
            reading(
                "五个关口是否都不可缺",
                "合法性审查和集体讨论不得免除;公众参与、专家论证、风险评估依法不适用并有书面理由的,视为已过。",
                "后三项以外的关口在决策程序规定中附有条件。", "五个关口一律不得免除",
                basis="重大行政决策程序暂行条例",
            ),
            reading(
                "是否须按所列顺序",
                "前四项不分先后,但都须不晚于集体讨论决定;决定之后补做的不算。未记录时间的视为按期。",
                "决定作出之后再设关口已无意义。", "任意时间补齐均可", "须严格按所列顺序",
                basis="重大行政决策程序暂行条例第二十五条",
            ),
            reading("适用于哪些决策", "只适用于重大行政决策,是否重大须作为事实提供。", "条文承前指两部重大决策程序规定。"),
        ),
    )


def _gate(zh: str, en: str, at: MomentField | None) -> Element:
    passed: nodes.Node = Decision.steps.element(zh)
    if at is not None:
        in_time = nodes.All((at.is_recorded(), at <= Decision.decided_at))
        passed = nodes.Choose(at.is_known(), in_time, passed)
    if zh in _WAIVABLE:
        passed = nodes.AnyOf((Decision.waived_steps.includes(zh), passed))
    return passed, zh, en


def _enforcement() -> tuple[Rule, ...]:
    systems = (
        ("行政执法公示制度", "disclosure rules"), ("执法全过程记录制度", "recording rules"),
        ("重大执法决定法制审核制度", "legal review rules"),
    )
    results = (
        ("执法信息公开", "information published"), ("执法全过程留痕", "whole process recorded"),
        ("执法决定合法有效", "decision not annulled or held illegal"),
    )
    return (
        state(
            "2.2.6.b", ("健全行政执法三项制度", "have the three sets of enforcement rules"), *systems,
            applies=Attestation.elements.element("行政执法机关"),
            own=(reading(
                "哪些单位负担,“健全”及于几项",
                "只由有行政执法权的机关负担(要素“行政执法机关”记为是);三项制度都须有。",
                "句中第一个逗号应为顿号,一个动词带三个宾语。", "只要求第一项制度", "各单位均须负担",
            ),),
            parameters={"artifacts": [zh for zh, _ in systems], "each": "行政执法机关"},
        ),
        attested(
            NOTICE.clause("2.2.6.c"), kind="event", duty=("执法案件公开、留痕、合法有效", "publish, record and keep lawful"),
            elements=results, parameters={"results": [zh for zh, _ in results], "each": "执法案件"},
            readings=(reading(
                "“合法有效”如何判断",
                "逐案判断(一案一条记录,写明事项);被复议、诉讼撤销或确认违法的记为否,未被撤销的记为是。",
                "公开什么、记录什么由三项制度规定,不由本句规定。", "由检查人员自行评价是否合法",
            ),),
        ),
    )
