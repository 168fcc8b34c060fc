"""Fixing something to an item of a briefing, and finding the item again in another version.

An item is the same when its words and who says them are the same, wherever they stand; else when
it has the same id and at least half of its words; else when no other item is nearly as much like
what it was. Rather than at the wrong one, something is shown at none.
"""

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.entries import Entry
from briefing.entries.issues import split_cell
from briefing.memory import Anchor
from briefing.model import (
    Actor,
    Event,
    Issue,
    IssueItem,
    Position,
    Quote,
    Relations,
    Section,
    Source,
)
from briefing.navigation.place import PANES, Pane, Place
from briefing.navigation.shown import Shown
from briefing.navigation.spots import Spot, everything, spot_of

_WORDS = 1200  # characters of an item that are remembered
_SAME = 0.5  # of the words, where the id is the same
_ALIKE = 0.6  # of the words, where it is not
_AHEAD = 0.1  # by which one must be more alike than any other


def anchors_at(place: Place, shown: Shown) -> tuple[Anchor, ...]:
    """The anchor of what is selected, then those of what stands before it and after it; nothing
    where nothing is selected."""
    spot = spot_of(place)
    listed = shown.at(replace(place, pane=spot.pane), spot.pane)
    at = listed.find(spot.item)
    if at is None or not listed[at[0]].selectable:
        return ()
    around = (listed.next_selectable(at[0], step) for step in (-1, 1))
    beside = [listed[each] for each in around if each is not None]
    return (
        _anchor(spot, listed[at[0]], shown.relations),
        *(_anchor(replace(spot, item=each.id), each, shown.relations) for each in beside),
    )


def found(anchors: Iterable[Anchor], relations: Relations) -> dict[Anchor, Anchor]:
    """Where what the anchors are fixed to stands now: each with the anchor that it has there.
    Those that stand nowhere are left out."""
    wanted = tuple(anchors)
    there: dict[Anchor, Anchor] = {}
    if not wanted:
        return there
    items = _Items(relations)
    for anchor in wanted:
        now = items.find(anchor)
        if now is not None:
            there[anchor] = now
    return there


def spot_at(anchor: Anchor) -> Spot | None:
    """The spot of an anchor; `None` where it names no pane."""
    pane = _pane(anchor.pane)
    return pane and Spot(pane, anchor.item, anchor.issue)


def _pane(name: str) -> Pane | None:
    return next((each for each in PANES if each == name), None)


class _Items:
    """All items of a briefing as anchors."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        told = [_anchor(spot, entry, relations) for spot, entry in everything(relations)]
        self._by_id = {(each.pane, each.issue, each.item): each for each in reversed(told)}
        self._by_words: dict[tuple[str, str, str], list[Anchor]] = {}
        self._in_pane: dict[str, list[Anchor]] = {}
        for each in told:
            self._by_words.setdefault((each.pane, each.words, each.by), []).append(each)
            self._in_pane.setdefault(each.pane, []).append(each)

    def find(self, anchor: Anchor) -> Anchor | None:
        same = self._by_id.get((anchor.pane, anchor.issue, anchor.item))
        if same is not None and (same.words, same.by) == (anchor.words, anchor.by):
            return same
        moved = self._by_words.get((anchor.pane, anchor.words, anchor.by))
        if moved:
            return moved[0]
        if same is not None and self._is_still(anchor, same):
            return same
        return self._most_alike(anchor)

    def _is_still(self, anchor: Anchor, same: Anchor) -> bool:
        """Whether an item with the same id is the same. A cell is what it is the cell of."""
        return split_cell(anchor.item) is not None or _likeness(anchor, same) >= _SAME

    def _most_alike(self, anchor: Anchor) -> Anchor | None:
        wanted = set(anchor.words.split())
        alike = [
            (_likeness(anchor, each), each)
            for each in self._in_pane.get(anchor.pane, ())
            if each.by == anchor.by and len(wanted & set(each.words.split())) * 2 >= len(wanted)
        ]
        best = sorted(alike, key=lambda pair: pair[0], reverse=True)[:2]
        if not best or best[0][0] < _ALIKE:
            return None
        return None if len(best) > 1 and best[0][0] - best[1][0] < _AHEAD else best[0][1]


def _likeness(one: Anchor, other: Anchor) -> float:
    words = one.words.split(), other.words.split()
    return SequenceMatcher(None, *words, autojunk=False).ratio()


def _anchor(spot: Spot, entry: Entry, relations: Relations) -> Anchor:
    words, by = _words(spot.item, entry, relations)
    shown = " ".join(words.split())[:_WORDS]
    return Anchor(spot.item, spot.pane, spot.issue, shown, " ".join(by.split()))


def _words(item: str, entry: Entry, relations: Relations) -> tuple[str, str]:
    """An item's own words, without signs that may change, and who says or holds it."""
    cell = split_cell(item)
    if cell is not None:
        home, party = relations.things.get(cell[0]), relations.actor(cell[1])
        if isinstance(home, IssueItem) and party is not None:
            held = relations.cell(home, party)
            return " ".join(f"{each.stance or ''} {each.text}" for each in held), party.name
    match relations.things.get(item):
        case Quote(text=text, speakers=speakers):
            return text, _names(speakers, relations)
        case Position(stance=stance, text=text, actors=actors):
            return f"{stance or ''} {text}", _names(actors, relations)
        case Actor(name=name):
            return name, ""
        case Event(start=start, end=end, text=text):
            return f"{start} {end or ''} {text}", ""
        case Section(title=title) | Source(title=title):
            return title, ""
        case Issue(title=title) | IssueItem(title=title):
            return title, ""
    return entry.words, ""


def _names(slugs: Iterable[str], relations: Relations) -> str:
    return ", ".join(relations.title(slug) for slug in slugs)
