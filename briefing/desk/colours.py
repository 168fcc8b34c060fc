"""How many colours the terminal can show, where its environment tells it wrongly."""

from collections.abc import Mapping

# What each calls itself. ssh hands TERM on, but not COLORTERM, which would tell of their colours.
_OF_ALL_COLOURS = frozenset(
    ("alacritty", "contour", "direct", "foot", "ghostty", "kitty", "wezterm")
)


def colour_system(environment: Mapping[str, str]) -> str:
    """`truecolor`, `256` or `standard` (sixteen), as Rich names them, or `auto`, which leaves it
    to Rich, that is to COLORTERM and the end of TERM."""
    term = environment.get("TERM", "").lower()
    if term.startswith("screen") and environment.get("STY"):
        # GNU screen before its version 5 takes the numbers of a colour for other orders, and its
        # windows have the COLORTERM of the terminal that it was started in.
        return "256" if term.endswith("256color") else "standard"
    known = not environment.get("COLORTERM") and _OF_ALL_COLOURS.intersection(term.split("-"))
    return "truecolor" if known else "auto"
