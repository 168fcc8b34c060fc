"""What a briefing rests on, in plain counts: each with the items that it counts."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Literal, get_args

from briefing.model.issue import Position
from briefing.model.quote import Quote, Verification
from briefing.model.relations import Relations
from briefing.values import value

Kind = Literal[
    "verbatim", "altered", "not_found", "unchecked",  # quotes of a source
    "caveat", "unnamed", "one_source", "no_source", "gap",  # of the whole briefing
    "party",  # quotes of a party
]  # fmt: skip

VERDICTS: tuple[Verification, ...] = get_args(Verification)

WORDS: Mapping[Kind, str] = {
    "verbatim": "verbatim",
    "altered": "altered",
    "not_found": "not found",
    "unchecked": "unchecked",
    "caveat": "uncertain attributions",
    "unnamed": "unnamed speakers",
    "one_source": "positions on one source",
    "no_source": "positions that name no source",
    "gap": "gaps",
}
"""What is counted, but for parties, which have a name of their own."""


@value(frozen=True, slots=True)
class Fact:
    """A count. `about` is the id of the source or the party that it belongs to, empty where it is
    the whole briefing's; `items` are the ids of what is counted: a cell of an issue's matrix
    stands for a gap, as (item, party)."""

    kind: Kind
    about: str
    items: tuple[str | tuple[str, str], ...]

    @property
    def count(self) -> int:
        return len(self.items)


def provenance(relations: Relations) -> tuple[Fact, ...]:
    """Per source its quotes by their verdicts, those that there are; then what is uncertain, and
    how many quotes each party has, none included."""
    return (*_sources(relations), *_whole(relations), *_parties(relations))


def quotes_from(fact: Fact, relations: Relations) -> str:
    """What the quotes of a fact are called that counts them by their source."""
    source = relations.title(fact.about) if fact.about else "no named source"
    return f"quotes from {source}"


def _sources(relations: Relations) -> Iterator[Fact]:
    quotes = relations.briefing.quotes
    sources = [source.id for source in relations.briefing.sources]
    for slug in (*sources, None):
        own = [quote for quote in quotes if quote.source == slug]
        for verdict in VERDICTS:
            items = tuple(quote.id for quote in own if quote.verification == verdict)
            if items:
                yield Fact(verdict, slug or "", items)


def _whole(relations: Relations) -> Iterator[Fact]:
    briefing = relations.briefing
    words: tuple[Quote | Position, ...] = (*briefing.quotes, *briefing.positions)
    yield Fact("caveat", "", tuple(each.id for each in words if each.uncertain))
    yield Fact("unnamed", "", tuple(_unnamed(relations)))
    support = {each.id: sources_of(each, relations) for each in briefing.positions}
    yield Fact("one_source", "", tuple(slug for slug, held in support.items() if len(held) == 1))
    yield Fact("no_source", "", tuple(slug for slug, held in support.items() if not held))
    gaps = chain.from_iterable(map(relations.gaps, briefing.issues))
    yield Fact("gap", "", tuple((gap.item.id, gap.party.id) for gap in gaps))


def _unnamed(relations: Relations) -> Iterator[str]:
    """The unnamed actors who are quoted, or reported to have said something."""
    for actor in relations.briefing.actors:
        if actor.unnamed and (relations.quotes_by(actor) or relations.reported_by(actor)):
            yield actor.id


def sources_of(position: Position, relations: Relations) -> frozenset[str]:
    """The sources that a position names by links, or whose quotes it links to; where the briefing
    has just one, that one."""
    sources = {source.id for source in relations.briefing.sources}
    if len(sources) == 1:
        return frozenset(sources)
    linked = relations.links_from(position.id)
    quoted = {quote.source for slug in linked if (quote := relations.quote(slug))}
    return frozenset(sources.intersection(linked) | {slug for slug in quoted if slug})


def _parties(relations: Relations) -> Iterator[Fact]:
    for party in relations.parties:
        yield Fact("party", party.id, tuple(q.id for q in relations.quotes_by(party)))
