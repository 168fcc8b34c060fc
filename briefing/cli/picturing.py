"""`briefing show --format svg`."""

import re
from dataclasses import replace

from briefing.cli.ending import DONE, Stopped
from briefing.cli.files import open_briefing
from briefing.cli.output import put
from briefing.cli.settings import asked_theme
from briefing.cli.texts import texts_in, where
from briefing.folders import NOWHERE, own_folders
from briefing.model import Relations
from briefing.model.diagnostic import nearest
from briefing.safe_text import one_line

_SIZE = re.compile(r"([0-9]{1,4})[x×]([0-9]{1,4})")
_SMALLEST, _LARGEST = (20, 5), (500, 200)  # columns and rows


def show_picture(path: str, *, given: list[str], size: str, theme: str | None, at: str) -> int:
    """Prints a picture of the reader as SVG: in a terminal of a size, such as 120x40, with a
    theme, standing at a thing. What is remembered makes no difference. Raises Stopped."""
    cells = _cells(size)
    theme = asked_theme(theme)
    texts = texts_in(given).values()
    briefing = open_briefing(path, texts).briefing
    item = _named(at, Relations(briefing)) if at else ""
    from briefing.reader.picture import picture
    from briefing.readings import Reading

    reading = Reading(briefing, where=where(path, texts))
    folders = replace(own_folders(), state=NOWHERE.state)
    put(picture(reading, cells, theme=theme, at=item, folders=folders))
    return DONE


def _cells(size: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(size)
    if found is None:
        raise Stopped(f"{one_line(size)} is no size", "write columns and rows, as 120x40")
    wide, high = int(found[1]), int(found[2])
    (least_wide, least_high), (most_wide, most_high) = _SMALLEST, _LARGEST
    if not (least_wide <= wide <= most_wide and least_high <= high <= most_high):
        hint = f"write one from {least_wide}x{least_high} to {most_wide}x{most_high}"
        raise Stopped(f"{size} can't be drawn", hint)
    return wide, high


def _named(name: str, relations: Relations) -> str:
    """The id of the thing that a person names by its id, as a link has it, or an actor by name."""
    wanted = name.removeprefix("#")
    if wanted in relations.things:
        return wanted
    named = {
        each.casefold(): actor.id for actor in relations.briefing.actors for each in actor.names
    }
    if wanted.casefold() in named:
        return named[wanted.casefold()]
    near = nearest(wanted.casefold(), (*filter(None, relations.things), *named))
    hint = f"did you mean {named.get(near, near)}?" if near else "--format json tells every id"
    raise Stopped(f"there is no {one_line(name)} in this briefing", hint)
