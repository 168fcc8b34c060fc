"""Where an item leads: to its speaker, to its card, along its links, and out of the briefing."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.addresses import Refused, checked
from briefing.desk import browser, clipboard, editor
from briefing.desk.asking import COPY, OPEN
from briefing.desk.asking import choices as ways_out
from briefing.entries.standing import line_of
from briefing.linear.naming import name_of
from briefing.linear.telling import lines_told, own_words
from briefing.navigation import View, answers, jumps, links

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


def follow(reading: "Reading") -> None:
    """What enter does."""
    entry = reading.entry
    onward = jumps.onward(reading.place, entry.links if entry else (), reading.relations)
    if onward.card:
        from briefing.linear.card import open_card

        reading.remember_jump(reading.place)
        open_card(reading, jumps.open_card(reading.place, onward.card))
    elif onward.choices:
        jump_to_one(reading, onward.question, onward.choices)
    else:
        reading.console.say(answers.NOBODY if onward.question else answers.LEADS_NOWHERE)


def more(reading: "Reading") -> None:
    """What the fifth of the panes tells: the words in the source, or a card."""
    from briefing.linear import card, sourcing
    from briefing.navigation.companion import more_of

    place, relations = reading.place, reading.relations
    found = more_of(place.item, relations, lambda source: sourcing.has_text(reading, source))
    if found.kind == "text":
        sourcing.open_at(reading, found.item or found.slug, place, lambda: None)
    elif found.kind == "card":
        reading.remember_jump(place)
        opened = jumps.open_card(place, found.slug)
        card.open_card(reading, replace(opened, card_view=View(found.item)))
    else:
        reading.console.say("There is no more of this.")


def to_speaker(reading: "Reading") -> None:
    speakers = jumps.speakers_of(reading.place.item, reading.relations)
    if speakers:
        jump_to_one(reading, jumps.WHICH_SPEAKER, speakers)
    else:
        reading.console.say(answers.NOBODY)


def hints(reading: "Reading") -> None:
    """The links in an item, then what belongs to it, which lights up in the panes."""
    item, entry, relations = reading.place.item, reading.entry, reading.relations
    lit = links.lit_by(item, relations)
    ordered = [slug for slug in relations.things if slug in lit]
    cells = sorted(lit.difference(ordered))
    named = [s for s in (*(entry.links if entry else ()), *ordered, *cells) if s != item]
    if named:
        jump_to_one(reading, "Where to?", tuple(dict.fromkeys(named)), ask=True)
    else:
        reading.console.say(answers.LEADS_NOWHERE)


def jump_to_one(
    reading: "Reading", question: str, slugs: Sequence[str], *, ask: bool = False
) -> None:
    """Jumps to the only one, or to the one that the person chooses."""
    chosen = choice(reading, question, slugs, ask=ask)
    if chosen is not None:
        reading.jump(chosen)


def choice(
    reading: "Reading", question: str, slugs: Sequence[str], *, ask: bool = False
) -> str | None:
    """The only one, unless one wants to be asked, or the one that the person chooses."""
    if len(slugs) == 1 and not ask:
        return slugs[0]
    names = [[name_of(slug, reading.relations)] for slug in slugs]
    at = reading.console.choose(question, names)
    return None if at is None else slugs[at]


# Out of the briefing


def lead_out(reading: "Reading", address: str) -> None:
    """Asks, with the true host first, whether to open an address or to copy it; one that can do
    harm is only told."""
    console, found = reading.console, checked(address)
    if isinstance(found, Refused):
        console.say("This link is not opened.", address, found.reason)
        return
    asked = ways_out(found, browser=browser.command(found) is not None)
    ways = [entry for entry in asked if entry.selectable]
    notes = [line for each in asked if each not in ways for line in lines_told(each.lines)]
    console.say("This leads out of the briefing.", *notes)
    at = console.choose("What now?", [own_words(each) for each in ways])
    chosen = None if at is None else ways[at].id
    if chosen == OPEN and browser.opened(found):
        console.say(f"Handed to the browser: {found.host}")
    elif chosen in (OPEN, COPY):
        if chosen == OPEN:
            console.say(answers.NO_BROWSER)
        copy(reading, found.url)


def copy_item(reading: "Reading") -> None:
    from briefing.printing.copied import copied

    if reading.entry is None:
        reading.console.say(answers.NOTHING_SELECTED)
    else:
        copy(reading, copied(reading.entry, reading.place.item, reading.relations))


def copy_link(reading: "Reading") -> None:
    copy(reading, f"{reading.read.path}#{reading.place.item.partition('|')[0]}")


def copy(reading: "Reading", text: str) -> None:
    """Copies a text, and says which way it went. A terminal is asked for nothing here: it would
    have to be told in signs that somebody may hear."""
    by = clipboard.copied(text)
    if by is not None:
        reading.console.say(f"Copied by {by}.")
    else:
        reading.console.say("No program for the clipboard is here. These are the words:")
        reading.console.say(*text.split("\n"))


def edit(reading: "Reading") -> None:
    """Gives the terminal to the editor until it ends; what has changed is read as any change is."""
    console, path = reading.console, reading.read.path
    if not reading.read.from_file:
        console.say(answers.NO_FILE)
        return
    item = reading.place.item
    words = editor.command(Path(path), line_of(item, reading.relations))
    if isinstance(words, str):
        console.say(words)
        return
    with console.lent():
        told = editor.run(words)
    console.say(told or "Back.")
