"""What help says: every key that acts now, what it does, and what the signs mean."""

from collections.abc import Sequence

from briefing.entries import Entry, Line, Run
from briefing.entries.signs import BOOKMARKED, NOTED
from briefing.reader.keys import Key

SIGNS = (
    ("✓", "word for word in its source"),
    ("≈", "altered"),
    ("✗", "not found in its source"),
    ("·", "no source text to check against"),
    ("?", "attribution uncertain"),
)
KEPT_SIGNS = ((BOOKMARKED, "a bookmark of yours"), (NOTED, "a note of yours"))
_ROOM = 23  # cells for the keys before what they do


def help_entries(keys: Sequence[Key], *, kept: bool = True) -> list[Entry]:
    """A line for each thing that keys do, then for each sign; `kept` says whether bookmarks and
    notes are kept here, so that theirs can be met."""
    told = [(" ".join(key.keys), key.does) for key in keys]
    signs = (*SIGNS, *KEPT_SIGNS) if kept else SIGNS
    found = []
    for number, (sign, does) in enumerate((*told, *signs)):
        line = Line((Run(does),), lead=(Run(f"{sign:<{_ROOM}} ", "key"),))
        found.append(Entry(f"help/{number}", "help", (line,), space=int(number == len(told))))
    return found
