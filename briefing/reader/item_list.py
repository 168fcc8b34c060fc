"""The one list of the reader: entries, drawn line by line, only what shows."""

from bisect import bisect_left, bisect_right
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.entries import Entry, Runs
from briefing.entries.listed import Listed
from briefing.navigation import View
from briefing.reader.looks import Looks
from briefing.reader.viewport import Viewport

_GUTTER = 2  # cells: the sign of the selection or of a link, and a space
_LineKey = tuple[int, int, str]

_ITEM = Binding.Group("next, previous item")
_END = Binding.Group("top, bottom")
_HALF = Binding.Group("half a page down, up")
_PAGE = Binding.Group("a page down, up")
_SIDE = Binding.Group("columns of the matrix; fold, unfold actors")
_HEAD = Binding.Group("previous, next heading; in pane 4 the issues")


class ItemList(Widget, can_focus=True):
    """Entries below each other. It keeps the entry at its top, not a line number, so that a
    resize or a change elsewhere leaves what is in view where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "follow", id="follow", tooltip="follow what is selected"),
        Binding("j,down", "move(1)", "down", show=False, id="down", group=_ITEM),
        Binding("k,up", "move(-1)", "up", show=False, id="up", group=_ITEM),
        Binding("g,home", "end(-1)", "top", show=False, id="top", group=_END),
        Binding("G,end", "end(1)", "bottom", show=False, id="bottom", group=_END),
        Binding("ctrl+d", "page(0.5)", "half a page down", show=False, id="half-down", group=_HALF),
        Binding("ctrl+u", "page(-0.5)", "half a page up", show=False, id="half-up", group=_HALF),
        Binding("space,pagedown", "page(1)", "page down", show=False, id="page-down", group=_PAGE),
        Binding("b,pageup", "page(-1)", "page up", show=False, id="page-up", group=_PAGE),
        Binding("h,left", "side(-1)", "left, fold", show=False, id="left", group=_SIDE),
        Binding("l,right", "side(1)", "right, unfold", show=False, id="right", group=_SIDE),
        Binding("{", "heading(-1)", "previous heading", show=False, id="heading-up", group=_HEAD),
        Binding("}", "heading(1)", "next heading", show=False, id="heading-down", group=_HEAD),
    ]

    class Moved(Message):
        """The selection is on another item."""

        def __init__(self, item_list: "ItemList") -> None:
            super().__init__()
            self.item_list = item_list

        @property
        def control(self) -> "ItemList":
            return self.item_list

    class Followed(Moved):
        """The person follows what is selected."""

    class Sideways(Moved):
        """The person moves sideways where there are no columns: `step` is 1 or -1."""

        def __init__(self, item_list: "ItemList", step: int) -> None:
            super().__init__(item_list)
            self.step = step

    class PastHeading(Sideways):
        """The person asks for a heading beyond the last or the first."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._port = Viewport()
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
        if (listed, measure, view, fit) == (port.listed, self._measure, port.view, False):
            return
        self._measure = measure
        port.resize(self._width, self.size.height)
        port.show(listed, view, fit=fit)
        self._redraw(everything=True)

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
        above = bisect_left(places, min(shown, default=0))
        below = len(places) - bisect_right(places, max(shown, default=-1))
        return above, below

    def position(self) -> tuple[int, int]:
        """The number of the selected entry among those of its kind, and how many there are."""
        selected = self.entry is not None and self.entry.selectable
        return self._port.listed.number(self._port.index) if selected else (0, 0)

    # Moving

    def action_move(self, step: int) -> None:
        self._moved(self._port.move(step))

    def action_end(self, side: int) -> None:
        self._moved(self._port.end(side))

    def action_page(self, pages: float) -> None:
        self._moved(self._port.page(pages))

    def action_side(self, step: int) -> None:
        if self.entry is not None and self.entry.cells:
            self._moved(self._port.side(step))
        else:
            self.post_message(self.Sideways(self, step))

    def action_heading(self, step: int) -> None:
        found = self._port.heading(step)
        if found is None:
            self.post_message(self.PastHeading(self, step))
        self._moved(self._port.select(found))

    def action_follow(self) -> None:
        if self.entries:
            self.post_message(self.Followed(self))

    def _moved(self, moved: bool) -> None:
        self._redraw()
        if moved:
            self.post_message(self.Moved(self))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._port.scroll(3)
        self._redraw()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._port.scroll(-3)
        self._redraw()

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self._drawn):
            return
        index, _row, _state = self._drawn[offset.y]
        if index >= 0 and self.entries[index].selectable:
            self._moved(self._port.select(index))
            if event.chain == 2:
                self.action_follow()

    # Drawing

    def render_line(self, y: int) -> Strip:
        if not self._drawn or y >= len(self._drawn):
            return Strip.blank(self.size.width, self._look.ground(self._ground_name))
        return self._strip(*self._drawn[y])

    def on_resize(self) -> None:
        self._port.resize(self._width, self.size.height)
        self._redraw(everything=True)

    def on_focus(self) -> None:
        self.call_next(self._redraw)  # has_focus changes only after this handler

    def on_blur(self) -> None:
        self.call_next(self._redraw)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks = None

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
        room = self.size.width - _GUTTER
        return min(room, self._measure) if self._measure else room

    def _redraw(self, *, everything: bool = False) -> None:
        """Finds what every line shows now, and repaints those that changed."""
        port = self._port
        drawn: list[_LineKey] = [(-1, at, "head") for at in range(len(port.head))]
        drawn += [(index, row, self._state(index, row)) for index, row in port.in_view()]
        lines = enumerate(zip_longest(drawn, self._drawn))
        changed = [y for y, (now, before) in lines if now != before]
        self._drawn = drawn
        if everything:
            self.refresh()
        elif changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _state(self, index: int, row: int) -> str:
        """What a line's look depends on, beside its words."""
        entry = self.entries[index]
        if row < entry.space:
            return ""
        lit = ",".join(sorted(self._lit_cells(entry)))
        if index == self._port.index and self.has_focus and entry.selectable:
            return f"cursor:{self.item}:{lit}"
        return f"lit:{lit}" if self._is_lit(entry) else ""

    def _lit_cells(self, entry: Entry) -> set[str]:
        return set(self._lit.intersection(entry.cells))

    def _is_lit(self, entry: Entry) -> bool:
        return entry.id in self._lit or bool(self._lit_cells(entry))

    def _strip(self, index: int, row: int, state: str) -> Strip:
        ground = self._ground_name
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
        segments = [Segment(sign, look.of("heading", fill)), Segment(" ", look.ground(fill))]
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
        return Strip(segments).adjust_cell_length(self.size.width, look.ground(fill))
