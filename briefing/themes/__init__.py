"""Themes as values: files of colours, what they leave out derived, and whether they can be read.

A theme file is TOML. Ten lines make a theme:

    title = "Mine"
    dark = true

    [base]
    background = "#101418"
    foreground = "#e0e0e0"
    accent = "#d8b26e"

`[base]` and `[reader]` may set any name in `BASE` and `VARIABLES`, `parties` in `[reader]`
all eight party colours at once; `contrast = 7` asks for more contrast where colours are
derived; with `ansi = true` colours are the terminal's own, `ansi_default`, `ansi_red`, ….
"""

from briefing.themes.loading import DEFAULT, Shelf, complete, find, load, names, read, shelf
from briefing.themes.theme import (
    BASE,
    CONTRAST,
    PARTIES,
    VARIABLES,
    Failure,
    Theme,
    Written,
)
from briefing.toml_files import Fault

__all__ = [
    "BASE",
    "CONTRAST",
    "DEFAULT",
    "PARTIES",
    "VARIABLES",
    "Failure",
    "Fault",
    "Shelf",
    "Theme",
    "Written",
    "complete",
    "find",
    "load",
    "names",
    "read",
    "shelf",
]
