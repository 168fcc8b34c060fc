"""Places for all that a briefing holds.

A briefing that was read has sections which point at everything. One that a program made may have
lists alone: then what no section points at gets its place in the section where it belongs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.model.actor import Actor
from briefing.model.block import Block, ListBlock, ListItem, Paragraph, Pointer
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.section import Section, SectionKind, walk

_TITLES: dict[SectionKind, str] = {
    "summary": "Summary",
    "actors": "Actors",
    "quotes": "Quotes",
    "territory": "Territory",
    "timeline": "Timeline",
    "sources": "Sources",
}
_DEEPEST = 6


def complete(briefing: Briefing) -> tuple[Section, ...]:
    """The briefing's sections, and in them a place for each thing that had none."""
    plan = _Plan(briefing)
    plan.summary()
    plan.actors()
    plan.quotes()
    for issue in briefing.issues:
        plan.issue(issue)
    plan.timeline()
    plan.sources()
    plan.notes()
    return tuple(plan.sections)


class _Plan:
    """The sections as they are filled up."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.sections = list(briefing.sections)
        self._pointed = set(_pointed(briefing))

    def summary(self) -> None:
        words = self.briefing.summary
        if words and not any(section.kind == "summary" for section in self.sections):
            items = (ListItem(blocks=(Paragraph(text=each),)) for each in words)
            self._add(self._home("summary"), [ListBlock(items=tuple(items))])

    def actors(self) -> None:
        placed = {section.id for section in self.sections if section.kind == "actor"}
        missing = [actor for actor in self.briefing.actors if actor.id not in placed]
        if missing:
            self._below(self._home("actors"), [
                Section(id=actor.id, title=actor.name, level=level, kind="actor")
                for actor, level in _tree(missing)
            ])  # fmt: skip

    def quotes(self) -> None:
        blocks: list[Block] = [
            Pointer(id=quote.id) for quote in self.briefing.quotes if quote.id not in self._pointed
        ]
        blocks += self._list(self.briefing.reported)
        if blocks:
            self._add(self._home("quotes"), blocks)

    def issue(self, issue: Issue) -> None:
        at = self._find(issue.id)
        if at is None:
            title = _TITLES["territory"] if issue.kind == "territory" else issue.title
            kind: SectionKind = "territory" if issue.kind == "territory" else "issue"
            self.sections.append(Section(id=issue.id, title=title, level=2, kind=kind))
            at = len(self.sections) - 1
        blocks = self._list(issue.positions)
        if issue.map is not None and f"{issue.id}/map" not in self._pointed:
            blocks = [*blocks, Pointer(id=f"{issue.id}/map")]
        self._add(at, blocks)
        for item in issue.items:
            self._item(at, item)

    def _item(self, above: int, item: IssueItem) -> None:
        at = self._find(item.id)
        if at is None:
            at = self._below(above, [Section(id=item.id, title=item.title, level=3, kind="item")])
        self._add(at, self._list(item.positions))

    def timeline(self) -> None:
        blocks = self._list(self.briefing.timeline)
        if blocks:
            self._add(self._home("timeline"), blocks)

    def sources(self) -> None:
        missing = [each for each in self.briefing.sources if self._find(each.id) is None]
        if missing:
            self._below(self._home("sources"), [
                Section(id=source.id, title=source.title, level=3, kind="source")
                for source in missing
            ])  # fmt: skip

    def notes(self) -> None:
        for note in self.briefing.notes:
            if note.id not in self._pointed:
                at = self._find(note.about)
                self._add(at if at is not None else self._home("summary"), [Pointer(id=note.id)])

    def _find(self, slug: str) -> int | None:
        found = (at for at, section in enumerate(self.sections) if section.id == slug)
        return next(found, None)

    def _home(self, kind: SectionKind) -> int:
        """Where the section of a kind is; it is made if there is none."""
        for at, section in enumerate(self.sections):
            if section.kind == kind:
                return at
        title = _TITLES[kind]
        self.sections.append(Section(id=title.casefold(), title=title, level=2, kind=kind))
        return len(self.sections) - 1

    def _add(self, at: int, blocks: Sequence[Block]) -> None:
        section = self.sections[at]
        self.sections[at] = replace(section, blocks=(*section.blocks, *blocks))

    def _below(self, at: int, sections: Sequence[Section]) -> int:
        """Adds sections after all that are below the one at `at`; returns where."""
        level = self.sections[at].level
        end = at + 1
        while end < len(self.sections) and self.sections[end].level > level:
            end += 1
        self.sections[end:end] = sections
        return end

    def _list(self, things: Iterable[Position | Event]) -> list[Block]:
        ids = (thing.id for thing in things if thing.id not in self._pointed)
        items = [ListItem(blocks=(Pointer(id=each),)) for each in ids]
        return [ListBlock(items=tuple(items))] if items else []


def _tree(actors: Sequence[Actor]) -> list[tuple[Actor, int]]:
    """Actors with their headings' levels, members right after what they belong to."""
    ids = {actor.id for actor in actors}
    below: dict[str | None, list[Actor]] = {}
    for actor in actors:
        parent = actor.parent or (actor.party if actor.party != actor.id else None)
        below.setdefault(parent if parent in ids else None, []).append(actor)
    found: dict[str, tuple[Actor, int]] = {}
    ahead = [(actor, 3) for actor in reversed(below.get(None, []))]
    while ahead:
        actor, level = ahead.pop()
        found.setdefault(actor.id, (actor, level))
        deeper = min(level + 1, _DEEPEST)
        ahead += [(each, deeper) for each in reversed(below.pop(actor.id, []))]
    for actor in actors:  # those that are above each other in a circle
        found.setdefault(actor.id, (actor, 3))
    return list(found.values())


def _pointed(briefing: Briefing) -> Iterable[str]:
    """The ids of all that something points at."""
    held = [section.blocks for section in briefing.sections]
    held += [note.blocks for note in briefing.notes]
    held += [event.blocks for event in briefing.timeline]
    held += [position.blocks for position in briefing.positions]
    for blocks in held:
        for _, block in walk(blocks, ""):
            if isinstance(block, Pointer):
                yield block.id
