"""The border of a list: a line above with its title, one below with a count, bars between."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.entries.graphemes import shortened

LIGHT = "╭─╮"
HEAVY = "┍━┑"
"""The signs of the line above; the heavy one stands where colour can't tell which list has the
keys. Only this line tells it: a terminal is sent the whole row for each cell at its end."""


def above(signs: str, width: int, title: str, line: Style, words: Style) -> Strip:
    """The line above a list, `width` cells wide, with its title at the left."""
    room = width - 6
    if room < 1 or not title:
        return Strip([Segment(_closed(signs[0], signs[1], signs[2], width), line)], width)
    shown = shortened(title, room)
    strip = Strip([Segment(f"{signs[0]}{signs[1]} ", line), Segment(shown, words)])
    rest = width - strip.cell_length
    return Strip([*strip, Segment(_closed(" ", signs[1], signs[2], rest), line)], width)


def below(width: int, note: str, line: Style, words: Style) -> Strip:
    """The line below a list, with a short note at the right."""
    end = Strip([Segment(note, words), Segment(" ─╯", line)])
    rest = width - end.cell_length
    if rest < 3 or not note:
        return Strip([Segment(_closed("╰", "─", "╯", width), line)], width)
    return Strip([Segment(_closed("╰", "─", " ", rest), line), *end], width)


def between(inner: Strip, line: Style) -> Strip:
    """A row of a list between its bars."""
    bar = Segment("│", line)
    return Strip([bar, *inner, bar], inner.cell_length + 2)


def _closed(first: str, middle: str, last: str, width: int) -> str:
    return (first + middle * max(0, width - 2) + last)[: max(0, width)]


def over(inner: Strip, labels: Iterable[tuple[int, str]], look: Style) -> Strip:
    """A row without its bars, with labels over it, each at its column."""
    for at, label in labels:
        parts = [inner.crop(0, at), Strip([Segment(label, look)], len(label))]
        inner = Strip.join([*parts, inner.crop(at + len(label), inner.cell_length)])
    return inner
