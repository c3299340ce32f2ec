"""Bytes of a text file → text, with a plain sentence for every other encoding."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from govrules.errors import FactError
from govrules.facts.dataset import Place

_MARKED = ("utf-8-sig", "utf_8_sig")


def decode(data: bytes, file: str, encoding: str | None = None) -> str:
    """Return the text.

    ``encoding`` is the caller's word on the encoding; a UTF-8 byte-order mark is refused unless it is
    utf-8-sig. Raises FactError with the line of the first byte that cannot be read.
    """
    if data.startswith(BOM_UTF8):
        if encoding is None or encoding.lower() not in _MARKED:
            raise FactError(f"{file}:1: the file begins with a byte-order mark.", _unmarked(file))
        encoding, data = None, data[len(BOM_UTF8) :]
    codec = "utf-8" if encoding is None else encoding
    if codec == "utf-8":
        _refuse_binary(data, file)
    try:
        lookup(codec)
        text = data.decode(codec)
    except LookupError:
        raise FactError(
            f"{file}: there is no text encoding called {encoding!r}.", "Pass for example --encoding gb18030."
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _undecodable(data, Place(file, line), codec) from None
    if "\0" in text:
        place = Place(file, text.count("\n", 0, text.index("\0")) + 1)
        raise FactError(f"{place}: the text holds a NUL character.", "Save the file again as plain text.")
    return text


def _unmarked(file: str) -> str:
    if file.lower().endswith(".csv"):
        return "Save it as UTF-8 without one, or pass --encoding utf-8-sig."
    return "Save it as UTF-8 without one."


def _refuse_binary(data: bytes, file: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        raise FactError(
            f"{file}: this is a workbook or another zipped file, not a text file.",
            "Name a workbook .xlsx, or save it as CSV in UTF-8.",
        )
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise FactError(
            f"{file}:1: the file is UTF-16, not UTF-8.", "Save it as UTF-8; a CSV can be read with --encoding utf-16."
        )
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise FactError(f"{file}:{line}: the file holds NUL bytes and is no text.", "Save it as UTF-8 text.")


def _undecodable(data: bytes, place: Place, codec: str) -> FactError:
    if codec != "utf-8":
        return FactError(
            f"{place}: the file cannot be read as {codec}.", "Pass the encoding it was saved in, or save it as UTF-8."
        )
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return FactError(f"{place}: the file is not UTF-8.", "Save it as UTF-8.")
    return FactError(
        f"{place}: the file is not UTF-8; it looks like GBK/GB18030.",
        "Save it as UTF-8 or pass --encoding gb18030 (for CSV).",
    )
