"""Files and plain data → typed records, with every error in one go and each at its place.

The reader of a format loads when a file of that format is read.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from govrules.errors import FactError
from govrules.facts.dataset import DATA, Dataset
from govrules.facts.load.assemble import Progress, Zoneless, assemble
from govrules.facts.load.faults import FactErrors, Faults
from govrules.facts.load.positions import Positioned
from govrules.facts.load.raw import Batch
from govrules.facts.load.terms import Terms
from govrules.facts.load.tree import read_tree
from govrules.facts.record import Record
from govrules.law import is_code

if TYPE_CHECKING:
    from pathlib import Path


def load_facts(
    paths: Sequence[str | os.PathLike[str]] | str | os.PathLike[str], vocabulary: Mapping[str, type[Record]], *,
    jurisdiction: str | None = None, encoding: str | None = None, beijing_time: bool = False,
    strict: bool = False, progress: Progress | None = None,
) -> Dataset:
    """Read facts from files and directories (.yaml, .yml, .json, .csv, .xlsx).

    ``jurisdiction`` (GB/T 2260) is lent to records that neither they nor their file give one.
    ``encoding`` is that of CSV files which are not UTF-8, or begin with a byte-order mark (utf-8-sig).
    ``beijing_time`` says that instants without a zone are Beijing time; else they are errors. ``strict``
    makes every note an error.
    ``progress`` is called with the records built so far and in all. Raises FactErrors.
    """
    from govrules.facts.load.paths import files_of

    faults, terms = Faults(), Terms(vocabulary)
    _check_jurisdiction(jurisdiction, faults)
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    if not given:
        faults.add("No files with facts are named.", "Name files or directories.")
    batches: list[Batch] = []
    for file in files_of(given, faults):
        try:
            batches.append(_read(file, terms, faults, encoding))
        except FactError as error:
            faults.keep(error)
    zoneless: Zoneless = "accepted" if beijing_time else "refused"
    return assemble(
        batches, faults, jurisdiction=jurisdiction, zoneless=zoneless, strict=strict, progress=progress
    )


def read_facts(
    data: Mapping[str, Any] | Positioned, vocabulary: Mapping[str, type[Record]] | Terms, *, source: str = DATA,
    jurisdiction: str | None = None, auto_id: bool = False,
) -> Dataset:
    """Read facts from plain data, shaped like a YAML file of facts.

    A ``Terms`` of the vocabulary saves whoever reads often its making. ``source`` is what errors call the
    data; of ``Positioned`` data they name file and line. ``auto_id`` numbers records without id from 1 within
    their type. Instants without a zone are taken as Beijing time, with a note. Raises FactErrors.
    """
    faults = Faults()
    _check_jurisdiction(jurisdiction, faults)
    doc = data if isinstance(data, Positioned) else Positioned(data, source)
    terms = vocabulary if isinstance(vocabulary, Terms) else Terms(vocabulary)
    batch = read_tree(doc, terms, faults)
    return assemble([batch], faults, jurisdiction=jurisdiction, zoneless="remarked", auto_id=auto_id)


def _check_jurisdiction(code: str | None, faults: Faults) -> None:
    if code is not None and not (isinstance(code, str) and is_code(code)):
        faults.add(f"The jurisdiction {code!r} is not a GB/T 2260 code of six digits.", "Give for example '610726'.")


def _read(path: Path, terms: Terms, faults: Faults, encoding: str | None) -> Batch:
    name, suffix = str(path), path.suffix.lower()
    if suffix == ".xlsx":
        from govrules.facts.load.xlsx_reader import read_xlsx

        return read_xlsx(path, terms, faults)
    from govrules.facts.load.text import decode

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FactError(f"{name}: the file cannot be read: {error.strerror}.", "Check its permissions.") from None
    text = decode(data, name, encoding if suffix == ".csv" else None)
    if suffix == ".csv":
        from govrules.facts.load.csv_reader import read_csv

        return read_csv(text, name, terms, faults)
    if suffix == ".json":
        from govrules.facts.load.json_reader import read_json

        return read_tree(read_json(text, name), terms, faults)
    from govrules.facts.load.yaml_reader import compose

    return read_tree(compose(text, name), terms, faults)


__all__ = ["FactErrors", "Positioned", "load_facts", "read_facts"]
