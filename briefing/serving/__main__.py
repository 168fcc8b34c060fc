"""One reader behind a page of the browser: `python -m briefing.serving PATH [THEME]`, started by
the server, which gives it its keys and shows what it draws."""

import sys
from dataclasses import replace
from pathlib import Path

from briefing import days
from briefing.folders import NOWHERE, Folders, own_folders
from briefing.reader.app import Reader
from briefing.readings import Opening
from briefing.regular_files import read
from briefing.settings import NONE, Settings
from briefing.settings.reading import Faulty
from briefing.settings.reading import read as read_settings
from briefing.sources import Where


def main(path: str, theme: str | None = None) -> int:
    """Returns the exit code. Nothing is remembered of what is read in a browser."""
    own = own_folders()
    settings = _settings(own)
    folders = replace(own, state=NOWHERE.state)
    if Path(path).is_dir():
        app = Reader(path, theme, folders, settings)
    else:
        where = Where(shelf=own.texts, others=settings.texts).beside(path)
        reading = Opening(read(path), path, folders.cache, where).reading()
        app = Reader(reading, theme, folders, settings)
    app.run()
    return 70 if app.fault is not None else 0  # EX_SOFTWARE of sysexits.h


def _settings(own: Folders) -> Settings:
    """What the person has set; what is wrong with it was told when the server was started."""
    try:
        found = read_settings(own.settings)
    except Faulty:
        return NONE
    if found.dates is not None:
        days.follow(found.dates)
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
