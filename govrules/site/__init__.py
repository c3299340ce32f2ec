"""The rule book: rules, notices and their ledgers as Markdown pages that legal staff read beside the notice.

``build`` is a plain function from a rule set to files; MkDocs, or anything else that reads Markdown, does the rest.
"""

from govrules.site.book import Book
from govrules.site.build import build, pages, stale
from govrules.site.page import Page

__all__ = ["Book", "Page", "build", "pages", "stale"]
