"""`briefing` and `briefing tour`: the reader, or, where there is no terminal, plain text."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.bundled import bundled
from briefing.cli.ending import DONE
from briefing.cli.files import content, is_folder, opened
from briefing.cli.output import to_terminal
from briefing.cli.texts import texts_in, where
from briefing.folders import own_folders

if TYPE_CHECKING:
    from briefing.settings import Settings


def talks() -> str:
    """The path of the briefing that opens when none is named."""
    return str(bundled("content") / "abu-dhabi-talks.md")


def last_read() -> str:
    """The path of the briefing that was read last, if it is still there; else of the talks."""
    from briefing.memory import Memory

    read = Memory(own_folders().memory).visits()
    return next((path for path in reversed([*read]) if Path(path).is_file()), talks())


def tour() -> str:
    return str(bundled("content") / "tour.md")


def read(path: str, *, given: list[str], theme: str | None, linear: bool | None) -> int:
    """Opens the reader on a briefing, and returns when the person leaves it; `given` are files
    with the texts of its sources. What is no flag is as the person's settings have it. Raises
    Stopped."""
    if theme is not None:
        from briefing.cli.themes import known_theme

        theme = known_theme(theme)
    from briefing.cli.settings import forgiving, in_use

    own = in_use() if to_terminal() else forgiving()
    theme = theme or own.theme
    linear = bool(own.linear) if linear is None else linear
    if is_folder(path):
        return _library(path, theme=theme, linear=linear, own=own)
    data = content(path)
    places = where(path, texts_in(given).values())
    if not to_terminal() or not (linear or _can_draw()) or not _keys_from_terminal():
        from briefing.cli.showing import show_text

        show_text(opened(data, path, places))
        return DONE
    if linear:
        from briefing.linear import run as read_lines

        return read_lines(opened(data, path, places).briefing, places)
    from briefing.readings import Opening

    folders = own_folders()
    opening = Opening(data, path, folders.cache, places)
    from briefing.reader import run as read_panes

    return read_panes(opening, theme=theme, folders=folders, settings=own)


def _library(folder: str, *, theme: str | None, linear: bool, own: "Settings") -> int:
    """Opens the library of a folder; where there is no terminal, prints its list."""
    from briefing.cli.library import list_library, read_by_number

    if not to_terminal() or not (linear or _can_draw()) or not _keys_from_terminal():
        return list_library(folder)
    if linear:
        return read_by_number(folder)
    from briefing.reader import run as read_panes

    return read_panes(folder, theme=theme, folders=own_folders(), settings=own)


def _can_draw() -> bool:
    return os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def _keys_from_terminal() -> bool:
    """Puts the terminal on descriptor 0, if something else was there; whether there is one."""
    if os.isatty(0):
        return True
    if sys.__stdin__ is None:  # it was closed when the program started
        return False
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    # The old one has seen the end of its file; Textual asks only for the descriptor.
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    return True
