"""Entries in reading order, asked by place and by id without a look at each of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from briefing.entries.entry import Entry


class Listed:
    """What one list shows. It is never changed, so what is asked twice is worked out once."""

    def __init__(self, entries: Iterable[Entry] = (), head: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)
        self.head = tuple(head)
        """What stays at the top while the rest scrolls."""
        self._places: dict[str, tuple[int, int]] = {}
        self._kinds: dict[str, list[int]] = {}
        for at, entry in enumerate(self.entries):
            self._kinds.setdefault(entry.kind, []).append(at)
            self._places.setdefault(entry.id, (at, -1))
            for column, cell in enumerate(entry.cells):
                self._places.setdefault(cell, (at, column))
        self._asked: tuple[frozenset[str], tuple[int, ...]] = frozenset(), ()
        self.first = self.next_selectable(-1, 1) or 0
        """Where the first entry stands that can be selected; 0 if none can."""

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __getitem__(self, at: int) -> Entry:
        return self.entries[at]

    @property
    def last(self) -> int:
        """Where the last entry stands that can be selected; 0 if none can."""
        return self.next_selectable(len(self.entries), -1) or 0

    def find(self, slug: str) -> tuple[int, int] | None:
        """Where the entry with this id stands, or the one with the cell, and the cell's column
        (-1 for an entry)."""
        return self._places.get(slug)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The ids of all cells in reading order, each once."""
        return tuple(slug for slug, (_at, column) in self._places.items() if column >= 0)

    def next_cell(self, slug: str, at: int, step: int) -> str | None:
        """The cell after (`step` 1) or before (-1) the cell `slug`; where that is none, after or
        before the entry that stands at `at`."""
        cells = self.cells
        if slug in self._places and self._places[slug][1] >= 0:
            to = cells.index(slug) + step
        else:
            before = sum(self._places[each][0] < at for each in cells)
            to = before if step > 0 else before - 1
        return cells[to] if 0 <= to < len(cells) else None

    def number(self, at: int) -> tuple[int, int]:
        """The number of an entry among those of its kind, from 1, and how many there are."""
        same = self._kinds[self.entries[at].kind]
        return bisect_left(same, at) + 1, len(same)

    def places(self, slugs: frozenset[str]) -> tuple[int, ...]:
        """Where the entries with these ids stand, or with cells of these ids, in order."""
        if slugs is not self._asked[0]:  # with every key the borders ask for the same several times
            known = self._places.keys() & slugs
            self._asked = slugs, tuple(sorted({self._places[slug][0] for slug in known}))
        return self._asked[1]

    def next(self, at: int, step: int, fits: Callable[[Entry], bool]) -> int | None:
        """The next entry that fits, after (`step` 1) or before (-1) `at`."""
        end = len(self.entries) if step > 0 else -1
        return next((to for to in range(at + step, end, step) if fits(self.entries[to])), None)

    def next_selectable(self, at: int, step: int) -> int | None:
        """The next entry that can be selected, after or before `at`."""
        return self.next(at, step, lambda entry: entry.selectable)
