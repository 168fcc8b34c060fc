"""The way between places: jumps along links, and back and forward."""

from typing import TYPE_CHECKING

from briefing.entries.told import choice_entry
from briefing.navigation import History, Place, answers, jumps
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.screens.card import Card
    from briefing.reader.screens.panes import Panes


class Way:
    """Remembers where one came from. Cards are opened on it, since back leads to them too."""

    def __init__(self, panes: "Panes") -> None:
        self._panes = panes
        self._history = History()
        self._card: Card | None = None

    def jump(self, slug: str) -> None:
        """Stands where a thing is shown; an address leads out of the briefing."""
        panes = self._panes
        place = panes.place
        target = jumps.jump(place, slug, panes.relations)
        if target is None:
            panes.app.follow_address(slug)  # type: ignore[attr-defined]
        else:
            self.arrive(place, target)

    def arrive(self, leaving: Place, target: Place) -> None:
        """Stands on `target`; `leaving` is where back will lead."""
        self._history = self._history.jump(leaving)
        self._panes.stand(target, jumped=True)

    def back(self) -> None:
        """To where one came from; from where one began to the screen below, if there is one."""
        panes = self._panes
        found = self._history.back(panes.place)
        if found is None and len(panes.app.screen_stack) > 1:
            panes.app.leave_screen()  # type: ignore[attr-defined]
        else:
            self._go(found, answers.BEGINNING)

    def forward(self) -> None:
        self._go(self._history.forward(self._panes.place), answers.NOTHING_AHEAD)

    def _go(self, found: tuple[History, Place] | None, otherwise: str) -> None:
        if found is None:
            self._panes.notify(otherwise)
            return
        self._history, place = found
        self._panes.stand(place)
        self.reopen(place)

    # What leads on

    def to_speaker(self) -> None:
        """The speaker of what is selected."""
        panes = self._panes
        speakers = jumps.speakers_of(panes.place.item.removeprefix("mention/"), panes.relations)
        if speakers:
            self._jump_to_one(jumps.WHICH_SPEAKER, speakers)
        else:
            panes.notify(answers.NOBODY)

    def follow(self) -> None:
        """What is selected leads on: a quote to its speaker, from a source or the companion to
        where it stands itself; an actor, a position and a cell to their cards."""
        panes = self._panes
        place, relations = panes.place, panes.relations
        entry = panes.pane(place.pane).entry
        if place.pane == "companion" and (found := jumps.from_card(place, place.item, relations)):
            self.arrive(place, found)
            return
        onward = jumps.onward(place, entry.links if entry else (), relations)
        if onward.card:
            self._history = self._history.jump(place)
            self._open_card(jumps.open_card(place, onward.card))
        elif onward.choices:
            self._jump_to_one(onward.question, onward.choices)
        elif onward.question:
            panes.notify(answers.NOBODY)

    def _jump_to_one(self, question: str, slugs: tuple[str, ...]) -> None:
        """Jumps to the only one, or to the one that the person chooses by its number."""
        if len(slugs) == 1:
            self.jump(slugs[0])
            return
        relations = self._panes.relations
        entries = [choice_entry(number, slug, relations) for number, slug in enumerate(slugs, 1)]
        self._panes.app.push_screen(Listing(question, entries, numbered=True), self.go_to)

    def go_to(self, slug: str | None) -> None:
        """Jumps to what was chosen from a list, if anything was."""
        if slug:
            self.jump(slug)

    # Cards

    def reopen(self, place: Place) -> None:
        """Opens the card of a place anew, if it has one."""
        if place.card:
            self._open_card(place)

    def _open_card(self, place: Place) -> None:
        from briefing.reader.screens.card import Card

        self._panes.open_at(place)
        self._card = Card(self._panes, place)
        self._card.open()

    def close_card(self) -> None:
        self._card = None
        self._panes.open_at(None)

    def tell_anew(self) -> None:
        """An open card tells what the briefing says now."""
        if self._card is not None:
            self._card.tell_anew()
