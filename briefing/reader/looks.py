"""Roles → styles, by the theme's variables."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.color import Color as RichColour
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from briefing.entries import Runs
from briefing.reader.frame import HEAVY, LIGHT

_COLOURS = {
    "quote": "quote", "inserted": "muted", "name": "speaker", "muted": "muted", "count": "muted",
    "heading": "heading", "label": "heading", "link": "link", "caveat": "badge-uncertain",
    "gap": "muted", "date": "muted", "axis": "heading", "tab": "muted", "tab-on": "heading",
    "note-label": "heading", "note-note": "muted", "note-tip": "muted", "code": "muted",
    "note-important": "heading", "note-warning": "severity-warning",
    "note-caution": "severity-warning", "key": "key", "image": "link", "footnote": "link",
    "passage": "quote", "own-note": "link", "change-kept": "muted", "change-marked": "muted",
    "change-dropped": "severity-error", "change-added": "severity-warning",
}  # fmt: skip
_SHAPES = {
    "heading": {"bold": True}, "strong": {"bold": True}, "name": {"bold": True},
    "stance": {"bold": True}, "emphasis": {"italic": True}, "strike": {"strike": True},
    "tile-contested": {"bold": True, "underline": True}, "tile": {"bold": True},
    "tab-on": {"bold": True, "underline": True}, "note-label": {"bold": True},
    "link": {"underline": True}, "key": {"bold": True}, "passage": {"underline": True},
    "change-dropped": {"bold": True}, "change-added": {"bold": True},
}  # fmt: skip


class Frame(NamedTuple):
    """How a list's border looks."""

    signs: str
    above: Style
    title: Style
    rest: Style
    note: Style


class Looks:
    """The styles of one theme; made anew when the theme changes."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self.of = lru_cache(maxsize=1024)(self._of)
        self.ground = lru_cache(maxsize=16)(self._ground)
        self.frame = lru_cache(maxsize=16)(self._frame)

    def _ground(self, name: str) -> Style:
        """The style of plain words on one of the theme's grounds."""
        words = "cursor-foreground" if name == "cursor" else "body"
        style = Style(color=self._colour(words), bgcolor=self._colour(name))
        written = self._variables.get(f"{name}-style", "")
        return style + Style.parse(written) if written not in ("", "none") else style

    def _of(self, role: str, ground: str) -> Style:
        style = self.ground(ground)
        for word in role.split():
            colour = _COLOURS.get(word, word if word in self._variables else "")
            if colour and ground != "cursor":
                style += Style(color=self._colour(colour))
            style += Style(**_SHAPES.get(word, {}))  # type: ignore[arg-type]
        if role.startswith("hit"):  # on a ground that is reversed itself the other way round
            style += Style(reverse=not self.ground(ground).reverse, bold=True)
        return style

    def _colour(self, variable: str) -> RichColour:
        return Color.parse(self._variables.get(variable) or "ansi_default").rich_color

    def _frame(self, ground: str, *, active: bool) -> Frame:
        """A border on one of the theme's grounds. Where what is selected is told by its style, a
        heavy line above tells by its shape what its colour tells otherwise."""
        styled = "reverse" in self._variables.get("cursor-style", "")
        return Frame(
            HEAVY if active and styled else LIGHT,
            self.of("pane-border-focused" if active else "pane-border", ground),
            self.of("heading" if active else "strong", ground),
            self.of("pane-border", ground),
            self.of("muted", ground),
        )


_NO_GROUNDS: Mapping[str, str] = {}


def painted(
    look: Looks,
    signs: tuple[str, str],
    runs: Runs,
    fill: str,
    width: int,
    *,
    grounds: Mapping[str, str] = _NO_GROUNDS,
) -> Strip:
    """A row of `width` cells on the ground `fill`, two signs before it; `grounds` are those of
    single cells, by their ids."""
    plain, signed = look.ground(fill), look.of("heading", fill)
    segments = [Segment(sign, plain if sign == " " else signed) for sign in signs]
    for run in runs:
        role, _, cell = run.role.partition("cell:")
        segments.append(Segment(run.words, look.of(role, grounds.get(cell, fill))))
    strip = Strip(segments).adjust_cell_length(width, look.ground(fill))
    return strip.simplify()  # fewer changes of style are fewer bytes to the terminal
