"""What the press's marks in a quote may not stand for, and what may not be cut off at its edges.

A mark for words left out skips no negation and no end of a speech; words put in stand for a few
words, never for a number or a negation, and no name for another; an edge leaves no negation and no
part of a number or of a compound word behind.
"""

from __future__ import annotations

from briefing.checking.marks import Gap, Marked
from briefing.checking.names import is_pronoun, names_in
from briefing.checking.source_text import SourceText
from briefing.checking.speech import STOPS
from briefing.checking.wording import holds_number, is_negation, is_number, is_word
from briefing.values import value

CLOSE = 50
"""Words that `[…]` may leave out: two or three sentences. What is farther apart was hardly said in
one breath, and a reader who is led there could not see that it was."""

PUT_IN = 4
"""Words of the source that `[other words]` may stand for."""

_ASKING = frozenset("?!？！؟")
_ENDS = STOPS | {"'"}  # of a sentence or a speech


@value(frozen=True, slots=True)
class Fault:
    """What keeps a quote whose words all stand there from being verbatim: the units `first` to
    `last` (exclusive) of the source were left out, or words were put in."""

    first: int
    last: int
    added: str = ""


def lead_faults(quote: Marked, first: int, source: SourceText) -> tuple[Fault, ...]:
    """What is wrong where the quote begins, at the unit `first`."""
    return _edge_faults(quote.gaps[0], first, source, before=True)


def tail_faults(quote: Marked, last: int, source: SourceText) -> tuple[Fault, ...]:
    """What is wrong where the quote ends, before the unit `last`. A full stop may end what goes on
    in the source, but not what is asked there."""
    faults = _edge_faults(quote.gaps[-1], last, source, before=False)
    if quote.final == "." and source.unit(last) in _ASKING:
        faults = (*faults, Fault(last, last + 1, quote.final))
    return faults


def _edge_faults(
    gap: Gap | None, edge: int, source: SourceText, *, before: bool
) -> tuple[Fault, ...]:
    if gap is None:
        cut = _cut_before(edge, source) if before else _cut_after(edge, source)
        return (cut,) if cut else ()
    if size := stands_there(gap.units, edge, source, before=before):
        edge += -size if before else size
        gap = Gap(left_out=gap.left_out)
    faults: list[Fault | None] = []
    if gap.twists:
        faults.append(Fault(edge, edge, gap.words))
    bracket = not gap.left_out
    faults.append((_cut_before if before else _cut_after)(edge, source, bracket=bracket))
    if gap.leads if before else gap.follows:
        faults.append(_renamed(gap, *_beside(edge, source, -1 if before else 1), source))
    if not any(faults):
        faults.append(_skipped_at(edge, source, -1 if before else 1))
    return tuple(fault for fault in faults if fault)


def gap_faults(gap: Gap, first: int, last: int, source: SourceText) -> tuple[Fault, ...]:
    """What is wrong with a mark that stands for the units `first` to `last` (exclusive)."""
    if first == last and not gap.twists:
        return ()
    there = 0
    if gap.units:
        there = stands_there(gap.units, first, source, before=False) or stands_there(
            gap.units, last, source, before=True
        )
        if there and there == last - first:
            return ()
    count = source.count(first, last)
    if count > (CLOSE if gap.left_out else PUT_IN):
        return (Fault(first, last),)
    faults = [Fault(number, number + 1) for number in source.negations_in(first, last)]
    closing = source.leaves_speech(first, last)
    if closing is not None:
        faults.append(Fault(closing, closing + 1))
    if not gap.left_out:
        faults += [Fault(n, n + 1) for n in range(first, last) if holds_number(source.unit(n))]
    if gap.units and not there:
        if gap.twists:
            faults.append(Fault(first, first, gap.words))
        faults += filter(None, _renamed_in(gap, first, last, source))
    if first < last:
        faults += filter(None, (_cut_after(first, source), _cut_before(last, source)))
    return tuple(sorted(set(faults), key=lambda fault: (fault.first, fault.last)))


def stands_there(units: tuple[str, ...], edge: int, source: SourceText, *, before: bool) -> int:
    """How many units a bracket takes that stands in the source itself, 0 if it doesn't."""
    first = edge - len(units) if before else edge
    there = (source.unit(first + n) == unit for n, unit in enumerate(units))
    return len(units) if first >= 0 and all(there) else 0


def _renamed_in(gap: Gap, first: int, last: int, source: SourceText) -> list[Fault | None]:
    """The names changed by a mark between words. Where it leaves words out as well, the words put
    in stand for those beside them."""
    if not gap.left_out or not (gap.leads or gap.follows):
        return [_renamed(gap, first, last, source)]
    faults: list[Fault | None] = []
    if gap.follows:
        faults.append(_renamed(gap, first, min(_beside(first, source, 1)[1], last), source))
    if gap.leads:
        faults.append(_renamed(gap, max(_beside(last, source, -1)[0], first), last, source))
    return faults


def _renamed(gap: Gap, first: int, last: int, source: SourceText) -> Fault | None:
    """The fault of words put in for units `first` to `last` (exclusive), if they name another:
    `[Norland]` may stand for “we”, and `[President Ruiz]` for “Ruiz”, but not for “Sudmark”."""
    if not gap.names:
        return None
    units = tuple(map(source.unit, range(first, last)))
    there = names_in(units, source.unit(first - 1), source)
    if not there or gap.names <= there or there <= gap.names:
        return None
    return Fault(first, last, gap.words)


def _beside(edge: int, source: SourceText, way: int) -> tuple[int, int]:
    """The units that a bracket at the edge of a quote may stand for: words of one sentence, as far
    as a pronoun, which the bracket then explains."""
    at = edge if way > 0 else edge - 1
    for _ in range(PUT_IN):
        unit = source.unit(at)
        if not unit or not is_word(unit) or is_pronoun(unit):
            break
        at += way
    return (edge, at) if way > 0 else (at + 1, edge)


def _skipped_at(edge: int, source: SourceText, way: int) -> Fault | None:
    """The negation that a mark at an edge would skip first, in the same sentence and speech."""
    if edge in source.paragraphs or (way > 0 and source.ends_sentence(edge)):
        return None
    at = edge if way > 0 else edge - 1
    while (unit := source.unit(at)) and not is_word(unit) and unit not in _ENDS:
        at += way
    return Fault(min(at, edge), max(at + 1, edge)) if unit and is_negation(unit) else None


def _cut_before(edge: int, source: SourceText, *, bracket: bool = False) -> Fault | None:
    """What belongs to the unit at `edge` and was left out before it: a negation, or a part of a
    number or of a compound word. A bracket there could stand for a number as well."""
    if source.is_plain(edge - 1) or edge in source.paragraphs:
        return None
    before, here = source.unit(edge - 1), source.unit(edge)
    if not is_word(here):
        return None
    if is_word(before):
        number = is_number(before) and (bracket or is_number(here))
        return Fault(edge - 1, edge) if number or is_negation(before) else None
    return Fault(edge - 2, edge) if _joins(edge - 1, source) else None


def _cut_after(edge: int, source: SourceText, *, bracket: bool = False) -> Fault | None:
    """The same for what was left out after the unit before `edge`."""
    if source.is_plain(edge) or edge in source.paragraphs:
        return None
    here, after = source.unit(edge - 1), source.unit(edge)
    if not is_word(here):
        return None
    if is_word(after):
        number = is_number(after) and (bracket or is_number(here))
        return Fault(edge, edge + 1) if number or is_negation(after) else None
    return Fault(edge, edge + 2) if _joins(edge, source) else None


def _joins(dash: int, source: SourceText) -> bool:
    """Whether a dash makes one of the words that it stands between: a hyphen does, any between
    numbers."""
    left, right = source.unit(dash - 1), source.unit(dash + 1)
    if not (source.glued(dash) and source.glued(dash + 1) and is_word(left) and is_word(right)):
        return False
    return source.is_hyphen(dash) or (is_number(left) and is_number(right))
