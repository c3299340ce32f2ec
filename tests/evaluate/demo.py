"""A made-up notice with one rule of each archetype, for the tests of archetypes and checker."""

from __future__ import annotations

from datetime import date
from typing import Any

from govrules.archetypes import (
    advance_notice,
    attested,
    cap,
    compared,
    deadline,
    deadline_set_by,
    fixed_date,
    known_or,
    prohibits,
    recurrence,
    requires,
    share,
)  # fmt: skip
from govrules.evaluate.checker import Checker
from govrules.expr import nodes
from govrules.facts.record import vocabulary
from govrules.facts.records import (
    SHARED,
    Activity,
    Approval,
    Artifact,
    Assessment,
    Document,
    Indicator,
    Instruction,
    Leave,
    Link,
    Meeting,
    Resolution,
    Revision,
)  # fmt: skip
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import Counting, Rule, RuleSet, Window
from govrules.timing import InForce, Unit, days, hours, months, workdays

CITY = Jurisdiction("610700", "示范市")
UNCERTAIN = InForce(date(2022, 1, 1), date(2024, 12, 31), date(2022, 6, 30), date(2024, 10, 1))


def _clause(clause_id: str, modality: Modality = Modality.MUST) -> Any:
    return executable(clause_id, modality, "other", bearer="承办单位", topic=f"t.{clause_id}", place="甲", quote="乙")


IDS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"]
SOFT = {"d", "o"}
NOTICE = Notice(
    id="demo-2022", title="示范", short_title="示范", issuer="示范市政府", jurisdiction=CITY,
    in_force=InForce(date(2022, 12, 15)), in_force_basis="推定", policy=Policy("demo"),
    provisions=(Provision(
        "1", "一", tuple(_clause(f"1.{i}", Modality.IN_PRINCIPLE if i in SOFT else Modality.MUST) for i in IDS)
    ),),
)  # fmt: skip
CAMPAIGN = Notice(
    id="campaign-2023", title="方案", short_title="方案", issuer="示范市政府", jurisdiction=CITY,
    in_force=InForce(date(2023, 2, 18), date(2023, 12, 31)), in_force_basis="推定",
    policy=Policy("campaign", standing_pending_until=date(2023, 12, 31)),
    provisions=(Provision("1", "一", (_clause("1.a"),)),),
)

RULES: tuple[Rule, ...] = (
    deadline(NOTICE.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
             act=("反馈", "reply"), applies=Instruction.source.equals("本级政府领导"),
             unless=[(Instruction.is_long_term, "长期", "long-term")]),
    deadline(NOTICE.clause("1.b"), since=Document.received_at, until=Document.endorsed_at, within=hours(1),
             act=("批办", "endorse")),
    deadline(NOTICE.clause("1.c"), since=Resolution.meeting_on, until=Resolution.reported_on, within=months(2),
             act=("报告", "report")),
    deadline(NOTICE.clause("1.d"), since=Revision.commented_on, until=Revision.resubmitted_on, within=workdays(3),
             act=("送审", "resubmit")),
    deadline_set_by(NOTICE.clause("1.e"), limit=Resolution.limit, until=Resolution.completed_on, act=("办结", "finish"),
                    since=Resolution.meeting_on),
    fixed_date(NOTICE.clause("1.f"), by=date(2023, 5, 31), until=Artifact.completed_on, act=("建立", "set up"),
               applies=Artifact.kind.equals("清单")),
    advance_notice(NOTICE.clause("1.g"), notice=Leave.requested_at, before=Leave.left_at, by=days(3),
                   act=("请假", "ask for leave")),
    cap(NOTICE.clause("1.h"), actual=nodes.Elapsed(Meeting.started_at.node, Meeting.ended_at.node, Unit.MINUTE),
        at_most=2, unit="hour", scale=60, measured="minute", about=True, of=("会期", "duration"),
        decided_on=Meeting.started_at),
    compared(NOTICE.clause("1.i"), actual=Indicator.value, operator="<", limit=Indicator.baseline, unit="count",
             of=("减少", "reduce"), about="检查次数", decided_on=nodes.FirstDay(Indicator.period.node),
             decided_to=nodes.LastDay(Indicator.period.node), open_until=nodes.LastDay(Indicator.period.node),
             final=True),
    share(NOTICE.clause("1.j"), part=Indicator.part, whole=Indicator.whole, percent=100, of=("出庭率", "rate"),
          about="出庭", decided_on=nodes.FirstDay(Indicator.period.node),
          decided_to=nodes.LastDay(Indicator.period.node)),
    requires(NOTICE.clause("1.k"), parts=[(Revision.marked_up_copy_attached, "标注", "copy"),
                                          (Revision.revision_note_attached, "说明", "note")],
             duty=("附材料", "attach"), decided_on=Revision.resubmitted_on,
             applies=Revision.resubmitted_on.is_recorded()),
    prohibits(NOTICE.clause("1.l"), forbidden=Assessment.uploads_replaced_assessment, what=("代替", "replace"),
              decided_on=known_or(Assessment.held_on, nodes.AsOf())),
    attested(NOTICE.clause("1.m"), duty=("建立制度", "rules"), elements=[("甲", "a"), ("乙", "b")]),
    attested(NOTICE.clause("1.n"), kind="period", duty=("开展整治", "campaign")),
    recurrence(NOTICE.clause("1.o"), duty="领导", about="调研", on=Activity.on, per=Unit.YEAR, at_least=3,
               counting=Counting.DAYS, act=("调研", "research")),
    recurrence(NOTICE.clause("1.p"), duty="领导", about="包保走访", on=Activity.on, per=Unit.QUARTER, by_target=True,
               act=("走访", "visit")),
    recurrence(NOTICE.clause("1.q"), duty="链办", about="项目", on=Activity.on, per=Unit.YEAR, at_least=1, at_most=2,
               window=Window((1, 1), (3, 31)), counting=Counting.DISTINCT, distinct=Activity.target,
               act=("提报", "submit")),
    recurrence(NOTICE.clause("1.r"), duty="联系人", about="联系企业", on=Link.since, per=None, at_least=2,
               counting=Counting.DISTINCT, distinct=Link.target, where=nodes.Not(nodes.Expired(Link.until.node)),
               act=("联系", "link")),
    recurrence(NOTICE.clause("1.s"), duty="领导", about="全年调研", on=Activity.on, per=Unit.YEAR, share_percent=50,
               counting=Counting.DAYS, where=Activity.unannounced, act=("四不两直", "unannounced")),
    deadline(NOTICE.clause("1.t"), since=Approval.accepted_on, until=Approval.decided_on, within=workdays(3),
             extra=Approval.excluded_workdays, act=("审批", "approve"), in_force=UNCERTAIN,
             applies=Approval.item.equals("用地")),
    attested(CAMPAIGN.clause("1.a"), duty=("建立机制", "mechanism")),
)  # fmt: skip
RULESET = RuleSet((NOTICE, CAMPAIGN), RULES, vocabulary(*SHARED))
CHECKER = Checker.of(RULESET)
