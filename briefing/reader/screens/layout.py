"""Which panes stand on the screen, and how much room each has: by the size of the terminal, and by
where the person has moved the borders between them."""

from dataclasses import replace
from typing import Literal

from textual.geometry import Size

from briefing.navigation import PANES, Pane, Place
from briefing.settings import MEASURES
from briefing.values import value

Column = Literal["left", "right", "fifth"]

WIDE = 100  # columns from which all four panes stand side by side
ROOMY = 200  # columns from which there is room for a fifth
MEASURE = 80  # cells in which prose is read best
COLUMNS: dict[Column, tuple[Pane, ...]] = {
    "left": ("summary", "actors"),
    "right": ("quotes", "issues"),
    "fifth": ("source", "companion"),
}
"""The panes of each column, the upper one first. Of the fifth only one is there at a time."""
TOLD: tuple[Pane, ...] = (*PANES, "source")
"""Those that show what a place alone tells."""
LEAST = (24, 4)
"""The columns and the rows that a border leaves to either side."""
_BARS = 2  # rows of the title above and the keys below
_FRAME = 4  # cells of a pane that hold no words: its border, and the signs of the selection


@value(frozen=True, slots=True)
class Shares:
    """Where the borders are, each as a part of the whole: between `two` columns, between `three`,
    and between the panes of the `left` and the `right` one. `None` where the program may choose."""

    two: float | None = None
    three: tuple[float, float] | None = None
    left: float | None = None
    right: float | None = None

    def upper(self, column: Column) -> float | None:
        """The part of a column that its upper pane has."""
        return {"left": self.left, "right": self.right, "fifth": None}[column]

    def with_upper(self, column: Column, part: float | None) -> "Shares":
        return replace(self, right=part) if column == "right" else replace(self, left=part)

    def without_edges(self, columns: int) -> "Shares":
        """With the borders between that many columns where they are by themselves."""
        return replace(self, two=None) if columns == 2 else replace(self, three=None)


def is_wide(size: Size, place: Place) -> bool:
    """Whether panes stand side by side."""
    return size.width >= WIDE and not place.alone


def is_roomy(size: Size, place: Place) -> bool:
    """Whether a fifth pane stands beside the four."""
    return size.width >= ROOMY and not place.alone


def stands(name: Pane, size: Size, place: Place) -> bool:
    """Whether a pane is on the screen."""
    if not is_wide(size, place):
        return name == place.pane
    if is_roomy(size, place):
        return name != ("companion" if place.source else "source")
    beside = beside_of(place)
    return name in (place.home, beside) if beside else name not in COLUMNS["fifth"]


def beside_of(place: Place) -> Pane | None:
    """What has been opened beside a pane, where there is no room for a fifth."""
    if place.source:
        return "source"
    return "companion" if place.pane == "companion" else None


def fifth_of(place: Place) -> Pane:
    """Which of them the fifth pane is."""
    return "source" if place.source else "companion"


def columns_at(size: Size, place: Place) -> tuple[Column, ...]:
    """The columns that stand side by side, from the left."""
    return tuple(
        column
        for column, panes in COLUMNS.items()
        if any(stands(name, size, place) for name in panes)
    )


def widths(size: Size, place: Place, shares: Shares) -> dict[Column, int]:
    """The cells of each column that stands on the screen."""
    columns = columns_at(size, place)
    edges = [0, *_edges(size.width, len(columns), shares), size.width]
    return {column: edges[at + 1] - edges[at] for at, column in enumerate(columns)}


def _edges(width: int, count: int, shares: Shares) -> list[int]:
    """Where the columns after the first begin."""
    if count < 2:
        return []
    parts = shares.three if count == 3 else shares.two and (shares.two,)
    if parts:
        return within([round(part * width) for part in parts], width)
    # What prose does not need is the fifth's.
    each = width // 2 if count == 2 else min(width // 3, MEASURE + _FRAME)
    return [each * at for at in range(1, count)]


def within(edges: list[int], width: int) -> list[int]:
    """Edges that leave every column the least that it needs."""
    least = min(LEAST[0], width // (len(edges) + 1))
    found: list[int] = []
    for at, edge in enumerate(edges):
        low = (found[-1] if found else 0) + least
        found.append(max(low, min(edge, width - least * (len(edges) - at))))
    return found


ALL_THE_ROOM = -1
"""The measure before the first, where the first is not all of it."""


def measure(chosen: int, size: Size) -> int:
    """The cells of prose by the number of the measure that was chosen; 0 for all there are. Where
    there is room for five panes even the first is no wider than is read well."""
    if chosen <= 0:
        return MEASURE if chosen == 0 and size.width >= ROOMY else 0
    cells = MEASURES[min(chosen, len(MEASURES) - 1)]
    return cells if isinstance(cells, int) else 0


def next_measure(chosen: int, step: int, size: Size) -> int:
    """The number of the next narrower measure (`step` 1) or the next wider one (-1)."""
    first = ALL_THE_ROOM if size.width >= ROOMY else 0
    now = max(first, min(chosen, len(MEASURES) - 1))
    found = max(first, min(now + step, len(MEASURES) - 1))
    same = found != now and measure(found, size) == measure(now, size)
    return found + step if same else found


def moved(shares: Shares, at: int, edge: int, size: Size, place: Place) -> Shares:
    """The shares with the border `at` (from 0) between columns at another column of the screen."""
    columns = columns_at(size, place)
    edges = _edges(size.width, len(columns), shares)
    edges[at] = edge
    if at:  # the other border stays where it is
        edges[at] = max(edge, edges[at - 1] + LEAST[0])
    elif len(edges) > 1:
        edges[at] = min(edge, edges[at + 1] - LEAST[0])
    parts = [each / size.width for each in within(edges, size.width)]
    if len(parts) == 1:
        return replace(shares, two=parts[0])
    return replace(shares, three=(parts[0], parts[1]))


def rows_for_two(size: Size) -> int:
    """The rows of two panes, one above the other."""
    return size.height - _BARS


def upper_rows(column: Column, size: Size, shares: Shares) -> int:
    """The rows of the upper one of two panes; 0 for half of what there is."""
    part, rows = shares.upper(column), rows_for_two(size)
    return max(LEAST[1], min(round(part * rows), rows - LEAST[1])) if part else 0


def room(name: Pane, size: Size, place: Place, shares: Shares) -> int:
    """The cells that a pane's words will have at a place, whether it is laid out yet or not."""
    found = widths(size, place, shares)
    column = next(column for column, panes in COLUMNS.items() if name in panes)
    return found.get(column, size.width) - _FRAME if is_wide(size, place) else size.width - _FRAME
