"""What a theme is: a name, the base colours, and the colours of what a briefing holds.

Every variable is named once, here, with what it is for. A theme file may set any of them;
what it leaves out is derived (`briefing.themes.deriving`).
"""

from collections.abc import Mapping

from briefing.toml_files import Fault
from briefing.values import value

BASE: Mapping[str, str] = {
    "background": "behind everything",
    "foreground": "plain words",
    "accent": "the one colour that draws the eye: focus, headings, links",
    "surface": "behind what floats: cards, the command palette",
    "panel": "behind the bars at the top and the bottom",
    "primary": "Textual's own widgets; the accent if not given",
    "secondary": "Textual's own widgets, second rank",
    "success": "what went well",
    "warning": "what needs a look",
    "error": "what is wrong",
}
"""The base colours and what each is for. The first three must be given."""

REQUIRED = ("background", "foreground", "accent")
"""The base colours without which there is no theme."""

PARTIES = 8
"""How many party colours there are; with more parties they come round again."""

GROUNDS: Mapping[str, str] = {
    "bar": "behind the bars at the top and the bottom",
    "card": "behind a card, a list that floats, help",
    "lit": "behind what is linked with the selection",
    "cursor": "behind the selected item in the focused pane",
    "cursor-blurred": "behind the selected item in any other pane",
}
"""Backgrounds of the reader, beside the base colour `background`."""

LINES: Mapping[str, str] = {
    "pane-border": "a pane's border",
    "pane-border-focused": "the focused pane's border",
    "quote-bar": "the bar beside a quote",
}
"""What is drawn and not read."""

WORDS: Mapping[str, str] = {
    "body": "plain words in the reader",
    "quote": "the words of a quote",
    "speaker": "who said it",
    "muted": "what is said beside: roles, dates, counts, context",
    "heading": "headings and the titles of panes",
    "link": "words that can be followed",
    "key": "a key in the footer and in help",
    "cursor-foreground": "plain words on the selected item, focused pane",
    "cursor-blurred-foreground": "plain words on the selected item, other panes",
    **{f"party-{n}": f"the {n}. party and its members" for n in range(1, PARTIES + 1)},
    "badge-verbatim": "✓ found word for word in its source",
    "badge-altered": "≈ found, with a difference",
    "badge-not-found": "✗ not in its source",
    "badge-uncertain": "? attribution uncertain",
    "badge-unchecked": "· no text to check against",
    "stance-claims": "a position's first word: claims",
    "stance-controls": "controls",
    "stance-refuses": "refuses",
    "stance-offers": "offers",
    "stance-recognises": "recognises",
    "stance-open": "open",
    "stance-other": "any other stance",
    "severity-error": "a diagnostic: error",
    "severity-warning": "a diagnostic: warning",
    "severity-note": "a diagnostic: note",
    "tlp-clear": "the handling TLP:CLEAR",
    "tlp-green": "TLP:GREEN",
    "tlp-amber": "TLP:AMBER and TLP:AMBER+STRICT",
    "tlp-red": "TLP:RED",
}
"""What is read: every one of these is legible on every ground."""

STYLES: Mapping[str, str] = {
    "cursor-style": "text style of the selected item, focused pane",
    "cursor-blurred-style": "text style of the selected item, other panes",
    "lit-style": "text style of what is linked with the selection",
}
"""Text styles: `none`, or words of `STYLE_WORDS` with spaces between."""

WITHOUT_COLOUR = {
    "cursor-style": "bold reverse",
    "cursor-blurred-style": "underline",
    "lit-style": "bold",
}
"""The text styles that tell what is selected and what is lit where no colour does."""

STYLE_WORDS = ("bold", "italic", "reverse", "underline")

VARIABLES: Mapping[str, str] = {**GROUNDS, **LINES, **WORDS, **STYLES}
"""Every variable of the reader's own, and what it is for."""

CONTRAST = 4.5
"""The least contrast of words on their ground, for text of usual size (WCAG 2.2, 1.4.3)."""


@value(frozen=True, slots=True)
class Theme:
    """A theme, complete: nothing in it is left to derive.

    Colours are `#rrggbb`, or, where `ansi` is true, the terminal's own (`ansi_default`,
    `ansi_red`, …).
    """

    name: str
    """What it is called by: letters, digits and hyphens; the file's name without `.toml`."""
    title: str
    """What it is called in lists."""
    dark: bool
    ansi: bool
    """Whether it keeps to the colours of the terminal."""
    contrast: float
    """The contrast it promises, at least, between words and ground."""
    base: Mapping[str, str]
    """Each name in `BASE` → its colour."""
    variables: Mapping[str, str]
    """Each name in `VARIABLES` → its colour or text style."""


@value(frozen=True, slots=True)
class Written:
    """What a theme file says: values that have been checked, and no more than it holds."""

    title: str
    dark: bool
    base: Mapping[str, str]
    """Some names of `BASE`, among them those of `REQUIRED` unless `ansi`, → a colour."""
    variables: Mapping[str, str]
    """Some names of `VARIABLES` → a colour or a text style."""
    ansi: bool = False
    contrast: float = CONTRAST


@value(frozen=True, slots=True)
class Failure:
    """A theme file that can't be used, and all that is wrong with it."""

    name: str
    path: str
    faults: tuple[Fault, ...]

    def lines(self) -> list[str]:
        """One line a fault: the file, its line, the key, what is wrong and how to mend it."""
        return [fault.told(self.path) for fault in self.faults]
