"""What an actor says and holds in the other briefings of a folder."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.entries import Entry, Line, Run
from briefing.library.collection import Collection
from briefing.model import Actor

if TYPE_CHECKING:
    from briefing.library.searching import Across, Librarian, Voice

ACROSS = "card/across"
"""The id of the entry of a card that leads here."""


def across_link(count: int | None) -> Entry:
    """The last entry of an actor's card; `count` is `None` until it is known."""
    words = "In other briefings" if count is None else f"In other briefings: {count:,}"
    return Entry(ACROSS, "more", (Line((Run(words, "link"),)),), space=1)


class Elsewhere:
    """An actor of a briefing, by its path, in a library that it stands in. Its modules are
    imported when they are asked, and no card waits for them."""

    def __init__(self, path: str, actor: Actor, collection: Collection) -> None:
        self._actor, self._collection = actor, collection
        self._own = os.path.relpath(path, collection.folder)
        self._left = False

    def _librarian(self) -> "Librarian":
        from briefing.library.searching import Librarian

        return Librarian(self._collection)

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
        """Nobody wants to know any more."""
        self._left = True

    def path_of(self, voice: "Voice") -> str:
        """The file of a briefing that it speaks in."""
        return str(Path(self._collection.folder) / voice.path)
