"""The diagnostics that need the whole model. Faults of a single line are found by the parser."""

from collections.abc import Iterator

from briefing.checking.quote_rules import about_quotes
from briefing.checking.shortened import shortened
from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.model.issue import Position
from briefing.model.quote import Quote
from briefing.model.relations import Relations
from briefing.model.text import without_unclear


def check(briefing: Briefing) -> tuple[Diagnostic, ...]:
    """All that there is to say about a briefing: what its reading found, and what these rules
    find, in the order of its lines."""
    relations = Relations(briefing)
    found = (
        *briefing.diagnostics,
        *_idle_actors(relations),
        *_unnamed_speakers(relations),
        *_uncertain(relations),
        *_gaps(relations),
        *about_quotes(relations),
        *_sources_without_text(briefing),
    )
    return tuple(sorted(found, key=lambda each: (each.line, each.code)))


def _idle_actors(relations: Relations) -> Iterator[Diagnostic]:
    for actor in relations.briefing.actors:
        if not _takes_part(actor, relations):
            message = f"nobody quotes or mentions {actor.name}"
            hint = f"link to it, [{actor.name}](#{actor.id}), where it takes part, or take it out"
            yield diagnose("B201", message, line=actor.line, hint=hint)


def _takes_part(actor: Actor, relations: Relations) -> bool:
    """Whether the actor, or a member of it, speaks, holds a position or is mentioned by others."""
    if relations.quotes_by(actor) or relations.positions_by(actor):
        return True
    return any(_mentioned(each.id, relations) for each in relations.with_members(actor))


def _mentioned(slug: str, relations: Relations) -> bool:
    """Whether anything but the actor's own section links to it."""
    places = relations.mentions(slug)
    return any(place != slug and not place.startswith(f"{slug}/") for place in places)


def _unnamed_speakers(relations: Relations) -> Iterator[Diagnostic]:
    briefing = relations.briefing
    said = [(quote.speakers, quote.line, quote.end_line) for quote in briefing.quotes]
    told = [(each.actors, each.line, each.end_line) for each in briefing.reported]
    for slugs, line, end_line in (*said, *told):
        for actor in filter(None, map(relations.actor, slugs)):
            if actor.unnamed:
                message = f"the speaker {actor.name} is unnamed"
                yield diagnose("B205", message, line=line, end_line=end_line)


def _uncertain(relations: Relations) -> Iterator[Diagnostic]:
    briefing = relations.briefing
    everything: list[Quote | Position] = [*briefing.quotes, *briefing.positions]
    for words in everything:
        if words.caveat is not None:
            message = f"{_told(words)} is uncertain: {without_unclear(words.caveat)}"
            yield diagnose("B304", message, line=words.line, end_line=words.end_line)


def _gaps(relations: Relations) -> Iterator[Diagnostic]:
    for issue in relations.briefing.issues:
        for gap in relations.gaps(issue):
            message = f"no position of {gap.party.name} on {gap.item.title} is stated"
            yield diagnose("B403", message, line=gap.item.line)


def _sources_without_text(briefing: Briefing) -> Iterator[Diagnostic]:
    for source in briefing.sources:
        if source.file is None and source.checked_against is None:
            message = f"{source.title} has no text to check quotes against"
            hint = (
                "if its text may be kept, put it beside the briefing: “- File: its-name.txt”;"
                " if not, give it with --source, and its SHA-256 here"
            )
            yield diagnose("B504", message, line=source.line, hint=hint)


def _told(words: Quote | Position) -> str:
    """A quote or a position as a message names it: by its first words."""
    if isinstance(words, Quote):
        return f"“{shortened(words.text)}”"
    stated = " ".join(filter(None, (words.stance, words.text)))
    return f"the position of {words.by or 'nobody'}, “{shortened(stated)}”,"
