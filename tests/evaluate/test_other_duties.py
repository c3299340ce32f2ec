"""Whoever acted and is on the roster with other duties, or with none, does not leave a duty without its roster."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs
import pytest

from govrules.errors import FactError
from govrules.evaluate.checker import Checker
from govrules.evaluate.verdict import Verdict
from govrules.facts.records import Activity, Roster
from govrules.rules import RuleSet
from govrules.wording import wording_of
from tests.evaluate.demo import CHECKER, RULES, RULESET

AS_OF = datetime(2024, 1, 1)
HERE = "610726"
BOUND = Checker.of(RuleSet(
    RULESET.notices,
    tuple(attrs.evolve(rule, binds=("个人",)) if rule.id.endswith("1.o") else rule for rule in RULES),
    RULESET.records,
))  # fmt: skip


def act(number: int, bearer: str, **facts: Any) -> Activity:
    return Activity(id=f"a{number}", jurisdiction=HERE, bearer=bearer, kind="调研", on="2023-05-10", **facts)


def entry(number: int, bearer: str, duties: list[str], **facts: Any) -> Roster:
    return Roster(id=f"r{number}", jurisdiction=HERE, bearer=bearer, duties=duties, since="2023-01-01", **facts)


CASES: list[tuple[str, list[Roster], list[Activity], Verdict]] = [
    ("nobody is listed", [], [act(1, "甲")], Verdict.UNDETERMINED),
    ("he has no duty", [entry(1, "甲", [])], [act(1, "甲")], Verdict.NOT_APPLICABLE),
    ("he has another duty", [entry(1, "甲", ["联系人"])], [act(1, "甲")], Verdict.NOT_APPLICABLE),
    ("one of two is not listed", [entry(1, "甲", [])], [act(1, "甲"), act(2, "乙")], Verdict.UNDETERMINED),
    (
        "his duties are not recorded", [Roster(id="r1", jurisdiction=HERE, bearer="甲", since="2023-01-01")],
        [act(1, "甲")], Verdict.UNDETERMINED,
    ),
    (
        "he is listed elsewhere", [entry(1, "甲", []).evolve(jurisdiction="110101")], [act(1, "甲")],
        Verdict.UNDETERMINED,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "roster", "acts", "verdict"), CASES, ids=[case[0] for case in CASES])
def test_a_duty_without_members(name: str, roster: list[Roster], acts: list[Activity], verdict: Verdict) -> None:
    found = [f for f in CHECKER.check([*roster, *acts], as_of=AS_OF).findings if f.rule.id == "demo-2022.1.o"]
    assert [one.verdict for one in found] == [verdict]
    said, advice = wording_of("zh").message(found[0]), wording_of("zh").advice(found[0])
    if verdict is Verdict.UNDETERMINED:
        assert "责任名册" in said and "没有的写“无”" in advice
    else:
        assert said == "不适用：名册已记有行为人的责任，其中没有此项。"
        assert "none of them" in wording_of("en").message(found[0])


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("checker", [CHECKER, BOUND], ids=["any kind", "bound to a kind"])
def test_the_columns_agree(engine: str, checker: Checker) -> None:
    pytest.importorskip(engine)
    from tests.columnar.agree import assert_agreement

    for _, roster, acts, _ in CASES:
        for kind in (None, "部门", "个人"):
            kinds = [one.evolve(bearer_kind=kind) for one in acts]
            assert assert_agreement(checker, kinds, AS_OF, engine=engine, roster=roster) > 0


def test_an_act_by_a_kind_that_the_rule_does_not_bind_asks_for_no_roster() -> None:
    for kind, verdict in ((None, Verdict.UNDETERMINED), ("部门", Verdict.NOT_APPLICABLE)):
        report = BOUND.check([act(1, "甲", bearer_kind=kind)], as_of=AS_OF)
        assert [f.verdict for f in report.findings if f.rule.id == "demo-2022.1.o"] == [verdict]


def test_a_member_that_leaves_before_it_comes_is_an_error() -> None:
    with pytest.raises(FactError, match="2022-12-31 lies before since"):
        entry(1, "甲", ["领导"], until="2022-12-31")
    assert entry(1, "甲", ["领导"], until="2023-01-01").id == "r1"


def test_a_row_of_a_member_that_leaves_before_it_comes_is_an_error() -> None:
    pytest.importorskip("polars")
    from govrules.evaluate.columnar.table import check_table
    from tests.columnar.agree import text_table

    good = text_table([entry(1, "甲", ["领导"], until="2023-12-31")])
    wrong = good.with_columns(until=good["until"].str.replace("2023-12-31", "2022-12-31"))
    table = text_table([act(1, "甲")])
    with pytest.raises(FactError, match=r"roster row 1: .*lies before since"):
        check_table(CHECKER, table, record="activity", as_of=AS_OF, rosters=wrong)
    assert check_table(CHECKER, table, record="activity", as_of=AS_OF, rosters=good).judged == 1
