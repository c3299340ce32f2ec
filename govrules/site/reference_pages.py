"""Reference pages made from the program itself: record types, commands, the public Python names, plugins."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from govrules.facts.template import describe
from govrules.site.archetype_page import archetype_page
from govrules.site.book import Book
from govrules.site.markup import Html, code, join, listing, pairs, table, tag
from govrules.site.page import Block, Documented, Heading, Lang, Page, Part, blocks
from govrules.site.recording import field_table
from govrules.site.words import say


def reference_pages(book: Book, lang: Lang) -> Iterator[Page]:
    """The reference section: what is installed, and the commands."""
    yield _records(book, lang)
    if book.commands is not None:
        yield _commands(book.commands, lang)


def program_pages(lang: Lang) -> Iterator[Page]:
    """The part of the reference section that the program alone decides."""
    yield archetype_page(lang)
    yield _api(lang)


def _records(book: Book, lang: Lang) -> Page:
    zh = lang == "zh"
    intro = (
        "各地共用的记录类型；插件可以增加类型，不能改写共用的类型。表头用中文名称或英文字段名都可以。"
        if zh
        else (
            "The record types that all regions share, and those that plugins add. "
            "Headers may be the label or the field name."
        )
    )
    parts: list[Heading | Block | Html | None] = [tag("p", intro), Block(_plugins(book, lang), searchable=False)]
    for name, kind in sorted(book.rules.records.items()):
        parts.append(Heading(f"{kind.zh} {name}" if zh else f"{kind.en} ({name})", f"r-{name}"))
        about = inspect.cleandoc(kind.__doc__ or "")
        command = listing(f"govrules template {name} --format xlsx --output {name}.xlsx")
        parts += [
            Block(
                join(tag("p", about) if about else None, command, field_table(describe(kind), lang)), searchable=False
            )
        ]
    return Page("reference/records", lang, say("records", lang), blocks(parts))


def _plugins(book: Book, lang: Lang) -> Html:
    zh = lang == "zh"
    head = (
        ("插件", "发行包", "版本", "文件", "规则", "状态")
        if zh
        else ("plugin", "distribution", "version", "notices", "rules", "status")
    )
    rows = [
        (one.plugin, one.distribution, one.version or "–", one.notices, one.rules, one.status)
        for one in book.rules.origins
    ]
    return join(tag("p", tag("b", say("plugins", lang))), table(head, rows))


def _commands(group: Any, lang: Lang) -> Page:
    """The command reference, from the commands as click knows them."""
    import click

    zh = lang == "zh"
    parts: list[Heading | Block | Html | None] = [
        tag(
            "p",
            "由命令本身生成。各命令加 --help 可见同样的内容。"
            if zh
            else "Made from the commands themselves; --help shows the same.",
        ),
        Block(_exit_codes(lang), searchable=False),
    ]
    context = click.Context(group, info_name="govrules", **group.context_settings)
    for name in sorted(group.commands):
        command = group.commands[name]
        parts.append(Heading(f"govrules {name}", f"cmd-{name}"))
        about = str(getattr(command, "zh", ""))
        body: list[object] = []
        if isinstance(command, click.Group):
            inner = click.Context(command, info_name=name, parent=context)
            body.append(tag("p", about if zh and about else inspect.cleandoc(command.help or "")))
            for below in sorted(command.commands):
                body += [
                    tag("p", code(f"govrules {name} {below}")),
                    _command(
                        command.commands[below],
                        click.Context(command.commands[below], info_name=below, parent=inner),
                        lang,
                    ),
                ]
        else:
            body.append(_command(command, click.Context(command, info_name=name, parent=context), lang))
        parts.append(join(*body))
    return Page("reference/commands", lang, say("commands", lang), blocks(parts))


def _exit_codes(lang: Lang) -> Html:
    zh = lang == "zh"
    rows = (
        ("0", "没有发现问题" if zh else "clean"),
        ("1", "有达到失败等级的违反" if zh else "violations at or above the fail level"),
        (
            "2",
            "用法、配置、插件或事实文件有误，结果不可信"
            if zh
            else "usage, configuration, plugin or facts error: nothing to be trusted",
        ),
        ("3", "没有违反，但有无法判定或程序错误" if zh else "no violation, but undetermined or error findings"),
        ("5", "什么也没有评判" if zh else "nothing was evaluated"),
    )
    return join(
        tag("p", tag("b", "退出码" if zh else "Exit codes")), pairs((code(number), words) for number, words in rows)
    )


def _command(command: Any, context: Any, lang: Lang) -> Html:
    usage = " ".join(["govrules", *_trail(context), *command.collect_usage_pieces(context)])
    # Commands of this package say their help in both languages; any other click command in its own words.
    own = hasattr(command, "option_rows")
    if own:
        rows = command.option_rows(context, lang)
    else:
        rows = [record for one in command.get_params(context) if (record := one.get_help_record(context)) is not None]
    text = command.paragraphs(lang) if own else inspect.cleandoc(command.help or "").split("\n\n")
    options = pairs((code(name), words) for name, words in rows) if rows else None
    return join(listing(usage), *(_paragraph(part) for part in text if part), options)


def _paragraph(text: str) -> Html:
    """A paragraph of a help text; one that begins with \\b keeps its lines, as click does."""
    if text.startswith("\b"):
        return listing(text.removeprefix("\b").strip("\n"))
    return tag("p", " ".join(text.split()))


def _trail(context: Any) -> list[str]:
    names: list[str] = []
    while context.parent is not None:
        names.insert(0, context.info_name)
        context = context.parent
    return names


def _api(lang: Lang) -> Page:
    """The public names; mkdocstrings reads their signatures and docstrings from the sources, where it is installed."""
    top: Any = import_module("govrules")
    zh = lang == "zh"
    is_documented = find_spec("mkdocstrings") is not None
    parts: list[Part | Html | None] = [
        tag(
            "p",
            "以下名称都可以从 govrules 直接导入，按需载入。说明文字取自源代码，为英文。"
            if zh
            else "Every name below is imported from govrules and loads on first use.",
        ),
    ]
    if not is_documented:
        parts.append(
            tag(
                "p",
                "这里只列名称：参数和说明要装上 docs 附加组件后重新生成（",
                code("pip install 'govrules[docs]'"),
                "）。",
            )
            if zh
            else tag(
                "p",
                "Names only: install the docs extra (",
                code("pip install 'govrules[docs]'"),
                ") and build again for their parameters and descriptions.",
            )
        )
    sources = hashlib.sha256()
    for name in sorted((name for name in top.__all__ if not name.startswith("__")), key=str.lower):
        thing = getattr(top, name)
        if not (inspect.isclass(thing) or inspect.isfunction(thing)):
            shown = f"{name} = {thing!r}" if " at 0x" not in repr(thing) else name
            parts += [Heading(name, f"api-{name}"), listing(shown)]
            continue
        if not is_documented:
            parts += [Heading(name, f"api-{name}"), listing(f"{thing.__module__}.{thing.__qualname__}")]
            continue
        parts.append(Documented(f"{thing.__module__}.{thing.__qualname__}"))
        sources.update(inspect.getsource(thing).encode())
    return Page("reference/api", lang, say("api", lang), blocks(parts), made_of=sources.hexdigest())
