"""``govrules rules``, ``rule`` and ``plugins``: what is installed and what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from govrules.cli.options import lang_option, language, rule_set, without_option
from govrules.cli.shell import Command, Session, emit, report_error
from govrules.errors import GovrulesError, UnknownName, UsageError, nearest

if TYPE_CHECKING:
    from govrules.cli.language import Language
    from govrules.rules.ruleset import Origin, RuleSet


@click.command(cls=Command, zh="列出规则")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--topic", metavar="TOPIC", help="Only this topic and those below it, e.g. task or task.feedback.")
@click.option("--topics", is_flag=True, help="List the topics in use instead, with an example of each.")
@click.option("--notice", metavar="ID", help="Only the rules of this notice.")
@click.option("--on", metavar="DATE", help="Only rules that were, or may have been, in force on this day.")
@without_option
@lang_option
@click.pass_context
def rules(
    ctx: click.Context, format: str, topic: str | None, topics: bool, notice: str | None, on: str | None,
    without: tuple[str, ...], lang: str | None,
) -> None:
    """List the installed rules, notice by notice."""
    session: Session = ctx.obj
    chosen = _filtered(rule_set(session, without), topic, notice, on)
    if topics:
        if format == "json":
            raise UsageError("--topics is a list for readers and has no JSON.", "Leave out --format json.")
        emit("\n".join(_topics(chosen, language(session, lang))) + "\n")
        return
    if format == "json":
        from govrules.report.json import rules_json

        emit(rules_json(chosen))
        return
    emit("\n".join(_listing(chosen, language(session, lang))) + "\n")


def _filtered(ruleset: RuleSet, topic: str | None, notice: str | None, on: str | None) -> RuleSet:
    import attrs

    kept, notices = ruleset.rules, ruleset.notices
    if notice is not None:
        notices = (ruleset.notice(notice),)
        kept = tuple(rule for rule in kept if rule.cites.notice.id == notice)
    if topic is not None:
        topics = {rule.topic for rule in kept}
        kept = tuple(rule for rule in kept if rule.topic == topic or rule.topic.startswith(f"{topic}."))
        if not kept:
            raise UnknownName(
                f"No rule has the topic {topic!r}{nearest(topic, topics)}.", f"Topics: {', '.join(sorted(topics))}."
            )
    if on is not None:
        day = _day(on)
        kept = tuple(rule for rule in kept if rule.in_force.status(day) != "outside")
    return attrs.evolve(ruleset, rules=kept, notices=notices)


def _day(given: str) -> date:
    from govrules.facts.moment import parse_moment

    try:
        moment = parse_moment(given)
    except ValueError as error:
        raise UsageError(f"--on: {error}.", "Give a date such as 2023-05-15.") from None
    return moment.date() if isinstance(moment, datetime) else moment


def _listing(ruleset: RuleSet, lang: Language) -> Iterator[str]:
    from govrules.report.phrases import severity_name
    from govrules.report.wrap import pad, width_of, wrap

    count = 0
    for notice in ruleset.notices:
        mine = [rule for rule in ruleset.rules if rule.cites.notice.id == notice.id]
        place = notice.jurisdiction
        yield from wrap(f"{notice.short_title} ({notice.id}, {place.code} {place.name})", 80)
        column = max((len(rule.id) for rule in mine), default=0) + 2
        grade = max((width_of(severity_name(rule.severity, lang)) for rule in mine), default=0) + 2
        for rule in mine:
            count += 1
            head = "  " + rule.id.ljust(column) + pad(severity_name(rule.severity, lang), grade)
            duty = rule.duty.zh if lang == "zh" else rule.duty.en
            if width_of(head) > 50:
                yield head.rstrip()
                head = " " * 6
            yield from wrap(duty, 80, first=head)
        yield ""
    yield f"{count} 条规则" if lang == "zh" else f"{count} rules"


def _topics(ruleset: RuleSet, lang: Language) -> Iterator[str]:
    from govrules.report.wrap import wrap

    first, count = {rule.topic: rule for rule in reversed(ruleset.rules)}, Counter(rule.topic for rule in ruleset.rules)
    column = max(map(len, first), default=0) + 2
    for topic in sorted(first):
        duty = first[topic].duty.zh if lang == "zh" else first[topic].duty.en
        yield from wrap(f"{count[topic]:>3}  {duty}", 100, first=topic.ljust(column))
    yield f"{len(first)} 个主题" if lang == "zh" else f"{len(first)} topics"


@click.command(cls=Command, zh="一条规则的全部内容：条文、解读、所需事实")
@click.argument("name", metavar="ID|SLUG")
@without_option
@lang_option
@click.pass_context
def rule(ctx: click.Context, name: str, without: tuple[str, ...], lang: str | None) -> None:
    """Show one rule in full.

    Its sentence, slots, citation, readings with what they reject, the facts it needs, parameters and history.
    """
    session: Session = ctx.obj
    ruleset = rule_set(session, without)
    from govrules.report.rule_page import rule_page

    emit(rule_page(ruleset.versions(name), ruleset.records, language(session, lang)))


@click.command(cls=Command, zh="列出已安装的插件及其状态")
@without_option
@lang_option
@click.pass_context
def plugins(ctx: click.Context, without: tuple[str, ...], lang: str | None) -> None:
    """List the installed plugins and their state.

    Exits with 2 where a plugin cannot be loaded.
    """
    session: Session = ctx.obj
    if session.problem is not None:
        raise session.problem
    from govrules.extend.registry import installed, load
    from govrules.rules.ruleset import Origin

    rows: list[Origin] = []
    failures: list[GovrulesError] = []
    for point in installed():
        distribution, version = (point.dist.name, point.dist.version) if point.dist is not None else ("", "")
        if point.name in without:
            rows.append(Origin(distribution, version, point.name, status="left out"))
            continue
        try:
            rows.append(load(point).origin)
        except GovrulesError as error:
            failures.append(error)
            rows.append(Origin(distribution, version, point.name, status="failed", problem=error.message))
    chosen = language(session, lang)
    emit("\n".join(_plugin_lines(rows, chosen)) + "\n")
    for failure in failures:
        report_error(failure.message, failure.advice, session)
    if failures:
        ctx.exit(2)
    rule_set(session, without)


_STATUS = {"loaded": "已载入", "failed": "载入失败", "left out": "未载入（按要求）"}


def _plugin_lines(origins: list[Origin], lang: Language) -> Iterator[str]:
    from govrules.report.wrap import pad, width_of

    zh = lang == "zh"
    if not origins:
        yield "没有安装任何插件。" if zh else "No plugin is installed."
        return
    head = ("发行包", "版本", "插件", "文件", "规则", "状态") if zh else (
        "distribution", "version", "plugin", "notices", "rules", "status"
    )
    table = [head] + [
        (
            origin.distribution, origin.version, origin.plugin, str(origin.notices), str(origin.rules),
            _STATUS.get(origin.status, origin.status) if zh else origin.status,
        )
        for origin in origins
    ]
    widths = [max(width_of(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        yield "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
