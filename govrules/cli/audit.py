"""``govrules audit``: is every clause and every figure of a notice accounted for?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from govrules.cli.options import lang_option, language, rule_set, without_option
from govrules.cli.shell import Command, Session, emit

if TYPE_CHECKING:
    from govrules.analysis.audit import AuditReport
    from govrules.cli.language import Language

AUDIT_SCHEMA = "govrules.audit/1"
_STATES = {
    "exact": ("精确", "exact"), "approximate": ("近似", "approximate"), "ambiguous": ("多处", "ambiguous"),
    "altered": ("数字不同", "with other figures"), "lost": ("未找到", "lost"),
    "bound": ("对应规则参数", "bound to a rule"), "waived": ("已说明", "waived"),
    "explained": ("条款未形式化", "in a clause not formalised"), "unbound": ("无着落", "unbound"),
}  # fmt: skip


@click.command(cls=Command, zh="用您手中的通知文本核对台账：条款是否齐全，数字、日期、期限是否都有着落")
@click.argument("copy", metavar="NOTICE.txt|html|pdf", type=click.Path(path_type=Path))
@click.option("--notice", metavar="ID", help="The notice that the file is a copy of [default: the best match].")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@without_option
@lang_option
@click.pass_context
def audit(
    ctx: click.Context, copy: Path, notice: str | None, format: str, without: tuple[str, ...], lang: str | None
) -> None:
    """Audit a notice's ledger against your own copy of its text.

    Every clause is looked for, and every numeral, date and period has to be a parameter of a rule, waived with a
    reason, or in a clause that is not formalised. Traditional or Simplified, any width and spacing.

    \b
    Exit codes:
      0  nothing is missing
      1  a gap: a clause lost, in several places or with other figures, words outside every clause,
         a figure unaccounted for, a wrong quotation, a clause without its rule,
         a printed commencement or expiry that is not the notice's in_force
      2  the file cannot be read, or is a copy of no installed notice
    """
    session: Session = ctx.obj
    rules = rule_set(session, without)
    chosen = None if notice is None else rules.notice(notice)
    from govrules.analysis.audit import audit as examine
    from govrules.analysis.audit_read import read_copy

    report = examine(chosen, rules, read_copy(copy))
    if format == "json":
        import json

        emit(json.dumps(data(report), ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    else:
        emit("\n".join(_lines(report, language(session, lang))) + "\n")
    ctx.exit(0 if report.complete else 1)


def data(report: AuditReport) -> dict[str, Any]:
    """The report as plain data (schema ``govrules.audit/1``)."""
    return {
        "schema": AUDIT_SCHEMA,
        "notice": report.notice.id,
        "complete": report.complete,
        "coverage": round(report.coverage, 4),
        "clauses": [
            {"id": anchor.clause.id, "state": anchor.state, "score": anchor.score, "places": anchor.places}
            for anchor in report.anchors
        ],
        "uncovered": [{"line": passage.line, "text": passage.text} for passage in report.uncovered],
        "numerals": [
            {
                "text": one.text, "line": one.line, "clauses": list(one.clauses), "state": one.state, "by": one.by,
                "around": one.around,
            }
            for one in report.numerals
        ],
        "without_rule": list(report.without_rule),
        "misquoted": list(report.misquoted),
        "terms": [
            {"line": one.line, "text": one.words, "bound": one.bound, "printed": one.printed, "in_force": one.kept}
            for one in report.terms
        ],
    }  # fmt: skip


def _lines(report: AuditReport, lang: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return zh if lang == "zh" else en

    def counted(states: list[str]) -> str:
        names = {key: pair[0 if lang == "zh" else 1] for key, pair in _STATES.items()}
        return say("、", ", ").join(f"{names[key]} {states.count(key)}" for key in names if key in states)

    notice = report.notice
    yield f"{notice.short_title} ({notice.id})"
    yield say("条款：", "clauses: ") + counted([anchor.state for anchor in report.anchors])
    yield say("条款覆盖正文：", "text covered by clauses: ") + f"{int(report.coverage * 1000) / 10}%"
    yield say("数字、日期、期限：", "numerals, dates, periods: ") + counted([one.state for one in report.numerals])
    for anchor in report.anchors:
        if anchor.state == "approximate":
            yield f"  {say('近似', 'approximate')}  {anchor.clause.id}  {anchor.score}"
    gaps = list(_gaps(report, say))
    yield ""
    yield from gaps
    yield say(f"缺口 {len(gaps)} 处", f"{len(gaps)} gaps") if gaps else say("没有缺口。", "No gaps.")


def _gaps(report: AuditReport, say: Any) -> Iterator[str]:
    for anchor in report.missing:
        if anchor.state == "lost":
            yield say(f"  条款 {anchor.clause.id} 未找到", f"  clause {anchor.clause.id} is not in the text")
        elif anchor.state == "altered":
            yield say(
                f"  条款 {anchor.clause.id} 只找到数字不同的相近词句（{anchor.score}）：核对 place 里的数字",
                f"  clause {anchor.clause.id}: only similar words with other figures ({anchor.score}); check its place",
            )
        else:
            yield say(
                f"  条款 {anchor.clause.id} 在文中有 {anchor.places} 处",
                f"  clause {anchor.clause.id} stands in {anchor.places} places",
            )
    for passage in report.uncovered:
        where = say(f"第 {passage.line} 行不属于任何条款：", f"line {passage.line} belongs to no clause: ")
        yield f"  {where}{passage.text}"
    for one in report.unbound:
        where = say("、", ", ").join(one.clauses) or say("条款之外", "outside every clause")
        yield say(
            f"  第 {one.line} 行“{one.text}”没有着落（{where}）：……{one.around}……",
            f"  line {one.line}: {one.text!r} is unaccounted for ({where}): …{one.around}…",
        )
    for clause in report.misquoted:
        yield say(
            f"  条款 {clause} 中没有所引的词句（quote 的字和数字都要与原文一致）",
            f"  clause {clause} does not hold the words quoted from it, letter for letter and figure for figure",
        )
    for term in report.terms:
        end = say("生效日" if term.bound == "start" else "失效日", term.bound)
        kept = term.kept or say("未写", "open")
        yield say(
            f"  第 {term.line} 行“{term.words}”：{end}应为 {term.printed}，通知的 in_force 为 {kept}",
            f"  line {term.line}: {term.words!r}: the {end} is {term.printed}, the notice's in_force says {kept}",
        )
    for clause in report.without_rule:
        yield say(f"  条款 {clause} 没有规则", f"  clause {clause} has no rule")
