"""Where a reader is: the whole view, and the way back to earlier ones."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal

from briefing.values import value

Pane = Literal["summary", "actors", "quotes", "issues", "source", "companion"]
PANES: tuple[Pane, ...] = ("summary", "actors", "quotes", "issues")
"""The four that are always there; a source's text is opened beside one of them, and the companion
tells more of what is selected in it."""


@value(frozen=True, slots=True)
class View:
    """What one pane shows: the id of the selected item, the id of the entry at its top, and how
    many rows of that are scrolled out. `top` is empty where the pane may choose."""

    item: str = ""
    top: str = ""
    skip: int = 0


@value(frozen=True, slots=True)
class More:
    """What the companion tells: the text of a source or a card, by its id, and the id of what is
    selected in it; nothing at all where `kind` is empty."""

    kind: Literal["", "text", "card"] = ""
    slug: str = ""
    item: str = ""


@value(frozen=True, slots=True)
class Place:
    """A whole view. `alone` tells that the pane in focus fills the screen; `filter` is the id of
    what everything shown belongs to; `card` the id of what an open card tells of; `issue` the
    one that its pane shows; `folded` the actors whose members are folded; `source` the id of the
    source whose text is open, `beside` the pane that it or the companion stands beside;
    `companion` what the companion tells; `find` the words that are looked for."""

    pane: Pane = "quotes"
    views: Mapping[Pane, View] = field(default_factory=dict)
    issue: str = ""
    folded: frozenset[str] = frozenset()
    filter: str = ""
    card: str = ""
    card_view: View = View()
    alone: bool = False
    source: str = ""
    beside: Pane = "quotes"
    companion: More = More()
    find: str = ""

    @property
    def home(self) -> Pane:
        """The one of the four panes that has the focus, or that what has it stands beside."""
        return self.pane if self.pane in PANES else self.beside

    @property
    def item(self) -> str:
        """The id of what is selected, in the card or in the pane in focus."""
        if self.card and self.card_view.item:
            return self.card_view.item
        return self.view(self.pane).item

    def view(self, pane: Pane) -> View:
        return self.views.get(pane, View())

    def with_view(self, pane: Pane, view: View) -> "Place":
        return replace(self, views={**self.views, pane: view})


@value(frozen=True, slots=True)
class History:
    """The places that jumps have left, like a browser's: back, forward, and a jump forgets what
    was ahead."""

    past: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def jump(self, leaving: Place) -> "History":
        """The history after a jump from `leaving`."""
        return History((*self.past, leaving), ())

    def back(self, leaving: Place) -> "tuple[History, Place] | None":
        """The history one place back, and that place; `None` at the beginning."""
        if not self.past:
            return None
        return History(self.past[:-1], (leaving, *self.ahead)), self.past[-1]

    def forward(self, leaving: Place) -> "tuple[History, Place] | None":
        """The history one place forward, and that place; `None` at the end."""
        if not self.ahead:
            return None
        return History((*self.past, leaving), self.ahead[1:]), self.ahead[0]
