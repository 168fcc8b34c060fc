"""The Textual app: the only room that knows Textual."""

import os
from pathlib import Path

from briefing.readings import Opening


def run(
    opening: Opening,
    *,
    theme: str | None = None,
    own_themes: Path | None = None,
    cache: Path | None = None,
) -> int:
    """Shows a briefing until the person leaves; returns the exit code. Raises what made it crash,
    when the terminal has been given back.

    `theme` is a theme's name, `own_themes` the folder of a person's own theme files, `cache` the
    one for what need not be worked out twice.
    """
    # Textual paints at ticks of a clock, 60 a second; a key would wait for the next, 8 ms on
    # average. It has no effect on what is painted, and nothing is painted while nothing changes.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from briefing.reader.app import Reader
    from briefing.reader.leaving import shown

    return shown(Reader(opening.reading(), theme, own_themes, cache))
