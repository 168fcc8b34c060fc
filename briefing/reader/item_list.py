"""The one list of the reader: entries, drawn line by line, only what shows."""

from collections.abc import Sequence
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
from briefing.entries.wrapping import rows_of
from briefing.navigation import View
from briefing.reader.looks import Looks

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

    def __init__(self, *, id: str | None = None, measure: int = 0) -> None:  # noqa: A002
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] = ()
        self.head: tuple[Entry, ...] = ()
        self.measure = measure
        self._index = 0
        self._column = 0
        self._top = 0
        self._skip = 0
        self._lit: frozenset[str] = frozenset()
        self._rows: dict[int, tuple[Runs, ...]] = {}
        self._head_rows: tuple[Runs, ...] = ()
        self._drawn: list[_LineKey] = []
        self._looks: Looks | None = None

    # What it shows

    def show(self, entries: Sequence[Entry], view: View, head: Sequence[Entry] = ()) -> None:
        """Shows other entries, with the selection and the scrolling of `view`."""
        self.entries, self.head = tuple(entries), tuple(head)
        self._wrap_anew()
        self._index = self._find(view.item) if view.item else self._first()
        if view.top:
            self._top, self._skip = self._find(view.top), view.skip
        else:
            self._top = self._skip = 0
            self._reveal()
        self._redraw(everything=True)

    @property
    def item(self) -> str:
        """The id of what is selected; empty in an empty list."""
        if not self.entries:
            return ""
        entry = self.entries[self._index]
        cells = entry.cell_ids()
        return cells[min(self._column, len(cells) - 1)] if cells else entry.id

    @property
    def entry(self) -> Entry | None:
        return self.entries[self._index] if self.entries else None

    @property
    def view(self) -> View:
        top = self.entries[self._top].id if self.entries else ""
        return View(self.item, top, self._skip)

    @property
    def lit(self) -> frozenset[str]:
        """The ids that are marked as linked."""
        return self._lit

    def light(self, slugs: frozenset[str]) -> None:
        """Marks what is linked with the selection of another pane."""
        if slugs != self._lit:
            self._lit = slugs
            self._redraw()

    def reveal_lit(self) -> None:
        """Scrolls as little as shows the first lit entry."""
        for index, entry in enumerate(self.entries):
            if entry.id in self._lit:
                self._reveal(index)
                self._redraw()
                return

    def hidden_lit(self) -> tuple[int, int]:
        """How many lit entries are out of view, above and below."""
        shown = {key[0] for key in self._drawn}
        lit = [at for at, entry in enumerate(self.entries) if self._is_lit(entry)]
        first = min(shown, default=0)
        return (
            sum(at not in shown and at < first for at in lit),
            sum(at not in shown and at > first for at in lit),
        )

    def position(self) -> tuple[int, int]:
        """The number of the selected entry among those of its kind, and how many there are."""
        entry = self.entry
        same = [each.id for each in self.entries if entry and each.kind == entry.kind]
        return (same.index(entry.id) + 1, len(same)) if entry else (0, 0)

    # Moving

    def action_move(self, step: int) -> None:
        index = self._index + step
        while 0 <= index < len(self.entries) and not self.entries[index].selectable:
            index += step
        if 0 <= index < len(self.entries):
            self._select(index)

    def action_end(self, side: int) -> None:
        if self.entries:
            self._select(self._first() if side < 0 else self._last())

    def action_page(self, pages: float) -> None:
        rows = max(1, int(abs(pages) * self._room))
        step = 1 if pages > 0 else -1
        index = self._index
        while rows > 0 and 0 <= index + step < len(self.entries):
            index += step
            rows -= self._height(index)
        while 0 < index < len(self.entries) - 1 and not self.entries[index].selectable:
            index += step
        if self.entries and self.entries[index].selectable:
            self._select(index)

    def action_side(self, step: int) -> None:
        cells = self.entry.cell_ids() if self.entry else ()
        if not cells:
            self.post_message(self.Sideways(self, step))
            return
        column = max(0, min(min(self._column, len(cells) - 1) + step, len(cells) - 1))
        if column != self._column:
            self._column = column
            self._redraw()
            self.post_message(self.Moved(self))

    def action_heading(self, step: int) -> None:
        index = self._index + step
        while 0 <= index < len(self.entries):
            if self.entries[index].kind in ("heading", "item"):
                self._select(index)
                return
            index += step
        self.post_message(self.PastHeading(self, step))

    def action_follow(self) -> None:
        if self.entries:
            self.post_message(self.Followed(self))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-3)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self._drawn):
            return
        index, _row, _state = self._drawn[offset.y]
        if index >= 0 and self.entries[index].selectable:
            self._select(index)
            if event.chain == 2:
                self.action_follow()

    # Drawing

    def render_line(self, y: int) -> Strip:
        if not self._drawn or y >= len(self._drawn):
            return Strip.blank(self.size.width, self._look.ground(self._ground_name))
        return self._strip(*self._drawn[y])

    def on_resize(self) -> None:
        self._wrap_anew()
        self._reveal()
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
        return min(room, self.measure) if self.measure else room

    @property
    def _room(self) -> int:
        return max(1, self.size.height - len(self._head_rows))

    def _wrap_anew(self) -> None:
        self._rows.clear()
        head = (row for entry in self.head for row in self._rows_of(entry))
        self._head_rows = tuple(head)[: max(0, self.size.height - 2)]

    def _rows_at(self, index: int) -> tuple[Runs, ...]:
        if index not in self._rows:
            self._rows[index] = self._rows_of(self.entries[index])
        return self._rows[index]

    def _rows_of(self, entry: Entry) -> tuple[Runs, ...]:
        return ((),) * entry.space + rows_of(entry, self._width)

    def _height(self, index: int) -> int:
        return len(self._rows_at(index))

    def _redraw(self, *, everything: bool = False) -> None:
        """Finds what every line shows now, and repaints those that changed."""
        drawn: list[_LineKey] = [(-1, at, "head") for at in range(len(self._head_rows))]
        index, row = self._top, self._skip
        while len(drawn) < self.size.height and index < len(self.entries):
            if row >= self._height(index):
                index, row = index + 1, 0
                continue
            drawn.append((index, row, self._state(index, row)))
            row += 1
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
        if index == self._index and self.has_focus:
            return f"cursor:{self.item}:{lit}"
        return f"lit:{lit}" if self._is_lit(entry) else ""

    def _lit_cells(self, entry: Entry) -> set[str]:
        return set(self._lit.intersection(entry.cell_ids()))

    def _is_lit(self, entry: Entry) -> bool:
        return entry.id in self._lit or bool(self._lit_cells(entry))

    def _strip(self, index: int, row: int, state: str) -> Strip:
        ground = self._ground_name
        if state == "head":
            runs = self._head_rows[row]
            return self._painted(" ", runs, ground, None)
        runs = self._rows_at(index)[row]
        name = state.partition(":")[0]
        sign = {"cursor": "▌", "lit": "▎"}.get(name, " ")
        entry = self.entries[index]
        whole = not entry.cell_ids()
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

    # Selecting and scrolling

    def _select(self, index: int) -> None:
        if index == self._index:
            self._reveal()
            self._redraw()
            return
        self._index = index
        self._reveal()
        self._redraw()
        self.post_message(self.Moved(self))

    def _find(self, slug: str) -> int:
        """The entry with this id, or that holds the cell; else the first."""
        for index, entry in enumerate(self.entries):
            if entry.id == slug:
                return index
            cells = entry.cell_ids()
            if slug in cells:
                self._column = cells.index(slug)
                return index
        return self._first()

    def _first(self) -> int:
        return next((at for at, entry in enumerate(self.entries) if entry.selectable), 0)

    def _last(self) -> int:
        found = [at for at, entry in enumerate(self.entries) if entry.selectable]
        return found[-1] if found else 0

    def _reveal(self, index: int | None = None) -> None:
        """Scrolls as little as shows an entry whole, or its beginning if it is taller."""
        index = self._index if index is None else index
        if not self.entries or self.size.height <= 0:
            return
        index = min(index, len(self.entries) - 1)
        self._top = min(self._top, len(self.entries) - 1)
        if index < self._top or (index == self._top and self._skip):
            before = index > 0 and not self.entries[index - 1].selectable
            self._top, self._skip = index - (1 if before else 0), 0
            return
        need = self._height(index)
        used = sum(self._height(at) for at in range(self._top, index)) - self._skip
        if used + min(need, self._room) <= self._room:
            return
        self._top, self._skip = index, 0
        left = self._room - need
        while self._top > 0 and left > 0:
            self._top -= 1
            left -= self._height(self._top)
        self._skip = max(0, -left) if left < 0 and need < self._room else 0

    def _scroll(self, rows: int) -> None:
        if not self.entries:
            return
        skip = self._skip + rows
        while skip < 0 and self._top > 0:
            self._top -= 1
            skip += self._height(self._top)
        while self._top < len(self.entries) - 1 and skip >= self._height(self._top):
            skip -= self._height(self._top)
            self._top += 1
        self._skip = max(0, min(skip, self._height(self._top) - 1))
        self._redraw()
