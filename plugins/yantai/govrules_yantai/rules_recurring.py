"""Recurring duties of organs: the government, party groups, departments, districts, chain offices, teams."""

from __future__ import annotations

from govrules.expr import nodes
from govrules.facts.records import Activity, Artifact
from govrules.rules import Reading, Rule
from govrules.timing import Unit
from govrules_yantai.patterns import (
    ALL_DISTRICTS,
    CITY,
    PARTY_GROUP,
    QUARTER_ONE,
    Duty,
    duty_rule,
    for_its_year,
    said,
    state,
)
from govrules_yantai.readings import COLLECTIVE, NAMED_DATE
from govrules_yantai.records import StudySession

GROUPS = "党组理论学习中心组"
ORGANS = "各级政府及工作部门"
CHAINS = "产业链链办"
TEAMS = "党员志愿服务队"
HEARING = "听取重大事项进展报告的市政府"

_DISPATCH = Reading(
    question="“建立机制”与“月”“季”的关系",
    chosen="机制是义务,月、季是其节奏,读作每期至少1次;召开过调度即证明机制存在,只有记录为没有机制的才单独违反。",
    reason="两项写在同一短语中。", rejected=("只判断有无机制",),
)
_PLAN_YEAR = Reading(
    question="计划、清单何时制定",
    chosen="在其适用的年度结束前制定,提前制定的从其适用年度计,年度结束后补制的不算。",
    reason="条文只写“每年”“年度”,没有写年内日期。", rejected=("按制定日期所在年度计",),
)
_FOUR_PLANS = Reading(
    question="“每年一季度”是否及于“制定”;一份文件能否涵盖四类",
    chosen="及于;四类计划均须在3月31日前制定,提前制定的从其适用年度计;一份文件涵盖几类的,按类各记一条(名称写类别)。",
    reason="一个状语带两个谓语;“等”后未列的不判断。", rejected=("只判断当年有无计划",),
)
_BOTH_KINDS = Reading(
    question="代表、委员须同时参加一次会议,还是各一次",
    chosen="分别判断:一次会议两类人员都参加的两项均完成,分两次召开合起来涵盖两类的也可。",
    reason="条文写“人大代表、政协委员座谈交流会”,没有写必须同场。", rejected=("必须同场",),
)


def rules() -> tuple[Rule, ...]:
    """The recurring duties of organs."""
    return (
        *(duty_rule(line) for line in (*_study(), *_projects(), *_service())),
        *(duty_rule(for_its_year(line)) for line in _plans()),
        state(
            "8.f", ("建立重点招商项目月调度机制", "have the monthly dispatch mechanism"), suffix="mechanism",
            parameters={
                "min": 1, "per": "month", "of": "重点招商项目调度", "bound": ">=", "unit": "count", "min_inferred": True,
                "artifact": "月调度机制",
            },
            readings=(_DISPATCH,),
        ),
    )


def _study() -> tuple[Duty, ...]:
    return (
        Duty(
            "2.e", GROUPS, None, Unit.MONTH, "at_least", ("学习研讨", "theory study with discussion"),
            on=StudySession.held_on, where=StudySession.is_discussion,
            parameters={"of": "党组理论学习中心组学习研讨", "each": "党组"},
            readings=(Reading(
                question="只读原文、没有研讨的学习是否计入", chosen="不计;有学习记录而未写明的推定为研讨;没有党组的机关不适用。",
                reason="条文写“学习研讨”。",
            ),),
        ),
        Duty(
            "20.c", CITY, "常务会议集体学法", Unit.YEAR, "at_least",
            ("常务会议集体学法", "collective study of law at executive meetings"), n=2,
            readings=(COLLECTIVE, Reading(
                question="一次会议学两部法律算几次", chosen="一次,一次会议只记一条。", reason="“次”以会议计。",
            )),
        ),
        Duty(
            "26.e", PARTY_GROUP, "民主生活会", Unit.YEAR, "at_least", ("召开民主生活会", "hold a democratic life meeting"),
            where=nodes.Choose(Activity.elements.is_known(), nodes.Not(said("专题")), nodes.TRUE),
            readings=(Reading(
                question="次年年初召开的上年度民主生活会计入哪一年;专题民主生活会是否计入",
                chosen="按召开日期计入;专题民主生活会(26.f)是另外的义务,不计入。",
                reason="与其他年度义务一致,年度才有终点。", rejected=("按会议所属年度计入",),
            ),),
        ),
        Duty(
            "28.a", PARTY_GROUP, "专题研究意识形态工作", Unit.HALF_YEAR, "at_least",
            ("专题研究意识形态工作", "study ideological work as a dedicated item"),
            readings=(Reading(question="何为专题", chosen="单列议题;在其他议题中提及的不记录。", reason="条文写“专题研究”。"),),
        ),
    )


def _projects() -> tuple[Duty, ...]:
    return (
        Duty(
            "8.d", CHAINS, "提报重大招商项目", Unit.YEAR, "at_least", ("提报重大招商项目", "submit major investment projects"),
            n=5, distinct=Activity.target, parameters={"each": "链办"},
            words=("个", "project"), readings=(Reading(
                question="两个链办提报同一项目如何计", chosen="各计一个;计提报,不计签约;同一链办重复提报的只计一个。", reason="条文写“提报”。",
            ),),
        ),
        Duty(
            "8.e", ALL_DISTRICTS, "提报重大招商项目", Unit.YEAR, "at_least",
            ("提报重大招商项目", "submit major investment projects"), n=10, distinct=Activity.target,
            words=("个", "project"),
        ),
        Duty(
            "8.f", CITY, "重点招商项目调度", Unit.MONTH, "inferred", ("调度重点招商项目", "review the key investment projects"),
            readings=(COLLECTIVE, _DISPATCH), parameters={"artifact": "月调度机制"},
        ),
        Duty(
            "8.g", CITY, "重点招商项目通报", Unit.QUARTER, "inferred",
            ("通报重点招商项目", "issue a bulletin on the key investment projects"), parameters={"artifact": "季通报机制"},
            readings=(COLLECTIVE, _DISPATCH, Reading(
                question="通报计入印发的季度还是所通报的季度", chosen="计入印发的季度。", reason="期限由此与季末一致。",
                rejected=("按所通报的季度计",),
            )),
        ),
        Duty(
            "8.j", CITY, "招商工作调度推进会议", Unit.QUARTER, "bare",
            ("召开招商工作调度推进会议", "hold the investment promotion meeting"), readings=(COLLECTIVE,),
        ),
        *(
            Duty(
                "8.b", CITY, kind, Unit.YEAR, "open", (f"一季度内{kind}", f"adjust the {en} in the first quarter"),
                on=Artifact.completed_on,
                parameters={
                    "of": ["重点招商地图", "招商产业图谱"], "n": 2, "quarter": 1, "window": ["01-01", "03-31"], "bound": "<=",
                },
                readings=(COLLECTIVE, NAMED_DATE, Reading(
                    question="何为动态调整", chosen="印发修订版,或者有复核后不作变动的记录;地图和图谱分别判断。", reason="条文写“动态调整”。",
                )),
                more={"window": QUARTER_ONE, "suffix": suffix},
            )
            for kind, en, suffix in (
                ("重点招商地图调整", "investment map", "map"), ("招商产业图谱调整", "industry chart", "chart"),
            )
        ),
    )


def _service() -> tuple[Duty, ...]:
    return (
        *(
            Duty(
                "10.a", CITY, "人大代表、政协委员座谈交流会", Unit.QUARTER, "bare",
                (f"召开有{kind}参加的座谈交流会", f"hold a symposium with {en}"), where=said(kind),
                readings=(COLLECTIVE, _BOTH_KINDS), more={"suffix": suffix},
            )
            for kind, en, suffix in (
                ("人大代表", "people's congress deputies", "deputies"),
                ("政协委员", "political consultative conference members", "members"),
            )
        ),
        Duty(
            "11.c", CITY, "办成重点民生实事", Unit.YEAR, "open", ("办成重点民生实事", "complete key livelihood projects"),
            where=said("列入年度清单"),
            parameters={"of": "办成一批重点民生实事", "classifier": "批", "quantity_vague": True},
            words=("件", "project"), readings=(COLLECTIVE, Reading(
                question="“一批”是多少", chosen="当年清单所列实事至少办成1件;完成比例不判断。", reason="条文没有件数;“办成”是完成,不是启动。",
                rejected=("清单全部完成",),
            )),
        ),
        Duty(
            "22.f", HEARING, "听取重大事项进展情况报告", Unit.QUARTER, "inferred",
            ("听取该成员重大事项进展情况报告", "hear the member's report on major matters"),
            parameters={"of": "听取班子成员重大事项进展情况报告", "each": "有重大事项的班子成员"}, more={"by_target": True},
            readings=(Reading(
                question="是否每名成员每季度都须报告",
                chosen="是;名册按成员逐一列出(对象为该成员),没有列明谁有重大事项的列全体成员;一次听取几人的按人各记一条。",
                reason="“班子成员”是总称,没有写“部分”。", rejected=("每季度听取任一成员即可",),
            ),),
        ),
        Duty(
            "17.f", TEAMS, "认领服务项目", Unit.YEAR, "range", ("认领服务项目", "take on service projects"), n=3, top=5,
            distinct=Activity.target,
            words=("个", "project"), readings=(Reading(
                question="按队还是按人计", chosen="按党员志愿服务队计。", reason="义务的形式是“以党员志愿服务队形式”。", rejected=("按每名党员干部计",),
            ),),
        ),
        Duty(
            "17.g", TEAMS, "到报到社区开展服务活动", Unit.MONTH, "inferred",
            ("到报到社区开展服务活动", "serve in the community of registration"),
            readings=(Reading(
                question="按队还是按人计,到其他社区是否计入", chosen="按队计;只计报到社区的活动。",
                reason="“以党员志愿服务队形式”位于两个谓语之前。", rejected=("按每名党员干部计",),
            ),),
        ),
    )


def _plans() -> tuple[Duty, ...]:
    return (
        Duty(
            "2.b", ORGANS, "年度学习计划", Unit.YEAR, "inferred", ("制定年度学习计划", "adopt a study plan for the year"),
            on=Artifact.completed_on, parameters={"of": "制定学习计划"},
            words=("份", "plan"), readings=(_PLAN_YEAR, Reading(
                question="各级政府包括哪些", chosen="市、区市、镇政府及工作部门;街道办事处是否列入由名册决定。", reason="街道办事处是派出机关。",
            )),
        ),
        Duty(
            "8.c", CITY, "招商具体计划", Unit.YEAR, "open",
            ("一季度内制定四类招商计划", "adopt the four kinds of investment plans in the first quarter"), n=4,
            on=Artifact.completed_on, distinct=Artifact.title,
            where=Artifact.title.is_one_of("产业链招商", "资本招商", "基金招商", "中介招商"),
            parameters={
                "plans": ["产业链招商", "资本招商", "基金招商", "中介招商"], "open_list": True, "n": 4, "quarter": 1, "bound": ">=",
            },
            words=("类", "plan"), readings=(COLLECTIVE, NAMED_DATE, _FOUR_PLANS), more={"window": QUARTER_ONE},
        ),
        Duty(
            "22.d", "市政府办公室", "年度重大事项清单", Unit.YEAR, "open",
            ("建立年度重大事项清单", "draw up the annual list of major matters"), on=Artifact.completed_on,
            parameters={"artifact": "年度重大事项清单"}, words=("份", "list"), readings=(_PLAN_YEAR,),
        ),
    )

