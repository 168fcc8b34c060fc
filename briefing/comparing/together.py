"""Parts and a frame → the briefing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from briefing.comparing.apart import WORDS
from briefing.comparing.parts import FOUND, SAME, Frame, Kind, Layout, Leaf, Part, name_of
from briefing.model.actor import Actor
from briefing.model.block import Block, Footnote, ListBlock, Quoted
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section
from briefing.model.source import Source

Thing = TypeVar("Thing")


def put_together(parts: Iterable[Part], frame: Frame) -> Briefing:
    """The briefing that `take_apart` makes these parts and this frame of, but for lines. Raises
    KeyError when a part is missing."""
    return _Builder(parts, frame).built()


class _Builder:
    def __init__(self, parts: Iterable[Part], frame: Frame) -> None:
        self.frame = frame
        self._parts = {(part.kind, part.id): part for part in parts}
        self._all: dict[Kind, list[Part]] = {}
        for key in frame.order:
            self._all.setdefault(key[0], []).append(self._parts[key])
        self._within: dict[tuple[Kind, str | None], list[Part]] = {}
        for part in (*self._all.get("item", ()), *self._all.get("position", ())):
            self._within.setdefault((part.kind, part.home), []).append(part)

    def built(self) -> Briefing:
        facts = {part.id: part for part in self._all.get("fact", ())}
        known: dict[str, Any] = {}
        extra: dict[str, object] = {}
        for slug, part in facts.items():
            fact: Any = self._inner(part, part.own, "value")
            where = extra if slug.startswith("front/extra/") else known
            where[fact.key] = fact.value
        if self.frame.title is not None:
            known["title"] = self.frame.title
        texts = {part.id: part.text for part in self._all.get("words", ())}
        return Briefing(
            **known,
            extra=extra,
            summary=tuple(texts[slug] for slug in self.frame.summary),
            actors=tuple(self._actors()),
            quotes=tuple(self._quotes()),
            reported=self._positions(None),
            issues=tuple(self._issues()),
            timeline=tuple(self._with_blocks("event", Event)),
            sources=tuple(self._sources()),
            notes=tuple(self._with_blocks("note", Note)),
            sections=tuple(self._sections(known["title"])),
        )

    # Things

    def _each(self, kind: Kind, _: type[Thing]) -> Iterator[tuple[Part, Thing]]:
        for part in self._all.get(kind, ()):
            yield part, cast(Thing, part.own)

    def _actors(self) -> Iterator[Actor]:
        for part, actor in self._each("actor", Actor):
            own = self._inner(part, actor, "also_known_as", "fields")
            yield replace(own, id=part.id)

    def _quotes(self) -> Iterator[Quote]:
        for part, quote in self._each("quote", Quote):
            found: dict[str, Any] = dict(zip(FOUND, self.frame.found[part.id], strict=True))
            yield replace(quote, id=part.id, **found)

    def _issues(self) -> Iterator[Issue]:
        for part, issue in self._each("issue", Issue):
            items = self._within.get(("item", part.id), ())
            yield replace(
                issue,
                id=part.id,
                items=tuple(self._item(each) for each in items),
                positions=self._positions(part.id),
            )

    def _item(self, part: Part) -> IssueItem:
        own = self._inner(part, cast(IssueItem, part.own), "fields")
        return replace(own, id=part.id, positions=self._positions(part.id))

    def _positions(self, home: str | None) -> tuple[Position, ...]:
        held = self._within.get(("position", home), ())
        return tuple(
            replace(cast(Position, part.own), id=part.id, blocks=self._blocks_of(part))
            for part in held
        )

    def _sources(self) -> Iterator[Source]:
        for part, source in self._each("source", Source):
            yield replace(self._inner(part, source, "fields"), id=part.id)

    def _with_blocks(self, kind: Kind, of: type[Thing]) -> Iterator[Thing]:
        for part, own in self._each(kind, of):
            yield replace(own, id=part.id, blocks=self._blocks_of(part))  # type: ignore[type-var]

    def _inner(self, part: Part, thing: Thing, *names: str) -> Thing:
        """The thing with these of its fields in the file's order."""
        held = {}
        for name in names:
            order = self.frame.inner.get((part.kind, part.id, name))
            if order is not None:
                held[name] = _in_order(getattr(thing, name), order)
        return replace(thing, **held) if held else thing  # type: ignore[type-var]

    # Sections and their blocks

    def _sections(self, title: str) -> Iterator[Section]:
        owners = {part.id: part for part in self._parts.values() if part.heading is not None}
        for slug in self.frame.sections:
            owner = owners.get(slug)
            if owner is not None and owner.heading is not None:
                section, name = owner.heading, name_of(owner.own) or ""
            else:
                section, name = cast(Section, self._parts["section", slug].own), title
            layout = self.frame.layouts.get(slug, _EMPTY)
            leaves = (cast(Leaf, self._parts["words", each].own) for each in layout.words)
            named = name if section.title == SAME else section.title
            yield replace(section, id=slug, title=named, blocks=_filled(layout.blocks, leaves))

    def _blocks_of(self, part: Part) -> tuple[Block, ...]:
        layout = self.frame.layouts.get(part.id, _EMPTY)
        order = self.frame.inner.get((part.kind, part.id, "below"))
        below = _in_order(part.below, order) if order else part.below
        return _filled(layout.blocks, iter(below))


_EMPTY = Layout(())


def _in_order(held: Sequence[Thing], order: Sequence[int]) -> tuple[Thing, ...]:
    """What stands in an order that is always the same, at the places that the file has it."""
    placed = dict(zip(order, held, strict=True))
    return tuple(placed[at] for at in range(len(held)))


def _filled(blocks: tuple[Block, ...], leaves: Iterator[Leaf]) -> tuple[Block, ...]:
    """The blocks of a layout with the words in their places."""
    return tuple(_fill(block, leaves) for block in blocks)


def _fill(block: Block, leaves: Iterator[Leaf]) -> Block:
    match block:
        case ListBlock():
            items = (replace(item, blocks=_filled(item.blocks, leaves)) for item in block.items)
            return replace(block, items=tuple(items))
        case Quoted() | Footnote():
            return replace(block, blocks=_filled(block.blocks, leaves))
        case _:
            return next(leaves).block if block == WORDS else block
