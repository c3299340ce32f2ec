"""A made-up city notice, and local notices below it whose rules vary the city's."""

from __future__ import annotations

from datetime import date
from typing import Any

from govrules.archetypes import deadline, prohibits, recurrence
from govrules.evaluate.checker import Checker
from govrules.extend import combine, contribution, hookimpl
from govrules.facts.records import Activity, Assessment, Instruction
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, ledger
from govrules.rules import Rule, RuleSet
from govrules.timing import InForce, Unit, workdays

START = date(2022, 1, 1)
LOCAL_START = date(2023, 7, 1)
LEADERS = "领导班子成员"


def notice(name: str, code: str, start: date, *, end: date | None = None, doubt: date | None = None) -> Notice:
    """A notice with five clauses."""
    clauses = tuple(
        ledger.executable(
            f"1.{letter}", Modality.MUST, "other", bearer="部门", topic=f"t.{letter}", place="甲", quote="乙"
        )
        for letter in "abcde"
    )
    return Notice(
        id=name, title=name, short_title=name, issuer=name, jurisdiction=Jurisdiction(code, name),
        in_force=InForce(start, end, start_uncertain_to=doubt), in_force_basis="推定", policy=Policy(name),
        provisions=(Provision("1", "一", clauses),),
    )  # fmt: skip


CITY = notice("city", "370600", START)


def feedback(of: Notice, amount: int, **options: Any) -> Rule:
    """Feedback within so many workdays."""
    return deadline(
        of.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(amount),
        act=("反馈", "reply"), **options,
    )


def visits(of: Notice, amount: int, per: Unit = Unit.QUARTER, **options: Any) -> Rule:
    """So many visits in each period."""
    return recurrence(
        of.clause("1.b"), duty=LEADERS, about="走访", on=Activity.on, per=per, at_least=amount, act=("走访", "visit"),
        **options,
    )


def uploads(of: Notice, **options: Any) -> Rule:
    """Uploads do not stand in for an assessment."""
    return prohibits(
        of.clause("1.c"), forbidden=Assessment.uploads_replaced_assessment, what=("代替评价", "replace"),
        decided_on=Assessment.held_on, **options,
    )


CITY_RULES = (feedback(CITY, 7), visits(CITY, 1), uploads(CITY))


class Plugin:
    """A plugin of one notice."""

    def __init__(self, of: Notice, *rules: Rule) -> None:
        self.notice, self.rules = of, rules

    @hookimpl
    def govrules_notices(self) -> tuple[Notice, ...]:
        return (self.notice,)

    @hookimpl
    def govrules_rules(self) -> tuple[Rule, ...]:
        return self.rules


def combined(*plugins: Plugin) -> RuleSet:
    """The city's rules and those of the plugins."""
    parts = (Plugin(CITY, *CITY_RULES), *plugins)
    return combine([contribution(part, name=part.notice.id) for part in parts])


def checker(*plugins: Plugin) -> Checker:
    """A checker over them."""
    return Checker.of(combined(*plugins))
