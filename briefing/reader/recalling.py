"""What is remembered of a briefing, in its panes: where one was, bookmarks, and notes."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.css.query import NoMatches

from briefing.memory import Anchor, Memory, Remembered
from briefing.memory import changes as to
from briefing.model import Relations
from briefing.navigation import Place, answers
from briefing.navigation.recall import Learnt, Recall, note_title
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.screens.panes import Panes


_LATER = 10.0  # seconds


class Recalling:
    """Remembers for some panes. What is changed is shown at once and written aside, one change
    after the other."""

    def __init__(self, app: "Reader", panes: "Panes", memory: Memory) -> None:
        self._app, self._panes = app, panes
        self._recall = Recall(memory, panes.reading.path, panes.reading.data)
        self._writing = 0
        self._kept: Place | None = None  # where one was when that was looked at last
        self._looks = False

    # Where one was

    def place(self, relations: Relations) -> Place | None:
        """Where one was in the file, as far as it has been read."""
        return self._recall.place(relations)

    def leave(self) -> None:
        """Remembers where one is."""
        left = self._recall.leaving(self._panes.place, self._panes.shown)
        self._app.memory.aside(partial(self._recall.write, left))

    def begin(self, place: Place) -> None:
        """To be called when the panes stand, with where one is."""
        self._kept = place

    def moved(self) -> None:
        """To be called when one has moved: remembers a while later where one is then, since not
        every run is left."""
        if self._kept is not None and not self._looks:
            self._looks = True
            self._panes.set_timer(_LATER, self._look)

    def _look(self) -> None:
        self._looks = False
        before = self._kept
        with suppress(NoMatches):  # the app is being left: its widgets are gone already
            self._kept = self._panes.place
            if self._kept != before:
                self._panes.leave()

    # What was read, and what is fixed to it

    def read(self, relations: Relations) -> None:
        """Remembers, aside, that this version is read now, and finds what bookmarks and notes are
        fixed to."""
        self._recall.there = set()
        self._write(partial(self._recall.read, relations))

    def _write(self, work: Callable[[], Learnt]) -> None:
        """Does it aside; it gives what is known then, which counts unless more is being written,
        and anchors of what the briefing says."""
        app, recall = self._app, self._recall

        def done() -> None:
            made = work()
            with suppress(RuntimeError):  # the reader has been left meanwhile
                app.call_from_thread(take, *made)

        def take(known: Remembered, there: set[Anchor]) -> None:
            recall.there |= there
            self._writing -= 1
            if not self._writing:
                recall.known = known
                self._show()

        self._writing += 1
        app.memory.aside(done)

    def _show(self) -> None:
        """Signs and notes where they belong."""
        self._panes.annotate(self._recall.signs(), self._recall.notes())

    def version_before(self) -> bytes | None:
        """The last version that was read before this one."""
        return self._recall.version_before()

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
        if at is not None:
            self._change(self._recall.toggled(at), at)

    def _note(self) -> None:
        """Asks for the note on what is selected."""
        at = self._here()
        if at is None:
            return
        held = self._recall.note_on(at)
        from briefing.reader.screens.writing import Writing

        def written(text: str | None) -> None:
            if text is not None and text != (held.text if held else ""):
                self._change(to.noted(at, text, held), at)

        self._app.push_screen(Writing(note_title(at), held.text if held else ""), written)

    def _list(self) -> None:
        """All bookmarks and notes; each leads to what it is fixed to."""
        from briefing.entries.kept import kept_entries
        from briefing.navigation.hits import go_to

        entries = [*kept_entries(self._recall.known, self._recall.there, self._app.keymap)]
        spots = self._recall.spots()

        def chosen(item: str | None) -> None:
            if item:
                place = self._panes.place
                self._panes.arrive(place, go_to(place, spots[item], self._panes.relations))

        screen = Listing("Bookmarks and notes", entries, leads=spots.__contains__)
        self._app.push_screen(screen, chosen)

    def _here(self) -> Anchor | None:
        """What is selected; says so where that is nothing."""
        from briefing.navigation.anchors import anchors_at

        found = anchors_at(self._panes.place, self._panes.shown)
        if not found:
            self._panes.notify(answers.NOTHING_SELECTED)
            return None
        return found[0]

    def _change(self, change: to.Change, at: Anchor) -> None:
        """Changes what is remembered of an item: at once here, and then where it lasts."""
        self._recall.take(change, at)
        self._show()
        self._panes.pane(self._panes.shown_place.pane).reveal()
        self._write(lambda: (self._recall.write(change), {at}))
