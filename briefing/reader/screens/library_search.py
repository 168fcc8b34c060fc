"""Words looked for in all briefings of a library, aside, and what is found of them so far."""

import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice

from textual.screen import Screen

from briefing.entries.listed import Listed
from briefing.finding import Query
from briefing.library.full_text import Hit
from briefing.library.searching import Librarian
from briefing.library.told import hit_entries, none_found

_MOST = 100  # hits that are listed
_SHOWN = 0.3  # seconds after which hits are shown that come slowly


class Search:
    """`words` are those looked for, empty for none; `hits` what is found of them, and `done`
    whether that is all. `found` is called whenever there is more to show."""

    def __init__(
        self, screen: Screen[None], librarian: Librarian, found: Callable[[], None]
    ) -> None:
        self._screen, self._librarian, self._found = screen, librarian, found
        self.words = ""
        self.hits: list[Hit] = []
        self.done = True

    def leave(self) -> None:
        """Looks for nothing any more."""
        self.words, self.hits, self.done = "", [], True

    def look_for(self, words: str) -> None:
        """Looks for words, aside; what is found first is shown first."""
        self.words, self.done = words, False
        query = Query.of(words)

        def wanted() -> bool:
            return self.words == words and self._screen.is_running

        def work() -> None:
            found: list[Hit] = []
            since = time.monotonic()
            for hit in islice(self._librarian.search(query, wanted), _MOST):
                found.append(hit)
                if time.monotonic() - since > _SHOWN:
                    tell(found.copy(), done=False)
                    since = time.monotonic()
            tell(found, done=True)

        def tell(found: list[Hit], *, done: bool) -> None:
            with suppress(RuntimeError):  # the app is being left
                self._screen.app.call_from_thread(take, found, done)

        def take(found: list[Hit], done: bool) -> None:
            if wanted():
                self.hits, self.done = found, done
                self._found()

        self._screen.run_worker(work, thread=True, exclusive=True, group="search")

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
        return Listed(told or [none_found(self.words, done=self.done)])

    @property
    def told(self) -> str:
        """How much is found."""
        number = len(self.hits)
        more = "+" if number >= _MOST else ""
        return f"{number}{more} found{'' if self.done or more else ' …'}"
