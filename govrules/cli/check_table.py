"""``govrules check`` on tables of millions of rows: one record type, one pass, findings and rejects as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import frozen

from govrules.cli.output import Target, write
from govrules.cli.shell import Session, emit, progress
from govrules.errors import UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govrules.cli.language import Language
    from govrules.rules.ruleset import RuleSet

F = TypeVar("F", bound=Callable[..., Any])
ENGINES = ("polars", "duckdb", "spark")
_PARQUET = b"PAR1"
_SAMPLE = 1 << 16


@frozen
class TableOptions:
    """What ``check`` is asked about tables; all None where nothing is."""

    engine: str | None = None
    record: str | None = None
    out: str | None = None
    rejects: str | None = None
    mapping: str | None = None
    roster: str | None = None

    def is_for(self, facts: Sequence[str]) -> bool:
        """Whether the facts are tables to be judged in bulk."""
        given = (self.engine, self.record, self.out, self.rejects, self.mapping, self.roster)
        return any(value is not None for value in given) or any(_is_parquet(name) for name in facts)


@frozen
class TableRun:
    """One check of a table as the command line wants it."""

    session: Session
    lang: Language
    rules: RuleSet
    facts: Sequence[str]
    as_of: date | None
    jurisdiction: str | None
    targets: Sequence[Target]
    fail_level: str
    allow_undetermined: bool
    beijing_time: bool
    quiet: bool


def table_options(command: F) -> F:
    """The options of a check in bulk."""
    for option in reversed((
        click.option(
            "--record", metavar="TYPE", help="Tables: the type of record that the rows are, e.g. instruction."
        ),
        click.option(
            "--engine", metavar="ENGINE",
            help="Tables: polars, duckdb or spark[:URL], for files of any length. [default: polars]",
        ),
        click.option("--out", metavar="FILE", help="Tables: write the findings as Parquet."),
        click.option("--rejects", metavar="FILE", help="Tables: write the rows that cannot be read as Parquet."),
        click.option("--mapping", metavar="FILE", help="Tables: YAML or JSON file of {field: column}."),
        click.option("--roster", metavar="FILE", help="Tables: the roster for recurring duties."),
    )):  # fmt: skip
        command = option(command)
    return command


def refuse(options: Iterable[str], formats: Iterable[Target]) -> None:
    """Refuse the given options that a check in bulk does not have; UsageError names the first."""
    for name in options:
        raise UsageError(
            f"--{name.replace('_', '-')} is not for tables.", "Leave it out, or check the records as facts, one by one."
        )
    for target in formats:
        if target.format not in ("text", "json"):
            raise UsageError(
                f"--format {target.format} is not for tables.",
                "Use text or json; --out FILE has the findings themselves.",
            )


def check_tables(run: TableRun, options: TableOptions) -> int:
    """Check tables, write what was found, and return the exit code.

    0 nothing is wrong; 1 violations; 2 rows were rejected, or nothing could be read; 3 undetermined; 5 nothing judged.
    """
    import tempfile

    from govrules.evaluate.columnar.columns import read_mapping
    from govrules.evaluate.columnar.output import engine_for
    from govrules.evaluate.columnar.table import check_table

    record, as_of = _wanted(run, options)
    source: Any = run.facts[0] if len(run.facts) == 1 else list(run.facts)
    engine = engine_for(options.engine or "polars", None)
    _inspect(source, engine.name, (options.out, options.rejects))
    mapping = None if options.mapping is None else read_mapping(options.mapping)
    if options.roster is not None:
        _inspect(options.roster, engine.name, ())
    with tempfile.TemporaryDirectory() as folder, _explained(engine.name):
        rejects = options.rejects or str(Path(folder) / "rejects.parquet")
        with progress(run.session.say("核查", "checking"), least=0) as step:
            total = 0 if step is None else _height(source)
            result = check_table(
                run.rules, source, record=record, as_of=as_of, jurisdiction=run.jurisdiction, rosters=options.roster,
                engine=engine, mapping=mapping, out=options.out, rejects_out=rejects, counts_only=options.out is None,
                unique_ids=True, beijing_time=run.beijing_time,
                progress=None if step is None or not total else lambda done: step(done, total),
            )  # fmt: skip
        if not result.rows:
            raise UsageError(f"{', '.join(run.facts)}: the table has no rows.", "Nothing was judged: give the rows.")
        from govrules.cli.table_summary import TableSummary, first_rejects

        samples = first_rejects(rejects) if result.rejected else []
    summary = TableSummary(
        result, run.rules, record, engine.name, as_of, run.jurisdiction, options.out,
        options.rejects if result.rejected else None, samples,
    )  # fmt: skip
    for target in run.targets:
        text = summary.json() if target.format == "json" else summary.text(run.lang, quiet=run.quiet)
        if target.path is None:
            emit(text)
        else:
            write(target.path, text)
    return summary.exit_code(run.fail_level, allow_undetermined=run.allow_undetermined)


def _wanted(run: TableRun, options: TableOptions) -> tuple[str, date]:
    known = run.rules.records
    if options.record is None:
        raise UsageError(
            "--record is missing: the rows of a table are records of one type.",
            f"Give one of {', '.join(sorted(known))}.",
        )
    if options.record not in known:
        raise UsageError(
            f"--record: there is no record type {options.record!r}{nearest(options.record, known)}.",
            f"Known: {', '.join(sorted(known))}.",
        )
    if run.as_of is None:
        raise UsageError("--as-of is missing: a table does not say of which moment it speaks.", "Give a date.")
    return options.record, run.as_of


def _is_parquet(name: str) -> bool:
    return name.lower().endswith(".parquet")


def _inspect(source: Any, engine: str, written: Sequence[str | None]) -> None:
    """Refuse what is no table before an engine opens it; make the folders of what is written."""
    from govrules.evaluate.columnar.engines import kind_of_file, paths_of

    if isinstance(source, str) and "://" in source and engine == "spark":
        return
    paths = paths_of(source) or []
    kind = kind_of_file(paths)
    for path in paths:
        with path.open("rb") as file:
            head = file.read(_SAMPLE)
            file.seek(max(path.stat().st_size - len(_PARQUET), 0))
            tail = file.read()
        if not head:
            raise UsageError(f"{path}: the file is empty.", "Export it again.")
        if kind == "parquet" and not (head.startswith(_PARQUET) and tail == _PARQUET):
            raise UsageError(f"{path}: this is not a Parquet file, or only a part of one.", "Export it again.")
        if kind == "csv":
            _check_text(path, head)
    read = {path.resolve() for path in paths}
    for name in written:
        if name is None or "://" in name:
            continue
        if Path(name).resolve() in read:
            raise UsageError(f"{name} is read and cannot be written as well.", "Give the result another name.")
        if Path(name).is_dir() and engine != "spark":
            raise UsageError(f"{name} is a folder.", "Give the result the name of a file.")
        Path(name).parent.mkdir(parents=True, exist_ok=True)


def _check_text(path: Path, head: bytes) -> None:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < len(head) - 3:  # a character may be cut off at the end of the sample
            raise UsageError(
                f"{path}: the text is not UTF-8 (byte {error.start}).", "Save it as CSV UTF-8, or as Parquet or XLSX."
            ) from None


def _height(source: Any) -> int:
    """The number of rows, for the bar; 0 where counting them would cost a pass of its own."""
    import polars as pl

    from govrules.evaluate.columnar.engines import paths_of

    paths = [] if isinstance(source, str) and "://" in source else paths_of(source) or []
    if not paths or not all(_is_parquet(path.name) for path in paths):
        return 0
    return int(pl.scan_parquet(paths).select(pl.len()).collect().item())


@contextmanager
def _explained(engine: str) -> Iterator[None]:
    """What an engine could not do, as a sentence."""
    try:
        yield
    except _errors_of(engine) as error:
        lines = [line.strip(": ") for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
        # Errors of Java come with the call first and the reason after it.
        said = lines[1] if len(lines) > 1 and lines[0].startswith("An error occurred while calling") else lines[0]
        raise UsageError(
            f"{engine} stopped: {said[:300]}",
            "Check the file or the address that it names; if that is sound, report this as a defect.",
        ) from error


def _errors_of(engine: str) -> tuple[type[Exception], ...]:
    import polars as pl

    if engine == "duckdb":
        import duckdb

        return pl.exceptions.PolarsError, duckdb.Error
    if engine == "spark":
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        return pl.exceptions.PolarsError, Py4JError, PySparkException
    return (pl.exceptions.PolarsError,)
