"""A card: everything that a briefing says of one actor, or a position in full."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.entries.actors import who_words
from briefing.entries.entry import Entry, Line, Run, Runs, heading
from briefing.entries.issues import cell_id, split_cell
from briefing.entries.prose import prose_entries
from briefing.entries.signs import NOT_STATED, badge, shape
from briefing.entries.told import (
    attribution_runs,
    claim_runs,
    field_lead,
    field_lines,
    position_entry,
    quote_entry,
)
from briefing.entries.words import COLON, joined, plain
from briefing.model import Actor, IssueItem, Position, Relations


def card_entries(slug: str, relations: Relations) -> tuple[Entry, ...]:
    """The card of an actor, a position or a cell; empty for anything else."""
    thing = relations.things.get(slug)
    cell = split_cell(slug)
    if isinstance(thing, Actor):
        return tuple(_actor_card(thing, relations))
    if isinstance(thing, Position):
        return tuple(_positions_card((thing,), relations))
    if cell is not None:
        return tuple(_cell_card(*cell, relations))
    return ()


def card_title(slug: str, relations: Relations) -> str:
    """What stands in a card's border."""
    cell = split_cell(slug)
    if cell is not None:
        return f"{relations.title(cell[0])} · {relations.title(cell[1])}"
    thing = relations.things.get(slug)
    if isinstance(thing, Position) and (home := relations.home(thing)) is not None:
        return home.title
    return relations.title(slug)


def own_entries(slug: str, relations: Relations) -> Iterator[Entry]:
    """What a card tells of an actor itself, or of a cell's positions, without all that belongs to
    them; nothing for anything else."""
    actor, cell = relations.actor(slug), split_cell(slug)
    if actor is not None:
        yield _who(actor, relations)
        section = relations.sections.get(slug)
        if section is not None:
            yield from prose_entries(section.blocks, section.id, relations)
    elif cell is not None:
        item, party = relations.things.get(cell[0]), relations.actor(cell[1])
        if isinstance(item, IssueItem) and party is not None:
            for position in relations.cell(item, party):
                yield from _position(position, relations)


def _actor_card(actor: Actor, relations: Relations) -> Iterator[Entry]:
    yield from own_entries(actor.id, relations)
    quotes = relations.quotes_by(actor)
    yield heading("card/said", "Said", 3, count=len(quotes))
    for quote in quotes:
        yield quote_entry(quote, relations)
    if not quotes:
        yield _none("no quote of this actor in the briefing")
    reported = relations.reported_by(actor)
    if reported:
        yield heading("card/reported", "Reported to have said", 3, count=len(reported))
        for position in reported:
            yield position_entry(position, relations)
    yield from _holds(actor, relations)
    yield from _members(actor, relations)
    yield from _mentions(actor, relations)


def _who(actor: Actor, relations: Relations) -> Entry:
    party = relations.party_of(actor)
    first: Runs = (shape(actor, relations), Run(" "), Run(actor.name, "name"))
    lines = [Line(first)]
    told = [
        ("role" if actor.role else "kind", who_words(actor)),
        ("kind", actor.kind if actor.role else ""),
        ("party", party.name if party.id != actor.id else ""),
        ("also", ", ".join(actor.also_known_as)),
    ]
    for label, words in told:
        if words:
            target = party.id if label == "party" else None
            shown = (Run(words, "link" if target else "", target),)
            lines.append(Line(shown, lead=field_lead(label)))
    if actor.link:
        lines.append(Line((Run(actor.link, "link", actor.link),), lead=field_lead("link")))
    lines += field_lines(actor.fields)
    return Entry(f"card/{actor.id}", "who", tuple(lines))


def _holds(actor: Actor, relations: Relations) -> Iterator[Entry]:
    held = [
        (each, home) for each in relations.positions_by(actor) if (home := relations.home(each))
    ]
    yield heading("card/holds", "Positions", 3, count=len(held))
    if not held:
        yield _none("no position given")
    for position, home in held:
        title = plain(home.title, "label", home.id)
        line = Line((*title, *COLON, *claim_runs(position)))
        names = [a.name for slug in position.actors if (a := relations.actor(slug)) and a != actor]
        lines = [line] + ([Line(plain(", ".join(names), "muted"))] if names else [])
        yield Entry(position.id, "position", tuple(lines))


def _members(actor: Actor, relations: Relations) -> Iterator[Entry]:
    members = relations.members(actor)
    if members:
        yield heading("card/members", "Members", 3, count=len(members))
        for member in members:
            name = (Run(member.name, "name", member.id),)
            aside = plain(who_words(member), "muted")
            yield Entry(member.id, "actor", (Line(name, aside=aside),))


def _mentions(actor: Actor, relations: Relations) -> Iterator[Entry]:
    places = [
        place for place in relations.mentions(actor.id) if not _is_own(place, actor, relations)
    ]
    if not places:
        return
    yield heading("card/mentions", "Mentioned", 3, count=len(places))
    for place in places:
        words = " ".join(relations.title(place).split()) if place in relations.things else ""
        where = _home_title(place, relations)
        lines = [Line(joined([plain(where, "label"), plain(words, "muted")], COLON))]
        if quote := relations.quote(place):
            lines.append(Line(attribution_runs(quote, relations), right=badge(quote)))
        yield Entry(f"mention/{place}", "mention", tuple(lines))


def _is_own(place: str, actor: Actor, relations: Relations) -> bool:
    quote = relations.quote(place)
    return quote is not None and actor.id in quote.speakers


def _home_title(place: str, relations: Relations) -> str:
    if relations.quote(place):
        return "Quote"
    return relations.title(place.split("/", maxsplit=1)[0])


def _cell_card(item: str, party_slug: str, relations: Relations) -> Iterator[Entry]:
    home, party = relations.things.get(item), relations.actor(party_slug)
    if not isinstance(home, IssueItem) or party is None:
        return
    positions = relations.cell(home, party)
    yield from _positions_card(positions, relations)
    if not positions:
        sign = (shape(party, relations), Run(" "))
        line = Line((Run(party.name, "name", party.id), *COLON, Run(NOT_STATED, "gap")), lead=sign)
        yield Entry(cell_id(home, party), "gap", (line,))
        yield _none("The briefing gives this party no position here. That is shown, not guessed.")
    about = relations.quotes_about(item)
    if about:
        yield heading("card/about", "Said about it", 3, count=len(about))
        for quote in about:
            yield quote_entry(quote, relations)


def _positions_card(positions: tuple[Position, ...], relations: Relations) -> Iterator[Entry]:
    for position in positions:
        yield from _position(position, relations)
        for target in dict.fromkeys(mark.target for mark in position.marks if mark.target):
            quote = relations.quote((target or "").removeprefix("#"))
            if quote:
                yield quote_entry(quote, relations)


def _position(position: Position, relations: Relations) -> Iterator[Entry]:
    yield replace(position_entry(position, relations), space=1)
    yield from prose_entries(position.blocks, position.id, relations)


def _none(words: str) -> Entry:
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)
