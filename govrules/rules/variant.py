"""What a local rule does to a rule of a higher jurisdiction, and by which clause it may."""

from __future__ import annotations

import enum

from attrs import field, frozen


class Relation(enum.Enum):
    """How a variant stands to its base, within the variant's place and time.

    ``STRICTER`` and ``REPLACES``: the variant is judged instead of the base; stricter has to be provable.
    ``ADDS``: both are judged. ``SUSPENDS``: neither is.
    """

    STRICTER = "stricter"
    REPLACES = "replaces"
    ADDS = "adds"
    SUSPENDS = "suspends"

    @property
    def displaces(self) -> bool:
        """Whether the base is no longer judged."""
        return self is not Relation.ADDS


@frozen
class Variant:
    """The claim of a rule to vary another one.

    ``base`` is the id of a rule of a higher jurisdiction, or of another variant in the same one (which puts
    the two in order). ``authorised_by`` is the full id of the clause, of the local or of the higher notice,
    that allows it, e.g. ``laishan-2023.8.b``.
    """

    base: str
    relation: Relation = field(converter=Relation)
    authorised_by: str
