"""Local variants against the rules they vary: claims to be stricter proved or refused, conflicts reported."""

from __future__ import annotations

from collections.abc import Iterator

from govrules.analysis.gaps import Gaps
from govrules.analysis.strictness import proof_gaps
from govrules.errors import PluginError
from govrules.law import lineage
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.rules.variant import Relation


def proved(ruleset: RuleSet) -> tuple[str, ...]:
    """Check every variant against the versions of its base that it meets in time; return what to remark.

    ``PluginError`` refuses a variant that is said to be stricter without a proof. A variant that replaces its
    base and is looser, or cannot be compared with it, one that suspends it, and one that a more local variant
    of the same base undercuts, is remarked as a possible conflict with the higher law and stays as it is.
    """
    remarks = [remark for pair in _pairs(ruleset) for remark in _remarks(*pair)]
    remarks += [remark for rivals in _rivals(ruleset) for remark in _undercut(*rivals)]
    return tuple(dict.fromkeys(remarks))


def _pairs(ruleset: RuleSet) -> Iterator[tuple[Rule, Rule]]:
    for rule in ruleset.rules:
        if rule.variant is not None:
            for base in ruleset.by_id.get(rule.variant.base, ()):
                if _meet(rule, base):
                    yield rule, base


def _meet(one: Rule, other: Rule) -> bool:
    (a, b), (c, d) = ((rule.in_force.start, rule.in_force.end) for rule in (one, other))
    return (b is None or c is None or c <= b) and (d is None or a is None or a <= d)


def _remarks(rule: Rule, base: Rule) -> Iterator[str]:
    assert rule.variant is not None
    match rule.variant.relation:
        case Relation.STRICTER:
            gaps = proof_gaps(rule, base)
            if gaps:
                raise PluginError(
                    f"Rule {rule.id} is said to be stricter than {base.id} version {base.version}, but keeping it does"
                    f" not provably keep the other: {_said(gaps)}.",
                    "Mend the rule, or say that it replaces its base.",
                )
        case Relation.REPLACES:
            gaps = proof_gaps(rule, base)
            if gaps and not proof_gaps(base, rule):
                yield f"{rule.id} replaces {base.id} and is looser ({_said(gaps)}): a conflict with the higher notice"
            elif gaps:
                yield f"{rule.id} replaces {base.id} and cannot be shown to keep it ({_said(gaps)})"
        case Relation.SUSPENDS:
            yield f"{rule.id} suspends {base.id} in {rule.jurisdiction.code}, by {rule.variant.authorised_by}"
        case Relation.ADDS:
            return


def _rivals(ruleset: RuleSet) -> Iterator[tuple[Rule, Rule]]:
    """Pairs of variants of one base, the more local one first, where both are in force at some time."""
    displacing = [rule for rule in ruleset.rules if rule.variant is not None and rule.variant.relation.displaces]
    for local in displacing:
        for wider in displacing:
            assert local.variant is not None and wider.variant is not None
            nested = wider.jurisdiction.code in lineage(local.jurisdiction.code)[1:]
            if nested and local.variant.base == wider.variant.base and _meet(local, wider):
                yield local, wider


def _undercut(local: Rule, wider: Rule) -> Iterator[str]:
    gaps = proof_gaps(local, wider)
    if gaps:
        yield f"{local.id} stands in for {wider.id} and cannot be shown to keep it ({_said(gaps)})"


def _said(gaps: Gaps) -> str:
    return "; ".join(f"{gap.en} ({gap.zh})" for gap in gaps)
