"""Parts of a briefing: one section and what is below it, or what belongs to one actor."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from briefing.model.actor import Actor
from briefing.model.block import Block, Footnote, ListBlock, Pointer, Quoted
from briefing.model.briefing import Briefing
from briefing.model.issue import Issue, Position
from briefing.model.relations import Relations
from briefing.model.section import Section, walk

KNOWN = ("summary", "actors", "quotes", "territory", "issues", "timeline", "sources")
"""The parts that every briefing can have."""


def part_names(briefing: Briefing) -> Mapping[str, frozenset[str]]:
    """What a part can be called → the ids of its sections: the known names, and each H2's slug
    and (case folded) title. A known part that this briefing lacks has no sections."""
    parts: dict[str, set[str]] = {name: set() for name in KNOWN}
    names: tuple[str, ...] = ()
    for section in briefing.sections:
        if section.level <= 2:
            names = _names(section)
        for name in names:
            parts.setdefault(name, set()).add(section.id)
    return {name: frozenset(ids) for name, ids in parts.items()}


def _names(section: Section) -> tuple[str, ...]:
    own = (" ".join(section.title.casefold().split()), section.id)
    match section.kind:
        case "title":
            return ()
        case "territory":
            return ("territory", "issues", *own)
        case "issue":
            return ("issues", *own)
        case "summary" | "actors" | "quotes" | "timeline" | "sources":
            return (section.kind, *own)
        case _:
            return own


def select(briefing: Briefing, parts: Collection[str], by: Actor | None) -> Briefing:
    """The briefing with only the `parts` (names as `part_names` has them; none means all) and,
    with `by`, only what that actor or a member of it says and holds."""
    if parts:
        names = part_names(briefing)
        kept = frozenset().union(*(names[part] for part in parts))
        briefing = _with_sections(briefing, kept)
    return _by(briefing, by) if by else briefing


def _with_sections(briefing: Briefing, kept: frozenset[str]) -> Briefing:
    sections = tuple(section for section in briefing.sections if section.id in kept)
    held = kept | _pointed(sections, _held_blocks(briefing))
    return replace(
        briefing,
        summary=briefing.summary if any(s.kind == "summary" for s in sections) else (),
        sections=sections,
        actors=tuple(each for each in briefing.actors if each.id in kept),
        quotes=tuple(each for each in briefing.quotes if each.id in held),
        reported=tuple(each for each in briefing.reported if each.id in held),
        issues=tuple(each for each in briefing.issues if each.id in kept),
        timeline=tuple(each for each in briefing.timeline if each.id in held),
        sources=tuple(each for each in briefing.sources if each.id in kept),
        notes=tuple(each for each in briefing.notes if each.id in held),
    )


def _held_blocks(briefing: Briefing) -> Mapping[str, tuple[Block, ...]]:
    """What can be pointed at → the blocks that it holds itself."""
    found = {note.id: note.blocks for note in briefing.notes}
    found |= {event.id: event.blocks for event in briefing.timeline}
    found |= {position.id: position.blocks for position in briefing.positions}
    return found


def _pointed(
    sections: tuple[Section, ...], blocks: Mapping[str, tuple[Block, ...]]
) -> frozenset[str]:
    """The ids of all that is pointed at in `sections`, and in what is pointed at there."""
    found: set[str] = set()
    open_ends = [section.blocks for section in sections]
    while open_ends:
        for _, block in walk(open_ends.pop(), ""):
            if isinstance(block, Pointer) and block.id not in found:
                found.add(block.id)
                open_ends.append(blocks.get(block.id, ()))
    return frozenset(found)


def _by(briefing: Briefing, actor: Actor) -> Briefing:
    relations = Relations(briefing)
    actors = {each.id for each in relations.with_members(actor)}
    quotes = relations.quotes_by(actor)
    positions = {each.id for each in relations.positions_by(actor)}
    cited = {quote.source for quote in quotes}
    return replace(
        briefing,
        summary=(),
        actors=tuple(each for each in briefing.actors if each.id in actors),
        quotes=quotes,
        reported=tuple(each for each in briefing.reported if each.id in positions),
        issues=_issues(briefing, positions),
        timeline=(),
        sources=tuple(each for each in briefing.sources if each.id in cited),
        notes=(),
        sections=_sections(briefing, actors, positions | {quote.id for quote in quotes}),
    )


def _issues(briefing: Briefing, positions: Collection[str]) -> tuple[Issue, ...]:
    """The issues on which there is one of `positions`, with those alone."""

    def held(all_of: tuple[Position, ...]) -> tuple[Position, ...]:
        return tuple(each for each in all_of if each.id in positions)

    issues = []
    for issue in briefing.issues:
        items = tuple(
            replace(item, positions=held(item.positions))
            for item in issue.items
            if held(item.positions)
        )
        if items or held(issue.positions):
            whole = held(issue.positions)
            issues.append(replace(issue, items=items, positions=whole, map=None))
    return tuple(issues)


def _sections(
    briefing: Briefing, actors: Collection[str], held: Collection[str]
) -> tuple[Section, ...]:
    """The actors' own sections, and what is left of the others; a heading stays where anything
    stays below it."""
    inside = _held_blocks(briefing)
    kept: list[Section] = []
    level = 0  # of the headings that are above something kept, going up the file
    for section in reversed(briefing.sections):
        own = section.id in actors
        blocks = section.blocks if own else _pruned(section.blocks, held, inside)
        if own or blocks or section.level < level:
            kept.append(replace(section, blocks=blocks))
            level = section.level
    return tuple(reversed(kept))


def _pruned(
    blocks: tuple[Block, ...], held: Collection[str], inside: Mapping[str, tuple[Block, ...]]
) -> tuple[Block, ...]:
    """Only the pointers at what is `held`, in the lists that they stand in."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Pointer):
            kept += [block] if block.id in held else _pruned(inside.get(block.id, ()), held, inside)
        elif isinstance(block, ListBlock):
            items = [
                replace(item, blocks=left)
                for item in block.items
                if (left := _pruned(item.blocks, held, inside))
            ]
            if items:
                kept.append(replace(block, items=tuple(items)))
        elif isinstance(block, (Quoted, Footnote)):
            kept += _pruned(block.blocks, held, inside)
    return tuple(kept)
