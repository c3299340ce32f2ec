"""A Parquet file that grows batch by batch, so that what is written need not fit into memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import define, field

_GROUP = 122_880
"""Rows of a row group: as many as DuckDB writes."""


@define(eq=False)
class ParquetFile:
    """Rows of one schema, written as they come."""

    path: Path
    _writer: Any = field(default=None, init=False)
    _waiting: list[Any] = field(factory=list, init=False)
    _rows: int = field(default=0, init=False)

    def add(self, reader: Any) -> None:
        """Write what an Arrow reader gives, batch by batch; a few rows wait for more."""
        from pyarrow.parquet import ParquetWriter

        if self._writer is None:
            self._writer = ParquetWriter(self.path, reader.schema)
        for batch in reader:
            self._waiting.append(batch)
            self._rows += batch.num_rows
            if self._rows >= _GROUP:
                self._write()

    def close(self) -> None:
        """Write what waits, and end the file."""
        if self._waiting:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.Table.from_batches(self._waiting))
        self._waiting, self._rows = [], 0
