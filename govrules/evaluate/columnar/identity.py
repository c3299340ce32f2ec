"""Ids that several rows of a table carry, found before any row is judged.

Which of them is meant nobody can tell, so all of them are rejected. The cost is one pass over the id column:
Polars keeps eight bytes of each id, and reads again only what has an equal; DuckDB and Spark group on disk.
"""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from govrules.evaluate.columnar.columns import Pick
from govrules.evaluate.columnar.engines import ROW, height
from govrules.evaluate.columnar.trim import trimmed

SAME, TIMES, FIRST = "__same", "__times", "__first"


def repeated_ids(engine: Any, table: Any, pick: Pick) -> Any:
    """The ids (``__same``) on several rows, on how many (``__times``), and words for the first; None if there are none.

    ``pick`` is the column of ids; blanks at their ends do not count.
    """
    if engine.name == "polars":
        return _by_hash(engine, table, pick)
    [frame] = engine.chunks(table, [pick], whole=True)
    found = engine.settle(_counted(_trimmed(engine, frame), placed=engine.name != "spark"))
    return found if height(engine, found) else None


def _trimmed(engine: Any, frame: Any) -> Any:
    ids = trimmed(frame, engine, "id").select(nw.col("id").alias(SAME), nw.col(ROW))
    return ids.filter(~nw.col(SAME).is_null() & (nw.col(SAME) != ""))


def _counted(ids: Any, *, placed: bool) -> Any:
    counted = ids.group_by(SAME).agg(nw.len().cast(nw.Int64).alias(TIMES), nw.col(ROW).min().alias(FIRST))
    # On a cluster rows have numbers that are no places.
    first = nw.concat_str(nw.lit(", first on row "), nw.col(FIRST).cast(nw.String)) if placed else nw.lit("")
    return counted.filter(nw.col(TIMES) > 1).with_columns(first.alias(FIRST))


def _by_hash(engine: Any, table: Any, pick: Pick) -> Any:
    import polars as pl

    mark = pl.col(SAME).hash()
    marks = [
        _trimmed(engine, chunk).to_native().select(mark).collect().to_series()
        for chunk in engine.chunks(table, [pick], whole=False)
    ]
    ordered = pl.concat(marks).sort() if marks else pl.Series(dtype=pl.UInt64)
    del marks
    shared = ordered.filter(ordered == ordered.shift(1)).unique()
    if shared.is_empty():
        return None
    # Two ids may share a mark by chance; what is counted are the ids.
    alike = [
        _trimmed(engine, chunk).to_native().filter(mark.is_in(shared.implode())).collect()
        for chunk in engine.chunks(table, [pick], whole=False)
    ]
    found = _counted(nw.from_native(pl.concat(alike).lazy()), placed=True).collect()
    return nw.from_native(found.to_native().lazy()) if len(found) else None
