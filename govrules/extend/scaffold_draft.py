"""From the text of a notice to draft clauses: ids, places, guesses. No files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs
from attrs import frozen

from govrules.errors import UsageError
from govrules.extend.scaffold_guess import OTHER, Guess, duties, guess, of_introduction
from govrules.extend.scaffold_place import place_of
from govrules.extend.scaffold_term import Term, printed_term
from govrules.extend.scaffold_text import INTRODUCTION, Article, NoticeText, read_notice
from govrules.law import Status


@frozen
class DraftClause:
    """A clause as drafted: its id, its place in the ledgers' notation, its operative words, and the guess."""

    id: str
    place: str
    quote: str
    guess: Guess


@frozen
class DraftProvision:
    """A provision as drafted."""

    id: str
    heading: str
    path: tuple[str, ...]
    clauses: tuple[DraftClause, ...]


@frozen
class Draft:
    """A notice as drafted; ``left_out`` are lines that no clause holds, as (line number, first words).

    ``term`` is what it prints of its time in force.
    """

    title: str
    doc_number: str | None
    issued: date | None
    provisions: tuple[DraftProvision, ...]
    left_out: tuple[tuple[int, str], ...]
    term: Term

    def clauses(self) -> Iterator[DraftClause]:
        """Every clause in the order of the text."""
        for provision in self.provisions:
            yield from provision.clauses

    def count(self, status: Status) -> int:
        """Number of clauses guessed to be of one status."""
        return sum(clause.guess.status is status for clause in self.clauses())


def draft(original: str) -> Draft:
    """Draft the ledger of a notice given as plain text. Raises UsageError where it has no sentences."""
    read = read_notice(original)
    numbered = any(article.path or article.id != INTRODUCTION for article in read.articles)
    provisions = tuple(_provision(article, read, numbered) for article in read.articles)
    if not provisions:
        raise UsageError(
            "The text has no sentence that ends with 。 or ；, so there is nothing to draft.",
            "Give the notice itself as text, one paragraph a line.",
        )
    term = printed_term(read.text.text, read.issued)
    return Draft(read.title, read.doc_number, read.issued, provisions, read.left_out, term)


def _provision(article: Article, read: NoticeText, numbered: bool) -> DraftProvision:
    words = read.text.text
    introduces = numbered and not article.path and article.id == INTRODUCTION
    clauses: list[DraftClause] = []
    topic = OTHER
    for sentence in article.sentences:
        whole, bearer = words[sentence.start:sentence.end], ""
        for first, last in duties(whole):
            found = of_introduction(whole[first:last]) if introduces else guess(whole[first:last], whole)
            # A sentence goes on about what the one before it was about, and a part of it binds whom the first did.
            topic = found.topic if found.topic != OTHER else topic
            bearer = found.bearer or bearer
            found = attrs.evolve(found, topic=topic, bearer=bearer)
            span = (sentence.start + first, sentence.start + last)
            clauses.append(_clause(f"{article.id}.{_letter(len(clauses))}", read, span, found))
    return DraftProvision(article.id, article.heading, article.path, tuple(clauses))


def _clause(clause_id: str, read: NoticeText, span: tuple[int, int], found: Guess) -> DraftClause:
    quote = ""
    if found.quote is not None:
        first, last = read.text.original_span(span[0] + found.quote[0], span[0] + found.quote[1])
        quote = "".join(read.original[first:last].split())
    return DraftClause(clause_id, place_of(read.text, read.original, *span), quote, found)


def _letter(number: int) -> str:
    """a to z, then aa, ab …"""
    letters = ""
    while number >= 0:
        letters = chr(ord("a") + number % 26) + letters
        number = number // 26 - 1
    return letters


