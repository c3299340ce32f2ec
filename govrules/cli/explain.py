"""``govrules explain``: why one rule came out as it did, node by node."""

from __future__ import annotations

import click

from govrules.cli.options import (
    as_of_option,
    beijing_time_option,
    covered,
    jurisdiction_option,
    lang_option,
    language,
    moment,
    rule_set,
    without_option,
)
from govrules.cli.shell import Command, Session, emit


@click.command(cls=Command, zh="逐步说明一条规则为何得出这样的结论")
@click.argument("name", metavar="RULE")
@click.option("--facts", multiple=True, required=True, metavar="PATH", help="File or folder of facts. May be repeated.")
@click.option("--subject", metavar="ID", help="Only the record of this id.")
@as_of_option
@jurisdiction_option
@beijing_time_option
@without_option
@lang_option
@click.pass_context
def explain(
    ctx: click.Context, name: str, facts: tuple[str, ...], subject: str | None, as_of: str | None,
    jurisdiction: str | None, beijing_time: bool, without: tuple[str, ...], lang: str | None,
) -> None:
    """Show why a rule came out as it did, step by step.

    RULE is an id or a slug; each step of the rule is shown with its value, for each subject among the facts.
    """
    session: Session = ctx.obj
    at = moment(as_of)
    rules = rule_set(session, without)
    covered(rules, jurisdiction)
    rule = rules.rule(name)

    from govrules.errors import UnknownName, nearest
    from govrules.evaluate.checker import Checker
    from govrules.facts.load import load_facts
    from govrules.report.explain import explanation

    dataset = load_facts(facts, rules.records, jurisdiction=jurisdiction, beijing_time=beijing_time)
    checker = Checker.of(rules)
    report = checker.check(dataset, as_of=at, jurisdiction=jurisdiction)
    mine = [finding for finding in report.findings if finding.rule.id == rule.id]
    if subject is not None:
        ids = {finding.subject.id for finding in mine}
        mine = [finding for finding in mine if finding.subject.id == subject]
        if not mine:
            raise UnknownName(
                f"{rule.id} has no subject {subject!r} among the facts{nearest(subject, ids)}.",
                f"Its subjects: {', '.join(sorted(ids)) or 'none'}.",
            )
    emit(explanation(rule, mine, dataset, report.as_of, checker, language(session, lang)))
    if not mine:
        ctx.exit(5)
