"""Words looked for in all briefings of a library, aside, and what is found of them so far.

A screenful of hits comes first, and more whenever one comes near the last of them. Once nothing
has been typed for a moment they are counted.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice

from textual.screen import Screen
from textual.timer import Timer

from briefing.entries.listed import Listed
from briefing.finding import Query
from briefing.library.full_text import Hit
from briefing.library.searching import Librarian
from briefing.library.told import hit_entries, more_found, none_found

_FIRST = 40  # hits: about a screen of them
_MORE = 200  # hits that are fetched then, and later as many as there are
_NEAR = 30  # hits before the last, from which more are fetched
_PAUSE = 0.4  # seconds without a letter after which hits are counted
_SHOWN = 0.3  # seconds after which hits are shown that come slowly


class Search:
    """`words` are those looked for, empty for none; `hits` what is fetched of them, and `done`
    whether that is all. `found` is called whenever there is more to show."""

    def __init__(
        self,
        screen: Screen[None],
        librarian: Librarian,
        counting: Librarian,
        found: Callable[[], None],
    ) -> None:
        """While one librarian counts, the other one can be asked for more."""
        self._screen, self._found = screen, found
        self._librarian, self._counting = librarian, counting
        self._coming: Iterator[Hit] = iter(())
        self._pause: Timer | None = None
        self._busy = self._counts = False
        self._number: int | None = None
        self._selected: Hit | None = None
        self.words = ""
        self.hits: list[Hit] = []
        self.done = True

    def prepare(self) -> None:
        """Gets ready while the person begins to write."""
        self._screen.run_worker(self._librarian.prepare, thread=True, group="search")

    def leave(self) -> None:
        """Looks for nothing any more."""
        self._rest()
        self._coming = iter(())
        self.words, self.hits, self.done = "", [], True

    def look_for(self, words: str) -> None:
        """Looks for words, aside."""
        self._rest()
        self.words, self.done, self._number, self._counts = words, False, None, True
        self._selected = None
        self._coming = coming = self._librarian.search(self.query, lambda: self._coming is coming)
        self._fetch([], _FIRST)

    def look_again(self, item: str) -> None:
        """Looks for the same words in other files; the hit that `item` tells stays selected."""
        selected = self.hit(item)
        self.look_for(self.words)
        self._selected = selected

    def to_select(self, item: str) -> str:
        """The id of the hit that was selected before all was looked for again, when it is found;
        else `item`."""
        if self._selected in self.hits:
            item, self._selected = f"hit/{self.hits.index(self._selected)}", None
        return item

    def _rest(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = None

    def reached(self, number: int) -> None:
        """Fetches more where the hit of this number is one of the last."""
        if number > len(self.hits) - _NEAR and not self.done and not self._busy:
            self._fetch(self.hits.copy(), max(_MORE, len(self.hits)))

    def _fetch(self, found: list[Hit], most: int) -> None:
        """Adds so many hits to those found, aside; what comes slowly is shown as it comes."""
        self._busy, coming = True, self._coming

        def work() -> None:
            end, since = len(found) + most, time.monotonic()
            for hit in islice(coming, most):
                found.append(hit)
                if time.monotonic() - since > _SHOWN:
                    self._tell(self._take, coming, found.copy(), None)
                    since = time.monotonic()
            self._tell(self._take, coming, found, len(found) < end)

        self._screen.run_worker(work, thread=True, exclusive=True, group="search")

    def _take(self, coming: Iterator[Hit], found: list[Hit], done: bool | None) -> None:
        """What has been fetched; whether that is all, `None` while it still comes."""
        if self._coming is not coming:
            return
        self.hits, self.done, self._busy = found, bool(done), done is None
        if done is False and self._pause is None:
            self._pause = self._screen.set_timer(_PAUSE, self._count)
        self._found()

    def _count(self) -> None:
        """How many there are in all is learnt aside, too."""
        coming, query = self._coming, self.query

        def work() -> None:
            number = self._counting.count_hits(query, lambda: self._coming is coming)
            self._tell(self._take_number, coming, number)

        self._screen.run_worker(work, thread=True, exclusive=True, group="count")

    def _take_number(self, coming: Iterator[Hit], number: int | None) -> None:
        if self._coming is coming:
            self._number, self._counts = number, False
            self._found()

    def _tell(self, take: Callable[..., None], *told: object) -> None:
        """From a thread."""
        with suppress(RuntimeError):  # the app is being left
            self._screen.app.call_from_thread(take, *told)

    def hit(self, item: str) -> Hit | None:
        """The hit that an entry tells, by its id."""
        kind, _, number = item.partition("/")
        at = int(number) if self.words and kind == "hit" else -1
        return self.hits[at] if 0 <= at < len(self.hits) else None

    @property
    def query(self) -> Query:
        return Query.of(self.words)

    def listed(self) -> Listed:
        """The hits as a list."""
        told = [*hit_entries(self.hits, self.query)]
        if not told:
            told = [none_found(self.words, done=self.done)]
        elif not self.done:
            told.append(more_found(self._number and self._number - len(self.hits)))
        return Listed(told)

    @property
    def of(self) -> str:
        """How many hits there are, as far as they have been counted."""
        if self.done or self._number is None:
            return f"{len(self.hits):,}{'' if self.done or not self.hits else '+'}"
        return f"{self._number:,}"

    @property
    def told(self) -> str:
        """The same, and whether they are still being counted."""
        return f"{self.of} found{' …' if self._counts and not self.done else ''}"
