"""The words in which a citation names a provision: articles (第5条) or parts (第二部分(六)15)."""

from __future__ import annotations

from typing import Literal

Numbering = Literal["articles", "parts"]

_OPENING = {"0": ("序言", "preamble"), "0.cover": ("印发通知", "cover notice"), "0.preamble": ("引言", "introduction")}
_DIGITS = "零一二三四五六七八九"


def provision_label(provision: str, numbering: Numbering = "articles") -> str:
    """Name a provision by its id: ``5`` → 第5条, ``5.p2`` → 第5条第2段, in parts ``2.2.3.p4`` → 第二部分(二)3第4段."""
    if provision in _OPENING:
        return _OPENING[provision][0]
    numbers, paragraph = _split(provision)
    if numbers is None:
        return provision
    first, *rest = numbers
    if numbering == "articles":
        text = f"第{'.'.join(map(str, numbers))}条"
    else:
        section = f"({_numeral(rest[0])})" if rest else ""
        text = f"第{_numeral(first)}部分{section}{'.'.join(map(str, rest[1:]))}"
    return f"{text}第{paragraph}段" if paragraph else text


def provision_label_en(provision: str, numbering: Numbering = "articles") -> str:
    """Name a provision in English: ``article 5``, ``part 2(2)3, paragraph 4``."""
    if provision in _OPENING:
        return _OPENING[provision][1]
    numbers, paragraph = _split(provision)
    if numbers is None:
        return f"provision {provision}"
    first, *rest = numbers
    if numbering == "articles":
        text = f"article {'.'.join(map(str, numbers))}"
    else:
        text = f"part {first}{f'({rest[0]})' if rest else ''}{'.'.join(map(str, rest[1:]))}"
    return f"{text}, paragraph {paragraph}" if paragraph else text


def _split(provision: str) -> tuple[list[int] | None, int]:
    """The numbers of an id and that of its paragraph (0 for none); None where it is not made of numbers."""
    head, mark, tail = provision.partition(".p")
    parts = head.split(".")
    if not all(part.isdecimal() for part in parts) or (mark and not tail.isdecimal()):
        return None, 0
    return [int(part) for part in parts], int(tail) if mark else 0


def _numeral(number: int) -> str:
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")
