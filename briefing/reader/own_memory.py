"""The person's memory in the app: what holds for every briefing, and the thread that writes it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.folders import Folders
from briefing.keys import Keymap
from briefing.memory import Chosen, Memory
from briefing.reader.screens.layout import ALL_THE_ROOM
from briefing.settings import FULL, MEASURES, Settings

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.recalling import Recalling
    from briefing.reader.screens.panes import Panes


class OwnMemory:
    """What the person chose, and what is remembered of each briefing. Without folders nothing is
    remembered beyond the run. What the person has written into the settings goes before what was
    chosen in the reader: a file says the same at every start, so a choice lasts for the run."""

    def __init__(self, app: "Reader", folders: Folders, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._memory = Memory(folders.memory, self._tell) if folders.remember else None
        self._said: set[str] = set()
        self._writer: ThreadPoolExecutor | None = None
        self.chosen = self._set(self._memory.chosen() if self._memory else Chosen())

    @property
    def keymap(self) -> Keymap:
        """The keys of the person."""
        return self._settings.keymap

    def _set(self, chosen: Chosen) -> Chosen:
        theme, measure = self._settings.theme, self._settings.measure
        width = chosen.measure if measure is None else measure or ALL_THE_ROOM
        return Chosen(theme or chosen.theme, width)

    def of(self, panes: "Panes") -> "Recalling | None":
        """What is remembered of the briefing of some panes; `None` where it is no file."""
        if self._memory is None or not panes.reading.from_file:
            return None
        from briefing.reader.recalling import Recalling

        return Recalling(self._app, panes, self._memory)

    def show_visits(self) -> None:
        """What was read lately; each leads to its briefing."""
        from briefing.navigation.recall import lately_read
        from briefing.reader.screens.listing import Listing

        def chosen(path: str | None) -> None:
            if path:
                self._app.open(path)

        self._app.push_screen(Listing("Read lately", lately_read(self._memory)), chosen)

    def greets(self) -> bool:
        """Whether this is the first start that is remembered; the next will not be. What comes
        from standard input leaves no trace, so nobody is greeted over it."""
        piped = self._app.reads and not self._app.panes.reading.from_file
        if self._memory is None or piped or self._memory.greeted():
            return False
        self.aside(self._memory.greet)
        return True

    def read_before(self) -> dict[str, str] | None:
        """The SHA-256 of what was read last of every briefing that was read lately, by its path;
        `None` where nothing is remembered."""
        if self._memory is None:
            return None
        return {path: visit.sha256 for path, visit in self._memory.visits().items()}

    def choose_theme(self, theme: str) -> None:
        self._choose(lambda before: replace(before, theme=theme))
        if self._settings.theme not in (None, theme):
            self._say_for_now("theme", f"the theme {self._settings.theme}")

    def choose_measure(self, measure: int) -> None:
        self._choose(lambda before: replace(before, measure=measure))
        if self._settings.measure not in (None, measure):
            width = MEASURES[self._settings.measure or 0]
            told = "prose of full width" if width == FULL else f"prose of {width} cells"
            self._say_for_now("widths.prose", told)

    def _say_for_now(self, key: str, words: str) -> None:
        """Said once a run: what was chosen does not hold at the next start."""
        if key not in self._said:
            self._said.add(key)
            line = self._settings.line(key)
            told = f"For now. Your settings.toml, line {line}, has {words} at every start."
            self._app.notify(told)

    def _choose(self, change: Callable[[Chosen], Chosen]) -> None:
        self.chosen = change(self.chosen)
        if self._memory is not None:
            self.aside(partial(self._memory.choose, change))

    def aside(self, work: Callable[[], object]) -> None:
        """Does it in a thread, one thing after the other."""
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "memory")
        self._writer.submit(work)

    def finish(self) -> None:
        """Waits until all is remembered."""
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None

    def _tell(self, words: str) -> None:
        self._app.notify(words, title="Memory", severity="warning")
