"""Blocks → lines of Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import field

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
)
from briefing.model.event import Event
from briefing.model.issue import Issue, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.text import Mark, Marks
from briefing.printing import inline
from briefing.values import value

Thing = Position | Quote | Event | Note | Issue
"""What a pointer can point at; an issue for its map."""

_LAST_NUMBER = 999_999_999  # CommonMark: a list's number has nine digits at most


@value(frozen=True, slots=True)
class Blocks:
    """Writes the blocks of one briefing. `things` are what pointers point at, `titles` what an id
    is called, `slugs` the slug that an id gets in the text that is written."""

    things: Mapping[str, Thing]
    titles: Mapping[str, str]
    slugs: Mapping[str, str] = field(default_factory=dict)

    def relink(self, target: str) -> str:
        if not target.startswith("#"):
            return target
        return "#" + self.slugs.get(target[1:], target[1:])

    def paragraph(self, text: str, marks: Marks) -> list[str]:
        return inline.paragraph(text, marks, self.relink).split("\n")

    def heading(self, text: str, marks: Marks, level: int) -> str:
        return f"{'#' * level} {inline.heading(text, marks, self.relink)}".rstrip()

    def blocks(self, blocks: Sequence[Block], bullet: str = "", tight: bool = False) -> list[str]:
        """The lines of `blocks`, parted by blank lines. `bullet` is that of a list right before
        them: one that follows has another, or the two would be one. In a `tight` list item a
        list may follow a paragraph at once."""
        lines: list[str] = []
        before: Block | None = None
        for block in blocks:
            if isinstance(block, ListBlock):
                bullet = _other(bullet, block.start is not None)
                written = self._list(block, bullet)
            else:
                bullet = ""
                written = self._block(block)
            if not written:
                continue
            joined = tight and isinstance(before, Paragraph) and _opens_with_words(block)
            lines += written if not lines or joined else ["", *written]
            before = block
        return lines

    def _block(self, block: Block) -> list[str]:
        match block:
            case Paragraph(text=text, marks=marks):
                return self.paragraph(text, marks)
            case Subheading(text=text, marks=marks, level=level):
                return [self.heading(text, marks, level)]
            case Table():
                return self._table(block)
            case Code(text=text, info=info):
                return code(text, info)
            case Quoted(blocks=blocks):
                return set_in(self.blocks(blocks))
            case Footnote(label=label, blocks=blocks):
                return self._footnote(label, blocks)
            case Rule():
                return ["___"]
            case Pointer(id=slug):
                return self._thing(slug)
            case _:
                return []

    def _footnote(self, label: str, blocks: Sequence[Block]) -> list[str]:
        """What is no paragraph begins on its own line: readers differ on it behind a label."""
        lines = self.blocks(blocks)
        if blocks and not isinstance(blocks[0], Paragraph):
            lines = ["", *lines]
        return [line.rstrip() for line in hanging(f"[^{label}]: ", lines[:1], 4)] + [
            f"    {line}" if line else "" for line in lines[1:]
        ]

    # Lists

    def _list(self, block: ListBlock, bullet: str) -> list[str]:
        items = [self._item(item, bullet, number, block) for number, item in enumerate(block.items)]
        loose = any("" in lines for lines in items)
        written: list[str] = []
        for lines in items:
            written += ["", *lines] if loose and written else lines
        return written

    def _item(self, item: ListItem, bullet: str, number: int, block: ListBlock) -> list[str]:
        if block.start is None:
            marker = f"{bullet} "
            inner = self.item(item.blocks, bullet)
        else:
            marker = f"{min(block.start + number, _LAST_NUMBER)}{bullet} "
            inner = self.item(item.blocks, "")
        return hanging(marker, inner, len(marker))

    def item(self, blocks: Sequence[Block], bullet: str) -> list[str]:
        """What stands in a list item. A list that opens it has another bullet than the list it is
        in: `- - -` is a line across the page."""
        if len(blocks) == 1 and isinstance(blocks[0], Pointer):
            thing = self.things.get(blocks[0].id)
            if isinstance(thing, Position):
                return self.with_below(self.position(thing), thing.blocks)
            if isinstance(thing, Event):
                return self.with_below(self.event(thing), thing.blocks)
        return self.blocks(blocks, bullet, tight=True)

    def with_below(self, line: list[str], blocks: Sequence[Block]) -> list[str]:
        """A position's or an event's own words, and what stands below them in its list item."""
        below = self.blocks(blocks, tight=True)
        joined = bool(blocks) and _opens_with_words(blocks[0])
        return [*line, *below] if joined or not below else [*line, "", *below]

    # Things

    def _thing(self, slug: str) -> list[str]:
        match self.things.get(slug):
            case Quote() as quote:
                return self.quote(quote)
            case Note(kind=kind, blocks=blocks):
                return set_in([f"[!{kind.upper()}]", *self.blocks(blocks)])
            case Position() | Event() as thing:
                return hanging("- ", self.item((Pointer(id=thing.id),), "-"), 2)
            case Issue(map=rows):
                return _map(rows or ())
            case _:
                return []

    def position(self, position: Position) -> list[str]:
        by, marks = position.by, position.by_marks
        if by is None:
            by, marks = self._linked(position.actors)
        words: list[tuple[str, Marks]] = [(f"{by}:", marks)]
        if position.stance:
            stance = position.stance
            words.append((stance, (Mark(start=0, end=len(stance), kind="strong"),)))
        words += [(position.text, position.marks), *_caveat(position)]
        return self.paragraph(*_spaced(words))

    def event(self, event: Event) -> list[str]:
        day = f"{event.start}/{event.end}:" if event.end else f"{event.start}:"
        return self.paragraph(*_spaced([(day, ()), (event.text, event.marks), *_caveat(event)]))

    def quote(self, quote: Quote) -> list[str]:
        original = self._paragraphs(quote.original or "", quote.original_marks)
        parts = [
            self._paragraphs(quote.text, quote.marks),
            set_in(original) if original else [],
            self._attribution(quote),
        ]
        lines: list[str] = []
        for part in filter(None, parts):
            lines += ["", *part] if lines else part
        return set_in(lines)

    def _attribution(self, quote: Quote) -> list[str]:
        text, marks = quote.attribution, quote.attribution_marks
        if text is None:
            text, marks = self._composed(quote)
        return self.paragraph(*_spaced([("—", ()), (text, marks)]))

    def _composed(self, quote: Quote) -> tuple[str, Marks]:
        """An attribution from its parts, for a quote that comes from a program."""
        parts = [self._linked(quote.speakers)]
        parts += [_spaced([("on", ()), self._linked((slug,))]) for slug in quote.about]
        parts += [(quote.context, ())] if quote.context else []
        parts += [(quote.date, ())] if quote.date else []
        parts += [self._linked((quote.source,))] if quote.source else []
        whole = _strung(parts, ", ")
        return _spaced([whole, (f"({quote.caveat})", ())]) if quote.caveat else whole

    def _linked(self, slugs: Sequence[str]) -> tuple[str, Marks]:
        parts: list[tuple[str, Marks]] = []
        for slug in slugs:
            name = self.titles.get(slug) or slug
            mark = Mark(start=0, end=len(name), kind="link", target=f"#{slug}")
            parts.append((name, (mark,)))
        return _strung(parts, ", ")

    def _paragraphs(self, text: str, marks: Marks) -> list[str]:
        """The lines of a text whose paragraphs are parted by a blank line."""
        lines: list[str] = []
        at = 0
        for part in text.split("\n\n"):
            own = tuple(
                Mark(
                    start=max(mark.start - at, 0),
                    end=min(mark.end - at, len(part)),
                    kind=mark.kind,
                    target=mark.target,
                    title=mark.title,
                )
                for mark in marks
                if mark.start < at + len(part) and mark.end > at
            )
            at += len(part) + 2
            if part.strip():
                lines += ["", *self.paragraph(part, own)] if lines else self.paragraph(part, own)
        return lines

    def _table(self, table: Table) -> list[str]:
        rows = [
            [inline.cell(cell.text, cell.marks, self.relink) for cell in row.cells]
            for row in table.rows
        ]
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        rule = f"| {' | '.join(_RULES[side] for side in table.align)} |"
        return [*lines[:1], rule, *lines[1:]]


_RULES = {None: "---", "left": ":---", "center": ":---:", "right": "---:"}


def _opens_with_words(block: Block) -> bool:
    """Whether a block is a list of bullets that can stand right under a paragraph: an empty item
    would be read as the line under a heading, a number as a part of the paragraph."""
    if not isinstance(block, ListBlock) or block.start is not None or not block.items:
        return False
    first = block.items[0].blocks[:1]
    return bool(first) and isinstance(first[0], (Paragraph, Pointer))


def _other(bullet: str, numbered: bool) -> str:
    if numbered:
        return ")" if bullet == "." else "."
    return "*" if bullet == "-" else "-"


def hanging(marker: str, lines: Sequence[str], indent: int) -> list[str]:
    """`lines` behind a marker, those after the first set in by `indent` spaces."""
    if not lines:
        return [marker.rstrip()]
    below = [" " * indent + line if line else "" for line in lines[1:]]
    return [marker + lines[0], *below]


def set_in(lines: Sequence[str]) -> list[str]:
    """`lines` as a block quote."""
    return [f"> {line}" if line else ">" for line in lines] or [">"]


def code(text: str, info: str) -> list[str]:
    """A fenced block. Backticks can't be in the first line of a fence of backticks."""
    sign = "~" if "`" in info else "`"
    size = 3
    while any(line.lstrip().startswith(sign * size) for line in text.split("\n")):
        size += 1
    fence = sign * size
    return [f"{fence}{info}", *(text.split("\n") if text else []), fence]


def _map(rows: Sequence[Sequence[str | None]]) -> list[str]:
    widths = [max((len(code or ".") for code in column), default=1) for column in _columns(rows)]
    lines = (
        " ".join((code or ".").ljust(width) for code, width in zip(row, widths, strict=False))
        for row in rows
    )
    return code("\n".join(line.rstrip() for line in lines), "map")


def _columns(rows: Sequence[Sequence[str | None]]) -> list[list[str | None]]:
    longest = max((len(row) for row in rows), default=0)
    return [[row[at] for row in rows if at < len(row)] for at in range(longest)]


def _caveat(thing: Position | Event) -> list[tuple[str, Marks]]:
    if thing.caveat is None:
        return []
    marks = _moved(thing.caveat_marks, 1)
    return [(f"({thing.caveat})", marks)]


def _spaced(parts: Sequence[tuple[str, Marks]]) -> tuple[str, Marks]:
    return _strung(parts, " ")


def _strung(parts: Sequence[tuple[str, Marks]], between: str) -> tuple[str, Marks]:
    """Several texts with marks as one; empty ones are left out."""
    text = ""
    marks: list[Mark] = []
    for words, own in parts:
        if words:
            text += between if text else ""
            marks += _moved(own, len(text))
            text += words
    return text, tuple(marks)


def _moved(marks: Marks, by: int) -> Marks:
    return tuple(
        Mark(
            start=mark.start + by,
            end=mark.end + by,
            kind=mark.kind,
            target=mark.target,
            title=mark.title,
        )
        for mark in marks
    )
