"""Which rows of a list are in view, and which entry is selected: no widget, only the sums."""

from collections.abc import Callable

from briefing.entries import Entry, Runs
from briefing.entries.listed import Listed
from briefing.entries.wrapping import lines_of, rows_of
from briefing.navigation import View

_KEPT = 1024  # entries whose rows are kept: several screens in each direction
_HEADINGS = ("heading", "item")


class Viewport:
    """It keeps the entry at its top, not a line number, so that a resize or a change elsewhere
    leaves what is in view where it is; and only what is in view is ever wrapped."""

    def __init__(self) -> None:
        self.listed = Listed()
        self.width = self.height = 0
        self.index = self.column = 0
        self.top = self.skip = 0
        """The entry at the top, and how many of its rows are scrolled out."""
        self._chosen = (0, 0)  # top and skip as the person left them; no resize changes these
        self._to_present: str | None = None  # as soon as it is known how much room there is
        self.head: tuple[Runs, ...] = ()
        """The rows that stay at the top."""
        self._rows: dict[int, tuple[Runs, ...]] = {}
        self._mark: Callable[[Entry], Entry] = _as_it_is

    def mark(self, mark: Callable[[Entry], Entry] | None) -> None:
        """Marks words in entries; what is marked takes no other room."""
        self._mark = mark or _as_it_is
        self._wrap_anew()

    def show(self, listed: Listed, view: View, *, fit: bool = False) -> None:
        """Shows another list, with the selection and the scrolling of `view`; to `fit` another
        size, with as much more scrolling as shows the selection."""
        if listed is not self.listed:
            self.listed = listed
            self._wrap_anew()
        self.index = self._find(view.item) if view.item else listed.first
        self._to_present = None
        if view.top:
            found = listed.find(view.top)
            self.top, self.skip = found[0] if found else self.index, view.skip
        else:
            self.top = self.skip = 0
        self._chosen = self.top, self.skip
        if fit:
            self._scroll_to(self.index)
        elif not view.top:
            self.reveal()

    def resize(self, width: int, height: int) -> None:
        """Another size, in cells and rows. What was at the top stays there, as far as the
        selection can be seen too; back at the old size everything is where it was."""
        if (width, height) != (self.width, self.height):
            self.width, self.height = width, height
            self._wrap_anew()
            self.top, self.skip = self._chosen
            if self._to_present is not None:
                self.present(self._to_present)
            else:
                self._scroll_to(self.index)

    @property
    def entry(self) -> Entry | None:
        return self.listed[self.index] if len(self.listed) else None

    @property
    def item(self) -> str:
        """The id of what is selected, a cell's in a row of cells; empty in an empty list."""
        entry = self.entry
        if entry is None:
            return ""
        return entry.cells[min(self.column, len(entry.cells) - 1)] if entry.cells else entry.id

    @property
    def view(self) -> View:
        top = self.listed[self.top].id if len(self.listed) else ""
        return View(self.item, top, self.skip)

    @property
    def settled(self) -> View:
        """The view as the person left it, whatever resizes have made of it since."""
        top, skip = self._chosen
        return View(self.item, self.listed[top].id if len(self.listed) else "", skip)

    # Moving: each tells whether the selection is another

    def select(self, index: int | None) -> bool:
        """Selects an entry, `None` none other, and scrolls to it."""
        moved = index is not None and index != self.index
        if index is not None:
            self.index = index
            self.reveal()
        return moved

    def move(self, step: int) -> bool:
        """To the next entry or the one before; in one that is taller than the view first to its
        other rows. Where there is nothing else to select, the rest is scrolled into view."""
        if self._scroll_within(step):
            return False
        onward = self.listed.next_selectable(self.index, step)
        if onward is None:
            self._scroll_towards(step)
        return self.select(onward)

    def _scroll_within(self, step: int) -> bool:
        """Scrolls by half a view within the selected entry; whether it has more rows that way."""
        if not len(self.listed) or self.tall(self.index) <= self.room:
            return False
        shown = [row for index, row in self.in_view() if index == self.index]
        if not shown:
            return False
        left = self.tall(self.index) - 1 - shown[-1] if step > 0 else shown[0]
        self.scroll(step * min(left, max(1, self.room // 2)))
        return left > 0

    def _scroll_towards(self, step: int) -> None:
        """Scrolls by half a view towards an end of the list, no further than it goes."""
        rows = max(1, self.room // 2)
        if step < 0:
            self.scroll(-rows)
            return
        after = sum(self.tall(at) for at in range(self.index + 1, len(self.listed)))
        shown = sum(index > self.index for index, _row in self.in_view())
        self.scroll(max(0, min(rows, after - shown)))

    def end(self, side: int) -> bool:
        return self.select(self.listed.first if side < 0 else self.listed.last)

    def page(self, pages: float) -> bool:
        """Half a page or a whole one, down (more than 0) or up."""
        step, last = (1 if pages > 0 else -1), len(self.listed) - 1
        rows = max(1, int(abs(pages) * self.room))
        index = self.index
        while rows > 0 and 0 <= index + step <= last:
            index += step
            rows -= self.tall(index)
        if last >= 0 and not self.listed[index].selectable:
            onward = self.listed.next_selectable(index, step)
            return self.select(
                self.listed.next_selectable(index, -step) if onward is None else onward
            )
        return self.select(index)

    def side(self, step: int) -> bool:
        """Another column of the selected row."""
        before = self.item
        cells = len(self.entry.cells) if self.entry else 0
        if cells:
            self.column = max(0, min(min(self.column, cells - 1) + step, cells - 1))
        if self.item != before:
            self.reveal()
        return self.item != before

    def cell(self, step: int) -> bool:
        """The next cell (`step` 1) or the one before (-1), whatever entry it stands in."""
        slug = self.listed.next_cell(self.item, self.index, step)
        if slug is None:
            return False
        self.index = self._find(slug)
        self.reveal()
        return True

    def heading(self, step: int) -> int | None:
        return self.listed.next(self.index, step, lambda entry: entry.kind in _HEADINGS)

    # Scrolling

    @property
    def room(self) -> int:
        """The rows that scroll."""
        return max(1, self.height - len(self.head))

    def tall(self, index: int) -> int:
        """The rows of an entry, with the blank ones above it."""
        return len(self.rows_at(index))

    def rows_at(self, index: int) -> tuple[Runs, ...]:
        if index not in self._rows:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            self._rows[index] = self._rows_of(self.listed[index])
        return self._rows[index]

    def lines_at(self, index: int) -> list[int]:
        """For each of an entry's rows the number of the line that it is a row of, from 0; -1 for
        the blank ones above it."""
        entry = self.listed[index]
        return [-1] * entry.space + lines_of(entry, self.width)

    def in_view(self) -> list[tuple[int, int]]:
        """(entry, row of it) for each row below the head, as far as there are any."""
        found: list[tuple[int, int]] = []
        index, row = self.top, self.skip
        while len(found) < self.height - len(self.head) and index < len(self.listed):
            if row >= self.tall(index):
                index, row = index + 1, 0
            else:
                found.append((index, row))
                row += 1
        return found

    def scroll(self, rows: int) -> None:
        """Scrolls, and leaves the selection where it is."""
        if not len(self.listed):
            return
        self.skip += rows
        while self.skip < 0 and self.top > 0:
            self.top -= 1
            self.skip += self.tall(self.top)
        while self.top < len(self.listed) - 1 and self.skip >= self.tall(self.top):
            self.skip -= self.tall(self.top)
            self.top += 1
        self.skip = max(0, min(self.skip, self.tall(self.top) - 1))
        self._chosen = self.top, self.skip

    def reveal(self, index: int | None = None) -> None:
        """Scrolls as little as shows an entry (the selected one if none is named) whole, or its
        beginning if it is taller."""
        self._scroll_to(self.index if index is None else index)
        self._chosen = self.top, self.skip

    def present(self, slug: str) -> None:
        """Selects an entry or a cell and, where it is not in view, shows it with as much as there
        is room for of what stands before it and after it."""
        self.index = self._find(slug) if slug else self.listed.first
        self._to_present = slug if self.height <= 0 else None
        if not len(self.listed) or self.height <= 0:
            return
        own = self._rows_of_cell(self.index) or range(self.tall(self.index))
        shown = {row for index, row in self.in_view() if index == self.index}
        if not shown.issuperset(own):
            self.top, self.skip = self.index, own[0]
            self.scroll(-min(self.room // 3, max(0, self.room - len(own))))
        self._chosen = self.top, self.skip

    def _scroll_to(self, index: int) -> None:
        if not len(self.listed) or self.height <= 0:
            return
        last = len(self.listed) - 1
        index = min(index, last)
        self.top = min(self.top, last)
        self.skip = min(self.skip, self.tall(self.top) - 1)  # a wider entry has fewer rows
        if index < self.top or (index == self.top and self.skip):
            heads = index > 0 and not self.listed[index - 1].selectable
            self.top, self.skip = index - heads, 0
        elif not self._has_room(index):
            self._show_last(index)
        if self.top == index and self.skip == 0:  # no room for the blank rows above it
            self.skip = max(0, min(self.listed[index].space, self.tall(index) - self.room))
        if index == self.index and self.tall(index) > self.room and self.listed[index].cells:
            self._scroll_to_cell(index)

    def _scroll_to_cell(self, index: int) -> None:
        """Scrolls within an entry that is taller than the view to its selected cell."""
        own = self._rows_of_cell(index)
        if not own or (
            self.top == index and self.skip <= own[0] and own[-1] < self.skip + self.room
        ):
            return
        above = max(0, own[0] - self.room // 3, own[-1] + 1 - self.room)
        self.top, self.skip = index, min(own[0], above)

    def _rows_of_cell(self, index: int) -> list[int]:
        """The rows of an entry that its selected cell stands in."""
        sign, rows = f"cell:{self.item}", self.rows_at(index)
        return [at for at, row in enumerate(rows) if any(sign in run.role.split() for run in row)]

    def _has_room(self, index: int) -> bool:
        """Whether an entry at or below the top is in view, whole or with its beginning."""
        used, at = min(self.tall(index), self.room) - self.skip, self.top
        while at < index and used <= self.room:
            used += self.tall(at)
            at += 1
        return used <= self.room

    def _show_last(self, index: int) -> None:
        """Scrolls so that an entry ends the view, or begins it if it is taller."""
        need = self.tall(index)
        left = self.room - need
        self.top, self.skip = index, 0
        while self.top > 0 and left > 0:
            self.top -= 1
            left -= self.tall(self.top)
        if left < 0 and need < self.room:
            self.skip = -left

    def _find(self, slug: str) -> int:
        """The entry with this id, or that holds the cell; else the first."""
        found = self.listed.find(slug)
        if found is None:
            return self.listed.first
        index, column = found
        if column >= 0:
            self.column = column
        return index

    def _wrap_anew(self) -> None:
        self._rows.clear()
        head = (row for entry in self.listed.head for row in self._rows_of(entry))
        self.head = tuple(head)[: max(0, self.height - 2)]

    def _rows_of(self, entry: Entry) -> tuple[Runs, ...]:
        return ((),) * entry.space + rows_of(self._mark(entry), self.width)


def _as_it_is(entry: Entry) -> Entry:
    return entry
