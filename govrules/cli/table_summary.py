"""What a check of a table found, counted: for people as text, for programs as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from govrules.evaluate.verdict import Verdict
from govrules.law import Severity
from govrules.report.phrases import headed, phrase, verdict_name
from govrules.report.plain import dumped
from govrules.report.wrap import pad, width_of, wrap

if TYPE_CHECKING:
    from govrules.cli.language import Language
    from govrules.evaluate.columnar.table import TableResult
    from govrules.rules.ruleset import RuleSet

SCHEMA = "govrules.check-table/1"
REJECTED, UNDETERMINED, NOTHING = 2, 3, 5
_WIDTH, _SHOWN = 80, 5
_SAID: Mapping[str, tuple[str, str]] = {
    "rows": ("行数", "Rows"), "in": ("读入", "in"), "judged": ("已核对", "judged"), "rejected": ("已拒绝", "rejected"),
    "superseded": ("被取代", "superseded"), "rejects": ("拒绝的行", "Rejected rows"),
    "row": ("第{n}行", "row {n}"), "findings": ("结果", "Findings"),
    "absent": ("没有列的事实", "Facts without a column"), "unread": ("没有读的列", "Columns not read"),
    "more": ("……其余见 --rejects 文件", "… the others are in the file of --rejects"),
}  # fmt: skip


def first_rejects(path: str) -> list[Mapping[str, Any]]:
    """The first rejected rows of a Parquet file or a folder of them."""
    import polars as pl

    if "://" in path:
        return []
    pattern = f"{path}/*.parquet" if Path(path).is_dir() else path
    rows: list[Mapping[str, Any]] = pl.scan_parquet(pattern).bottom_k(_SHOWN, by="row").sort("row").collect().to_dicts()
    return rows


@frozen
class TableSummary:
    """The counts of one check of a table, and where findings and rejects went."""

    result: TableResult
    rules: RuleSet
    record: str
    engine: str
    as_of: date
    jurisdiction: str | None
    out: str | None
    rejects: str | None
    samples: Sequence[Mapping[str, Any]]

    @property
    def severities(self) -> dict[tuple[str, int], Severity]:
        """The severity of each rule's violations."""
        return {(rule.id, rule.version): rule.severity for rule in self.rules.rules}

    def exit_code(self, fail_level: str, *, allow_undetermined: bool) -> int:
        """2 where rows were rejected; else as ``check`` has it for single records."""
        if self.result.rejected:
            return REJECTED
        level, of_rule, totals = Severity(fail_level), self.severities, self.result.totals
        if any(
            counts[Verdict.VIOLATED] and of_rule[key].rank <= level.rank for key, counts in self.result.counts.items()
        ):
            return 1
        if totals[Verdict.UNDETERMINED] and not allow_undetermined:
            return UNDETERMINED
        return 0 if sum(totals.values()) > totals[Verdict.NOT_APPLICABLE] else NOTHING

    def json(self) -> str:
        """The counts as JSON text (schema ``govrules.check-table/1``)."""
        result, severities = self.result, self.severities
        return dumped({
            "schema": SCHEMA, "as_of": self.as_of.isoformat(), "jurisdiction": self.jurisdiction,
            "record": self.record, "engine": self.engine,
            "rows": {
                "in": result.rows, "judged": result.judged, "rejected": result.rejected,
                "superseded": result.superseded,
            },
            "summary": _named(result.totals),
            "rules": [
                {"rule": rule, "version": version, "severity": severities[rule, version].value, **_named(counts)}
                for (rule, version), counts in sorted(result.counts.items())
            ],
            "columns": dict(result.columns), "absent": list(result.absent), "unread": list(result.unread),
            "findings": self.out, "rejects": self.rejects, "first_rejects": [dict(row) for row in self.samples],
        })  # fmt: skip

    def text(self, lang: Language, *, quiet: bool = False) -> str:
        """The counts as text of at most 80 columns."""
        return "\n".join(self._lines(lang, quiet)) + "\n"

    def _lines(self, lang: Language, quiet: bool) -> Iterator[str]:
        result, totals = self.result, self.result.totals
        head = f"govrules  {phrase('as_of', lang)} {self.as_of.isoformat()}"
        if self.jurisdiction is not None:
            head += f"  {phrase('jurisdiction', lang)} {self.jurisdiction}"
        yield from wrap(f"{head}  {self.record}  {self.engine}", _WIDTH)
        yield ""
        yield from self._table(lang, quiet)
        if totals[Verdict.NOT_APPLICABLE] == sum(totals.values()):
            yield from wrap(phrase("nothing", lang), _WIDTH)
        elif not totals[Verdict.VIOLATED]:
            yield from wrap(phrase("clean", lang), _WIDTH)
        counted = [f"{verdict_name(verdict, lang)} {count}" for verdict, count in totals.items() if count]
        yield from wrap(("，" if lang == "zh" else ", ").join(counted) or "0", _WIDTH, first=headed("summary", lang))
        rows = f"{_say('in', lang)} {result.rows} = {_say('judged', lang)} {result.judged}"
        rows += f" + {_say('rejected', lang)} {result.rejected} + {_say('superseded', lang)} {result.superseded}"
        yield from wrap(rows, _WIDTH, first=_head("rows", lang))
        for row in self.samples:
            place = "" if self.engine == "spark" else _say("row", lang).format(n=row["row"]) + " "
            yield from wrap(f"{place}{row['id'] or ''}: {row['reason']}", _WIDTH, first="  - ", rest="    ")
        if len(self.samples) < result.rejected:
            yield from wrap(_say("more", lang), _WIDTH, first="  ")
        if self.out is not None:
            yield from wrap(self.out, _WIDTH, first=_head("findings", lang))
        if self.rejects is not None:
            yield from wrap(self.rejects, _WIDTH, first=_head("rejects", lang))
        for key, names in (("unread", result.unread), ("absent", result.absent)):
            if names and not quiet:
                yield from wrap(" ".join(names), _WIDTH, first=_head(key, lang))

    def _table(self, lang: Language, quiet: bool) -> Iterator[str]:
        """One line per rule that came to something, a column per verdict that is there."""
        wanted = [Verdict.VIOLATED] if quiet else [v for v in Verdict if v is not Verdict.NOT_APPLICABLE]
        shown = [verdict for verdict in wanted if self.result.totals.get(verdict)]
        rows = [
            (f"{rule}@{version}" if version > 1 else rule, [str(counts[verdict]) for verdict in shown])
            for (rule, version), counts in sorted(self.result.counts.items()) if any(counts[v] for v in shown)
        ]  # fmt: skip
        if not rows:
            return
        names = [verdict_name(verdict, lang) for verdict in shown]
        widths = [max(width_of(name), *(len(cells[at]) for _, cells in rows)) for at, name in enumerate(names)]
        first = min(max(width_of(phrase("rule", lang)), *(len(rule) for rule, _ in rows)), _WIDTH - sum(widths) - 16)
        heads = "".join(" " * (width - width_of(name) + 2) + name for name, width in zip(names, widths, strict=True))
        yield pad(phrase("rule", lang), first) + heads
        for rule, cells in rows:
            *above, last = wrap(rule, first)
            yield from above
            yield pad(last, first) + "".join(f"  {cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        yield ""


def _named(counts: Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: counts.get(verdict, 0) for verdict in Verdict}


def _say(key: str, lang: Language) -> str:
    return _SAID[key][0 if lang == "zh" else 1]


def _head(key: str, lang: Language) -> str:
    return f"{_say(key, lang)}{'：' if lang == 'zh' else ': '}"
