"""What a finding's note says in Chinese, where the note names facts or conditions."""

from __future__ import annotations

from collections.abc import Iterable

from govrules.evaluate.at_odds import ANSWERS_AT_ODDS, CONTRADICTION, read_excess, read_note
from govrules.evaluate.finding import Finding
from govrules.timing import WorkdayCalendar
from govrules.wording.reversed import Swap
from govrules.wording.terms import label_of, missing_parts
from govrules.wording.unmet import unmet
from govrules.wording.zh.nodes import Records, condition, value


def special(finding: Finding, records: Records, calendar: WorkdayCalendar | None) -> str | None:
    """The note in words, or None where it is one of the fixed phrases."""
    order = read_note(finding.note)
    if order is not None:
        first, second = _fact(order.fact, records), _fact(order.trigger, records)
        return f"所记时间先后不可能：{first}为{value(order.at)}，早于{second}{value(order.since)}"
    excess = read_excess(finding.note)
    if excess is not None:
        part, whole = _facts(excess.facts, records), _facts(excess.whole_facts, records)
        return f"所记数字不可能：{part}为{excess.part}，多于{whole}{excess.whole}"
    if finding.note == ANSWERS_AT_ODDS:
        return "「是否落实」与各要素的记录互相矛盾"
    if finding.note.startswith(CONTRADICTION):
        ids = finding.note.removeprefix(CONTRADICTION).removeprefix("attestation ")
        return f"核验记录{ids.replace(' and ', '与')}出自同一天而内容不一致"
    failed = unmet(finding, calendar)
    if failed:
        return f"此条的适用情形不具备，须：{'；'.join(condition(node, records) for node in failed)}"
    return None


def order(swap: Swap, records: Records) -> str:
    """Which two recorded moments are the wrong way round."""
    late, early = (f"「{label_of(fact.record, fact.name, records, 'zh')}」" for fact in (swap.fact, swap.before))
    relation = "晚于" if swap.is_after else "不早于"
    return f"{swap.part.zh}（{late}{value(swap.at)}，{relation}{early}{value(swap.before_at)}）"


def _facts(names: Iterable[str], records: Records) -> str:
    return "、".join(_fact(name, records) for name in names)


def _fact(name: str, records: Records) -> str:
    parts = missing_parts(name)
    return name if parts is None else f"「{label_of(parts[0], parts[1], records, 'zh')}」（{name}）"
