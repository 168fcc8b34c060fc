"""What belongs to what is selected: lit in the other panes, kept by the filter."""

from collections.abc import Sequence

from briefing.entries import Entry
from briefing.entries.issues import cell_id, split_cell
from briefing.model import (
    Actor,
    Issue,
    IssueItem,
    Position,
    Quote,
    Relations,
    Source,
)


def lit_by(slug: str, relations: Relations) -> frozenset[str]:
    """The ids of all that belongs to the thing `slug`, in every pane."""
    cell = split_cell(slug)
    if cell is not None:
        return _cell(*cell, relations)
    thing = relations.things.get(slug)
    match thing:
        case Quote():
            return frozenset((*thing.speakers, *thing.about))
        case Actor():
            return _actor(thing, relations)
        case Position():
            return _position(thing, relations)
        case IssueItem() | Issue():
            return _topic(thing, relations)
        case Source():
            return frozenset(q.id for q in relations.briefing.quotes if q.source == slug)
        case _:
            return frozenset(relations.links_from(slug))


def _actor(actor: Actor, relations: Relations) -> frozenset[str]:
    """The actor's quotes, positions and column; for a party, its members' too."""
    found = {quote.id for quote in relations.quotes_by(actor)}
    found |= {position.id for position in relations.positions_by(actor)}
    party = relations.party_of(actor)
    found |= {cell_id(item, party) for item in _items_held(actor, relations)}
    return frozenset(found)


def _items_held(actor: Actor, relations: Relations) -> list[IssueItem]:
    """The territories and sub-questions on which the actor or a member of it has a position."""
    homes = (relations.home(position) for position in relations.positions_by(actor))
    return [home for home in homes if isinstance(home, IssueItem)]


def _position(position: Position, relations: Relations) -> frozenset[str]:
    home = relations.home(position)
    quotes = {slug for slug in relations.links_from(position.id) if relations.quote(slug)}
    found = {*position.actors, *quotes}
    if isinstance(home, IssueItem):
        found |= {cell_id(home, party) for party in relations.parties_in(position.actors)}
    return frozenset(found)


def _cell(item_slug: str, party_slug: str, relations: Relations) -> frozenset[str]:
    """The party, those of its members who hold the position, and the quotes about the item."""
    found = {party_slug, *(quote.id for quote in relations.quotes_about(item_slug))}
    item, party = relations.things.get(item_slug), relations.actor(party_slug)
    if isinstance(item, IssueItem) and party is not None:
        for position in relations.cell(item, party):
            found |= _position(position, relations) - {cell_id(item, party)}
    return frozenset(found)


def _topic(topic: Issue | IssueItem, relations: Relations) -> frozenset[str]:
    found = {quote.id for quote in relations.quotes_about(topic.id)}
    found |= {slug for position in topic.positions for slug in position.actors}
    return frozenset(found)


def kept_by(slug: str, relations: Relations) -> frozenset[str]:
    """The ids that a filter on an actor, a territory or an issue keeps, itself among them."""
    thing = relations.things.get(slug)
    found = {slug, *lit_by(slug, relations), *relations.mentions(slug)}
    if isinstance(thing, Actor):
        found |= {actor.id for actor in relations.with_members(thing)}
        found.add(relations.party_of(thing).id)
        found |= {item.id for item in _items_held(thing, relations)}
    elif isinstance(thing, (Issue, IssueItem)):
        found |= {position.id for position in thing.positions}
    return frozenset(found)


def kept_entries(entries: Sequence[Entry], slug: str, relations: Relations) -> list[Entry]:
    """The entries that a filter keeps, and the headings that they stand under."""
    kept = kept_by(slug, relations)
    found: list[Entry] = []
    above: list[Entry] = []
    for entry in entries:
        if entry.kind == "heading":
            above = [*(each for each in above if each.level < entry.level), entry]
        if entry.id in kept or not kept.isdisjoint(entry.cells):
            found += [each for each in above if each is not entry]
            found.append(entry)
            above = []
    return found


def filter_of(slug: str, relations: Relations) -> str:
    """What the filter key means on the thing `slug`: an actor itself, a quote's or a position's
    (first) actor, a cell's territory; empty where there is nothing to filter by."""
    cell = split_cell(slug)
    if cell is not None:
        return cell[0]
    match relations.things.get(slug):
        case Actor() | IssueItem() | Issue():
            return slug
        case Quote(speakers=speakers):
            return speakers[0] if speakers else ""
        case Position(actors=actors):
            return actors[0] if actors else ""
    return ""
