"""A briefing → its parts and their frame."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from briefing.comparing.parts import (
    FOUND,
    SAME,
    Fact,
    Frame,
    Kind,
    Layout,
    Leaf,
    Own,
    Part,
    name_of,
    rank,
)
from briefing.model.block import (
    Block,
    Code,
    Footnote,
    ListBlock,
    Paragraph,
    Pointer,
    Quoted,
    Subheading,
    Table,
)
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section

WORDS = Pointer(id="")
"""Stands in a layout for words."""

FACTS = ("title", "briefing", "date", "updated", "lang", "tags", "handling", "authors")
_NOT_FOUND: dict[str, Any] = {field.name: field.default for field in (
    Quote.__dataclass_fields__[name] for name in FOUND
)}  # fmt: skip

Thing = TypeVar("Thing")


def take_apart(briefing: Briefing) -> tuple[tuple[Part, ...], Frame]:
    """Every part of a briefing, in its order, and the frame, from which `put_together` makes it
    again."""
    taker = _Taker(briefing)
    taker.take()
    return tuple(taker.parts), taker.frame()


class _Taker:
    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.parts: list[Part] = []
        self._headings = {section.id: section for section in briefing.sections}
        self._placed: dict[str, str] = {}
        self._layouts: dict[str, Layout] = {}
        self._inner: dict[tuple[Kind, str, str], tuple[int, ...]] = {}
        self._words: list[Part] = []
        self._below: dict[str, list[Leaf]] = {}
        # A title that is made of the file's name says nothing of the briefing.
        self._titled = all(each.code != "B005" for each in briefing.diagnostics)

    def take(self) -> None:
        self._take_blocks()
        self._take_facts()
        briefing = self.briefing
        for actor in briefing.actors:
            ordered = self._ordered("actor", actor.id, actor, "also_known_as", "fields")
            self._add("actor", actor.id, replace(ordered, id=""))
        for issue in briefing.issues:
            self._add("issue", issue.id, replace(issue, id="", items=(), positions=()))
            self._take_positions(issue.positions, issue.id)
            for item in issue.items:
                self._take_item(item, issue.id)
        self._take_positions(briefing.reported, None)
        for quote in briefing.quotes:
            self._add("quote", quote.id, replace(quote, id="", **_NOT_FOUND))
        for event in briefing.timeline:
            self._add("event", event.id, replace(event, id="", blocks=()))
        for source in briefing.sources:
            cited = self._ordered("source", source.id, source, "fields")
            self._add("source", source.id, replace(cited, id=""))
        for note in briefing.notes:
            self._add("note", note.id, replace(note, id="", blocks=()), without=note.about)
        things = {part.id for part in self.parts if part.heading is not None}
        for section in briefing.sections:
            if section.id not in things:
                of_all = section.kind == "title" and self._titled
                self._add("section", section.id, _bare(section, briefing.title if of_all else None))
        self._take_summary()
        self.parts += self._words

    def frame(self) -> Frame:
        briefing = self.briefing
        found = {
            quote.id: tuple(getattr(quote, name) for name in FOUND) for quote in briefing.quotes
        }
        return Frame(
            order=tuple((part.kind, part.id) for part in self.parts),
            sections=tuple(section.id for section in briefing.sections),
            summary=self._summary,
            layouts=self._layouts,
            inner=self._inner,
            found=found,
            title=None if self._titled else briefing.title,
        )

    # Things

    def _take_facts(self) -> None:
        briefing = self.briefing
        for key in FACTS if self._titled else FACTS[1:]:
            held = getattr(briefing, key)
            if held not in (None, ()):
                fact = Fact(key, held)
                if isinstance(held, tuple):
                    fact = self._ordered("fact", f"front/{key}", fact, "value")
                self._add("fact", f"front/{key}", fact)
        for key, held in briefing.extra.items():
            self._add("fact", f"front/extra/{key}", Fact(key, held))

    def _take_positions(self, positions: tuple[Position, ...], home: str | None) -> None:
        for position in positions:
            own = replace(position, id="", blocks=())
            self._add("position", position.id, own, home=home, without=home)

    def _take_item(self, item: IssueItem, home: str) -> None:
        ordered = self._ordered("item", item.id, replace(item, positions=()), "fields")
        self._add("item", item.id, replace(ordered, id=""), home=home)
        self._take_positions(item.positions, item.id)

    def _add(
        self,
        kind: Kind,
        slug: str,
        own: Own,
        *,
        home: str | None = None,
        without: str | None = None,
    ) -> None:
        """`without` is the place that goes without saying."""
        place = self._placed.get(slug)
        heading = None
        if kind in ("actor", "issue", "item", "source") and slug in self._headings:
            heading = _bare(self._headings[slug], name_of(own))
        self.parts.append(
            Part(
                kind=kind,
                id=slug,
                own=own,
                home=home,
                place=None if place == without else place,
                heading=heading,
                below=self._sorted(kind, slug, "below", tuple(self._below.get(slug, ()))),
                line=getattr(own, "line", 1),
            )
        )

    def _ordered(self, kind: Kind, slug: str, thing: Thing, *names: str) -> Thing:
        """The thing with these of its fields in an order that is always the same."""
        held = {name: self._sorted(kind, slug, name, getattr(thing, name)) for name in names}
        return replace(thing, **held)  # type: ignore[type-var]

    def _sorted(self, kind: Kind, slug: str, name: str, held: tuple[Any, ...]) -> tuple[Any, ...]:
        order = sorted(range(len(held)), key=lambda at: rank(held[at]))
        if order == [*range(len(held))]:
            return held
        self._inner[kind, slug, name] = tuple(order)
        return tuple(held[at] for at in order)

    # Blocks

    def _take_blocks(self) -> None:
        briefing = self.briefing
        for section in briefing.sections:
            leaves: list[tuple[str, Leaf]] = []
            blocks = tuple(self._laid_out(section.blocks, section.id, section.id, (), leaves))
            if blocks:
                self._layouts[section.id] = Layout(blocks, tuple(slug for slug, _ in leaves))
            for slug, leaf in leaves:
                line = leaf.block.line
                part = Part(kind="words", id=slug, own=leaf, place=section.id, line=line)
                self._words.append(part)
        holders: list[Position | Event | Note] = [*briefing.positions, *briefing.timeline]
        for holder in [*holders, *briefing.notes]:
            if holder.blocks:
                leaves = []
                blocks = tuple(self._laid_out(holder.blocks, holder.id, holder.id, (), leaves))
                self._layouts[holder.id] = Layout(blocks)
                self._below[holder.id] = [leaf for _, leaf in leaves]

    def _laid_out(
        self,
        blocks: tuple[Block, ...],
        at: str,
        holder: str,
        way: tuple[str, ...],
        leaves: list[tuple[str, Leaf]],
    ) -> Iterator[Block]:
        """The blocks with `WORDS` for words, which are added to `leaves` with their ids."""
        for number, block in enumerate(blocks, 1):
            here = f"{at}/{number}"
            match block:
                case Paragraph() | Subheading() | Table() | Code():
                    leaves.append((here, Leaf(way, block)))
                    yield WORDS
                case ListBlock():
                    inner = (*way, "bullet" if block.start is None else "number")
                    items = []
                    for count, item in enumerate(block.items, 1):
                        below = self._laid_out(
                            item.blocks, f"{here}.{count}", holder, inner, leaves
                        )
                        items.append(replace(item, blocks=tuple(below)))
                    yield replace(block, items=tuple(items))
                case Quoted():
                    inner = (*way, "quoted")
                    held = tuple(self._laid_out(block.blocks, here, holder, inner, leaves))
                    yield replace(block, blocks=held)
                case Footnote():
                    inner = (*way, f"footnote {block.label}")
                    held = tuple(self._laid_out(block.blocks, here, holder, inner, leaves))
                    yield replace(block, blocks=held)
                case Pointer():
                    self._placed.setdefault(block.id, holder)
                    yield block
                case _:
                    yield block

    def _take_summary(self) -> None:
        """What `Briefing.summary` repeats of the words in sections, and what it has alone."""
        known: defaultdict[str, deque[str]] = defaultdict(deque)
        for part in self._words:
            known[part.text].append(part.id)
        found: list[str] = []
        for number, words in enumerate(self.briefing.summary, 1):
            if known[words]:
                found.append(known[words].popleft())
                continue
            slug = f"summary/line-{number}"
            own = Leaf((), Paragraph(text=words))
            self._words.append(Part(kind="words", id=slug, own=own))
            found.append(slug)
        self._summary = tuple(found)


def _bare(section: Section, name: str | None) -> Section:
    """A heading without what stands below it, and without a title that is told elsewhere."""
    title = SAME if section.title == name else section.title
    return replace(section, id="", blocks=(), title=title)
