"""The list of a library: its briefings newest first, by month or by tag, as far as they fit."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from briefing.entries.entry import Entry, heading
from briefing.entries.listed import Listed
from briefing.finding import Query
from briefing.keys import DEFAULT, Keymap
from briefing.library.following import Change
from briefing.library.row import Row
from briefing.library.told import News, empty_entry, row_entry
from briefing.safe_text import one_line
from briefing.values import value

Grouping = Literal["month", "tag"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_APART = "\0"
"""Parts a tag from a path, which has none, in the id of an entry."""


@value(frozen=True, slots=True)
class Wanted:
    """What is listed: the briefings that have all `words` in their title, their tags and the names
    of their actors, if `faulty` only those with errors, warnings or a problem."""

    words: str = ""
    faulty: bool = False
    grouping: Grouping = "month"

    @property
    def is_all(self) -> bool:
        return not self.words and not self.faulty

    @property
    def told(self) -> str:
        """What not all have, as it follows upon what they are; empty for all."""
        fitting = f" with “{one_line(self.words)}”" if self.words else ""
        return f"{' with problems' if self.faulty else ''}{fitting}"

    def regrouped(self) -> "Wanted":
        return replace(self, grouping="tag" if self.grouping == "month" else "month")

    def turned(self) -> "Wanted":
        """All instead of those with problems, or the other way round."""
        return replace(self, faulty=not self.faulty)

    def wider(self) -> "Wanted":
        """Without the words, else without the rest: what came last goes first."""
        return replace(self, words="", faulty=self.faulty and bool(self.words))


ALL = Wanted()


def path_of(item: str) -> str:
    """The path in the id of an entry; empty for a heading."""
    return "" if item.startswith("group/") else item.rpartition(_APART)[2]


class Catalogue:
    """The rows of a library in a folder, and the list that is made of them. `keymap` has the keys
    that are named."""

    def __init__(self, folder: str, keymap: Keymap = DEFAULT) -> None:
        self._home, self._keymap = os.path.realpath(folder), keymap
        self._versions: Mapping[str, str] | None = None
        self._rows: dict[str, Row] = {}
        self._entries: dict[str, Entry] = {}
        self._sorted: list[Row] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, path: str) -> Row | None:
        return self._rows.get(path)

    def take(self, change: Change) -> bool:
        """Takes what has changed; whether the list is another now."""
        for path in change.gone:
            self._rows.pop(path, None)
            self._entries.pop(path, None)
        for row in change.rows:
            self._rows[row.path] = row
            self._entries.pop(row.path, None)
        if change.rows or change.gone:
            self._sorted = None
        return bool(change.rows or change.gone)

    def remember(self, versions: Mapping[str, str] | None) -> bool:
        """Takes the SHA-256 of what was read before, by the paths, `None` where nothing is known
        of that; whether the list is another now, since other things are new."""
        if versions == self._versions:
            return False
        self._versions = versions
        self._entries.clear()
        return True

    def _news(self, row: Row) -> News:
        """What is new of a briefing since it was last read."""
        if self._versions is None or not row.sha256:
            return ""
        path = os.path.join(self._home, row.path)  # noqa: PTH118 - each row
        before = self._versions.get(path)
        if before is None:  # what is remembered goes by where a link leads to
            before = self._versions.get(os.path.realpath(path))
        return "new" if before is None else "" if before == row.sha256 else "changed"

    def found(self, wanted: Wanted = ALL) -> list[Row]:
        """What is wanted, newest first."""
        if self._sorted is None:
            self._sorted = sorted(self._rows.values(), key=lambda row: row.order)
        rows = self._sorted
        if wanted.faulty:
            rows = [row for row in rows if is_faulty(row)]
        terms = Query.of(wanted.words).terms
        for term in terms:  # as `Query.finds`, of ten thousand in a millisecond
            rows = [row for row in rows if term in row.searched]
        return rows

    def listed(self, rows: list[Row], grouping: Grouping) -> Listed:
        """The list of rows in their groups."""
        if not rows:
            return Listed([empty_entry(self._keymap.first("close"), any_at_all=bool(self._rows))])
        if grouping == "month":
            return Listed(self._by_month(rows))
        return Listed(self._by_tag(rows))

    def _by_month(self, rows: list[Row]) -> Iterator[Entry]:
        start = 0
        for end in range(1, len(rows) + 1):
            month = rows[start].date[:7]
            if end < len(rows) and rows[end].date[:7] == month:
                continue
            yield _head(month, month_name(month), end - start, start)
            for row in rows[start:end]:
                yield self._entry(row)
            start = end

    def _by_tag(self, rows: list[Row]) -> Iterator[Entry]:
        groups: dict[str, list[Row]] = {}
        for row in rows:
            for tag in row.tags or ("",):
                groups.setdefault(tag, []).append(row)
        for number, tag in enumerate(
            sorted(groups, key=lambda tag: (not tag, tag.casefold(), tag))
        ):
            yield _head(f"tag/{tag}", tag or "No tag", len(groups[tag]), number)
            for row in groups[tag]:
                made = self._entry(row)
                yield Entry(f"{tag}{_APART}{row.path}", made.kind, made.told, space=made.space)

    def _entry(self, row: Row) -> Entry:
        made = self._entries.get(row.path)
        if made is None:
            made = self._entries[row.path] = row_entry(row, self._news)
        return made


def is_faulty(row: Row) -> bool:
    counts = row.counts
    return bool(row.problem) or (counts is not None and counts.errors + counts.warnings > 0)


def month_name(month: str) -> str:
    """`2031-05` in words."""
    year, _, number = month.partition("-")
    return f"{_MONTHS[int(number) - 1]} {year}" if number else "No date"


def _head(slug: str, words: str, count: int, before: int) -> Entry:
    made = heading(f"group/{slug}", words, space=int(before > 0), count=count)
    return replace(made, selectable=False)


def same_briefing(item: str, before: Listed, now: Listed) -> str:
    """The entry in a list `now` of the briefing that has `item` in the one `before`; where it is
    not there any more, the one in its place."""
    path = path_of(item)
    same = (entry.id for entry in now if path and path_of(entry.id) == path)
    was = before.find(item)
    at = now.next_selectable(was[0] - 1 if was else -1, 1)
    at = now.last if at is None else at
    return next(same, now[at].id if len(now) else "")


def group_beside(listed: Listed, item: str, step: int) -> str:
    """The first briefing of the next group (`step` 1), of this one, or, from there, of the one
    before (-1); `item` itself where there is none."""
    firsts = [at + 1 for at, entry in enumerate(listed) if not entry.selectable]
    place = listed.find(item)
    at = place[0] if place else 0
    found = [to for to in firsts if (to > at if step > 0 else to < at)]
    if not found:
        return item
    return listed[found[0] if step > 0 else found[-1]].id
