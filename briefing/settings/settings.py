"""The settings, as values."""

from pathlib import Path

from briefing.keys import DEFAULT, Keymap
from briefing.values import value

DATES = ("iso", "locale")
"""The ways in which dates are shown."""

FULL = "full"
MEASURES: tuple[int | str, ...] = (FULL, 80, 72, 64, 56, 48, 40)
"""The widths of prose, in cells; `full` takes all the room."""


@value(frozen=True, slots=True)
class Settings:
    """What is set; `None`, and no folder, where nothing is. `measure` is a number of MEASURES.
    `lines` tells the line of every key that is there, by the way to it: `widths.prose`."""

    path: Path | None = None
    theme: str | None = None
    linear: bool | None = None
    animation: bool | None = None
    dates: str | None = None
    measure: int | None = None
    library: Path | None = None
    texts: tuple[Path, ...] = ()
    preset: str | None = None
    keymap: Keymap = DEFAULT
    lines: tuple[tuple[str, int | None], ...] = ()

    def line(self, key: str) -> int | None:
        """The line in which a key is set, if it is."""
        return dict(self.lines).get(key)

    def where(self, key: str) -> str:
        """The file and the line in which a key is set, as a person would look for them."""
        line = self.line(key)
        return f"{self.path}:{line}" if line else str(self.path)


NONE = Settings()
"""Those of someone who has written nothing down."""
