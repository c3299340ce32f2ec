"""A published notice and its ledger: every clause, and what became of it."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

import attrs
from attrs import field, frozen

from govrules.errors import RuleError, UnknownName, nearest
from govrules.law.jurisdiction import Jurisdiction
from govrules.law.kinds import check_kind
from govrules.law.modality import Modality
from govrules.law.numbering import Numbering, provision_label, provision_label_en
from govrules.law.policy import Policy
from govrules.law.selector import Selector
from govrules.timing import InForce

_ID = re.compile(r"[A-Za-z0-9.-]+")


def check_id(owner: str, value: str) -> None:
    """Refuse an id that could not be a file name, a SARIF rule id and an OSCAL token at once."""
    if not _ID.fullmatch(value):
        raise RuleError(f"{owner} id {value!r} has characters outside A-Z a-z 0-9 . -", "Use ASCII only.")


class Status(enum.Enum):
    """What became of a clause: decided by data, decided by a recorded attestation, or neither."""

    EXECUTABLE = "executable"
    ATTESTED = "attested"
    NOT_FORMALISED = "not_formalised"


@frozen
class Clause:
    """One obligation in a notice.

    ``id`` is the ledger's id inside the notice (``5.d``); ``place`` is where the whole clause stands;
    ``quote`` are the few operative words that a citation prints; ``why_not`` is the reason of a clause
    that is not formalised; ``note`` records an inconsistency of the printed text.
    """

    id: str
    modality: Modality
    kind: str
    bearer: str
    topic: str
    status: Status
    place: Selector
    quote: str = ""
    why_not: str | None = None
    note: str | None = None
    waived_numerals: Mapping[str, str] = field(factory=dict, hash=False)

    def __attrs_post_init__(self) -> None:
        check_kind(self.id, self.kind)
        if (self.status is Status.NOT_FORMALISED) != (self.why_not is not None):
            raise RuleError(
                f"Clause {self.id}: a reason (why_not) is wanted exactly when it is not formalised.",
                "Give the reason, or the status executable / attested.",
            )
        if self.status is not Status.NOT_FORMALISED and not self.quote:
            raise RuleError(f"Clause {self.id}: its operative words are missing.", "Give quote='…'.")


@frozen
class Provision:
    """An article, item or paragraph of a notice with its clauses, in the order of the text."""

    id: str
    heading: str
    clauses: tuple[Clause, ...]
    path: tuple[str, ...] = ()


@frozen
class Citation:
    """A printable reference: notice, number, provision, clause and the operative words.

    ``label`` (``label_en``) is the provision as it is called in the notice: 第5条, 第二部分(六)15.
    """

    notice: str
    title: str
    short_title: str
    doc_number: str | None
    issued: date | None
    provision: str
    heading: str
    clause: str
    quote: str
    label: str
    label_en: str

    @property
    def text(self) -> str:
        """One line in Chinese, e.g. 宁强县若干措施(2022-12-15)第5条 “7个工作日内落实反馈”."""
        where = self.doc_number or (self.issued.isoformat() if self.issued else "日期未印")
        return f"{self.short_title}({where}){self.label} “{self.quote}”"


@frozen(eq=False)
class CitedClause:
    """A clause together with the notice and provision it stands in: what a rule is written against."""

    notice: Notice
    provision: Provision
    clause: Clause

    @property
    def id(self) -> str:
        """Notice id and clause id, e.g. ``ningqiang-2022.5.d``."""
        return f"{self.notice.id}.{self.clause.id}"

    @property
    def citation(self) -> Citation:
        """The printable reference."""
        notice = self.notice
        return Citation(
            notice.id, notice.title, notice.short_title, notice.doc_number, notice.issued,
            self.provision.id, self.provision.heading, self.clause.id, self.clause.quote,
            provision_label(self.provision.id, notice.numbering),
            provision_label_en(self.provision.id, notice.numbering),
        )


@frozen(eq=False, slots=False)
class Notice:
    """A published document: who issued it, where and when it binds, and its ledger of clauses.

    ``in_force`` may be uncertain; ``in_force_basis`` says for each end whether it is printed or inferred.
    ``numbering`` is how its provisions are counted: articles (条) or parts with sections (第二部分(六)).
    """

    id: str
    title: str
    short_title: str
    issuer: str
    jurisdiction: Jurisdiction
    in_force: InForce
    in_force_basis: str
    policy: Policy
    provisions: tuple[Provision, ...] = field(repr=False)
    doc_number: str | None = None
    issued: date | None = None
    dates_printed: bool = False
    numbering: Numbering = "articles"
    notes: tuple[str, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        check_id("Notice", self.id)
        seen: set[str] = set()
        for clause in self.clauses():
            check_id("Clause", clause.id)
            if clause.id in seen:
                raise RuleError(f"Notice {self.id}: clause id {clause.id} is used twice.", "Ids are unique.")
            seen.add(clause.id)

    def clauses(self) -> Iterator[Clause]:
        """Every clause in the order of the text."""
        for provision in self.provisions:
            yield from provision.clauses

    def cited(self) -> Iterator[CitedClause]:
        """Every clause with its provision."""
        for provision in self.provisions:
            for clause in provision.clauses:
                yield CitedClause(self, provision, clause)

    @cached_property
    def _by_id(self) -> dict[str, CitedClause]:
        return {cited.clause.id: cited for cited in self.cited()}

    def clause(self, clause_id: str) -> CitedClause:
        """Return the clause to cite; ``UnknownName`` names the nearest id."""
        try:
            return self._by_id[clause_id]
        except KeyError:
            raise UnknownName(
                f"Notice {self.id} has no clause {clause_id!r}{nearest(clause_id, self._by_id)}.",
                "List its clauses with `govrules rules --format json`.",
            ) from None

    def restricted(self, **changes: object) -> Notice:
        """Return a copy with other metadata (for worked examples and tests)."""
        return attrs.evolve(self, **changes)  # type: ignore[arg-type]
