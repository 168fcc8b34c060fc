"""The person's memory in the app: what holds for every briefing, and the thread that writes it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.folders import Folders
from briefing.memory import Chosen, Memory

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.recalling import Recalling
    from briefing.reader.screens.panes import Panes


class OwnMemory:
    """What the person chose, and what is remembered of each briefing. Without folders nothing is
    remembered beyond the run."""

    def __init__(self, app: "Reader", folders: Folders) -> None:
        self._app = app
        self._memory = Memory(folders.memory, self._tell) if folders.remember else None
        self._writer: ThreadPoolExecutor | None = None
        self.chosen = self._memory.chosen() if self._memory else Chosen()

    def of(self, panes: "Panes") -> "Recalling | None":
        """What is remembered of the briefing of some panes; `None` where it is no file."""
        if self._memory is None or not panes.reading.from_file:
            return None
        from briefing.reader.recalling import Recalling

        return Recalling(self._app, panes, self._memory)

    def show_visits(self) -> None:
        """What was read lately; each leads to its briefing."""
        from briefing.entries.kept import visit_entries
        from briefing.reader.screens.listing import Listing

        visits = self._memory.visits() if self._memory else {}

        def chosen(path: str | None) -> None:
            if path:
                self._app.open(path)

        entries = [*visit_entries(visits)]
        self._app.push_screen(Listing("Read lately", entries), chosen)

    def read_before(self) -> dict[str, str]:
        """The SHA-256 of what was read last of every briefing that was read lately, by its path."""
        visits = self._memory.visits() if self._memory else {}
        return {path: visit.sha256 for path, visit in visits.items()}

    def choose_theme(self, theme: str) -> None:
        self._choose(lambda before: replace(before, theme=theme))

    def choose_measure(self, measure: int) -> None:
        self._choose(lambda before: replace(before, measure=measure))

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
