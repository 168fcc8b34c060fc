"""The panes as they stand on the screen: side by side, or the one that there is room for."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size

from briefing.navigation import Pane, Place, View
from briefing.reader.item_list import ItemList
from briefing.reader.screens import layout
from briefing.reader.screens.borders import Borders


class Tiles(Horizontal):
    """Gives every pane its room, and lets the person move the borders between them."""

    def __init__(self, moved: Callable[[], None], shared: Callable[[], None]) -> None:
        """`moved` is called when the selection of a pane is another, `shared` when the room has
        been shared out in another way."""
        super().__init__()
        self._moved_to, self._shared = moved, shared
        self.borders = Borders(self)
        self.fitted = Size(0, 0)
        """The terminal that the panes are laid out for."""
        self.shares = layout.Shares()
        """Where the borders between the panes are."""
        self.place = Place()
        """What the panes are laid out for."""

    def compose(self) -> ComposeResult:
        for column, panes in layout.COLUMNS.items():
            with Vertical(id=column, classes="column"):
                for name in panes:
                    yield ItemList(id=name, moved=self._moved_to)

    def pane(self, name: Pane) -> ItemList:
        return self.query_one(f"#{name}", ItemList)

    def stands(self, name: Pane) -> bool:
        """Whether a pane is on the screen."""
        return layout.stands(name, self.fitted, self.place)

    @property
    def side_by_side(self) -> bool:
        return layout.is_wide(self.fitted, self.place)

    @property
    def roomy(self) -> bool:
        """Whether there is room for a fifth pane."""
        return layout.is_roomy(self.fitted, self.place)

    def room(self, name: Pane) -> int:
        """The cells that a pane's words have, whether it is laid out yet or not."""
        return layout.room(name, self.fitted, self.place, self.shares)

    def views(self, view: Callable[[ItemList], View]) -> dict[Pane, View]:
        """A view of each pane that a place alone tells of, and that shows something."""
        panes = ((name, self.pane(name)) for name in layout.TOLD)
        return {name: view(pane) for name, pane in panes if pane.entries}

    def lay_out(self, place: Place) -> None:
        """Gives every pane that stands on the screen at a place its room."""
        self.place = place
        widths = layout.widths(self.fitted, place, self.shares)
        for column, names in layout.COLUMNS.items():
            standing = [name for name in names if self.stands(name)]
            box = self.query_one(f"#{column}")
            box.display = bool(standing)
            box.styles.width = widths[column] if column in widths and len(widths) > 1 else "1fr"
            for name in names:
                pane = self.pane(name)
                pane.display = name in standing
                pane.activate(name == place.pane)
            rows = layout.upper_rows(column, self.fitted, self.shares)
            self.pane(names[0]).styles.height = rows if len(standing) > 1 and rows else "1fr"

    def share(self, shares: layout.Shares) -> None:
        """Shares out the room in another way."""
        if shares != self.shares:
            self.shares = shares
            self._shared()

    # The mouse between the panes

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button == 1 and self.borders.take(event.screen_offset):
            self.capture_mouse()
            self.screen.clear_selection()  # no words are marked by this

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self.borders.drag(event.screen_offset)

    def on_mouse_up(self) -> None:
        if self.borders.held:
            self.borders.let_go()
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        if event.chain == 2:
            self.borders.reset(event.screen_offset)
