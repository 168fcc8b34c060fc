"""A library as it stands on the disk."""

import os
from pathlib import Path

from briefing import kept
from briefing.sources import NOWHERE, Where
from briefing.values import value


@value(frozen=True, slots=True)
class Collection:
    """The folder of a library, the cache that its index goes to, and where texts of sources are
    looked for besides in the folder of each briefing."""

    folder: str
    cache: Path
    texts: Where = NOWHERE

    @property
    def index(self) -> Path:
        """The file of the index. Where texts are looked for elsewhere, verdicts can be others, so
        that is another index."""
        told = (os.path.realpath(self.folder), *map(str, self.texts.others))
        return self.cache / "library" / f"{kept.key(*map(os.fsencode, told))[:32]}.db"

    def under(self, file: str) -> str:
        """The path of a file from the folder; empty for one that does not stand in it."""
        home, path = Path(self.folder).resolve(), Path(file).resolve()
        return str(path.relative_to(home)) if path.is_relative_to(home) else ""

    def where(self, path: str) -> Where:
        """Where the texts of a briefing are, by its path from the folder."""
        return self.texts.beside(str(Path(self.folder) / path))
