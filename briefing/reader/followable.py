"""What can be followed of the rows of a list."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len

from briefing.entries import Runs


class Followable(NamedTuple):
    """Something on the screen that can be followed: its row in the list and its column, in cells
    of the row's words, and where it leads: an id or an address. `own` tells that it is an item of
    the list itself."""

    y: int
    x: int
    slug: str
    own: bool


class Row(NamedTuple):
    """A row in view: the number of its entry, its words, and the id of the entry where this is
    its first row and the entry itself is to be followed."""

    y: int
    at: int
    runs: Runs
    found: str


def followable(rows: Iterable[Row]) -> Iterator[Followable]:
    """What can be followed, in reading order, each once: links, the columns of a table, and
    what is found."""
    seen: set[tuple[int, str]] = set()
    last: tuple[int, str] = (-1, "")
    for y, index, runs, found in rows:
        x = 0
        if found:
            yield Followable(y, x, found, own=True)
        for run in runs:
            cell = run.role.rpartition("cell:")[2] if "cell:" in run.role else ""
            if run.target:
                if (index, run.target) != last:  # or it goes on in another row
                    yield Followable(y, x, run.target, own=False)
                last = index, run.target
            elif cell and run.words.strip() and (index, cell) not in seen:
                yield Followable(y, x, cell, own=True)
            seen.add((index, cell))
            x += cell_len(run.words)
