"""A quote and its source → a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from briefing.checking.folding import QUOTATION_MARKS
from briefing.checking.marks import Fragment, Marked, read_marks
from briefing.checking.matching import Match, matches, nearest, occurrences, rough_matches, whole
from briefing.checking.source_text import SourceText, read_source
from briefing.checking.verdict import Verdict

if TYPE_CHECKING:
    from briefing.checking.difference import Near

_REOPENED = re.compile(rf"(\n\s*\n\s*)[{re.escape(QUOTATION_MARKS)}](?=\S)")
"""A quotation mark that opens a paragraph of a quote: of a speech that goes on, it is no sign."""


@dataclass(slots=True)
class Verifier:
    """Holds quotes against one source."""

    source: SourceText
    _named: dict[tuple[str, ...], list[int]] = field(default_factory=dict)

    def verify(self, quote: str, names: Sequence[str] = ()) -> Verdict:
        """Looks for a quote's words, with the press's marks in them; `names` are those by which
        its speakers go, the nearest of which says what passage is meant where there are several.
        """
        texts = list(dict.fromkeys([quote, _REOPENED.sub(r"\1", quote)]))
        readings = list(self._readings(texts))
        with_brackets = [text for text in texts if "[" in text]
        named = self._places_of(tuple(names))
        for reading in chain(readings, self._readings(with_brackets, as_written=True)):
            if found := matches(reading, self.source):
                return self._verbatim(reading, found, named)
        return self._differs(readings, named) if readings else Verdict(verification="not_found")

    def _readings(self, texts: Iterable[str], *, as_written: bool = False) -> Iterator[Marked]:
        """What is to be looked for, of what has words of the source's."""
        read = (read_marks(text, self.source, as_written=as_written) for text in texts)
        return (each for each in read if each.fragments)

    def _verbatim(self, quote: Marked, found: list[Match], named: list[int]) -> Verdict:
        match = found[_meant(found, self.source, named)]
        start, end = self.source.span(*whole(quote, match, self.source))
        if quote.final and self.source.text.startswith(quote.final, end):
            end += 1
        return Verdict(
            verification="verbatim",
            start=start,
            end=end,
            line=self.source.line(start),
            passages=len(found),
        )

    def _differs(self, readings: list[Marked], named: list[int]) -> Verdict:
        # Only a quote that doesn't hold needs difflib.
        from briefing.checking.difference import NEAR_ENOUGH, nearest_passage, with_faults

        near: Near | None
        for quote in readings:
            if rough := rough_matches(quote, self.source):
                near = with_faults(quote, rough[_meant(rough, self.source, named)], self.source)
                break
        else:
            near = nearest_passage(readings[-1], self.source, named)
        if near is None:
            return Verdict(verification="not_found")
        start, end = self.source.span(near.first, near.last)
        altered = near.likeness >= NEAR_ENOUGH
        return Verdict(
            verification="altered" if altered else "not_found",
            start=start,
            end=end,
            line=self.source.line(start),
            passages=max(len(rough), 1) if altered else 0,
            difference=near.changes,
        )

    def _places_of(self, names: tuple[str, ...]) -> list[int]:
        """Where the names stand in the source, in order, outside speeches if they do: there a
        speaker is named, within them others are. A person's last name counts, too."""
        if names not in self._named:
            short = {last for name in names if (last := _last_name(name))}
            places = {at for name in {*names, *short} for at in self._places_of_name(name)}
            told = sorted(at for at in places if not self.source.speech_around(at, at + 1))
            self._named[names] = told or sorted(places)
        return self._named[names]

    def _places_of_name(self, name: str) -> list[int]:
        fragments = read_marks(name, self.source).fragments
        units = tuple(unit for each in fragments for unit in each.units)
        if not units:
            return []
        forms = (units, (*units[:-1], f"{units[-1]}'s"))
        return [at for form in forms for at in occurrences(Fragment(form, ()), self.source)]


def verifier(text: str) -> Verifier:
    """Makes a source's text ready to hold quotes against; linear in its length."""
    return Verifier(read_source(text))


def _last_name(name: str) -> str | None:
    words = name.split()
    return words[-1] if len(words) > 1 and words[-1][:1].isupper() else None


def _meant(found: list[Match], source: SourceText, named: list[int]) -> int:
    """Which passage is meant: of those in quotation marks, or else of all, the nearest to a name,
    or else the first."""
    if len(found) == 1:
        return 0
    spoken = [n for n, each in enumerate(found) if source.speech_around(each.first, each.last)]
    among = spoken or range(len(found))
    return among[nearest([(found[n].first, found[n].last) for n in among], named, source)]
