"""``govrules new-plugin``: the draft of a plugin from the text of a notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govrules.cli.options import lang_option
from govrules.cli.shell import Command, Session, emit
from govrules.errors import UsageError

if TYPE_CHECKING:
    from govrules.extend.scaffold import Scaffold


@click.command("new-plugin", cls=Command, zh="由通知文本生成新地区插件的草稿")
@click.argument("region", metavar="REGION")
@click.option("--code", required=True, metavar="CODE", help="GB/T 2260 code of six digits, e.g. 610726.")
@click.option("--name", required=True, metavar="NAME", help="Name of the place in Chinese, e.g. 宁强县.")
@click.option(
    "--notice", "copy", required=True, metavar="NOTICE.txt", type=click.Path(path_type=Path),
    help="Your copy of the notice: .txt, .html or .pdf. It is read, never copied into the plugin.",
)  # fmt: skip
@click.option("--id", "notice_id", metavar="ID", help="Id of the notice [default: REGION-YEAR].")
@click.option("--title", metavar="TITLE", help="Title of the notice [default: read off the text].")
@click.option("--issued", metavar="DATE", help="Day of issue [default: read off the text].")
@click.option(
    "--out", metavar="FOLDER", type=click.Path(path_type=Path), default=Path("plugins"), show_default=True,
    help="Where the folder REGION is made.",
)  # fmt: skip
@lang_option
@click.pass_context
def new_plugin(
    ctx: click.Context, region: str, code: str, name: str, copy: Path, notice_id: str | None, title: str | None,
    issued: str | None, out: Path, lang: str | None,
) -> None:
    """Draft the plugin of a new REGION from the text of its notice.

    Every sentence becomes a clause with a unique place and a guess at what it asks. Nothing is decided: the draft
    imports and loads, but its tests fail until an author has decided every clause.
    """
    session: Session = ctx.obj
    from govrules.analysis.audit_read import read_copy
    from govrules.extend.scaffold import scaffold

    made = scaffold(
        read_copy(copy), name=region, code=code, place=name, notice=notice_id, title=title, issued=_day(issued)
    )
    root = made.write(out)
    chosen = session if lang is None else Session("zh" if lang == "zh" else "en")
    emit("\n".join(_lines(made, root, chosen)) + "\n")


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"--issued {given!r} is not a date.", "Give for example 2022-12-15.") from None


def _lines(made: Scaffold, root: Path, session: Session) -> Iterator[str]:
    from govrules.law import Status

    region, draft = made.region, made.draft
    total = sum(1 for _ in draft.clauses())
    counts = [draft.count(status) for status in Status]
    yield f"{region.short_title} ({region.notice}, {region.code} {region.place})"
    yield session.say(
        f"{len(draft.provisions)} 条（段），{total} 项条款：猜测可由数据判断 {counts[0]}，由核验记录判断 {counts[1]}，"
        f"不形式化 {counts[2]}",
        f"{len(draft.provisions)} provisions, {total} clauses; by guess {counts[0]} executable, {counts[1]} attested,"
        f" {counts[2]} not formalised",
    )
    for line, words in draft.left_out:
        yield session.say(f"  第 {line} 行未归入条款：{words}…", f"  line {line} is in no clause: {words}…")
    yield ""
    yield session.say("已写入 ", "written: ") + str(root)
    yield session.say("接下来：", "next:")
    yield f"  pip install -e {root}"
    yield f"  govrules test {root / region.package / 'cases'}"
    yield session.say(
        "逐条改掉“待定”，写用例和规则；步骤见 docs/developers/new-region.md。",
        "Replace every 待定, write cases and rules; the steps are in docs/developers/new-region.md.",
    )
