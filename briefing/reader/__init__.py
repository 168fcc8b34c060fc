"""The Textual app: the only room that knows Textual."""

import os

from briefing.folders import Folders
from briefing.readings import Opening
from briefing.settings import NONE, Settings


def run(
    first: Opening | str, *, theme: str | None, folders: Folders, settings: Settings = NONE
) -> int:
    """Shows a briefing, or the library in a folder, until the person leaves; returns the exit
    code. Raises what made it crash, when the terminal has been given back.

    `theme` is a theme's name, `folders` where the person's own things are, `settings` what they
    have set.
    """
    # Textual paints at ticks of a clock, 60 a second; a key would wait for the next, 8 ms on
    # average. It has no effect on what is painted, and nothing is painted while nothing changes.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from briefing.reader.app import Reader
    from briefing.reader.leaving import shown

    opened = first if isinstance(first, str) else first.reading()
    return shown(Reader(opened, theme, folders, settings))
