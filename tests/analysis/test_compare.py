"""The regions' rules side by side, on the notices themselves."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from govrules.analysis.compare import MAPPED_TOPICS, compare, shared_topics
from govrules.analysis.strictness import Order
from govrules.errors import UnknownName


def _orders(found):
    return {(pair.one.id, pair.other.id): pair.judgement for pair in found.pairs}


def test_feedback_is_due_in_three_five_and_seven_workdays(regions) -> None:
    found = compare(regions, "task.feedback")
    bounds = {row.rule.id: row.bound.zh for row in found.rows}
    assert bounds["yantai-2022.9.h"] == "3个工作日内"
    assert bounds["guizhou-2020.2.5.h"] == "5个工作日内"
    assert bounds["ningqiang-2022.5.d"] == "7个工作日内"
    orders = _orders(found)
    assert orders["yantai-2022.9.h", "guizhou-2020.2.5.h"].order is Order.STRICTER
    assert orders["yantai-2022.9.h", "ningqiang-2022.5.d"].order is Order.STRICTER
    assert orders["guizhou-2020.2.5.h", "ningqiang-2022.5.d"].order is Order.STRICTER


def test_sixty_days_and_two_months_are_the_same_only_by_a_reading(regions) -> None:
    judgement = _orders(compare(regions, "research.days"))["yantai-2022.12.h", "ningqiang-2022.14.b"]
    assert judgement.order is Order.SAME
    assert any("每月30日换算是解读" in remark.zh for remark in judgement.besides)


def test_visits_per_person_and_per_enterprise_are_incomparable(regions) -> None:
    judgement = _orders(compare(regions, "enterprise.visit"))["yantai-2022.7.o.leaders", "guizhou-2020.2.3.f"]
    assert judgement.order is Order.INCOMPARABLE
    assert "一按责任主体计,一按每一对象计" in [reason.zh for reason in judgement.reasons]


def test_every_shared_topic_can_be_compared_and_says_why_not(regions) -> None:
    topics = shared_topics(regions)
    assert {"task.feedback", "research.days", "enterprise.visit", "task.closure"} <= set(topics)
    for topic in topics:
        found = compare(regions, topic)
        assert found.pairs
        for pair in found.pairs:
            assert (pair.judgement.order is Order.INCOMPARABLE) == bool(pair.judgement.reasons), pair.one.id


def test_every_mapped_topic_is_one_that_some_rule_has(regions) -> None:
    known = {rule.topic for rule in regions.rules}
    mapped = [topic for topics in MAPPED_TOPICS.values() for topic in topics]
    assert [topic for topic in mapped if topic not in known] == []
    assert len(mapped) == len(set(mapped))


def test_an_unknown_topic_names_the_nearest(regions) -> None:
    with pytest.raises(UnknownName, match=r"did you mean 'task\.feedback'"):
        compare(regions, "task.feedbak")


@pytest.fixture
def run(monkeypatch, regions):
    """Invoke the command line with the regional plugins as if they were installed."""
    import govrules.extend.registry
    from govrules.cli.app import govrules as command

    monkeypatch.setattr(govrules.extend.registry, "load_rules", lambda without=(): regions)
    return lambda *arguments: CliRunner().invoke(command, ["compare", *arguments])


def test_the_command_prints_rows_and_pairs_in_both_languages(run) -> None:
    chinese = run("task.feedback", "--lang", "zh")
    assert chinese.exit_code == 0
    assert "yantai-2022.9.h 严于 ningqiang-2022.5.d" in chinese.output
    assert "yantai-2022.9.h is stricter than ningqiang-2022.5.d" in run("task.feedback", "--lang", "en").output


def test_the_command_takes_a_topic_or_all_and_knows_its_topics(run) -> None:
    assert run().exit_code == run("task.feedback", "--all").exit_code == run("task.feedbak").exit_code == 2


def test_the_json_of_all_topics_has_every_pair_with_its_order(run) -> None:
    data = json.loads(run("--all", "--format", "json").output)
    assert data["schema"] == "govrules.compare/1"
    orders = {pair["order"] for topic in data["topics"] for pair in topic["pairs"]}
    assert {"stricter", "same", "incomparable"} <= orders <= {"stricter", "looser", "same", "incomparable"}
