"""Opening another briefing over what is open, and the lists that lead to one."""

from typing import TYPE_CHECKING

from briefing.library.elsewhere import Elsewhere
from briefing.linear.listing import Listing
from briefing.linear.reading import Reading
from briefing.linear.session import Session
from briefing.model import Relations
from briefing.navigation import answers, jumps
from briefing.navigation.recall import lately_read
from briefing.readings import Opening
from briefing.regular_files import Unreadable, read
from briefing.safe_text import one_line

if TYPE_CHECKING:
    from briefing.library.searching import Voice


def open_path(session: Session, path: str, item: str = "", line: int = 0) -> None:
    """Reads a briefing, and opens it at an item of it or at a line; says why it can't."""
    try:
        data = read(path)
    except FileNotFoundError:
        session.console.say(f"{one_line(path)}: it is not there any more.")
        return
    except Unreadable as error:
        session.console.say(f"{one_line(path)}: {error}.")
        return
    reading = Opening(data, path, session.folders.cache, session.texts.beside(path)).reading()
    relations = Relations(reading.briefing)
    slug = item or (jumps.at_line(line, relations) if line else "")
    place = jumps.to_item(jumps.first_place(relations), slug, relations) if slug else None
    session.open(Reading(session, reading, place))


def visits(session: Session) -> Listing:
    """What was read lately."""
    entries = lately_read(session.memory)
    return Listing(session, "Read lately", entries, lambda path: open_path(session, path))


def across(session: Session, elsewhere: Elsewhere) -> Listing:
    """What an actor says and holds in other briefings, newest first."""
    from briefing.library.told import across_entries

    entries = []
    leading: dict[str, tuple[Voice, str, int]] = {}
    for entry, voice, item in across_entries(elsewhere.found()):
        entries.append(entry)
        if voice is not None:
            leading[entry.id] = (voice, *((item.id, item.line) if item else (voice.actor.id, 0)))

    def follow() -> None:
        if listing.item in leading:
            voice, slug, line = leading[listing.item]
            open_path(session, elsewhere.path_of(voice), slug, line)
        else:
            session.console.say(answers.LEADS_NOWHERE)

    listing = Listing(session, elsewhere.title, entries)
    listing.extend({"follow": follow})  # the list stays open below
    return listing
