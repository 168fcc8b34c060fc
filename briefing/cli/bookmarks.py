"""`briefing bookmarks`."""

import os

from briefing.cli.ending import DONE, NOTHING_FOUND, say
from briefing.cli.files import content, opened
from briefing.cli.output import put
from briefing.cli.reading import last_read
from briefing.cli.texts import where
from briefing.folders import own_folders
from briefing.memory import Memory
from briefing.model import Relations
from briefing.navigation.keeping import kept_items
from briefing.parsing import parse
from briefing.printing.kept import to_markdown
from briefing.safe_text import one_line


def bookmarks(path: str | None) -> int:
    """Prints the bookmarks and notes of a briefing, or of the one last read, as Markdown; those of
    a file that is gone, too. Raises Stopped."""
    path = path or last_read()
    memory = Memory(own_folders().memory, say)
    known = memory.of(path)
    if known.anchors and not os.path.lexists(path):
        say(f"briefing: {one_line(path)} is not there any more; this is what you kept of it")
        briefing = parse("", path)
    else:
        data = content(path)
        briefing, known = opened(data, path, where(path)).briefing, memory.of(path, lambda: data)
    items = list(kept_items(known, Relations(briefing)))
    if not items:
        say(f"briefing: there are no bookmarks and no notes of yours in {one_line(path)}")
        return NOTHING_FOUND
    put(to_markdown(briefing.title, one_line(path), items).removesuffix("\n"))
    return DONE
