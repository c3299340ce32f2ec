"""What every page draws on: the rules, what their cases gave, and the order in which to read them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from govrules.evaluate.checker import Checker
from govrules.evaluate.verdict import Verdict
from govrules.extend.cases import Case, CaseResult
from govrules.law import CitedClause, Notice, Status
from govrules.rules import Bounded, Rule, RuleSet
from govrules.site.markup import Html
from govrules.site.outcome import outcome, verdict_shown
from govrules.site.page import Lang
from govrules.site.values import article, bound
from govrules.site.words import region
from govrules.site.worked import Worked
from govrules.wording.terms import size

if TYPE_CHECKING:
    from govrules.site.rule_texts import RuleTexts

GROUPS = ("satisfied", "violated", "boundary", "pending", "undetermined", "not_applicable", "other")
# The step of a unit: how far beyond its bound a finding still shows the bound.
_FINE: Mapping[str, int] = {"minute": 1, "hour": 0, "day": 1, "workday": 1}


@frozen(eq=False, slots=False)
class Book:
    """A rule set with its worked examples.

    ``commands`` is the command line's top group (a click Group), for the command reference; ``notices_dir``
    holds the user's own copies of the notices. ``texts`` are those of earlier makings; without them all are made.
    """

    rules: RuleSet
    checker: Checker
    results: Worked = field(repr=False)
    commands: Any = None
    notices_dir: Path | None = None
    texts: RuleTexts | None = None
    _pieces: dict[Hashable, Html] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls,
        rules: RuleSet,
        checker: Checker,
        cases: Iterable[Case],
        *,
        commands: Any = None,
        notices_dir: Path | None = None,
    ) -> Book:
        """Run every case once. Raises FactError where a case's facts cannot be checked at all."""
        return cls(rules, checker, Worked.of(checker, cases), commands, notices_dir)

    def cases(self, rule: Rule) -> int:
        """Number of cases of a rule."""
        return self.results.counts.get(rule.id, 0)

    def piece(self, key: Hashable, make: Callable[[], Html]) -> Html:
        """A piece of markup that several pages show, made once."""
        found = self._pieces.get(key)
        if found is None:
            found = self._pieces[key] = make()
        return found

    def text(self, rule: Rule, name: str, make: Callable[[], str]) -> str:
        """A text about one rule, called ``name``: one that was kept, if it would be made just so again."""
        return make() if self.texts is None else self.texts.text(self, rule, name, make)

    @cached_property
    def ordered(self) -> tuple[Rule, ...]:
        """The newest version of each rule, in the order of the notices and their clauses."""
        return tuple(self.rules.rule(rule_id) for cited in self.rules.clauses() for rule_id in self.of_clause(cited))

    def of_clause(self, cited: CitedClause) -> tuple[str, ...]:
        """Ids of the rules on a clause."""
        return self.rules.rules_by_clause.get(cited.id, ())

    def of_notice(self, notice: Notice) -> tuple[Rule, ...]:
        """The newest version of each rule of a notice, in the order of its clauses."""
        return tuple(rule for rule in self.ordered if rule.cites.notice.id == notice.id)

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Rule | None, Rule | None]]:
        """The rules before and after a rule within its notice."""
        found: dict[str, tuple[Rule | None, Rule | None]] = {}
        for notice in self.rules.notices:
            line: Sequence[Rule | None] = (None, *self.of_notice(notice), None)
            for before, rule, after in zip(line, line[1:], line[2:], strict=False):
                assert rule is not None
                found[rule.id] = (before, after)
        return found

    def elsewhere(self, rule: Rule) -> list[Rule]:
        """Rules of other notices on the same topic, or failing that on the topic above it."""
        same = self._abroad(rule, self._on_topic.get(rule.topic, ()))
        if same or rule.topic.count(".") < 1:
            return same
        above = rule.topic.rsplit(".", 1)[0]
        near = (other for other in self.ordered if other.topic == above or other.topic.startswith(f"{above}."))
        return self._abroad(rule, near)

    @staticmethod
    def _abroad(rule: Rule, others: Iterable[Rule]) -> list[Rule]:
        return [other for other in others if other.cites.notice.id != rule.cites.notice.id]

    @cached_property
    def _on_topic(self) -> Mapping[str, Sequence[Rule]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.ordered:
            found.setdefault(rule.topic, []).append(rule)
        return found

    @cached_property
    def shared_topics(self) -> tuple[str, ...]:
        """First parts of topics on which more than one notice has rules, the commonest first."""
        notices: dict[str, set[str]] = {}
        counts: dict[str, int] = {}
        for rule in self.ordered:
            head = rule.topic.split(".")[0]
            notices.setdefault(head, set()).add(rule.cites.notice.id)
            counts[head] = counts.get(head, 0) + 1
        heads = [head for head, found in notices.items() if len(found) > 1]
        return tuple(sorted(heads, key=lambda head: (-len(notices[head]), -counts[head], head)))

    def counts(self, notice: Notice) -> dict[Status, int]:
        """Number of clauses by status, every status named."""
        return {status: sum(1 for clause in notice.clauses() if clause.status is status) for status in Status}


def grouped(results: Sequence[CaseResult]) -> dict[str, list[CaseResult]]:
    """Results by what they show, in the order of ``GROUPS``; empty groups are left out."""
    groups: dict[str, list[CaseResult]] = {name: [] for name in GROUPS}
    for result in results:
        groups[_group(result)].append(result)
    return {name: found for name, found in groups.items() if found}


def _group(result: CaseResult) -> str:
    match verdict_shown(result):
        case Verdict.SATISFIED | Verdict.VIOLATED if _on_the_edge(result):
            return "boundary"
        case Verdict.SATISFIED | Verdict.EXCUSED:
            return "satisfied"
        case (Verdict.VIOLATED | Verdict.PENDING | Verdict.UNDETERMINED | Verdict.NOT_APPLICABLE) as verdict:
            return str(verdict.value)
        case _:
            return "other"


def _on_the_edge(result: CaseResult) -> bool:
    """At the bound, or one step of its unit beyond it."""
    for finding in outcome(result):
        if finding.margin is None:
            continue
        amount = size(finding.margin)
        step = 1 if isinstance(finding.rule.logic.test, Bounded) else _FINE.get(finding.margin.unit, 1)
        if amount == 0 or (finding.verdict is Verdict.VIOLATED and amount <= step):
            return True
    return False


def rule_name(rule: Rule) -> str:
    """Name of a rule's page."""
    return f"rules/{rule.id}"


def notice_name(notice: Notice) -> str:
    """Name of a notice's page."""
    return f"notices/{notice.id}"


def duty_text(rule: Rule, lang: Lang) -> str:
    """What is owed, in words."""
    return rule.duty.zh if lang == "zh" else rule.duty.en


def rule_title(rule: Rule, lang: Lang) -> str:
    """Title of a rule's page: place, article, duty and bound; it is what search shows and ranks by."""
    limit = bound(rule, lang)
    duty = duty_text(rule, lang)
    tail = rule.cites.clause.id.removeprefix(rule.citation.provision).lstrip(".")
    head = (
        f"{region(rule.cites.notice, lang)}{'' if lang == 'zh' else ' '}{article(rule.citation, lang)} {tail}".strip()
    )
    if lang == "zh":
        return f"{head} · {duty}" + (f"（{limit}）" if limit and limit not in duty else "")
    return f"{head} · {duty}" + (f" ({limit})" if limit and limit not in duty else "")
