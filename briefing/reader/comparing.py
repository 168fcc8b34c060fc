"""What has changed in a briefing: against the version that was read before, or against an earlier
briefing on the same subject."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import days
from briefing.checking.checked import checked
from briefing.comparing import Changes, compare
from briefing.entries import Entry, Line, Run
from briefing.entries.changes import Sides, change_entries, changed_item, count_changes
from briefing.library.subject import earlier
from briefing.model import Relations
from briefing.navigation.jumps import to_item
from briefing.reader.screens.listing import Listing
from briefing.regular_files import Unreadable, read
from briefing.sources import Where
from briefing.values import value

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.screens.panes import Panes


@value(frozen=True, slots=True)
class _Other:
    """A briefing to compare with: how it is called, and the way to its bytes, which are `None`
    where they are not there any more."""

    title: str
    told: str
    path: str
    data: Callable[[], bytes | None]


class Comparing:
    """Finds, aside, what a briefing can be compared with, and shows what has changed."""

    def __init__(self, app: "Reader", panes: "Panes") -> None:
        self._app, self._panes = app, panes

    def begin(self) -> None:
        """Asks with which, where there are several."""

        def work() -> None:
            self._app.call_from_thread(self._choose, self._others())

        self._app.run_worker(work, thread=True, exclusive=True, group="comparing")

    def _others(self) -> list[_Other]:
        panes, path = self._panes, self._panes.reading.path
        if not panes.reading.from_file:
            return []
        found = []
        before = panes.recalling.version_before() if panes.recalling else None
        if before is not None:
            told = "the version of this file that you read before"
            found.append(_Other("the version last read", told, path, lambda: before))
        briefing = panes.relations.briefing
        for each in earlier(path, briefing.tags, briefing.date):
            found.append(
                _Other(
                    each.title,
                    f"{days.told(each.date)} · {each.path}",
                    each.path,
                    _bytes(each.path),
                )
            )
        return found

    def _choose(self, others: list[_Other]) -> None:
        if not others:
            words = "No other version of it was read, and no earlier briefing has one of its tags."
            self._panes.notify(words, title="There is nothing to compare it with")
            return
        if len(others) == 1:
            self._compare(others[0])
            return
        entries = [_entry(number, other) for number, other in enumerate(others, 1)]

        def chosen(item: str | None) -> None:
            if item:
                self._compare(others[int(item) - 1])

        self._app.push_screen(Listing("What has changed since …", entries, numbered=True), chosen)

    def _compare(self, other: _Other) -> None:
        after = self._panes.relations

        def work() -> None:
            data = other.data()
            if data is None:
                self._app.call_from_thread(self._panes.notify, "It is not there any more.")
                return
            where = Where(Path(other.path).parent, shelf=self._app.folders.texts)
            before = Relations(checked(data, other.path, where))
            changes = compare(before.briefing, after.briefing)
            self._app.call_from_thread(self._show, other, changes, Sides(before, after))

        self._app.run_worker(work, thread=True, exclusive=True, group="comparing")

    def _show(self, other: _Other, changes: Changes, sides: Sides) -> None:
        entries = change_entries(changes, sides)
        if not entries:
            self._panes.notify(f"Nothing has changed since: {other.title}")
            return

        def leads(item: str) -> bool:
            return bool(changed_item(item, changes))

        def chosen(item: str | None) -> None:
            place = self._panes.place
            if item:
                there = to_item(place, changed_item(item, changes), sides.after)
                self._panes.arrive(place, there)

        counts = Line((Run(count_changes(changes), "muted"),))
        head = Entry("counts", "counts", (counts,), selectable=False)
        title = f"Changed since: {other.title}"
        below = [head, replace(entries[0], space=1), *entries[1:]]
        self._app.push_screen(Listing(title, below, leads=leads), chosen)


def _bytes(path: str) -> Callable[[], bytes | None]:
    def data() -> bytes | None:
        try:
            return read(path)
        except (FileNotFoundError, Unreadable):
            return None

    return data


def _entry(number: int, other: _Other) -> Entry:
    lead = (Run(f"{number} ", "key"),)
    below = Line((Run(other.told, "muted"),), lead=(Run("  "),))
    return Entry(f"{number}", "choice", (Line((Run(other.title),), lead=lead), below))
