"""A step that was taken, but in the wrong order, is not said to be missing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from govrules.archetypes import requires
from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.expr import nodes
from govrules.facts.records import Decision
from govrules.rules import RuleSet
from govrules.wording import wording_of
from tests.evaluate.demo import NOTICE, RULESET

REVIEW, EXPERT, DECIDED = Decision.legality_review_at, Decision.expert_review_at, Decision.decided_at
RULE = requires(
    NOTICE.clause("1.b"), decided_on=DECIDED, duty=("先审后定", "review before deciding"),
    parts=[
        (nodes.All((REVIEW.is_recorded(), REVIEW <= DECIDED)), "合法性审查", "legality review"),
        (nodes.Choose(EXPERT.is_known(), EXPERT.precedes(DECIDED), nodes.TRUE), "专家论证", "expert review"),
    ],
)  # fmt: skip
CHECKER = Checker.of(RuleSet(RULESET.notices, (RULE,), RULESET.records))


def found(**facts: Any) -> Finding:
    record = Decision(id="1", jurisdiction="610726", decided_at="2023-05-10", **facts)
    [finding] = [f for f in CHECKER.check_record(record, datetime(2024, 1, 1)) if f.rule.id == "demo-2022.1.b"]
    return finding


@pytest.mark.parametrize(
    ("facts", "zh", "advice"),
    [
        (
            {"legality_review_at": "2023-05-11", "expert_review_at": "2023-05-01"},
            "先后颠倒：合法性审查（「合法性审查完成时间」2023年5月11日，晚于「决定时间」2023年5月10日）。",
            "核对所记时间的先后",
        ),
        (
            {"legality_review_at": None, "expert_review_at": "2023-05-12"},
            "缺 1/2：合法性审查；先后颠倒：专家论证（「专家论证完成时间」2023年5月12日，"
            "晚于「决定时间」2023年5月10日）。",
            "补齐「合法性审查」并记录",
        ),
        (
            {"legality_review_at": None, "expert_review_at": "2023-05-01"}, "缺 1/2：合法性审查。",
            "补齐「合法性审查」并记录",
        ),
    ],
)  # fmt: skip
def test_what_came_too_late_is_told_from_what_is_missing(facts: dict[str, Any], zh: str, advice: str) -> None:
    finding = found(**facts)
    label = wording_of("zh")
    assert label.message(finding) == zh
    assert label.advice(finding).startswith(advice)


def test_english_says_the_same() -> None:
    finding = found(legality_review_at="2023-05-11", expert_review_at="2023-05-01")
    said = wording_of("en").message(finding)
    assert said.startswith("In the wrong order: legality review (") and "2023-05-11, after " in said
    assert wording_of("en").advice(finding).startswith("Check the order of the recorded times")


def test_the_same_instant_is_not_before_it() -> None:
    record = Decision(
        id="1", jurisdiction="610726", decided_at="2023-05-10T09:00", legality_review_at="2023-05-10T09:00",
        expert_review_at="2023-05-10T09:00",
    )
    [finding] = CHECKER.check_record(record, datetime(2024, 1, 1))
    assert finding.failed == ("专家论证",)
    assert "不早于" in wording_of("zh").message(finding)
