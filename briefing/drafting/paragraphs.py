"""An article's text → its paragraphs, each with what kind of line it is."""

import re
from collections.abc import Iterator
from typing import Literal

from briefing.values import value

ParagraphKind = Literal["headline", "date", "caption", "subhead", "body", "reference"]

_LONGEST_HEADLINE = 200  # characters
_LONGEST_SUBHEAD = 80
_WRAPPED = 100  # characters: no line of a text that was wrapped by hand is longer

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE_LINE = re.compile(
    rf"(?:(?:Published|Updated|Posted)\s*:?\s*(?:on\s+)?)?(?:{_WEEKDAY},?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:[,\s]+\d{1,2}:\d\d.*)?\.?",
    re.IGNORECASE,
)
"""A line that holds a date and nothing else."""

_CREDIT = re.compile(
    r"\b(?:Image|Photo|Photograph|Picture|File photo|Credit|Pictured|Illustration|Map|Video)s?"
    r"(?: credit)?\s*(?::|by\b)",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"(?:sources?|references|external links?|related (?:news|articles?|stories)|see also|notes"
    r"|further reading|sister links|credits)\s*:?",
    re.IGNORECASE,
)
"""The heading of what follows an article: titles of others, and no speech."""
_NO_HEADLINE = re.compile(r"[.:,;][\"”’'»)\]]*$|[!?][\"”’'»]+$")
_ENDS = re.compile(r"[.!?…:;,—–-][\"”’'»)\]\s]*$|[\"”»]$|''$")


@value(frozen=True, slots=True)
class Paragraph:
    """`start` and `end` are characters of the article; there is no white space at the edges."""

    start: int
    end: int
    kind: ParagraphKind = "body"


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs in order. Blank lines part them; where there are none, line ends do."""
    spans = [span for block in _blocks(text) for span in _lines_or_whole(text, *block)]
    found: list[Paragraph] = []
    below = False
    for number, (start, end) in enumerate(spans):
        words = text[start:end]
        below = below or bool(number and _REFERENCES.fullmatch(words))
        kind: ParagraphKind = "reference" if below else _kind(words, number, len(spans))
        found.append(Paragraph(start, end, kind))
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _BLANK.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def _lines_or_whole(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A block whose lines were wrapped by hand is one paragraph; else each line is one."""
    block = text[start:end]
    lines = block.split("\n")
    if len(lines) > 1 and not _is_wrapped(lines):
        at = start
        for line in lines:
            yield from _stripped(text, at, at + len(line))
            at += len(line) + 1
    else:
        yield from _stripped(text, start, end)


def _is_wrapped(lines: list[str]) -> bool:
    inner = [line.strip() for line in lines[:-1]]
    if max(map(len, inner)) > _WRAPPED:
        return False
    going_on = sum(1 for line in inner if line and not _ENDS.search(line))
    return min(map(len, inner)) > _WRAPPED // 3 and going_on * 2 > len(inner)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    words = part.strip()
    if words:
        first = start + len(part) - len(part.lstrip())
        yield first, first + len(words)


def _kind(words: str, number: int, count: int) -> ParagraphKind:
    if DATE_LINE.fullmatch(words):
        return "date"
    short = len(words) <= _LONGEST_HEADLINE
    if number == 0 and count > 1 and short and not _NO_HEADLINE.search(words):
        return "headline"
    if short and _CREDIT.search(words):
        return "caption"
    quoted = words[0] in '“"„«'
    if len(words) <= _LONGEST_SUBHEAD and not quoted and not _ENDS.search(words):
        return "subhead"
    return "body"
