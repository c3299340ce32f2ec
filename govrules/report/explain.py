"""Why a rule came out as it did: every node with its value, in words, for each subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import instant_of
from govrules.evaluate.trace import CalendarGap, Step, trace
from govrules.expr import FALSE, TRUE, Kind, Node, kind_of, nodes
from govrules.facts.dataset import Dataset
from govrules.report.phrases import verdict_name
from govrules.report.wrap import wrap
from govrules.rules.logic import Bounded, Recurring, Required, Timely
from govrules.rules.rule import Rule
from govrules.wording import Language, Records, wording_of, zh
from govrules.wording.terms import record_label

_WORDS = {
    "applies": ("适用情形", "applies"), "exception": ("例外", "exception"), "decided": ("适用时间", "law of"),
    "decided_to": ("适用时间止", "law of, to"), "done": ("完成", "done"), "due": ("时限", "due"),
    "actual": ("数值", "figure"), "limit": ("界限", "limit"), "open": ("未到期至", "open until"),
    "part": ("要求", "element"), "excuse": ("理由", "reason"), "counts": ("计入", "counts"), "on": ("日期", "date"),
    "members": ("名册条件", "member"),
}  # fmt: skip


def explanation(
    rule: Rule, findings: Sequence[Finding], dataset: Dataset, as_of: date, checker: Checker, lang: Language = "zh",
    width: int = 80,
) -> str:
    """The trace of each finding of a rule as indented text."""
    writer = _Writer(rule, checker, as_of, lang, width)
    return "\n".join(writer.lines(findings, dataset)) + "\n"


class _Writer:
    """One explanation being written."""

    def __init__(self, rule: Rule, checker: Checker, as_of: date, lang: Language, width: int) -> None:
        self.rule, self.checker, self.lang, self.width = rule, checker, lang, width
        self.as_of = instant_of(as_of)
        self.words = wording_of(lang)
        self.records: Records = checker.rules.records

    def lines(self, findings: Sequence[Finding], dataset: Dataset) -> Iterator[str]:
        yield from wrap(f"{self.rule.id}  ({self.rule.slug})", self.width)
        yield from wrap(self.words.sentence(self.rule, self.records), self.width)
        if not findings:
            yield ""
            kind = record_label(self.rule.record, self.records, self.lang)
            yield from wrap(
                f"所给事实中没有这条规则的对象（{kind}）。" if self.lang == "zh"
                else f"The facts hold no subject of this rule ({kind}).", self.width,
            )  # fmt: skip
        for finding in findings:
            yield ""
            yield from self._finding(finding, dataset)

    def _finding(self, finding: Finding, dataset: Dataset) -> Iterator[str]:
        kind = record_label(finding.subject.record, self.records, self.lang)
        yield from wrap(f"{kind} {finding.subject.id}: {verdict_name(finding.verdict, self.lang)}", self.width)
        yield from wrap(self.words.message(finding, self.records, self.checker.calendar), self.width, first="  ")
        if isinstance(finding.rule.logic.test, Recurring):
            if finding.record is not None:
                name = _WORDS["members"][0 if self.lang == "zh" else 1]
                for node in finding.rule.logic.member_expressions():
                    step = trace(node, finding.record, self.as_of, self.checker.calendar)
                    yield from self._step(step, 1, f"{name}: ")
            yield from self._acts(finding, dataset)
        elif finding.record is not None:
            for name, node in top_nodes(finding.rule, self.lang):
                yield from self._step(trace(node, finding.record, self.as_of, self.checker.calendar), 1, f"{name}: ")

    def _acts(self, finding: Finding, dataset: Dataset) -> Iterator[str]:
        about = self.rule.logic.about
        for record in dataset.records:
            if record.record_name != self.rule.record or record.bearer != finding.subject.bearer:
                continue
            if about is not None and record.discriminator and getattr(record, record.discriminator) != about:
                continue
            yield from wrap(f"{record_label(record.record_name, self.records, self.lang)} {record.id}", self.width,
                            first="  ")  # fmt: skip
            for name, node in top_nodes(finding.rule, self.lang):
                yield from self._step(trace(node, record, self.as_of, self.checker.calendar), 2, f"{name}: ")

    def _step(self, step: Step, depth: int, name: str = "") -> Iterator[str]:
        text = f"{name}{self.words.condition(step.node, self.records)} → {self._value(step)}"
        yield from wrap(text, self.width, first="  " * depth + "- ")
        for below in step.steps:
            if not isinstance(below.node, nodes.Const):
                yield from self._step(below, depth + 1)

    def _value(self, step: Step) -> str:
        if isinstance(step.value, CalendarGap):
            return f"须有{zh.schedule(step.value.message)}" if self.lang == "zh" else step.value.message
        if step.unknown:
            return "不详" if self.lang == "zh" else "unknown"
        if kind_of(step.node) is Kind.FLAG and isinstance(step.value, bool):
            pair = ("成立", "不成立") if self.lang == "zh" else ("true", "false")
            return pair[0] if step.value else pair[1]
        return self.words.value(step.value)


def top_nodes(rule: Rule, lang: Language) -> Iterator[tuple[str, Node]]:
    """The expressions of a rule in the order in which they decide, each with its name."""
    logic, pick = rule.logic, 0 if lang == "zh" else 1
    if logic.applies != TRUE:
        yield _WORDS["applies"][pick], logic.applies
    for exemption in logic.exemptions:
        label = exemption.label.zh if lang == "zh" else exemption.label.en
        yield f"{_WORDS['exception'][pick]} {label}", exemption.when
    test = logic.test
    if not isinstance(test, Recurring):
        yield _WORDS["decided"][pick], logic.decided_on
        if logic.decided_to is not None:
            yield _WORDS["decided_to"][pick], logic.decided_to
    match test:
        case Timely(done, due):
            yield _WORDS["done"][pick], done
            yield _WORDS["due"][pick], due
        case Bounded(actual, _, limit, _, _, until):
            yield _WORDS["actual"][pick], actual
            yield _WORDS["limit"][pick], limit
            if until is not None and until != FALSE:
                yield _WORDS["open"][pick], until
        case Required(parts, _, until):
            for part in parts:
                yield f"{_WORDS['part'][pick]} {part.label.zh if lang == 'zh' else part.label.en}", part.holds
            if until is not None:
                yield _WORDS["open"][pick], until
        case Recurring(_, where, on):
            if where != TRUE:
                yield _WORDS["counts"][pick], where
            yield _WORDS["on"][pick], on
        case _:
            assert_never(test)
    if rule.excusable and logic.excuse is not None:
        yield _WORDS["excuse"][pick], logic.excuse
