"""A finding as lines of Chinese for failing cases and assertions: what came out, and which nodes decided it.

Dates, units and names of facts are shown as case files write them, so that they can be copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from govrules.evaluate.checker import Checker
from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import instant_of
from govrules.evaluate.trace import CalendarGap, Step, trace
from govrules.evaluate.verdict import Verdict
from govrules.expr import TRUE, Kind, Marker, Node, kind_of, nodes
from govrules.facts.record import Record, fields_of
from govrules.rules.logic import Bounded, Recurring, Required, Timely
from govrules.wording.zh import condition, message
from govrules.wording.zh.finding import VERDICTS
from govrules.wording.zh.nodes import measure

_MARKERS = {Marker.UNKNOWN: "未记录", Marker.NONE_STATED: "未设时限"}


def verdict_text(verdict: Verdict) -> str:
    """``violated（违反）``."""
    return f"{verdict.value}（{VERDICTS[verdict]}）"


def shown(value: Any) -> str:
    """A value as case files write it, or the Chinese word for its absence."""
    match value:
        case Marker():
            return _MARKERS[value]
        case CalendarGap():
            return "所需年份的工作日安排未公布"
        case bool():
            return "是" if value else "否"
        case None:
            return "无"
        case datetime():
            if value.time() == time.max:
                return f"{value.date().isoformat()}T24:00"
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case tuple() | list():
            return "、".join(shown(item) for item in value) or "无"
        case Mapping():
            return "；".join(f"{key}={shown(item)}" for key, item in value.items()) or "无"
    return str(value) or "无"


def detail_lines(finding: Finding, checker: Checker, as_of: date) -> list[str]:
    """The sentence on a finding, its numbers, what is missing, and the deciding nodes with their facts."""
    numbers = "，".join(_numbers(finding))
    lines = [message(finding, checker.rules.records, checker.calendar)]
    lines += [numbers] if numbers else []
    lines += [f"缺少：{'、'.join(finding.missing)}"] if finding.missing else []
    lines += [f"未落实：{'、'.join(finding.failed)}"] if finding.failed else []
    lines += [f"备注：{finding.note}"] if finding.note else []
    record = finding.record
    if isinstance(record, Record) and record.record_name == finding.rule.record:
        lines += _deciding(finding, record, checker, as_of)
    return lines


def _numbers(finding: Finding) -> Iterator[str]:
    if finding.due_at is not None:
        yield f"时限 {shown(finding.due_at)}"
    unit = measure(finding.unit)
    if finding.actual is not None or finding.due_at is not None:
        yield f"实际 {shown(finding.actual)}{unit}"
    if finding.limit is not None:
        yield f"限额 {shown(finding.limit)}{unit}"
    if finding.margin is not None:
        yield f"余量 {finding.margin.amount}{measure(finding.margin.unit)}"


def _deciding(finding: Finding, record: Record, checker: Checker, as_of: date) -> list[str]:
    instant = instant_of(as_of)
    lines: list[str] = []
    facts: dict[str, str] = {}
    for label, node in _nodes(finding):
        step = trace(node, record, instant, checker.calendar)
        lines.append(f"  {label}（{condition(node, checker.rules.records)}）：{_value(step)}")
        for below in _leaves(step):
            facts.setdefault(_fact(below, record), _value(below))
    if lines:
        lines.insert(0, "判断过程：")
    if facts:
        lines += ["所依事实：", *(f"  {name}：{value}" for name, value in facts.items())]
    return lines


def _nodes(finding: Finding) -> Iterator[tuple[str, Node]]:
    """The top nodes in the order of judging, up to the one that made the rule inapplicable."""
    logic = finding.rule.logic
    inapplicable = finding.verdict is Verdict.NOT_APPLICABLE
    if inapplicable and finding.note in ("jurisdiction", "bearer"):
        return
    if logic.applies != TRUE:
        yield "适用条件", logic.applies
    if inapplicable and finding.note == "condition":
        return
    yield "效力认定日", logic.decided_on
    if inapplicable and finding.note == "time":
        return
    for exemption in logic.exemptions:
        yield "例外", exemption.when
    if inapplicable:
        return
    match logic.test:
        case Timely(done, due):
            yield "时限", due
            yield "实际", done
        case Bounded(actual, _, limit):
            yield "实际", actual
            yield "限额", limit
        case Required(parts):
            yield from (("要素", part.holds) for part in parts)
        case Recurring():
            return


def _value(step: Step) -> str:
    if step.value is None and kind_of(step.node) in (Kind.FLAG, Kind.NUMBER):
        return "未记录" if isinstance(step.node, nodes.Fact | nodes.Element) else "未知"
    if step.value is None and kind_of(step.node) is Kind.MOMENT:
        return "未发生"
    return shown(step.value)


def _leaves(step: Step) -> Iterator[Step]:
    if isinstance(step.node, nodes.Fact | nodes.Element):
        yield step
        return
    for below in step.steps:
        yield from _leaves(below)


def _fact(step: Step, record: Record) -> str:
    element = step.node if isinstance(step.node, nodes.Element) else None
    fact = step.node if element is None else element.of
    assert isinstance(fact, nodes.Fact)
    return f"{fields_of(type(record))[fact.name].zh} {fact.name}" + (f"[{element.key}]" if element else "")
