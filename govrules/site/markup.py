"""Markup that cannot be forged: every text is escaped on its way into a tag, only ``Html`` passes as it is.

Words of notices, plugins and users are data. A ``<script>`` in a title, a label or a quote stays text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

_VOID = {"br", "hr", "img", "input", "line", "rect", "circle", "path", "polygon"}
_SPECIAL = re.compile("[&<>\"']")
_MARKDOWN = set("\\`*_{}[]()#+-.!|~^=:<>&\"'$@/")


class Html(str):
    """A piece of finished markup."""

    __slots__ = ()


def escape(text: object) -> Html:
    """Text as markup: nothing in it is a tag, an entity or the end of an attribute."""
    if type(text) is Html:
        return text
    plain = str(text)
    # Most pieces hold nothing to escape, and a page is made of thousands.
    return Html(html.escape(plain, quote=True) if _SPECIAL.search(plain) else plain)


def join(*children: object) -> Html:
    """Children one after the other; sequences are flattened, None is nothing, plain text is escaped."""
    parts: list[str] = []
    for child in children:
        if type(child) is Html:
            parts.append(child)
        elif child is None:
            continue
        elif isinstance(child, str) or not isinstance(child, Iterable):
            parts.append(escape(child))
        else:
            parts.append(join(*child))
    return Html("".join(parts))


def tag(name: str, *children: object, **attributes: object) -> Html:
    """An element. A trailing underscore is dropped from attribute names, others become hyphens; None is left out.

    ``True`` makes an attribute without a value.
    """
    head = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        label = key.rstrip("_").replace("_", "-") if "_" in key else key
        head.append(label if value is True else f'{label}="{escape(str(value))}"')
    opening = " ".join(head)
    if name in _VOID and not children:
        return Html(f"<{opening}/>")
    return Html(f"<{opening}>{join(*children)}</{name}>")


def link(target: str, *children: object, **attributes: object) -> Html:
    """A link; the target is escaped like any other attribute."""
    return tag("a", *children, href=target, **attributes)


def table_row(cells: Iterable[object], sort: Sequence[object] | None = None) -> Html:
    """A row of a table; ``sort`` gives the values its cells sort by, None where that is the cell's text."""
    if sort is None:
        return Html(f"<tr>{''.join([f'<td>{join(cell)}</td>' for cell in cells])}</tr>")
    return tag("tr", *(tag("td", cell, data_sort=key) for cell, key in zip(cells, sort, strict=True)))


def table(
    head: Sequence[object],
    rows: Iterable[Sequence[object] | Html],
    *,
    kind: str = "",
    sortable: bool = False,
    caption: str = "",
) -> Html:
    """A table that scrolls sideways where the screen is narrow; a row is its cells, or finished by ``table_row``."""
    lines = [row if type(row) is Html else table_row(row) for row in rows]
    classes = " ".join(part for part in ("gr-table", kind, "gr-sortable" if sortable else "") if part)
    body = tag(
        "table",
        tag("caption", caption) if caption else None,
        tag("thead", tag("tr", *(tag("th", cell, scope="col") for cell in head))),
        tag("tbody", *lines),
        class_=classes,
    )
    return tag("div", body, class_="gr-scroll", tabindex="0", role="region", aria_label=caption or None)


def pairs(rows: Iterable[tuple[object, object]], kind: str = "") -> Html:
    """A table of names and values, one a line."""
    lines = [Html(f'<tr><th scope="row">{join(name)}</th><td>{join(value)}</td></tr>') for name, value in rows]
    return tag(
        "div", tag("table", tag("tbody", *lines), class_=f"gr-table gr-pairs {kind}".strip()), class_="gr-scroll"
    )


def bullets(items: Iterable[object]) -> Html | None:
    """A list, or nothing where there is nothing to list."""
    lines = [tag("li", item) for item in items]
    return tag("ul", *lines) if lines else None


def code(text: object) -> Html:
    """Something to be typed or looked up as it stands."""
    return tag("code", text)


def listing(text: str) -> Html:
    """Several lines to be typed or copied as they stand; blank lines inside cannot end the block."""
    return tag("pre", tag("code", Html(escape(text).replace("\n\n", "\n&#8203;\n"))), class_="gr-pre")


def plain_markdown(text: str) -> str:
    """Text as one line of Markdown in which no character means anything."""
    return "".join(
        f"&#{ord(char)};" if char in _MARKDOWN else " " if char in "\r\n" else char for char in " ".join(text.split())
    )
