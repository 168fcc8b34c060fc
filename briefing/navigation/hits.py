"""What is found in a briefing, in reading order, and the way from one to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import islice

from briefing.entries import Entry
from briefing.entries.card import own_entries
from briefing.entries.issues import split_cell
from briefing.entries.marking import marked
from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.model import Actor, Event, IssueItem, Quote, Relations, Source
from briefing.navigation import links, spots
from briefing.navigation.place import PANES, Pane, Place, View
from briefing.navigation.spots import Spot, spot_of, step_among

_KEPT = 24  # queries whose hits are remembered: what is typed is deleted, too


class Findings:
    """What a query finds, in reading order."""

    def __init__(self, query: Query, ranks: list[int], finder: "Finder") -> None:
        self.query = query
        self._ranks = ranks
        self._finder = finder

    def __len__(self) -> int:
        return len(self._ranks)

    def __iter__(self) -> Iterator[Spot]:
        return (self._finder.spots[rank] for rank in self._ranks)

    def __contains__(self, item: object) -> bool:
        """Whether the item with this id is found, in any pane."""
        return any(self._has(rank) for rank in self._finder.ranks_of(item))

    def _has(self, rank: int) -> bool:
        at = bisect_left(self._ranks, rank)
        return self._ranks[at : at + 1] == [rank]

    def covers(self, entry: Entry) -> bool:
        """Whether anything is found in an entry. What stands above a list is no item, but says
        something, too."""
        if entry.id in self or any(cell in self for cell in entry.cells):
            return True
        return not entry.selectable and bool(self) and self.query.finds_in(entry.words)

    def mark(self, entry: Entry) -> Entry:
        """The entry with what is found in it marked."""
        return marked(entry, self.query, self) if self.covers(entry) else entry

    def count(self, pane: Pane) -> int:
        """How many of them a pane has."""
        start, end = self._finder.bounds(pane)
        return bisect_left(self._ranks, end) - bisect_left(self._ranks, start)

    def number(self, place: Place) -> int:
        """The number, from 1, of what is selected among what is found; 0 if it is not."""
        spot = spot_of(place)
        cell = split_cell(spot.item)
        # In the table an item is selected in the first of its cells.
        for each in (spot, *((replace(spot, item=cell[0]),) if cell else ())):
            rank = self._finder.rank(each)
            if self._has(rank):
                return bisect_left(self._ranks, rank) + 1
        return 0

    def next(self, place: Place, step: int) -> Spot | None:
        """The next one after (`step` 1) or before (-1) what is selected; after the last comes the
        first. `None` if nothing is found."""
        if not self._ranks:
            return None
        rank = self._finder.rank(spot_of(place))
        return self._finder.spots[self._ranks[step_among(self._ranks, rank, step)]]


class Finder:
    """Knows the words of everything in a briefing, whatever is folded, filtered or turned away."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        told = all_words(relations)
        self.spots = tuple(told)
        """Everything that can be found, in reading order."""
        self._folded = [folded(words) for words in told.values()]
        self._ranks = {spot: rank for rank, spot in enumerate(self.spots)}
        self._of_items: dict[object, list[int]] = {}
        for rank, spot in enumerate(self.spots):
            self._of_items.setdefault(spot.item, []).append(rank)
        self._found: dict[tuple[str, ...], list[int]] = {(): list(range(len(self.spots)))}

    def find(self, query: Query) -> Findings:
        """All that has every word of the query; nothing for an empty one."""
        if query.terms not in self._found:
            among = self._nearest(query)
            for term in query.terms:
                among = [rank for rank in among if term in self._folded[rank]]
            if len(self._found) > _KEPT:
                del self._found[next(islice(self._found, 1, None))]  # the first is everything
            self._found[query.terms] = among
        return Findings(query, self._found[query.terms] if query else [], self)

    def _nearest(self, query: Query) -> list[int]:
        """The least that was found already and has all that a query finds: of one that was typed
        a letter ago, as a rule."""
        wider = (
            ranks
            for terms, ranks in self._found.items()
            if all(any(term in new for new in query.terms) for term in terms)
        )
        return min(wider, key=len)

    def rank(self, spot: Spot) -> int:
        """Its place in reading order; -1 for what can't be found."""
        return self._ranks.get(spot, -1)

    def ranks_of(self, item: object) -> list[int]:
        """The places in reading order of an item, which can stand in several panes."""
        return self._of_items.get(item, [])

    def bounds(self, pane: Pane) -> tuple[int, int]:
        """Between which ranks the spots of a pane stand, the end exclusive."""
        order = PANES.index(pane)
        start = bisect_left(self.spots, order, key=lambda spot: PANES.index(spot.pane))
        end = bisect_right(self.spots, order, key=lambda spot: PANES.index(spot.pane))
        return start, end

    @cached_property
    def _written(self) -> dict[Spot, str]:
        return all_words(self._relations)

    def words(self, spot: Spot) -> str:
        """What is searched of something, as it is written."""
        return self._written[spot]


def go_to(place: Place, spot: Spot, relations: Relations) -> Place:
    """The place where something found is selected, without a filter that would hide it."""
    keeps = not place.filter or spot.item in links.kept_by(place.filter, relations)
    actor = relations.actor(spot.item)
    above = {each.id for each in relations.above(actor)} if actor else set()
    found = replace(
        place,
        pane=spot.pane,
        beside=spot.pane,
        source="",
        card="",
        card_view=View(),
        filter=place.filter if keeps else "",
        issue=spot.issue or place.issue,
        folded=place.folded - above,
    )
    return found.with_view(spot.pane, replace(found.view(spot.pane), item=spot.item))


def all_words(relations: Relations) -> dict[Spot, str]:
    """Everything in a briefing that can be found, in reading order, with the words that are
    searched, as they are written."""
    found: dict[Spot, list[str]] = {}
    for spot, words in _everything(relations):
        found.setdefault(spot, []).extend(words)
    return {spot: "\n".join(filter(None, words)) for spot, words in found.items()}


def _everything(relations: Relations) -> Iterator[tuple[Spot, list[str]]]:
    """Everything that can be selected, with its words as they are shown, as they are written, and
    as its card has them."""
    issues = {issue.id: issue.title for issue in relations.briefing.issues}
    for spot, entry in spots.everything(relations):
        if spot.issue in issues:
            yield spot, [issues.pop(spot.issue)]  # it stands above them all
        words = [entry.words, _written(relations.things.get(entry.id))]
        words += [own.words for own in own_entries(entry.id, relations)]
        if spot.item == "details":
            words.append(relations.briefing.title)
        yield spot, words
    for issue, title in issues.items():  # that say nothing more
        yield Spot("issues", issue, issue), [title]


def _written(thing: object) -> str:
    """What the file says of a thing where it is shown in other words."""
    match thing:
        case Quote(attribution=attribution):
            return attribution or ""
        case Actor(also_known_as=names, unnamed=unnamed):
            also = f"Also known as: {', '.join(names)}" if names else ""
            return f"{also} {'Unnamed: yes' if unnamed else ''}"
        case IssueItem(code=str(code)):
            return f"Code: {code}"
        case Event(start=start, end=end, text=text):
            return f"{start}/{end}: {text}" if end else ""
        case Source(file=file, url=url):
            told = {"URL": url, "File": file}
            return " ".join(f"{name}: {words}" for name, words in told.items() if words)
    return ""
