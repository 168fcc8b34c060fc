"""The one list of the reader: entries, drawn line by line, only what shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import zip_longest

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.entries import Entry, Runs
from briefing.entries.listed import Listed
from briefing.navigation import View
from briefing.reader.frame import above, below, between
from briefing.reader.looks import Frame, Looks
from briefing.reader.viewport import Viewport

_GUTTER = 2  # cells: the sign of the selection or of a link, and a space
_STRIPS = 2048  # drawn rows that are kept: some screens
_LineKey = tuple[int, int, str]
_BLANK: _LineKey = (-2, 0, "")

_ITEM = Binding.Group("next, previous item")
_END = Binding.Group("top, bottom")
_HALF = Binding.Group("half a page down, up")
_PAGE = Binding.Group("a page down, up")
_SIDE = Binding.Group("columns of the matrix; fold, unfold actors")
_HEAD = Binding.Group("previous, next heading; in pane 4 the issues")


LIST_KEYS: list[BindingType] = [
    Binding("enter", "list('follow')", "follow", id="follow", tooltip="follow what is selected"),
    Binding("j,down", "list('move', 1)", "down", show=False, id="down", group=_ITEM),
    Binding("k,up", "list('move', -1)", "up", show=False, id="up", group=_ITEM),
    Binding("g,home", "list('end', -1)", "top", show=False, id="top", group=_END),
    Binding("G,end", "list('end', 1)", "bottom", show=False, id="bottom", group=_END),
    Binding(
        "ctrl+d", "list('page', 0.5)", "half a page down", show=False, id="half-down", group=_HALF
    ),
    Binding(
        "ctrl+u", "list('page', -0.5)", "half a page up", show=False, id="half-up", group=_HALF
    ),
    Binding(
        "space,pagedown", "list('page', 1)", "page down", show=False, id="page-down", group=_PAGE
    ),
    Binding("b,pageup", "list('page', -1)", "page up", show=False, id="page-up", group=_PAGE),
    Binding("h,left", "list('side', -1)", "left, fold", show=False, id="left", group=_SIDE),
    Binding("l,right", "list('side', 1)", "right, unfold", show=False, id="right", group=_SIDE),
    Binding(
        "{", "list('heading', -1)", "previous heading", show=False, id="heading-up", group=_HEAD
    ),
    Binding("}", "list('heading', 1)", "next heading", show=False, id="heading-down", group=_HEAD),
]
"""The keys of a list. They belong to the screen, whose `action_list` hands them to the list that
has the keys: Textual paints a widget anew, whole, whenever the focus comes or goes."""


class ItemList(Widget):
    """Entries below each other. It keeps the entry at its top, not a line number, so that a
    resize or a change elsewhere leaves what is in view where it is."""

    class Followed(Message):
        """The person follows what is selected."""

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
        self._strips: dict[_LineKey, Strip] = {}
        self._active = False
        self._measure = 0
        self._lit: frozenset[str] = frozenset()
        self._drawn: list[_LineKey] = []
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
        return self._lit

    def light(self, slugs: frozenset[str], *, reveal: bool = False) -> None:
        """Marks what is linked with the selection of another pane; `reveal` scrolls as little as
        shows the first of it."""
        changed = slugs != self._lit
        self._lit = slugs
        if reveal and (places := self._port.listed.places(slugs)):
            self._port.reveal(places[0])
            changed = True
        if changed:
            self._redraw()

    def hidden_lit(self) -> tuple[int, int]:
        """How many lit entries are out of view, above and below."""
        shown = {key[0] for key in self._drawn if key[0] >= 0}
        places = self._port.listed.places(self._lit)
        first, last = min(shown, default=0), max(shown, default=-1)
        return bisect_left(places, first), len(places) - bisect_right(places, last)

    def passage(self) -> tuple[int, int]:
        """The number of the selected cell among all cells, 0 for none, and how many there are."""
        cells = self._port.listed.cells
        return cells.index(self.item) + 1 if self.item in cells else 0, len(cells)

    def position(self) -> tuple[int, int]:
        """The number of the selected entry among those of its kind, and how many there are."""
        selected = self.entry is not None and self.entry.selectable
        return self._port.listed.number(self._port.index) if selected else (0, 0)

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
            case "follow" if self.entries:
                self.post_message(self.Followed(self))

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
        row = event.y - 1  # the border above
        if not 0 <= row < len(self._drawn):
            return
        index, _row, _state = self._drawn[row]
        if index >= 0 and self.entries[index].selectable:
            self._moved(self._port.select(index))
        self.post_message(self.Clicked(self))
        if event.chain == 2:
            self.act("follow")

    # Drawing

    def render_line(self, y: int) -> Strip:
        frame, (width, height) = self._frame, self._outer
        if y == 0:
            return above(frame.signs, width, self._title, frame.above, frame.title)
        if y == height - 1:
            return below(width, self._note, frame.rest, frame.note)
        key = self._drawn[y - 1] if y <= len(self._drawn) else _BLANK
        inner = self._strips.get(key)
        if inner is None:
            inner = self._strips[key] = self._strip(*key)
        return between(inner, frame.rest)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The first frame comes before the news of the size: it shows what there is all the same."""
        if self.size != self._outer:
            self._fit(self.size)
        return super().render_lines(crop)

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self._outer:
            self._fit(event.size)
            self.refresh()

    def _fit(self, size: Size) -> None:
        self._outer = size
        self._strips.clear()
        self._port.resize(self._width, self._height)
        self._drawn = self._rows_in_view()
        self._note_anew()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks = None
        self._strips.clear()

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
        heavy = self._active and (self.app.no_color or self.app.current_theme.ansi)
        return self._look.frame(self._ground_name, active=self._active, heavy=heavy)

    def _redraw(self, *, everything: bool = False) -> None:
        """Finds what every line shows now, and repaints those that changed."""
        drawn = self._rows_in_view()
        lines = enumerate(zip_longest(drawn, self._drawn))
        changed = [y for y, (now, before) in lines if now != before]
        self._drawn = drawn
        self._note_anew()
        if everything or len(self._strips) > _STRIPS:
            self._strips.clear()
        if everything:
            self.refresh()
        elif changed:
            self.refresh(*(Region(1, y + 1, self._outer.width - 2, 1) for y in changed))

    def _rows_in_view(self) -> list[_LineKey]:
        head: list[_LineKey] = [(-1, at, "head") for at in range(len(self._port.head))]
        rows = self._port.in_view()
        return head + [(index, row, self._state(index, row)) for index, row in rows]

    def _state(self, index: int, row: int) -> str:
        """What a line's look depends on, beside its words."""
        entry = self.entries[index]
        if row < entry.space:
            return ""
        lit = ",".join(sorted(self._lit_cells(entry)))
        if index == self._port.index and self._active and entry.selectable:
            return f"cursor:{self.item}:{lit}"
        return f"lit:{lit}" if self._is_lit(entry) else ""

    def _lit_cells(self, entry: Entry) -> set[str]:
        return set(self._lit.intersection(entry.cells))

    def _is_lit(self, entry: Entry) -> bool:
        return entry.id in self._lit or bool(self._lit_cells(entry))

    def _strip(self, index: int, row: int, state: str) -> Strip:
        ground = self._ground_name
        if index == _BLANK[0]:
            return Strip.blank(self._outer.width - 2, self._look.ground(ground))
        if state == "head":
            runs = self._port.head[row]
            return self._painted(" ", runs, ground, None)
        runs = self._port.rows_at(index)[row]
        name = state.partition(":")[0]
        sign = {"cursor": "▌", "lit": "▎"}.get(name, " ")
        entry = self.entries[index]
        whole = not entry.cells
        filled = whole or (name == "lit" and entry.id in self._lit)
        fill = name if name and filled else ground
        return self._painted(sign, runs, fill, entry if name and not whole else None, name)

    def _painted(
        self, sign: str, runs: Runs, fill: str, entry: Entry | None, name: str = ""
    ) -> Strip:
        look = self._look
        signed = look.ground(fill) if sign == " " else look.of("heading", fill)
        segments = [Segment(sign, signed), Segment(" ", look.ground(fill))]
        for run in runs:
            ground = fill
            role = run.role
            if entry is not None and "cell:" in role:
                cell = role.rpartition("cell:")[2]
                if cell in self._lit:
                    ground = "lit"
                if name == "cursor" and cell == self.item:
                    ground = name
            segments.append(Segment(run.words, look.of(role.partition("cell:")[0], ground)))
        strip = Strip(segments).adjust_cell_length(self._outer.width - 2, look.ground(fill))
        return strip.simplify()  # fewer changes of style are fewer bytes to the terminal
