"""What can become of the memory of a briefing, as changes that may be made twice."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace

from briefing.memory.remembered import Anchor, Bookmark, Kept, Note, Remembered

Change = Callable[[Remembered], Remembered]


def left(kept: Kept) -> Change:
    """Where one was."""
    return lambda before: replace(before, kept=kept)


def bookmarked(at: Anchor) -> Change:
    made = Bookmark(at, now())

    def change(before: Remembered) -> Remembered:
        known = any(each.at == at for each in before.bookmarks)
        return before if known else replace(before, bookmarks=(*before.bookmarks, made))

    return change


def not_bookmarked(at: Anchor) -> Change:
    def change(before: Remembered) -> Remembered:
        return replace(before, bookmarks=tuple(e for e in before.bookmarks if e.at != at))

    return change


def noted(at: Anchor, text: str, held: Note | None = None) -> Change:
    """A note, or another text of one that is `held`; without words it is taken away. What another
    reader has made of that one meanwhile stays, and this stands beside it."""
    made = Note(held.id if held else os.urandom(8).hex(), at, text, now())
    beside = replace(made, id=os.urandom(8).hex())

    def change(before: Remembered) -> Remembered:
        there = next((each.text for each in before.notes if each.id == made.id), None)
        is_others = held is not None and there not in (None, held.text, text)
        own = beside if is_others else made
        others = tuple(each for each in before.notes if each.id != own.id)
        return replace(before, notes=(*others, own) if text.strip() else others)

    return change


def moved(anchors: Mapping[Anchor, Anchor]) -> Change:
    """Bookmarks and notes are fixed to where what they are about stands now."""

    def change(before: Remembered) -> Remembered:
        marks = {anchors.get(each.at, each.at): each for each in before.bookmarks}
        bookmarks = tuple(replace(each, at=at) for at, each in marks.items())
        notes = tuple(replace(each, at=anchors.get(each.at, each.at)) for each in before.notes)
        return replace(before, bookmarks=bookmarks, notes=notes)

    return change


def now() -> str:
    """The time in UTC, as ISO 8601 writes it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
