"""Pages made after a change are the pages made from nothing, and what the change does not touch is not made again."""

from __future__ import annotations

import importlib
import sqlite3
import sys
from contextlib import closing
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner

from govrules.cli.app import govrules
from govrules.evaluate.checker import Checker
from govrules.extend import load_rules, registry
from govrules.site import fresh
from govrules.site.canonical import digest, vocabulary_digest
from govrules.site.case_index import CaseIndex, names_of
from govrules.site.kept_texts import KeptTexts
from govrules.site.rule_texts import RuleTexts
from govrules.site.worked import Worked

# The package has functions of these names.
making, printing = (importlib.import_module(f"govrules.site.{name}") for name in ("build", "print_page"))

PLUGIN = '''
from datetime import date

from govrules.archetypes import attested, deadline, recurrence
from govrules.extend import hookimpl
from govrules.facts.records import Activity, Instruction
from govrules.facts.record import Record, TextField
from govrules.law import Jurisdiction, Modality, Notice, Policy, Provision, ledger
from govrules.rules import Reading
from govrules.timing import InForce, Unit, workdays

MUST = Modality.MUST
CLAUSES = (
    ledger.executable("1.a", MUST, "deadline", bearer="部门", topic="task.feedback", place="落实", quote="7个工作日"),
    ledger.executable("1.b", MUST, "frequency", bearer="领导", topic="visits", place="走访", quote="每季度走访1次"),
    ledger.attested("2.a", MUST, "existence", bearer="部门", topic="lists", place="清单", quote="建立清单"),
    ledger.executable("2.b", MUST, "frequency", bearer="@@", topic="talks@@", place="谈话", quote="每年谈话1次"),
    ledger.not_formalised("3.a", MUST, "aspiration", bearer="部门", topic="spirit", place="精神", why="没有义务"),
)
NOTICE = Notice(
    id="@@-2022", title="@@措施", short_title="@@", issuer="@@政府", jurisdiction=Jurisdiction("610726", "@@县"),
    in_force=InForce(date(2022, 12, 15)), in_force_basis="推定", policy=Policy("@@"), issued=date(2022, 12, 15),
    provisions=(Provision("1", "1.办理", CLAUSES[:2]), Provision("2", "2.会议", CLAUSES[2:])),
)


class Note(Record, name="note_@@", zh="便笺", en="note"):
    """A note."""

    title: TextField = TextField("标题", "title")


@hookimpl
def govrules_notices():
    return (NOTICE,)


@hookimpl
def govrules_records():
    return (Note,)


@hookimpl
def govrules_rules():
    return (
        deadline(
            NOTICE.clause("1.a"), since=Instruction.received_at, until=Instruction.replied_at, within=workdays(7),
            act=("落实反馈", "give feedback"), readings=(Reading("起点？", "次日", "理由", "民法典", ("当日",)),),
        ),
        recurrence(
            NOTICE.clause("1.b"), duty="领导@@", act=("走访", "visit"), on=Activity.on, per=Unit.QUARTER, about="走访",
        ),
        attested(NOTICE.clause("2.a"), duty=("建立清单", "keep lists")),
        recurrence(
            NOTICE.clause("2.b"), duty="谈话人@@", act=("谈话", "talk"), on=Activity.on, per=Unit.YEAR, about="谈话",
        ),
    )
'''
CASES = """
notice: "@@-2022"
jurisdiction: "610726"
as_of: 2023-12-31
cases:
  - {name: 按时, rule: 1.a, expect: satisfied, facts: {instruction: {received_at: 2023-09-25, replied_at: 2023-09-26}}}
  - {name: 迟了, rule: 1.a, expect: violated, facts: {instruction: {received_at: 2023-09-25, replied_at: 2023-10-31}}}
  - name: 走访一次
    rule: 1.b
    expect: {verdict: satisfied, period: 2023Q2}
    facts:
      roster: {bearer: 张三, duties: [领导@@], since: 2022-01-01}
      activity: {kind: 走访, bearer: 张三, on: 2023-04-03}
  - name: 谈话一次
    rule: 2.b
    expect: {verdict: satisfied, period: "2023"}
    facts:
      roster: {bearer: 张三, duties: [谈话人@@], since: 2022-01-01}
      activity: {kind: 谈话, bearer: 张三, on: 2023-04-03}
"""


class Machine:
    """Plugins installed for one test, pages made from what was kept, and which rules they were made for."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.plugins, self.made = folder, ["alpha", "beta"], set()
        self.program = folder / "program"
        self.program.mkdir()
        (self.program / "core.py").write_text("one", encoding="utf-8")
        self.pages, self.store = folder / "docs", folder / "build" / "texts.sqlite"
        for name in ("alpha", "beta", "gamma"):
            package = folder / "plugins" / f"made_up_{name}"
            (package / "cases").mkdir(parents=True)
            (package / "__init__.py").write_text(PLUGIN.replace("@@", name), encoding="utf-8")
            (package / "cases" / "all.govrules.yaml").write_text(CASES.replace("@@", name), encoding="utf-8")
        monkeypatch.syspath_prepend(folder / "plugins")
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
        monkeypatch.setattr(fresh, "_OWN", self.program)
        for module in (fresh, registry):
            monkeypatch.setattr(module, "installed", self.installed)
        for module, name in ((making, "rule_page"), (printing, "_sheet")):
            monkeypatch.setattr(module, name, self._counted(getattr(module, name)))
        # Always made, and most of the time.
        monkeypatch.setattr(making, "reference_pages", lambda book, lang: iter(()))
        monkeypatch.setattr(making, "program_pages", lambda lang: iter(()))

    def installed(self) -> list[EntryPoint]:
        return [EntryPoint(name, f"made_up_{name}", "govrules") for name in self.plugins]

    def _counted(self, make):
        def counted(book, rule, lang):
            self.made.add(rule.id)
            return make(book, rule, lang)

        return counted

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / "plugins" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def rebuild(self) -> set[str]:
        """Make the pages, compare them with those made from nothing, and return the rules made again."""
        for name in [name for name in sys.modules if name.startswith("made_up_")]:
            del sys.modules[name]
        importlib.invalidate_caches()
        self.made.clear()
        fresh.refresh(self.pages, store=self.store)
        again = set(self.made)
        anew = self.folder / "anew"
        fresh.refresh(anew, store=None)
        assert _texts(self.pages) == _texts(anew)
        assert fresh.outdated(self.pages) == []
        return again


def _texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.md")}


@pytest.fixture
def machine(tmp_path, monkeypatch):
    one = Machine(tmp_path, monkeypatch)
    assert len(one.rebuild()) == 8
    yield one
    for name in [name for name in sys.modules if name.startswith("made_up_")]:
        del sys.modules[name]


def test_where_nothing_changed_nothing_is_made(machine):
    assert machine.rebuild() == set()
    (machine.pages / "rules" / "alpha-2022.1.a.md").write_text("changed by hand", encoding="utf-8")
    assert machine.rebuild() == set()


def test_a_changed_parameter_is_in_its_rule_its_neighbours_and_the_rules_it_is_compared_with(machine):
    machine.edit("made_up_alpha/__init__.py", "workdays(7)", "workdays(5)")
    assert machine.rebuild() == {"alpha-2022.1.a", "alpha-2022.1.b", "beta-2022.1.a"}
    assert "5个工作日内" in (machine.pages / "rules" / "beta-2022.1.a.md").read_text(encoding="utf-8")


def test_a_changed_case_is_on_the_page_of_its_rule_and_no_other(machine):
    machine.edit("made_up_alpha/cases/all.govrules.yaml", "迟了", "晚了")
    assert machine.rebuild() == {"alpha-2022.1.a"}
    assert "晚了" in (machine.pages / "rules" / "alpha-2022.1.a.md").read_text(encoding="utf-8")


def test_an_added_case_is_counted_everywhere(machine):
    line = "  - {name: 又一个, rule: 1.a, expect: undetermined, facts: {instruction: {received_at: 2023-09-25}}}\n"
    machine.edit("made_up_beta/cases/all.govrules.yaml", "cases:\n", f"cases:\n{line}")
    again = machine.rebuild()
    assert "beta-2022.1.a" in again and not {one for one in again if one.startswith("alpha")}


def test_a_changed_reading_is_on_its_page(machine):
    machine.edit("made_up_alpha/__init__.py", '"次日", "理由"', '"次日", "另一个理由"')
    assert "alpha-2022.1.a" in machine.rebuild()
    assert "另一个理由" in (machine.pages / "rules" / "alpha-2022.1.a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        ("建立清单", "建立台账清单", {"alpha-2022.2.a", "beta-2022.2.a", "alpha-2022.1.b", "alpha-2022.2.b"}),
        ("没有义务", "没有可核对的义务", set()),
    ],
)
def test_a_changed_entry_of_the_ledger_is_on_its_notices_page(machine, old, new, again):
    machine.edit("made_up_alpha/__init__.py", old, new)
    assert machine.rebuild() == again
    assert new in (machine.pages / "notices" / "alpha-2022.md").read_text(encoding="utf-8")


def test_an_added_clause_changes_every_rule_of_its_notice(machine):
    machine.edit("made_up_alpha/__init__.py", 'ledger.not_formalised("3.a"', 'ledger.not_formalised("3.b"')
    assert {f"alpha-2022.{key}" for key in ("1.a", "1.b", "2.a", "2.b")} <= machine.rebuild()


def test_a_changed_name_is_in_the_comparisons_of_the_other_notice(machine):
    machine.edit("made_up_alpha/__init__.py", '"落实反馈", "give', '"按期反馈", "give')
    assert "beta-2022.1.a" in machine.rebuild()
    for page in ("rules/beta-2022.1.a.md", "topics/task.md"):
        assert "按期反馈" in (machine.pages / page).read_text(encoding="utf-8")


def test_a_changed_title_of_a_notice_is_on_the_pages_of_its_rules(machine):
    machine.edit("made_up_alpha/__init__.py", '"alpha措施"', '"alpha办法"')
    assert {f"alpha-2022.{key}" for key in ("1.a", "1.b", "2.a", "2.b")} <= machine.rebuild()
    assert "alpha办法" in (machine.pages / "rules" / "alpha-2022.2.b.md").read_text(encoding="utf-8")


def test_a_renamed_place_is_in_the_comparisons_of_the_other_notice(machine):
    machine.edit("made_up_alpha/__init__.py", '"alpha县"', '"新县"')
    assert {"beta-2022.1.a", "beta-2022.1.b", "beta-2022.2.a"} <= machine.rebuild()
    assert "新县" in (machine.pages / "rules" / "beta-2022.1.b.md").read_text(encoding="utf-8")


def test_a_changed_program_makes_everything_again(machine):
    (machine.program / "core.py").write_text("two", encoding="utf-8")
    assert len(machine.rebuild()) == 8


def test_a_changed_record_type_makes_everything_again(machine):
    machine.edit("made_up_alpha/__init__.py", '"标题"', '"题目"')
    assert len(machine.rebuild()) == 8


def test_the_pages_follow_a_plugin_that_goes_and_one_that_comes(machine):
    machine.plugins = ["alpha"]
    machine.rebuild()
    assert not (machine.pages / "rules" / "beta-2022.1.a.md").exists()
    machine.plugins = ["alpha", "beta", "gamma"]
    machine.rebuild()
    assert "gamma县" in (machine.pages / "rules" / "alpha-2022.1.a.md").read_text(encoding="utf-8")


def test_a_case_that_names_the_rules_of_others_is_run_again_with_every_change_of_them(machine):
    machine.edit("made_up_alpha/cases/all.govrules.yaml", "[谈话人alpha]", "[谈话人alpha, 领导beta]")
    assert machine.rebuild() == {"alpha-2022.2.b"}
    machine.edit("made_up_beta/__init__.py", "within=workdays(7)", "within=workdays(8)")
    assert "alpha-2022.2.b" in machine.rebuild()
    assert machine.rebuild() == set()


def test_a_record_type_that_does_more_than_hold_fields_keeps_nothing(machine):
    field = '    title: TextField = TextField("标题", "title")\n'
    method = "\n    def shout(self):\n        return self.title.upper()\n"
    machine.edit("made_up_alpha/__init__.py", field, f"{field}{method}")
    assert len(machine.rebuild()) == 8
    machine.edit("made_up_alpha/__init__.py", "upper()", "lower()")
    assert len(machine.rebuild()) == 8


def test_a_fault_in_a_case_is_named_as_in_a_build_from_nothing(machine):
    machine.edit("made_up_beta/cases/all.govrules.yaml", "rule: 1.a", "rule: 1.z")
    with pytest.raises(Exception, match=r"all\.govrules\.yaml:6") as kept:
        machine.rebuild()
    with pytest.raises(type(kept.value)) as anew:
        fresh.refresh(machine.folder / "other", store=None)
    assert str(kept.value) == str(anew.value)


def test_a_broken_store_is_made_anew(machine):
    machine.store.write_text("not a database at all, but long enough to be read as one" * 40, encoding="utf-8")
    machine.edit("made_up_alpha/__init__.py", "workdays(7)", "workdays(5)")
    assert len(machine.rebuild()) == 8
    assert machine.rebuild() == set()


def test_a_text_of_a_rule_that_is_gone_is_forgotten(machine):
    machine.plugins = ["alpha"]
    machine.rebuild()
    with closing(sqlite3.connect(machine.store)) as base:
        names = [name for (name,) in base.execute("SELECT name FROM text")]
    assert len([name for name in names if "alpha" in name]) == 17 and not [name for name in names if "beta" in name]


def test_the_command_keeps_texts_only_beside_a_configuration_of_mkdocs(machine):
    for folder, known in (("with", True), ("without", False)):
        (machine.folder / folder).mkdir()
        if known:
            (machine.folder / folder / "mkdocs.yml").touch()
        out = machine.folder / folder / "docs"
        run = CliRunner().invoke(govrules, ["docs", "build", "-o", str(out)])
        assert run.exit_code == 0, run.output
        assert (machine.folder / folder / "build" / "rule-book-texts.sqlite").is_file() is known


def test_every_installed_rule_and_its_cases_can_be_kept(tmp_path):
    rules = load_rules()
    checker = Checker.of(rules)
    kept = KeptTexts(tmp_path / "store")
    index = CaseIndex(fresh.case_folders(), rules, digest(names_of(rules)), kept)
    assert "" not in {one for given in index.digests().values() for one in given}
    about = digest(vocabulary_digest(rules.records), checker.calendar)
    texts = RuleTexts(kept, about, index.digests())
    book = fresh.Book(rules, checker, Worked(checker, index.counts(), index.cases_of), texts=texts)
    for rule in book.ordered:
        book.text(rule, rule.id, lambda: "made")
    assert len(kept.made) == len(index._listed) + len(book.ordered) > 400
