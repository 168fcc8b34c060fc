"""A whole briefing."""

from collections.abc import Mapping
from dataclasses import field

from briefing.model.actor import Actor
from briefing.model.diagnostic import Diagnostic
from briefing.model.event import Event
from briefing.model.issue import Issue, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section
from briefing.model.source import Source
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A briefing as it was read: one value, the same in both directions of the JSON interface.

    The lists hold each thing once, in the file's order; `sections` hold the prose and, by
    pointers, the place of every thing. `summary` is the plain text of the summary, a string for
    each paragraph and bullet. `reported` are the positions of the Quotes section: what was said,
    told without quotation marks. `extra` holds the front matter's other keys, and values that
    could not be taken for what their key asks.
    """

    title: str
    briefing: int = 1
    date: str | None = None
    updated: str | None = None
    lang: str | None = None
    tags: tuple[str, ...] = ()
    handling: str | None = None
    authors: tuple[str, ...] = ()
    path: str | None = field(default=None, compare=False)
    summary: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reported: tuple[Position, ...] = ()
    issues: tuple[Issue, ...] = ()
    timeline: tuple[Event, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    sections: tuple[Section, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), compare=False)

    @property
    def positions(self) -> tuple[Position, ...]:
        """Every position: on each issue and its items, then those that are reported speech."""
        held = tuple(each for issue in self.issues for each in issue.all_positions)
        return held + self.reported
