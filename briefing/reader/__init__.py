"""The Textual app: the only room that knows Textual."""

import os

from briefing.desk.background import Question, asked, light_by_environment
from briefing.desk.colours import colour_system
from briefing.folders import Folders
from briefing.memory import Memory
from briefing.readings import Opening
from briefing.settings import NONE, Settings

_PATIENCE = 0.1  # seconds for a terminal that has not answered when all else is there
_LIGHT = "paper"


def run(
    first: Opening | str, *, theme: str | None, folders: Folders, settings: Settings = NONE
) -> int:
    """Shows a briefing, or the library in a folder, until the person leaves; returns the exit
    code. Raises what made it crash, when the terminal has been given back.

    `theme` is the name of the theme that was asked for. Without one it is that which the person
    has chosen in the reader, or one that suits the terminal. `folders` are where the person's own
    things are, `settings` what they have set.
    """
    # Textual paints at ticks of a clock, 60 a second; a key would wait for the next, 8 ms on
    # average. It has no effect on what is painted, and nothing is painted while nothing changes.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", colour_system(os.environ))
    if theme is None and folders.remember:
        theme = Memory(folders.memory).chosen().theme
    with asked(wanted=theme is None) as question:  # answered while Textual is imported
        from briefing.reader.app import Reader
        from briefing.reader.leaving import shown

        opened = first if isinstance(first, str) else first.reading()
        if theme is None and _on_light(question):
            theme = _LIGHT
        return shown(Reader(opened, theme, folders, settings), question)


def _on_light(question: Question | None) -> bool:
    """Whether the terminal's background is light, as far as it can be told."""
    light = question.light(_PATIENCE) if question else None
    if light is None:
        light = light_by_environment(os.environ.get("COLORFGBG", ""))
    return light or False
