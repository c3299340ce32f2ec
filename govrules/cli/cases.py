"""``govrules test``: run worked examples (``*.govrules.yaml``)."""

from __future__ import annotations

import click

from govrules.cli.options import lang_option, rule_set, without_option
from govrules.cli.shell import Command, Session, emit, progress


@click.command("test", cls=Command, zh="运行用例文件（*.govrules.yaml）")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@without_option
@lang_option
@click.option("-v", "--verbose", is_flag=True, help="Name the cases that pass, too.")
@click.pass_context
def test(
    ctx: click.Context, paths: tuple[str, ...], without: tuple[str, ...], lang: str | None, verbose: bool
) -> None:
    """Run worked examples (*.govrules.yaml).

    Exits with 1 where a case fails or the notice of a case is still a draft, and with 5 where there is no case.
    """
    session: Session = ctx.obj
    rules = rule_set(session, without)
    from govrules.evaluate.checker import Checker
    from govrules.extend.cases import collect, run
    from govrules.extend.scaffold_marks import undecided

    chosen = session if lang is None else Session("zh" if lang == "zh" else "en")
    cases = collect(paths, rules)
    checker = Checker.of(rules)
    passed, lines = 0, []
    with progress(session.say("用例", "cases")) as step:
        for number, case in enumerate(cases, start=1):
            result = run(case, checker)
            passed += result.passed
            if not result.passed:
                lines.append(f"{chosen.say('失败', 'FAILED')} {result.explanation}\n")
            elif verbose:
                lines.append(f"{chosen.say('通过', 'passed')} {case.name}")
            if step is not None:
                step(number, len(cases))
    failed = len(cases) - passed
    lines.append(chosen.say(f"{passed} 个用例通过，{failed} 个失败", f"{passed} cases passed, {failed} failed"))
    drafted = {case.rule.cites.notice.id: case.rule.cites.notice for case in cases}
    gaps = [line for notice in drafted.values() for line in undecided(notice, rules.rules)]
    lines += [f"{chosen.say('待定', 'UNDECIDED')} {line}" for line in gaps]
    if gaps:
        lines.append(chosen.say(f"{len(gaps)} 处待定", f"{len(gaps)} undecided"))
    emit("\n".join(lines) + "\n")
    ctx.exit(1 if failed or gaps else 0 if cases else 5)
