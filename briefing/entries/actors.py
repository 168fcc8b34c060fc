"""The Actors pane: the tree of who takes part."""

from collections.abc import Iterator

from briefing.counts import any_counted
from briefing.entries.entry import Entry, Line, Run, Runs, heading
from briefing.entries.prose import prose_entries
from briefing.entries.signs import shape
from briefing.entries.words import plain
from briefing.model import Actor, Relations


def actor_entries(relations: Relations, folded: frozenset[str] = frozenset()) -> Iterator[Entry]:
    """The tree, without what stands below an actor in `folded`; then what else the section
    says."""
    hidden: set[str] = set()
    for actor in relations.briefing.actors:
        if actor.parent in hidden or actor.parent in folded:
            hidden.add(actor.id)
        else:
            yield _entry(actor, relations, folded)
    for section in relations.briefing.sections:
        if section.kind == "actors":
            yield from prose_entries(section.blocks, section.id, relations)


def _entry(actor: Actor, relations: Relations, folded: frozenset[str]) -> Entry:
    depth = len(relations.above(actor))
    sign = shape(actor, relations)
    lead: Runs = (sign, Run(" ")) if actor.is_party else (Run("  " * depth, aloud=""),)
    name: Runs = (Run(actor.name, "name" if actor.is_party else "", actor.id),)
    if actor.id in folded and (count := len(relations.members(actor))):
        name += (Run(f"  ▸ {count} folded", "muted", aloud=f"; {count} folded"),)
    quotes = len(relations.quotes_by(actor))
    line = Line(
        name,
        lead=lead,
        aside=plain(who_words(actor), "muted"),
        right=(Run(f"{quotes:>2}", "count", aloud=quotes_words(quotes)),),
    )
    return Entry(actor.id, "actor", (line,), level=depth, space=0)


def quotes_words(count: int) -> str:
    return any_counted(count, "quote")


def who_words(actor: Actor) -> str:
    """What an actor is, in a few words: its role, or its kind for one that is no person."""
    words = actor.role or ("" if actor.kind == "person" else actor.kind)
    if actor.unnamed:
        words = f"{words}, unnamed" if words else "unnamed"
    return words


def no_actors() -> Entry:
    """What an empty pane says."""
    words = "No actors. Write a heading “## Actors”, and “### Name” for each who takes part."
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)


__all__ = ["actor_entries", "heading", "no_actors", "who_words"]
