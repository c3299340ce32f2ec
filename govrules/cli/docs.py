"""``govrules docs``: make the rule book's pages, check that they are current, print a notice's rule book."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from govrules.cli.options import without_option
from govrules.cli.shell import Command, Session, emit
from govrules.errors import UsageError, nearest

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_OUT = click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The documentation folder; only pages that the rules make are touched.",
)
_NOTICES = click.option(
    "--notices-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="GOVRULES_NOTICES_DIR",
    help="Your own copies of the notices (ningqiang.txt, .html or .pdf); their text goes into the pages made here,"
    " nowhere else.",
)


class DocsGroup(click.Group):
    """The group with its Chinese help."""

    zh = "规则书：由规则生成页面、核对是否最新、打印"
    command_class = Command

    def get_short_help_str(self, limit: int = 45) -> str:
        return Command("docs", zh=self.zh, help=self.help).get_short_help_str(limit)


@click.group(cls=DocsGroup)
def docs() -> None:
    """The rule book: pages made from the rules, for legal staff."""


@docs.command(cls=Command, zh="由规则生成页面，只改写有变化的")
@_OUT
@_NOTICES
@without_option
@click.pass_context
def build(ctx: click.Context, out: Path, notices_dir: Path | None, without: tuple[str, ...]) -> None:
    """Write the pages of the installed rules as Markdown; MkDocs makes the site of them."""
    session: Session = ctx.obj
    if session.problem is not None:
        raise session.problem
    from govrules.site.fresh import refresh
    from govrules.site.kept_texts import STORE

    out.mkdir(parents=True, exist_ok=True)
    # Where `mkdocs build` keeps what it made, so that either goes on from the other; no other folder is littered.
    store = out.parent / STORE if (out.parent / "mkdocs.yml").is_file() else None
    changed = refresh(out, notices_dir=notices_dir, commands=_top(ctx), without=without, store=store)
    emit(session.say(f"{len(changed)}个页面有变化。\n", f"{len(changed)} pages changed.\n"))


@docs.command(cls=Command, zh="页面与规则不一致时以1退出")
@_OUT
@_NOTICES
@without_option
@click.pass_context
def check(ctx: click.Context, out: Path, notices_dir: Path | None, without: tuple[str, ...]) -> int:
    """Compare the pages with what the rules say now; exits with 1 where one is stale or missing."""
    session: Session = ctx.obj
    if session.problem is not None:
        raise session.problem
    from govrules.site.fresh import outdated

    found = outdated(out, notices_dir=notices_dir, commands=_top(ctx), without=without)
    for path in found:
        emit(f"{out / path}\n")
    if found:
        emit(
            session.say(
                f"{len(found)}个页面已过时；运行 govrules docs build。\n",
                f"{len(found)} pages are stale; run govrules docs build.\n",
            )
        )
    return 1 if found else 0


@docs.command(cls=Command, zh="把一个文件的规则汇编印成 PDF（需要 Chromium）")
@click.argument("notice", metavar="NOTICE")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="[default: NOTICE.pdf]")
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The built site (mkdocs build).",
)
@click.option("--browser", metavar="PATH", help="The browser that prints. [default: the first one found]")
@click.option("--english", is_flag=True, help="Print the English book.")
@click.pass_context
def pdf(ctx: click.Context, notice: str, output: Path | None, site: Path, browser: str | None, english: bool) -> None:
    """Print the rule book of a NOTICE from the built site."""
    session: Session = ctx.obj
    folder = site / ("en/books" if english else "books")
    page = folder / f"{notice}.html"
    if not page.is_file():
        known = sorted(path.stem for path in folder.glob("*.html"))
        raise UsageError(
            f"The site {site} has no rule book of {notice!r}{nearest(notice, known)}.",
            f"Build it with `mkdocs build`; it holds: {', '.join(known) or 'none'}.",
        )
    target = output or Path(f"{notice}.pdf")
    from govrules.site.pdf import print_book

    has_numbers = print_book(page, target, browser or _browser())
    emit(session.say(f"已写入 {target}。\n", f"Wrote {target}.\n"))
    if not has_numbers:
        emit(
            session.say(
                "目录没有页码：先运行 pip install 'govrules[docs]'。\n",
                "The contents have no page numbers: run pip install 'govrules[docs]' first.\n",
            )
        )


def _browser() -> str:
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        raise UsageError(
            f"None of {', '.join(_BROWSERS)} is installed.", "Install Chromium, or name a browser: --browser PATH."
        )
    return found


def _top(ctx: click.Context) -> click.Command:
    return ctx.find_root().command
