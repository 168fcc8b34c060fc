"""Finding in the briefing: as one types, in all panes at once."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from briefing.finding import Query
from briefing.navigation import PANES, Place
from briefing.navigation.hits import Finder, Findings, go_to
from briefing.reader.keys import key_of

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes

_ROOMY = 60  # columns from which the line says what enter does


class FindBar(Horizontal):
    """The line at the bottom in which one writes what to find, and reads how much is found. The
    words are part of the place; what they find is worked out here. What a briefing says is learnt
    aside when it is first searched, and until then nothing is found."""

    def __init__(self, panes: "Panes") -> None:
        super().__init__(id="find")
        self._panes = panes
        self._finder: Finder | None = None
        self._learning: object = None
        self._found: tuple[str, Findings] | None = None
        self._left: Place | None = None

    def compose(self) -> ComposeResult:
        yield Static(Content(key_of("find", self.app)), id="find-sign")
        yield Input(id="find-words", placeholder="words, or “a phrase”")
        yield Static(id="find-count")

    @property
    def found(self) -> Findings | None:
        """What is found now; `None` where nothing is looked for, or nothing is known yet."""
        words = self._panes.shown_place.find
        if not words or self._finder is None:
            return None
        if self._found is None or self._found[0] != words:
            self._found = words, self._finder.find(Query.of(words))
        return self._found[1]

    # What the person does

    def open(self) -> None:
        """Takes the keys."""
        place = self._panes.place
        if not place.find:
            self._left = place
        self.learn()
        self.display = True
        line = self.query_one(Input)
        line.cursor_blink = False  # or it would write for ever
        line.value = place.find
        line.cursor_position = len(place.find)
        line.focus()

    def close(self) -> None:
        """Gives the keys back to the panes."""
        self.display = False
        self.screen.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        place = self._panes.place
        if event.value != place.find:
            self._panes.stand(replace(place, find=event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The first hit, and back into the panes."""
        event.stop()
        found = self.found
        if not found:
            return
        self.close()
        place = self._panes.place
        self._panes.arrive(
            self._left or place, go_to(place, next(iter(found)), self._panes.relations)
        )

    def step(self, by: int) -> None:
        """The next hit (`by` 1) or the one before (-1), wherever it stands."""
        place, found = self._panes.place, self.found
        spot = found.next(place, by) if found else None
        if spot is not None:
            self._panes.stand(go_to(place, spot, self._panes.relations))
            self._panes.pane(spot.pane).reveal()

    def clear(self) -> bool:
        """Looks for nothing any more, and goes back to where that began; whether there was
        anything to do."""
        if not self.display and not self._panes.place.find:
            return False
        place, left = self._panes.place, self._left
        self._left = None
        self.close()
        self._panes.stand(left or replace(place, find=""))
        return True

    # What is found

    def learn(self) -> None:
        """Learns, aside, what the briefing says that is read now."""
        relations = self._panes.relations
        if self._learning is relations:
            return
        self._learning = relations
        self._finder = self._found = None

        def work() -> None:
            finder = Finder(relations)
            self.app.call_from_thread(take, finder)

        def take(finder: Finder) -> None:
            if self._learning is relations:
                self._finder = finder
                self._panes.stand(self._panes.place)  # with the hits now

        self.run_worker(work, thread=True, group="finding")

    def mark(self) -> None:
        """Marks what is found in every pane, and says how much that is."""
        found = self.found
        for name in PANES:
            pane = self._panes.pane(name)
            if found is None:
                pane.find(None)
            else:
                pane.find(found, f"{found.count(name)} found")
        self._panes.pane("companion").find(found)
        told = self.told
        if found and self.size.width >= _ROOMY:
            told = f"{told} · enter goes to the first"
        self.query_one("#find-count", Static).update(Content(told))

    @property
    def told(self) -> str:
        """`3/17`, or how much is found."""
        if not self._panes.shown_place.find:
            return ""
        found = self.found
        if found is None:
            return "…"
        if not found:
            return "nothing found"
        at = found.number(self._panes.place)
        return f"{at or '–'}/{len(found)}"
