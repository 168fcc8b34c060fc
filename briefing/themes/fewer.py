"""A theme in fewer colours: the 256 or the sixteen of a terminal that shows no others.

Rich would take the nearest number channel by channel, which makes pink of warm white, and of a
selected row's ground that of the rest. Here each colour is led to the nearest one that the
terminal has and that can be read, and Rich finds it as it is.
"""

import math
from functools import lru_cache

from briefing.themes.colour import Rgb, lab, rgb, text_of
from briefing.themes.contrast import DRAWN, ratio
from briefing.themes.theme import (
    GROUNDS,
    LINES,
    PARTIES,
    STYLES,
    WITHOUT_COLOUR,
    Theme,
)

MANY, SIXTEEN = 256, 16
"""How many colours a terminal shows: those of xterm's palette, or its first ones."""

Shade = tuple[Rgb, Rgb]
"""A colour to ask for, and the one that Rich and the terminal make of it."""

# The text mode of VGA, which Rich takes for the sixteen of every terminal.
_SIXTEEN = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
)
_CUBE = (0, 95, 135, 175, 215, 255)  # xterm's 6 × 6 × 6 colours, 16 to 231
_HUE = 0.03  # the chroma (of OKLCH) from which a colour is taken for coloured
_LIKE = {MANY: 0.12, SIXTEEN: 0.6}  # how far a party's colour may be led to differ from another's

_BEHIND = ("background", "surface", "panel", *GROUNDS)

Place = tuple[float, float, float]


@lru_cache(maxsize=2)
def shades(colours: int) -> tuple[Shade, ...]:
    """All that a terminal of so many colours shows."""
    if colours == SIXTEEN:
        return tuple((each, each) for each in (rgb(f"#{code}") for code in _SIXTEEN.split()))
    coloured = [
        (red, green, blue) for red in _CUBE for green in _CUBE for blue in _CUBE
        if not _is_grey((red, green, blue))
    ]  # fmt: skip
    greys = [(round(step * 10.2), 8 + 10 * (step - 1)) for step in range(1, 25)]
    return (
        *((each, each) for each in ((0, 0, 0), (255, 255, 255), *coloured)),
        *(((asked,) * 3, (shown,) * 3) for asked, shown in greys),
    )


def _is_grey(colour: Rgb) -> bool:
    """What Rich leads to a grey: a saturation (of HLS) under 15 %."""
    most, least = max(colour), min(colour)
    room = min(most + least, 510 - most - least)
    return room == 0 or (most - least) / room < 0.15


def in_fewer(theme: Theme, colours: int) -> Theme:
    """The theme as a terminal shows it that has so many colours, `MANY` or `SIXTEEN`. What only grounds tell is told by
    text style where there are sixteen."""
    if theme.ansi:
        return theme
    found = _Made(theme, colours).colours()
    styles = WITHOUT_COLOUR if colours == SIXTEEN else {}
    return Theme(
        name=theme.name,
        title=theme.title,
        dark=theme.dark,
        ansi=False,
        contrast=theme.contrast,
        base={name: found[name] for name in theme.base},
        variables={
            name: styles.get(name, colour) if name in STYLES else found[name]
            for name, colour in theme.variables.items()
        },
    )


class _Made:
    """The colours of one theme, one after the other."""

    def __init__(self, theme: Theme, colours: int) -> None:
        named = {**theme.base, **theme.variables}
        self._wanted = {name: rgb(value) for name, value in named.items() if name not in STYLES}
        self._few = colours == SIXTEEN
        self._like = _LIKE[colours]
        self._theme = theme
        self._palette = [(each, self._place(each[1])) for each in shades(colours)]
        self._found: dict[str, Shade] = {}

    def colours(self) -> dict[str, str]:
        """Each name → the colour to ask for."""
        if self._few:
            ends = ((0, 0, 0), (255, 255, 255))
            end = ends[0] if self._theme.dark else ends[1]
            self._found |= dict.fromkeys(_BEHIND, (end, end))
        else:
            self._grounds()
        self._words()
        self._lines()
        return {name: text_of(self._found[name][0]) for name in self._wanted}

    def _grounds(self) -> None:
        found = self._found
        # Rather further from the words than nearer, which leaves room for the other grounds.
        lightness, *_ = lab(self._wanted["background"])
        further = [
            each
            for each in self._palette
            if (each[1][0] < lightness if self._theme.dark else each[1][0] > lightness)
        ]
        found["background"] = self._nearest("background", further or self._palette)
        for name in ("surface", "panel", "bar", "card"):
            found[name] = self._nearest(name, self._palette)
        # A list stands on the background or on a card; what is selected or lit differs from both,
        # and what is selected from all.
        for name in ("lit", "cursor-blurred", "cursor"):
            taken = {found["background"], found["card"]}
            taken |= {found["lit"], found["cursor-blurred"]} if name == "cursor" else set()
            found[name] = self._nearest(name, self._but(taken))

    def _words(self) -> None:
        grounds = {self._found[name][1] for name in ("background", *GROUNDS)}
        least = self._theme.contrast
        self._palette = [
            each
            for each in self._palette
            if all(ratio(each[0][1], ground) >= least for ground in grounds)
        ]
        self._found["accent"] = self._nearest("accent", self._palette)
        apart = {self._found["accent"]}  # from headings, and one party from the other
        for party in (f"party-{number}" for number in range(1, PARTIES + 1)):
            self._found[party] = self._nearest(party, self._but(apart), self._like)
            apart.add(self._found[party])
        for name in self._wanted:
            if name not in self._found and name not in LINES:
                self._found[name] = self._nearest(name, self._palette)

    def _lines(self) -> None:
        background = self._found["background"][1]
        shown = [(each, self._place(each[1])) for each in shades(16 if self._few else 256)]
        drawn = [each for each in shown if each[0][1] != background]
        seen = [each for each in drawn if ratio(each[0][1], background) >= DRAWN]
        for name in LINES:
            self._found[name] = self._nearest(name, seen if "focused" in name else drawn)

    def _but(self, taken: set[Shade]) -> list[tuple[Shade, Place]]:
        return [each for each in self._palette if each[0] not in taken]

    def _nearest(
        self, name: str, shades: list[tuple[Shade, Place]], limit: float = math.inf
    ) -> Shade:
        """The shade nearest to what was wanted, no grey for a hue; of all, where it is beyond a
        limit or there is none."""
        wanted = self._place(self._wanted[name])
        if self._few:
            wanted = (self._stretched(wanted[0]), *wanted[1:])
        if name not in _BEHIND and (self._few or math.hypot(*wanted[1:]) >= _HUE):
            coloured = math.hypot(*wanted[1:]) >= _HUE
            alike = [each for each in shades if (math.hypot(*each[1][1:]) >= _HUE) == coloured]
            shades = alike or shades
        found = min(shades, key=lambda each: math.dist(each[1], wanted), default=None)
        if found is None or math.dist(found[1], wanted) > limit:
            return self._nearest(name, self._palette)
        return found[0]

    def _place(self, colour: Rgb) -> Place:
        """Where a colour is among others: in OKLab. Of sixteen all but the greys are vivid, so that
        there the hue counts alone, and lightness less."""
        lightness, a, b = lab(colour)
        chroma = math.hypot(a, b)
        if not self._few or chroma == 0:
            return lightness, a, b
        vivid = 0.4 / chroma if chroma >= _HUE else 0.0
        return lightness, a * vivid, b * vivid

    def _stretched(self, lightness: float) -> float:
        """Where the background is black or white, plain words are the other."""
        ground, words = (lab(self._wanted[name])[0] for name in ("background", "foreground"))
        along = (lightness - ground) / (words - ground) if words != ground else 1.0
        return along if self._theme.dark else 1 - along
