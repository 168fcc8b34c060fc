"""The passage of a source that is nearest to a quote that isn't in it, and what differs."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from heapq import nlargest, nsmallest
from itertools import pairwise
from math import log

from briefing.checking.faults import CLOSE, Fault, gap_faults, lead_faults, tail_faults
from briefing.checking.marks import Marked
from briefing.checking.matching import Match, distance
from briefing.checking.source_text import SourceText
from briefing.checking.wording import is_word
from briefing.model.quote import Change, ChangeKind
from briefing.values import value

_LOOKED_UP = 1_000  # places of a quote's rarest words that say where it may stand
_WINDOWS = 4  # stretches of the source that are compared word by word
_SPEECHES = 8  # quoted passages near a name, of which one may be meant
_NAMES = 50  # places of a name beside which speech is looked for
_LONGEST = 2_000  # units of a quote that are compared; a diff of more is nothing to read
_JUNK = 400  # units above which difflib passes over frequent ones, to stay fast
NEAR_ENOUGH = 0.5
"""How alike a passage must be for a quote to be called an altered form of it. Whether a quote
holds is never decided by likeness; this only parts the two ways in which it does not."""

_SHORT = 3  # words; a shorter quote has too few to be recognised by


@value(frozen=True, slots=True)
class Near:
    """A stretch of the source, units `first` to `last` (exclusive), and how much of it and the
    quote is the same, from 0 to 1, rare words counting more."""

    first: int
    last: int
    likeness: float
    changes: tuple[Change, ...]


@value(frozen=True, slots=True)
class _Units:
    """A quote as one row of units: the kind of each in the source (negative where it has none, or
    for a mark) and its place in the quote."""

    quote: Marked
    kinds: array[int]
    spans: list[tuple[int, int]]
    marks: frozenset[int]


def with_faults(quote: Marked, match: Match, source: SourceText) -> Near:
    """The diff of a quote whose words all stand in a passage, but not as the marks allow."""
    first, last = match.first, match.last
    changes = _Changes()
    lead, tail = lead_faults(quote, first, source), tail_faults(quote, last, source)
    _add_faults(changes, lead, source)
    for number, (start, end) in enumerate(match.fragments):
        gap = quote.gaps[number]
        before = match.fragments[number - 1][1] if number else start
        faults = gap_faults(gap, before, start, source) if gap and number else ()
        at = before
        for fault in faults:
            if fault.first > at:
                changes.add("marked", source.shown(at, fault.first))
            _add_faults(changes, (fault,), source)
            at = max(at, fault.last)
        if start > at:
            changes.add("marked", source.shown(at, start))
        changes.add("kept", source.shown(start, end))
    _add_faults(changes, tail, source)
    first = min([first, *(fault.first for fault in lead)])
    last = max([last, *(fault.last for fault in tail)])
    return Near(first, last, 1.0, changes.all())


def _add_faults(changes: _Changes, faults: Sequence[Fault], source: SourceText) -> None:
    for fault in faults:
        if fault.last > fault.first:
            changes.add("dropped", source.shown(fault.first, fault.last))
        changes.add("added", fault.added)


class _Changes:
    """A diff as it is collected: one of a kind after the other becomes one."""

    def __init__(self) -> None:
        self._found: list[tuple[ChangeKind, list[str]]] = []

    def add(self, kind: ChangeKind, words: str) -> None:
        if not words:
            return
        if self._found and self._found[-1][0] == kind:
            self._found[-1][1].append(words)
        else:
            self._found.append((kind, [words]))

    def all(self) -> tuple[Change, ...]:
        return tuple(Change(kind, " ".join(words)) for kind, words in self._found)


def nearest_passage(quote: Marked, source: SourceText, names: Sequence[int]) -> Near | None:
    """The stretch of the source most like the quote; of those as like, the nearest to `names`."""
    units = _in_a_row(quote, source)
    if not source.kinds or not units.kinds:
        return None
    found = [
        _compared(units, first, last, source) for first, last in _windows(units, source, names)
    ]
    near = [each for each in found if each]
    if not near:
        return _nearest_speech(units, source, names)
    best = max(
        near,
        key=lambda each: (round(each.likeness, 2), -distance(each.first, each.last, names, source)),
    )
    if best.likeness < NEAR_ENOUGH and _words_in(units) <= _SHORT:
        return _nearest_speech(units, source, names) or best
    return best


def _in_a_row(quote: Marked, source: SourceText) -> _Units:
    kinds = array("i")
    spans: list[tuple[int, int]] = []
    marks: set[int] = set()
    unknown: dict[str, int] = {}
    for gap, fragment in zip(quote.gaps, quote.fragments, strict=False):
        if gap and spans:
            marks.add(len(spans))
            kinds.append(-1)
            spans.append((spans[-1][1], fragment.spans[0][0]))
        for number, unit in enumerate(fragment.units):
            kind = source.vocabulary.get(unit)
            if kind is None and number in fragment.free:
                kind = source.vocabulary.get(unit[0].swapcase() + unit[1:])
            if kind is None:
                kind = unknown.setdefault(unit, -2 - len(unknown))
            kinds.append(kind)
        spans += fragment.spans
    return _Units(quote, kinds[:_LONGEST], spans[:_LONGEST], frozenset(marks))


def _words_in(units: _Units) -> int:
    return sum(any(map(str.isalnum, units.quote.text[a:b])) for a, b in units.spans)


def _weight(kinds: Sequence[int], source: SourceText) -> float:
    """How much units say: the rarer in the source the more, a sign next to nothing."""
    weight = 0.0
    for kind in kinds:
        if kind < -1:
            weight += log(1 + len(source.kinds))
        elif kind >= 0 and is_word(source.names[kind]):
            weight += log(1 + len(source.kinds) / len(source.places[kind]))
        elif kind >= 0:
            weight += 0.1
    return weight


def _windows(units: _Units, source: SourceText, names: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the quote may stand: its rarest words vote for where it would then begin."""
    size = len(units.kinds)
    known = [n for n in range(size) if units.kinds[n] >= 0]
    known.sort(key=lambda n: len(source.places[units.kinds[n]]))
    step = max(8, size // 4)
    votes: dict[int, float] = {}
    left = _LOOKED_UP
    for number in known:
        kind = units.kinds[number]
        if left <= 0 or (votes and not is_word(source.names[kind])):
            break
        weight = _weight([kind], source)
        for place in source.places[kind][:left]:
            key = (place - number) // step
            votes[key] = votes.get(key, 0.0) + weight
            votes[key + 1] = votes.get(key + 1, 0.0) + weight
        left -= len(source.places[kind])
    room = size // 2 + 4 + (CLOSE + 10) * len(units.marks)
    # The fourth-best vote first: to measure the way to the names is dear, and most are no match.
    least = min(nlargest(_WINDOWS, votes.values()), default=0.0)
    best = nsmallest(
        _WINDOWS,
        (key for key, vote in votes.items() if vote >= least),
        key=lambda key: (-votes[key], distance(key * step, key * step + size, names, source), key),
    )
    for key in best:
        yield max(key * step - step - 4, 0), min(key * step + size + room, len(source.kinds))


_Block = tuple[int, int, int]  # where in the quote, where in the source, how many units


def _compared(units: _Units, first: int, last: int, source: SourceText) -> Near | None:
    window = source.kinds[first:last]
    junk = max(len(window), len(units.kinds)) > _JUNK
    matcher = SequenceMatcher(None, units.kinds, window, autojunk=junk)
    blocks = [(q, first + s, n) for q, s, n in matcher.get_matching_blocks() if n]
    blocks = _densest(blocks, units, source)
    if not blocks:
        return None
    kept = sum(_weight(units.kinds[q : q + n], source) for q, _, n in blocks)
    whole = _weight(units.kinds, source)
    stretch = kept + sum(
        _weight(source.kinds[a:b], source)
        for a, b, marked in _between(blocks, units, source)
        if not marked
    )
    start, end = _widened(blocks, units, source)
    changes = _told(blocks, units, source, start, end)
    return Near(start, end, 2 * kept / (whole + stretch), changes)


def _between(
    blocks: list[_Block], units: _Units, source: SourceText
) -> Iterator[tuple[int, int, bool]]:
    """What the source has between blocks, and whether a mark of the quote stands for it."""
    for (q, s, n), (q2, s2, _) in pairwise(blocks):
        marked = any(at in units.marks for at in range(q + n, q2))
        yield s + n, s2, marked and source.count(s + n, s2) <= CLOSE


def _densest(blocks: list[_Block], units: _Units, source: SourceText) -> list[_Block]:
    """The blocks in a row that have most in common for what lies between them, so that a stray
    “the” does not stretch the passage."""
    costs = [0.0] + [
        0.0 if marked else _weight(source.kinds[a:b], source) / 2
        for a, b, marked in _between(blocks, units, source)
    ]
    best, best_range = 0.0, (0, 0)
    total, start = 0.0, 0
    for number, ((q, _, n), cost) in enumerate(zip(blocks, costs, strict=False)):
        if total - cost <= 0:
            total, start = 0.0, number
        else:
            total -= cost
        total += _weight(units.kinds[q : q + n], source)
        if total > best:
            best, best_range = total, (start, number + 1)
    return blocks[slice(*best_range)]


def _widened(blocks: list[_Block], units: _Units, source: SourceText) -> tuple[int, int]:
    """The passage, with as many words at its ends as the quote has others there, as far as the
    sentence and the speech go."""
    first, last = blocks[0][1], blocks[-1][1] + blocks[-1][2]
    for _ in range(blocks[0][0]):
        if first == 0 or not is_word(source.unit(first - 1)):
            break
        first -= 1
    for _ in range(len(units.kinds) - blocks[-1][0] - blocks[-1][2]):
        if last == len(source.kinds) or not is_word(source.unit(last)):
            break
        last += 1
    return first, last


def _told(
    blocks: list[_Block], units: _Units, source: SourceText, first: int, last: int
) -> tuple[Change, ...]:
    changes = _Changes()
    at_quote, at_source = 0, first
    end = (len(units.kinds), last, 0)
    for q, s, n in [*blocks, end]:
        marked = any(at in units.marks for at in range(at_quote, q))
        others = [at for at in range(at_quote, q) if at not in units.marks]
        if s > at_source:
            near = source.count(at_source, s) <= CLOSE
            kind: ChangeKind = "marked" if marked and near and not others else "dropped"
            changes.add(kind, source.shown(at_source, s))
        if others:
            changes.add("added", _written(units, others[0], others[-1]))
        if n:
            changes.add("kept", source.shown(s, s + n))
        at_quote, at_source = q + n, s + n
    return changes.all()


def _written(units: _Units, first: int, last: int) -> str:
    """Units of the quote, `last` included, as it writes them: a changed capital with its bracket."""
    text, (start, stop) = units.quote.text, (units.spans[first][0], units.spans[last][1])
    if start and text[start - 1] == "[" and text[start + 1 : start + 2] == "]":
        start -= 1
    return " ".join(text[start:stop].split())


def _nearest_speech(units: _Units, source: SourceText, names: Sequence[int]) -> Near | None:
    """What the source quotes near the speaker's name; of the nearest, what is as long."""
    beside: set[tuple[int, int]] = set()
    for name in names[:_NAMES]:
        at = bisect_left(source.speeches, (name, name))
        beside.update(source.speeches[max(at - _SPEECHES, 0) : at + _SPEECHES])
    spoken = [(opened + 1, closed) for opened, closed in sorted(beside) if opened + 1 < closed]
    near = nsmallest(
        _SPEECHES, spoken, key=lambda speech: distance(speech[0], speech[1], names, source)
    )
    if not near:
        return None
    size = _words_in(units)
    first, last = min(near, key=lambda speech: abs(source.count(speech[0], speech[1]) - size))
    changes = _Changes()
    changes.add("dropped", source.shown(first, last))
    changes.add("added", _written(units, 0, -1))
    return Near(first, last, 0.0, changes.all())
