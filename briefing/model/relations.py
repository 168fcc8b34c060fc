"""What belongs to what in a briefing: resolved once, asked by everything that shows or checks."""

from collections.abc import Iterator
from functools import cached_property

from briefing.model.actor import Actor
from briefing.model.block import Block, Paragraph, Pointer, Subheading, Table
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section, walk
from briefing.model.source import Source
from briefing.model.text import Marks, slugs_in
from briefing.values import value

Thing = Actor | Quote | Position | Issue | IssueItem | Event | Source | Note | Section


@value(frozen=True, slots=True)
class Gap:
    """A territory on which a party that takes part in the issue has no position."""

    issue: Issue
    item: IssueItem
    party: Actor


class Relations:
    """The questions one can ask of a briefing. Built in one pass; every answer is in the
    briefing's own order."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.things: dict[str, Thing] = {}
        self._members: dict[str, list[Actor]] = {}
        self._quotes_by: dict[str, list[Quote]] = {}
        self._said: dict[str, tuple[Quote, ...]] = {}
        self._quotes_about: dict[str, list[Quote]] = {}
        self._quotes_at: dict[str, Quote] = {}
        self._positions_by: dict[str, list[Position]] = {}
        self._home: dict[str, Issue | IssueItem] = {}
        self._issues: dict[str, Issue] = {}
        self._cells: dict[tuple[str, str], list[Position]] = {}
        self.parties = tuple(actor for actor in briefing.actors if actor.is_party)
        self._party_ranks = {party.id: rank for rank, party in enumerate(self.parties)}
        self._name_things()
        self._tie_quotes()
        self._tie_positions()

    # Things

    def actor(self, slug: str) -> Actor | None:
        found = self.things.get(slug)
        return found if isinstance(found, Actor) else None

    def quote(self, slug: str) -> Quote | None:
        found = self.things.get(slug)
        return found if isinstance(found, Quote) else None

    def quote_at(self, slug: str) -> Quote | None:
        """The quote that a link to `slug` means: its own slug, or that of a heading of the Quotes
        section that holds just one quote."""
        return self.quote(slug) or self._quotes_at.get(slug)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections by their ids."""
        return {section.id: section for section in self.briefing.sections}

    def position(self, slug: str) -> Position | None:
        found = self.things.get(slug)
        return found if isinstance(found, Position) else None

    def title(self, slug: str) -> str:
        """What a thing is called, `slug` itself if there is no such thing."""
        match self.things.get(slug):
            case Actor(name=name):
                return name
            case Issue(title=title) | IssueItem(title=title) | Source(title=title):
                return title
            case Section(title=title):
                return title
            case Quote(text=text) | Position(text=text) | Event(text=text):
                return text
            case _:
                return slug

    # Actors

    def party_rank(self, actor: Actor) -> int:
        """The number of the actor's party, from 0, in the order of Actors."""
        return self._party_ranks.get(actor.party or actor.id, 0)

    def above(self, actor: Actor) -> tuple[Actor, ...]:
        """The actors that `actor` stands below, the nearest first."""
        found: dict[str, Actor] = {}
        parent = self.actor(actor.parent or "")
        # Data from outside can go in circles.
        while parent is not None and parent.id != actor.id and parent.id not in found:
            found[parent.id] = parent
            parent = self.actor(parent.parent or "")
        return tuple(found.values())

    def party_of(self, actor: Actor) -> Actor:
        return self.actor(actor.party or actor.id) or actor

    def members(self, party: Actor) -> tuple[Actor, ...]:
        """All actors below `party`, at any depth."""
        return tuple(self._members.get(party.id, ()))

    def with_members(self, actor: Actor) -> tuple[Actor, ...]:
        return (actor, *self.members(actor))

    # Quotes

    def quotes_by(self, actor: Actor) -> tuple[Quote, ...]:
        """What the actor said; for an actor with members, what they said too."""
        found = self._said.get(actor.id)
        if found is None:  # a party can have thousands, and is asked for with every key
            speakers = self.with_members(actor)
            said = (quote for each in speakers for quote in self._quotes_by.get(each.id, ()))
            found = self._said[actor.id] = self._in_order(said)
        return found

    def quotes_about(self, slug: str) -> tuple[Quote, ...]:
        return tuple(self._quotes_about.get(slug, ()))

    def reported_by(self, actor: Actor) -> tuple[Position, ...]:
        """What the actor (members too) is reported to have said, without quotation marks."""
        held = {position.id for position in self.positions_by(actor)}
        return tuple(each for each in self.briefing.reported if each.id in held)

    def _in_order(self, quotes: Iterator[Quote]) -> tuple[Quote, ...]:
        ranked = {self._rank[quote.id]: quote for quote in quotes}
        return tuple(ranked[rank] for rank in sorted(ranked))

    # Positions

    def positions_by(self, actor: Actor) -> tuple[Position, ...]:
        """Every position of the actor (members too), reported speech included."""
        held = (p for each in self.with_members(actor) for p in self._positions_by.get(each.id, ()))
        return tuple({position.id: position for position in held}.values())

    def home(self, position: Position) -> Issue | IssueItem | None:
        """What a position is about; `None` for reported speech."""
        return self._home.get(position.id)

    def issue_of(self, slug: str) -> Issue | None:
        """The issue that an issue, an item or a position belongs to."""
        return self._issues.get(slug)

    def holders(self, issue: Issue) -> tuple[Actor, ...]:
        """The issue's columns: the parties with a position on it, in the order of Actors."""
        return tuple(
            party for party in self.parties if any(self.cell(home, party) for home in issue.homes)
        )

    def silent(self, issue: Issue) -> tuple[Actor, ...]:
        """The parties without any position on the issue."""
        held = {party.id for party in self.holders(issue)}
        return tuple(party for party in self.parties if party.id not in held)

    def cell(self, item: Issue | IssueItem, party: Actor) -> tuple[Position, ...]:
        """A party's positions (its members' too) on one thing."""
        return tuple(self._cells.get((item.id, party.id), ()))

    def parties_in(self, slugs: tuple[str, ...]) -> tuple[Actor, ...]:
        """The parties of the actors among `slugs`, each once."""
        found = (self.party_of(actor) for slug in slugs if (actor := self.actor(slug)))
        return tuple({party.id: party for party in found}.values())

    def gaps(self, issue: Issue) -> tuple[Gap, ...]:
        parties = self.holders(issue)
        return tuple(
            Gap(issue, item, party)
            for item in issue.items
            for party in parties
            if not self.cell(item, party)
        )

    # Mentions

    def mentions(self, slug: str) -> tuple[str, ...]:
        """The ids of the quotes, positions, events and blocks whose words link to `slug`."""
        mentions, _ = self._mentions_and_links
        return tuple(mentions.get(slug, ()))

    def links_from(self, place: str) -> tuple[str, ...]:
        """What the words of a quote, position, event, section, block or note link to."""
        _, links = self._mentions_and_links
        return tuple(links.get(place, ()))

    # Building

    def _name_things(self) -> None:
        briefing = self.briefing
        for section in briefing.sections:
            self.things[section.id] = section
        for issue in briefing.issues:
            self.things[issue.id] = issue
            for item in issue.items:
                self.things[item.id] = item
            for position in issue.all_positions:
                self.things[position.id] = position
        named: tuple[Thing, ...] = (
            *briefing.actors,
            *briefing.quotes,
            *briefing.reported,
            *briefing.timeline,
            *briefing.sources,
            *briefing.notes,
        )
        for thing in named:
            self.things[thing.id] = thing
        for actor in briefing.actors:
            for above in self.above(actor):
                self._members.setdefault(above.id, []).append(actor)

    def _tie_quotes(self) -> None:
        self._rank = {quote.id: rank for rank, quote in enumerate(self.briefing.quotes)}
        for quote in self.briefing.quotes:
            for speaker in quote.speakers:
                self._quotes_by.setdefault(speaker, []).append(quote)
            for slug in quote.about:
                self._quotes_about.setdefault(slug, []).append(quote)
        for section in self.briefing.sections:
            if section.kind == "group":
                blocks = (block for _, block in walk(section.blocks, section.id))
                found = (self.quote(block.id) for block in blocks if isinstance(block, Pointer))
                held = [each for each in found if each]
                if len(held) == 1:
                    self._quotes_at[section.id] = held[0]

    def _tie_positions(self) -> None:
        for issue in self.briefing.issues:
            for home in issue.homes:
                self._issues.setdefault(home.id, issue)
                for position in home.positions:
                    self._home[position.id] = home
                    self._issues.setdefault(position.id, issue)
                    self._hold(position)
                    for party in self.parties_in(position.actors):
                        self._cells.setdefault((home.id, party.id), []).append(position)
        for position in self.briefing.reported:
            self._hold(position)

    def _hold(self, position: Position) -> None:
        for slug in position.actors:
            self._positions_by.setdefault(slug, []).append(position)

    @cached_property
    def _mentions_and_links(self) -> tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]]:
        """Each slug with the places that link to it, and each place with the slugs it links to."""
        mentions: dict[str, dict[str, None]] = {}
        links: dict[str, dict[str, None]] = {}
        for place, marks in self._linked_texts():
            parts = place.split("/")
            holders = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
            for slug in slugs_in(marks):
                mentions.setdefault(slug, {})[place] = None
                for holder in holders:  # what a block links to, all that holds it links to
                    links.setdefault(holder, {})[slug] = None
        return mentions, links

    def _linked_texts(self) -> Iterator[tuple[str, Marks]]:
        briefing = self.briefing
        for quote in briefing.quotes:
            yield quote.id, quote.marks + quote.original_marks + quote.attribution_marks
        for position in briefing.positions:
            yield position.id, position.marks + position.caveat_marks
        for event in briefing.timeline:
            yield event.id, event.marks + event.caveat_marks
        for section in briefing.sections:
            yield from _marked_blocks(section.blocks, section.id)
        holders: list[Note | Position | Event] = [*briefing.notes, *briefing.positions]
        for thing in (*holders, *briefing.timeline):
            yield from _marked_blocks(thing.blocks, thing.id)
        for actor in briefing.actors:
            for held in actor.fields:
                yield actor.id, held.marks


def _marked_blocks(blocks: tuple[Block, ...], at: str) -> Iterator[tuple[str, Marks]]:
    for place, block in walk(blocks, at):
        match block:
            case Paragraph(marks=marks) | Subheading(marks=marks):
                yield place, marks
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield place, cell.marks
