"""What a briefing is not sure of, in reading order: what one looks at before one relies on it."""

from briefing.entries import Entry
from briefing.entries.issues import split_cell
from briefing.model import Event, IssueItem, Note, Position, Quote, Relations
from briefing.navigation.place import Place
from briefing.navigation.spots import Spot, everything, spot_of, step_among


class Doubts:
    """Quotes, positions and events with a caveat, quotes that do not hold against their source,
    and what the editor notes."""

    def __init__(self, relations: Relations) -> None:
        told = list(everything(relations))
        self._ranks = {spot: rank for rank, (spot, _) in enumerate(told)}
        self.spots = tuple(spot for spot, entry in told if _is_doubtful(entry, relations))
        self._at = [self._ranks[spot] for spot in self.spots]

    def next(self, place: Place, step: int) -> Spot | None:
        """The next one after (`step` 1) or before (-1) what is selected; after the last comes the
        first. `None` if there is none."""
        if not self.spots:
            return None
        rank = self._ranks.get(spot_of(place), -1)
        return self.spots[step_among(self._at, rank, step)]

    def number(self, spot: Spot) -> int:
        """The number of one of them, from 1."""
        return self.spots.index(spot) + 1


def _is_doubtful(entry: Entry, relations: Relations) -> bool:
    cell = split_cell(entry.id)
    if cell is not None:
        item, party = relations.things.get(cell[0]), relations.actor(cell[1])
        if isinstance(item, IssueItem) and party is not None:
            return any(each.uncertain for each in relations.cell(item, party))
        return False
    match relations.things.get(entry.id):
        case Quote(verification=verdict) as quote:
            return quote.uncertain or verdict in ("altered", "not_found")
        case Position() as position:
            return position.uncertain
        case Event(caveat=caveat):
            return caveat is not None
        case Note():
            return True
    return False
