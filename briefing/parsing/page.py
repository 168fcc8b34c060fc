"""A file in the making: what is known of it while its sections are read."""

from collections.abc import Callable
from dataclasses import dataclass, field

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

Claim = Callable[[Node], Pointer | None]
"""Takes a list item or a code block that means something in its section; `None` leaves it."""


@dataclass(slots=True)
class Page:
    """`kinds` tells what each heading's slug stands for, `names` the actor whom a name (case
    folded) means, `lines` the file's. What sections find is added to the lists."""

    lines: list[str]
    slugs: Slugs = field(default_factory=Slugs)
    kinds: dict[str, SectionKind] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    without_kind: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)
    reported: list[Position] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    linked: list[Rich] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    read_quote: "Callable[[Node, Place], Quote | None] | None" = None
    _counts: dict[str, int] = field(default_factory=dict)

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
        at: str | None = None,
    ) -> None:
        """Adds a diagnostic; its column is where `at` stands in the line."""
        column = None
        if at and line <= len(self.lines):
            found = self.lines[line - 1].find(at)
            column = found + 1 if found >= 0 else None
        made = diagnose(code, message, line=line, end_line=end_line, hint=hint, column=column)
        self.diagnostics.append(made)

    def keep(self, rich: Rich) -> Rich:
        """Notes that the links of `rich` are to be checked once all slugs are known."""
        if rich.marks:
            self.linked.append(rich)
        return rich

    def near_actor(self, words: str) -> str | None:
        """A mend for a name that is nearly an actor's."""
        name = nearest(words.casefold(), list(self.names))
        if name is None:
            return None
        slug = self.names[name]
        return f"did you mean [{self.titles[slug]}](#{slug})?"


@dataclass(frozen=True, slots=True)
class Place:
    """Where nodes stand: the section's id, and what quotes there are about."""

    section: str
    about: tuple[str, ...] = ()
    in_quotes: bool = False


def read_blocks(nodes: list[Node], page: Page, place: Place, claim: Claim) -> tuple[Block, ...]:
    """Prose, with pointers where a quote, a note or what `claim` takes stands."""
    return tuple(_read_block(node, page, place, claim) for node in nodes)


def _read_block(node: Node, page: Page, place: Place, claim: Claim) -> Block:
    where = {"line": node.line, "end_line": node.end_line}
    match node.kind:
        case "paragraph":
            return _paragraph(node, page)
        case "heading":
            rich = page.keep(node.rich)
            slug = node.info
            return Subheading(
                id=slug, level=node.level, text=rich.plain, marks=rich.marks, **where
            )
        case "list":
            items = tuple(_read_item(item, page, place, claim) for item in node.children)
            start = int(node.info) if node.info else None
            return ListBlock(items=items, start=start, **where)
        case "code":
            return claim(node) or Code(text=node.text, info=node.info, **where)
        case "quoted":
            return _read_quoted(node, page, place, claim)
        case "alert":
            return Pointer(id=_read_note(node, page, place, claim))
        case "footnote":
            blocks = read_blocks(node.children, page, place, claim)
            return Footnote(label=node.info, blocks=blocks, **where)
        case "table":
            return _read_table(node, page)
        case _:
            return Rule(**where)


def _paragraph(node: Node, page: Page) -> Paragraph:
    rich = page.keep(node.rich)
    return Paragraph(text=rich.plain, marks=rich.marks, line=node.line, end_line=node.end_line)


def _read_item(node: Node, page: Page, place: Place, claim: Claim) -> ListItem:
    pointer = claim(node)
    blocks = (pointer,) if pointer else read_blocks(node.children, page, place, claim)
    return ListItem(blocks=blocks, line=node.line, end_line=node.end_line)


def _read_quoted(node: Node, page: Page, place: Place, claim: Claim) -> Block:
    quote = page.read_quote(node, place) if page.read_quote else None
    if quote is not None:
        page.quotes.append(quote)
        return Pointer(id=quote.id)
    blocks = read_blocks(node.children, page, place, claim)
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
    blocks = read_blocks(node.children, page, Place(place.section), claim)
    page.notes.append(
        Note(
            id=slug,
            kind=_NOTE_KINDS[node.info],
            about=place.section,
            blocks=blocks,
            line=node.line,
            end_line=node.end_line,
        )
    )
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
    sides = {"left": "left", "center": "center", "right": "right"}
    align = tuple(sides.get(cell.info) for cell in node.children[0].children)
    return Table(rows=rows, align=align, line=node.line, end_line=node.end_line)  # type: ignore[arg-type]
