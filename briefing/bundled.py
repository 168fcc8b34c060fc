"""What ships with the program: the folders `content` and `themes`, and its own code.

A wheel carries them inside the package, under `briefing/_data/`. In a checkout and in an
editable install they stand at the top of the repository, beside the package.
"""

import os
from pathlib import Path

from briefing import __version__

_PACKAGE = Path(__file__).parent


def bundled(kind: str) -> Path:
    """The folder `kind` (`"content"`, `"themes"`), the package's own before the repository's.

    The folder is not promised to exist: a package taken apart may have neither.
    """
    packaged = _PACKAGE / "_data" / kind
    return packaged if packaged.is_dir() else _PACKAGE.parent / kind


def made_by(*rooms: str) -> bytes:
    """The version of the program and the age of the code in these rooms: what they made may be
    kept for as long as this stays the same."""
    times = [
        each.stat().st_mtime_ns
        for room in rooms
        for each in os.scandir(_PACKAGE / room)
        if each.name.endswith(".py")
    ]
    return f"{__version__} {max(times, default=0)}".encode()
