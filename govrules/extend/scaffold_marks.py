"""What an author has not decided yet: the marks that ``govrules new-plugin`` leaves in a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govrules.law import Clause, Notice
from govrules.rules.rule import Rule

UNDECIDED = "待定"
"""How a value begins that a draft only guesses and its author has to replace."""


def undecided(notice: Notice, rules: Iterable[Rule] = ()) -> list[str]:
    """Name everything in a notice, and in its rules, that still begins with ``UNDECIDED``, one text each.

    Empty for a notice whose author has decided every clause. Rules of other notices are left alone.
    """
    found = [
        f"{notice.id}: {name} is undecided ({value})." for name, value in
        (("title", notice.title), ("issuer", notice.issuer), ("in_force_basis", notice.in_force_basis),
         ("policy note", notice.policy.note))
        if _open(value)
    ]  # fmt: skip
    for clause in notice.clauses():
        slots = list(_slots(clause))
        if slots:
            found.append(f"{notice.id}.{clause.id}: the clause is undecided ({', '.join(slots)}).")
    found += [
        f"{rule.id}: the rule is the draft's example; write what is owed."
        for rule in rules if rule.cites.notice is notice and _open(rule.duty.zh)
    ]
    return found


def _slots(clause: Clause) -> Iterator[str]:
    slots = (("bearer", clause.bearer), ("why", clause.why_not), ("quote", clause.quote), ("note", clause.note))
    yield from (name for name, value in slots if value is not None and _open(value))


def _open(value: str) -> bool:
    return value.startswith(UNDECIDED)
