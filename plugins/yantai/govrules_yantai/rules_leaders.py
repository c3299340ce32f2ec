"""What each leader, department head and party group member owes month by month, quarter by quarter, year by year."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import recurrence
from govrules.expr import nodes
from govrules.facts.records import Activity, Artifact, Roster
from govrules.rules import Counting, Reading, Rule
from govrules.timing import Unit
from govrules_yantai.notice import NOTICE
from govrules_yantai.patterns import (
    ALL_DISTRICTS,
    ECONOMY_HEADS,
    LEADERS,
    QUARTER_ONE,
    Duty,
    duty_rule,
    for_its_year,
    said,
)
from govrules_yantai.readings import CALENDAR, EACH_MEMBER, NAMED_DATE

CITY_AND_COUNTY = "市县两级政府领导班子成员"
DISTRICT_HEADS = f"{ALL_DISTRICTS}主要负责同志"
HOT_HEADS, OTHER_HEADS = "热点部门主要负责人", "非热点部门主要负责人"
GROUP_MEMBERS, GROUP_MEMBERS_BY_UNIT = "市政府党组成员", "市政府党组成员(分管联系部门)"

_CALLS = ("接听群众来电", "answer residents' calls")
_SESSION = Reading(question="“1次”是一个来电还是一次值守", chosen="一次值守为1次。", reason="条文写“接听1次群众来电”。")
_HOT = Reading(
    question="哪些是热点部门", chosen="以公布的分类列入名册,两类互补;没有分类的不得推定。", reason="条文没有定义,也没有清单。",
)
_MATTERS = Reading(
    question="3至4项按人还是按班子计;迟于3月31日选定的数量是否有效",
    chosen="按人计;3月31日前不足3项为待办,此后仍不足为违反,多于4项为违反;选定日期由22.b判断,迟选而数量相符的只违反22.b。",
    reason="“分管领域”是每名成员自己的领域;“一季度”同时修饰数量。", rejected=("班子合计3至4项",),
)
_ONE_ROLE = Reading(
    question="同一次组织生活会能否既算参加又算指导", chosen="不能,一次会议只按一类活动记录;指导的是否本人所在支部不限。",
    reason="两项义务分别写出。", rejected=("一次会议两项均完成",),
)
_CARRIED = Reading(question="本项没有写“每年”", chosen="承前项的“每年”。", reason="同一句的并列谓语。")


def rules() -> tuple[Rule, ...]:
    """The personal recurring duties."""
    lines = (*_monthly_and_quarterly(), *_calls(), *_party(), *_integrity())
    return (*(duty_rule(line) for line in lines), *_research(), *_major_matters())


def _monthly_and_quarterly() -> tuple[Duty, ...]:
    return (
        Duty(
            "6.g", LEADERS, "调度省考核指标完成情况", Unit.MONTH, "inferred",
            ("调度省考核指标完成情况", "review the provincial assessment indicators"),
        ),
        *(
            Duty(
                "7.o", who, "走访调研企业", Unit.QUARTER, "at_least", ("走访调研所联系的企业", "visit a linked enterprise"),
                where=said("所联系的企业"),
                parameters={"of": "走访调研", "each": f"{LEADERS}、{ECONOMY_HEADS}"}, more={"suffix": suffix},
                readings=(Reading(
                    question="每季度1次是每人1次还是每家企业1次", chosen="每人1次,走访任一所联系的企业即可;走访其他企业不计。",
                    reason="次数的主语是人,条文没有写“每个企业”。", rejected=("每家所联系的企业各1次",),
                ),),
            )
            for who, suffix in ((LEADERS, "leaders"), (ECONOMY_HEADS, "heads"))
        ),
        Duty(
            "8.i", LEADERS, "调度分管领域重点招商项目", Unit.MONTH, "at_least",
            ("调度分管领域重点招商项目", "review the key investment projects of the field"), parameters={"each": LEADERS},
            readings=(Reading(
                question="分管领域没有重点招商项目的成员", chosen="名册记为没有的不适用,未记录的推定为有;中途变化的按起止日期各列一条。",
                reason="没有调度的对象。",
            ),), more={"members": Roster.has_key_investment_projects},
        ),
        Duty(
            "12.f", LEADERS, "听取分管部门联系区市情况汇报", Unit.QUARTER, "bare",
            ("听取分管部门联系区市情况汇报", "hear the briefing on departments and districts"),
            readings=(Reading(
                question="“分管部门联系区市情况”是部门联系区市的情况,还是部门和区市两方面的情况",
                chosen="两种读法中任一种的汇报均计1次,不要求两次。", reason="原文可能脱一顿号。", rejected=("两方面各听取一次",),
            ),),
        ),
        Duty(
            "14.b", LEADERS, "接待群众来访", Unit.QUARTER, "at_least", ("接待群众来访", "receive visiting petitioners"),
            readings=(Reading(
                question="“1天”是安排一天还是累计一个工作日", chosen="接待过群众的不同日期数,不论时长。", reason="“安排1天”没有写小时数。",
                rejected=("累计满一个工作日",),
            ),), more={"counting": Counting.DAYS},
        ),
        Duty(
            "14.c", LEADERS, "化解信访案件", Unit.YEAR, "bare", ("帮包化解信访案件", "settle hard petition cases"), n=2,
            distinct=Activity.target, where=nodes.All((said("群众关注度高"), said("解决难度大"))),
            parameters={"of": "帮包化解信访案件", "n": 2},
            words=("件", "case"), readings=(Reading(
                question="包案即可还是须化解", chosen="当年化解的才计;群众关注度高和解决难度大两项都须认定。", reason="条文写“帮包化解”。",
                rejected=("包案即计入",),
            ),),
        ),
        Duty(
            "17.e", CITY_AND_COUNTY, "一线办公", Unit.WEEK, "bare", ("开展一线办公", "work on the front line"),
            parameters={"anchor": "2022-03-07", "rolling": False}, more={"every": 2, "anchor": date(2022, 3, 7)},
            readings=(Reading(
                question="“每2周”是固定双周还是间隔不超过14天", chosen="自2022-03-07(周一)起的固定双周;长假所在双周不除外。",
                reason="与其他自然周期一致。", rejected=("任意两次间隔不超过14天",),
            ),),
        ),
    )


def _calls() -> tuple[Duty, ...]:
    return (
        Duty(
            "13.c", LEADERS, "接听群众来电", Unit.MONTH, "bare", ("到服务热线接听群众来电", "answer calls at the hotline centre"),
            where=said("到服务热线", presumed=True), parameters={"of": "到服务热线接听群众来电", "place": "12345服务热线"},
            readings=(_SESSION, Reading(
                question="转接到办公室接听是否计入", chosen="不计;没有记录地点的推定为到服务热线。", reason="条文写“到服务热线”。",
            )),
        ),
        Duty(
            "13.d", DISTRICT_HEADS, "接听群众来电", Unit.HALF_YEAR, "bare", _CALLS,
            readings=(_SESSION, Reading(question="是否须到服务热线", chosen="不限地点。", reason="“到服务热线”没有重复。")),
        ),
        Duty(
            "13.e", HOT_HEADS, "接听群众来电", Unit.QUARTER, "bare", _CALLS, readings=(_SESSION, _HOT),
            parameters={"predicate_shared_with": "13.f"},
        ),
        Duty("13.f", OTHER_HEADS, "接听群众来电", Unit.HALF_YEAR, "bare", _CALLS, readings=(_SESSION, _HOT)),
    )


def _party() -> tuple[Duty, ...]:
    return (
        Duty(
            "2.j", LEADERS, "讲党课", Unit.YEAR, "at_least", ("讲党课", "give a party class"), parameters={"each": LEADERS},
            readings=(Reading(
                question="非中共党员的成员", chosen="名册记为不是党员的不适用,未记录的推定为党员。", reason="非党员不能讲党课。",
            ),), more={"members": Roster.is_party_member},
        ),
        Duty(
            "2.k", LEADERS, "作形势政策报告", Unit.YEAR, "inferred",
            ("到高校或科研院所作形势政策报告", "report on policy at a university or research institute"),
            where=nodes.AnyOf((said("高校"), said("科研院所"))), parameters={"place_in": ["高校", "科研院所"]},
            readings=(Reading(
                question="“每年至少1次”是否及于形势政策报告;在其他场所作报告是否计入",
                chosen="及于;高校、科研院所任一即可,其他场所不计。", reason="“并”连接两项行为,场所是义务的内容。",
                rejected=("没有次数",),
            ),),
        ),
        Duty(
            "26.g", LEADERS, "参加和指导下级单位民主生活会", Unit.YEAR, "at_least",
            ("参加和指导所联系的下级单位民主生活会", "attend and guide a linked unit's democratic life meeting"),
            where=nodes.All((said("参加"), said("指导"), said("所联系的单位"))),
            parameters={"of": "参加和指导所联系的下级单位领导班子民主生活会"},
            readings=(Reading(
                question="只参加不指导,或者不是所联系的单位", chosen="不计。", reason="“参加和指导”两者兼备,单位限于“所联系的”。",
            ),),
        ),
        Duty(
            "26.h", LEADERS, "参加所在党支部或党小组的组织生活会", Unit.YEAR, "bare",
            ("参加所在党支部或党小组的组织生活会", "attend the life meeting of the own branch or group"), readings=(_ONE_ROLE,),
        ),
        Duty(
            "26.i", LEADERS, "指导党支部组织生活会", Unit.YEAR, "at_least",
            ("指导党支部的组织生活会", "guide the life meeting of a branch"), readings=(_CARRIED, _ONE_ROLE),
        ),
        Duty(
            "27.b", LEADERS, "到区市检查全面从严治党工作", Unit.YEAR, "at_least",
            ("到区市检查全面从严治党工作", "inspect party governance in a district"),
            readings=(Reading(question="是否限于所联系的区市", chosen="不限,任一区市均可。", reason="条文只写“区市”。"),),
        ),
        Duty(
            "27.c", LEADERS, "检查分管领域或部门党建工作", Unit.YEAR, "at_least",
            ("检查分管领域或部门党建工作", "inspect party building in the field in charge"), readings=(_CARRIED,),
        ),
    )


def _integrity() -> tuple[Duty, ...]:
    return (
        Duty(
            "30.d", GROUP_MEMBERS, "党风廉政建设和作风建设专题会议", Unit.QUARTER, "bare",
            ("召开党风廉政建设和作风建设专题会议", "hold a meeting on integrity and conduct"),
            where=nodes.All((said("党风廉政建设", presumed=True), said("作风建设", presumed=True))),
            parameters={"of": "分管部门党风廉政建设和作风建设专题会议"},
            readings=(Reading(
                question="主体和次数按什么计", chosen="按党组成员每人每季度1次,不按分管部门计;一次会议须两项内容都有,没有记录的推定都有。",
                reason="主语是“市政府党组成员”,不是领导班子成员;“和”连接两项内容。", rejected=("每个分管部门各1次",),
            ),),
        ),
        Duty(
            "30.e", GROUP_MEMBERS_BY_UNIT, "廉政谈话", Unit.YEAR, "at_least",
            ("与分管(联系)部门主要负责同志开展廉政谈话", "hold an integrity talk with the head of the department"),
            parameters={"each": "分管(联系)部门主要负责同志", "by": GROUP_MEMBERS}, more={"by_target": True},
            readings=(Reading(
                question="全年1次还是与每个部门各1次",
                chosen="与每个分管(联系)部门的主要负责同志各1次;名册按部门逐一列出,年中换人的与任一人谈话即可,年中接管的部门当年不考核。",
                reason="条文所指是整个类别,没有写“之一”。", rejected=("全年合计1次",),
            ),),
        ),
    )


def _research() -> tuple[Rule, ...]:
    topics = Duty(
        "12.g", LEADERS, "重点调研课题", Unit.YEAR, "range", ("确定重点调研课题", "fix key research topics"), n=1, top=2,
        on=Artifact.completed_on, distinct=Artifact.title, words=("个", "topic"),
    )
    return (
        duty_rule(for_its_year(topics)),
        duty_rule(Duty(
            "12.h", LEADERS, "基层调研", Unit.YEAR, "at_least", ("到基层调研走访", "field research at the grass roots"), n=60,
            parameters={
                "of": "到基层调研走访", "min": 2, "unit": "month", "days": 60,
                "conversion": {"days_per_month": 30, "printed": False},
            },
            readings=(Reading(
                question="“2个月”是多少天", chosen="全年累计60个不同日期(每月30天),不足一天的计一日,只在途中的日期不记录。",
                reason="“全年……不少于”是累计;换算由规则声明,不是条文内容。", rejected=("约42个工作日", "连续两个自然月"),
            ),), more={"counting": Counting.DAYS},
        )),
        recurrence(
            NOTICE.clause("12.i"), duty=LEADERS, about="基层调研", on=Activity.on, per=Unit.YEAR, at_least=None,
            counting=Counting.DAYS, where=Activity.unannounced, share_percent=50,
            act=("“四不两直”调研占比", "share of unannounced field research"),
            parameters={"pct": 50, "bound": ">=", "numerator": "“四不两直”调研", "denominator": "全年到基层调研走访"},
            readings=(CALENDAR, EACH_MEMBER, Reading(
                question="占比按天数还是次数,分母是什么",
                chosen="按天数,分母为全年实际调研日数;当日有一次“四不两直”即计一日;恰为50%为符合;全年没有调研的不适用;年末判断。",
                reason="“其中”承前句的时间数量;“不低于”包括本数。", rejected=("按次数", "分母为60日"),
            )),
        ),
    )


def _major_matters() -> tuple[Rule, ...]:
    chosen = Artifact.completed_on
    in_time = nodes.Choose(chosen.is_known(), nodes.Compare("<=", chosen.node, nodes.AsOf()), nodes.TRUE)
    matters = Duty(
        "22.a", LEADERS, "分管领域重大事项", Unit.YEAR, "range", ("研究确定重大事项", "choose the major matters"), n=3, top=4,
        on=nodes.FirstDay(Artifact.period.node), distinct=Artifact.title, where=in_time, parameters={"quarter": 1, "due": "03-31"},
        words=("项", "matter"), readings=(_MATTERS, NAMED_DATE), more={"window": QUARTER_ONE},
    )
    return (
        duty_rule(matters),
        duty_rule(Duty(
            "22.b", LEADERS, "研究确定重大事项", Unit.YEAR, "open",
            ("一季度内研究确定重大事项", "choose the major matters in the first quarter"),
            parameters={"quarter": 1, "window": ["01-01", "03-31"], "bound": "<="}, more={"window": QUARTER_ONE},
            readings=(NAMED_DATE, Reading(
                question="一季度是否及于提交市政府(22.c)", chosen="不及于,只判断成员本人的研究确定。", reason="提交是另一步骤。",
            )),
        )),
    )
