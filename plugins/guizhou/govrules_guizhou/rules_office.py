"""Part 二(五) of the 贵州 plan: passing on instructions, progress reports, feedback, errors in documents."""

from __future__ import annotations

from govrules.archetypes import compared, deadline, deadline_set_by, known_or, named_period, recurrence, requires
from govrules.expr import Kind, Node, nodes
from govrules.facts.records import Instruction, Roster
from govrules.rules import Rule
from govrules.timing import Unit, workdays
from govrules_guizhou.forms import (
    IN_PLAN_YEAR,
    OFFICE,
    PLAN_YEAR_END,
    UNITS_AND_CITIES,
    UNITS_AND_GOVERNMENTS,
    day_if_any,
    event,
    state,
)
from govrules_guizhou.notice import NOTICE, PLAN_END
from govrules_guizhou.readings import ADDRESSED, EACH, EXCUSED, FIRST_PERIOD, ON_EVENT, PROMPT, reading
from govrules_guizhou.records import DocumentError, ProgressReport, UrgentMatter

IN_PROGRESS = "推进工作事项的单位"

_PRESUMED_BEARER = reading(
    "条文未写义务主体", "推定为各地各部门。", "前一句的主体只限定报告,反馈是对各类任务的一般要求。", "只限省有关单位和市、县政府",
)
_REPORT_PERIOD = reading(
    "报告算作哪一期,何时为迟", "写明期别的算该期,未写明的算报送日所在期,每期各须一份;期满未报的为违反,迟报写明该期的仍为符合。",
    "条文没有报送日。", "期满后第一个工作日为限", "一份报告可抵两期",
)
_IN_PROGRESS = reading(
    "工作只在部分时间推进的期间是否须报", "该期内有一日在推进即须报;推进的事项按单位列入名册(对象为事项,起止日期为推进的起止),类别(常规工作、重要任务、紧急重点事项)"
    "由名册写明,未写明的为待定。",
    "报告的对象是推进情况。", "整期都在推进才须报",
)


def rules() -> tuple[Rule, ...]:
    """The rules of 二(五)."""
    return (*_transmission(), *_reports(), *_feedback(), *_errors())


def _transmission() -> tuple[Rule, ...]:
    return (
        event(
            "2.5.a", ("第一时间传达学习、研究落实", "study and act at the first opportunity"),
            ("第一时间传达学习", "studied at the first opportunity"), ("研究落实", "implementation deliberated"),
            readings=(PROMPT, EXCUSED, reading(
                "起点", "会议以召开之日、批示和文件以收到之日为事件之日。", "条文写会议“召开”、批示和文件“收到后”。", "一律以收到之日",
            )),
        ),
        event(
            "2.5.b", ("及时提出具体贯彻措施", "propose specific measures"), readings=(PROMPT, EXCUSED, reading(
                "“原则上”是否及于本句", "及于本句。", "与前半句同一主语、同一句。", "不及于本句",
            )),
        ),
        state("2.5.c", ("建立调度报告机制", "set up a reporting mechanism")),
    )


def _recipients() -> Rule:
    p = ProgressReport
    kind = nodes.Fact(p.record_name, "bearer_kind", Kind.TEXT)
    provincial = nodes.Choose(
        nodes.Recorded(kind), nodes.OneOf(kind, ("部门", "直属事业单位", "政府办公室")), p.by_provincial_unit.node
    )
    return requires(
        NOTICE.clause("2.5.d"), binds=UNITS_AND_GOVERNMENTS,
        applies=nodes.Choose(p.sent_on.is_known(), p.sent_on.is_recorded(), nodes.TRUE),
        parts=[
            (p.is_written, "书面", "in writing"),
            (p.sent_to_own_level, "报本级政府办公厅(室)", "to the own level's office"),
            (nodes.AnyOf((p.sent_to_next_higher.node, provincial)), "报上一级政府办公厅(室)", "to the next higher office"),
        ],
        duty=("以书面形式向本级和上一级政府办公厅(室)报告", "report in writing to both offices"),
        decided_on=day_if_any(p.sent_on, IN_PLAN_YEAR), parameters={"form": "书面"},
        readings=(ADDRESSED, ON_EVENT, reading(
            "省有关单位的“上一级”是谁", "省有关单位只须报省政府办公厅(记为本级);主体类别未记录的须写明是否省有关单位。",
            "再上一级是国务院办公厅,显非本意。", "省有关单位也须报国务院办公厅",
        ), reading("“定期”“简要”如何判断", "周期见2.5.e至2.5.g;是否简要不判断。", "“简要”没有篇幅。", "另设周期")),
    )


def _periodic(clause: str, work_class: str, unit: Unit, act: tuple[str, str], last: str) -> Rule:
    p = ProgressReport
    opens, closes = nodes.FirstDay(p.period.node), nodes.LastDay(p.period.node)
    whole: Node = nodes.All((
        nodes.Compare("==", opens, nodes.StartOfPeriod(opens, unit)),
        nodes.Compare("==", closes, nodes.EndOfPeriod(opens, unit)),
    ))
    sent = nodes.All((
        p.sent_on.is_recorded(), nodes.Compare("<=", nodes.DayOf(p.sent_on.node), nodes.DayOf(nodes.AsOf())),
    ))
    return recurrence(
        NOTICE.clause(clause), binds=UNITS_AND_GOVERNMENTS, duty=IN_PROGRESS, members=Roster.category.equals(work_class),
        by_target=True, partial="any", on=named_period(p.period, p.sent_on), per=unit, act=act, unit_words=("份", "report"),
        where=nodes.All((sent, nodes.Choose(p.period.is_known(), whole, nodes.TRUE))),
        parameters={"each": "工作事项", "condition": work_class, "last_period": last},
        readings=(ADDRESSED, FIRST_PERIOD, _REPORT_PERIOD, _IN_PROGRESS),
    )


def _reports() -> tuple[Rule, ...]:
    u = UrgentMatter
    return (
        _recipients(),
        _periodic(
            "2.5.e", "常规工作", Unit.QUARTER, ("常规工作每季度报告", "report on routine work every quarter"),
            "2020Q4",
        ),
        _periodic(
            "2.5.f", "重要任务", Unit.MONTH, ("重要任务每月报告", "report on important tasks every month"),
            "2020-12",
        ),
        compared(
            NOTICE.clause("2.5.g"), applies=u.is_urgent_key, actual=u.own_reports, operator=">=", limit=1,
            unit="count", unit_words=("件", "report"), archetype="quota", of=("就该事项单独报告的件数", "number of reports on the matter alone"),
            decided_on=known_or(u.arose_on, IN_PLAN_YEAR), binds=UNITS_AND_GOVERNMENTS,
            open_until=nodes.Earliest((u.closed_on.node, PLAN_YEAR_END)),
            parameters={
                "min": 1, "unit": "count", "each": "紧急的重点事项", "latest": PLAN_END, "latest_stated": False,
            },
            readings=(ADDRESSED, reading(
                "一份报告合并两个事项是否算一事一报", "不算,每个事项须有单独的报告。", "“一事一报”即一个事项一份报告。", "合并报告分别计入",
            ), reading(
                "条文未写期限", "事项办结或年度结束之前没有单独报告的为待办,此后为违反。", "办结之后再报告已失去意义。", "发生当日即须报告",
            )),
        ),
    )


def _feedback() -> tuple[Rule, ...]:
    i = Instruction
    return (
        deadline(
            NOTICE.clause("2.5.h"),
            unless=[(i.limit.is_stated(), "上级有明确时限要求(2.5.i)", "the superior set a limit (2.5.i)")],
            since=i.completed_on, until=i.replied_at, within=workdays(5), orders=[(i.completed_on, i.received_at)],
            act=("反馈办理落实情况", "report back on the completed task"),
            readings=(_PRESUMED_BEARER, reading(
                "工作日如何计算", "办结当日不计,自次一工作日起算;调休上班的周末是工作日;第5个工作日24时前为按期。",
                "“内”包括本数;工作日以国务院办公厅年度安排为准。", "自办结当日起算", "只排除周六、周日",
                basis="民法总则第二百零一条第一款、第二百零五条(现民法典第二百零一条第一款、第一千二百五十九条)",
            ), reading(
                "起点是办结还是收到", "自办结起算,未办结的不适用;是否定有时限未记录的为待定。", "条文写“办结后”。", "自收到任务起算",
            )),
        ),
        deadline_set_by(
            NOTICE.clause("2.5.i"), limit=i.limit, since=i.received_at,
            until=nodes.Latest((i.completed_on.node, i.replied_at.node)),
            act=("在上级规定时限内办结并反馈", "complete and report back within the limit set"),
            parameters={"condition": "上级有明确时限要求"},
            readings=(_PRESUMED_BEARER, reading(
                "只办结未反馈、规定日期逢休息日", "办结和反馈都须在规定日期24时前,以较晚者为准;日期不因休息日顺延。",
                "条文写“办结反馈”;顺延只适用于计算得出的期间。", "按期办结即可", "顺延至下一工作日",
            )),
        ),
    )


def _errors() -> tuple[Rule, ...]:
    e = DocumentError
    month = nodes.EndOfPeriod(e.found_on.node, Unit.MONTH)
    return (
        state("2.5.j", ("开展“零差错”机关创建活动", "run the zero-error campaign"), readings=(
            reading("“零差错”是否要求错情为零", "不要求,“零差错”是活动名称,只判断是否开展。", "义务是开展活动。", "有一处错情即为违反"),
        )),
        event(
            "2.5.l", ("上报省政府公文执行公文标准格式", "keep the standard format in documents to the province"),
            ("符合公文标准格式", "standard format kept"), when="上报省政府公文", binds=UNITS_AND_CITIES,
            readings=(reading(
                "哪一项标准,哪些单位", "党政机关公文格式国家标准;省有关单位和市(州)政府受约束,县政府不受本句约束。",
                "条文写“公文标准格式”,主体只写到市(州)。", "县政府同样适用", basis="GB/T 9704-2012",
            ),),
        ),
        event(
            "2.5.m", ("对来文进行审核", "review every incoming document"), binds=OFFICE,
            readings=(reading("“严格”如何判断", "不判断严格程度,每件来文有审核记录即可。", "“严格”没有检验标准。", "漏审一处错情即为违反"),),
        ),
        event(
            "2.5.n", ("发现错情一律退回纠正", "return every document with an error"), ("退回纠正", "returned for correction"),
            when="发现错情", binds=OFFICE, pct=100,
            readings=(EACH, reading("轻微错情、退回期限", "轻微错情也须退回;不设退回期限。", "“一律”没有例外;条文未写期限。", "轻微错情可不退回")),
        ),
        requires(
            NOTICE.clause("2.5.o"), applies=e.found_on.is_recorded(), binds=OFFICE,
            parts=[(
                nodes.All((e.in_bulletin.node, nodes.Compare("==", nodes.LastDay(e.bulletin_month.node), month))),
                "列入当月错情通报", "listed in the bulletin of the month",
            )],
            duty=("将错情纳入每月错情通报", "list the error in the monthly bulletin"),
            decided_on=nodes.StartOfPeriod(e.found_on.node, Unit.MONTH), decided_to=month, open_until=month,
            parameters={"min": 1, "per": "month", "bound": ">=", "each": "发现的错情"},
            readings=(FIRST_PERIOD, reading(
                "纳入哪个月的通报", "纳入发现当月的通报,该期通报何时印发不限;当月未列入的至月末为待办,此后为违反;没有错情的月份不须通报。",
                "“每月错情通报”对应当月的错情。", "纳入其后任何一期即可", "没有错情也须通报",
            )),
        ),
    )
