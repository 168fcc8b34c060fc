"""What stands beside the list of a library: the summary of the briefing that is selected, which is
read aside, or what is found, in its words."""

from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.entries.listed import Listed
from briefing.library.row import Row
from briefing.library.searching import Librarian
from briefing.library.told import hit_preview, preview_entries
from briefing.navigation import View
from briefing.reader.item_list import ItemList

if TYPE_CHECKING:
    from briefing.finding import Query
    from briefing.library.full_text import Hit
    from briefing.reader.screens.library import Library


class Preview:
    """Shows one thing at a time; what comes late of another is not shown any more."""

    def __init__(self, library: "Library", librarian: Librarian) -> None:
        self._library, self._librarian = library, librarian
        self._row: Row | None = None

    @property
    def list(self) -> ItemList:
        return self._library.query_one("#preview", ItemList)

    def show_hit(self, hit: "Hit", query: "Query") -> None:
        self._row = None
        self.list.show(Listed(hit_preview(hit, query)), View())

    def show(self, row: Row | None) -> None:
        """The summary of a briefing; nothing without one."""
        self._row = row
        if row is None:
            self.list.show(Listed(), View())
            return
        library = self._library

        def work() -> None:
            summary = self._librarian.summary(row.path, row.stamp)
            with suppress(RuntimeError):  # the app is being left
                library.app.call_from_thread(take, summary)

        def take(summary: tuple[str, ...]) -> None:
            if not library.left and self._row is row:
                self.list.show(Listed(preview_entries(row, summary)), View())

        library.run_worker(work, thread=True, exclusive=True, group="preview")
