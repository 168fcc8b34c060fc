"""`briefing themes`, and the theme that `--theme` names."""

from collections.abc import Sequence

from briefing.cli.ending import DONE, Stopped, say
from briefing.cli.output import put
from briefing.folders import own_folders
from briefing.model.diagnostic import nearest
from briefing.safe_text import one_line
from briefing.themes import DEFAULT, Failure, find, names, shelf

TEXTUALS = (
    "ansi-dark",
    "ansi-light",
    "atom-one-dark",
    "atom-one-light",
    "catppuccin-frappe",
    "catppuccin-latte",
    "catppuccin-macchiato",
    "catppuccin-mocha",
    "dracula",
    "flexoki",
    "gruvbox",
    "monokai",
    "nord",
    "rose-pine",
    "rose-pine-dawn",
    "rose-pine-moon",
    "solarized-dark",
    "solarized-light",
    "textual-dark",
    "textual-light",
    "tokyo-night",
)
"""The names of Textual's own themes, which work too. Only the reader may ask Textual itself."""


def list_themes() -> int:
    """Prints every theme with its name; files that can't be one are told on standard error."""
    own = own_folders()
    found = shelf(own.themes, own.cache)
    wide = max((len(theme.name) for theme in found.themes), default=0)
    lines = []
    for theme in found.themes:
        ground = "terminal" if theme.ansi else ("dark" if theme.dark else "light")
        chosen = "  (used if you name none)" if theme.name == DEFAULT else ""
        lines.append(f"{theme.name:{wide}}  {ground:8}  {theme.title}{chosen}")
    lines += ["", "Textual's own:", *_wrapped(TEXTUALS), ""]
    lines.append(f"Your own go into {one_line(str(own.themes))}, each a file NAME.toml.")
    put("\n".join(lines))
    for failure in found.failures:
        _tell(failure)
    return DONE


def known_theme(name: str) -> str:
    """`name`, if there is such a theme. Raises Stopped, with the nearest name or the fault of
    its file."""
    if name in TEXTUALS:
        return name
    own = own_folders()
    found = find(name, own.themes, own.cache)
    if isinstance(found, Failure):
        raise Stopped(f"the theme {name} can't be used: {one_line(found.lines()[0])}")
    if found is None:
        near = nearest(name.lower(), (*names(own.themes), *TEXTUALS))
        hint = f"did you mean {near}?" if near else "briefing themes lists them"
        raise Stopped(f"there is no theme {one_line(name)}", hint)
    return name


def _tell(failure: Failure) -> None:
    for line in failure.lines():
        say(f"briefing: {one_line(line)}")


def _wrapped(words: Sequence[str]) -> list[str]:
    from textwrap import wrap

    return wrap(", ".join(words), 76, initial_indent="  ", subsequent_indent="  ")
