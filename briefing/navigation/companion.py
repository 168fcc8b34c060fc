"""More of what is selected: the words in their source, or a card."""

from collections.abc import Callable, Iterator

from briefing.model import Note, Quote, Relations, Source
from briefing.navigation import jumps
from briefing.navigation.place import More
from briefing.sources.finding import ANY

NOTHING = More()


def more_of(slug: str, relations: Relations, has_text: Callable[[str], bool]) -> More:
    """What tells more of a thing: of a quote its passage, or its speaker's card where no text has
    it; of an actor, a position or a cell its card; of a source its text; of anything else that of
    the first thing which it links to. `has_text` tells whether the text of a source is here."""
    thing = relations.things.get(slug)
    if isinstance(thing, Quote):
        return _of_quote(thing, relations, has_text)
    if jumps.has_card(slug, relations):
        return More("card", slug)
    if isinstance(thing, Source) and has_text(slug):
        return More("text", slug)
    found = (_of_linked(each, relations, has_text) for each in _linked(slug, relations))
    return next((more for more in found if more.kind), NOTHING)


def _of_quote(quote: Quote, relations: Relations, has_text: Callable[[str], bool]) -> More:
    # A briefing that names no source can have been given one.
    source = quote.source or ("" if relations.briefing.sources else ANY)
    if quote.passage is not None and has_text(source):
        return More("text", source, quote.id)
    speaker = next((slug for slug in quote.speakers if relations.actor(slug)), "")
    return More("card", speaker, quote.id) if speaker else NOTHING


def _linked(slug: str, relations: Relations) -> Iterator[str]:
    """What a thing is about or links to; of a territory or an issue what is said about it."""
    thing = relations.things.get(slug)
    if isinstance(thing, Note):
        yield thing.about
    yield from relations.links_from(slug)
    yield from (quote.id for quote in relations.quotes_about(slug))


def _of_linked(slug: str, relations: Relations, has_text: Callable[[str], bool]) -> More:
    quote = relations.quote_at(slug)
    if quote is not None:
        return _of_quote(quote, relations, has_text)
    return More("card", slug) if jumps.has_card(slug, relations) else NOTHING
