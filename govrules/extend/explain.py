"""A finding as lines of Chinese: verdict, due date, margin, what is missing, and the nodes that decided.

For failing cases and assertions, where a reader needs the numbers; the sentences for citizens and officials
are made elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from govrules.evaluate.finding import Finding
from govrules.evaluate.moments import instant_of
from govrules.evaluate.trace import CalendarGap, Step, trace
from govrules.evaluate.verdict import Verdict
from govrules.expr import TRUE, Kind, Marker, Node, kind_of, nodes
from govrules.facts.record import Record, fields_of
from govrules.rules.logic import Bounded, Recurring, Required, Timely
from govrules.timing import WorkdayCalendar

VERDICTS = {
    Verdict.SATISFIED: "符合", Verdict.VIOLATED: "违反", Verdict.EXCUSED: "有理由未按要求", Verdict.PENDING: "未到期",
    Verdict.NOT_APPLICABLE: "不适用", Verdict.UNDETERMINED: "无法判定", Verdict.ERROR: "程序错误",
}  # fmt: skip
_UNITS = {"minute": "分钟", "hour": "小时", "day": "天", "count": "次"}
_MARKERS = {"unknown": "未记录", "none_stated": "未设时限"}
_REASONS = {
    "jurisdiction": "不在该文件的行政区域内", "bearer": "该文件不约束这类主体", "condition": "不符合适用条件",
    "time": "文件当时不生效", "no roster": "没有责任名册", "uncertain dates in force": "文件当时是否生效不确定",
    "on the roster for part of the period only": "只在考核期的一部分时间在册",
    "not on the roster at as-of": "截至时不在册",
}  # fmt: skip


def verdict_text(verdict: Verdict) -> str:
    """``violated(违反)``."""
    return f"{verdict.value}({VERDICTS[verdict]})"


def shown(value: Any) -> str:
    """A value as readers write it."""
    match value:
        case Marker():
            return _MARKERS[value.value]
        case CalendarGap():
            return "所需年份的工作日安排未公布"
        case bool():
            return "是" if value else "否"
        case None:
            return "无"
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case tuple() | list():
            return "、".join(shown(item) for item in value) or "无"
        case Mapping():
            return ";".join(f"{key}={shown(item)}" for key, item in value.items()) or "无"
    return str(value)


def detail_lines(finding: Finding, calendar: WorkdayCalendar, as_of: date) -> list[str]:
    """What the verdict rests on: numbers, reasons, and the deciding nodes with the facts below them."""
    numbers = list(_numbers(finding))
    lines = [",".join(numbers)] if numbers else []
    lines += [f"缺少:{'、'.join(finding.missing)}"] if finding.missing else []
    lines += [f"未落实:{'、'.join(finding.failed)}"] if finding.failed else []
    lines += [f"备注:{_REASONS.get(finding.note, finding.note)}"] if finding.note else []
    if isinstance(finding.record, Record) and finding.record.record_name == finding.rule.record:
        lines += _deciding(finding, finding.record, calendar, as_of)
    return lines


def _numbers(finding: Finding) -> Iterator[str]:
    if finding.due_at is not None:
        yield f"时限 {shown(finding.due_at)}"
    unit = _UNITS.get(finding.unit, finding.unit)
    if finding.actual is not None or finding.due_at is not None:
        yield f"实际 {shown(finding.actual)}{unit}"
    if finding.limit is not None:
        yield f"限额 {shown(finding.limit)}{unit}"
    if finding.margin is not None:
        yield f"余量 {finding.margin.amount}{_UNITS.get(finding.margin.unit, finding.margin.unit)}"


def _deciding(finding: Finding, record: Record, calendar: WorkdayCalendar, as_of: date) -> list[str]:
    instant = instant_of(as_of)
    lines: list[str] = []
    facts: dict[str, str] = {}
    for label, node in _nodes(finding):
        step = trace(node, record, instant, calendar)
        lines.append(f"  {label}:{_value(step)}")
        for below in _leaves(step):
            facts.setdefault(_fact(below, record), _value(below))
    if lines:
        lines.insert(0, "判断过程:")
    if facts:
        lines += ["所依事实:", *(f"  {name}:{value}" for name, value in facts.items())]
    return lines


def _nodes(finding: Finding) -> Iterator[tuple[str, Node]]:
    """The top nodes in the order of judging, up to the one that made the rule inapplicable."""
    logic = finding.rule.logic
    inapplicable = finding.verdict is Verdict.NOT_APPLICABLE
    if logic.applies != TRUE:
        yield "适用条件", logic.applies
    if inapplicable and finding.note == "condition":
        return
    yield "生效判断日", logic.decided_on
    for exemption in logic.exemptions:
        yield f"例外({exemption.label.zh})", exemption.when
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
            yield from ((part.label.zh, part.holds) for part in parts)
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

