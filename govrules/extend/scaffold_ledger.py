"""Writing drafted clauses as ledger modules, each short enough to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govrules.extend.scaffold_draft import Draft, DraftClause, DraftProvision
from govrules.extend.scaffold_marks import UNDECIDED
from govrules.law import Status

_MOST_LINES = 330
_WHY = {
    "reference": "似为目的、依据或印发说明,不设定义务。",
    "definition": "似为定义或施行条款,不设定义务。",
    "permission": "似为允许或授权,不设定义务。",
    "aspiration": "似为原则性要求,没有可核对的事实。",
}
_LINES_AROUND = 14


def ledger_modules(draft: Draft, short_title: str) -> dict[str, str]:
    """Module name to source, in the order of the text; every provision is whole in one module."""
    return {
        f"part_{number}": _module(provisions, short_title)
        for number, provisions in enumerate(_packed(draft.provisions))
    }


def _packed(provisions: Sequence[DraftProvision]) -> Iterator[tuple[DraftProvision, ...]]:
    pack: list[DraftProvision] = []
    length = _LINES_AROUND
    for provision in provisions:
        lines = sum(1 for _ in _provision(provision))
        new_part = bool(pack) and provision.path[:1] != pack[-1].path[:1] and length > _MOST_LINES // 3
        if pack and (length + lines > _MOST_LINES or new_part):
            yield tuple(pack)
            pack, length = [], _LINES_AROUND
        pack.append(provision)
        length += lines
    yield tuple(pack)


def _module(provisions: Sequence[DraftProvision], short_title: str) -> str:
    clauses = [clause for provision in provisions for clause in provision.clauses]
    functions = sorted({clause.guess.status.value for clause in clauses})
    modalities = sorted({clause.guess.modality.name for clause in clauses})
    first, last = provisions[0].id, provisions[-1].id
    which = first if first == last else f"{first} to {last}"
    lines = [
        f'"""Clauses of provision {which} of {short_title}."""' if first == last
        else f'"""Clauses of provisions {which} of {short_title}."""',
        "",
        "from __future__ import annotations",
        "",
        f"from govrules.law import {', '.join(['Modality', 'Provision', *functions])}",
        "",
        *(f"{name} = Modality.{name}" for name in modalities),
        "",
        "PROVISIONS = (",
        *(line for provision in provisions for line in _provision(provision)),
        ")",
    ]
    return "\n".join(lines) + "\n"


def _provision(provision: DraftProvision) -> Iterator[str]:
    yield "    Provision("
    yield f"        {literal(provision.id)}, {literal(provision.heading)},"
    yield "        ("
    for clause in provision.clauses:
        yield from (f"            {line}" for line in _clause(clause))
    yield "        ),"
    if provision.path:
        yield f"        path=({', '.join(map(literal, provision.path))}{',' if len(provision.path) == 1 else ''}),"
    yield "    ),"


def _clause(clause: DraftClause) -> Iterator[str]:
    found = clause.guess
    status = found.status
    yield f"{status.value}("
    yield f"    {literal(clause.id)}, {found.modality.name}, {literal(found.kind)},"
    bearer = f"{UNDECIDED}:{found.bearer}" if found.bearer else UNDECIDED
    yield f"    bearer={literal(bearer)}, topic={literal(found.topic)},"
    yield f"    place={literal(clause.place)},"
    if status is Status.NOT_FORMALISED:
        yield f"    why={literal(UNDECIDED + ':' + _WHY.get(found.kind, _WHY['aspiration']))},"
    else:
        yield f"    quote={literal(clause.quote)},"
    yield "),"


def literal(words: str) -> str:
    """A Python string literal with double quotes."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
