"""From anything to the words in its source, and back."""

from dataclasses import replace

from briefing.entries.issues import split_cell
from briefing.model import Actor, IssueItem, Quote, Relations, Source
from briefing.navigation.place import Place, View
from briefing.sources.finding import ANY
from briefing.values import value


@value(frozen=True, slots=True)
class Leaning:
    """A source, by its id, and the quote in it that something leans on; empty where it is the
    source itself."""

    source: str
    quote: str = ""


def behind(slug: str, relations: Relations) -> Leaning | None:
    """What a thing leans on: a quote its own source; a position, an event, anything that links to
    a quote, the first of those; an actor the first quote of it; `None` where that is nothing."""
    cell = split_cell(slug)
    if cell is not None:
        return _behind_cell(*cell, relations)
    match relations.things.get(slug):
        case Quote() as quote:
            return _of(quote, relations)
        case Source():
            first = next((q for q in relations.briefing.quotes if q.source == slug), None)
            return Leaning(slug, first.id if first and first.passage else "")
        case Actor() as actor:
            return _first([quote.id for quote in relations.quotes_by(actor)], relations)
        case _:
            return _first(relations.links_from(slug), relations)


def _behind_cell(item: str, party: str, relations: Relations) -> Leaning | None:
    home, holder = relations.things.get(item), relations.actor(party)
    if not isinstance(home, IssueItem) or holder is None:
        return None
    held = relations.cell(home, holder)
    return _first([slug for each in held for slug in relations.links_from(each.id)], relations)


def _first(slugs: "tuple[str, ...] | list[str]", relations: Relations) -> Leaning | None:
    quotes = (relations.quote_at(slug) for slug in slugs)
    return next((found for quote in quotes if quote and (found := _of(quote, relations))), None)


def _of(quote: Quote, relations: Relations) -> Leaning | None:
    if quote.source is not None:
        return Leaning(quote.source, quote.id)
    # A briefing that names no source can have been given one.
    named = relations.briefing.sources
    return Leaning(ANY, quote.id) if not named else None


def open_source(place: Place, leaning: Leaning) -> Place:
    """The place with the source's text beside what was in focus, at the quote's passage."""
    found = replace(place, pane="source", source=leaning.source, beside=place.home, card="")
    return found.with_view("source", View(leaning.quote))


def close_source(place: Place) -> Place:
    """The place without the source's text, the focus where it came from."""
    return replace(place, pane=place.beside, source="") if place.source else place


def quotes_of(source: str, relations: Relations) -> tuple[Quote, ...]:
    """The quotes that are held against a source's text."""
    wanted = None if source == ANY else source
    return tuple(quote for quote in relations.briefing.quotes if quote.source == wanted)
