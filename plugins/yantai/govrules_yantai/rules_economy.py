"""Article 6 of the 烟台 notice (economic analysis), and the standing links of articles 7, 12 and 17."""

from __future__ import annotations

from govrules.rules import Reading, Rule, Window
from govrules.timing import Unit
from govrules_yantai.patterns import CITY, DEPARTMENTS, ECONOMY_HEADS, LEADERS, Duty, duty_rule, link_rule
from govrules_yantai.readings import COLLECTIVE, PRINCIPLE_EXCUSED

_ONE_EVENT = Reading(
    question="一次会议能否同时完成经济形势分析研判(6.a)和重要经济指标分析(6.d)",
    chosen="能;记录涵盖两项的,按两类活动各记一条。", reason="条文没有要求分别召开。", rejected=("须分别召开",),
)
_LINKS = (
    ("7.k", LEADERS, "联系规上企业", 3, ("联系规上企业", "be linked with enterprises above the threshold")),
    ("7.l", LEADERS, "联系小升规企业", 3, ("联系“小升规”企业", "be linked with enterprises growing to the threshold")),
    ("7.m", ECONOMY_HEADS, "联系规上企业", 2, ("联系规上企业", "be linked with enterprises above the threshold")),
    ("7.n", ECONOMY_HEADS, "联系小升规企业", 2, ("联系“小升规”企业", "be linked with enterprises growing to the threshold")),
    ("12.b", LEADERS, "联系区市", 1, ("联系区市", "be linked with a district")),
    ("12.c", LEADERS, "联系镇街", 1, ("联系镇街", "be linked with a town or street")),
    ("12.d", LEADERS, "联系村(社区)", 1, ("联系村(社区)", "be linked with a village or community")),
)


def rules() -> tuple[Rule, ...]:
    """The rhythm of economic analysis and the standing links."""
    return (
        *(duty_rule(line) for line in _analysis()),
        *(link_rule(*line) for line in _LINKS),
        link_rule(
            "17.b", DEPARTMENTS, "联系镇街", 2, ("联系镇街", "be linked with towns or streets"), wording="at_least",
        ),
    )


def _analysis() -> tuple[Duty, ...]:
    return (
        Duty(
            "6.a", CITY, "经济形势分析研判", Unit.MONTH, "bare", ("对经济形势进行分析研判", "analyse the economic situation"),
            readings=(COLLECTIVE, _ONE_EVENT),
        ),
        Duty(
            "6.b", CITY, "经济形势分析研判", Unit.MONTH, "open",
            ("在20日左右进行经济形势分析研判", "analyse the economic situation around the 20th"),
            parameters={
                "day_of_month": 20, "approx": True, "bound": "~", "unit": "day", "tolerance_days": 3,
                "tolerance_printed": False,
            },
            more={"window": Window((0, 17), (0, 23))},
            readings=(COLLECTIVE, PRINCIPLE_EXCUSED, Reading(
                question="“20日左右”的幅度;当月多次召开以哪次为准",
                chosen="17日至23日;其中有一次即可,其他日期召开的只完成6.a的次数。窗口过后没有的为违反(警告级),当月的会议记录或名册写有理由的除外。",
                reason="条文没有写幅度;3天足以避开周末,由规则声明,不是条文内容。",
                rejected=("恰为20日", "逢休息日顺延至次一工作日"),
            )),
        ),
        Duty(
            "6.c", CITY, "重要经济指标调度", Unit.WEEK, "inferred", ("调度重要经济指标", "review the key economic indicators"),
            readings=(COLLECTIVE, Reading(
                question="长假所在的周是否除外;跨月的周如何计", chosen="不除外;跨月的周为一周。哪些指标重要由市政府清单确定。",
                reason="条文没有除外规定。", rejected=("整周放假的不考核",),
            )),
        ),
        Duty(
            "6.d", CITY, "重要经济指标分析", Unit.MONTH, "inferred", ("分析重要经济指标", "analyse the key economic indicators"),
            readings=(COLLECTIVE, _ONE_EVENT),
        ),
    )
