"""Part 二(二) of the 贵州 plan: research topics by the end of May, reports by the end of the year, the award."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import cap, compared, fixed_date, known_or, requires
from govrules.expr import nodes
from govrules.law import Modality
from govrules.rules import Rule
from govrules.timing import InForce
from govrules_guizhou.forms import (
    IN_PLAN_YEAR,
    OFFICE,
    PLAN_YEAR_END,
    UNITS_AND_GOVERNMENTS,
    done_or_open,
    since_the_plan,
    state,
)
from govrules_guizhou.notice import AWARD_END, NOTICE, PLAN_END, START
from govrules_guizhou.readings import ADDRESSED, NAMED_DATE, YEAR_2020, reading
from govrules_guizhou.records import DIRECTIONS, ResearchAward, ResearchRound, ResearchTopic

END_OF_MAY = date(2020, 5, 31)
_TO_AWARD = InForce(START, AWARD_END)
_ONE_FAULT = reading(
    "到期仍未确定主题、未报送报告的算几项违反", "只算一项,由数量条款(2.2.d、2.2.i)判断,日期条款在到期后不适用。",
    "同一事实不重复计算。", "日期和数量各算一项",
)
_SERIES = reading(
    "“2021年1月底前”是否及于装订和通报", "及于评选、装订成册、通报表扬全部三项。", "日期位于整个序列之前。", "只限定评选",
)
_TOPIC = ("个", "topic")
_TOPIC_DAY = known_or(ResearchTopic.fixed_on, IN_PLAN_YEAR)


def rules() -> tuple[Rule, ...]:
    """The rules of 二(二)."""
    return (*_topics(), *_reports(), *_award())


def _topics() -> tuple[Rule, ...]:
    due = nodes.Const(END_OF_MAY)
    number = nodes.Length(ResearchRound.topics.node)
    quota = {"min": 1, "max": 2, "unit": "count", "each": "各地各部门", "due": END_OF_MAY}
    range_ = reading(
        "“1—2个”超出上限如何处理", "两端均含;3个以上为违反,按警告级另列一条规则;迟确定的主题也计入,迟延由2.2.c判断。",
        "本意是集中力量,但所定义务是开展调研。", "只理解为至少1个", "超出上限与不足同为错误级",
    )
    return (
        requires(
            NOTICE.clause("2.2.b"),
            parts=[
                (
                    nodes.AnyOf((
                        ResearchTopic.direction.is_one_of(*DIRECTIONS),
                        ResearchTopic.other_direction_basis.is_recorded(),
                    )),
                    "属重点研究方向", "a stressed direction",
                ),
                (ResearchTopic.linked_to_five_year_plan, "结合十四五规划编制", "linked to the five-year plan"),
            ],
            duty=("按重点研究方向并结合“十四五”规划编制选题", "choose topics by direction and plan"), decided_on=_TOPIC_DAY,
            parameters={"directions": list(DIRECTIONS), "open_list": True},
            readings=(reading(
                "“等重点研究方向”是否限于所列七个", "不限于,七个方向之外的须有省领导强调的记录作依据。", "“等”为不完全列举。",
                "只限所列七个方向", "任何方向均可",
            ),),
        ),
        fixed_date(
            NOTICE.clause("2.2.c"), by=END_OF_MAY, until=ResearchRound.topics_fixed_on,
            applies=done_or_open(ResearchRound.topics_fixed_on, END_OF_MAY),
            act=("确定调研主题", "fix the research topics"), readings=(NAMED_DATE, YEAR_2020, _ONE_FAULT),
        ),
        compared(
            NOTICE.clause("2.2.d"), actual=number, operator=">=", limit=1, unit="count", unit_words=_TOPIC, archetype="quota",
            of=("调研主题个数", "number of research topics"), decided_on=due, open_until=due, parameters=quota,
            readings=(range_, _ONE_FAULT),
        ),
        cap(
            NOTICE.clause("2.2.d"), suffix="max", actual=number, at_most=2, unit="count", unit_words=_TOPIC,
            of=("调研主题个数", "number of research topics"), decided_on=due,
            modality=Modality.IN_PRINCIPLE, parameters=quota | {"bound": "<="}, readings=(range_,),
        ),
        requires(
            NOTICE.clause("2.2.e"),
            parts=[
                (ResearchTopic.problem_statement.is_recorded(), "破题内容", "problem"),
                (ResearchTopic.lead_unit.is_recorded(), "牵头单位", "lead unit"),
                (ResearchTopic.responsible_unit.is_recorded(), "责任单位", "responsible unit"),
            ],
            duty=("明确破题内容和牵头单位、责任单位", "settle problem, lead unit and responsible unit"),
            decided_on=since_the_plan(_TOPIC_DAY), open_until=due,
            parameters={"each": "调研主题", "by": END_OF_MAY, "by_stated": False},
            readings=(reading(
                "5月底是否及于本句", "及于;每个主题三项缺一即为违反,没有主题的不适用(2.2.d)。", "与确定主题同属一个谓语序列。",
                "本句不设日期",
            ),),
        ),
        state(
            "2.2.f", ("深入基层一线开展研究", "do field research at the grass roots"), readings=(reading(
                "天数和“四性”如何判断", "有深入基层调研的记录即可,不设天数;针对性、实用性、前瞻性、战略性不判断。",
                "条文没有天数,四性没有检验标准。", "比照其他地区每年60日",
            ),),
        ),
    )


def _reports() -> tuple[Rule, ...]:
    sent = ResearchRound.first_report_on
    return (
        fixed_date(
            NOTICE.clause("2.2.h"), by=PLAN_END, until=sent, applies=done_or_open(sent, PLAN_END),
            binds=UNITS_AND_GOVERNMENTS, act=("向省政府办公厅报送调研报告", "send a research report to the province"),
            readings=(NAMED_DATE, ADDRESSED, _ONE_FAULT, reading(
                "报送多篇的以哪一篇为准", "以首篇为准,其后各篇何时报送不限。", "义务是报送1篇以上,首篇即已履行。", "每篇都须在期限内",
            )),
        ),
        compared(
            NOTICE.clause("2.2.i"), actual=ResearchRound.reports_sent, operator=">=", limit=1, unit="count",
            unit_words=("篇", "report"), archetype="quota", of=("调研报告篇数", "number of research reports"), decided_on=PLAN_YEAR_END,
            open_until=PLAN_YEAR_END, binds=UNITS_AND_GOVERNMENTS,
            parameters={"min": 1, "unit": "count", "each": "单位", "due": PLAN_END},
            readings=(ADDRESSED, reading(
                "“1篇以上”和“含金量较高”", "包括1篇,每个单位分别计算;迟报的也计入,迟延由2.2.h判断;含金量不判断。",
                "“以上”包括本数;含金量没有检验标准。", "须2篇", "按人计算",
                basis="民法总则第二百零五条(现民法典第一千二百五十九条)",
            )),
        ),
    )


def _award() -> tuple[Rule, ...]:
    return (
        fixed_date(
            NOTICE.clause("2.2.j"), by=AWARD_END, until=ResearchAward.selected_on, in_force=_TO_AWARD, binds=OFFICE,
            act=("评选出优秀调研报告", "select the best research reports"),
            readings=(NAMED_DATE, reading(
                "日期在计划年度之后", "本条的有效期延至2021-01-31。", "文中写明的日期优先于年度。", "随计划年度终止",
            )),
        ),
        fixed_date(
            NOTICE.clause("2.2.k"), by=AWARD_END, in_force=_TO_AWARD, binds=OFFICE, since=ResearchAward.selected_on,
            until=nodes.Latest((ResearchAward.bound_on.node, ResearchAward.commended_on.node)),
            act=("装订成册并通报表扬", "bind the volume and circulate the commendation"),
            parameters={"of": ["装订成册", "通报表扬"], "all_of": True}, readings=(NAMED_DATE, _SERIES),
        ),
    )
