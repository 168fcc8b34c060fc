"""Walking through what the briefing is not sure of."""

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.model import Relations
from briefing.navigation import answers
from briefing.navigation.doubts import Doubts
from briefing.navigation.hits import go_to

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes


def to_doubt(panes: "Panes", step: int) -> None:
    """Selects the next (`step` 1) or the previous (-1) one, and says its number."""
    place, doubts = panes.place, _doubts(panes.relations)
    spot = doubts.next(place, step)
    if spot is None:
        panes.notify(answers.NOTHING_UNCERTAIN)
        return
    panes.stand(go_to(place, spot, panes.relations))
    panes.pane(spot.pane).reveal()
    panes.count(f"{doubts.number(spot)}/{len(doubts.spots)} to look at")


@lru_cache(maxsize=1)
def _doubts(relations: Relations) -> Doubts:
    return Doubts(relations)
