"""The archetypes: the few forms in which rules are written. Each lowers to expression nodes."""

from govrules.archetypes.assemble import as_of_within, known_or
from govrules.archetypes.attested import attested
from govrules.archetypes.bound import cap, compared, share
from govrules.archetypes.deadline import advance_notice, deadline, deadline_set_by, fixed_date
from govrules.archetypes.recurrence import named_period, recurrence
from govrules.archetypes.reduction import reduction
from govrules.archetypes.requirement import prohibits, requires

__all__ = [
    "advance_notice", "as_of_within", "attested", "cap", "compared", "deadline", "deadline_set_by", "fixed_date",
    "known_or", "named_period", "prohibits", "recurrence", "reduction", "requires", "share",
]
