"""The line above the library: what its folder is called, and what stands in it."""

from pathlib import Path

from rich.cells import cell_len
from textual.content import Content

from briefing.counts import counted
from briefing.library.following import Change
from briefing.reader.bars import bar_title
from briefing.safe_text import one_line


def library_title(folder: str, number: int | None, change: Change, width: int) -> Content:
    """`number` of briefings, `None` while that is not known, in `width` cells."""
    facts = ["…" if number is None else counted(number, "briefing")]
    if change.others:
        facts.append(counted(change.others, "other Markdown file"))
    if change.unreadable:
        facts.append(f"{counted(len(change.unreadable), 'folder')} can’t be read")
    name = one_line(Path(folder).absolute().name or folder)
    told = Content(" · ".join(facts))
    while facts and width - told.cell_length - 2 < min(cell_len(name), width // 2):
        facts.pop()  # the folder's name goes before the numbers
        told = Content(" · ".join(facts))
    room = max(0, width - told.cell_length - 2)
    return Content.assemble(bar_title(name, room), "  ", told)
