"""Earlier briefings on the same subject."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from briefing.library.files import sweep
from briefing.library.light import look
from briefing.library.row import Row

_MOST = 9  # to choose from, each by a number


def earlier(path: str, tags: Iterable[str], date: str | None) -> list[Row]:
    """The briefings in the folder of a file, and below, that have one of its tags and an earlier
    date, the latest first; `path` of each leads there as that of the file does."""
    folder, wanted = Path(path).parent, {tag.casefold() for tag in tags}
    if not wanted or not date:
        return []
    found = []
    for name, stamp in sweep(str(folder)).stamps.items():
        row = look(str(folder), name, stamp)
        if (
            row is not None
            and row.date
            and row.date < date
            and wanted & {*map(str.casefold, row.tags)}
        ):
            found.append(replace(row, path=str(folder / name)))
    return sorted(found, key=lambda row: row.date, reverse=True)[:_MOST]
