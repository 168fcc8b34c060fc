"""One item as text that somebody takes along: a quote never without who said it."""

from briefing.entries import Entry
from briefing.entries.card import own_entries
from briefing.entries.issues import split_cell
from briefing.entries.told import without_notes
from briefing.model import Relations
from briefing.printing.text import with_words


def copied(entry: Entry, item: str, relations: Relations) -> str:
    """What is told of an item, by its id, which `entry` shows: a quote with its attribution, its
    caveat and its verdict in words; of a table's cell the positions in full. The person's own notes
    are nobody else's."""
    entry = without_notes(entry)
    cell = split_cell(item)
    if cell is not None:
        where = f"{relations.title(cell[0])}, {relations.title(cell[1])}"
        held = [own.words for own in own_entries(item, relations)]
        return "\n".join([f"{where}:", *held]) if held else f"{where}: {_told(entry)}"
    return _told(with_words(entry, relations))


def _told(entry: Entry) -> str:
    return "\n".join(line.rstrip() for line in entry.words.split("\n")).strip()
