"""The rules over one kind of record, fused: one pass gives every rule's verdict on every row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs
import narwhals.stable.v2 as nw
from attrs import frozen

from govrules.errors import UsageError
from govrules.evaluate.checker import Checker
from govrules.evaluate.columnar.compile import Compiler
from govrules.evaluate.columnar.doubts import Doubt, any_raised, named
from govrules.evaluate.columnar.engines import BAD, ROW
from govrules.evaluate.columnar.ingest import ID, Reader
from govrules.evaluate.columnar.stages import Frame, Stages
from govrules.evaluate.columnar.values import Part, among, and_, chain, is_true, lit, or_
from govrules.evaluate.columnar.verdict import (
    CODES,
    ELSEWHERE,
    NOT_APPLICABLE,
    OUT_OF_PLACE,
    OUT_OF_TIME,
    SATISFIED,
    UNAPPLIED,
    UNPUBLISHED,
    JudgedRule,
    as_float,
    inside_of,
    judge,
    judge_past_the_calendar,
)
from govrules.law import Jurisdiction
from govrules.rules.rule import Rule

REPORTED = tuple(code for code in CODES if code not in (SATISFIED, NOT_APPLICABLE))
Counts = dict[tuple[str, int], dict[int, int]]
_COUNTED = (*CODES, OUT_OF_TIME, UNPUBLISHED, OUT_OF_PLACE)


@frozen(eq=False)
class GroupPlan:
    """The rules that judge the same records, with the stages they need and one code column each."""

    rules: tuple[JudgedRule, ...]
    stages: Stages
    reader: Reader
    as_of: datetime
    checker: Checker
    places: Mapping[str | None, frozenset[Jurisdiction]]
    """For each value of the discriminator the places that have rules for such records; None: for all of them."""

    @classmethod
    def of(
        cls,
        versions: Iterable[Sequence[Rule]],
        reader: Reader,
        as_of: datetime,
        checker: Checker,
        places: Mapping[str | None, frozenset[Jurisdiction]],
    ) -> GroupPlan:
        """Compile rules, each given with its versions, newest first."""
        stages = Stages(checker.calendar)
        displacers = checker.rules.resolver.displacers
        compiler = Compiler(reader.facts, reader.tabled, as_of, checker.calendar, stages, displacers)
        judged: list[JudgedRule] = []
        for group in versions:
            judged += _versioned([_judged(rule, compiler) for rule in group], stages)
        return cls(tuple(judged), stages, reader, as_of, checker, places)

    def codes(self, frame: Frame, engine: Any) -> Frame:
        """Add a column ``__c0``, ``__c1``, … with each rule's code."""
        codes = [lit(judged.code, nw.Int8).alias(f"__c{number}") for number, judged in enumerate(self.rules)]
        return engine.widened(self.stages.apply(frame, engine), codes)

    def counts(self, frame: Frame, engine: Any, raised_by: Sequence[Doubt] = ()) -> tuple[Counts, int, int]:
        """How many records came to each verdict, per rule and version; how many rows there are, and bad ones.

        With doubts the frame has the flag ``__bad``; if some rows have it, the counts are not of good rows only.
        """
        return self.counted(frame, self.asked(frame, engine, raised_by), engine, raised_by)

    def asked(self, frame: Frame, engine: Any, raised_by: Sequence[Doubt]) -> Frame:
        """The counts, to be worked out when they are read."""
        return engine.asked(frame, len(self.rules), _COUNTED, named(raised_by))

    def counted(
        self, frame: Frame, asked: Frame, engine: Any, raised_by: Sequence[Doubt]
    ) -> tuple[Counts, int, int]:
        """What ``asked`` says, as ``counts`` gives it; ``frame`` has the flag ``__bad`` where there are doubts."""
        row = engine.answer(asked)
        counts: Counts = {}
        for number, judged in enumerate(self.rules):
            of_rule = {code: int(row.get(f"__c{number}_{code}") or 0) for code in _COUNTED}
            of_rule[NOT_APPLICABLE] += of_rule.pop(OUT_OF_TIME)
            counts[judged.rule.id, judged.rule.version] = of_rule
        bad = int(row.get("bad") or 0)
        if "bad" not in row and any_raised(raised_by, row):
            bad = int(engine.rows(frame.select(bad=nw.col(BAD).cast(nw.Int64).sum()))["bad"][0] or 0)
        return counts, int(row["height"]), bad

    def settled(
        self, frame: Frame, judged: Frame, counts: Counts, engine: Any, hold: Callable[[Frame], Frame]
    ) -> tuple[Frame, Counts]:
        """The judged rows, of which ``frame`` has all columns, with what is asked of few rows, and their counts."""
        if not any(of_rule[UNPUBLISHED] or of_rule[OUT_OF_PLACE] for of_rule in counts.values()):
            return judged, counts
        judged = hold(self._refined(frame, counts, engine))
        return judged, self.counts(judged, engine)[0]

    def _refined(self, frame: Frame, counts: Counts, engine: Any) -> Frame:
        """Settle what is asked of few rows: days not published yet, and rules of other places.

        The former are judged by what every possible schedule decides. The latter are left out where some rule is
        of the record's place, and said not to apply where none is.
        """
        calendar = self.checker.calendar
        stages = Stages(calendar, "later")
        displacers = self.checker.rules.resolver.displacers
        compiler = Compiler(self.reader.facts, self.reader.tabled, self.as_of, calendar, stages, displacers)
        here = stages.keep(self._here(), nw.Boolean)
        again = []
        for number, judged in enumerate(self.rules):
            of_rule = counts[judged.rule.id, judged.rule.version]
            code = nw.col(f"__c{number}")
            pairs: list[tuple[Part, Part]] = []
            if of_rule[UNPUBLISHED]:
                pairs.append((code == UNPUBLISHED, judge_past_the_calendar(judged.rule, compiler)))
            if of_rule[OUT_OF_PLACE]:
                pairs += [(and_(code == OUT_OF_PLACE, here), ELSEWHERE), (code == OUT_OF_PLACE, NOT_APPLICABLE)]
            if pairs:
                again.append(chain(pairs, code, nw.Int8).alias(f"__c{number}"))
        return stages.apply(frame, engine).with_columns(*again)

    def _here(self) -> Part:
        """Whether some rule for such records is of the record's place."""
        where = self.reader.facts["jurisdiction"].text
        kind = self.reader.record.discriminator
        found: Part = False
        for about, places in self.places.items():
            inside = or_(*(is_true(inside_of(place, where)) for place in sorted(places, key=lambda p: p.code)))
            of_kind = about is None or nw.col(f"{kind}__value") == about
            found = or_(found, and_(of_kind, inside))
        return found

    def reported(self, frame: Frame, codes: Sequence[int]) -> Frame:
        """The rows on which some rule has one of the codes."""
        wanted = [among(nw.col(f"__c{number}"), _stored(codes)) for number in range(len(self.rules))]
        # Numbering rows forces some engines to read them one after another.
        return frame.filter(nw.any_horizontal(*wanted, ignore_nulls=True)).drop(ROW, strict=False)

    def findings(
        self, frame: Frame, counts: Counts, codes: Sequence[int], engine: Any, made: dict[int, Frame] | None = None
    ) -> Iterator[Frame]:
        """One frame per rule that has something to report, to be read before the next is asked for.

        ``made`` keeps what was put together for a rule, for a frame that will stand for other rows.
        """
        if sum(any(of_rule[code] for code in codes) for of_rule in counts.values()) > 1 and not engine.is_quick(frame):
            frame = engine.keep(self.reported(frame, codes))
        wanted = _stored(codes)
        for number, judged in enumerate(self.rules):
            of_rule = counts[judged.rule.id, judged.rule.version]
            if not any(of_rule[code] for code in codes):
                continue
            found = engine.among(frame, f"__c{number}", wanted)
            if made is None or not engine.is_quick(frame):
                yield found.select(*self._shown(number, judged, codes))
                continue
            if number not in made:
                made[number] = found.select(*self._shown(number, judged, codes))
            yield made[number]

    def shown(self, codes: Sequence[int]) -> list[Any]:
        """What the findings of all rules are made of, for an engine that stores no more than that."""
        return [part for number, judged in enumerate(self.rules) for part in self._shown(number, judged, codes)]

    def _shown(self, number: int, judged: JudgedRule, codes: Sequence[int]) -> list[Any]:
        code = nw.col(f"__c{number}")
        rule, details, facts = judged.rule, judged.details, self.reader.facts
        # The rows have no other codes, but those of rules out of time, which do not apply.
        *others, last = sorted(codes, key=lambda n: n == NOT_APPLICABLE)
        verdict = chain([(code == n, CODES[n].value) for n in others], CODES[last].value, nw.String)
        applicable = ~among(code, UNAPPLIED)
        margin = as_float(details.margin, details.margin_per)

        def shown(part: Part, dtype: Any) -> Any:
            value = lit(part, dtype)
            return value if part is None else nw.when(applicable).then(value)

        period = facts["period"].label if "period" in facts else None
        margin = shown(margin, nw.Float64)
        unit = lit(None, nw.String)
        if details.margin is not None:
            unit = nw.when(~margin.is_null()).then(lit(details.margin_unit, nw.String))
        columns = {
            "rule": lit(rule.id, nw.String), "version": lit(rule.version, nw.Int64),
            "record": lit(rule.record, nw.String), "id": nw.col(ID),
            "bearer": lit(facts["bearer"].text.value, nw.String),
            "jurisdiction": lit(facts["jurisdiction"].text.value, nw.String),
            "period": lit(period, nw.String), "verdict": verdict, "severity": lit(rule.severity.value, nw.String),
            "due_on": shown(details.due_day, nw.Int64), "due_at": shown(details.due_at, nw.Int64),
            "acted_at": shown(details.acted_at, nw.Int64),
            "actual": shown(as_float(details.actual, details.actual_per), nw.Float64),
            "margin": margin, "margin_unit": unit,
        }  # fmt: skip
        return [expression.alias(name) for name, expression in columns.items()]


def _stored(codes: Sequence[int]) -> list[int]:
    return [*codes, OUT_OF_TIME] if NOT_APPLICABLE in codes else list(codes)


def _judged(rule: Rule, compiler: Compiler) -> JudgedRule:
    try:
        return judge(rule, compiler)
    except UsageError as error:
        raise UsageError(f"Rule {rule.id} cannot run in bulk: {error.message}", error.advice) from None


def _versioned(versions: list[JudgedRule], stages: Stages) -> list[JudgedRule]:
    """Let each record be judged by one version: the newest unless an older one was in force on its day."""
    if len(versions) == 1:
        return versions
    kept = [attrs.evolve(v, code=stages.keep(v.code, nw.Int8)) for v in versions]
    reached: Part = True
    chosen: list[Part] = []
    for number, version in enumerate(kept):
        code = lit(version.code, nw.Int8)
        applies = ~among(code, UNAPPLIED)
        chosen.append((applies & reached) if number and reached is not True else applies if number else True)
        out = code == OUT_OF_TIME
        reached = out if reached is True else reached & out
    older: Part = False
    for part in chosen[1:]:
        older = part if older is False else older | part
    newest = chain([(older, ELSEWHERE)], kept[0].code, nw.Int8)
    rest = [
        attrs.evolve(v, code=chain([(part, v.code)], ELSEWHERE, nw.Int8))
        for v, part in zip(kept[1:], chosen[1:], strict=True)
    ]
    return [attrs.evolve(kept[0], code=newest), *rest]
