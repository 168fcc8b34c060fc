"""`briefing FOLDER`: the list of a library, where there is no reader to show it."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.cli.ending import CANNOT, DONE
from briefing.cli.files import no_briefing_in, tell_unreadable
from briefing.cli.output import put
from briefing.cli.texts import where
from briefing.finding import Query
from briefing.folders import own_folders
from briefing.library import index
from briefing.library.catalogue import month_name
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.digest import digest
from briefing.library.files import markdown_in, stamp
from briefing.library.full_text import Hit
from briefing.library.index import Index
from briefing.library.row import Row
from briefing.library.told import row_text
from briefing.library.writing import holds


def list_library(folder: str) -> int:
    """Prints the briefings of a folder by month, newest first. Raises Stopped if there are none."""
    rows = _rows(folder)
    month = None
    for row in rows:
        if row.date[:7] != month:
            put("" if month is None else "\n")
            month = row.date[:7]
            put(f"{month_name(month)}\n\n")
        put(row_text(row))
    return CANNOT if any(row.counts is None for row in rows) else DONE


def _rows(folder: str) -> list[Row]:
    """The briefings of a folder, newest first."""
    found = sorted(_every(folder), key=lambda row: row.order)
    if not found:
        raise no_briefing_in(folder)
    return found


def _every(folder: str) -> Iterator[Row]:
    """What is kept in the index as it is now, and the others read."""
    kept = Kept(folder)
    for path in markdown_in(folder, tell_unreadable):
        under, now = kept.under(path), stamp(path)
        if now is None:
            continue
        held = kept.holds(under)
        row = kept.rows.get(under) if held else digest(kept.collection, under, now).row
        if row is not None:
            yield row


class Kept:
    """What the index of a folder has, if there is one; each file is asked whether it still holds."""

    def __init__(self, folder: str) -> None:
        self.collection = Collection(folder, own_folders().cache, where())
        self._index: Index | None = None
        self._files: Mapping[str, index.Kept] = {}
        self.rows: dict[str, Row] = {}
        try:
            self._index = Index.of(self.collection)
            if self._index is not None:
                self.rows = {row.path: row for row in self._index.rows()}
                self._files = self._index.kept()
        except Damaged:
            self._index = None

    def under(self, path: str) -> str:
        """The path of a file from the folder."""
        return os.path.relpath(path, self.collection.folder)

    def holds(self, under: str) -> bool:
        """Whether a file is kept as it is now."""
        now = stamp(str(Path(self.collection.folder) / under))
        return now is not None and under in self._files and holds(self._files[under], now)

    def hits(self, query: Query) -> list[Hit]:
        """What the index knows of the words of a query."""
        try:
            return list(self._index.hits(query)) if self._index is not None else []
        except Damaged:
            self._files = {}
            return []
