"""``govrules template``: the blank sheet or the description of a record type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govrules.cli.options import lang_option, language, rule_set, without_option
from govrules.cli.output import write
from govrules.cli.shell import Command, Session, emit
from govrules.errors import UnknownName, UsageError, nearest

if TYPE_CHECKING:
    from govrules.cli.language import Language
    from govrules.facts.record import Record
    from govrules.rules.ruleset import RuleSet

_PRESUMED = {"none": "未办", "true": "是", "false": "否"}


@click.command(cls=Command, zh="生成填报表（CSV、XLSX）或说明一类记录的字段")
@click.argument("name", metavar="RECORD", required=False)
@click.option(
    "--format", "format", type=click.Choice(["text", "csv", "xlsx", "schema"]), default="text", show_default=True,
    help="text describes the fields; csv and xlsx are blank sheets; schema is JSON Schema.",
)
@click.option("-o", "--output", metavar="PATH", help="Write to a file instead of stdout; xlsx needs it.")
@without_option
@lang_option
@click.pass_context
def template(
    ctx: click.Context, name: str | None, format: str, output: str | None, without: tuple[str, ...], lang: str | None
) -> None:
    """Make the blank sheet of a RECORD type, or describe its fields.

    RECORD is a name such as instruction, or its Chinese label; without it the types are listed.
    """
    session: Session = ctx.obj
    chosen = language(session, lang)
    rules = rule_set(session, without)
    records = rules.records
    if name is None:
        if format == "schema":
            from govrules.report.plain import dumped

            _put(dumped(_schema(records)), output)
        elif format == "text":
            _put("".join(f"{key.ljust(18)}{kind.zh if chosen == 'zh' else kind.en}\n" for key, kind in
                         sorted(records.items())), output)  # fmt: skip
        else:
            raise UsageError(f"--format {format} needs a record type.", f"Known: {', '.join(sorted(records))}.")
        return
    record = _record(name, records)
    from govrules.facts.template import template_csv, template_xlsx

    match format:
        case "csv":
            _put(template_csv(record, chosen), output)
        case "xlsx":
            if output is None:
                raise UsageError(
                    "A workbook cannot go to stdout.", f"Name a file: --output {record.record_name}.xlsx."
                )
            template_xlsx(record, output, chosen)
        case "schema":
            from govrules.report.plain import dumped

            _put(dumped(_schema({record.record_name: record})), output)
        case _:
            _put("\n".join([*_described(record, chosen), *_known_words(record, rules, chosen)]) + "\n", output)


def _known_words(record: type[Record], rules: RuleSet, lang: Language) -> Iterator[str]:
    """The words that installed rules know for the field that says what a record is about, or who owes what."""
    from govrules.evaluate.unmatched import words_of

    about = sorted(rules.subjects.get(record.record_name, ()))
    if record.record_name == "roster":
        about = sorted(rules.duties)
        field = "duties"
    elif record.discriminator is None:
        about, field = [], ""
    else:
        field = record.discriminator
    if about:
        yield ""
        yield f"已安装规则所用的{field}:" if lang == "zh" else f"{field} known to the installed rules:"
        yield from (f"  {word}" for word in about)
    texts: dict[str, set[str]] = {}
    for (name, _, field_name), words in words_of(rules.rules).items():
        if name == record.record_name and not record._fields[field_name].values and field_name != "jurisdiction":
            texts.setdefault(field_name, set()).update(words)
    for field_name, words in sorted(texts.items()):
        yield ""
        yield f"规则比对的{field_name}:" if lang == "zh" else f"{field_name} that rules look for:"
        yield f"  {'、'.join(sorted(words))}"


def _record(name: str, records: dict[str, type[Record]] | object) -> type[Record]:
    assert isinstance(records, dict)
    known: dict[str, type[Record]] = dict(records)
    by_label = {record.zh: record for record in known.values()}
    found = known.get(name) or by_label.get(name)
    if found is None:
        raise UnknownName(
            f"There is no record type {name!r}{nearest(name, [*known, *by_label])}.",
            f"Known: {', '.join(sorted(known))}.",
        )
    return found


def _schema(records: object) -> dict[str, object]:
    from govrules.facts.schema import json_schema

    return dict(json_schema(records))  # type: ignore[arg-type]


def _put(text: str, output: str | None) -> None:
    if output is None:
        emit(text)
    else:
        write(Path(output), text)


def _described(record: type[Record], lang: Language) -> Iterator[str]:
    from govrules.facts.template import describe
    from govrules.report.wrap import wrap

    zh = lang == "zh"
    yield f"{record.record_name}  {record.zh if zh else record.en}"
    for described in describe(record):
        yield ""
        yield from wrap(f"{described.name}  {described.zh if zh else described.en}", 80, first="  ")
        wanted = described.wanted_zh if zh else described.wanted_en
        notes = [wanted] + ([f"单位：{described.unit}" if zh else f"unit: {described.unit}"] if described.unit else [])
        # The remarks of the record types are in English; those that name Chinese terms help everybody.
        if described.about and (not zh or re.search("[\u4e00-\u9fff]", described.about)):
            notes.append(described.about)
        if described.presumed is not None:
            given = _PRESUMED.get(described.presumed, described.presumed) if zh else described.presumed
            notes.append(f"未记录时视为：{given}" if zh else f"where not recorded: {given}")
        if described.required:
            notes.append("必填" if zh else "required")
        yield from wrap(("；" if zh else "; ").join(notes), 80, first="      ")
