"""What an actor says and holds in other briefings: a list over its card."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from briefing.entries import Entry, Line, Run
from briefing.entries.listed import Listed
from briefing.library.elsewhere import Elsewhere
from briefing.navigation import View
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.library.searching import Across, Voice
    from briefing.reader.app import Reader


class AcrossListing(Listing):
    """Lists what is found, newest first, when it is found; each entry opens its briefing."""

    def __init__(self, elsewhere: Elsewhere) -> None:
        wait = Line((Run("Looking …", "muted"),))
        super().__init__(elsewhere.title, [Entry("", "empty", (wait,), selectable=False)])
        self._elsewhere = elsewhere
        self._leading: dict[str, tuple[Voice, str, int]] = {}

    def begun(self) -> None:
        self.run_worker(self._look, thread=True)

    def on_unmount(self) -> None:
        self._elsewhere.leave()

    def _look(self) -> None:
        found = self._elsewhere.found()
        with suppress(RuntimeError):  # the app is being left
            self.app.call_from_thread(self._take, found)

    def _take(self, found: "Across") -> None:
        if not self.is_running:
            return
        from briefing.library.told import across_entries

        entries = []
        for entry, voice, item in across_entries(found):
            entries.append(entry)
            if voice is not None:
                at = (item.id, item.line) if item else (voice.actor.id, 0)
                self._leading[entry.id] = (voice, *at)
        self.list.show(Listed(entries), View())

    def follow(self) -> None:
        if self.list.item in self._leading:
            voice, item, line = self._leading[self.list.item]
            cast("Reader", self.app).open(self._elsewhere.path_of(voice), item, line)
