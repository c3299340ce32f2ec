"""The regional plugins loaded without installing them, the user's copies of the notices, and a made-up notice."""

from __future__ import annotations

import importlib
import sys
from datetime import date
from pathlib import Path

import pytest

from govrules.archetypes import deadline, recurrence, requires
from govrules.extend.registry import combine, contribution
from govrules.facts.record import vocabulary
from govrules.facts.records import SHARED, Activity, Instruction, Revision
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, executable, not_formalised
from govrules.rules import RuleSet
from govrules.timing import InForce, Unit, workdays

ROOT = Path(__file__).parents[2]
REGIONS = ("guizhou", "jimo", "ningqiang", "xuancheng", "yantai")
NOTICES = ROOT.parent / "shared" / "notices"


@pytest.fixture(scope="session")
def regions() -> RuleSet:
    """The rules of the five regional plugins beside the core."""
    folders = [str(ROOT / "plugins" / region) for region in REGIONS]
    missing = [region for region in REGIONS if not (ROOT / "plugins" / region / f"govrules_{region}").is_dir()]
    if missing:
        pytest.skip(f"no plugin of {', '.join(missing)} beside the core")
    sys.path[:0] = folders
    try:
        return combine([
            contribution(importlib.import_module(f"govrules_{region}"), name=region) for region in REGIONS
        ])
    finally:
        for folder in folders:
            sys.path.remove(folder)


@pytest.fixture
def copy_of():
    """The text of the user's own copy of a notice."""

    def read(region: str) -> str:
        path = NOTICES / f"{region}.txt"
        if not path.exists():
            pytest.skip(f"no copy of the notice beside the repository (shared/notices/{region}.txt)")
        return path.read_text(encoding="utf-8")

    return read


TEXT = """\
示例县人民政府若干措施

为转变作风，坚持“两个维护”，制定如下措施。

一、提高效率

1.加快反馈。承办单位自收到批示件之日起7个工作日内落实反馈。

2.联系企业。县政府领导每季度至少走访2次企业，推行“最多跑一次”。

3.规范送审。送审时附修改标注。

（一）其他

4.力争全县工作进入全市前3名。

示例县人民政府
2023年5月1日
"""

_MUST = Modality.MUST
SAMPLE = Notice(
    id="sample-2023", title="示例县若干措施", short_title="示例县若干措施", issuer="示例县人民政府",
    jurisdiction=Jurisdiction("610726", "示例县"), in_force=InForce(date(2023, 5, 1)), in_force_basis="推定",
    policy=Policy("sample"),
    provisions=(
        Provision("0", "序言", (
            not_formalised(
                "0.a", Modality.ASPIRE, "aspiration", bearer="全县", topic="purpose", place="为转变作风……如下措施",
                why="政治表述。",
            ),
        )),
        Provision("1", "1.加快反馈", (
            executable(
                "1.a", _MUST, "deadline", bearer="承办单位", topic="task.feedback", place="1.加快反馈……落实反馈",
                quote="7个工作日内落实反馈",
            ),
        ), path=("一、提高效率",)),
        Provision("2", "2.联系企业", (
            executable(
                "2.a", _MUST, "frequency", bearer="县政府领导", topic="enterprise.visit", place="2.联系企业……跑一次”",
                quote="每季度至少走访2次", waived_numerals={"最多跑一次": "改革名称,不是次数。"},
            ),
        )),
        Provision("3", "3.规范送审", (
            executable(
                "3.a", _MUST, "procedure", bearer="主办单位", topic="document.revision",
                place="3.规范送审。送审时附修改标注", quote="附修改标注",
            ),
        )),
        Provision("4", "（一）其他", (
            not_formalised(
                "4.a", Modality.ASPIRE, "aspiration", bearer="全县", topic="ranking", place="4.力争全县……前3名",
                why="结果目标,排名的范围没有写明。",
            ),
        )),
    ),
)
SAMPLE_RULES = (
    deadline(
        SAMPLE.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
        act=("落实反馈", "reply"),
    ),
    recurrence(
        SAMPLE.clause("2.a"), duty="县政府领导", act=("走访企业", "visit"), on=Activity.on, per=Unit.QUARTER,
        at_least=2, about="走访企业",
    ),
    requires(
        SAMPLE.clause("3.a"), parts=[(Revision.marked_up_copy_attached, "修改标注", "copy")],
        duty=("附修改标注", "attach"), decided_on=Revision.resubmitted_on,
    ),
)


@pytest.fixture
def sample() -> RuleSet:
    """A made-up notice with its rules."""
    return RuleSet((SAMPLE,), SAMPLE_RULES, vocabulary(*SHARED))


@pytest.fixture
def sample_text() -> str:
    """The text of the made-up notice."""
    return TEXT
