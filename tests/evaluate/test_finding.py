"""Findings are whole whoever asks: what is worked out late is what would have been worked out at once."""

from __future__ import annotations

import copy
import pickle
from datetime import datetime
from typing import Any

import attrs
import pytest

from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding, Margin, Subject
from govrules.evaluate.verdict import Verdict
from govrules.facts.records import Document
from tests.evaluate.demo import RULES, RULESET

HOUR = next(rule for rule in RULES if rule.id == "demo-2022.1.b")
AS_OF = datetime(2023, 5, 31)


def finding(**facts: Any) -> Finding:
    given = {"jurisdiction": "610726", "bearer": "甲局", "received_at": datetime(2023, 5, 4, 9)} | facts
    return Checker.of(RULESET).compiled(HOUR).finding(Document(id="1", **given), AS_OF)


def test_a_late_finding_has_subject_due_time_actual_and_margin() -> None:
    late = finding(endorsed_at=datetime(2023, 5, 4, 10, 30))
    assert (late.verdict, late.note, late.waiver) == (Verdict.VIOLATED, "", None)
    assert late.subject == Subject("document", "1", "甲局", "610726")
    assert (late.due_at, late.actual) == (datetime(2023, 5, 4, 10), datetime(2023, 5, 4, 10, 30))
    assert late.margin == Margin(-30, "minute")


def test_a_finding_that_does_not_apply_has_a_subject_and_no_details() -> None:
    elsewhere = finding(jurisdiction="370600")
    assert (elsewhere.verdict, elsewhere.note) == (Verdict.NOT_APPLICABLE, "jurisdiction")
    assert elsewhere.subject.jurisdiction == "370600"
    assert (elsewhere.due_at, elsewhere.margin, elsewhere.missing, elsewhere.unit) == (None, None, (), "")


@pytest.mark.parametrize("again", [copy.copy, lambda made: attrs.evolve(made), lambda made: made])
def test_copies_of_a_finding_show_the_same(again: Any) -> None:
    made = finding(endorsed_at=None)
    other = again(made)
    assert other.margin is not None and other.margin == made.margin
    assert repr(other) == repr(made) and "due_at=datetime.datetime(2023, 5, 4, 10, 0)" in repr(made)


def test_what_is_stored_of_a_finding_is_whole() -> None:
    state = finding(endorsed_at=None).__getstate__()
    assert state["due_at"] == datetime(2023, 5, 4, 10)
    assert state.keys() == {slot.name for slot in attrs.fields(Finding)}
    made = finding(endorsed_at=None)
    assert pickle.loads(pickle.dumps(made.subject)) == made.subject


def test_a_finding_has_no_other_attributes_and_cannot_be_changed() -> None:
    made = finding(endorsed_at=None)
    with pytest.raises(AttributeError, match="has no 'verdikt'"):
        made.verdikt  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        made.verdict = Verdict.SATISFIED  # type: ignore[misc]


def test_an_undetermined_finding_says_when_asked_what_it_waits_for() -> None:
    open_question = finding()
    assert "missing" not in vars(open_question)  # nobody has asked yet
    assert open_question.verdict is Verdict.UNDETERMINED
    assert (open_question.missing, open_question.note) == (("document.endorsed_at",), "")


def test_a_reason_that_cannot_be_worked_out_becomes_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError("no such day")

    monkeypatch.setattr("govrules.evaluate.compiled.misplaced", broken)
    open_question = finding()
    assert open_question.note == "ZeroDivisionError: no such day"
    assert (open_question.verdict, open_question.subject.id) == (Verdict.UNDETERMINED, "1")


def test_the_trace_of_a_violation_gives_every_fact_with_what_is_recorded() -> None:
    late = finding(endorsed_at=datetime(2023, 5, 4, 10, 30))
    seen = {fact.name: value for fact, value in late.trace}
    assert seen["received_at"] == datetime(2023, 5, 4, 9)
    assert seen["endorsed_at"] == datetime(2023, 5, 4, 10, 30)
    assert [fact for fact, _ in late.trace] == list(HOUR.facts())
    assert finding(endorsed_at=datetime(2023, 5, 4, 9, 30)).trace == ()
