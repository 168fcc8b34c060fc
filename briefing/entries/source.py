"""A source's text, with the passages that quotes take from it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from briefing.entries.entry import Entry, Line, Lines, Run
from briefing.model import Quote
from briefing.safe_text import Cleaned
from briefing.values import value

_BROKEN = (55, 90)
"""Characters of a line that was broken at a width: one that is shorter ends by itself, one that
is longer was never broken."""


@value(frozen=True, slots=True)
class _Passage:
    """Where a quote's words, or what is nearest to them, stand in the text as it is shown."""

    start: int
    end: int
    quote: str


def source_entries(text: Cleaned, quotes: Sequence[Quote]) -> list[Entry]:
    """An entry for each line of a text, for each paragraph where lines are broken at one width.
    The passages of `quotes`, which are those of this source, are its cells, by the quotes' ids; on
    a line without words nothing stands that could be selected."""
    passages = _passages(text, quotes)
    starts = [each.start for each in passages]
    reach = _reaches(passages)
    entries: list[Entry] = []
    at = 0
    number = 1
    for part in _parts(text.text.split("\n")):
        words = " ".join(part)  # a space for each line end: every place stays where it is
        end = at + len(words)
        # Passages before this one that end before the part begins can't reach into it.
        some = passages[bisect_right(reach, at) : bisect_left(starts, end)]
        inside = tuple(each for each in some if each.end > at)
        ids = tuple(each.quote for each in inside)
        lines = partial(_lines, words, at, inside)
        if words.strip():
            entries.append(Entry(line_id(number), "line", lines, cells=ids))
        else:
            entries.append(Entry(line_id(number), "blank", lines, selectable=False))
        at, number = end + 1, number + len(part)
    return entries


def _parts(lines: list[str]) -> Iterator[list[str]]:
    """The lines that are shown as one: the paragraphs of a text that is broken at one width."""
    part: list[str] = []
    for line in lines:
        if part and not (line.strip() and _BROKEN[0] <= len(part[-1]) <= _BROKEN[1]):
            yield part
            part = []
        part.append(line)
    yield part


def line_id(number: int) -> str:
    """The id of what begins at a line of the text, counted from 1."""
    return f"line/{number}"


def _passages(text: Cleaned, quotes: Sequence[Quote]) -> list[_Passage]:
    found = [
        _Passage(text.shown(place.start), text.shown(place.end), quote.id)
        for quote in quotes
        if (place := quote.passage)
    ]
    return sorted(found, key=lambda each: (each.start, each.end))


def _reaches(passages: list[_Passage]) -> list[int]:
    """How far the passages up to each one reach: never less than those before it."""
    reach: list[int] = []
    for each in passages:
        reach.append(max(each.end, reach[-1] if reach else 0))
    return reach


def _lines(words: str, at: int, passages: tuple[_Passage, ...]) -> Lines:
    """A line in pieces. Where passages overlap, the shortest has the words."""
    cuts = {0, len(words)}
    for each in passages:
        cuts |= {max(each.start - at, 0), min(each.end - at, len(words))}
    bounds = sorted(cuts)
    runs: list[Run] = []
    for start, end in pairwise(bounds):
        over = [each for each in passages if each.start - at <= start and each.end - at >= end]
        if over:
            shortest = min(over, key=lambda each: each.end - each.start)
            runs.append(Run(words[start:end], f"passage cell:{shortest.quote}", shortest.quote))
        else:
            runs.append(Run(words[start:end]))
    return (Line(tuple(runs)),)
