"""A plugin that cannot be loaded: the sentence names its file and line, the clause, and the nearest right name."""

from __future__ import annotations

import importlib
import sys
from importlib.metadata import EntryPoint

import pytest

from govrules.errors import PluginError
from govrules.extend import registry

HEAD = '''"""A small plugin."""
from govrules.archetypes import advance_notice, attested, compared, deadline
from govrules.expr import nodes
from govrules.extend import hookimpl
from govrules.facts.records import Instruction, Leave, Speech
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable
from govrules.rules import Reading
from govrules.timing import InForce, Unit, days, workdays

NOTICE = Notice(
    id="small-2024", title="小通知", short_title="小通知", issuer="小镇", jurisdiction=Jurisdiction("999001", "小镇"),
    in_force=InForce(None), in_force_basis="推定", policy=Policy("small"),
    provisions=(Provision("1", "第一条", (
        executable("1.a", Modality.MUST, "deadline", bearer="部门", topic="feedback", place="甲", quote="乙"),
    )),),
)
CLAUSE = NOTICE.clause("1.a")
READING = Reading(question="问", chosen="选", reason="因")

@hookimpl
def govrules_notices():
    return (NOTICE,)

@hookimpl
def govrules_rules():
'''
TAIL = "unless=(), act=('反馈', 'reply'))"


@pytest.fixture
def failure(tmp_path, monkeypatch):
    """The message and the advice with which a plugin whose only rule is the given expression fails to load."""

    def load(expression: str) -> tuple[str, str]:
        (tmp_path / "govrules_small.py").write_text(f"{HEAD}    return ({expression},)\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        sys.modules.pop("govrules_small", None)
        importlib.invalidate_caches()
        with pytest.raises(PluginError) as caught:
            registry.load(EntryPoint("small", "govrules_small", "govrules"))
        return caught.value.message, caught.value.advice

    yield load
    sys.modules.pop("govrules_small", None)


LINE = HEAD.count("\n") + 1


@pytest.mark.parametrize(
    ("expression", "said", "advised"),
    [
        (
            f"deadline(CLAUSE, since=Instruction.received_at, until=Instruction.replid_at, within=days(3), {TAIL}",
            "record type instruction (Instruction) has no field 'replid_at' (did you mean 'replied_at'?)", "--without",
        ),
        (
            f"deadline(CLAUSE, since=Instruction.received_at, until=Instruction.replied_at, within=20, {TAIL}",
            "small-2024.1.a: within is 20, and a length of time is wanted", "within=days(20)",
        ),
        (
            f"advance_notice(CLAUSE, notice=Leave.requested_at, before=Leave.left_at, by=3, {TAIL}",
            "small-2024.1.a: by is 3, and a length of time is wanted", "by=days(20)",
        ),
        (
            "attested(CLAUSE, duty=('甲', 'a'), readings=READING)",
            "small-2024.1.a: readings is one Reading", "with the comma",
        ),
        (
            "compared(CLAUSE, actual=nodes.Elapsed(Instruction.received_at, Instruction.replied_at.node, Unit.DAY),"
            " operator='<=', limit=5, unit='day', of=('甲', 'a'), decided_on=Instruction.received_at)",
            "clause small-2024.1.a: The field instruction.received_at stands where an expression node is wanted",
            "Write .node behind it",
        ),
        (
            "compared(CLAUSE, actual=nodes.Arithmetic('+', Speech.minutes.node, 3), operator='<=', limit=5,"
            " unit='minute', of=('甲', 'a'), decided_on=Speech.held_on)",
            "clause small-2024.1.a: An expression node is wanted, got 3", "nodes.Const",
        ),
        ("attested(NOTICE.clause('1.b'), duty=('甲', 'a'))", "has no clause '1.b' (did you mean '1.a'?)", "--without"),
        ("attested(CLAUSE, duty=UNKNOWN_NAME)", "NameError: name 'UNKNOWN_NAME' is not defined", "--without"),
    ],
)  # fmt: skip
def test_a_failure_names_the_line_the_clause_and_what_was_wanted(failure, expression, said, advised) -> None:
    message, advice = failure(expression)
    assert f"cannot be loaded: govrules_small.py:{LINE}: " in message
    assert said in message
    assert advised in advice
