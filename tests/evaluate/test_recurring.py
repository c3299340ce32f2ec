"""Recurring duties: each member, each period."""

from __future__ import annotations

from typing import Any

import pytest

from govrules.evaluate.finding import Finding
from govrules.facts.load import read_facts
from govrules.facts.moment import parse_moment
from tests.evaluate.demo import CHECKER, RULESET


def findings(clause: str, facts: dict[str, Any], as_of: str) -> list[Finding]:
    dataset = read_facts({"jurisdiction": "610726"} | facts, RULESET.records, auto_id=True)
    report = CHECKER.check(dataset, as_of=parse_moment(as_of))
    return [finding for finding in report.findings if finding.rule.id == f"demo-2022.{clause}"]


def by_period(clause: str, facts: dict[str, Any], as_of: str) -> dict[str, str]:
    return {str(f.period.label): f.verdict.value for f in findings(clause, facts, as_of) if f.period is not None}


def leader(**changes: Any) -> dict[str, Any]:
    return {"bearer": "张", "duties": ["领导"], "since": "2022-01-01"} | changes


def research(*days: str, **changes: Any) -> list[dict[str, Any]]:
    return [{"kind": "调研", "bearer": "张", "on": day} | changes for day in days]


def test_enough_is_satisfied_at_once_and_too_few_is_pending_until_the_year_closes() -> None:
    acts = research("2023-01-05", "2023-02-05", "2023-03-05")
    assert by_period("1.o", {"roster": leader(), "activity": acts}, "2023-04-01")["2023"] == "satisfied"
    assert by_period("1.o", {"roster": leader(), "activity": acts[:2]}, "2023-12-31")["2023"] == "pending"
    assert by_period("1.o", {"roster": leader(), "activity": acts[:2]}, "2024-01-01T00:00")["2023"] == "violated"


def test_several_acts_on_one_day_count_once_where_days_are_counted() -> None:
    acts = research("2023-01-05", "2023-01-05T09:00", "2023-03-05")
    assert by_period("1.o", {"roster": leader(), "activity": acts}, "2024-01-02")["2023"] == "violated"


def test_the_period_under_way_when_the_notice_began_is_not_applicable() -> None:
    got = by_period("1.o", {"roster": leader(), "activity": research("2022-12-20")}, "2023-02-01")
    assert got == {"2022": "not_applicable", "2023": "pending"}


@pytest.mark.parametrize(("since", "until"), [("2023-02-01", None), ("2022-01-01", "2023-11-30")])
def test_a_member_for_part_of_the_year_is_not_assessed_for_it(since: str, until: str | None) -> None:
    facts = {"roster": leader(since=since, until=until), "activity": research("2023-03-05")}
    assert by_period("1.o", facts, "2024-01-02")["2023"] == "not_applicable"


def test_an_unrecorded_start_of_membership_is_undetermined() -> None:
    facts = {"roster": {"bearer": "张", "duties": ["领导"]}, "activity": research("2023-03-05")}
    assert "undetermined" in by_period("1.o", facts, "2024-01-02").values()


def test_each_member_has_a_finding_of_his_own() -> None:
    facts = {"roster": [leader(), leader(bearer="王")], "activity": research("2023-01-01", "2023-01-02", "2023-01-03")}
    found = findings("1.o", facts, "2024-01-02")
    got = {f.subject.bearer: f.verdict.value for f in found if f.period and f.period.label == "2023"}
    assert got == {"张": "satisfied", "王": "violated"}


def test_acts_without_a_roster_are_undetermined_and_name_the_roster() -> None:
    [finding] = findings("1.o", {"activity": research("2023-01-01")}, "2024-01-02")
    assert finding.verdict.value == "undetermined"
    assert finding.missing == ("roster of 领导",)


def test_an_act_by_an_unrecorded_person_may_count_and_so_leaves_the_verdict_open() -> None:
    acts = [*research("2023-01-01", "2023-01-02"), {"kind": "调研", "on": "2023-01-03"}]
    assert by_period("1.o", {"roster": leader(), "activity": acts}, "2024-01-02")["2023"] == "undetermined"


def test_an_act_after_as_of_has_not_happened_yet() -> None:
    acts = research("2023-01-01", "2023-01-02", "2023-06-01")
    assert by_period("1.o", {"roster": leader(), "activity": acts}, "2023-03-01")["2023"] == "pending"


def test_each_target_is_owed_its_own_visits() -> None:
    facts = {
        "roster": [leader(target="甲厂"), leader(target="乙厂")],
        "activity": [{"kind": "包保走访", "bearer": "张", "on": "2023-02-01", "target": "甲厂"}],
    }
    got = {f.subject.id: f.verdict.value for f in findings("1.p", facts, "2023-04-01") if "2023Q1" in f.subject.id}
    assert got == {"张→甲厂 2023Q1": "satisfied", "张→乙厂 2023Q1": "violated"}


@pytest.mark.parametrize(
    ("targets", "as_of", "expected"),
    [
        ([], "2023-03-31", "pending"), ([], "2023-04-01", "violated"), (["甲"], "2023-04-01", "satisfied"),
        (["甲", "甲"], "2023-04-01", "satisfied"), (["甲", "乙", "丙"], "2023-02-01", "violated"),
    ],
)  # fmt: skip
def test_a_range_within_a_window_of_the_year(targets: list[str], as_of: str, expected: str) -> None:
    acts = [{"kind": "项目", "bearer": "甲链办", "on": "2023-01-10", "target": target} for target in targets]
    facts = {"roster": {"bearer": "甲链办", "duties": ["链办"], "since": "2020-01-01"}, "activity": acts}
    assert by_period("1.q", facts, as_of)["2023"] == expected


def test_a_standing_number_counts_the_links_that_last_at_as_of() -> None:
    roster = {"bearer": "张", "duties": ["联系人"], "since": "2020-01-01"}
    links = [
        {"kind": "联系企业", "bearer": "张", "target": "甲厂", "since": "2023-01-01"},
        {"kind": "联系企业", "bearer": "张", "target": "乙厂", "since": "2023-01-01", "until": "2023-06-30"},
    ]
    [before] = findings("1.r", {"roster": roster, "link": links}, "2023-06-30")
    [after] = findings("1.r", {"roster": roster, "link": links}, "2023-07-01")
    assert (before.verdict.value, after.verdict.value) == ("satisfied", "violated")


@pytest.mark.parametrize(
    ("unannounced", "expected"), [(1, "satisfied"), (0, "violated")]
)
def test_a_share_of_all_acts_is_judged_on_the_closed_year(unannounced: int, expected: str) -> None:
    acts = [
        {"kind": "全年调研", "bearer": "张", "on": f"2023-0{n}-01", "unannounced": n <= unannounced} for n in (1, 2)
    ]
    facts = {"roster": leader(), "activity": acts}
    assert by_period("1.s", facts, "2023-12-31")["2023"] == "pending"
    assert by_period("1.s", facts, "2024-01-01")["2023"] == expected


def test_records_that_cover_part_of_a_closed_year_do_not_prove_a_shortfall() -> None:
    facts = {"covers": "2023-05-01/2023-12-31", "roster": leader(), "activity": research("2023-06-01")}
    assert by_period("1.o", facts, "2024-01-02")["2023"] == "undetermined"


def test_acts_of_somebody_on_no_roster_are_mentioned_with_the_nearest_member() -> None:
    facts = {"roster": leader(bearer="张三"), "activity": research("2023-01-01", bearer="张山")}
    dataset = read_facts({"jurisdiction": "610726"} | facts, RULESET.records, auto_id=True)
    [note] = [note for note in CHECKER.check(dataset, as_of=parse_moment("2023-02-01")).notes if "roster" in note]
    assert "'张山'" in note
    assert "did you mean '张三'" in note


def test_a_member_entered_twice_without_a_gap_is_one_member() -> None:
    halves = [leader(until="2023-06-30"), leader(since="2023-07-01")]
    assert by_period("1.o", {"roster": halves, "activity": research("2023-01-05")}, "2024-01-02")["2023"] == "violated"
    found = findings("1.o", {"roster": [*halves, leader()], "activity": []}, "2024-01-02")
    assert [f.period.label for f in found if f.period] == ["2022", "2023", "2024"]
    gap = [leader(until="2023-06-29"), leader(since="2023-07-01")]
    got = by_period("1.o", {"roster": gap, "activity": research("2023-01-05")}, "2024-01-02")
    assert got["2023"] == "not_applicable"


def test_an_undetermined_share_names_the_fact_that_is_lacking_and_only_where_it_matters() -> None:
    acts = [{"kind": "全年调研", "bearer": "张", "on": "2023-01-01", "unannounced": True}]
    acts += [{"kind": "全年调研", "bearer": "张", "on": "2023-02-01"}]
    facts = {"roster": leader(), "activity": acts}
    assert by_period("1.s", facts, "2024-01-01")["2023"] == "satisfied"
    facts = {"roster": leader(), "activity": [*acts, {"kind": "全年调研", "bearer": "张", "on": "2023-03-01"}]}
    [finding] = [f for f in findings("1.s", facts, "2024-01-01") if f.period and f.period.label == "2023"]
    assert (finding.verdict.value, finding.missing) == ("undetermined", ("activity.unannounced",))
