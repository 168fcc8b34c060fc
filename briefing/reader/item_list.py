"""The one list of the reader: entries, drawn line by line, only what shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from briefing.entries import Entry
from briefing.entries.listed import Listed
from briefing.navigation import View
from briefing.reader.drawn import Drawn
from briefing.reader.followable import Followable, followable
from briefing.reader.frame import above, below, between, over
from briefing.reader.laid import Laid
from briefing.reader.looks import Frame, Looks
from briefing.reader.taken import Marked, taken
from briefing.reader.viewport import Viewport

if TYPE_CHECKING:
    from briefing.navigation.hits import Findings

_GUTTER = 2  # cells: the sign of the selection or of a link, and a space
_NOTE_FRAME = 6  # cells of the border below that stand around its note


class ItemList(Widget):
    """Entries below each other. It keeps the entry at its top, not a line number, so that a
    resize or a change elsewhere leaves what is in view where it is."""

    class Followed(Message):
        """The person follows what is selected, with the mouse. What the key does is done at once by
        the screen, so that the next key finds it done."""

        def __init__(self, item_list: "ItemList") -> None:
            super().__init__()
            self.item_list = item_list

        @property
        def control(self) -> "ItemList":
            return self.item_list

    class Clicked(Followed):
        """The person has clicked into the list."""

    class Sideways(Followed):
        """The person moves sideways where there are no columns: `step` is 1 or -1."""

        def __init__(self, item_list: "ItemList", step: int) -> None:
            super().__init__(item_list)
            self.step = step

    class PastHeading(Sideways):
        """The person asks for a heading beyond the last or the first."""

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002
        moved: Callable[[], None] | None = None,
    ) -> None:
        """`moved` is called at once when the selection is on another item, so that what is linked
        with it changes in the same frame."""
        super().__init__(id=id)
        self._moved_to = moved
        self._port = Viewport()
        self._title = self._count = self._note = ""
        self._outer = Size(0, 0)
        self._active = False
        self._measure = 0
        self._laid = Laid()
        self._hints: dict[int, list[tuple[int, str]]] = {}
        self.found_note = ""
        """What it says below of what is found; empty where nothing is looked for."""
        self._drawn = Drawn(self._port, self._laid, lambda: (self._look, self._ground_name))
        self._marked = Marked()
        self.marks = False
        """Whether what is marked with the mouse is marked in this list."""
        self._painting = False
        self._looks: Looks | None = None

    # What it shows

    def show(self, listed: Listed, view: View, *, measure: int = 0, fit: bool = False) -> None:
        """Shows a list with the selection and the scrolling of `view`, its words in at most
        `measure` cells (0: as wide as it is); with `fit` after a resize, and the selection is
        kept in view."""
        port = self._port
        same = listed is port.listed and measure == self._measure
        if same and not fit and view == port.view:
            return
        self._measure = measure
        port.resize(self._width, self._height)
        port.show(listed, view, fit=fit)
        self._redraw(everything=not same)

    def present(self, listed: Listed, item: str) -> None:
        """Shows a list at an item and what stands around it; where that is in view, nothing is
        scrolled."""
        port, same = self._port, listed is self._port.listed
        port.resize(self._width, self._height)
        if not same:
            port.show(listed, View(item))
        port.present(item)
        self._redraw(everything=not same)

    def label(self, title: str, count: str) -> None:
        """What stands in the border: a title above, and below how far one has come while the list
        has the keys. Otherwise it says there how many lit entries are out of view."""
        if title != self._title:
            self._title = title
            self.refresh(Region(0, 0, self._outer.width, 1))
        self._count = count
        self._note_anew()

    @property
    def labels(self) -> tuple[str, str]:
        """The title above and the note below."""
        return self._title, self._note

    def _note_anew(self) -> None:
        up, down = self.hidden_lit()
        arrows = (f"↑{up}" if up else "") + (f"↓{down}" if down else "")
        note = self._count if self._active else arrows
        both = " · ".join(filter(None, (self.found_note, note)))
        note = both if len(both) < self._outer.width - _NOTE_FRAME else self.found_note or both
        if note != self._note:
            self._note = note
            self.refresh(Region(0, self._outer.height - 1, self._outer.width, 1))

    @property
    def active(self) -> bool:
        """Whether this list has the keys."""
        return self._active

    def activate(self, active: bool) -> None:
        """Tells whether this list has the keys; it shows by its border and its selection."""
        if active != self._active:
            self._active = active
            self.refresh(Region(0, 0, self._outer.width, 1))
            self._redraw()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._port.listed.entries

    @property
    def item(self) -> str:
        """The id of what is selected; empty in an empty list."""
        return self._port.item

    @property
    def entry(self) -> Entry | None:
        return self._port.entry

    @property
    def view(self) -> View:
        return self._port.view

    @property
    def settled(self) -> View:
        """The view as the person left it, whatever resizes have made of it since."""
        return self._port.settled

    @property
    def measure(self) -> int:
        """The cells that its words may take; 0 for all there are."""
        return self._measure

    @property
    def lit(self) -> frozenset[str]:
        """The ids that are marked as linked."""
        return self._laid.lit

    def light(self, slugs: frozenset[str], *, reveal: bool = False) -> None:
        """Marks what is linked with the selection of another pane; `reveal` scrolls as little as
        shows the first of it."""
        changed = slugs != self._laid.lit
        self._laid.lit = slugs
        if reveal and (places := self._port.listed.places(slugs)):
            self._port.reveal(places[0])
            changed = True
        if changed:
            self._redraw()

    def find(self, found: "Findings | None", count: str = "") -> None:
        """Marks what is found in the entries that are, and in those with such cells. `count` says
        below how much that is."""
        if found is not self._laid.found:
            self._laid.found = found
            self._port.mark(found.mark if found else None)
            self._redraw()
        if count != self.found_note:
            self.found_note = count
            self._note_anew()

    def sign(self, signs: Mapping[str, str]) -> None:
        """Puts signs before what is remembered, by ids."""
        if signs != self._laid.signs:
            self._laid.signs = signs
            self._redraw()

    def reveal(self) -> None:
        """Scrolls as little as shows what is selected."""
        self._port.reveal()
        self._redraw()

    def hidden_lit(self) -> tuple[int, int]:
        """How many lit entries are out of view, above and below."""
        places = self._port.listed.places(self._laid.lit)
        first, last = self._drawn.ends()
        return bisect_left(places, first), len(places) - bisect_right(places, last)

    def passage(self) -> tuple[int, int]:
        """The number of the selected cell among all cells, 0 for none, and how many there are."""
        cells = self._port.listed.cells
        return cells.index(self.item) + 1 if self.item in cells else 0, len(cells)

    def position(self) -> tuple[int, int]:
        """The number of the selected entry among those of its kind, and how many there are."""
        selected = self.entry is not None and self.entry.selectable
        return self._port.listed.number(self._port.index) if selected else (0, 0)

    # Hints

    def followable(self) -> Iterator[Followable]:
        """What can be followed of the rows in view, in reading order."""
        return followable(self._drawn.to_follow())

    def hint(self, labels: Mapping[Followable, str]) -> None:
        """Shows letters over the beginnings of what can be followed."""
        rows: dict[int, list[tuple[int, str]]] = {}
        for one, label in labels.items():
            rows.setdefault(one.y, []).append((one.x + _GUTTER, label))
        changed = {*rows, *self._hints}
        self._hints = rows
        if changed:
            self.refresh(*(Region(1, y, self._outer.width - 2, 1) for y in changed))

    # Moving

    def act(self, what: str, by: float = 0) -> None:
        """Does what one of LIST_KEYS asks for."""
        port = self._port
        match what:
            case "move":
                self._moved(port.move(int(by)))
            case "end":
                self._moved(port.end(int(by)))
            case "page":
                self._moved(port.page(by))
            case "heading" if (found := port.heading(int(by))) is not None:
                self._moved(port.select(found))
            case "heading":
                self.post_message(self.PastHeading(self, int(by)))
            case "cell":
                self._moved(port.cell(int(by)))
            case "side" if self.entry is not None and self.entry.cells:
                self._moved(port.side(int(by)))
            case "side":
                self.post_message(self.Sideways(self, int(by)))

    def _moved(self, moved: bool) -> None:
        self._redraw()
        if moved and self._moved_to is not None:
            self._moved_to()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._port.scroll(3)
        self._redraw()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._port.scroll(-3)
        self._redraw()

    def on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual would mark all the words at a double click
        if self.text_selection is not None:  # it ends what was marked
            return
        if not (0 < event.x < self._outer.width - 1 and 0 < event.y < self._outer.height - 1):
            return  # the border
        index = self._drawn.entry_at(event.y)
        if index is not None and self.entries[index].selectable:
            self._moved(self._port.select(index))
        self.post_message(self.Clicked(self))
        if event.chain == 2 and self.entries:
            self.post_message(self.Followed(self))

    # Words that are marked with the mouse

    def on_mouse_down(self) -> None:
        """What is marked from here on is marked here, wherever the mouse goes."""
        for each in self.screen.query(ItemList):
            each.marks = each is self

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The marked words, and what ends them."""
        return (taken(self._drawn.to_take(), selection), "\n") if self.marks else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Textual tells what is marked now."""
        wanted = selection if self.marks else None
        for y in self._marked.change(wanted, self._outer.height):
            self.refresh(Region(0, y, self._outer.width, 1))

    def _unmark(self) -> None:
        """What is marked are words on the screen: when others stand there, nothing is."""
        if self._marked:
            self.screen.clear_selection()

    # Drawing

    def render_line(self, y: int) -> Strip:
        frame, (width, height) = self._frame, self._outer
        if y == 0:
            return above(frame.signs, width, self._title, frame.above, frame.title)
        if y == height - 1:
            return below(width, self._note, frame.rest, frame.note)
        inner = self._drawn.strip(y)
        if y in self._hints:
            inner = over(inner, self._hints[y], self._look.of("hit key", self._ground_name))
        row = between(inner, frame.rest)
        if self._marked:
            row = self._marked.over(row, y)
        # Where each character stands is asked for the mouse alone, a row at a time.
        return row if self._painting else row.apply_offsets(0, y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The first frame comes before the news of the size: it shows what there is all the same."""
        if self.size != self._outer:
            self._fit(self.size)
        self._painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._painting = False

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self._outer:
            self._fit(event.size)
            self.refresh()

    def _fit(self, size: Size) -> None:
        self._outer = size
        self._unmark()
        self._port.resize(self._width, self._height)
        self._drawn.fit(size.width - 2, active=self._active)
        self._note_anew()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks = None
        self._drawn.forget()

    @property
    def _look(self) -> Looks:
        if self._looks is None:
            self._looks = Looks(self.app.theme_variables)
        return self._looks

    @property
    def _ground_name(self) -> str:
        return "card" if self.has_class("card") else "background"

    @property
    def _width(self) -> int:
        room = self._outer.width - 2 - _GUTTER
        return min(room, self._measure) if self._measure else room

    @property
    def _height(self) -> int:
        return max(0, self._outer.height - 2)

    @property
    def _frame(self) -> Frame:
        return self._look.frame(self._ground_name, active=self._active)

    def _redraw(self, *, everything: bool = False) -> None:
        """Finds what every line shows now, and repaints those that changed; with `everything` they
        may show other words by the same numbers."""
        changed, others = self._drawn.find(active=self._active, everything=everything)
        if others:
            self._unmark()
        self._note_anew()
        if changed:
            self.refresh(*(Region(1, y, self._outer.width - 2, 1) for y in changed))
