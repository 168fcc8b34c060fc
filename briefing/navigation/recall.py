"""What is remembered of a briefing while it is read: where one was, bookmarks, notes, and the
versions that were read. Nothing is written here but what is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.entries import Entry
from briefing.entries.signs import BOOKMARKED
from briefing.memory import Anchor, Memory, Note, Remembered, digest_of
from briefing.memory import changes as to
from briefing.model import Relations
from briefing.navigation.place import Place
from briefing.navigation.remembering import kept, remembered
from briefing.navigation.shown import Shown

if TYPE_CHECKING:
    from briefing.navigation.spots import Spot

Learnt = tuple[Remembered, set[Anchor]]
"""What is remembered, and the anchors of what the briefing says."""


class Recall:
    """`known` is what is remembered, `there` the anchors of those bookmarks and notes that the
    briefing still has something for."""

    def __init__(self, memory: Memory, path: str, data: Callable[[], bytes]) -> None:
        """`data` gives the bytes of the file that were read last."""
        self._memory, self._path, self._data = memory, path, data
        self.known = memory.of(path, data)
        self.there: set[Anchor] = set()

    # Where one was

    def place(self, relations: Relations) -> Place | None:
        """Where one was in the file, as far as it has been read."""
        was = self.known.kept
        return None if was is None else remembered(was, relations, self._digest)

    def leaving(self, place: Place, shown: Shown) -> to.Change:
        """That one is at a place now."""
        return to.left(kept(place, shown, self._digest))

    @property
    def _digest(self) -> str:
        return digest_of(self._data())

    # What takes some time, and can be done aside

    def read(self, relations: Relations) -> Learnt:
        """Remembers that this version is read now, and finds what bookmarks and notes are fixed
        to."""
        known = self._memory.read(self._path, relations.briefing.title, self._data())
        if not known.anchors:
            return known, set()
        from briefing.navigation import anchors  # not before the first frame

        there = anchors.found(known.anchors, relations)
        moved = {was: now for was, now in there.items() if was != now}
        if moved:
            known = self.write(to.moved(moved))
        return known, {*there.values()}

    def write(self, change: to.Change) -> Remembered:
        """Changes what lasts; returns what that is then."""
        return self._memory.change(self._path, change)

    def version_before(self) -> bytes | None:
        """The last version that was read before this one."""
        now = self._digest
        before = [each for each in self.known.read if each != now]
        return self._memory.version(self._path, before[-1]) if before else None

    # Bookmarks and notes

    def take(self, change: to.Change, at: Anchor) -> None:
        """Changes what is known here of an item of the briefing."""
        self.known = change(self.known)
        self.there |= {at}

    def bookmarked(self, at: Anchor) -> bool:
        return any(each.at == at for each in self.known.bookmarks)

    def toggled(self, at: Anchor) -> to.Change:
        """A bookmark at an item, or none where there is one."""
        return to.not_bookmarked(at) if self.bookmarked(at) else to.bookmarked(at)

    def note_on(self, at: Anchor) -> Note | None:
        return next((each for each in self.known.notes if each.at == at), None)

    def signs(self) -> Mapping[str, str]:
        """What stands before items, by their ids."""
        marked = self.known.bookmarks
        return {each.at.item: BOOKMARKED for each in marked if each.at in self.there}

    def notes(self) -> Mapping[str, Sequence[str]]:
        """The notes on items, by their ids."""
        notes: dict[str, list[str]] = {}
        for note in self.known.notes:
            if note.at in self.there:
                notes.setdefault(note.at.item, []).append(note.text)
        return notes

    def spots(self) -> "Mapping[str, Spot]":
        """Where the entries of `kept_entries` lead, by their ids; what the briefing does not say
        any more leads nowhere."""
        from briefing.navigation import anchors

        found = ((f"kept/{number}", at) for number, at in enumerate(self.known.anchors))
        leading = ((slug, anchors.spot_at(at)) for slug, at in found if at in self.there)
        return {slug: spot for slug, spot in leading if spot is not None}


def lately_read(memory: Memory | None) -> list[Entry]:
    """What was read lately, by the paths."""
    from briefing.entries.kept import visit_entries  # not before the first frame

    visits = memory.visits() if memory else {}
    return [*visit_entries(visits, memory.gone(visits) if memory else ())]


def note_title(at: Anchor) -> str:
    """What a note on an item is called."""
    return f"Your note on “{at.words[:40]}{'…' if len(at.words) > 40 else ''}”"
