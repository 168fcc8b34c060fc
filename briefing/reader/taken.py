"""Words that are marked with the mouse, to be copied."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from briefing.entries import Line, Run, Runs

_BEFORE = 3
"""The characters of a row before its words: its bar, and two signs."""

_BARS = ("│", "┃")  # beside what is quoted in prose, and beside an editor's note


class Row(NamedTuple):
    """A row of a list as it stands on the screen: where, its words, and the line that it is a row
    of, by the entry's number and its own; `None` where it is no line's."""

    y: int
    runs: Runs
    line: Line | None = None
    of: tuple[int, int] = (-1, -1)


class Marked:
    """What is marked in one list. Textual tells it, in characters of the rows that it is shown."""

    def __init__(self) -> None:
        self._selection: Selection | None = None

    def __bool__(self) -> bool:
        return self._selection is not None

    def change(self, selection: Selection | None, height: int) -> list[int]:
        """Marks something else, or nothing; which of the rows look different now."""
        before, self._selection = self._selection, selection
        return [y for y in range(height) if _span(before, y) != _span(selection, y)]

    def over(self, row: Strip, y: int) -> Strip:
        """A row with what is marked of it in reverse."""
        span = _span(self._selection, y)
        if span is None:
            return row
        end = len(row.text.rstrip("│ "))
        bounds = max(span[0], _BEFORE), end if span[1] < 0 else min(span[1], end)
        segments = []
        at = 0
        for words, style, _control in row:
            within = [max(0, min(each - at, len(words))) for each in bounds]
            for start, stop in pairwise(sorted({0, len(words), *within})):
                inside = bounds[0] <= at + start < bounds[1]
                plain = style or Style()
                look = plain + Style(reverse=not plain.reverse) if inside else style
                segments.append(Segment(words[start:stop], look))
            at += len(words)
        return Strip(segments, row.cell_length)


def taken(rows: Iterable[Row], selection: Selection) -> str:
    """The marked words. What is one line in the briefing is one again; the signs that say how far
    a quote can be trusted are no words."""
    found: list[str] = []
    before: Row | None = None
    for row in rows:
        span = selection.get_span(row.y)
        if span is None:
            continue
        end = max(0, span[1] - _BEFORE) if span[1] >= 0 else None
        words = _words(row.runs)[max(0, span[0] - _BEFORE) : end].rstrip()
        if before is not None and row.line and row.of == before.of and not row.line.cells:
            found[-1] += _between(found[-1], words.strip(), row.line) + words.strip()
        else:
            found.append(words)
        before = row
    return "\n".join(found)


def _span(selection: Selection | None, y: int) -> tuple[int, int] | None:
    """From which to which character a row is marked; the end is -1 where it is marked to its end."""
    return selection.get_span(y) if selection is not None else None


def _words(runs: Runs) -> str:
    """The words of a row, each where it stands; blanks for what are none."""
    told = (" " * len(run.words) if _is_sign(run) else run.words for run in runs)
    return "".join(told).rstrip()


def _is_sign(run: Run) -> bool:
    return run.role.startswith("badge") or run.words.strip() in _BARS


def _between(before: str, after: str, line: Line) -> str:
    """The space at which a row was broken, unless it was broken within a word."""
    whole = "".join(run.words for run in (*line.runs, *line.aside))
    tail, head = before.rpartition(" ")[2], after.partition(" ")[0]
    return "" if tail and head and tail + head in whole and f"{tail} {head}" not in whole else " "
