"""Whether words can be read on their ground.

The measure is WCAG 2.2's contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio:
1 (the same) to 21 (black on white); 4.5 is asked of text of usual size, 7 where it is to be
enhanced, 3 of what is drawn and means something.
"""

from collections.abc import Iterator, Mapping

from briefing.themes.colour import Rgb, grey, luminance, rgb
from briefing.themes.theme import GROUNDS, PARTIES, WORDS, Theme
from briefing.values import value

_ONE_GROUND = {
    "cursor-foreground": ("cursor",),
    "cursor-blurred-foreground": ("cursor-blurred",),
}

DRAWN = 3.0
"""The least contrast of a line that means something (WCAG 2.2, 1.4.11)."""


@value(frozen=True, slots=True)
class Shortfall:
    """A pair of a theme that is harder to read than the theme promises."""

    foreground: str
    background: str
    ratio: float
    """What it is, the lower of the ratios in colour and in grey."""


def ratio(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21; which of them is the ground is no matter."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def legibility(one: Rgb, other: Rgb) -> float:
    """The contrast ratio as it is shown, or in grey under `NO_COLOR`, whichever is lower."""
    return min(ratio(one, other), ratio(grey(one), grey(other)))


def pairs() -> Iterator[tuple[str, str]]:
    """Every (words, ground) that the reader puts together, by the variables' names.

    Whatever is read may stand on every ground, since an item keeps its colours when it is
    lit or selected. Tiles of the map are the other way round: the background's colour on a
    party's.
    """
    for words in WORDS:
        for ground in _ONE_GROUND.get(words, ("background", *GROUNDS)):
            yield words, ground
    for party in range(1, PARTIES + 1):
        yield "background", f"party-{party}"


def lines() -> Iterator[tuple[str, str]]:
    """Every (line, ground) where the line means something: which pane is focused."""
    for ground in ("background", "card"):
        yield "pane-border-focused", ground


def shortfalls(theme: Theme) -> list[Shortfall]:
    """The pairs of a theme that fall short of what it promises, worst first.

    Of the terminal's own colours nothing can be known: such a theme has none.
    """
    if theme.ansi:
        return []
    colours = _colours(theme)
    measured = [
        (Shortfall(one, other, legibility(colours[one], colours[other])), least)
        for least, names in ((theme.contrast, pairs()), (DRAWN, lines()))
        for one, other in names
    ]
    short = [shortfall for shortfall, least in measured if shortfall.ratio < least]
    return sorted(short, key=lambda shortfall: shortfall.ratio)


def _colours(theme: Theme) -> Mapping[str, Rgb]:
    named = {**theme.base, **theme.variables}
    return {name: rgb(value) for name, value in named.items() if value.startswith("#")}
