"""Article 7 of the 烟台 notice: the calendar, the certificates and the milestones of key projects."""

from __future__ import annotations

from govrules.archetypes import requires
from govrules.archetypes.assemble import assemble
from govrules.archetypes.deadline import first_version
from govrules.expr import Node, nodes
from govrules.facts.records import Artifact
from govrules.rules import Label, Reading, Rule, Timely
from govrules.timing import Unit
from govrules_yantai.notice import NOTICE
from govrules_yantai.readings import NAMED_DATE
from govrules_yantai.records import KeyProject, ProjectStart

_AHEAD = Reading(
    question="口语表述各指什么,提前完成是否违反",
    chosen="拉单子为拟出次年项目清单,定盘子为确定次年项目盘子;在所写月份的月末前完成即可,提前不违反;先后顺序不另判断。",
    reason="全句要求“超前谋划”。", rejected=("须在当月内完成",),
)
_PERMITS = (
    (KeyProject.land_planning_permit_on, "建设用地规划许可证", "land planning permit"),
    (KeyProject.works_planning_permit_on, "建设工程规划许可证", "works planning permit"),
    (KeyProject.construction_permit_on, "建筑工程施工许可证", "construction permit"),
    (KeyProject.property_certificate_on, "不动产登记证", "property certificate"),
)
_MILESTONES = (
    (KeyProject.started_on, "开工", "start"), (KeyProject.completed_on, "竣工", "completion"),
    (KeyProject.production_on, "投产", "production"),
)


def rules() -> tuple[Rule, ...]:
    """The rules on key projects."""
    return (*_calendar(), _preliminary(), _start(), _certificates(), _one_year())


def _months_before(months: int, year: nodes.Fact) -> Node:
    """First day of the calendar month that begins so many months before a project year."""
    return nodes.NoticeBy(nodes.FirstDay(year), months, Unit.MONTH)


def _calendar() -> tuple[Rule, ...]:
    lines = (
        ("7.b", "重点项目清单", 4, 9, "09-30", "重点项目及对上争取事项清单(拉单子)", ("9月底前拉单子", "list the projects by the end of September")),
        ("7.c", "重点项目盘子", 3, 10, "10-31", "重点项目盘子确定(定盘子)", ("10月底前定盘子", "settle the portfolio by the end of October")),
    )
    found = []
    for clause, about, ahead, month, latest, of, act in lines:
        due = nodes.EndOfPeriod(_months_before(ahead, Artifact.period.node), Unit.MONTH)
        found.append(assemble(
            NOTICE.clause(clause), "fixed_date", Timely(Artifact.completed_on.node, due, Label(*act)), duty=act,
            decided_on=due, about=about, applies=first_version(Artifact.completed_on.node),
            parameters={"month": month, "per": "year", "of": of, "bound": "<=", "latest": latest},
            options={"readings": (_AHEAD, NAMED_DATE)},
        ))
    return tuple(found)


def _preliminary() -> Rule:
    opens = _months_before(2, KeyProject.period.node)
    closes = nodes.EndOfPeriod(_months_before(1, KeyProject.period.node), Unit.MONTH)
    done = KeyProject.preliminary_on.node
    inside = nodes.All((nodes.Compare(">=", done, opens), nodes.Compare("<=", done, closes)))
    return requires(
        NOTICE.clause("7.d"), parts=[(inside, "11月至12月内有前期工作记录", "preliminary work in November or December")],
        duty=("11月至12月攻前期", "do the preliminary work in November and December"), decided_on=opens, decided_to=closes,
        open_until=closes,
        parameters={"months": [11, 12], "per": "year", "of": "项目前期工作(攻前期)", "window": ["11-01", "12-31"]},
        readings=(NAMED_DATE, Reading(
            question="前期工作是否须在12月底前完成", chosen="不须,两个月内至少有一次前期工作记录(用地、规划、环评、可研等)即可。",
            reason="条文写“攻前期”,没有写完成。", rejected=("前期手续须全部办结",),
        )),
    )


def _start() -> Rule:
    festival, assessed = ProjectStart.spring_festival_on, ProjectStart.assessed_on
    return requires(
        NOTICE.clause("7.e"),
        parts=[(
            nodes.Choose(assessed.is_known(), ProjectStart.started >= 1, assessed.is_recorded()), "至少一个项目开工",
            "at least one project started",
        )],
        duty=("元旦后春节后陆续开工", "start projects one after another after Spring Festival"), decided_on=festival,
        open_until=nodes.Choose(assessed.is_known(), nodes.Latest((festival.node, assessed.node)), festival.node), final=True,
        parameters={"earliest_anchor": ["元旦", "春节"], "of": "项目开工", "n_unspecified": True},
        readings=(Reading(
            question="“陆续开工”没有终点和数量", chosen="在考核人指明的春节后某日,清单项目至少一个已开工;春节前为待办,没有指明考核日的为待定。",
            reason="两个起点都没有终点;逐项目的最迟日期只能编造,当年开工由7.i判断。", rejected=("逐项目设定最迟开工日期",),
        ),),
    )


def _certificates() -> Rule:
    first = nodes.DayOf(nodes.Earliest(tuple(permit.node for permit, _, _ in _PERMITS)))
    issued = nodes.AnyOf(tuple(permit.is_recorded() for permit, _, _ in _PERMITS))
    return requires(
        NOTICE.clause("7.h"), applies=KeyProject.is_key_industrial,
        parts=[
            (nodes.All((permit.is_recorded(), nodes.Compare("==", nodes.DayOf(permit.node), first))), zh, en)
            for permit, zh, en in _PERMITS
        ],
        duty=("四证同日核发", "issue the four certificates together"), decided_on=nodes.Choose(issued, first, nodes.AsOf()),
        open_until=first,
        parameters={
            "permits": [zh for _, zh, _ in _PERMITS], "n": 4, "simultaneous": True, "scope": "重点产业项目",
        },
        readings=(Reading(
            question="“齐发”的幅度;尚未核发的如何判断",
            chosen="四证日期相同;一证未发的为待办,自首证核发次日起,日期不同或者记录为未发的为违反;不动产登记证指不动产权证书。",
            reason="条文没有写幅度。", rejected=("同月核发即可",),
        ),),
    )


def _one_year() -> Rule:
    end = nodes.EndOfPeriod(KeyProject.land_acquired_on.node, Unit.YEAR)
    return requires(
        NOTICE.clause("7.i"), parts=[(nodes.InTime(moment.node, end), f"当年{zh}", en) for moment, zh, en in _MILESTONES],
        duty=("当年拿地、当年开工、当年竣工、当年投产", "start, complete and produce in the year of land acquisition"),
        decided_on=KeyProject.land_acquired_on, open_until=end, orders=[
            (moment, KeyProject.land_acquired_on) for moment, _, _ in _MILESTONES
        ],
        parameters={"trigger": "拿地", "milestones": ["开工", "竣工", "投产"], "n": 1, "unit": "year", "bound": "<="},
        readings=(NAMED_DATE, Reading(
            question="“当年”是自然年还是12个月;没有实现的后果",
            chosen="拿地所在自然年的12月31日;“努力实现”是目标,没有实现的为注意级,不是违反义务。",
            reason="“当年”写了四次。", rejected=("自拿地起12个月",),
        )),
    )
