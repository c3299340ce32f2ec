"""The files of a drafted plugin, as texts: package, ledger, rules, a first case, a test, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from attrs import frozen

from govrules.extend.scaffold_draft import Draft, DraftClause
from govrules.extend.scaffold_ledger import ledger_modules, literal
from govrules.extend.scaffold_marks import UNDECIDED
from govrules.law import Status


@frozen
class Region:
    """What a draft says of its notice: ASCII name of the plugin, place, and the metadata of the document."""

    name: str
    code: str
    place: str
    notice: str
    title: str
    short_title: str
    issuer: str
    issued: date | None

    @property
    def package(self) -> str:
        """Name of the Python package."""
        return f"govrules_{self.name}"


def files(region: Region, draft: Draft) -> dict[str, str]:
    """Path inside the distribution folder to text."""
    package, ledger = region.package, ledger_modules(draft, region.short_title)
    example = example_clause(draft)
    return {
        "pyproject.toml": _pyproject(region),
        "README.md": _readme(region, draft),
        f"{package}/__init__.py": _init(region),
        f"{package}/py.typed": "",
        f"{package}/notice.py": _notice(region, draft, list(ledger)),
        f"{package}/ledger/__init__.py": f'"""The clauses of {region.short_title}, part by part."""\n',
        **{f"{package}/ledger/{name}.py": source for name, source in ledger.items()},
        f"{package}/readings.py": _readings(region),
        f"{package}/records.py": _records(region),
        f"{package}/rules.py": _rules(region, draft, example),
        f"{package}/cases/first.govrules.yaml": _cases(region, example),
        f"tests/test_{region.name}.py": _test(region),
    }


def example_clause(draft: Draft) -> DraftClause:
    """The clause that the example rule is written for: one that a recorded yes or no seems to decide."""
    order = (Status.ATTESTED, Status.EXECUTABLE, Status.NOT_FORMALISED)
    return min(draft.clauses(), key=lambda clause: order.index(clause.guess.status))


def _pyproject(region: Region) -> str:
    return f"""\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "govrules-{region.name}"
version = "0.1.0"
description = "govrules for {region.place}: {region.notice} as executable rules"
readme = "README.md"
requires-python = ">=3.11"
classifiers = [
    "Development Status :: 3 - Alpha",
    "Natural Language :: Chinese (Simplified)",
    "Programming Language :: Python :: 3",
    "Typing :: Typed",
]
dependencies = ["govrules>=0.1"]

[project.entry-points.govrules]
{region.name} = "{region.package}"

# Everything in the package ships, so also cases/*.govrules.yaml and py.typed.
[tool.hatch.build.targets.wheel]
packages = ["{region.package}"]

[tool.hatch.build.targets.sdist]
include = ["/{region.package}", "/tests"]

[tool.mypy]
strict = true
files = ["{region.package}"]

[tool.ruff]
line-length = 120
target-version = "py311"

[tool.ruff.lint]
select = ["B", "C4", "E", "F", "I", "PIE", "RUF", "SIM", "UP", "W"]
# Chinese punctuation is meant, and a Chinese phrase is two columns wide for each character.
ignore = ["E501", "RUF001", "RUF002", "RUF003"]

[tool.ruff.lint.isort]
known-first-party = ["govrules", "{region.package}"]
"""


def _init(region: Region) -> str:
    return f'''\
"""govrules plugin: {region.short_title} ({region.place})."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.extend import hookimpl
from govrules.facts.record import Record
from govrules.law import Notice
from govrules.rules import Rule


@hookimpl
def govrules_notices() -> Sequence[Notice]:
    """The one notice of this plugin."""
    from {region.package}.notice import NOTICE

    return (NOTICE,)


@hookimpl
def govrules_rules() -> Sequence[Rule]:
    """The rules for its checkable clauses."""
    from {region.package} import rules

    return rules.rules()


@hookimpl
def govrules_records() -> Sequence[type[Record]]:
    """The record types that only this plugin reads."""
    from {region.package}.records import RECORDS

    return RECORDS
'''


def _notice(region: Region, draft: Draft, modules: list[str]) -> str:
    term, issued = draft.term, ""
    if region.issued is not None:
        issued = f"    issued={_date(region.issued)},\n"
    if term.words:
        basis = f"{UNDECIDED}:所印:“{term.words}”;核对后写明哪一端是印的、哪一端是推定的。"
        issued += "    dates_printed=True,\n"
    elif region.issued is None:
        basis = f"{UNDECIDED}:文件未印日期,写明何时生效、依据是什么。"
    else:
        basis = f"{UNDECIDED}:按落款(发布)日期推定;印有施行日期、有效期的,按所印的改。"
    first = term.start or region.issued
    start = ", ".join(_date(day) for day in ((first,) if term.end is None else (first, term.end)))
    number = f"    doc_number={literal(draft.doc_number)},\n" if draft.doc_number else ""
    day = "from datetime import date\n\n" if "date(" in start + issued else ""
    parts = "\n".join(f"        *{module}.PROVISIONS," for module in modules)
    return f'''\
"""{region.short_title}: its metadata and the ledger of all its clauses."""

from __future__ import annotations

{day}from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from {region.package}.ledger import {", ".join(modules)}

NOTICE = Notice(
    id={literal(region.notice)},
    title={literal(region.title)},
    short_title={literal(region.short_title)},
    issuer={literal(region.issuer)},
    jurisdiction=Jurisdiction({literal(region.code)}, {literal(region.place)}),
    in_force=InForce({start}),
    in_force_basis={literal(basis)},
    policy=Policy(
        {literal(region.notice)},
        note="{UNDECIDED}:持续性义务何时算未落实、周期性义务自哪一期起算、期限怎样计算。",
    ),
    provisions=(
{parts}
    ),
{number}{issued})
'''


def _date(day: date | None) -> str:
    return "None" if day is None else f"date({day.year}, {day.month}, {day.day})"


def _records(region: Region) -> str:
    return f'''\
"""Record types that only the rules of {region.short_title} read; the shared ones come first.

A type is wanted only where one duty reads several facts that no shared type holds together, or where one matter has
several moments of its own. What a yes or no answers is an attestation.
"""

from __future__ import annotations

from govrules.facts.record import Record

# 例:
#   class Reception(Record, name="reception", zh="接访", en="reception"):
#       """One petitioner received, from the visit to the answer."""
#
#       level: TextField = TextField("级别", "level", values=("一般", "重要"))
#       received_on: MomentField = MomentField("接访日期", "received on")
#       limit: MomentField = MomentField("答复时限", "limit for the answer", limit=True)
#       answered_on: MomentField = MomentField("答复日期", "answered on", optional=True)
# 字段类都从 govrules.facts.record 导入:FlagField、NumberField、TextField、MomentField、PeriodField、ListField、
# MapField。
RECORDS: tuple[type[Record], ...] = ()
'''


def _readings(region: Region) -> str:
    return f'''\
"""Readings that several rules of {region.short_title} share.

A reading says what the text leaves open, what the rule does, why, and what was rejected.
"""

from __future__ import annotations

from govrules.rules import Reading

STANDING = Reading(
    question="条文写“建立、健全、完善”而未写日期",
    chosen="自生效之日起即应具备,以核查时点是否具备判断,取最近一次核验记录;好坏程度不判断。",
    reason="条文没有给出建立期限和质量标准。",
    rejected=("给予合理准备期",),
)
WORKDAYS_COUNT = Reading(
    question="工作日如何计算",
    chosen="当日不计,自次一工作日起算;调休上班的周末是工作日;最后一个工作日24时前为按期。",
    reason="“内”包括本数;工作日以国务院办公厅年度安排为准。",
    basis="民法典第二百零一条第一款、第一千二百五十九条",
    rejected=("自当日起算", "只排除周六、周日"),
)
'''


def _rules(region: Region, draft: Draft, example: DraftClause) -> str:
    return f'''\
"""Rules of {region.short_title}.

One call for each duty: who, when it applies, since when, until what, how long. The module may be split by topic.
"""

from __future__ import annotations

from govrules.archetypes import attested
from govrules.rules import Rule
from {region.package}.notice import NOTICE
from {region.package}.readings import STANDING

# 待写的规则:条款号、原文词句、new-plugin 的猜测。写好一条删一行;不写规则的,在台账里改为 not_formalised 并写明理由。
{chr(10).join(_worklist(draft))}
#
# 写法举例(记录类型和字段见 `govrules template`,各种写法见 docs/developers/archetypes.md):
#   deadline(
#       NOTICE.clause("…"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
#       act=("落实反馈", "act and report back"), readings=(WORKDAYS_COUNT,),
#   )
#   recurrence(
#       NOTICE.clause("…"), duty="名册上的责任类别", about="走访企业", on=Activity.on, per=Unit.QUARTER, at_least=1,
#       act=("走访企业", "visit an enterprise"),
#   )


def rules() -> tuple[Rule, ...]:
    """The rules; the one below is the draft's example, to be replaced."""
    return (
        attested(
            NOTICE.clause({literal(example.id)}), duty=("{UNDECIDED}:写明应做到什么", "to be decided"),
            readings=(STANDING,),
        ),
    )
'''


def _worklist(draft: Draft) -> Iterator[str]:
    for clause in draft.clauses():
        if clause.guess.status is not Status.NOT_FORMALISED:
            several = "  # 有几个数字,可能是几项义务" if len(clause.guess.figures) > 1 else ""
            yield f"#   {clause.id}  “{clause.quote}”  {clause.guess.call}{several}"


def _cases(region: Region, example: DraftClause) -> str:
    year = (region.issued.year if region.issued else 2022) + 1
    elsewhere = "110101" if not region.code.startswith("11") else "310101"
    return f'''\
# 用例:每条规则四种结论各至少一个——履行、违反、缺少事实、不适用。先写用例,再写规则。
notice: {region.notice}
jurisdiction: "{region.code}"
as_of: {year}-06-30
cases:
  # {example.id} 示例,写好真正的规则后改掉
  - {{name: 示例 核验已落实, rule: "{example.id}", expect: satisfied,
     facts: {{attestation: {{on: {year}-05-10, done: true}}}}}}
  - {{name: 示例 核验未落实, rule: "{example.id}", expect: violated,
     facts: {{attestation: {{on: {year}-05-10, done: false}}}}}}
  - {{name: 示例 核验没有记录结果, rule: "{example.id}", expect: {{verdict: undetermined, missing: [attestation.done]}},
     facts: {{attestation: {{on: {year}-05-10}}}}}}
  - {{name: 示例 外地未落实, rule: "{example.id}", expect: not_applicable,
     facts: {{attestation: {{on: {year}-05-10, done: false, jurisdiction: "{elsewhere}"}}}}}}
'''


def _test(region: Region) -> str:
    return f'''\
"""The plugin is complete: every clause decided, every checkable clause with a rule, every rule with its cases."""

from pathlib import Path

import {region.package}
from govrules.extend import combine, contribution
from govrules.extend.suite import suite

CASES = Path({region.package}.__file__).parent / "cases"


def test_every_clause_is_decided_and_every_rule_has_its_cases():
    rules = combine([contribution({region.package}, name="{region.name}")])
    assert suite(rules, CASES, notice="{region.notice}") == []
'''


def _readme(region: Region, draft: Draft) -> str:
    counts = {status: draft.count(status) for status in Status}
    lines = "、".join(
        f"{part}({sum(1 for _ in clauses)}条)"
        for part, clauses in groupby(clause.id.split(".")[0] for clause in draft.clauses())
    )
    left_out = "\n".join(f"- 第{line}行 {words}…" for line, words in draft.left_out) or "- 无"
    return f"""\
# govrules-{region.name}

{region.place}《{region.short_title}》({region.notice})的规则插件。

## 草稿

`govrules new-plugin` 从文本中找出 {sum(counts.values())} 条:猜测为可由数据判断 {counts[Status.EXECUTABLE]} 条、
由核验记录判断 {counts[Status.ATTESTED]} 条、不形式化 {counts[Status.NOT_FORMALISED]} 条。各条:{lines}。

猜测只看词语,**每一条都要由人决定**。以“{UNDECIDED}”开头的内容没有全部改掉以前,`govrules test` 和测试都不会通过。

## 接下来

1. `ledger/`:逐条对照原文,合并或拆分,改情态、责任主体、主题、状态;不形式化的写明理由。
2. `notice.py`:生效日期及其依据,评价约定。
3. `cases/`:先写用例。
4. `rules.py`、`readings.py`:写规则;文本没有写明的写成解读。
5. `govrules test {region.package}/cases`、`govrules audit 原文.txt --notice {region.notice}`、`pytest`。

完整的说明见 govrules 的 docs/developers/new-region.md。

## 没有归入任何条款的行

标题、主送机关、落款、网页菜单一类。不是的,补进台账。

{left_out}
"""
