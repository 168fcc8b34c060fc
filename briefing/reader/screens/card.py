"""What is told of one thing, over the panes: an actor, a position, a cell."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType

from briefing.entries import Entry
from briefing.entries.card import card_entries, card_title
from briefing.entries.listed import Listed
from briefing.library.elsewhere import ACROSS, Elsewhere, across_link
from briefing.navigation import Place, answers, jumps
from briefing.reader.bindings import bound
from briefing.reader.keys import CARD, Here
from briefing.reader.list_keys import HEADING_KEYS
from briefing.reader.screens.across import AcrossListing
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.screens.panes import Panes


class Card(Listing):
    """The card of a place. What is followed in it closes it, and the panes go on from there; when
    it is closed they go back to where it was opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *HEADING_KEYS,
        bound("speaker", "speaker"),
        bound("source", "source"),
        bound("hints", "hint", shown=True),
    ]
    HERE: ClassVar[Here] = CARD

    def __init__(self, panes: "Panes", place: Place) -> None:
        relations = panes.relations
        self._panes, self._place = panes, place
        self._then: Callable[[], None] = panes.action_back
        self._elsewhere = self._known_elsewhere()
        self._others: int | None = None
        title = card_title(place.card, relations)
        super().__init__(title, self._told(), place.card_view, leads=self._leads_on)

    def _told(self) -> tuple[Entry, ...]:
        """What the briefing says now, and the way to what others say; empty where it says nothing."""
        entries = card_entries(self._place.card, self._panes.relations)
        across = (across_link(self._others),) if entries and self._elsewhere is not None else ()
        return (*entries, *across)

    def _known_elsewhere(self) -> Elsewhere | None:
        """The actor in the other briefings of the folder, if it is one, and there is one."""
        actor, app = self._panes.relations.actor(self._place.card), cast("Reader", self._panes.app)
        if actor is None or not self._panes.reading.from_file:
            return None
        here = app.library.here
        return Elsewhere(self._panes.reading.path, actor, here) if here else None

    def begun(self) -> None:
        self.list.find(self._panes.findings)
        if self._elsewhere is not None:
            self.run_worker(self._count, thread=True)

    def _count(self) -> None:
        count = self._elsewhere.count() if self._elsewhere else None
        if count is not None:
            with suppress(RuntimeError):  # the app is being left
                self.app.call_from_thread(self._say_count, count)

    def _say_count(self, count: int) -> None:
        self._others = count
        self.tell_anew()

    def follow(self) -> None:
        if self.list.item == ACROSS and self._elsewhere is not None:
            self.app.push_screen(AcrossListing(self._elsewhere))  # the card stays open below
        else:
            super().follow()

    def open(self) -> None:
        self._panes.app.push_screen(self, self._left)

    def tell_anew(self) -> None:
        """Shows what the briefing says now; without anything to tell the card is closed."""
        entries = self._told()
        if entries and self.is_running:
            self.list.show(Listed(entries), self.list.view)
        elif self.is_active:
            self.dismiss("")

    def _left(self, item: str | None) -> None:
        if item:
            self._follow(item)
        self._panes.way.close_card()
        self._then()

    def _leads_on(self, item: str) -> bool:
        return self._target(item) is not None

    def _target(self, item: str, *, speaker: bool = False) -> Place | None:
        return jumps.from_card(self._place, item, self._panes.relations, speaker=speaker)

    @property
    def _leaving(self) -> Place:
        return replace(self._place, card_view=self.list.view)

    def _follow(self, item: str, *, speaker: bool = False) -> bool:
        """Goes where an item leads, once the card is closed; whether it leads anywhere."""
        found = self._target(item, speaker=speaker)
        if found is not None:
            self._then = partial(self._panes.arrive, self._leaving, found)
        return found is not None

    def action_speaker(self) -> None:
        if self._follow(self.list.item, speaker=True):
            self.dismiss("")
        else:
            self.notify(answers.NOBODY)

    def action_hint(self) -> None:
        from briefing.reader.screens.hinting import Hint, Hinting

        def chosen(hint: Hint | None) -> None:
            slug = hint[1].slug if hint else ""
            if slug and self._follow(slug):
                self.dismiss("")
            elif slug:
                self._panes.jump(slug)  # an address

        self._panes.app.push_screen(Hinting([self.list]), chosen)

    def action_source(self) -> None:
        self._then = partial(self._panes.to_source, self.list.item, self._leaving)
        self.dismiss("")
