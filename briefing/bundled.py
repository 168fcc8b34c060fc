"""Where the folders that ship with the program are: `content` and `themes`.

A wheel carries them inside the package, under `briefing/_data/`. In a checkout and in an
editable install they stand at the top of the repository, beside the package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(kind: str) -> Path:
    """The folder `kind` (`"content"`, `"themes"`), the package's own before the repository's.

    The folder is not promised to exist: a package taken apart may have neither.
    """
    packaged = _PACKAGE / "_data" / kind
    return packaged if packaged.is_dir() else _PACKAGE.parent / kind
