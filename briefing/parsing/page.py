"""A file in the making: what is known of it while its sections are read."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.block import (
    Block,
    Code,
    Footnote,
    ListBlock,
    ListItem,
    Paragraph,
    Pointer,
    Quoted,
    Rule,
    Subheading,
    Table,
    TableRow,
)
from briefing.model.diagnostic import Diagnostic, diagnose, nearest
from briefing.model.issue import Position
from briefing.model.note import Note, NoteKind
from briefing.model.quote import Quote
from briefing.model.section import SectionKind
from briefing.model.slug import Slugs
from briefing.parsing.inline import Rich
from briefing.parsing.nodes import Node
from briefing.values import value

LONGEST_NAME = 500
"""Characters of a heading that names something, of a role, and of what a slug is made from: they
are said again wherever something leads there, and would make a long text of a short file."""

MOST_ALIKE = 1000
"""Diagnostics of one code that are listed; the others are counted."""

_LONGEST_UNLINKED = 100  # characters of a name that is recognised where it is no link
_LONGEST_MESSAGE = 300  # characters; what it is about stands in the line that it names
_ROUGHLY = 16  # characters of a name that are compared with another's in the time of a short one
_LOOKS = 100_000  # names compared with misspelt ones in one file: about a second

Claim = Callable[[Node], Pointer | None]
"""Takes a list item or a code block that means something in its section; `None` leaves it."""


Below = Callable[[list[Node]], tuple[Block, ...]]
"""Reads the blocks that stand inside a claimed item."""


@dataclass(slots=True)
class Page:
    """`kinds` tells what each heading's slug stands for, `names` the actor whom a name (case
    folded) means, `lines` the file's. What sections find is added to the lists."""

    lines: list[str]
    slugs: Slugs = field(default_factory=Slugs)
    kinds: dict[str, SectionKind] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    longest_name: int = 0
    without_kind: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)
    reported: list[Position] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    linked: list[Rich] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    more: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    read_quote: "Callable[[Node, Place], Quote | None] | None" = None
    _counts: dict[str, int] = field(default_factory=dict)
    _told: Counter[str] = field(default_factory=Counter)
    _looked: int = 0

    def give_slug(self, words: str) -> str:
        """The slug of the next heading."""
        return self.slugs.give(words[:LONGEST_NAME])

    def give_quote_slug(self, words: str) -> str:
        return self.slugs.give_quote(words[:LONGEST_NAME])

    def is_actor(self, slug: str) -> bool:
        return self.kinds.get(slug) == "actor"

    def number(self, kind: str, at: str) -> str:
        """The id of the next `kind` under the heading `at`: `at/kind-1`, `at/kind-2` …"""
        key = f"{at}/{kind}"
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{key}-{self._counts[key]}"

    def say(
        self,
        code: str,
        message: str,
        line: int,
        *,
        end_line: int | None = None,
        hint: str | None = None,
        at: str | tuple[str, ...] = (),
    ) -> None:
        """Adds a diagnostic; its column is where `at`, or the first of them that is there,
        stands in the line."""
        if self._enough(code, line):
            return
        column = self.column(line, (at,) if isinstance(at, str) else at)
        message, hint = _shortened(message), hint and _shortened(hint)
        made = diagnose(code, message, line=line, end_line=end_line, hint=hint, column=column)
        self.diagnostics.append(made)

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Adds what was found elsewhere."""
        for each in diagnostics:
            if not self._enough(each.code, each.line):
                self.diagnostics.append(each)

    def _enough(self, code: str, line: int) -> bool:
        """Counts a diagnostic; whether so many have its code that it is only counted."""
        self._told[code] += 1
        if self._told[code] <= MOST_ALIKE:
            return False
        count, first, last = self.more.get(code, (0, line, line))
        self.more[code] = count + 1, min(first, line), max(last, line)
        return True

    def say_how_many_more(self) -> None:
        """Tells of the diagnostics that were only counted."""
        for code, (count, first, last) in self.more.items():
            message = f"{count:,} more of {code} are not listed, on lines {first} to {last}"
            hint = "mend those that are listed, and check again"
            made = diagnose("B016", message, line=first, end_line=last, hint=hint)
            self.diagnostics.append(made)

    def column(self, line: int, at: tuple[str, ...]) -> int | None:
        """Where the first of `at` that stands in a line does, from 1."""
        if line > len(self.lines):
            return None
        found = (self.lines[line - 1].find(words) for words in at if words)
        return next((offset + 1 for offset in found if offset >= 0), None)

    def keep(self, rich: Rich) -> Rich:
        """Notes that the links of `rich` are to be checked once all slugs are known."""
        if rich.marks:
            self.linked.append(rich)
        return rich

    def name(self, words: str, slug: str) -> None:
        """Notes a name of an actor; the first to have it keeps it."""
        folded = " ".join(words.casefold().split())
        if len(folded) > _LONGEST_UNLINKED:
            return
        self.names.setdefault(folded, slug)
        self.longest_name = max(self.longest_name, len(folded))

    def near(self, word: str, among: Collection[str]) -> str | None:
        """The nearest of `among`; `None` once so many were looked for that it would take long."""
        self._looked += len(among) * (1 + (len(word) // _ROUGHLY) ** 2)
        if self._looked > _LOOKS or len(word) > _LONGEST_UNLINKED:
            return None
        return nearest(word, list(among))

    def near_actor(self, words: str) -> str | None:
        """A mend for a name that is nearly an actor's."""
        name = self.near(words.casefold(), self.names)
        if name is None:
            return None
        slug = self.names[name]
        return f"did you mean [{self.titles[slug]}](#{slug})?"


@value(frozen=True, slots=True)
class Place:
    """Where nodes stand: the section's id, and what quotes there are about."""

    section: str
    about: tuple[str, ...] = ()
    in_quotes: bool = False


def _shortened(message: str) -> str:
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"


def leave(_: Node) -> Pointer | None:
    """Claims nothing. So it is in block quotes and footnotes: what stands there is somebody's
    words, or an aside."""
    return None


def read_blocks(nodes: list[Node], page: Page, place: Place, claim: Claim) -> tuple[Block, ...]:
    """Prose, with pointers where a quote, a note or what `claim` takes stands."""
    return tuple(_read_block(node, page, place, claim) for node in nodes)


def read_claiming(
    nodes: list[Node], page: Page, place: Place, make: "Callable[[Below], Claim]"
) -> tuple[Block, ...]:
    """The same, where what is claimed holds blocks of its own: `make` is given the way to read
    those, and gives the claim."""

    def below(inner: list[Node]) -> tuple[Block, ...]:
        return read_blocks(inner, page, place, claim)

    claim = make(below)
    return below(nodes)


def _read_block(node: Node, page: Page, place: Place, claim: Claim) -> Block:
    line, end_line = node.line, node.end_line
    match node.kind:
        case "paragraph":
            return _paragraph(node, page)
        case "heading":
            rich = page.keep(node.rich)
            slug = node.info
            return Subheading(
                id=slug,
                level=node.level,
                text=rich.plain,
                marks=rich.marks,
                line=line,
                end_line=end_line,
            )
        case "list":
            items = tuple(_read_item(item, page, place, claim) for item in node.children)
            start = int(node.info) if node.info else None
            return ListBlock(items=items, start=start, line=line, end_line=end_line)
        case "code":
            return claim(node) or Code(text=node.text, info=node.info, line=line, end_line=end_line)
        case "quoted":
            return _read_quoted(node, page, place)
        case "alert":
            return Pointer(id=_read_note(node, page, place, claim))
        case "footnote":
            blocks = read_blocks(node.children, page, place, leave)
            return Footnote(label=node.info, blocks=blocks, line=line, end_line=end_line)
        case "table":
            return _read_table(node, page)
        case _:
            return Rule(line=line, end_line=end_line)


def _paragraph(node: Node, page: Page) -> Paragraph:
    rich = page.keep(node.rich)
    return Paragraph(text=rich.plain, marks=rich.marks, line=node.line, end_line=node.end_line)


def _read_item(node: Node, page: Page, place: Place, claim: Claim) -> ListItem:
    pointer = claim(node)
    blocks = (pointer,) if pointer else read_blocks(node.children, page, place, claim)
    return ListItem(blocks=blocks, line=node.line, end_line=node.end_line)


def _read_quoted(node: Node, page: Page, place: Place) -> Block:
    quote = page.read_quote(node, place) if page.read_quote else None
    if quote is not None:
        page.quotes.append(quote)
        return Pointer(id=quote.id)
    blocks = read_blocks(node.children, page, place, leave)
    return Quoted(blocks=blocks, line=node.line, end_line=node.end_line)


_NOTE_KINDS: dict[str, NoteKind] = {
    "NOTE": "note",
    "TIP": "tip",
    "IMPORTANT": "important",
    "WARNING": "warning",
    "CAUTION": "caution",
}


def _read_note(node: Node, page: Page, place: Place, claim: Claim) -> str:
    slug = page.number("note", place.section)
    at = len(page.notes)  # before those that stand in it
    blocks = read_blocks(node.children, page, Place(place.section), claim)
    note = Note(
        id=slug,
        kind=_NOTE_KINDS[node.info],
        about=place.section,
        blocks=blocks,
        line=node.line,
        end_line=node.end_line,
    )
    page.notes.insert(at, note)
    return slug


def _read_table(node: Node, page: Page) -> Table:
    rows = tuple(
        TableRow(
            cells=tuple(_paragraph(cell, page) for cell in row.children),
            line=row.line,
            end_line=row.end_line,
        )
        for row in node.children
    )
    align = tuple(_SIDES.get(cell.info) for cell in node.children[0].children)
    return Table(rows=rows, align=align, line=node.line, end_line=node.end_line)


_SIDES: dict[str, Literal["left", "center", "right"]] = {
    "left": "left",
    "center": "center",
    "right": "right",
}
