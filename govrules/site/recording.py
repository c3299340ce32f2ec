"""What a rule needs to know, and how to write it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from govrules.evaluate.verdict import Verdict
from govrules.expr import Marker
from govrules.extend.cases import CaseResult
from govrules.facts.record import Record
from govrules.facts.template import FieldDescription, describe
from govrules.rules import Recurring, Rule
from govrules.site.book import Book
from govrules.site.markup import Html, code, join, link, listing, table, tag
from govrules.site.outcome import verdict_shown
from govrules.site.page import Lang, address
from govrules.site.values import recorded
from govrules.site.words import say
from govrules.timing import Period
from govrules.wording.terms import record_label

_WORDS = {"", "true", "false", "yes", "no", "null", "on", "off", "~"}


def facts_table(book: Book, rule: Rule, lang: Lang) -> Html:
    """The fields that the rule reads, with type, unit and what a blank means."""
    kind = book.rules.records[rule.record]
    test = rule.logic.test
    named = {fact.name for fact in rule.facts() if fact.record == rule.record}
    named |= {kind.discriminator} if kind.discriminator else set()
    if isinstance(test, Recurring):
        named |= {"bearer", "target"} if test.by_target else {"bearer"}
    described = [one for one in describe(kind) if one.name in named]
    label = record_label(rule.record, book.rules.records, lang)
    where = link(address(f"rules/{rule.id}", "reference/records", f"r-{rule.record}"), label, " ", code(rule.record))
    before, after = say("from_record", lang, label="\0").split("\0")
    lines: list[object] = [tag("p", before, where, after)]
    lines.append(field_table(described, lang))
    if isinstance(test, Recurring):
        lines.append(tag("p", say("from_roster", lang, duty=test.duty), " ", say("roster_fields", lang)))
        lines.append(field_table(_of_roster(book, rule, test), lang))
    return join(*lines)


def _of_roster(book: Book, rule: Rule, test: Recurring) -> list[FieldDescription]:
    """The fields that say who owes the duty and for how long, then those that the rule asks of a member."""
    named = ["bearer", "duties", *(["target"] if test.by_target else []), "since", "until"]
    named += [fact.name for fact in rule.facts() if fact.record == "roster" and fact.name not in named]
    by_name = {one.name: one for one in describe(book.rules.records["roster"])}
    return [by_name[name] for name in named if name in by_name]


def field_table(described: Iterable[FieldDescription], lang: Lang) -> Html:
    """Fields in words."""
    zh = lang == "zh"
    described = list(described)
    # The remarks of the record types are in English; a Chinese page shows them only where they name Chinese terms.
    telling = [one.about if not zh or re.search("[\u4e00-\u9fff]", one.about) else "" for one in described]
    about = any(telling)
    rows = [
        [
            tag("b", one.zh if zh else one.en),
            code(one.name),
            one.wanted_zh if zh else one.wanted_en,
            one.unit or "–",
            _blank(one, lang),
            say("null_yes" if one.optional else "null_no", lang),
            *([tag("span", remark, lang="en") if remark else "–"] if about else []),
        ]
        for one, remark in zip(described, telling, strict=True)
    ]
    head = [say(key, lang) for key in ("label", "field", "type", "unit", "blank", "null")]
    head += [say("about", lang)] if about else []
    return table(head, rows, kind="gr-fields")


def _blank(one: FieldDescription, lang: Lang) -> str:
    if one.required:
        return say("blank_required", lang)
    if one.presumed is None:
        return say("blank_unknown", lang)
    value = (
        {"none": "未办", "true": "是", "false": "否"}.get(one.presumed, one.presumed) if lang == "zh" else one.presumed
    )
    return say("blank_presumed", lang, value=value)


def recording(book: Book, rule: Rule, lang: Lang) -> Html:
    """The commands for the blank sheet, and a case of the rule as a facts file."""
    sheet = f"{rule.record}.xlsx"
    shown = _model(book.results.get(rule.id, ()))
    lines = [f"govrules template {rule.record} --format xlsx --output {sheet}"]
    if isinstance(rule.logic.test, Recurring):
        lines.append("govrules template roster --format xlsx --output roster.xlsx")
    as_of = "2026-06-30" if shown is None or shown.case.as_of is None else _scalar(shown.case.as_of)
    lines.append(f"govrules check *.xlsx --jurisdiction {rule.jurisdiction.code} --as-of {as_of}")
    parts: list[object] = [tag("p", say("recording_sheet", lang)), listing("\n".join(lines))]
    if shown is not None:
        before, after = say("recording_yaml", lang, case="\0").split("\0")
        parts += [tag("p", before, shown.case.name, after), listing(_yaml(rule, shown))]
    return join(*parts)


def _model(results: Iterable[CaseResult]) -> CaseResult | None:
    ranked = [result for result in results if result.passed and len(result.case.facts.records) <= 8]
    kept = (result for result in ranked if verdict_shown(result) is Verdict.SATISFIED)
    return next(kept, ranked[0] if ranked else None)


def _yaml(rule: Rule, result: CaseResult) -> str:
    lines = [f'jurisdiction: "{rule.jurisdiction.code}"']
    groups: dict[str, list[Record]] = {}
    for record in result.case.facts.records:
        groups.setdefault(record.record_name, []).append(record)
    for name, records in groups.items():
        lines.append(f"{name}:")
        for record in records:
            stated = [("id", record.id), *recorded(record, rule)]
            if record.discriminator == "clause":
                stated.insert(1, ("clause", getattr(record, "clause")))  # noqa: B009 - a field of some types only
            for number, (key, value) in enumerate(stated):
                lines.append(f"  {'- ' if number == 0 else '  '}{key}: {_scalar(value)}")
    return "\n".join(lines)


def _scalar(value: Any) -> str:
    match value:
        case Marker.NONE_STATED:
            return "NONE_STATED"
        case None | Marker.UNKNOWN:
            return "null"
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case int() | Decimal():
            return str(value)
        case Period():
            return f'"{value.label}"'
        case Mapping():
            return "{" + ", ".join(f"{_scalar(key)}: {_scalar(item)}" for key, item in value.items()) + "}"
        case tuple() | list():
            return "[" + ", ".join(_scalar(item) for item in value) + "]"
        case _:
            text = str(value)
            plain = (
                text.lower() not in _WORDS
                and not any(char in text for char in "\"'#:{}[],&*?|<>=!%@`\n")
                and not text[:1].isdigit()
            )
            return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
