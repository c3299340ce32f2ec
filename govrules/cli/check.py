"""``govrules check``: facts in, report out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from govrules.cli.check_table import TableOptions, TableRun, check_tables, refuse, table_options
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
from govrules.cli.output import Target, targets, write
from govrules.cli.shell import Command, Session, emit, progress

if TYPE_CHECKING:
    from govrules.cli.language import Language
    from govrules.evaluate.checker import Checker
    from govrules.evaluate.result import Report
    from govrules.facts.dataset import Dataset


@click.command(cls=Command, zh="核查事实：谁该何时完成什么，哪些违反、到期、无法判定")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS...")
@as_of_option
@jurisdiction_option
@click.option(
    "--format", "format", multiple=True, metavar="FORMAT[:PATH]", envvar="GOVRULES_FORMAT",
    help="text, json, junit, sarif, github or html; to stdout, or to a file with :PATH. May be repeated."
    " [default: text]",
)
@click.option(
    "--fail-level", type=click.Choice(["error", "warning", "note"]), default="note", show_default=True,
    envvar="GOVRULES_FAIL_LEVEL", help="Least severity of a violation that makes the exit code 1.",
)
@click.option(
    "--allow-undetermined", is_flag=True, envvar="GOVRULES_ALLOW_UNDETERMINED",
    help="Do not exit with 3 for facts that are missing.",
)
@click.option(
    "--due-soon", type=click.IntRange(min=0), metavar="DAYS", envvar="GOVRULES_DUE_SOON",
    help="Mark open duties whose time runs out within so many days.",
)
@without_option
@click.option("--waivers", metavar="FILE", envvar="GOVRULES_WAIVERS", help="YAML file of approved waivers.")
@click.option(
    "--baseline", metavar="FILE", envvar="GOVRULES_BASELINE",
    help="An earlier JSON report: only violations that it does not have fail.",
)
@click.option(
    "--encoding", metavar="NAME", help="Encoding of CSV files that are not plain UTF-8, e.g. gb18030 or utf-8-sig."
)
@beijing_time_option
@click.option("--strict", is_flag=True, help="Refuse facts on which the reader would only remark.")
@table_options
@lang_option
@click.option("-q", "--quiet", is_flag=True, help="Print violations and counts only.")
@click.pass_context
def check(
    ctx: click.Context, /, facts: tuple[str, ...], as_of: str | None, jurisdiction: str | None, format: tuple[str, ...],
    fail_level: str, allow_undetermined: bool, due_soon: int | None, without: tuple[str, ...], waivers: str | None,
    baseline: str | None, encoding: str | None, beijing_time: bool, strict: bool, lang: str | None, quiet: bool,
    **table: str | None,
) -> None:
    """Judge facts against the installed rules.

    FACTS are files (.yaml, .json, .csv, .xlsx) or folders of them. With --record or --engine they are tables of
    one type of record (.parquet, .csv, .xlsx, or a pattern of them), of any length; only counts are printed.

    \b
    Exit codes:
      0  nothing is wrong
      1  violations at or above the fail level
      2  usage, configuration, plugin or fact error: nothing to be trusted;
         in a table: rows were rejected, the others are judged
      3  no violation, but undetermined or error findings
      5  nothing was evaluated
    """
    session: Session = ctx.obj
    wanted, at = targets(format), moment(as_of)
    rules = rule_set(session, without)
    covered(rules, jurisdiction)
    in_bulk = TableOptions(**table)
    if in_bulk.is_for(facts):
        others = ("due_soon", "waivers", "baseline", "encoding", "strict")
        refuse([name for name in others if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE], wanted)
        run = TableRun(
            session, language(session, lang), rules, facts, at, jurisdiction, wanted, fail_level, allow_undetermined,
            beijing_time, quiet,
        )  # fmt: skip
        ctx.exit(check_tables(run, in_bulk))

    from govrules.evaluate.checker import Checker
    from govrules.facts.load import load_facts
    from govrules.law import Severity

    with progress(session.say("读取", "reading")) as step:
        dataset = load_facts(
            facts, rules.records, jurisdiction=jurisdiction, encoding=encoding, beijing_time=beijing_time,
            strict=strict, progress=step,
        )
    checker = Checker.of(rules)
    with progress(session.say("核查", "checking")) as step:
        report = checker.check(dataset, as_of=at, jurisdiction=jurisdiction, progress=step)
    report = _tolerated(report, waivers, baseline, checker)
    chosen = language(session, lang)
    for target in wanted:
        text = render(target, report, checker, chosen, due_soon, quiet, dataset)
        if target.path is None:
            emit(text)
        else:
            write(target.path, text)
    ctx.exit(report.exit_code(Severity(fail_level), allow_undetermined=allow_undetermined))


def _tolerated(report: Report, waivers: str | None, baseline: str | None, checker: Checker) -> Report:
    if waivers is not None:
        from govrules.evaluate.waivers import apply_waivers, read_waivers

        report = apply_waivers(report, read_waivers(Path(waivers), checker.rules))
    if baseline is not None:
        from govrules.evaluate.waivers import apply_baseline, read_baseline

        report = apply_baseline(report, read_baseline(Path(baseline)))
    return report


def render(
    target: Target, report: Report, checker: Checker, lang: Language, due_soon: int | None, quiet: bool,
    dataset: Dataset,
) -> str:
    """The report in a format."""
    records, calendar = checker.rules.records, checker.calendar
    match target.format:
        case "text":
            from govrules.report.text import TextOptions, text_report

            options = TextOptions(lang, 80, target.path is None and coloured(), due_soon, quiet)
            return text_report(report, records, options, calendar)
        case "json":
            from govrules.report.json import check_json

            return check_json(report, records, calendar)
        case "junit":
            from govrules.report.junit import junit_report

            return junit_report(report, records, lang, calendar)
        case "sarif":
            from govrules.report.sarif import sarif_report

            return sarif_report(report, records, lang, calendar, dataset.places)
        case "github":
            from govrules.report.github import github_report

            return github_report(report, records, lang, calendar, dataset.places)
        case _:
            from govrules.report.html import html_report

            return html_report(report, records, lang, calendar, due_soon)


def coloured() -> bool:
    """Whether stdout takes colours: a terminal, and NO_COLOR is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
