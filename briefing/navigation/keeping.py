"""Bookmarks and notes with what they are fixed to, in a briefing as it is now."""

from collections.abc import Iterator

from briefing.memory import Anchor, Remembered
from briefing.model import Relations
from briefing.navigation import anchors
from briefing.navigation.spots import everything
from briefing.printing.copied import copied
from briefing.printing.kept import KeptItem


def kept_items(known: Remembered, relations: Relations) -> Iterator[KeptItem]:
    """Each bookmarked item, with the note on it, in reading order; then those with a note only,
    and last what the briefing does not say any more."""
    there = anchors.found(known.anchors, relations)
    notes: dict[Anchor, list[str]] = {}
    for note in known.notes:
        notes.setdefault(there.get(note.at, note.at), []).append(note.text)
    wanted = {(each.pane, each.issue, each.item): each for each in there.values()}
    for spot, entry in everything(relations):
        at = wanted.get((spot.pane, spot.issue, spot.item))
        if at is not None:
            text = copied(entry, spot.item, relations)
            yield KeptItem(text, "\n".join(notes.get(at, ())))
    for at in (each for each in known.anchors if each not in there):
        text = f"{at.words}\n{at.by}" if at.by else at.words
        yield KeptItem(text, "\n".join(notes.get(at, ())), gone=True)
