"""The reference of everything a rule is written with: archetypes and their options, nodes, units, fields."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, get_args

from govrules import archetypes
from govrules.expr import nodes
from govrules.facts import collection_field, field
from govrules.law.kinds import KINDS
from govrules.rules import Counting, Window
from govrules.site.archetype_words import COMMON, NODES, OPTIONS, PURPOSE, UNITS
from govrules.site.markup import Html, code, join, listing, pairs, table, tag
from govrules.site.page import Block, Heading, Lang, Page, blocks
from govrules.timing import Unit

FIELDS = (
    field.FlagField, field.NumberField, field.TextField, field.MomentField, field.PeriodField,
    collection_field.ListField, collection_field.MapField,
)  # fmt: skip
Part = Heading | Block | Html | None


def archetype_page(lang: Lang) -> Page:
    """One page: archetypes, options common to all, nodes, units and windows, fields, kinds of clauses."""
    zh = lang == "zh"
    intro = (
        "写规则用的全部写法、选项、节点和单位,由程序本身生成。按词句选写法见“条文与写法”。"
        if zh else "Every form, option, node and unit that rules are written with, made from the program itself."
    )
    parts: list[Part] = [tag("p", intro), *_archetypes(lang), *_common(lang), *_nodes(lang), *_units(lang)]
    parts += [*_window(lang), *_fields(lang), *_kinds(lang)]
    return Page("reference/archetypes", lang, "写法、节点和单位" if zh else "Forms, nodes and units", blocks(parts))


def options_of(name: str) -> list[inspect.Parameter]:
    """The parameters of an archetype without those common to all."""
    signature = inspect.signature(getattr(archetypes, name))
    return [one for one in signature.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]


def words_of(name: str, option: str) -> tuple[str, str]:
    """What an option is for, in Chinese and English."""
    return OPTIONS.get(f"{name}.{option}") or OPTIONS[option]


def _archetypes(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    head = ("选项", "类型", "缺省", "说明") if zh else ("option", "type", "default", "meaning")
    for name in archetypes.__all__:
        factory = getattr(archetypes, name)
        purpose = PURPOSE[name][0 if zh else 1]
        yield Heading(f"{name} {purpose}" if zh else f"{name}: {purpose}", f"a-{name}")
        yield listing(_call(name))
        rows = [
            (code(one.name), code(_type(one)), _default(one, lang), words_of(name, one.name)[0 if zh else 1])
            for one in options_of(name)
        ]
        yield Block(join(table(head, rows), _docstring(factory, lang)))


def _call(name: str) -> str:
    shown = []
    for one in options_of(name):
        given = "…" if one.default is one.empty else _plain(one.default)
        shown.append(f"{one.name}={given}" if one.kind is one.KEYWORD_ONLY else one.name)
    parameters = inspect.signature(getattr(archetypes, name)).parameters.values()
    more = ["**options"] if any(one.kind is one.VAR_KEYWORD for one in parameters) else []
    return f"{name}({', '.join([*shown, *more])})"


def _plain(value: object) -> str:
    """A default as an author writes it."""
    if isinstance(value, field.Field):
        return f"{value.record}.{value.name}"
    if isinstance(value, Counting | Unit):
        return str(value)
    return "TRUE" if value == nodes.TRUE else repr(value)


def _type(one: inspect.Parameter) -> str:
    return str(one.annotation).replace("[Any]", "")


def _default(one: inspect.Parameter, lang: Lang) -> object:
    if one.default is inspect.Parameter.empty:
        return "必填" if lang == "zh" else "wanted"
    return code(_plain(one.default))


def _docstring(thing: Any, lang: Lang) -> Html:
    text = inspect.cleandoc(thing.__doc__ or "")
    marked = "en" if lang == "zh" else None
    return join(*(tag("p", " ".join(part.split()), lang=marked) for part in text.split("\n\n") if part))


def _common(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("共同选项" if zh else "Options common to all", "common")
    yield pairs((code(name), words[0 if zh else 1]) for name, words in COMMON.items())


def _nodes(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("表达式节点" if zh else "Expression nodes", "nodes")
    yield tag(
        "p",
        "from govrules.expr import nodes。放进节点里的字段要写 .node;几个部分写成元组。"
        if zh else "from govrules.expr import nodes. A field inside a node takes .node; several parts are a tuple.",
    )
    head = ("节点", "说明", "英文说明") if zh else ("node", "meaning")
    rows = []
    for node in get_args(nodes.Node):
        shown = code(f"{node.__name__}{_parameters(node)}")
        about = " ".join(inspect.cleandoc(node.__doc__ or "").split())
        rows.append((shown, NODES[node.__name__], tag("span", about, lang="en")) if zh else (shown, about))
    yield table(head, rows)


def _parameters(thing: Any) -> str:
    return "(" + ", ".join(
        one.name if one.default is one.empty else f"{one.name}={one.default!r}"
        for one in inspect.signature(thing).parameters.values()
    ) + ")"


def _units(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("时间单位" if zh else "Units of time", "units")
    yield tag(
        "p",
        "from govrules.timing import Unit, days, workdays …。期间写 days(7),周期写 per=Unit.MONTH。"
        if zh else "A length of time is days(7), a period per=Unit.MONTH; both from govrules.timing.",
    )
    head = ("单位", "中文", "期间", "说明") if zh else ("unit", "Chinese", "length of time", "value")
    yield table(head, [
        (code(f"Unit.{unit.name}"), UNITS[unit.name][0], code(UNITS[unit.name][1]) if UNITS[unit.name][1] else "–",
         UNITS[unit.name][2] if zh else code(unit.value))
        for unit in Unit
    ])  # fmt: skip


def _window(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("Window 期内的一段" if zh else "Window: a part of each period", "window")
    yield listing("from govrules.rules import Window\nWindow((1, 1), (3, 31))   Window((0, 16), (0, 31))")
    if zh:
        yield tag(
            "p",
            "(月, 日) 至 (月, 日),两端都含,在每一期里划出一段,做在这一段里的才算。月写 1 至 12 是该年的那个月;"
            "写 0 是该期的第一个月:每月16日至月末写 (0, 16) 至 (0, 31),当月没有31日的是最后一日。",
        )
    yield Block(_docstring(Window, lang))


def _fields(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("记录的字段" if zh else "Fields of records", "fields")
    yield listing(
        "from govrules.facts.record import (\n    FlagField, ListField, MapField, MomentField, NumberField,"
        " PeriodField, Record, TextField,\n)"
    )
    yield table(
        ("字段类", "内容") if zh else ("class", "value"),
        [(code(one.__name__), tag("span", " ".join(inspect.cleandoc(one.__doc__ or "").split()), lang="en"))
         for one in FIELDS],
    )  # fmt: skip
    options = (
        ("optional=True", "可以写 null:没有发生、没有人", "null is allowed: it did not happen, nobody"),
        ("presumed=…", "没有记录时推定的值,须在解读里说明", "taken where nothing is recorded; needs a reading"),
        ("values=(…)", "只能填这几个;按由低到高写,at_least(\"较大\") 取它和以上的;也可以写 {中文: 英文}",
         "a closed list, from low to high for at_least; or {Chinese: English}"),
        ("unit=\"minute\"", "数字的单位", "the unit of a number"),
        ("limit=True", "MomentField 专用:是一个时限,可以记录 NONE_STATED(没有设)",
         "MomentField only: a limit, which may be NONE_STATED"),
        ("about=\"…\"", "给填表人的说明", "a note for who fills in the form"),
        ("required=True", "导入时必须有", "must be there when read"),
    )  # fmt: skip
    yield pairs((code(name), words[0 if zh else 1]) for name, *words in options)
    yield Block(_docstring(field.Field, lang))


def _kinds(lang: Lang) -> Iterator[Part]:
    zh = lang == "zh"
    yield Heading("条款的 kind" if zh else "Kinds of clauses", "kinds")
    yield pairs((code(name), words) for name, words in KINDS.items())
