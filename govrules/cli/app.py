"""The ``govrules`` command and its subcommands."""

from __future__ import annotations

import click

from govrules.cli.audit import audit
from govrules.cli.cases import test
from govrules.cli.check import check
from govrules.cli.compare import compare
from govrules.cli.docs import docs
from govrules.cli.explain import explain
from govrules.cli.look import plugins, rule, rules
from govrules.cli.new_plugin import new_plugin
from govrules.cli.shell import Group, emit
from govrules.cli.template import template


def _version(ctx: click.Context, parameter: click.Parameter, asked: bool) -> None:
    if not asked or ctx.resilient_parsing:
        return
    from govrules import __version__

    emit(f"govrules {__version__}\n")
    ctx.exit()


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-V", "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def govrules() -> None:
    """govrules: notices of Chinese local governments as executable rules.

    Who must do what, by when, on which words of the notice.
    """


for command in (check, rules, rule, explain, compare, audit, template, plugins, test, new_plugin, docs):
    govrules.add_command(command)
