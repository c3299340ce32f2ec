"""A plugin with one invented notice and a rule of each form, for the tests of the command line and the reports."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import attested, cap, deadline, prohibits, recurrence, requires, share
from govrules.expr import nodes
from govrules.extend import hookimpl
from govrules.facts.records import Activity, Assessment, Indicator, Instruction, Speech, Task
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable, not_formalised
from govrules.law import attested as attested_clause
from govrules.rules import Reading
from govrules.timing import InForce, Unit, workdays


def _clause(clause_id, modality, topic, quote, bearer="承办单位"):
    return executable(clause_id, modality, "procedure", bearer=bearer, topic=topic, place=quote, quote=quote)


NOTICE = Notice(
    id="sample-2023",
    title="样例县人民政府关于样例的通知",
    short_title="样例县通知",
    issuer="样例县人民政府",
    jurisdiction=Jurisdiction("654321", "样例县"),
    in_force=InForce(date(2023, 1, 1)),
    in_force_basis="样例",
    policy=Policy("sample-2023"),
    doc_number="样政发〔2023〕1号",
    provisions=(
        Provision("1", "1.督查", (
            _clause("1.a", Modality.MUST, "task.feedback", "7个工作日内反馈"),
            _clause("1.b", Modality.MUST, "task.assignment", "明确时限、单位和责任人", bearer="未写明"),
            not_formalised(
                "1.c", Modality.ASPIRE, "aspiration", bearer="未写明", topic="spirit", place="提高效率",
                why="没有可查的义务。",
            ),
        )),
        Provision("2", "2.会议", (
            _clause("2.a", Modality.IN_PRINCIPLE, "meeting.speech", "发言5分钟左右", bearer="发言人"),
            _clause("2.b", Modality.MUST_NOT, "assessment.traces", "不以截图代替评价"),
        )),
        Provision("3", "3.调研", (
            _clause("3.a", Modality.MUST, "research.visits", "每季度至少2次", bearer="样例领导"),
            _clause("3.b", Modality.ASPIRE, "service.resolution", "解决率力争达到90%"),
            attested_clause(
                "3.c", Modality.MUST, "existence", bearer="各单位", topic="rules", place="健全制度", quote="健全制度"
            ),
        )),
    ),
)  # fmt: skip

RULES = (
    deadline(
        NOTICE.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
        act=("落实反馈", "act and report back"),
        unless=[(Instruction.limit.is_stated(), "另定时限", "a limit was set")],
        readings=(Reading("起点", "收到次日", "原文未写", "民法典第二百零一条", ("收到当日",)),),
        history=("原为10个工作日",),
    ),
    requires(
        NOTICE.clause("1.b"), decided_on=Task.assigned_on, duty=("布置任务三明确", "assign tasks in full"),
        parts=[
            (Task.due_on.is_recorded(), "时限", "date"),
            (Task.responsible_unit.is_recorded(), "责任单位", "unit"),
            (Task.responsible_person.is_recorded(), "责任人", "person"),
        ],
    ),
    cap(
        NOTICE.clause("2.a"), actual=Speech.minutes, at_most=5, unit="minute", about=True,
        of=("发言时长", "length of the speech"), decided_on=Speech.held_on,
    ),
    prohibits(
        NOTICE.clause("2.b"), forbidden=Assessment.uploads_replaced_assessment, decided_on=Assessment.held_on,
        what=("不以截图代替评价", "no screenshots for an assessment"),
    ),
    recurrence(
        NOTICE.clause("3.a"), duty="样例领导", act=("调研", "field visits"), on=Activity.on, per=Unit.QUARTER,
        at_least=2, about="样例调研",
    ),
    share(
        NOTICE.clause("3.b"), part=Indicator.value, whole=Indicator.baseline, percent=90, about="样例解决率",
        of=("解决率", "rate of resolution"), decided_on=nodes.FirstDay(Indicator.period.node),
    ),
    attested(NOTICE.clause("3.c"), duty=("健全制度", "keep the rules")),
)


@hookimpl
def govrules_notices():
    return (NOTICE,)


@hookimpl
def govrules_rules():
    return RULES
