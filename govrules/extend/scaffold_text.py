"""Reading an unseen notice: its title and dates, its articles, and every sentence that may hold a duty."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from govrules.extend.scaffold_number import number_of
from govrules.law import NormalisedText

_NUMBER = "[零〇一二三四五六七八九十百0-9]+"
# From the highest level to the lowest; (?!\d) keeps 1.5倍 from being item 1.
_LEVELS = (
    ("chapter", re.compile(rf"第({_NUMBER})[编章节]")),
    ("part", re.compile("([一二三四五六七八九十]+)、")),
    ("article", re.compile(rf"第({_NUMBER})[条條]")),
    ("section", re.compile(r"\(([一二三四五六七八九十]+)\)[、.]?")),
    ("item", re.compile(r"(\d{1,2})[.、](?!\d)")),
    ("sub", re.compile(r"\((\d{1,2})\)[、.]?")),
)
_RANK = {name: rank for rank, (name, _) in enumerate(_LEVELS)}
_STOP = "。;!?"
INTRODUCTION = "0"
"""Id of what stands before the first article."""

_CLOSED = re.compile(r"\([^()]{0,60}\)|\"[^\"]{0,80}\"|《[^《》]{0,60}》")
_DAYS = (
    re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日"), re.compile(r"(20\d\d)-(\d\d)-(\d\d)"),
    re.compile(r"(20\d\d)(\d\d)(\d\d)$"),
)  # fmt: skip
_DOC_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[(]20\d\d[〕\])]\d{1,4}[号號]")
_TITLE = re.compile(
    r"(?:标题:)?([\u4e00-\u9fff\d\"《》、()]*(?:通知|意见|意見|方案|措施|办法|辦法|规定|規定|规则|規則|制度|细则))"
)
_TAIL = re.compile(r"附件|\(此件|上一篇|下一篇|扫一扫|相关信息|打印|.{0,20}(20)?\d\d年\d{1,2}月\d{1,2}日$")
_MUST_SAY = re.compile(r"\d|应当|必须|不得|须")
_WRAPPED_AT, _PRINTED_LINE = 80, 18


@frozen
class Sentence:
    """One sentence or part between semicolons: where it stands in the normalised text, end excluded."""

    start: int
    end: int


@frozen
class Article:
    """A provision of the draft: its id, short heading, the headings above it and its sentences."""

    id: str
    heading: str
    path: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@frozen
class NoticeText:
    """What could be read off a notice; ``left_out`` are (line number, first words) that no article holds."""

    original: str
    text: NormalisedText
    title: str
    doc_number: str | None
    issued: date | None
    articles: tuple[Article, ...]
    left_out: tuple[tuple[int, str], ...]


@frozen
class _Line:
    """A paragraph: span in the normalised text, printed line, level and number of its mark, where that ends."""

    start: int
    end: int
    line: int
    level: str = ""
    number: int = 0
    begin: int = 0


def read_notice(original: str) -> NoticeText:
    """Find the articles and sentences of a notice given as plain text."""
    text = NormalisedText.of(original)
    lines = list(_paragraphs(original, text))
    marked = [index for index, line in enumerate(lines) if line.level]
    first, last = (marked[0], marked[-1]) if marked else (0, 0)
    stop = next((at for at in range(last + 1, len(lines)) if _closes(text, lines[at], marked != [])), len(lines))
    left_out: list[_Line] = []
    articles = _Articles(text, original, left_out, numbered=marked != [])
    for line in lines[:stop]:
        articles.take(line)
    left_out += lines[stop:]
    return NoticeText(
        original, text, _title(text, original, lines[:first]), _doc_number(text, lines[:first]),
        _issued(text, [*lines[:first], *lines[stop:]]), tuple(articles.finished()),
        tuple((line.line, _words(text, line)[:12]) for line in left_out if len(_words(text, line)) > 5),
    )


def _paragraphs(original: str, text: NormalisedText) -> Iterator[_Line]:
    """Lines with words; those of a text printed in short lines are joined to paragraphs again."""
    at, found, blank = 0, [], True
    for number, printed in enumerate(original.splitlines(keepends=True), start=1):
        start, end = bisect_left(text.offsets, at), bisect_left(text.offsets, at + len(printed))
        at += len(printed)
        if start == end:
            blank = True
            continue
        found.append((_marked(text, start, end, number), blank))
        blank = False
    short = all(line.end - line.start <= _WRAPPED_AT for line, _ in found)
    open_line: _Line | None = None
    for line, after_blank in found:
        if open_line is not None:
            joins = (
                short and not after_blank and not line.level and not _ended(text, open_line)
                and open_line.end - open_line.start >= _PRINTED_LINE
                and not _TITLE.fullmatch(_words(text, open_line)) and not _DOC_NUMBER.fullmatch(_words(text, line))
            )
            if joins:
                open_line = _Line(
                    open_line.start, line.end, open_line.line, open_line.level, open_line.number, open_line.begin
                )
                continue
            yield open_line
        open_line = line
    if open_line is not None:
        yield open_line


def _marked(text: NormalisedText, start: int, end: int, number: int) -> _Line:
    words = text.text[start:end]
    for level, pattern in _LEVELS:
        if (mark := pattern.match(words)) is not None and mark.end() < len(words):
            return _Line(start, end, number, level, number_of(mark[1]), start + mark.end())
    return _Line(start, end, number, begin=start)


@frozen
class _Step:
    """One heading above a paragraph."""

    level: str
    number: int
    heading: str


@frozen
class _Found:
    """The sentences of one paragraph under its headings; ``paragraph`` counts from 1 below each mark."""

    path: tuple[_Step, ...]
    paragraph: int
    heading: str
    sentences: list[Sentence]


class _Articles:
    """Collects paragraphs under their marks, then names them."""

    def __init__(self, text: NormalisedText, original: str, left_out: list[_Line], numbered: bool) -> None:
        self._text, self._original, self._left_out, self._numbered = text, original, left_out, numbered
        self._path: list[_Step] = []
        self._found: list[_Found] = []
        self._paragraph, self._signed = 0, -1

    def take(self, line: _Line) -> None:
        """Add one paragraph."""
        begin, heading = line.begin, ""
        if line.level:
            while self._path and _RANK[self._path[-1].level] >= _RANK[line.level]:
                self._path.pop()
            heading, begin = self._heading(line)
            self._path.append(_Step(line.level, line.number, heading))
            self._paragraph = 0
        elif not _ended(self._text, line):
            self._set_aside(line)
            return
        elif self._paragraph and self._path[-1].level != "article":
            heading, begin = self._heading(line)
        sentences = list(_sentences(self._text.text, begin, line.end))
        if not sentences:
            return
        if not self._path:
            if not self._found:
                self._found.append(_Found((), 1, "引言" if self._numbered else "", []))
            self._found[0].sentences.extend(sentences)
            return
        self._paragraph += 1
        self._found.append(_Found(tuple(self._path), self._paragraph, heading or self._above(), sentences))

    def _set_aside(self, line: _Line) -> None:
        """Leave a line out; signature and titles between a covering letter and the body are part of the former."""
        if self._path or not self._found or not self._numbered:
            self._left_out.append(line)
            return
        sentences = self._found[0].sentences
        if sentences[-1].end == self._signed:
            sentences[-1] = Sentence(sentences[-1].start, line.end)
        else:
            sentences.append(Sentence(line.start, line.end))
        self._signed = line.end

    def _above(self) -> str:
        return self._path[-1].heading if self._paragraph == 1 else ""

    def _heading(self, line: _Line) -> tuple[str, int]:
        """The mark and short heading a paragraph begins with, as printed, and where its sentences begin."""
        end, begin = heading_end(self._text.text[line.begin:line.end], line.level, _ended(self._text, line))
        if not end and line.level != "article":
            return "", line.begin
        first, last = self._text.original_span(line.start, line.begin + end)
        return "".join(self._original[first:last].split()).rstrip(":："), line.begin + begin

    def finished(self) -> Iterator[Article]:
        """The articles with their ids, in the order of the text."""
        bare = self._items_suffice()
        taken: dict[str, int] = {}
        for found in self._found:
            name = _name(found.path, bare) + (f".p{found.paragraph}" if found.paragraph > 1 else "")
            taken[name] = taken.get(name, 0) + 1
            name += f"-{taken[name]}" if taken[name] > 1 else ""
            above = found.path if found.paragraph > 1 else found.path[:-1]
            path = tuple(step.heading for step in above if step.heading)
            yield Article(name, found.heading, path, tuple(found.sentences))

    def _items_suffice(self) -> bool:
        """Whether 1. 2. 3. run through the whole notice and hold all its text, so that the number is the id."""
        numbers: dict[int, tuple[_Step, ...]] = {}
        for found in self._found:
            path = found.path
            at = next((place for place, step in enumerate(path) if step.level == "item"), None)
            if path and (at is None or numbers.setdefault(path[at].number, path[:at + 1]) != path[:at + 1]):
                return False
        return True


def _name(path: Sequence[_Step], bare: bool) -> str:
    levels = [step.level for step in path]
    top = levels.index("article") if "article" in levels else levels.index("item") if bare and "item" in levels else 0
    return ".".join(str(step.number) for step in path[top:]) or INTRODUCTION


def heading_end(words: str, level: str, ended: bool) -> tuple[int, int]:
    """Where the heading of a paragraph ends and its sentences begin; (0, 0) for a paragraph without one.

    An article of the form 第五条 has a heading only in brackets. Words that say a duty are no heading.
    """
    if (bracket := re.match(r"[(【\[]([^)】\]]{2,20})[)】\]]", words)) is not None:
        return bracket.end(), bracket.end()
    if level and not ended and len(words) <= 60:
        return len(words), len(words)
    stop = re.search(f"[{_STOP}:]", words)
    if level == "article" or stop is None or stop.end() == len(words) or stop[0] in ";!?":
        return 0, 0
    longest = 12 if stop[0] == ":" else 30 if level else 20
    if stop.start() > longest or _MUST_SAY.search(words[:stop.start()]) or (not level and "," in words[:stop.start()]):
        return 0, 0
    return stop.start(), stop.end()


def _sentences(text: str, begin: int, end: int) -> Iterator[Sentence]:
    """Parts between 。；！？ outside brackets and quotation marks, without the marks around them."""
    shut = [False] * (end - begin)
    for closed in _CLOSED.finditer(text[begin:end]):
        shut[closed.start():closed.end()] = [True] * (closed.end() - closed.start())
    start = begin
    for at in range(begin, end + 1):
        if at < end and (text[at] not in _STOP or shut[at - begin]):
            continue
        left, right = start, at
        while left < right and text[left] in ",、:.)" + _STOP:
            left += 1
        while right > left and text[right - 1] in ",、:" + _STOP:
            right -= 1
        if sum(char.isalnum() for char in text[left:right]) >= 3:
            yield Sentence(left, right)
        start = at + 1


def _closes(text: NormalisedText, line: _Line, numbered: bool) -> bool:
    """Whether a line after the last article is a signature, an annex or a menu, and so everything behind it."""
    return _TAIL.match(_words(text, line)) is not None or (numbered and not _ended(text, line))


def _words(text: NormalisedText, line: _Line) -> str:
    return text.text[line.start:line.end]


def _ended(text: NormalisedText, line: _Line) -> bool:
    """Whether a paragraph ends as a sentence does; titles, addressees, menus and signatures do not."""
    words = _words(text, line)
    return words[-1] in "。;!?" or (words[-1] in '"):' and any(mark in words for mark in "。;"))


def _doc_number(text: NormalisedText, head: Sequence[_Line]) -> str | None:
    found = (_DOC_NUMBER.search(_words(text, line)) for line in head)
    return next((match[0] for match in found if match is not None), None)


def _title(text: NormalisedText, original: str, head: Sequence[_Line]) -> str:
    """The longest line before the body that is a title, as printed; empty where there is none."""
    fits = [(line, _TITLE.fullmatch(_words(text, line))) for line in head if line.end - line.start <= 60]
    spans = [(line.start + fit.start(1), line.start + fit.end(1)) for line, fit in fits if fit is not None]
    if not spans:
        return ""
    first, last = text.original_span(*max(spans, key=lambda span: span[1] - span[0]))
    return "".join(original[first:last].split())


def _issued(text: NormalisedText, around: Sequence[_Line]) -> date | None:
    """The last line around the body that is a date, otherwise the first date there."""
    words = [_words(text, line) for line in around if line.end - line.start < _WRAPPED_AT]
    alone = [found for line in words for day in _DAYS if (found := day.fullmatch(line)) is not None]
    within = [found for line in words for day in _DAYS[:2] if (found := day.search(line)) is not None]
    for found in (*alone[-1:], *within[:1]):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None
