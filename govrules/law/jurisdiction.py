"""Who a notice binds by place: GB/T 2260 codes and their parents."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import field, frozen

from govrules.errors import RuleError

_CODE = re.compile(r"[1-9]\d{5}")
COUNTRY = "100000"


def is_code(text: str) -> bool:
    """Tell whether ``text`` has the form of a GB/T 2260 code: six digits, the first not 0."""
    return _CODE.fullmatch(text) is not None


def parent_of(code: str) -> str | None:
    """Return the code one level up by the digits of GB/T 2260, or None for the country.

    610726 → 610700 → 610000 → 100000. A county directly under a province (province code + 90xx)
    has the province as its parent.
    """
    if code == COUNTRY:
        return None
    if code.endswith("0000"):
        return COUNTRY
    if code.endswith("00") or code[2] == "9":
        return code[:2] + "0000"
    return code[:4] + "00"


@lru_cache(maxsize=4096)
def lineage(code: str) -> tuple[str, ...]:
    """Return ``code`` and its parents from the specific to the general."""
    line = [code]
    while (parent := parent_of(line[-1])) is not None:
        line.append(parent)
    return tuple(line)


def _check_code(_: object, __: object, value: str) -> None:
    if not is_code(value):
        raise RuleError(
            f"Jurisdiction code {value!r} is not a GB/T 2260 code of six digits.",
            "Write the code as text, for example '610726' for 宁强县.",
        )


@frozen
class Jurisdiction:
    """A place with its GB/T 2260 code.

    ``successor`` names the code that took the place over (即墨市 370282 → 即墨区 370215); it is
    shown to readers and never matched by itself.
    """

    code: str = field(validator=_check_code)
    name: str
    successor: str | None = None

    @property
    def parents(self) -> tuple[str, ...]:
        """Codes above this one, nearest first, without the country."""
        return tuple(code for code in lineage(self.code)[1:] if code != COUNTRY)

    def covers(self, code: str) -> bool:
        """Tell whether a fact located at ``code`` lies inside this jurisdiction."""
        return self.code in lineage(code)
