"""A source's text, made ready once for any number of quotes."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter

from briefing.checking.folding import HYPHENS, Folded, fold
from briefing.checking.speech import STOPS, QuotationMarks
from briefing.checking.wording import is_negation, is_number, is_word, units_of
from briefing.values import value

_PARAGRAPH = re.compile(r"\n\s*\n\s*|\r\s*\r\s*")  # a blank line parts them


@value(frozen=True, slots=True)
class SourceText:
    """A text as units (words, and the signs between them), each with a number.

    `kinds[n]` says which of `vocabulary` unit `n` is, `starts` and `ends` where it stands in the
    folded text, `places` where each kind stands, `words` how many words stand before each unit.
    `telling` are the kinds that can't be left out beside a quote without a second look.
    `paragraphs` are the units that begin one, `stops` those at which a sentence or a paragraph
    ends. `closings` are the closing quotation marks, `opened` where each was opened (-1 if
    nowhere), `speeches` the outer pairs of them in order.
    """

    text: str
    folded: Folded
    pattern: re.Pattern[str]
    vocabulary: dict[str, int]
    names: tuple[str, ...]
    kinds: array[int]
    starts: array[int]
    ends: array[int]
    places: tuple[array[int], ...]
    words: array[int]
    negations: tuple[int, ...]
    telling: frozenset[int]
    paragraphs: frozenset[int]
    stops: tuple[int, ...]
    closings: array[int]
    opened: array[int]
    speeches: list[tuple[int, int]]
    lines: array[int]

    def unit(self, number: int) -> str:
        """A unit as it is folded, empty outside the text."""
        return self.names[self.kinds[number]] if 0 <= number < len(self.kinds) else ""

    def glued(self, number: int) -> bool:
        """Whether nothing, not even white space, parts a unit from the one before it."""
        inside = 0 < number < len(self.kinds)
        return inside and self.starts[number] == self.ends[number - 1]

    def is_plain(self, number: int) -> bool:
        """Whether a unit can be left out before or after a quote without a second look."""
        return not 0 <= number < len(self.kinds) or self.kinds[number] not in self.telling

    def is_hyphen(self, number: int) -> bool:
        """Whether a unit is one that joins words, and no dash."""
        start, end = self.span(number, number + 1)
        return end - start == 1 and self.text[start] in HYPHENS

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where units `first` to `last` (exclusive) stand in the text."""
        return self.folded.original(self.starts[first], self.ends[last - 1])

    def shown(self, first: int, last: int) -> str:
        """Units as the text has them, on one line."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def line(self, offset: int) -> int:
        """The line, from 1, of a place in the text."""
        return bisect_right(self.lines, offset)

    def count(self, first: int, last: int) -> int:
        """How many words there are among units `first` to `last` (exclusive)."""
        return self.words[last] - self.words[first]

    def negations_in(self, first: int, last: int) -> Sequence[int]:
        return self.negations[
            bisect_left(self.negations, first) : bisect_left(self.negations, last)
        ]

    def sentences(self, first: int, last: int) -> int:
        """How many sentences and paragraphs end among the units."""
        return bisect_left(self.stops, last) - bisect_left(self.stops, first)

    def ends_sentence(self, last: int) -> bool:
        """Whether a sentence ends with the unit before `last`."""
        return self.unit(last - 1 - (self.unit(last - 1) == "'")) in STOPS

    def leaves_speech(self, first: int, last: int) -> int | None:
        """The first closing quotation mark among the units whose pair opened before them."""
        for at in range(bisect_left(self.closings, first), bisect_left(self.closings, last)):
            if self.opened[at] < first:
                return self.closings[at]
        return None

    def speech_around(self, first: int, last: int) -> tuple[int, int] | None:
        """The units that open and close the speech in which units `first` to `last` (exclusive)
        stand."""
        at = bisect_left(self.speeches, first, key=itemgetter(0)) - 1
        speech = self.speeches[at] if at >= 0 else (0, 0)
        return speech if last <= speech[1] else None

    def places_of(self, unit: str) -> Sequence[int]:
        kind = self.vocabulary.get(unit)
        return () if kind is None else self.places[kind]


def read_source(text: str) -> SourceText:
    """Makes a source's text ready; takes time linear in its length."""
    folded = fold(text)
    pattern = units_of(folded.text)
    vocabulary: dict[str, int] = {}
    kinds, starts, ends = array("i"), array("i"), array("i")
    breaks = array("q", (each.end() for each in _PARAGRAPH.finditer(text)))
    marks = QuotationMarks(text, folded, breaks)
    for found in pattern.finditer(folded.text):
        unit = found.group()
        start, end = found.span()
        if unit == "'" and not marks.read(start, end, len(kinds)):
            continue
        kinds.append(vocabulary.setdefault(unit, len(vocabulary)))
        starts.append(start)
        ends.append(end)
    places = tuple(array("i") for _ in vocabulary)
    worded = [is_word(unit) for unit in vocabulary]
    words, so_far = array("i", [0]), 0
    for number, kind in enumerate(kinds):
        places[kind].append(number)
        so_far += worded[kind]
        words.append(so_far)

    def place(number: int) -> int:
        return folded.original(starts[number], ends[number])[0]

    paragraphs = {bisect_left(range(len(kinds)), at, key=place) for at in breaks}

    def places_where(holds: Callable[[str], bool]) -> tuple[int, ...]:
        telling = (kind for unit, kind in vocabulary.items() if holds(unit))
        return tuple(sorted(number for kind in telling for number in places[kind]))

    return SourceText(
        text=text,
        folded=folded,
        pattern=pattern,
        vocabulary=vocabulary,
        names=tuple(vocabulary),
        kinds=kinds,
        starts=starts,
        ends=ends,
        places=places,
        words=words,
        negations=places_where(is_negation),
        paragraphs=frozenset(paragraphs),
        stops=tuple(sorted([*places_where(STOPS.__contains__), *(at - 1 for at in paragraphs)])),
        telling=frozenset(
            kind
            for unit, kind in vocabulary.items()
            if unit == "-" or is_negation(unit) or is_number(unit)
        ),
        closings=marks.closings,
        opened=marks.opened,
        speeches=marks.speeches(),
        lines=array("q", [0, *(each.end() for each in re.finditer(r"\r\n|\r|\n", text))]),
    )
