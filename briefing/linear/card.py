"""What is told of one thing: an actor, a position, a cell. Closing it leads back to where it was
opened; what is followed in it leads on from there."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.entries.card import card_entries, card_title
from briefing.library.elsewhere import ACROSS, Elsewhere, across_link
from briefing.linear import leading, sourcing
from briefing.linear.listing import Listing
from briefing.navigation import Place, View, answers, jumps

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


def open_card(reading: "Reading", place: Place) -> None:
    """Opens the card of a place; where it has nothing to tell any more, that is said."""
    entries = card_entries(place.card, reading.relations)
    if not entries:
        reading.console.say("This is not in the briefing any more.")
        return
    if _elsewhere(reading, place) is not None:
        entries = (*entries, across_link(None))
    _Card(reading, place, Listing(
        reading.session,
        card_title(place.card, reading.relations).replace(" · ", ", "),
        entries,
        relations=reading.relations,
        closed=reading.back,
        at=place.card_view.item,
        context="card",
    ))  # fmt: skip


def _elsewhere(reading: "Reading", place: Place) -> Elsewhere | None:
    """The actor in the other briefings of the folder, if it is one, and there is one."""
    actor = reading.relations.actor(place.card)
    if actor is None or not reading.read.from_file or reading.session.memory is None:
        return None
    path = reading.read.path
    return Elsewhere(path, actor, reading.session.library_of(path))


class _Card:
    """What can be done on a card that is open."""

    def __init__(self, reading: "Reading", place: Place, listing: Listing) -> None:
        self._reading, self._place, self._listing = reading, place, listing
        listing.extend({
            "follow": self._follow,
            "speaker": self._speaker,
            "source": self._source,
            "hints": self._hints,
        })  # fmt: skip
        reading.session.open(listing)

    @property
    def _leaving(self) -> Place:
        return replace(self._place, card_view=View(self._listing.item))

    def _follow(self) -> None:
        item = self._listing.item
        if item == ACROSS:
            self._across()
        elif not self._goes(jumps.from_card(self._place, item, self._reading.relations)):
            self._reading.console.say(answers.LEADS_NOWHERE)

    def _goes(self, target: Place | None) -> bool:
        """Goes to a place, if there is one."""
        if target is not None:
            leaving = self._leaving
            self._reading.session.shut()
            self._reading.arrive(leaving, target)
        return target is not None

    def _speaker(self) -> None:
        item, relations = self._listing.item, self._reading.relations
        if not self._goes(jumps.from_card(self._place, item, relations, speaker=True)):
            self._reading.console.say(answers.NOBODY)

    def _source(self) -> None:
        item, leaving = self._listing.item, self._leaving
        sourcing.open_at(self._reading, item, leaving, self._reading.session.shut)

    def _hints(self) -> None:
        reading, entry = self._reading, self._listing.entry
        slugs = entry.links if entry else ()
        if not slugs:
            reading.console.say(answers.LEADS_NOWHERE)
            return
        slug = leading.choice(reading, "Where to?", slugs, ask=True)
        if slug and not self._goes(jumps.from_card(self._place, slug, reading.relations)):
            leading.lead_out(reading, slug)

    def _across(self) -> None:
        elsewhere = _elsewhere(self._reading, self._place)
        if elsewhere is not None:
            from briefing.linear.opening import across

            self._reading.console.say("Looking …")
            self._reading.session.open(across(self._reading.session, elsewhere))
