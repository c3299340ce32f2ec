"""Reading a user's copy of a notice: text, a saved web page, or a PDF with text in it."""

from __future__ import annotations

from pathlib import Path

from govrules.analysis.audit_text import missing_extra
from govrules.errors import UsageError, nearest

_ENCODINGS = ("utf-8-sig", "gb18030")
_KINDS = {".txt": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf"}
_BLOCKS = (
    "address, article, blockquote, br, dd, div, dt, h1, h2, h3, h4, h5, h6, hr, li, p, pre, section, table, td, th, tr"
)
_UNSEEN = "script, style, noscript, template, head, svg"


def read_copy(path: Path) -> str:
    """Return the text of a .txt, .html or .pdf file.

    Text is UTF-8, UTF-16 with its mark, or GB 18030. Raises UsageError for another kind of file, a PDF without
    text, or a library of the extra ``audit`` that is not installed; OSError where the file cannot be read.
    """
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise UsageError(
            f"{path}: a copy of a notice is a .txt, .html or .pdf file, got {path.suffix or 'no suffix'!r}"
            f"{nearest(path.suffix.lower(), _KINDS)}.", "Save the notice as text.",
        )
    if kind == "pdf":
        return _pdf(path)
    text = _decoded(path)
    return html_text(text) if kind == "html" else text


def _decoded(path: Path) -> str:
    raw = path.read_bytes()
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    for encoding in _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(f"{path}: the file is neither UTF-8 nor GB 18030.", "Save it as UTF-8.")


def html_text(page: str) -> str:
    """The visible text of a web page, one line for each block."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise missing_extra("selectolax") from None
    tree = LexborHTMLParser(page)
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    body = tree.body
    return "" if body is None else str(body.text(separator=""))


def _pdf(path: Path) -> str:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise missing_extra("pypdf") from None
    try:
        text = "\n".join(_numberless(page.extract_text()) for page in PdfReader(path).pages)
    except PyPdfError as error:
        raise UsageError(f"{path}: the PDF cannot be read: {error}.", "Save the notice as text.") from None
    if not text.strip():
        raise UsageError(f"{path}: the PDF holds no text, only pictures.", "Recognise its text first, or use the page.")
    return text


def _numberless(page: str) -> str:
    """A page without a bare number as its first or last line."""
    lines = page.strip().splitlines()
    for at in (0, -1):
        if len(lines) > 1 and lines[at].strip().isdigit():
            del lines[at]
    return "\n".join(lines)
