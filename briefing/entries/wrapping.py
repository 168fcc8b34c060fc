"""Lines → rows that fit a width, measured in terminal cells, cut at grapheme borders."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rich.cells import cell_len

from briefing.entries.entry import Cell, Entry, Line, Run, Runs
from briefing.entries.graphemes import graphemes

_GAP = 2  # cells between columns, and before what stands at the right
_COLUMN_LEAST = 4
_TAB = 4  # cells from one stop to the next in code; elsewhere a tab is a space
_WORDS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)


def rows_of(entry: Entry, width: int) -> tuple[Runs, ...]:
    """The rows of an entry, without its space, each at most `width` cells (at least 4)."""
    width = max(width, _COLUMN_LEAST)
    return tuple(row for line in entry.lines for row in wrap_line(line, width))


def lines_of(entry: Entry, width: int) -> list[int]:
    """For each of the rows the number of the line that it is a row of, from 0."""
    width = max(width, _COLUMN_LEAST)
    return [at for at, line in enumerate(entry.lines) for _ in wrap_line(line, width)]


def wrap_line(line: Line, width: int) -> Iterator[Runs]:
    """The rows of one line."""
    if line.cells:
        yield from _wrap_cells(line, width)
        return
    lead = _length(line.lead)
    first: Runs = line.lead
    if lead > width // 2:
        yield from wrap_runs(line.lead, width)
        lead, first = 0, ()
    right = _length(line.right)
    room = width - lead
    first_room = room - (right + 1 if right else 0)
    rows = list(
        _wrap_as_is(line.runs, room) if line.as_is else wrap_runs(line.runs, room, first_room)
    )
    rows = rows or [()]
    aside_fits = len(rows) == 1 and _length(rows[0]) + _GAP + _length(line.aside) <= first_room
    if line.aside and aside_fits:
        rows[0] = _spread(rows[0], line.aside, first_room)
    if right:
        rows[0] = _spread(rows[0], line.right, room)
    if line.aside and not aside_fits:
        rows += [_blank(_GAP) + row for row in wrap_runs(line.aside, room - _GAP)]
    for number, row in enumerate(rows):
        yield (first if number == 0 else _blank(lead)) + row


def wrap_runs(runs: Runs, width: int, first: int | None = None) -> Iterator[Runs]:
    """Runs broken into rows; the first row may have another width."""
    text = "".join(run.words for run in runs)
    if "\t" in text:  # a terminal would go to a stop of its own
        runs = tuple(replace(run, words=run.words.replace("\t", " ")) for run in runs)
    width = max(width, 2)
    for start, end in _breaks(text, width, max(width if first is None else first, 2)):
        yield _slice(runs, start, end)


def column_widths(widths: tuple[int, ...], room: int) -> tuple[int, ...]:
    """The widths of columns in `room`: as wished, or the widest cut to one common width, so that
    columns of equal weight stay equal."""
    gaps = _GAP * (len(widths) - 1)
    limit = max(widths, default=0)
    while limit > _COLUMN_LEAST and sum(min(each, limit) for each in widths) + gaps > room:
        limit -= 1
    return tuple(max(min(each, limit), 1) for each in widths)


def _wrap_cells(line: Line, width: int) -> Iterator[Runs]:
    widths = column_widths(line.widths, width)
    columns = [
        [row for runs in cell.lines for row in (list(wrap_runs(runs, wide)) or [()])]
        for cell, wide in zip(line.cells, widths, strict=True)
    ]
    for at in range(max((len(column) for column in columns), default=0)):
        row: list[Run] = []
        for number, (column, wide) in enumerate(zip(columns, widths, strict=True)):
            cell = column[at] if at < len(column) else ()
            row += _in_cell(cell, line.cells[number])
            if number < len(columns) - 1:
                row += _in_cell(_blank(wide - _length(cell)), line.cells[number])
                row += _blank(_GAP)
        yield tuple(row)


def _in_cell(runs: Runs, cell: Cell) -> Runs:
    """Runs of a cell carry its id as a role, so that one column can be lit or selected."""
    if not cell.id:
        return runs
    return tuple(Run(run.words, f"{run.role} cell:{cell.id}".strip(), run.target) for run in runs)


def _wrap_as_is(runs: Runs, width: int) -> Iterator[Runs]:
    """Rows that keep their spaces; what is too long goes on in the next row."""
    runs = tuple(replace(run, words=run.words.expandtabs(_TAB)) for run in runs)
    text = "".join(run.words for run in runs)
    width = max(width, 2)
    if len(text) <= width and text.isascii():
        yield runs
        return
    start = used = 0
    for begin, _, cells in graphemes(text):
        if used + cells > width:
            yield _slice(runs, start, begin)
            start, used = begin, 0
        used += cells
    if start < len(text):
        yield _slice(runs, start, len(text))


def _spread(row: Runs, right: Runs, width: int) -> Runs:
    return row + _blank(width - _length(row) - _length(right)) + right


def _blank(width: int) -> Runs:
    return (Run(" " * width),) if width > 0 else ()


def _length(runs: Runs) -> int:
    return sum(cell_len(run.words) for run in runs)


@lru_cache(maxsize=4096)
def _breaks(text: str, width: int, first: int) -> tuple[tuple[int, int], ...]:
    """Where the rows of a text start and end; the space at a break belongs to neither row."""
    rows: list[tuple[int, int]] = []
    start = end = used = 0
    room = first
    for match in _WORDS.finditer(text):
        word = match[0]
        if word == "\n":
            rows.append((start, end))
            start, end, used, room = match.end(), match.end(), 0, width
            continue
        if word[0] in " \t":
            used += len(word)
            continue
        for at, stop, size in _pieces(word, match.start(), width):
            if used + size > room and end > start:
                rows.append((start, end))
                start, used, room = at, 0, width
            if end <= start and used and not rows:
                used = 0
            if end <= start:
                start = at
            used += size
            end = stop
    if end > start:
        rows.append((start, end))
    return tuple(rows)


def _pieces(word: str, at: int, width: int) -> Iterator[tuple[int, int, int]]:
    """The parts of a word that stay together: all of it, or, where it is too long for a row or
    written without spaces, its graphemes."""
    size = len(word) if word.isascii() else cell_len(word)
    if size <= width and (word.isascii() or not _WIDE.search(word)):
        yield at, at + len(word), size
        return
    for start, end, cells in graphemes(word):
        yield at + start, at + end, cells


def _slice(runs: Runs, start: int, end: int) -> Runs:
    found = []
    at = 0
    for run in runs:
        stop = at + len(run.words)
        if at < end and stop > start:
            words = run.words[max(start - at, 0) : end - at]
            found.append(run if len(words) == len(run.words) else Run(words, run.role, run.target))
        at = stop
    return tuple(found)
