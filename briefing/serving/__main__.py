"""One reader behind a page of the browser: `python -m briefing.serving PATH [THEME]`, started by
the server, which gives it its keys and shows what it draws."""

import sys
from dataclasses import replace
from pathlib import Path

from briefing.folders import NOWHERE, own_folders
from briefing.reader.app import Reader
from briefing.readings import Opening
from briefing.regular_files import read
from briefing.sources import LARGEST, Where


def main(path: str, theme: str | None = None) -> int:
    """Returns the exit code. Nothing is remembered of what is read in a browser, and of a folder
    that was not asked for nothing is shown."""
    own = own_folders()
    folders = replace(own, state=NOWHERE.state)
    if Path(path).is_dir():
        app = Reader(path, theme, folders)
    else:
        where = Where(Path(path).parent, shelf=own.texts)
        reading = Opening(read(path, LARGEST), path, folders.cache, where).reading()
        app = Reader(reading, theme, folders)
    app.run()
    return 70 if app.fault is not None else 0  # EX_SOFTWARE of sysexits.h


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
