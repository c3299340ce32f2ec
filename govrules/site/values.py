"""Rules and facts in the short forms that tables, titles and pictures need."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from govrules.expr import UNKNOWN, Marker, nodes
from govrules.facts.record import Record, fields_of
from govrules.law import Citation
from govrules.rules import Bounded, Recurring, Rule, Timely
from govrules.site.page import Lang
from govrules.timing import Unit
from govrules.wording.en.nodes import ORDER_OF_NUMBERS as ORDER_EN
from govrules.wording.en.nodes import UNITS as UNITS_EN
from govrules.wording.en.nodes import counted_in as counted_in_en
from govrules.wording.en.nodes import measured, plural
from govrules.wording.terms import number, share_in
from govrules.wording.zh.nodes import ORDER_OF_NUMBERS as ORDER_ZH
from govrules.wording.zh.nodes import PERIODS, UNITS, counted_in, measure

_HOURS: Mapping[Unit, float] = {
    Unit.MINUTE: 1 / 60, Unit.HOUR: 1, Unit.DAY: 24, Unit.WORKDAY: 33.6, Unit.WEEK: 168, Unit.HALF_MONTH: 365,
    Unit.MONTH: 730, Unit.QUARTER: 2190, Unit.HALF_YEAR: 4380, Unit.YEAR: 8760,
}  # fmt: skip


def short(value: Any, lang: Lang) -> str:
    """A recorded value as compactly as a reader can still tell it from another."""
    zh = lang == "zh"
    match value:
        case Marker.UNKNOWN:
            return "未记录" if zh else "not recorded"
        case Marker.NONE_STATED:
            return "未设时限" if zh else "no limit set"
        case None:
            return "未办" if zh else "none"
        case bool():
            return ("是" if value else "否") if zh else "yes" if value else "no"
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M:%S" if value.second else "%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case int() | Decimal():
            return number(value)
        case Mapping():
            between, after = ("；", "：") if zh else ("; ", ": ")
            return between.join(f"{key}{after}{short(item, lang)}" for key, item in value.items()) or "–"
        case tuple() | list():
            return ("、" if zh else ", ").join(short(item, lang) for item in value) or ("无" if zh else "none")
        case _:
            return str(value)


def recorded(record: Record, rule: Rule) -> list[tuple[str, Any]]:
    """The fields that a record states, beyond what is presumed and what every record of the case has."""
    stated: list[tuple[str, Any]] = []
    for name, handle in fields_of(type(record)).items():
        value = getattr(record, name)
        if value is UNKNOWN or name == "id" or name == record.discriminator == "clause":
            continue
        if name == "jurisdiction" and value == rule.jurisdiction.code:
            continue
        if handle.presumed is not UNKNOWN and value == handle.presumed and type(value) is type(handle.presumed):
            continue
        stated.append((name, value))
    return stated


def span(amount: int, unit: Unit, lang: Lang) -> str:
    """``7个工作日``, ``7 workdays``."""
    if lang == "zh":
        return f"{amount}{UNITS[unit]}"
    return plural(amount, UNITS_EN[unit])


def bound(rule: Rule, lang: Lang) -> str:
    """How long or how much, from what the rule tests; empty where it has no such number."""
    zh = lang == "zh"
    match rule.logic.test:
        case Timely(due=nodes.Due(_, 0, unit)):
            at_once = unit in (Unit.MINUTE, Unit.HOUR)
            return ("当时" if at_once else "当日") if zh else "at once" if at_once else "the same day"
        case Timely(due=nodes.Due(_, amount, unit)):
            text = span(amount, unit, lang)
            return f"{text}内" if zh else f"within {text}"
        case Timely(due=nodes.NoticeBy(_, amount, unit)):
            text = span(amount, unit, lang)
            return f"提前{text}" if zh else f"{text} before"
        case Timely(due=nodes.Const(date() as day)):
            return f"{short(day, lang)}前" if zh else f"by {short(day, lang)}"
        case Timely(due=nodes.Fact()):
            return "所定时限内" if zh else "by the limit set"
        case Bounded() as test:
            return _figure(rule, test, lang)
        case Recurring() as test:
            return _often(test, lang)
        case _:
            return ""


def _figure(rule: Rule, test: Bounded, lang: Lang) -> str:
    zh, given = lang == "zh", rule.parameters
    share = share_in(test)
    order = (ORDER_ZH if zh else ORDER_EN)[test.operator]
    if share is not None:
        return f"{order}{number(share.percent)}%" if zh else f"{order} {number(share.percent)}%"
    if rule.archetype == "cap" and isinstance(given.get("max"), int | Decimal):
        unit = str(given.get("unit", ""))
        about = ("左右" if zh else "about ") if given.get("approx") else ""
        if zh:
            return f"不超过{number(given['max'])}{measure(unit)}{about}"
        return f"at most {about}{measured(given['max'], unit)}"
    if isinstance(test.limit, nodes.Const) and isinstance(test.limit.value, int | Decimal):
        figure = f"{number(test.limit.value)}{measure(test.unit)}" if zh else measured(test.limit.value, test.unit)
        return f"{order}{figure}" if zh else f"{order} {figure}"
    return ""


def _often(test: Recurring, lang: Lang) -> str:
    zh = lang == "zh"
    per = ""
    if test.per is not None:
        every = test.every if test.every > 1 else ""
        period = UNITS_EN[test.per]
        per = f"每{every}{PERIODS[test.per]}" if zh else f" every {every} {period}s" if every else f" per {period}"

    def amount(figure: int) -> str:
        return f"{figure}{counted_in(test)}" if zh else plural(figure, counted_in_en(test, "different item"))

    parts = []
    if test.share_percent is not None:
        parts.append(f"不少于{test.share_percent}%" if zh else f"at least {test.share_percent}%")
    elif test.at_least is not None:
        parts.append(f"不少于{amount(test.at_least)}" if zh else f"at least {amount(test.at_least)}")
    if test.at_most is not None:
        parts.append(f"不超过{amount(test.at_most)}" if zh else f"at most {amount(test.at_most)}")
    text = ("、" if zh else ", ").join(parts)
    return f"{per}{text}" if zh else f"{text}{per}"


def hours(rule: Rule) -> float | None:
    """Rough length of a limit in hours, to sort by; None where the rule has no length of its own."""
    match rule.logic.test:
        case Timely(due=nodes.Due(_, amount, unit) | nodes.NoticeBy(_, amount, unit)):
            return amount * _HOURS[unit]
        case _:
            return None


def article(citation: Citation, lang: Lang) -> str:
    """Where in the notice: ``第5条``, ``art. 5``."""
    return citation.label if lang == "zh" else citation.label_en.replace("article ", "art. ")


def clause_anchor(clause: str) -> str:
    """The anchor of a clause on its notice's page."""
    return "c-" + clause


def provision_anchor(provision: str) -> str:
    """The anchor of a provision on its notice's page."""
    return "p-" + provision
