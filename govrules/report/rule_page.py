"""One rule on a page of the terminal: what it says, where it comes from, how it was read, what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govrules.report.json import facts_data
from govrules.report.phrases import bracketed, phrase, severity_name
from govrules.report.plain import plain
from govrules.report.wrap import pad, width_of, wrap
from govrules.rules.rule import Rule
from govrules.wording import Language, Records, wording_of
from govrules.wording.zh.nodes import measure


def rule_page(versions: Sequence[Rule], records: Records, lang: Language = "zh", width: int = 80) -> str:
    """The newest version of a rule in full; older versions are named with their time in force."""
    return "\n".join(_lines(versions, records, lang, width)) + "\n"


def _lines(versions: Sequence[Rule], records: Records, lang: Language, width: int) -> Iterator[str]:
    rule, words = versions[-1], wording_of(lang)
    yield from wrap(f"{rule.id}  ({rule.slug})", width)
    grade = severity_name(rule.severity, lang)
    yield from wrap(f"{phrase('version', lang)} {rule.version}  {grade}  {rule.topic}", width)
    yield ""
    yield from wrap(words.sentence(rule, records), width)
    yield from _table(phrase("slots", lang), words.slots(rule, records), width)
    yield from _table(phrase("citation", lang), [("", rule.citation.text), ("", rule.citation.title)], width)
    for number, reading in enumerate(rule.readings, start=1):
        rows = [("question", reading.question), ("chosen", reading.chosen), ("reason", reading.reason)]
        rows += [("basis", reading.basis)] if reading.basis else []
        rows += [("rejected", other) for other in reading.rejected]
        title = f"{phrase('readings', lang)} {number}"
        yield from _table(title, [(phrase(key, lang), text) for key, text in rows], width)
    yield from _table(phrase("needed", lang), _facts(rule, records, lang), width)
    if rule.variant is not None:
        relation = f"{rule.variant.relation.value} {rule.variant.base}"
        yield from _table(
            phrase("variant", lang),
            [(phrase("relation", lang), relation), (phrase("authorised_by", lang), rule.variant.authorised_by)], width,
        )
    parameters = [(name, str(plain(value))) for name, value in rule.parameters.items()]
    yield from _table(phrase("parameters", lang), parameters, width)
    older = [
        f"{phrase('version', lang)} {one.version}: {dict(words.slots(one, records)).get(_IN_FORCE[lang], '')}"
        for one in versions[:-1]
    ]
    yield from _table(phrase("history", lang), [("", line) for line in (*older, *rule.history)], width)
    yield from _table(phrase("remarks", lang), [("", note) for note in rule.notes], width)


_IN_FORCE: dict[Language, str] = {"zh": "效力期间", "en": "In force"}


def _facts(rule: Rule, records: Records, lang: Language) -> list[tuple[str, str]]:
    rows = []
    for fact in facts_data(rule, records):
        text = f"{fact[lang]}"
        if fact["unit"]:
            text += bracketed(measure(fact["unit"]) if lang == "zh" else fact["unit"], lang)
        if fact["values"]:
            text += f": {'、'.join(fact['values'])}"
        if fact["presumed"] is not None:
            value = wording_of(lang).value(fact["presumed"])
            text += bracketed(f"{phrase('presumed', lang)}{value}", lang)
        rows.append((fact["name"], text))
    return rows


def _table(title: str, rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield title
    column = min(max(width_of(label) for label, _ in rows) + 2, width // 2)
    for label, text in rows:
        if width_of(label) + 2 > column:
            yield from wrap(label, width, first="  ")
            yield from wrap(text, width, first=" " * (2 + column))
        else:
            yield from wrap(text, width, first="  " + (pad(label, column) if label else ""))
