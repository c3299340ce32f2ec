"""The rules of several regions on one topic, side by side, and every pair of them judged."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import assert_never

from attrs import frozen

from govrules.analysis.strictness import Judgement, judge
from govrules.errors import UnknownName, nearest
from govrules.expr import nodes
from govrules.rules.logic import Bounded, Counting, Label, Recurring, Required, Timely
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import Unit

MAPPED_TOPICS: Mapping[str, tuple[str, ...]] = {
    "decision.procedure": ("decision.procedure", "legality_review.consultation"),
    "meeting.reduction": (
        "meeting.avoid", "meeting.count", "meeting.level", "meeting.merge", "meeting.reduction", "meeting.video",
    ),
    "publication.default": ("publication.default", "publication.general"),
    "regulation.cleanup": ("regulation.cleanup", "regulation.cleanup.classification", "regulation.cleanup.repeal"),
    "research.days": ("research.days", "research.fieldwork"),
    "supervision.inspection.mode": ("research.unannounced_ratio", "supervision.inspection.mode"),
    "task.closure": ("supervision.completion", "task.closure", "task.meeting_decision.completion"),
    "task.list": ("supervision.ledger", "task.ledger", "task.list", "task.list_management"),
}  # fmt: skip
"""Topics that notices name differently and that are compared as one; every other topic stands for itself."""

_UNITS = {
    "minute": ("分钟", "minutes"), "hour": ("小时", "hours"), "day": ("日", "days"),
    "workday": ("个工作日", "workdays"), "week": ("周", "weeks"), "half_month": ("个半月", "half-months"),
    "month": ("个月", "months"), "quarter": ("个季度", "quarters"),
    "half_year": ("个半年", "half-years"), "year": ("年", "years"),
}  # fmt: skip
_PERIODS = {
    Unit.DAY: ("日", "day"), Unit.WEEK: ("周", "week"), Unit.HALF_MONTH: ("半月", "half-month"),
    Unit.MONTH: ("月", "month"), Unit.QUARTER: ("季度", "quarter"),
    Unit.HALF_YEAR: ("半年", "half-year"), Unit.YEAR: ("年", "year"),
}  # fmt: skip
_COUNTED = {
    Counting.RECORDS: ("次", "act(s)"), Counting.DAYS: ("天", "day(s)"), Counting.DISTINCT: ("个", "different one(s)"),
}  # fmt: skip
_RELATIONS = {
    "<=": ("不超过", "at most"), "<": ("少于", "less than"), ">=": ("不少于", "at least"), ">": ("超过", "more than"),
    "==": ("等于", "equal to"), "!=": ("不等于", "other than"),
}  # fmt: skip


@frozen(eq=False)
class Row:
    """One rule of a comparison and its bound in words."""

    rule: Rule
    bound: Label

    @property
    def region(self) -> str:
        """The place that the rule's notice binds."""
        return self.rule.jurisdiction.name


@frozen(eq=False)
class Pair:
    """Two rules of different notices: how the first stands to the second."""

    one: Rule
    other: Rule
    judgement: Judgement


@frozen(eq=False)
class Comparison:
    """Everything the installed notices say on a topic."""

    topic: str
    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]


def compare(ruleset: RuleSet, topic: str) -> Comparison:
    """Compare the newest versions of the rules on a topic, or below it; mapped topics are taken together.

    ``UnknownName`` names the nearest topic that some rule has.
    """
    known = {rule.topic for rule in ruleset.rules}
    wanted = MAPPED_TOPICS.get(topic) or tuple(one for one in known if one == topic or one.startswith(f"{topic}."))
    rules = sorted(
        (versions[-1] for versions in ruleset.by_id.values() if versions[-1].topic in wanted),
        key=lambda rule: (rule.jurisdiction.code, rule.cites.notice.id),
    )
    if not rules:
        raise UnknownName(
            f"No rule has the topic {topic!r}{nearest(topic, known | set(MAPPED_TOPICS))}.",
            "List what can be compared with `govrules compare --all`.",
        )
    pairs = tuple(
        Pair(one, other, judge(one, other))
        for one, other in combinations(rules, 2) if one.cites.notice.id != other.cites.notice.id
    )
    return Comparison(topic, tuple(Row(rule, bound_of(rule)) for rule in rules), pairs)


def shared_topics(ruleset: RuleSet) -> tuple[str, ...]:
    """The topics, mapped ones under their common name, on which two or more notices have rules."""
    common = {topic: name for name, topics in MAPPED_TOPICS.items() for topic in topics}
    notices: dict[str, set[str]] = {}
    for rule in ruleset.rules:
        notices.setdefault(common.get(rule.topic, rule.topic), set()).add(rule.cites.notice.id)
    return tuple(sorted(topic for topic, ids in notices.items() if len(ids) > 1))


def bound_of(rule: Rule) -> Label:
    """The bound of a rule in a few words."""
    test = rule.logic.test
    match test:
        case Timely(_, due):
            return _due(due)
        case Bounded(_, operator, limit):
            percent = rule.parameters.get("pct")
            if percent is not None:
                return _number(operator, f"{percent}%")
            return _number(operator, f"{limit.value} {test.unit}" if isinstance(limit, nodes.Const) else None)
        case Required(parts, need):
            zh, en = "、".join(part.label.zh for part in parts), ", ".join(part.label.en for part in parts)
            if len(parts) == 1 and isinstance(parts[0].holds, nodes.Not):
                return Label(f"不得:{zh}", f"not allowed: {en}")
            some = need == "any" and len(parts) > 1
            return Label(f"{'其一' if some else '须有'}:{zh}", f"{'one of' if some else 'wanted'}: {en}")
        case Recurring():
            return _recurring(test, rule)
        case _:
            assert_never(test)


def _due(due: nodes.Node) -> Label:
    match due:
        case nodes.Due(_, amount, unit):
            zh, en = _UNITS[unit.value]
            return Label(f"{amount}{zh}内", f"within {amount} {en}")
        case nodes.NoticeBy(_, amount, unit):
            zh, en = _UNITS[unit.value]
            return Label(f"至少提前{amount}{zh}", f"at least {amount} {en} before")
        case nodes.Const(day):
            return Label(f"{day}以前", f"by {day}")
        case _:
            return Label("按另行确定的时限", "by a limit set elsewhere")


def _number(operator: str, limit: str | None) -> Label:
    zh, en = _RELATIONS[operator]
    return Label(f"{zh}{limit or '基数'}", f"{en} {limit or 'the baseline'}")


def _recurring(test: Recurring, rule: Rule) -> Label:
    often = f"{test.every} " if test.every > 1 else ""
    per = ("在核查时点", "at as-of") if test.per is None else (
        f"每{often.strip()}{_PERIODS[test.per][0]}", f"in every {often}{_PERIODS[test.per][1]}",
    )
    zh, en = test.duty, test.duty
    if test.by_target:
        zh, en = f"{zh}对每一对象", f"{en}, for each target"
    if test.share_percent is not None:
        share = f"{test.share_percent}%"
        return Label(f"{zh}:{per[0]}占比不少于{share}", f"{en}: at least {share} {per[1]}")
    counted = _COUNTED[test.counting]
    bounds = [("至少", "at least", number) for number in (test.at_least,) if number is not None]
    bounds += [("至多", "at most", number) for number in (test.at_most,) if number is not None]
    chinese = [f"{word}{number}{counted[0]}" for word, _, number in bounds]
    english = [f"{word} {number} {counted[1]}" for _, word, number in bounds]
    if isinstance(rule.parameters.get("conversion"), Mapping):
        chinese.append(f"印为{rule.parameters.get('min')}个月")
        english.append(f"printed as {rule.parameters.get('min')} months")
    return Label(f"{zh}:{per[0]}{'、'.join(chinese)}", f"{en}: {', '.join(english)} {per[1]}")
