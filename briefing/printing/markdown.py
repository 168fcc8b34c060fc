"""A briefing → its canonical Markdown, which reads back as the same briefing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.model.actor import Actor
from briefing.model.block import (
    Block,
    Footnote,
    ListBlock,
    ListItem,
    Paragraph,
    Pointer,
    Quoted,
    Subheading,
)
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.field import Field
from briefing.model.issue import IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section
from briefing.model.slug import Slugs
from briefing.model.source import Source
from briefing.printing import inline
from briefing.printing.blocks import Blocks, Thing, hanging
from briefing.printing.completing import complete
from briefing.printing.front_matter import front_matter

Owners = Mapping[tuple[str, str], Actor | IssueItem | Source]
"""What a section of a kind and an id is about; `("parent", id)` has a member of that actor."""


def to_markdown(briefing: Briefing) -> str:
    """The briefing as Markdown: one line a paragraph, ending with a line end.

    Reading it gives a briefing equal to this one, if this one was read; one that a program made
    gets the slugs of its headings for its ids, and its links follow them.
    """
    sections = complete(briefing)
    things = _things(briefing)
    slugs = _slugs(sections, things)
    blocks = Blocks(things, _titles(briefing, sections), slugs)
    owners = _owners(briefing)
    lines = front_matter(briefing).split("\n")
    for section in sections:
        written = _section(section, owners, blocks)
        if written:
            lines += [*written, ""]
    return "\n".join(lines[:-1]).rstrip("\n") + "\n"


def _section(section: Section, owners: Owners, blocks: Blocks) -> list[str]:
    fields = _fields(section, owners)
    lines = [line for name, value in fields for line in _field(name, value, blocks)]
    joined = _goes_on(section, fields)
    below = blocks.blocks(section.blocks, bullet="*" if joined else "-" if fields else "")
    lines += ["", *below] if lines and below and not joined else below
    if section.level == 0:
        return lines
    level = min(max(section.level, 1), 6)
    head = blocks.heading(section.title, section.marks, level)
    return [head, "", *lines] if lines else [head]


# Fields


def _field(name: str, value: str | Field, blocks: Blocks) -> list[str]:
    if isinstance(value, Field):
        colon = (f"{name}: {value.text}" if value.text else f"{name}:", value.marks)
        shift = len(name) + 2
        marks = tuple(
            replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in colon[1]
        )
        return hanging("- ", blocks.paragraph(colon[0], marks), 2)
    written = inline.address(value) if name in ("URL", "Link") else None
    words = f"{name}: {written}" if written else inline.plain(f"{name}: {value}")
    return hanging("- ", words.split("\n"), 2)


def _fields(section: Section, owners: Owners) -> list[tuple[str, str | Field]]:
    """The fields of the thing that a section is about, in a fixed order: those the format knows,
    then those that are kept as they were written."""
    match owners.get((section.kind, section.id)):
        case Actor() as actor:
            has_members = ("parent", actor.id) in owners
            known = _actor_fields(actor, section, has_members)
            return _with_kept(known, actor.fields)
        case IssueItem(code=code, fields=fields):
            return _with_kept({"Code": code}, fields)
        case Source() as source:
            known = {
                "Published": source.published,
                "Publisher": source.publisher,
                "URL": source.url,
                "File": source.file,
                "SHA-256": source.sha256,
            }
            return _with_kept(known, source.fields)
        case _:
            return []


_KNOWN: Mapping[str, tuple[str, ...]] = {
    "actor": ("role", "kind", "also known as", "unnamed", "link"),
    "item": ("code",),
    "source": ("published", "publisher", "url", "file", "sha-256"),
}


def _goes_on(section: Section, fields: Sequence[tuple[str, str | Field]]) -> bool:
    """Whether the list below can go on that of the fields: one of them is known, so that it stays
    one of fields, and none of its own items would be read as a field."""
    first = section.blocks[0] if section.blocks else None
    if not isinstance(first, ListBlock) or first.start is not None:
        return False
    keys = _KNOWN.get(section.kind, ())
    known = any(" ".join(name.casefold().split()) in keys for name, _ in fields)
    return known and not any(_is_like_a_field(item) for item in first.items)


def _is_like_a_field(item: ListItem) -> bool:
    if len(item.blocks) != 1 or not isinstance(item.blocks[0], Paragraph):
        return False
    words = item.blocks[0]
    colon = words.text.find(":")
    return colon > 0 and not any(mark.start < colon for mark in words.marks)


def _owners(briefing: Briefing) -> Owners:
    found: dict[tuple[str, str], Actor | IssueItem | Source] = {}
    for actor in briefing.actors:
        found[("actor", actor.id)] = actor
        if actor.parent is not None:
            found[("parent", actor.parent)] = actor
    found.update({("item", item.id): item for issue in briefing.issues for item in issue.items})
    found.update({("source", source.id): source for source in briefing.sources})
    return found


def _actor_fields(actor: Actor, section: Section, has_members: bool) -> dict[str, str | None]:
    default = "organisation" if has_members else "person"
    known = {
        "Role": actor.role,
        "Kind": actor.kind if actor.is_party or actor.kind != default else None,
        "Also known as": ", ".join(actor.also_known_as),
        "Unnamed": "yes" if actor.unnamed else None,
        "Link": actor.link,
    }
    first = section.blocks[0] if section.blocks else None
    if not any(known.values()) and not actor.fields and isinstance(first, ListBlock):
        known["Kind"] = actor.kind  # or the list would be read as fields
    return known


def _with_kept(
    known: Mapping[str, str | None], kept: Sequence[Field]
) -> list[tuple[str, str | Field]]:
    names = {" ".join(each.name.casefold().split()) for each in kept}
    found: list[tuple[str, str | Field]] = [
        (name, value) for name, value in known.items() if value and name.casefold() not in names
    ]
    return [*found, *((each.name, each) for each in kept)]


# What pointers and links mean


def _things(briefing: Briefing) -> dict[str, Thing]:
    issues = briefing.issues
    listed = (*briefing.quotes, *briefing.positions, *briefing.timeline, *briefing.notes)
    things: dict[str, Thing] = {}
    for thing in listed:
        assert isinstance(thing, (Quote, Position, Event, Note))  # noqa: S101 - for the type only
        things[thing.id] = thing
    things.update({f"{issue.id}/map": issue for issue in issues})
    return things


def _titles(briefing: Briefing, sections: Sequence[Section]) -> dict[str, str]:
    titles = {section.id: section.title for section in sections}
    titles.update({actor.id: actor.name for actor in briefing.actors})
    return titles


def _slugs(sections: Sequence[Section], things: Mapping[str, Thing]) -> dict[str, str]:
    """The slug that each id gets when what is written is read: the same, if it was read before."""
    given = Slugs()
    given.give("")
    found: dict[str, str] = {}
    quotes: list[Quote] = []
    for section in sections:
        if section.level:
            found[section.id] = given.give(section.title)
        for block in _all_blocks(section.blocks, things):
            if isinstance(block, Subheading):
                found[block.id] = given.give(block.text)
            elif isinstance(block, Quote):
                quotes.append(block)
    for quote in quotes:
        found[quote.id] = given.give_quote(quote.text)
    return found


def _all_blocks(
    blocks: Sequence[Block], things: Mapping[str, Thing], depth: int = 0
) -> Iterator[Block | Quote]:
    """All blocks in the order of the file, and the quotes that are pointed at."""
    if depth > 100:  # data from outside can go in circles
        return
    for block in blocks:
        yield block
        match block:
            case ListBlock(items=items):
                for item in items:
                    yield from _all_blocks(item.blocks, things, depth + 1)
            case Quoted(blocks=inner) | Footnote(blocks=inner):
                yield from _all_blocks(inner, things, depth + 1)
            case Pointer(id=slug):
                thing = things.get(slug)
                if isinstance(thing, Quote):
                    yield thing
                elif isinstance(thing, (Position, Event, Note)):
                    yield from _all_blocks(thing.blocks, things, depth + 1)
