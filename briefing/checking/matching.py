"""Where the fragments of a quote stand in a source, word for word."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.checking.faults import (
    CLOSE,
    PUT_IN,
    gap_faults,
    lead_faults,
    stands_there,
    tail_faults,
)
from briefing.checking.marks import Fragment, Gap, Marked
from briefing.checking.source_text import SourceText
from briefing.values import value

_SENTENCE = 10  # units
# Bounds that only a text of one word over and over reaches, so that it costs a second, not hours.
_MOST_LINKS = 20_000  # places that are followed from fragment to fragment, in all
_MOST_UNITS = 20_000_000  # units of the source that are compared with a fragment
_TRIES = 8  # places before a mark from which it may lead on
_FAR = 400  # words; fragments in order this near are shown as one passage, though not verbatim


@value(frozen=True, slots=True)
class Match:
    """Where a quote's fragments stand: a first and a last unit (exclusive) for each."""

    fragments: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        return self.fragments[0][0]

    @property
    def last(self) -> int:
        return self.fragments[-1][1]


@value(frozen=True, slots=True)
class _Link:
    """A fragment's place, and that of the one before it."""

    first: int
    last: int
    before: _Link | None

    def match(self) -> Match:
        places: list[tuple[int, int]] = []
        link: _Link | None = self
        while link is not None:
            places.append((link.first, link.last))
            link = link.before
        return Match(tuple(reversed(places)))


def matches(quote: Marked, source: SourceText) -> list[Match]:
    """The places where the quote stands word for word, in order, each start once."""
    first, *others = quote.fragments
    starts = [at for at in occurrences(first, source) if not lead_faults(quote, at, source)]
    size = len(first.units)
    if not others:
        found = [Match(((at, at + size),)) for at in starts]
    else:
        found = _in_order(quote, [_Link(at, at + size, None) for at in starts], source, exact=True)
    return [each for each in found if not tail_faults(quote, each.last, source)]


def whole(quote: Marked, match: Match, source: SourceText) -> tuple[int, int]:
    """The match's first and last unit (exclusive), with brackets of the source's own that the
    quote begins or ends with."""
    lead, tail = quote.gaps[0], quote.gaps[-1]
    first, last = match.first, match.last
    if lead and lead.units:
        first -= stands_there(lead.units, first, source, before=True)
    if tail and tail.units:
        last += stands_there(tail.units, last, source, before=False)
    return first, last


def rough_matches(quote: Marked, source: SourceText) -> list[Match]:
    """The places where the quote's fragments stand in order, whatever lies between and around."""
    first = quote.fragments[0]
    starts = occurrences(first, source)
    links = [_Link(at, at + len(first.units), None) for at in starts]
    return _in_order(quote, links, source, exact=False)


def _in_order(quote: Marked, links: list[_Link], source: SourceText, *, exact: bool) -> list[Match]:
    """The places of the whole quote, given those of its first fragment."""
    most = max(_MOST_LINKS // len(quote.fragments), 16)
    for fragment, gap in zip(quote.fragments[1:], quote.gaps[1:], strict=False):
        links = links[:most]
        reach = CLOSE if exact else _FAR
        if exact and gap and not gap.left_out:
            reach = min(max(PUT_IN, len(gap.units)), CLOSE)  # long if the source has it so
        found = _following(fragment, links, reach, source)
        ends = [link.last for link in links]  # in order: all of one length
        size = len(fragment.units)
        links = [
            _Link(at, at + size, links[before])
            for at in found
            if (before := _before(at, ends, gap, reach, source, exact=exact)) is not None
        ]
        if not links:
            return []
    shortest: dict[int, Match] = {}
    for match in (link.match() for link in links):
        shortest.setdefault(match.first, match)
    return [shortest[first] for first in sorted(shortest)]


def _following(fragment: Fragment, links: list[_Link], reach: int, source: SourceText) -> list[int]:
    """The places of a fragment within `reach` words after one of the links."""
    found: list[int] = []
    done = 0
    for link in links:
        start = max(link.last, done)
        done = bisect_right(source.words, source.words[link.last] + reach)
        if start < done:
            found += occurrences(fragment, source, start, done)
    return found


def _before(
    at: int, ends: list[int], gap: Gap | None, reach: int, source: SourceText, *, exact: bool
) -> int | None:
    """Which of `ends` is the nearest before `at` from which the mark `gap` may lead there."""
    nearest_one = bisect_right(ends, at) - 1
    for number in range(nearest_one, max(nearest_one - _TRIES, -1), -1):
        if source.count(ends[number], at) > reach:
            return None
        if not exact or gap is None or not gap_faults(gap, ends[number], at, source):
            return number
    return None


def occurrences(
    fragment: Fragment, source: SourceText, start: int = 0, stop: int | None = None
) -> list[int]:
    """The units of the source, from `start` to `stop`, at which the fragment stands.

    Only the places of its rarest unit are looked at.
    """
    size = len(fragment.units)
    stop = min(len(source.kinds) - size + 1, len(source.kinds) if stop is None else stop)
    fixed = [n for n in range(size) if n not in fragment.free]
    rarest = min(fixed, key=lambda n: len(source.places_of(fragment.units[n])), default=0)
    anchors: list[int] = []
    for unit in [fragment.units[rarest]] if fixed else _cases(fragment.units[0]):
        places = source.places_of(unit)
        some = slice(bisect_left(places, start + rarest), bisect_left(places, stop + rarest))
        anchors += places[some]
    found = [anchor - rarest for anchor in (anchors if fixed else sorted(anchors))]
    kinds = source.kinds
    found = found[: _MOST_UNITS // (size + 50 * (1 + 2 * len(fragment.free)))]
    for n in fragment.free if found else ():
        allowed = _kinds(fragment.units[n], source)
        found = [at for at in found if kinds[at + n] in allowed]
    for n, piece in _pieces(fragment, source) if found else ():
        end = n + len(piece)
        found = [at for at in found if kinds[at + n : at + end] == piece]
    return found


def _pieces(fragment: Fragment, source: SourceText) -> Iterator[tuple[int, array[int]]]:
    """The stretches between units of either case, as kinds, and where each starts."""
    bounds = [-1, *sorted(fragment.free), len(fragment.units)]
    for before, after in pairwise(bounds):
        units = fragment.units[before + 1 : after]
        if units:
            kinds = (source.vocabulary.get(unit, -1) for unit in units)
            yield before + 1, array("i", kinds)


def _cases(unit: str) -> set[str]:
    return {unit, unit[0].lower() + unit[1:], unit[0].upper() + unit[1:]}


def _kinds(unit: str, source: SourceText) -> frozenset[int]:
    return frozenset(source.vocabulary.get(each, -1) for each in _cases(unit))


def nearest(candidates: Sequence[tuple[int, int]], names: Sequence[int], source: SourceText) -> int:
    """Which of the stretches of units is nearest to one of the places in `names` (sorted), the
    first of those as near; 0 where there are no names."""
    if not names:
        return 0
    return min(range(len(candidates)), key=lambda n: distance(*candidates[n], names, source))


def distance(first: int, last: int, names: Sequence[int], source: SourceText) -> int:
    """How far a stretch of units is from the nearest of `names`, in units; 0 without names.

    What stands in a speech is as far as that speech, in which its speaker is seldom named. An end
    of a sentence or paragraph between them counts as many units, for who spoke is said in the same
    one; and a name in a later sentence counts half, since that may begin with the next speaker.
    """
    speech = source.speech_around(first, last)
    if not speech and bisect_left(names, first) < bisect_left(names, last):
        return 0
    opened, closed = speech or (first, last - 1)
    ways: list[int] = []
    if before := bisect_left(names, opened):
        name = names[before - 1]
        ways.append(opened - name + _SENTENCE * source.sentences(name, opened))
    if (after := bisect_right(names, closed)) < len(names):
        name = names[after]
        ends = source.sentences(closed, name)
        ways.append((name - closed + _SENTENCE * ends) * (2 if ends else 1))
    return min(ways, default=len(source.kinds) if names else 0)
