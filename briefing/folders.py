"""Where a person's own things live: the platform's folders, the XDG variables respected."""

import os
from contextlib import suppress
from pathlib import Path

from briefing.values import value

_NAME = "briefing"


@value(frozen=True, slots=True)
class Folders:
    """What is chosen stands in `config`, what is remembered in `state`, and what can be worked
    out again in `cache`. None of them is promised to exist."""

    config: Path
    state: Path
    cache: Path

    @property
    def remember(self) -> bool:
        """Whether anything can be remembered there."""
        return str(self.state) != os.devnull

    @property
    def settings(self) -> Path:
        """The file of settings, which only the person writes."""
        return self.config / "settings.toml"

    @property
    def has_settings(self) -> bool:
        """Whether there is such a file, as far as one is let to look."""
        with suppress(OSError):
            self.settings.stat()
            return True
        return False

    @property
    def themes(self) -> Path:
        """For theme files of one's own."""
        return self.config / "themes"

    @property
    def texts(self) -> Path:
        """For the texts of sources, each named by its SHA-256."""
        return self.state / "sources"

    @property
    def memory(self) -> Path:
        """For what the reader remembers between runs."""
        return self.state / "memory"


def own_folders() -> Folders:
    """The folders of the person who runs the program."""
    from platformdirs import PlatformDirs

    own = PlatformDirs(_NAME, appauthor=False)
    return Folders(own.user_config_path, own.user_state_path, own.user_cache_path)


NOWHERE = Folders(Path(os.devnull), Path(os.devnull), Path(os.devnull))
"""Holds nothing and takes nothing: for a reader that leaves no trace."""
