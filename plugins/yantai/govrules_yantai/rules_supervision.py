"""Articles 9, 13 and 23 of the 烟台 notice: supervised issues, letters, talks and residents' requests."""

from __future__ import annotations

from govrules.archetypes import deadline, deadline_set_by, known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Appeal, Supervision
from govrules.rules import Reading, Rule
from govrules.timing import workdays
from govrules_yantai.notice import NOTICE
from govrules_yantai.patterns import first_day, until_known
from govrules_yantai.readings import NAMED_DATE, NO_NUMBER, WORKDAYS_COUNT

_LISTED = Supervision.kind.equals("挂牌督办")
_TALK = Supervision.kind.equals("约谈")
_LETTER = nodes.All((Supervision.kind.equals("发函"), Supervision.explicit_target.node))
_LETTER_CONDITION = {"condition": "依9.g所发的函(有明确时限和目标要求的工作)"}
_LISTED_LIMIT = {
    "trigger": "挂牌督办", "end": "办结", "n_unspecified": True, "limit": "due_on set per issue", "bound": "<=",
}
_BOTH = Reading(
    question="“限期办结”包括几项义务",
    chosen="两项:须定出时限,并在时限内办结;记录为没有定时限的违反前一项,后一项不适用;时限当日办结为按期。",
    reason="条文没有写天数,时限由督办确定。", rejected=("没有定时限的推定一个天数",),
)
_ON_DAY = known_or(Supervision.received_at, nodes.AsOf())


def rules() -> tuple[Rule, ...]:
    """The rules on supervision and requests."""
    return (*_issues_and_letters(), *_talks(), _request())


def _issues_and_letters() -> tuple[Rule, ...]:
    done, replied = Supervision.completed_on, Supervision.replied_at
    return (
        requires(
            NOTICE.clause("9.c"), suffix="limit", applies=_LISTED, parts=[(Supervision.limit.is_stated(), "办理时限", "limit set")],
            duty=("为挂牌督办事项定出办结时限", "set a limit for the listed issue"), decided_on=_ON_DAY,
            parameters=_LISTED_LIMIT, readings=(_BOTH,),
        ),
        deadline_set_by(
            NOTICE.clause("9.c"), suffix="completion", applies=_LISTED, since=Supervision.received_at, limit=Supervision.limit,
            until=done, act=("在时限内办结挂牌督办事项", "complete the listed issue by its limit"),
            parameters=_LISTED_LIMIT, readings=(_BOTH, NAMED_DATE),
        ),
        deadline(
            NOTICE.clause("9.h"), applies=_LETTER, since=Supervision.received_at, until=replied, within=workdays(3),
            act=("反馈整改落实情况", "report back on the letter"), parameters={"trigger": "收函", "end": "反馈整改落实情况", **_LETTER_CONDITION},
            readings=(WORKDAYS_COUNT, Reading(
                question="自何时起算,哪些函适用",
                chosen="自收函之日(不是函的日期或者发出之日)起;只限对有明确时限和目标要求的工作所发的函(9.g)。",
                reason="“收函单位”承接前句。", rejected=("自发函之日起算",),
            )),
        ),
        requires(
            NOTICE.clause("9.i"),
            applies=nodes.All((
                _LETTER,
                nodes.Choose(
                    replied.is_recorded(), nodes.Not(nodes.Compare("<=", done.node, replied.node)), nodes.TRUE
                ),
            )),
            parts=[(Supervision.progress_reported, "进展报告", "progress report")],
            duty=("定期报告进展直至办结", "report progress until completion"), decided_on=Supervision.received_at,
            open_until=done,
            parameters={"per": "unspecified", "of": "报告进展", "until": "办结", "n_unspecified": True, **_LETTER_CONDITION},
            readings=(Reading(
                question="“定期”没有周期", chosen="反馈(9.h)之后至办结之前至少一次进展报告;办结时仍没有的为违反,未办结的为待办;反馈时已办结的不适用。",
                reason="条文没有周期;函中另定周期的,由发函单位按期核验。", rejected=("推定为每月",),
            ),),
        ),
    )


def _talks() -> tuple[Rule, ...]:
    return (
        deadline_set_by(
            NOTICE.clause("23.d"), applies=_TALK, since=Supervision.received_at, limit=Supervision.limit.node,
            until=Supervision.completed_on, act=("按期整改", "rectify by the date set"),
            parameters={
                "trigger": "整改要求", "end": "整改完成", "n_unspecified": True,
                "limit": "rectification_due_on set per interview",
            },
            readings=(NAMED_DATE, Reading(
                question="“按期”指哪个日期", chosen="整改要求所定日期,当日整改为按期;整改要求没有写日期的为待定。", reason="条文没有写日期。",
            )),
        ),
        requires(
            NOTICE.clause("23.e"), applies=nodes.All((_TALK, Supervision.completed_on.is_recorded())),
            parts=[(Supervision.replied_at.is_recorded(), "整改落实结果报告", "report on the result")],
            duty=("向市政府报告约谈整改落实结果", "report the result to the municipal government"),
            decided_on=Supervision.completed_on, parameters={"action": "报告约谈整改落实结果", "recipient": "市政府"},
            orders=[(Supervision.replied_at, Supervision.completed_on)],
            readings=(NO_NUMBER, Reading(
                question="报告有无期限", chosen="没有,整改完成后判断是否报告。", reason="“按期”写在“整改”之前。", rejected=("与整改同一期限",),
            )),
        ),
    )


def _request() -> Rule:
    closed = Appeal.closed_on
    return requires(
        NOTICE.clause("13.b"),
        parts=[
            (Appeal.handling_started_at.is_recorded(), "即办", "handling started"),
            (
                nodes.Choose(closed.is_known(), nodes.All((closed.is_recorded(), Appeal.resolved.node)), Appeal.resolved.node),
                "一办到底", "carried to a result",
            ),
        ],
        duty=("对群众诉求即接即办、一办到底", "handle requests at once and to the end"),
        decided_on=first_day(Appeal.received_on),
        open_until=until_known(closed),
        orders=[(Appeal.handling_started_at, Appeal.received_on), (closed, Appeal.received_on)],
        parameters={
            "trigger": "接到群众诉求", "end": ["即办", "一办到底"], "timeliness": "即接即办", "n_unspecified": True,
        },
        readings=(NO_NUMBER, Reading(
            question="何时算一办到底", chosen="有结果而结案的为落实,没有结果即结案或者搁置的为违反,仍在办理的(结案日期记为未办)为待办,不设天数。",
            reason="不引入热线规则的时限。",
        )),
    )
