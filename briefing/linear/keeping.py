"""What the person keeps: bookmarks and private notes."""

from typing import TYPE_CHECKING

from briefing.entries.kept import kept_entries
from briefing.linear.listing import Listing
from briefing.memory import Anchor
from briefing.memory import changes as to
from briefing.navigation import answers
from briefing.navigation.anchors import anchors_at
from briefing.navigation.recall import Recall, note_title

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


def bookmark(reading: "Reading") -> None:
    """A bookmark at what one stands on, or away again."""
    recall, at = _here(reading)
    if recall is None or at is None:
        return
    held = recall.bookmarked(at)
    _change(reading, recall, recall.toggled(at), at)
    reading.console.say("The bookmark is taken away." if held else "Bookmarked.")


def note(reading: "Reading") -> None:
    """Writes, adds to, or takes away the note on what one stands on."""
    recall, at = _here(reading)
    if recall is None or at is None:
        return
    held = recall.note_on(at)
    before = ""
    if held is not None:
        reading.console.say(f"{note_title(at)}:", *held.text.split("\n"))
        ways = (["Add to it"], ["Write it anew"], ["Take it away"])
        way = reading.console.choose("What now?", ways)
        if way is None:
            return
        if way == 2:
            _change(reading, recall, to.noted(at, "", held), at)
            reading.console.say("The note is taken away.")
            return
        before = f"{held.text}\n" if way == 0 else ""
    text = _written(reading, note_title(at) if held is None else "")
    if text is None:
        reading.console.say("Nothing is changed.")
        return
    _change(reading, recall, to.noted(at, f"{before}{text}", held), at)
    reading.console.say("Noted.")


def bookmarks(reading: "Reading") -> None:
    """All bookmarks and notes; each leads to what it is fixed to."""
    recall = reading.recall
    if recall is None:
        reading.console.say(answers.NOT_REMEMBERED)
        return
    spots = recall.spots()
    listing = Listing(
        reading.session,
        "Bookmarks and notes",
        [*kept_entries(recall.known, recall.there, reading.session.keymap)],
        lambda slug: reading.jump_to_spot(spots[slug]),
        leads=spots.__contains__,
    )
    reading.session.open(listing)


def _written(reading: "Reading", title: str) -> str | None:
    """Lines until an empty one; `None` where the first is empty."""
    console = reading.console
    console.say(*filter(None, (title, "An empty line ends it.")))
    lines: list[str] = []
    while (line := console.ask("Note:" if not lines else "More:")) is not None:
        lines.append(line)
    return "\n".join(lines) or None


def _here(reading: "Reading") -> tuple[Recall | None, Anchor | None]:
    """What remembers, and what one stands on; says so where there is none."""
    found = anchors_at(reading.place, reading.shown) if reading.recall else ()
    if reading.recall is None:
        reading.console.say(answers.NOT_REMEMBERED)
    elif not found:
        reading.console.say(answers.NOTHING_SELECTED)
    return reading.recall, found[0] if found else None


def _change(reading: "Reading", recall: Recall, change: to.Change, at: Anchor) -> None:
    recall.take(change, at)
    recall.known = recall.write(change)
    reading.annotate()
