"""Entries with the words marked that somebody looks for."""

from collections.abc import Container, Iterator
from dataclasses import replace

from briefing.entries.entry import Cell, Entry, Line, Run, Runs
from briefing.finding import Query


def marked(entry: Entry, query: Query, found: Container[str]) -> Entry:
    """The entry, which is found or has cells that are, with what is found in it marked. Where
    that stands on its card only, the first line, or the cell, is marked whole."""
    lines = tuple(_line(line, query, found) for line in entry.lines)
    if entry.id in found and not any(_is_marked(line) for line in lines) and lines:
        first, *others = lines
        lines = (_whole(first), *others)
    return replace(entry, told=lines)


def _line(line: Line, query: Query, found: Container[str]) -> Line:
    cells = tuple(_cell(cell, query, found) for cell in line.cells)
    runs, aside = _runs(line.runs, query), _runs(line.aside, query)
    return replace(line, runs=runs, aside=aside, cells=cells)


def _cell(cell: Cell, query: Query, found: Container[str]) -> Cell:
    lines = tuple(_runs(each, query) for each in cell.lines)
    if cell.id in found and not any(map(_has_hit, lines)):
        lines = tuple(tuple(_hit(run) for run in each) for each in lines)
    return replace(cell, lines=lines)


def _runs(runs: Runs, query: Query) -> Runs:
    ranges = query.ranges("".join(run.words for run in runs))
    return tuple(_cut(runs, ranges)) if ranges else runs


def _cut(runs: Runs, ranges: list[tuple[int, int]]) -> Iterator[Run]:
    at = 0
    for run in runs:
        end = at + len(run.words)
        done = at
        for start, stop in ranges:
            if stop <= done or start >= end:
                continue
            first, last = max(start, done) - at, min(stop, end) - at
            if first > done - at:
                yield replace(run, words=run.words[done - at : first])
            yield _hit(replace(run, words=run.words[first:last]))
            done = at + last
        if done < end:
            yield replace(run, words=run.words[done - at :])
        at = end


def _whole(line: Line) -> Line:
    return replace(line, runs=tuple(_hit(run) for run in line.runs))


def _hit(run: Run) -> Run:
    return replace(run, role=f"hit {run.role}".rstrip())


def _is_marked(line: Line) -> bool:
    told = (line.runs, line.aside, *(each for cell in line.cells for each in cell.lines))
    return any(map(_has_hit, told))


def _has_hit(runs: Runs) -> bool:
    return any(run.role.startswith("hit") for run in runs)
