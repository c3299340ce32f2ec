"""Part 二(一), lead and item 1 of the 即墨 notice: measures on deployments, and the key areas."""

from __future__ import annotations

from govrules.archetypes import compared, requires
from govrules.expr import nodes
from govrules.facts.records import Indicator
from govrules.rules import Rule
from govrules_jimo.helpers import fewer, procedure, single, state
from govrules_jimo.notice import NOTICE
from govrules_jimo.readings import EACH_ONE, NO_NUMBER, STANDING, choice
from govrules_jimo.records import LeadingBody

HEADQUARTERS = "重点区域建设指挥部"
BUDGET = "重点区域公共预算和基金投入"
_FINANCIERS = (
    ("城市开发投资公司", "city development investment company"),
    ("城市旅游开发投资公司", "city tourism investment company"),
    ("龙泉投资公司", "Longquan investment company"), ("市场建设服务中心", "market construction service centre"),
)
_EXIT = choice(
    "“逐步退出”没有进度", "每年度的投入须少于上年,直至为零;上年已为零的须仍为零。减多减少不判断。年度结束后判断。",
    "“逐步退出”有方向和终点,没有速度;已退出又投入即不是退出。", "设定每年压减比例", "上年为零的一律不适用",
)


def rules() -> tuple[Rule, ...]:
    """The rules of the lead paragraph and of item 1."""
    return (
        procedure(
            "2.1.b", ("制定具体措施,拿出解决办法", "draw up concrete measures on a deployment"),
            readings=(NO_NUMBER, choice(
                "由何时判断", "核验记录的日期写收到部署之日,逐项部署判断。", "收到部署是起点。", "以制定措施之日判断",
            )),
            params={"n_stated": False, "bound": "<="},
        ),
        single(
            "2.1.1.b", ("编制重点区域发展规划", "draw up a development plan for each key area"), "重点区域",
            (EACH_ONE, choice("几个区域可否合编一个规划", "可以,只要覆盖该区域;“高起点”不判断。", "条文只要求有规划。")),
        ),
        *_headquarters(), *_groups(), *_financing(),
    )


def _headquarters() -> tuple[Rule, ...]:
    return (
        single(
            "2.1.1.p1.a", ("成立重点区域建设指挥部", "set up the headquarters for the key areas"), None,
            (choice("设一个还是各区域各设", "每个重点区域都有指挥部管辖即可。", "条文没有数目。", "每个区域各设一个"),),
        ),
        requires(
            NOTICE.clause("2.1.1.p1.b"), about=HEADQUARTERS,
            parts=[(
                LeadingBody.head_rank.is_one_of("市政府主要领导", "市政府分管领导"),
                "总指挥为市政府主要领导或分管领导", "headed by the mayor or the vice mayor in charge",
            )],
            duty=("由市政府主要领导或分管领导任总指挥", "be headed by the mayor or the vice mayor in charge"),
            decided_on=nodes.AsOf(),
            parameters={"n": 1, "unit": "count", "bound": "==", "allowed": ["市政府主要领导", "市政府分管领导"]},
            readings=(STANDING, choice("两类领导是否都要", "任一类即可。", "条文写“或”。")),
        ),
        requires(
            NOTICE.clause("2.1.1.p1.c"), about=HEADQUARTERS,
            parts=[
                (_some(LeadingBody.department_leaders.length()), "有关部门负责同志", "a responsible person of a department"),
                (_some(LeadingBody.town_leaders.length()), "有关镇负责同志", "a responsible person of a town"),
            ],
            duty=("由有关部门和镇负责同志为成员", "have department and town leaders as members"), decided_on=nodes.AsOf(),
            parameters={"include": ["有关部门负责同志", "有关镇负责同志"]},
            readings=(STANDING, choice(
                "“负责同志”“有关”的范围", "副职亦可;部门、镇各至少一人;街道与镇同等对待。",
                "“负责同志”与“主要负责同志”有别;街道办事处也是收文单位。", "须为主要负责人", "只限于镇",
            )),
        ),
    )


def _some(length: nodes.Node) -> nodes.Node:
    return nodes.Compare(">=", length, nodes.Const(1))


def _groups() -> tuple[Rule, ...]:
    return (
        state(
            "2.1.1.p2.a", ("下设专门工作小组或办公室", "have a working group or an office"),
            ("专门工作小组", "working group"), ("办公室", "office"), need="any", params={"min": 1, "unit": "count"},
            readings=(choice("小组和办公室是否都要", "任一即可,至少一个。", "条文写“或”。"),),
        ),
        state(
            "2.1.1.p2.b", ("抽调人员、集中办公", "second staff and work in one place"),
            ("从有关部门和镇抽调人员", "staff seconded from departments and towns"), ("集中办公", "working in one place"),
            readings=(choice("抽调多少人、是否“精干”", "不设人数,不判断是否精干。", "条文没有人数和标准。"),),
        ),
        single(
            "2.1.1.p2.c", ("制定具体工作方案", "draw up a work plan"), "工作小组或办公室",
            (EACH_ONE,),
        ),
        single(
            "2.1.1.p2.d", ("层层分解目标", "break the targets down"), "工作小组或办公室",
            (EACH_ONE, choice(
                "“层层”到哪一层", "至少有一份写明下一级责任单位或人员的目标分解表。", "条文没有层数。", "每一级各有一份",
            )),
        ),
    )


def _financing() -> tuple[Rule, ...]:
    first, last = nodes.FirstDay(Indicator.period.node), nodes.LastDay(Indicator.period.node)
    given = {"end_state": 0, "per": "year", "n_stated": False, "direction": "decrease", "bound": "<"}
    return (
        fewer(
            "2.1.1.p3.a", "", BUDGET, "yuan", ("一般性、生产项目使用的公共预算和基金", "public money spent on ordinary projects"),
            yearly=True, readings=(_EXIT,), params=given,
        ),
        compared(
            NOTICE.clause("2.1.1.p3.a"), suffix="end-state", about=BUDGET, actual=Indicator.value, operator="<=",
            limit=0, unit="yuan", of=("退出后使用的公共预算和基金", "public money spent after the exit"),
            applies=Indicator.baseline.equals(0), decided_on=first, decided_to=last, open_until=last, final=True,
            parameters=given, readings=(_EXIT,),
        ),
        procedure(
            "2.1.1.p3.b", ("按投资平衡原则实行综合开发", "develop comprehensively with a balanced investment"),
            ("项目投资平衡测算", "investment balance worked out"), ("综合开发", "comprehensive development"),
            readings=(EACH_ONE, choice("何为“综合开发”", "由规划部门逐项目核验。", "属规划类别,条文没有定义。")),
            params={"each": "重点区域建设或城中村改造项目", "list_open": True},
        ),
        state(
            "2.1.1.p3.c", ("各投融资主体分别承担投融资职责", "give each financing body its own task"), *_FINANCIERS,
            readings=(choice(
                "“分别”“等”如何理解", "所列四家各有书面分工;两家同分一片只提示;未列的主体不判断。",
                "“分别”即各有其责,没有排他的意思。", "一片区域只能有一家",
            ),),
            params={"list_open": True, "bodies": [zh for zh, _ in _FINANCIERS]},
        ),
    )
