"""What an actor says and holds in other briefings: a list over its card."""

import os
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.entries import Entry, Line, Run
from briefing.entries.listed import Listed
from briefing.model import Actor
from briefing.navigation import View
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.library.searching import Across, Librarian, Voice
    from briefing.reader.app import Reader

ACROSS = "card/across"
"""The id of the entry of a card that leads here."""


def across_link(count: int | None) -> Entry:
    """The last entry of an actor's card; `count` is `None` until it is known."""
    words = "In other briefings" if count is None else f"In other briefings: {count:,}"
    return Entry(ACROSS, "more", (Line((Run(words, "link"),)),), space=1)


class Elsewhere:
    """An actor of a briefing, by its path, in the library that it stands in. What is asked of the
    library is asked in threads; its modules are imported there, too, and no card waits for them."""

    def __init__(self, app: "Reader", path: str, actor: Actor) -> None:
        self._app, self._actor = app, actor
        self._folder = app.library
        self._own = os.path.relpath(path, self._folder)
        self._left = False

    def _librarian(self) -> "Librarian":
        from briefing.library.searching import Librarian

        return Librarian(self._folder, self._app.folders.cache, self._app.folders.texts)

    @property
    def title(self) -> str:
        return f"{self._actor.name} in other briefings"

    def count(self) -> int | None:
        """In how many others it is; `None` where only reading them all could tell."""
        with closing(self._librarian()) as librarian:
            return librarian.count(self._actor.names, self._own)

    def found(self) -> "Across":
        """All that it says and holds in others."""
        role = self._actor.role or ""
        with closing(self._librarian()) as librarian:
            found = librarian.across(self._actor.names, role, lambda: not self._left)
        others = ((name, self._but_own(voices)) for name, voices in found.others)
        apart = tuple((name, voices) for name, voices in others if voices)
        return replace(found, same=self._but_own(found.same), others=apart)

    def _but_own(self, voices: "tuple[Voice, ...]") -> "tuple[Voice, ...]":
        return tuple(each for each in voices if each.path != self._own)

    def leave(self) -> None:
        self._left = True

    def open(self, voice: "Voice", item: str, line: int) -> None:
        self._app.open(str(Path(self._folder) / voice.path), item, line)


class AcrossListing(Listing):
    """Lists what is found, newest first, when it is found; each entry opens its briefing."""

    def __init__(self, elsewhere: Elsewhere) -> None:
        wait = Line((Run("Looking …", "muted"),))
        super().__init__(elsewhere.title, [Entry("", "empty", (wait,), selectable=False)])
        self._elsewhere = elsewhere
        self._leading: dict[str, tuple[Voice, str, int]] = {}

    def begun(self) -> None:
        self.run_worker(self._look, thread=True)

    def on_unmount(self) -> None:
        self._elsewhere.leave()

    def _look(self) -> None:
        found = self._elsewhere.found()
        with suppress(RuntimeError):  # the app is being left
            self.app.call_from_thread(self._take, found)

    def _take(self, found: "Across") -> None:
        if not self.is_running:
            return
        from briefing.library.told import across_entries

        entries = []
        for entry, voice, item in across_entries(found):
            entries.append(entry)
            if voice is not None:
                at = (item.id, item.line) if item else (voice.actor.id, 0)
                self._leading[entry.id] = (voice, *at)
        self.list.show(Listed(entries), View())

    def follow(self) -> None:
        if self.list.item in self._leading:
            self._elsewhere.open(*self._leading[self.list.item])
