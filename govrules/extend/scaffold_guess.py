"""Guessing, from the cue words of a sentence, how it binds and what could check it. An author decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from govrules.extend import scaffold_cues as cues
from govrules.extend.scaffold_number import number_of
from govrules.law import Modality, Status

_QUOTE = 30
OTHER = "other"
"""The topic of what no cue word places."""


@frozen
class Guess:
    """What the cue words suggest.

    ``quote`` is the span of the operative words in the sentence, None where it has none; ``figures`` are the printed
    figures, ``call`` the archetype to begin with.
    """

    modality: Modality
    status: Status
    kind: str
    topic: str
    bearer: str
    quote: tuple[int, int] | None
    figures: tuple[str, ...]
    call: str


def guess(sentence: str, context: str = "") -> Guess:
    """Guess from normalised text; Traditional characters are understood.

    ``context`` is the whole sentence where ``sentence`` is a part of it: what is limited may stand before.
    """
    words = sentence.translate(cues.SIMPLE)
    modality = next((kind for kind, cue in cues.MODALITIES if re.search(cue, words)), Modality.MUST)
    kind, status, found = _kind(words, modality, context.translate(cues.SIMPLE))
    topic = next((name for name, cue in cues.TOPICS if re.search(cue, words)), OTHER)
    who = _bearer(sentence, words)
    figures = _figures(sentence, words)
    if found is None:
        return Guess(modality, status, kind, topic, who, None, figures, "")
    call = f"{_archetype(kind, words, found)}({', '.join(_arguments(kind, words, found))})"
    return Guess(modality, status, kind, topic, who, _operative(sentence, found), figures, call)


def of_introduction(sentence: str) -> Guess:
    """What stands before the first article says why and on what ground; it is taken to oblige nobody."""
    figures = _figures(sentence, sentence.translate(cues.SIMPLE))
    return Guess(
        Modality.DEFINE, Status.NOT_FORMALISED, "reference", "instrument.purpose", "", None, figures, ""
    )


def duties(sentence: str) -> list[tuple[int, int]]:
    """Spans of the sentence that each hold one printed limit or number; the whole where at most one does."""
    words = sentence.translate(cues.SIMPLE)
    cuts = [0, *(at + 1 for at, char in enumerate(words) if char == ","), len(words) + 1]
    limited = [start for start, stop in pairwise(cuts) if _is_limited(words[start:stop - 1])]
    spans = [(start, stop - 1) for start, stop in pairwise([0, *limited[1:], len(words) + 1])]
    return [part for span in spans for part in _listed(words, *span)]


def _is_limited(words: str) -> bool:
    """Whether a part between commas has a limit of its own, or sets up a figure (实行24小时值班制度)."""
    if re.search(cues.SET_UP, words) and re.search(cues.FIGURE, words):
        return True
    return any(re.search(cue, words) for kind, cue in cues.MEASURED if kind != "ratio")


def _listed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split 20分钟内电话报告、40分钟内书面报告: at 、 and before 并 where a limit stands on both sides."""
    at = start
    for found in re.finditer("、|(?=并)", words[start:end]):
        left, right = start + found.start(), start + found.end()
        if at < left and _has_limit(words[at:left]) and re.match(cues.LIMIT_FIRST, words[right:end]):
            yield at, left
            at = right
    yield at, end


def _has_limit(words: str) -> bool:
    return re.search(cues.SPAN + "(?:以|之)?内", words) is not None


def _bearer(sentence: str, words: str) -> str:
    """Who is named at the head of a part between commas, or after 由."""
    at = 0
    for part in words.split(","):
        for cue in (cues.BEARER, cues.BEARER_BY):
            if (found := re.search(cue, part)) is not None and not re.search(cues.NO_BEARER, found[1]):
                return sentence[at + found.start(1):at + found.end(1)]
        at += len(part) + 1
    return ""


def _figures(sentence: str, words: str) -> tuple[str, ...]:
    return tuple(sentence[found.start():found.end()] for found in re.finditer(cues.FIGURE, words))


def _kind(words: str, modality: Modality, context: str) -> tuple[str, Status, re.Match[str] | None]:
    if modality is Modality.DEFINE:
        return "reference" if re.search(cues.PURPOSE, words) else "definition", Status.NOT_FORMALISED, None
    for kind, status, cue in cues.KINDS:
        if (found := re.search(cue, words)) is None or (kind == "frequency" and modality is Modality.MUST_NOT):
            continue
        if modality is Modality.MAY and status is Status.ATTESTED:
            return "permission", Status.NOT_FORMALISED, None
        if kind == "deadline" and "超过" in found[0] and re.search(cues.SITTING, context):
            return "cap", status, found
        return kind, status, found
    return "permission" if modality is Modality.MAY else "aspiration", Status.NOT_FORMALISED, None


def _operative(sentence: str, found: re.Match[str]) -> tuple[int, int]:
    """The part between commas that holds the cue; where that is long, the words around the cue."""
    cuts = [-1, *(at for at, char in enumerate(sentence) if char in ",:"), len(sentence)]
    left = max(at for at in cuts if at < found.start() or at == -1) + 1
    right = min(at for at in cuts if at >= found.end())
    if right - left > _QUOTE:
        # Never inside a word: from where a clause of its own can begin, to where one ends.
        starts = [at.start() for at in re.finditer(cues.WORD_BEGINS, sentence) if left < at.start() <= found.start()]
        fits = [at for at in starts if found.end() - at <= _QUOTE]
        left = min(fits, default=found.start())
        ends = [at.start() for at in re.finditer("[、]", sentence) if found.end() <= at.start() < right]
        right = next((at for at in (*ends[:1], right) if at - left <= _QUOTE + _QUOTE // 2), found.end())
    return left, min(right, left + 2 * _QUOTE)


def _archetype(kind: str, words: str, found: re.Match[str]) -> str:
    if kind == "quota" and re.search(cues.EACH, words) is None:
        return "compared"
    if kind == "cap" and re.search(cues.CAPPED_EACH, words) is not None:
        return "recurrence"
    if kind == "deadline" and found.re.pattern == cues.UNNUMBERED_LIMIT:
        return "deadline_set_by"
    return cues.ARCHETYPES.get(kind, "attested")


def _arguments(kind: str, words: str, found: re.Match[str]) -> Iterator[str]:
    yield "…"
    near = words[found.start():found.end() + 30]
    match kind:
        case "deadline" | "advance_notice":
            if (span := re.search(cues.SPAN, found[0])) is not None:
                yield f"{'within' if kind == 'deadline' else 'by'}={cues.SPANS[span[2]]}({_plain(span[1])})"
            elif found.re.pattern != cues.UNNUMBERED_LIMIT:
                yield f"within=days({0 if found[0] in cues.SAME_DAY else 1})"
        case "quota" if re.search(cues.EACH, words) is None:
            count = re.search(cues.NUMBER, found[0])
            yield 'operator=">="'
            yield f"limit={_plain(count[1]) if count else '…'}"
        case "cap" if (each := re.search(cues.CAPPED_EACH, words)) is not None:
            yield f"per=Unit.{cues.EVERY[each[1]]}"
            yield "at_least=None"
            yield f"at_most={_plain(each[2])}"
        case "frequency" | "quota":
            every = re.search(r"[每按]?([2-9二两三]?)个?(半年|半个?月|季|双周|周|星|月|年|日|天)", found[0])
            yield f"per=Unit.{cues.EVERY[every[2][-1:] if every[2] == '双周' else every[2]]}" if every else "per=Unit.…"
            if every and (every[1] or every[2] == "双周"):
                yield f"every={_plain(every[1] or '2')}"
            if (after := re.search(rf"(?:结束|终了|期满)之?后{cues.SPAN}", found[0])) is not None:
                yield f"due_after={cues.SPANS[after[2]]}({_plain(after[1])})"
                return
            counts = (re.search(f"{cues.RANGE}(?:{unit})", near) for unit in cues.COUNTED)
            count = next((match for match in counts if match is not None), None)
            yield f"at_least={_plain(count[1]) if count else 1}"
            if count and count[2]:
                yield f"at_most={_plain(count[2])}"
        case "cap":
            count = re.search(f"{cues.NUMBER}(?:个)?(?:{cues.LIMITED})", near)
            yield f"at_most={_plain(count[1]) if count else '…'}"
            if "左右" in near[:len(found[0]) + 8]:
                yield "about=True"
        case "ratio" | "reduction":
            count = re.search(rf"{cues.NUMBER}%|百分之{cues.NUMBER}", words)
            yield f"percent={_plain(count[1] or count[2]) if count else 100}"


def _plain(number: str) -> str:
    if number[0].isdigit():
        return number
    return "0.5" if "半" in number else str(number_of(number))
