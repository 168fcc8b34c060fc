"""What is remembered of a briefing, in its panes: where one was, bookmarks, and notes."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.entries.signs import BOOKMARKED
from briefing.memory import Anchor, Memory, Remembered
from briefing.memory import changes as to
from briefing.model import Relations
from briefing.navigation import Place
from briefing.navigation.remembering import kept, remembered
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.screens.panes import Panes


class Recalling:
    """Remembers for some panes. What is changed is shown at once and written aside, one change
    after the other."""

    def __init__(self, app: "Reader", panes: "Panes", memory: Memory) -> None:
        self._app, self._panes, self._memory = app, panes, memory
        self._path = panes.reading.path
        self._known = memory.of(self._path)
        self._there: set[Anchor] = set()
        self._writing = 0

    # Where one was

    def place(self, relations: Relations) -> Place | None:
        """Where one was in the file, as far as it has been read."""
        was = self._known.kept
        return None if was is None else remembered(was, relations, self._digest)

    def leave(self) -> None:
        """Remembers where one is."""
        was = kept(self._panes.place, self._panes.shown, self._digest)
        self._app.memory.aside(partial(self._memory.change, self._path, to.left(was)))

    @property
    def _digest(self) -> str:
        return sha256(self._panes.reading.data()).hexdigest()

    # What was read, and what is fixed to it

    def read(self, relations: Relations) -> None:
        """Remembers, aside, that this version is read now, and finds what bookmarks and notes are
        fixed to."""
        panes = self._panes
        data, title = panes.reading.data(), relations.briefing.title

        def work() -> tuple[Remembered, set[Anchor]]:
            known = self._memory.read(self._path, title, data)
            there = _found(known, relations)
            moved = {was: now for was, now in there.items() if was != now}
            if moved:
                known = self._memory.change(self._path, to.moved(moved))
            return known, {*there.values()}

        self._there = set()
        self._write(work)

    def _write(self, work: Callable[[], tuple[Remembered, set[Anchor]]]) -> None:
        """Does it aside; it gives what is known then, which counts unless more is being written,
        and anchors of what the briefing says."""
        app = self._app

        def done() -> None:
            made = work()
            with suppress(RuntimeError):  # the reader has been left meanwhile
                app.call_from_thread(take, *made)

        def take(known: Remembered, there: set[Anchor]) -> None:
            self._there |= there
            self._writing -= 1
            if not self._writing:
                self._known = known
                self._show()

        self._writing += 1
        app.memory.aside(done)

    def _show(self) -> None:
        """Signs and notes where they belong."""
        known, there = self._known, self._there
        signs = {each.at.item: BOOKMARKED for each in known.bookmarks if each.at in there}
        notes: dict[str, list[str]] = {}
        for note in known.notes:
            if note.at in there:
                notes.setdefault(note.at.item, []).append(note.text)
        self._panes.annotate(signs, notes)

    def version_before(self) -> bytes | None:
        """The last version that was read before this one."""
        now = self._digest
        before = [each for each in self._known.read if each != now]
        return self._memory.version(self._path, before[-1]) if before else None

    # What the person does

    def act(self, what: str) -> None:
        """Does what a key asks for."""
        match what:
            case "bookmark":
                self._bookmark()
            case "note":
                self._note()
            case "list":
                self._list()

    def _bookmark(self) -> None:
        """Puts a bookmark at what is selected, or takes it away."""
        at = self._here()
        if at is None:
            return
        held = any(each.at == at for each in self._known.bookmarks)
        self._change(to.not_bookmarked(at) if held else to.bookmarked(at), at)

    def _note(self) -> None:
        """Asks for the note on what is selected."""
        at = self._here()
        if at is None:
            return
        held = next((each for each in self._known.notes if each.at == at), None)
        from briefing.reader.screens.writing import Writing

        def written(text: str | None) -> None:
            if text is not None and text != (held.text if held else ""):
                self._change(to.noted(at, text, held.id if held else ""), at)

        title = f"Your note on “{at.words[:40]}{'…' if len(at.words) > 40 else ''}”"
        self._app.push_screen(Writing(title, held.text if held else ""), written)

    def _list(self) -> None:
        """All bookmarks and notes; each leads to what it is fixed to."""
        from briefing.entries.kept import kept_entries

        entries = [*kept_entries(self._known, self._there, self._app.keymap)]
        anchors = {f"kept/{number}": at for number, at in enumerate(self._known.anchors)}

        def leads(item: str) -> bool:
            return anchors.get(item) in self._there

        def chosen(item: str | None) -> None:
            if item:
                self._go(anchors[item])

        screen = Listing("Bookmarks and notes", entries, leads=leads)
        self._app.push_screen(screen, chosen)

    def _go(self, at: Anchor) -> None:
        from briefing.navigation.anchors import spot_at
        from briefing.navigation.hits import go_to

        spot, place = spot_at(at), self._panes.place
        if spot is not None:
            self._panes.arrive(place, go_to(place, spot, self._panes.relations))

    def _here(self) -> Anchor | None:
        """What is selected; says so where that is nothing."""
        from briefing.navigation.anchors import anchors_at

        found = anchors_at(self._panes.place, self._panes.shown)
        if not found:
            self._panes.notify("Nothing is selected here.")
            return None
        return found[0]

    def _change(self, change: to.Change, at: Anchor) -> None:
        """Changes what is remembered of an item: at once here, and then where it lasts."""
        self._known = change(self._known)
        self._there |= {at}
        self._show()
        self._panes.pane(self._panes.shown_place.pane).reveal()
        self._write(lambda: (self._memory.change(self._path, change), {at}))


def _found(known: Remembered, relations: Relations) -> dict[Anchor, Anchor]:
    """What bookmarks and notes are fixed to in a reading."""
    if not known.anchors:
        return {}
    from briefing.navigation.anchors import found

    return found(known.anchors, relations)
