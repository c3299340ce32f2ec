"""The words of the law: notices, their clauses, and where each clause stands. No evaluation."""

from govrules.law.jurisdiction import COUNTRY, Jurisdiction, is_code, lineage, parent_of
from govrules.law.ledger import attested, executable, not_formalised
from govrules.law.modality import Modality, Severity
from govrules.law.notice import Citation, CitedClause, Clause, Notice, Provision, Status
from govrules.law.numbering import provision_label, provision_label_en
from govrules.law.policy import Policy
from govrules.law.selector import NormalisedText, Selector, TextQuote, TextRange, selector, words_of

__all__ = [
    "COUNTRY", "Citation", "CitedClause", "Clause", "Jurisdiction", "Modality", "NormalisedText", "Notice",
    "Policy", "Provision", "Selector", "Severity", "Status", "TextQuote", "TextRange", "attested", "executable",
    "is_code", "lineage", "not_formalised", "parent_of", "provision_label",
    "provision_label_en", "selector", "words_of",
]
