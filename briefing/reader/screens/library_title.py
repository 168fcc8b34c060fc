"""The line above the library: what its folder is called, and what stands in it."""

from pathlib import Path

from textual.content import Content

from briefing.counts import counted
from briefing.library.following import Change
from briefing.reader.bars import titled
from briefing.safe_text import one_line


def library_title(folder: str, number: int | None, change: Change, width: int) -> Content:
    """`number` of briefings, `None` while that is not known, in `width` cells."""
    facts = ["…" if number is None else counted(number, "briefing")]
    if change.others:
        facts.append(counted(change.others, "other Markdown file"))
    if change.unreadable:
        facts.append(f"{counted(len(change.unreadable), 'folder')} can’t be read")
    name = one_line(Path(folder).absolute().name or folder)
    told = [*map(Content, facts)]
    return titled(name, told, reversed(told), width)
