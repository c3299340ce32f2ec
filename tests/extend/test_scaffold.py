"""Drafting a plugin from a notice that nobody has seen: structure, places, guesses, files, marks; and the guides."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import attrs
import pytest
import yaml

import govrules.archetypes
import govrules.facts.records
import govrules.timing
from govrules.errors import UsageError
from govrules.evaluate.checker import Checker
from govrules.expr import nodes
from govrules.extend import combine, contribution, hookimpl
from govrules.extend.cases import collect, run
from govrules.extend.scaffold import scaffold, short_title, undecided
from govrules.extend.scaffold_draft import draft
from govrules.extend.scaffold_guess import duties, guess
from govrules.extend.scaffold_number import number_of
from govrules.extend.scaffold_place import place_of
from govrules.extend.suite import suite
from govrules.law import Jurisdiction, Modality, NormalisedText, Notice, Policy, Provision, ledger, selector
from govrules.rules import Counting, Reading, Window
from govrules.timing import InForce

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "developers" / "new-region.md"
ARCHETYPES = ROOT / "docs" / "developers" / "archetypes.md"

LAW = """\
首页 > 政务公开
云岭县人民政府办公室关于印发《云岭县机关办事规则》的通知
云政办发〔2023〕5号

各镇人民政府,县政府各部门:

为提高效率,制定本规则。

第一章 总则

第一条 为了规范机关办事,制定本规则。本规则所称机关,是指县政府各部门。

第二章 办事

第二条 各部门应当在30分钟内报告紧急情况;原则上每周召开1次例会,每半年至少检查2次。
部门负责人外出的,应当提前2天请假。

第三条 办事窗口应当做到:
(一)一次性告知所需材料;
(二)不得收取任何费用。

第四条 鼓励机关干部学习业务。

云岭县人民政府办公室
2023年3月1日
"""
PLAN = """\
白沙市人民政府关于转变作风的实施意见

一、总体要求

坚持以人民为中心。提高效率。

二、重点任务

(一)改进会风。全市性会议控制在2小时左右。

1.精简会议。会议数量压减30%以上。

发言要短。每人不超过8分钟。

2、强化督查。12345热线诉求5日内办结,办结率达到95%。

三、保障措施

(一)加强领导。各区要建立台账。(二)不是新的条目。
"""


def places_once(text: str) -> list[str]:
    """Places of a draft that do not stand exactly once in the text."""
    whole = NormalisedText.of(text)
    return [clause.place for clause in draft(text).clauses() if len(selector(clause.place).find(whole)) != 1]


def test_articles_of_a_regulation_are_named_by_their_number_alone():
    found = draft(LAW)
    assert [provision.id for provision in found.provisions] == ["0", "1", "2", "2.p2", "3.1", "3.2", "4"]
    assert [clause.id for clause in found.provisions[2].clauses] == ["2.a", "2.b", "2.c"]
    assert found.provisions[2].path == ("第二章办事",)
    assert found.provisions[2].heading == "第二条"
    assert found.provisions[4].path == ("第二章办事", "第三条办事窗口应当做到")
    assert (found.doc_number, found.issued) == ("云政办发〔2023〕5号", date(2023, 3, 1))
    assert found.title == "云岭县人民政府办公室关于印发《云岭县机关办事规则》的通知"


def test_items_below_parts_keep_the_numbers_above_them_and_later_paragraphs_say_so():
    found = draft(PLAN)
    assert [provision.id for provision in found.provisions] == ["1", "2.1", "2.1.1", "2.1.1.p2", "2.1.2", "3.1"]
    assert found.provisions[2].heading == "1.精简会议"
    assert found.provisions[2].path == ("二、重点任务", "(一)改进会风")
    assert found.provisions[3].heading == "发言要短"


def test_items_that_run_through_the_whole_notice_need_no_part_in_their_id():
    text = "某县关于效率的意见\n\n一、甲\n\n1.办文。文件当日办结。\n\n二、乙\n\n2.办会。会议不超过1小时。\n"
    assert [provision.id for provision in draft(text).provisions] == ["1", "2"]


def test_the_signature_of_a_covering_letter_is_part_of_the_introduction():
    text = "现将办法印发给你们。\n\n某县人民政府\n\n2023年1月1日\n\n某县办法\n\n第一条 文件当日办结。\n"
    introduction, _ = draft(text).provisions
    whole = NormalisedText.of(text)
    (letter,), (signature,) = (selector(clause.place).find(whole) for clause in introduction.clauses)
    assert whole.text[slice(*signature)] == "某县人民政府2023年1月1日某县办法"
    assert whole.text[slice(*letter)] == "现将办法印发给你们"
    assert {clause.guess.kind for clause in introduction.clauses} == {"reference"}
    assert draft(text).left_out == ()


def test_a_notice_without_any_number_is_drafted_as_one_provision_of_duties():
    text = "某县关于值班的通知\n\n各部门在30分钟内报告。\n\n不得脱岗。\n\n某县人民政府\n\n2023年1月1日\n"
    (only,) = draft(text).provisions
    assert (only.id, only.heading) == ("0", "")
    assert [clause.guess.kind for clause in only.clauses] == ["deadline", "prohibition"]
    assert len(draft(text).left_out) == 3


def test_a_number_printed_twice_gives_two_ids():
    text = "第一条 文件当日办结。\n第一条 会议不超过1小时。\n"
    assert [provision.id for provision in draft(text).provisions] == ["1", "1-2"]


def test_titles_addressees_menus_and_signatures_are_left_out_and_named_with_their_line():
    left_out = dict(draft(LAW).left_out)
    assert left_out[1].startswith("首页")
    assert left_out[5].startswith("各镇人民政府")
    assert set(left_out) == {1, 2, 3, 5, 24, 25}


def test_a_text_printed_in_short_lines_is_read_as_paragraphs():
    text = "某县规定\n第一条 各部门应当在收到来文之后认真研究并\n在3个工作日内答复来文单位。\n第二条 会议从简。\n"
    first, second = draft(text).provisions
    assert len(first.clauses) == 1 and first.clauses[0].guess.kind == "deadline"
    assert second.id == "2"


@pytest.mark.parametrize("text", [LAW, PLAN, LAW + PLAN])
def test_every_drafted_place_stands_exactly_once_in_the_text(text):
    assert places_once(text) == []


def test_a_sentence_printed_twice_is_told_apart_by_what_stands_before_it():
    text = "一、甲\n\n及时报告。\n\n二、乙\n\n及时报告。\n"
    whole = NormalisedText.of(text)
    places = [selector(clause.place).find(whole) for clause in draft(text).clauses()]
    assert [len(place) for place in places] == [1, 1] and places[0] != places[1]


def test_a_passage_that_no_context_tells_apart_is_an_error():
    text = NormalisedText.of("甲" * 200)
    with pytest.raises(UsageError, match="stands there twice"):
        place_of(text, "甲" * 200, 100, 104)


def test_a_place_uses_the_words_as_printed_and_never_the_marks_of_the_notation():
    text = "一、办会。会议……时间不超过１小时，发言从简、内容从实。\n"
    (clause,) = draft(text).clauses()
    assert len(selector(clause.place).find(NormalisedText.of(text))) == 1


@pytest.mark.parametrize(
    ("sentence", "modality", "kind", "status", "call"),
    [
        ("各部门应当在7个工作日内反馈", "must", "deadline", "executable", "deadline(…, within=workdays(7))"),
        ("特急文件一小时内办结", "must", "deadline", "executable", "deadline(…, within=hours(1))"),
        ("审批由10个工作日压缩为7个工作日", "must", "deadline", "executable", "deadline(…, within=workdays(7))"),
        ("按照规定时限办理", "must", "deadline", "executable", "deadline_set_by(…)"),
        ("会议原则上不超过90分钟", "in_principle", "cap", "executable", "cap(…, at_most=90)"),
        ("会议时间控制在2小时左右", "in_principle", "cap", "executable", "cap(…, at_most=2, about=True)"),
        ("每季度至少走访3户", "must", "frequency", "executable", "recurrence(…, per=Unit.QUARTER, at_least=3)"),
        ("每半年通报2次", "must", "frequency", "executable", "recurrence(…, per=Unit.HALF_YEAR, at_least=2)"),
        ("每2周办公1次", "must", "frequency", "executable", "recurrence(…, per=Unit.WEEK, every=2, at_least=1)"),
        ("外出须提前3天请假", "must", "advance_notice", "executable", "advance_notice(…, by=days(3))"),
        ("6月底前完成", "must", "fixed_date", "executable", "fixed_date(…)"),
        ("办结率达到95%", "must", "ratio", "executable", "share(…, percent=95)"),
        ("实现全覆盖", "must", "ratio", "executable", "share(…, percent=100)"),
        ("会议压减30%以上", "must", "reduction", "executable", "reduction(…, percent=30)"),
        ("不得拖延", "must_not", "prohibition", "attested", "prohibits(…)"),
        ("健全值班制度", "must", "existence", "attested", "attested(…)"),
        ("鼓励创新", "aspire", "aspiration", "not_formalised", ""),
        ("部门可以由专人负责", "may", "permission", "not_formalised", ""),
        ("本办法自印发之日起施行", "define", "definition", "not_formalised", ""),
        ("一般性支出要节约", "must", "aspiration", "not_formalised", ""),
        ("發現問題應當於三日內報告", "must", "deadline", "executable", "deadline(…, within=days(3))"),
    ],
)
def test_cue_words_suggest_how_a_sentence_binds_and_what_checks_it(sentence, modality, kind, status, call):
    found = guess(sentence)
    assert (found.modality.value, found.kind, found.status.value, found.call) == (modality, kind, status, call)


def test_a_sentence_with_several_limits_is_split_where_each_begins():
    words = "事件发生后,15分钟内电话报告,30分钟内书面报告,并做好处置"
    assert [words[first:last] for first, last in duties(words)] == [
        "事件发生后,15分钟内电话报告", "30分钟内书面报告,并做好处置",
    ]
    assert duties("认真学习,深入研究") == [(0, 9)]


@pytest.mark.parametrize(("words", "number"), [("21", 21), ("十", 10), ("二十一", 21), ("一百零三", 103), ("两", 2)])
def test_chinese_numbers_are_read(words, number):
    assert number_of(words) == number


def test_a_short_title_is_the_document_itself():
    assert short_title("云岭县人民政府关于印发《机关办事规则》的通知") == "机关办事规则"
    assert short_title("云岭县人民政府关于转变作风的意见") == "关于转变作风的意见"


def forget(package: str) -> None:
    """Drop a package and its modules, so that the next of that name is read from its own folder."""
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]


@pytest.fixture
def load(monkeypatch):
    """Import a package that was just written, and leave no trace of it."""
    loaded: list[str] = []

    def loader(root: Path, package: str) -> ModuleType:
        monkeypatch.syspath_prepend(str(root))
        forget(package)
        loaded.append(package)
        return importlib.import_module(package)

    yield loader
    for package in loaded:
        forget(package)


@pytest.fixture
def drafted(tmp_path, load):
    """The draft of the made-up regulation, written and loaded: (module, rule set, folder)."""
    made = scaffold(LAW, name="yunling_x", code="999123", place="云岭县")
    root = made.write(tmp_path)
    module = load(root, "govrules_yunling_x")
    return module, combine([contribution(module, name="yunling_x")]), root


def test_a_draft_loads_with_every_clause_and_its_example_cases_pass(drafted):
    _, rules, root = drafted
    (notice,) = rules.notices
    assert (notice.id, notice.issuer, notice.jurisdiction.code) == ("yunling-x-2023", "云岭县人民政府办公室", "999123")
    assert [clause.id for clause in notice.clauses()] == [clause.id for clause in draft(LAW).clauses()]
    checker = Checker.of(rules)
    results = [run(case, checker) for case in collect(root / "govrules_yunling_x" / "cases", rules)]
    assert len(results) == 4 and [result.explanation for result in results if not result.passed] == []


def test_a_draft_is_never_silently_green(drafted):
    _, rules, root = drafted
    (notice,) = rules.notices
    gaps = undecided(notice, rules.rules)
    open_clauses = {line.split(":")[0] for line in gaps}
    assert {f"{notice.id}.{clause.id}" for clause in notice.clauses()} <= open_clauses
    assert any("in_force_basis" in line for line in gaps) and any("example" in line for line in gaps)
    problems = suite(rules, root / "govrules_yunling_x" / "cases", notice=notice.id)
    assert problems[:len(gaps)] == gaps


def test_a_clause_counts_as_decided_once_no_slot_begins_with_the_mark(drafted):
    _, rules, _ = drafted
    (notice,) = rules.notices
    first = notice.provisions[0].clauses[0]
    settled = attrs.evolve(first, bearer="无", why_not="目的条款。")
    done = notice.restricted(provisions=(attrs.evolve(notice.provisions[0], clauses=(settled,)),))
    assert not any(line.startswith(f"{notice.id}.{first.id}:") for line in undecided(done))
    halfway = attrs.evolve(first, bearer="无")
    half = notice.restricted(provisions=(attrs.evolve(notice.provisions[0], clauses=(halfway,)),))
    assert f"{notice.id}.{first.id}: the clause is undecided (why)." in undecided(half)


def test_published_plugins_have_nothing_undecided():
    plugin = pytest.importorskip("govrules_ningqiang")
    rules = combine([contribution(plugin, name="ningqiang")])
    assert undecided(rules.notices[0], rules.rules) == []


def test_a_draft_never_copies_more_of_the_text_than_short_selectors(tmp_path):
    long = "第一条 " + "、".join(f"第{number}个部门认真落实各项工作" for number in range(40)) + ",并在3日内反馈。\n"
    made = scaffold(long, name="long", code="999123", place="某县", title="某县规定", issued=date(2023, 1, 1))
    whole = NormalisedText.of(long).text
    for text in made.files.values():
        words = NormalisedText.of(text).text
        assert not any(whole[at:at + 62] in words for at in range(len(whole) - 62))


def test_no_ledger_module_is_longer_than_a_reader_can_hold():
    text = "".join(f"第{number}条 各部门在{number}日内办结。建立第{number}号台账。\n" for number in range(1, 90))
    made = scaffold(text, name="many", code="999123", place="某县", title="某县规定", issued=date(2023, 1, 1))
    sizes = {path: source.count("\n") for path, source in made.files.items() if path.endswith(".py")}
    assert sum("/ledger/part_" in path for path in sizes) >= 3
    assert max(sizes.values()) < 350


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"name": "Yun-Ling"}, "cannot be the name of a Python package"),
        ({"code": "12"}, "not a GB/T 2260 code"),
        ({"text": "没有一句话"}, "no sentence"),
        ({"text": "第一条 当日办结。\n"}, "title of a notice"),
        ({"text": "第一条 当日办结。\n", "title": "某县规定"}, "no date of issue"),
    ],
)
def test_what_the_text_does_not_say_is_asked_for(options, message):
    given = {"text": LAW, "name": "x", "code": "999123", "place": "某县"} | options
    text = given.pop("text")
    with pytest.raises(UsageError, match=message):
        scaffold(text, **given)


def test_a_folder_that_holds_something_is_never_overwritten(tmp_path):
    made = scaffold(LAW, name="yl", code="999123", place="云岭县")
    made.write(tmp_path)
    with pytest.raises(UsageError, match="exists already"):
        made.write(tmp_path)


@pytest.mark.slow
def test_a_draft_passes_ruff_and_mypy_as_it_is(drafted):
    _, _, root = drafted
    assert shutil.which("ruff", path=str(Path(sys.executable).parent)), "ruff belongs to the test extra"
    for tool in (["ruff", "check", "--no-cache", "."], ["mypy", "--cache-dir", str(root / ".cache")]):
        done = subprocess.run([sys.executable, "-m", *tool], cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


# The guides: what they show is what happens.

FENCE = re.compile(r'^```(\w+) title="([^"]+)"\n(.*?)^```$', flags=re.MULTILINE | re.DOTALL)
PAIR = re.compile(r"^```python\n(.*?)^```\n\n```yaml\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def guide(tmp_path, load):
    """The worked example of the guide, made as the guide says: the draft, then the files shown put over it."""
    shown = {title: body for _, title, body in FENCE.findall(GUIDE.read_text(encoding="utf-8"))}
    notice = shown.pop("qingxi.txt")
    made = scaffold(notice, name="qingxi", code="999001", place="青溪镇")
    root = made.write(tmp_path)
    drafted_ids = [clause.id for clause in made.draft.clauses()]
    for path, body in shown.items():
        assert (root / path).parent.is_dir(), f"the draft has no folder for {path}"
        (root / path).write_text(body, encoding="utf-8")
    module = load(root, "govrules_qingxi")
    return notice, drafted_ids, combine([contribution(module, name="qingxi")]), root


def test_the_worked_example_of_the_guide_is_complete(guide):
    _, _, rules, root = guide
    assert suite(rules, root / "govrules_qingxi" / "cases", notice="qingxi-2024") == []


def test_the_worked_example_keeps_the_drafted_ids_and_finds_every_place_once(guide):
    notice, drafted_ids, rules, _ = guide
    clauses = list(rules.notices[0].clauses())
    assert [clause.id for clause in clauses] == drafted_ids
    text = NormalisedText.of(notice)
    assert [clause.id for clause in clauses if len(clause.place.find(text)) != 1] == []
    assert all(NormalisedText.of(clause.quote).text in text.text for clause in clauses)


def test_the_guide_prints_what_the_commands_say(guide):
    _, drafted_ids, rules, root = guide
    words = GUIDE.read_text(encoding="utf-8")
    cases = collect(root / "govrules_qingxi" / "cases", rules)
    assert f"{len(cases)} 个用例通过，0 个失败" in words
    assert f"{len(drafted_ids)} 项条款" in words


@pytest.mark.slow
def test_the_worked_example_of_the_guide_passes_ruff_and_mypy(guide):
    root = guide[3]
    for tool in (["ruff", "check", "--no-cache", "."], ["mypy", "--cache-dir", str(root / ".cache")]):
        done = subprocess.run([sys.executable, "-m", *tool], cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def archetype_examples() -> list[tuple[str, str, str]]:
    """(clause id, python, yaml) of every example in the guide to the archetypes."""
    pairs = PAIR.findall(ARCHETYPES.read_text(encoding="utf-8"))
    return [(re.search(r'NOTICE\.clause\("([^"]+)"\)', code)[1], code, cases) for code, cases in pairs]


def example_rules(clause: str, code: str):
    """The rule set of one example; its ledger line is in the first comment."""
    status, modality, kind = re.match(r'# 台账:(\w+),(\w+),"(\w+)"', code).groups()
    line = getattr(ledger, status)(
        clause, Modality[modality], kind, bearer="镇政府", topic="other", place="某句", quote="某句"
    )
    notice = Notice(
        id="example-2024", title="示例", short_title="示例", issuer="示例",
        jurisdiction=Jurisdiction("999001", "青溪镇"), in_force=InForce(date(2024, 1, 1)), in_force_basis="所印",
        policy=Policy("example"),
        provisions=(Provision("1", "", (line,)),),
    )  # fmt: skip
    names = {
        "NOTICE": notice, "date": date, "nodes": nodes, "Counting": Counting, "Window": Window, "Reading": Reading,
        **{name: getattr(govrules.archetypes, name) for name in govrules.archetypes.__all__},
        **{name: getattr(govrules.facts.records, name) for name in govrules.facts.records.__all__},
        **{name: getattr(govrules.timing, name) for name in govrules.timing.__all__ if name != "Counting"},
    }
    rule = eval(code, names)

    class Plugin:
        @hookimpl
        def govrules_notices(self):
            return (notice,)

        @hookimpl
        def govrules_rules(self):
            return (rule,)

    return combine([contribution(Plugin(), name="example")])


@pytest.mark.parametrize(("clause", "code", "cases"), [pytest.param(*one, id=one[0]) for one in archetype_examples()])
def test_the_examples_of_the_archetypes_give_the_verdicts_they_say(clause, code, cases, tmp_path):
    rules = example_rules(clause, code)
    listed = yaml.load(cases, yaml.BaseLoader)
    verdicts = {case["expect"] if isinstance(case["expect"], str) else case["expect"]["verdict"] for case in listed}
    assert len(verdicts) > 2
    named = cases.replace("- {name:", f"- {{rule: '{clause}', name:").replace("- name:", f"- rule: '{clause}'\n  name:")
    path = tmp_path / "example.govrules.yaml"
    path.write_text(
        f"notice: example-2024\njurisdiction: '999001'\nas_of: 2024-07-15\ncases:\n{named}", encoding="utf-8"
    )
    checker = Checker.of(rules)
    results = [run(case, checker) for case in collect(path, rules)]
    assert len(results) == len(listed)
    assert [result.explanation for result in results if not result.passed] == []


def test_every_archetype_has_its_example():
    shown = ARCHETYPES.read_text(encoding="utf-8")
    constructors = {"as_of_within", "known_or", "named_period"}
    assert [name for name in govrules.archetypes.__all__ if name not in constructors and f"`{name}" not in shown] == []
