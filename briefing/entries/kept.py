"""What is remembered, told as lists: bookmarks and notes, and what was read."""

from collections.abc import Collection, Iterator, Mapping

from briefing import days
from briefing.entries.entry import Entry, Line, Run, heading
from briefing.entries.signs import BOOKMARKED
from briefing.entries.told import note_line
from briefing.entries.words import DOT, plain
from briefing.keys import DEFAULT, Keymap
from briefing.memory import Anchor, Remembered, Visit
from briefing.safe_text import one_line

_GONE = (*DOT, *plain("not there any more", "caveat"))
_WORDS = 200  # characters of an item that are told


def kept_entries(
    known: Remembered, there: Collection[Anchor], keymap: Keymap = DEFAULT
) -> Iterator[Entry]:
    """Each item with a bookmark or a note, with the words that it is fixed to, by its number among
    them: `kept/3`. `there` are the anchors of what the briefing still says; what it does not say
    any more comes last, and says so. `keymap` has the keys that are named."""
    items = [*enumerate(known.anchors)]
    for number, at in items:
        if at in there:
            yield _told(number, at, known)
    gone = [(number, at) for number, at in items if at not in there]
    if gone:
        yield heading("kept/gone", "No longer in the briefing", 3)
        for number, at in gone:
            yield _told(number, at, known)
    if not items:
        mark, note = keymap.first("bookmark"), keymap.first("note")
        words = f"No bookmarks and no notes. {mark} makes one, {note} writes the other."
        line = Line(plain(words, "muted"))
        yield Entry("", "empty", (line,), selectable=False)


def _told(number: int, at: Anchor, known: Remembered) -> Entry:
    words = at.words if len(at.words) <= _WORDS else f"{at.words[:_WORDS].rstrip()} …"
    flagged = any(each.at == at for each in known.bookmarks)
    sign = Run(f"{BOOKMARKED} ", "key", aloud="Bookmark: ") if flagged else Run("  ")
    lines = [Line(plain(words or at.item), lead=(sign,))]
    if at.by:
        lines.append(Line(plain(at.by, "muted"), lead=plain("  ")))
    lines += [note_line(each.text) for each in known.notes if each.at == at]
    return Entry(f"kept/{number}", "kept", tuple(lines), space=1)


def visit_entries(visits: Mapping[str, Visit], gone: Collection[str]) -> Iterator[Entry]:
    """What was read, by the paths, the latest first: title, when, and where it is, or was if it is
    among those that are `gone`."""
    for path, visit in reversed([*visits.items()]):
        when = days.told(visit.when.partition("T")[0])
        lines = (
            Line(plain(visit.title, "strong"), aside=plain(when, "muted")),
            Line((*plain(one_line(path), "muted"), *(_GONE if path in gone else ()))),
        )
        yield Entry(path, "visit", lines, space=1)
    if not visits:
        line = Line(plain("Nothing has been read yet.", "muted"))
        yield Entry("", "empty", (line,), selectable=False)
