"""Looking for words in a briefing, and for what it is not sure of."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.finding import Query
from briefing.navigation import Place, answers
from briefing.navigation.doubts import Doubts
from briefing.navigation.hits import Finder, go_to
from briefing.navigation.spots import Spot

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


class Looking:
    """The words are part of the place; what they find is worked out here, of the briefing as it is
    read now."""

    def __init__(self, reading: "Reading") -> None:
        self._reading, self._console = reading, reading.console
        self._from: Place | None = None
        self._finder: Finder | None = None
        self._doubts: Doubts | None = None

    def learn_anew(self) -> None:
        """The briefing says something else now."""
        self._finder = self._doubts = None

    def _knows(self) -> Finder:
        self._finder = self._finder or Finder(self._reading.relations)
        return self._finder

    def find(self) -> None:
        """Asks for words; the first hit, from which back leads to where one was."""
        words = self._console.ask("Find:")
        if words is None:
            self._console.say("Nothing looked for.")
            return
        found = self._knows().find(Query.of(words))
        if not found:
            self._console.say(f"Nothing found for: {words}")
            return
        place = self._reading.place
        self._from = self._from if place.find else place
        self._reading.remember_jump(place)
        self._to(replace(place, find=words), next(iter(found)))

    def hit(self, step: int) -> None:
        """The next hit (`step` 1) or the one before (-1), wherever it stands."""
        place = self._reading.place
        spot = self._knows().find(Query.of(place.find)).next(place, step)
        if spot is None:
            self._console.say(f"Nothing found for: {place.find}")
        else:
            self._to(place, spot)

    def _to(self, place: Place, spot: Spot) -> None:
        reading, query, finder = self._reading, Query.of(place.find), self._knows()
        found = finder.find(query)
        reading.place = go_to(place, spot, reading.relations)
        self._console.say(f"Hit {found.number(reading.place)} of {len(found)}.")
        reading.tell()
        if not query.finds_in(" ".join(reading.told(reading.at))):
            lines = finder.words(spot).split("\n")
            beyond = [line.strip() for line in lines if query.ranges(line)]
            self._console.say(f"Found in what else is known of it: {beyond[0] if beyond else ''}")

    def leave(self) -> None:
        """Looks for nothing any more, and goes back to where that began."""
        self._console.say("No longer looking.")
        self._reading.show(self._from or replace(self._reading.place, find=""))
        self._from = None

    def doubt(self, step: int) -> None:
        """The next thing that the briefing is not sure of."""
        reading = self._reading
        self._doubts = self._doubts or Doubts(reading.relations)
        spot = self._doubts.next(reading.place, step)
        if spot is None:
            self._console.say(answers.NOTHING_UNCERTAIN)
            return
        self._console.say(f"{self._doubts.number(spot)} of {len(self._doubts.spots)} to look at.")
        reading.show(go_to(reading.place, spot, reading.relations))
