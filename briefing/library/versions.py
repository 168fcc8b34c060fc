"""What a briefing can be compared with: the version that was read before, and earlier briefings
on the same subject."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing import days
from briefing.checking.checked import checked
from briefing.comparing import Changes, compare
from briefing.entries import Entry, Line, Run
from briefing.entries.changes import Sides, change_entries, changed_item, count_changes
from briefing.entries.words import numbered
from briefing.library.subject import earlier
from briefing.model import Briefing, Relations
from briefing.regular_files import Unreadable, read
from briefing.sources import Where
from briefing.values import value

NOTHING = "There is nothing to compare it with"
NOTHING_MORE = "No other version of it was read, and no earlier briefing has one of its tags."
WHICH = "What has changed since …"


@value(frozen=True, slots=True)
class Other:
    """A briefing to compare with: how it is called, what is told below that, and the way to its
    bytes, which are `None` where they are not there any more."""

    title: str
    told: str
    path: str
    data: Callable[[], bytes | None]


@value(frozen=True, slots=True)
class Compared:
    """What has changed since another version."""

    other: Other
    changes: Changes
    sides: Sides

    @property
    def title(self) -> str:
        return f"Changed since: {self.other.title}"

    @property
    def unchanged(self) -> str:
        """What is told where there are no entries."""
        return f"Nothing has changed since: {self.other.title}"

    def leads(self, item: str) -> bool:
        """Whether an entry leads to what has changed."""
        return bool(changed_item(item, self.changes))

    def entries(self) -> list[Entry]:
        """The counts, and each change; empty where nothing has changed."""
        entries = change_entries(self.changes, self.sides)
        if not entries:
            return []
        counts = count_changes(self.changes)
        line = Line((Run(counts, "muted", aloud=counts.replace(" · ", "; ")),))
        head = Entry("counts", "counts", (line,), selectable=False)
        return [head, replace(entries[0], space=1), *entries[1:]]


def others(path: str, briefing: Briefing, before: bytes | None) -> Iterator[Other]:
    """All that a briefing, by the path of its file, can be compared with; `before` is the version
    of it that was read before."""
    if path in ("", "-"):
        return
    if before is not None:
        told = "the version of this file that you read before"
        yield Other("the version last read", told, path, lambda: before)
    for each in earlier(path, briefing.tags, briefing.date):
        title = f"{each.title}, {days.told(each.date)}"
        yield Other(title, each.path, each.path, _bytes(each.path))


def compared(other: Other, after: Relations, texts: Where) -> Compared | None:
    """What has changed; `None` where the other one is not there any more. `texts` are where those
    of sources are, besides beside the other one."""
    data = other.data()
    if data is None:
        return None
    before = Relations(checked(data, other.path, texts.beside(other.path)))
    changes = compare(before.briefing, after.briefing)
    return Compared(other, changes, Sides(before, after))


def choice(number: int, other: Other) -> Entry:
    """One of several, by its number."""
    below = Line((Run(other.told, "muted"),), lead=(Run("  "),))
    return Entry(f"{number}", "choice", (Line((Run(other.title),), lead=numbered(number)), below))


def _bytes(path: str) -> Callable[[], bytes | None]:
    def data() -> bytes | None:
        try:
            return read(path)
        except (FileNotFoundError, Unreadable):
            return None

    return data
