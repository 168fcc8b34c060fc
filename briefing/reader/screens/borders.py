"""The borders between panes: the mouse drags them, and keys move them."""

from typing import TYPE_CHECKING, NamedTuple

from textual.geometry import Offset

from briefing.reader.screens import layout
from briefing.reader.screens.layout import COLUMNS, Column

if TYPE_CHECKING:
    from briefing.reader.screens.tiles import Tiles

_STEP = (4, 2)  # columns and rows that a key moves a border


class Border(NamedTuple):
    """The one after the column `at` (from 0); in a column the one between its two tiles. `off` is
    how far from the edge it was taken, in cells."""

    at: int
    column: Column | None
    off: int


class Borders:
    """Where they are is kept as parts of the whole, so that it outlasts a resize."""

    def __init__(self, tiles: "Tiles") -> None:
        self._tiles = tiles
        self._held: Border | None = None

    # The mouse

    def take(self, spot: Offset) -> bool:
        """Takes the border at a spot of the screen; whether there is one."""
        self._held = self._at(spot)
        return self._held is not None

    @property
    def held(self) -> bool:
        return self._held is not None

    def drag(self, spot: Offset) -> None:
        """Moves what was taken to another spot."""
        if self._held is None:
            return
        border = self._held
        if border.column is None:
            self._move_edge(border.at, spot.x - border.off)
        else:
            above = self._tiles.pane(COLUMNS[border.column][0]).region.y
            self._move_rows(border.column, spot.y - border.off - above)

    def let_go(self) -> None:
        self._held = None

    def reset(self, spot: Offset) -> bool:
        """Puts the border at a spot back where it is by itself; whether there is one."""
        border = self._at(spot)
        if border is None:
            return False
        shares = self._tiles.shares
        if border.column is not None:
            shares = shares.with_upper(border.column, None)
        else:
            shares = shares.without_edges(len(self._columns))
        self._tiles.share(shares)
        return True

    def _at(self, spot: Offset) -> Border | None:
        """The border at a spot: it is as wide as the lines of both panes that it stands between."""
        if not self._tiles.side_by_side:
            return None
        for at, column in enumerate(self._columns):
            box = self._tiles.query_one(f"#{column}").region
            if not box.contains_point(spot):
                continue
            last = at == len(self._columns) - 1
            if spot.x == box.right - 1 and not last:
                return Border(at, None, -1)
            if spot.x == box.x and at:
                return Border(at - 1, None, 0)
            edge = self._row_edge(column)
            if edge is not None and spot.y - edge in (-1, 0):
                return Border(0, column, spot.y - edge)
        return None

    # Keys

    def step(self, across: int, down: int) -> None:
        """Makes the pane in focus wider or taller by steps (less than 0: narrower, lower)."""
        tiles = self._tiles
        name = tiles.place.pane
        column = next(column for column, names in COLUMNS.items() if name in names)
        if not tiles.side_by_side:
            tiles.notify("One pane is on the screen, and it has all the room.")
        elif across:
            at = self._columns.index(column)
            last = at == len(self._columns) - 1
            edge = sum(self._widths[: at if last else at + 1])
            self._move_edge(at - last, edge + (-across if last else across) * _STEP[0])
        else:
            upper, lower = COLUMNS[column]
            if not (tiles.stands(upper) and tiles.stands(lower)):
                tiles.notify("No pane stands above or below this one.")
                return
            # By what they are given, not by where they are: they may not be laid out yet.
            rows = layout.upper_rows(column, tiles.fitted, tiles.shares)
            rows = rows or layout.rows_for_two(tiles.fitted) // 2
            self._move_rows(column, rows + (down if name == upper else -down) * _STEP[1])

    def reset_all(self) -> None:
        """Puts every border back where it is by itself."""
        if self._tiles.shares == layout.Shares():
            self._tiles.notify("No border between the panes has been moved.")
        self._tiles.share(layout.Shares())

    # Where they are

    @property
    def _columns(self) -> tuple[Column, ...]:
        return layout.columns_at(self._tiles.fitted, self._tiles.place)

    @property
    def _widths(self) -> list[int]:
        tiles = self._tiles
        return [*layout.widths(tiles.fitted, tiles.place, tiles.shares).values()]

    def _row_edge(self, column: Column) -> int | None:
        """The row of the screen at which the lower of two panes begins; `None` where one stands
        alone."""
        upper, lower = (self._tiles.pane(name) for name in COLUMNS[column])
        return lower.region.y if upper.display and lower.display else None

    def _move_edge(self, at: int, edge: int) -> None:
        tiles = self._tiles
        tiles.share(layout.moved(tiles.shares, at, edge, tiles.fitted, tiles.place))

    def _move_rows(self, column: Column, upper: int) -> None:
        """Gives the upper pane of a column so many rows, as far as both have the least."""
        tiles = self._tiles
        rows = layout.rows_for_two(tiles.fitted)
        least = layout.LEAST[1]
        wanted = max(least, min(upper, rows - least))
        if rows >= 2 * least:
            tiles.share(tiles.shares.with_upper(column, wanted / rows))
