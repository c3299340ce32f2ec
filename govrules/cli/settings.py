"""``[tool.govrules]`` in the pyproject.toml of the working directory: a closed schema of defaults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from govrules.errors import UsageError, nearest

_FLAGS = ("allow_undetermined", "beijing_time")
_CHOICES = {"fail_level": ("error", "warning", "note"), "lang": ("zh", "en")}
_TEXTS = ("jurisdiction", "fail_level", "lang", "waivers", "baseline")
_LISTS = ("format", "without")
KEYS = ("jurisdiction", "as_of", "format", "fail_level", "allow_undetermined", "due_soon", "lang", "without",
        "waivers", "baseline", "beijing_time")  # fmt: skip


def read_settings(folder: Path) -> dict[str, Any]:
    """Read the table, or an empty one where there is none. Raises UsageError for anything it may not hold."""
    path = folder / "pyproject.toml"
    try:
        text = path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name} cannot be read: {error}.", "Mend the file, or run in another folder.") from None
    try:
        table = tomllib.loads(text).get("tool", {}).get("govrules", {})
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path.name} is not valid TOML: {error}.", "Mend the file.") from None
    if not isinstance(table, Mapping):
        raise UsageError(f"{path.name}: tool.govrules must be a table, got {table!r}.", "Write [tool.govrules].")
    return {str(key): _checked(str(key), value, path.name) for key, value in table.items()}


def _checked(key: str, value: Any, file: str) -> Any:
    place = f"{file} [tool.govrules] {key}"
    if key not in KEYS:
        known = ", ".join(KEYS)
        raise UsageError(f"{file} [tool.govrules] has no key {key!r}{nearest(key, KEYS)}.", f"Known: {known}.")
    if key == "as_of":
        if isinstance(value, date):
            return value.isoformat()
        return _typed(place, value, str, "a date or an instant")
    if key in _FLAGS:
        return _typed(place, value, bool, "true or false")
    if key == "due_soon":
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise UsageError(f"{place} must be a number of days, got {value!r}.", "Write for example due_soon = 3.")
        return value
    if key in _LISTS:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise UsageError(f"{place} must be a list of texts, got {value!r}.", f'Write for example {key} = ["…"].')
        return values
    if key == "jurisdiction" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    assert key in _TEXTS
    text = _typed(place, value, str, "a text")
    if key in _CHOICES and text not in _CHOICES[key]:
        choices = _CHOICES[key]
        raise UsageError(f"{place} is one of {', '.join(choices)}, got {text!r}{nearest(text, choices)}.", "Mend it.")
    return text


def _typed(place: str, value: Any, kind: type, wanted: str) -> Any:
    if not isinstance(value, kind):
        raise UsageError(f"{place} must be {wanted}, got {value!r}.", "Mend the configuration.")
    return value
