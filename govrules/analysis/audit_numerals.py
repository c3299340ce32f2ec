"""Every numeral, date and period in a folded text, and what it says as a value."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import attrs
from attrs import frozen

NumeralKind = Literal["number", "date", "period"]

_HAN = "零〇一二两三四五六七八九十百千万亿"
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}

TIME_UNITS = {
    "个工作日": "workday", "工作日": "workday", "分钟": "minute", "个小时": "hour", "小时": "hour",
    "个月": "month", "日": "day", "天": "day", "周": "week", "个周": "week", "星期": "week",
    "个季度": "quarter", "季度": "quarter", "年": "year",
}  # fmt: skip
_PER = {
    "年": "year", "季度": "quarter", "季": "quarter", "月": "month", "周": "week", "星期": "week", "日": "day",
    "天": "day", "个工作日": "workday", "半年": "half_year", "半月": "half_month", "旬": "ten_days",
}  # fmt: skip
# 一 is a number before these; elsewhere it is a part of a word (一致, 统一, 一切). Everything else in _HAN always is.
_MEASURES = (
    "个", "次", "项", "天", "日", "月", "年", "周", "季", "小时", "分钟", "名", "人", "起", "份", "篇", "条",
    "倍", "级", "家", "户", "件", "批", "轮", "届", "章", "步", "种", "类", "位", "支", "场", "票", "成", "套",
    "门", "岗", "责", "网", "表", "证", "事", "窗", "张", "企", "策", "审", "核", "业", "课", "大", "主题",
)  # fmt: skip
# Words in which a figure counts nothing, whatever notice they stand in.
LEXICAL = (
    "千方百计", "万无一失", "百姓", "四川", "一律", "一般", "一致", "一定", "一直", "一切", "一体", "一些",
    "一旦", "一流", "一线", "一手", "唯一", "进一步", "一步到位", "统一", "同一", "单一", "逐一", "万一",
    "三农", "十分", "一把手", "一并", "一味", "一方面", "百年", "万众", "成千上万", "三令五申", "四面八方",
    "五花八门", "举一反三", "一以贯之", "一如既往", "一言堂", "一刀切", "一阵风",
)  # fmt: skip

# 上一年度, 下一季度: which one, not how many. 以上一次 is a number behind 以上.
_WHICH = r"(?<!以)[上下]一(?:年度?|季度?|个?(?:月|季度|年度|周|星期|周期|考核期)|级|轮|次|期|步|阶段|环节)"

_PATTERN = re.compile(
    rf"""
    (?P<date>
        (?:19|20)\d\d-\d{{1,2}}-\d{{1,2}} | (?<!\d)(?:19|20)\d{{6}}(?!\d)
      | (?:(?:19|20)\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日|底|末|初|[上中下]旬)?
      | (?:19|20)\d\d年(?:\d{{1,2}}季度|[上下]半年|[{_HAN}]季度|年?底|末|度)?
    )
  | (?P<period>
        [每按逐](?:半个?[年月]|(?:\d+|[{_HAN}]+)个?(?:年|季度|月|旬|周|星期|天|日)|双[周月]|隔[日天周月年]
                |个?(?:年|季度|季|月|旬|周|星期|日|天)|个工作日)
      | 半月(?=报|[一两]?次|通报|调度|汇报|小结|1) | 双[周月](?=报|1|一|调度|通报) | (?<!间)隔[日周月]
      | (?<=[,.;:"])[周月季年](?=调度|分析|通报)
    )
  | (?P<number>
        \d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?%?
      | 百分之[{_HAN}]+
      | 第?[{_HAN}]+(?:分之[{_HAN}]+)?
      | 半(?=天|日|个?月)
    )
    """,
    re.VERBOSE,
)
_LEXICAL = re.compile(f"{_WHICH}|" + "|".join(sorted(map(re.escape, LEXICAL), key=len, reverse=True)))
FIGURE = re.compile(rf"\d+(?:[.-]\d+)*%?|[{_HAN}]{{2,}}")
"""The characters of one figure, whatever it counts."""
_UNIT = re.compile("|".join(sorted(TIME_UNITS, key=len, reverse=True)))


@frozen
class Numeral:
    """One figure: its words, its half-open span in the folded text, its values and, for a length of time, its unit.

    ``values`` are the numbers (both ends of a range); ``date`` is (year, month, day) with None for what is not
    printed; ``per`` a period with its number; ``before`` and ``after`` are the nearest letters or
    figures beside it.
    """

    text: str
    span: tuple[int, int]
    kind: NumeralKind
    values: tuple[Decimal, ...] = ()
    unit: str = ""
    date: tuple[int | None, int | None, int | None] | None = None
    per: tuple[str, int] | None = None
    before: str = ""
    after: str = ""


def chinese_number(words: str) -> int | None:
    """The value of a number in Chinese figures (二十一, 两, 一百); None where it is none."""
    total, section, digit = 0, 0, None
    if len(words) > 1 and all(char in _DIGITS for char in words):
        return int("".join(str(_DIGITS[char]) for char in words))
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SCALES:
            section += (1 if digit is None else digit) * _SCALES[char]
            digit = None
        elif char in _LARGE:
            total += (section + (digit or 0) or 1) * _LARGE[char]
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)


def numerals(text: str, start: int, end: int, heads: frozenset[int]) -> Iterator[Numeral]:
    """Every figure between two offsets of a folded text, without the numbers of headings and lists.

    ``heads``: the offsets at which lines and clauses begin.
    """
    lexical = [hit.span() for hit in _LEXICAL.finditer(text)]
    at = start
    while (hit := _PATTERN.search(text, at, end)) is not None:
        at = hit.end()
        if _is_list_number(text, hit.start(), hit.end(), heads):
            continue
        if any(low <= hit.start() and hit.end() <= high for low, high in lexical):
            continue
        found = _read(text, hit)
        if found is not None:
            low, high = found.span
            before = next((char for char in reversed(text[max(0, low - 3):low]) if char.isalnum()), "")
            after = next((char for char in text[high:high + 3] if char.isalnum()), "")
            yield attrs.evolve(found, before=before, after=after)


def _is_list_number(text: str, start: int, end: int, heads: frozenset[int]) -> bool:
    """一、 (一) 1. 1、 at the head of a line or after a full stop; 一是 … 二是 …"""
    opened = start > 0 and text[start - 1] == "("
    head = start - 1 if opened else start
    fresh = head in heads or (head > 0 and text[head - 1] in ".;:,!?\"<>")
    words, following = text[start:end], text[end:end + 1]
    if opened and following == ")":
        return bool(re.fullmatch(rf"\d{{1,2}}|[{_HAN}]{{1,3}}", words))
    if words in set("一二三四五六七八九十") and following == "是" and fresh:
        return True
    return fresh and following in (".", ",") and bool(re.fullmatch(rf"\d{{1,2}}|[{_HAN}]{{1,3}}", words)) and (
        head in heads or (not text[end + 1:end + 2].isdigit() and text[head - 1] == ".")
    )


def _read(text: str, hit: re.Match[str]) -> Numeral | None:
    words, span = hit[0], hit.span()
    if hit["date"]:
        return Numeral(words, span, "date", date=_date(words))
    if hit["period"]:
        return Numeral(words, span, "period", per=_per(words))
    if words == "一" and not text.startswith(_MEASURES, span[1]):
        return None
    if words == "半" and text.startswith("月", span[1]):
        return Numeral("半月", (span[0], span[1] + 1), "number", (Decimal("0.5"),), "month")
    unit = _UNIT.match(text, span[1])
    end = unit.end() if unit else span[1]
    values = tuple(_values(words))
    return Numeral(text[span[0]:end], (span[0], end), "number", values, TIME_UNITS[unit[0]] if unit else "")


def _values(words: str) -> Iterator[Decimal]:
    if words == "半":
        yield Decimal("0.5")
        return
    for digits in re.findall(r"\d+(?:\.\d+)?", words):
        yield Decimal(digits)
    plain = words.removeprefix("第").removeprefix("百分之")
    if not re.search(r"\d", words):
        for part in plain.split("分之"):
            value = chinese_number(part)
            if value is not None:
                yield Decimal(value)


def _date(words: str) -> tuple[int | None, int | None, int | None]:
    if re.fullmatch(r"\d{8}", words):
        return int(words[:4]), int(words[4:6]), int(words[6:])
    if dashed := re.fullmatch(r"(\d{4})-(\d+)-(\d+)", words):
        return int(dashed[1]), int(dashed[2]), int(dashed[3])
    year, month, day = (re.search(rf"(\d+){mark}", words) for mark in "年月日")
    last = 31 if words.endswith(("底", "末")) else None
    numbers = [None if part is None else int(part[1]) for part in (year, month, day)]
    if last is not None and numbers[1] is None:
        numbers[1] = 12
    if last is not None and numbers[1] is not None and 1 <= numbers[1] <= 12:
        numbers[2] = calendar.monthrange(numbers[0] or 2023, numbers[1])[1]
    return numbers[0], numbers[1], numbers[2]


def _per(words: str) -> tuple[str, int]:
    body = words.lstrip("每按逐")
    body = {"半个年": "半年", "半个月": "半月"}.get(body, body)
    number = 2 if body.startswith(("双", "隔")) else 1
    body = body.lstrip("双隔").removeprefix("个") if body != "个工作日" else body
    counted = re.match(rf"(\d+|[{_HAN}]+)个?", body)
    if counted:
        number = int(counted[1]) if counted[1].isdigit() else chinese_number(counted[1]) or 1
        body = body[counted.end():]
    return _PER.get(body, body), number
