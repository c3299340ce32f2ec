"""Why a plugin's code failed, in one sentence: the file and line of the plugin, the clause, what was wrong."""

from __future__ import annotations

import traceback
from pathlib import Path
from types import FrameType

from govrules.errors import GovrulesError, nearest
from govrules.facts.record import Record, fields_of
from govrules.law import CitedClause

_CORE = Path(__file__).parents[1]


def load_failure(error: Exception) -> str:
    """The message of an error with the place in the plugin's code that led to it and the clause it was about.

    The place is the deepest frame outside govrules and installed libraries; the clause that of the archetype
    called there.
    """
    place, clause = "", ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if _is_authored(path):
            depth = len(frame.f_globals.get("__name__", "").split(".")) + (path.stem == "__init__")
            place, clause = f"{'/'.join(path.parts[-depth:])}:{line}: ", ""
        else:
            clause = clause or _cited(frame)
    reason = _reason(error)
    return f"{place}{f'clause {clause}: ' if clause and clause not in reason else ''}{reason}"


def _is_authored(path: Path) -> bool:
    """Whether code is the plugin's own and not govrules, an installed library or Python's import machinery."""
    return path.suffix == ".py" and _CORE not in path.parents and not (
        {"site-packages", "dist-packages"} & set(path.parts) and "govrules" not in path.parent.name
    ) and not path.is_relative_to(Path(traceback.__file__).parent)


def _cited(frame: FrameType) -> str:
    cites = frame.f_locals.get("cites")
    return cites.id if isinstance(cites, CitedClause) else ""


def _reason(error: Exception) -> str:
    if isinstance(error, GovrulesError):
        return error.message
    record = getattr(error, "obj", None)
    if isinstance(error, AttributeError) and isinstance(record, type) and issubclass(record, Record) and error.name:
        return (
            f"record type {record.record_name} ({record.__name__}) has no field {error.name!r}"
            f"{nearest(error.name, fields_of(record))}; list them with `govrules template {record.record_name}`"
        )
    return traceback.format_exception_only(error)[-1].strip()
