"""Reading and judging in one pass: put together once, and run for each chunk of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import define, field, frozen

from govrules.evaluate.columnar.doubts import Doubt
from govrules.evaluate.columnar.engines import BAD, Engine
from govrules.evaluate.columnar.ingest import Reader, rejected
from govrules.evaluate.columnar.plan import Counts, GroupPlan
from govrules.evaluate.columnar.stages import Frame


@frozen(eq=False)
class Part:
    """What came of one chunk: how many ``rows`` it had, how many were ``bad``, and finished frames."""

    rows: int
    bad: int
    counts: Counts
    rejects: Any
    findings: Sequence[Any]


@define(eq=False)
class OnePass:
    """The rules that all rows of a table meet, between whose reading and judging nothing is stored."""

    plan: GroupPlan
    reader: Reader
    engine: Engine
    codes: Sequence[int]
    """The codes that findings are wanted of."""
    building: Any
    """Held while a plan is made: two threads that run Python at a time wait for each other at every step."""
    waits: bool
    """Whether what is reported may wait for the last chunk, as it is not written chunk by chunk."""
    _reason: Any = field(default=None, init=False)
    """Why a row of the last chunk is bad, as ``Reader.read`` says it."""
    _gathered: Frame | None = field(default=None, init=False)
    """The rows judged so far that something is reported of, if it waits."""
    _chunk: Frame = field(default=None, init=False)
    _read: Frame = field(default=None, init=False)
    _base: Frame = field(default=None, init=False)
    _coded: Frame = field(default=None, init=False)
    _asked: tuple[Frame, Frame] = field(default=(None, None), init=False)
    _found: dict[int, Frame] = field(factory=dict, init=False)

    @property
    def _whole(self) -> Frame:
        """All columns of the rows judged last; what ``judged`` gives has those that counts and findings need."""
        return self._coded if self.reader.is_stored else self._asked[0]

    def part(self, chunk: Frame) -> Part:
        """Read and judge a chunk."""
        plan, engine = self.plan, self.engine
        good = self._judged(engine.steady(chunk, len(plan.rules)))
        counts, rows, bad = self._counts()
        whole, rejects = self._whole, None
        if bad:
            rejects = rejected(whole, self._reason)
            # What is stored of a chunk is gone when the next is judged.
            rejects = engine.finish(engine.keep(rejects) if engine.stores else rejects)
            whole, good = whole.filter(~nw.col(BAD)), self._good()
            counts, _, _ = plan.counts(good, engine)
        good, counts = plan.settled(whole, good, counts, engine, self._held)
        if self.waits and self._gather(good):
            return Part(rows, bad, counts, rejects, [])
        return Part(rows, bad, counts, rejects, self._finished(good, counts, self._made(good)))

    def waiting(self, counts: Counts) -> list[Any]:
        """The finished findings that waited, after the last chunk; ``counts`` are those of all chunks."""
        return [] if self._gathered is None else self._finished(self._gathered, counts)

    def _finished(self, judged: Frame, counts: Counts, made: dict[int, Frame] | None = None) -> list[Any]:
        found = self.plan.findings(judged, counts, self.codes, self.engine, made)
        return [self.engine.finish(frame) for frame in found]

    def _gather(self, judged: Frame) -> bool:
        """Put what is reported after that of the chunks before, if the engine has more than one."""
        if not self.reader.is_stored:
            return False
        self._gathered = self.engine.gather(self.plan.reported(judged, self.codes))
        return self._gathered is not None

    def _judged(self, chunk: Frame) -> Frame:
        """The rows of a chunk with the codes of all rules, bad rows among them."""
        if chunk is not self._chunk or not self.reader.fits(chunk):
            with self.building:
                self.engine.forget()
                self._read, self._reason = self.reader.read(chunk, self.engine)
            self._chunk = chunk
        base = self.engine.hold(self._read) if self.reader.is_heavy else self._read
        if base is not self._base:
            with self.building:
                self._base, self._coded = base, self.plan.codes(base, self.engine)
        judged = self._held(self._coded)
        if judged is not self._asked[0]:
            self._asked = judged, self.plan.asked(judged, self.engine, self._doubts)
            self._found = {}
        return judged

    def _held(self, coded: Frame) -> Frame:
        if not self.reader.is_stored:
            return self.engine.hold(coded)
        return self.engine.hold_for(coded, self.plan.shown(self.codes), [doubt.value for doubt in self._doubts])

    @property
    def _doubts(self) -> Sequence[Doubt]:
        return [] if self._reason is None else self.reader.doubts

    def _counts(self) -> tuple[Counts, int, int]:
        """What ``GroupPlan.counts`` says of the rows judged last."""
        return self.plan.counted(self._whole, self._asked[1], self.engine, self._doubts)

    def _good(self) -> Frame:
        """The rows judged last, without the bad ones."""
        good = self._whole.filter(~nw.col(BAD))
        return self._held(good) if self.reader.is_stored else good

    def _made(self, judged: Frame) -> dict[int, Frame] | None:
        """The findings of each rule that were put together for the same frame before."""
        return self._found if judged is self._asked[0] else None
