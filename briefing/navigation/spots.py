"""Where everything stands that can be selected, in reading order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from briefing.entries import Entry
from briefing.entries.issues import issue_entries
from briefing.model import Relations
from briefing.navigation.place import PANES, Pane, Place
from briefing.navigation.shown import Shown
from briefing.values import value


@value(frozen=True, slots=True)
class Spot:
    """Where something stands: the pane, the issue if it is that of the issues, and the id of the
    item."""

    pane: Pane
    item: str
    issue: str = ""


def spot_of(place: Place) -> Spot:
    """The spot of what is selected; in the companion, of what that tells more of."""
    pane = place.home
    item = place.view(pane).item if place.pane == "companion" else place.item
    return Spot(pane, item, place.issue if pane == "issues" else "")


def step_among(ranks: Sequence[int], rank: int, step: int) -> int:
    """The index of the next (`step` 1) or the previous (-1) one among ranks in order, seen from
    another rank; after the last comes the first. Raises ZeroDivisionError where there are none."""
    at = bisect_right(ranks, rank) if step > 0 else bisect_left(ranks, rank) - 1
    return at % len(ranks)


def everything(relations: Relations) -> Iterator[tuple[Spot, Entry]]:
    """Everything that can be selected, whatever is folded, filtered or turned away. What an issue
    says stands there as a list: a cell of the table is an entry."""
    shown = Shown(relations)
    for pane in PANES:
        if pane != "issues":
            for entry in shown.at(Place(), pane):
                if entry.selectable:
                    yield Spot(pane, entry.id), entry
    for issue in relations.briefing.issues:
        for entry in issue_entries(issue, relations, matrix=False):
            if entry.selectable:
                yield Spot("issues", entry.id, issue.id), entry
