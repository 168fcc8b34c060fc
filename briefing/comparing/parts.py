"""A briefing taken apart: its parts, each comparable by itself, and the frame that they stand in."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from briefing.model.actor import Actor
from briefing.model.block import Block, Code, Paragraph, Subheading, Table
from briefing.model.event import Event
from briefing.model.field import Field
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Change, Passage, Quote
from briefing.model.section import Section
from briefing.model.source import Source
from briefing.model.text import Marks
from briefing.values import value

Kind = Literal[
    "fact",  # what a key of the front matter says
    "actor",
    "issue",
    "item",  # of an issue: a territory, a sub-question
    "source",
    "section",  # a heading that is none of these
    "quote",
    "position",
    "event",
    "note",
    "words",  # a paragraph, the words of a bullet, a table, code
]


@value(frozen=True, slots=True)
class Fact:
    """A key of the front matter and its value."""

    key: str
    value: object


@value(frozen=True, slots=True)
class Leaf:
    """Words of prose. `way` names what they stand in, outer before inner: `bullet`, `number`,
    `quoted`, `footnote 1`."""

    way: tuple[str, ...]
    block: Paragraph | Subheading | Table | Code


SAME = "\0"
"""Stands in a heading for the name of the thing whose heading it is: no text from a file has it."""

Own = Fact | Actor | Issue | IssueItem | Source | Section | Quote | Position | Event | Note | Leaf


@value(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing of a briefing. Two are equal when nothing is to be told of them.

    `own` is the thing without its id and without other parts. `home` is the id of what it belongs
    to: of an item its issue, of a position the issue or item. `place` is the section (or the
    position, event or note) that it stands in, `None` where that goes without saying: an id may be empty. `heading`
    is the section that a thing has of its own, `SAME` its title where that is the thing's name.
    `below` are the words that stand below a position or an event, or make a note.
    `id` is its id in its briefing; words have the one that `model.section.walk` gives.
    """

    kind: Kind
    own: Own
    home: str | None = None
    place: str | None = None
    heading: Section | None = None
    below: tuple[Leaf, ...] = ()
    id: str = field(compare=False)
    line: int = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """The words by which it is known again."""
        match self.own:
            case Quote(text=text) | Event(text=text):
                return text
            case Position(stance=stance, text=text):
                return " ".join(filter(None, (stance, text, *map(words_in, self.below))))
            case Actor(name=name):
                return name
            case Issue(title=title) | IssueItem(title=title) | Source(title=title):
                return title
            case Section(title=title):
                return "" if title == SAME else title
            case Note():
                return " ".join(map(words_in, self.below))
            case Leaf():
                return words_in(self.own)
            case Fact(key=key):
                return key


def words_in(leaf: Leaf) -> str:
    """The plain words of a leaf; those of a table row by row."""
    if isinstance(leaf.block, Table):
        rows = (" | ".join(cell.text for cell in row.cells) for row in leaf.block.rows)
        return "\n".join(rows)
    return leaf.block.text


def marks_in(leaf: Leaf) -> tuple[tuple[str, Marks], ...]:
    """The texts of a leaf, one but in tables, each with its marks."""
    match leaf.block:
        case Table(rows=rows):
            return tuple((cell.text, cell.marks) for row in rows for cell in row.cells)
        case Code(text=text):
            return ((text, ()),)
        case block:
            return ((block.text, block.marks),)


def form_of(leaf: Leaf) -> str:
    """What kind of words they are, with what else that kind has: `paragraph`, `code yaml`."""
    match leaf.block:
        case Subheading(level=level, id=slug):
            return f"heading {level} #{slug}"
        case Code(info=info):
            return f"code {info}".strip()
        case Table(align=align):
            return " ".join(["table", *(side or "-" for side in align)])
        case Paragraph():
            return "paragraph"


Found = tuple[int | None, int | None, int | None, int, tuple[Change, ...], Passage | None]
"""Where a quote stands in its source, as `FOUND` names it."""

FOUND = ("source_start", "source_end", "source_line", "places", "difference", "nearest")
"""What a quote holds that the source's text says, not the briefing: a text with a line more at
its top changes it for every quote. The verdict is no part of it."""


@value(frozen=True, slots=True)
class Layout:
    """The blocks that something holds, with `WORDS` where its words stand, one after the other."""

    blocks: tuple[Block, ...]
    words: tuple[str, ...] = ()
    """The ids of a section's words, in their order."""


@value(frozen=True, slots=True, kw_only=True)
class Frame:
    """What holds the parts of a briefing together, and is never told: their order and numbers,
    the lists and block quotes that they stand in (so an empty footnote, too), where quotes were
    found in their sources.

    `order` has the parts' kinds and ids; `sections` all headings', those of things too. `inner` is
    the file's order of what has no order that matters (tags, other names, fields, words below):
    for a part and a field the place in the file of each. `summary` are the ids of the words that
    `Briefing.summary` repeats. `title` is one that stands nowhere in the file, else `None`.
    """

    order: tuple[tuple[Kind, str], ...] = ()
    sections: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    inner: Mapping[tuple[Kind, str, str], tuple[int, ...]] = field(default_factory=dict)
    found: Mapping[str, Found] = field(default_factory=dict)
    title: str | None = None


def name_of(own: Own) -> str | None:
    """What a thing with a heading of its own is called; `None` for any other."""
    match own:
        case Actor(name=name):
            return name
        case Issue(title=title) | IssueItem(title=title) | Source(title=title):
            return title
        case _:
            return None


def rank(held: object) -> str:
    """Where a thing stands among others whose order does not matter; ids don't move it."""
    match held:
        case Field(name=name, text=text):
            return f"{name}\n{text}"
        case Leaf(way=way):
            return f"{words_in(held)}\n{way}"
        case _:
            return str(held)
