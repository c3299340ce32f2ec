"""Recurring duties due after each period, half-months, and reasons that excuse too many: in both engines."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from govrules.archetypes import recurrence
from govrules.errors import RuleError
from govrules.evaluate.checker import Checker
from govrules.facts.dataset import Dataset
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Activity, Roster
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import Counting, RuleSet, Window
from govrules.timing import InForce, Unit, days, hours, months, workdays
from govrules.wording.zh import sentence

NOTICE = Notice(
    id="after-2024", title="通报", short_title="通报", issuer="市政府", jurisdiction=Jurisdiction("610726", "某县"),
    in_force=InForce(date(2024, 4, 1)), in_force_basis="推定", policy=Policy("after"),
    provisions=(Provision("1", "第一条", (
        executable("1.a", Modality.MUST, "frequency", bearer="办公室", topic="t.a", place="甲", quote="乙"),
        executable("1.b", Modality.IN_PRINCIPLE, "frequency", bearer="办公室", topic="t.b", place="甲", quote="乙"),
    )),),
)  # fmt: skip
COMMON: dict[str, Any] = {"duty": "办公室", "act": ("通报", "bulletin"), "on": Activity.on, "about": "通报"}


def ruleset(clause: str = "1.a", **options: Any) -> RuleSet:
    return RuleSet((NOTICE,), (recurrence(NOTICE.clause(clause), **COMMON, **options),), vocabulary(*SHARED))


def acts(*given: str | tuple[str, str]) -> list[Activity]:
    pairs = [one if isinstance(one, tuple) else (one, None) for one in given]
    return [
        Activity(id=str(number), jurisdiction="610726", kind="通报", bearer="甲", on=on, deviation_reason=reason)
        for number, (on, reason) in enumerate(pairs)
    ]


OPEN = {"2024Q4": "pending"}
MEMBER = Roster(id="r", jurisdiction="610726", bearer="甲", duties=["办公室"], since="2024-01-01")


def verdicts(rules: RuleSet, records: list[Activity], as_of: str) -> dict[str, str]:
    """Verdict by period, the same from both engines."""
    moment = datetime.fromisoformat(as_of)
    checker = Checker.of(rules)
    report = checker.check(Dataset.from_records([*records, MEMBER]), as_of=moment)
    found = {str(one.period): one.verdict.value for one in report.findings if one.period is not None}
    if records and pytest.importorskip("polars"):
        from tests.columnar.agree import assert_agreement

        assert_agreement(checker, records, moment, roster=[MEMBER])
    return found


@pytest.mark.parametrize(
    ("done", "as_of", "expected"),
    [
        # 2024-07-10 is a Wednesday; 2024-10-10 a Thursday; 2026-01-10 a Saturday, so the Monday counts.
        (["2024-07-10"], "2024-08-01", {"2024Q2": "satisfied", "2024Q3": "pending"}),
        (["2024-07-11"], "2024-08-01", {"2024Q2": "violated", "2024Q3": "pending"}),
        (["2024-06-30"], "2024-08-01", {"2024Q2": "violated", "2024Q3": "pending"}),
        (["2024-05-01"], "2024-07-10", {"2024Q2": "pending", "2024Q3": "pending"}),
        (["2024-05-01"], "2024-07-11T00:00", {"2024Q2": "violated", "2024Q3": "pending"}),
        (["2024-07-01", "2024-10-09"], "2024-10-12", {"2024Q2": "satisfied", "2024Q3": "satisfied"} | OPEN),
    ],
)
def test_a_bulletin_is_due_within_ten_days_after_each_quarter(done, as_of, expected) -> None:
    assert verdicts(ruleset(per=Unit.QUARTER, due_after=days(10)), acts(*done), as_of) == expected


def test_the_last_day_moves_past_a_holiday_and_an_unpublished_calendar_leaves_it_open() -> None:
    rules = ruleset(per=Unit.QUARTER, due_after=days(10))
    assert verdicts(rules, acts("2026-01-12"), "2026-02-01")["2025Q4"] == "satisfied"
    assert verdicts(rules, acts("2026-01-13"), "2026-02-01")["2025Q4"] == "violated"
    assert verdicts(rules, acts("2026-01-12"), "2027-02-01")["2026Q4"] == "undetermined"


def test_workdays_after_a_month_never_reach_beyond_the_next_month() -> None:
    rules = ruleset(per=Unit.MONTH, due_after=workdays(5))
    found = verdicts(rules, acts("2024-05-10", "2024-06-07"), "2024-06-30")
    assert found == {"2024-04": "satisfied", "2024-05": "satisfied", "2024-06": "pending"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"per": None, "due_after": days(3)}, "needs a period"),
        ({"per": Unit.DAY, "due_after": days(1)}, "needs a period"),
        ({"per": Unit.WEEK, "due_after": days(8)}, "within one week"),
        ({"per": Unit.MONTH, "due_after": months(1)}, "within one month"),
        ({"per": Unit.MONTH, "due_after": hours(3)}, "within one month"),
        ({"per": Unit.MONTH, "due_after": 3}, "due_after is 3, and a length of time is wanted"),
        ({"per": Unit.MONTH, "due_after": days(3), "window": Window((0, 1), (0, 5))}, "neither window"),
    ],
)
def test_a_time_after_the_period_that_does_not_fit_is_refused(options, said) -> None:
    with pytest.raises(RuleError, match=said):
        ruleset(**options)


def test_the_days_after_the_period_are_a_parameter_and_stand_in_the_sentence() -> None:
    rules = ruleset(per=Unit.QUARTER, due_after=days(10))
    assert rules.rules[0].parameters["after"] == {"n": 10, "unit": "day"}
    assert "每期结束后10日内" in sentence(rules.rules[0], rules.records)


def test_each_half_of_a_month_is_a_period() -> None:
    found = verdicts(ruleset(per=Unit.HALF_MONTH), acts("2024-04-15", "2024-04-16", "2024-05-31"), "2024-06-10")
    assert found == {
        "2024-04H1": "satisfied", "2024-04H2": "satisfied", "2024-05H1": "violated", "2024-05H2": "satisfied",
        "2024-06H1": "pending",
    }  # fmt: skip


def test_a_window_to_the_last_day_works_in_every_month() -> None:
    rules = ruleset(per=Unit.MONTH, window=Window((0, 16), (0, 31)))
    found = verdicts(rules, acts("2024-04-30", "2025-02-15", "2025-02-28"), "2025-03-01T00:00")
    assert (found["2024-04"], found["2025-02"], found["2025-01"]) == ("satisfied", "satisfied", "violated")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["2024-04-01", "2024-04-02", ("2024-04-03", "防汛")], "excused"),
        ([("2024-04-01", "防汛"), "2024-04-02", "2024-04-03"], "violated"),
        (["2024-04-01", "2024-04-02", "2024-04-03", ("2024-04-04", "防汛")], "violated"),
        (["2024-04-01", "2024-04-02", ("2024-04-03", "防汛"), ("2024-04-03", "防火")], "excused"),
        (["2024-04-01", ("2024-04-03", "防汛"), "2024-04-03"], "excused"),
        ([("2024-04-01", "甲"), ("2024-04-02", "乙"), ("2024-04-03", "丙")], "excused"),
        (["2024-04-01", "2024-04-02"], "satisfied"),
    ],
)
def test_a_reason_excuses_only_the_meeting_that_exceeds_the_number(given, expected) -> None:
    rules = ruleset("1.b", per=Unit.MONTH, at_least=None, at_most=2)
    assert verdicts(rules, acts(*given), "2024-05-02")["2024-04"] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["2024-04-01", "2024-04-01", ("2024-04-02", "防汛")], "excused"),
        ([("2024-04-01", "防汛"), "2024-04-02", "2024-04-02"], "violated"),
    ],
)
def test_days_beyond_the_number_are_excused_as_days(given, expected) -> None:
    rules = ruleset("1.b", per=Unit.MONTH, at_least=None, at_most=1, counting=Counting.DAYS)
    assert verdicts(rules, acts(*given), "2024-05-02")["2024-04"] == expected


def test_the_sentence_of_a_cap_does_not_speak_of_too_few() -> None:
    rules = ruleset("1.b", per=Unit.MONTH, at_least=None, at_most=2)
    words = sentence(rules.rules[0], rules.records)
    assert "未达到" not in words and "超过的不待期满即为违反" in words


@pytest.mark.parametrize(
    "options",
    [
        {"per": Unit.QUARTER, "due_after": days(10)}, {"per": Unit.WEEK, "due_after": workdays(2), "by_target": True},
        {"per": Unit.HALF_MONTH, "at_least": 1, "at_most": 2}, {"per": Unit.MONTH, "at_least": None, "at_most": 1},
        {"per": Unit.MONTH, "at_least": None, "at_most": 1, "counting": Counting.DAYS},
        {"per": None, "at_least": 1, "at_most": 2, "counting": Counting.DISTINCT, "distinct": Activity.target},
        {"per": Unit.QUARTER, "due_after": days(20), "at_least": 1, "at_most": 1, "by_target": True},
    ],
)
@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_random_records_are_judged_alike_by_both_engines(options, engine) -> None:
    pytest.importorskip(engine)
    from tests.columnar.agree import assert_agreement
    from tests.columnar.generate import Maker

    checker, as_of = Checker.of(ruleset("1.b", **options)), datetime(2024, 9, 3, 10)
    records = Maker(checker, as_of, 3).records(Activity, 150)
    pairs = sorted({(one.bearer, one.target) for one in records if isinstance(one.bearer, str)}, key=repr)
    roster = [
        MEMBER.evolve(id=f"r{number}", bearer=bearer, target=target, since=date(2024, 1 + number % 6, 1),
                      deviation_reason="防汛" if number % 5 == 0 else None)
        for number, (bearer, target) in enumerate(pairs)
    ]  # fmt: skip
    assert assert_agreement(checker, records, as_of, roster=roster, engine=engine) > 0
