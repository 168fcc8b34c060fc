"""The file of a briefing while it is read: what becomes of it is told between two keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.desk import following
from briefing.entries.problems import UNREADABLE
from briefing.model import Relations

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


class Followed:
    """Hears in a thread what becomes of a file, and tells it in its turn."""

    def __init__(self, reading: "Reading") -> None:
        self._reading, self._console = reading, reading.console
        self._remembered = False
        self._following = following.Following(reading.read, self)
        self._following.start()

    def end(self) -> None:
        """Nobody reads it any more; that it was read is remembered in any case."""
        self._following.end()
        if self._reading.whole and not self._remembered:
            self._remember()

    def _soon(self, act: Callable[[], None]) -> None:
        def unless_left() -> None:
            if not self._following.left:
                act()

        self._reading.session.soon(unless_left)

    # What it hears, in a thread

    def begun(self) -> None:
        self._soon(self._remember)

    def arrived(self, relations: Relations) -> None:
        self._soon(lambda: self._take_all(relations))

    def changed(self, relations: Relations) -> None:
        self._soon(lambda: self._take_anew(relations))

    def faulty(self, why: str) -> None:
        self._soon(lambda: self._take_fault(why))

    def mended(self) -> None:
        self._soon(self._take_end_of_fault)

    def cut_short(self) -> None:
        self._soon(lambda: self._console.say(f"{following.NO_REST}. {following.NO_REST_MORE}"))

    # In its turn

    def _remember(self) -> None:
        """That this version is read, and where bookmarks and notes belong in it."""
        recall = self._reading.recall
        self._remembered = True
        if recall is not None:
            recall.known, recall.there = recall.read(self._reading.relations)
            self._reading.annotate()

    def _take_all(self, relations: Relations) -> None:
        """All of a long file; who has not moved yet is where one was the last time."""
        reading = self._reading
        moved = reading.place != reading.opened_at
        reading.take(reading.showing(relations), reading.place)
        self._remember()
        if moved:
            self._console.say("All of it has been read.")
        else:
            reading.place = reading.first_place()
            self._console.say("All of it has been read. You are here:")
            reading.again()

    def _take_fault(self, why: str) -> None:
        self._reading.fault = why
        self._console.say(f"{UNREADABLE}: {why}")

    def _take_end_of_fault(self) -> None:
        if self._reading.fault:
            self._reading.fault = ""
            self._console.say("The file can be read again, and says what it said.")

    def _take_anew(self, relations: Relations) -> None:
        """What the file says now, at what is nearest to where one was."""
        from briefing.navigation.reloading import carried

        reading = self._reading
        reading.fault, before = "", self._told()
        shown = reading.showing(relations)
        reading.take(shown, carried(reading.place, reading.shown, shown))
        self._remember()
        self._console.say("The file has changed, and has been read again.")
        if self._told() != before and reading.session.top is reading:
            reading.again()

    def _told(self) -> list[str]:
        """What one stands on says, without its number."""
        entry = self._reading.entry
        return entry.words.split("\n") if entry is not None else []
