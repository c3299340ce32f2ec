"""Part 二(一) of the 贵州 plan: the task list, early warning, verification and closure."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import fixed_date, known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Artifact, Task
from govrules.rules import Rule
from govrules_guizhou.forms import IN_PLAN_YEAR, PLAN_YEAR_END, event, forbids, since_the_plan, state
from govrules_guizhou.notice import NOTICE
from govrules_guizhou.readings import EACH, NAMED_DATE, ON_EVENT, PROMPT, YEAR_2020, reading
from govrules_guizhou.records import ReportedItem, TaskMilestone

END_OF_MAY = date(2020, 5, 31)


def rules() -> tuple[Rule, ...]:
    """The rules of 二(一)."""
    return (*_list(), *_progress(), *_closure(), *_conduct())


def _list() -> tuple[Rule, ...]:
    return (
        state("2.1.b", ("建立抓落实台账管理制度", "set up ledger rules for implementation"), readings=(
            reading("本句是否也以5月底为期", "不以5月底为期,以计划年度为期。", "日期写在后一句的任务清单之前。", "与任务清单同为5月底"),
        )),
        state(
            "2.1.c", ("全面梳理需要落实的重点工作", "review all key work"),
            ("开展梳理", "review done"), ("重点工作全部列入清单", "every item of key work listed"),
            readings=(
                reading("“全面”如何核验", "与任务清单逐项比对,每一项重点工作都须列入。", "“全面”即没有遗漏。", "只核验是否开展梳理"),
                reading("是否与清单同以5月底为期", "不以5月底为期。", "日期写在建立清单之前,不在梳理之前。", "与2.1.d共用5月底"),
            ),
        ),
        fixed_date(
            NOTICE.clause("2.1.d"), about="任务清单", by=END_OF_MAY, until=Artifact.completed_on,
            act=("建立任务清单", "establish the task list"), readings=(NAMED_DATE, YEAR_2020, reading(
                "5月底之后更新的清单是否迟延", "不迟延:日期只及于首次建立,更新版本(是否修订更新版本记为是)由2.1.e判断。",
                "同一句另有“实时动态更新”。", "每次更新都以5月底为期",
            )),
        ),
        event(
            "2.1.e", ("任务清单实时动态更新", "keep the task list up to date"), ("反映全部变动", "reflects every change"),
            when="清单已建立", readings=(PROMPT, reading(
                "清单尚未建立的如何处理", "本句不适用,由2.1.d判断;清单是否反映全部变动由核验认定。", "没有清单就无从更新。",
                "同时作为未更新",
            )),
        ),
        requires(
            NOTICE.clause("2.1.f"), applies=Task.on_task_list,
            parts=[
                (Task.schedule.is_recorded(), "时间表", "schedule"),
                (Task.roadmap.is_recorded(), "路线图", "roadmap"),
                (Task.responsible_person.is_recorded(), "责任人", "responsible person"),
            ],
            duty=("逐项明确时间表、路线图、责任人", "name schedule, roadmap and person for each item"),
            decided_on=since_the_plan(known_or(Task.assigned_on, IN_PLAN_YEAR)), open_until=nodes.Const(END_OF_MAY),
            parameters={"each": "清单任务", "by": END_OF_MAY, "by_stated": False},
            readings=(EACH, reading(
                "何时应当明确", "当时已列入的任务(包括通知印发前布置的)至2020-05-31,此后列入的任务自列入时起;三项缺一即为违反。",
                "与建立清单同属一句,5月底及于清单内容。", "不设日期",
            )),
        ),
        state(
            "2.1.g", ("常态化跟踪管理", "track the tasks continually"), readings=(
                reading("“常态化”没有周期", "年度内有跟踪管理记录即为符合,不设次数。", "条文没有频次。", "每月至少一次"),
            ),
        ),
    )


def _progress() -> tuple[Rule, ...]:
    milestone = known_or(TaskMilestone.due_on, IN_PLAN_YEAR)
    return (
        requires(
            NOTICE.clause("2.1.h"), applies=TaskMilestone.judged_likely_late,
            parts=[
                (TaskMilestone.warned_on < TaskMilestone.due_on, "提前预警", "warned in advance"),
                (TaskMilestone.measures_improved, "改进措施", "measures improved"),
            ],
            duty=("对可能滞后的任务提前预警、改进措施", "warn early and improve the measures"),
            decided_on=milestone, open_until=TaskMilestone.due_on,
            readings=(reading(
                "“提前”多久", "预警日期早于节点日期即可,不设天数;节点之前未预警的为待办。", "条文未写天数。",
                "至少提前5个工作日", "节点当日预警也算提前",
            ),),
        ),
        requires(
            NOTICE.clause("2.1.i"), applies=nodes.Not(TaskMilestone.met.node),
            parts=[(TaskMilestone.catch_up_measures, "追赶举措", "catch-up measures")],
            duty=("对未达到阶段性进度的任务采取追赶举措", "take measures to catch up"), decided_on=milestone,
            readings=(ON_EVENT, reading(
                "“有力”“全力”如何判断", "不判断力度,只判断是否采取举措。", "力度没有检验标准。", "举措无效即为违反",
            )),
        ),
    )


def _closure() -> tuple[Rule, ...]:
    return (
        requires(
            NOTICE.clause("2.1.j"),
            parts=[(ReportedItem.verified_on_site, "现场核验", "verified on site")],
            duty=("对上报已落实事项逐一现场核验", "verify every reported item on site"),
            decided_on=ReportedItem.reported_on,
            open_until=nodes.Earliest((ReportedItem.closed_on.node, PLAN_YEAR_END)),
            parameters={"each": "上报已落实事项", "pct": 100},
            readings=(EACH, reading(
                "何时、由谁、如何核验", "由收到上报的各地各部门到现场核验,书面核验不算;销号或年度结束之前未核验的为待办。",
                "条文未写主体和期限;“现场”排除书面核验。", "抽查即可", "上报当日即须核验",
            )),
        ),
        requires(
            NOTICE.clause("2.1.k"), applies=ReportedItem.closed_on.is_recorded(),
            parts=[
                (ReportedItem.verified_on <= ReportedItem.closed_on, "先核验后销号", "verified before closing"),
                (ReportedItem.verification_passed, "核验无误", "verified without fault"),
            ],
            duty=("核验确认无误后销号", "close only after a verification without fault"),
            decided_on=ReportedItem.closed_on, orders=[
                (ReportedItem.closed_on, ReportedItem.reported_on), (ReportedItem.verified_on, ReportedItem.reported_on),
            ],
            parameters={"order": ["现场核验确认无误", "销号"], "relation": "verified_on <= closed_on"},
            readings=(reading(
                "核验后多久销号,能否同日", "不设销号期限,未销号的不适用;同日核验、销号的为符合。", "“后”是先后次序,不是隔日。",
                "须次日以后销号",
            ),),
        ),
    )


def _conduct() -> tuple[Rule, ...]:
    return (
        forbids(
            "2.1.l", ("不把问题往上推、不把落实责任往下移", "push neither problems up nor duties down"),
            ("遇到问题往上推", "problems pushed up"), ("落实责任往下移", "duties shifted down"),
            readings=(reading(
                "正常请示、分工是否属于推、移", "不属于:按2.1.h预警上报、保留自身责任的分工不构成违反。", "所禁止的是转移责任。",
                "凡上报、下派均属推、移",
            ),),
        ),
        forbids(
            "2.1.n", ("不拈轻怕重、敷衍了事", "neither pick the easy work nor go through the motions"),
            ("拈轻怕重", "picking easy work"), ("敷衍了事", "perfunctory work"),
        ),
    )
