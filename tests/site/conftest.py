"""A made-up notice whose every text carries markup, its cases, and the site built from the repository's own pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from govrules.archetypes import attested, cap, deadline, recurrence
from govrules.evaluate.checker import Checker
from govrules.extend import combine, contribution, hookimpl
from govrules.extend.cases import Case, collect
from govrules.facts.records import Activity, Instruction, Speech
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, ledger
from govrules.rules import Reading, Rule, RuleSet
from govrules.timing import InForce, Unit, workdays

ROOT = Path(__file__).resolve().parents[2]
EVIL = "<script>alert(1)</script>"
MUST = Modality.MUST
CLAUSES = (
    ledger.executable(
        "1.a", MUST, "deadline", bearer=f"部门{EVIL}", topic="task.feedback", place="落实",
        quote="7个工作日**反馈**<b>",
    ),
    ledger.executable("1.b", MUST, "frequency", bearer="领导", topic="visits", place="走访", quote="每季度走访1次"),
    ledger.attested("2.a", MUST, "existence", bearer="部门", topic="lists", place="清单", quote="建立清单"),
    ledger.executable(
        "2.b", Modality.IN_PRINCIPLE, "cap", bearer="主办", topic="meeting.length", place="会", quote="会议2小时",
    ),
    ledger.not_formalised(
        "3.a", MUST, "aspiration", bearer="部门", topic="spirit", place="精神", why=f"没有义务 {EVIL}",
    ),
)  # fmt: skip


class _Plugin:
    @hookimpl
    def govrules_notices(self) -> tuple[Notice, ...]:
        return (self.notice,)

    @hookimpl
    def govrules_rules(self) -> tuple[Rule, ...]:
        return (
            deadline(
                self.notice.clause("1.a"),
                since=Instruction.received_at,
                until=Instruction.replied_at,
                within=workdays(7),
                act=(f"落实反馈{EVIL}", f"give feedback {EVIL}"),
                readings=(Reading(f"起点？{EVIL}", "次日", "`理由`", "民法典", ("当日 | 起算",)),),
                history=("以往为10个工作日",),
                notes=(f"说明 {EVIL}",),
            ),
            recurrence(
                self.notice.clause("1.b"),
                duty="县级领导",
                act=("走访企业", "visit an enterprise"),
                on=Activity.on,
                per=Unit.QUARTER,
                about="走访",
            ),
            attested(self.notice.clause("2.a"), duty=("建立清单", "keep lists")),
            cap(
                self.notice.clause("2.b"),
                actual=Speech.minutes,
                at_most=2,
                unit="hour",
                scale=60,
                measured="minute",
                of=("会议时间", "length"),
                decided_on=Speech.held_on,
            ),
        )

    notice = Notice(
        id="planted-2022",
        title=f"示例 {EVIL} *措施* [x](javascript:alert)",
        short_title=f"示例{EVIL}",
        issuer="示例政府",
        jurisdiction=Jurisdiction("610726", "示例县"),
        in_force=InForce(date(2022, 12, 15)),
        in_force_basis=f"推定 {EVIL}",
        policy=Policy("planted"),
        issued=date(2022, 12, 15),
        notes=(f"印文 {EVIL}",),
        provisions=(
            Provision("1", "1.办理 <i>", CLAUSES[:2], ("一、总则 # {: onclick=x }",)),
            Provision("2", "2.会议", CLAUSES[2:]),
        ),
    )


CASES = """
notice: planted-2022
jurisdiction: "610726"
as_of: 2023-12-31
cases:
  - {name: "国庆前收到，节后满期 <script>alert(1)</script>", rule: 1.a,
     expect: {verdict: satisfied, due_at: 2023-10-10},
     facts: {instruction: {title: "<img src=x onerror=alert(1)>", received_at: 2023-09-25, replied_at: 2023-10-10}}}
  - {name: 迟一日, rule: 1.a, expect: {verdict: violated, due_at: 2023-10-10},
     facts: {instruction: {received_at: 2023-09-25, replied_at: 2023-10-11}}}
  - {name: 提前, rule: 1.a, expect: satisfied, facts: {instruction: {received_at: 2023-09-25, replied_at: 2023-09-26}}}
  - {name: 未记录, rule: 1.a, expect: undetermined, facts: {instruction: {received_at: 2023-09-25}}}
  - name: 二季度走访两次
    rule: 1.b
    expect: {verdict: satisfied, period: 2023Q2, actual: 2}
    facts:
      roster: {bearer: 张三, duties: [县级领导], since: 2022-01-01}
      activity:
        - {kind: 走访, bearer: 张三, on: 2023-04-03}
        - {kind: 走访, bearer: 张三, on: 2023-06-30}
  - {name: 会太长, rule: 2.b, expect: violated, facts: {speech: {held_on: 2023-05-04, minutes: 150}}}
"""


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    return combine([contribution(_Plugin(), name="planted")])


@pytest.fixture(scope="session")
def checker(rules: RuleSet) -> Checker:
    return Checker.of(rules)


@pytest.fixture(scope="session")
def cases(rules: RuleSet, tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    path = tmp_path_factory.mktemp("cases") / "planted.govrules.yaml"
    path.write_text(CASES, encoding="utf-8")
    return collect(path, rules)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site with the installed plugins, built once from a copy of the documentation."""
    pytest.importorskip("mkdocs")
    pytest.importorskip("jieba")
    pytest.importorskip("mkdocstrings")
    work = tmp_path_factory.mktemp("book")
    ignored = shutil.ignore_patterns(
        ".govrules-*", "books", "calendar", "indexes", "notices", "reference", "rules", "topics", "__pycache__"
    )
    shutil.copytree(ROOT / "docs", work / "docs", ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", work)
    # A process of its own: jieba leaves its dictionary file open, which this suite takes for an error.
    environment = {key: value for key, value in os.environ.items() if key != "GOVRULES_NOTICES_DIR"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run = subprocess.run(
        command, cwd=work, env={**environment, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return work / "site"
