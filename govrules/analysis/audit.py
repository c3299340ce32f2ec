"""The audit of a ledger against a copy of its notice: is every clause there, and every figure accounted for?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import field, frozen

from govrules.analysis.audit_anchors import Anchor, anchors, misquoted, resemblance, without_clauses
from govrules.analysis.audit_binding import binding
from govrules.analysis.audit_numerals import Numeral, numerals
from govrules.analysis.audit_term import TermGap, term_gaps
from govrules.analysis.audit_text import Folded, fold
from govrules.errors import UsageError
from govrules.law import CitedClause, Notice, Status
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet

NumeralState = Literal["bound", "waived", "explained", "unbound"]
_LEAST_RESEMBLANCE = 0.3
_LIST_NUMBER = re.compile(r"^(?:\(?[0-9一二三四五六七八九十]+\)?[.,]?)+")


@frozen
class AuditedNumeral:
    """One figure of the text. ``by`` is the rule parameter, the ledger's reason, or the clause's why_not."""

    text: str
    line: int
    clauses: tuple[str, ...]
    state: NumeralState
    by: str
    around: str


@frozen
class Passage:
    """Words of the text with their line."""

    text: str
    line: int


@frozen(eq=False)
class AuditReport:
    """What the audit of one copy of a notice found.

    ``anchors`` one for each clause, in ledger order; ``coverage`` the share (0 to 1) of the text from the first
    to the last clause that belongs to a clause or a heading; ``uncovered`` the rest, where it has words;
    ``numerals`` every figure there; ``without_rule`` checkable clauses that no rule cites; ``misquoted`` clauses
    in which the operative words that citations print do not stand; ``terms`` printed commencement and expiry dates
    that are not those of the notice's ``in_force``.
    """

    notice: Notice
    anchors: tuple[Anchor, ...] = field(repr=False)
    coverage: float
    uncovered: tuple[Passage, ...]
    numerals: tuple[AuditedNumeral, ...] = field(repr=False)
    without_rule: tuple[str, ...]
    misquoted: tuple[str, ...] = ()
    terms: tuple[TermGap, ...] = ()

    @property
    def missing(self) -> tuple[Anchor, ...]:
        """Clauses that were not found, not in one place only, or only with other figures."""
        return tuple(anchor for anchor in self.anchors if anchor.state in ("lost", "ambiguous", "altered"))

    @property
    def unbound(self) -> tuple[AuditedNumeral, ...]:
        """Figures that no rule parameter, waiver or reason accounts for."""
        return tuple(numeral for numeral in self.numerals if numeral.state == "unbound")

    @property
    def complete(self) -> bool:
        """Whether there is no gap of any kind."""
        return not (
            self.missing or self.unbound or self.uncovered or self.without_rule or self.misquoted or self.terms
        )


def guess_notice(text: Folded, ruleset: RuleSet) -> Notice:
    """Return the installed notice that the text is a copy of; ``UsageError`` where none resembles it."""
    likeness = [(resemblance(notice, text), notice) for notice in ruleset.notices]
    share, best = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or share < _LEAST_RESEMBLANCE:
        raise UsageError(
            "The text is a copy of no installed notice"
            + (f": the nearest, {best.id}, has {share:.0%} of its clauses there." if best is not None else "."),
            "Install its plugin, or name the notice with --notice.",
        )
    return best


def audit(notice: Notice | None, ruleset: RuleSet, text: str) -> AuditReport:
    """Audit the ledger of a notice against a copy of its text; without a notice the best match is taken.

    Needs the extra ``audit``. Raises UsageError where a library of it is missing or no notice matches.
    """
    folded = Folded.of(text)
    chosen = guess_notice(folded, ruleset) if notice is None else notice
    found = anchors(chosen, folded)
    body = _body(found)
    heads = folded.line_starts | {anchor.span[0] for anchor in found if anchor.span is not None}
    bare = [gap for gap in without_clauses(found, folded) if _words(chosen, folded.text[gap[0]:gap[1]])]
    lost = sum(len(_words(chosen, folded.text[start:end])) for start, end in bare)
    length = sum(char.isalnum() for char in folded.text[body[0]:body[1]])
    mine: dict[str, list[Rule]] = {}
    for rule in ruleset.rules:
        if rule.cites.notice.id == chosen.id:
            mine.setdefault(rule.cites.clause.id, []).append(rule)
    cited = {one.clause.id: one for one in chosen.cited()}
    return AuditReport(
        notice=chosen,
        anchors=tuple(found),
        coverage=1 - lost / length if length else 0.0,
        uncovered=tuple(Passage(folded.passage(*gap), folded.line(gap[0])) for gap in bare),
        numerals=tuple(
            _account(numeral, _standing_in(numeral, found), cited, mine, folded)
            for numeral in numerals(folded.text, *body, heads)
            if not _in_heading(numeral, chosen, found, folded)
        ),
        without_rule=tuple(
            clause.id for clause in chosen.clauses()
            if clause.status is not Status.NOT_FORMALISED and clause.id not in mine
        ),
        misquoted=misquoted(found, folded),
        terms=term_gaps(chosen, folded),
    )


def _body(found: Sequence[Anchor]) -> tuple[int, int]:
    spans = [anchor.span for anchor in found if anchor.span is not None]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)


def _headings(notice: Notice) -> Iterator[str]:
    for provision in notice.provisions:
        for heading in (*provision.path, provision.heading):
            yield _LIST_NUMBER.sub("", fold(heading))


def _words(notice: Notice, text: str) -> str:
    """The letters and figures of a passage, without the headings of the notice and their numbers."""
    for heading in sorted(set(_headings(notice)), key=len, reverse=True):
        if heading:
            text = re.sub(rf"\(?[0-9一二三四五六七八九十]*\)?[.,]?{re.escape(heading)}", "", text)
    text = re.sub(r"(?<![^.;:,])\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\)?[.,]?(?![^.;:,])", "", text)
    return "".join(char for char in text if char.isalnum())


def _in_heading(numeral: Numeral, notice: Notice, found: Sequence[Anchor], text: Folded) -> bool:
    """Whether a figure stands in a heading and in no clause."""
    if _standing_in(numeral, found):
        return False
    start, end = numeral.span
    for heading in set(_headings(notice)):
        at = text.text.find(heading, max(0, start - len(heading)), end + len(heading)) if heading else -1
        if 0 <= at <= start and end <= at + len(heading):
            return True
    return False


def _standing_in(numeral: Numeral, found: Sequence[Anchor]) -> list[str]:
    start, end = numeral.span
    return [anchor.clause.id for anchor in found if anchor.span and anchor.span[0] < end and start < anchor.span[1]]


def _account(
    numeral: Numeral, clauses: Sequence[str], cited: dict[str, CitedClause], rules: dict[str, list[Rule]], text: Folded
) -> AuditedNumeral:
    state, by = _state(numeral, clauses, cited, rules, text)
    start, end = numeral.span
    around = text.passage(max(0, start - 8), min(len(text.text), end + 8))
    words = text.passage(start, end)
    return AuditedNumeral(words, text.line(start), tuple(clauses), state, by, around)


def _state(
    numeral: Numeral, clauses: Sequence[str], cited: dict[str, CitedClause], rules: dict[str, list[Rule]], text: Folded
) -> tuple[NumeralState, str]:
    for clause_id in clauses:
        bound = binding(numeral, rules.get(clause_id, ()))
        if bound is not None:
            return "bound", bound
    for clause_id in clauses:
        for words, reason in cited[clause_id].clause.waived_numerals.items():
            if _stands_within(numeral, fold(words), text.text):
                return "waived", reason
    reasons = [cited[clause_id].clause.why_not for clause_id in clauses]
    if reasons and None not in reasons:
        return "explained", "; ".join(dict.fromkeys(reason for reason in reasons if reason is not None))
    return "unbound", ""


def _stands_within(numeral: Numeral, words: str, text: str) -> bool:
    start, end = numeral.span
    at = text.find(words, max(0, end - len(words)), start + len(words))
    while at >= 0:
        if at < end and start < at + len(words):
            return True
        at = text.find(words, at + 1, start + len(words))
    return False
