"""Themes for Textual: ours made into its own, and its own given our variables.

Our variables stand beside Textual's under their own names: `$party-1` in a `.tcss` file,
`app.theme_variables["party-1"]` in code.
"""

from functools import lru_cache

from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from briefing.themes.loading import complete
from briefing.themes.theme import VARIABLES, WITHOUT_COLOUR, Theme, Written

# Variables of Textual's own widgets: each takes the colour of one of ours, so that a list,
# the footer and the command palette look like the panes and are read as well as they are.
_ALIKE = {
    "block-cursor-background": "cursor",
    "block-cursor-foreground": "cursor-foreground",
    "block-cursor-text-style": "cursor-style",
    "block-cursor-blurred-background": "cursor-blurred",
    "block-cursor-blurred-foreground": "cursor-blurred-foreground",
    "block-cursor-blurred-text-style": "cursor-blurred-style",
    "block-hover-background": "lit",
    "border": "pane-border-focused",
    "border-blurred": "pane-border",
    "footer-background": "bar",
    "footer-foreground": "body",
    "footer-description-foreground": "body",
    "footer-key-foreground": "key",
    "foreground-muted": "muted",
    "foreground-disabled": "muted",
    "input-cursor-background": "body",
    "input-cursor-foreground": "background",
    "input-selection-background": "cursor",
    "input-selection-foreground": "cursor-foreground",
    "link-color": "link",
    "link-background-hover": "cursor",
    "link-color-hover": "cursor-foreground",
    "markdown-h1-color": "heading",
    "markdown-h2-color": "heading",
    "markdown-h3-color": "heading",
    "markdown-h4-color": "body",
    "markdown-h5-color": "body",
    "markdown-h6-color": "muted",
    "screen-selection-background": "cursor",
    "screen-selection-foreground": "cursor-foreground",
    "scrollbar": "pane-border",
    "scrollbar-hover": "muted",
    "scrollbar-active": "pane-border-focused",
    "scrollbar-background": "background",
    "scrollbar-background-hover": "background",
    "scrollbar-background-active": "background",
    "scrollbar-corner-color": "background",
    "text-muted": "muted",
    "text-disabled": "muted",
}

# Where the selected item has no ground of its own, what the mouse selects has the colours of plain
# words, the other way round.
_REVERSED = {
    f"{name}-{part}": ours
    for name in ("input-selection", "screen-selection")
    for part, ours in (("background", "body"), ("foreground", "background"))
} | {"link-background-hover": "body", "link-color-hover": "background"}

# Textual's defaults for a terminal's colours reach for magenta, blue and half-transparent
# text, which can't be read everywhere. Selected text is black on white, which the palettes
# agree on; the cursor in an input is reversed.
_ON_TERMINAL = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "input-cursor-background": "ansi_default",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-text-style": "reverse",
    "input-selection-background": "ansi_white",
    "input-selection-foreground": "ansi_black",
    "screen-selection-background": "ansi_white",
    "screen-selection-foreground": "ansi_black",
    "link-style-hover": "bold reverse",
    "button-focus-text-style": "bold reverse",
    **{
        f"{name}-muted": "ansi_default"
        for name in (
            "primary", "secondary", "accent", "background", "success", "warning", "error"
        )
    },
}  # fmt: skip


def to_textual(theme: Theme, *, colour: bool = True) -> TextualTheme:
    """The Textual theme that a theme of ours is, with our variables and those of its widgets.

    Without `colour` (the app's `no_color`) what is selected is told by text style.
    """
    variables = {**theme.variables, **({} if colour else WITHOUT_COLOUR)}
    known = {**theme.base, **variables}
    grounded = theme.ansi or known["cursor"] != known["background"]
    alike = _ALIKE if grounded else {**_ALIKE, **_REVERSED}
    return TextualTheme(
        name=theme.name,
        primary=theme.base["primary"],
        secondary=theme.base["secondary"],
        accent=theme.base["accent"],
        foreground=theme.variables["body"],
        background=theme.base["background"],
        surface=theme.base["surface"],
        panel=theme.base["panel"],
        success=theme.base["success"],
        warning=theme.base["warning"],
        error=theme.base["error"],
        dark=theme.dark,
        ansi=theme.ansi,
        variables={
            **{variable: known[ours] for variable, ours in alike.items()},
            **(_ON_TERMINAL if theme.ansi else {}),
            **variables,
        },
    )


def variable_defaults(theme: TextualTheme, *, colour: bool = True) -> dict[str, str]:
    """Our variables for a theme that may lack them, for `App.get_theme_variable_defaults`.

    A built-in theme of Textual's gets them made of its own background, foreground and
    primary colour, as legible as ours. What a theme has itself, Textual puts before these.
    `colour` as in `to_textual`.
    """
    if theme.variables.keys() >= VARIABLES.keys():
        return {}
    return {**from_textual(theme).variables, **({} if colour else WITHOUT_COLOUR)}


def from_textual(theme: TextualTheme) -> Theme:
    """A theme of Textual's as one of ours; its name serves as title.

    Its surface and panel are left out: ours are nearer to the background, so that words
    which can be read on all of them keep their ranks.
    """
    if theme.ansi:
        return _made(theme.name, theme.dark, True, ())
    colours = theme.to_color_system().generate()
    base = {
        "background": colours["background"],
        "foreground": colours["foreground"],
        "accent": colours["primary"],
        "success": colours["success"],
        "warning": colours["warning"],
        "error": colours["error"],
    }
    return _made(theme.name, theme.dark, False, tuple(base.items()))


@lru_cache(maxsize=64)
def _made(name: str, dark: bool, ansi: bool, base: tuple[tuple[str, str], ...]) -> Theme:
    return complete(name, Written(title=name, dark=dark, ansi=ansi, base=dict(base), variables={}))


def builtin_names() -> list[str]:
    """The names of Textual's own themes, in alphabetical order."""
    return sorted(BUILTIN_THEMES)
