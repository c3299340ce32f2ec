"""Part 三 of the 贵州 plan: the assessment of efficiency, complaints, incentives and accountability."""

from __future__ import annotations

from govrules.archetypes import known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Accountability
from govrules.rules import Rule
from govrules_guizhou.forms import IN_PLAN_YEAR, OFFICE, PLAN_YEAR_END, done_by, event, state
from govrules_guizhou.notice import NOTICE, PLAN_END
from govrules_guizhou.readings import EACH, NAMED_DATE, ON_EVENT, reading
from govrules_guizhou.records import AnnualAssessment

_CONDUCT = ("不作为", "慢作为", "乱作为", "庸政", "懒政", "怠政", "庸政懒政怠政")
_PRESUMED_OFFICE = reading(
    "条文未写义务主体", "推定为省政府办公厅。", "前几句的主体都是省政府办公厅。", "各地各部门分别负责",
)


def rules() -> tuple[Rule, ...]:
    """The rules of part 三."""
    return (*_assessment(), *_complaints(), *_incentives())


def _assessment() -> tuple[Rule, ...]:
    a = AnnualAssessment
    return (
        state(
            "3.a", ("将行政效能列入目标绩效考核重要内容", "make efficiency part of the performance assessment"),
            readings=(reading("“重要内容”的权重", "不判断权重,考核方案列有行政效能即可。", "条文未写权重。", "须达到一定分值"),),
        ),
        state(
            "3.b", ("开展量化评估考核", "make a scored assessment"), readings=(
                reading("“量化”的尺度", "有评分即可,不设分制;只有文字评价的不算。", "“量化”即用数量表示。", "须采用百分制"),
            ),
        ),
        state("3.c", ("量化考核标准", "quantify the assessment standard"), binds=OFFICE),
        requires(
            NOTICE.clause("3.d"), binds=OFFICE,
            parts=[
                (done_by(a.completed_on, PLAN_END), "2020年底前完成", "completed by the end of 2020"),
                (a.units.covered_by(a.assessed_units), "各地各部门全部评估考核", "every unit assessed"),
                (nodes.Compare(">=", a.actions_assessed.node, nodes.Const(6)), "六项行动全部评估", "all six actions assessed"),
            ],
            duty=("年底前对各地各部门六项行动实施情况评估考核", "assess every unit on the six actions by the end of the year"),
            decided_on=PLAN_YEAR_END, open_until=PLAN_YEAR_END,
            parameters={"date": PLAN_END, "bound": "<=", "actions": 6, "each": "各地各部门"},
            readings=(NAMED_DATE, EACH, reading(
                "调研行动届时尚未结束", "仍以2020-12-31为准,对当时的实施情况评估;漏评一个单位、一项行动即为违反。",
                "报告报送同日截止、评选在次年1月,条文未给予延展。", "第二项行动可延至2021年1月",
            )),
        ),
    )


def _complaints() -> tuple[Rule, ...]:
    return (
        state(
            "3.e", ("指定12345政府服务热线", "designate the 12345 hot line"), binds=OFFICE,
            readings=(reading("12345是否数量", "不是,是热线号码。", "带引号的名称。", "须设多条热线"),),
        ),
        state(
            "3.f", ("开放专线、直通车和留言平台", "open the lines and message boards"),
            ("省委省政府扶贫专线", "poverty relief line"), ("服务民营企业省长直通车", "governor's direct line"),
            ("人民网网民给省长留言平台", "message board of people.cn"),
            ("多彩贵州网网民给省长留言平台", "message board of 多彩贵州网"), binds=OFFICE,
            readings=(reading("两个网站的平台如何计算", "各为一项,共四项,都须开放。", "条文以“和”并列两个网站。", "任一网站即可"),),
        ),
        event(
            "3.g", ("受理行政效能举报投诉", "accept complaints about efficiency"), ("受理", "accepted"), when="涉及行政效能",
            binds=OFFICE, readings=(reading("受理和答复的期限", "不设期限,逐件判断是否受理。", "条文未写期限。", "须即时受理"),),
        ),
    )


def _incentives() -> tuple[Rule, ...]:
    c = Accountability
    return (
        state("3.h", ("建立督查激励政策措施", "set up incentive measures"), binds=OFFICE, readings=(_PRESUMED_OFFICE,)),
        state(
            "3.i", ("进行正向激励、负面约束", "reward and restrain on the results"), ("正向激励", "reward"),
            ("负面约束", "restraint"), binds=OFFICE, readings=(_PRESUMED_OFFICE, reading(
                "是否对每个单位都须激励或约束", "年度内两种措施都实际运用过即可。", "条文只写根据结果进行。", "对每个单位都须有措施",
            )),
        ),
        state(
            "3.j", ("对成效明显的通报表扬并给予激励支持", "commend and support outstanding units"), ("通报表扬", "commended"),
            ("激励支持", "support given"), when="真抓实干成效明显", binds=OFFICE, open_list=True,
            readings=(_PRESUMED_OFFICE, reading(
                "政策、资金、项目是否都须给予", "通报表扬和激励支持都须有;激励支持有任何一种即可。", "三者为列举,且有“等”字。", "三种都须给予", "只通报表扬即可",
            )),
        ),
        requires(
            NOTICE.clause("3.k"), applies=c.conduct.is_one_of(*_CONDUCT), binds=(),
            parts=[(c.initiated, "问责", "held to account")],
            duty=("对不作为、慢作为、乱作为和庸政懒政怠政问责", "hold inactive and lazy officials to account"),
            decided_on=known_or(c.found_on, IN_PLAN_YEAR),
            readings=(_PRESUMED_OFFICE, ON_EVENT, reading(
                "“严肃”如何判断,由哪个机关问责", "只判断是否问责,不判断轻重,也不判断问责机关。", "“严肃”没有检验标准;条文没有写管理权限。",
                "须由有管理权限的机关问责",
            )),
        ),
    )
