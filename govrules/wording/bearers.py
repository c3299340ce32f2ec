"""Who owes a duty, read out of a ledger's note on what the text leaves unsaid."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

_OPEN, _CLOSE, _SILENT = "[(（]", "[)）]", "未[写寫]明"
_NOBODY = re.compile(f"{_SILENT}(?:{_OPEN}(?:(推定|承前)[:：])?(.+){_CLOSE})?")
_INSTEAD = re.compile(f".+{_OPEN}{_SILENT}[,，]推定[:：]?(.+){_CLOSE}")
_AFTER = re.compile(f"(.+?){_OPEN}(?:(.+)[;；])?(?:{_SILENT}|文中未列主[语語]|推定){_CLOSE}")
_PARTLY = re.compile(f"(.+?){_OPEN}(.+){_SILENT}{_CLOSE}")


@frozen
class Bearer:
    """Who owes a duty, and what the text says of it.

    ``how``: ``named`` by the text; ``presumed`` where it names none; ``carried`` over from the words before;
    ``partly`` named, the text does not say who ``lacking`` is; ``nobody`` is named and none is presumed.
    """

    who: str
    how: Literal["named", "presumed", "carried", "partly", "nobody"]
    lacking: str = ""


def bearer_of(noted: str) -> Bearer:
    """Read the bearer of a clause or rule as its ledger notes it, e.g. ``未写明(推定:市政府)``."""
    if not noted:
        return Bearer("", "nobody")
    if found := _NOBODY.fullmatch(noted):
        who = found[2]
        return Bearer("", "nobody") if who is None else Bearer(who, "carried" if found[1] == "承前" else "presumed")
    if found := _INSTEAD.fullmatch(noted):
        return Bearer(found[1], "presumed")
    if found := _AFTER.fullmatch(noted):
        return Bearer(f"{found[1]}({found[2]})" if found[2] else found[1], "presumed")
    if found := _PARTLY.fullmatch(noted):
        return Bearer(found[1], "partly", found[2])
    return Bearer(noted, "named")
