"""``govrules compare``: what the regions say on one topic, and which is stricter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from govrules.cli.options import lang_option, language, rule_set, without_option
from govrules.cli.shell import Command, Session, emit
from govrules.errors import UsageError

if TYPE_CHECKING:
    from govrules.analysis.compare import Comparison, Pair
    from govrules.cli.language import Language
    from govrules.rules.logic import Label

COMPARE_SCHEMA = "govrules.compare/1"
_ORDERS = {
    "stricter": ("{one} 严于 {other}", "{one} is stricter than {other}"),
    "looser": ("{one} 宽于 {other}", "{one} is looser than {other}"),
    "same": ("{one} 与 {other} 相同", "{one} is the same as {other}"),
    "incomparable": ("{one} 与 {other} 不可比", "{one} is incomparable with {other}"),
}


@click.command(cls=Command, zh="比较各地对同一事项的规则：更严、更宽、相同或不可比，并说明理由")
@click.argument("topic", required=False, metavar="[TOPIC]")
@click.option("--all", "everything", is_flag=True, help="Every topic on which two or more notices have rules.")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@without_option
@lang_option
@click.pass_context
def compare(
    ctx: click.Context, topic: str | None, everything: bool, format: str, without: tuple[str, ...], lang: str | None
) -> None:
    """Compare the regions' rules on a topic.

    TOPIC is a topic such as task.feedback, or what it begins with. Each pair of rules of different notices is
    stricter, looser, the same or incomparable by its bound, with the reason and with what differs besides.
    """
    session: Session = ctx.obj
    if (topic is None) != everything:
        raise UsageError("Give a topic, or --all, and not both.", "For example `govrules compare task.feedback`.")
    rules = rule_set(session, without)
    from govrules.analysis.compare import compare as side_by_side
    from govrules.analysis.compare import shared_topics

    topics = shared_topics(rules) if topic is None else (topic,)
    found = [side_by_side(rules, one) for one in topics]
    if format == "json":
        import json

        emit(json.dumps(data(found), ensure_ascii=False, indent=2, sort_keys=True) + "\n")
        return
    chosen = language(session, lang)
    blocks = ["\n".join(_lines(one, chosen)) for one in found]
    blocks = blocks or [session.say("没有两地共有的事项。", "No topic is shared by two notices.")]
    emit("\n\n".join(blocks) + "\n")


def data(found: list[Comparison]) -> dict[str, Any]:
    """Comparisons as plain data (schema ``govrules.compare/1``)."""
    from govrules.report.plain import plain

    return {
        "schema": COMPARE_SCHEMA,
        "topics": [
            {
                "topic": one.topic,
                "rules": [
                    {
                        "rule": row.rule.id, "notice": row.rule.cites.notice.id, "region": row.region,
                        "jurisdiction": row.rule.jurisdiction.code, "bound": _both(row.bound),
                        "duty": _both(row.rule.duty), "topic": row.rule.topic, "modality": row.rule.modality.value,
                        "parameters": plain(row.rule.parameters), "citation": row.rule.citation.text,
                    }
                    for row in one.rows
                ],
                "pairs": [
                    {
                        "one": pair.one.id, "other": pair.other.id, "order": pair.judgement.order.value,
                        "reasons": [_both(reason) for reason in pair.judgement.reasons],
                        "besides": [_both(remark) for remark in pair.judgement.besides],
                    }
                    for pair in one.pairs
                ],
            }
            for one in found
        ],
    }  # fmt: skip


def _both(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _lines(found: Comparison, lang: Language) -> Iterator[str]:
    from govrules.report.wrap import pad, width_of, wrap

    zh = lang == "zh"
    yield found.topic
    table = [
        (row.region, row.rule.id, f"{_said(row.bound, lang)}  {_said(row.rule.duty, lang)}") for row in found.rows
    ]
    widths = [max(width_of(line[column]) for line in table) for column in (0, 1)]
    for region, rule_id, words in table:
        yield from wrap(words, 100, first=f"  {pad(region, widths[0])}  {pad(rule_id, widths[1])}  ")
    if not found.pairs:
        alone = "只有一份通知有此类规则，无从比较。" if zh else "One notice only has rules on this: nothing to compare."
        yield f"  {alone}"
    for pair in found.pairs:
        yield from wrap(_sentence(pair, lang), 100, first="  - ")


def _sentence(pair: Pair, lang: Language) -> str:
    judgement = pair.judgement
    reasons = [_said(reason, lang) for reason in judgement.reasons]
    besides = [_said(remark, lang) for remark in judgement.besides]
    zh, en = _ORDERS[judgement.order.value]
    text = (zh if lang == "zh" else en).format(one=pair.one.id, other=pair.other.id)
    if lang == "zh":
        text += f"：{'；'.join(reasons)}" if reasons else ""
        return text + (f"（另：{'；'.join(besides)}）" if besides else "")
    text += f": {'; '.join(reasons)}" if reasons else ""
    return text + (f" (besides: {'; '.join(besides)})" if besides else "")


def _said(label: Label, lang: Language) -> str:
    return label.zh if lang == "zh" else label.en
