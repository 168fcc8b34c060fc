"""The rows of a list as they are drawn, each kept until something else stands there."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from textual.strip import Strip

from briefing.reader.followable import Row
from briefing.reader.laid import PLAIN, Laid, State
from briefing.reader.looks import Looks, painted
from briefing.reader.taken import Row as TakenRow
from briefing.reader.viewport import Viewport

_STRIPS = 2048  # drawn rows that are kept: some screens
_Key = tuple[int, int, State]
"""Which entry, which row of it, and what is laid over that."""
_HEAD = -1  # the index of the rows that stay at the top
_BLANK: _Key = (-2, 0, PLAIN)


class Drawn:
    """What every line below the border shows."""

    def __init__(self, port: Viewport, laid: Laid, styles: Callable[[], tuple[Looks, str]]) -> None:
        """`styles` are those of the theme, and the name of the ground that the list stands on."""
        self._port, self._laid, self._styles = port, laid, styles
        self._keys: list[_Key] = []
        self._strips: dict[_Key, Strip] = {}
        self._width = 0

    def forget(self) -> None:
        """The styles are others: all is drawn anew."""
        self._strips.clear()

    def fit(self, width: int, *, active: bool) -> None:
        """Draws all anew, `width` cells wide."""
        self._width = width
        self._strips.clear()
        self._keys = self._in_view(active)

    def find(self, *, active: bool, everything: bool) -> tuple[list[int], bool]:
        """Finds what every line shows now: which lines look different, counted from 1, and
        whether other words stand there. With `everything` they may by the same numbers."""
        keys, before = self._in_view(active), self._keys
        looked = [self._strips.get(key) for key in before] if everything else []
        if everything or len(self._strips) > _STRIPS:
            self._strips.clear()
        self._keys = keys
        now: Sequence[object] = [*map(self._strip_of, keys)] if everything else keys
        was, blank = (looked, self._strip_of(_BLANK)) if everything else (before, None)
        pairs = enumerate(zip_longest(now, was, fillvalue=blank), 1)
        moved = everything or [key[:2] for key in keys] != [key[:2] for key in before]
        return [y for y, (one, other) in pairs if one != other], moved

    def strip(self, y: int) -> Strip:
        """A line, counted from 1."""
        return self._strip_of(self._keys[y - 1] if y <= len(self._keys) else _BLANK)

    def entry_at(self, y: int) -> int | None:
        """The index of the entry that a line is of, from 1; `None` where it is of none."""
        index = self._keys[y - 1][0] if 0 < y <= len(self._keys) else _BLANK[0]
        return index if index >= 0 else None

    def ends(self) -> tuple[int, int]:
        """The first and the last entry in view, 0 and -1 where there are none."""
        shown = [key[0] for key in self._keys if key[0] >= 0]
        return min(shown, default=0), max(shown, default=-1)

    def to_follow(self) -> Iterator[Row]:
        """The rows in view, for what can be followed in them."""
        found, port = self._laid.found, self._port
        for y, (index, row, _state) in enumerate(self._keys, 1):
            if index == _HEAD:
                yield Row(y, index, port.head[row], "")
            elif index >= 0:
                entry = port.listed[index]
                hit = found is not None and row == entry.space and entry.id in found
                yield Row(y, index, port.rows_at(index)[row], entry.id if hit else "")

    def to_take(self) -> Iterator[TakenRow]:
        """The rows in view, for the words that are marked in them."""
        port = self._port
        lines: dict[int, list[int]] = {}
        for y, (index, row, _state) in enumerate(self._keys, 1):
            if index == _HEAD:
                yield TakenRow(y, port.head[row])
            elif index >= 0:
                if index not in lines:
                    lines[index] = port.lines_at(index)
                at = lines[index][row]
                line = port.listed[index].lines[at] if at >= 0 else None
                yield TakenRow(y, port.rows_at(index)[row], line, (index, at))

    def _in_view(self, active: bool) -> list[_Key]:
        port, laid = self._port, self._laid
        state = State(terms=laid.terms)
        found: list[_Key] = [(_HEAD, at, state) for at in range(len(port.head))]
        for index, row in port.in_view():
            selected = port.item if index == port.index and active else None
            found.append((index, row, laid.over(port.listed[index], row, selected)))
        return found

    def _strip_of(self, key: _Key) -> Strip:
        found = self._strips.get(key)
        if found is None:
            found = self._strips[key] = self._painted(*key)
        return found

    def _painted(self, index: int, row: int, state: State) -> Strip:
        (look, ground), width = self._styles(), self._width
        if index == _BLANK[0]:
            return Strip.blank(width, look.ground(ground))
        if index == _HEAD:
            return painted(look, (" ", " "), self._port.head[row], ground, width)
        runs, entry = self._port.rows_at(index)[row], self._port.listed[index]
        return self._laid.paint(entry, runs, state, look=look, ground=ground, width=width)
