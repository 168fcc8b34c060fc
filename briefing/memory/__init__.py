"""What the reader remembers between runs: where one was, bookmarks, notes, and what was read."""

from briefing.memory.memory import Memory, digest_of
from briefing.memory.remembered import Anchor, Bookmark, Chosen, Kept, Note, Remembered, Visit

__all__ = [
    "Anchor",
    "Bookmark",
    "Chosen",
    "Kept",
    "Memory",
    "Note",
    "Remembered",
    "Visit",
    "digest_of",
]
