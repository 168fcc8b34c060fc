"""A heading and what stands below it, up to the next heading."""

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from briefing.model.block import Block, Footnote, ListBlock, Quoted
from briefing.model.text import Marks
from briefing.values import value

SectionKind = Literal[
    "title",  # the H1 that names the briefing, or what stands before any heading
    "summary",
    "actors",
    "actor",
    "quotes",
    "group",  # an H3 that groups quotes
    "territory",
    "issue",
    "item",  # a territory, or a sub-question of another issue
    "timeline",
    "sources",
    "source",
    "prose",
]

_KNOWN: dict[str, SectionKind] = {
    "summary": "summary",
    "bottom line": "summary",
    "key points": "summary",
    "actors": "actors",
    "who": "actors",
    "people": "actors",
    "parties": "actors",
    "quotes": "quotes",
    "what they said": "quotes",
    "territory": "territory",
    "territorial issue": "territory",
    "territories": "territory",
    "timeline": "timeline",
    "chronology": "timeline",
    "sources": "sources",
    "source": "sources",
}


def kind_of(title: str) -> SectionKind:
    """What a heading of the second level means."""
    return _KNOWN.get(" ".join(title.casefold().split()), "prose")


@value(frozen=True, slots=True, kw_only=True)
class Section:
    """The sections of a briefing are flat and in the file's order; `level` is the heading's (1 to
    6), 0 for what stands before the first. A section of an actor, a territory, an issue or a
    source has the same id as the thing itself."""

    id: str
    title: str
    level: int
    kind: SectionKind = "prose"
    marks: Marks = ()
    blocks: tuple[Block, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)


def walk(blocks: tuple[Block, ...], at: str) -> Iterator[tuple[str, Block]]:
    """Every block with its id, outer before inner, in reading order.

    `at` is the id of what holds the blocks; a block's own is `at/n`, counted from 1, and a list's
    `m`-th item holds its blocks at `at/n.m`.
    """
    for number, block in enumerate(blocks, 1):
        here = f"{at}/{number}"
        yield here, block
        if isinstance(block, ListBlock):
            for count, item in enumerate(block.items, 1):
                yield from walk(item.blocks, f"{here}.{count}")
        elif isinstance(block, (Quoted, Footnote)):
            yield from walk(block.blocks, here)
