"""The numbers a rule works with are its parameters; what its author gives beside them may not say otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from govrules.archetypes import cap, compared, deadline, deadline_set_by, reduction
from govrules.errors import RuleError
from govrules.expr import nodes
from govrules.facts.records import Activity, Indicator, Instruction, Meeting, Speech
from govrules.timing import Unit, workdays
from tests.evaluate.demo import NOTICE

CLAUSE = NOTICE.clause("1.a")
OF = ("人数", "people")


@pytest.mark.parametrize(("operator", "name"), [(">=", "min"), (">", "min"), ("<=", "max"), ("<", "max"), ("==", "n")])
def test_a_compared_number_becomes_the_parameter_of_its_side(operator, name) -> None:
    rule = compared(
        CLAUSE, actual=Speech.minutes, operator=operator, limit=5, unit="minute", of=OF, decided_on=Speech.held_on
    )
    assert rule.parameters == {name: 5, "unit": "minute", "bound": operator}


def test_a_field_as_the_limit_gives_no_number() -> None:
    rule = compared(
        CLAUSE, actual=Indicator.value, operator="<", limit=Indicator.baseline, unit="count", of=OF,
        decided_on=nodes.LastDay(Indicator.period.node),
    )
    assert rule.parameters == {"bound": "<"}


@pytest.mark.parametrize("given", [{"min": 2}, {"n": 2}, {"max": 2}, {"min": 2, "unit": "count"}])
def test_parameters_that_say_another_number_than_the_limit_are_refused(given) -> None:
    with pytest.raises(RuleError, match=r"gives .*=2, the rule itself works with 5 count"):
        compared(
            CLAUSE, actual=Speech.minutes, operator=">=", limit=5, unit="count", of=OF, decided_on=Speech.held_on,
            parameters=given,
        )


def test_a_figure_may_be_given_in_the_printed_unit_and_a_range_with_its_other_end() -> None:
    common = {"actual": Speech.minutes, "unit": "minute", "of": OF, "decided_on": Speech.held_on}
    printed = compared(CLAUSE, operator="<=", limit=1440, parameters={"max": 24, "unit": "hour"}, **common)
    assert printed.parameters["max"] == 24
    ranged = compared(CLAUSE, operator=">=", limit=1, parameters={"min": 1, "max": 2}, **common)
    assert (ranged.parameters["min"], ranged.parameters["max"]) == (1, 2)
    with pytest.raises(RuleError, match="works with 1440 minute"):
        compared(CLAUSE, operator="<=", limit=1440, parameters={"max": 23, "unit": "hour"}, **common)


def test_every_archetype_refuses_another_number_than_its_own() -> None:
    with pytest.raises(RuleError, match="gives n=9, the rule itself works with 7 workday"):
        deadline(
            CLAUSE, since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7), act=OF,
            parameters={"n": 9},
        )
    with pytest.raises(RuleError, match="gives max=9"):
        cap(
            CLAUSE, actual=Speech.minutes, at_most=5, unit="minute", of=OF, decided_on=Speech.held_on,
            parameters={"max": 9},
        )


def test_the_one_period_or_date_in_a_limit_becomes_a_parameter() -> None:
    def given(limit: nodes.Node) -> dict[str, object]:
        return dict(deadline_set_by(CLAUSE, limit=limit, until=Activity.on, act=OF).parameters)

    after = nodes.Due(nodes.EndOfPeriod(Activity.on.node, Unit.QUARTER), 10, Unit.DAY)
    assert given(after) == {"n": 10, "unit": "day", "bound": "<="}
    assert given(nodes.Earliest((Activity.on.node, nodes.Const(date(2023, 6, 30))))) == {
        "date": date(2023, 6, 30), "bound": "<=",
    }  # fmt: skip
    other = nodes.Due(Activity.on.node, 3, Unit.WORKDAY)
    assert given(nodes.Earliest((after, other))) == {"bound": "<="}


def test_a_reduction_names_its_period() -> None:
    rule = reduction(
        CLAUSE, percent=10, of=OF, unit="count", decided_on=nodes.LastDay(Indicator.period.node), per=Unit.YEAR
    )
    assert rule.parameters == {"pct": 10, "unit": "percent", "bound": ">=", "per": "year"}


def test_a_bare_record_of_another_type_is_named() -> None:
    with pytest.raises(RuleError, match="exactly one record type"):
        compared(
            CLAUSE, actual=Speech.minutes, operator=">=", limit=5, unit="count", of=OF, decided_on=Meeting.started_at
        )
