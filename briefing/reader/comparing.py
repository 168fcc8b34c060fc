"""What has changed in a briefing, as a list over its panes."""

from typing import TYPE_CHECKING

from briefing.entries.changes import changed_item
from briefing.library import versions
from briefing.library.versions import Compared, Other
from briefing.navigation import answers
from briefing.navigation.jumps import to_item
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.screens.panes import Panes


class Comparing:
    """Finds, aside, what a briefing can be compared with, and shows what has changed."""

    def __init__(self, app: "Reader", panes: "Panes") -> None:
        self._app, self._panes = app, panes

    def begin(self) -> None:
        """Asks with which, where there are several."""
        panes, recalling = self._panes, self._panes.recalling

        def work() -> None:
            before = recalling.version_before() if recalling else None
            found = versions.others(panes.reading.path, panes.relations.briefing, before)
            self._app.call_from_thread(self._choose, [*found])

        self._app.run_worker(work, thread=True, exclusive=True, group="comparing")

    def _choose(self, others: list[Other]) -> None:
        if not others:
            self._panes.notify(versions.NOTHING_MORE, title=versions.NOTHING)
            return
        if len(others) == 1:
            self._compare(others[0])
            return
        entries = [versions.choice(number, other) for number, other in enumerate(others, 1)]

        def chosen(item: str | None) -> None:
            if item:
                self._compare(others[int(item) - 1])

        self._app.push_screen(Listing(versions.WHICH, entries, numbered=True), chosen)

    def _compare(self, other: Other) -> None:
        after = self._panes.relations

        def work() -> None:
            found = versions.compared(other, after, self._app.library.texts)
            if found is None:
                self._app.call_from_thread(self._panes.notify, answers.GONE)
            else:
                self._app.call_from_thread(self._show, found)

        self._app.run_worker(work, thread=True, exclusive=True, group="comparing")

    def _show(self, found: Compared) -> None:
        entries = found.entries()
        if not entries:
            self._panes.notify(found.unchanged)
            return

        def chosen(item: str | None) -> None:
            place = self._panes.place
            if item:
                there = to_item(place, changed_item(item, found.changes), found.sides.after)
                self._panes.arrive(place, there)

        self._app.push_screen(Listing(found.title, entries, leads=found.leads), chosen)
