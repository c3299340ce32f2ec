"""Where findings and rejects go: frames like the one that was given, or Parquet files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define, field

from govrules.errors import UsageError, nearest
from govrules.evaluate.columnar.duckdb_engine import DuckDBEngine
from govrules.evaluate.columnar.engines import Engine
from govrules.evaluate.columnar.parquet_file import ParquetFile
from govrules.evaluate.columnar.polars_engine import PolarsEngine
from govrules.evaluate.columnar.spark_engine import SparkEngine
from govrules.facts.load.faults import Faults
from govrules.facts.load.terms import Terms
from govrules.facts.load.xlsx_reader import read_xlsx
from govrules.facts.record import Record, fields_of

FINDING_COLUMNS = {
    "rule": "text", "version": "whole", "record": "text", "id": "text", "bearer": "text", "jurisdiction": "text",
    "period": "text", "verdict": "text", "severity": "text", "due_on": "whole", "due_at": "whole", "acted_at": "whole",
    "actual": "float", "margin": "float", "margin_unit": "text",
}  # fmt: skip
REJECT_COLUMNS = {"row": "whole", "id": "text", "reason": "text"}


def engine_for(engine: str | Engine | None, table: Any) -> Engine:
    """The engine asked for, or the one that holds the table."""
    if engine is not None and not isinstance(engine, str):
        return engine
    module = type(table).__module__.partition(".")[0]
    name = engine or {"duckdb": "duckdb", "_duckdb": "duckdb", "pyspark": "spark"}.get(module, "polars")
    name, _, master = name.partition(":")
    try:
        match name:
            case "polars":
                import polars  # noqa: F401 - asked for here, so that its absence is explained

                return PolarsEngine()
            case "duckdb":
                import duckdb  # noqa: F401

                return DuckDBEngine()
            case "spark":
                import pyspark  # noqa: F401

                return SparkEngine(master or None)
    except ImportError as error:
        raise UsageError(
            f"The engine {name} needs {error.name}, which is not installed.",
            f"Install it with: pip install 'govrules[{'columnar' if name == 'polars' else name}]'.",
        ) from None
    known = ("polars", "duckdb", "spark")
    raise UsageError(f"There is no engine {name!r}{nearest(name, known)}.", f"Known: {', '.join(known)}.")


def sheet_rows(path: Path, kind: type[Record], records: Mapping[str, type[Record]]) -> dict[str, list[str | None]]:
    """The rows of a workbook's sheet for one record type, as texts by field name."""
    faults = Faults()
    batch = read_xlsx(path, Terms(records), faults)
    faults.raise_any()
    rows = [raw.values for raw in batch.records if raw.type is kind]
    present = [name for name in fields_of(kind) if any(name in row for row in rows)]
    return {name: [_text(row.get(name)) for row in rows] for name in present}


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@define(eq=False)
class Output:
    """Collects parts that an engine finished; with a path, each is written as it comes.

    Polars writes files that are joined at the end, DuckDB one file that takes its name at the end.
    """

    engine: Engine
    like: Any
    out: str | Path | None
    rejects_out: str | Path | None
    _findings: list[Any] = field(factory=list)
    _rejects: list[Any] = field(factory=list)
    _folder: Any = None

    def find(self, part: Any) -> None:
        """Keep a part of the findings."""
        self._findings.append(self._kept(part, self.out, "finding", self._findings))

    def reject(self, part: Any) -> None:
        """Keep a part of the rejects."""
        self._rejects.append(self._kept(part, self.rejects_out, "reject", self._rejects))

    def _kept(self, part: Any, path: str | Path | None, name: str, before: list[Any]) -> Any:
        if path is None or not hasattr(part, "write_parquet"):
            return part
        if self._folder is None:
            # Beside the result, so that parts and result are on one disk.
            self._folder = tempfile.TemporaryDirectory(prefix=".govrules-", dir=os.fspath(Path(path).parent))
        folder = Path(self._folder.name)
        if isinstance(self.engine, DuckDBEngine):
            file = before[0] if before else ParquetFile(folder / f"{name}.parquet")
            file.add(self.engine.reader(part))
            return file
        written = folder / f"{name}-{len(before):06d}.parquet"
        part.write_parquet(written)
        return written

    def close(self) -> tuple[Any, Any]:
        """The findings and rejects as frames, or None where they were written."""
        findings = self._whole(self._findings, FINDING_COLUMNS, self.out)
        rejects = self._whole(self._rejects, REJECT_COLUMNS, self.rejects_out)
        if self._folder is not None:
            self._folder.cleanup()
        return findings, rejects

    def _whole(self, parts: list[Any], columns: Mapping[str, str], path: str | Path | None) -> Any:
        if not parts:
            parts = [self.engine.finish(self.engine.empty(columns))]
        elif isinstance(parts[0], Path):
            import polars as pl

            pl.scan_parquet(parts).sink_parquet(path)
            return None
        elif isinstance(parts[0], ParquetFile) and path is not None:
            parts[0].close()
            os.replace(parts[0].path, path)
            return None
        whole = self.engine.joined(parts)
        if path is None:
            return like(whole, self.like)
        self.engine.write(whole, path)
        return None


def like(frame: Any, given: Any) -> Any:
    """A Polars frame in the kind that the caller gave."""
    module = type(given).__module__.partition(".")[0]
    if type(frame).__module__.partition(".")[0] != "polars":
        return frame
    match module:
        case "pandas":
            return frame.to_pandas()
        case "pyarrow":
            return frame.to_arrow()
        case _:
            return frame
