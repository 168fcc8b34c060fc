"""`briefing` and `briefing tour`: the reader, or, where there is no terminal, plain text."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.bundled import bundled
from briefing.cli.ending import DONE, say
from briefing.cli.files import content, is_folder, opened
from briefing.cli.output import to_terminal
from briefing.cli.texts import texts_in, where
from briefing.desk.terminal import UNABLE
from briefing.folders import own_folders

if TYPE_CHECKING:
    from briefing.readings import Opening
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
    from briefing.cli.settings import asked_theme, forgiving, in_use

    theme = asked_theme(theme)
    own = in_use() if to_terminal() else forgiving()
    if is_folder(path):
        return _library(path, theme=theme, linear=linear, own=own)
    data = content(path)
    places = where(path, texts_in(given).values())
    if not _can_read(linear, own):
        from briefing.cli.showing import show_text

        show_text(opened(data, path, places))
        return DONE
    from briefing.readings import Opening

    opening = Opening(data, path, own_folders().cache, places)
    return _open(opening, theme=theme, linear=linear, own=own)


def _library(folder: str, *, theme: str | None, linear: bool | None, own: "Settings") -> int:
    """Opens the library of a folder; where there is no terminal, prints its list."""
    if not _can_read(linear, own):
        from briefing.cli.library import list_library

        return list_library(folder)
    return _open(folder, theme=theme, linear=linear, own=own)


def _open(
    first: "Opening | str", *, theme: str | None, linear: bool | None, own: "Settings"
) -> int:
    """Opens a briefing, or the library in a folder, in the panes or a line at a time. The flag
    is remembered, as far as the settings don't say it anyway."""
    folders = own_folders()
    before = _is_linear(None, own)
    wanted = before if linear is None else linear
    told = wanted != before and own.linear is None
    if told:
        _remember(linear=wanted)
    if not wanted:
        from briefing.reader import run as read_panes

        return read_panes(first, theme=theme or own.theme, folders=folders, settings=own)
    from briefing.linear import REMEMBERED
    from briefing.linear import run as read_lines

    return read_lines(first, folders, own, told=REMEMBERED if told else "")


def _is_linear(flag: bool | None, own: "Settings") -> bool:
    """Whether to read a line at a time: by the flag, by the settings, or since the flag was given
    once."""
    if flag is not None:
        return flag
    if own.linear is not None:
        return own.linear
    from briefing.memory import Memory

    return Memory(own_folders().memory).chosen().linear


def _remember(*, linear: bool) -> None:
    from dataclasses import replace

    from briefing.memory import Memory

    Memory(own_folders().memory, say).choose(lambda before: replace(before, linear=linear))


def _can_read(linear: bool | None, own: "Settings") -> bool:
    """Whether there is a terminal to read on; for the panes one that can be drawn on."""
    if not to_terminal():
        return False
    can_draw = os.environ.get("TERM", "") not in UNABLE
    return (can_draw or _is_linear(linear, own)) and _keys_from_terminal()


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
