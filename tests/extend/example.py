"""A made-up notice of 宁强县 with five clauses and rules of three kinds, for the tests of cases and plugin.

It is a plugin as well: the hook implementations register it.
"""

from __future__ import annotations

from datetime import date

from govrules.archetypes import attested, deadline, recurrence
from govrules.extend import combine, contribution, hookimpl
from govrules.facts.records import Activity, Instruction
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, ledger
from govrules.rules import Rule, RuleSet
from govrules.timing import InForce, Unit, workdays

MUST = Modality.MUST
CLAUSES = (
    ledger.executable("1.a", MUST, "deadline", bearer="部门", topic="feedback", place="落实", quote="7个工作日反馈"),
    ledger.executable("1.b", MUST, "frequency", bearer="领导", topic="visits", place="走访", quote="每季度走访1次"),
    ledger.attested("2.a", MUST, "existence", bearer="部门", topic="lists", place="清单", quote="建立清单"),
    ledger.executable("2.b", MUST, "deadline", bearer="部门", topic="reply", place="答复", quote="3个工作日内答复"),
    ledger.not_formalised("3.a", MUST, "aspiration", bearer="部门", topic="spirit", place="精神", why="no duty"),
)  # fmt: skip
NOTICE = Notice(
    id="example-2022", title="示例措施", short_title="示例措施", issuer="示例政府",
    jurisdiction=Jurisdiction("610726", "宁强县"), in_force=InForce(date(2022, 12, 15)), in_force_basis="printed",
    policy=Policy("example"), provisions=(Provision("1", "一", CLAUSES[:2]), Provision("2", "二", CLAUSES[2:])),
    issued=date(2022, 12, 15),
)
RULES = (
    deadline(
        NOTICE.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
        act=("落实反馈", "give feedback"), applies=Instruction.limit.is_none_stated(), slug="example-feedback",
    ),
    recurrence(
        NOTICE.clause("1.b"), duty="县级领导", act=("走访企业", "visit an enterprise"), on=Activity.on,
        per=Unit.QUARTER, about="走访",
    ),
    attested(
        NOTICE.clause("2.a"), duty=("建立清单", "keep lists"),
        elements=(("任务清单", "task list"), ("责任清单", "duty list")),
    ),
    deadline(
        NOTICE.clause("2.b"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(3),
        act=("答复", "answer"), suffix="x", slug="example-answer",
    ),
)  # fmt: skip


@hookimpl
def govrules_notices() -> tuple[Notice, ...]:
    return (NOTICE,)


@hookimpl
def govrules_rules() -> tuple[Rule, ...]:
    return RULES


class _Plugin:
    """The plugin without some of its rules."""

    def __init__(self, without: tuple[str, ...]) -> None:
        self._without = without

    @hookimpl
    def govrules_notices(self) -> tuple[Notice, ...]:
        return (NOTICE,)

    @hookimpl
    def govrules_rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in RULES if rule.id not in self._without)


def ruleset(*without: str) -> RuleSet:
    """The example's rule set, without the rules of the given ids."""
    return combine([contribution(_Plugin(without), name="example")])
