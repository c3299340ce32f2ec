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

    Exits with 1 where a case fails and with 5 where there is none.
    """
    session: Session = ctx.obj
    rules = rule_set(session, without)
    from govrules.evaluate.checker import Checker
    from govrules.extend.cases import collect, run

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
    emit("\n".join(lines) + "\n")
    ctx.exit(1 if failed else 0 if cases else 5)
