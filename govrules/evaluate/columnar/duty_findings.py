"""What was found of recurring duties: codes and numbers while they are counted, names once they are reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.evaluate.columnar.entries import NOBODY
from govrules.evaluate.columnar.output import FINDING_COLUMNS
from govrules.evaluate.columnar.plan import Counts
from govrules.evaluate.columnar.roster import Members
from govrules.evaluate.columnar.stages import Frame
from govrules.evaluate.columnar.tally import JUDGED
from govrules.evaluate.columnar.values import among, chain, lit
from govrules.evaluate.columnar.verdict import CODES, NOT_APPLICABLE, UNDETERMINED, VIOLATED
from govrules.rules.logic import Counting, Recurring
from govrules.rules.rule import Rule

_TYPES = {"text": nw.String, "whole": nw.Int64, "float": nw.Float64}
_NARROW = {
    "member": nw.Int64, "number": nw.Int64, "code": nw.Int8, "due": nw.Int64, "actual": nw.Int64, "gap": nw.Int64,
}  # fmt: skip
_WHO = ("member", "who", "target", "jurisdiction")
Periods = dict[str, list[Any]]
# What becomes of a member in a period besides being judged.
UNKNOWN_MEMBER, LEFT_OUT, UNCOVERED = 1, 2, 3


@frozen(eq=False)
class DutyFindings:
    """What was found of one rule: counted, and as a frame for the verdicts that are asked for."""

    counts: Counts
    of_codes: Callable[[Sequence[int]], Frame]

    def reported(self, codes: Sequence[int]) -> Frame | None:
        """The findings of some verdicts, or None where there are none."""
        return self.of_codes(codes) if any(of[code] for of in self.counts.values() for code in codes) else None


def counted(
    engine: Any,
    rule: Rule,
    test: Recurring,
    found: list[Frame],
    members: Frame | None,
    table: Periods | None,
    strangers: Members | None,
    nobody: int | None,
    codes: Sequence[int],
) -> DutyFindings:
    """Count what was found, with entries of other places, and the finding that there is ``nobody`` (a code).

    What is found is kept only where some verdicts (``codes``) are to be reported.
    """
    who = [] if members is None else [members.select(*_WHO)]
    if strangers is not None:
        found = [*found, coded(strangers.frame, NOT_APPLICABLE)]
        who.append(strangers.frame.select(*_WHO))
    counts: dict[int, int] = dict.fromkeys(CODES, 0)
    narrow: Frame = None
    if found:
        narrow = nw.concat(found) if len(found) > 1 else found[0]
        narrow = engine.settle(narrow) if codes else narrow
        sums = {f"n{code}": (nw.col("code") == code).cast(nw.Int64).sum() for code in CODES}
        rows = engine.rows(narrow.select(**sums))
        counts = {code: int(rows[f"n{code}"][0] or 0) for code in CODES}
    if nobody is not None:
        counts[nobody] += 1

    def of_codes(codes: Sequence[int]) -> Frame:
        shown: list[Frame] = []
        if narrow is not None:
            chosen = narrow if set(codes) >= set(CODES) else narrow.filter(among(nw.col("code"), codes))
            names = nw.concat(who) if len(who) > 1 else who[0]
            shown.append(_named(engine, rule, test, chosen, names, table))
        if nobody is not None and nobody in codes:
            one = engine.table({"number": [1]})
            values = {"id": nw.lit(test.duty), "verdict": nw.lit(CODES[nobody].value)}
            shown.append(one.select(*_columns(rule, values)))
        return nw.concat(shown) if len(shown) > 1 else shown[0]

    return DutyFindings({(rule.id, rule.version): counts}, of_codes)


def _named(engine: Any, rule: Rule, test: Recurring, chosen: Frame, who: Frame, table: Periods | None) -> Frame:
    """Findings with the names of members and periods."""
    wide = chosen.join(who, on="member", how="left")
    if table is None or not table["number"]:
        wide = wide.with_columns(label=lit(None, nw.String))
    else:
        labels = engine.table({"number": table["number"], "label": table["label"]})
        wide = wide.join(labels, on="number", how="left")
    per, unit = (100, "percent") if test.share_percent is not None else (1, "count")
    unit = "day" if test.counting is Counting.DAYS and per == 1 else unit
    name = chain([(nw.col("code") == n, v.value) for n, v in CODES.items()], "error", nw.String)
    values = {
        "id": _subject(test), "bearer": nw.col("who"), "jurisdiction": nw.col("jurisdiction"),
        "period": nw.col("label"), "verdict": name, "due_on": nw.col("due"),
        "actual": nw.col("actual").cast(nw.Float64) / per, "margin": nw.col("gap").cast(nw.Float64) / per,
        "margin_unit": nw.when(~nw.col("actual").is_null()).then(nw.lit(unit)),
    }  # fmt: skip
    return wide.select(*_columns(rule, values))


def narrowed(pairs: Frame, verdict: Any, due: Any, actual: Any, gap: Any, *, switches: bool) -> Frame:
    """Codes and numbers only: names are joined to what is reported. ``switches``: pairs may be ``switched`` off."""
    state = nw.col("state")
    code = chain([(state == JUDGED, verdict), (state == UNKNOWN_MEMBER, UNDETERMINED)], NOT_APPLICABLE, nw.Int8)
    pairs = pairs.with_columns(__code=lit(code, nw.Int8))
    code = nw.col("__code")
    if switches:
        # A variant in force switches the duty off; one whose dates are uncertain may have.
        off, maybe = nw.col("switched") == 1, nw.col("switched") == 2
        final = chain([(off, NOT_APPLICABLE), (maybe & (code == VIOLATED), UNDETERMINED)], code, nw.Int8)
        pairs = pairs.with_columns(__code=final)
    shown = (state == JUDGED) & (code != NOT_APPLICABLE)
    values = {"code": code} | {
        name: nw.when(shown).then(lit(part, nw.Int64))
        for name, part in (("due", due), ("actual", actual), ("gap", gap))
    }  # fmt: skip
    return pairs.select(*((values.get(name, nw.col(name))).cast(t).alias(name) for name, t in _NARROW.items()))


def coded(members: Frame, code: int) -> Frame:
    """One finding per member, for no period."""
    fixed = {"code": lit(code, nw.Int8)}
    return members.select(
        nw.col("member").cast(nw.Int64),
        *(fixed.get(name, lit(None, t)).cast(t).alias(name) for name, t in _NARROW.items() if name != "member"),
    )


def _columns(rule: Rule, values: dict[str, Any]) -> list[Any]:
    fixed = {"rule": rule.id, "version": rule.version, "record": "roster", "severity": rule.severity.value}
    return [
        (values[name] if name in values else lit(fixed.get(name), _TYPES[kind])).cast(_TYPES[kind]).alias(name)
        for name, kind in FINDING_COLUMNS.items()
    ]


def _subject(test: Recurring) -> Any:
    target = nw.when(nw.col("target") == NOBODY).then(nw.lit("None")).otherwise(nw.col("target"))
    parts = [nw.col("who")]
    if test.by_target:
        parts += [nw.lit("→"), nw.coalesce(target, nw.lit("Marker.UNKNOWN"))]
    label = nw.coalesce(nw.concat_str(nw.lit(" "), nw.col("label")), nw.lit(""))
    return nw.concat_str(*parts, label)
