"""The frame around every command: UTF-8, language, configuration, and errors as sentences with exit code 2."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from govrules.cli.language import Language, chosen
from govrules.cli.settings import read_settings
from govrules.errors import GovrulesError

USAGE, INTERRUPTED = 2, 130
_LIST_SETTINGS = {"format": ("check",)}


@frozen
class Session:
    """What a command knows besides its own options: the language, and what is wrong with the configuration."""

    lang: Language
    problem: GovrulesError | None = None

    def say(self, zh: str, en: str) -> str:
        """The one of two phrases that is in the session's language."""
        return zh if self.lang == "zh" else en


class Command(click.Command):
    """A command with a short Chinese help text besides the English one."""

    def __init__(self, *arguments: Any, zh: str = "", **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.zh = zh

    def get_short_help_str(self, limit: int = 45) -> str:
        ctx = click.get_current_context(silent=True)
        if self.zh and ctx is not None and isinstance(ctx.obj, Session) and ctx.obj.lang == "zh":
            return self.zh
        return super().get_short_help_str(max(limit, 66))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if not (self.zh and _in_chinese(ctx)):
            super().format_help_text(ctx, formatter)
            return
        for part in self.paragraphs("zh"):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(part)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = self.option_rows(ctx, "zh" if _in_chinese(ctx) else "en")
        if rows:
            with formatter.section("选项" if _in_chinese(ctx) else "Options"):
                formatter.write_dl(rows)

    def paragraphs(self, lang: Language) -> list[str]:
        """The help text; in Chinese its first paragraph is the short help."""
        parts = [part for part in inspect.cleandoc(self.help or "").split("\n\n") if part]
        if lang == "en" or not self.zh:
            return parts
        from govrules.cli.words import paragraph_words

        return [self.zh, *(paragraph_words(part) for part in parts[1:])]

    def option_rows(self, ctx: click.Context, lang: Language) -> list[tuple[str, str]]:
        """The options with what they do, defaults in brackets."""
        from govrules.cli.words import option_words

        rows = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None and isinstance(parameter, click.Option):
                words = option_words(parameter.help or "", record[1]) if lang == "zh" else record[1]
                rows.append((record[0], words))
        return rows


def _in_chinese(ctx: click.Context) -> bool:
    return isinstance(ctx.obj, Session) and ctx.obj.lang == "zh"


class Group(click.Group):
    """The top command: turns everything that can go wrong into a sentence and an exit code."""

    command_class = Command

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, complete_var: str | None = None,
        standalone_mode: bool = True, windows_expand_args: bool = True, **extra: Any,
    ) -> Any:
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", errors="backslashreplace")
        given = list(sys.argv[1:] if args is None else args)
        settings: dict[str, Any] = {}
        problem: GovrulesError | None = None
        try:
            settings = read_settings(Path.cwd())
        except GovrulesError as error:
            problem = error
        session = Session(chosen(given, os.environ, settings.get("lang")), problem)
        extra.setdefault("obj", session)
        extra.setdefault("default_map", self._defaults(settings))
        code = _guarded(
            lambda: super(Group, self).main(given, prog_name or "govrules", complete_var, False, **extra), session
        )
        if standalone_mode:
            sys.exit(code)
        return code

    def _defaults(self, settings: dict[str, Any]) -> MutableMapping[str, Any]:
        """The settings as click's defaults, given to each command that has the option."""
        return {
            name: {
                parameter.name: settings[parameter.name]
                for parameter in command.params
                if parameter.name in settings and name in _LIST_SETTINGS.get(parameter.name, (name,))
            }
            for name, command in self.commands.items()
        }


def _guarded(run: Callable[[], Any], session: Session) -> int:
    try:
        result = run()
    except GovrulesError as error:
        _report_all(error, session)
        return USAGE
    except click.Abort:
        report_error(session.say("已中断。", "Interrupted."), "", session)
        return INTERRUPTED
    except click.ClickException as error:
        command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "govrules"
        hint = session.say(f"用法见 `{command} --help`。", f"See `{command} --help`.")
        report_error(error.format_message(), hint, session)
        return USAGE
    except OSError as error:
        place = f"{error.filename}: " if error.filename is not None else ""
        advice = session.say("检查路径和权限。", "Check the path and its permissions.")
        report_error(f"{place}{error.strerror or error}.", advice, session)
        return USAGE
    except Exception as error:
        if os.environ.get("GOVRULES_DEBUG"):
            raise
        said = f"{type(error).__name__}: {error}"
        report_error(
            session.say(f"这是 govrules 的缺陷，不是您的错误：{said}", f"This is a defect of govrules: {said}"),
            session.say(
                "请设 GOVRULES_DEBUG=1 重新运行，并报告所显示的内容。",
                "Run again with GOVRULES_DEBUG=1 and report what it shows.",
            ),
            session,
        )
        return USAGE
    return result if isinstance(result, int) else 0


def _report_all(error: GovrulesError, session: Session) -> None:
    parts: Sequence[GovrulesError] = getattr(error, "errors", ())
    for part in parts:
        report_error(part.message, part.advice, session)
    if not parts:
        report_error(error.message, error.advice, session)
    elif rest := error.message.removeprefix("\n".join(str(part) for part in parts)).strip():
        click.echo(rest, err=True)


def report_error(message: str, advice: str, session: Session) -> None:
    """Write an error and what to do about it to stderr."""
    click.echo(f"{session.say('错误：', 'error: ')}{message}", err=True)
    if advice:
        click.echo(f"{session.say('建议：', 'advice: ')}{advice}", err=True)


def emit(text: str) -> None:
    """Write to stdout; a reader who has gone away (``| head``) is no error."""
    try:
        click.echo(text, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(label: str, least: int = 1000) -> Iterator[Callable[[int, int], None] | None]:
    """A progress callback (done, in all) that draws a bar on a terminal's stderr for more than ``least`` steps."""
    if not sys.stderr.isatty():
        yield None
        return
    bars: list[Any] = []

    def step(done: int, total: int) -> None:
        if total <= least:
            return
        if not bars:
            bars.append(click.progressbar(length=total, label=label, file=sys.stderr).__enter__())
        bars[0].update(done - bars[0].pos)

    try:
        yield step
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)
