"""What a theme file leaves out, made of what it says.

Grounds are the background with a little of the foreground or the accent in it. Words take
a hue and a chroma; their lightness moves until they are legible on every ground, in colour
and in grey. A colour that the file gives is never touched.
"""

from collections.abc import Iterable, Mapping

from briefing.themes.colour import Rgb, from_lch, grey, lch, luminance, mixed, rgb, text_of
from briefing.themes.theme import (
    BASE,
    GROUNDS,
    LINES,
    STYLES,
    VARIABLES,
    WITHOUT_COLOUR,
    WORDS,
    Theme,
    Written,
)
from briefing.values import value

_MIXED = {  # ground: (what is mixed into the background, how much of it on dark, on light)
    "surface": ("foreground", 0.04, 0.03),
    "panel": ("foreground", 0.06, 0.06),
    "cursor-blurred": ("foreground", 0.08, 0.07),
    "lit": ("accent", 0.10, 0.09),
    "cursor": ("accent", 0.19, 0.18),
}

# Hue (degrees of OKLCH), chroma, and how much lighter than just legible. Neighbours in the
# list are far apart in hue, since most briefings have two or three parties, and no pair of
# the first four is red against green, so that no party looks right or wrong.
_PARTIES = (
    (240, 0.095, 0.02),
    (70, 0.105, 0.02),
    (340, 0.105, 0.02),
    (160, 0.095, 0.02),
    (295, 0.100, 0.07),
    (112, 0.100, 0.12),
    (200, 0.080, 0.11),
    (25, 0.130, 0.00),
)

# The same for stances. They are hues without a verdict: refusing is not an error.
_STANCES = {
    "stance-claims": (75, 0.090),
    "stance-controls": (265, 0.090),
    "stance-refuses": (340, 0.090),
    "stance-offers": (190, 0.075),
    "stance-recognises": (230, 0.080),
}

_VERDICTS = {"success": (155, 0.11), "warning": (75, 0.12), "error": (25, 0.15)}

# TLP 2.0 gives its labels these colours on black (https://www.first.org/tlp/); on other
# grounds, and in grey, they keep the hue and become as light or dark as reading asks.
_TLP = {
    "tlp-clear": "#ffffff",
    "tlp-green": "#33ff00",
    "tlp-amber": "#ffc000",
    "tlp-red": "#ff2b2b",
}

_SAME_AS = {  # words: the base colour or the words whose colour they share
    "quote": "body",
    "speaker": "body",
    "heading": "accent",
    "link": "accent",
    "key": "accent",
    "cursor-foreground": "body",
    "cursor-blurred-foreground": "body",
    "badge-verbatim": "success",
    "badge-altered": "warning",
    "badge-not-found": "error",
    "badge-uncertain": "secondary",
    "badge-unchecked": "muted",
    "stance-open": "muted",
    "stance-other": "body",
    "severity-error": "error",
    "severity-warning": "warning",
    "severity-note": "muted",
}

_STYLED = {"cursor-style": "none", "cursor-blurred-style": "none", "lit-style": "none"}


def complete(name: str, written: Written) -> Theme:
    """The theme called `name` that a file's words make, with what they leave out derived."""
    base, variables = _of_terminal(written) if written.ansi else _of_colours(written)
    return Theme(
        name=name,
        title=written.title,
        dark=written.dark,
        ansi=written.ansi,
        contrast=written.contrast,
        base={key: base[key] for key in BASE},
        variables={key: variables[key] for key in VARIABLES},
    )


def _of_terminal(written: Written) -> tuple[dict[str, str], dict[str, str]]:
    """Everything in the terminal's own two colours; what is selected is told by style."""
    base = {key: written.base.get(key, "ansi_default") for key in BASE}
    plain = dict.fromkeys((*GROUNDS, *LINES, *WORDS), "ansi_default")
    return base, {**plain, **WITHOUT_COLOUR, **written.variables}


def _of_colours(written: Written) -> tuple[dict[str, str], dict[str, str]]:
    said = {key: rgb(value) for key, value in written.base.items()}
    said |= {key: rgb(value) for key, value in written.variables.items() if key not in STYLES}
    grounds = _grounds(said, written.dark)
    words = _words(said, grounds, written.contrast)
    foreground, background = said["foreground"], said["background"]
    named = {
        "primary": said["accent"],
        "pane-border": mixed(background, foreground, 0.28),
        "pane-border-focused": words["heading"],
        "quote-bar": mixed(background, said["accent"], 0.55),
        **grounds,
        **words,
        **said,
    }
    texts = {key: text_of(value) for key, value in named.items()}
    styles = {key: written.variables.get(key, _STYLED[key]) for key in STYLES}
    return texts, {**texts, **styles}


def _grounds(said: Mapping[str, Rgb], dark: bool) -> dict[str, Rgb]:
    background = said["background"]
    grounds = {"background": background}
    for ground, (colour, on_dark, on_light) in _MIXED.items():
        share = on_dark if dark else on_light
        grounds[ground] = said.get(ground) or mixed(background, said[colour], share)
    grounds["bar"] = said.get("bar") or grounds["panel"]
    grounds["card"] = said.get("card") or grounds["surface"]
    return grounds


def _words(said: Mapping[str, Rgb], grounds: Mapping[str, Rgb], least: float) -> dict[str, Rgb]:
    """Every colour that is read, legible on all the grounds by `least`."""
    reading = _Reading.on(grounds.values(), least)
    foreground, background = said["foreground"], said["background"]
    seeds: dict[str, Rgb] = {
        "body": foreground,
        "muted": mixed(foreground, background, 0.38),
        "secondary": reading.of_hue(300, 0.07),
        "accent": said["accent"],
        **{f"party-{n}": reading.of_hue(*seed) for n, seed in enumerate(_PARTIES, 1)},
        **{verdict: reading.of_hue(*seed) for verdict, seed in _VERDICTS.items()},
        **{stance: reading.of_hue(*seed) for stance, seed in _STANCES.items()},
        **{label: rgb(colour) for label, colour in _TLP.items()},
    }
    words = {key: reading.legible(said.get(key, seed)) for key, seed in seeds.items()}
    return words | {key: words[like] for key, like in _SAME_AS.items()}


@value(frozen=True, slots=True)
class _Reading:
    """What it takes to be legible on several grounds at once.

    On dark grounds the lightest decides, on light ones the darkest, each in colour and in
    the grey of `NO_COLOR`.
    """

    lighter: bool
    """Whether words are lighter than their ground."""
    light: float
    """The luminance that words must reach, or stay under."""
    light_in_grey: float

    @classmethod
    def on(cls, grounds: Iterable[Rgb], least: float) -> "_Reading":
        both = [(luminance(ground), luminance(grey(ground))) for ground in grounds]
        # Black and white read equally well on a luminance of 0.179.
        lighter = sum(light for light, _ in both) / len(both) < 0.179
        if lighter:
            limits = [(max(column) + 0.05) * least - 0.05 for column in zip(*both, strict=True)]
        else:
            limits = [(min(column) + 0.05) / least - 0.05 for column in zip(*both, strict=True)]
        return cls(lighter, *limits)

    def holds(self, colour: Rgb) -> bool:
        light, light_in_grey = luminance(colour), luminance(grey(colour))
        if self.lighter:
            return light >= self.light and light_in_grey >= self.light_in_grey
        return light <= self.light and light_in_grey <= self.light_in_grey

    def legible(self, colour: Rgb) -> Rgb:
        """The colour, or the nearest in lightness that can be read (white or black at last)."""
        if self.holds(colour):
            return colour
        lightness, chroma, hue = lch(colour)
        fails, reads = lightness, 1.0 if self.lighter else 0.0
        for _ in range(8):
            middle = (fails + reads) / 2
            if self.holds(from_lch((middle, chroma, hue))):
                reads = middle
            else:
                fails = middle
        return from_lch((reads, chroma, hue))

    def of_hue(self, hue: float, chroma: float, beyond: float = 0.02) -> Rgb:
        """A colour of this hue, by `beyond` further from the ground than reading asks.

        Half as far on light grounds, since dark colours soon look black.
        """
        lightness, _, _ = lch(self.legible(from_lch((0.5, chroma, hue))))
        return from_lch((lightness + (beyond if self.lighter else -beyond / 2), chroma, hue))
