"""Part 二, heading (七), of the 宣城 plan: front-line work, lighter burdens, integrity."""

from __future__ import annotations

from govrules.archetypes import compared, recurrence
from govrules.expr import nodes
from govrules.facts.records import Attestation, Indicator, Link
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_xuancheng.notice import NOTICE
from govrules_xuancheng.patterns import CAMPAIGN_END, INDICATOR_LAST_DAY, WHOLE_YEAR, none_found, one, state
from govrules_xuancheng.readings import DIRECTION_ONLY, YEAR_GIVEN, reading
from govrules_xuancheng.records import NoMeetingWeek

_WEEK_PARAMETERS = {"of": "无会周", "meetings_in_week_max": 0, "unit": "count", "n_stated": False}
_WEEKS = reading(
    "“无会周”是哪几周、多久一次",
    "由本单位指明,作为事实提供;没有指明的,只判断制度是否执行。",
    "制度文本不在本意见之内,不推定“每月一次”。", "每月一周",
)
_LINKS = (("enterprise", "联系重点企业", "key enterprise"), ("project", "联系重点项目建设", "key project"))
_FIELDS = ("政策支持力度大", "投资密集", "资源集中")


def rules() -> tuple[Rule, ...]:
    """The rules of heading (七)."""
    return (*_no_meeting_week(), *_front_line(), *_burdens(), *_integrity())


def _no_meeting_week() -> tuple[Rule, ...]:
    first, last = nodes.FirstDay(NoMeetingWeek.period.node), nodes.LastDay(NoMeetingWeek.period.node)
    return (
        state(
            "2.7.17.a", ("落实“无会周”集中招商制度", "carry out the no-meeting-week system"), own=(_WEEKS,),
            parameters={"artifacts": ["“无会周”集中招商制度"], **_WEEK_PARAMETERS},
        ),
        compared(
            NOTICE.clause("2.7.17.a"), suffix="meetings", actual=NoMeetingWeek.meetings - NoMeetingWeek.exempt_meetings,
            part_of=[(NoMeetingWeek.exempt_meetings, NoMeetingWeek.meetings)],
            operator="<=", limit=0, unit="count", of=("无会周内的会议次数", "meetings held in a no-meeting week"),
            decided_on=first, decided_to=last, parameters={"bound": "<=", **_WEEK_PARAMETERS},
            readings=(_WEEKS, reading(
                "无会周内能否开任何会议", "法定会议和应急会议除外,其他会议一次即为违反。",
                "依法必须召开和突发事件的会议不能以内部安排取消;条文未写例外,此为解释。", "没有例外",
            )),
        ),
        compared(
            NOTICE.clause("2.7.17.a"), suffix="investment", actual=NoMeetingWeek.investment_activities, operator=">=",
            limit=1, unit="count", of=("无会周内的招商活动次数", "investment activities in a no-meeting week"),
            decided_on=first, decided_to=last, open_until=last, parameters=_WEEK_PARAMETERS,
            readings=(_WEEKS, reading("“集中招商”的数量", "当周至少有一次招商活动的记录。", "条文未写数量。")),
        ),
    )


def _front_line() -> tuple[Rule, ...]:
    lasting = nodes.AnyOf((
        nodes.Not(nodes.Expired(Link.until.node)), nodes.Compare(">=", nodes.DayOf(Link.until.node), CAMPAIGN_END),
    ))
    return (
        one(
            "2.7.17.b", ("落实重大项目集中开工竣工制度", "carry out the system of joint starts and completions"),
            reading("没有写明频次", "活动年度内至少举行一次集中开工或竣工活动。", "前句的“认真落实”及于本项。", "每季度一次"),
            artifacts=["重大项目集中开工竣工制度"],
        ),
        *(
            recurrence(
                NOTICE.clause("2.7.17.c"), suffix=suffix, duty="联系企业和项目的领导干部", about=kind, on=Link.since,
                per=None, at_least=1, partial="any", where=lasting, unit_words=("个", en), act=(kind, f"standing link with {en}s"),
                parameters={
                    "artifacts": ["领导干部联系重点企业制度", "领导干部联系重点项目建设制度"], "all_of": True,
                    "n_stated": False,
                },
                readings=(YEAR_GIVEN, reading(
                    "联系几家企业、几个项目,走访几次",
                    "每名领导干部至少联系一家企业、一个项目,两项分别判断;不要求走访次数,联系须在核查时点存续。",
                    "条文没有数字,不借用其他地区的数字。", "3家企业", "每季度走访一次", "企业和项目任联系其一",
                )),
            )
            for suffix, kind, en in _LINKS
        ),
    )


def _burdens() -> tuple[Rule, ...]:
    year = nodes.AnyOf((
        nodes.Not(Indicator.period.is_known()),
        nodes.Compare("==", nodes.FirstDay(Indicator.period.node), nodes.StartOfPeriod(CAMPAIGN_END, Unit.YEAR)),
    ))
    return (
        none_found(
            "2.7.18.b", "形式主义官僚主义问题", ("经认定的形式主义、官僚主义问题", "findings of formalism or bureaucracy"),
            ["形式主义", "官僚主义"],
        ),
        *(
            compared(
                NOTICE.clause("2.7.18.c"), suffix=suffix, about=zh, actual=Indicator.value, operator="<",
                limit=Indicator.baseline, unit="count", unit_words=words, of=(f"减少{zh}", f"fewer {en}"),
                applies=nodes.All((
                    WHOLE_YEAR, year, nodes.Not(nodes.Compare("==", Indicator.baseline.node, nodes.Const(0))),
                )),
                decided_on=INDICATOR_LAST_DAY, open_until=CAMPAIGN_END, final=True,
                parameters={
                    "of": ["发文数", "会议数"], "direction": "decrease", "baseline": "2020", "per": "year",
                    "unit": "count", "n_stated": False,
                },
                readings=(DIRECTION_ONLY, reading(
                    "与何时比较", "2021年全年与2020年全年比较,发文、会议分别判断;年度结束以前为待办。",
                    "发文和会议以年为通常统计期;“提质”没有检验标准。", "与活动开始前同期比较",
                )),
            )
            for suffix, zh, en, words in (
                ("documents", "发文数量", "documents issued", ("件", "document")),
                ("meetings", "会议数量", "meetings held", ("次", "meeting")),
            )
        ),
        one(
            "2.7.18.d", ("统筹督查检查考核工作源头管理", "plan inspections and assessments at the source"),
            reading("“源头管理”指什么", "指有经审批的年度督查检查考核计划。", "条文未写“计划”,此为可核验的最低形式。"),
            artifacts=["年度督查检查考核计划(源头管理)"],
        ),
    )


def _integrity() -> tuple[Rule, ...]:
    return (
        state(
            "2.7.20.a", ("完善廉政风险防控机制", "have a mechanism against integrity risks"),
            ("廉政风险防控机制", "mechanism"),
            applies=nodes.AnyOf(tuple(Attestation.elements.element(name) for name in _FIELDS)),
            own=(reading(
                "哪些领域", "政策支持力度大、投资密集、资源集中三者居一的领域;是否属于,作为要素记录。", "条文没有名录。", "所有单位",
            ),),
            parameters={"artifacts": ["廉政风险防控机制"], "fields": list(_FIELDS), "min": 1, "unit": "count"},
        ),
        state(
            "2.7.20.b", ("查处腐败问题线索", "deal with leads on corruption"), ("处置结果", "disposition on record"),
            own=(reading(
                "查处的期限和范围",
                "逐条线索判断(写明事项),有处置记录即可;列举的三个方面以“等”字收尾,其他方面的线索同样适用。",
                "办理期限由纪检监察规定决定。", "只适用于所列三个方面",
            ),),
            parameters={
                "fields": ["基础设施建设", "项目审批和建设", "公共资源交易"], "list_open": True, "each": "腐败问题线索",
            },
        ),
    )
