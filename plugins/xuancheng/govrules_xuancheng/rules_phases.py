"""Part 三 of the 宣城 plan: the three phases, with what is due in each."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import fixed_date
from govrules.expr import nodes
from govrules.facts.records import Artifact
from govrules.rules import Rule
from govrules_xuancheng.notice import END, MOBILISED, NOTICE
from govrules_xuancheng.patterns import UNITS, made_by, state
from govrules_xuancheng.readings import PHASE_END, reading
from govrules_xuancheng.records import KickoffMeeting

_FEBRUARY = date(2021, 2, 1)
_PLAN, _SUMMARY = "“政府能力提升年”实施方案", "“政府能力提升年”总结"
_EACH = "县市区政府、市政府部门、直属机构"
_CONTENTS = (
    ("做法", "methods"), ("经验", "experience"), ("成效", "results"), ("问题和不足", "problems and shortcomings"),
)
_SAME_UNITS = reading(
    "句中没有主语", "承前两阶段,为各县市区政府、市政府各部门和各直属机构。", "总结报市政府,应由其下级作出。", "市政府自行总结",
)


def rules() -> tuple[Rule, ...]:
    """The rules of part 三."""
    return (*_mobilisation(), _activity(), *_summary())


def _mobilisation() -> tuple[Rule, ...]:
    return (
        fixed_date(
            NOTICE.clause("3.1.b"), by=MOBILISED, until=KickoffMeeting.held_on, binds=("市政府",),
            applies=nodes.Compare(">=", nodes.DayOf(KickoffMeeting.held_on.node), nodes.Const(_FEBRUARY)),
            act=("召开“政府能力提升年”动员会", "hold the kick-off meeting"),
            parameters={
                "act": "召开动员会", "min": 1, "unit": "count", "not_before": "2021-02-01", "not_after": "2021-02-28", "discretion": "适时",
            },
            readings=(PHASE_END, reading(
                "“适时”与阶段标题“2月”的关系",
                "2021-02-01至02-28之间任一日召开为按期(公开以前召开的也算),迟于2月末的为违反;早于2月的不是本条所指的会议。",
                "“适时”给出阶段之内的裁量,标题限定阶段。", "“适时”即不限日期",
            )),
        ),
        made_by(
            "3.1.c", _PLAN, ("制定实施方案", "draw up the implementation plan"), MOBILISED, binds=UNITS,
            parameters={"artifacts": ["实施方案"], "min": 1, "unit": "count", "each": _EACH, "by_stated": False},
            readings=(PHASE_END, reading(
                "没有写明日期,“细化、实化”如何判断", "在动员部署阶段之内(至2021-02-28)制定即可,内容粗细不判断。",
                "句子位于该阶段标题之下。", "以2021-12-31为限",
            )),
        ),
        made_by(
            "3.1.e", _PLAN, ("将实施方案报市政府", "submit the plan to the city government"), MOBILISED,
            Artifact.submitted_on, binds=UNITS,
            parameters={"act": "报送实施方案", "to": "市政府", "each": _EACH, "by_from_phase_heading": True},
            readings=(PHASE_END, reading(
                "期限只见于阶段标题,是否有约束力", "有,2021-02-28(星期日)当日24时前报送为按期,3月1日即迟延。",
                "句子位于该阶段之内。", "不设期限", "顺延至3月1日",
            ), reading(
                "2月末之后修订再报的方案是否迟延", "不迟延:期限只及于首次报送,修订版本(是否修订更新版本记为是)不另判断。",
                "义务是报送方案,首报即已履行。", "每次修订都以2月末为期",
            )),
        ),
    )


def _activity() -> Rule:
    return state(
        "3.2.b", ("开展“七比、七提升”活动并设计载体", "run the seven contests and design a form for them"),
        ("“七比、七提升”活动", "activity held"), ("活动载体", "form designed"), binds=UNITS,
        own=(reading(
            "七项是否各须有活动和载体", "一个方案、至少一个载体即可;没有覆盖七项的不构成违反,宜提示。",
            "“七比、七提升”是整个活动的名称。", "七项各须一个载体",
        ),),
        parameters={"artifacts": ["“七比、七提升”活动", "活动载体"], "each": _EACH, "contests": 7},
    )


def _summary() -> tuple[Rule, ...]:
    return (
        state(
            "3.3.b", ("全面总结活动并梳理问题", "sum up the campaign and its shortcomings"), *_CONTENTS, binds=UNITS,
            own=(_SAME_UNITS,),
            parameters={"artifacts": ["年度总结"], "contents": [zh for zh, _ in _CONTENTS]},
        ),
        made_by(
            "3.3.d", _SUMMARY, ("将总结报市政府", "submit the summary to the city government"), END,
            Artifact.submitted_on, binds=UNITS,
            parameters={"act": "报送总结", "to": "市政府", "each": _EACH, "by_from_phase_heading": True},
            readings=(PHASE_END, _SAME_UNITS, reading(
                "12月以前报送是否算数", "算,标题“12月”只限定截止日期。", "提前报送已实现目的。", "不得早于12月1日",
            )),
        ),
    )
